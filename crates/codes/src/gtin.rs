//! GTINs without application identifiers, as EAN and UPC barcodes carry them, and as people type them.

use crate::draft::Draft;
use crate::gs1::{check, element_string};
use crate::{FindingKind, Level, Scheme};
use std::ops::Range;

/// Reads GTIN-8, -12, -13 or -14; `None` where the length or a character is another.
pub(crate) fn read(digits: &str, range: Range<usize>) -> Option<Draft> {
    if !matches!(digits.len(), 8 | 12 | 13 | 14) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut gtin = "0".repeat(14 - digits.len());
    gtin.push_str(digits);
    let mut draft = Draft::new(Scheme::Gtin, Level::Product, format!("https://id.gs1.org/01/{gtin}")).part("01", gtin);
    if let Some(kind) = check::digit_finding(digits) {
        draft.certain(kind, range.clone());
    }
    if is_restricted(&draft.elements[0].value) {
        draft.doubtful(FindingKind::Rule("restricted-circulation"), range);
    }
    Some(draft)
}

/// Whether a GTIN-13 or shorter is a shop's or company's own number, such as a weighing label's (General
/// Specifications, section 1.4: prefixes 02, 04 and 20 to 29): it names no product outside of that shop.
fn is_restricted(gtin_14: &str) -> bool {
    // GTIN-8 has prefixes of its own, of which 0 and 2 are restricted.
    match gtin_14.strip_prefix("000000") {
        Some(gtin_8) => matches!(gtin_8.as_bytes()[0], b'0' | b'2'),
        None => gtin_14.starts_with('0') && (gtin_14[1..].starts_with('2') || matches!(&gtin_14[1..3], "02" | "04")),
    }
}

/// Reads what an EAN or UPC symbol must be, whatever is wrong with it. A two-dimensional composite component, which
/// scanners send after `|]e0`, may add a batch or a serial.
pub(crate) fn read_symbol(text: &str, is_ean_8: bool, range: Range<usize>) -> Draft {
    let Some((linear, composite)) = text.split_once("|]e0") else { return read_linear(text, is_ean_8, range) };
    let offset = range.end - composite.len();
    let mut draft = read_linear(linear, is_ean_8, range.start..range.start + linear.len());
    let mut items = element_string::parse(composite, offset);
    if let Some(gtin) = draft.elements.first() {
        items.insert_gtin(&gtin.value, range.start..range.start + linear.len());
    }
    let whole = Draft::from_items(Scheme::Gtin, items);
    draft.findings.extend(whole.findings);
    Draft { findings: draft.findings, ..whole }
}

fn read_linear(text: &str, is_ean_8: bool, range: Range<usize>) -> Draft {
    let is_digits = text.bytes().all(|b| b.is_ascii_digit());
    if !is_ean_8 && is_digits && matches!(text.len(), 6..=8) {
        return read_upc_e(text, range.clone()).unwrap_or_else(|| malformed(text, FindingKind::Rule("upc-e"), range));
    }
    match read(text, range.clone()) {
        Some(draft) if is_ean_8 == (text.len() == 8) && text.len() < 14 => draft,
        _ if is_digits => malformed(text, FindingKind::Length, range),
        _ => malformed(text, FindingKind::Character, range),
    }
}

fn malformed(text: &str, kind: FindingKind, range: Range<usize>) -> Draft {
    let mut draft = Draft::new(Scheme::Gtin, Level::Product, text.to_owned());
    draft.certain(kind, range);
    draft
}

/// Reads UPC-E (General Specifications, section 5.2.2.4.2): six digits, or with number system, or also with the check
/// digit, which is that of the expanded UPC-A.
pub(crate) fn read_upc_e(text: &str, range: Range<usize>) -> Option<Draft> {
    let (system, six, actual) = match text.len() {
        6 => ("0", text, None),
        7 => (&text[..1], &text[1..], None),
        8 => (&text[..1], &text[1..7], text.chars().last()),
        _ => return None,
    };
    if !matches!(system, "0" | "1") {
        return None;
    }
    let (head, last) = six.split_at(5);
    let body = match last {
        "0" | "1" | "2" => format!("{}{last}0000{}", &head[..2], &head[2..]),
        "3" => format!("{}00000{}", &head[..3], &head[3..]),
        "4" => format!("{}00000{}", &head[..4], &head[4..]),
        _ => format!("{head}0000{last}"),
    };
    let body = format!("{system}{body}");
    let expected = check::digit(&body)?;
    let gtin = format!("00{body}{expected}");
    let mut draft = Draft::new(Scheme::Gtin, Level::Product, format!("https://id.gs1.org/01/{gtin}")).part("01", gtin);
    if actual.is_some_and(|actual| actual != expected) {
        draft.certain(FindingKind::CheckDigit { expected: expected.to_string() }, range);
    }
    Some(draft)
}
