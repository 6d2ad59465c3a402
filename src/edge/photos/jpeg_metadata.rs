//! A JPEG without what is not its picture: some browsers write Exif into what they encode from a canvas, and the platform
//! refuses photos that carry any.

/// Longest colour profile that is kept, in bytes: without it colours would be others.
const LONGEST_PROFILE: usize = 4096;

/// The file without application segments but JFIF and a small colour profile, and without comments (ITU-T T.81, B.2.4). What
/// is no JPEG, or broken before its pixels, is left as it is: the platform judges it.
#[must_use]
pub(super) fn without(jpeg: Vec<u8>) -> Vec<u8> {
    stripped(&jpeg).unwrap_or(jpeg)
}

fn stripped(jpeg: &[u8]) -> Option<Vec<u8>> {
    const START_OF_SCAN: u8 = 0xDA;
    let mut rest = jpeg.strip_prefix(&[0xFF, 0xD8])?;
    let mut kept = vec![0xFF, 0xD8];
    loop {
        let (&[0xFF, marker, high, low], _) = rest.split_first_chunk::<4>()? else { return None };
        if marker == START_OF_SCAN {
            kept.extend_from_slice(rest);
            return Some(kept);
        }
        let (segment, after) = rest.split_at_checked(2 + usize::from(u16::from_be_bytes([high, low])))?;
        let is_kept = match marker {
            // JFIF; a colour profile.
            0xE0 => true,
            0xE2 => segment.len() <= LONGEST_PROFILE && segment[4..].starts_with(b"ICC_PROFILE\0"),
            0xE1..=0xEF | 0xFE => false,
            _ => true,
        };
        if is_kept {
            kept.extend_from_slice(segment);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, bytes: &[u8]) -> Vec<u8> {
        let length = u16::try_from(bytes.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], bytes].concat()
    }

    fn file(segments: &[Vec<u8>]) -> Vec<u8> {
        let scan = [segment(0xDA, &[1, 2, 3]), vec![0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD9]].concat();
        [&[0xFF, 0xD8][..], &segments.concat(), &scan].concat()
    }

    #[test]
    fn exif_comments_and_what_else_rides_along_are_gone_and_the_picture_is_not() {
        let (jfif, table) = (segment(0xE0, b"JFIF\0"), segment(0xDB, &[0; 65]));
        let profile = segment(0xE2, b"ICC_PROFILE\0small");
        let others = [
            segment(0xE1, b"Exif\0\0where it was"),
            segment(0xED, b"Photoshop 3.0\0"),
            segment(0xE2, b"MPF\0another picture"),
            segment(0xFE, b"a comment"),
        ];
        let [exif, photoshop, pictures, comment] = others;
        let given = file(&[jfif.clone(), exif, profile.clone(), photoshop, pictures, table.clone(), comment]);
        assert_eq!(without(given), file(&[jfif, profile, table]));
    }

    #[test]
    fn what_is_no_jpeg_is_left() {
        for other in [&b""[..], b"\x89PNG\r\n", b"\xFF\xD8\xFF", b"\xFF\xD8\xFF\xE1\xFF\xFFshort"] {
            assert_eq!(without(other.to_vec()), other);
        }
    }
}
