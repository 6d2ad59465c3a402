//! Grey to black and white by blocks.
//!
//! Each block's threshold is the middle between its darkest and its lightest pixel, smoothed with its neighbours'.
//! The middle of the extremes keeps thin light gaps open where a mean closes them, and costs one pass.

use crate::lanes::pack;
use crate::plane::Plane;
use rxing::common::{BitArray, BitFieldBaseType, BitMatrix};

/// Pixels along a block's side.
const BLOCK: usize = 8;
/// Blocks to each side that a threshold is smoothed over.
const REACH: usize = 2;
/// Contrast under which a block is taken for flat: its threshold comes from its neighbours.
const MIN_CONTRAST: u8 = 24;
const WORD_BITS: usize = BitFieldBaseType::BITS as usize;

/// What a block's threshold is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    /// The middle between its extremes, smoothed over near blocks: open where light gaps are thin, quick.
    Extremes,
    /// The mean over far blocks: calm where blur leaves no extremes.
    Mean,
}

/// Thresholds of all blocks of a plane. Buffers are kept from frame to frame.
#[derive(Debug, Default)]
pub(crate) struct BlockThresholds {
    raw: Vec<u8>,
    smooth: Vec<u8>,
    low: Vec<u8>,
    high: Vec<u8>,
    row: Vec<u8>,
    sums: Vec<u32>,
    column: Vec<u32>,
}

impl BlockThresholds {
    /// Black (set) where a pixel is at or under its threshold; `None` for a plane without pixels.
    pub(crate) fn binarize(&mut self, plane: &Plane, rule: Rule) -> Option<BitMatrix> {
        let mut matrix = BitMatrix::new(u32::try_from(plane.width).ok()?, u32::try_from(plane.height).ok()?).ok()?;
        let across = plane.width.div_ceil(BLOCK);
        let down = plane.height.div_ceil(BLOCK);
        match rule {
            Rule::Extremes => {
                self.measure(plane, across, down);
                self.smooth(across, down);
            }
            Rule::Mean => self.means(plane, across, down),
        }
        let mut bits = BitArray::with_size(plane.width);
        self.row.resize(across * BLOCK, 0);
        for block_y in 0..down {
            for (block_x, &threshold) in self.smooth[block_y * across..][..across].iter().enumerate() {
                self.row[block_x * BLOCK..][..BLOCK].fill(threshold);
            }
            for y in block_y * BLOCK..((block_y + 1) * BLOCK).min(plane.height) {
                let words = plane.row(y).chunks(WORD_BITS).zip(self.row.chunks(WORD_BITS));
                for (word, (pixels, thresholds)) in words.enumerate() {
                    bits.setBulk(word * WORD_BITS, pack(pixels, thresholds));
                }
                matrix.setRow(u32::try_from(y).ok()?, &bits);
            }
        }
        Some(matrix)
    }

    /// The middle of each block's extremes; 0 for flat blocks.
    fn measure(&mut self, plane: &Plane, across: usize, down: usize) {
        self.raw.clear();
        for block_y in 0..down {
            self.low.clear();
            self.low.resize(plane.width, 255);
            self.high.clear();
            self.high.resize(plane.width, 0);
            // Columns first: the inner loop runs over whole rows, which compilers turn into vector instructions.
            for y in block_y * BLOCK..((block_y + 1) * BLOCK).min(plane.height) {
                for ((low, high), &pixel) in self.low.iter_mut().zip(&mut self.high).zip(plane.row(y)) {
                    *low = (*low).min(pixel);
                    *high = (*high).max(pixel);
                }
            }
            for block_x in 0..across {
                let range = block_x * BLOCK..((block_x + 1) * BLOCK).min(plane.width);
                let low = self.low[range.clone()].iter().copied().min().unwrap_or(0);
                let high = self.high[range].iter().copied().max().unwrap_or(0);
                let middle = u8::midpoint(low, high);
                self.raw.push(if high - low > MIN_CONTRAST { middle.max(1) } else { 0 });
            }
        }
    }

    /// The mean of all pixels of the blocks around each.
    fn means(&mut self, plane: &Plane, across: usize, down: usize) {
        const FAR: usize = 3;
        // Sums of all blocks above and to the left, with a row and a column of zeros before the first.
        let wide = across + 1;
        let mut sums = vec![(0u32, 0u32); wide * (down + 1)];
        for block_y in 0..down {
            for block_x in 0..across {
                let (x, y) = (block_x * BLOCK, block_y * BLOCK);
                let (right, bottom) = ((x + BLOCK).min(plane.width), (y + BLOCK).min(plane.height));
                let sum: u32 =
                    (y..bottom).map(|y| plane.row(y)[x..right].iter().copied().map(u32::from).sum::<u32>()).sum();
                let count = ((right - x) * (bottom - y)) as u32;
                let at = |x: usize, y: usize| sums[y * wide + x];
                let (left, above, both) = (at(block_x, block_y + 1), at(block_x + 1, block_y), at(block_x, block_y));
                sums[(block_y + 1) * wide + block_x + 1] =
                    (sum + left.0 + above.0 - both.0, count + left.1 + above.1 - both.1);
            }
        }
        self.smooth.clear();
        for block_y in 0..down {
            let (top, bottom) = (block_y.saturating_sub(FAR), (block_y + FAR + 1).min(down));
            for block_x in 0..across {
                let (left, right) = (block_x.saturating_sub(FAR), (block_x + FAR + 1).min(across));
                let part = |pick: fn((u32, u32)) -> u32| {
                    let at = |x: usize, y: usize| pick(sums[y * wide + x]);
                    at(right, bottom) + at(left, top) - at(left, bottom) - at(right, top)
                };
                let mean = part(|(sum, _)| sum) / part(|(_, count)| count).max(1);
                // A little under it: paper is never quite even.
                self.smooth.push((mean * 31 / 32) as u8);
            }
        }
    }

    /// The mean of each threshold with its neighbours', flat blocks left out.
    fn smooth(&mut self, across: usize, down: usize) {
        // A sum of thresholds in the lower half of a word, how many there are in the upper one; rows have margins of zeros.
        let wide = across + 2 * REACH;
        self.sums.clear();
        self.sums.resize(wide * down, 0);
        for (sums, raw) in self.sums.chunks_exact_mut(wide).zip(self.raw.chunks_exact(across)) {
            for (sum, &threshold) in sums[REACH..].iter_mut().zip(raw) {
                *sum = u32::from(threshold) | u32::from(threshold > 0) << 16;
            }
        }
        self.smooth.clear();
        for block_y in 0..down {
            let rows = block_y.saturating_sub(REACH)..(block_y + REACH + 1).min(down);
            self.column.clear();
            self.column.resize(wide, 0);
            for row in self.sums[rows.start * wide..rows.end * wide].chunks_exact(wide) {
                for (column, sum) in self.column.iter_mut().zip(row) {
                    *column += sum;
                }
            }
            let own = &self.sums[block_y * wide + REACH..];
            for (around, own) in self.column.windows(2 * REACH + 1).zip(own) {
                // Its own counts twice.
                let both = around.iter().sum::<u32>() + own;
                // A flat block far from any edge goes on as its neighbour on the left: the heart of a large module stays
                // what its rim is. Without one it is 0, light whatever its noise.
                let left = if self.smooth.len() > block_y * across { self.smooth.last().copied() } else { None };
                let mean = (both & 0xFFFF).checked_div(both >> 16);
                self.smooth.push(mean.map_or(left.unwrap_or(0), |mean| mean as u8));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flat_plane_is_all_light() {
        let plane = Plane { width: 50, height: 30, pixels: vec![9; 1500] };
        let matrix = BlockThresholds::default().binarize(&plane, Rule::Extremes).expect("has pixels");
        assert_eq!(matrix.getTopLeftOnBit(), None);
    }

    #[test]
    fn bars_come_through_a_gradient() {
        let width = 200;
        let pixels = (0..width * 40).map(|at| {
            let x = at % width;
            (40 + x / 2 + if x / 4 % 2 == 0 { 0 } else { 60 }) as u8
        });
        let plane = Plane { width, height: 40, pixels: pixels.collect() };
        let matrix = BlockThresholds::default().binarize(&plane, Rule::Extremes).expect("has pixels");
        for x in 0..width as u32 {
            assert_eq!(matrix.get(x, 20), x / 4 % 2 == 0, "matrix at {x}");
        }
    }
}
