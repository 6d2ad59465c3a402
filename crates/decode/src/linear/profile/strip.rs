//! Strips of a frame in which bars may lie, and the mean of all their lines along the bars.
//!
//! Bands of a few lines are less noisy than lines: where several in a row have edges between two quiet zones at about the
//! same places, there is a strip. Its bars may be slanted: lines are shifted until they fit one another, and what each of
//! them shows between the pixels of the others is kept.

use super::edges::{Edge, EdgeFinder, Sense};
use crate::linear::direction::Direction;
use crate::linear::runs::Runs;
use crate::linear::symbologies::ean::EAN13_MODULES as MODULES;
use crate::order;
use crate::plane::Plane;
use std::ops::Range;

/// Pixels a module between which there is something to win: more are read by edges, fewer hold nothing.
const MODULE: Range<f32> = 0.65..5.0;
/// Runs that blur and noise leave of 59, or make of them.
const RUNS: Range<usize> = 13..66;
/// Modules of a gap in which bars have faded away.
const WIDEST: f32 = 13.5;
/// Modules that the widest gap between bars has at least, and how much wider the quiet zones are; more says nothing.
const GAP: f32 = 3.0;
const APART: f32 = 0.9;
const MOST_APART: f32 = 3.0;
/// Candidates of a band.
const IN_A_BAND: usize = 4;
/// Bands in a row that have to have the same ends.
const BANDS: usize = 2;
/// Tracks that are followed at once: more are a texture.
const MOST: usize = 100;
/// Samples of a profile to a module.
const SAMPLES: f32 = 3.0;
/// Lines that a slant is measured by.
const SLANT_LINES: usize = 32;

/// The mean of a strip's lines.
#[derive(Debug)]
pub(super) struct Profile {
    /// Places in pixels along the line, growing, and the grey there.
    pub(super) samples: Vec<(f32, f32)>,
    /// Where the symbol seems to begin and to end.
    pub(super) ends: [f32; 2],
}

impl Profile {
    /// The same from its other end.
    pub(super) fn reverse(&mut self) {
        let end = self.ends[0] + self.ends[1];
        self.samples.reverse();
        for (x, _) in &mut self.samples {
            *x = end - *x;
        }
    }
}

/// A straight line over the lines of a frame: a place along them, and how it moves from line to line.
#[derive(Debug, Clone, Copy)]
struct Side {
    at: f32,
    slope: f32,
}

impl Side {
    fn on(self, line: f32) -> f32 {
        self.at + self.slope * line
    }

    /// Through points of a line and a place.
    fn through(points: &[(f32, f32)]) -> Self {
        let count = points.len().max(1) as f32;
        let (x, y) = points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.0 / count, sum.1 + point.1 / count));
        let (up, down) = points.iter().fold((0.0, 0.0), |(up, down), point| {
            (up + (point.0 - x) * (point.1 - y), down + (point.0 - x) * (point.0 - x))
        });
        let slope = if down > 0.0 { up / down } else { 0.0 };
        Self { at: y - slope * x, slope }
    }
}

/// Bars between two sides.
#[derive(Debug, Clone)]
pub(super) struct Strip {
    pub(super) lines: Range<usize>,
    sides: [Side; 2],
    apart: f32,
}

/// Ends of bars in a band, and how much wider the narrower quiet zone is than any gap between them.
struct Candidate {
    ends: [f32; 2],
    apart: f32,
}

/// The bands in which the same ends were seen.
struct Track {
    last: (usize, [f32; 2]),
    ends: Vec<(f32, [f32; 2])>,
    apart: f32,
}

/// All strips on some of a plane's lines, the likeliest first.
pub(super) fn find(plane: &Plane, direction: Direction, lines: Range<usize>, finder: &mut EdgeFinder) -> Vec<Strip> {
    const SENSES: [Sense; 2] = [Sense { turn: 0.1, edge: Edge::Steepest }, Sense { turn: 0.25, edge: Edge::Middle }];
    let across = direction.across(plane);
    let thick = (across / 100).clamp(3, 8);
    let (mut line, mut sums, mut runs) = (Vec::new(), Vec::new(), Runs::default());
    let mut tracks = Tracks::default();
    // Every other band: bars are longer than that.
    for first in (lines.start..(lines.end + 1).saturating_sub(thick)).step_by(2 * thick) {
        band(plane, direction, first..first + thick, &mut sums, &mut line);
        for sense in SENSES {
            finder.runs(&line, sense, &mut runs);
            for candidate in candidates(&line, &runs) {
                tracks.follow(first, thick, &candidate);
            }
        }
    }
    tracks.over.append(&mut tracks.open);
    let mut strips: Vec<Strip> = tracks.over.iter().filter_map(|track| track.strip(thick, across)).collect();
    order::by_greatest(&mut strips, |strip| strip.apart);
    strips
}

/// Those that may go on, and those that do not.
#[derive(Default)]
struct Tracks {
    open: Vec<Track>,
    over: Vec<Track>,
}

impl Tracks {
    fn follow(&mut self, first: usize, thick: usize, &Candidate { ends, apart }: &Candidate) {
        let is_open = |track: &Track| first - track.last.0 <= 3 * thick;
        let mut at = 0;
        while at < self.open.len() {
            if is_open(&self.open[at]) {
                at += 1;
                continue;
            }
            let track = self.open.swap_remove(at);
            if track.ends.len() >= BANDS && self.over.len() < MOST {
                self.over.push(track);
            }
        }
        let slack = 2.0 + 0.05 * (ends[1] - ends[0]);
        let known = self.open.iter_mut().find(|track| {
            let [from, to] = track.last.1;
            (from - ends[0]).abs() < slack && (to - ends[1]).abs() < slack
        });
        let middle = first as f32 + thick as f32 / 2.0;
        if let Some(track) = known {
            track.last = (first, ends);
            track.ends.push((middle, ends));
            track.apart += apart;
        } else if self.open.len() < MOST {
            self.open.push(Track { last: (first, ends), ends: vec![(middle, ends)], apart });
        }
    }
}

impl Track {
    fn strip(&self, thick: usize, across: usize) -> Option<Strip> {
        let mut ends = self.ends.clone();
        let sides = |ends: &[(f32, [f32; 2])]| {
            [0, 1].map(|side| Side::through(&ends.iter().map(|(line, ends)| (*line, ends[side])).collect::<Vec<_>>()))
        };
        let mut both = sides(&ends);
        let off = |both: &[Side; 2], (line, ends): &(f32, [f32; 2])| {
            (both[0].on(*line) - ends[0]).abs().max((both[1].on(*line) - ends[1]).abs())
        };
        // Without the worst, as some ends are a bar off.
        for _ in 0..2 {
            let module = (both[1].at - both[0].at).abs() / MODULES;
            let before = both;
            ends.retain(|end| off(&before, end) < 2.0 * module.max(1.0));
            if ends.is_empty() {
                return None;
            }
            both = sides(&ends);
        }
        let (first, last) = (ends.first()?.0, ends.last()?.0);
        let mut bands = ends.len();
        bands = bands.min(((last - first) / thick as f32).round() as usize + 1);
        let half = thick as f32 / 2.0;
        let lines = (first - half).max(0.0) as usize..((last + half) as usize).min(across);
        (bands >= BANDS).then_some(Strip { lines, sides: both, apart: self.apart })
    }
}

impl Strip {
    /// Where the bars begin and end on a line.
    pub(super) fn ends(&self, line: usize) -> [f32; 2] {
        self.sides.map(|side| side.on(line as f32 + 0.5))
    }

    /// The mean of some of its lines.
    pub(super) fn profile(&self, plane: &Plane, direction: Direction, lines: Range<usize>) -> Profile {
        let middle = (lines.start + lines.end) as f32 / 2.0;
        let [from, to] = self.sides.map(|side| side.on(middle));
        let width = (to - from).max(1.0);
        let margin = 8.0 * width / MODULES;
        let fine = SAMPLES * MODULES / width;
        let count = ((width + 2.0 * margin) * fine) as usize + 1;
        let mut bins = vec![(0.0f32, 0.0f32, 0u32); count];
        for line in lines {
            let [from, to] = self.ends(line);
            let scale = width / (to - from).max(1.0);
            let first = (from - margin).max(0.0) as usize;
            let last = ((to + margin).max(0.0) as usize).min(direction.along(plane));
            for at in first..last {
                let place = (at as f32 + 0.5 - from) * scale + margin;
                let Some(bin) = bins.get_mut((place * fine).max(0.0) as usize) else { continue };
                let grey = f32::from(direction.pixel(plane, line, at));
                *bin = (bin.0 + place, bin.1 + grey, bin.2 + 1);
            }
        }
        let samples = bins.iter().filter(|bin| bin.2 > 0).map(|&(place, grey, count)| {
            let count = count as f32;
            (place / count, grey / count)
        });
        Profile { samples: samples.collect(), ends: [margin, margin + width] }
    }

    /// The same strip with the slant at which its lines fit one another best.
    pub(super) fn upright(&self, plane: &Plane, direction: Direction) -> Self {
        let mut best = self.clone();
        let step = (self.lines.len() / SLANT_LINES).max(1);
        let mut most = best.sharpness(plane, direction, step);
        // Pixels by which the first and the last line part.
        for size in [2.0f32, 1.0, 0.5, 0.25] {
            for way in [size, -size] {
                for _ in 0..3 {
                    let more = way / self.lines.len().max(1) as f32;
                    let middle = (self.lines.start + self.lines.end) as f32 / 2.0;
                    let turn = |side: Side| Side { at: side.at - more * middle, slope: side.slope + more };
                    let other = Self { sides: best.sides.map(turn), ..best.clone() };
                    let sharpness = other.sharpness(plane, direction, step);
                    if sharpness <= most {
                        break;
                    }
                    (best, most) = (other, sharpness);
                }
            }
        }
        best
    }

    /// How much the mean of its lines varies: most where bars lie on bars.
    fn sharpness(&self, plane: &Plane, direction: Direction, step: usize) -> f32 {
        let middle = (self.lines.start + self.lines.end) as f32 / 2.0;
        let [from, to] = self.sides.map(|side| side.on(middle));
        let width = (to - from).max(1.0);
        let mut bins = vec![(0.0f32, 0.0f32); width as usize + 1];
        for line in self.lines.clone().step_by(step) {
            let [from, to] = self.ends(line);
            let scale = width / (to - from).max(1.0);
            for at in from.max(0.0) as usize..(to.max(0.0) as usize).min(direction.along(plane)) {
                let place = (at as f32 + 0.5 - from) * scale;
                if let Some(bin) = bins.get_mut(place.max(0.0) as usize) {
                    *bin = (bin.0 + f32::from(direction.pixel(plane, line, at)), bin.1 + 1.0);
                }
            }
        }
        let filled = bins.iter().filter(|bin| bin.1 > 0.0);
        let (sum, squares, count) = filled.fold((0.0f64, 0.0f64, 0.0f64), |all, &(sum, count)| {
            let (sum, count) = (f64::from(sum), f64::from(count));
            (all.0 + sum, all.1 + sum * sum / count, all.2 + count)
        });
        (squares - sum * sum / count.max(1.0)) as f32
    }
}

/// The mean of a band's lines.
fn band(plane: &Plane, direction: Direction, lines: Range<usize>, sums: &mut Vec<u16>, line: &mut Vec<u8>) {
    let count = lines.len() as u16;
    line.clear();
    match direction {
        Direction::Rows => {
            sums.clear();
            sums.resize(plane.width, count / 2);
            for y in lines {
                for (sum, &pixel) in sums.iter_mut().zip(plane.row(y)) {
                    *sum += u16::from(pixel);
                }
            }
            line.extend(sums.iter().map(|sum| (sum / count) as u8));
        }
        Direction::Columns => {
            let rows = plane.pixels.chunks_exact(plane.width);
            line.extend(rows.map(|row| {
                let sum: u16 = row[lines.clone()].iter().map(|&pixel| u16::from(pixel)).sum();
                ((sum + count / 2) / count) as u8
            }));
        }
    }
}

/// Ends of the likeliest runs between quiet zones: those that are wide beside any gap between the bars.
fn candidates(line: &[u8], runs: &Runs) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let length = runs.widths.len();
    for first in (1..length).step_by(2) {
        let mut widest = 0.0f32;
        for end in (first + 1..length.min(first + RUNS.end)).step_by(2) {
            let module = runs.span(first, end - first) / MODULES;
            if module > MODULE.end {
                break;
            }
            let ends = [runs.edges[first], runs.edges[end]];
            let quiet = runs.widths[first - 1].min(runs.widths[end]);
            let apart = quiet / widest.max(GAP * module);
            if RUNS.contains(&(end - first))
                && MODULE.contains(&module)
                && apart > APART
                && widest < WIDEST * module
                && is_paper(line, ends[0] - 3.5 * module, ends[0] - 1.5 * module, ends)
                && is_paper(line, ends[1] + 1.5 * module, ends[1] + 3.5 * module, ends)
            {
                found.push(Candidate { ends, apart: apart.min(MOST_APART) });
            }
            widest = widest.max(runs.widths[end]);
        }
    }
    order::by_greatest(&mut found, |it| it.apart);
    found.truncate(IN_A_BAND);
    for candidate in &mut found {
        candidate.ends = outer_ends(line, candidate.ends);
    }
    found
}

/// Where the line leaves paper: blur makes one slope of a guard and the bar after it, whose steepest place is far inside.
fn outer_ends(line: &[u8], ends: [f32; 2]) -> [f32; 2] {
    const LEAVES: i32 = 14;
    let module = (ends[1] - ends[0]) / MODULES;
    let at = |place: f32| (place.max(0.0) as usize).min(line.len().saturating_sub(1));
    let darkest = line.get(at(ends[0])..at(ends[1])).and_then(|bars| bars.iter().min().copied()).unwrap_or(0);
    let lightest = |from: usize, to: usize| (from..to.max(from + 1)).max_by_key(|&at| line[at]);
    let left = lightest(at(ends[0] - 6.0 * module), at(ends[0] - 2.0 * module)).unwrap_or(0);
    let right = lightest(at(ends[1] + 2.0 * module), at(ends[1] + 6.0 * module)).unwrap_or(0);
    let is_left = |paper: usize, here: usize| {
        let (paper, here) = (i32::from(line[paper]), i32::from(line[here]));
        (paper - here) * 100 > LEAVES * (paper - i32::from(darkest))
    };
    let from = (left..at(ends[0])).find(|&here| is_left(left, here) && is_left(left, here + 1));
    let to = (at(ends[1])..right).rev().find(|&here| is_left(right, here) && here > 0 && is_left(right, here - 1));
    [from.map_or(ends[0], |at| at as f32), to.map_or(ends[1], |at| at as f32 + 1.0)]
}

/// Whether a part of the line is even beside what the bars are.
fn is_paper(line: &[u8], from: f32, to: f32, bars: [f32; 2]) -> bool {
    let ripple = |from: f32, to: f32| {
        let part = line.get(from.max(0.0) as usize..(to.max(0.0) as usize + 1).min(line.len())).unwrap_or_default();
        let (low, high) = part.iter().fold((u8::MAX, 0), |(low, high), &value| (low.min(value), high.max(value)));
        (!part.is_empty()).then(|| high - low)
    };
    let (paper, bars) = (ripple(from, to), ripple(bars[0], bars[1]));
    matches!((paper, bars), (Some(paper), Some(bars)) if u16::from(paper) * 2 < u16::from(bars))
}
