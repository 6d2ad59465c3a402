//! What the beginning of a picture's file tells: its size as it is shown, and whether it is HEIC.

/// Width and height in pixels, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::edge) struct Size {
    pub(in crate::edge) width: u32,
    pub(in crate::edge) height: u32,
}

/// Whether it is HEIF with pictures coded in HEVC, as Apple's cameras write (ISO/IEC 23008-12, brands in `ftyp`).
pub(super) fn is_heic(file: &[u8]) -> bool {
    const BRANDS: [&[u8; 4]; 9] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1"];
    let Some(length) = file.first_chunk().map(|length| u32::from_be_bytes(*length) as usize) else { return false };
    let Some(ftyp) = file.get(4..length.min(file.len())).and_then(|start| start.strip_prefix(b"ftyp")) else {
        return false;
    };
    // The major brand, its version, then those that it is compatible with.
    let brands = ftyp.chunks_exact(4).enumerate().filter(|(at, _)| *at != 1).map(|(_, brand)| brand);
    let is_av1 = brands.clone().any(|brand| brand == b"avif");
    !is_av1 && brands.into_iter().any(|brand| BRANDS.iter().any(|known| *known == brand))
}

/// The size that a JPEG or PNG file says; `None` for others, and where it is not in the part that was read.
pub(in crate::edge) fn size(file: &[u8]) -> Option<Size> {
    if let Some(rest) = file.strip_prefix(b"\x89PNG\r\n\x1a\n") {
        let side = |at: usize| Some(u32::from_be_bytes(*rest.get(at..)?.first_chunk()?));
        return Some(Size { width: side(8)?, height: side(12)? });
    }
    jpeg(file.strip_prefix(b"\xff\xd8")?)
}

/// Goes through the segments of a JPEG file (ITU-T T.81, B.1.1.4) up to the frame's header.
fn jpeg(mut rest: &[u8]) -> Option<Size> {
    let mut is_on_side = false;
    loop {
        let [0xff, marker, high, low, ..] = *rest else { return None };
        if marker == 0xff {
            // A fill byte.
            rest = &rest[1..];
            continue;
        }
        let (segment, after) = rest[2..].split_at_checked(usize::from(u16::from_be_bytes([high, low])))?;
        let body = segment.get(2..)?;
        match marker {
            0xe1 => is_on_side = body.strip_prefix(b"Exif\0\0").and_then(orientation).is_some_and(|way| way >= 5),
            0xc4 | 0xc8 | 0xcc => {}
            0xc0..=0xcf => {
                let side = |at: usize| Some(u32::from(u16::from_be_bytes(*body.get(at..)?.first_chunk()?)));
                let (height, width) = (side(1)?, side(3)?);
                return Some(if is_on_side { Size { width: height, height: width } } else { Size { width, height } });
            }
            // The picture itself comes next.
            0xda => return None,
            _ => {}
        }
        rest = after;
    }
}

/// How the picture lies (Exif 2.32, tag 0x0112), 1 to 8; from 5 on it lies on its side.
fn orientation(tiff: &[u8]) -> Option<u16> {
    let is_little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let bytes = *tiff.get(at..)?.first_chunk()?;
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = |at: usize| {
        let bytes = *tiff.get(at..)?.first_chunk()?;
        Some(if is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) } as usize)
    };
    let directory = long(4)?;
    (0..usize::from(short(directory)?))
        .map(|entry| directory + 2 + 12 * entry)
        .find(|entry| short(*entry) == Some(0x0112))
        .and_then(|entry| short(entry + 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG file of 4000 × 3000 with this orientation.
    fn photo(orientation: u8) -> Vec<u8> {
        let tiff = [
            b"MM\0\x2a\0\0\0\x08\0\x02".as_slice(),
            b"\x01\x0f\0\x02\0\0\0\x02A\0\0\0",
            &[1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
        ]
        .concat();
        let exif = [b"Exif\0\0".as_slice(), &tiff].concat();
        let length = u8::try_from(exif.len() + 2).unwrap();
        [
            b"\xff\xd8\xff\xe1\0".as_slice(),
            &[length],
            &exif,
            b"\xff\xdb\0\x04\0\0\xff\xff\xc0\0\x0b\x08\x0b\xb8\x0f\xa0\x01\0\0\0",
        ]
        .concat()
    }

    #[test]
    fn a_photo_on_its_side_is_as_large_as_it_is_shown() {
        assert_eq!(size(&photo(1)), Some(Size { width: 4000, height: 3000 }));
        assert_eq!(size(&photo(3)), Some(Size { width: 4000, height: 3000 }));
        assert_eq!(size(&photo(6)), Some(Size { width: 3000, height: 4000 }));
    }

    #[test]
    fn what_is_cut_off_or_none_has_no_size() {
        let photo = photo(6);
        for end in 0..photo.len() - 8 {
            assert_eq!(size(&photo[..end]), None, "{end}");
        }
        assert_eq!(size(b"\xff\xd8\xff\xda\0\x02"), None);
        assert_eq!(size(b"\xff\xd8\xff\xe1\0\0"), None);
        assert_eq!(size(b"<html>"), None);
    }

    #[test]
    fn png_says_its_size() {
        assert_eq!(size(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\0\0\0\0\x10"), Some(Size { width: 256, height: 16 }));
    }

    #[test]
    fn heic_is_known_by_its_brands() {
        assert!(is_heic(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"));
        assert!(is_heic(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic"));
        assert!(!is_heic(b"\0\0\0\x18ftypavif\0\0\0\0mif1miaf"));
        assert!(!is_heic(b"\0\0\0\x18ftypisom\0\0\0\0mp41heic"[..12].as_ref()));
        assert!(!is_heic(b"\xff\xd8\xff\xe0"));
    }
}
