//! GS1 DataBar Limited: two characters around a check character, for GTINs whose indicator is 0 or 1.

use super::character::rank;
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;
use crate::linear::symbologies::pattern::is_quiet;
use crate::symbol::Format;

/// Elements of a character.
const ELEMENTS: usize = 14;
/// The check characters by their value, each module a bit, the first element as ones (ISO/IEC 24724, annex C).
#[rustfmt::skip]
const CHECKS: [u32; 89] = [
    0x2aae2, 0x2aa72, 0x2aa3a, 0x2a972, 0x2a93a, 0x2a8ba, 0x2a572, 0x2a53a, 0x2a4ba, 0x2a2ba,
    0x29572, 0x2953a, 0x294ba, 0x292ba, 0x28aba, 0x25572, 0x2553a, 0x254ba, 0x252ba, 0x24aba,
    0x22aba, 0x2ab62, 0x2ab32, 0x2ab1a, 0x2a9b2, 0x2a99a, 0x2a8da, 0x2a5b2, 0x2a59a, 0x2a4da,
    0x2a2da, 0x295b2, 0x2959a, 0x294da, 0x292da, 0x28ada, 0x255b2, 0x2559a, 0x254da, 0x252da,
    0x24ada, 0x22ada, 0x2aba2, 0x2ab92, 0x2a9d2, 0x295d2, 0x255d2, 0x2ad62, 0x2ad32, 0x2ad1a,
    0x2acb2, 0x296b2, 0x2969a, 0x2965a, 0x2935a, 0x28b5a, 0x256b2, 0x2569a, 0x24b5a, 0x2b562,
    0x2b532, 0x2b51a, 0x2b4b2, 0x2b49a, 0x2b2b2, 0x25ab2, 0x25a9a, 0x25a5a, 0x2595a, 0x24d5a,
    0x22d5a, 0x2d562, 0x2d532, 0x2d51a, 0x2d4b2, 0x2d49a, 0x2d45a, 0x2d2b2, 0x2d29a, 0x2cab2,
    0x35532, 0x3551a, 0x354b2, 0x3549a, 0x3545a, 0x3529a, 0x3525a, 0x34a9a, 0x35592,
];
/// From there on: the same numbers, with a composite component linked to them.
const LINKED: u64 = 2_015_133_531_096;

/// Reads a symbol whose first bar is run `from`.
pub(crate) fn read(runs: &Runs, from: usize) -> Option<Reading> {
    const COUNT: usize = 1 + 3 * ELEMENTS + 2;
    runs.part(from, COUNT + 1)?;
    let part =
        |at: usize| -> Option<[f32; ELEMENTS]> { runs.part(from + 1 + at * ELEMENTS, ELEMENTS)?.try_into().ok() };
    let (left, check, right) = (part(0)?, part(1)?, part(2)?);
    let [wide, narrow, other] = [&left, &check, &right].map(|widths| widths.iter().sum::<f32>());
    let module = (wide + narrow + other) / 70.0;
    let is_near = |width: f32, modules: f32| (width - modules * module).abs() < 1.6 * module;
    let guards = [0, COUNT - 2, COUNT - 1].map(|at| runs.widths[from + at]);
    if !is_near(wide, 26.0)
        || !is_near(narrow, 18.0)
        || guards.iter().any(|guard| !(0.3..2.0).contains(&(guard / module)))
        || !is_quiet(&runs.widths, from - 1, module)
        || !is_quiet(&runs.widths, from + COUNT, 4.0 * module)
    {
        return None;
    }
    let pattern = modules_of(&check, 18)?;
    let bits = pattern.iter().enumerate().fold(0u32, |bits, (at, &width)| {
        let ones = if at % 2 == 0 { (1 << width) - 1 } else { 0 };
        bits << width | ones
    });
    let check = CHECKS.iter().position(|&known| known == bits)? as u32;
    let ((left, left_sum), (right, right_sum)) = (character(&left)?, character(&right)?);
    if (left_sum + 20 * right_sum) % 89 != check {
        return None;
    }
    let value = 2_013_571 * u64::from(left) + u64::from(right);
    let value = if value >= LINKED { value - LINKED } else { value };
    let digits = format!("{value:013}");
    let weighted =
        digits.bytes().enumerate().map(|(at, digit)| u32::from(digit - b'0') * if at % 2 == 0 { 3 } else { 1 });
    let gtin = format!("{digits}{}", (10 - weighted.sum::<u32>() % 10) % 10);
    (digits.len() == 13).then(|| Reading::new(Format::DataBarLimited, '0', format!("01{gtin}"), gtin, from, COUNT))
}

/// A character's value and its part of the checksum.
fn character(widths: &[f32; ELEMENTS]) -> Option<(u32, u32)> {
    const ODD_SUM: [u8; 7] = [17, 13, 9, 15, 11, 19, 7];
    const WIDEST: [u32; 7] = [6, 5, 3, 5, 4, 8, 1];
    const EVEN_TOTAL: [u32; 7] = [28, 728, 6454, 203, 2408, 1, 16_632];
    const BEFORE: [u32; 7] = [0, 183_064, 820_064, 1_000_776, 1_491_021, 1_979_845, 1_996_939];
    let modules = modules_of(widths, 26)?;
    let odd: Vec<u8> = modules.iter().step_by(2).copied().collect();
    let even: Vec<u8> = modules.iter().skip(1).step_by(2).copied().collect();
    let sum: u8 = odd.iter().sum();
    let group = ODD_SUM.iter().position(|&known| known == sum)?;
    let value = rank(&odd, WIDEST[group], false) * EVEN_TOTAL[group] + rank(&even, 9 - WIDEST[group], true);
    let checksum = modules.iter().rev().fold(0, |sum, &width| 3 * sum + u32::from(width));
    Some((value + BEFORE[group], checksum))
}

/// Modules by sums of neighbours, which running ink leaves alone; one of the even elements is narrow.
fn modules_of(widths: &[f32; ELEMENTS], modules: i32) -> Option<[u8; ELEMENTS]> {
    let scale = modules as f32 / widths.iter().sum::<f32>();
    let mut best: Option<(f32, [u8; ELEMENTS])> = None;
    for first in 1..=8 {
        let mut whole = [first; ELEMENTS];
        for at in 0..ELEMENTS - 2 {
            whole[at + 1] = ((widths[at] + widths[at + 1]) * scale).round() as i32 - whole[at];
        }
        whole[ELEMENTS - 1] = modules - whole[..ELEMENTS - 1].iter().sum::<i32>();
        let is_valid = whole.iter().all(|width| (1..=8).contains(width))
            && whole.iter().skip(1).step_by(2).any(|&width| width == 1);
        let off: f32 = whole.iter().zip(widths).map(|(&whole, width)| (whole as f32 - width * scale).powi(2)).sum();
        if is_valid && best.is_none_or(|(least, _)| off < least) {
            best = Some((off, whole.map(|width| width as u8)));
        }
    }
    best.map(|(_, modules)| modules)
}
