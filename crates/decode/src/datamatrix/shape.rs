//! Where a symbol's modules are in the picture: on a plane in perspective, or on a cylinder.

use crate::grid::Perspective;
use crate::symbol::Point;

/// Which of the symbol's directions runs around the cylinder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    /// Its rows: the cylinder stands.
    Rows,
    /// Its columns.
    Columns,
}

/// A perspective view of a rectangle that is wound around a cylinder, over coordinates from 0 to 1.
///
/// A point at angle φ from the middle of the symbol lies `sin φ` to the side and `cos φ` towards the viewer. Both, with the
/// place along the axis, go through one projection. The corners do not depend on the bend: it lifts what lies between.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// Top left, then in the sense of a clock.
    pub(super) corners: [Point; 4],
    pub(super) around: Around,
    /// By how many pixels the middle is lifted over the chord.
    pub(super) lift: Point,
    /// By what part the middle is nearer than the ends.
    pub(super) nearness: f32,
    /// The angle that the symbol covers on the cylinder, radians.
    pub(super) angle: f32,
    view: Perspective,
    middle: Point,
}

impl Shape {
    /// `None` when the corners are no quadrilateral.
    pub(super) fn flat(corners: [Point; 4]) -> Option<Self> {
        Self { corners, around: Around::Rows, lift: Point { x: 0.0, y: 0.0 }, nearness: 0.0, angle: 0.0, ..EMPTY }
            .settled()
    }

    /// With the view that belongs to the corners.
    pub(super) fn settled(mut self) -> Option<Self> {
        let part = |pick: fn(&Point) -> f32| self.corners.iter().map(pick).sum::<f32>() / 4.0;
        self.middle = Point { x: part(|corner| corner.x), y: part(|corner| corner.y) };
        let relative = self.corners.map(|corner| Point { x: corner.x - self.middle.x, y: corner.y - self.middle.y });
        self.view = Perspective::of_square(0.0, 1.0, relative)?;
        Some(self)
    }

    /// The pixel at a place; the symbol covers 0 to 1 in both directions.
    pub(super) fn at(&self, u: f32, v: f32) -> Point {
        let t = if self.around == Around::Rows { u } else { v };
        // Sine and cosine by their series: angles stay under half a turn.
        let (half, square) = (t - 0.5, self.angle * self.angle);
        let sine = |t: f32| {
            let s = square * t * t;
            t * (1.0 - s / 6.0 * (1.0 - s / 20.0))
        };
        let wound = 0.5 + 0.5 * sine(half) / sine(0.5);
        let (u, v) = if self.around == Around::Rows { (wound, v) } else { (u, wound) };
        let height = |t: f32| t * t * (1.0 - square * t * t / 12.0);
        let lift = 1.0 - height(half) / height(0.5);
        let [x, y, z] = self.view.homogeneous(u, v);
        let z = z - lift * self.nearness;
        Point { x: self.middle.x + (x + lift * self.lift.x) / z, y: self.middle.y + (y + lift * self.lift.y) / z }
    }
}

const NOWHERE: Point = Point { x: 0.0, y: 0.0 };
const EMPTY: Shape = Shape {
    corners: [NOWHERE; 4],
    around: Around::Rows,
    lift: NOWHERE,
    nearness: 0.0,
    angle: 0.0,
    view: Perspective::NOWHERE,
    middle: NOWHERE,
};
