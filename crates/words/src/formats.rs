//! Numbers, dates and plurals: what a language's own library knows.

use crate::Language;
use std::sync::OnceLock;
#[cfg(feature = "meanings")]
use suyuan_record::{IsoDate, Seconds};

/// Which form of a word goes with a number (Unicode CLDR, plural rules).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`: the form that every language has.
    Other,
}

impl Plural {
    /// Its name in CLDR, Fluent and `Intl.PluralRules`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The form of a name; [`Plural::Other`] for any that is unknown.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many]
            .into_iter()
            .find(|plural| plural.name() == name)
            .unwrap_or(Self::Other)
    }
}

/// Numbers, dates and plurals as a language writes them: the browser's `Intl` on a page, a library elsewhere.
pub trait Formats: Sync {
    /// The form that goes with a whole number.
    fn plural(&self, count: u64, language: Language) -> Plural;

    /// A number with the language's separators, at most three decimals.
    fn number(&self, value: f64, language: Language) -> String;

    /// A calendar day in the language's long form: `2027年12月31日`, `December 31, 2027`.
    #[cfg(feature = "meanings")]
    fn date(&self, day: IsoDate, language: Language) -> String;

    /// A day and the time on it, in the long form.
    #[cfg(feature = "meanings")]
    fn date_time(&self, at: Seconds, language: Language) -> String;
}

/// Numbers, dates and plurals of this program, once they are known: see [`install_formats`].
static FORMATS: OnceLock<&'static dyn Formats> = OnceLock::new();

/// Has numbers, dates and plurals written by `formats` from now on. Apart from the words themselves, as a first page has none of
/// them, and a browser's formats are code that it need not load. Only the first call counts.
pub fn install_formats(formats: &'static dyn Formats) {
    let _ = FORMATS.set(formats);
}

/// Those that were installed, else plain ones.
pub(crate) fn formats() -> &'static dyn Formats {
    FORMATS.get().copied().unwrap_or(&Plain)
}

/// Digits and ISO 8601: before any library is known.
struct Plain;

impl Formats for Plain {
    fn plural(&self, _: u64, _: Language) -> Plural {
        Plural::Other
    }

    fn number(&self, value: f64, _: Language) -> String {
        value.to_string()
    }

    #[cfg(feature = "meanings")]
    fn date(&self, day: IsoDate, _: Language) -> String {
        day.to_string()
    }

    #[cfg(feature = "meanings")]
    fn date_time(&self, at: Seconds, _: Language) -> String {
        at.to_string()
    }
}
