//! Symbols whose dashed borders cannot be followed: the solid L gives three corners, the fourth and the number of
//! modules are those with which the borders alternate as they should, and the grid is fitted to where modules look whole.

use super::{Found, decode};
use crate::components::hulls;
use crate::grid::{Perspective, is_dark};
use crate::symbol::Point;
use rxing::common::BitMatrix;

/// Modules along the side of square symbols (ISO/IEC 16022, table 7).
const SIDES: [u32; 24] =
    [10, 12, 14, 16, 18, 20, 22, 24, 26, 32, 36, 40, 44, 48, 52, 64, 72, 80, 88, 96, 104, 120, 132, 144];
/// Pixels of the shortest arm that is worth following.
const SHORTEST: f32 = 18.0;
/// The part of the border's modules that has to be of the right colour.
const BORDER: f32 = 0.8;
/// A picture with more is a texture.
const MOST: usize = 40;

/// Reads square symbols by the hulls of their dark patches.
pub(super) fn read(picture: &BitMatrix) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut tried = 0;
    for hull in hulls(picture, SHORTEST as u32) {
        for [top, corner, right] in arms(&hull.corners) {
            tried += 1;
            if tried > MOST {
                return found;
            }
            found.extend(fit(picture, top, corner, right));
        }
    }
    found
}

/// Corners between two long sides of a hull: the end of the left arm, the corner, the end of the lower arm.
fn arms(hull: &[Point]) -> Vec<[Point; 3]> {
    let sides = straightened(hull);
    let mut arms = Vec::new();
    for at in 0..sides.len() {
        let (a, b, c) = (sides[at], sides[(at + 1) % sides.len()], sides[(at + 2) % sides.len()]);
        let (first, second) = (length(a, b), length(b, c));
        let cosine = ((b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)) / (first * second).max(1.0);
        let is_l = first.min(second) >= SHORTEST && first.max(second) < 2.0 * first.min(second) && cosine.abs() < 0.5;
        if is_l {
            // The hull runs in the sense of a clock: up the left arm's other side would be against it.
            arms.push([c, b, a]);
        }
    }
    arms
}

fn length(a: Point, b: Point) -> f32 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// The hull without corners that hardly are any: steps of pixels along a slanted side.
fn straightened(hull: &[Point]) -> Vec<Point> {
    let mut corners = hull.to_vec();
    loop {
        let count = corners.len();
        if count < 4 {
            return corners;
        }
        let off = |at: usize| {
            let (a, b, c) = (corners[(at + count - 1) % count], corners[at], corners[(at + 1) % count]);
            ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)).abs() / length(a, c).max(1.0)
        };
        let flattest = (0..count).map(|at| (at, off(at))).min_by(|a, b| a.1.total_cmp(&b.1));
        match flattest {
            Some((at, far)) if far < 1.6 => corners.remove(at),
            _ => return corners,
        };
    }
}

/// Whether both arms are solid: dark all along, a little inside of the hull.
fn is_solid(picture: &BitMatrix, top: Point, corner: Point, right: Point) -> bool {
    const INSIDE: f32 = 0.025;
    const LOOKS: usize = 40;
    let middle = Point { x: (top.x + right.x) / 2.0, y: (top.y + right.y) / 2.0 };
    [(corner, top), (corner, right)].iter().all(|&(from, to)| {
        let dark = (1..LOOKS).filter(|&at| {
            let part = at as f32 / LOOKS as f32;
            let (x, y) = (from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
            is_dark(picture, Point { x: x + INSIDE * (middle.x - x), y: y + INSIDE * (middle.y - y) }) == Some(true)
        });
        dark.count() >= LOOKS * 8 / 10
    })
}

fn fit(picture: &BitMatrix, top: Point, corner: Point, right: Point) -> Option<Found> {
    if !is_solid(picture, top, corner, right) {
        return None;
    }
    let far = Point { x: top.x + right.x - corner.x, y: top.y + right.y - corner.y };
    let (along, up) = ((right.x - corner.x, right.y - corner.y), (top.x - corner.x, top.y - corner.y));
    // The fourth corner gives way to perspective.
    const STEPS: [f32; 7] = [0.0, -0.03, 0.03, -0.06, 0.06, -0.1, 0.1];
    let mut best: Vec<(f32, u32, [Point; 4])> = Vec::new();
    for &side in SIDES.iter().filter(|&&side| length(corner, right) / side as f32 >= 1.5) {
        let mut best_of_side: Option<(f32, u32, [Point; 4])> = None;
        for (u, v) in STEPS.iter().flat_map(|&u| STEPS.iter().map(move |&v| (u, v))) {
            let moved = Point { x: far.x + u * along.0 + v * up.0, y: far.y + u * along.1 + v * up.1 };
            let quad = [top, moved, right, corner];
            let score = border(picture, &quad, side).unwrap_or(0.0);
            if best_of_side.as_ref().is_none_or(|(least, ..)| score > *least) {
                best_of_side = Some((score, side, quad));
            }
        }
        best.extend(best_of_side.filter(|(score, ..)| *score > BORDER));
    }
    best.sort_by(|a, b| b.0.total_cmp(&a.0));
    best.into_iter().take(2).find_map(|(_, side, quad)| settle(picture, side, quad))
}

/// The part of the modules on the four borders that have their colour: solid on the left and below, alternating above
/// and on the right.
fn border(picture: &BitMatrix, quad: &[Point; 4], side: u32) -> Option<f32> {
    let view = Perspective::of_square(0.0, side as f32, *quad)?;
    let last = side - 1;
    let mut right = 0;
    let mut has = |x: u32, y: u32, dark: bool| {
        let at = view.at(x as f32 + 0.5, y as f32 + 0.5);
        right += u32::from(is_dark(picture, at) == Some(dark));
    };
    for at in 0..side {
        has(at, 0, at % 2 == 0);
        has(last, at, at % 2 == 1);
        has(0, at, true);
        has(at, last, true);
    }
    Some(right as f32 / (4 * side) as f32)
}

/// Moves the corners until borders and modules look best, then reads.
fn settle(picture: &BitMatrix, side: u32, quad: [Point; 4]) -> Option<Found> {
    let score = |quad: &[Point; 4]| {
        let view = Perspective::of_square(0.0, side as f32, *quad)?;
        Some(border(picture, quad, side)? * 2.0 + wholeness(picture, &view, side))
    };
    let module = length(quad[3], quad[2]) / side as f32;
    let (mut quad, mut best) = (quad, score(&quad)?);
    for step in [0.6, 0.3, 0.15] {
        for _ in 0..4 {
            let before = best;
            for corner in 0..4 {
                for (dx, dy) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
                    let mut moved = quad;
                    moved[corner].x += dx * step * module;
                    moved[corner].y += dy * step * module;
                    if let Some(other) = score(&moved).filter(|&other| other > best) {
                        (quad, best) = (moved, other);
                    }
                }
            }
            if best == before {
                break;
            }
        }
    }
    let view = Perspective::of_square(0.0, side as f32, quad)?;
    let mut modules = BitMatrix::new(side, side).ok()?;
    for (x, y) in (0..side).flat_map(|y| (0..side).map(move |x| (x, y))) {
        modules.set_bool(x, y, is_dark(picture, view.at(x as f32 + 0.5, y as f32 + 0.5)).unwrap_or(false));
    }
    decode(&modules).map(|content| Found { content, corners: quad })
}

/// The part of the points around the middles of modules that are as dark as the middles.
fn wholeness(picture: &BitMatrix, view: &Perspective, side: u32) -> f32 {
    const OFF: f32 = 0.3;
    let stride = (side / 20).max(1) as usize;
    let (mut whole, mut count) = (0, 0);
    for y in (0..side).step_by(stride) {
        for x in (0..side).step_by(stride) {
            let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
            let middle = is_dark(picture, view.at(x, y));
            for (dx, dy) in [(OFF, 0.0), (-OFF, 0.0), (0.0, OFF), (0.0, -OFF)] {
                whole += i32::from(middle.is_some() && is_dark(picture, view.at(x + dx, y + dy)) == middle);
                count += 1;
            }
        }
    }
    whole as f32 / count as f32
}
