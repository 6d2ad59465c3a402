//! GS1 Digital Link URIs.

use crate::gs1::digital_link;
use crate::{Basis, Candidate, Payload, Scheme};

pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    if payload.link().is_none() {
        return;
    }
    if let Some(link) = digital_link::parse(payload.text(), payload.range().start) {
        let basis = if link.is_plausible { Basis::Link } else { Basis::Digits };
        found.push(Candidate::from_items(Scheme::DigitalLink, link.items).on(basis));
    }
}
