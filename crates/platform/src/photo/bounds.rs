//! How large a picture may be.

use super::fault::PhotoFault;

/// Pixels of one photo. Telephones make 12 and 50 million; the app sends 2 million.
const MAX_PIXELS: u64 = 40_000_000;
/// Bytes that decoding may take: 40 million pixels of four bytes, and some room.
pub(super) const MAX_MEMORY: u64 = 200 * 1024 * 1024;
/// Along either side: no picture is a line.
pub(super) const MAX_SIDE: u32 = 16_384;

/// Whether a picture of this size is taken at all; asked before anything is made room for.
pub(super) fn permit(width: u32, height: u32) -> Result<(), PhotoFault> {
    let is_fine = width <= MAX_SIDE && height <= MAX_SIDE && u64::from(width) * u64::from(height) <= MAX_PIXELS;
    if width == 0 || height == 0 {
        return Err(PhotoFault::Damaged("the picture has no pixels"));
    }
    if is_fine { Ok(()) } else { Err(PhotoFault::TooManyPixels) }
}
