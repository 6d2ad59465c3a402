//! Dates in codes. They carry two digits of the year; the century follows from the year in which one asks.

use crate::cut::Cut;
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
        let digits = value.get(..6).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
        let two_digits: u16 = digits.cut(..2).parse().ok()?;
        let century = current_year / 100;
        let century = match i32::from(two_digits) - i32::from(current_year % 100) {
            51..=99 => century.checked_sub(1)?,
            -99..=-50 => century + 1,
            _ => century,
        };
        Self::new(century * 100 + two_digits, digits.cut(2..4).parse().ok()?, digits.cut(4..).parse().ok()?)
    }

    /// Reads YYMMDD as [`from_gs1`](Self::from_gs1) does, or YYYYMMDD.
    pub(crate) fn from_digits(digits: &str, current_year: u16) -> Option<Self> {
        if digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()) {
            return Self::new(
                digits.cut(..4).parse().ok()?,
                digits.cut(4..6).parse().ok()?,
                digits.cut(6..).parse().ok()?,
            );
        }
        Self::from_gs1(digits, current_year)
    }

    /// The day; day 0 is the month's last. `None` where there is no such day.
    fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let last = crate::gs1::days_in_month(u32::from(year), u32::from(month)) as u8;
        let day = if day == 0 { last } else { day };
        (day > 0 && day <= last).then_some(Self { year, month, day })
    }
}

impl Identity {
    /// The date that a part holds, by its key: an application identifier of GS1, or `made`, `sterilised`, `expires`,
    /// `valid-to` of MA. `None` where the part is absent or holds no date.
    #[must_use]
    pub fn date(&self, key: &str, current_year: u16) -> Option<CalendarDate> {
        let value = self.element(key)?;
        let is_digits = value.bytes().all(|b| b.is_ascii_digit());
        let is_date = match self.scheme {
            Scheme::ElementString | Scheme::DigitalLink | Scheme::Gtin => crate::gs1::is_date(key),
            Scheme::Ma => matches!(key, "made" | "sterilised" | "expires" | "valid-to"),
            _ => false,
        };
        if !is_date || !is_digits {
            None
        } else if value.len() == 8 && (self.scheme == Scheme::Ma || key.starts_with("725")) {
            CalendarDate::new(value.cut(..4).parse().ok()?, value.cut(4..6).parse().ok()?, value.cut(6..).parse().ok()?)
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
