//! What the build makes of the files in `languages/`: languages, parts, and a type a group with a method a message.

use crate::direction::Direction;

/// A message, for tools that look for what is missing or unused.
#[cfg(feature = "files")]
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The part that it is loaded with.
    pub part: Part,
    /// Its id in the files: `home-title`, `reason-recalled.detail`.
    pub id: &'static str,
    /// The type that it is a method of.
    pub holder: &'static str,
    /// The method.
    pub method: &'static str,
    /// Whether its group is also searched by name, with `find`.
    pub is_searched: bool,
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
