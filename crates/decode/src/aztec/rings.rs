//! The perspective that a bullseye's rings show.

use super::bullseye::{Bullseye, LONGEST};
use crate::grid::{Perspective, edges_along};
use crate::symbol::Point;
use rxing::common::BitMatrix;

/// Rays from the middle.
const RAYS: usize = 64;
/// The ring that is measured: its inner edge, in modules from the middle. Nothing beside it is ever of its colour.
const RING: f32 = 3.5;

/// The view around a bullseye, in modules from its middle; which side is up is still open.
pub(super) fn view(picture: &BitMatrix, eye: &Bullseye) -> Option<Perspective> {
    let mut points = Vec::with_capacity(RAYS);
    for ray in 0..RAYS {
        let (dy, dx) = (std::f32::consts::TAU * ray as f32 / RAYS as f32).sin_cos();
        let edges: Option<[f32; 4]> = edges_along(picture, eye.middle, dx, dy, LONGEST * eye.module);
        points.push(
            edges.map(|edges| (edges[3], Point { x: eye.middle.x + edges[3] * dx, y: eye.middle.y + edges[3] * dy })),
        );
    }
    if points.iter().flatten().count() < RAYS * 3 / 4 {
        return None;
    }
    let far = |ray: usize| {
        let three = [ray + RAYS - 1, ray, ray + 1].map(|ray| points[ray % RAYS].map_or(0.0, |(far, _)| far));
        three[0] + 2.0 * three[1] + three[2]
    };
    let farthest = |from: usize, count: usize| (from..from + count).max_by(|&a, &b| far(a).total_cmp(&far(b)));
    let first = farthest(0, RAYS)?;
    // The other corners are a quarter apart, give or take what a slant does.
    let mut corners = [first, 0, 0, 0];
    for (quarter, corner) in corners.iter_mut().enumerate().skip(1) {
        let middle = first + quarter * RAYS / 4;
        *corner = farthest(middle - RAYS / 12, RAYS / 6 + 1)?;
    }
    let mut sides = [(0.0, 0.0, 0.0); 4];
    for side in 0..4 {
        let (from, mut to) = (corners[side], corners[(side + 1) % 4]);
        if to <= from {
            to += RAYS;
        }
        let inner: Vec<Point> =
            (from + 2..to.saturating_sub(1)).filter_map(|ray| points[ray % RAYS].map(|(_, point)| point)).collect();
        sides[side] = line(&inner)?;
    }
    let quad = [
        cross(sides[3], sides[0])?,
        cross(sides[0], sides[1])?,
        cross(sides[1], sides[2])?,
        cross(sides[2], sides[3])?,
    ];
    let is_near = |corner: &Point| {
        let far = (corner.x - eye.middle.x).hypot(corner.y - eye.middle.y);
        far > 1.5 * eye.module && far < 16.0 * eye.module
    };
    quad.iter().all(is_near).then(|| Perspective::of_square(-RING, RING, quad))?
}

/// The line through most of the points: `ax + by = c`, a and b of length one.
fn line(points: &[Point]) -> Option<(f32, f32, f32)> {
    let mut kept = points.to_vec();
    let mut line = None;
    for _ in 0..2 {
        if kept.len() < 4 {
            return None;
        }
        let count = kept.len() as f32;
        let x = kept.iter().map(|point| point.x).sum::<f32>() / count;
        let y = kept.iter().map(|point| point.y).sum::<f32>() / count;
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for point in &kept {
            xx += (point.x - x) * (point.x - x);
            xy += (point.x - x) * (point.y - y);
            yy += (point.y - y) * (point.y - y);
        }
        let angle = 0.5 * (2.0 * xy).atan2(xx - yy);
        let (a, b) = (-angle.sin(), angle.cos());
        let c = a * x + b * y;
        line = Some((a, b, c));
        kept.retain(|point| (a * point.x + b * point.y - c).abs() < 1.5);
    }
    line
}

fn cross(one: (f32, f32, f32), other: (f32, f32, f32)) -> Option<Point> {
    let determinant = one.0 * other.1 - other.0 * one.1;
    (determinant.abs() > 0.1).then(|| Point {
        x: (one.2 * other.1 - other.2 * one.1) / determinant,
        y: (one.0 * other.2 - other.0 * one.2) / determinant,
    })
}
