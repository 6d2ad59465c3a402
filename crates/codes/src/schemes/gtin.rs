//! GTINs without application identifiers, as EAN and UPC barcodes carry them, and as people type them.

use crate::candidate::propose;
use crate::cut::Cut;
use crate::gs1::{check, element_string, value::Items};
use crate::number::is_digits;
use crate::{Basis, Candidate, FindingKind, Level, Payload, Scheme};
use std::ops::Range;

pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    if let Some(id) = payload.symbology().filter(|id| id.is_ean_upc()) {
        found.push(read_symbol(payload, id.modifier == '4').on(Basis::Symbol));
    } else if payload.is_digits() {
        let gtin = read_digits(payload.text(), payload.range());
        let upc_e = if payload.text().len() == 8 { read_upc_e(payload.text(), payload.range()) } else { None };
        if let Some(gtin) = gtin {
            found.push(gtin.on_check_digit());
        }
        propose(found, upc_e.filter(Candidate::is_well_formed), Basis::CheckDigit);
    }
}

/// Reads GTIN-8, -12, -13 or -14; `None` where the length or a character is another.
fn read_digits(digits: &str, range: Range<usize>) -> Option<Candidate> {
    if !matches!(digits.len(), 8 | 12 | 13 | 14) || !is_digits(digits) {
        return None;
    }
    let gtin = check::fourteen(digits);
    let is_restricted = is_restricted(&gtin);
    let mut candidate = product(gtin, range.clone());
    if let Some(kind) = check::digit_finding(digits) {
        candidate.certain(kind, range.clone());
    }
    if is_restricted {
        candidate.doubtful(FindingKind::Rule("restricted-circulation"), range);
    }
    Some(candidate)
}

fn product(gtin_14: String, range: Range<usize>) -> Candidate {
    let mut canonical = String::from("https://id.gs1.org/01/");
    canonical.push_str(&gtin_14);
    Candidate::new(Scheme::Gtin, Level::Product, canonical).part_as("01", gtin_14, range)
}

/// Whether a GTIN-13 or shorter is a shop's or company's own number, such as a weighing label's (General
/// Specifications, section 1.4: prefixes 02, 04 and 20 to 29): it names no product outside of that shop.
fn is_restricted(gtin_14: &str) -> bool {
    // GTIN-8 has prefixes of its own, of which 0 and 2 are restricted.
    match gtin_14.strip_prefix("000000") {
        Some(gtin_8) => gtin_8.starts_with(['0', '2']),
        None => {
            gtin_14.starts_with('0') && (gtin_14.cut(1..).starts_with('2') || matches!(gtin_14.cut(1..3), "02" | "04"))
        }
    }
}

/// Reads what an EAN or UPC symbol must be, whatever is wrong with it. A two-dimensional composite component, which
/// scanners send after `|]e0`, may add a batch or a serial.
fn read_symbol(payload: &Payload<'_>, is_ean_8: bool) -> Candidate {
    let text = payload.text();
    let composite = text.split_once('|').and_then(|(linear, more)| Some((linear, more.strip_prefix("]e0")?)));
    let (linear, composite) = composite.map_or((text, None), |(linear, more)| (linear, Some(more)));
    let linear_range = payload.range_of(linear);
    let mut barcode = read_linear(linear, is_ean_8, linear_range.clone());
    // What sends the identifier has to send 13 digits with it (ISO/IEC 15424, code character E); readers that name the
    // symbology otherwise report UPC-A and UPC-E with the digits that are printed.
    if payload.is_identifier_sent() && !is_ean_8 && linear.len() < 13 && barcode.is_well_formed() {
        barcode.certain(FindingKind::Length, linear_range.clone());
    }
    let Some(composite) = composite else { return barcode };
    let mut items = Items::default();
    if let Some(gtin) = barcode.elements.first() {
        items.put_gtin(&gtin.value, linear_range);
    }
    element_string::parse_after(&mut items, composite, payload.range_of(composite).start);
    let mut whole = Candidate::from_items(Scheme::Gtin, items);
    barcode.findings.append(&mut whole.findings);
    whole.findings = barcode.findings;
    whole
}

/// A symbol of the other lengths is UPC-E: EAN-13 and UPC-A are both sent as 12 or 13 digits, EAN-8 under its own
/// identifier. The number of digits tells what a reader left out; the check digit, whether it did.
fn read_linear(text: &str, is_ean_8: bool, range: Range<usize>) -> Candidate {
    let is_number = is_digits(text);
    if !is_ean_8 && is_number && matches!(text.len(), 6..=8) {
        return read_upc_e(text, range.clone()).unwrap_or_else(|| malformed(text, FindingKind::Rule("upc-e"), range));
    }
    match read_digits(text, range.clone()) {
        Some(candidate) if is_ean_8 == (text.len() == 8) && text.len() < 14 => candidate,
        _ if is_number => malformed(text, FindingKind::Length, range),
        _ => malformed(text, FindingKind::Character, range),
    }
}

fn malformed(text: &str, kind: FindingKind, range: Range<usize>) -> Candidate {
    let mut candidate = Candidate::new(Scheme::Gtin, Level::Product, text);
    candidate.certain(kind, range);
    candidate
}

/// Reads UPC-E (General Specifications, section 5.2.2.4.2): six digits, or with number system, or also with the check
/// digit, which is that of the expanded UPC-A.
fn read_upc_e(text: &str, range: Range<usize>) -> Option<Candidate> {
    let (system, six, actual) = match text.len() {
        6 => ("0", text, None),
        7 => (text.cut(..1), text.cut(1..), None),
        8 => (text.cut(..1), text.cut(1..7), text.chars().last()),
        _ => return None,
    };
    if !matches!(system, "0" | "1") {
        return None;
    }
    let (head, last) = six.split_at(5);
    let (company, zeros, item) = match last {
        "0" | "1" | "2" => (head.cut(..2), 0, head.cut(2..)),
        "3" => (head.cut(..3), 5, head.cut(3..)),
        "4" => (head.cut(..4), 5, head.cut(4..)),
        _ => (head, 4, last),
    };
    let mut gtin = ["00", system, company].concat();
    if zeros == 0 {
        gtin.push_str(last);
    }
    gtin.push_str("00000".cut(..if zeros == 0 { 4 } else { zeros }));
    gtin.push_str(item);
    let expected = check::digit(&gtin)?;
    gtin.push(expected);
    let mut candidate = product(gtin, range.clone());
    if actual.is_some_and(|actual| actual != expected) {
        candidate.certain(FindingKind::CheckDigit { expected: expected.to_string() }, range);
    }
    Some(candidate)
}
