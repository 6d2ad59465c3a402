//! Dates in codes. They carry two digits of the year; the century follows from the year in which one asks.

use crate::cut::Cut;
use crate::number::{is_digits, number};
use std::fmt;

/// A day of the Gregorian calendar. Displays as ISO 8601, for example `2026-11-30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDate {
    /// Year with its century.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl fmt::Display for CalendarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl CalendarDate {
    /// Reads a date that starts with YYMMDD, such as the values of AIs 11 to 17, 7003 and 8008; a time after it is
    /// ignored. Day 00 is the month's last. `None` where there is no such day.
    ///
    /// The century is that which puts the year within 50 years before and 49 after `current_year` (GS1 General
    /// Specifications, section 7.12).
    ///
    /// ```
    /// use suyuan_codes::CalendarDate;
    ///
    /// assert_eq!(CalendarDate::from_gs1("261100", 2026).unwrap().to_string(), "2026-11-30");
    /// assert_eq!(CalendarDate::from_gs1("770526", 2026).unwrap().to_string(), "1977-05-26");
    /// ```
    #[must_use]
    pub fn from_gs1(value: &str, current_year: u16) -> Option<Self> {
        let digits = value.get(..6)?;
        let century = current_year / 100;
        let century = match number(digits.cut(..2))? as i32 - i32::from(current_year % 100) {
            51..=99 => century.checked_sub(1)?,
            -99..=-50 => century + 1,
            _ => century,
        };
        Self::from_parts(century * 100, digits)
    }

    /// Reads YYMMDD as [`from_gs1`](Self::from_gs1) does, or YYYYMMDD.
    pub(crate) fn from_digits(digits: &str, current_year: u16) -> Option<Self> {
        if digits.len() == 8 { Self::from_parts(0, digits) } else { Self::from_gs1(digits, current_year) }
    }

    /// Year, two digits of month, two of day; day 00 is the month's last. `first_year` is what the digits of the year count
    /// from. `None` where there is no such day.
    pub(crate) fn from_parts(first_year: u16, digits: &str) -> Option<Self> {
        let (rest, day) = digits.split_at_checked(digits.len().checked_sub(2)?)?;
        let (year, month) = rest.split_at_checked(rest.len().checked_sub(2)?)?;
        let year = u32::from(first_year) + number(year)?;
        let (month, day) = (number(month)?, number(day)?);
        let last = days_in_month(year, month);
        let day = if day == 0 { last } else { day };
        (day > 0 && day <= last).then_some(Self { year: year as u16, month: month as u8, day: day as u8 })
    }
}

/// Days of a month; `year` decides February.
pub(crate) fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Whether YYMMDD names a day, without the month's last as 00.
pub(crate) fn is_short_date(value: &str) -> bool {
    is_short_date_or(value, false)
}

/// Whether YYMMDD names a day. The century is not known here: 00 is taken for 2000, a leap year, as every year of two
/// digits that a code can carry today.
pub(crate) fn is_short_date_or(value: &str, day_zero: bool) -> bool {
    value.len() == 6
        && is_digits(value)
        && CalendarDate::from_parts(2000, value).is_some()
        && (day_zero || !value.ends_with("00"))
}

/// Whether YYYYMMDD names a day.
pub(crate) fn is_long_date(value: &str) -> bool {
    value.len() == 8 && is_digits(value) && CalendarDate::from_parts(0, value).is_some() && !value.ends_with("00")
}
