//! Finder patterns: squares of three modules in two angles of one.
//!
//! A line that crosses both angles and the square has runs of 1, 1, 1, 1 and 3, however the symbol is turned: what it is
//! slanted by stretches all of them alike.

use crate::grid::{edges_along, is_dark};
use crate::symbol::Point;
use rxing::common::BitMatrix;
use std::cmp::Reverse;

/// A finder pattern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finder {
    /// The middle of its square.
    pub(super) middle: Point,
    /// Pixels a module, about.
    pub(super) module: f32,
    /// From the square to the tips of the angles; of length one.
    pub(super) tip: (f32, f32),
    /// How many of its 64 modules are as they should be.
    likeness: usize,
}

/// Rows from one that is looked at to the next: the square is three modules high.
const STEP: usize = 3;
/// Pixels of a module under which noise looks like angles.
const MIN_MODULE: f32 = 1.3;
/// Directions that are looked in from the square.
const RAYS: usize = 32;
/// Directions side by side that see both angles, in a view from above.
const FAN: usize = 11;
/// Of these, how many have to cross them.
const LEAST_ACROSS: usize = 7;
/// Modules of 64 that have to be right in a finder pattern, some of which are missed where it is seen from aside.
const LEAST_LIKE: usize = 42;
/// A picture with more is a texture.
const MOST: usize = 64;
/// Of these, how many that look best are worth combining.
const BEST: usize = 20;
/// Places that are looked at closely; a picture with more is a texture, too.
const MOST_LOOKS: usize = 3000;

/// Finder patterns in a picture in black and white.
pub(super) fn find(picture: &BitMatrix) -> Vec<Finder> {
    let mut search = Search { picture, found: Vec::new(), looks: 0 };
    let mut edges = Vec::new();
    for y in (1..picture.height()).step_by(STEP) {
        crate::runs::of_row(picture, y, &mut edges);
        search.line(&edges, |x| Point { x, y: y as f32 + 0.5 });
    }
    // Each row crosses two of the four whichever way the symbol is turned.
    if search.found.len() >= 2 {
        for x in (1..picture.width()).step_by(STEP) {
            of_column(picture, x, &mut edges);
            search.line(&edges, |y| Point { x: x as f32 + 0.5, y });
        }
    }
    search.found.sort_by_key(|finder| Reverse(finder.likeness));
    search.found.truncate(BEST);
    search.found
}

/// Where the colour changes down a column, as [`crate::runs::of_row`] gives it for rows.
fn of_column(picture: &BitMatrix, x: u32, edges: &mut Vec<u32>) {
    edges.clear();
    let mut is_dark = false;
    for y in 0..picture.height() {
        if picture.get(x, y) != is_dark {
            is_dark = !is_dark;
            edges.push(y);
        }
    }
    if is_dark {
        edges.push(picture.height());
    }
}

struct Search<'a> {
    picture: &'a BitMatrix,
    found: Vec<Finder>,
    looks: usize,
}

impl Search<'_> {
    /// Looks for squares in angles along a line. `at` places a position on it in the picture.
    fn line(&mut self, edges: &[u32], at: impl Fn(f32) -> Point) {
        for from in (0..edges.len().saturating_sub(5)).step_by(2) {
            let Ok(six) = <&[u32; 6]>::try_from(&edges[from..from + 6]) else { continue };
            let Some(middle) = square_in_angles(six) else { continue };
            let middle = at(middle);
            let module = (six[5] - six[0]) as f32 / 7.0;
            let is_known = self.found.iter().any(|known| {
                (known.middle.x - middle.x).abs().max((known.middle.y - middle.y).abs())
                    < 1.5 * known.module.max(module)
            });
            if is_known || self.found.len() >= MOST || self.looks >= MOST_LOOKS {
                continue;
            }
            self.looks += 1;
            if let Some(finder) = look(self.picture, middle) {
                self.found.push(finder);
            }
        }
    }
}

/// The middle of the square if six edges enclose runs of 1, 1, 1, 1 and 3 or the other way round.
fn square_in_angles(edges: &[u32; 6]) -> Option<f32> {
    let width = |at: usize| (edges[at + 1] - edges[at]) as f32;
    let is_square_last = width(4) > width(0);
    let (square, first) = if is_square_last { (4, 0) } else { (0, 1) };
    let module = (edges[first + 4] - edges[first]) as f32 / 4.0;
    let is_even = |at: usize| {
        let (two, one) = (width(at) + width(at + 1), width(at));
        // A threshold that is off moves edges in pairs.
        (two - 2.0 * module).abs() <= 0.5 * module + 0.5 && one > 0.3 * module && one < 1.8 * module + 0.5
    };
    let is_like = module >= MIN_MODULE
        && width(square) > 1.4 * module
        && width(square) < 4.6 * module + 1.0
        && (first..first + 3).all(is_even);
    is_like.then(|| (edges[square] + edges[square + 1]) as f32 / 2.0)
}

/// Looks around from a place in a square.
fn look(picture: &BitMatrix, place: Point) -> Option<Finder> {
    let mut middle = place;
    for _ in 0..2 {
        middle = centre(picture, middle)?;
    }
    let across: Vec<Option<f32>> = (0..RAYS)
        .map(|ray| {
            let (dx, dy) = direction(ray);
            edges_along::<5>(picture, middle, dx, dy).as_ref().and_then(crosses_angles)
        })
        .collect();
    // Single rays may cross as much in the data on the other side.
    let fan = |from: usize| (from..from + FAN).map(|ray| ray % RAYS);
    let count = |from: usize| fan(from).filter(|&ray| across[ray].is_some()).count();
    let from = (0..RAYS).max_by_key(|&from| count(from))?;
    if count(from) < LEAST_ACROSS
        || fan(from + RAYS / 2).filter(|&ray| is_set_off(picture, middle, ray)).count() < FAN - 2
    {
        return None;
    }
    let (mut tip, mut module) = ((0.0, 0.0), f32::MAX);
    for ray in fan(from) {
        if let Some(stretched) = across[ray] {
            let (dx, dy) = direction(ray);
            tip = (tip.0 + dx, tip.1 + dy);
            module = module.min(stretched);
        }
    }
    let length = f32::hypot(tip.0, tip.1);
    let mut finder = Finder { middle, module, tip: (tip.0 / length, tip.1 / length), likeness: 0 };
    finder.likeness = likeness(picture, &finder);
    (finder.likeness >= LEAST_LIKE).then_some(finder)
}

fn direction(ray: usize) -> (f32, f32) {
    let (dy, dx) = (std::f32::consts::TAU * ray as f32 / RAYS as f32).sin_cos();
    (dx, dy)
}

/// How many modules of a finder pattern are as they should be, as far as one seen from above tells.
fn likeness(picture: &BitMatrix, finder: &Finder) -> usize {
    let step = finder.module * std::f32::consts::FRAC_1_SQRT_2;
    let (tx, ty) = (finder.tip.0 * step, finder.tip.1 * step);
    let is_right = |&(u, v): &(usize, usize)| {
        // From the middle of the square, along either side of the angles.
        let (a, b) = (5.0 - u as f32, 5.0 - v as f32);
        let at = Point {
            x: finder.middle.x + a * (tx - ty) + b * (tx + ty),
            y: finder.middle.y + a * (ty + tx) + b * (ty - tx),
        };
        is_dark(picture, at) == Some(super::layout::is_finder_dark(u, v))
    };
    (0..8).flat_map(|v| (0..8).map(move |u| (u, v))).filter(is_right).count()
}

/// Whether it is light behind the square: there is the separator.
fn is_set_off(picture: &BitMatrix, middle: Point, ray: usize) -> bool {
    /// From the middle to that of the separator, in halves of the square.
    const SEPARATOR: f32 = 2.0 / 1.5;
    let (dx, dy) = direction(ray);
    edges_along::<1>(picture, middle, dx, dy).is_some_and(|[edge]| {
        let far = edge * SEPARATOR;
        is_dark(picture, Point { x: middle.x + far * dx, y: middle.y + far * dy }) == Some(false)
    })
}

/// The middle of the square's area, seen from a place in it; `None` when it is no square.
fn centre(picture: &BitMatrix, place: Point) -> Option<Point> {
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    let (mut near, mut far) = (f32::MAX, 0.0_f32);
    for ray in 0..RAYS {
        let (dx, dy) = direction(ray);
        let [edge] = edges_along::<1>(picture, place, dx, dy)?;
        near = near.min(edge);
        far = far.max(edge);
        area += edge * edge;
        x += edge.powi(3) * dx;
        y += edge.powi(3) * dy;
    }
    let middle = Point { x: place.x + x / area * 2.0 / 3.0, y: place.y + y / area * 2.0 / 3.0 };
    (far < 8.0 * near + 4.0).then_some(middle)
}

/// How long a module is along a ray from the middle of a square that crosses both angles.
fn crosses_angles(edges: &[f32; 5]) -> Option<f32> {
    let module = (edges[4] - edges[0]) / 4.0;
    let is_even = edges.windows(2).all(|pair| {
        let width = pair[1] - pair[0];
        width > 0.3 * module && width < 1.8 * module
    }) && edges.windows(3).all(|three| (three[2] - three[0] - 2.0 * module).abs() < 0.6 * module + 0.5);
    (is_even && edges[0] > 0.8 * module && edges[0] < 2.4 * module).then_some(module)
}
