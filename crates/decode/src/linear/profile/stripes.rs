//! Bars that are seen before they can be read: many edges between two quiet zones, at the same places on several lines.

use crate::linear::direction::Direction;
use crate::linear::runs::Runs;
use crate::symbol::Point;

/// Fewest runs between quiet zones: an EAN-8 has 43, of which blur leaves half.
const FEWEST: usize = 21;
/// Means of the runs so far that a run is wider than, where a quiet zone ends the bars.
const QUIET: f32 = 3.5;
/// Lines that have to show the same bars: writing changes from line to line.
const LINES: usize = 3;
/// Stripes that are followed at once.
const MOST: usize = 24;

/// Bars that several lines crossed, from the first line to the last.
#[derive(Debug, Clone, Copy)]
struct Stripes {
    lines: usize,
    count: usize,
    first: (usize, [f32; 2]),
    last: (usize, [f32; 2]),
}

/// What is gathered over the lines of a frame.
#[derive(Debug, Default)]
pub(crate) struct Gathered(Vec<Stripes>);

impl Gathered {
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether enough lines had bars at the same places.
    pub(crate) fn has_some(&self) -> bool {
        self.0.iter().any(|it| it.lines >= LINES)
    }

    /// Whether any line had bars.
    pub(crate) fn has_any(&self) -> bool {
        !self.0.is_empty()
    }

    /// Looks for stretches of bars in a line.
    pub(crate) fn see(&mut self, runs: &Runs, line: usize) {
        let mut first = 1;
        for at in 1..runs.widths.len() {
            // A quiet zone is skipped with the bar after it where it is dark itself.
            let Some(count) = at.checked_sub(first) else { continue };
            let is_quiet = count >= 4 && runs.widths[at] * count as f32 > QUIET * runs.span(first, count);
            let is_end = at + 1 == runs.widths.len();
            if !is_quiet && !is_end {
                continue;
            }
            // Bars have uneven numbers of runs: the first and the last are dark.
            if count >= FEWEST && count % 2 == 1 {
                self.add(line, count, [runs.edges[first], runs.edges[at]]);
            }
            // The next dark run.
            first = (at + 1) | 1;
        }
    }

    fn add(&mut self, line: usize, count: usize, span: [f32; 2]) {
        let slack = 0.06 * (span[1] - span[0]);
        let is_same = |known: &&mut Stripes| {
            let [from, to] = known.last.1;
            (span[0] - from).abs() < slack
                && (span[1] - to).abs() < slack
                && known.count.abs_diff(count) <= 2 + count / 10
        };
        let is_full = self.0.len() >= MOST;
        match self.0.iter_mut().find(is_same) {
            Some(known) => {
                known.lines += 1;
                if line < known.first.0 {
                    known.first = (line, span);
                }
                if line > known.last.0 {
                    known.last = (line, span);
                }
            }
            None if !is_full => {
                self.0.push(Stripes { lines: 1, count, first: (line, span), last: (line, span) });
            }
            None => {}
        }
    }

    /// The corners of those that most lines crossed.
    pub(crate) fn corners(&self, direction: Direction) -> Option<[Point; 4]> {
        let best = self.0.iter().filter(|it| it.lines >= LINES).max_by_key(|it| it.lines)?;
        let place = |(line, _): (usize, [f32; 2]), along: f32| match direction {
            Direction::Rows => Point { x: along, y: line as f32 },
            Direction::Columns => Point { x: line as f32, y: along },
        };
        let (first, last) = (best.first, best.last);
        Some([place(first, first.1[0]), place(first, first.1[1]), place(last, last.1[1]), place(last, last.1[0])])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(widths: &[f32]) -> Runs {
        let mut edges = vec![0.0];
        edges.extend(widths.iter().scan(0.0, |end, width| {
            *end += width;
            Some(*end)
        }));
        Runs { edges, widths: widths.to_vec() }
    }

    fn bars(quiet: f32) -> Runs {
        let mut widths = vec![quiet];
        widths.extend((0..59).map(|at| 2.0 + (at % 3) as f32));
        widths.push(40.0);
        runs(&widths)
    }

    #[test]
    fn bars_at_the_same_place_on_three_lines_are_seen() {
        let mut gathered = Gathered::default();
        for line in [10, 40] {
            gathered.see(&bars(30.0 + line as f32 / 10.0), line);
        }
        assert_eq!(gathered.corners(Direction::Rows), None);
        gathered.see(&bars(37.0), 70);
        let corners = gathered.corners(Direction::Rows).expect("bars");
        assert_eq!((corners[0].x, corners[0].y, corners[2].y), (31.0, 10.0, 70.0));
    }

    #[test]
    fn wide_runs_of_either_colour_are_passed() {
        let mut gathered = Gathered::default();
        let mut widths = [3.0; 16];
        widths[7..10].fill(60.0);
        gathered.see(&runs(&widths), 0);
        assert_eq!(gathered.corners(Direction::Rows), None);
    }

    #[test]
    fn writing_that_changes_from_line_to_line_is_none() {
        let mut gathered = Gathered::default();
        for line in 0..6 {
            gathered.see(&bars(30.0 + 25.0 * line as f32), line * 20);
        }
        assert_eq!(gathered.corners(Direction::Rows), None);
    }
}
