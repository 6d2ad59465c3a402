//! One candidate meaning while it is being put together.

use crate::gs1::value::Items;
use crate::{Basis, Certainty, Element, Finding, FindingKind, Level, Scheme};
use std::borrow::Cow;
use std::ops::Range;

/// A candidate meaning, before the payload itself is put beside it.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) scheme: Scheme,
    pub(crate) level: Level,
    pub(crate) canonical: String,
    pub(crate) elements: Vec<Element>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) basis: Basis,
}

impl Draft {
    pub(crate) fn new(scheme: Scheme, level: Level, canonical: String) -> Self {
        Self { scheme, level, canonical, elements: Vec::new(), findings: Vec::new(), basis: Basis::Form }
    }

    /// From GS1 elements; checks what they require of each other.
    pub(crate) fn from_items(scheme: Scheme, mut items: Items) -> Self {
        items.check_pairings();
        Self {
            scheme,
            level: items.level(),
            canonical: items.canonical(),
            elements: items.elements(),
            findings: items.findings,
            basis: Basis::Form,
        }
    }

    /// Says on what this meaning rests.
    pub(crate) fn on(mut self, basis: Basis) -> Self {
        self.basis = basis;
        self
    }

    /// Adds a part.
    pub(crate) fn part(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.elements.push(Element { key: Cow::Borrowed(key), value: value.into() });
        self
    }

    pub(crate) fn certain(&mut self, kind: FindingKind, range: Range<usize>) {
        self.findings.push(Finding { kind, range, certainty: Certainty::Certain });
    }

    pub(crate) fn doubtful(&mut self, kind: FindingKind, range: Range<usize>) {
        self.findings.push(Finding { kind, range, certainty: Certainty::Doubtful });
    }

    pub(crate) fn is_well_formed(&self) -> bool {
        self.findings.iter().all(|finding| finding.certainty != Certainty::Certain)
    }
}
