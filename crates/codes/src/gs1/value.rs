//! One element: an application identifier with its value, and whether the value is well formed.

use super::ai::{self, Ai, Id};
use super::item::Item;
use super::pairing;
use crate::cut::{Cut, end_of_chars};
use crate::identity::is_well_formed;
use crate::percent;
use crate::{Certainty, Element, Finding, FindingKind, Level};
use std::borrow::Cow;
use std::ops::Range;

/// All elements of a payload, with what was found on the way.
#[derive(Debug, Clone, Default)]
pub(crate) struct Items {
    pub(crate) items: Vec<Item>,
    pub(crate) findings: Vec<Finding>,
    /// The primary key where the carrier itself names it, as a Digital Link does.
    pub(crate) key: Option<Id>,
}

impl Items {
    #[inline(never)]
    pub(crate) fn certain(&mut self, kind: FindingKind, range: Range<usize>) {
        self.findings.push(Finding { kind, range, certainty: Certainty::Certain });
    }

    pub(crate) fn doubtful(&mut self, kind: FindingKind, range: Range<usize>) {
        self.findings.push(Finding { kind, range, certainty: Certainty::Doubtful });
    }

    /// Adds an element after checking its value against the table.
    pub(crate) fn push(&mut self, code: &str, ai: &'static Ai, value: String, range: Range<usize>) {
        check(ai, &value, &range, &mut self.findings);
        self.items.push(Item { code: ai.code(code), id: ai::id(code), ai, value, range });
    }

    /// Adds a GTIN that was already checked.
    pub(crate) fn put_gtin(&mut self, gtin: &str, range: Range<usize>) {
        if let Some(ai) = ai::find("01") {
            self.items.push(Item { code: Cow::Borrowed("01"), id: Id::GTIN, ai, value: gtin.to_owned(), range });
        }
    }

    pub(crate) fn find(&self, id: Id) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    pub(crate) fn has(&self, id: Id) -> bool {
        self.find(id).is_some()
    }

    /// Whether nothing certain is wrong so far.
    pub(crate) fn is_well_formed(&self) -> bool {
        is_well_formed(&self.findings)
    }

    /// The element that says what is identified: the one that the carrier named, else by rank, so that the order of
    /// elements in a symbol does not change the identity.
    pub(crate) fn primary(&self) -> Option<&Item> {
        match self.key {
            Some(key) => self.find(key),
            None => KEYS_BY_RANK.iter().find_map(|key| self.find(*key)),
        }
    }

    /// Adds what is wrong between the elements.
    pub(crate) fn check_pairings(&mut self) {
        pairing::check(&self.items, &mut self.findings);
    }

    /// The qualifiers of the primary key that are present, in canonical order. Where several sequences are possible,
    /// the one that a serial of its own (235 without 21) or the longest match decides.
    fn qualifiers(&self, key: &Item) -> impl Iterator<Item = &Item> {
        let (mut best, mut longest) = (None, 0);
        for sequence in key.ai.qualifier_sequences() {
            let mut present = sequence.clone().filter(|id| self.has(*id));
            let length = present.clone().count();
            let third_party_serial = present.next() == Some(Id::TPX) && !self.has(Id::SERIAL);
            if best.is_none() || third_party_serial || length > longest {
                (best, longest) = (Some(sequence), length);
            }
        }
        best.into_iter().flatten().filter_map(|id| self.find(id))
    }

    /// Canonical GS1 Digital Link without attributes (GS1 Digital Link URI Syntax, section 4.12). Without a primary
    /// key there is none, and the bracketed element string stands in.
    pub(crate) fn canonical(&self) -> String {
        let mut text = String::new();
        if let Some(key) = self.primary() {
            text.reserve(64);
            text.push_str("https://id.gs1.org");
            push_pair(&mut text, key);
            for item in self.qualifiers(key) {
                push_pair(&mut text, item);
            }
        } else {
            for item in &self.items {
                text.push('(');
                text.push_str(&item.code);
                text.push(')');
                for c in item.value.chars() {
                    if c == '(' {
                        text.push('\\');
                    }
                    text.push(c);
                }
            }
        }
        text
    }

    /// What one such code stands for.
    pub(crate) fn level(&self) -> Level {
        let Some(key) = self.primary() else { return Level::Unknown };
        // The serial of these keys is the tail of their value.
        let has_tail = key.value.len() > key.ai.min_length();
        let is_item = match key.id {
            Id::GTIN | Id::ITIP => self.has(Id::SERIAL) || self.has(Id::TPX),
            Id::SSCC | Id::GIAI => true,
            Id::GRAI => has_tail,
            Id::CPID => self.has(Id::CPID_SERIAL),
            _ => false,
        };
        match key.id {
            _ if is_item => Level::Item,
            Id::GTIN | Id::ITIP if self.has(Id::BATCH) => Level::Batch,
            Id::GTIN | Id::ITIP | Id::GMN | Id::CONTENT | Id::MTO_GTIN | Id::ITIP_CONTENT | Id::GRAI | Id::CPID => {
                Level::Product
            }
            Id::GDTI | Id::GCN => Level::Document,
            id if id.is_location() => Level::Company,
            _ => Level::Unknown,
        }
    }

    /// The elements as the public interface shows them.
    pub(crate) fn into_elements(self) -> Vec<Element> {
        let element = |item: Item| Element { key: item.code, value: item.value, range: item.range };
        self.items.into_iter().map(element).collect()
    }
}

/// Adds an element to the path of a link.
#[inline(never)]
fn push_pair(path: &mut String, item: &Item) {
    path.push('/');
    path.push_str(&item.code);
    path.push('/');
    percent::encode(item.value.as_bytes(), path);
}

/// What a shopper's question is about, first. A GTIN before the logistic unit that it travels in.
const KEYS_BY_RANK: [Id; 16] = [
    Id::GTIN,
    Id::ITIP,
    Id::GRAI,
    Id::GIAI,
    Id::GDTI,
    Id::GCN,
    Id::CPID,
    Id::GMN,
    Id::GSRN_PROVIDER,
    Id::GSRN_RECIPIENT,
    Id::SSCC,
    Id::GSIN,
    Id::GINC,
    Id::PHYSICAL_LOCATION,
    Id::PARTY,
    Id::PAY_TO,
];

/// Adds everything that is wrong with a value, which stands at `range`.
pub(crate) fn check(ai: &Ai, value: &str, range: &Range<usize>, found: &mut Vec<Finding>) {
    let mut add = |kind| found.push(Finding { kind, range: range.clone(), certainty: Certainty::Certain });
    let mut rest = value;
    for part in ai.parts() {
        if part.optional && rest.is_empty() {
            break;
        }
        // Characters, not bytes: a foreign character is a wrong character, not a wrong length.
        let max = usize::from(part.max);
        let end = if rest.len() <= max { rest.len() } else { end_of_chars(rest, max) };
        let component = rest.cut(..end);
        rest = rest.cut(end..);
        if !part.charset.fits(component.as_bytes()) {
            add(FindingKind::Character);
        } else if component.len() < usize::from(part.min) {
            add(FindingKind::Length);
            return;
        } else if let Some(kind) = part.lints.iter().flatten().find_map(|lint| lint.check(component)) {
            add(kind);
        }
    }
    if !rest.is_empty() {
        add(FindingKind::Length);
    }
}

/// Whether a payload that starts with this identifier may be an element string even though nothing says so: it starts
/// with a key of many digits, as a label does. Keys of letters would make a label of too many texts.
pub(crate) fn starts_a_label(code: &str) -> bool {
    let id = ai::id(code);
    let is_key = |ai: &Ai| ai.is_key || matches!(id, Id::CONTENT | Id::MTO_GTIN | Id::ITIP_CONTENT) || id.is_location();
    ai::find(code).is_some_and(|ai| is_key(ai) && ai.min_length() >= 13)
}
