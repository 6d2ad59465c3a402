//! Code 93 (AIM USS-93).

use super::code39::shifted;
use super::pattern::{distance, is_quiet, nearest};
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;
use crate::symbol::Format;

/// The values 0 to 46; the four shifts as they are in Code 39's pairs, which its own characters `$`, `%`, `/` and `+`
/// must not be mistaken for, in lower case.
const ALPHABET: &[u8; 47] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%dpso";
#[rustfmt::skip]
const PATTERNS: [[u8; 6]; 48] = [
    [1, 3, 1, 1, 1, 2], [1, 1, 1, 2, 1, 3], [1, 1, 1, 3, 1, 2], [1, 1, 1, 4, 1, 1], [1, 2, 1, 1, 1, 3], [1, 2, 1, 2, 1, 2],
    [1, 2, 1, 3, 1, 1], [1, 1, 1, 1, 1, 4], [1, 3, 1, 2, 1, 1], [1, 4, 1, 1, 1, 1], [2, 1, 1, 1, 1, 3], [2, 1, 1, 2, 1, 2],
    [2, 1, 1, 3, 1, 1], [2, 2, 1, 1, 1, 2], [2, 2, 1, 2, 1, 1], [2, 3, 1, 1, 1, 1], [1, 1, 2, 1, 1, 3], [1, 1, 2, 2, 1, 2],
    [1, 1, 2, 3, 1, 1], [1, 2, 2, 1, 1, 2], [1, 3, 2, 1, 1, 1], [1, 1, 1, 1, 2, 3], [1, 1, 1, 2, 2, 2], [1, 1, 1, 3, 2, 1],
    [1, 2, 1, 1, 2, 2], [1, 3, 1, 1, 2, 1], [2, 1, 2, 1, 1, 2], [2, 1, 2, 2, 1, 1], [2, 1, 1, 1, 2, 2], [2, 1, 1, 2, 2, 1],
    [2, 2, 1, 1, 2, 1], [2, 2, 2, 1, 1, 1], [1, 1, 2, 1, 2, 2], [1, 1, 2, 2, 2, 1], [1, 2, 2, 1, 2, 1], [1, 2, 3, 1, 1, 1],
    [1, 2, 1, 1, 3, 1], [3, 1, 1, 1, 1, 2], [3, 1, 1, 2, 1, 1], [3, 2, 1, 1, 1, 1], [1, 1, 2, 1, 3, 1], [1, 1, 3, 1, 2, 1],
    [2, 1, 1, 1, 3, 1], [1, 2, 1, 2, 2, 1], [3, 1, 2, 1, 1, 1], [3, 1, 1, 1, 2, 1], [1, 2, 2, 2, 1, 1], [1, 1, 1, 1, 4, 1],
];
const START_STOP: usize = 47;
const LIMIT: f32 = 0.4;

/// Reads a symbol whose first bar is run `from`.
pub(crate) fn read(runs: &Runs, from: usize) -> Option<Reading> {
    let start = runs.part(from, 6)?;
    let mut width = runs.span(from, 6);
    if start[4] < 2.0 * start[0] || !is_quiet(&runs.widths, from - 1, 0.4 * width) {
        return None;
    }
    if distance(start, &PATTERNS[START_STOP], 9.0) > LIMIT {
        return None;
    }
    let mut values: Vec<usize> = Vec::new();
    let mut at = from + 6;
    loop {
        let here = runs.part(at, 6)?;
        let span = runs.span(at, 6);
        if (span - width).abs() > 0.2 * width {
            return None;
        }
        match nearest(here, &PATTERNS, LIMIT)?.0 {
            START_STOP => break,
            value => values.push(value),
        }
        width = span;
        at += 6;
    }
    // A last bar of one module, then quiet.
    let end = *runs.widths.get(at + 6)?;
    if end > 0.25 * width || !is_quiet(&runs.widths, at + 7, 0.4 * width) {
        return None;
    }
    let text = decode(&values)?;
    Some(Reading::new(Format::Code93, '0', text.clone(), text, from, at + 7 - from))
}

/// The text before the two check characters.
fn decode(values: &[usize]) -> Option<String> {
    let data = values.len().checked_sub(2)?;
    for (end, most) in [(data, 20), (data + 1, 15)] {
        let weighted = values[..end].iter().rev().enumerate().map(|(at, value)| (at % most + 1) * value);
        if weighted.sum::<usize>() % 47 != values[end] {
            return None;
        }
    }
    let mut text = String::new();
    let mut characters = values[..data].iter().map(|&value| ALPHABET[value]);
    while let Some(byte) = characters.next() {
        let shift = match byte {
            b'd' => b'$',
            b'p' => b'%',
            b's' => b'/',
            b'o' => b'+',
            _ => {
                text.push(char::from(byte));
                continue;
            }
        };
        text.push(char::from(shifted(shift, characters.next()?)?));
    }
    (!text.is_empty()).then_some(text)
}
