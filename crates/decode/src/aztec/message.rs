//! The mode message around the bullseye, and the data around that.

use super::bullseye::Bullseye;
use super::{content, rings};
use crate::content::Content;
use crate::found::Found;
use crate::grid::{Perspective, grow, is_dark};
use crate::reed_solomon::{Field, ReedSolomon};
use crate::symbol::Point;
use rxing::common::BitMatrix;

/// One of eight ways to lay the symbol over what is seen: four turns, each also mirrored.
#[derive(Debug, Clone, Copy)]
struct Pose {
    turns: u8,
    is_mirrored: bool,
}

impl Pose {
    const ALL: [Self; 8] = {
        let mut all = [Self { turns: 0, is_mirrored: false }; 8];
        let mut at = 0;
        while at < 8 {
            all[at] = Self { turns: at as u8 % 4, is_mirrored: at >= 4 };
            at += 1;
        }
        all
    };

    /// From the symbol's coordinates to those of the view.
    fn place(self, x: i32, y: i32) -> (i32, i32) {
        let (x, y) = if self.is_mirrored { (y, x) } else { (x, y) };
        match self.turns {
            0 => (x, y),
            1 => (-y, x),
            2 => (-x, -y),
            _ => (y, -x),
        }
    }
}

struct Sampler<'a> {
    picture: &'a BitMatrix,
    view: Perspective,
    pose: Pose,
}

impl Sampler<'_> {
    /// The module at a place counted from the middle.
    fn get(&self, x: i32, y: i32) -> Option<bool> {
        let (x, y) = self.pose.place(x, y);
        is_dark(self.picture, self.view.at(x as f32, y as f32))
    }
}

/// What the mode message says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mode {
    is_compact: bool,
    layers: usize,
    data_words: usize,
}

/// Reads the symbol around a bullseye.
pub(super) fn read(picture: &BitMatrix, eye: &Bullseye) -> Option<Found> {
    let view = rings::view(picture, eye)?;
    let whole = |radius: i32| {
        let dark = ring(radius).filter(|&(x, y)| is_dark(picture, view.at(x as f32, y as f32)) == Some(true)).count();
        dark as f32 / (8 * radius) as f32
    };
    // Rings of one colour each: a texture seldom has four of them.
    if whole(1) > 0.2 || whole(2) < 0.8 || whole(3) > 0.2 || whole(4) < 0.8 {
        return None;
    }
    let looks_full = whole(5) < 0.25 && whole(6) > 0.75;
    [looks_full, !looks_full].into_iter().find_map(|is_full| {
        let known = if is_full { 7.0 } else { 5.0 };
        let view = grow(picture, view, 4.5, known)?;
        Pose::ALL.iter().find_map(|&pose| {
            let sampler = Sampler { picture, view, pose };
            let words = mode_words(&sampler, !is_full)?;
            mode(&words, !is_full).and_then(|mode| data(picture, view, pose, mode)).or_else(|| {
                let content = rune(&words)?;
                Some(Found { content, corners: corners(&sampler, 5.5) })
            })
        })
    })
}

/// The modules of a square ring.
fn ring(radius: i32) -> impl Iterator<Item = (i32, i32)> {
    (-radius..radius).flat_map(move |at| [(at, -radius), (radius, at), (-at, radius), (-radius, -at)])
}

/// The mode message, four bits a word, if the marks in the corners permit this pose.
fn mode_words(sampler: &Sampler<'_>, is_compact: bool) -> Option<Vec<u16>> {
    let r = if is_compact { 5 } else { 7 };
    // Three, two, one and no dark modules from the top left in the sense of a clock (ISO/IEC 24778, figure 3).
    let marks = [
        ((-r, -r), true),
        ((1 - r, -r), true),
        ((-r, 1 - r), true),
        ((r, -r), true),
        ((r, 1 - r), true),
        ((r - 1, -r), false),
        ((r, r - 1), true),
        ((r, r), false),
        ((r - 1, r), false),
        ((-r, r), false),
        ((1 - r, r), false),
        ((-r, r - 1), false),
    ];
    let off = marks.iter().filter(|&&((x, y), dark)| sampler.get(x, y) != Some(dark)).count();
    if off > 2 {
        return None;
    }
    let side = if is_compact { 7 } else { 10 };
    let along = |at: i32| if is_compact { at - 3 } else { at - 5 + at / 5 };
    let mut bits = Vec::with_capacity(40);
    for at in 0..side {
        bits.push(sampler.get(along(at), -r)?);
    }
    for at in 0..side {
        bits.push(sampler.get(r, along(at))?);
    }
    for at in (0..side).rev() {
        bits.push(sampler.get(along(at), r)?);
    }
    for at in (0..side).rev() {
        bits.push(sampler.get(-r, along(at))?);
    }
    Some(bits.chunks(4).map(number).collect())
}

/// A rune: a number from 0 to 255 where a compact symbol has its mode message, every second bit inverted (annex A).
///
/// It has no data to confirm it: none of its bits may be wrong.
fn rune(words: &[u16]) -> Option<Content> {
    let read: Vec<u16> = words.iter().map(|word| word ^ 0b1010).collect();
    let mut corrected = read.clone();
    mode_code().correct(&mut corrected, 5, &[])?;
    if read.len() != 7 || corrected != read {
        return None;
    }
    let mut content = Content::new('z', 'C');
    content.bytes = format!("{:03}", read[0] << 4 | read[1]).into_bytes();
    Some(content)
}

/// Of the mode message, over the field of x⁴ + x + 1.
fn mode_code() -> ReedSolomon {
    ReedSolomon::new(Field::binary(0x13), 1)
}

fn mode(words: &[u16], is_compact: bool) -> Option<Mode> {
    let mut words = words.to_vec();
    let data_words = if is_compact { 2 } else { 4 };
    let check_words = words.len() - data_words;
    mode_code().correct(&mut words, check_words, &[])?;
    let message = words[..data_words].iter().fold(0, |message, word| message << 4 | usize::from(*word));
    let bits = if is_compact { 6 } else { 11 };
    let layers = (message >> bits) + 1;
    let mut data_words = message & ((1 << bits) - 1);
    // More words than such symbols hold: a flag for the reader to configure itself by it (section 8).
    let flag = 1 << (bits - 1);
    if data_words & flag != 0 && (is_compact && layers == 1 || !is_compact && layers <= 22) {
        data_words -= flag;
    }
    Some(Mode { is_compact, layers, data_words: data_words + 1 })
}

fn number(bits: &[bool]) -> u16 {
    bits.iter().fold(0, |number, &bit| number << 1 | u16::from(bit))
}

/// Modules from the middle to the edge, for the coordinates of the data modules: their place without the reference grid
/// that full symbols have every sixteen modules.
fn places(mode: Mode) -> Vec<i32> {
    let base = (if mode.is_compact { 11 } else { 14 } + 4 * mode.layers) as i32;
    if mode.is_compact {
        return (0..base).map(|at| at - base / 2).collect();
    }
    let half = base / 2;
    let out = |at: i32| at + at / 15 + 1;
    (0..half).rev().map(|at| -out(at)).chain((0..half).map(out)).collect()
}

fn data(picture: &BitMatrix, view: Perspective, pose: Pose, mode: Mode) -> Option<Found> {
    let places = places(mode);
    let radius = *places.last()?;
    let word_bits = match mode.layers {
        0..3 => 6,
        3..9 => 8,
        9..23 => 10,
        _ => 12,
    };
    // The fields' polynomials (ISO/IEC 24778, on error correction).
    let field = Field::binary(match word_bits {
        6 => 0x43,
        8 => 0x12D,
        10 => 0x409,
        _ => 0x1069,
    });
    let known = if mode.is_compact { 5.0 } else { 7.0 };
    let view = grow(picture, view, known, radius as f32)?;
    let sampler = Sampler { picture, view, pose };
    let bits = bits(&sampler, mode, &places)?;
    let count = bits.len() / word_bits;
    let check_words = count.checked_sub(mode.data_words).filter(|&words| words > 0)?;
    let mut words: Vec<u16> = bits[bits.len() % word_bits..].chunks(word_bits).map(number).collect();
    ReedSolomon::new(field, 1).correct(&mut words, check_words, &[])?;
    let content = content::decode(&unstuffed(&words[..mode.data_words], word_bits)?)?;
    Some(Found { content, corners: corners(&sampler, radius as f32 + 0.5) })
}

/// The symbol's own corners, `edge` modules from its middle.
fn corners(sampler: &Sampler<'_>, edge: f32) -> [Point; 4] {
    let twice = (2.0 * edge) as i32;
    [(-twice, -twice), (twice, -twice), (twice, twice), (-twice, twice)].map(|(x, y)| {
        let (x, y) = sampler.pose.place(x, y);
        sampler.view.at(x as f32 / 2.0, y as f32 / 2.0)
    })
}

/// All bits, layer by layer from outside, two modules wide, along the left side, below, right and above (section 7.3).
fn bits(sampler: &Sampler<'_>, mode: Mode, places: &[i32]) -> Option<Vec<bool>> {
    let mut bits = Vec::new();
    for layer in 0..mode.layers {
        let row = (mode.layers - layer) * 4 + if mode.is_compact { 9 } else { 12 };
        let (low, high) = (2 * layer, places.len() - 1 - 2 * layer);
        for side in 0..4 {
            for (along, deep) in (0..row).flat_map(|along| [(along, 0), (along, 1)]) {
                let (x, y) = match side {
                    0 => (low + deep, low + along),
                    1 => (low + along, high - deep),
                    2 => (high - deep, high - along),
                    _ => (high - along, low + deep),
                };
                bits.push(sampler.get(places[x], places[y])?);
            }
        }
    }
    Some(bits)
}

/// The bits of the words, without those that were stuffed in to break rows of equal ones.
fn unstuffed(words: &[u16], word_bits: usize) -> Option<Vec<bool>> {
    let all = (1 << word_bits) - 1;
    let mut bits = Vec::with_capacity(words.len() * word_bits);
    for &word in words {
        if word == 0 || word == all {
            return None;
        }
        let is_stuffed = word == 1 || word == all - 1;
        bits.extend((usize::from(is_stuffed)..word_bits).rev().map(|bit| word >> bit & 1 == 1));
    }
    Some(bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stuffed_bits_go_and_words_of_one_colour_are_refused() {
        let bits: String = unstuffed(&[0b000001, 0b111110, 0b101010], 6)
            .expect("words")
            .iter()
            .map(|&bit| if bit { '1' } else { '0' })
            .collect();
        assert_eq!(bits, "0000011111101010");
        assert_eq!(unstuffed(&[0], 6), None);
        assert_eq!(unstuffed(&[63], 6), None);
    }

    #[test]
    fn full_symbols_leave_out_the_reference_grid() {
        let compact = places(Mode { is_compact: true, layers: 1, data_words: 1 });
        assert_eq!((compact[0], compact.len()), (-7, 15));
        let full = places(Mode { is_compact: false, layers: 5, data_words: 1 });
        assert!(!full.contains(&0) && !full.contains(&16) && !full.contains(&-16));
        assert_eq!((full.len(), full.last()), (34, Some(&18)));
    }
}
