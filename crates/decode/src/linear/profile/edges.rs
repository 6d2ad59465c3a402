//! A line of grey values to bars and spaces, with edges between pixels.
//!
//! There is no threshold: wherever the line turns from light to dark and back by more than noise does, there is a bar,
//! and its edge is where half of the way is done. Shade, glare and blur move both ends of that way, not its middle.

use crate::linear::runs::Runs;

/// Pixels along a block of which the contrast is measured.
const BLOCK: usize = 16;
/// Blocks to each side that count for a pixel's contrast: bars wider than that are not looked for.
const REACH: usize = 3;

/// Where an edge lies between the light and the dark extreme beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Where the line crosses the middle between both.
    Middle,
    /// Where it is steepest: blur leaves that place where it was, for wide bars and narrow ones.
    Steepest,
    /// Where it would be without blur: a bar is as wide as all of its darkness would be at full contrast, around that
    /// darkness' middle. Blur spreads darkness and takes none away, where bars are too thin to be seen dark, too.
    Mass,
}

/// How a line is taken apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sense {
    /// The part of the contrast around that a turn must have to count: low for blur, high for noise.
    pub(crate) turn: f32,
    /// Where edges lie.
    pub(crate) edge: Edge,
}

/// Takes lines apart; its buffers are kept.
#[derive(Debug, Default)]
pub(crate) struct EdgeFinder {
    low: Vec<u8>,
    high: Vec<u8>,
    turns: Vec<(usize, u8)>,
    sharp: Vec<u8>,
}

impl EdgeFinder {
    /// The runs of `line`.
    pub(crate) fn runs(&mut self, line: &[u8], sense: Sense, runs: &mut Runs) {
        runs.edges.clear();
        runs.widths.clear();
        runs.edges.push(0.0);
        let starts_dark = if sense.edge == Edge::Mass {
            let mut sharp = std::mem::take(&mut self.sharp);
            sharpen(line, &mut sharp);
            let starts_dark = self.find_turns(&sharp, sense.turn);
            self.sharp = sharp;
            self.measure(line);
            starts_dark
        } else {
            self.find_turns(line, sense.turn)
        };
        if starts_dark {
            runs.edges.push(0.0);
        }
        if sense.edge == Edge::Mass {
            self.masses(line, starts_dark, &mut runs.edges);
        }
        for pair in self.turns.windows(2) {
            runs.edges.push(match sense.edge {
                Edge::Middle => middle(line, pair[0], pair[1]),
                Edge::Steepest => steepest(line, pair[0].0, pair[1].0),
                Edge::Mass => break,
            });
        }
        let end = line.len() as f32;
        runs.edges.push(end);
        if runs.edges.len() % 2 == 1 {
            runs.edges.push(end);
        }
        runs.widths.extend(runs.edges.windows(2).map(|pair| (pair[1] - pair[0]).max(0.0)));
    }

    /// The extremes of each block.
    fn measure(&mut self, line: &[u8]) {
        self.low.clear();
        self.high.clear();
        for block in line.chunks(BLOCK) {
            self.low.push(block.iter().copied().min().unwrap_or(0));
            self.high.push(block.iter().copied().max().unwrap_or(0));
        }
    }

    /// The extremes of a block and its neighbours.
    fn around(&self, block: usize) -> (u8, u8) {
        let around = block.saturating_sub(REACH)..(block + REACH + 1).min(self.low.len());
        let darkest = self.low[around.clone()].iter().copied().min().unwrap_or(0);
        let lightest = self.high[around].iter().copied().max().unwrap_or(0);
        (darkest, lightest)
    }

    /// Two edges of each dark turn.
    fn masses(&self, line: &[u8], starts_dark: bool, edges: &mut Vec<f32>) {
        let mut last = 0.0;
        let mut put = |edge: f32| {
            last = edge.max(last);
            edges.push(last);
        };
        for at in (usize::from(!starts_dark)..self.turns.len()).step_by(2) {
            let middle = self.turns[at].0;
            let from = at.checked_sub(1).map_or(0, |at| self.turns[at].0);
            let to = self.turns.get(at + 1).map_or(line.len() - 1, |turn| turn.0);
            let (darkest, lightest) = self.around(middle / BLOCK);
            let contrast = f32::from((lightest - darkest).max(1));
            let dark = |at: usize| f32::from(lightest.saturating_sub(line[at])) / contrast;
            // What is as light as paper ends a bar, however far the next may be.
            let left = (from..middle).rev().find(|&at| dark(at) < PAPER).unwrap_or(from);
            let right = (middle..=to).find(|&at| dark(at) < PAPER).unwrap_or(to);
            let (mut mass, mut moment) = (0.0, 0.0);
            for at in left..=right {
                // Neighbours share the pixel between them.
                let part = if at == from || at == to { 0.5 } else { 1.0 };
                mass += part * dark(at);
                moment += part * dark(at) * (at as f32 + 0.5);
            }
            let place = if mass > 0.0 { moment / mass } else { middle as f32 + 0.5 };
            if at > 0 {
                put(place - mass / 2.0);
            }
            if at + 1 < self.turns.len() {
                put(place + mass / 2.0);
            }
        }
    }

    /// Fills `turns` with alternating extremes; whether the first is a dark one.
    fn find_turns(&mut self, line: &[u8], part: f32) -> bool {
        self.measure(line);
        self.turns.clear();
        let Some(&first) = line.first() else { return false };
        let (mut low, mut high) = ((0, first), (0, first));
        let mut wants_high = None;
        for block in 0..self.low.len() {
            let (darkest, lightest) = self.around(block);
            let turn = ((f32::from(lightest - darkest) * part) as u8).max(MIN_TURN);
            let from = block * BLOCK;
            // Most blocks of a picture are paper: nothing turns there.
            let (block_low, block_high) = (self.low[block], self.high[block]);
            let may_fall = wants_high != Some(false) && block_low.saturating_add(turn) < high.1.max(block_high);
            let may_rise = wants_high != Some(true) && block_high > low.1.min(block_low).saturating_add(turn);
            if !may_fall && !may_rise {
                let first = |wanted: u8| {
                    line[from..]
                        .iter()
                        .position(|&value| value == wanted)
                        .map_or((from, wanted), |at| (from + at, wanted))
                };
                if block_high > high.1 {
                    high = first(block_high);
                }
                if block_low < low.1 {
                    low = first(block_low);
                }
                continue;
            }
            // Upwards, only what is higher counts, and what is lower by a turn; downwards the other way about.
            for (offset, &value) in line[from..].iter().take(BLOCK).enumerate() {
                let at = from + offset;
                if wants_high != Some(false) {
                    if value > high.1 {
                        high = (at, value);
                    } else if value.saturating_add(turn) < high.1 {
                        self.turns.push(high);
                        low = (at, value);
                        wants_high = Some(false);
                        continue;
                    }
                }
                if wants_high != Some(true) {
                    if value < low.1 {
                        low = (at, value);
                    } else if value > low.1.saturating_add(turn) {
                        self.turns.push(low);
                        high = (at, value);
                        wants_high = Some(true);
                    }
                }
            }
        }
        match wants_high {
            Some(true) => self.turns.push(high),
            Some(false) => self.turns.push(low),
            None => {}
        }
        matches!(self.turns.as_slice(), [a, b, ..] if a.1 < b.1)
    }
}

/// A part of the contrast that is none.
const PAPER: f32 = 0.1;

/// Twice the pixels less the mean of those two beside: bars that blur has joined are apart again.
fn sharpen(line: &[u8], sharp: &mut Vec<u8>) {
    sharp.clear();
    let end = line.len().saturating_sub(1);
    sharp.extend((0..line.len()).map(|at| {
        let beside = (i32::from(line[at.saturating_sub(2)]) + i32::from(line[(at + 2).min(end)])) / 2;
        (2 * i32::from(line[at]) - beside).clamp(0, 255) as u8
    }));
}

/// Less than that is never a bar: noise of a good camera.
const MIN_TURN: u8 = 6;

/// Where the line crosses the middle between two extremes: the mean of the first and the last crossing.
fn middle(line: &[u8], from: (usize, u8), to: (usize, u8)) -> f32 {
    let level = (f32::from(from.1) + f32::from(to.1)) / 2.0;
    let is_over = |at: usize| (f32::from(line[at]) > level) == (from.1 > to.1);
    let cross = |at: usize| {
        let (a, b) = (f32::from(line[at]), f32::from(line[at + 1]));
        // Pixel `at` has its middle half a pixel further.
        at as f32 + 0.5 + if a == b { 0.5 } else { ((level - a) / (b - a)).clamp(0.0, 1.0) }
    };
    let first = (from.0..to.0).find(|&at| !is_over(at + 1));
    let last = (from.0..to.0).rev().find(|&at| is_over(at));
    match (first, last) {
        (Some(first), Some(last)) if first == last => cross(first),
        (Some(first), Some(last)) => (cross(first) + cross(last)) / 2.0,
        _ => (from.0 + to.0 + 1) as f32 / 2.0,
    }
}

/// Where the line is steepest between two extremes, by a parabola through the three steepest steps.
fn steepest(line: &[u8], from: usize, to: usize) -> f32 {
    let step = |at: usize| (i32::from(line[at + 1]) - i32::from(line[at])).abs();
    let mut best = from;
    for at in from..to {
        if step(at) > step(best) {
            best = at;
        }
    }
    let here = step(best) as f32;
    let before = if best > from { step(best - 1) as f32 } else { 0.0 };
    let after = if best + 1 < to { step(best + 1) as f32 } else { 0.0 };
    let bend = before - 2.0 * here + after;
    let shift = if bend < 0.0 { (0.5 * (before - after) / bend).clamp(-0.5, 0.5) } else { 0.0 };
    best as f32 + 1.0 + shift
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_lie_between_pixels_whatever_the_shade() {
        // Bars of 7.5 pixels under a gradient: each second edge falls into the middle of a pixel.
        let line: Vec<u8> = (0..150)
            .map(|x| {
                let dark = |at: f32| (at / 7.5) as i32 % 2 == 1;
                let part = (0..10).filter(|sub| dark(x as f32 + 0.1 * *sub as f32 + 0.05)).count() as f32 / 10.0;
                (180.0 + x as f32 * 0.3 - 90.0 * part) as u8
            })
            .collect();
        for edge in [Edge::Middle, Edge::Steepest] {
            let mut runs = Runs::default();
            EdgeFinder::default().runs(&line, Sense { turn: 0.2, edge }, &mut runs);
            assert_eq!(runs.widths.len(), 21, "{:?}", runs.edges);
            for (at, found) in runs.edges.iter().enumerate().take(19) {
                assert!((found - 7.5 * at as f32).abs() < 0.35, "edge {at} at {found}");
            }
        }
    }

    #[test]
    fn thin_bars_that_blur_has_made_grey_keep_their_width() {
        // Start B and "1" of Code 128 at 2.5 pixels a module, bars printed a pixel too thin.
        let modules = [12, 2, 1, 1, 2, 1, 4, 1, 2, 3, 2, 2, 13];
        let mut ends = Vec::new();
        let mut place = 0.0;
        for (at, &modules) in modules.iter().enumerate() {
            place += 2.5 * modules as f32;
            ends.push(place + if at % 2 == 0 { 0.5 } else { -0.5 });
        }
        ends.pop();
        let ink = |x: f32| ends.iter().filter(|&&end| end <= x).count() % 2 == 1;
        let line: Vec<u8> = (0..place as usize)
            .map(|pixel| {
                let (mut sum, mut weights) = (0.0, 0.0);
                for step in -70..=70 {
                    let off = step as f32 * 0.1;
                    let weight = (-off * off / (2.0 * 1.5 * 1.5)).exp();
                    weights += weight;
                    sum += if ink(pixel as f32 + 0.5 + off) { weight } else { 0.0 };
                }
                (200.0 - 160.0 * sum / weights) as u8
            })
            .collect();
        let off = |edge: Edge| {
            let mut runs = Runs::default();
            EdgeFinder::default().runs(&line, Sense { turn: 0.3, edge }, &mut runs);
            let bars: Vec<f32> = runs.widths.iter().copied().skip(1).step_by(2).collect();
            let known = [4.0, 1.5, 1.5, 1.5, 6.5, 4.0];
            let off = bars.iter().zip(known).map(|(width, known)| (width - known).abs()).fold(0.0, f32::max);
            (bars.len() == known.len()).then_some(off)
        };
        assert!(off(Edge::Mass).is_some_and(|off| off < 0.3), "{:?}", off(Edge::Mass));
        assert!(off(Edge::Middle).is_none_or(|off| off > 0.9), "{:?}", off(Edge::Middle));
    }

    #[test]
    fn a_line_that_starts_dark_has_a_space_of_no_width_before() {
        let mut runs = Runs::default();
        let line = [20, 20, 20, 200, 200, 200];
        EdgeFinder::default().runs(&line, Sense { turn: 0.2, edge: Edge::Middle }, &mut runs);
        assert_eq!(runs.widths, [0.0, 3.0, 3.0]);
        let mut reversed = Runs::default();
        runs.reverse_into(&mut reversed);
        assert_eq!(reversed.widths, [3.0, 3.0, 0.0]);
    }

    #[test]
    fn a_flat_line_is_one_space() {
        let mut runs = Runs::default();
        EdgeFinder::default().runs(&[9; 40], Sense { turn: 0.2, edge: Edge::Middle }, &mut runs);
        assert_eq!(runs.widths, [40.0]);
        EdgeFinder::default().runs(&[], Sense { turn: 0.2, edge: Edge::Middle }, &mut runs);
        assert_eq!(runs.widths, [0.0]);
    }
}
