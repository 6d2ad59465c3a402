//! What honest shoppers do must not raise an alarm.

use crate::support::*;
use suyuan_record::{Checks, Exposure, JourneyEvent, NoticeKind, Severity};
use suyuan_verdict::{Compared, Comparison, Evidence, LinkEvidence, Outcome, Reason, Value};

#[track_caller]
fn verified(evidence: &Evidence, reason: &Reason) {
    expect(evidence, Outcome::Verified, reason);
}

fn checked(checks: Checks) -> Evidence {
    with_standing(|standing| standing.checks = checks)
}

#[test]
fn a_first_check_is_verified() {
    verified(&good(), &Reason::FirstCheck);
}

#[test]
fn a_first_check_is_verified_where_the_platform_does_not_tell_devices_apart() {
    for exposure in [Exposure::Open, Exposure::Covered] {
        let evidence = with_both(
            |record| record.exposure = exposure,
            |standing| standing.checks = Checks { count: 1, by_you: 0, ..Checks::default() },
        );
        verified(&evidence, &Reason::FirstCheck);
    }
}

#[test]
fn scanning_ones_own_can_every_day_is_verified_open_or_covered() {
    for exposure in [Exposure::Open, Exposure::Covered] {
        let evidence = with_both(
            |record| record.exposure = exposure,
            |standing| {
                standing.checks =
                    Checks { first_at: Some(NOW - 60 * DAY), count: 60, by_you: 60, places: vec![shanghai(NOW)] };
            },
        );
        verified(&evidence, &Reason::OwnRepeats { count: 60 });
    }
}

#[test]
fn carrying_ones_own_can_onto_a_plane_is_verified() {
    let places = vec![urumqi(NOW), shanghai(NOW - 3 * HOUR)];
    let evidence = checked(Checks { first_at: Some(NOW - 3 * HOUR), count: 2, by_you: 2, places });
    verified(&evidence, &Reason::OwnRepeats { count: 2 });
}

#[test]
fn a_shop_that_scanned_first_is_plausible() {
    let places = vec![shanghai(NOW), shanghai(NOW - 20 * DAY)];
    let first_at = Some(NOW - 20 * DAY);
    verified(
        &checked(Checks { first_at, count: 2, by_you: 1, places }),
        &Reason::PlausibleRepeats { others: 1, first_at },
    );
}

#[test]
fn a_few_repeats_in_one_city_within_a_minute_are_plausible() {
    let suburb = place("Pudong", [312, 1216], NOW - 60);
    let first_at = Some(NOW - 120);
    let places = vec![shanghai(NOW), suburb, shanghai(NOW - 120)];
    verified(
        &checked(Checks { first_at, count: 5, by_you: 1, places }),
        &Reason::PlausibleRepeats { others: 4, first_at },
    );
}

#[test]
fn a_can_that_went_by_parcel_from_shanghai_to_urumqi_is_plausible() {
    let first_at = Some(NOW - 3 * DAY);
    let places = vec![urumqi(NOW), shanghai(NOW - 3 * DAY)];
    verified(
        &checked(Checks { first_at, count: 2, by_you: 1, places }),
        &Reason::PlausibleRepeats { others: 1, first_at },
    );
}

#[test]
fn checks_whose_place_is_not_known_are_plausible() {
    let mut nowhere = urumqi(NOW - 60);
    nowhere.position = None;
    let first_at = Some(NOW - 60);
    verified(
        &checked(Checks { first_at, count: 2, by_you: 1, places: vec![shanghai(NOW), nowhere] }),
        &Reason::PlausibleRepeats { others: 1, first_at },
    );
}

#[test]
fn a_corrected_record_is_verified() {
    // The maker declared one event erroneous and signed anew, minutes ago.
    let wrong = JourneyEvent {
        time: "2026-12-01T08:00:00+08:00".into(),
        step: "shipping".into(),
        disposition: None,
        place: text("Harbin"),
        position: None,
        note: text("Wrong pallet"),
        corrected: true,
    };
    let evidence = with_statement(|statement| {
        statement.iat = NOW - 60;
        statement.record.journey = vec![wrong];
    });
    verified(&evidence, &Reason::SignedByMaker);
}

#[test]
fn a_can_that_agrees_in_every_value_is_verified() {
    let values = [Value::Batch, Value::Produced, Value::Expires, Value::NetContent];
    let compared = values.map(|value| Comparison { value, compared: Compared::Same }).to_vec();
    verified(&Evidence { compared, ..good() }, &Reason::SameOnCan(Value::NetContent));
}

#[test]
fn a_brands_own_link_is_verified_and_named() {
    let evidence = with_code(|code| code.link = LinkEvidence::Foreign { domain: "brand.example".into() });
    verified(&evidence, &Reason::LinkForeign { domain: "brand.example".into() });
}

#[test]
fn a_clock_that_is_a_little_off_is_verified_while_the_standing_is_fresh() {
    for skew in [-240, 240] {
        verified(&Evidence { clock_skew: Some(skew), ..good() }, &Reason::InGoodStanding);
    }
}

#[test]
fn a_rumour_about_the_brand_that_was_put_right_is_verified() {
    let rebuttal = notice(NoticeKind::Rebuttal, Severity::Warning);
    verified(&with_standing(|standing| standing.notices.push(rebuttal)), &Reason::InGoodStanding);
}

#[test]
fn typed_digits_are_verified_like_a_scan() {
    verified(&with_code(|code| code.is_typed = true), &Reason::SignedByMaker);
}
