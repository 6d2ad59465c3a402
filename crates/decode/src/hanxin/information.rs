//! The structural information along the finder patterns: version, error correction level, mask.

use super::layout::{CORNER, VERSIONS, side};
use crate::grid::{Perspective, is_dark};
use crate::order;
use crate::reed_solomon::{Field, ReedSolomon};
use rxing::common::BitMatrix;

/// What the structural information says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Information {
    /// From 1 to 84.
    pub(super) version: usize,
    /// From 0, the weakest, to 3.
    pub(super) level: usize,
    /// From 0, none, to 3.
    pub(super) mask: u8,
}

/// Bits along two sides of a finder pattern; those that both halves have to say are fewer than there is room for.
const HALF: usize = 2 * CORNER - 1;
const BITS: usize = 28;

/// What it may say, most likely first: it is there twice, each time in two halves. `guess` is about how many modules the
/// side has, `view` maps them.
pub(super) fn read(picture: &BitMatrix, view: &Perspective, guess: f32) -> Vec<Information> {
    let get = |is_second: bool, x: f32, y: f32| {
        let (x, y) = if is_second { (guess - 1.0 - x, guess - 1.0 - y) } else { (x, y) };
        is_dark(picture, view.at(x + 0.5, y + 0.5)) == Some(true)
    };
    let edge = (CORNER - 1) as f32;
    // Inwards along the lower side of the first finder pattern and up its right side, down the left side of the second and
    // outwards along its lower side (ISO/IEC 20830, 5.9).
    let first = |at: usize, is_second| {
        let at = at as f32;
        get(is_second, at.min(edge), edge.min(2.0 * edge - at))
    };
    let last = |at: usize, is_second| {
        let at = at as f32;
        get(is_second, guess - 1.0 - edge + (at - edge).max(0.0), at.min(edge))
    };
    let mut read: Vec<(usize, Information)> = Vec::new();
    for (one, other) in [(false, false), (true, true), (false, true), (true, false)] {
        let bits = (0..HALF).map(|at| first(at, one)).chain((0..HALF).map(|at| last(at, other))).take(BITS);
        let bits: Vec<bool> = bits.collect();
        let near = |it: &Information| (side(it.version) as f32 - guess).abs() < 3.0 + 0.1 * guess;
        if let Some((errors, information)) = decode(&bits).filter(|(_, it)| near(it))
            && read.iter().all(|&(_, known)| known != information)
        {
            read.push((errors, information));
        }
    }
    order::by(&mut read, |&(errors, _)| errors as f32);
    read.into_iter().map(|(_, information)| information).collect()
}

/// How many of its words were wrong, and what it says.
fn decode(bits: &[bool]) -> Option<(usize, Information)> {
    let mut words: Vec<u16> =
        bits.chunks(4).map(|bits| bits.iter().fold(0, |word, &bit| word << 1 | u16::from(bit))).collect();
    // The field of x⁴ + x + 1.
    let errors = ReedSolomon::new(Field::binary(0x13), 1).correct(&mut words, 4, &[])?;
    let value = words.iter().take(3).fold(0, |value, &word| value << 4 | usize::from(word));
    let version = (value >> 4).checked_sub(20)?;
    let information = Information { version, level: value >> 2 & 3, mask: (value & 3) as u8 };
    (1..=VERSIONS).contains(&version).then_some((errors, information))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_wrong_words_of_seven_are_corrected() {
        // As Zint prints it.
        let bits: Vec<bool> = "0001010101010100011010100100".bytes().map(|bit| bit == b'1').collect();
        let expected = Information { version: 1, level: 1, mask: 1 };
        assert_eq!(decode(&bits), Some((0, expected)));
        let mut harmed = bits.clone();
        (harmed[3], harmed[17]) = (!harmed[3], !harmed[17]);
        assert_eq!(decode(&harmed), Some((2, expected)));
    }
}
