//! WebP (RFC 9649).

use super::{PhotoFault, array, exif, icc};

/// Walks from chunk to chunk, and lets nothing pass that is not needed to show the picture.
pub(super) fn walk(bytes: &[u8]) -> Result<(), PhotoFault> {
    const BROKEN: PhotoFault = PhotoFault::Damaged("it ends before the picture does");
    let says = u64::from(u32::from_le_bytes(array(bytes, 4).ok_or(BROKEN)?)) + 8;
    match says.cmp(&(bytes.len() as u64)) {
        std::cmp::Ordering::Less => return Err(PhotoFault::NotClean("bytes after its end")),
        std::cmp::Ordering::Greater => return Err(BROKEN),
        std::cmp::Ordering::Equal => {}
    }
    let mut at = 12;
    let mut pictures = 0;
    while at < bytes.len() {
        let kind: [u8; 4] = array(bytes, at).ok_or(BROKEN)?;
        let length = usize::try_from(u32::from_le_bytes(array(bytes, at + 4).ok_or(BROKEN)?)).map_err(|_| BROKEN)?;
        let end = at.checked_add(8).and_then(|start| start.checked_add(length)).ok_or(BROKEN)?;
        let contents = bytes.get(at + 8..end).ok_or(BROKEN)?;
        match &kind {
            b"VP8 " | b"VP8L" => pictures += 1,
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
    if pictures == 1 { Ok(()) } else { Err(PhotoFault::Damaged("there is not one picture in it")) }
}
