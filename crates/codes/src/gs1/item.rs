//! One element of a payload.

use super::ai::{Ai, Id};
use std::borrow::Cow;
use std::ops::Range;

/// One element as read from a payload.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) code: Cow<'static, str>,
    pub(crate) id: Id,
    pub(crate) ai: &'static Ai,
    pub(crate) value: String,
    /// Where the value stands in the raw payload, in bytes.
    pub(crate) range: Range<usize>,
}
