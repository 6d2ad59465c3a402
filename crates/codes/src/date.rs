//! Dates in codes. They carry two digits of the year; the century follows from the year in which one asks.

use crate::cut::Cut;
use crate::gs1::days_in_month;
use crate::number::{is_digits, number};
use crate::{Identity, Scheme};
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

impl Identity {
    /// The date that a part holds, by its key: an application identifier of GS1, or `made`, `sterilised`, `expires`,
    /// `valid-to` of MA. `None` where the part is absent or holds no date.
    #[must_use]
    pub fn date(&self, key: &str, current_year: u16) -> Option<CalendarDate> {
        let value = self.element(key)?;
        let is_date = match self.scheme {
            Scheme::ElementString | Scheme::DigitalLink | Scheme::Gtin => crate::gs1::is_date(key),
            Scheme::Ma => matches!(key, "made" | "sterilised" | "expires" | "valid-to"),
            _ => false,
        };
        if !is_date || !is_digits(value) {
            None
        } else if value.len() == 8 && (self.scheme == Scheme::Ma || key.starts_with("725")) {
            CalendarDate::from_parts(0, value)
        } else {
            CalendarDate::from_gs1(value, current_year)
        }
    }

    /// The day after which the product should not be sold or used, and whether that is a matter of safety (AIs 17 and
    /// 7003, MA `expires`) rather than of quality (AI 15).
    #[must_use]
    pub fn expiry(&self, current_year: u16) -> Option<(CalendarDate, Expiry)> {
        let dated = |key, kind| self.date(key, current_year).map(|date| (date, kind));
        dated("17", Expiry::UseBy)
            .or_else(|| dated("7003", Expiry::UseBy))
            .or_else(|| dated("expires", Expiry::UseBy))
            .or_else(|| dated("15", Expiry::BestBefore))
    }
}

/// What an expiry date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expiry {
    /// Not to be used after it.
    UseBy,
    /// May lose quality after it.
    BestBefore,
}
