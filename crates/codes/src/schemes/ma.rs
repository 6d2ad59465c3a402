//! MA codes (IDcode; ISO/IEC 15459 with issuing agency MA).

use crate::candidate::propose;
use crate::cut::Cut;
use crate::number::is_digits;
use crate::percent::decode;
use crate::{Basis, Candidate, FindingKind, Level, Payload, Scheme};

/// Reads an MA code, alone or in a link: the parameter `code`, or the path of the issuing agency's resolver.
///
/// Two forms are in use: `MA.156.M0.<registrant>.<product>` with lettered production parts after it, and the general
/// `MA.156.<registrant>/<category>/<unit>`. Its check algorithm was found in no primary source, so it is not enforced.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let text = payload.text();
    let Some(link) = payload.link() else {
        propose(found, ma(payload, text), Basis::Form);
        return;
    };
    let escaped = match payload.parameter("code") {
        Some(code) => code,
        None if link.registrable() == "idcode.org.cn" => {
            let Some(at) = text.bytes().zip(1..).position(|(b, next)| {
                b == b'/' && text.get(next..next + 3).is_some_and(|head| head.eq_ignore_ascii_case("ma."))
            }) else {
                return;
            };
            text.cut(at + 1..)
        }
        None => return,
    };
    let decoded = decode(escaped, true);
    let code = payload.within(escaped, decoded.trim());
    propose(found, ma(&code, code.text()), Basis::Link);
}

fn ma(payload: &Payload<'_>, text: &str) -> Option<Candidate> {
    let (agency, rest) = text.split_once('.')?;
    if !agency.eq_ignore_ascii_case("ma") {
        return None;
    }
    let (country, rest) = rest.split_once('.')?;
    if country.len() != 3 || !is_digits(country) {
        return None;
    }
    let mut candidate = Candidate::new(Scheme::Ma, Level::Product, ["MA.", country, ".", rest].concat())
        .part(payload, "country", country);
    if rest.chars().any(|c| c.is_whitespace() || c.is_control()) || rest.is_empty() {
        candidate.certain(FindingKind::Character, payload.range_of(rest));
    }
    Some(if rest.contains('/') { general(candidate, payload, rest) } else { lettered(candidate, payload, rest) })
}

/// `<registrant>/<category>/<unit>`.
fn general(mut candidate: Candidate, payload: &Payload<'_>, rest: &str) -> Candidate {
    let mut parts = rest.splitn(3, '/');
    candidate.add(payload, "registrant", parts.next().unwrap_or_default());
    candidate.add(payload, "category", parts.next().unwrap_or_default());
    if let Some(unit) = parts.next().filter(|unit| !unit.is_empty()) {
        candidate.add(payload, "serial", unit);
        candidate.level = Level::Item;
    }
    candidate
}

/// `<industry>.<registrant>.<product>`, then parts that start with a letter.
fn lettered(mut candidate: Candidate, payload: &Payload<'_>, rest: &str) -> Candidate {
    let mut parts = rest.split('.');
    candidate.add(payload, "industry", parts.next().unwrap_or_default());
    for (key, part) in ["registrant", "product"].into_iter().zip(&mut parts) {
        candidate.add(payload, key, part);
    }
    let (mut has_serial, mut has_lot) = (false, false);
    for part in parts {
        let mut chars = part.chars();
        let (letter, value) = (chars.next().unwrap_or(' ').to_ascii_uppercase(), chars.as_str());
        let key = match letter {
            'S' => "serial",
            'M' => "made",
            'L' => "lot",
            'D' => "sterilised",
            'E' => "expires",
            'V' => "valid-to",
            'C' => "check",
            _ => {
                candidate.doubtful(FindingKind::Rule("ma-part"), payload.range_of(part));
                continue;
            }
        };
        has_serial |= letter == 'S' && !value.is_empty();
        has_lot |= letter == 'L' && !value.is_empty();
        if matches!(letter, 'M' | 'D' | 'E' | 'V') && !is_date(value) {
            candidate.doubtful(FindingKind::Date, payload.range_of(value));
        }
        candidate.add(payload, key, value);
    }
    if has_serial {
        candidate.level = Level::Item;
    } else if has_lot {
        candidate.level = Level::Batch;
    }
    candidate
}

/// Six or eight digits that name a day.
fn is_date(value: &str) -> bool {
    match value.len() {
        6 => crate::date::is_short_date(value),
        8 => crate::date::is_long_date(value),
        _ => false,
    }
}
