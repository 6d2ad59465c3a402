//! Many pixels at once: in vectors where the target has them, eight in a word where it has not.
//!
//! Compilers vectorise loops over minima and sums, but neither comparisons to bits nor sums of neighbours.

use rxing::common::BitFieldBaseType;

/// One bit a pixel, set where it is at or under its threshold, the first in the lowest bit; at most a word's bits.
pub(crate) fn pack(pixels: &[u8], thresholds: &[u8]) -> BitFieldBaseType {
    let mut word: BitFieldBaseType = 0;
    let mut shift = 0;
    let (mut pixels, mut thresholds) = (pixels, thresholds);
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    while let (Some((some, others)), Some((levels, more))) =
        (pixels.split_first_chunk::<16>(), thresholds.split_first_chunk::<16>())
    {
        let bits = vectors::at_or_under(some, levels);
        word |= BitFieldBaseType::from(bits) << shift;
        shift += 16;
        (pixels, thresholds) = (others, more);
    }
    while let (Some((some, others)), Some((levels, more))) =
        (pixels.split_first_chunk::<8>(), thresholds.split_first_chunk::<8>())
    {
        word |= BitFieldBaseType::from(at_or_under(*some, *levels)) << shift;
        shift += 8;
        (pixels, thresholds) = (others, more);
    }
    for (pixel, level) in pixels.iter().zip(thresholds) {
        word |= BitFieldBaseType::from(pixel <= level) << shift;
        shift += 1;
    }
    word
}

/// Eight comparisons in one word (Warren, Hacker's Delight, section 2-12), gathered by a multiplication.
fn at_or_under(pixels: [u8; 8], levels: [u8; 8]) -> u8 {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let (pixels, levels) = (u64::from_le_bytes(pixels), u64::from_le_bytes(levels));
    let low_bits = (levels | HIGH) - (pixels & !HIGH);
    let is_under = (levels & !pixels) | (!(levels ^ pixels) & low_bits);
    (((is_under & HIGH) >> 7).wrapping_mul(GATHER) >> 56) as u8
}

/// Half a row: each pixel is the mean of two above and two below.
pub(crate) fn halve(upper: &[u8], lower: &[u8], half: &mut [u8]) {
    #[cfg_attr(not(all(target_arch = "wasm32", target_feature = "simd128")), expect(unused_mut))]
    let (mut upper, mut lower, mut half) = (upper, lower, half);
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    while let (Some((above, others)), Some((below, more)), true) =
        (upper.split_first_chunk::<32>(), lower.split_first_chunk::<32>(), half.len() >= 16)
    {
        let (out, rest) = half.split_at_mut(16);
        out.copy_from_slice(&vectors::halve(above, below));
        (upper, lower, half) = (others, more, rest);
    }
    for ((pixel, above), below) in half.iter_mut().zip(upper.chunks_exact(2)).zip(lower.chunks_exact(2)) {
        let sum = u16::from(above[0]) + u16::from(above[1]) + u16::from(below[0]) + u16::from(below[1]);
        *pixel = ((sum + 2) / 4) as u8;
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod vectors {
    use core::arch::wasm32::{
        i16x8_add, i16x8_splat, u8x16_bitmask, u8x16_le, u8x16_narrow_i16x8, u16x8_extadd_pairwise_u8x16, u16x8_shr,
        u64x2, u64x2_extract_lane, v128,
    };

    /// Two loads of half a vector: those of a whole one take a pointer.
    fn load(bytes: &[u8; 16]) -> v128 {
        let half = |from: usize| u64::from_le_bytes(std::array::from_fn(|at| bytes[from + at]));
        u64x2(half(0), half(8))
    }

    pub(super) fn at_or_under(pixels: &[u8; 16], levels: &[u8; 16]) -> u16 {
        u8x16_bitmask(u8x16_le(load(pixels), load(levels)))
    }

    pub(super) fn halve(above: &[u8; 32], below: &[u8; 32]) -> [u8; 16] {
        let mean = |from: usize| {
            let part = |row: &[u8; 32]| u16x8_extadd_pairwise_u8x16(load(&std::array::from_fn(|at| row[from + at])));
            u16x8_shr(i16x8_add(i16x8_add(part(above), part(below)), i16x8_splat(2)), 2)
        };
        let both = u8x16_narrow_i16x8(mean(0), mean(16));
        let (low, high) = (u64x2_extract_lane::<0>(both).to_le_bytes(), u64x2_extract_lane::<1>(both).to_le_bytes());
        std::array::from_fn(|at| if at < 8 { low[at] } else { high[at - 8] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_as_of_single_comparisons() {
        let pixels: Vec<u8> = (0..32).map(|at| (at * 37 % 256) as u8).collect();
        for level in [0, 1, 127, 128, 129, 254, 255] {
            let thresholds: Vec<u8> = (0..32).map(|at| if at % 5 == 0 { pixels[at] } else { level }).collect();
            for length in [1, 7, 8, 17, 32] {
                let word = pack(&pixels[..length], &thresholds[..length]);
                for at in 0..length {
                    assert_eq!(word >> at & 1 == 1, pixels[at] <= thresholds[at], "{at} of {length}");
                }
            }
        }
    }

    #[test]
    fn halves_are_means_of_four() {
        let upper: Vec<u8> = (0..101).map(|at| (at * 53 % 256) as u8).collect();
        let lower: Vec<u8> = (0..101).map(|at| (at * 91 % 256) as u8).collect();
        let mut half = vec![0; 50];
        halve(&upper, &lower, &mut half);
        for (at, &pixel) in half.iter().enumerate() {
            let four = [upper[2 * at], upper[2 * at + 1], lower[2 * at], lower[2 * at + 1]];
            assert_eq!(u32::from(pixel), (four.iter().map(|&it| u32::from(it)).sum::<u32>() + 2) / 4);
        }
    }
}
