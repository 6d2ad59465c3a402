//! EPC URIs (GS1 EPC Tag Data Standard 2.x, sections 6 to 8): what RFID tags and event records call the same things that
//! barcodes name by GS1 keys.
//!
//! The GS1 key stands in pieces in them: company prefix, reference, serial, without check digit. Put together again, an
//! EPC has the same canonical spelling as the barcode of the same thing.

use crate::cut::Cut;
use crate::gs1::{ai, check, value::Items};
use crate::number::{is_digits, number};
use crate::percent::decode;
use crate::{Candidate, FindingKind, Level, Payload, Scheme};

/// How the pieces make up a key.
enum Key {
    /// Indicator or extension digit first, taken from the front of the reference, then check digit.
    Moved,
    /// Company prefix, reference, check digit.
    Checked,
    /// Company prefix and reference as they are, no check digit.
    Plain,
    /// No GS1 key: kept as it is.
    None,
}

/// One kind of EPC: its name, its key's identifier, how long the key's digits are with their check digit, what the third
/// piece is.
struct Kind {
    name: &'static str,
    code: &'static str,
    key: Key,
    length: usize,
    /// The identifier of the serial, or `+` where it is the tail of the key.
    serial: &'static str,
}

const fn kind(name: &'static str, code: &'static str, key: Key, length: usize, serial: &'static str) -> Kind {
    Kind { name, code, key, length, serial }
}

const KINDS: &[Kind] = &[
    kind("sgtin", "01", Key::Moved, 14, "21"),
    kind("lgtin", "01", Key::Moved, 14, "10"),
    kind("upui", "01", Key::Moved, 14, "235"),
    kind("sscc", "00", Key::Moved, 18, ""),
    kind("sgln", "414", Key::Checked, 13, "254"),
    kind("pgln", "417", Key::Checked, 13, ""),
    kind("grai", "8003", Key::Checked, 13, "+"),
    kind("giai", "8004", Key::Plain, 0, ""),
    kind("gsrn", "8018", Key::Checked, 18, ""),
    kind("gsrnp", "8017", Key::Checked, 18, ""),
    kind("gdti", "253", Key::Checked, 13, "+"),
    kind("sgcn", "255", Key::Checked, 13, "+"),
    kind("cpi", "8010", Key::Plain, 0, "8011"),
    kind("itip", "8006", Key::Moved, 14, "21"),
    kind("ginc", "401", Key::Plain, 0, ""),
    kind("gsin", "402", Key::Checked, 17, ""),
    kind("gid", "", Key::None, 0, ""),
    kind("usdod", "", Key::None, 0, ""),
    kind("adi", "", Key::None, 0, ""),
    kind("bic", "", Key::None, 0, ""),
    kind("imovn", "", Key::None, 0, ""),
];

/// Reads `urn:epc:id:…` (an item), `urn:epc:class:…` and `urn:epc:idpat:…` (a class, its serial `*`), and
/// `urn:epc:tag:…` (a tag, with its filter value).
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let text = payload.text();
    if text.get(..8).is_some_and(|head| head.eq_ignore_ascii_case("urn:epc:")) {
        found.push(epc(payload, text.cut(8..)).unwrap_or_else(|| {
            let mut candidate = Candidate::new(Scheme::Epc, Level::Unknown, text);
            candidate.certain(FindingKind::Rule("epc-kind"), payload.range_of(text.cut(8..)));
            candidate
        }));
    }
}

fn epc(payload: &Payload<'_>, rest: &str) -> Option<Candidate> {
    let (form, rest) = rest.split_once(':')?;
    let (name, pieces) = rest.split_once(':')?;
    let (form, name) = (form.to_ascii_lowercase(), name.to_ascii_lowercase());
    let (name, pieces) = match form.as_str() {
        "id" | "class" | "idpat" => (name.as_str(), pieces),
        // `sgtin-96:<filter>.…`: the size of the tag's memory and the filter value say nothing of the item.
        "tag" => {
            let (name, size) = name.split_once('-')?;
            number(size.trim_end_matches('+'))?;
            let has_filter = !matches!(name, "gid" | "bic");
            (name, if has_filter { pieces.split_once('.')?.1 } else { pieces })
        }
        _ => return None,
    };
    let kind = KINDS.iter().find(|kind| kind.name == name)?;
    if matches!(kind.key, Key::None) {
        let canonical = ["urn:epc:id:", name, ":", pieces].concat();
        return Some(Candidate::new(Scheme::Epc, Level::Item, canonical).part(payload, "epc", pieces));
    }
    let mut items = Items::default();
    fill(&mut items, kind, payload, pieces);
    Some(Candidate::from_items(Scheme::Epc, items))
}

/// Puts the key and its serial into elements; what is wrong becomes a finding of them.
fn fill(items: &mut Items, kind: &Kind, payload: &Payload<'_>, pieces: &str) {
    let wanted = match (kind.name, kind.serial) {
        ("itip", _) => 5,
        (_, "") => 2,
        _ => 3,
    };
    let mut parts = pieces.splitn(wanted, '.');
    let (company, reference) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let key_range = payload.range_of(pieces.cut(..(company.len() + 1 + reference.len()).min(pieces.len())));
    // Six to twelve digits (section 6.3.1, table 6-2).
    if !(6..=12).contains(&company.len()) || !is_digits(company) {
        items.certain(FindingKind::Rule("company-prefix"), payload.range_of(company));
    }
    let reference = decode(reference, false);
    let mut key = match kind.key {
        Key::Moved if reference.is_char_boundary(1) && !reference.is_empty() => {
            [reference.cut(..1), company, reference.cut(1..)].concat()
        }
        _ => [company, reference.as_str()].concat(),
    };
    if !matches!(kind.key, Key::Plain) {
        key.extend(check::digit(&key));
        // What is added to the key must not make up for digits that it lacks; another length is found by the table.
        if key.len() != kind.length && matches!(kind.name, "itip" | "grai" | "gdti" | "sgcn") {
            items.certain(FindingKind::Length, key_range.clone());
        }
    }
    if kind.code == "8003" {
        key = ["0", &key].concat();
    }
    if kind.name == "itip" {
        key.push_str(parts.next().unwrap_or_default());
        key.push_str(parts.next().unwrap_or_default());
    }
    let serial = parts.next();
    // A pattern's `*` is any serial, so none; a GLN's extension of 0 is none as well (section 6.3.3).
    let own = serial.filter(|serial| *serial != "*" && !(kind.name == "sgln" && *serial == "0"));
    if kind.serial == "+" {
        key.push_str(&decode(own.unwrap_or_default(), false));
    }
    if let Some(ai) = ai::find(kind.code) {
        items.key = Some(ai::id(kind.code));
        items.push(kind.code, ai, key, key_range);
    }
    if let (Some(ai), Some(serial)) = (ai::find(kind.serial), own) {
        items.push(kind.serial, ai, decode(serial, false), payload.range_of(serial));
    }
    if wanted == 3 && serial.is_none() {
        items.certain(FindingKind::Length, payload.range_of(pieces));
    }
}
