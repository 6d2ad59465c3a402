//! Unified social credit codes (GB 32100-2015) of companies and other organisations.

use crate::cut::Cut;
use crate::date::is_long_date;
use crate::number::is_digits;
use crate::{Candidate, FindingKind, Level, Payload, Scheme};

/// The permitted characters; the place of a character is its value (table 2).
const CHARACTERS: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Reads 18 characters, the last a check character. Letters show it; digits alone are weighed against other numbers of 18
/// digits.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    if payload.text().len() == 18 && payload.link().is_none() {
        let is_digits = payload.is_digits();
        if let Some(code) = credit_code(payload) {
            found.push(if is_digits { code.on_check_digit() } else { code });
        }
    }
}

fn credit_code(payload: &Payload<'_>) -> Option<Candidate> {
    let code = payload.text().to_ascii_uppercase();
    let bytes: &[u8; 18] = code.as_bytes().try_into().ok()?;
    let has_shape = bytes.iter().all(u8::is_ascii_alphanumeric)
        && (bytes[0].is_ascii_digit() && bytes[0] != b'0' || matches!(bytes[0], b'A' | b'N' | b'Y'))
        && (b'1'..=b'9').contains(&bytes[1])
        && bytes[2..8].iter().all(u8::is_ascii_digit);
    if !has_shape || is_resident_number(&code) {
        return None;
    }
    let start = payload.range().start;
    let part = |from: usize, to: usize| (code.cut(from..to), payload.range_of(payload.text().cut(from..to)));
    let mut candidate = Candidate::new(Scheme::CreditCode, Level::Company, ["uscc:", &code].concat());
    for (key, from, to) in
        [("authority", 0, 1), ("category", 1, 2), ("division", 2, 8), ("organisation", 8, 17), ("check", 17, 18)]
    {
        let (value, range) = part(from, to);
        candidate.push(key, value.to_owned(), range);
    }
    if let Some(at) = bytes.iter().position(|b| !CHARACTERS.contains(b)) {
        candidate.certain(FindingKind::Character, start + at..start + at + 1);
        return Some(candidate);
    }
    let (mut sum, mut weight) = (0, 1);
    for byte in &bytes[..17] {
        sum += CHARACTERS.iter().position(|c| c == byte).unwrap_or_default() * weight;
        weight = weight * 3 % 31;
    }
    let expected = CHARACTERS[(31 - sum % 31) % 31];
    if expected != bytes[17] {
        let (kind, range) = (FindingKind::CheckDigit { expected: char::from(expected).to_string() }, part(17, 18).1);
        // Some codes that Fujian issued on interim organisation numbers do not conform.
        if code.cut(2..).starts_with("35") && code.cut(8..).starts_with("M000") {
            candidate.doubtful(kind, range);
        } else {
            candidate.certain(kind, range);
        }
    }
    Some(candidate)
}

/// Whether this is a citizen's identity number (GB 11643): as long as a credit code, and nobody's to look up. It has a
/// date of birth and an ISO 7064 MOD 11-2 check character.
fn is_resident_number(code: &str) -> bool {
    let (digits, check) = code.split_at(17);
    let is_born = digits.get(6..14).is_some_and(|date| ("1900".."2100").contains(&date.cut(..4)) && is_long_date(date));
    is_born && is_digits(digits) && {
        let sum = digits.bytes().fold(0_u32, |sum, byte| (sum + u32::from(byte - b'0')) * 2 % 11);
        let expected = match (12 - sum) % 11 {
            10 => 'X',
            digit => char::from_digit(digit, 10).unwrap_or('0'),
        };
        check.starts_with(expected)
    }
}
