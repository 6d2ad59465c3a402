//! The readers of schemes: one file each.
//!
//! A reader is a function that looks at a [`Payload`](crate::Payload) and adds the meanings that it sees, none in most
//! cases. The table of [`crate::scheme`] names their files.

use crate::scheme::schemes;
use crate::{Candidate, Payload};

/// Reads one scheme: looks at the payload, and adds what it may mean.
pub type Read = fn(&Payload<'_>, &mut Vec<Candidate>);

macro_rules! readers {
    ($($variant:ident $name:literal $module:ident $meaning:literal;)+) => {
        $(mod $module;)+

        /// All readers. Meanings that rest on the same are ranked in this order.
        pub(crate) static READERS: &[Read] = &[$($module::read,)+];
    };
}

schemes!(readers);
