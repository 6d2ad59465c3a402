//! Chinese medicine traceability codes.

use crate::{Basis, Candidate, Level, Payload, Scheme};

/// Reads 20 digits that start with 8, of which the first 7 name the medicine. The code is given to each package, hence
/// [`Level::Item`]; the last 4 digits are an encrypted check that only the issuer can verify.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let text = payload.text();
    if payload.is_digits() && text.len() == 20 && text.starts_with('8') {
        let mut candidate = Candidate::new(Scheme::Medicine, Level::Item, ["cn-med:", text].concat());
        candidate.add_fields(payload, text, &[("medicine", 7), ("unit", 13)]);
        found.push(candidate.on(Basis::Digits));
    }
}
