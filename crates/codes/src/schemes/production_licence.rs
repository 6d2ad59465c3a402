//! Production licences for industrial products.

use crate::cut::Cut;
use crate::{Candidate, Level, Payload, Scheme};

/// Reads `XK` and 2, 3 and 5 digits; a provincial licence has its province in brackets before it.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    found.extend(licence(payload));
}

fn licence(payload: &Payload<'_>) -> Option<Candidate> {
    let text = payload.text();
    let (province, rest) = match text.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        Some((province, rest)) => (Some(province), rest),
        None => (None, text),
    };
    let (letters, numbers) = rest.split_at_checked(2)?;
    if !letters.eq_ignore_ascii_case("XK") {
        return None;
    }
    let digits: String = numbers.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    if digits.len() != 10 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (industry, product, sequence) = (digits.cut(..2), digits.cut(2..5), digits.cut(5..));
    let canonical = match province {
        Some(province) => ["xk:(", province, ")XK", industry, "-", product, "-", sequence].concat(),
        None => ["xk:XK", industry, "-", product, "-", sequence].concat(),
    };
    // The first and last digits of a field show where it stands, whatever stands between the fields.
    let place = |from: usize, to: usize| {
        let mut digits = numbers.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at);
        let start = digits.nth(from).unwrap_or(0);
        let last = digits.nth(to - from - 2).unwrap_or(start);
        payload.range_of(&numbers[start..=last])
    };
    let candidate = Candidate::new(Scheme::ProductionLicence, Level::Document, canonical)
        .part_as("industry", industry, place(0, 2))
        .part_as("product", product, place(2, 5))
        .part_as("sequence", sequence, place(5, 10));
    Some(match province {
        Some(province) => candidate.part(payload, "province", province),
        None => candidate,
    })
}
