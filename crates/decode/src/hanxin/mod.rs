//! Han Xin Code (GB/T 21049, ISO/IEC 20830): a detector and a decoder of our own.
//!
//! Four finder patterns give the perspective, the structural information beside them the version, and the alignment
//! patterns of larger versions how the paper bends in between.

mod bits;
mod blocks;
mod content;
mod finder;
mod information;
mod layout;
mod quads;
mod sample;
mod uri;

use crate::found::Found;
use rxing::common::BitMatrix;

/// Symbols that are read to the end in a picture: each takes some milliseconds where it has many modules.
const MOST_TRIES: usize = 8;

/// All Han Xin Codes in a picture in black and white, as far as there is time.
pub(crate) fn read(picture: &BitMatrix, is_over: &dyn Fn() -> bool) -> Vec<Found> {
    let finders = finder::find(picture, is_over);
    let mut is_used = vec![false; finders.len()];
    let mut found = Vec::new();
    let mut tries = MOST_TRIES;
    for quad in quads::all(&finders) {
        if is_over() {
            break;
        }
        if quad.iter().any(|&at| is_used[at]) {
            continue;
        }
        if let Some(symbol) = sample::read(picture, quad.map(|at| finders[at]), &mut tries) {
            quad.iter().for_each(|&at| is_used[at] = true);
            found.push(symbol);
        }
    }
    found
}
