//! What is in the files, for tools.

use crate::Part;

/// A message, for tools that look for what is missing or unused.
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
}
