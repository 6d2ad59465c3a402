//! From the modules of a symbol to pixels of the picture.

use crate::symbol::Point;
use rxing::common::BitMatrix;

/// A perspective view of a plane: coordinates in modules to coordinates in pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Perspective([f32; 8]);

impl Perspective {
    /// The view that puts the corners of the square from `low` to `high` at `quad`: top left first, then in the sense of
    /// a clock. `None` when the four points are no quadrilateral.
    pub(crate) fn of_square(low: f32, high: f32, quad: [Point; 4]) -> Option<Self> {
        let [a, b, c, d] = quad;
        let (dx1, dx2) = (b.x - c.x, d.x - c.x);
        let (dy1, dy2) = (b.y - c.y, d.y - c.y);
        let (dx3, dy3) = (a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y);
        let denominator = dx1 * dy2 - dx2 * dy1;
        if denominator.abs() < 1e-3 {
            return None;
        }
        let g = (dx3 * dy2 - dx2 * dy3) / denominator;
        let h = (dx1 * dy3 - dx3 * dy1) / denominator;
        // From the unit square to the one asked for: u = (x - low) / side.
        let side = high - low;
        let row = |u: f32, v: f32, w: f32| [u / side, v / side, w - (u + v) * low / side];
        let [xu, xv, xw] = row(b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x);
        let [yu, yv, yw] = row(b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y);
        let [zu, zv, zw] = row(g, h, 1.0);
        (zw.abs() > 1e-6).then(|| Self([xu / zw, xv / zw, xw / zw, yu / zw, yv / zw, yw / zw, zu / zw, zv / zw]))
    }

    /// The view that puts four points, given in modules, at four others in pixels, both in the same order around. `None`
    /// when either are no quadrilateral.
    pub(crate) fn of_points(modules: [Point; 4], pixels: [Point; 4]) -> Option<Self> {
        let [a, b, c, d, e, f, g, h] = Self::of_square(0.0, 1.0, modules)?.0;
        // The adjugate leads back, up to a factor.
        let back = [
            [e - f * h, c * h - b, b * f - c * e],
            [f * g - d, a - c * g, c * d - a * f],
            [d * h - e * g, b * g - a * h, a * e - b * d],
        ];
        let [a, b, c, d, e, f, g, h] = Self::of_square(0.0, 1.0, pixels)?.0;
        let forth = [[a, b, c], [d, e, f], [g, h, 1.0]];
        let of = |row: usize, column: usize| (0..3).map(|at| forth[row][at] * back[at][column]).sum::<f32>();
        let scale = of(2, 2);
        let whole = [of(0, 0), of(0, 1), of(0, 2), of(1, 0), of(1, 1), of(1, 2), of(2, 0), of(2, 1)];
        (scale.abs() > 1e-9).then(|| Self(whole.map(|value| value / scale)))
    }

    /// The view that maps everything to the origin.
    pub(crate) const NOWHERE: Self = Self([0.0; 8]);

    pub(crate) fn at(&self, x: f32, y: f32) -> Point {
        let [x, y, z] = self.homogeneous(x, y);
        Point { x: x / z, y: y / z }
    }

    /// The same before the division by the last coordinate.
    pub(crate) fn homogeneous(&self, x: f32, y: f32) -> [f32; 3] {
        let [xu, xv, xw, yu, yv, yw, zu, zv] = self.0;
        [xu * x + xv * y + xw, yu * x + yv * y + yw, zu * x + zv * y + 1.0]
    }
}

/// Pixels from one point to another.
pub(crate) fn distance(a: Point, b: Point) -> f32 {
    let (dx, dy) = (a.x - b.x, a.y - b.y);
    (dx * dx + dy * dy).sqrt()
}

/// Whether the pixel at a place is dark; `None` outside the picture.
pub(crate) fn is_dark(picture: &BitMatrix, at: Point) -> Option<bool> {
    let is_inside = at.x >= 0.0 && at.y >= 0.0 && at.x < picture.width() as f32 && at.y < picture.height() as f32;
    is_inside.then(|| picture.get(at.x as u32, at.y as u32))
}

/// How far the first `N` changes of colour are from a dark place along a ray, no run being longer than `longest` pixels.
pub(crate) fn edges_along<const N: usize>(
    picture: &BitMatrix,
    place: Point,
    dx: f32,
    dy: f32,
    longest: f32,
) -> Option<[f32; N]> {
    /// Pixels from one look to the next.
    const STRIDE: f32 = 0.5;
    // In parts of a pixel: asked for a million times a picture.
    let fixed = |at: f32| (at * 65_536.0) as i32;
    let (mut x, mut y) = (fixed(place.x), fixed(place.y));
    let (step_x, step_y) = (fixed(STRIDE * dx), fixed(STRIDE * dy));
    let (width, height) = (picture.width(), picture.height());
    let most = (longest / STRIDE) as u32;
    let mut edges = [0.0; N];
    let (mut color, mut steps) = (true, 0u32);
    for edge in &mut edges {
        let first = steps;
        loop {
            // What is before the first pixel is far beyond the last.
            let (column, row) = ((x >> 16) as u32, (y >> 16) as u32);
            if column >= width || row >= height {
                return None;
            }
            if picture.get(column, row) != color {
                break;
            }
            (x, y, steps) = (x.wrapping_add(step_x), y.wrapping_add(step_y), steps + 1);
            if steps - first > most {
                return None;
            }
        }
        color = !color;
        *edge = steps as f32 * STRIDE - STRIDE / 2.0;
    }
    Some(edges)
}

/// Fits the grid of a square symbol that is known around its middle outwards, by where modules look whole.
///
/// `view` maps modules, counted from the symbol's middle, and is good up to `known` modules from there; the answer is
/// good up to `radius`, as far as one perspective can be.
pub(crate) fn grow(picture: &BitMatrix, view: Perspective, known: f32, radius: f32) -> Option<Perspective> {
    let mut view = view;
    let mut reach = known;
    while reach < radius {
        reach = (reach * 1.45).min(radius);
        view = fit(picture, view, reach)?;
    }
    Some(view)
}

/// Moves the corners at `reach` modules from the middle until most modules inside look whole.
fn fit(picture: &BitMatrix, view: Perspective, reach: f32) -> Option<Perspective> {
    let corners = |view: &Perspective| {
        [view.at(-reach, -reach), view.at(reach, -reach), view.at(reach, reach), view.at(-reach, reach)]
    };
    let mut quad = corners(&view);
    let module = (quad[0].x - quad[2].x).hypot(quad[0].y - quad[2].y) / (2.0 * reach) / std::f32::consts::SQRT_2;
    let mut best = wholeness(picture, &view, reach);
    let mut view = view;
    for step in [0.8, 0.4, 0.2] {
        for _ in 0..4 {
            let before = best;
            for corner in 0..4 {
                for (dx, dy) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
                    let mut moved = quad;
                    moved[corner].x += dx * step * module;
                    moved[corner].y += dy * step * module;
                    let Some(other) = Perspective::of_square(-reach, reach, moved) else { continue };
                    let score = wholeness(picture, &other, reach);
                    if score > best {
                        (best, quad, view) = (score, moved, other);
                    }
                }
            }
            if best == before {
                break;
            }
        }
    }
    Some(view)
}

/// How many of the points around the middles of modules are as dark as the middles, less by far outside the picture.
fn wholeness(picture: &BitMatrix, view: &Perspective, reach: f32) -> i32 {
    const OFF: f32 = 0.32;
    let last = reach as i32;
    // The inner modules hardly move: the outer ones decide.
    let first = last * 2 / 3;
    // Large symbols have modules to spare.
    let stride = (last / 16).max(1) as usize;
    let mut score = 0;
    for y in (-last..=last).step_by(stride) {
        for x in (-last..=last).step_by(stride) {
            if x.abs().max(y.abs()) < first {
                continue;
            }
            let (x, y) = (x as f32, y as f32);
            let Some(middle) = is_dark(picture, view.at(x, y)) else {
                score -= 4;
                continue;
            };
            for (dx, dy) in [(OFF, 0.0), (-OFF, 0.0), (0.0, OFF), (0.0, -OFF)] {
                score += i32::from(is_dark(picture, view.at(x + dx, y + dy)) == Some(middle));
            }
        }
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_of_four_points_maps_them() {
        let point = |x, y| Point { x, y };
        let modules = [point(5.5, 5.5), point(23.5, 5.5), point(23.5, 23.5), point(1.5, 27.5)];
        let pixels = [point(110.0, 212.0), point(290.0, 220.0), point(280.0, 395.0), point(65.0, 420.0)];
        let view = Perspective::of_points(modules, pixels).expect("quadrilaterals");
        for (from, to) in modules.iter().zip(pixels) {
            let at = view.at(from.x, from.y);
            assert!((at.x - to.x).abs() < 0.01 && (at.y - to.y).abs() < 0.01, "{at:?} {to:?}");
        }
    }

    #[test]
    fn a_view_maps_corners_to_corners_and_lines_to_lines() {
        let point = |x, y| Point { x, y };
        let quad = [point(10.0, 12.0), point(90.0, 20.0), point(80.0, 95.0), point(5.0, 70.0)];
        let view = Perspective::of_square(-4.0, 4.0, quad).expect("a quadrilateral");
        for (corner, (x, y)) in quad.iter().zip([(-4.0, -4.0), (4.0, -4.0), (4.0, 4.0), (-4.0, 4.0)]) {
            let at = view.at(x, y);
            assert!((at.x - corner.x).abs() < 1e-3 && (at.y - corner.y).abs() < 1e-3, "{at:?}");
        }
        let (a, b, c) = (view.at(-4.0, 1.0), view.at(0.0, 1.0), view.at(4.0, 1.0));
        assert!(((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).abs() < 0.1);
        assert!(Perspective::of_square(0.0, 1.0, [point(1.0, 1.0); 4]).is_none());
    }
}
