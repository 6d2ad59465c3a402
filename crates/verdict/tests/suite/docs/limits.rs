//! The limits that the rules draw, found by asking the rules.

use crate::support::*;
use suyuan_record::Checks;
use suyuan_verdict::Evidence;

/// The greatest number for which `holds` does; it must hold up to there and not beyond.
fn greatest(range: std::ops::RangeInclusive<i64>, holds: impl Fn(i64) -> bool) -> i64 {
    let (mut low, mut high) = (*range.start(), *range.end());
    assert!(holds(low) && !holds(high), "the limit lies within the range");
    while high - low > 1 {
        let middle = i64::midpoint(low, high);
        if holds(middle) { low = middle } else { high = middle }
    }
    low
}

fn has(evidence: &Evidence, name: &str) -> bool {
    verdict(evidence).reasons.iter().any(|reason| reason.name() == name)
}

/// The limits, a sentence each.
pub(super) fn limits() -> [String; 4] {
    let near = greatest(0..=1000, |days| {
        has(&with_statement(|statement| statement.record.expires = Some(in_days(days))), "NearExpiry")
    });
    let plausible = greatest(1..=100_000, |others| {
        let others = u32::try_from(others).expect("small");
        has(&with_standing(|standing| standing.checks = checked_by(others)), "PlausibleRepeats")
    });
    let too_fast = |from, to, seconds| {
        let places = vec![place("Here", from, NOW - seconds), place("There", to, NOW)];
        has(&with_standing(|standing| standing.checks = Checks { places, ..checked_by(1) }), "ImpossiblePace")
    };
    // Along the equator a tenth of a degree is 11.12 km.
    let kilometres = |tenths: i64| tenths * 111_195 / 10_000;
    let near_by = greatest(0..=900, |tenths| !too_fast([0, 0], [0, i32::try_from(tenths).expect("small")], 0));
    // Half a turn apart, so that the coarseness of the places hardly counts.
    let seconds = greatest(0..=40 * DAY, |seconds| too_fast([0, 0], [0, 1800], seconds));
    let pace = kilometres(1800 - near_by) * HOUR / seconds;
    [
        format!("Near its last day: from {near} days before it, the last day included. Expired: from the day after."),
        format!(
            "Plausible for an open code: up to {plausible} checks by others. A check by this very device, this one included, never counts as another's. A covered code allows none."
        ),
        format!(
            "Impossible pace: faster than about {} km/h between two checks, as a passenger jet flies. Trains and ferries are slower.",
            (pace + 5) / 10 * 10
        ),
        format!(
            "Places are coarse and servers' clocks differ: places less than about {} km apart are never too far, nor are places of the same name.",
            kilometres(near_by) / 10 * 10
        ),
    ]
}
