//! EAN-13, EAN-8, UPC-A and UPC-E (ISO/IEC 15420).

use super::Reading;
use super::edges::Runs;
use super::pattern::{distance, is_quiet};
use crate::symbol::{Format, expand_upc_e, has_gs1_check_digit};

/// Module widths of the digits with odd parity, space first (ISO/IEC 15420, table 1). Backwards: even parity.
const DIGITS: [[u8; 4]; 10] = [
    [3, 2, 1, 1],
    [2, 2, 2, 1],
    [2, 1, 2, 2],
    [1, 4, 1, 1],
    [1, 1, 3, 2],
    [1, 2, 3, 1],
    [1, 1, 1, 4],
    [1, 3, 1, 2],
    [1, 2, 1, 3],
    [3, 1, 1, 2],
];
/// Parities of the six left digits by the first digit of an EAN-13, even as 1, the first in the highest bit.
const EAN13_PARITY: [u8; 10] =
    [0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010];
/// Parities of the six digits by the check digit of a UPC-E of number system 0; inverted for system 1.
const UPCE_PARITY: [u8; 10] =
    [0b111000, 0b110100, 0b110010, 0b110001, 0b101100, 0b100110, 0b100011, 0b101010, 0b101001, 0b100101];

/// Farthest that a digit may be from its pattern, and all of them in the mean.
const DIGIT_LIMIT: f32 = 1.1;
const MEAN_LIMIT: f32 = 0.38;
/// The same for symbols with less to check.
const SHORT_MEAN_LIMIT: f32 = 0.25;

/// Reads a symbol whose first bar is run `from`.
pub(super) fn read(runs: &Runs, from: usize) -> Option<Reading> {
    let guard = runs.part(from, 3)?;
    let module = runs.span(from, 3) / 3.0;
    if guard.iter().any(|&width| width < 0.35 * module || width > 1.9 * module) {
        return None;
    }
    // Print beside the code may reach into its quiet zone; shorter symbols need theirs.
    if !is_quiet(&runs.widths, from - 1, 3.0 * module) {
        return None;
    }
    ean13(runs, from).or_else(|| ean8(runs, from)).or_else(|| upc_e(runs, from))
}

/// A symbol's frame: where its guards are, and by how much its bars are too wide.
struct Frame {
    module: f32,
    spread: f32,
}

impl Frame {
    /// `None` unless guards at those runs have the modules that they should, and there are quiet zones.
    fn new(
        runs: &Runs,
        from: usize,
        count: usize,
        modules: f32,
        guards: &[(usize, usize)],
        quiet: f32,
    ) -> Option<Self> {
        runs.part(from, count + 1)?;
        let module = runs.span(from, count) / modules;
        let (mut bars, mut spaces) = ((0.0, 0.0), (0.0, 0.0));
        for &(at, length) in guards {
            let width = runs.span(from + at, length) / length as f32;
            if (width - module).abs() > 0.35 * module {
                return None;
            }
            for run in at..at + length {
                let sum = if run % 2 == 0 { &mut bars } else { &mut spaces };
                *sum = (sum.0 + runs.widths[from + run], sum.1 + 1.0);
            }
        }
        let is_apart =
            is_quiet(&runs.widths, from - 1, quiet * module) && is_quiet(&runs.widths, from + count, quiet * module);
        let spread = (bars.0 / bars.1 - spaces.0 / spaces.1) / 2.0;
        (is_apart && spread.abs() < 0.6 * module).then_some(Self { module, spread })
    }

    /// The digit at run `at`, whether its parity is even, and how far it is off. `is_right`: of the right half, which
    /// has bars for spaces.
    fn digit(&self, runs: &Runs, at: usize, is_right: bool) -> Option<(u8, bool, f32)> {
        let mut widths: [f32; 4] = runs.part(at, 4)?.try_into().ok()?;
        let sum: f32 = widths.iter().sum();
        if (sum - 7.0 * self.module).abs() > 1.9 * self.module {
            return None;
        }
        for (place, width) in widths.iter_mut().enumerate() {
            let is_bar = (place % 2 == 0) == is_right;
            *width += if is_bar { -self.spread } else { self.spread };
        }
        let mut best = (0, false, f32::MAX);
        for (digit, pattern) in DIGITS.iter().enumerate() {
            let far = distance(&widths, pattern, 7.0);
            if far < best.2 {
                best = (digit as u8, false, far);
            }
            if !is_right {
                let mut even = *pattern;
                even.reverse();
                let far = distance(&widths, &even, 7.0);
                if far < best.2 {
                    best = (digit as u8, true, far);
                }
            }
        }
        (best.2 < DIGIT_LIMIT).then_some(best)
    }

    /// Digits at runs of four from `at` on: their values, parities and the sum of their distances.
    fn digits(&self, runs: &Runs, at: usize, count: usize, is_right: bool) -> Option<(String, u8, f32)> {
        let (mut text, mut parity, mut far) = (String::new(), 0, 0.0);
        for place in 0..count {
            let (digit, is_even, off) = self.digit(runs, at + 4 * place, is_right)?;
            text.push(char::from(b'0' + digit));
            parity = parity << 1 | u8::from(is_even);
            far += off;
        }
        Some((text, parity, far))
    }
}

fn ean13(runs: &Runs, from: usize) -> Option<Reading> {
    let frame = Frame::new(runs, from, 59, 95.0, &[(0, 3), (27, 5), (56, 3)], 3.0)?;
    let (left, parity, far_left) = frame.digits(runs, from + 3, 6, false)?;
    let first = EAN13_PARITY.iter().position(|&known| known == parity)?;
    let (right, _, far_right) = frame.digits(runs, from + 32, 6, true)?;
    let digits = format!("{first}{left}{right}");
    if far_left + far_right > 12.0 * MEAN_LIMIT || !has_gs1_check_digit(&digits) {
        return None;
    }
    let (format, text) = match digits.strip_prefix('0') {
        Some(upc_a) => (Format::UpcA, upc_a.to_owned()),
        None => (Format::Ean13, digits.clone()),
    };
    Some(Reading::new(format, '0', digits, text, from, 59))
}

fn ean8(runs: &Runs, from: usize) -> Option<Reading> {
    let frame = Frame::new(runs, from, 43, 67.0, &[(0, 3), (19, 5), (40, 3)], 5.0)?;
    let (left, parity, far_left) = frame.digits(runs, from + 3, 4, false)?;
    let (right, _, far_right) = frame.digits(runs, from + 24, 4, true)?;
    let digits = left + &right;
    let is_sound = parity == 0 && far_left + far_right < 8.0 * SHORT_MEAN_LIMIT && has_gs1_check_digit(&digits);
    is_sound.then(|| Reading::new(Format::Ean8, '4', digits.clone(), digits, from, 43))
}

fn upc_e(runs: &Runs, from: usize) -> Option<Reading> {
    let frame = Frame::new(runs, from, 33, 51.0, &[(0, 3), (27, 6)], 5.0)?;
    let (digits, parity, far) = frame.digits(runs, from + 3, 6, false)?;
    if far > 6.0 * SHORT_MEAN_LIMIT {
        return None;
    }
    let find = |parity: u8| UPCE_PARITY.iter().position(|&known| known == parity);
    let (system, check) = match (find(parity), find(!parity & 0b11_1111)) {
        (Some(check), _) => (0, check),
        (None, Some(check)) => (1, check),
        (None, None) => return None,
    };
    let text = format!("{system}{digits}{check}");
    let upc_a = expand_upc_e(&text)?;
    has_gs1_check_digit(&upc_a).then(|| Reading::new(Format::UpcE, '0', format!("0{upc_a}"), text, from, 33))
}
