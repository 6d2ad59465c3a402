//! JPEG (ISO/IEC 10918-1, annex B), in a JFIF file.

use super::bounds::{MAX_SIDE, permit};
use super::bytes::array;
use super::fault::PhotoFault;
use super::{exif, icc};
use zune_core::bytestream::ZCursor;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// Scans of one picture: libjpeg's own script for progressive pictures has ten. Each is work for the decoder.
const MAX_SCANS: usize = 32;

/// What the walk has found.
pub(super) struct Walked {
    /// Whether its pixels are coded in one go, each bit of them behind a code.
    is_sequential: bool,
    /// Where the coded pixels of its last scan begin; they end before the last marker.
    last_scan: usize,
}

/// Walks from marker to marker, and lets nothing pass that is not needed to show the picture.
pub(super) fn walk(bytes: &[u8]) -> Result<Walked, PhotoFault> {
    const BROKEN: PhotoFault = PhotoFault::Damaged("it ends before the picture does");
    let mut at = 2;
    let mut scans = 0;
    let mut walked = Walked { is_sequential: true, last_scan: 0 };
    loop {
        let [0xFF, marker] = array(bytes, at).ok_or(BROKEN)? else {
            return Err(PhotoFault::Damaged("something stands between its segments"));
        };
        if marker == 0xD9 {
            let is_end = at + 2 == bytes.len();
            return if !is_end {
                Err(PhotoFault::NotClean("bytes after its end"))
            } else if scans == 0 {
                Err(PhotoFault::Damaged("there is no picture in it"))
            } else {
                Ok(walked)
            };
        }
        let length = usize::from(u16::from_be_bytes(array(bytes, at + 2).ok_or(BROKEN)?));
        let segment = bytes.get(at + 4..at + 2 + length).ok_or(BROKEN)?;
        judge(marker, segment)?;
        at += 2 + length;
        walked.is_sequential &= marker != 0xC2;
        if marker == 0xDA {
            scans += 1;
            if scans > MAX_SCANS {
                return Err(PhotoFault::Damaged("it has too many scans"));
            }
            walked.last_scan = at;
            at = end_of_scan(bytes, at).ok_or(BROKEN)?;
        }
    }
}

/// Where the coded pixels that begin at `at` end: at the next marker that is no restart.
fn end_of_scan(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match bytes.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            _ => return Some(at),
        }
    }
}

fn judge(marker: u8, segment: &[u8]) -> Result<(), PhotoFault> {
    match marker {
        // Tables, restart interval, scan; frames that are coded by Huffman's tables: baseline, extended, progressive.
        0xC4 | 0xDB | 0xDD | 0xDA => Ok(()),
        0xC0..=0xC2 => {
            let [height, width] = [1, 3].map(|at| array(segment, at).map(u16::from_be_bytes));
            let (Some(width), Some(height)) = (width, height) else {
                return Err(PhotoFault::Damaged("its frame has no size"));
            };
            permit(width.into(), height.into())
        }
        // JFIF, but no small picture within: that may be another one.
        0xE0 => match segment {
            [b'J', b'F', b'I', b'F', 0, _, _, _, _, _, _, _, 0, 0] => Ok(()),
            _ => Err(PhotoFault::NotClean("a small picture within")),
        },
        0xE1 if segment.starts_with(b"Exif\0") => Err(exif::fault(segment)),
        0xE1 => Err(PhotoFault::NotClean("metadata (XMP)")),
        0xE2 => match segment.strip_prefix(b"ICC_PROFILE\0\x01\x01") {
            Some(profile) => icc::permit(profile),
            None => Err(PhotoFault::NotClean("data of an application")),
        },
        // How its colours are coded, as Adobe's programs say it.
        0xEE if segment.len() == 12 && segment.starts_with(b"Adobe") => Ok(()),
        0xE3..=0xEF => Err(PhotoFault::NotClean("data of an application")),
        0xFE => Err(PhotoFault::NotClean("a comment")),
        _ => Err(PhotoFault::Damaged("it is coded in a way that browsers do not show")),
    }
}

/// Ones, as they are written among coded pixels. No code consists of ones alone (ISO/IEC 10918-1, C.2), so a decoder that
/// comes here fails: the decoder at hand would take zeros for whatever is absent at the end.
const NO_CODE: [u8; 8] = [0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0];
/// So many bytes off the end of the coded pixels hold a code at least: the longest number behind one has 11 bits, the
/// rest of the last byte 7.
const TAIL: usize = 4;

/// Decodes every pixel strictly: what a browser would mend counts as damaged here. Gives width and height.
pub(super) fn decode(bytes: &[u8], walked: &Walked) -> Result<(u32, u32), PhotoFault> {
    let coded = bytes.get(..bytes.len().saturating_sub(2)).unwrap_or_default();
    let size = decode_coded(coded)?;
    // Where it decodes as well without its tail, that was none of the picture's. (In a progressive picture some bits stand
    // behind no code, and nothing fails.)
    if walked.is_sequential && coded.len() >= walked.last_scan + 2 * TAIL {
        let cut = &coded[..coded.len() - TAIL];
        if decode_coded(cut.strip_suffix(&[0xFF]).unwrap_or(cut)).is_ok() {
            return Err(PhotoFault::NotClean("bytes after its pixels"));
        }
    }
    Ok(size)
}

/// Decodes a file without its end.
fn decode_coded(coded: &[u8]) -> Result<(u32, u32), PhotoFault> {
    let file = [coded, &NO_CODE, &[0xFF, 0xD9]].concat();
    let side = MAX_SIDE as usize;
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(side)
        .set_max_height(side)
        .jpeg_set_max_scans(MAX_SCANS);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&file), options);
    let undecodable = |_| PhotoFault::Damaged("its pixels cannot be decoded");
    decoder.decode_headers().map_err(undecodable)?;
    let (width, height) = decoder.dimensions().ok_or(PhotoFault::Damaged("its frame has no size"))?;
    let side = |length: usize| u32::try_from(length).map_err(|_| PhotoFault::TooManyPixels);
    let size = (side(width)?, side(height)?);
    permit(size.0, size.1)?;
    decoder.decode().map_err(undecodable)?;
    Ok(size)
}
