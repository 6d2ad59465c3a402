//! What the shopper prefers, and what the device is like just now: signals that every page can read.

use crate::edge::device::settings::{PlaceConsent, Theme};
use crate::state::State;
use leptos::prelude::*;

/// What the shopper prefers, and what the device is like just now.
#[derive(Debug, Clone, Copy)]
pub struct Preferences {
    /// Light or dark.
    pub theme: State<Theme>,
    /// Whether the elder view is on.
    pub is_elder: State<bool>,
    /// Whether it beeps when a code was read.
    pub sounds: State<bool>,
    /// Whether the device buzzes when a code was read.
    pub vibrates: State<bool>,
    /// Whether the coarse place goes with a check.
    pub place: State<PlaceConsent>,
    /// Whether the browser believes that it is online.
    pub is_online: State<bool>,
    /// Whether a new version of the app waits.
    pub has_update: State<bool>,
    /// Grows whenever a report in the outbox changed.
    pub outbox_changes: State<u32>,
}

/// What the shopper prefers.
///
/// # Panics
/// Never on a page: the app provides it before any.
#[must_use]
pub fn preferences() -> Preferences {
    expect_context::<Preferences>()
}
