//! What elements require of each other (the `req` and `ex` attributes of the GS1 Barcode Syntax Dictionary).
//!
//! The rules speak of all data on one physical item. One symbol may carry a part of it only, so what is missing here is
//! doubtful, not certain.

use super::ai::{Id, alternatives, matches};
use super::item::Item;
use crate::{Certainty, Finding, FindingKind};

/// Adds what is wrong between elements.
pub(crate) fn check(items: &[Item], found: &mut Vec<Finding>) {
    for (at, item) in items.iter().enumerate() {
        let mut add = |kind: FindingKind, certainty: Certainty| {
            found.push(Finding { kind, range: item.range.clone(), certainty });
        };
        let mut before = items.iter().take(at).filter(|other| other.id == item.id).peekable();
        if before.peek().is_some() {
            if before.any(|other| other.value != item.value) {
                // Two identities in one symbol are an error; two values of a company's own data may be meant.
                let identifies = item.ai.is_key || matches!(item.id, Id::BATCH | Id::SERIAL | Id::CPV | Id::TPX);
                add(FindingKind::Repeated, if identifies { Certainty::Certain } else { Certainty::Doubtful });
            }
            continue;
        }
        let present = |pattern: &[u8]| items.iter().any(|other| matches(pattern, &other.code));
        let requires = item.ai.requires();
        let is_met = |group: &[u8]| group.split(|b| *b == b'+').all(present);
        if !requires.is_empty() && !alternatives(requires).any(is_met) {
            let other = String::from_utf8_lossy(requires).into_owned();
            add(FindingKind::Pairing { other }, Certainty::Doubtful);
        }
        let mut others = items.iter().filter(|other| other.id != item.id);
        let excluded = item
            .ai
            .excluded()
            .find_map(|pattern| others.clone().find(|other| matches(pattern, &other.code)))
            .or_else(|| others.find(|other| item.ai.is_alone_beside(&other.code)));
        if let Some(other) = excluded {
            add(FindingKind::Pairing { other: other.code.clone().into_owned() }, Certainty::Doubtful);
        }
        // A signature is over one thing, so the key must name one (General Specifications, AI 8030).
        let has_no_serial = item.value.len() == item.ai.min_length();
        if matches!(item.id, Id::GDTI | Id::GCN | Id::GRAI) && has_no_serial && present(b"8030") {
            add(FindingKind::Pairing { other: "8030".to_owned() }, Certainty::Doubtful);
        }
    }
}
