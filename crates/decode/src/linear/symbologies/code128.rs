//! Code 128 and GS1-128 (ISO/IEC 15417).

use super::pattern::{distance, is_quiet, nearest};
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;
use crate::symbol::Format;

/// Bar and space widths of the values 0 to 105 (ISO/IEC 15417, table 1).
#[rustfmt::skip]
const PATTERNS: [[u8; 6]; 106] = [
    [2, 1, 2, 2, 2, 2], [2, 2, 2, 1, 2, 2], [2, 2, 2, 2, 2, 1], [1, 2, 1, 2, 2, 3], [1, 2, 1, 3, 2, 2], [1, 3, 1, 2, 2, 2],
    [1, 2, 2, 2, 1, 3], [1, 2, 2, 3, 1, 2], [1, 3, 2, 2, 1, 2], [2, 2, 1, 2, 1, 3], [2, 2, 1, 3, 1, 2], [2, 3, 1, 2, 1, 2],
    [1, 1, 2, 2, 3, 2], [1, 2, 2, 1, 3, 2], [1, 2, 2, 2, 3, 1], [1, 1, 3, 2, 2, 2], [1, 2, 3, 1, 2, 2], [1, 2, 3, 2, 2, 1],
    [2, 2, 3, 2, 1, 1], [2, 2, 1, 1, 3, 2], [2, 2, 1, 2, 3, 1], [2, 1, 3, 2, 1, 2], [2, 2, 3, 1, 1, 2], [3, 1, 2, 1, 3, 1],
    [3, 1, 1, 2, 2, 2], [3, 2, 1, 1, 2, 2], [3, 2, 1, 2, 2, 1], [3, 1, 2, 2, 1, 2], [3, 2, 2, 1, 1, 2], [3, 2, 2, 2, 1, 1],
    [2, 1, 2, 1, 2, 3], [2, 1, 2, 3, 2, 1], [2, 3, 2, 1, 2, 1], [1, 1, 1, 3, 2, 3], [1, 3, 1, 1, 2, 3], [1, 3, 1, 3, 2, 1],
    [1, 1, 2, 3, 1, 3], [1, 3, 2, 1, 1, 3], [1, 3, 2, 3, 1, 1], [2, 1, 1, 3, 1, 3], [2, 3, 1, 1, 1, 3], [2, 3, 1, 3, 1, 1],
    [1, 1, 2, 1, 3, 3], [1, 1, 2, 3, 3, 1], [1, 3, 2, 1, 3, 1], [1, 1, 3, 1, 2, 3], [1, 1, 3, 3, 2, 1], [1, 3, 3, 1, 2, 1],
    [3, 1, 3, 1, 2, 1], [2, 1, 1, 3, 3, 1], [2, 3, 1, 1, 3, 1], [2, 1, 3, 1, 1, 3], [2, 1, 3, 3, 1, 1], [2, 1, 3, 1, 3, 1],
    [3, 1, 1, 1, 2, 3], [3, 1, 1, 3, 2, 1], [3, 3, 1, 1, 2, 1], [3, 1, 2, 1, 1, 3], [3, 1, 2, 3, 1, 1], [3, 3, 2, 1, 1, 1],
    [3, 1, 4, 1, 1, 1], [2, 2, 1, 4, 1, 1], [4, 3, 1, 1, 1, 1], [1, 1, 1, 2, 2, 4], [1, 1, 1, 4, 2, 2], [1, 2, 1, 1, 2, 4],
    [1, 2, 1, 4, 2, 1], [1, 4, 1, 1, 2, 2], [1, 4, 1, 2, 2, 1], [1, 1, 2, 2, 1, 4], [1, 1, 2, 4, 1, 2], [1, 2, 2, 1, 1, 4],
    [1, 2, 2, 4, 1, 1], [1, 4, 2, 1, 1, 2], [1, 4, 2, 2, 1, 1], [2, 4, 1, 2, 1, 1], [2, 2, 1, 1, 1, 4], [4, 1, 3, 1, 1, 1],
    [2, 4, 1, 1, 1, 2], [1, 3, 4, 1, 1, 1], [1, 1, 1, 2, 4, 2], [1, 2, 1, 1, 4, 2], [1, 2, 1, 2, 4, 1], [1, 1, 4, 2, 1, 2],
    [1, 2, 4, 1, 1, 2], [1, 2, 4, 2, 1, 1], [4, 1, 1, 2, 1, 2], [4, 2, 1, 1, 1, 2], [4, 2, 1, 2, 1, 1], [2, 1, 2, 1, 4, 1],
    [2, 1, 4, 1, 2, 1], [4, 1, 2, 1, 2, 1], [1, 1, 1, 1, 4, 3], [1, 1, 1, 3, 4, 1], [1, 3, 1, 1, 4, 1], [1, 1, 4, 1, 1, 3],
    [1, 1, 4, 3, 1, 1], [4, 1, 1, 1, 1, 3], [4, 1, 1, 3, 1, 1], [1, 1, 3, 1, 4, 1], [1, 1, 4, 1, 3, 1], [3, 1, 1, 1, 4, 1],
    [4, 1, 1, 1, 3, 1], [2, 1, 1, 4, 1, 2], [2, 1, 1, 2, 1, 4], [2, 1, 1, 2, 3, 2],
];
const STOP: [u8; 7] = [2, 3, 3, 1, 1, 1, 2];

const LIMIT: f32 = 0.6;
/// Fewest characters beside start, check and stop.
const MIN_LENGTH: usize = 1;
const FNC1: u8 = 0x1D;

/// Reads a symbol whose first bar is run `from`.
pub(crate) fn read(runs: &Runs, from: usize) -> Option<Reading> {
    let start = runs.part(from, 6)?;
    let module = runs.span(from, 6) / 11.0;
    // The first bar has two modules in every start character.
    if start[0] < 1.2 * module || start[0] > 2.9 * module || !is_quiet(&runs.widths, from - 1, 5.0 * module) {
        return None;
    }
    let (first, _) = nearest(start, &PATTERNS[103..], LIMIT)?;
    let mut values = vec![103 + first as u8];
    let mut at = from + 6;
    let mut width = 11.0 * module;
    loop {
        let here = runs.part(at, 6)?;
        let span = runs.span(at, 6);
        // Perspective changes the width slowly.
        if (span - width).abs() > 0.25 * width {
            return None;
        }
        if values.len() >= MIN_LENGTH + 2
            && let Some(end) = runs.part(at, 7)
            && distance(end, &STOP, 13.0) < LIMIT
            && is_quiet(&runs.widths, at + 7, 4.0 * module)
        {
            let (payload, modifier) = decode(&values)?;
            let text: String = payload.iter().map(|&byte| char::from(byte)).collect();
            return Some(Reading::new(Format::Code128, modifier, payload, text, from, at + 7 - from));
        }
        let (value, _) = nearest(here, &PATTERNS[..103], LIMIT)?;
        values.push(value as u8);
        width = span;
        at += 6;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    A,
    B,
    C,
}

/// Values from start to check character: the bytes that are transmitted, and the identifier's modifier.
fn decode(values: &[u8]) -> Option<(Vec<u8>, char)> {
    let (&check, data) = values.split_last()?;
    let sum = data.iter().enumerate().map(|(at, &value)| at.max(1) * usize::from(value)).sum::<usize>();
    if sum % 103 != usize::from(check) {
        return None;
    }
    let mut set = match data.first()? {
        103 => Set::A,
        104 => Set::B,
        _ => Set::C,
    };
    let mut bytes = Vec::new();
    let mut modifier = '0';
    let (mut shift, mut high, mut next_high) = (None, false, false);
    for (at, &value) in data.iter().enumerate().skip(1) {
        let now = shift.take().unwrap_or(set);
        match (now, value) {
            (_, 102) if at == 1 => modifier = '1',
            (_, 102)
                if at == 2 && matches!(bytes.as_slice(), [b'A'..=b'Z' | b'a'..=b'z'] | [b'0'..=b'9', b'0'..=b'9']) =>
            {
                modifier = '2';
            }
            (_, 102) => bytes.push(FNC1),
            (Set::C, 0..100) => bytes.extend([b'0' + value / 10, b'0' + value % 10]),
            (Set::C, 100) => set = Set::B,
            (Set::C, 101) => set = Set::A,
            (Set::A | Set::B, 0..96) => {
                let byte = match now {
                    Set::A if value >= 64 => value - 64,
                    _ => value + 32,
                };
                bytes.push(if high != next_high { byte | 0x80 } else { byte });
                next_high = false;
            }
            (Set::A | Set::B, 98) => shift = Some(if now == Set::A { Set::B } else { Set::A }),
            (Set::A | Set::B, 99) => set = Set::C,
            // FNC4: the other half of Latin-1 for one character, twice for all that follow.
            (Set::A, 101) | (Set::B, 100) => {
                if next_high {
                    high = !high;
                }
                next_high = !next_high;
            }
            (Set::A, 100) => set = Set::B,
            (Set::B, 101) => set = Set::A,
            // FNC2 and FNC3 speak to the reader.
            (Set::A | Set::B, 96 | 97) => {}
            _ => return None,
        }
    }
    // FNC1 in last place would separate nothing.
    if bytes.last() == Some(&FNC1) {
        bytes.pop();
    }
    (!bytes.is_empty()).then_some((bytes, modifier))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_check(mut values: Vec<u8>) -> Vec<u8> {
        let sum: usize = values.iter().enumerate().map(|(at, &value)| at.max(1) * usize::from(value)).sum();
        values.push((sum % 103) as u8);
        values
    }

    #[test]
    fn fnc1_is_a_modifier_in_first_place_and_a_separator_later() {
        let values = with_check(vec![105, 102, 10, 12, 102, 21, 34]);
        assert_eq!(decode(&values), Some((b"1012\x1D2134".to_vec(), '1')));
    }

    #[test]
    fn sets_are_switched_and_shifted() {
        // B "a", shift to A for NUL, C "42", A "X".
        let values = with_check(vec![104, 65, 98, 64, 99, 42, 101, 56]);
        assert_eq!(decode(&values), Some((b"a\0\x34\x32X".to_vec(), '0')));
    }

    #[test]
    fn fnc4_reaches_the_other_half_of_latin_1() {
        let values = with_check(vec![104, 100, 73, 73]);
        assert_eq!(decode(&values), Some((vec![b'i' | 0x80, b'i'], '0')));
    }

    #[test]
    fn another_check_character_is_refused() {
        assert_eq!(decode(&[104, 33, 34, 35]), None);
    }
}
