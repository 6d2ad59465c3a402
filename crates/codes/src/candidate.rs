//! One meaning of a payload while a scheme puts it together.

use crate::cut::Cut;
use crate::gs1::value::Items;
use crate::identity::is_well_formed;
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
        Self::start(scheme, level, canonical.into())
    }

    #[inline(never)]
    fn start(scheme: Scheme, level: Level, canonical: String) -> Self {
        Self { scheme, level, canonical, elements: Vec::new(), findings: Vec::new(), basis: Basis::Form }
    }

    /// From GS1 elements; checks what they require of each other.
    #[inline(never)]
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
    pub fn part(mut self, payload: &Payload<'_>, key: &'static str, part: &str) -> Self {
        self.add(payload, key, part);
        self
    }

    /// Adds a part whose value is spelt otherwise than in the payload, where it stands at `range`.
    #[must_use]
    pub fn part_as(mut self, key: &'static str, value: impl Into<String>, range: Range<usize>) -> Self {
        self.push(key, value.into(), range);
        self
    }

    /// As [`part`](Self::part), in place.
    #[inline(never)]
    pub(crate) fn add(&mut self, payload: &Payload<'_>, key: &'static str, part: &str) {
        self.push(key, part.to_owned(), payload.range_of(part));
    }

    /// Adds parts that stand one behind another at the start of `text`, each with its length in bytes.
    #[inline(never)]
    pub(crate) fn add_fields(&mut self, payload: &Payload<'_>, text: &str, fields: &[(&'static str, usize)]) {
        let mut at = 0;
        for (key, length) in fields {
            self.add(payload, key, text.cut(at..at + length));
            at += length;
        }
    }

    #[inline(never)]
    pub(crate) fn push(&mut self, key: &'static str, value: String, range: Range<usize>) {
        self.elements.push(Element { key: Cow::Borrowed(key), value, range });
    }

    /// Adds a finding of which the standard leaves no doubt.
    pub fn certain(&mut self, kind: FindingKind, range: Range<usize>) {
        self.find(kind, range, Certainty::Certain);
    }

    /// Adds a finding that genuine codes are known to give, or for whose rule there is no primary source.
    pub fn doubtful(&mut self, kind: FindingKind, range: Range<usize>) {
        self.find(kind, range, Certainty::Doubtful);
    }

    #[inline(never)]
    fn find(&mut self, kind: FindingKind, range: Range<usize>, certainty: Certainty) {
        self.findings.push(Finding { kind, range, certainty });
    }

    /// Whether nothing certain is wrong with it.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        is_well_formed(&self.findings)
    }

    /// Digits alone rest on their check digit where it is right.
    pub(crate) fn on_check_digit(self) -> Self {
        let basis = if self.is_well_formed() { Basis::CheckDigit } else { Basis::Digits };
        self.on(basis)
    }
}

/// Adds a meaning that a scheme may have found, with what it rests on. In one place, since a candidate is a hundred bytes
/// to copy.
#[inline(never)]
pub(crate) fn propose(found: &mut Vec<Candidate>, candidate: Option<Candidate>, basis: Basis) {
    if let Some(candidate) = candidate {
        found.push(candidate.on(basis));
    }
}
