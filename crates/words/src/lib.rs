//! Every text that people read in Suyuan.
//!
//! A language is a [Fluent](https://projectfluent.org) file in `languages/`; the Chinese one is the reference. The build
//! checks every other against it, so that a complete language lacks nothing, and makes a method of each message:
//!
//! ```
//! # #[cfg(feature = "bundled")] {
//! use suyuan_words::{HomeWords, Language, Words};
//!
//! let words = Words::bundled(Language::En);
//! assert_eq!(HomeWords::of(words).scan(), "Scan a code");
//! # }
//! ```
//!
//! Programs that hold every language take them from [`Words::bundled`] (feature `bundled`). A page loads the files of its own
//! language alone, a file a [`Part`]: [`Words::begin`], then [`Words::load`].
//!
//! With the feature `meanings`, which is on by default, codes, records and verdicts are said in words too: every writer of
//! pages says them alike.

mod formats;
mod language;
mod words;

pub use formats::{Formats, Plural};
pub use generated::*;
pub use groups::*;
pub use language::Direction;
pub use words::{Group, LoadError, Words};

#[cfg(feature = "bundled")]
mod bundled;
#[cfg(feature = "files")]
mod entry;
#[cfg(feature = "files")]
pub use entry::Entry;

mod generated {
    #[cfg(feature = "files")]
    use crate::entry::Entry;
    use crate::language::Direction;

    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}
