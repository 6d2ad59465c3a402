//! What was understood of a payload.

use crate::{Link, Scheme, SymbologyId};
use std::borrow::Cow;
use std::ops::Range;

/// Everything that a payload may mean, the likeliest first. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub(crate) candidates: Vec<Identity>,
}

impl Reading {
    /// The likeliest meaning.
    #[must_use]
    pub fn best(&self) -> &Identity {
        &self.candidates[0]
    }

    /// All meanings, the likeliest first.
    #[must_use]
    pub fn candidates(&self) -> &[Identity] {
        &self.candidates
    }

    /// All meanings, the likeliest first, each with what it rests on. What the symbol itself says comes before what the
    /// text looks like, and a right check digit before a wrong one.
    pub fn ranked(&self) -> impl Iterator<Item = (&Identity, Basis)> {
        self.candidates.iter().map(|candidate| (candidate, candidate.basis))
    }

    /// Gives the likeliest meaning away.
    #[must_use]
    pub fn into_best(self) -> Identity {
        let mut candidates = self.candidates;
        candidates.swap_remove(0)
    }
}

/// On what a meaning rests, the firmest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The symbol says what it carries: its symbology identifier, or a leading FNC1.
    Symbol,
    /// A link that is built like that.
    Link,
    /// The text has a marked form: a prefix, brackets, letters in their places.
    Form,
    /// Digits alone, of the right number and with a right check digit.
    CheckDigit,
    /// Digits alone, of the right number.
    Digits,
    /// Nothing better was found.
    Nothing,
}

/// One meaning of a payload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The payload as scanned; bytes that are not UTF-8 are replaced in this text only, see [`bytes`](Self::bytes).
    pub raw: String,
    pub(crate) not_utf_8: Option<Box<[u8]>>,
    pub(crate) basis: Basis,
    /// The symbology identifier where it is known.
    pub symbology: Option<SymbologyId>,
    /// The scheme that gives the payload its meaning.
    pub scheme: Scheme,
    /// What one such code stands for.
    pub level: Level,
    /// The one spelling of this identity; case-sensitive where the scheme is. GS1 keys with their qualifiers as
    /// canonical Digital Link (`https://id.gs1.org/01/…`), others as their scheme writes them; a text or link that is not
    /// UTF-8 as `data:,` and its escaped bytes.
    pub canonical: String,
    /// The parts: keys are application identifiers for GS1, short names elsewhere.
    pub elements: Vec<Element>,
    /// What is malformed or unusual.
    pub findings: Vec<Finding>,
    /// The link, where the payload is one.
    pub link: Option<Link>,
}

impl Identity {
    /// The payload as scanned, to the byte. The places of findings and parts are places in it.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.not_utf_8.as_deref().unwrap_or(self.raw.as_bytes())
    }

    /// Whether nothing certain is wrong with it.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        is_well_formed(&self.findings)
    }

    /// The value of a part, by its key.
    #[must_use]
    pub fn element(&self, key: &str) -> Option<&str> {
        self.elements.iter().find(|element| element.key == key).map(|element| element.value.as_str())
    }
}

/// Whether nothing certain is wrong.
#[inline(never)]
pub(crate) fn is_well_formed(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.certainty != Certainty::Certain)
}

/// What one code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Level {
    /// This one can.
    Item,
    /// All of its batch.
    Batch,
    /// The product in general.
    Product,
    /// A company or a place.
    Company,
    /// A certificate, licence or other document.
    Document,
    /// The payload does not say.
    Unknown,
}

/// One part of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Application identifier for GS1, a short name elsewhere.
    pub key: Cow<'static, str>,
    /// Its value, decoded.
    pub value: String,
    /// Where it stands in the raw payload, in bytes. A decompressed part stands where the whole compressed segment does.
    pub range: Range<usize>,
}

/// Something malformed or unusual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// Where in the raw payload, in bytes; see [`Identity::bytes`].
    pub range: Range<usize>,
    /// How sure.
    pub certainty: Certainty,
}

/// How sure a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// No primary source has the rule, or genuine codes in print break it: "check the number".
    Doubtful,
    /// The standard says so.
    Certain,
}

/// What is malformed or unusual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// The check digit or character is another.
    CheckDigit {
        /// What it should be.
        expected: String,
    },
    /// Too short or too long.
    Length,
    /// A character that the scheme does not permit there.
    Character,
    /// No such day.
    Date,
    /// An application identifier that the dictionary does not have.
    UnknownAi,
    /// The same part twice with different values.
    Repeated,
    /// A part that needs another which is absent, or excludes one which is present.
    Pairing {
        /// The other part.
        other: String,
    },
    /// Nothing that this library knows.
    NotUnderstood,
    /// Another rule of the scheme, named.
    Rule(&'static str),
}
