//! The dates of an identity, and when it expires.

use crate::number::is_digits;
use crate::{CalendarDate, Identity, Scheme};

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
