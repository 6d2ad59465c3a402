//! A link as such: it is always among the meanings of one.

use crate::{Basis, Candidate, Level, Payload, Scheme};

pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    if payload.link().is_some() {
        found.push(Candidate::new(Scheme::Link, Level::Unknown, payload.text()).on(Basis::Link));
    }
}
