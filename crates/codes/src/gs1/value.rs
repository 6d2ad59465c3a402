//! One element: an application identifier with its value, and whether the value is well formed.

use super::ai::{self, Ai, Id};
use super::pairing;
use crate::{Certainty, Element, Finding, FindingKind, Level};
use std::borrow::Cow;
use std::ops::Range;

/// One element as read from a payload.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) code: Cow<'static, str>,
    pub(crate) id: Id,
    pub(crate) ai: &'static Ai,
    pub(crate) value: String,
    /// Where the value stands in the raw payload, in bytes.
    pub(crate) range: Range<usize>,
}

/// All elements of a payload, with what was found on the way.
#[derive(Debug, Clone, Default)]
pub(crate) struct Items {
    pub(crate) items: Vec<Item>,
    pub(crate) findings: Vec<Finding>,
    /// The code of the primary key where the carrier itself names it, as a Digital Link does.
    pub(crate) key: Option<Cow<'static, str>>,
}

impl Items {
    pub(crate) fn certain(&mut self, kind: FindingKind, range: Range<usize>) {
        self.findings.push(Finding { kind, range, certainty: Certainty::Certain });
    }

    pub(crate) fn doubtful(&mut self, kind: FindingKind, range: Range<usize>) {
        self.findings.push(Finding { kind, range, certainty: Certainty::Doubtful });
    }

    /// Adds an element after checking its value against the table.
    pub(crate) fn push(&mut self, code: &str, ai: &'static Ai, value: String, range: Range<usize>) {
        for kind in check(ai, &value) {
            self.certain(kind, range.clone());
        }
        self.items.push(Item { code: ai.code(code), id: ai::id(code), ai, value, range });
    }

    /// Puts a GTIN in front that was already checked.
    pub(crate) fn insert_gtin(&mut self, gtin: &str, range: Range<usize>) {
        if let Some(ai) = ai::find("01") {
            self.items
                .insert(0, Item { code: Cow::Borrowed("01"), id: ai::id("01"), ai, value: gtin.to_owned(), range });
        }
    }

    pub(crate) fn value(&self, code: &str) -> Option<&str> {
        self.find(code).map(|item| item.value.as_str())
    }

    fn find(&self, code: &str) -> Option<&Item> {
        self.find_id(ai::id(code))
    }

    fn find_id(&self, id: Id) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    pub(crate) fn has(&self, code: &str) -> bool {
        self.value(code).is_some()
    }

    /// Whether nothing certain is wrong so far.
    pub(crate) fn is_well_formed(&self) -> bool {
        self.findings.iter().all(|finding| finding.certainty != Certainty::Certain)
    }

    /// The element that says what is identified: the one that the carrier named, else by rank, so that the order of
    /// elements in a symbol does not change the identity.
    pub(crate) fn primary(&self) -> Option<&Item> {
        match &self.key {
            Some(code) => self.find(code),
            None => KEYS_BY_RANK.iter().find_map(|key| self.find_id(*key)),
        }
    }

    /// Adds what is wrong between the elements.
    pub(crate) fn check_pairings(&mut self) {
        let found = pairing::check(&self.items);
        self.findings.extend(found);
    }

    /// The qualifiers of the primary key that are present, in canonical order. Where several sequences are possible,
    /// the one that a serial of its own (235 without 21) or the longest match decides.
    fn qualifiers(&self, key: &Item) -> Vec<&Item> {
        key.ai
            .qualifier_sequences()
            .map(|sequence| sequence.filter_map(|id| self.find_id(id)).collect::<Vec<_>>())
            .reduce(|best, other| {
                let third_party_serial = other.first().is_some_and(|item| item.code == "235") && !self.has("21");
                if third_party_serial || other.len() > best.len() { other } else { best }
            })
            .unwrap_or_default()
    }

    /// Canonical GS1 Digital Link without attributes (GS1 Digital Link URI Syntax, section 4.12). Without a primary
    /// key there is none, and the bracketed element string stands in.
    pub(crate) fn canonical(&self) -> String {
        let mut text = String::new();
        if let Some(key) = self.primary() {
            text.reserve(64);
            text.push_str("https://id.gs1.org");
            for item in std::iter::once(key).chain(self.qualifiers(key)) {
                text.push('/');
                text.push_str(&item.code);
                text.push('/');
                percent_encode(item.value.as_bytes(), &mut text);
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
        match key.code.as_ref() {
            "01" | "8006" if self.has("21") || self.has("235") => Level::Item,
            "01" | "8006" if self.has("10") => Level::Batch,
            "01" | "8006" | "8013" | "02" | "03" | "8026" => Level::Product,
            "00" | "8004" => Level::Item,
            "8003" if has_tail => Level::Item,
            "8003" => Level::Product,
            "8010" if self.has("8011") => Level::Item,
            "8010" => Level::Product,
            "253" | "255" => Level::Document,
            "410" | "411" | "412" | "413" | "414" | "415" | "416" | "417" => Level::Company,
            _ => Level::Unknown,
        }
    }

    /// The elements as the public interface shows them.
    pub(crate) fn into_elements(self) -> Vec<Element> {
        let element = |item: Item| Element { key: item.code, value: item.value, range: item.range };
        self.items.into_iter().map(element).collect()
    }
}

/// What a shopper's question is about, first. A GTIN before the logistic unit that it travels in.
const KEYS_BY_RANK: [Id; 16] = [
    ai::id("01"),
    ai::id("8006"),
    ai::id("8003"),
    ai::id("8004"),
    ai::id("253"),
    ai::id("255"),
    ai::id("8010"),
    ai::id("8013"),
    ai::id("8017"),
    ai::id("8018"),
    ai::id("00"),
    ai::id("402"),
    ai::id("401"),
    ai::id("414"),
    ai::id("417"),
    ai::id("415"),
];

/// Everything that is wrong with a value.
pub(crate) fn check(ai: &Ai, value: &str) -> Vec<FindingKind> {
    let mut found = Vec::new();
    let mut rest = value;
    for part in ai.parts() {
        if part.optional && rest.is_empty() {
            break;
        }
        // Characters, not bytes: a foreign character is a wrong character, not a wrong length.
        let end = rest.char_indices().nth(usize::from(part.max)).map_or(rest.len(), |(at, _)| at);
        let (component, tail) = rest.split_at(end);
        rest = tail;
        if !part.charset.fits(component.as_bytes()) {
            found.push(FindingKind::Character);
        } else if component.len() < usize::from(part.min) {
            found.push(FindingKind::Length);
            return found;
        } else {
            found.extend(part.lints.iter().flatten().find_map(|lint| lint.check(component)));
        }
    }
    if !rest.is_empty() {
        found.push(FindingKind::Length);
    }
    found
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub(crate) fn percent_encode(value: &[u8], into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in value {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(char::from(HEX[usize::from(byte >> 4)]));
            into.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// Whether a payload that starts with this identifier may be an element string even though nothing says so: it starts
/// with a key of many digits, as a label does. Keys of letters would make a label of too many texts.
pub(crate) fn starts_a_label(code: &str) -> bool {
    let is_key = |ai: &Ai| ai.is_key || matches!(code, "02" | "03" | "8026") || code.starts_with("41");
    ai::find(code).is_some_and(|ai| is_key(ai) && ai.min_length() >= 13)
}
