//! Commodity QR codes that are links (GB/T 33993).
//!
//! The standard has three forms. An element string is read as one. The unified form is a link to the national service,
//! `http://2dcode.org/<code>`, whose code the service hands out: it says nothing by itself. The third is a link of the
//! maker's own, which must carry the GTIN and may carry other elements.

use crate::candidate::propose;
use crate::cut::Cut;
use crate::gs1::ai::{self, Id};
use crate::gs1::{check, value::Items};
use crate::payload::path_start;
use crate::percent::decode;
use crate::{Basis, Candidate, FindingKind, Level, Payload, Scheme};

pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let Some(link) = payload.link() else { return };
    if link.registrable() == "2dcode.org" {
        propose(found, unified(payload), Basis::Link);
        return;
    }
    // A Digital Link of the current standard is one; a withdrawn form of one is told by whose number it carries.
    match found.iter().find(|other| other.scheme == Scheme::DigitalLink) {
        Some(other) if other.basis == Basis::Link => {}
        Some(_) => found.extend(makers_own(payload).filter(|own| own.basis == Basis::Link)),
        None => found.extend(makers_own(payload)),
    }
}

/// The code behind the national service's address. It stands for a commodity, or a batch or item of it: only the service
/// can say.
fn unified(payload: &Payload<'_>) -> Option<Candidate> {
    let code = path(payload.text()).trim_matches('/');
    if code.is_empty() || code.contains('/') {
        return None;
    }
    let canonical = ["https://2dcode.org/", code].concat();
    let mut candidate = Candidate::new(Scheme::CommodityQr, Level::Unknown, canonical).part(payload, "code", code);
    if let Some(at) = code.find(|c: char| !c.is_ascii_alphanumeric() && !"-_.~%".contains(c)) {
        let start = payload.range_of(code).start + at;
        candidate.doubtful(FindingKind::Character, start..start + 1);
    }
    Some(candidate)
}

/// The path of a link, without query and fragment.
fn path(link: &str) -> &str {
    let tail = path_start(link).map_or("", |start| link.cut(start..));
    tail.cut(..tail.bytes().position(|b| matches!(b, b'?' | b'#')).unwrap_or(tail.len()))
}

/// What makers call the parts, in paths and in queries.
const NAMES: &[(&str, &str)] = &[
    ("gtin", "01"),
    ("01", "01"),
    ("bat", "10"),
    ("batch", "10"),
    ("lot", "10"),
    ("10", "10"),
    ("ser", "21"),
    ("serial", "21"),
    ("21", "21"),
    ("exp", "17"),
    ("17", "17"),
];

/// A link in which a GTIN with a right check digit stands under its name. Only GS1 China's numbers (690 to 699) make it
/// this scheme rather than a link that happens to name a GTIN: the standard is China's.
fn makers_own(payload: &Payload<'_>) -> Option<Candidate> {
    let mut items = Items::default();
    let text = payload.text();
    let path = path(text);
    let mut segments = path.split('/').skip_while(|segment| !segment.eq_ignore_ascii_case("gtin"));
    while let (Some(name), Some(value)) = (segments.next(), segments.next()) {
        push(&mut items, payload, name, value, false);
    }
    let query = text.split_once('?').map_or("", |(_, query)| query);
    let query = query.cut(..query.find('#').unwrap_or(query.len()));
    for (name, value) in query.split('&').filter_map(|parameter| parameter.split_once('=')) {
        push(&mut items, payload, name, value, true);
    }
    let is_chinese = items.find(Id::GTIN)?.value.get(1..3) == Some("69");
    let basis = if is_chinese && items.is_well_formed() { Basis::Link } else { Basis::Digits };
    Some(Candidate::from_items(Scheme::CommodityQr, items).on(basis))
}

fn push(items: &mut Items, payload: &Payload<'_>, name: &str, escaped: &str, is_query: bool) {
    let Some((_, code)) = NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) else { return };
    let value = decode(escaped, is_query);
    let is_gtin = *code == "01";
    if value.is_empty()
        || items.has(ai::id(code))
        || is_gtin && !(matches!(value.len(), 8 | 12..=14) && check::digit_is_right(&value))
        || *code == "17" && value.len() != 6
    {
        return;
    }
    if let Some(ai) = ai::find(code) {
        let padded = if is_gtin { check::fourteen(&value) } else { value };
        items.push(code, ai, padded, payload.range_of(escaped));
    }
}
