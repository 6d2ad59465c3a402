//! The frame that a camera gives.

use thiserror::Error;

/// The longest side of a frame, in pixels: beyond what any phone's camera gives, and safe to multiply.
pub const MAX_SIDE: u32 = 16_384;

/// The luma plane of one frame, row by row from the top left.
#[derive(Debug, Clone, Copy)]
pub struct LumaFrame<'a> {
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Bytes from the start of one row to the start of the next; at least `width`.
    pub stride: u32,
    /// One byte a pixel, 0 black; the last row may end at its last pixel.
    pub luma: &'a [u8],
}

/// Why a frame cannot be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FrameError {
    /// No pixels.
    #[error("the frame is {width}×{height}: it has no pixels")]
    Empty {
        /// Pixels a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// Longer than [`MAX_SIDE`].
    #[error("the frame is {width}×{height}, longer than {MAX_SIDE} pixels")]
    TooLarge {
        /// Pixels a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// Rows would overlap.
    #[error("the stride of {stride} bytes is less than the width of {width} pixels")]
    Stride {
        /// Bytes from row to row.
        stride: u32,
        /// Pixels a row.
        width: u32,
    },
    /// The plane ends before the last row does.
    #[error("the plane has {got} bytes, but the frame needs {expected}")]
    Truncated {
        /// Bytes that the dimensions ask for.
        expected: usize,
        /// Bytes that are there.
        got: usize,
    },
}

impl LumaFrame<'_> {
    /// Checks that dimensions, stride and bytes agree.
    ///
    /// # Errors
    /// The first disagreement.
    pub fn validate(&self) -> Result<(), FrameError> {
        let Self { width, height, stride, luma } = *self;
        if width == 0 || height == 0 {
            return Err(FrameError::Empty { width, height });
        }
        if width > MAX_SIDE || height > MAX_SIDE {
            return Err(FrameError::TooLarge { width, height });
        }
        if stride < width {
            return Err(FrameError::Stride { stride, width });
        }
        let expected = (stride as usize)
            .checked_mul(height as usize - 1)
            .and_then(|bytes| bytes.checked_add(width as usize))
            .unwrap_or(usize::MAX);
        if luma.len() < expected {
            return Err(FrameError::Truncated { expected, got: luma.len() });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(width: u32, height: u32, stride: u32, bytes: usize) -> Result<(), FrameError> {
        LumaFrame { width, height, stride, luma: &vec![0; bytes] }.validate()
    }

    #[test]
    fn a_frame_may_end_with_the_last_pixel() {
        assert_eq!(check(3, 2, 8, 11), Ok(()));
        assert_eq!(check(3, 2, 8, 10), Err(FrameError::Truncated { expected: 11, got: 10 }));
    }

    #[test]
    fn dimensions_that_cannot_be_are_refused() {
        assert_eq!(check(0, 5, 0, 0), Err(FrameError::Empty { width: 0, height: 5 }));
        assert_eq!(check(4, 4, 3, 64), Err(FrameError::Stride { stride: 3, width: 4 }));
        assert!(matches!(check(MAX_SIDE + 1, 1, u32::MAX, 0), Err(FrameError::TooLarge { .. })));
        assert!(matches!(check(2, 3, u32::MAX, 9), Err(FrameError::Truncated { .. })));
    }
}
