//! Codabar (EN 798).

use super::pattern::{is_quiet, nearest};
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;
use crate::symbol::Format;

const ALPHABET: &[u8; 20] = b"0123456789-$:/.+ABCD";
/// Wide elements of the characters above, the first bar in the highest of seven bits.
const WIDE: [u8; 20] = [
    0x03, 0x06, 0x09, 0x60, 0x12, 0x42, 0x21, 0x24, 0x30, 0x48, 0x0c, 0x18, 0x45, 0x51, 0x54, 0x15, 0x1a, 0x29, 0x0b,
    0x0e,
];
/// The same as widths, in halves of a narrow element.
const PATTERNS: [[u8; 7]; 20] = {
    let mut patterns = [[2; 7]; 20];
    let mut at = 0;
    while at < 20 {
        let mut bit = 0;
        while bit < 7 {
            if WIDE[at] >> (6 - bit) & 1 == 1 {
                patterns[at][bit] = 5;
            }
            bit += 1;
        }
        at += 1;
    }
    patterns
};
const FIRST_LETTER: usize = 16;
const LIMIT: f32 = 1.6;
/// Fewest characters between start and stop: there is no check digit.
const MIN_LENGTH: usize = 4;

/// Reads a symbol whose first bar is run `from`.
pub(crate) fn read(runs: &Runs, from: usize) -> Option<Reading> {
    let mut width = runs.span(from, runs.part(from, 7)?.len());
    if !is_quiet(&runs.widths, from - 1, 0.5 * width) {
        return None;
    }
    let mut text = String::new();
    let mut at = from;
    loop {
        let here = runs.part(at, 7)?;
        let (span, gap) = (runs.span(at, 7), runs.widths[at - 1]);
        // Characters have eight to ten modules and more.
        if at > from && ((span - width).abs() > 0.4 * width || gap > 0.5 * width) {
            return None;
        }
        let (value, _) = nearest(here, &PATTERNS, LIMIT)?;
        let is_letter = value >= FIRST_LETTER;
        if is_letter != (at == from) && !is_letter {
            return None;
        }
        text.push(char::from(ALPHABET[value]));
        if at > from && is_letter {
            if text.len() < MIN_LENGTH + 2 || !is_quiet(&runs.widths, at + 7, 0.5 * width) {
                return None;
            }
            let payload = text[1..text.len() - 1].to_owned();
            return Some(Reading::new(Format::Codabar, '0', payload, text, from, at + 7 - from));
        }
        width = span;
        at += 8;
    }
}
