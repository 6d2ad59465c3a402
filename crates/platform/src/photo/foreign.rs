//! Files that are something else at the same time.
//!
//! The walk through each format leaves no room between, before or after its parts; what is left is the coded pixels
//! themselves. Those can hold anything that a picture can show, so this only knows what other programs look for by
//! themselves in any file: the directory at the end of a ZIP archive (and so JAR and Office files), and markup.

use super::bytes::array;
use super::fault::PhotoFault;

/// Beginnings of markup and of programs, in lower case: long enough that pixels do not happen upon them.
const MARKS: [&[u8]; 8] =
    [b"<script", b"<?php", b"<!doctype", b"<html", b"<iframe", b"javascript:", b"%pdf-1.", b"<!entity"];

/// Rejects polyglots: files that are an archive, markup or a program as well.
///
/// # Errors
/// [`PhotoFault::NotClean`].
pub(super) fn reject_polyglots(bytes: &[u8]) -> Result<(), PhotoFault> {
    for (at, byte) in bytes.iter().enumerate() {
        let rest = &bytes[at..];
        match byte {
            b'P' if is_archive(bytes, at) => return Err(PhotoFault::NotClean("an archive (ZIP)")),
            b'<' | b'j' | b'J' | b'%' if MARKS.iter().any(|mark| starts(rest, mark)) => {
                return Err(PhotoFault::NotClean("markup or a program"));
            }
            _ => {}
        }
    }
    Ok(())
}

fn starts(rest: &[u8], mark: &[u8]) -> bool {
    rest.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark))
}

/// Whether the end of a ZIP archive's directory is at `at`, with the directory where it says: four bytes alone turn up in
/// one photo of ten thousand.
fn is_archive(bytes: &[u8], at: usize) -> bool {
    if array(bytes, at) != Some(*b"PK\x05\x06") {
        return false;
    }
    let size = array(bytes, at + 12).map_or(usize::MAX, |size| u32::from_le_bytes(size) as usize);
    at.checked_sub(size).is_some_and(|start| size > 0 && array(bytes, start) == Some(*b"PK\x01\x02"))
}
