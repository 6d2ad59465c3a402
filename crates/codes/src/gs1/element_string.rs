//! GS1 element strings (General Specifications, section 7.8), and their bracketed human-readable form.

use super::ai;
use super::value::Items;
use crate::FindingKind;
use crate::cut::{Cut, end_of_chars};
use crate::number::is_digits;

/// FNC1 between elements, as scanners transmit it.
const FNC1: char = '\u{1d}';

/// Reads an element string; a leading FNC1 is optional, since scanners strip it. `offset` is where `text` starts in the
/// raw payload.
pub(crate) fn parse(text: &str, offset: usize) -> Items {
    let mut items = Items::default();
    parse_after(&mut items, text, offset);
    items
}

/// As [`parse`], behind elements that are known already.
pub(crate) fn parse_after(items: &mut Items, text: &str, offset: usize) {
    let body = text.strip_prefix(FNC1).unwrap_or(text);
    let mut at = offset + text.len() - body.len();
    let mut rest = body;
    if rest.is_empty() {
        items.certain(FindingKind::Length, offset..at);
    }
    while !rest.is_empty() {
        let Some((code, ai)) = ai::find_prefix(rest) else {
            items.certain(FindingKind::UnknownAi, at..at + rest.len());
            return;
        };
        let code_length = code.len();
        let after = rest.cut(code_length..);
        let until_fnc1 = after.find(FNC1).unwrap_or(after.len());
        let end = if ai.predefined { end_of_chars(after, ai.max_length()).min(until_fnc1) } else { until_fnc1 };
        items.push(code, ai, after.cut(..end).to_owned(), at + code_length..at + code_length + end);
        let tail = after.cut(end..);
        at += code_length + end;
        rest = tail.strip_prefix(FNC1).unwrap_or(tail);
        at += tail.len() - rest.len();
    }
}

/// Reads an SSCC that is printed without its application identifier.
pub(crate) fn parse_bare_sscc(digits: &str, offset: usize) -> Items {
    let mut items = Items::default();
    if let Some(ai) = ai::find("00") {
        items.push("00", ai, digits.to_owned(), offset..offset + digits.len());
    }
    items.doubtful(FindingKind::Rule("no-application-identifier"), offset..offset + digits.len());
    items
}

/// Reads the bracketed form, for example `(01)09520123456788(10)ABC`. An opening bracket in a value is escaped by a
/// backslash, or recognised by what follows it being no application identifier in brackets.
pub(crate) fn parse_bracketed(text: &str, offset: usize) -> Items {
    let mut items = Items::default();
    let mut at = 0;
    while at < text.len() {
        let Some((code, after)) = bracketed_code(text.cut(at..)) else {
            items.certain(FindingKind::UnknownAi, offset + at..offset + text.len());
            return items;
        };
        let Some(ai) = ai::find(code) else {
            items.certain(FindingKind::UnknownAi, offset + at..offset + at + after);
            return items;
        };
        let start = at + after;
        let mut value = String::new();
        let mut end = text.len();
        let mut chars = text.cut(start..).char_indices();
        while let Some((place, c)) = chars.next() {
            match c {
                '\\' if chars.as_str().starts_with('(') => {
                    chars.next();
                    value.push('(');
                }
                '(' if bracketed_code(text.cut(start + place..)).is_some() => {
                    end = start + place;
                    break;
                }
                _ => value.push(c),
            }
        }
        items.push(code, ai, value, offset + start..offset + end);
        at = end;
    }
    if text.is_empty() {
        items.certain(FindingKind::Length, offset..offset);
    }
    items
}

/// The code in brackets at the start, and where its value begins.
fn bracketed_code(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix('(')?;
    let close = inner.find(')')?;
    let code = inner.cut(..close);
    (matches!(code.len(), 2..=4) && is_digits(code)).then_some((code, close + 2))
}
