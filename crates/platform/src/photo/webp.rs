//! WebP (RFC 9649).

use super::bytes::array;
use super::fault::PhotoFault;
use super::{exif, icc};
use std::ops::Range;

/// So many bytes off the end of the coded pixels are missed by the decoder: it reads some ahead, and encoders write some more
/// than are needed.
const TAIL: usize = 32;

/// Walks from chunk to chunk, and lets nothing pass that is not needed to show the picture. Gives the chunk of the pixels.
pub(super) fn walk(bytes: &[u8]) -> Result<Range<usize>, PhotoFault> {
    const BROKEN: PhotoFault = PhotoFault::Damaged("it ends before the picture does");
    let says = u64::from(u32::from_le_bytes(array(bytes, 4).ok_or(BROKEN)?)) + 8;
    match says.cmp(&(bytes.len() as u64)) {
        std::cmp::Ordering::Less => return Err(PhotoFault::NotClean("bytes after its end")),
        std::cmp::Ordering::Greater => return Err(BROKEN),
        std::cmp::Ordering::Equal => {}
    }
    let mut at = 12;
    let mut pictures = Vec::new();
    while at < bytes.len() {
        let kind: [u8; 4] = array(bytes, at).ok_or(BROKEN)?;
        let length = usize::try_from(u32::from_le_bytes(array(bytes, at + 4).ok_or(BROKEN)?)).map_err(|_| BROKEN)?;
        let end = at.checked_add(8).and_then(|start| start.checked_add(length)).ok_or(BROKEN)?;
        let contents = bytes.get(at + 8..end).ok_or(BROKEN)?;
        match &kind {
            b"VP8 " | b"VP8L" => pictures.push(at..end),
            b"VP8X" if contents.len() == 10 => {}
            b"ALPH" => {}
            b"ICCP" => icc::permit(contents)?,
            b"EXIF" => return Err(exif::fault(contents)),
            b"XMP " => return Err(PhotoFault::NotClean("metadata (XMP)")),
            b"ANIM" | b"ANMF" => return Err(PhotoFault::NotClean("an animation")),
            _ => return Err(PhotoFault::NotClean("a chunk that a picture does not need")),
        }
        // Chunks begin at even places.
        at = end;
        if length % 2 == 1 {
            if bytes.get(at) != Some(&0) {
                return Err(PhotoFault::Damaged("the room between its chunks is not empty"));
            }
            at += 1;
        }
    }
    match &pictures[..] {
        [picture] => Ok(picture.clone()),
        _ => Err(PhotoFault::Damaged("there is not one picture in it")),
    }
}

/// A file of these pixels alone, without their tail: one that decodes nevertheless has more in it than the picture. `None`
/// where they are hardly more than their tail.
pub(super) fn without_tail(bytes: &[u8], picture: Range<usize>) -> Option<Vec<u8>> {
    let (kind, coded) = (bytes.get(picture.start..picture.start + 4)?, bytes.get(picture.start + 8..picture.end)?);
    let length = coded.len().checked_sub(TAIL).filter(|length| *length > TAIL)? / 2 * 2;
    let says = |length: usize| u32::try_from(length).map(u32::to_le_bytes);
    let (whole, chunk) = (says(length + 12).ok()?, says(length).ok()?);
    Some([b"RIFF", &whole[..], b"WEBP", kind, &chunk, coded.get(..length)?].concat())
}
