//! Identifiers of the Industrial Internet identification system (Handle).

use crate::candidate::propose;
use crate::cut::Cut;
use crate::number::is_digits;
use crate::percent::decode;
use crate::{Basis, Candidate, FindingKind, Level, Payload, Scheme};

/// Reads `88.<secondary node>.<enterprise>/<suffix>`, alone, after `hdl:`, or as the end of a link's path, as proxies and
/// secondary nodes print it.
///
/// Its level is [`Level::Item`]: the suffix is the enterprise's own, and platforms give each unit one; nothing in it
/// tells a batch from a unit.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let text = payload.text();
    if payload.link().is_none() {
        let named = text.get(..4).filter(|head| head.eq_ignore_ascii_case("hdl:")).map_or(text, |_| text.cut(4..));
        propose(found, handle(payload, named), Basis::Form);
        return;
    }
    let is_root = |window: &[u8]| matches!(window, b"/88." | b"/86.");
    let Some(at) = text.as_bytes().windows(4).rposition(is_root) else { return };
    let escaped = text.cut(at + 1..);
    let escaped = escaped.cut(..escaped.find(['?', '#']).unwrap_or(escaped.len()));
    let decoded = decode(escaped, false);
    let part = payload.within(escaped, &decoded);
    propose(found, handle(&part, part.text()).filter(Candidate::is_well_formed), Basis::Link);
}

fn handle(payload: &Payload<'_>, text: &str) -> Option<Candidate> {
    let (prefix, suffix) = match text.split_once('/') {
        Some((prefix, suffix)) => (prefix, Some(suffix)),
        None => (text, None),
    };
    let mut labels = prefix.split('.');
    let (root, node, enterprise) = (labels.next()?, labels.next()?, labels.next()?);
    let is_number = |label: &str| !label.is_empty() && is_digits(label);
    let is_current = matches!(root, "88" | "86");
    let is_older = matches!(root, "10" | "11" | "20" | "21" | "22" | "25" | "27" | "44" | "77");
    if !(is_current || is_older && suffix.is_some()) || !is_number(node) || !is_number(enterprise) {
        return None;
    }
    // Only numbers below the enterprise as well.
    if !labels.all(is_number) {
        return None;
    }
    let mut candidate = Candidate::new(Scheme::Handle, Level::Item, text);
    for (key, part) in [("prefix", prefix), ("root", root), ("node", node), ("enterprise", enterprise)] {
        candidate.add(payload, key, part);
    }
    match suffix {
        Some(suffix) if !suffix.is_empty() => {
            if suffix.chars().any(|c| c.is_whitespace() || c.is_control()) {
                candidate.doubtful(FindingKind::Character, payload.range_of(suffix));
            }
            candidate.add(payload, "suffix", suffix);
        }
        _ => candidate.certain(FindingKind::Length, payload.range_of(text)),
    }
    Some(candidate)
}
