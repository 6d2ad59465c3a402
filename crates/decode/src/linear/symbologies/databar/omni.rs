//! GS1 DataBar Omnidirectional, Truncated and both Stacked ones: two halves, of one row or of two.

use super::character::{Rules, may_be_finder, modules_of, rank};
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;
use crate::linear::symbologies::pattern::nearest;
use crate::symbol::Format;

/// The first three elements of the finder patterns; the last two have one module each (ISO/IEC 24724, table 6).
const FINDERS: [[u8; 3]; 9] =
    [[3, 8, 2], [3, 5, 5], [3, 3, 7], [3, 1, 9], [2, 7, 4], [2, 5, 6], [2, 3, 8], [1, 5, 7], [1, 3, 9]];

/// One half as read in one line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Half {
    pub(super) is_right: bool,
    pub(super) finder: u8,
    value: u32,
    checksum: u32,
}

/// Reads a half whose finder pattern begins at run `at`: a left half where that is a space. A right half is read from
/// the symbol's end.
pub(super) fn read_half(runs: &Runs, at: usize) -> Option<Half> {
    let finder = runs.part(at, 5)?;
    if !may_be_finder(finder.try_into().ok()?) {
        return None;
    }
    let finder_width = runs.span(at, 5);
    let value = nearest(finder, &FINDERS.map(|[a, b, c]| [a, b, c, 1, 1]), 0.5)?.0 as u8;
    let outside: [f32; 8] = runs.part(at.checked_sub(8)?, 8)?.try_into().ok()?;
    let mut inside: [f32; 8] = runs.part(at + 5, 8)?.try_into().ok()?;
    inside.reverse();
    for (widths, modules) in [(&outside, 16.0), (&inside, 15.0)] {
        let width: f32 = widths.iter().sum();
        if (width * 15.0 / modules - finder_width).abs() > 0.3 * finder_width {
            return None;
        }
    }
    // A guard of two narrow elements ends each half; the very last one may belong to the quiet zone.
    let module = finder_width / 15.0;
    let guard = *runs.widths.get(at.checked_sub(9)?)?;
    if !(0.3..2.2).contains(&(guard / module)) || at > 10 && runs.widths[at - 10] < 0.3 * module {
        return None;
    }
    let (outside_value, outside_check) = outside_character(&outside)?;
    let (inside_value, inside_check) = inside_character(&inside)?;
    Some(Half {
        is_right: at % 2 == 1,
        finder: value,
        value: 1597 * outside_value + inside_value,
        checksum: outside_check + 4 * inside_check,
    })
}

fn outside_character(widths: &[f32; 8]) -> Option<(u32, u32)> {
    let rules = Rules { modules: 16, is_odd_sum_odd: false, has_narrow_odd: false };
    let (odd, even) = modules_of(widths, rules)?;
    let group = group(&odd, 12, 4)?;
    const WIDEST: [u32; 5] = [8, 6, 4, 3, 1];
    const EVEN_TOTAL: [u32; 5] = [1, 10, 34, 70, 126];
    const BEFORE: [u32; 5] = [0, 161, 961, 2015, 2715];
    let value = rank(&odd, WIDEST[group], false) * EVEN_TOTAL[group] + rank(&even, 9 - WIDEST[group], true);
    Some((value + BEFORE[group], checksum(&odd, &even)))
}

fn inside_character(widths: &[f32; 8]) -> Option<(u32, u32)> {
    let rules = Rules { modules: 15, is_odd_sum_odd: true, has_narrow_odd: true };
    let (odd, even) = modules_of(widths, rules)?;
    let group = group(&even, 10, 4)?;
    const WIDEST: [u32; 4] = [2, 4, 6, 8];
    const ODD_TOTAL: [u32; 4] = [4, 20, 48, 81];
    const BEFORE: [u32; 4] = [0, 336, 1036, 1516];
    let value = rank(&even, 9 - WIDEST[group], false) * ODD_TOTAL[group] + rank(&odd, WIDEST[group], true);
    Some((value + BEFORE[group], checksum(&odd, &even)))
}

/// The group that the sum of half of the elements stands for.
fn group(elements: &[u8; 4], most: u8, least: u8) -> Option<usize> {
    let sum: u8 = elements.iter().sum();
    (least..=most).contains(&sum).then(|| usize::from((most - sum) / 2))
}

fn checksum(odd: &[u8; 4], even: &[u8; 4]) -> u32 {
    let part = |elements: &[u8; 4]| elements.iter().rev().fold(0, |sum, &width| 9 * sum + u32::from(width));
    part(odd) + 3 * part(even)
}

/// The number that a left and a right half make; `None` when their checksum is another.
pub(super) fn join(left: &Half, right: &Half) -> Option<Reading> {
    let mut target = 9 * u32::from(left.finder) + u32::from(right.finder);
    target -= u32::from(target > 72);
    target -= u32::from(target > 8);
    if (left.checksum + 16 * right.checksum) % 79 != target {
        return None;
    }
    let value = 4_537_077 * u64::from(left.value) + u64::from(right.value);
    // From 10^13 on: the same numbers, with a composite component linked to them.
    let digits = format!("{:013}", value % 10_000_000_000_000);
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| u32::from(digit - b'0') * if at % 2 == 0 { 3 } else { 1 })
        .sum();
    let gtin = format!("{digits}{}", (10 - sum % 10) % 10);
    (digits.len() == 13 && value < 20_000_000_000_000)
        .then(|| Reading::new(Format::DataBar, '0', format!("01{gtin}"), gtin, 0, 0))
}
