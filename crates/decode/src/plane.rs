//! Grey pixels that this crate owns: copies of a frame at other sizes and contrasts.

use crate::LumaFrame;

/// One byte a pixel, rows without gaps. Its buffer is kept from frame to frame.
#[derive(Debug, Default, Clone)]
pub(crate) struct Plane {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<u8>,
}

impl Plane {
    pub(crate) fn row(&self, y: usize) -> &[u8] {
        &self.pixels[y * self.width..(y + 1) * self.width]
    }

    fn resize(&mut self, width: usize, height: usize) {
        self.width = width;
        self.height = height;
        self.pixels.clear();
        self.pixels.resize(width * height, 0);
    }

    /// Copies a validated frame.
    pub(crate) fn load(&mut self, frame: &LumaFrame<'_>) {
        self.width = frame.width as usize;
        self.height = frame.height as usize;
        self.pixels.clear();
        for row in frame.luma.chunks(frame.stride as usize).take(self.height) {
            self.pixels.extend_from_slice(&row[..self.width]);
        }
    }

    /// Half the width and height; each pixel is the mean of four. Blur and noise shrink away with the size.
    pub(crate) fn halve_into(&self, half: &mut Self) {
        half.resize(self.width / 2, self.height / 2);
        for y in 0..half.height {
            let (upper, lower) = (self.row(2 * y), self.row(2 * y + 1));
            let out = &mut half.pixels[y * half.width..(y + 1) * half.width];
            crate::lanes::halve(upper, lower, out);
        }
    }

    /// Twice the width and height between neighbours' means: modules of under two pixels grow edges to follow.
    pub(crate) fn double_into(&self, double: &mut Self) {
        double.resize(self.width * 2, self.height * 2);
        let width = double.width;
        for y in 0..double.height {
            // Sample positions lie a quarter of a pixel to either side: weights 3 and 1.
            let near = y / 2;
            let far = if y % 2 == 0 { near.saturating_sub(1) } else { (near + 1).min(self.height - 1) };
            let (near, far) = (self.row(near), self.row(far));
            let out = &mut double.pixels[y * width..(y + 1) * width];
            let blend = |x: usize| 3 * u16::from(near[x]) + u16::from(far[x]);
            for x in 0..self.width {
                let here = blend(x);
                let left = blend(x.saturating_sub(1));
                let right = blend((x + 1).min(self.width - 1));
                out[2 * x] = ((3 * here + left + 8) / 16) as u8;
                out[2 * x + 1] = ((3 * here + right + 8) / 16) as u8;
            }
        }
    }

    /// The grey at a place between the middles of four pixels; outside, that of the nearest pixel.
    #[inline]
    pub(crate) fn at(&self, x: f32, y: f32) -> f32 {
        // In 256ths of a pixel: asked for a million times a frame.
        let clamp = |at: f32, size: usize| (((at - 0.5) * 256.0) as i32).clamp(0, (size as i32 - 1) * 256) as usize;
        let (x, y) = (clamp(x, self.width), clamp(y, self.height));
        let first = (y >> 8) * self.width + (x >> 8);
        let second = if (y >> 8) + 1 < self.height { first + self.width } else { first };
        let across = usize::from((x >> 8) + 1 < self.width);
        let (u, v) = (x as i32 & 0xFF, y as i32 & 0xFF);
        let Some(pixels) = self.pixels.get(first..=second + across) else { return 0.0 };
        let pixel = |at: usize| i32::from(pixels[at]);
        let upper = (pixel(0) << 8) + u * (pixel(across) - pixel(0));
        let lower = second - first;
        let lower = (pixel(lower) << 8) + u * (pixel(lower + across) - pixel(lower));
        ((upper << 8) + v * (lower - upper)) as f32 / 65_536.0
    }

    /// The same pixels with `margin` of white around them: a code that fills its picture has no quiet zone.
    pub(crate) fn padded(&self, margin: usize) -> Self {
        let mut padded = Self::default();
        padded.resize(self.width + 2 * margin, self.height + 2 * margin);
        padded.pixels.fill(u8::MAX);
        for y in 0..self.height {
            let first = (y + margin) * padded.width + margin;
            padded.pixels[first..first + self.width].copy_from_slice(self.row(y));
        }
        padded
    }

    /// Columns for rows.
    pub(crate) fn transposed(&self) -> Self {
        /// Of a square that stays in the processor's nearest memory while it is turned.
        const SIDE: usize = 16;
        let mut turned = Self::default();
        turned.resize(self.height, self.width);
        for y in (0..self.height).step_by(SIDE) {
            for x in (0..self.width).step_by(SIDE) {
                for row in y..(y + SIDE).min(self.height) {
                    let last = (x + SIDE).min(self.width);
                    for (column, &pixel) in (x..last).zip(&self.row(row)[x..last]) {
                        turned.pixels[column * self.height + row] = pixel;
                    }
                }
            }
        }
        turned
    }

    /// Dark for light: codes that are printed light on dark.
    pub(crate) fn invert(&mut self) {
        for pixel in &mut self.pixels {
            *pixel = 255 - *pixel;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loading_drops_the_gaps_between_rows() {
        let mut plane = Plane::default();
        plane.load(&LumaFrame { width: 2, height: 2, stride: 3, luma: &[1, 2, 9, 3, 4] });
        assert_eq!(plane.pixels, [1, 2, 3, 4]);
    }

    #[test]
    fn columns_become_rows() {
        let pixels: Vec<u8> = (0..17 * 35).map(|at| (at % 251) as u8).collect();
        let plane = Plane { width: 17, height: 35, pixels };
        let turned = plane.transposed();
        assert_eq!((turned.width, turned.height), (35, 17));
        assert!((0..35).all(|y| (0..17).all(|x| turned.row(x)[y] == plane.row(y)[x])));
        assert_eq!(turned.transposed().pixels, plane.pixels);
    }

    #[test]
    fn greys_between_pixels_are_blended_and_go_on_outside() {
        let plane = Plane { width: 2, height: 2, pixels: vec![10, 20, 30, 40] };
        assert_eq!((plane.at(1.0, 1.0), plane.at(0.5, 1.5), plane.at(-3.0, 9.0)), (25.0, 30.0, 30.0));
        let white = [255, 255, 255, 255];
        assert_eq!(plane.padded(1).pixels, [white, [255, 10, 20, 255], [255, 30, 40, 255], white].concat());
    }

    #[test]
    fn halving_means_and_doubling_keeps_a_flat_plane_flat() {
        let plane = Plane { width: 2, height: 2, pixels: vec![10, 20, 30, 40] };
        let mut half = Plane::default();
        plane.halve_into(&mut half);
        assert_eq!((half.width, half.height, half.pixels), (1, 1, vec![25]));
        let flat = Plane { width: 3, height: 2, pixels: vec![77; 6] };
        let mut double = Plane::default();
        flat.double_into(&mut double);
        assert_eq!((double.width, double.height), (6, 4));
        assert!(double.pixels.iter().all(|&pixel| pixel == 77));
    }
}
