//! From modules that are dark more or less surely to bytes (ISO/IEC 18004, section 7.7 and 12).

use super::modules::Darkness;
use crate::order;
use crate::reed_solomon::{Field, ReedSolomon};
use rxing::common::cpp_essentials::DecoderResult;
use rxing::qrcode::common::{ErrorCorrectionLevel, Version};
use rxing::qrcode::cpp_port::decoder::DecodeBitStream;
use std::sync::LazyLock;

/// x⁸ + x⁴ + x³ + x² + 1, and a generator that begins with the zeroth power (ISO/IEC 18004, section 7.5.2).
static CODE: LazyLock<ReedSolomon> = LazyLock::new(|| ReedSolomon::new(Field::binary(0x11D), 0));

/// Check codewords that are never spent on erasures or errors: of 2³² words, one passes by chance.
const SPARE: usize = 4;

/// Decodes a symbol of a version.
pub(super) fn decode(darkness: &Darkness, version: u32) -> Option<DecoderResult<bool>> {
    let own = Version::getVersionForNumber(version).ok()?;
    let side = own.getDimensionForVersion() as usize;
    let (level, mask) = format(darkness, side)?;
    let functions = own.buildFunctionPattern().ok()?;
    let is_data = |x: usize, y: usize| !functions.get(x as u32, y as u32);
    let codewords = codewords(darkness, side, mask, is_data);
    let blocks = own.getECBlocksForLevel(level);
    let checks = blocks.getECCodewordsPerBlock() as usize;
    let sizes: Vec<usize> = blocks
        .getECBlocks()
        .iter()
        .flat_map(|block| std::iter::repeat_n(block.getDataCodewords() as usize, block.getCount() as usize))
        .collect();
    if sizes.iter().sum::<usize>() + checks * sizes.len() != codewords.len() {
        return None;
    }
    let mut blocks: Vec<Vec<(u8, f32)>> = sizes.iter().map(|_| Vec::new()).collect();
    let mut stream = codewords.into_iter();
    // Interleaved: the first of each block, then the second of each; short blocks end earlier. Then the checks likewise.
    for at in 0..sizes.iter().copied().max()? {
        for (block, _) in blocks.iter_mut().zip(&sizes).filter(|(_, size)| at < **size) {
            block.push(stream.next()?);
        }
    }
    for _ in 0..checks {
        for block in &mut blocks {
            block.push(stream.next()?);
        }
    }
    let mut bytes = Vec::new();
    for (block, size) in blocks.iter().zip(sizes) {
        bytes.extend_from_slice(&corrected(block, checks)?[..size]);
    }
    DecodeBitStream(&bytes, own, level).ok().filter(DecoderResult::isValid)
}

/// Error correction level and mask: of all 32, the one that the 15 modules at both places agree with most.
fn format(darkness: &Darkness, side: usize) -> Option<(ErrorCorrectionLevel, u8)> {
    let at = |x: usize, y: usize| darkness[y * side + x].clamp(-1.0, 1.0);
    // From the highest bit on (ISO/IEC 18004, figure 25).
    let first = [(0, 8), (1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (7, 8), (8, 8), (8, 7)];
    let first = first.into_iter().chain((0..6).rev().map(|y| (8, y)));
    let second = (0..7).map(|y| (8, side - 1 - y)).chain((side - 8..side).map(|x| (x, 8)));
    let seen: Vec<f32> = first.zip(second).map(|(a, b)| at(a.0, a.1) + at(b.0, b.1)).collect();
    let agreement = |data: u32| {
        let word = format_word(data);
        seen.iter()
            .enumerate()
            .map(|(bit, value)| if word >> (14 - bit) & 1 == 1 { *value } else { -value })
            .sum::<f32>()
    };
    let best = (0..32u32).max_by(|&a, &b| agreement(a).total_cmp(&agreement(b)))?;
    Some((ErrorCorrectionLevel::forBits(best as u8 >> 3).ok()?, best as u8 & 7))
}

/// The 15 modules for the five bits of a format: a BCH code, masked.
fn format_word(data: u32) -> u32 {
    let mut rest = data << 10;
    for bit in (10..15).rev() {
        if rest >> bit & 1 == 1 {
            rest ^= 0b101_0011_0111 << (bit - 10);
        }
    }
    (data << 10 | rest) ^ 0b101_0100_0001_0010
}

/// Codewords in the order of their placement, each with how sure its least sure module is.
fn codewords(darkness: &Darkness, side: usize, mask: u8, is_data: impl Fn(usize, usize) -> bool) -> Vec<(u8, f32)> {
    let mut codewords = Vec::new();
    let (mut byte, mut sure, mut bits) = (0u8, f32::MAX, 0);
    let mut is_up = true;
    // Pairs of columns from the right, the vertical timing pattern left out.
    for right in (1..side).rev().step_by(2).map(|x| if x <= 6 { x - 1 } else { x }) {
        for row in 0..side {
            let y = if is_up { side - 1 - row } else { row };
            for x in [right, right - 1] {
                if !is_data(x, y) {
                    continue;
                }
                let value = darkness[y * side + x];
                byte = byte << 1 | u8::from((value > 0.0) != is_masked(mask, x, y));
                sure = sure.min(value.abs());
                bits += 1;
                if bits % 8 == 0 {
                    codewords.push((byte, sure));
                    (byte, sure) = (0, f32::MAX);
                }
            }
        }
        is_up = !is_up;
    }
    codewords
}

/// Whether a mask inverts a module (ISO/IEC 18004, table 10).
fn is_masked(mask: u8, x: usize, y: usize) -> bool {
    0 == match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (y / 2 + x / 3) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    }
}

/// A block without its errors: first as it is, then with ever more of its least sure codewords erased.
fn corrected(block: &[(u8, f32)], checks: usize) -> Option<Vec<u8>> {
    let word: Vec<u8> = block.iter().map(|it| it.0).collect();
    let mut doubtful: Vec<usize> = (0..block.len()).collect();
    order::by(&mut doubtful, |&at| block[at].1);
    let mut erased = 0;
    loop {
        // Without erasures as the standard has it, where the whole of a block speaks against chance.
        let limit = if erased == 0 { checks } else { checks.saturating_sub(SPARE) };
        let mut corrected = word.clone();
        let wrong = CODE.correct_bytes(&mut corrected, checks, &doubtful[..erased]);
        if wrong.is_some_and(|wrong| erased + 2 * wrong <= limit) {
            return Some(corrected);
        }
        erased += 2;
        if erased + SPARE > checks {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> (Darkness, u32) {
        let code = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::M).expect("fits");
        let darkness = code.to_colors().into_iter().map(|it| if it == qrcode::Color::Dark { 1.0 } else { -1.0 });
        (darkness.collect(), ((code.width() - 17) / 4) as u32)
    }

    #[test]
    fn what_an_encoder_draws_is_decoded_in_every_version_up_to_ten() {
        for length in [5, 20, 40, 60, 80, 100, 120, 150, 180, 210] {
            let text = "https://example.com/".repeat(12)[..length].to_owned();
            let (darkness, version) = drawn(&text);
            let decoded = decode(&darkness, version).expect("nothing is wrong with it");
            assert_eq!(decoded.content().bytes(), text.as_bytes(), "version {version}");
        }
    }

    #[test]
    fn a_stripe_that_is_grey_is_filled_in() {
        let text = "https://example.com/01/06901234567892/10/B20261/21/S17";
        let (mut darkness, version) = drawn(text);
        let side = 17 + 4 * version as usize;
        for (at, value) in darkness.iter_mut().enumerate() {
            if (13..17).contains(&(at % side)) {
                *value = 0.01;
            }
        }
        let decoded = decode(&darkness, version).expect("the rest suffices");
        assert_eq!(decoded.content().bytes(), text.as_bytes());
    }

    #[test]
    fn chance_is_not_decoded() {
        let mut state = 1u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / (1 << 23) as f32 - 1.0
        };
        for _ in 0..300 {
            let darkness: Darkness = (0..33 * 33).map(|_| next()).collect();
            assert!(decode(&darkness, 4).is_none());
        }
    }
}
