//! Food production licences.

use crate::candidate::propose;
use crate::cut::Cut;
use crate::number::is_digits;
use crate::{Basis, Candidate, FindingKind, Level, Payload, Scheme};

/// Codes of the provinces (GB/T 2260, first two digits).
const PROVINCES: &str = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 \
    71 81 82";

/// Reads `SC` and 14 digits, the last an ISO 7064 MOD 11,10 check digit. Some licences in print break the check, so a wrong
/// one is doubtful. Without its letters it counts only where the check digit is right, since a GTIN-14 is as long.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let text = payload.text();
    if payload.is_digits() {
        if text.len() == 14 {
            propose(found, licence(payload, text).filter(|l| l.findings.is_empty()), Basis::CheckDigit);
        }
        return;
    }
    let Some((letters, digits)) = text.split_at_checked(2) else { return };
    let digits = digits.trim_start_matches([' ', '-']);
    if !letters.eq_ignore_ascii_case("SC") || digits.is_empty() || !is_digits(digits) {
        return;
    }
    let mut licence = licence(payload, digits).unwrap_or_else(|| {
        let mut licence = Candidate::new(Scheme::FoodLicence, Level::Document, ["sc:SC", digits].concat());
        licence.certain(FindingKind::Length, payload.range());
        licence
    });
    if letters != "SC" {
        licence.doubtful(FindingKind::Rule("lower-case"), payload.range_of(letters));
    }
    found.push(licence);
}

/// The licence of 14 digits; `None` where there are more or fewer.
fn licence(payload: &Payload<'_>, digits: &str) -> Option<Candidate> {
    if digits.len() != 14 {
        return None;
    }
    let mut licence = Candidate::new(Scheme::FoodLicence, Level::Document, ["sc:SC", digits].concat());
    licence.add_fields(payload, digits, &[("category", 3), ("region", 6), ("sequence", 4), ("check", 1)]);
    if !matches!(digits.as_bytes()[0], b'1' | b'2') || !PROVINCES.split(' ').any(|code| code == digits.cut(3..5)) {
        licence.doubtful(FindingKind::Rule("food-licence-region"), payload.range_of(digits.cut(..9)));
    }
    let expected = mod_11_10(digits.cut(..13));
    if !digits.ends_with(expected) {
        let kind = FindingKind::CheckDigit { expected: expected.to_string() };
        licence.doubtful(kind, payload.range_of(digits.cut(13..)));
    }
    Some(licence)
}

/// ISO/IEC 7064 MOD 11,10.
fn mod_11_10(digits: &str) -> char {
    let product = digits.bytes().fold(10_u32, |product, byte| {
        let sum = (product + u32::from(byte - b'0')) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    char::from_digit((11 - product) % 10, 10).unwrap_or('0')
}
