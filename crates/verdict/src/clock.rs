//! The device's clock, and the day that it makes.

use suyuan_record::{IsoDate, Seconds};

/// Clocks that differ by less, in seconds, are taken to agree; what checks the signatures tolerates as much.
pub const CLOCK_TOLERANCE: Seconds = 300;

/// Whether the device's clock differs from the platform's by more than clocks do. `clock_skew` is positive when it is
/// fast.
#[must_use]
pub fn is_clock_wrong(clock_skew: Option<Seconds>) -> bool {
    clock_skew.is_some_and(|skew| skew.unsigned_abs() > CLOCK_TOLERANCE.unsigned_abs())
}

/// The day that shelf lives are judged by: today in China, by the device's clock, or by the platform's where the
/// device's is known to be wrong.
///
/// A shelf life printed in China ends at midnight in China; a shopper abroad reads the same verdict at the same moment.
/// Only days are put right by the platform's time: it is not signed, so signatures are held against the device's own
/// clock, and a reply that is old by it stays unbelieved.
#[must_use]
pub fn today(now: Seconds, clock_skew: Option<Seconds>) -> IsoDate {
    let skew = clock_skew.filter(|_| is_clock_wrong(clock_skew)).unwrap_or_default();
    IsoDate::in_china(now.saturating_sub(skew))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2027-03-01T23:59:59+08:00.
    const LAST_SECOND: Seconds = 1_803_916_799;

    #[test]
    fn the_last_day_lasts_until_midnight_in_china() {
        assert_eq!(today(LAST_SECOND, None).to_string(), "2027-03-01");
        assert_eq!(today(LAST_SECOND + 1, None).to_string(), "2027-03-02");
    }

    #[test]
    fn a_wrong_clock_is_put_right_and_a_tolerable_one_left() {
        let year = 365 * 86_400;
        for skew in [year, -year, 301, -301] {
            assert_eq!(today(LAST_SECOND + skew, Some(skew)).to_string(), "2027-03-01", "{skew}");
        }
        assert_eq!(today(LAST_SECOND + 300, Some(300)).to_string(), "2027-03-02", "clocks differ that much");
    }

    #[test]
    fn hostile_numbers_do_not_overflow() {
        for skew in [i64::MIN, i64::MAX] {
            assert!(is_clock_wrong(Some(skew)));
            for now in [i64::MIN, 0, i64::MAX] {
                let _ = today(now, Some(skew));
            }
        }
    }
}
