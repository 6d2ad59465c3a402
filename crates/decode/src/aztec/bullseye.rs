//! The bullseye: seven runs of one module each between dark ones, along rows, columns and both diagonals.

use crate::grid::edges_along;
use crate::symbol::Point;
use rxing::common::BitMatrix;

/// Modules that a ring's width may look like from aslant.
pub(super) const LONGEST: f32 = 7.0;

/// A bullseye.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bullseye {
    pub(super) middle: Point,
    /// Pixels a module.
    pub(super) module: f32,
}

/// Rows from one that is looked at to the next: a module has at least so many pixels.
const STEP: u32 = 2;
/// Pixels of a module under which noise looks like rings.
const MIN_MODULE: f32 = 1.6;
/// A picture with more is a texture.
const MOST: usize = 30;

/// Places that look like a bullseye from all sides.
pub(super) fn find(picture: &BitMatrix, is_over: &dyn Fn() -> bool) -> Vec<Bullseye> {
    let mut found: Vec<Bullseye> = Vec::new();
    let mut edges = Vec::new();
    for y in (0..picture.height()).step_by(STEP as usize) {
        // A texture has as many places to look at as it has rows.
        if y % 32 == 0 && is_over() {
            break;
        }
        crate::runs::of_row(picture, y, &mut edges);
        // Dark runs end at odd edges. Data may touch the outermost ring that both sizes have: it counts from inside.
        for at in (1..edges.len().saturating_sub(7)).step_by(2) {
            let seven = &edges[at..at + 8];
            if !is_even(seven) {
                continue;
            }
            let x = (seven[3] + seven[4]) as f32 / 2.0;
            let Some(eye) = confirm(picture, x, y as f32 + 0.5, (seven[7] - seven[0]) as f32 / 7.0) else { continue };
            let is_new = found
                .iter()
                .all(|known| (known.middle.x - eye.middle.x).hypot(known.middle.y - eye.middle.y) > 2.0 * eye.module);
            if is_new {
                found.push(eye);
                if found.len() == MOST {
                    return found;
                }
            }
        }
    }
    found
}

/// Whether eight edges enclose seven runs of about one length. Sums of a dark and a light run are compared: a threshold
/// that is off moves edges in pairs.
fn is_even(edges: &[u32]) -> bool {
    let module = (edges[7] - edges[0]) as f32 / 7.0;
    if module < MIN_MODULE {
        return false;
    }
    let is_pair_even = |two: &[u32]| ((two[2] - two[0]) as f32 - 2.0 * module).abs() <= 0.6 * module + 0.5;
    let is_single_sane = |two: &[u32]| {
        let width = (two[1] - two[0]) as f32;
        width > 0.25 * module && width < 1.9 * module + 0.5
    };
    edges.windows(3).all(is_pair_even) && edges.windows(2).all(is_single_sane)
}

/// Looks across from the middle in three more directions, and moves it there.
fn confirm(picture: &BitMatrix, x: f32, y: f32, module: f32) -> Option<Bullseye> {
    // Bars are even, too, and long.
    let longest = LONGEST * module;
    let down = rings_along(picture, x, y, (0.0, 1.0), longest)?;
    let y = y + (down.1 - down.0) / 2.0;
    let across = rings_along(picture, x, y, (1.0, 0.0), longest)?;
    let x = x + (across.1 - across.0) / 2.0;
    let (wide, high) = (across.0 + across.1, down.0 + down.1);
    if wide > 3.0 * high || high > 3.0 * wide {
        return None;
    }
    let half = std::f32::consts::FRAC_1_SQRT_2;
    rings_along(picture, x, y, (half, half), longest)?;
    rings_along(picture, x, y, (half, -half), longest)?;
    Some(Bullseye { middle: Point { x, y }, module: (wide + high) / 2.0 / 7.0 })
}

/// How far the fourth edge is from the middle backwards and forwards; `None` unless edges come evenly on both sides.
fn rings_along(picture: &BitMatrix, x: f32, y: f32, (dx, dy): (f32, f32), longest: f32) -> Option<(f32, f32)> {
    let back = edges_along::<4>(picture, Point { x, y }, -dx, -dy, longest)?;
    let forth = edges_along::<4>(picture, Point { x, y }, dx, dy, longest)?;
    let module = (back[3] + forth[3]) / 7.0;
    let is_even = |edges: &[f32; 4]| {
        edges.windows(2).all(|pair| {
            let width = pair[1] - pair[0];
            width > 0.3 * module && width < 1.9 * module
        }) && (edges[2] - edges[0] - 2.0 * module).abs() < 0.6 * module + 0.5
    };
    let first = back[0] + forth[0];
    (is_even(&back) && is_even(&forth) && first > 0.3 * module && first < 2.0 * module).then_some((back[3], forth[3]))
}
