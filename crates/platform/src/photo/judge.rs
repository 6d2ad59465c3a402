//! One file, judged whole.

use super::bounds::{MAX_MEMORY, MAX_SIDE, permit};
use super::fault::PhotoFault;
use super::{foreign, jpeg, png, webp};
use image::{ImageDecoder, Limits};
use sha2::{Digest, Sha256};
use std::io::Cursor;

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
                foreign::reject_polyglots(&bytes)?;
                jpeg::decode(&bytes, &walked)?
            }
            Format::Png => {
                png::walk(&bytes)?;
                foreign::reject_polyglots(&bytes)?;
                decode(|| image::codecs::png::PngDecoder::with_limits(Cursor::new(&bytes), limits()))?
            }
            Format::WebP => {
                let picture = webp::walk(&bytes)?;
                foreign::reject_polyglots(&bytes)?;
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
