//! Code 39 (ISO/IEC 16388).

use super::pattern::{distance, is_quiet, nearest};
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;
use crate::symbol::Format;

const ALPHABET: &[u8; 44] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*";
/// Wide elements of the characters above, the first bar in the highest of nine bits (ISO/IEC 16388, table 1).
#[rustfmt::skip]
const WIDE: [u16; 44] = [
    0x034, 0x121, 0x061, 0x160, 0x031, 0x130, 0x070, 0x025, 0x124, 0x064, 0x109, 0x049,
    0x148, 0x019, 0x118, 0x058, 0x00d, 0x10c, 0x04c, 0x01c, 0x103, 0x043, 0x142, 0x013,
    0x112, 0x052, 0x007, 0x106, 0x046, 0x016, 0x181, 0x0c1, 0x1c0, 0x091, 0x190, 0x0d0,
    0x085, 0x184, 0x0c4, 0x0a8, 0x0a2, 0x08a, 0x02a, 0x094,
];
/// The same as widths, in halves of a narrow element: wide ones are two to three times as wide.
const PATTERNS: [[u8; 9]; 44] = {
    let mut patterns = [[2; 9]; 44];
    let mut at = 0;
    while at < 44 {
        let mut bit = 0;
        while bit < 9 {
            if WIDE[at] >> (8 - bit) & 1 == 1 {
                patterns[at][bit] = 5;
            }
            bit += 1;
        }
        at += 1;
    }
    patterns
};
const START_STOP: usize = 43;
/// In square halves of a narrow element.
const LIMIT: f32 = 1.6;
const MIN_LENGTH: usize = 3;

/// Reads a symbol whose first bar is run `from`.
pub(crate) fn read(runs: &Runs, from: usize) -> Option<Reading> {
    let start = runs.part(from, 9)?;
    let mut width = runs.span(from, 9);
    // The start character has twelve to fifteen modules: its first bar is narrow, the space after it wide.
    if start[0] > start[1] || !is_quiet(&runs.widths, from - 1, 0.3 * width) {
        return None;
    }
    if distance(start, &PATTERNS[START_STOP], 27.0) > LIMIT {
        return None;
    }
    let mut text = String::new();
    let mut at = from + 10;
    loop {
        let here = runs.part(at, 9)?;
        let (span, gap) = (runs.span(at, 9), runs.widths[at - 1]);
        if (span - width).abs() > 0.2 * width || gap > 0.4 * width {
            return None;
        }
        let (value, _) = nearest(here, &PATTERNS, LIMIT)?;
        if value == START_STOP {
            if !is_quiet(&runs.widths, at + 9, 0.3 * width) || text.len() < MIN_LENGTH {
                return None;
            }
            let count = at + 9 - from;
            return Some(match full_ascii(&text) {
                Some(full) => Reading::new(Format::Code39, '4', full.clone(), full, from, count),
                None => Reading::new(Format::Code39, '0', text.clone(), text, from, count),
            });
        }
        text.push(char::from(ALPHABET[value]));
        width = span;
        at += 10;
    }
}

/// The full ASCII that pairs of characters stand for (ISO/IEC 16388, annex A); `None` when there are no such pairs, or
/// others beside.
pub(crate) fn full_ascii(text: &str) -> Option<String> {
    let mut full = String::new();
    let mut characters = text.bytes();
    let mut has_pairs = false;
    while let Some(byte) = characters.next() {
        let shifted = match byte {
            b'$' | b'%' | b'/' | b'+' => shifted(byte, characters.next()?)?,
            _ => {
                full.push(char::from(byte));
                continue;
            }
        };
        has_pairs = true;
        full.push(char::from(shifted));
    }
    has_pairs.then_some(full)
}

/// The character that a shift and a letter stand for, in Code 39 and Code 93 alike.
pub(crate) fn shifted(shift: u8, letter: u8) -> Option<u8> {
    let at = |first: u8, from: u8| first + (letter - from);
    Some(match (shift, letter) {
        (b'$', b'A'..=b'Z') => at(1, b'A'),
        (b'+', b'A'..=b'Z') => at(b'a', b'A'),
        (b'/', b'A'..=b'O') => at(b'!', b'A'),
        (b'/', b'Z') => b':',
        (b'%', b'A'..=b'E') => at(27, b'A'),
        (b'%', b'F'..=b'J') => at(b';', b'F'),
        (b'%', b'K'..=b'O') => at(b'[', b'K'),
        (b'%', b'P'..=b'T') => at(b'{', b'P'),
        (b'%', b'U') => 0,
        (b'%', b'V') => b'@',
        (b'%', b'W') => b'`',
        (b'%', b'X'..=b'Z') => 127,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_full_ascii_and_single_characters_are_not() {
        assert_eq!(full_ascii("E+X+T%J/A").as_deref(), Some("Ext?!"));
        assert_eq!(full_ascii("PLAIN-1"), None);
        assert_eq!(full_ascii("A$1"), None);
    }
}
