//! Calendar days, and times within the calendar.

use crate::Seconds;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;
use time::{Date, Month};

/// An ISO 8601 calendar day, `2027-12-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoDate(pub Date);

/// China is eight hours ahead of UTC all year, from Kashgar to Fuyuan (GB/T 7408: UTC+08:00).
const CHINA_OFFSET: Seconds = 8 * 3_600;

/// The last second of the year 9999, the last that RFC 3339 can write.
const LAST_SECOND: Seconds = 253_402_300_799;

impl IsoDate {
    /// The day in China at `at`, which is the day that a shelf life printed in China goes by: its last day lasts until
    /// midnight there, wherever the shopper is.
    #[must_use]
    pub fn in_china(at: Seconds) -> Self {
        let local = at.clamp(0, LAST_SECOND - CHINA_OFFSET) + CHINA_OFFSET;
        // Within the calendar, so there is such a day.
        Self(time::OffsetDateTime::from_unix_timestamp(local).map_or(Date::MIN, time::OffsetDateTime::date))
    }
}

/// Reads a time between 1970 and 9999 in whole seconds. What lies beyond is no time of this protocol, and could overflow
/// what reckons with it.
pub(crate) fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Seconds, D::Error> {
    let seconds = Seconds::deserialize(deserializer)?;
    if (0..=LAST_SECOND).contains(&seconds) {
        Ok(seconds)
    } else {
        Err(de::Error::custom("expected seconds between the years 1970 and 9999"))
    }
}

/// As [`seconds`], where there may be none.
pub(crate) fn optional_seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Seconds>, D::Error> {
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Time(#[serde(deserialize_with = "seconds")] Seconds);
    Ok(Option::<Time>::deserialize(deserializer)?.map(|time| time.0))
}

impl FromStr for IsoDate {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "expected a calendar day like 2027-12-31";
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(EXPECTED);
        }
        let digits = |range: std::ops::Range<usize>| -> Option<u16> {
            let part = &bytes[range];
            part.iter().all(u8::is_ascii_digit).then(|| part.iter().fold(0, |n, d| n * 10 + u16::from(d - b'0')))
        };
        let (year, month, day) = (digits(0..4), digits(5..7), digits(8..10));
        let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Err(EXPECTED) };
        // Both are two digits, so they fit.
        let month = u8::try_from(month).ok().and_then(|m| Month::try_from(m).ok()).ok_or(EXPECTED)?;
        let day = u8::try_from(day).map_err(|_| EXPECTED)?;
        Date::from_calendar_date(i32::from(year), month, day).map(Self).map_err(|_| EXPECTED)
    }
}

impl fmt::Display for IsoDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl Serialize for IsoDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for IsoDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_prints_as_it_parses() {
        let day: IsoDate = "2027-02-28".parse().unwrap();
        assert_eq!(day.to_string(), "2027-02-28");
    }

    #[test]
    fn a_day_ends_at_midnight_in_china() {
        // 2027-03-01T15:59:59Z and the second after.
        let last = 1_803_916_799;
        assert_eq!(IsoDate::in_china(last).to_string(), "2027-03-01");
        assert_eq!(IsoDate::in_china(last + 1).to_string(), "2027-03-02");
        assert_eq!(IsoDate::in_china(last - 86_399).to_string(), "2027-03-01");
        assert_eq!(IsoDate::in_china(last - 86_400).to_string(), "2027-02-28");
        assert_eq!(IsoDate::in_china(0).to_string(), "1970-01-01");
        for at in [i64::MIN, -1, i64::MAX] {
            let _ = IsoDate::in_china(at);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2027-02-29", "2027-13-01", "2027-1-01", "20270101", "", "2027-01-0x", "+027-01-01"] {
            assert!(text.parse::<IsoDate>().is_err(), "{text}");
        }
    }
}
