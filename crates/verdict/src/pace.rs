//! Places and times that one can could not have travelled.
//!
//! What is known is little: a city or county and the time of the last check there, as the platform's clock has it. So every
//! doubt is in favour of the can:
//!
//! - a place without coordinates, or with some that are not on Earth, says nothing;
//! - places of the same name are one place, whatever their coordinates;
//! - the places are taken in the order of their times, however they are listed;
//! - places are a network's guess, and servers' clocks differ: 30 km and five minutes are given away on each leg;
//! - a can may fly. Trains (350 km/h) and ferries are slower than the fastest that is let pass, a passenger jet.

use crate::{CLOCK_TOLERANCE, Reason};
use suyuan_record::{Place, geo};

/// Faster than any parcel: a passenger jet's cruising speed, in kilometres an hour.
const FASTEST: f64 = 900.0;
/// Positions are coarse (a tenth of a degree, about 11 km): two of them may be this much closer than they seem.
const COARSENESS_KM: f64 = 30.0;

/// The way between two checks that follow each other: all that the rule knows, so that a page can show it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leg<'a> {
    /// Where it was checked first.
    pub from: &'a Place,
    /// Where it was checked next.
    pub to: &'a Place,
    /// How far apart, in kilometres.
    pub kilometres: u32,
    /// How long between, in minutes.
    pub minutes: u32,
    /// Kilometres an hour that the way takes at the least, what is given away taken off; 0 where that is all of it.
    pub speed: u32,
    /// Whether one can could have come along.
    pub is_possible: bool,
}

/// The ways between the places that have a position, in order of time. Empty where there are not two of them.
#[must_use]
pub fn legs(places: &[Place]) -> Vec<Leg<'_>> {
    let mut located: Vec<(&Place, [i32; 2])> = places.iter().filter_map(|p| p.position.map(|at| (p, at))).collect();
    located.sort_unstable_by_key(|(place, _)| place.at);
    let pairs = located.iter().zip(located.iter().skip(1));
    pairs.map(|((from, a), (to, b))| leg(from, to, if is_same(from, to) { 0.0 } else { distance(*a, *b) })).collect()
}

fn leg<'a>(from: &'a Place, to: &'a Place, kilometres: f64) -> Leg<'a> {
    let seconds = to.at.saturating_sub(from.at);
    #[expect(clippy::cast_precision_loss, reason = "seconds between two checks are far below 2^52")]
    let hours = seconds.saturating_add(CLOCK_TOLERANCE) as f64 / 3600.0;
    let speed = (kilometres - COARSENESS_KM).max(0.0) / hours;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most half the equator in 5 minutes"
    )]
    Leg {
        from,
        to,
        kilometres: kilometres as u32,
        minutes: u32::try_from(seconds / 60).unwrap_or(u32::MAX),
        speed: speed as u32,
        is_possible: speed <= FASTEST,
    }
}

/// Whether two places have one name in any language.
fn is_same(a: &Place, b: &Place) -> bool {
    a.name.0.iter().any(|(tag, name)| !name.trim().is_empty() && b.name.0.get(tag) == Some(name))
}

/// The first leg that one can could not have travelled.
pub(crate) fn impossible(places: &[Place]) -> Option<Reason> {
    let leg = legs(places).into_iter().find(|leg| !leg.is_possible)?;
    Some(Reason::ImpossiblePace {
        from: leg.from.name.clone(),
        to: leg.to.name.clone(),
        kilometres: leg.kilometres,
        minutes: leg.minutes,
    })
}

/// Kilometres between two positions in tenths of a degree. One that is not on Earth is taken to the pole.
fn distance(a: [i32; 2], b: [i32; 2]) -> f64 {
    let degrees = |at: [i32; 2]| [f64::from(at[0].clamp(-900, 900)) / 10.0, f64::from(at[1]) / 10.0];
    geo::kilometres(degrees(a), degrees(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use suyuan_record::Localized;

    const SHANGHAI: [i32; 2] = [312, 1215];
    const URUMQI: [i32; 2] = [438, 876];

    fn place(position: [i32; 2], at: i64) -> Place {
        let name = format!("{position:?}");
        Place { name: Localized::zh_en(&name, &name), at, count: 1, position: Some(position) }
    }

    fn named(zh: &str, position: [i32; 2], at: i64) -> Place {
        Place { name: Localized([("zh-CN".to_owned(), zh.to_owned())].into()), ..place(position, at) }
    }

    #[test]
    fn an_hour_between_shanghai_and_urumqi_is_impossible_in_either_order() {
        let places = [place(URUMQI, 3600), place(SHANGHAI, 0)];
        assert!(matches!(impossible(&places), Some(Reason::ImpossiblePace { minutes: 60, .. })));
    }

    #[test]
    fn a_day_between_them_is_possible() {
        assert_eq!(impossible(&[place(SHANGHAI, 0), place(URUMQI, 86_400)]), None);
    }

    #[test]
    fn neighbouring_towns_at_the_same_minute_are_possible() {
        assert_eq!(impossible(&[place([312, 1215], 0), place([313, 1216], 10)]), None);
    }

    #[test]
    fn places_without_position_say_nothing() {
        let mut elsewhere = place(URUMQI, 10);
        elsewhere.position = None;
        assert_eq!(impossible(&[place(SHANGHAI, 0), elsewhere]), None);
    }

    #[test]
    fn a_page_is_told_every_leg_and_its_speed() {
        let places = [place(URUMQI, 7_200), place(SHANGHAI, 0), place(SHANGHAI, 3_600)];
        let legs = legs(&places);
        let told: Vec<_> = legs.iter().map(|leg| (leg.minutes, leg.kilometres > 3_000, leg.is_possible)).collect();
        assert_eq!(told, [(60, false, true), (60, true, false)]);
        // 65 minutes for some 3 240 km.
        assert!((2_900..3_100).contains(&legs[1].speed), "{}", legs[1].speed);
        assert_eq!(legs[0].speed, 0);
        assert!(super::legs(&places[..1]).is_empty());
    }

    #[test]
    fn a_place_that_is_spelled_in_two_ways_is_near_itself() {
        let places = [named("上海", SHANGHAI, 0), named("上海市", [313, 1214], 10)];
        assert_eq!(impossible(&places), None);
    }

    #[test]
    fn a_place_with_two_positions_is_one_place() {
        assert_eq!(impossible(&[named("上海", SHANGHAI, 0), named("上海", URUMQI, 60)]), None);
        let nameless = [named(" ", SHANGHAI, 0), named(" ", URUMQI, 60)];
        assert!(impossible(&nameless).is_some(), "no name is no name in common");
        let english = Place { name: Localized([("en".to_owned(), "上海".to_owned())].into()), ..place(URUMQI, 60) };
        assert!(impossible(&[named("上海", SHANGHAI, 0), english]).is_some(), "nothing to compare");
    }

    #[test]
    fn a_train_a_ferry_and_a_plane_are_possible() {
        // Shanghai to Beijing by train, Dalian to Yantai by ferry, Shanghai to Ürümqi by plane.
        for (from, to, hours) in [(SHANGHAI, [399, 1164], 4), ([389, 1216], [375, 1214], 7), (SHANGHAI, URUMQI, 5)] {
            assert_eq!(impossible(&[place(from, 0), place(to, hours * 3_600)]), None, "{to:?}");
        }
    }

    #[test]
    fn checks_within_the_tolerance_of_clocks_are_possible_nearby_only() {
        // Shanghai and Suzhou, 80 km apart; then Nanjing, 270 km.
        assert_eq!(impossible(&[place(SHANGHAI, 0), place([313, 1206], 0)]), None);
        assert!(impossible(&[place(SHANGHAI, 0), place([321, 1188], 0)]).is_some());
    }

    #[test]
    fn hostile_numbers_do_not_overflow() {
        let places = [place([i32::MAX, i32::MIN], i64::MIN), place([0, 0], i64::MAX)];
        let _ = impossible(&places);
    }
}
