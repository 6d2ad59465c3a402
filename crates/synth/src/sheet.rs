//! A sheet to draw on, in millimetres.

use crate::font::glyph;
use crate::noise::Noise;

/// Pixels of one print colour each, the origin top left.
pub(crate) struct Sheet {
    /// Pixels across.
    pub(crate) width: usize,
    /// Pixels down.
    pub(crate) height: usize,
    /// Red, green and blue of each pixel.
    pub(crate) rgb: Vec<[u8; 3]>,
    per_mm: f32,
}

impl Sheet {
    /// A sheet of one colour, so many millimetres wide and high.
    pub(crate) fn new(wide: f32, high: f32, per_mm: f32, color: [u8; 3]) -> Self {
        let (width, height) = ((wide * per_mm) as usize, (high * per_mm) as usize);
        Self { width, height, rgb: vec![color; width * height], per_mm }
    }

    /// Colours every pixel in the box where `is_inside` holds at its middle; in millimetres.
    pub(crate) fn fill(
        &mut self,
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        color: [u8; 3],
        is_inside: impl Fn(f32, f32) -> bool,
    ) {
        let clamp = |mm: f32, limit: usize| ((mm * self.per_mm).max(0.0) as usize).min(limit);
        for py in clamp(y, self.height)..clamp(y + h, self.height) {
            for px in clamp(x, self.width)..clamp(x + w, self.width) {
                if is_inside((px as f32 + 0.5) / self.per_mm, (py as f32 + 0.5) / self.per_mm) {
                    self.rgb[py * self.width + px] = color;
                }
            }
        }
    }

    pub(crate) fn rect(&mut self, x: f32, y: f32, w: f32, h: f32, color: [u8; 3]) {
        self.fill(x, y, w, h, color, |_, _| true);
    }

    pub(crate) fn disc(&mut self, x: f32, y: f32, radius: f32, color: [u8; 3]) {
        self.fill(x - radius, y - radius, 2.0 * radius, 2.0 * radius, color, |px, py| (px - x).hypot(py - y) <= radius);
    }

    /// Print of the given height, centred on `x`.
    pub(crate) fn text(&mut self, x: f32, y: f32, height: f32, text: &str, color: [u8; 3]) {
        let dot = height / 7.0;
        let mut left = x - text.chars().count() as f32 * 6.0 * dot / 2.0;
        for character in text.chars() {
            for (column, dots) in glyph(character).into_iter().enumerate() {
                for row in 0..7u8 {
                    if dots >> row & 1 == 1 {
                        self.rect(left + column as f32 * dot, y + f32::from(row) * dot, dot + 0.1, dot + 0.1, color);
                    }
                }
            }
            left += 6.0 * dot;
        }
    }

    /// Strokes in squares that look like a line of Chinese from a shopper's distance.
    pub(crate) fn script(&mut self, x: f32, y: f32, size: f32, count: usize, color: [u8; 3], noise: &mut Noise) {
        let stroke = size / 9.0;
        for at in 0..count {
            let left = x + at as f32 * size * 1.15;
            for _ in 0..3 + noise.below(2) {
                let row = noise.below(8) as f32 / 8.0 * size;
                self.rect(left + noise.below(3) as f32 * stroke, y + row, size * 0.75, stroke, color);
            }
            for _ in 0..2 + noise.below(2) {
                let column = noise.below(8) as f32 / 8.0 * size;
                self.rect(left + column, y + noise.below(3) as f32 * stroke, stroke, size * 0.7, color);
            }
        }
    }
}
