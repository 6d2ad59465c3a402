//! Chinese medicine traceability codes.

use crate::cut::Cut;
use crate::{Basis, Candidate, Level, Payload, Scheme};

/// Reads 20 digits that start with 8, of which the first 7 name the medicine. The code is given to each package, hence
/// [`Level::Item`]; the last 4 digits are an encrypted check that only the issuer can verify.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let text = payload.text();
    if payload.is_digits() && text.len() == 20 && text.starts_with('8') {
        let candidate = Candidate::new(Scheme::Medicine, Level::Item, ["cn-med:", text].concat());
        found.push(
            candidate.part(payload, "medicine", text.cut(..7)).part(payload, "unit", text.cut(7..)).on(Basis::Digits),
        );
    }
}
