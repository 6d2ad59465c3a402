//! EAN-13 and UPC-A without edges left, over the strips of a frame.

use super::blurred::{self, Outcome};
use super::edges::EdgeFinder;
use super::strip::{self, Strip};
use crate::linear::direction::Direction;
use crate::plane::Plane;
use crate::symbol::{Format, Point, Symbol};
use std::ops::Range;
use suyuan_symbology::SymbologyId;

/// Strips that are looked at closely.
const MOST: usize = 3;

/// What a strip, or at least two parts of it, read.
pub(crate) fn scan(
    plane: &Plane,
    direction: Direction,
    lines: Range<usize>,
    finder: &mut EdgeFinder,
    is_over: &dyn Fn() -> bool,
) -> Vec<Symbol> {
    let mut found: Vec<Symbol> = Vec::new();
    for strip in strip::find(plane, direction, lines, finder).iter().take(MOST) {
        if is_over() {
            break;
        }
        let strip = strip.upright(plane, direction);
        if let Some(digits) = read(plane, direction, &strip, is_over) {
            let symbol = symbol(&digits, direction, &strip);
            if found.iter().all(|known| known.payload != symbol.payload) {
                found.push(symbol);
            }
        }
    }
    found
}

fn read(plane: &Plane, direction: Direction, strip: &Strip, is_over: &dyn Fn() -> bool) -> Option<[u8; 13]> {
    let (start, count) = (strip.lines.start, strip.lines.len());
    // A reflection covers a part of the lines, or noise wants them all.
    let parts = [0..count, 0..count / 2, count / 2..count, count / 4..count * 3 / 4];
    let mut numbers: Vec<[u8; 13]> = Vec::new();
    for part in parts {
        if is_over() {
            return None;
        }
        let mut profile = strip.profile(plane, direction, start + part.start..start + part.end);
        let mut outcomes = [Outcome::Nothing; 2];
        for outcome in &mut outcomes {
            *outcome = blurred::read(&profile);
            match *outcome {
                Outcome::Sure(digits) => return Some(digits),
                Outcome::Likely(digits) if numbers.contains(&digits) => return Some(digits),
                Outcome::Likely(digits) => numbers.push(digits),
                Outcome::Unclear | Outcome::Nothing => {}
            }
            profile.reverse();
        }
        // Parts are worth their time where the whole, or the part before, came close.
        if numbers.is_empty() {
            return None;
        }
    }
    None
}

fn symbol(digits: &[u8; 13], direction: Direction, strip: &Strip) -> Symbol {
    let text: String = digits.iter().map(|&digit| char::from(b'0' + digit)).collect();
    let (format, shown) = match text.strip_prefix('0') {
        Some(upc_a) => (Format::UpcA, upc_a.to_owned()),
        None => (Format::Ean13, text.clone()),
    };
    let place = |line: usize, along: f32| match direction {
        Direction::Rows => Point { x: along, y: line as f32 },
        Direction::Columns => Point { x: line as f32, y: along },
    };
    let (first, last) = (strip.lines.start, strip.lines.end);
    let (above, below) = (strip.ends(first), strip.ends(last));
    Symbol {
        symbology: SymbologyId { code: format.code_character(), modifier: '0' },
        format,
        payload: text.into_bytes(),
        text: shown,
        position: [place(first, above[0]), place(first, above[1]), place(last, below[1]), place(last, below[0])],
    }
}
