//! Numbers that Chinese law puts on products and their makers: credit code, licences, CCC, medicine code.

use crate::draft::Draft;
use crate::gs1::is_long_date;
use crate::{FindingKind, Level, Scheme};
use std::ops::Range;

/// Characters of a unified social credit code; the place of a character is its value (GB 32100-2015, table 2).
const CREDIT_CODE: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Codes of the provinces (GB/T 2260, first two digits).
const PROVINCES: &[&str] = &[
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
    "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "66", "71", "81", "82",
];

/// Reads a unified social credit code (GB 32100-2015): 18 characters, the last a check character.
pub(crate) fn read_credit_code(text: &str, range: Range<usize>) -> Option<Draft> {
    let code = text.to_ascii_uppercase();
    let bytes = code.as_bytes();
    let has_shape = bytes.len() == 18
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && (bytes[0].is_ascii_digit() && bytes[0] != b'0' || matches!(bytes[0], b'A' | b'N' | b'Y'))
        && (b'1'..=b'9').contains(&bytes[1])
        && bytes[2..8].iter().all(u8::is_ascii_digit);
    if !has_shape || is_resident_number(&code) {
        return None;
    }
    let mut draft = Draft::new(Scheme::CreditCode, Level::Company, format!("uscc:{code}"))
        .part("authority", &code[..1])
        .part("category", &code[1..2])
        .part("division", &code[2..8])
        .part("organisation", &code[8..17]);
    if !bytes.iter().all(|b| CREDIT_CODE.contains(b)) {
        draft.certain(FindingKind::Character, range);
        return Some(draft);
    }
    let (mut sum, mut weight) = (0, 1);
    for byte in &bytes[..17] {
        sum += CREDIT_CODE.iter().position(|c| c == byte).unwrap_or_default() * weight;
        weight = weight * 3 % 31;
    }
    let expected = CREDIT_CODE[(31 - sum % 31) % 31];
    if expected != bytes[17] {
        let kind = FindingKind::CheckDigit { expected: char::from(expected).to_string() };
        // Some codes that Fujian issued on interim organisation numbers do not conform.
        if code[2..].starts_with("35") && code[8..].starts_with("M000") {
            draft.doubtful(kind, range);
        } else {
            draft.certain(kind, range);
        }
    }
    Some(draft)
}

/// Whether this is a citizen's identity number (GB 11643): as long as a credit code, and nobody's to look up. It has a
/// date of birth and an ISO 7064 MOD 11-2 check character.
fn is_resident_number(code: &str) -> bool {
    let (digits, check) = code.split_at(17);
    let is_born = digits.get(6..14).is_some_and(|date| ("1900".."2100").contains(&&date[..4]) && is_long_date(date));
    is_born && digits.bytes().all(|b| b.is_ascii_digit()) && {
        let sum = digits.bytes().fold(0_u32, |sum, byte| (sum + u32::from(byte - b'0')) * 2 % 11);
        let expected = match (12 - sum) % 11 {
            10 => 'X',
            digit => char::from_digit(digit, 10).unwrap_or('0'),
        };
        check.starts_with(expected)
    }
}

/// Whether the check character of a credit code is right; tells it from other numbers of 18 digits.
pub(crate) fn is_credit_code(text: &str) -> bool {
    read_credit_code(text, 0..0).is_some_and(|draft| draft.findings.is_empty())
}

/// Reads a food production licence: `SC` and 14 digits, the last an ISO 7064 MOD 11,10 check digit. Some licences in
/// print break the check, so a wrong one is doubtful.
pub(crate) fn read_food_licence(text: &str, range: Range<usize>) -> Option<Draft> {
    let upper = text.to_ascii_uppercase();
    let digits = upper.strip_prefix("SC")?;
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut draft = Draft::new(Scheme::FoodLicence, Level::Document, format!("sc:SC{digits}"));
    if digits.len() != 14 {
        draft.certain(FindingKind::Length, range);
        return Some(draft);
    }
    draft = draft
        .part("category", &digits[..3])
        .part("region", &digits[3..9])
        .part("sequence", &digits[9..13])
        .part("check", &digits[13..]);
    if !text.starts_with("SC") {
        draft.doubtful(FindingKind::Rule("lower-case"), range.clone());
    }
    if !matches!(digits.as_bytes()[0], b'1' | b'2') || !PROVINCES.contains(&&digits[3..5]) {
        draft.doubtful(FindingKind::Rule("food-licence-region"), range.clone());
    }
    let expected = mod_11_10(&digits[..13]);
    if !digits.ends_with(expected) {
        draft.doubtful(FindingKind::CheckDigit { expected: expected.to_string() }, range);
    }
    Some(draft)
}

/// Reads a food production licence without its letters; only where its check digit is right, since a GTIN-14 has as many
/// digits.
pub(crate) fn read_bare_food_licence(digits: &str, range: Range<usize>) -> Option<Draft> {
    let draft = read_food_licence(&format!("SC{digits}"), range)?;
    draft.findings.is_empty().then_some(draft)
}

/// ISO/IEC 7064 MOD 11,10.
fn mod_11_10(digits: &str) -> char {
    let product = digits.bytes().fold(10_u32, |product, byte| {
        let sum = (product + u32::from(byte - b'0')) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    char::from_digit((11 - product) % 10, 10).unwrap_or('0')
}

/// Reads an industrial production licence: `XK` and 2, 3 and 5 digits; a provincial one has its province in brackets
/// before it.
pub(crate) fn read_production_licence(text: &str) -> Option<Draft> {
    let plain = text.replace('（', "(").replace('）', ")");
    let (province, rest) = match plain.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        Some((province, rest)) => (Some(province), rest),
        None => (None, plain.as_str()),
    };
    let (letters, numbers) = rest.split_at_checked(2)?;
    let digits: String = numbers.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    if !letters.eq_ignore_ascii_case("XK") || digits.len() != 10 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = format!("XK{}-{}-{}", &digits[..2], &digits[2..5], &digits[5..]);
    let canonical = match province {
        Some(province) => format!("xk:({province}){number}"),
        None => format!("xk:{number}"),
    };
    let draft = Draft::new(Scheme::ProductionLicence, Level::Document, canonical)
        .part("industry", &digits[..2])
        .part("product", &digits[2..5])
        .part("sequence", &digits[5..]);
    Some(match province {
        Some(province) => draft.part("province", province),
        None => draft,
    })
}

/// Reads the registration of an infant formula recipe (`YP`) or of food for special medical purposes (`TY`): `国食注字`,
/// the two letters, 8 digits of which the first 4 are the year.
pub(crate) fn read_recipe_registration(text: &str) -> Option<Draft> {
    let rest = text.strip_prefix("国食注字")?.trim_start();
    let (letters, digits) = rest.split_at_checked(2)?;
    let (letters, digits) = (letters.to_ascii_uppercase(), digits.trim_start());
    if !matches!(letters.as_str(), "YP" | "TY") || digits.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let canonical = format!("recipe:国食注字{letters}{digits}");
    Some(
        Draft::new(Scheme::RecipeRegistration, Level::Document, canonical)
            .part("kind", letters)
            .part("year", &digits[..4])
            .part("sequence", &digits[4..]),
    )
}

/// Reads a CCC certificate number: year, body, category, sequence; 16 digits, and the version in brackets that stands
/// behind it in print. It has no check digit, so a plausible year (the scheme began in 2002) is all that tells it.
pub(crate) fn read_ccc(text: &str) -> Option<Draft> {
    let (digits, version) = match text.split_once('(') {
        Some((digits, version)) => (digits.trim_end(), Some(version.strip_suffix(')')?)),
        None => (text, None),
    };
    if digits.len() != 16 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if !("2002".."2100").contains(&&digits[..4]) {
        return None;
    }
    let draft = Draft::new(Scheme::Ccc, Level::Document, format!("ccc:{digits}"))
        .part("year", &digits[..4])
        .part("body", &digits[4..6])
        .part("category", &digits[6..10])
        .part("sequence", &digits[10..]);
    Some(match version {
        Some(version) => draft.part("version", version),
        None => draft,
    })
}

/// Reads a Chinese medicine traceability code: 20 digits that start with 8, of which the first 7 name the medicine. The
/// code is given to each package, hence [`Level::Item`].
pub(crate) fn read_medicine(text: &str) -> Option<Draft> {
    (text.len() == 20 && text.starts_with('8') && text.bytes().all(|b| b.is_ascii_digit())).then(|| {
        Draft::new(Scheme::Medicine, Level::Item, format!("cn-med:{text}"))
            .part("medicine", &text[..7])
            .part("unit", &text[7..])
    })
}
