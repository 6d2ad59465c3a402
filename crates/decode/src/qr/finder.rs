//! Finder patterns that blur or bending spoiled: 1:1:3:1:1 along many lines of one direction at least.
//!
//! A hand that moves smears rings together along its way, but not across it. What crosses the middle of a finder pattern
//! in any direction has dark and light in this proportion (ISO/IEC 18004, section 12), so that lines of four directions
//! are looked at, and those that agree are taken together.

use crate::grid::is_dark;
use crate::order;
use crate::symbol::Point;
use rxing::common::BitMatrix;
use rxing::common::cpp_essentials::ConcentricPattern;
use rxing::qrcode::cpp_port::detector::FinderPatternSet;

/// Lines that agree on one middle.
struct Cluster {
    sum: (f32, f32),
    /// Modules in pixels, summed up.
    module: f32,
    count: u32,
    last: Point,
    /// The line that saw it last.
    line: usize,
}

/// The pixel where a line begins, and the step to its next.
type Line = ((i32, i32), (i32, i32));

/// Lines that may miss a pattern in between.
const GAP: usize = 2;
/// Patterns that are kept, those first on which most lines agree.
const KEPT: usize = 12;

/// Where finder patterns may be.
pub(super) fn find(picture: &BitMatrix) -> Vec<ConcentricPattern> {
    let (width, height) = (picture.width() as i32, picture.height() as i32);
    let pixels: Vec<bool> =
        (0..picture.height()).flat_map(|y| (0..picture.width()).map(move |x| picture.get(x, y))).collect();
    let mut found: Vec<(f32, Cluster)> = Vec::new();
    // Rows, columns, and both diagonals; every line begins at a border.
    let rows = (0..height).map(|y| ((0, y), (1, 0)));
    let columns = (0..width).map(|x| ((x, 0), (0, 1)));
    let falling = (1 - height..width).map(|x| (if x < 0 { (0, -x) } else { (x, 0) }, (1, 1)));
    let rising =
        (0..width + height - 1).map(|y| (if y < height { (0, y) } else { (y - height + 1, height - 1) }, (1, -1)));
    let directions: [&mut dyn Iterator<Item = Line>; 4] =
        [&mut { rows }, &mut { columns }, &mut { falling }, &mut { rising }];
    for lines in directions {
        let mut clusters: Vec<Cluster> = Vec::new();
        let mut finish = |cluster: Cluster| {
            let module = cluster.module / cluster.count as f32;
            // The core is three modules wide: less than half of its lines is chance.
            let share = cluster.count as f32 / module;
            if cluster.count >= 3 && share > 0.8 {
                found.push((share, cluster));
            }
        };
        for (number, (from, step)) in lines.enumerate() {
            line(&pixels, (width, height), (from, step), number, &mut clusters);
            // What no line goes on with is complete.
            clusters.extract_if(.., |it| number - it.line > GAP).for_each(&mut finish);
        }
        clusters.into_iter().for_each(finish);
    }
    order::by_greatest(&mut found, |it| it.0);
    let mut patterns: Vec<ConcentricPattern> = Vec::new();
    for (_, Cluster { sum, module, count, .. }) in found {
        let count = count as f32;
        let (x, y, size) = (sum.0 / count, sum.1 / count, 7.0 * module / count);
        if patterns.iter().all(|it| (it.p.x - x).hypot(it.p.y - y) > size / 2.0) {
            patterns.push(ConcentricPattern { p: rxing::Point { x, y }, size: size.round() as i32 });
        }
        if patterns.len() == KEPT {
            break;
        }
    }
    patterns
}

/// Above it, three patterns are not of one symbol: 3 is a square's.
pub(super) const MOST_UNLIKE: f32 = 4.6;

/// How unlike the corners of a square three patterns are: different in size, in distance, not at right angles.
pub(super) fn unlikeness(set: &FinderPatternSet) -> f32 {
    let ratio = |a: f32, b: f32| a.max(b) / a.min(b).max(1.0);
    let sizes = [set.bl.size, set.tl.size, set.tr.size].map(|size| size as f32);
    let [down, along] = [set.bl, set.tr].map(|it| (it.p.x - set.tl.p.x, it.p.y - set.tl.p.y));
    let (high, wide) = (down.0.hypot(down.1), along.0.hypot(along.1));
    let cosine = (down.0 * along.0 + down.1 * along.1) / (high * wide).max(1.0);
    ratio(sizes[0], sizes[1]) + ratio(sizes[1], sizes[2]) + ratio(high, wide) + 2.0 * cosine.abs()
}

/// Below it, three squares are something else.
pub(super) const LEAST_LIKENESS: f32 = 0.3;

/// From -1 to 1, how much three squares look like finder patterns, by their size and the directions of their middles.
pub(super) fn likeness(picture: &BitMatrix, set: &FinderPatternSet) -> f32 {
    let unit = |from: ConcentricPattern, to: ConcentricPattern| {
        let (x, y) = (to.p.x - from.p.x, to.p.y - from.p.y);
        let length = x.hypot(y).max(1.0);
        (x / length, y / length)
    };
    let (along, down) = (unit(set.tl, set.tr), unit(set.tl, set.bl));
    let mut counts = [(0u32, 0u32); 2];
    for pattern in [set.tl, set.tr, set.bl] {
        let module = pattern.size as f32 / 7.0;
        for (row, column) in (-4i32..=4).flat_map(|row| (-4i32..=4).map(move |column| (row, column))) {
            let ring = row.abs().max(column.abs());
            let (u, v) = (column as f32 * module, row as f32 * module);
            let at = Point { x: pattern.p.x + u * along.0 + v * down.0, y: pattern.p.y + u * along.1 + v * down.1 };
            let own = &mut counts[usize::from(ring != 2 && ring != 4)];
            *own = (own.0 + u32::from(is_dark(picture, at).unwrap_or(false)), own.1 + 1);
        }
    }
    let [light, dark] = counts.map(|(dark, all)| dark as f32 / all as f32);
    dark - light
}

/// Looks along one line, and joins what it finds to what lines before it found.
fn line(pixels: &[bool], (width, height): (i32, i32), (from, step): Line, number: usize, clusters: &mut Vec<Cluster>) {
    // Pixels until the border.
    let until = |from: i32, step: i32, size: i32| match step {
        0 => i32::MAX,
        1 => size - from,
        _ => from + 1,
    };
    let count = until(from.0, step.0, width).min(until(from.1, step.1, height)) as usize;
    let (mut place, stride) = (from.1 * width + from.0, step.1 * width + step.0);
    let length = ((step.0 * step.0 + step.1 * step.1) as f32).sqrt();
    // Lengths of the last five runs, the last of which goes on.
    let mut runs = [0u32; 5];
    let mut is_dark = false;
    for at in 0..=count {
        let is_inside = at < count;
        let value = is_inside && pixels.get(place as usize).is_some_and(|&is_dark| is_dark);
        place += stride;
        if value == is_dark && is_inside {
            runs[4] += 1;
        } else {
            if is_dark && let Some(module) = proportion(&runs) {
                let back = runs[4] as f32 + runs[3] as f32 + runs[2] as f32 / 2.0;
                let along = at as f32 - back;
                let middle = Point {
                    x: from.0 as f32 + step.0 as f32 * (along - 0.5) + 0.5,
                    y: from.1 as f32 + step.1 as f32 * (along - 0.5) + 0.5,
                };
                join(clusters, middle, module * length, number);
            }
            runs = [runs[1], runs[2], runs[3], runs[4], 1];
            is_dark = value;
        }
    }
}

/// A module's pixels, if five runs are a finder pattern's.
fn proportion(runs: &[u32; 5]) -> Option<f32> {
    let sum: u32 = runs.iter().sum();
    // Most runs fail here already.
    if runs[0] == 0 || sum < 9 || runs[2] <= runs[0].max(runs[4]) || 7 * runs[2] + 2 < 2 * sum {
        return None;
    }
    let module = sum as f32 / 7.0;
    let is_near = |run: u32, wanted: f32, off: f32| (run as f32 - wanted * module).abs() <= off * module + 0.3;
    let is_pattern = is_near(runs[2], 3.0, 1.0) && [0, 1, 3, 4].into_iter().all(|at| is_near(runs[at], 1.0, 0.65));
    is_pattern.then_some(module)
}

fn join(clusters: &mut Vec<Cluster>, at: Point, module: f32, line: usize) {
    let near = clusters.iter_mut().rev().find(|it| {
        let own = it.module / it.count as f32;
        let (dx, dy) = (it.last.x - at.x, it.last.y - at.y);
        dx * dx + dy * dy < (1.0 + own) * (1.0 + own) && (0.66..1.5).contains(&(module / own))
    });
    match near {
        Some(cluster) => {
            cluster.sum = (cluster.sum.0 + at.x, cluster.sum.1 + at.y);
            cluster.module += module;
            cluster.count += 1;
            cluster.last = at;
            cluster.line = line;
        }
        None => clusters.push(Cluster { sum: (at.x, at.y), module, count: 1, last: at, line }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_that_is_smeared_along_its_columns_is_found() {
        let mut picture = BitMatrix::new(100, 100).expect("a picture");
        for y in 30..58u32 {
            for x in 40..68u32 {
                let ring = (x as i32 - 54).unsigned_abs().max(1) / 4;
                // Of its rows, those above and below the core are all alike: dark.
                if ring != 2 || !(38..50).contains(&y) {
                    picture.set(x, y);
                }
            }
        }
        let found = find(&picture);
        assert_eq!(found.len(), 1);
        assert!((found[0].p.x - 54.0).abs() < 2.0 && (found[0].p.y - 44.0).abs() < 2.0, "{:?}", found[0].p);
    }
}
