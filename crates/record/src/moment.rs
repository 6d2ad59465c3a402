//! Times as records write them: with the offset of the place (RFC 3339).

use crate::{IsoDate, Seconds};
use std::str::FromStr;
use time::{Date, UtcOffset};

/// A time, and how far the clocks of its place are from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Seconds since the Unix epoch.
    pub at: Seconds,
    /// Minutes that the place is ahead of UTC.
    pub offset: i16,
}

impl Moment {
    /// The day and the time of day, in hours and minutes, on the clocks of the place.
    #[must_use]
    pub fn local(self) -> (IsoDate, u8, u8) {
        let seconds = self.at.saturating_add(i64::from(self.offset) * 60);
        match time::OffsetDateTime::from_unix_timestamp(seconds) {
            Ok(local) => (IsoDate(local.date()), local.hour(), local.minute()),
            Err(_) => (IsoDate(Date::MIN), 0, 0),
        }
    }
}

impl FromStr for Moment {
    type Err = &'static str;

    /// Reads `2026-06-30T05:40:00+08:00`; a fraction of a second is passed over, a leap second is the one before it.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "expected a time like 2026-06-30T05:40:00+08:00";
        read(text).ok_or(EXPECTED)
    }
}

fn read(text: &str) -> Option<Moment> {
    let day: IsoDate = text.get(..10)?.parse().ok()?;
    let clock = text.get(10..19)?.strip_prefix(['T', 't', ' '])?;
    let (hour, minute, second) = match *clock.as_bytes() {
        [h, ten_h, b':', m, ten_m, b':', s, ten_s] => (number(h, ten_h)?, number(m, ten_m)?, number(s, ten_s)?),
        _ => return None,
    };
    let rest = text.get(19..)?;
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    let offset = match *zone.as_bytes() {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), h, ten_h, b':', m, ten_m] => {
            let minutes = i16::from(number(h, ten_h)?) * 60 + i16::from(number(m, ten_m)?);
            if sign == b'-' { -minutes } else { minutes }
        }
        _ => return None,
    };
    UtcOffset::from_whole_seconds(i32::from(offset) * 60).ok()?;
    let local = day.0.with_hms(hour, minute, second.min(59)).ok()?.assume_utc().unix_timestamp();
    Some(Moment { at: local - i64::from(offset) * 60, offset })
}

/// Two digits.
fn number(tens: u8, ones: u8) -> Option<u8> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| (tens & 15) * 10 + (ones & 15))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_the_same_moment_in_every_zone() {
        let at = |text: &str| text.parse::<Moment>().unwrap().at;
        assert_eq!(at("2026-06-30T05:40:00+08:00"), at("2026-06-29T21:40:00Z"));
        assert_eq!(at("2026-06-29T09:40:00.25-12:00"), at("2026-06-29T21:40:00Z"));
        assert_eq!(at("1970-01-01T00:00:00Z"), 0);
    }

    #[test]
    fn a_place_has_its_own_clock() {
        let (day, hour, minute) = "2026-06-30T00:10:00+13:00".parse::<Moment>().unwrap().local();
        assert_eq!((day.to_string().as_str(), hour, minute), ("2026-06-30", 0, 10));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "2026-06-30",
            "2026-06-30T05:40:00",
            "2026-06-30T25:40:00Z",
            "2026-06-31T05:40:00Z",
            "2026-06-30T05:40:00+8:00",
            "2026-06-30T05:40:00+99:00",
            "2026-06-30T05:4x:00Z",
            "二〇二六年六月三十日",
            "2026-06-30T05:40:00Zmore",
        ] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }
}
