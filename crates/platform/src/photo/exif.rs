//! Exif: refused whatever it says, but a place is refused by name.

use super::bytes::array;
use super::fault::PhotoFault;

/// The entry of the first directory that leads to the one about the place (Exif 3.0, 4.6.3).
const GPS_DIRECTORY: u16 = 0x8825;

/// The fault of a photo with this Exif block: a TIFF file, with or without `Exif\0\0` before it.
pub(super) fn fault(block: &[u8]) -> PhotoFault {
    let tiff = block.strip_prefix(b"Exif\0\0").or(block.strip_prefix(b"Exif\0\xFF")).unwrap_or(block);
    // What cannot be read may tell a place too, but nobody can say so.
    if names_place(tiff) == Some(true) { PhotoFault::HasPlace } else { PhotoFault::NotClean("metadata (EXIF)") }
}

fn names_place(tiff: &[u8]) -> Option<bool> {
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let u16_at =
        |at| array::<2>(tiff, at).map(|b| if is_little { u16::from_le_bytes(b) } else { u16::from_be_bytes(b) });
    let u32_at =
        |at| array::<4>(tiff, at).map(|b| if is_little { u32::from_le_bytes(b) } else { u32::from_be_bytes(b) });
    let directory = usize::try_from(u32_at(4)?).ok()?;
    let count = usize::from(u16_at(directory)?);
    let entries = (0..count).map_while(|entry| u16_at(directory.checked_add(2)?.checked_add(entry * 12)?));
    Some(entries.into_iter().any(|tag| tag == GPS_DIRECTORY))
}
