//! Finds the pose of a symbol from its finder patterns, then from all modules that are known beforehand.

use super::known::{self, Known};
use super::least_squares::minimise;
use super::pose::{Axis, Parameters, Pose, STEPS, View};
use super::relief::Relief;
use crate::order;
use crate::plane::Plane;
use crate::symbol::Point;

/// Where the three finder patterns' middles are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Corners {
    pub(super) bottom_left: Point,
    pub(super) top_left: Point,
    pub(super) top_right: Point,
}

/// A pose that fits, how many modules the symbol has, and the light around it.
pub(super) struct Fit {
    pub(super) version: u32,
    pub(super) known: Vec<Known>,
    pub(super) pose: Pose,
    /// From 0, no agreement with what is known beforehand, to 1.
    pub(super) score: f32,
}

/// A place on the label whose pixel is known along one direction.
struct Mark {
    /// In modules from the middle of its finder pattern.
    place: (f32, f32),
    /// Of its finder pattern: -1 or 1 times half the distance of the patterns.
    corner: (f32, f32),
    pixel: Point,
    /// Of unit length times its weight; `None` for both directions.
    direction: Option<Point>,
}

/// Poses that a refinement is worth.
const REFINED: usize = 3;
/// Agreement of the finder patterns alone under which a pose is not worth a refinement.
const LEAST_FINDERS: f32 = 0.15;
/// Agreement under which nothing is there.
const LEAST_SCORE: f32 = 0.2;

/// The light around three finder patterns whose modules are about `module` pixels wide.
pub(super) fn relief(plane: &Plane, corners: &Corners, module: f32) -> Option<Relief> {
    let Corners { bottom_left, top_left, top_right } = *corners;
    let last = Point { x: bottom_left.x + top_right.x - top_left.x, y: bottom_left.y + top_right.y - top_left.y };
    let xs = [bottom_left.x, top_left.x, top_right.x, last.x];
    let ys = [bottom_left.y, top_left.y, top_right.y, last.y];
    let least = |all: [f32; 4]| all.into_iter().fold(f32::MAX, f32::min);
    let most = |all: [f32; 4]| all.into_iter().fold(f32::MIN, f32::max);
    let (wide, high) = (most(xs) - least(xs), most(ys) - least(ys));
    // The fourth corner may be elsewhere than the other three say.
    let rim = 7.0 * module + 0.2 * wide.max(high);
    let low = Point { x: least(xs) - rim, y: least(ys) - rim };
    Relief::of(plane, low, Point { x: most(xs) + rim, y: most(ys) + rim }, 4.0 * module)
}

/// The pose that agrees best with what is known.
pub(super) fn fit(relief: &Relief, corners: &Corners, module: f32, size: (usize, usize)) -> Option<Fit> {
    let (marks, modules) = marks(relief, corners, module);
    let mut fits = Vec::new();
    for version in versions(corners, modules, module) {
        let Some(upright) = from_marks(&marks, corners, version, module, size) else { continue };
        let lying = Pose { axis: Axis::Horizontal, ..upright };
        let known = known::modules(version);
        let coarse: Vec<Known> = known.iter().copied().filter(|it| !it.is_finder).collect();
        let half = half_distance(version);
        let finders: Vec<Known> = known.iter().copied().filter(|it| it.is_finder).collect();
        if agreement(relief, &upright.view(), &finders, known::side(version)) < LEAST_FINDERS {
            continue;
        }
        for pose in [upright, lying.with(&to_marks(&marks, &lying, half, module, 12).0)] {
            let score = agreement(relief, &pose.view(), &coarse, known::side(version));
            fits.push(Fit { version, known: known.clone(), pose, score });
        }
    }
    order::by_greatest(&mut fits, |fit| fit.score);
    fits.truncate(REFINED);
    if fits.is_empty() {
        return None;
    }
    let smooth = relief.smoothed(((module * 0.5) as usize).max(1));
    for fit in &mut fits {
        let side = known::side(fit.version);
        fit.pose = refine(&smooth, &fit.pose, &fit.known, side, &[(0.0, 0.0)], 12);
        const OFF: f32 = 0.27;
        let points = [(-OFF, -OFF), (OFF, -OFF), (-OFF, OFF), (OFF, OFF)];
        fit.pose = refine(relief, &fit.pose, &fit.known, side, &points, 8);
        let fine: Vec<Known> = fit.known.iter().copied().filter(|it| !it.is_finder).collect();
        let view = fit.pose.view();
        // Blur hides timing patterns first, and finder patterns may be some other square's.
        let all = agreement(relief, &view, &fit.known, side);
        fit.score = (agreement(relief, &view, &fine, side) + all) / 2.0;
    }
    fits.into_iter().filter(|fit| fit.score > LEAST_SCORE).max_by(|a, b| a.score.total_cmp(&b.score))
}

/// The middles of the finder patterns, and where rays from there cross their rings' edges; with the modules from middle
/// to middle that those tell, along and down.
fn marks(relief: &Relief, corners: &Corners, module: f32) -> (Vec<Mark>, [Option<f32>; 2]) {
    let Corners { bottom_left, top_left, top_right } = *corners;
    let minus = |a: Point, b: Point| Point { x: a.x - b.x, y: a.y - b.y };
    let (along, down) = (minus(top_right, top_left), minus(bottom_left, top_left));
    let mut marks = Vec::new();
    let mut widths: [Vec<f32>; 2] = [Vec::new(), Vec::new()];
    for (pixel, corner) in [(top_left, (-1.0, -1.0)), (top_right, (1.0, -1.0)), (bottom_left, (-1.0, 1.0))] {
        marks.push(Mark { place: (0.0, 0.0), corner, pixel, direction: None });
        for (axis, way) in [along, down].into_iter().enumerate() {
            let length = way.x.hypot(way.y).max(1.0);
            let unit = Point { x: way.x / length, y: way.y / length };
            let mut reach = [None; 2];
            for (side, sign) in [-1.0f32, 1.0].into_iter().enumerate() {
                let step = Point { x: unit.x * sign, y: unit.y * sign };
                let Some(edges) = crossings(relief, pixel, step, module) else { continue };
                for (edge, distance) in edges.into_iter().enumerate() {
                    let at = sign * (1.5 + edge as f32);
                    let place = if axis == 0 { (at, 0.0) } else { (0.0, at) };
                    let pixel = Point { x: pixel.x + step.x * distance, y: pixel.y + step.y * distance };
                    marks.push(Mark { place, corner, pixel, direction: Some(unit) });
                    if edge == 2 {
                        reach[side] = Some(distance);
                    }
                }
            }
            let is_of_axis = if axis == 0 { corner.1 < 0.0 } else { corner.0 < 0.0 };
            if let (true, [Some(back), Some(ahead)]) = (is_of_axis, reach) {
                widths[axis].push(back + ahead);
            }
        }
    }
    let modules = [along, down].into_iter().zip(widths).map(|(way, widths)| {
        let mean = widths.iter().sum::<f32>() / widths.len().max(1) as f32;
        (mean > 0.0).then(|| way.x.hypot(way.y) * 7.0 / mean)
    });
    let modules: Vec<Option<f32>> = modules.collect();
    (marks, [modules[0], modules[1]])
}

/// How far from the middle of a finder pattern its three edges are; `None` where blur left no rings.
fn crossings(relief: &Relief, from: Point, step: Point, module: f32) -> Option<[f32; 3]> {
    let mut edges = [0.0; 3];
    let mut count = 0;
    let at = |distance: f32| relief.at(Point { x: from.x + step.x * distance, y: from.y + step.y * distance });
    let stride = (module / 8.0).clamp(0.2, 1.0);
    let mut before = at(0.0);
    let mut distance = 0.0;
    while count < 3 {
        distance += stride;
        if distance > 7.0 * module {
            return None;
        }
        let value = at(distance);
        let is_edge = if count == 1 { before < 0.0 && value >= 0.0 } else { before >= 0.0 && value < 0.0 };
        if is_edge {
            edges[count] = distance - stride * value / (value - before);
            count += 1;
        }
        before = value;
    }
    // At 1.5, 2.5 and 3.5 modules.
    let own = edges[2] / 3.5;
    let is_near = |edge: f32, wanted: f32| (edge / own - wanted).abs() < 0.45;
    (is_near(edges[0], 1.5) && is_near(edges[1], 2.5)).then_some(edges)
}

/// Versions that the distance of the finder patterns permits, the likelier first: by their edges' distance, by their
/// size.
fn versions(corners: &Corners, modules: [Option<f32>; 2], module: f32) -> Vec<u32> {
    let Corners { bottom_left, top_left, top_right } = *corners;
    let by_size = [bottom_left, top_right].map(|it| (it.x - top_left.x).hypot(it.y - top_left.y) / module);
    let mut versions: Vec<u32> = Vec::new();
    let mut offer = |modules: f32, offset: i32| {
        // From middle to middle a symbol has 10 modules and 4 more each version.
        let version = (((modules - 10.0) / 4.0).round() as i32 + offset).clamp(1, 40) as u32;
        if !versions.contains(&version) {
            versions.push(version);
        }
    };
    let measured: Vec<f32> = modules.into_iter().flatten().collect();
    measured.iter().for_each(|&modules| offer(modules, 0));
    if measured.is_empty() {
        offer(by_size[0].max(by_size[1]), 0);
    }
    for offset in [-1, 1] {
        measured.iter().for_each(|&modules| offer(modules, offset));
        if measured.is_empty() {
            offer(by_size[0].max(by_size[1]), offset);
        }
    }
    versions.truncate(4);
    versions
}

/// Half the modules from middle to middle of two finder patterns.
fn half_distance(version: u32) -> f32 {
    (known::side(version) as f32 - 7.0) / 2.0
}

/// Mean square of what is left, in modules, above which finder patterns are not those of one symbol.
const MOST_OFF: f32 = 0.12;
/// And under which no other start does better.
const LITTLE_OFF: f32 = 0.01;

/// The pose that puts the finder patterns where they are, the can's axis upright.
fn from_marks(marks: &[Mark], corners: &Corners, version: u32, module: f32, size: (usize, usize)) -> Option<Pose> {
    let half = half_distance(version);
    let Corners { bottom_left, top_left, top_right } = *corners;
    let middle = Point { x: f32::midpoint(bottom_left.x, top_right.x), y: f32::midpoint(bottom_left.y, top_right.y) };
    // Between what the rows say and what the columns say: tilted and turned symbols shear.
    let angle = (top_right.y - top_left.y).atan2(top_right.x - top_left.x);
    let down = (bottom_left.y - top_left.y).atan2(bottom_left.x - top_left.x) - std::f32::consts::FRAC_PI_2;
    let between = (down - angle + std::f32::consts::PI).rem_euclid(std::f32::consts::TAU) - std::f32::consts::PI;
    let across = |a: Point, b: Point| (a.x - b.x).hypot(a.y - b.y) / (2.0 * half);
    let largest = across(top_right, top_left).max(across(bottom_left, top_left)).max(module * 0.5);
    let start = Pose::facing(Axis::Vertical, middle, largest, angle + between / 2.0, size);
    let (mut best, mut least) = to_marks(marks, &start, half, module, 8);
    if least > 3.0 * MOST_OFF {
        return None;
    }
    for (tilt, turn) in [(0.5, 0.0), (-0.5, 0.0), (0.0, 0.4), (0.0, -0.4)] {
        if least < LITTLE_OFF {
            break;
        }
        let mut parameters = start.parameters;
        (parameters[4], parameters[5]) = (tilt, turn);
        let (found, cost) = to_marks(marks, &start.with(&parameters), half, module, 12);
        if cost < least {
            (best, least) = (found, cost);
        }
    }
    (least < MOST_OFF).then(|| start.with(&best))
}

/// Moves a pose to where its finder patterns are at the marks.
fn to_marks(marks: &[Mark], start: &Pose, half: f32, module: f32, rounds: usize) -> (Parameters, f32) {
    minimise(start.parameters, STEPS, rounds, |parameters, out| {
        out.clear();
        let view = start.with(parameters).view();
        // A mark that is far off is none: it hardly pulls more than one that is a module off.
        let bounded = |off: f32| off / (1.0 + off * off).sqrt();
        for mark in marks {
            let at = view.at(mark.corner.0 * half + mark.place.0, mark.corner.1 * half + mark.place.1);
            let (dx, dy) = ((at.x - mark.pixel.x) / module, (at.y - mark.pixel.y) / module);
            match mark.direction {
                Some(direction) => out.push(bounded(dx * direction.x + dy * direction.y)),
                None => out.extend([2.0 * dx, 2.0 * dy]),
            }
        }
        out.extend(restraint(parameters, half));
        // Where the marks do not tell, the label faces the camera.
        let [.., tilt, turn, curvature] = *parameters;
        out.extend([0.1 * tilt, 0.1 * turn, 0.1 * curvature * half]);
    })
}

/// Moves the pose to where the known modules' grey is most as it should be.
fn refine(relief: &Relief, pose: &Pose, known: &[Known], side: usize, points: &[(f32, f32)], rounds: usize) -> Pose {
    let half = side as f32 / 2.0;
    // Large symbols have modules to spare.
    let stride = (known.len() / 500).max(1);
    let (found, _) = minimise(pose.parameters, STEPS, rounds, |parameters, out| {
        out.clear();
        let view = pose.with(parameters).view();
        for it in known.iter().step_by(stride) {
            let wanted = if it.is_dark { 0.8 } else { -0.8 };
            // There are more modules of finder patterns, but the others say more.
            let weight = if it.is_finder { 0.7 } else { 1.0 };
            for (dx, dy) in points {
                let (u, v) = (it.column as f32 + 0.5 + dx - half, it.row as f32 + 0.5 + dy - half);
                out.push(weight * (relief.at(view.at(u, v)) - wanted));
            }
        }
        out.extend(restraint(parameters, half).map(|it| 3.0 * it));
    });
    pose.with(&found)
}

/// Keeps poses to what can be read: neither seen from behind nor bent inwards or around the corner.
fn restraint(parameters: &Parameters, half: f32) -> [f32; 4] {
    let [.., tilt, turn, curvature] = *parameters;
    let over = |value: f32, limit: f32| (value.abs() - limit).max(0.0) * 10.0;
    [over(tilt, 1.25), over(turn, 1.25), over(curvature * half, 1.2), (-curvature * half - 0.05).max(0.0) * 20.0]
}

/// How much the grey of some modules is as it should be: the mean of both kinds, so that an even grey agrees with none.
fn agreement(relief: &Relief, view: &View, known: &[Known], side: usize) -> f32 {
    let half = side as f32 / 2.0;
    let mut sums = [(0.0f32, 0u32); 2];
    for it in known {
        let value = relief.at(view.at(it.column as f32 + 0.5 - half, it.row as f32 + 0.5 - half));
        let own = &mut sums[usize::from(it.is_dark)];
        *own = (own.0 + value.clamp(-1.0, 1.0), own.1 + 1);
    }
    let [light, dark] = sums.map(|(sum, count)| sum / count.max(1) as f32);
    (dark - light) / 2.0
}
