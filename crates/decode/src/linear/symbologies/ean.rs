//! EAN-13, EAN-8, UPC-A and UPC-E (ISO/IEC 15420).

use super::pattern::{distance, is_quiet};
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;
use crate::symbol::{Format, expand_upc_e, has_gs1_check_digit};

/// Modules of an EAN-13, without its quiet zones.
pub(crate) const EAN13_MODULES: f32 = 95.0;
/// Module widths of the digits with odd parity, space first (ISO/IEC 15420, table 1). Backwards: even parity.
pub(crate) const DIGITS: [[u8; 4]; 10] = [
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
pub(crate) const EAN13_PARITY: [u8; 10] =
    [0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010];
/// Parities of the six digits by the check digit of a UPC-E of number system 0; inverted for system 1.
const UPCE_PARITY: [u8; 10] =
    [0b111000, 0b110100, 0b110010, 0b110001, 0b101100, 0b100110, 0b100011, 0b101010, 0b101001, 0b100101];

/// Farthest that a digit may be from its pattern, and all of them in the mean.
const DIGIT_LIMIT: f32 = 1.1;
const MEAN_LIMIT: f32 = 0.38;
/// By how much the next best parities have to be farther off.
const PARITY_MARGIN: f32 = 0.2;
const SHORT_PARITY_MARGIN: f32 = 0.12;
/// The same for symbols with less to check.
const SHORT_MEAN_LIMIT: f32 = 0.25;
/// By how much less the digits may be off with any parities than with those that may be: what is read backwards is, as
/// its digits have the other parity.
const BACKWARDS_LIMIT: f32 = 0.4;
/// A digit to which another is nearer than that is doubtful: 1 and 7, 2 and 8 differ in the width of bars only.
const CLOSE: f32 = 0.06;

/// Reads a symbol whose first bar is run `from`.
pub(crate) fn read(runs: &Runs, from: usize) -> Option<Reading> {
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

    /// The nearest digit at run `at` of each parity, odd first. A right half has bars for spaces; its digits are odd.
    fn digit(&self, runs: &Runs, at: usize, is_right: bool) -> Option<[Nearest; 2]> {
        let mut widths: [f32; 4] = runs.part(at, 4)?.try_into().ok()?;
        let sum: f32 = widths.iter().sum();
        if (sum - 7.0 * self.module).abs() > 1.9 * self.module {
            return None;
        }
        for (place, width) in widths.iter_mut().enumerate() {
            let is_bar = (place % 2 == 0) == is_right;
            *width += if is_bar { -self.spread } else { self.spread };
        }
        let mut nearest = [Nearest { digit: 0, far: f32::MAX, next: f32::MAX }; 2];
        for (digit, odd) in DIGITS.iter().enumerate() {
            let mut even = *odd;
            even.reverse();
            for (nearest, pattern) in nearest.iter_mut().zip([odd, &even]) {
                nearest.add(digit as u8, distance(&widths, pattern, 7.0));
            }
        }
        (least(&nearest) < DIGIT_LIMIT).then_some(nearest)
    }

    /// Digits at runs of four from `at` on.
    fn digits(&self, runs: &Runs, at: usize, count: usize, is_right: bool) -> Option<Vec<[Nearest; 2]>> {
        (0..count).map(|place| self.digit(runs, at + 4 * place, is_right)).collect()
    }
}

/// A digit of one parity: how far off it is, and how far the next one.
#[derive(Clone, Copy)]
struct Nearest {
    digit: u8,
    far: f32,
    next: f32,
}

impl Nearest {
    fn add(&mut self, digit: u8, far: f32) {
        if far < self.far {
            *self = Self { digit, far, next: self.far };
        } else if far < self.next {
            self.next = far;
        }
    }
}

/// How far off a digit is, whatever its parity.
fn least(digit: &[Nearest; 2]) -> f32 {
    digit[0].far.min(digit[1].far)
}

/// Digits of the parities that a symbol says they have.
struct Half {
    text: String,
    /// The sum of their distances, and by how much it would be less with any parities.
    far: f32,
    excess: f32,
    /// Whether one of them might as well be another.
    is_close: bool,
}

/// The digits with these parities, the first in the highest bit.
fn with_parity(digits: &[[Nearest; 2]], parity: u8) -> Half {
    let mut half = Half { text: String::new(), far: 0.0, excess: 0.0, is_close: false };
    for (place, digit) in digits.iter().rev().enumerate() {
        let nearest = digit[usize::from(parity >> place & 1)];
        half.text.insert(0, char::from(b'0' + nearest.digit));
        half.far += nearest.far;
        half.excess += nearest.far - least(digit);
        half.is_close |= nearest.next - nearest.far < CLOSE;
    }
    half
}

/// The parities, of those that may be, that fit best; `None` when others fit about as well.
fn best_parity(digits: &[[Nearest; 2]], parities: &[u8], margin: f32) -> Option<usize> {
    let (mut best, mut second) = ((0, f32::MAX), f32::MAX);
    for (at, &parity) in parities.iter().enumerate() {
        let far = with_parity(digits, parity).far;
        if far < best.1 {
            second = best.1;
            best = (at, far);
        } else if far < second {
            second = far;
        }
    }
    (second - best.1 > margin).then_some(best.0)
}

/// Lines that have to agree: more where widths are off, or say too little.
fn lines(mean: f32, limit: f32, halves: &[&Half], fewest: usize) -> usize {
    let is_clear = mean < limit / 2.0 && !halves.iter().any(|half| half.is_close);
    if is_clear { fewest } else { 2 * fewest }
}

fn ean13(runs: &Runs, from: usize) -> Option<Reading> {
    let frame = Frame::new(runs, from, 59, 95.0, &[(0, 3), (27, 5), (56, 3)], 3.0)?;
    let left = frame.digits(runs, from + 3, 6, false)?;
    let right = frame.digits(runs, from + 32, 6, true)?;
    let first = best_parity(&left, &EAN13_PARITY, PARITY_MARGIN)?;
    let (left, right) = (with_parity(&left, EAN13_PARITY[first]), with_parity(&right, 0));
    let digits = format!("{first}{}{}", left.text, right.text);
    let mean = (left.far + right.far) / 12.0;
    if mean > MEAN_LIMIT || left.excess + right.excess > BACKWARDS_LIMIT || !has_gs1_check_digit(&digits) {
        return None;
    }
    let (format, text) = match digits.strip_prefix('0') {
        Some(upc_a) => (Format::UpcA, upc_a.to_owned()),
        None => (Format::Ean13, digits.clone()),
    };
    Some(Reading::new(format, '0', digits, text, from, 59).agreed_by(lines(mean, MEAN_LIMIT, &[&left, &right], 2)))
}

fn ean8(runs: &Runs, from: usize) -> Option<Reading> {
    let frame = Frame::new(runs, from, 43, 67.0, &[(0, 3), (19, 5), (40, 3)], 5.0)?;
    let left = with_parity(&frame.digits(runs, from + 3, 4, false)?, 0);
    let right = with_parity(&frame.digits(runs, from + 24, 4, true)?, 0);
    let digits = format!("{}{}", left.text, right.text);
    let mean = (left.far + right.far) / 8.0;
    let is_forwards = left.excess + right.excess < BACKWARDS_LIMIT;
    (mean < SHORT_MEAN_LIMIT && is_forwards && has_gs1_check_digit(&digits)).then(|| {
        let lines = lines(mean, SHORT_MEAN_LIMIT, &[&left, &right], 2);
        Reading::new(Format::Ean8, '4', digits.clone(), digits, from, 43).agreed_by(lines)
    })
}

fn upc_e(runs: &Runs, from: usize) -> Option<Reading> {
    let frame = Frame::new(runs, from, 33, 51.0, &[(0, 3), (27, 6)], 5.0)?;
    let digits = frame.digits(runs, from + 3, 6, false)?;
    let parities: [u8; 20] =
        std::array::from_fn(|at| if at < 10 { UPCE_PARITY[at] } else { !UPCE_PARITY[at - 10] & 0b11_1111 });
    let best = best_parity(&digits, &parities, SHORT_PARITY_MARGIN)?;
    let half = with_parity(&digits, parities[best]);
    let mean = half.far / 6.0;
    let text = format!("{}{}{}", best / 10, half.text, best % 10);
    let upc_a = expand_upc_e(&text)?;
    (mean < SHORT_MEAN_LIMIT && has_gs1_check_digit(&upc_a)).then(|| {
        let lines = lines(mean, SHORT_MEAN_LIMIT, &[&half], 3);
        Reading::new(Format::UpcE, '0', format!("0{upc_a}"), text, from, 33).agreed_by(lines)
    })
}
