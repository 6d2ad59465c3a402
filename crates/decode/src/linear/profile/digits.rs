//! All digits of an EAN-13 at once: dynamic programming over what pairs of neighbours leave of a profile.

use super::template::Templates;
use crate::linear::symbologies::ean::EAN13_PARITY;

/// A place along the symbol, in modules, and how dark it is, without what the guards account for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) u: f32,
    pub(super) dark: f32,
}

/// A number, and the squares that it leaves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) digits: [u8; 13],
    pub(super) squares: f32,
}

/// The squares that pairs of neighbouring digits leave where they meet, in both halves.
pub(super) struct Meetings {
    left: Half,
    right: Half,
    /// Places that were compared.
    pub(super) count: usize,
}

struct Half {
    /// For each of the seven places where something meets: `[before][after]`; before the first and after the last there is
    /// no digit.
    squares: Vec<Vec<f32>>,
    kinds: usize,
    count: usize,
}

impl Meetings {
    /// `seen` from left to right.
    pub(super) fn new(seen: &[Seen], templates: &Templates) -> Self {
        let left = Half::new::<20>(seen, templates, 3.0, 0);
        let right = Half::new::<10>(seen, templates, 50.0, 20);
        let count = left.count + right.count;
        Self { left, right, count }
    }

    /// The number that leaves least, whatever its check digit.
    pub(super) fn nearest(&self) -> Option<Number> {
        let lefts = EAN13_PARITY.iter().enumerate().map(|(first, &parity)| (first, self.left.nearest(Some(parity))));
        let (first, (squares_left, left)) = lefts.min_by(|a, b| a.1.0.total_cmp(&b.1.0))?;
        let (squares_right, right) = self.right.nearest(None);
        Some(number(first, left, right, squares_left + squares_right))
    }

    /// The two numbers with the right check digit that leave least.
    pub(super) fn valid(&self) -> Option<[Number; 2]> {
        let right = self.right.by_sum(None);
        let mut best = [(f32::MAX, 0, 0, 0); 2];
        for (first, &parity) in EAN13_PARITY.iter().enumerate() {
            for (sum, left) in self.left.by_sum(Some(parity)).iter().enumerate() {
                let rest = (20 - first - sum) % 10;
                for (squares_left, left) in left {
                    for (squares_right, right) in right[rest] {
                        let entry = (squares_left + squares_right, first, *left, right);
                        if entry.0 < best[0].0 {
                            best = [entry, best[0]];
                        } else if entry.0 < best[1].0 {
                            best[1] = entry;
                        }
                    }
                }
            }
        }
        (best[1].0 < f32::MAX).then(|| best.map(|(squares, first, left, right)| number(first, left, right, squares)))
    }
}

fn number(first: usize, left: u32, right: u32, squares: f32) -> Number {
    let digits = std::array::from_fn(|at| match at {
        0 => first as u8,
        1..7 => (left >> (4 * (6 - at)) & 0xF) as u8,
        _ => (right >> (4 * (12 - at)) & 0xF) as u8,
    });
    Number { digits, squares }
}

/// Squares, and six digits of four bits each.
type Entry = (f32, u32);
const NONE: Entry = (f32::MAX, 0);

impl Half {
    /// A half that begins at module `from`, of `KINDS` kinds of digits from `offset` on.
    fn new<const KINDS: usize>(seen: &[Seen], templates: &Templates, from: f32, offset: usize) -> Self {
        const NO_DIGIT: &[f32] = &[0.0; 20];
        let mut all = Vec::with_capacity(7);
        let mut count = 0;
        for place in 0..7 {
            let begin = from + 7.0 * place as f32;
            let first = seen.partition_point(|seen| seen.u < begin - 3.5);
            let here = &seen[first..first + seen[first..].partition_point(|seen| seen.u < begin + 3.5)];
            count += here.len();
            let mut squares = vec![0.0f32; KINDS * KINDS];
            for seen in here {
                let digits = offset..offset + KINDS;
                let before =
                    if place == 0 { &NO_DIGIT[..1] } else { &templates.at(seen.u - begin + 7.0)[digits.clone()] };
                let after = if place == 6 { &NO_DIGIT[..KINDS] } else { &templates.at(seen.u - begin)[digits] };
                // A fixed length becomes vectors.
                let Ok(after) = <&[f32; KINDS]>::try_from(after) else { continue };
                for (squares, before) in squares.chunks_exact_mut(KINDS).zip(before) {
                    let left = seen.dark - before;
                    for (square, after) in squares.iter_mut().zip(after) {
                        *square += (left - after) * (left - after);
                    }
                }
            }
            all.push(squares);
        }
        Self { squares: all, kinds: KINDS, count }
    }

    fn at(&self, place: usize, before: usize, after: usize) -> f32 {
        self.squares[place][before * self.kinds + after]
    }

    /// Where the digits of a place are among the kinds: even ones after odd ones.
    fn shift(parity: Option<u8>, place: usize) -> usize {
        parity.map_or(0, |parity| usize::from(parity >> (5 - place) & 1) * 10)
    }

    fn nearest(&self, parity: Option<u8>) -> Entry {
        let mut best: [Entry; 10] =
            std::array::from_fn(|digit| (self.at(0, 0, digit + Self::shift(parity, 0)), digit as u32));
        for place in 1..6 {
            let (shift, shift_before) = (Self::shift(parity, place), Self::shift(parity, place - 1));
            best = std::array::from_fn(|digit| {
                let mut least = NONE;
                for (before, &(squares, path)) in best.iter().enumerate() {
                    let squares = squares + self.at(place, before + shift_before, digit + shift);
                    if squares < least.0 {
                        least = (squares, path << 4 | digit as u32);
                    }
                }
                least
            });
        }
        let shift = Self::shift(parity, 5);
        let last =
            best.iter().enumerate().map(|(digit, &(squares, path))| (squares + self.at(6, digit + shift, 0), path));
        last.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or(NONE)
    }

    /// The two best by the last digit of their weighted sum: 3, 1, 3, …
    fn by_sum(&self, parity: Option<u8>) -> [[Entry; 2]; 10] {
        fn put(entries: &mut [Entry; 2], entry: Entry) {
            if entry.0 < entries[0].0 {
                *entries = [entry, entries[0]];
            } else if entry.0 < entries[1].0 {
                entries[1] = entry;
            }
        }
        let mut states = [[[NONE; 2]; 10]; 10];
        for (digit, states) in states.iter_mut().enumerate() {
            states[3 * digit % 10][0] = (self.at(0, 0, digit + Self::shift(parity, 0)), digit as u32);
        }
        for place in 1..6 {
            let (shift, shift_before) = (Self::shift(parity, place), Self::shift(parity, place - 1));
            let weight = if place % 2 == 0 { 3 } else { 1 };
            let mut next = [[[NONE; 2]; 10]; 10];
            for (digit, next) in next.iter_mut().enumerate() {
                for (before, states) in states.iter().enumerate() {
                    let more = self.at(place, before + shift_before, digit + shift);
                    for (sum, entries) in states.iter().enumerate() {
                        let next = &mut next[(sum + weight * digit) % 10];
                        for &(squares, path) in entries.iter().filter(|entry| entry.0 < f32::MAX) {
                            put(next, (squares + more, path << 4 | digit as u32));
                        }
                    }
                }
            }
            states = next;
        }
        let mut best = [[NONE; 2]; 10];
        for (digit, states) in states.iter().enumerate() {
            let more = self.at(6, digit + Self::shift(parity, 5), 0);
            for (best, entries) in best.iter_mut().zip(states) {
                for &(squares, path) in entries.iter().filter(|entry| entry.0 < f32::MAX) {
                    put(best, (squares + more, path));
                }
            }
        }
        best
    }
}
