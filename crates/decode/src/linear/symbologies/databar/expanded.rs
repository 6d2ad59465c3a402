//! GS1 DataBar Expanded and Expanded Stacked: pairs of characters around finder patterns, of one row or of several.

use super::character::{Rules, may_be_finder, modules_of, rank};
use super::elements;
use crate::linear::reading::Reading;
use crate::linear::runs::Runs;
use crate::linear::symbologies::pattern::nearest;
use crate::order;
use crate::symbol::Format;

/// The first three elements of the finder patterns A to F; the last two have one module each (ISO/IEC 24724, table 13).
const FINDERS: [[u8; 3]; 6] = [[1, 8, 4], [3, 6, 4], [3, 4, 6], [3, 2, 8], [2, 6, 5], [2, 2, 9]];
/// Finder patterns by the number of pairs, two to eleven (ISO/IEC 24724, table 14).
const SEQUENCES: [&[u8]; 10] =
    [b"AA", b"ABB", b"ACBD", b"AEBDC", b"AEBDDF", b"AEBDEFF", b"AABBCCDD", b"AABBCCDEE", b"AABBCCDEFF", b"AABBCDDEEFF"];
const CHARACTERS_MODULUS: u32 = 211;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Character {
    value: u32,
    checksum: u32,
}

/// Two characters around a finder pattern; the last pair of a symbol may lack the second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pair {
    /// The finder's letter, 0 for A.
    finder: u8,
    /// Whether it stands at an even place of the symbol, counted from 0: its finder begins with a space.
    is_even_place: bool,
    left: Character,
    right: Option<Character>,
}

/// Reads the pairs of one line, each beside the one before, from run `from` on; the run after the last, and the pairs.
pub(super) fn read_row(runs: &Runs, from: usize) -> Option<(usize, Vec<Pair>)> {
    let mut at = from;
    let mut pairs = Vec::new();
    while let Some(pair) = read_pair(runs, at) {
        let is_last = pair.right.is_none();
        pairs.push(pair);
        // The finder, the second character, the next pair's first: 5 + 8 + 8 runs.
        at += 21;
        if is_last {
            break;
        }
    }
    (!pairs.is_empty()).then_some((at, pairs))
}

/// The pair whose finder pattern begins at run `at`.
fn read_pair(runs: &Runs, at: usize) -> Option<Pair> {
    let is_even_place = at.is_multiple_of(2);
    let mut finder: [f32; 5] = runs.part(at, 5)?.try_into().ok()?;
    if !is_even_place {
        finder.reverse();
    }
    if !may_be_finder(finder) {
        return None;
    }
    let patterns = FINDERS.map(|[a, b, c]| [a, b, c, 1, 1]);
    let value = nearest(&finder, &patterns, 0.5)?.0 as u8;
    let width = runs.span(at, 5);
    let left: [f32; 8] = runs.part(at.checked_sub(8)?, 8)?.try_into().ok()?;
    let left = character(&left, width, value, is_even_place, false)?;
    let right = runs.part(at + 5, 8).and_then(|widths| {
        let mut widths: [f32; 8] = widths.try_into().ok()?;
        widths.reverse();
        character(&widths, width, value, is_even_place, true)
    });
    Some(Pair { finder: value, is_even_place, left, right })
}

fn character(
    widths: &[f32; 8],
    finder_width: f32,
    finder: u8,
    is_even_place: bool,
    is_right: bool,
) -> Option<Character> {
    let width: f32 = widths.iter().sum();
    if (width * 15.0 / 17.0 - finder_width).abs() > 0.3 * finder_width {
        return None;
    }
    let (odd, even) = modules_of(widths, Rules { modules: 17, is_odd_sum_odd: false, has_narrow_odd: true })?;
    let sum: u8 = odd.iter().sum();
    if !(4..=13).contains(&sum) {
        return None;
    }
    const WIDEST: [u32; 5] = [7, 5, 4, 3, 1];
    const EVEN_TOTAL: [u32; 5] = [4, 20, 52, 104, 204];
    const BEFORE: [u32; 5] = [0, 348, 1388, 2948, 3988];
    let group = usize::from((13 - sum) / 2);
    let value = rank(&odd, WIDEST[group], true) * EVEN_TOTAL[group] + rank(&even, 9 - WIDEST[group], false);
    // The first character of A1 is the check character itself.
    let row = 4 * u32::from(finder) + if is_even_place { 0 } else { 2 } + u32::from(is_right);
    let checksum = match row.checked_sub(1) {
        None => 0,
        Some(row) => {
            // Powers of three modulo 211, eight for each character in turn (ISO/IEC 24724, table 14).
            let mut weight = power_of_three(row);
            let mut sum = 0;
            for (odd, even) in odd.iter().zip(&even) {
                sum += u32::from(*odd) * weight;
                weight = weight * 3 % CHARACTERS_MODULUS;
                sum += u32::from(*even) * weight;
                weight = weight * 3 % CHARACTERS_MODULUS;
            }
            sum
        }
    };
    Some(Character { value: value + BEFORE[group], checksum })
}

fn power_of_three(eights: u32) -> u32 {
    (0..8 * eights).fold(1, |power, _| power * 3 % CHARACTERS_MODULUS)
}

/// What the rows of a symbol gave, gathered over the lines of a picture.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Each sequence of pairs, how often it was read, and in which line first.
    rows: Vec<(Vec<Pair>, usize, usize)>,
}

impl Rows {
    /// Adds a row; whether it was new.
    pub(super) fn add(&mut self, pairs: Vec<Pair>, line: usize) -> bool {
        const MOST: usize = 40;
        if let Some((_, count, _)) = self.rows.iter_mut().find(|(known, ..)| *known == pairs) {
            *count += 1;
            return *count == 2;
        }
        let has_room = self.rows.len() < MOST;
        if has_room {
            self.rows.push((pairs, 1, line));
        }
        has_room
    }

    /// A symbol of several rows, in the order of their lines or against it. Each must have been read twice.
    pub(super) fn stacked(&self) -> Option<Reading> {
        let mut rows: Vec<_> = self.rows.iter().filter(|(_, count, _)| *count > 1).collect();
        order::by(&mut rows, |(.., line)| *line as f32);
        let ordered: Vec<&[Pair]> = rows.iter().map(|(pairs, ..)| pairs.as_slice()).collect();
        let against: Vec<&[Pair]> = ordered.iter().rev().copied().collect();
        [ordered, against].iter().find_map(|rows| {
            // Rows that do not fit make the number of ways grow: enough for eleven rows and some that do not belong.
            let mut steps = 4000;
            extend(rows, &mut Vec::new(), &mut steps)
        })
    }
}

fn extend(rows: &[&[Pair]], pairs: &mut Vec<Pair>, steps: &mut u32) -> Option<Reading> {
    for (at, row) in rows.iter().enumerate() {
        *steps = steps.checked_sub(1)?;
        let length = pairs.len();
        pairs.extend_from_slice(row);
        if is_start_of_sequence(pairs) {
            if let Some(reading) = join(pairs) {
                return Some(reading);
            }
            if let Some(reading) = extend(&rows[at + 1..], pairs, steps) {
                return Some(reading);
            }
        }
        pairs.truncate(length);
    }
    None
}

fn is_start_of_sequence(pairs: &[Pair]) -> bool {
    let places_alternate = pairs.iter().enumerate().all(|(at, pair)| pair.is_even_place == (at % 2 == 0));
    let all_but_last_are_whole = pairs.iter().rev().skip(1).all(|pair| pair.right.is_some());
    let starts = |sequence: &&[u8]| {
        sequence.len() >= pairs.len() && pairs.iter().zip(*sequence).all(|(pair, letter)| pair.finder == letter - b'A')
    };
    places_alternate && all_but_last_are_whole && SEQUENCES.iter().any(starts)
}

/// The element string of all pairs of a symbol; `None` unless they are all, in order, with the checksum right.
pub(super) fn join(pairs: &[Pair]) -> Option<Reading> {
    if !is_start_of_sequence(pairs) || !SEQUENCES.iter().any(|sequence| sequence.len() == pairs.len()) {
        return None;
    }
    let (check, first) = (pairs.first()?.left, pairs.first()?.right?);
    let mut characters = vec![first];
    for pair in &pairs[1..] {
        characters.push(pair.left);
        characters.extend(pair.right);
    }
    let sum: u32 = characters.iter().map(|character| character.checksum).sum();
    let count = characters.len() as u32 + 1;
    if check.value != CHARACTERS_MODULUS * count.checked_sub(4)? + sum % CHARACTERS_MODULUS {
        return None;
    }
    let bits = characters.iter().flat_map(|character| (0..12).rev().map(move |bit| character.value >> bit & 1 == 1));
    let payload = elements::decode(&bits.collect::<Vec<_>>())?;
    let text = String::from_utf8_lossy(&payload).into_owned();
    Some(Reading::new(Format::DataBarExpanded, '0', payload, text, 0, 0))
}
