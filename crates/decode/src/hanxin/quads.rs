//! Which four finder patterns belong together.

use super::finder::Finder;
use crate::symbol::Point;

/// Sets of four that are tried.
const MOST: usize = 600;
/// The cosine of the angle that tips may be off by: what perspective does.
const OFF: f32 = 0.85;

/// Places of finder patterns that may be one symbol's: top left, top right, bottom right, bottom left. Each set comes a
/// second time as in a mirror: the symbol's pattern is its own mirror image over one diagonal.
pub(super) fn all(finders: &[Finder]) -> Vec<[usize; 4]> {
    let mut quads = Vec::new();
    let count = finders.len();
    for (a, c) in (0..count).flat_map(|c| (0..c).map(move |a| (a, c))) {
        let (first, last) = (&finders[a], &finders[c]);
        let middle = Point { x: (first.middle.x + last.middle.x) / 2.0, y: (first.middle.y + last.middle.y) / 2.0 };
        if outwards(first, middle) < OFF || outwards(last, middle) < OFF || !is_of_size(first, last) {
            continue;
        }
        let beside = |out: bool| {
            (0..count).filter(move |&at| {
                let it = &finders[at];
                let turned = outwards(it, middle);
                let far = (it.middle.x - middle.x).hypot(it.middle.y - middle.y);
                let half = (first.middle.x - middle.x).hypot(first.middle.y - middle.y);
                at != a
                    && at != c
                    && is_of_size(first, it)
                    && (0.4..2.5).contains(&(far / half))
                    && if out { turned > OFF } else { turned < -OFF }
            })
        };
        for (b, d) in beside(true).flat_map(|b| beside(false).map(move |d| (b, d))) {
            let [one, other] = [b, d].map(|at| side(first.middle, last.middle, finders[at].middle));
            if one * other >= 0.0 {
                continue;
            }
            // In the sense of a clock first.
            let (a, c) = if one > 0.0 { (c, a) } else { (a, c) };
            quads.push([a, b, c, d]);
            quads.push([c, b, a, d]);
            if quads.len() >= MOST {
                return quads;
            }
        }
    }
    quads
}

/// The cosine between where the tip points and the way out from the middle.
fn outwards(finder: &Finder, middle: Point) -> f32 {
    let (x, y) = (finder.middle.x - middle.x, finder.middle.y - middle.y);
    (x * finder.tip.0 + y * finder.tip.1) / x.hypot(y).max(1.0)
}

fn is_of_size(one: &Finder, other: &Finder) -> bool {
    one.module < 2.5 * other.module && other.module < 2.5 * one.module
}

/// Positive to the right of the way from one point to another, with y downwards.
fn side(from: Point, to: Point, at: Point) -> f32 {
    (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)
}
