//! What a code says, part by part, for people.
//!
//! [`Identity::explain`] gives structure, no words: what a part is, where it stands, and its value as a date, a measure,
//! money, a country. A page words it in its own languages by [`Part::message`] and formats values as its readers expect, or
//! takes the words of the crate `suyuan-words`.
//!
//! ```
//! use suyuan_codes::{CalendarDate, identify, explain::Value};
//!
//! let reading = identify("(01)06901234567892(17)271231", None);
//! let explanation = reading.best().explain(2026);
//! let part = &explanation.parts[1];
//! assert_eq!((part.key, part.raw, part.message().as_str()), ("17", "271231", "gs1.17"));
//! assert_eq!(part.value, Value::Date(CalendarDate { year: 2027, month: 12, day: 31 }));
//! ```

mod unknown;
mod value;

pub use unknown::{Unknown, unknown};
pub use value::{Country, Currency, Value};

use crate::cut::Cut;
use crate::gs1::ai::{self, Id};
use crate::{Certainty, Finding, FindingKind, Identity, Scheme};
use std::ops::Range;

/// What a code says.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation<'a> {
    /// The code.
    pub identity: &'a Identity,
    /// Its parts, in the order in which they stand in the code.
    pub parts: Vec<Part<'a>>,
    /// How far it was understood.
    pub understanding: Understanding,
    /// What to do next, the most useful first; empty where the code is fine.
    pub advice: Vec<Advice>,
}

/// How far a code was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Understanding {
    /// It is a product code, and nothing is wrong with it.
    Understood,
    /// It is one, and something about it is unusual: "check the number".
    Doubtful,
    /// It is one that breaks a rule of its scheme.
    Malformed,
    /// It is no product code that this library knows, but this.
    NotUnderstood(Unknown),
}

/// What to do about a code that is not fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Advice {
    /// Scan it once more: a scan may have gone wrong.
    ScanAgain,
    /// Compare it with the digits in print, digit by digit: one was mistyped, or the print is wrong.
    CompareDigits,
    /// Type the digits that are printed beside the symbol.
    TypeDigits,
    /// Look for another code on the pack: the traceability code, not the advertisement.
    FindAnotherCode,
    /// Do not follow the link, pay or dial: the code asks for something that a product code does not.
    DoNotFollow,
    /// Look the number up in the register of the office that gave it.
    AskTheRegister,
}

/// Every application identifier of GS1 that this library knows, in order: of those that differ in their last digit only, the
/// first. For tables of words that are to have one for each.
pub fn application_identifiers() -> impl Iterator<Item = &'static str> {
    ai::TABLE.iter().map(|entry| entry.first())
}

/// One part of a code.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    /// What the part does in the code.
    pub role: Role,
    /// Application identifier for GS1, a short name elsewhere.
    pub key: &'a str,
    /// Its text, decoded.
    pub raw: &'a str,
    /// Where it stands in the payload, in bytes; see [`Identity::bytes`].
    pub range: Range<usize>,
    /// What the text means.
    pub value: Value<'a>,
    /// What is wrong with it.
    pub findings: Vec<&'a Finding>,
    scheme: Scheme,
}

/// What a part does in a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// It names what the code is of.
    Names,
    /// It narrows that down: batch, serial, the sequence number of a certificate.
    Narrows,
    /// It tells something more: dates, weights, prices.
    Tells,
    /// It is computed from the rest, against errors.
    Checks,
}

impl Part<'_> {
    /// The key of its message in a page's own texts: `gs1.` and the application identifier, its last digit `n` where it only
    /// counts decimal places (`gs1.310n`), or the scheme's name and the part's (`ecode.version`).
    #[must_use]
    pub fn message(&self) -> String {
        match ai::find(self.key) {
            Some(entry) if entry.more > 0 && !self.key.starts_with('9') => {
                ["gs1.", self.key.cut(..self.key.len() - 1), "n"].concat()
            }
            Some(_) => ["gs1.", self.key].concat(),
            None => [self.scheme.name(), ".", self.key].concat(),
        }
    }

    /// Whether its key is a GS1 application identifier.
    #[must_use]
    pub fn is_gs1(&self) -> bool {
        ai::find(self.key).is_some()
    }

    /// The scheme of the code that it is a part of.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }
}

impl Identity {
    /// What this code says, part by part. `current_year` decides the century of dates.
    #[must_use]
    pub fn explain(&self, current_year: u16) -> Explanation<'_> {
        let parts = self.elements.iter().map(|element| Part {
            role: role(&element.key),
            key: &element.key,
            raw: &element.value,
            range: element.range.clone(),
            value: value::of(self.scheme, &element.key, &element.value, current_year),
            findings: self.findings.iter().filter(|finding| lies_in(&finding.range, &element.range)).collect(),
            scheme: self.scheme,
        });
        let understanding = self.understanding();
        Explanation { identity: self, parts: parts.collect(), understanding, advice: self.advice(understanding) }
    }

    fn understanding(&self) -> Understanding {
        match self.scheme {
            Scheme::Text | Scheme::Link => Understanding::NotUnderstood(unknown(&self.raw)),
            _ if !self.is_well_formed() => Understanding::Malformed,
            // Blanks around a code, and data that stands elsewhere on the pack, are no reason to look twice.
            _ if self.findings.iter().any(|finding| !is_trifle(finding)) => Understanding::Doubtful,
            _ => Understanding::Understood,
        }
    }

    fn advice(&self, understanding: Understanding) -> Vec<Advice> {
        let is_typed = self.symbology.is_none();
        match understanding {
            Understanding::Understood => Vec::new(),
            Understanding::NotUnderstood(kind) if kind.asks_for_something() => {
                vec![Advice::DoNotFollow, Advice::FindAnotherCode]
            }
            Understanding::NotUnderstood(Unknown::Digits) => vec![Advice::CompareDigits, Advice::FindAnotherCode],
            Understanding::NotUnderstood(Unknown::Empty | Unknown::Binary) => {
                vec![Advice::ScanAgain, Advice::TypeDigits]
            }
            Understanding::NotUnderstood(_) => vec![Advice::FindAnotherCode, Advice::TypeDigits],
            Understanding::Malformed if is_typed => vec![Advice::CompareDigits, Advice::ScanAgain],
            Understanding::Malformed => vec![Advice::ScanAgain, Advice::CompareDigits],
            Understanding::Doubtful => match self.scheme {
                Scheme::FoodLicence | Scheme::CreditCode | Scheme::Ccc => {
                    vec![Advice::CompareDigits, Advice::AskTheRegister]
                }
                _ => vec![Advice::CompareDigits],
            },
        }
    }
}

fn lies_in(finding: &Range<usize>, part: &Range<usize>) -> bool {
    finding.start >= part.start && finding.end <= part.end
}

fn is_trifle(finding: &Finding) -> bool {
    finding.certainty == Certainty::Doubtful
        && match &finding.kind {
            FindingKind::Pairing { .. } => true,
            FindingKind::Rule(rule) => matches!(*rule, "surrounding-whitespace" | "trailing-slash" | "full-width"),
            _ => false,
        }
}

fn role(key: &str) -> Role {
    const ROLES: [(&str, Role); 3] = [
        ("serial lot sequence suffix unit code version", Role::Narrows),
        ("made sterilised expires valid-to year", Role::Tells),
        ("check", Role::Checks),
    ];
    let Some(entry) = ai::find(key) else {
        let named = ROLES.iter().find(|(keys, _)| keys.split(' ').any(|own| own == key));
        return named.map_or(Role::Names, |(_, role)| *role);
    };
    match ai::id(key) {
        Id::BATCH | Id::SERIAL | Id::CPV | Id::TPX | Id::GLN_EXTENSION => Role::Narrows,
        Id::UIC | Id::CPID_SERIAL | Id::SRIN | Id::REFERENCE => Role::Narrows,
        Id::CONTENT | Id::MTO_GTIN => Role::Names,
        _ if entry.is_key => Role::Names,
        _ => Role::Tells,
    }
}
