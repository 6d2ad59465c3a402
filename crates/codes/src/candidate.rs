//! One meaning of a payload while a scheme puts it together.

use crate::gs1::value::Items;
use crate::{Basis, Certainty, Element, Finding, FindingKind, Level, Payload, Scheme};
use std::borrow::Cow;
use std::ops::Range;

/// A meaning that a scheme proposes, before the payload itself is put beside it.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub(crate) scheme: Scheme,
    pub(crate) level: Level,
    pub(crate) canonical: String,
    pub(crate) elements: Vec<Element>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) basis: Basis,
}

impl Candidate {
    /// Starts a meaning that rests on the form of the text. See [`Identity::canonical`](crate::Identity::canonical) for
    /// what the canonical spelling has to be.
    #[must_use]
    pub fn new(scheme: Scheme, level: Level, canonical: impl Into<String>) -> Self {
        Self {
            scheme,
            level,
            canonical: canonical.into(),
            elements: Vec::new(),
            findings: Vec::new(),
            basis: Basis::Form,
        }
    }

    /// From GS1 elements; checks what they require of each other.
    pub(crate) fn from_items(scheme: Scheme, mut items: Items) -> Self {
        items.check_pairings();
        Self {
            scheme,
            level: items.level(),
            canonical: items.canonical(),
            findings: std::mem::take(&mut items.findings),
            elements: items.into_elements(),
            basis: Basis::Form,
        }
    }

    /// Says on what this meaning rests.
    #[must_use]
    pub fn on(mut self, basis: Basis) -> Self {
        self.basis = basis;
        self
    }

    /// Adds a part that stands in the payload as it is: `part` is a slice of its text.
    #[must_use]
    pub fn part(self, payload: &Payload<'_>, key: &'static str, part: &str) -> Self {
        let range = payload.range_of(part);
        self.part_as(key, part, range)
    }

    /// Adds a part whose value is spelt otherwise than in the payload, where it stands at `range`.
    #[must_use]
    pub fn part_as(mut self, key: &'static str, value: impl Into<String>, range: Range<usize>) -> Self {
        self.elements.push(Element { key: Cow::Borrowed(key), value: value.into(), range });
        self
    }

    /// Adds a finding of which the standard leaves no doubt.
    pub fn certain(&mut self, kind: FindingKind, range: Range<usize>) {
        self.findings.push(Finding { kind, range, certainty: Certainty::Certain });
    }

    /// Adds a finding that genuine codes are known to give, or for whose rule there is no primary source.
    pub fn doubtful(&mut self, kind: FindingKind, range: Range<usize>) {
        self.findings.push(Finding { kind, range, certainty: Certainty::Doubtful });
    }

    /// Whether nothing certain is wrong with it.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        self.findings.iter().all(|finding| finding.certainty != Certainty::Certain)
    }

    /// Digits alone rest on their check digit where it is right.
    pub(crate) fn on_check_digit(self) -> Self {
        let basis = if self.is_well_formed() { Basis::CheckDigit } else { Basis::Digits };
        self.on(basis)
    }
}
