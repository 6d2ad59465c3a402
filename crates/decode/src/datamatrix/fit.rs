//! Moves a symbol's shape until its borders lie where the picture has them, in grey: between pixels, over glare and blur.

use super::clock::{Count, LEAST_MODULE, Side, Steps, Tone};
use super::finder::Finder;
use super::grey::Grey;
use super::shape::{Around, Shape};
use super::size::{SIZES, Size};
use crate::grid::distance;
use crate::order;
use crate::symbol::Point;

/// A size and a shape that suit a finder.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guess {
    pub(super) size: Size,
    pub(super) shape: Shape,
    /// How well, at most 1.
    pub(super) score: f32,
    /// See [`Steps::agreement`].
    pub(super) agreement: f32,
}

/// The mean step of both clock tracks from which a guess is worth a fit.
const LEAST_CLOCK: f32 = 0.08;
/// How far its steps have to agree, before the border is fitted.
const LEAST_AGREEMENT: f32 = 0.75;
/// The strength that the tone of each side has to have.
const LEAST_TONE: f32 = 0.3;
/// That of both together, and of the size of a finder that has most: symbols reach 2 and more, print and textures 1.
const LEAST_CHORD: f32 = 1.15;
const LEAST_BEST_CHORD: f32 = 1.6;
/// Sizes of one finder that are looked at closely.
const MOST_SIZES: usize = 3;

/// The sizes whose clock tracks the picture shows beside a finder, the best first.
pub(super) fn sizes(grey: &Grey<'_>, finder: &Finder) -> Vec<[Tone; 2]> {
    let [upper, right] = Side::both(finder);
    let fits = |side: &Side, count: usize| side.length() >= LEAST_MODULE * count as f32;
    let counts = |side: &Side, other: &Side| -> Vec<usize> {
        let mut counts: Vec<usize> = pairs()
            .filter(|&(rows, columns)| fits(side, columns) && fits(other, rows) && is_alike(side, other, columns, rows))
            .map(|(_, columns)| columns)
            .collect();
        order::by(&mut counts, |&count| count as f32);
        counts.dedup();
        counts
    };
    let first = upper.tones(grey, &counts(&upper, &right));
    if first.iter().all(|tone| tone.strength < LEAST_TONE) {
        return Vec::new();
    }
    let second = right.tones(grey, &counts(&right, &upper));
    let mut sizes: Vec<[Tone; 2]> = pairs()
        .filter_map(|(rows, columns)| {
            let tone = |tones: &[Tone], modules: usize| tones.iter().find(|tone| tone.modules == modules).copied();
            let (first, second) = (tone(&first, columns)?, tone(&second, rows)?);
            let is_likely = first.strength.min(second.strength) > LEAST_TONE
                && first.strength + second.strength > LEAST_CHORD
                && is_alike(&upper, &right, columns, rows);
            is_likely.then_some([first, second])
        })
        .collect();
    let strength = |[first, second]: &[Tone; 2]| first.strength + second.strength;
    order::by_greatest(&mut sizes, strength);
    if sizes.first().is_none_or(|best| strength(best) < LEAST_BEST_CHORD) {
        return Vec::new();
    }
    sizes.truncate(MOST_SIZES);
    sizes
}

/// Rows and columns of all sizes, upright and mirrored.
fn pairs() -> impl Iterator<Item = (usize, usize)> {
    let turned = SIZES.iter().filter(|size| size.rows != size.columns).map(|size| (size.columns, size.rows));
    SIZES.iter().map(|size| (size.rows, size.columns)).chain(turned)
}

/// Whether modules would be about as wide as high.
fn is_alike(upper: &Side, right: &Side, columns: usize, rows: usize) -> bool {
    let (wide, high) = (upper.length() / columns as f32, right.length() / rows as f32);
    wide < 1.9 * high && high < 1.9 * wide
}

/// The shape of one of the likely sizes, on a plane or, `is_bent`, also on a cylinder.
pub(super) fn guess(grey: &Grey<'_>, finder: &Finder, tones: &[Tone; 2], is_bent: bool) -> Option<Guess> {
    let [upper, right] = Side::both(finder);
    let [first, second] = tones;
    let first = upper.count(grey, first, is_bent);
    let is_clock = |count: &Count| count.score > LEAST_CLOCK && count.agreement > LEAST_AGREEMENT;
    if !is_clock(&first) {
        return None;
    }
    let second = right.count(grey, second, is_bent);
    if !is_clock(&second) {
        return None;
    }
    let score = (first.score + second.score) / 2.0;
    let size = Size::either_way(second.modules, first.modules)?;
    between(finder, size, first, second).map(|shape| Guess {
        size,
        shape,
        score,
        agreement: first.agreement.min(second.agreement),
    })
}

/// The shape between a finder and the ends of the clock tracks.
fn between(finder: &Finder, size: Size, upper: Count, right: Count) -> Option<Shape> {
    let middle = |a: Point, b: Point| Point { x: (a.x + b.x) / 2.0, y: (a.y + b.y) / 2.0 };
    let corners = [upper.start, middle(upper.end, right.end), right.start, finder.corner];
    let lift = |bow: Point, count: &Count| Point {
        x: bow.x + count.ahead * (count.end.x - count.start.x) / 4.0,
        y: bow.y + count.ahead * (count.end.y - count.start.y) / 4.0,
    };
    let (rows, columns) = (lift(finder.bows[1], &upper), lift(finder.bows[0], &right));
    let size_of = |way: Point| way.x.hypot(way.y);
    let mut shape = Shape::flat(corners)?;
    let (around, lift, module) = if size_of(rows) >= size_of(columns) {
        (Around::Rows, rows, distance(corners[2], corners[3]) / size.columns as f32)
    } else {
        (Around::Columns, columns, distance(corners[3], corners[0]) / size.rows as f32)
    };
    shape.around = around;
    shape.lift = lift;
    shape.angle = if size_of(lift) > 0.7 * module { 0.8 } else { 0.2 };
    shape.settled()
}

/// Moves a guess to where its border looks best; `is_inner`, also by what its data regions look like.
pub(super) fn settle(grey: &Grey<'_>, finder: &Finder, guess: Guess, is_inner: bool) -> Guess {
    let Guess { size, shape, .. } = guess;
    let score = |shape: &Shape| {
        let border = border(grey, shape, size, finder.contrast).mean();
        if is_inner { border + inner(grey, shape, size, finder.contrast) } else { border }
    };
    let [a, b, c, d] = shape.corners;
    let reach = (distance(a, c) + distance(b, d)) / 2.0;
    let module = (distance(c, d) / size.columns as f32).min(distance(d, a) / size.rows as f32);
    let mut best = Guess { score: score(&shape), ..guess };
    let mut step = FIRST_STEP;
    while step > 0.1 {
        let before = best.score;
        for turn in 0..2 * MOVES {
            let by = if turn % 2 == 0 { step } else { -step };
            let Some(moved) = moved(&best.shape, turn / 2, by * module, by * module / reach) else { continue };
            let score = score(&moved);
            if score > best.score {
                best = Guess { shape: moved, score, ..best };
            }
        }
        if step == FIRST_STEP && border(grey, &best.shape, size, finder.contrast).agreement() < HOPELESS {
            break;
        }
        if best.score < before + 0.004 {
            step *= 0.5;
        }
    }
    best.agreement = border(grey, &best.shape, size, finder.contrast).agreement();
    best
}

/// Modules by which corners are moved at first.
const FIRST_STEP: f32 = 0.6;
/// How far the steps of a border have to agree after that.
const HOPELESS: f32 = 0.6;

/// Corners and sides each in two directions, the lift in two, the nearness, the angle.
const MOVES: usize = 20;

fn moved(shape: &Shape, which: usize, pixels: f32, part: f32) -> Option<Shape> {
    let mut shape = *shape;
    let move_by = |point: &mut Point, is_across: bool| {
        if is_across {
            point.x += pixels;
        } else {
            point.y += pixels;
        }
    };
    match which {
        0..8 => move_by(&mut shape.corners[which / 2], which.is_multiple_of(2)),
        8..16 => {
            let first = (which - 8) / 2;
            move_by(&mut shape.corners[first], which.is_multiple_of(2));
            move_by(&mut shape.corners[(first + 1) % 4], which.is_multiple_of(2));
        }
        16 | 17 => move_by(&mut shape.lift, which == 16),
        18 => shape.nearness = (shape.nearness + part).clamp(-0.2, 0.2),
        _ => shape.angle = (shape.angle + 8.0 * part).clamp(0.0, 2.6),
    }
    shape.settled()
}

/// The mean step of grey where the borders ask for one, as a part of the finder's contrast.
fn border(grey: &Grey<'_>, shape: &Shape, size: Size, contrast: f32) -> Steps {
    const OFF: f32 = 0.32;
    let (wide, high) = (size.columns as f32, size.rows as f32);
    let light = |x: f32, y: f32| {
        let at = shape.at(x / wide, y / high);
        grey.light(at.x, at.y)
    };
    let mut steps = Steps::new(contrast);
    let mut step = |lighter: f32, darker: f32| steps.add(lighter, darker);
    // Large symbols have modules to spare; an odd stride meets dark and light ones.
    let stride = if size.rows.max(size.columns) > 36 { 3 } else { 1 };
    for row in (0..size.rows).step_by(stride) {
        let y = row as f32 + 0.5;
        step(light(-OFF, y), light(OFF, y));
        if row % 2 == 1 {
            step(light(wide + OFF, y), light(wide - OFF, y));
        }
    }
    for column in (0..size.columns).step_by(stride) {
        let x = column as f32 + 0.5;
        step(light(x, high + OFF), light(x, high - OFF));
        if column % 2 == 0 {
            step(light(x, -OFF), light(x, OFF));
        }
    }
    let [down, across] = size.regions;
    for region in 0..down {
        let y = (region * (size.rows / down)) as f32 + 0.5;
        for column in (1..size.columns).step_by(stride) {
            let (before, after) = (light(column as f32 - OFF, y), light(column as f32 + OFF, y));
            if column % 2 == 1 { step(after, before) } else { step(before, after) }
        }
    }
    for region in 1..=across {
        let x = (region * (size.columns / across)) as f32 - 0.5;
        for row in (1..size.rows).step_by(stride) {
            let (before, after) = (light(x, row as f32 - OFF), light(x, row as f32 + OFF));
            if row % 2 == 1 { step(before, after) } else { step(after, before) }
        }
    }
    steps
}

/// How much neighbours differ where they do: most when looked at in the middle of modules.
fn inner(grey: &Grey<'_>, shape: &Shape, size: Size, contrast: f32) -> f32 {
    let limit = contrast.max(1.0);
    let (mut sum, mut count) = (0.0, 0);
    let mut above = vec![0.0f32; size.columns];
    for row in 0..size.rows {
        let mut before = None;
        for (column, above) in above.iter_mut().enumerate() {
            let at = shape.at((column as f32 + 0.5) / size.columns as f32, (row as f32 + 0.5) / size.rows as f32);
            let light = grey.light(at.x, at.y);
            let mut differ = |other: f32| {
                let step = ((light - other) / limit).clamp(-1.0, 1.0);
                sum += step * step;
                count += 1;
            };
            if let Some(before) = before {
                differ(before);
            }
            if row > 0 {
                differ(*above);
            }
            (before, *above) = (Some(light), light);
        }
    }
    sum / count.max(1) as f32
}
