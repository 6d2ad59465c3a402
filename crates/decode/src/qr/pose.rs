//! How a camera sees a label on a cylinder.

use crate::symbol::Point;

/// Which of the symbol's own sides the can's axis runs along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    /// Rows bend: the usual way on a can that stands upright.
    Vertical,
    /// Columns bend.
    Horizontal,
}

/// Parameters of a pose, as they are fitted: the middle's place in pixels, the logarithm of a module's pixels there, the
/// angles about the line of sight, across the axis and along it, and the curvature in radians a module.
pub(super) type Parameters = [f32; 7];

/// Changes over which a view changes evenly.
pub(super) const STEPS: Parameters = [0.1, 0.1, 0.01, 0.005, 0.01, 0.01, 0.001];

/// A label on a cylinder before a camera.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pose {
    pub(super) axis: Axis,
    pub(super) parameters: Parameters,
    /// The focal length in pixels, and the picture's middle.
    pub(super) focal: f32,
    pub(super) middle: Point,
}

/// A pose made ready to map many points.
pub(super) struct View {
    axis: Axis,
    rows: [[f32; 3]; 3],
    shift: [f32; 3],
    curvature: f32,
    focal: f32,
    middle: Point,
}

/// Focal length by the longer side of the picture: between a phone's main camera for photos (0.75) and for video, which
/// is cut for steadiness (0.95).
const FOCAL: f32 = 0.85;

impl Pose {
    /// A label that faces the camera, `module` pixels a module, its rows running towards `angle`.
    pub(super) fn facing(axis: Axis, at: Point, module: f32, angle: f32, (width, height): (usize, usize)) -> Self {
        let parameters = [at.x, at.y, module.max(0.1).ln(), angle, 0.0, 0.0, 0.01];
        let focal = FOCAL * width.max(height) as f32;
        Self { axis, parameters, focal, middle: Point { x: width as f32 / 2.0, y: height as f32 / 2.0 } }
    }

    pub(super) fn with(&self, parameters: &Parameters) -> Self {
        Self { parameters: *parameters, ..*self }
    }

    pub(super) fn view(&self) -> View {
        let [x, y, size, roll, tilt, turn, curvature] = self.parameters;
        let ((sin_c, cos_c), (sin_b, cos_b), (sin_a, cos_a)) = (roll.sin_cos(), tilt.sin_cos(), turn.sin_cos());
        // Turned about the vertical, then tilted about the horizontal, then rolled.
        let rows = [
            [cos_c * cos_a - sin_c * sin_b * sin_a, -sin_c * cos_b, cos_c * sin_a + sin_c * sin_b * cos_a],
            [sin_c * cos_a + cos_c * sin_b * sin_a, cos_c * cos_b, sin_c * sin_a - cos_c * sin_b * cos_a],
            [-cos_b * sin_a, sin_b, cos_b * cos_a],
        ];
        let size = size.clamp(-3.0, 6.0).exp();
        let shift = [(x - self.middle.x) / size, (y - self.middle.y) / size, self.focal / size];
        View { axis: self.axis, rows, shift, curvature, focal: self.focal, middle: self.middle }
    }
}

impl View {
    /// The pixel of a place on the label, in modules from the symbol's middle.
    pub(super) fn at(&self, u: f32, v: f32) -> Point {
        let along = if self.axis == Axis::Vertical { u } else { v };
        // sin(κu)/κ and (1 - cos(κu))/κ, by series: a flat label is none of a kind. No label goes a quarter around.
        let angle = (self.curvature * along).clamp(-1.8, 1.8);
        let square = angle * angle;
        let reach = along * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0)));
        let depth = along * angle / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)));
        let place = if self.axis == Axis::Vertical { [reach, v, depth] } else { [u, reach, depth] };
        let row = |row: usize| {
            let [a, b, c] = self.rows[row];
            a * place[0] + b * place[1] + c * place[2] + self.shift[row]
        };
        let z = row(2).max(1.0);
        Point { x: self.middle.x + self.focal * row(0) / z, y: self.middle.y + self.focal * row(1) / z }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bent_label_is_narrower_and_its_sides_are_farther_away() {
        let flat = Pose::facing(Axis::Vertical, Point { x: 640.0, y: 360.0 }, 5.0, 0.0, (1280, 720));
        let [x, y, size, roll, tilt, turn, _] = flat.parameters;
        let width = |curvature: f32| {
            let view = flat.with(&[x, y, size, roll, tilt, turn, curvature]).view();
            (view.at(15.0, 0.0).x - view.at(-15.0, 0.0).x, view.at(15.0, 10.0).y - view.at(15.0, -10.0).y)
        };
        let ((wide, high), (narrow, low)) = (width(0.0), width(0.045));
        assert!((wide - 150.0).abs() < 0.1 && (high - 100.0).abs() < 0.1);
        assert!(narrow < 0.95 * wide && low < high);
    }
}
