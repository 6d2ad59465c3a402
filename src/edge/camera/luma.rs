//! Frames on their way from the camera to the decode worker.
//!
//! A buffer goes camera → page → worker → page → camera, without a copy on the page: two of them serve a whole scan,
//! where a fresh one for each frame would grow the memory faster than browsers collect it (vue-qrcode-reader#267).

use js_sys::ArrayBuffer;
use std::cell::RefCell;

/// Buffers that wait to be filled. More than two at a time are never under way.
const KEPT: usize = 2;

thread_local! {
    static SPARE: RefCell<Vec<ArrayBuffer>> = const { RefCell::new(Vec::new()) };
}

/// The luma plane of one frame, rows from the top left, one byte a pixel.
#[derive(Debug)]
pub struct OwnedLuma {
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Bytes from row to row.
    pub stride: u32,
    pub(super) buffer: ArrayBuffer,
}

impl OwnedLuma {
    /// A frame from bytes, copied.
    #[must_use]
    pub fn new(width: u32, height: u32, stride: u32, bytes: &[u8]) -> Self {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let buffer = take_spare(length).unwrap_or_else(|| ArrayBuffer::new(length));
        // A spare buffer has this length exactly, and so has a new one: copying cannot fail.
        js_sys::Uint8Array::new(&buffer).copy_from(bytes);
        Self { width, height, stride, buffer }
    }

    /// Keeps the buffer of a frame that nobody will decode.
    pub fn discard(self) {
        keep_spare(self.buffer);
    }
}

/// A buffer of exactly this many bytes that was used before.
pub(super) fn take_spare(length: u32) -> Option<ArrayBuffer> {
    SPARE.with_borrow_mut(|spare| {
        let at = spare.iter().position(|buffer| buffer.byte_length() == length)?;
        Some(spare.swap_remove(at))
    })
}

/// Keeps a buffer for the next frame. One that was transferred away has no bytes left and is of no use.
pub(super) fn keep_spare(buffer: ArrayBuffer) {
    if buffer.byte_length() > 0 {
        SPARE.with_borrow_mut(|spare| {
            if spare.len() == KEPT {
                spare.remove(0);
            }
            spare.push(buffer);
        });
    }
}
