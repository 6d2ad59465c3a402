//! Aztec Code (ISO/IEC 24778): a detector and a decoder of our own.
//!
//! The bullseye is found by runs of equal length, its rings give the perspective, and the grid is grown outwards from
//! them: no corner of the symbol has to be seen.

mod bullseye;
mod content;
mod message;
mod rings;

use crate::found::Found;
use crate::symbol::Point;
use rxing::common::BitMatrix;

/// All Aztec Codes in a picture in black and white, as far as there is time.
pub(crate) fn read(picture: &BitMatrix, is_over: &dyn Fn() -> bool) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for eye in bullseye::find(picture, is_over).into_iter().take_while(|_| !is_over()) {
        let is_known = found.iter().any(|known| {
            let [a, _, c, _] = known.corners;
            let middle = Point { x: (a.x + c.x) / 2.0, y: (a.y + c.y) / 2.0 };
            (eye.middle.x - middle.x).hypot(eye.middle.y - middle.y) < 4.0 * eye.module
        });
        if !is_known && let Some(symbol) = message::read(picture, &eye) {
            found.push(symbol);
        }
    }
    found
}
