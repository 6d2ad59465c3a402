//! Crossings to the codewords of the symbol, corrected.

use super::codeword::Codeword;
use super::crossing::Crossing;
use crate::reed_solomon::{Field, ReedSolomon};
use std::collections::BTreeMap;

/// What the row indicators say of the symbol.
#[derive(Debug, Clone, Copy)]
struct Shape {
    rows: usize,
    columns: usize,
    check_words: usize,
}

/// Counts of what was read for the same place.
type Votes = BTreeMap<u16, u32>;

fn most(votes: &Votes) -> Option<u16> {
    votes.iter().max_by_key(|(_, count)| **count).map(|(value, _)| *value)
}

/// The data codewords, the first of which counts them; `None` when there is no symbol, or not enough of it.
pub(super) fn codewords(crossings: &[&Crossing]) -> Option<Vec<u16>> {
    let shape = shape(crossings)?;
    let mut votes = vec![Votes::new(); shape.rows * shape.columns];
    for crossing in crossings {
        count(crossing, shape, &mut votes);
    }
    let mut words: Vec<u16> = Vec::with_capacity(votes.len());
    let mut erased: Vec<usize> = Vec::new();
    for (at, votes) in votes.iter().enumerate() {
        match most(votes) {
            Some(value) => words.push(value),
            None => {
                words.push(0);
                erased.push(at);
            }
        }
    }
    // The numbers modulo 929, as powers of 3 (ISO/IEC 15438, on error correction).
    let wrong = ReedSolomon::new(Field::prime(929, 3), 1).correct(&mut words, shape.check_words, &erased)?;
    // With all check words given up, anything would be a codeword.
    if erased.len() + 2 * wrong + erased.len().min(2) > shape.check_words {
        return None;
    }
    let data = words.len() - shape.check_words;
    let length = usize::from(*words.first()?);
    if length == 0 || length > data {
        return None;
    }
    words.truncate(length);
    Some(words)
}

/// The row that an indicator names, and one of three facts, by its row and side (section 5.11.3).
fn indicated(codeword: Codeword) -> (usize, u16) {
    (usize::from(codeword.value / 30) * 3 + usize::from(codeword.row), codeword.value % 30)
}

fn shape(crossings: &[&Crossing]) -> Option<Shape> {
    let (mut high, mut low_and_level, mut columns) = (Votes::new(), Votes::new(), Votes::new());
    let mut note = |codeword: Codeword, shift: u8| {
        let (_, fact) = indicated(codeword);
        let votes = match (codeword.row + shift) % 3 {
            0 => &mut high,
            1 => &mut low_and_level,
            _ => &mut columns,
        };
        *votes.entry(fact).or_default() += 1;
    };
    for crossing in crossings {
        if let (true, Some(&Some(left))) = (crossing.has_left, crossing.cells.first()) {
            note(left, 0);
        }
        if let (true, Some(&Some(right))) = (crossing.has_right, crossing.cells.last()) {
            note(right, 2);
        }
    }
    let (high, low_and_level) = (usize::from(most(&high)?), usize::from(most(&low_and_level)?));
    let rows = 3 * high + low_and_level % 3 + 1;
    let columns = usize::from(most(&columns)?) + 1;
    let check_words = 1usize.checked_shl(low_and_level as u32 / 3 + 1).filter(|&words| words <= 512)?;
    let is_sound = (3..=90).contains(&rows) && rows * columns <= 928 && rows * columns > check_words;
    is_sound.then_some(Shape { rows, columns, check_words })
}

/// Notes what a crossing read, each codeword in the row where it may stand that is nearest to where the line is.
fn count(crossing: &Crossing, shape: Shape, votes: &mut [Votes]) {
    let both = shape.columns + 2;
    // Where the first cell stands: counted from the right when the left is missing, or when cells were lost between.
    let first = match (crossing.has_left, crossing.has_right) {
        (true, true) if crossing.cells.len() != both => return,
        (true, _) => 0,
        (false, _) => match both.checked_sub(crossing.cells.len()) {
            Some(first) => first,
            None => return,
        },
    };
    let row = |cell: Option<&Option<Codeword>>, is_indicator: bool| {
        let named = cell.copied().flatten().filter(|_| is_indicator).map(|codeword| indicated(codeword).0);
        named.filter(|&row| row < shape.rows)
    };
    let left = row(crossing.cells.first(), crossing.has_left);
    let right = row(crossing.cells.last(), crossing.has_right);
    let (from, to) = match (left, right) {
        (Some(left), Some(right)) => (left as f32, right as f32),
        (Some(row), None) | (None, Some(row)) => (row as f32, row as f32),
        (None, None) => return,
    };
    for (column, cell) in crossing.cells.iter().enumerate() {
        let column = first + column;
        let Some(codeword) = cell.filter(|_| (1..=shape.columns).contains(&column)) else { continue };
        let expected = from + (to - from) * column as f32 / (shape.columns + 1) as f32;
        let rows = (usize::from(codeword.row)..shape.rows).step_by(3);
        let off = |row: usize| (row as f32 - expected).abs();
        let nearest = rows.min_by(|&a, &b| off(a).total_cmp(&off(b)));
        if let Some(row) = nearest.filter(|&row| off(row) <= 1.5) {
            *votes[row * shape.columns + column - 1].entry(codeword.value).or_default() += 1;
        }
    }
}
