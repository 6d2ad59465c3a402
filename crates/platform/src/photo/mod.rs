//! Photos, judged by their content and never by a name or a header.
//!
//! What is kept is one still picture and nothing that rides along: an operator opens it, and a shopper should not have told
//! more with it than the picture shows. Each format's file is walked through from its first byte to its last, which says
//! what is in it; then it is decoded, which says that it is a picture.

mod exif;
mod foreign;
mod icc;
mod jpeg;
mod png;
mod webp;

use image::{ImageDecoder, Limits};
use sha2::{Digest, Sha256};
use std::io::Cursor;

/// Pixels of one photo. Telephones make 12 and 50 million; the app sends 2 million.
pub(crate) const MAX_PIXELS: u64 = 40_000_000;
/// Bytes that decoding may take: 40 million pixels of four bytes, and some room.
const MAX_MEMORY: u64 = 200 * 1024 * 1024;
/// Along either side: no picture is a line.
const MAX_SIDE: u32 = 16_384;

/// What the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// ISO/IEC 10918-1, in a JFIF file.
    Jpeg,
    /// Portable Network Graphics, 3rd edition.
    Png,
    /// RFC 9649.
    WebP,
}

impl Format {
    /// By the file's first bytes.
    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            _ => None,
        }
    }

    /// The media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }
}

/// A file that is one still picture and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Photo {
    /// What it is.
    pub(crate) format: Format,
    /// Width and height in pixels.
    pub(crate) size: (u32, u32),
    /// SHA-256 of the file.
    pub(crate) sha256: [u8; 32],
    /// The file.
    pub(crate) bytes: Vec<u8>,
}

/// Why a photo is not kept; `Display` says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum PhotoFault {
    /// Another kind of file.
    #[error("It is no JPEG, PNG or WebP picture. Send the photo as one of these.")]
    Unsupported,
    /// It says where it was taken.
    #[error("Its metadata tell where it was taken. Take the metadata (EXIF) out, then send it again.")]
    HasPlace,
    /// There is more in the file than the picture.
    #[error("There is more in the file than the picture: {0}. Save the picture anew without it.")]
    NotClean(&'static str),
    /// Its picture is too large.
    #[error("It has more than 40 million pixels, or a side of more than 16384. Make it smaller, then send it again.")]
    TooManyPixels,
    /// It cannot be decoded.
    #[error("It is damaged or broken off: {0}. Send the whole file again, or take the photo anew.")]
    Damaged(&'static str),
}

impl Photo {
    /// Judges a file by all of its bytes. Decodes it: seconds at worst, and a job for a thread that may block.
    ///
    /// # Errors
    /// [`PhotoFault`], see there.
    pub(crate) fn judge(bytes: Vec<u8>) -> Result<Self, PhotoFault> {
        let format = Format::of(&bytes).ok_or(PhotoFault::Unsupported)?;
        let size = match format {
            Format::Jpeg => {
                let walked = jpeg::walk(&bytes)?;
                foreign::look(&bytes)?;
                jpeg::decode(&bytes, &walked)?
            }
            Format::Png => {
                png::walk(&bytes)?;
                foreign::look(&bytes)?;
                decode(|| image::codecs::png::PngDecoder::with_limits(Cursor::new(&bytes), limits()))?
            }
            Format::WebP => {
                let picture = webp::walk(&bytes)?;
                foreign::look(&bytes)?;
                let read = |file: &[u8]| decode(|| image::codecs::webp::WebPDecoder::new(Cursor::new(file)));
                let size = read(&bytes)?;
                if webp::without_tail(&bytes, picture).is_some_and(|file| read(&file).is_ok()) {
                    return Err(PhotoFault::NotClean("bytes after its pixels"));
                }
                size
            }
        };
        Ok(Self { format, size, sha256: Sha256::digest(&bytes).into(), bytes })
    }
}

/// Whether a picture of this size is taken at all; asked before anything is made room for.
fn permit(width: u32, height: u32) -> Result<(), PhotoFault> {
    let is_fine = width <= MAX_SIDE && height <= MAX_SIDE && u64::from(width) * u64::from(height) <= MAX_PIXELS;
    if width == 0 || height == 0 {
        return Err(PhotoFault::Damaged("the picture has no pixels"));
    }
    if is_fine { Ok(()) } else { Err(PhotoFault::TooManyPixels) }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(MAX_SIDE), Some(MAX_SIDE));
    limits.max_alloc = Some(MAX_MEMORY);
    limits
}

/// Decodes every pixel, and gives width and height.
fn decode<D: ImageDecoder>(open: impl FnOnce() -> Result<D, image::ImageError>) -> Result<(u32, u32), PhotoFault> {
    let fault = |error: image::ImageError| match error {
        image::ImageError::Limits(_) => PhotoFault::TooManyPixels,
        _ => PhotoFault::Damaged("its pixels cannot be decoded"),
    };
    let mut decoder = open().map_err(fault)?;
    let (width, height) = decoder.dimensions();
    permit(width, height)?;
    if decoder.total_bytes() > MAX_MEMORY {
        return Err(PhotoFault::TooManyPixels);
    }
    decoder.set_limits(limits()).map_err(fault)?;
    let length = usize::try_from(decoder.total_bytes()).map_err(|_| PhotoFault::TooManyPixels)?;
    let mut pixels = vec![0; length];
    decoder.read_image(&mut pixels).map_err(fault)?;
    Ok((width, height))
}

/// The `N` bytes at `at`; `None` where the file ends before.
fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

#[cfg(test)]
mod tests;
