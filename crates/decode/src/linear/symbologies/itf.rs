//! Interleaved 2 of 5 (ISO/IEC 16390), ITF-14 among it.

use super::pattern::is_quiet;
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;
use crate::order;
use crate::symbol::{Format, has_gs1_check_digit};

/// Wide elements of the digits, the first in the highest of five bits (ISO/IEC 16390, table 1).
const DIGITS: [u8; 10] = [0b00110, 0b10001, 0b01001, 0b11000, 0b00101, 0b10100, 0b01100, 0b00011, 0b10010, 0b01010];
/// Shorter numbers, which nothing checks, are texture more often than print.
const MIN_LENGTH: usize = 6;

/// Reads a symbol whose first bar is run `from`.
pub(crate) fn read(runs: &Runs, from: usize) -> Option<Reading> {
    let start = runs.part(from, 4)?;
    let narrow = runs.span(from, 4) / 4.0;
    if start.iter().any(|&width| width < 0.4 * narrow || width > 1.7 * narrow) {
        return None;
    }
    if !is_quiet(&runs.widths, from - 1, 5.0 * narrow) {
        return None;
    }
    let mut text = String::new();
    let mut at = from + 4;
    let mut pair_width: Option<f32> = None;
    loop {
        // The stop pattern: wide bar, narrow space, narrow bar, and quiet.
        if text.len() >= MIN_LENGTH
            && let [wide, space, bar, ..] = *runs.part(at, 3)?
            && wide > 1.35 * bar
            && wide > 1.25 * space
            && wide < 5.0 * narrow
            && runs.widths.get(at + 3).is_some()
            && is_quiet(&runs.widths, at + 3, 5.0 * narrow)
        {
            break;
        }
        let pair = runs.part(at, 10)?;
        let span = runs.span(at, 10);
        if pair_width.is_some_and(|before| (span - before).abs() > 0.25 * before) || span > 30.0 * narrow {
            return None;
        }
        for start in [0, 1] {
            text.push(digit([pair[start], pair[start + 2], pair[start + 4], pair[start + 6], pair[start + 8]])?);
        }
        pair_width = Some(span);
        at += 10;
    }
    if text.len() == 14 && !has_gs1_check_digit(&text) {
        return None;
    }
    let modifier = if text.len() == 14 { '1' } else { '0' };
    Some(Reading::new(Format::Itf, modifier, text.clone(), text, from, at + 3 - from))
}

/// Two of five are wide, and by a clear step.
fn digit(widths: [f32; 5]) -> Option<char> {
    let mut sorted = widths;
    order::by(&mut sorted, |&width| width);
    let [narrowest, _, narrow, wide, widest] = sorted;
    if wide < 1.3 * narrow || widest > 2.2 * wide || narrow > 3.0 * narrowest {
        return None;
    }
    let limit = (narrow + wide) / 2.0;
    let bits = widths.iter().fold(0, |bits, &width| bits << 1 | u8::from(width > limit));
    let value = DIGITS.iter().position(|&known| known == bits)?;
    Some(char::from(b'0' + value as u8))
}
