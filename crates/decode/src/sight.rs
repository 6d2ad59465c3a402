//! What is wrong with a picture that no code was read in: too dark, glaring, blurred; and whether anything moves.
//!
//! All of it is measured on a thumbnail or on a few rows of the middle, some tenths of a millisecond a frame: enough to
//! tell a person what helps, and to spare the battery of a phone that lies on a table.

use crate::{FrameError, LumaFrame};

/// What a frame looks like, apart from any code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sight {
    /// Most of the middle is so dark that noise drowns edges: a torch helps.
    pub is_dark: bool,
    /// A good part of the middle is blown out: turning the can a little moves the reflection away.
    pub is_glaring: bool,
    /// Edges are there and soft: the hand moves, or the lens has not focused.
    pub is_blurred: bool,
    /// Nothing has changed since the frame before.
    pub is_still: bool,
}

/// Looks at frame after frame.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    /// The frame before, in means of cells.
    cells: Vec<u8>,
}

/// Cells of the thumbnail across and down.
const ACROSS: usize = 32;
const DOWN: usize = 18;
/// Mean luma, 0…255, below which the middle is dark. Phones raise the gain until about 40; below that they cannot.
const DARK: u32 = 48;
/// Luma from which a pixel is blown out, and the share of the middle, in percent, that makes it glare.
const BLOWN: u8 = 250;
const GLARE_PERCENT: u32 = 18;
/// Luma that an edge climbs within [`REACH`] pixels.
const EDGE: u8 = 48;
const REACH: usize = 6;
/// The steepest single step's share of the climb, in percent, below which an edge is soft: a sharp edge climbs by half
/// or more in one pixel, one that is out of focus by a sixth in each.
const SOFT_PERCENT: u32 = 38;
/// Edges below which nothing can be said of their sharpness.
const FEW_EDGES: u32 = 40;
/// Mean difference of cells, in tenths of luma, that is noise.
const STILL_TENTHS: u32 = 14;

impl Watch {
    /// Nothing seen yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks at a frame, and keeps it to compare the next one with.
    ///
    /// # Errors
    /// [`FrameError`] where dimensions and bytes disagree.
    pub fn look(&mut self, frame: &LumaFrame<'_>) -> Result<Sight, FrameError> {
        frame.validate()?;
        let cells = thumbnail(frame);
        let is_still = self.cells.len() == cells.len() && difference_tenths(&self.cells, &cells) <= STILL_TENTHS;
        self.cells = cells;
        let middle = Middle::of(frame);
        Ok(Sight {
            is_dark: middle.mean() < DARK,
            is_glaring: middle.blown * 100 > middle.pixels * GLARE_PERCENT,
            is_blurred: middle.edges >= FEW_EDGES && middle.soft * 2 > middle.edges,
            is_still,
        })
    }
}

/// What was counted in the middle of a frame, on every fourth row.
#[derive(Debug, Default)]
struct Middle {
    pixels: u32,
    sum: u64,
    blown: u32,
    edges: u32,
    soft: u32,
}

impl Middle {
    fn of(frame: &LumaFrame<'_>) -> Self {
        let (width, height, stride) = (frame.width as usize, frame.height as usize, frame.stride as usize);
        let (left, right) = (width / 5, width - width / 5);
        let mut counted = Self::default();
        for y in (height / 5..height - height / 5).step_by(4) {
            counted.row(&frame.luma[y * stride + left..y * stride + right]);
        }
        counted
    }

    fn row(&mut self, row: &[u8]) {
        self.pixels += row.len() as u32;
        self.sum += row.iter().map(|&luma| u64::from(luma)).sum::<u64>();
        self.blown += row.iter().filter(|&&luma| luma >= BLOWN).count() as u32;
        let mut at = 0;
        while at + REACH < row.len() {
            let climb = row[at].abs_diff(row[at + REACH]);
            if climb < EDGE {
                at += 2;
                continue;
            }
            let steepest = row[at..=at + REACH].windows(2).map(|pair| pair[0].abs_diff(pair[1])).max().unwrap_or(0);
            self.edges += 1;
            self.soft += u32::from(u32::from(steepest) * 100 < u32::from(climb) * SOFT_PERCENT);
            // Each edge once.
            at += REACH;
        }
    }

    fn mean(&self) -> u32 {
        (self.sum / u64::from(self.pixels.max(1))) as u32
    }
}

/// Means of cells, of every other pixel.
fn thumbnail(frame: &LumaFrame<'_>) -> Vec<u8> {
    let (width, height, stride) = (frame.width as usize, frame.height as usize, frame.stride as usize);
    let (across, down) = (ACROSS.min(width), DOWN.min(height));
    let mut cells = Vec::with_capacity(across * down);
    for cell_y in 0..down {
        for cell_x in 0..across {
            let (mut sum, mut count) = (0_u32, 0_u32);
            for y in (cell_y * height / down..(cell_y + 1) * height / down).step_by(4) {
                let row = &frame.luma[y * stride..];
                for x in (cell_x * width / across..(cell_x + 1) * width / across).step_by(2) {
                    sum += u32::from(row[x]);
                    count += 1;
                }
            }
            cells.push((sum / count.max(1)) as u8);
        }
    }
    cells
}

fn difference_tenths(one: &[u8], other: &[u8]) -> u32 {
    let sum: u32 = one.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
    sum * 10 / one.len().max(1) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDTH: usize = 320;
    const HEIGHT: usize = 180;

    fn look(luma: impl Fn(usize, usize) -> u8) -> Sight {
        look_with(&mut Watch::new(), luma)
    }

    fn look_with(watch: &mut Watch, luma: impl Fn(usize, usize) -> u8) -> Sight {
        let pixels: Vec<u8> = (0..WIDTH * HEIGHT).map(|at| luma(at % WIDTH, at / WIDTH)).collect();
        let frame = LumaFrame { width: WIDTH as u32, height: HEIGHT as u32, stride: WIDTH as u32, luma: &pixels };
        watch.look(&frame).unwrap()
    }

    /// Bars of 16 pixels whose edges take `soft` pixels to climb.
    fn bars(x: usize, soft: usize) -> u8 {
        let (bar, at) = (x / 16 % 2, x % 16);
        let full = if at >= soft { 160 } else { 160 * at / soft };
        (40 + if bar == 0 { full } else { 160 - full }) as u8
    }

    #[test]
    fn a_dark_shop_is_dark_and_nothing_else() {
        assert_eq!(look(|x, y| 20 + ((x * 7 + y * 3) % 5) as u8), Sight { is_dark: true, ..Sight::default() });
    }

    #[test]
    fn a_reflection_in_the_middle_glares() {
        let sight = look(|x, y| if x.abs_diff(160) < 60 && y.abs_diff(90) < 50 { 255 } else { 120 });
        assert!(sight.is_glaring && !sight.is_dark);
        assert!(!look(|x, y| if x.abs_diff(160) < 20 && y.abs_diff(90) < 20 { 255 } else { 120 }).is_glaring);
    }

    #[test]
    fn soft_edges_are_blurred_and_hard_ones_are_not() {
        assert!(look(|x, _| bars(x, 12)).is_blurred);
        assert!(!look(|x, _| bars(x, 1)).is_blurred);
        assert!(!look(|x, _| bars(x, 2)).is_blurred);
        assert!(!look(|_, _| 128).is_blurred, "without an edge there is nothing to say");
    }

    #[test]
    fn the_same_picture_with_some_noise_is_still_and_another_is_not() {
        let mut watch = Watch::new();
        assert!(!look_with(&mut watch, |x, _| bars(x, 1)).is_still, "nothing to compare with");
        assert!(look_with(&mut watch, |x, y| bars(x, 1).saturating_add((y % 3) as u8)).is_still);
        assert!(!look_with(&mut watch, |x, _| bars(x + 16, 1)).is_still);
    }

    #[test]
    fn frames_of_any_size_are_looked_at() {
        let mut watch = Watch::new();
        for (width, height) in [(1, 1), (7, 3), (33, 19), (640, 1), (1, 480)] {
            let luma = vec![200; width * height];
            let frame = LumaFrame { width: width as u32, height: height as u32, stride: width as u32, luma: &luma };
            assert!(!watch.look(&frame).unwrap().is_dark);
        }
        assert!(watch.look(&LumaFrame { width: 4, height: 4, stride: 4, luma: &[0; 3] }).is_err());
    }
}
