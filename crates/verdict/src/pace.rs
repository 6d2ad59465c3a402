//! Places and times that one can could not have travelled.

use crate::Reason;
use suyuan_record::Place;

/// Faster than any parcel: a passenger jet's cruising speed, in kilometres an hour.
const FASTEST: f64 = 900.0;
/// Positions are coarse (a tenth of a degree, about 11 km): two of them may be this much closer than they seem.
const COARSENESS_KM: f64 = 30.0;
const EARTH_RADIUS_KM: f64 = 6371.0;

/// The first pair of places, in order of time, that one can could not have travelled between.
pub(crate) fn impossible(places: &[Place]) -> Option<Reason> {
    let mut located: Vec<(&Place, [i32; 2])> = places.iter().filter_map(|p| p.position.map(|at| (p, at))).collect();
    located.sort_unstable_by_key(|(place, _)| place.at);
    located.windows(2).find_map(|pair| {
        let [(from, a), (to, b)] = pair else { return None };
        let kilometres = distance(*a, *b);
        let seconds = to.at.saturating_sub(from.at);
        #[expect(clippy::cast_precision_loss, reason = "seconds between two checks are far below 2^52")]
        let reach = seconds as f64 / 3600.0 * FASTEST;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most half the equator")]
        (kilometres - COARSENESS_KM > reach).then(|| Reason::ImpossiblePace {
            from: from.name.clone(),
            to: to.name.clone(),
            kilometres: kilometres as u32,
            minutes: u32::try_from(seconds / 60).unwrap_or(u32::MAX),
        })
    })
}

/// Great-circle distance in kilometres between two positions in tenths of a degree (haversine).
fn distance(a: [i32; 2], b: [i32; 2]) -> f64 {
    let half = |x: i32, y: i32| {
        let apart = (i64::from(y) - i64::from(x)).rem_euclid(3600);
        sine(apart.min(3600 - apart) as f64 / 2.0).powi(2)
    };
    let cosine = |tenths: i32| sine(900.0 - f64::from(tenths).abs());
    let h = half(a[0], b[0]) + cosine(a[0]) * cosine(b[0]) * half(a[1], b[1]);
    2.0 * EARTH_RADIUS_KM * h.min(1.0).sqrt().asin()
}

/// The sine of an angle of at most a right one, in tenths of a degree: its series up to the ninth power, right to five
/// decimals. The library's is right for any angle, at the price of 10 KB.
fn sine(tenths: f64) -> f64 {
    let x = (tenths / 10.0).to_radians();
    let square = x * x;
    x * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use suyuan_record::Localized;

    const SHANGHAI: [i32; 2] = [312, 1215];
    const URUMQI: [i32; 2] = [438, 876];

    fn place(position: [i32; 2], at: i64) -> Place {
        Place { name: Localized::zh_en("某地", "Somewhere"), at, count: 1, position: Some(position) }
    }

    #[test]
    fn shanghai_is_some_3_270_km_from_urumqi() {
        let km = distance(SHANGHAI, URUMQI);
        assert!((3200.0..3350.0).contains(&km), "{km}");
    }

    #[test]
    fn half_the_equator_lies_between_opposite_meridians() {
        let half = std::f64::consts::PI * EARTH_RADIUS_KM;
        assert!((distance([0, -900], [0, 900]) - half).abs() < 100.0);
        assert!((distance([0, 1799], [0, -1799]) - half / 900.0).abs() < 1.0);
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
    fn hostile_numbers_do_not_overflow() {
        let places = [place([i32::MAX, i32::MIN], i64::MIN), place([0, 0], i64::MAX)];
        let _ = impossible(&places);
    }
}
