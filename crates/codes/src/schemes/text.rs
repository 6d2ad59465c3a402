//! Text that nothing else understands.

use crate::{Basis, Candidate, FindingKind, Level, Payload, Scheme};

pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    if found.is_empty() {
        let mut candidate = Candidate::new(Scheme::Text, Level::Unknown, payload.text()).on(Basis::Nothing);
        candidate.doubtful(FindingKind::NotUnderstood, payload.range());
        found.push(candidate);
    }
}
