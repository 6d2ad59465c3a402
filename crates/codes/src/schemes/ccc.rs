//! Certificates of compulsory product certification (CCC).

use crate::candidate::propose;
use crate::cut::Cut;
use crate::number::is_digits;
use crate::{Basis, Candidate, FindingKind, Level, Payload, Scheme};

/// Reads a certificate number: year, body, category, sequence; 16 digits, and the version in brackets that stands behind
/// it in print. It has no check digit, so bare digits rest on a plausible year (the scheme began in 2002) alone.
///
/// The number may stand behind the letters of the mark (`CCC 2016…`), or as a parameter of the links that marks carry
/// since the announcement of the Certification and Accreditation Administration 27/2025: it says that the code beside the
/// mark leads to the certificate, and leaves the link to the body, so only a parameter that names a certificate counts.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    if payload.link().is_some() {
        const NAMES: &[&str] = &["certno", "cert_no", "certificateno", "certificate_no", "certnum", "ccc", "zsbh"];
        if let Some(number) = payload.parameter_among(NAMES) {
            let number = payload.within(number, number);
            propose(found, certificate(&number, number.text()), Basis::Link);
        }
        return;
    }
    let text = payload.text();
    let named = ["CCC", "3C"].iter().find_map(|mark| {
        let head = text.get(..mark.len())?;
        let rest = text.cut(mark.len()..).trim_start_matches([' ', ':', '-', '：']);
        head.eq_ignore_ascii_case(mark).then_some(rest)
    });
    match named {
        Some(number) if number.bytes().take_while(u8::is_ascii_digit).count() >= 15 => {
            let candidate = certificate(payload, number).unwrap_or_else(|| {
                let mut candidate = Candidate::new(Scheme::Ccc, Level::Document, ["ccc:", number].concat());
                candidate.certain(FindingKind::Length, payload.range_of(number));
                candidate
            });
            found.push(candidate);
        }
        _ => propose(found, certificate(payload, text), Basis::Digits),
    }
}

fn certificate(payload: &Payload<'_>, text: &str) -> Option<Candidate> {
    if !text.starts_with("20") {
        return None;
    }
    let (digits, version) = match text.split_once('(') {
        Some((digits, version)) => (digits.trim_end(), Some(version.strip_suffix(')')?)),
        None => (text, None),
    };
    if digits.len() != 16 || !is_digits(digits) || digits.cut(..4) < "2002" {
        return None;
    }
    let mut candidate = Candidate::new(Scheme::Ccc, Level::Document, ["ccc:", digits].concat());
    candidate.add_fields(payload, digits, &[("year", 4), ("body", 2), ("category", 4), ("sequence", 6)]);
    if let Some(version) = version {
        candidate.add(payload, "version", version);
    }
    Some(candidate)
}
