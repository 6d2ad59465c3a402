//! The finder pattern: two solid arms that meet at about a right angle, each an edge with dark on its inner side.

use super::edge::Edge;
use crate::grid::distance;
use crate::order;
use crate::symbol::Point;

/// A solid L as the symbol's own reader sees it: the left arm from its top to the corner, the lower one to the right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finder {
    pub(super) top: Point,
    pub(super) corner: Point,
    pub(super) right: Point,
    /// From the middle of each arm's chord to the middle of the arm: left, lower.
    pub(super) bows: [Point; 2],
    /// How much lighter its outside is.
    pub(super) contrast: f32,
    /// Light on dark.
    pub(super) is_inverted: bool,
}

impl Finder {
    /// Lengths of the left and the lower arm.
    pub(super) fn arms(&self) -> [f32; 2] {
        [distance(self.top, self.corner), distance(self.corner, self.right)]
    }
}

/// One arm is at most as many times as long as the other: 8 × 144 modules.
const SLENDEREST: f32 = 20.0;

/// All pairs of the `most` longest edges that may be a finder pattern, the longest first.
pub(super) fn finders(mut edges: Vec<Edge>, most: usize) -> Vec<Finder> {
    order::by_greatest(&mut edges, |edge| edge.length);
    edges.truncate(most);
    join(&mut edges);
    let mut finders: Vec<Finder> = Vec::new();
    for is_inverted in [false, true] {
        if is_inverted {
            edges.iter_mut().for_each(|edge| *edge = edge.reversed());
        }
        for left in &edges {
            for lower in &edges {
                let near = 0.12 * left.length.min(lower.length) + 4.0;
                if (left.to.x - lower.from.x).abs() > near || (left.to.y - lower.from.y).abs() > near {
                    continue;
                }
                let Some(finder) = pair(left, lower, is_inverted) else { continue };
                // An edge along a diagonal is seen from both sides.
                let is_known = finders.iter().any(|known| {
                    known.is_inverted == is_inverted
                        && distance(known.corner, finder.corner) < 3.0
                        && distance(known.top, finder.top) < 4.0
                        && distance(known.right, finder.right) < 4.0
                });
                if !is_known {
                    finders.push(finder);
                }
            }
        }
    }
    let size = |finder: &Finder| finder.arms()[0] + finder.arms()[1];
    order::by_greatest(&mut finders, size);
    finders
}

/// Adds what edges that continue each other are together: glare and scratches part the arms of a finder.
fn join(edges: &mut Vec<Edge>) {
    const MOST: usize = 120;
    let count = edges.len().min(MOST);
    for first in 0..count {
        for second in 0..count {
            let (a, b) = (edges[first], edges[second]);
            let gap = Point { x: b.from.x - a.to.x, y: b.from.y - a.to.y };
            let way = along(&a);
            let dot = |a: Point, b: Point| a.x * b.x + a.y * b.y;
            let cross = |a: Point, b: Point| a.x * b.y - a.y * b.x;
            let ahead = dot(gap, way) / a.length;
            let is_after = first != second && ahead > 2.0 && ahead < 0.6 * a.length.max(b.length);
            if !is_after {
                continue;
            }
            let end = Point { x: gap.x + b.to.x - b.from.x, y: gap.y + b.to.y - b.from.y };
            let off = |way: Point, to: Point| (cross(way, to) / a.length).abs();
            let is_straight = off(way, gap) < 1.5 + 0.02 * ahead && off(way, end) < 1.5 + 0.03 * (ahead + b.length);
            if is_straight && dot(way, along(&b)) > 0.0 {
                let length = distance(a.from, b.to);
                let bow = Point { x: 0.0, y: 0.0 };
                edges.push(Edge { from: a.from, to: b.to, bow, length, contrast: a.contrast.min(b.contrast) });
            }
        }
    }
}

fn pair(left: &Edge, lower: &Edge, is_inverted: bool) -> Option<Finder> {
    let (a, b) = (along(left), along(lower));
    let (first, second) = (left.length, lower.length);
    let sine = (a.x * b.y - a.y * b.x) / (first * second);
    let is_corner = sine < -0.6 && first.max(second) < SLENDEREST * first.min(second);
    let is_alike = left.contrast.max(lower.contrast) < 4.0 * left.contrast.min(lower.contrast);
    if !is_corner || !is_alike {
        return None;
    }
    // Where the tangents at the ends meet.
    let tangent = |edge: &Edge, at_end: f32| {
        let way = along(edge);
        Point { x: way.x + 4.0 * at_end * edge.bow.x, y: way.y + 4.0 * at_end * edge.bow.y }
    };
    let (a, b) = (tangent(left, -1.0), tangent(lower, 1.0));
    let whole = a.x * b.y - a.y * b.x;
    let (dx, dy) = (lower.from.x - left.to.x, lower.from.y - left.to.y);
    let part = (dx * b.y - dy * b.x) / whole;
    let corner = Point { x: left.to.x + part * a.x, y: left.to.y + part * a.y };
    let near = 0.15 * first.min(second) + 4.0;
    let is_near = distance(corner, left.to) < near && distance(corner, lower.from) < near;
    is_near.then(|| Finder {
        top: left.from,
        corner,
        right: lower.to,
        bows: [left.bow, lower.bow],
        contrast: left.contrast.min(lower.contrast),
        is_inverted,
    })
}

fn along(edge: &Edge) -> Point {
    Point { x: edge.to.x - edge.from.x, y: edge.to.y - edge.from.y }
}
