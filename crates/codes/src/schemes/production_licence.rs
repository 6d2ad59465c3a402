//! Production licences for industrial products.

use crate::candidate::propose;
use crate::cut::Cut;
use crate::number::is_digits;
use crate::{Basis, Candidate, Level, Payload, Scheme};

/// Reads `XK` and 2, 3 and 5 digits; a provincial licence has its province in brackets before it.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    propose(found, licence(payload), Basis::Form);
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
    if digits.len() != 10 || !is_digits(&digits) {
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
        payload.range_of(numbers.cut(start..=last))
    };
    let mut candidate = Candidate::new(Scheme::ProductionLicence, Level::Document, canonical);
    for (key, from, to) in [("industry", 0, 2), ("product", 2, 5), ("sequence", 5, 10)] {
        candidate.push(key, digits.cut(from..to).to_owned(), place(from, to));
    }
    if let Some(province) = province {
        candidate.add(payload, "province", province);
    }
    Some(candidate)
}
