//! Lines on a terminal.

use super::error::CommandError;
use crate::text;
use std::io::Write;

/// Writes a line.
pub(super) fn say(out: &mut dyn Write, text: std::fmt::Arguments<'_>) -> Result<(), CommandError> {
    let terminal =
        |error: std::io::Error| CommandError::Unwritable { path: "the terminal".into(), reason: error.to_string() };
    writeln!(out, "{text}").map_err(terminal)
}

/// A shopper's text on a terminal: nothing in it that moves the cursor, hides, or begins a new line.
pub(super) fn one_line(text: &str) -> String {
    text::shown(text).replace(['\n', '\r', '\t'], " ")
}
