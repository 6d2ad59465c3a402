//! DataBar over the lines of a frame: finder patterns are in the midst of its symbols, and rows may be stacked.

use super::{expanded, omni};
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;

/// A half, and where it is.
#[derive(Debug, Clone, Copy)]
struct Place {
    half: omni::Half,
    /// The half was read in the direction in which its symbol stands on its head.
    is_upside_down: bool,
    /// The finder's first run, counted along the line.
    run: usize,
    /// Along the line.
    span: [f32; 2],
    line: usize,
}

impl Place {
    fn is_same(&self, other: &Self) -> bool {
        self.half == other.half && self.is_upside_down == other.is_upside_down
    }

    /// Whether both are nearly above one another.
    fn is_over(&self, other: &Self) -> bool {
        let width = (self.span[1] - self.span[0]).min(other.span[1] - other.span[0]);
        let both = self.span[1].min(other.span[1]) - self.span[0].max(other.span[0]);
        self.line != other.line && both > 0.7 * width
    }
}

/// What the lines so far gave.
#[derive(Debug, Default)]
pub(crate) struct DataBar {
    /// Halves of the line under way.
    line: Vec<Place>,
    /// Halves of stacked symbols, perhaps, and in how many lines each was.
    stacked: Vec<(Place, usize)>,
    /// Each second row of a stacked symbol may run against the others.
    rows: expanded::Rows,
}

/// Lines in which each half of a stacked symbol has to be: a checksum over both is all that joins them.
const STACKED_LINES: usize = 3;
const MOST: usize = 40;

impl DataBar {
    /// Looks through one direction of a line.
    pub(crate) fn read(&mut self, runs: &Runs, is_reversed: bool, line: usize, found: &mut Vec<Reading>) {
        let length = runs.widths.len();
        let end = runs.edges.last().copied().unwrap_or(0.0);
        for run in 8..length.saturating_sub(13) {
            if let Some(half) = omni::read_half(runs, run) {
                let span = [runs.edges[run - 8], runs.edges[run + 13]];
                let (run, span) =
                    if is_reversed { (length - 5 - run, [end - span[1], end - span[0]]) } else { (run, span) };
                self.line.push(Place { half, is_upside_down: is_reversed != half.is_right, run, span, line });
            }
        }
        let mut run = 8;
        let mut is_new = false;
        let mut own_runs = (0, length);
        while run + 5 < length {
            let Some((after, pairs)) = expanded::read_row(runs, run) else {
                run += 1;
                continue;
            };
            if let Some(mut reading) = expanded::join(&pairs) {
                reading.runs = (run - 8, (after - 8).min(length));
                found.push(reading);
            }
            own_runs = (run - 8, (after - 8).min(length));
            // A lone pair may be an accident that hides the true one.
            run = if pairs.len() == 1 { run + 1 } else { after - 8 };
            is_new |= self.rows.add(pairs, line);
        }
        if is_new && let Some(mut reading) = self.rows.stacked() {
            // Of all its rows, the one that completed it.
            reading.runs = own_runs;
            found.push(reading);
        }
    }

    /// After both directions of a line: joins halves that lie side by side, or above one another.
    pub(crate) fn end_line(&mut self, found: &mut Vec<Reading>) {
        let line = std::mem::take(&mut self.line);
        for left in line.iter().filter(|place| !place.half.is_right) {
            let beside = if left.is_upside_down { left.run.checked_sub(21) } else { Some(left.run + 21) };
            let right = line.iter().find(|right| {
                right.half.is_right && Some(right.run) == beside && right.is_upside_down == left.is_upside_down
            });
            if let Some(mut reading) = right.and_then(|right| omni::join(&left.half, &right.half)) {
                let first = left.run.min(beside.unwrap_or(0));
                reading.runs = (first.saturating_sub(8), first + 34);
                found.push(reading);
            }
        }
        for place in &line {
            let count = match self.stacked.iter_mut().find(|(known, _)| known.is_same(place)) {
                Some((known, count)) => {
                    known.line = place.line;
                    *count += 1;
                    *count
                }
                None => {
                    if self.stacked.len() < MOST {
                        self.stacked.push((*place, 1));
                    }
                    1
                }
            };
            if count >= STACKED_LINES {
                self.join_stacked(place, found);
            }
        }
        self.line = line;
        self.line.clear();
    }

    fn join_stacked(&self, place: &Place, found: &mut Vec<Reading>) {
        let others = self.stacked.iter().filter(|(other, count)| {
            *count >= STACKED_LINES
                && other.half.is_right != place.half.is_right
                && other.is_upside_down == place.is_upside_down
                && other.is_over(place)
        });
        for (other, _) in others {
            let (left, right) = if place.half.is_right { (other, place) } else { (place, other) };
            if let Some(mut reading) = omni::join(&left.half, &right.half) {
                reading.runs = (place.run.saturating_sub(8), place.run + 13);
                found.push(reading);
            }
        }
    }
}
