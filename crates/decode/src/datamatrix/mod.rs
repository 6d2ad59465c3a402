//! Data Matrix (ISO/IEC 16022), in grey: the edges of its finder pattern, the clock tracks opposite, a shape fitted to both.

mod clock;
mod content;
mod edge;
mod finder;
mod fit;
mod grey;
mod modules;
mod shape;
mod size;

use crate::found::Found;
use crate::order;
use crate::plane::Plane;
use crate::symbol::Point;
use clock::Tone;
use finder::Finder;
use fit::Guess;
use grey::Grey;
use modules::Modules;
use rxing::common::{BitMatrix, DetectorRXingResult};
use rxing::datamatrix::detector::zxing_cpp_detector::detect;

/// What a picture shows.
#[derive(Default)]
pub(crate) struct Sighting {
    pub(crate) found: Vec<Found>,
    /// The corners of what has a finder pattern and clock tracks, but was not read.
    pub(crate) unread: Option<[Point; 4]>,
}

/// How much is looked at, the most promising first.
struct Limits {
    /// See [`edge::edges`].
    spacing: usize,
    strong: i32,
    edges: usize,
    finders: usize,
    /// Finders with a size.
    candidates: usize,
    /// Of these, those that are fitted, flat and on a cylinder.
    flat: usize,
    bent: usize,
}

const FRAME: Limits = Limits { spacing: 32, strong: 56, edges: 80, finders: 8, candidates: 4, flat: 2, bent: 1 };
const STILL: Limits = Limits { spacing: 14, strong: 32, edges: 200, finders: 30, candidates: 6, flat: 4, bent: 2 };

/// How far the steps of a border have to agree to be one; and from where on it can hardly be anything else.
const LEAST_AGREEMENT: f32 = 0.8;
const SURE_AGREEMENT: f32 = 0.92;

/// Modules along the side of the largest symbols that are looked for on cylinders.
const MOST_BENT: usize = 48;

/// One of the sizes that suit a finder.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    finder: &'a Finder,
    tones: [Tone; 2],
}

/// Symbols on the picture's middle lines, by rxing's tracing of edges: what is held well is read in no time.
pub(crate) fn read_middle(picture: &BitMatrix) -> Vec<Found> {
    let seen = detect(picture, false, true).unwrap_or_default();
    let found = seen.iter().filter_map(|seen| {
        let [a, b, c, d] = *seen.getPoints() else { return None };
        let corners = [a, b, c, d].map(|corner| Point { x: corner.x, y: corner.y });
        let content = Modules::of_bits(seen.getBits())?.decode(false)?;
        Some(Found { content, corners })
    });
    found.collect()
}

/// Longest side of a picture that is looked at with white around it, and how much: pixels.
const PAD_UP_TO: usize = 1000;
const MARGIN: usize = 8;

/// All symbols, dark on light or light on dark; `is_thorough`: also small, blurred and bent ones.
pub(crate) fn read(plane: &Plane, is_thorough: bool, is_over: &dyn Fn() -> bool) -> Sighting {
    if !is_thorough || plane.width.max(plane.height) > PAD_UP_TO {
        return read_inside(plane, is_thorough, is_over);
    }
    let mut sighting = read_inside(&plane.padded(MARGIN), is_thorough, is_over);
    let moved = |at: Point| Point { x: at.x - MARGIN as f32, y: at.y - MARGIN as f32 };
    for symbol in &mut sighting.found {
        symbol.corners = symbol.corners.map(moved);
    }
    sighting.unread = sighting.unread.map(|corners| corners.map(moved));
    sighting
}

fn read_inside(plane: &Plane, is_thorough: bool, is_over: &dyn Fn() -> bool) -> Sighting {
    let limits = if is_thorough { &STILL } else { &FRAME };
    let mut sighting = Sighting::default();
    let mut finders = finder::finders(edge::edges(plane, limits.spacing, limits.strong), limits.edges);
    finders.retain(|finder| Grey { plane, is_inverted: finder.is_inverted }.is_free(finder));
    finders.truncate(limits.finders);
    let mut candidates: Vec<Candidate<'_>> = Vec::new();
    for finder in finders.iter().take_while(|_| !is_over()) {
        let sizes = fit::sizes(&Grey { plane, is_inverted: finder.is_inverted }, finder);
        candidates.extend(sizes.into_iter().map(|tones| Candidate { finder, tones }));
    }
    let strength = |candidate: &Candidate<'_>| candidate.tones[0].strength + candidate.tones[1].strength;
    order::by_greatest(&mut candidates, strength);
    candidates.truncate(limits.candidates);
    for (is_bent, most) in [(false, limits.flat), (true, limits.bent)] {
        if sighting.found.is_empty() && !is_over() {
            fit_best(plane, &candidates, (is_bent, most), is_thorough, &mut sighting, is_over);
        }
    }
    sighting
}

fn fit_best(
    plane: &Plane,
    candidates: &[Candidate<'_>],
    (is_bent, most): (bool, usize),
    is_thorough: bool,
    sighting: &mut Sighting,
    is_over: &dyn Fn() -> bool,
) {
    let grey = |finder: &Finder| Grey { plane, is_inverted: finder.is_inverted };
    let mut guesses: Vec<(&Finder, Guess)> = candidates
        .iter()
        .filter(|it| !is_bent || it.tones.iter().all(|tone| tone.modules <= MOST_BENT))
        .take(if is_bent { 2 * most } else { candidates.len() })
        .take_while(|_| !is_over())
        .filter_map(|it| Some((it.finder, fit::guess(&grey(it.finder), it.finder, &it.tones, is_bent)?)))
        .collect();
    order::by_greatest(&mut guesses, |(_, guess)| guess.score);
    for (finder, guess) in guesses.into_iter().take(most).take_while(|_| !is_over()) {
        if sighting.found.iter().any(|symbol| is_inside(finder.corner, &symbol.corners)) {
            continue;
        }
        let grey = grey(finder);
        let mut guess = fit::settle(&grey, finder, guess, false);
        if guess.agreement < LEAST_AGREEMENT {
            continue;
        }
        let read = |guess: &Guess| {
            let content = Modules::sample(&grey, &guess.shape, guess.size).decode(is_thorough)?;
            Some(Found { content, corners: guess.shape.corners })
        };
        let is_sure = guess.agreement > SURE_AGREEMENT;
        let found = read(&guess).or_else(|| {
            if !is_sure {
                return None;
            }
            guess = fit::settle(&grey, finder, guess, true);
            read(&guess)
        });
        if found.is_none() && is_sure && sighting.unread.is_none() {
            sighting.unread = Some(guess.shape.corners);
        }
        sighting.found.extend(found);
    }
}

/// Whether a place is in a quadrilateral whose corners are in the sense of a clock.
fn is_inside(at: Point, corners: &[Point; 4]) -> bool {
    (0..4).all(|first| {
        let (a, b) = (corners[first], corners[(first + 1) % 4]);
        (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x) > -2.0 * crate::grid::distance(a, b)
    })
}
