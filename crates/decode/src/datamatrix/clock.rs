//! The clock tracks: the two sides of a symbol on which dark and light modules take turns.

use super::finder::Finder;
use super::grey::Grey;
use crate::grid::distance;
use crate::order;
use crate::symbol::Point;

/// Pixels of the smallest module.
pub(super) const LEAST_MODULE: f32 = 1.35;

/// One side as a path from the end of an arm towards the far corner, before modules are counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Side {
    /// The end of the arm, and from there to where the far corner would be without perspective.
    start: Point,
    along: Point,
    /// From the arm's end to the finder's corner, and how long that is.
    inwards: Point,
    arm: f32,
    /// From the chord's middle to the side's, as of the arm opposite.
    bow: Point,
    contrast: f32,
}

/// How well a number of modules suits a side, and the path that suits it best.
#[derive(Debug, Clone, Copy)]
pub(super) struct Count {
    pub(super) modules: usize,
    /// At most 1: the mean step between neighbours, as a part of the finder's contrast.
    pub(super) score: f32,
    /// See [`Steps::agreement`].
    pub(super) agreement: f32,
    /// Where the outer edge of the side ends: at the finder's arm, and at the far corner.
    pub(super) start: Point,
    pub(super) end: Point,
    /// By which part of the side its middle is ahead of where it would be on a plane.
    pub(super) ahead: f32,
}

/// How strongly a side alternates with a number of modules.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tone {
    pub(super) modules: usize,
    /// The amplitude as a part of the mean deviation: 1.3 where nothing else is on the line.
    pub(super) strength: f32,
    /// The line on which it does: parts of the arm.
    inset: f32,
    slant: f32,
}

/// Changes between light and dark on the shortest clock track, but for some that blur hides.
const LEAST_TURNS: usize = 6;

/// From one change by at least `step` to the next, where most of a line's changes are about as far from each other: unlike
/// those of data and of print.
fn beat(lights: &[f32], step: f32) -> Option<f32> {
    let mut gaps = [0u8; 96];
    let (mut turns, mut extreme, mut is_dark, mut last) = (0, f32::MAX, true, 0);
    for (at, &light) in lights.iter().enumerate() {
        if (is_dark && light > extreme + step) || (!is_dark && light < extreme - step) {
            if turns > 0 {
                gaps[(turns - 1).min(95)] = (at - last).min(255) as u8;
            }
            turns += 1;
            is_dark = !is_dark;
            (extreme, last) = (light, at);
        } else if (light < extreme) == is_dark {
            extreme = light;
        }
    }
    if turns < LEAST_TURNS {
        return None;
    }
    let gaps = &mut gaps[..(turns - 1).min(95)];
    order::by(gaps, |&gap| f32::from(gap));
    let middle = f32::from(gaps[gaps.len() / 2]);
    let is_alike = |gap: &&u8| (0.55 * middle - 0.6..=1.6 * middle + 0.6).contains(&f32::from(**gap));
    let (count, sum) =
        gaps.iter().filter(is_alike).fold((0, 0.0), |(count, sum), gap| (count + 1, sum + f32::from(*gap)));
    (count * 10 >= gaps.len() * 8 && sum >= 0.6 * lights.len() as f32).then(|| sum / count as f32)
}

/// The amplitude of the wave that has two modules a period.
fn strength(lights: &[f32], modules: usize) -> f32 {
    let (sine, cosine) = (std::f32::consts::PI * modules as f32 / lights.len() as f32).sin_cos();
    let (mut x, mut y) = (1.0f32, 0.0f32);
    let (mut real, mut imaginary) = (0.0, 0.0);
    for light in lights {
        real += x * light;
        imaginary += y * light;
        (x, y) = (x * cosine - y * sine, y * cosine + x * sine);
    }
    2.0 * (real * real + imaginary * imaginary).sqrt() / lights.len() as f32
}

impl Side {
    /// The upper side, then the right one.
    pub(super) fn both(finder: &Finder) -> [Self; 2] {
        let [left, lower] = finder.arms();
        let from_corner = |to: Point| Point { x: to.x - finder.corner.x, y: to.y - finder.corner.y };
        let (up, along) = (from_corner(finder.top), from_corner(finder.right));
        let back = |way: Point| Point { x: -way.x, y: -way.y };
        let contrast = finder.contrast;
        [
            Self { start: finder.top, along, inwards: back(up), arm: left, bow: finder.bows[1], contrast },
            Self { start: finder.right, along: up, inwards: back(along), arm: lower, bow: finder.bows[0], contrast },
        ]
    }

    /// Pixels along the side.
    pub(super) fn length(&self) -> f32 {
        distance(Point { x: 0.0, y: 0.0 }, self.along)
    }

    /// How strongly the picture alternates beside the arm's end in each of `counts` modules a side, and along which line
    /// most. Empty where no line alternates at all.
    pub(super) fn tones(&self, grey: &Grey<'_>, counts: &[usize]) -> Vec<Tone> {
        const SLANTS: [f32; 7] = [0.0, -0.03, 0.03, -0.075, 0.075, -0.13, 0.13];
        const INSETS: [f32; 5] = [0.8, 1.8, 3.7, 7.5, 15.0];
        if counts.is_empty() {
            return Vec::new();
        }
        let looks = (self.length() as usize).clamp(12, 220);
        let mut tones: Vec<Tone> = counts.iter().map(|&modules| Tone { modules, ..Tone::default() }).collect();
        let mut has_turned = false;
        let mut lights = Vec::with_capacity(looks);
        // Beside the arm's end; every line looks at the same parts of the side.
        let outer: Vec<(f32, Point)> = (0..looks)
            .map(|at| (at as f32 + 0.5) / looks as f32)
            .map(|part| (part, self.place(part, part, 0.0)))
            .collect();
        for inset in INSETS.iter().map(|pixels| pixels / self.arm).take_while(|&inset| inset < 0.08) {
            for slant in SLANTS {
                lights.clear();
                lights.extend(outer.iter().map(|(part, at)| {
                    let across = inset - slant * part;
                    grey.pixel(at.x + across * self.inwards.x, at.y + across * self.inwards.y)
                }));
                let Some(module) = beat(&lights, 0.2 * self.contrast) else { continue };
                has_turned = true;
                let about = looks as f32 / module;
                let mean = lights.iter().sum::<f32>() / looks as f32;
                lights.iter_mut().for_each(|light| *light -= mean);
                let swing = lights.iter().map(|light| light.abs()).sum::<f32>() / looks as f32;
                let is_near = |tone: &&mut Tone| (0.72 * about..1.4 * about).contains(&(tone.modules as f32));
                for tone in tones.iter_mut().filter(is_near) {
                    let strength = strength(&lights, tone.modules) / swing.max(0.1 * self.contrast);
                    if strength > tone.strength {
                        *tone = Tone { strength, inset, slant, ..*tone };
                    }
                }
            }
        }
        if has_turned { tones } else { Vec::new() }
    }

    /// Where a part of the side is, `along` and `across` it.
    #[inline]
    fn place(&self, part: f32, along: f32, across: f32) -> Point {
        let bow = 4.0 * part * (1.0 - part);
        Point {
            x: self.start.x + along * self.along.x + across * self.inwards.x + bow * self.bow.x,
            y: self.start.y + along * self.along.y + across * self.inwards.y + bow * self.bow.y,
        }
    }

    /// The best path for a number of modules, on a plane or, `is_bent`, also on a cylinder.
    pub(super) fn count(&self, grey: &Grey<'_>, tone: &Tone, is_bent: bool) -> Count {
        let modules = tone.modules;
        let module = self.length() / modules as f32;
        // In parts of the arm, across the side.
        let step = module / self.arm.max(1.0);
        let fine = (1.0 / modules as f32).min(0.05);
        let stretches = (0.13 / (0.8 * fine)) as i32;
        let mut best = Path { score: -1.0, ..Path::default() };
        let warps: &[(f32, f32)] = if is_bent { &BENDS } else { &[(0.0, 0.0)] };
        for &(ahead, squeezed) in warps {
            for inset in [0.0, -0.5 * step, 0.5 * step] {
                for slant in [0.0, -0.7 * step, 0.7 * step] {
                    for stretch in -stretches..=stretches {
                        let stretch = 0.8 * fine * stretch as f32;
                        let (inset, slant) = (tone.inset + inset, tone.slant + slant);
                        let path = Path { inset, slant, stretch, ahead, squeezed, score: 0.0 };
                        let score = self.score(grey, modules, &path);
                        if score > best.score {
                            best = Path { score, ..path };
                        }
                    }
                }
            }
        }
        // Downhill from there.
        let mut scale = 1.0;
        while scale > 0.2 {
            let before = best.score;
            for turn in 0..10 {
                let sign = if turn % 2 == 0 { scale } else { -scale };
                let mut path = best;
                match turn / 2 {
                    0 => path.inset += 0.25 * sign * step,
                    1 => path.slant += 0.5 * sign * step,
                    2 => path.stretch += 0.5 * sign * fine,
                    3 => path.ahead += sign * fine,
                    _ if is_bent => path.squeezed += sign * fine,
                    _ => continue,
                }
                let score = self.score(grey, modules, &path);
                if score > best.score {
                    best = Path { score, ..path };
                }
            }
            if best.score <= before + 0.002 {
                scale *= 0.5;
            }
        }
        let outer = |part: f32| {
            let across = best.inset - best.slant * part - 0.5 * step;
            let along = part * (1.0 + best.stretch);
            Point {
                x: self.start.x + along * self.along.x + across * self.inwards.x,
                y: self.start.y + along * self.along.y + across * self.inwards.y,
            }
        };
        let agreement = self.steps(grey, modules, &best).agreement();
        Count { modules, score: best.score, agreement, start: outer(0.0), end: outer(1.0), ahead: best.ahead }
    }

    /// The mean step from module to module, where dark and light take turns, dark first.
    fn score(&self, grey: &Grey<'_>, modules: usize, path: &Path) -> f32 {
        self.steps(grey, modules, path).mean()
    }

    fn steps(&self, grey: &Grey<'_>, modules: usize, path: &Path) -> Steps {
        let light = |s: f32| {
            let part = s + s * (1.0 - s) * (path.ahead + path.squeezed * (1.0 - 2.0 * s));
            let at = self.place(s, part * (1.0 + path.stretch), path.inset - path.slant * part);
            grey.light(at.x, at.y)
        };
        let size = 1.0 / modules as f32;
        let mut steps = Steps::new(self.contrast);
        // Large symbols have modules to spare; an odd stride meets dark and light ones.
        for at in (1..modules).step_by(if modules > 36 { 3 } else { 1 }) {
            let border = at as f32 * size;
            let (before, after) = (light(border - 0.32 * size), light(border + 0.32 * size));
            if at % 2 == 1 { steps.add(after, before) } else { steps.add(before, after) }
        }
        steps
    }
}

/// Steps of grey where a symbol asks for one.
pub(super) struct Steps {
    limit: f32,
    sum: f32,
    size: f32,
    count: u32,
}

impl Steps {
    pub(super) fn new(contrast: f32) -> Self {
        Self { limit: contrast.max(1.0), sum: 0.0, size: 0.0, count: 0 }
    }

    /// The first should be lighter than the second.
    pub(super) fn add(&mut self, light: f32, dark: f32) {
        let step = (light - dark).clamp(-self.limit, self.limit);
        self.sum += step;
        self.size += step.abs();
        self.count += 1;
    }

    /// As a part of the contrast: low where blur is strong.
    pub(super) fn mean(&self) -> f32 {
        self.sum / (self.count.max(1) as f32 * self.limit)
    }

    /// How far they agree, at most 1, however small they are.
    pub(super) fn agreement(&self) -> f32 {
        self.sum / (self.size + 0.02 * self.count as f32 * self.limit)
    }
}

/// Ways that a side on a cylinder may be drawn out: how far its middle is ahead, and how much its ends are squeezed.
const BENDS: [(f32, f32); 12] = [
    (0.0, -0.08),
    (0.0, -0.18),
    (0.1, 0.0),
    (-0.1, 0.0),
    (0.2, -0.08),
    (-0.2, -0.08),
    (0.1, -0.16),
    (-0.1, -0.16),
    (0.3, -0.1),
    (-0.3, -0.1),
    (0.42, -0.12),
    (-0.42, -0.12),
];

/// Where a side may run: parts of the arm across it, parts of its length along it.
#[derive(Debug, Clone, Copy, Default)]
struct Path {
    inset: f32,
    slant: f32,
    stretch: f32,
    ahead: f32,
    squeezed: f32,
    score: f32,
}
