//! Ecodes (GB/T 31866), the identification code of the Internet of Things.

use crate::cut::{Cut, end_of_chars};
use crate::number::is_digits;
use crate::percent::decode;
use crate::{Basis, Candidate, FindingKind, Level, Payload, Scheme};

/// Prefixes (version and numbering system) of Ecodes that have been seen in print.
const PREFIXES: &[&str] = &["10064", "10096", "20128", "300121"];

/// Reads an Ecode: version, numbering system, main code. It stands alone, after `ecode:` or `E=`, or in a link.
///
/// Its level is [`Level::Item`]: the numbering system says who issued it, not what it counts, but platforms that print
/// Ecodes give each unit its own, and a batch cannot be told from the digits. The record has the last word.
/// Lengths are from general knowledge, not from the standard's text, so a wrong one is doubtful.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    if let Some(link) = payload.link() {
        let Some(escaped) = payload.parameter("E") else { return };
        let decoded = decode(escaped, true);
        let code = payload.within(escaped, decoded.trim());
        // On other hosts than the national platform's a parameter of this name may mean anything.
        if link.registrable() == "iotroot.com" || is_known(code.text()) {
            found.push(ecode(&code, code.text()).on(Basis::Link));
        }
        return;
    }
    let text = payload.text();
    let named = ["ecode:", "E="].iter().find_map(|prefix| {
        let head = text.get(..prefix.len())?;
        head.eq_ignore_ascii_case(prefix).then(|| text.cut(prefix.len()..).trim_start())
    });
    match named {
        Some("") => {}
        Some(code) => found.push(ecode(payload, code)),
        None if is_known(text) => {
            // Numbers of this length may be others'; longer ones with such a prefix are none that are known.
            let basis = if text.len() < 18 { Basis::Digits } else { Basis::Form };
            found.push(ecode(payload, text).on(basis));
        }
        None => {}
    }
}

fn is_known(text: &str) -> bool {
    PREFIXES.iter().any(|prefix| text.starts_with(prefix)) && text.len() >= 15 && is_digits(text)
}

fn ecode(payload: &Payload<'_>, text: &str) -> Candidate {
    let candidate = Candidate::new(Scheme::Ecode, Level::Item, ["ecode:", text].concat());
    let (head, max) = match text.bytes().next() {
        Some(b'1') => (5, 20),
        Some(b'2') => (5, 28),
        Some(b'3') => (6, 39),
        Some(b'4') => (6, usize::MAX),
        _ => return malformed(candidate, payload, text),
    };
    if text.get(1..head).is_none_or(|system| !is_digits(system)) {
        return malformed(candidate, payload, text);
    }
    let (version, main) = (text.cut(..1), text.cut(head..));
    let mut candidate = candidate;
    candidate.add_fields(payload, text, &[("version", 1), ("system", head - 1), ("code", main.len())]);
    let fits = |c: char| match version {
        "1" | "2" => c.is_ascii_digit(),
        "3" => c.is_ascii_alphanumeric(),
        _ => !c.is_control() && !c.is_whitespace(),
    };
    if !main.chars().all(fits) {
        candidate.doubtful(FindingKind::Character, payload.range_of(main));
    }
    if main.is_empty() || end_of_chars(main, max) < main.len() {
        candidate.doubtful(FindingKind::Length, payload.range_of(main));
    }
    candidate
}

fn malformed(mut candidate: Candidate, payload: &Payload<'_>, text: &str) -> Candidate {
    candidate.doubtful(FindingKind::Rule("ecode-version"), payload.range_of(text));
    candidate
}
