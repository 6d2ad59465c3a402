//! A drawn frame.

/// A frame in I420: a luma plane, and two chroma planes of half the width and height. Video range (BT.601).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YuvFrame {
    /// Pixels a row; even.
    pub width: usize,
    /// Rows; even.
    pub height: usize,
    /// Luma, then blue difference, then red difference.
    pub planes: [Vec<u8>; 3],
}

impl YuvFrame {
    /// Three bytes a pixel: red, green, blue.
    #[must_use]
    pub fn to_rgb(&self) -> Vec<u8> {
        let mut rgb = Vec::with_capacity(self.width * self.height * 3);
        for y in 0..self.height {
            for x in 0..self.width {
                let chroma = y / 2 * (self.width / 2) + x / 2;
                let luma = 1.164 * (f32::from(self.planes[0][y * self.width + x]) - 16.0);
                let blue = f32::from(self.planes[1][chroma]) - 128.0;
                let red = f32::from(self.planes[2][chroma]) - 128.0;
                rgb.push((luma + 1.596 * red) as u8);
                rgb.push((luma - 0.392 * blue - 0.813 * red) as u8);
                rgb.push((luma + 2.017 * blue) as u8);
            }
        }
        rgb
    }
}

/// Red, green and blue from 0 to 255 to Y, U and V in video range.
pub(crate) fn to_yuv([r, g, b]: [f32; 3]) -> [f32; 3] {
    [
        16.0 + 0.257 * r + 0.504 * g + 0.098 * b,
        128.0 - 0.148 * r - 0.291 * g + 0.439 * b,
        128.0 + 0.439 * r - 0.368 * g - 0.071 * b,
    ]
}
