//! GS1 element strings: with FNC1, in brackets, and as labels that lost their FNC1; SSCCs without their identifier.

use crate::cut::Cut;
use crate::gs1::{element_string, value};
use crate::payload::FNC1;
use crate::{Basis, Candidate, Payload, Scheme};

pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let (text, start) = (payload.text(), payload.range().start);
    let parse = || Candidate::from_items(Scheme::ElementString, element_string::parse(text, start));
    if payload.symbology().is_some_and(|id| id.is_gs1_element_string()) || text.starts_with(FNC1) {
        found.push(parse().on(Basis::Symbol));
        return;
    }
    if payload.link().is_some() {
        return;
    }
    if text.starts_with('(') {
        let items = element_string::parse_bracketed(text, start);
        if !items.items.is_empty() {
            found.push(Candidate::from_items(Scheme::ElementString, items));
        }
    }
    if starts_as_a_label(text) {
        let candidate = parse();
        if candidate.is_well_formed() {
            found.push(candidate.on(Basis::CheckDigit));
        } else if candidate.elements.len() > 1 && text.contains(FNC1) {
            found.push(candidate);
        } else if !candidate.elements.is_empty() {
            found.push(candidate.on(Basis::Digits));
        }
    }
    if payload.is_digits() && text.len() == 18 {
        let items = element_string::parse_bare_sscc(text, start);
        found.push(Candidate::from_items(Scheme::ElementString, items).on_check_digit());
    }
}

/// Whether it starts with an identifier that labels start with. A number as long as a GTIN is a GTIN, even a wrong one,
/// before it is anything else.
fn starts_as_a_label(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_gtin = digits == text.len() && matches!(digits, 8 | 12 | 13 | 14);
    !is_gtin && (2..=digits.min(4)).any(|end| value::starts_a_label(text.cut(..end)))
}
