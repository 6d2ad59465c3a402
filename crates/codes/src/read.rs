//! From a payload to what it may mean: every scheme is asked, and the answers are put in order.

use crate::candidate::Candidate;
use crate::cut::Cut;
use crate::payload::{FNC1, Payload, Readable};
use crate::percent;
use crate::schemes::{READERS, Read};
use crate::{Basis, Certainty, Finding, FindingKind, Identity, Link, Reading, Scheme, SymbologyId};
use std::borrow::Cow;
use std::ops::Range;

/// Asks this library's schemes, then `others`.
pub(crate) fn read(bytes: &[u8], symbology: Option<SymbologyId>, others: &[Read]) -> Reading {
    let raw = Readable::from_bytes(bytes);
    // Some scanners send the symbology identifier in front of the payload.
    let sent = raw.text.get(..3).filter(|_| symbology.is_none()).and_then(|prefix| prefix.parse::<SymbologyId>().ok());
    let start = if sent.is_some() { 3 } else { 0 };
    let symbology = symbology.or(sent);

    let text = raw.text.cut(start..).trim_end_matches(is_padding);
    let end = start + text.len();
    let text = text.trim_start_matches(is_padding);
    let offset = end - text.len();

    let link = Link::parse(text);
    let narrowed = if link.is_none() { Readable::narrowed(text) } else { None };
    let readable = narrowed.as_ref().map_or(text, |narrow| &narrow.text);
    let payload = Payload::new(readable, offset, symbology, link.as_ref()).with_identifier_sent(sent.is_some());
    let mut candidates = Vec::with_capacity(2);
    for reader in others.iter().chain(READERS) {
        reader(&payload, &mut candidates);
    }
    rank(&mut candidates, symbology);

    // Places are those of the readable text so far.
    let place = |at: usize| {
        let in_text = narrowed.as_ref().map_or(at, |narrow| offset + narrow.raw(at.saturating_sub(offset)));
        raw.raw(in_text).min(bytes.len())
    };
    let is_verbatim = narrowed.is_none() && raw.is_verbatim();
    let place_all = |candidate: &mut Candidate| {
        let ranges = candidate.findings.iter_mut().map(|finding| &mut finding.range);
        for range in ranges.chain(candidate.elements.iter_mut().map(|element| &mut element.range)) {
            *range = place(range.start)..place(range.end).max(place(range.start));
        }
    };
    for candidate in &mut candidates {
        if !is_verbatim {
            place_all(candidate);
            // What was narrowed to be read is kept as it was written where it was not understood.
            if candidate.scheme == Scheme::Text {
                text.clone_into(&mut candidate.canonical);
            }
            // Two payloads that differ in bytes which are no text are two.
            if !raw.is_verbatim() && matches!(candidate.scheme, Scheme::Text | Scheme::Link) {
                candidate.canonical = String::from("data:,");
                percent::encode(bytes, &mut candidate.canonical);
            }
        }
        for (rule, range) in [
            ("surrounding-whitespace", start..offset),
            ("surrounding-whitespace", end..raw.text.len()),
            ("full-width", if narrowed.is_some() { offset..end } else { 0..0 }),
            ("not-utf-8", if raw.is_verbatim() { 0..0 } else { 0..bytes.len() }),
        ] {
            if !range.is_empty() {
                note(candidate, rule, raw.raw(range.start)..raw.raw(range.end).min(bytes.len()));
            }
        }
    }
    finish(raw, bytes, symbology, link, candidates)
}

/// Blanks that scanners and people put around a payload. GS is none: it separates elements.
fn is_padding(c: char) -> bool {
    c != FNC1 && (c.is_whitespace() || matches!(c, '\0' | '\u{feff}' | '\u{4}'))
}

fn note(candidate: &mut Candidate, rule: &'static str, range: Range<usize>) {
    candidate.findings.push(Finding { kind: FindingKind::Rule(rule), range, certainty: Certainty::Doubtful });
}

/// The likeliest first: by what a meaning rests on; among bare digits, those without an error first; else in the order of
/// the schemes. What the symbol itself says leaves no room for looks.
fn rank(candidates: &mut Vec<Candidate>, symbology: Option<SymbologyId>) {
    let is_wrong = |c: &Candidate| c.basis == Basis::Digits && !c.is_well_formed();
    // By insertion: there are few, and equal ones keep their order.
    let weight = |c: &Candidate| (c.basis, is_wrong(c));
    for sorted in 1..candidates.len() {
        let mut at = sorted;
        while at > 0 && weight(&candidates[at]) < weight(&candidates[at - 1]) {
            candidates.swap(at, at - 1);
            at -= 1;
        }
    }
    let best = &candidates[0];
    if best.basis == Basis::Symbol && (best.is_well_formed() || symbology.is_some_and(SymbologyId::is_ean_upc)) {
        candidates.truncate(1);
    }
    if candidates.len() > 1 {
        candidates.retain(|candidate| candidate.basis != Basis::Nothing);
    }
}

fn finish(
    raw: Readable<'_>,
    bytes: &[u8],
    symbology: Option<SymbologyId>,
    link: Option<Link>,
    candidates: Vec<Candidate>,
) -> Reading {
    let not_utf_8: Option<Box<[u8]>> = (!raw.is_verbatim()).then(|| bytes.into());
    let text = match raw.text {
        Cow::Borrowed(text) => text.to_owned(),
        Cow::Owned(text) => text,
    };
    let mut shared = Some((text, link));
    let last = candidates.len() - 1;
    let identity = |(at, candidate): (usize, Candidate)| {
        // The last one may keep what the others copy.
        let taken = if at == last { shared.take() } else { shared.clone() };
        let (raw, link) = taken.unwrap_or_default();
        Identity {
            raw,
            not_utf_8: not_utf_8.clone(),
            basis: candidate.basis,
            symbology,
            scheme: candidate.scheme,
            level: candidate.level,
            canonical: candidate.canonical,
            elements: candidate.elements,
            findings: candidate.findings,
            link,
        }
    };
    Reading { candidates: candidates.into_iter().enumerate().map(identity).collect() }
}
