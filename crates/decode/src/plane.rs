//! Grey pixels that this crate owns: copies of a frame at other sizes and contrasts.

use crate::LumaFrame;

/// One byte a pixel, rows without gaps. Its buffer is kept from frame to frame.
#[derive(Debug, Default)]
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
