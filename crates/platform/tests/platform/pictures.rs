//! Photos for tests: clean ones of every format, and what they are made worse with.

use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use sha2::{Digest, Sha256};

/// A picture that does not compress to nothing.
fn pixels(width: u32, height: u32, seed: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let noise = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503) ^ seed.wrapping_mul(97)).rotate_left(7);
        Rgb([(x + seed) as u8, (y * 2) as u8, (noise >> 24) as u8])
    })
}

/// A JPEG as a canvas gives it.
pub(crate) fn jpeg(width: u32, height: u32, seed: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let image = pixels(width, height, seed);
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 85);
    encoder.write_image(&image, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

pub(crate) fn png(width: u32, height: u32, seed: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let image = pixels(width, height, seed);
    let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    encoder.write_image(&image, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

pub(crate) fn webp(width: u32, height: u32, seed: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let image = pixels(width, height, seed);
    let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut bytes);
    encoder.write_image(&image, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A TIFF directory with one entry: 0x8825 leads to a place, 0x0112 says which side is up.
pub(crate) fn exif(tag: u16) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01".to_vec();
    tiff.extend_from_slice(&tag.to_be_bytes());
    tiff.extend_from_slice(b"\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0");
    tiff
}

/// The JPEG with another segment after its first.
pub(crate) fn jpeg_with(marker: u8, contents: &[u8]) -> Vec<u8> {
    let mut bytes = jpeg(64, 48, 1);
    let first = 4 + usize::from(u16::from_be_bytes([bytes[4], bytes[5]])) - 2 + 2;
    let mut segment = vec![0xFF, marker];
    segment.extend_from_slice(&u16::try_from(contents.len() + 2).unwrap().to_be_bytes());
    segment.extend_from_slice(contents);
    bytes.splice(first..first, segment);
    bytes
}

pub(crate) fn chunk(kind: &[u8; 4], contents: &[u8]) -> Vec<u8> {
    let mut chunk = u32::try_from(contents.len()).unwrap().to_be_bytes().to_vec();
    chunk.extend_from_slice(kind);
    chunk.extend_from_slice(contents);
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(contents);
    chunk.extend_from_slice(&crc.sum().to_be_bytes());
    chunk
}

/// The PNG with another chunk after its header.
pub(crate) fn png_with(kind: &[u8; 4], contents: &[u8]) -> Vec<u8> {
    let mut bytes = png(64, 48, 1);
    bytes.splice(33..33, chunk(kind, contents));
    bytes
}

/// A PNG made by hand: its size, and its pixels as they are packed.
pub(crate) fn png_of(width: u32, height: u32, packed: &[u8]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), chunk(b"IDAT", packed), chunk(b"IEND", b"")].concat()
}

pub(crate) fn deflated(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A clean PNG of 7.2 MB, not compressed.
pub(crate) fn large_png(seed: u8) -> Vec<u8> {
    use std::io::Write;
    let row = [vec![0], vec![seed; 1_500 * 3]].concat();
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::none());
    (0..1_600).for_each(|_| encoder.write_all(&row).unwrap());
    png_of(1_500, 1_600, &encoder.finish().unwrap())
}

/// The WebP with another chunk at its end, and its length put right.
pub(crate) fn webp_with(kind: &[u8; 4], contents: &[u8]) -> Vec<u8> {
    let mut bytes = webp(64, 48, 1);
    bytes.extend_from_slice(kind);
    bytes.extend_from_slice(&u32::try_from(contents.len()).unwrap().to_le_bytes());
    bytes.extend_from_slice(contents);
    if contents.len() % 2 == 1 {
        bytes.push(0);
    }
    let length = u32::try_from(bytes.len() - 8).unwrap();
    bytes[4..8].copy_from_slice(&length.to_le_bytes());
    bytes
}

/// An archive with one file in it, as `zip` writes it: what a program finds that looks for its directory from the end.
pub(crate) fn archive() -> Vec<u8> {
    let name = b"evil.sh";
    let length = u16::try_from(name.len()).unwrap().to_le_bytes();
    let local = [&b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"[..], &length, b"\0\0", name].concat();
    let central =
        [&b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"[..], &length, &[0; 16], name].concat();
    let size = u32::try_from(central.len()).unwrap().to_le_bytes();
    let offset = u32::try_from(local.len()).unwrap().to_le_bytes();
    [local, central, [&b"PK\x05\x06\0\0\0\0\x01\0\x01\0"[..], &size, &offset, b"\0\0"].concat()].concat()
}
