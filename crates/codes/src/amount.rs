//! Measures and amounts, whose application identifier says where the decimal point stands.

use crate::Identity;
use crate::number::is_digits;

/// A decimal number and, for amounts of money, the currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The number with a decimal point, no leading zeros, all decimal places kept: `12.30`.
    pub decimal: String,
    /// The currency by number (ISO 4217), where the identifier carries one.
    pub currency: Option<String>,
}

impl Amount {
    /// Reads the value of an identifier among 310n–369n and 390n–395n (GS1 General Specifications, section 3.6). `None`
    /// for other identifiers and malformed values.
    ///
    /// ```
    /// use suyuan_codes::Amount;
    ///
    /// assert_eq!(Amount::from_gs1("3103", "000500").unwrap().decimal, "0.500");
    /// ```
    #[must_use]
    pub fn from_gs1(code: &str, value: &str) -> Option<Self> {
        if code.len() != 4 || !is_digits(value) || value.is_empty() {
            return None;
        }
        if !matches!(code.get(..2)?, "31" | "32" | "33" | "34" | "35" | "36" | "39") {
            return None;
        }
        let places = usize::from(code.as_bytes()[3].checked_sub(b'0')?);
        let (currency, digits) = match code.get(..3)? {
            "391" | "393" => {
                let (currency, digits) = value.split_at_checked(3)?;
                (Some(currency.to_owned()), digits)
            }
            _ => (None, value),
        };
        let padded = "0".repeat((places + 1).saturating_sub(digits.len())) + digits;
        let (whole, fraction) = padded.split_at(padded.len() - places);
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            significant => significant,
        };
        let decimal = if places == 0 { whole.to_owned() } else { [whole, ".", fraction].concat() };
        Some(Self { decimal, currency })
    }
}

impl Identity {
    /// The measure or amount that a part holds, by its application identifier.
    #[must_use]
    pub fn amount(&self, code: &str) -> Option<Amount> {
        Amount::from_gs1(code, self.element(code)?)
    }
}
