//! A frame line by line.
//!
//! A reading counts only where several lines of the same frame agree: bars that are there are there on the next line
//! too, and bars that a texture pretends are not.

use super::direction::Direction;
use super::line::{Family, read_all};
use super::profile::edges::{Edge, EdgeFinder, Sense};
use super::profile::{faint, stripes};
use super::reading::Reading;
use super::runs::Runs;
use super::symbologies::databar::DataBar;
use super::symbologies::pdf417::Pdf417;
use crate::charset::TextDecoder;
use crate::plane::Plane;
use crate::symbol::{Format, Point, Symbol};
use std::ops::Range;
use suyuan_symbology::SymbologyId;

/// Fewest runs of a line that can hold a code: a stacked symbol's last row may have one pair, and that one character.
const MIN_RUNS: usize = 17;

/// Lines of a scan that are read whatever they show.
const COARSE: usize = 50;

/// How much is tried.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    /// Which way.
    pub(crate) direction: Direction,
    /// Lines over the frame, evenly spread.
    pub(crate) lines: usize,
    /// Also take each line apart in other ways, until one reads.
    pub(crate) is_thorough: bool,
    /// Which symbologies.
    pub(crate) family: Family,
}

/// The ways in which a line is taken apart, the likeliest first.
const SENSES: [Sense; 4] = [
    Sense { turn: 0.2, edge: Edge::Middle },
    Sense { turn: 0.08, edge: Edge::Steepest },
    Sense { turn: 0.35, edge: Edge::Middle },
    Sense { turn: 0.2, edge: Edge::Mass },
];

struct Agreement {
    reading: Reading,
    first: (usize, [f32; 2]),
    last: (usize, [f32; 2]),
    lines: Vec<usize>,
}

impl Agreement {
    /// `across`: all lines that there are.
    fn is_enough(&self, across: usize) -> bool {
        self.lines.len() >= self.reading.lines.min(across)
    }

    /// Whether more lines have read this than anything else in its place.
    fn outnumbers(&self, all: &[Self]) -> bool {
        let against = all.iter().filter(|other| self.reading.payload != other.reading.payload && self.is_over(other));
        self.lines.len() > against.map(|other| other.lines.len()).sum()
    }

    /// Whether both are of the same bars.
    fn is_over(&self, other: &Self) -> bool {
        let ends = |(_, [one, other]): (usize, [f32; 2])| (one.min(other), one.max(other));
        let ((first, last), (from, to)) = (ends(self.first), ends(other.first));
        let both = last.min(to) - first.max(from);
        both > 0.5 * (last - first).min(to - from) && self.first.0 <= other.last.0 && other.first.0 <= self.last.0
    }
}

/// Reads lines; its buffers are kept from frame to frame.
#[derive(Default)]
pub(crate) struct LineScanner {
    line: Vec<u8>,
    finder: EdgeFinder,
    runs: Runs,
    backwards: Runs,
    found: Vec<Reading>,
    stripes: stripes::Gathered,
    /// Whether the last scan crossed rows that may be a PDF417's.
    pub(crate) has_crossed_rows: bool,
}

/// What is gathered over the lines of one scan.
#[derive(Default)]
struct Gathered {
    agreements: Vec<Agreement>,
    databar: DataBar,
    pdf417: Pdf417,
}

impl Gathered {
    /// Whether lines between those so far may read a symbol.
    fn is_promising(&self, stripes: &stripes::Gathered) -> bool {
        !self.agreements.is_empty() || stripes.has_some() || self.pdf417.lines().is_some()
    }
}

impl LineScanner {
    /// All linear symbols on which enough lines agree.
    pub(crate) fn scan(
        &mut self,
        plane: &Plane,
        plan: Plan,
        decode: TextDecoder,
        is_over: &dyn Fn() -> bool,
    ) -> Vec<Symbol> {
        let across = plan.direction.across(plane);
        let step = (across / plan.lines.max(1)).max(1);
        let mut gathered = Gathered::default();
        self.stripes.clear();
        // Where many lines are asked for, the lines between are read if every fourth shows that there are bars.
        let coarse = if plan.lines > COARSE { 4 } else { 1 };
        let lines = (0..coarse)
            .flat_map(|turn| (step / 2 + turn * step..across).step_by(coarse * step).map(move |at| (turn, at)));
        for (count, (turn, at)) in lines.enumerate() {
            if count % 16 == 15 && is_over() || turn > 0 && !gathered.is_promising(&self.stripes) {
                break;
            }
            if !self.read(plane, plan, at, &mut gathered) {
                continue;
            }
            // Neighbours decide whether to believe it: near ones, so that a low or slanted code has them.
            for offset in [2, 4, 7, 11] {
                for neighbour in [at.checked_sub(offset), at.checked_add(offset)].into_iter().flatten() {
                    let is_open = gathered.agreements.iter().any(|agreement| !agreement.is_enough(across));
                    if is_open && neighbour < across {
                        self.read(plane, plan, neighbour, &mut gathered);
                    }
                }
            }
        }
        self.has_crossed_rows = gathered.pdf417.lines().is_some();
        let stacked = self.read_pdf417(plane, plan, across, &gathered.pdf417, decode);
        let agreed =
            gathered.agreements.iter().filter(|it| it.is_enough(across) && it.outnumbers(&gathered.agreements));
        agreed.map(|agreement| symbol(agreement, plan.direction)).chain(stacked).collect()
    }

    /// The corners of bars that lines of the last scan, in its direction, crossed.
    pub(crate) fn seen(&self, direction: Direction) -> Option<[Point; 4]> {
        self.stripes.corners(direction)
    }

    /// EAN-13 and UPC-A that are too blurred for edges, on some of the lines.
    pub(crate) fn scan_blurred(
        &mut self,
        plane: &Plane,
        direction: Direction,
        lines: Range<usize>,
        is_over: &dyn Fn() -> bool,
    ) -> Vec<Symbol> {
        faint::scan(plane, direction, lines, &mut self.finder, is_over)
    }

    /// Where lines crossed rows of a PDF417, all lines around, as its rows may be few pixels high.
    fn read_pdf417(
        &mut self,
        plane: &Plane,
        plan: Plan,
        across: usize,
        pdf417: &Pdf417,
        decode: TextDecoder,
    ) -> Option<Symbol> {
        let (first, last) = pdf417.lines()?;
        let margin = (across / plan.lines.max(1) + 1) * 2;
        let around = first.saturating_sub(margin)..(last + margin).min(across);
        // Rows may be thinner than the lines that a mean is made of, or so noisy that they need it.
        let found = pdf417.found().or_else(|| {
            [gather_one, gather].into_iter().find_map(|gather: Gather| {
                let mut dense = Pdf417::default();
                for at in around.clone() {
                    gather(plane, plan.direction, at, &mut self.line);
                    self.finder.runs(&self.line, SENSES[0], &mut self.runs);
                    dense.read(&self.runs, false, at);
                    self.runs.reverse_into(&mut self.backwards);
                    dense.read(&self.backwards, true, at);
                }
                dense.found()
            })
        })?;
        let corners = found.corners.map(|corner| match plan.direction {
            Direction::Rows => corner,
            Direction::Columns => Point { x: corner.y, y: corner.x },
        });
        Some(Symbol::of_content(Format::Pdf417, found.content, corners, decode))
    }

    /// Reads one line both ways; whether anything was read.
    fn read(&mut self, plane: &Plane, plan: Plan, at: usize, gathered: &mut Gathered) -> bool {
        gather(plane, plan.direction, at, &mut self.line);
        let senses = if plan.is_thorough { &SENSES[..] } else { &SENSES[..1] };
        for &sense in senses {
            // The dearest one, for bars that are there.
            if sense.edge == Edge::Mass && !self.stripes.has_any() {
                continue;
            }
            self.finder.runs(&self.line, sense, &mut self.runs);
            if self.runs.widths.len() < MIN_RUNS {
                continue;
            }
            if sense.turn == SENSES[0].turn {
                self.stripes.see(&self.runs, at);
            }
            self.runs.reverse_into(&mut self.backwards);
            let mut has_read = false;
            for (runs, is_reversed) in [(&self.runs, false), (&self.backwards, true)] {
                self.found.clear();
                read_all(runs, plan.family, &mut self.found);
                // Its checksum is too short for guesses of what widths would be without blur, or noise.
                if sense.turn <= SENSES[0].turn && sense.edge != Edge::Mass {
                    gathered.databar.read(runs, is_reversed, at, &mut self.found);
                }
                gathered.pdf417.read(runs, is_reversed, at);
                has_read |= !self.found.is_empty();
                for reading in self.found.drain(..) {
                    let length = runs.edges.last().copied().unwrap_or(0.0);
                    let span = [reading.runs.0, reading.runs.1].map(|run| {
                        let place = runs.edges[run.min(runs.edges.len() - 1)];
                        if is_reversed { length - place } else { place }
                    });
                    add(&mut gathered.agreements, reading, at, span);
                }
            }
            self.found.clear();
            gathered.databar.end_line(&mut self.found);
            for reading in self.found.drain(..) {
                let span =
                    [reading.runs.0, reading.runs.1].map(|run| self.runs.edges[run.min(self.runs.edges.len() - 1)]);
                add(&mut gathered.agreements, reading, at, span);
                has_read = true;
            }
            if has_read {
                return true;
            }
        }
        false
    }
}

/// Takes a line of a plane.
type Gather = fn(&Plane, Direction, usize, &mut Vec<u8>);

fn gather_one(plane: &Plane, direction: Direction, at: usize, line: &mut Vec<u8>) {
    line.clear();
    match direction {
        Direction::Rows => line.extend_from_slice(plane.row(at)),
        Direction::Columns => line.extend(plane.pixels.chunks_exact(plane.width).map(|row| row[at])),
    }
}

/// The mean of three neighbouring lines: less noise, and bars are longer than that.
fn gather(plane: &Plane, direction: Direction, at: usize, line: &mut Vec<u8>) {
    let mean =
        |before: u8, here: u8, after: u8| ((u16::from(before) + 2 * u16::from(here) + u16::from(after) + 2) / 4) as u8;
    line.clear();
    match direction {
        Direction::Rows => {
            let (before, after) = (at.saturating_sub(1), (at + 1).min(plane.height - 1));
            let rows = plane.row(before).iter().zip(plane.row(at)).zip(plane.row(after));
            line.extend(rows.map(|((&before, &here), &after)| mean(before, here, after)));
        }
        Direction::Columns => {
            let (before, after) = (at.saturating_sub(1), (at + 1).min(plane.width - 1));
            line.extend(plane.pixels.chunks_exact(plane.width).map(|row| mean(row[before], row[at], row[after])));
        }
    }
}

fn add(found: &mut Vec<Agreement>, reading: Reading, at: usize, span: [f32; 2]) {
    match found.iter_mut().find(|it| it.reading.format == reading.format && it.reading.payload == reading.payload) {
        Some(agreement) => {
            agreement.reading.lines = agreement.reading.lines.min(reading.lines);
            if !agreement.lines.contains(&at) {
                agreement.lines.push(at);
            }
            if at < agreement.first.0 {
                agreement.first = (at, span);
            }
            if at > agreement.last.0 {
                agreement.last = (at, span);
            }
        }
        None => found.push(Agreement { reading, first: (at, span), last: (at, span), lines: vec![at] }),
    }
}

fn symbol(agreement: &Agreement, direction: Direction) -> Symbol {
    let place = |(at, _): (usize, [f32; 2]), along: f32| match direction {
        Direction::Rows => Point { x: along, y: at as f32 },
        Direction::Columns => Point { x: at as f32, y: along },
    };
    let (first, last) = (agreement.first, agreement.last);
    let reading = &agreement.reading;
    Symbol {
        symbology: SymbologyId { code: reading.format.code_character(), modifier: reading.modifier },
        format: reading.format,
        payload: reading.payload.clone(),
        text: reading.text.clone(),
        position: [place(first, first.1[0]), place(first, first.1[1]), place(last, last.1[1]), place(last, last.1[0])],
    }
}
