//! QR codes to be shown.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// A QR code as the data of one SVG path: `<svg viewBox="0 0 size size"><path d=…/></svg>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrPath {
    /// Side in modules, the quiet zone of four modules on each side included (ISO/IEC 18004, 9.1).
    pub size: u32,
    /// Path data: one run of dark modules after the other.
    pub d: String,
}

const QUIET: usize = 4;

/// The same as its side in modules, quiet zone included, and the places of dark ones, column and row.
#[must_use]
pub fn qr_modules(text: &str) -> Option<(usize, Vec<(usize, usize)>)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let colours = code.to_colors();
    let dark = colours.iter().enumerate().filter(|(_, colour)| **colour == Color::Dark);
    let places = dark.map(|(at, _)| (at % width + QUIET, at / width + QUIET));
    Some((width + 2 * QUIET, places.collect()))
}

/// The QR code for a text, error correction M; `None` where the text is too long (about 2300 bytes).
#[must_use]
pub fn qr_path(text: &str) -> Option<QrPath> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut d = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                // Writing to a string cannot fail.
                let _ = write!(d, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    Some(QrPath { size: u32::try_from(width + 2 * QUIET).ok()?, d })
}
