//! Lines across a symbol, gathered.

use super::codeword::Codeword;
use super::compaction;
use super::crossing::Crossing;
use super::table;
use crate::found::Found;
use crate::linear::runs::Runs;
use crate::linear::symbologies::pattern::distance;
use crate::symbol::Point;

/// Bar first; 17 modules (ISO/IEC 15438, section 5.3.1).
const START: [u8; 8] = [8, 1, 1, 1, 1, 1, 1, 3];
/// Bar first; 18 modules.
const STOP: [u8; 9] = [7, 1, 1, 3, 1, 1, 1, 2, 1];
const GUARD_LIMIT: f32 = 0.35;
/// Codewords of a row with both indicators.
const MOST_COLUMNS: usize = 32;

/// The crossings of a frame's lines.
#[derive(Debug, Default)]
pub(crate) struct Pdf417 {
    crossings: Vec<Crossing>,
}

impl Pdf417 {
    /// The lines that crossed a symbol so far, from the first to the last.
    pub(crate) fn lines(&self) -> Option<(usize, usize)> {
        let lines = || self.crossings.iter().map(|crossing| crossing.line);
        Some((lines().min()?, lines().max()?))
    }

    /// Looks through one direction of a line.
    pub(crate) fn read(&mut self, runs: &Runs, is_reversed: bool, line: usize) {
        let mut at = 1;
        while let Some(start) = runs.part(at, 8) {
            let module = runs.span(at, 8) / 17.0;
            let looks_right = (5.5..10.5).contains(&(start[0] / module)) && start[1] < 3.0 * module;
            if looks_right && distance(start, &START, 17.0) < GUARD_LIMIT {
                let (end, crossing) = cross(runs, at, module, is_reversed, line);
                if crossing.cells.iter().flatten().count() >= 2 {
                    self.crossings.push(crossing);
                    at = end | 1;
                    continue;
                }
            }
            // A stop pattern that no row led to: the row's beginning is damaged.
            if let Some(stop) = runs.part(at, 9) {
                let module = runs.span(at, 9) / 18.0;
                let looks_right = (4.5..9.5).contains(&(stop[0] / module)) && stop[1] < 3.0 * module;
                if looks_right && distance(stop, &STOP, 18.0) < GUARD_LIMIT {
                    let crossing = cross_back(runs, at, module, is_reversed, line);
                    if crossing.cells.iter().flatten().count() >= 2 {
                        self.crossings.push(crossing);
                    }
                }
            }
            at += 2;
        }
    }

    /// The symbol that the crossings make.
    pub(crate) fn found(&self) -> Option<Found> {
        // A symbol is read in one direction only.
        [false, true].into_iter().find_map(|is_reversed| {
            let crossings: Vec<&Crossing> = self.crossings.iter().filter(|it| it.is_reversed == is_reversed).collect();
            let codewords = table::codewords(&crossings)?;
            let content = compaction::decode(&codewords)?;
            let (first, last) = (crossings.first()?, crossings.last()?);
            let longest = |crossing: &&&Crossing| (crossing.span[1] - crossing.span[0]).abs() as u32;
            let widest = crossings.iter().max_by_key(longest)?;
            let place = |crossing: &Crossing, along: f32| Point { x: along, y: crossing.line as f32 };
            let [from, to] = widest.span;
            let corners = [place(first, from), place(first, to), place(last, to), place(last, from)];
            Some(Found { content, corners })
        })
    }
}

/// Reads codewords after a start pattern at run `start`; the run after the last, and what was read.
fn cross(runs: &Runs, start: usize, module: f32, is_reversed: bool, line: usize) -> (usize, Crossing) {
    // Eleven modules of the start pattern are in its four bars.
    let bars: f32 = runs.widths[start..start + 8].iter().step_by(2).sum();
    let spread = (bars - 11.0 * module) / 4.0;
    let mut cells = Vec::new();
    let mut at = start + 8;
    let mut width = 17.0 * module;
    let mut has_right = false;
    let mut misses = 0;
    while cells.len() < MOST_COLUMNS {
        if let Some(stop) = runs.part(at, 9)
            && distance(stop, &STOP, 18.0) < GUARD_LIMIT
            && (runs.span(at, 9) - width * 18.0 / 17.0).abs() < 0.2 * width
        {
            has_right = true;
            at += 9;
            break;
        }
        let Some(widths) = runs.part(at, 8) else { break };
        let span = runs.span(at, 8);
        let codeword = if (span - width).abs() < 0.15 * width { Codeword::read(widths, spread) } else { None };
        match codeword {
            Some(_) => {
                // Perspective changes the width slowly, and a misread one should not carry on.
                width = 0.7 * width + 0.3 * span;
                at += 8;
                misses = 0;
            }
            None => {
                // Lost edges: the next one begins where it should by the width.
                misses += 1;
                let expected = runs.edges[at] + width;
                let Some(next) = bar_at(runs, at + 2, expected, 0.08 * width) else { break };
                if misses > 3 {
                    break;
                }
                at = next;
            }
        }
        cells.push(codeword);
    }
    let span = span(runs, start, at, is_reversed);
    (at, Crossing { line, is_reversed, cells, has_left: true, has_right, span })
}

/// Reads codewords before a stop pattern at run `stop`, back to the first that is none.
fn cross_back(runs: &Runs, stop: usize, module: f32, is_reversed: bool, line: usize) -> Crossing {
    // Eleven modules of the stop pattern are in its five bars.
    let bars: f32 = runs.widths[stop..stop + 9].iter().step_by(2).sum();
    let spread = (bars - 11.0 * module) / 5.0;
    let mut cells = Vec::new();
    let mut at = stop;
    let mut width = 17.0 * module;
    while let Some(before) = at.checked_sub(8).filter(|_| cells.len() < MOST_COLUMNS) {
        let span = runs.span(before, 8);
        if (span - width).abs() > 0.15 * width {
            break;
        }
        let Some(codeword) = Codeword::read(&runs.widths[before..at], spread) else { break };
        cells.push(Some(codeword));
        width = 0.7 * width + 0.3 * span;
        at = before;
    }
    cells.reverse();
    let span = span(runs, at, stop + 9, is_reversed);
    Crossing { line, is_reversed, cells, has_left: false, has_right: true, span }
}

/// Where two runs begin, along the line.
fn span(runs: &Runs, from: usize, to: usize, is_reversed: bool) -> [f32; 2] {
    let length = runs.edges.last().copied().unwrap_or(0.0);
    [from, to].map(|run| {
        let along = runs.edges[run.min(runs.edges.len() - 1)];
        if is_reversed { length - along } else { along }
    })
}

/// The bar from run `from` on whose edge is nearest to a place, if it is within `tolerance`.
fn bar_at(runs: &Runs, from: usize, place: f32, tolerance: f32) -> Option<usize> {
    (from..runs.widths.len().min(from + 14))
        .filter(|run| run % 2 == 1)
        .map(|run| (run, (runs.edges[run] - place).abs()))
        .filter(|&(_, off)| off < tolerance)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(run, _)| run)
}
