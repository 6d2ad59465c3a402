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

mod choice;
#[cfg(feature = "meanings")]
pub mod codes;
mod direction;
#[cfg(feature = "meanings")]
pub mod errors;
mod formats;
#[cfg(feature = "meanings")]
pub mod glossary;
mod groups;
#[cfg(feature = "meanings")]
pub mod how;
mod languages;
pub mod lists;
#[cfg(feature = "meanings")]
pub mod outcomes;
#[cfg(feature = "meanings")]
pub mod reasons;
#[cfg(feature = "meanings")]
pub mod record;
#[cfg(feature = "meanings")]
pub mod reports;
mod words;

pub use direction::Direction;
pub use formats::{Formats, Plural, install_formats};
pub use groups::*;
pub use languages::*;
pub use words::{Group, LoadError, Words};

#[cfg(feature = "bundled")]
mod bundled;
