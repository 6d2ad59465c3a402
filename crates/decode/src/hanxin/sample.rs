//! From four finder patterns to the modules between them.

use super::finder::{Finder, LONGEST};
use super::information::{self, Information};
use super::layout::{Layout, Use, is_inverted};
use super::{blocks, content};
use crate::found::Found;
use crate::grid::{Perspective, edges_along, is_dark};
use crate::symbol::Point;
use rxing::common::BitMatrix;

/// Modules from the middle of a finder pattern's square to the tips of its angles, along the sides of the symbol.
const TIP: f32 = 5.5;
/// Modules from the middle of the square at the bottom left to the symbol's corner, whose angles point inwards.
const NEAR: f32 = 1.5;
/// Modules that patterns may be away from where they are looked for.
const AWAY: f32 = 1.25;
/// The part of a pattern's modules that have to be of their colour.
const LIKE: f32 = 0.85;

/// Reads the symbol whose finder patterns are at the top left, top right, bottom right and bottom left, unless there were
/// no `tries` left.
pub(super) fn read(picture: &BitMatrix, finders: [Finder; 4], tries: &mut usize) -> Option<Found> {
    let guess = guess_side(picture, &finders)?;
    let guessed = view(&finders, guess)?;
    information::read(picture, &guessed, guess).into_iter().find_map(|information| {
        *tries = tries.checked_sub(1)?;
        let layout = Layout::new(information.version)?;
        let side = layout.side as f32;
        let view = view(&finders, side)?;
        let corners = [view.at(0.0, 0.0), view.at(side, 0.0), view.at(side, side), view.at(0.0, side)];
        let flat = vec![(0.0, 0.0); layout.lines.len().pow(2)];
        let mut grid = Grid { picture, view, layout, offsets: flat.clone() };
        grid.bend();
        let content = decode(&grid, information).or_else(|| {
            // Harmed patterns may have led astray.
            grid.offsets = flat;
            decode(&grid, information)
        })?;
        Some(Found { content, corners })
    })
}

fn decode(grid: &Grid<'_>, information: Information) -> Option<crate::content::Content> {
    let words = grid.codewords(information.mask);
    content::decode(&blocks::correct(information.version, information.level, &words)?)
}

/// Modules along a side, as far as modules at its ends tell. Of a line in perspective, the mean scale is the geometric mean
/// of those at its ends.
fn guess_side(picture: &BitMatrix, [first, second, third, _]: &[Finder; 4]) -> Option<f32> {
    let along = |from: &Finder, to: &Finder| {
        let (dx, dy) = (to.middle.x - from.middle.x, to.middle.y - from.middle.y);
        let far = dx.hypot(dy).max(1.0);
        let (dx, dy) = (dx / far, dy / far);
        let module = |it: &Finder, dx, dy| {
            edges_along::<5>(picture, it.middle, dx, dy, LONGEST).map_or(it.module, |edges| edges[4] / TIP)
        };
        far / (module(from, -dx, -dy) * module(to, dx, dy)).sqrt() + 2.0 * TIP
    };
    let (one, other) = (along(first, second), along(second, third));
    let is_square = one < 1.25 * other && other < 1.25 * one && (20.0..220.0).contains(&one);
    is_square.then(|| (one + other) / 2.0)
}

/// The view of a symbol of so many modules a side.
fn view(finders: &[Finder; 4], side: f32) -> Option<Perspective> {
    let far = side - TIP;
    let modules = [(TIP, TIP), (far, TIP), (far, far), (NEAR, side - NEAR)].map(|(x, y)| Point { x, y });
    Perspective::of_points(modules, finders.map(|finder| finder.middle))
}

/// A symbol in the picture.
struct Grid<'a> {
    picture: &'a BitMatrix,
    view: Perspective,
    layout: Layout,
    /// Modules that the crossings of lines are away from where the view has them, row by row.
    offsets: Vec<(f32, f32)>,
}

impl Grid<'_> {
    fn is_dark(&self, x: f32, y: f32) -> Option<bool> {
        is_dark(self.picture, self.view.at(x, y))
    }

    /// Looks for the patterns where lines cross, each near to where its neighbours above and on the right were.
    fn bend(&mut self) {
        let count = self.layout.lines.len();
        for (column, row) in (0..count).flat_map(|row| (0..count).map(move |column| (column, row))) {
            let before = |at: Option<usize>| at.map(|at| self.offsets[at]);
            let right = before(column.checked_sub(1).map(|column| row * count + column));
            let above = before(row.checked_sub(1).map(|row| row * count + column));
            let near = match (right, above) {
                (Some(one), Some(other)) => ((one.0 + other.0) / 2.0, (one.1 + other.1) / 2.0),
                (Some(only), None) | (None, Some(only)) => only,
                (None, None) => (0.0, 0.0),
            };
            self.offsets[row * count + column] = self.locate(self.layout.node(column, row), near).unwrap_or(near);
        }
    }

    /// How far the pattern around a module is away from where the view has it; `near` is what to expect.
    fn locate(&self, (x, y): (usize, usize), near: (f32, f32)) -> Option<(f32, f32)> {
        const REACH: usize = 4;
        const STEPS: i32 = 5;
        let mut pattern = Vec::new();
        for y in y.saturating_sub(REACH)..=(y + REACH).min(self.layout.side - 1) {
            for x in x.saturating_sub(REACH)..=(x + REACH).min(self.layout.side - 1) {
                if let Use::Pattern(color) = self.layout.at(x, y) {
                    pattern.push((x as f32 + 0.5, y as f32 + 0.5, color));
                }
            }
        }
        // Places that fit as well as each other are around the right one.
        let (mut best, mut sum, mut count) = ((LIKE * pattern.len() as f32) as usize, (0.0, 0.0), 0.0);
        for (u, v) in (-STEPS..=STEPS).flat_map(|v| (-STEPS..=STEPS).map(move |u| (u, v))) {
            let at = (near.0 + u as f32 / STEPS as f32 * AWAY, near.1 + v as f32 / STEPS as f32 * AWAY);
            let like = |&&(x, y, color): &&(f32, f32, bool)| self.is_dark(x + at.0, y + at.1) == Some(color);
            let score = pattern.iter().filter(like).count();
            if score > best {
                (best, sum, count) = (score, (0.0, 0.0), 0.0);
            }
            if score == best {
                sum = (sum.0 + at.0, sum.1 + at.1);
                count += 1.0;
            }
        }
        (count > 0.0).then(|| (sum.0 / count, sum.1 / count))
    }

    /// All codewords in the order in which they are placed: row by row in what is no pattern.
    fn codewords(&self, mask: u8) -> Vec<u8> {
        let Layout { side, lines, .. } = &self.layout;
        // For each module the line before it and how far it is on the way to the next.
        let between: Vec<(usize, f32)> = (0..*side)
            .map(|at| {
                let line = (lines.partition_point(|&line| line <= at) - 1).min(lines.len() - 2);
                (line, (at - lines[line]) as f32 / (lines[line + 1] - lines[line]) as f32)
            })
            .collect();
        let mut bits = Vec::with_capacity(side * side);
        for y in 0..*side {
            let (row, down) = between[y];
            for x in (0..*side).filter(|&x| self.layout.at(x, y) == Use::Data) {
                let (column, left) = between[side - 1 - x];
                let at = row * lines.len() + column;
                let [a, b] = [at, at + lines.len()].map(|at| mix(self.offsets[at], self.offsets[at + 1], left));
                let (dx, dy) = mix(a, b, down);
                let is_dark = self.is_dark(x as f32 + 0.5 + dx, y as f32 + 0.5 + dy) == Some(true);
                bits.push(is_dark != is_inverted(mask, x, y));
            }
        }
        bits.chunks_exact(8).map(|bits| bits.iter().fold(0, |word, &bit| word << 1 | u8::from(bit))).collect()
    }
}

fn mix(one: (f32, f32), other: (f32, f32), part: f32) -> (f32, f32) {
    (one.0 + part * (other.0 - one.0), one.1 + part * (other.1 - one.1))
}
