//! A part of a picture with its light evened out: dark is positive, light negative, whatever the lamp does.

use crate::plane::Plane;
use crate::symbol::Point;

/// Grey levels under which a difference counts as none.
const LEAST_CONTRAST: f32 = 5.0;

/// Roughly from -1, as light as the lightest around, to 1, as dark as the darkest around.
pub(super) struct Relief {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
    values: Vec<f32>,
}

impl Relief {
    /// Of the box from `low` to `high`, levelled over squares of `cell` pixels and their neighbours.
    pub(super) fn of(plane: &Plane, low: Point, high: Point, cell: f32) -> Option<Self> {
        let clamp = |value: f32, limit: usize| value.clamp(0.0, limit as f32) as usize;
        let (left, top) = (clamp(low.x, plane.width), clamp(low.y, plane.height));
        let (right, bottom) = (clamp(high.x + 1.0, plane.width), clamp(high.y + 1.0, plane.height));
        let (width, height) = (right.checked_sub(left)?, bottom.checked_sub(top)?);
        if width < 16 || height < 16 {
            return None;
        }
        let cell = (cell as usize).clamp(4, 200);
        let (across, down) = (width.div_ceil(cell), height.div_ceil(cell));
        let mut extremes = vec![(255.0f32, 0.0f32); across * down];
        for y in 0..height - 1 {
            let rows = plane.row(top + y)[left..right].windows(2).zip(plane.row(top + y + 1)[left..right].windows(2));
            for (x, (upper, lower)) in rows.enumerate() {
                // Means of four: noise alone makes no extremes.
                let sum = u16::from(upper[0]) + u16::from(upper[1]) + u16::from(lower[0]) + u16::from(lower[1]);
                let mean = f32::from(sum) / 4.0;
                let own = &mut extremes[y / cell * across + x / cell];
                *own = (own.0.min(mean), own.1.max(mean));
            }
        }
        let around = |column: usize, row: usize| {
            let mut own = (255.0f32, 0.0f32);
            for y in row.saturating_sub(1)..(row + 2).min(down) {
                for &(low, high) in
                    &extremes[y * across + column.saturating_sub(1)..y * across + (column + 2).min(across)]
                {
                    own = (own.0.min(low), own.1.max(high));
                }
            }
            (f32::midpoint(own.0, own.1), ((own.1 - own.0) / 2.0).max(LEAST_CONTRAST))
        };
        let levels: Vec<(f32, f32)> = (0..across * down).map(|at| around(at % across, at / across)).collect();
        let mut values = Vec::with_capacity(width * height);
        for y in 0..height {
            let (row, lower) = between(y, cell, down);
            for (x, &pixel) in plane.row(top + y)[left..right].iter().enumerate() {
                let (column, right) = between(x, cell, across);
                let (next, below) = ((column + 1).min(across - 1), (row + 1).min(down - 1));
                let mix = |pick: fn((f32, f32)) -> f32| {
                    let at = |column: usize, row: usize| pick(levels[row * across + column]);
                    let upper = at(column, row) * (1.0 - right) + at(next, row) * right;
                    upper * (1.0 - lower) + (at(column, below) * (1.0 - right) + at(next, below) * right) * lower
                };
                values.push(((mix(|it| it.0) - f32::from(pixel)) / mix(|it| it.1)).clamp(-1.3, 1.3));
            }
        }
        Some(Self { left, top, width, height, values })
    }

    /// Between the four nearest pixels; light outside.
    pub(super) fn at(&self, at: Point) -> f32 {
        let (x, y) = (at.x - 0.5 - self.left as f32, at.y - 0.5 - self.top as f32);
        if !(x >= 0.0 && y >= 0.0) {
            return -1.0;
        }
        let (column, row) = (x as usize, y as usize);
        if column + 1 >= self.width || row + 1 >= self.height {
            return -1.0;
        }
        let (fx, fy) = (x - column as f32, y - row as f32);
        let upper = &self.values[row * self.width + column..][..2];
        let lower = &self.values[(row + 1) * self.width + column..][..2];
        let above = upper[0] + (upper[1] - upper[0]) * fx;
        above + (lower[0] + (lower[1] - lower[0]) * fx - above) * fy
    }

    /// The same, each value the mean of a square of `2 × reach + 1` pixels.
    pub(super) fn smoothed(&self, reach: usize) -> Self {
        let mut values = self.values.clone();
        let mut line = Vec::new();
        for (count, length, step, stride) in
            [(self.height, self.width, self.width, 1), (self.width, self.height, 1, self.width)]
        {
            for start in (0..count).map(|at| at * step) {
                line.clear();
                line.push(0.0f32);
                for at in 0..length {
                    line.push(line[at] + values[start + at * stride]);
                }
                for at in 0..length {
                    let (from, to) = (at.saturating_sub(reach), (at + reach + 1).min(length));
                    values[start + at * stride] = (line[to] - line[from]) / (to - from) as f32;
                }
            }
        }
        Self { values, ..*self }
    }
}

/// The cell whose middle is the last before a pixel, and how far on to the next one's the pixel is.
fn between(pixel: usize, cell: usize, count: usize) -> (usize, f32) {
    let place = ((pixel as f32 + 0.5) / cell as f32 - 0.5).clamp(0.0, (count - 1) as f32);
    (place as usize, place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_is_evened_out() {
        let (width, height) = (96, 96);
        let stripe = |x: usize| (x / 6).is_multiple_of(2);
        let pixels = (0..width * height).map(|at| {
            let (x, y) = (at % width, at / width);
            (30.0 + y as f32 + if stripe(x) { 0.0 } else { 60.0 }) as u8
        });
        let plane = Plane { width, height, pixels: pixels.collect() };
        let relief = Relief::of(&plane, Point { x: 0.0, y: 0.0 }, Point { x: 96.0, y: 96.0 }, 16.0).expect("large");
        for x in (15..80).step_by(6) {
            let value = relief.at(Point { x: x as f32, y: 50.0 });
            assert!((value > 0.5) == stripe(x) && value.abs() > 0.5, "{value} at {x}");
        }
        assert!(relief.smoothed(12).at(Point { x: 48.0, y: 48.0 }).abs() < 0.3);
    }
}
