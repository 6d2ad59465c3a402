//! Long edges between light and dark, followed from pixel to pixel in the grey picture: no threshold has to part them.

use crate::grid::distance;
use crate::plane::Plane;
use crate::symbol::Point;

/// Pixels of the shortest edge that is kept.
const SHORTEST: usize = 14;
/// Those with which it goes on.
const WEAK: i32 = 14;

/// A straight or gently bent edge. On the way from `from` to `to`, dark lies to the left.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) from: Point,
    pub(super) to: Point,
    /// From the chord's middle to the edge's.
    pub(super) bow: Point,
    /// Of the chord.
    pub(super) length: f32,
    /// How much lighter the light side is.
    pub(super) contrast: f32,
}

impl Edge {
    /// The same way back.
    pub(super) fn reversed(&self) -> Self {
        Self { from: self.to, to: self.from, ..*self }
    }
}

/// All edges of a picture. Traces begin on every `spacing`th line, at steps of grey by at least `strong` over the four
/// pixels of [`Lines::step_at`].
pub(super) fn edges(plane: &Plane, spacing: usize, strong: i32) -> Vec<Edge> {
    let mut edges = Vec::new();
    Lines::steep(plane).trace_all(spacing, strong, &mut edges);
    Lines::flat(&plane.transposed()).trace_all(spacing, strong, &mut edges);
    edges
}

/// The picture as lines that edges cross: rows for steep edges, columns, beside each other in memory, for flat ones.
struct Lines<'a> {
    pixels: &'a [u8],
    is_steep: bool,
    /// How many lines, and pixels a line.
    lines: usize,
    length: usize,
}

impl<'a> Lines<'a> {
    fn steep(plane: &'a Plane) -> Self {
        Self { pixels: &plane.pixels, is_steep: true, lines: plane.height, length: plane.width }
    }

    /// Of the plane whose rows are the picture's columns.
    fn flat(transposed: &'a Plane) -> Self {
        Self { is_steep: false, ..Self::steep(transposed) }
    }

    /// `N` pixels of a line from `at` on.
    fn part<const N: usize>(&self, line: usize, at: usize) -> [i32; N] {
        let first = line * self.length + at;
        match self.pixels.get(first..first + N).and_then(|part| <&[u8; N]>::try_from(part).ok()) {
            Some(part) => part.map(i32::from),
            None => [0; N],
        }
    }

    /// How much lighter it gets at the border before pixel `at` of a line; `at` is not among the two outermost.
    fn step_at(&self, line: usize, at: usize) -> i32 {
        let pixels = self.part::<4>(line, at - 2);
        pixels[3] + pixels[2] - pixels[1] - pixels[0]
    }

    fn trace_all(&self, spacing: usize, strong: i32, edges: &mut Vec<Edge>) {
        if self.lines < SHORTEST || self.length < 8 {
            return;
        }
        // Where traces crossed the lines on which others would begin.
        let mut crossed = vec![0u8; self.length * (self.lines / spacing + 1)];
        let mut trace = Trace::default();
        for start in 0..self.lines / spacing {
            let line = start * spacing + spacing / 2;
            let mut before = 0;
            let mut here = self.step_at(line, 2);
            for at in 2..self.length - 2 {
                let after = if at + 3 < self.length { self.step_at(line, at + 1) } else { 0 };
                let strength = here.abs();
                let is_peak = strength >= strong && strength > before && strength >= after.abs();
                let polarity = if here > 0 { 1 } else { 2 };
                if is_peak && crossed[start * self.length + at] & polarity == 0 {
                    self.trace(&mut trace, line, at, here.signum());
                    self.mark(&trace, spacing, polarity, &mut crossed);
                    edges.extend(self.edge(&trace, here.signum()));
                }
                before = strength;
                here = after;
            }
        }
    }

    fn mark(&self, trace: &Trace, spacing: usize, polarity: u8, crossed: &mut [u8]) {
        for &(line, at) in &trace.points {
            if line % spacing == spacing / 2 {
                let first = line / spacing * self.length + at as usize;
                for place in first.saturating_sub(2)..(first + 3).min(crossed.len()) {
                    crossed[place] |= polarity;
                }
            }
        }
    }

    /// Follows an edge to both sides.
    fn trace(&self, trace: &mut Trace, line: usize, at: usize, sign: i32) {
        trace.points.clear();
        trace.strength = self.step_at(line, at) as f32 * sign as f32;
        let here = if at < 4 || at + 4 > self.length { at as f32 } else { self.strongest(line, at, sign).0 };
        self.follow(trace, line, (here, 0.0), sign, false);
        trace.points.reverse();
        trace.points.push((line, here));
        let slope = trace.slope();
        self.follow(trace, line, (here, slope), sign, true);
    }

    /// The strongest step at most one pixel from `near`, and where it is between pixels. `near` is at least 4 and at most
    /// the length less 4.
    #[inline]
    fn strongest(&self, line: usize, near: usize, sign: i32) -> (f32, i32) {
        let pixels = self.part::<8>(line, near - 4);
        let steps: [i32; 5] =
            std::array::from_fn(|at| sign * (pixels[at + 3] + pixels[at + 2] - pixels[at + 1] - pixels[at]));
        let mut at = 2;
        for other in [1, 3] {
            if steps[other] > steps[at] {
                at = other;
            }
        }
        let (a, b, c) = (steps[at - 1] as f32, steps[at] as f32, steps[at + 1] as f32);
        let bend = a - 2.0 * b + c;
        let off = if bend >= -0.5 { 0.0 } else { (0.5 * (a - c) / bend).clamp(-0.5, 0.5) };
        ((near + at - 2) as f32 + off, steps[at])
    }

    fn follow(&self, trace: &mut Trace, line: usize, (from, slope): (f32, f32), sign: i32, is_onwards: bool) {
        let direction = if is_onwards { 1.0 } else { -1.0 };
        let (mut line, mut at, mut slope) = (line, from, slope * direction);
        let (mut misses, mut steps) = (0, trace.points.len().min(4) as u32);
        loop {
            let next = if is_onwards { line + 1 } else { line.wrapping_sub(1) };
            let guess = at + slope;
            if next >= self.lines || guess < 4.0 || guess + 5.0 > self.length as f32 {
                return;
            }
            line = next;
            let (place, step) = self.strongest(line, (guess + 0.5) as usize, sign);
            if step < WEAK || (step as f32) < 0.35 * trace.strength {
                misses += 1;
                if misses > 2 + steps / 12 {
                    return;
                }
                at = guess;
                continue;
            }
            let off = place - guess;
            let weight = (1.0 / (1.0 + steps as f32 * 0.4)).max(0.1);
            at = guess + off * weight.max(0.5);
            slope = (slope + off * weight * 0.6).clamp(-1.25, 1.25);
            trace.strength += (step as f32 - trace.strength) * 0.1;
            trace.points.push((line, guess + off));
            misses = 0;
            steps += 1;
        }
    }

    /// The parabola through the points of a trace, if they lie on one.
    fn edge(&self, trace: &Trace, sign: i32) -> Option<Edge> {
        let (first, last) = (trace.points.first()?.0, trace.points.last()?.0);
        let long = last.checked_sub(first)?;
        if long < SHORTEST || trace.points.len() * 3 < long * 2 {
            return None;
        }
        let middle = (first + last) as f32 / 2.0;
        let reach = long as f32 / 2.0;
        let place = |line: usize| (line as f32 - middle) / reach;
        let fit = parabola(trace.points.iter().map(|&(line, at)| (place(line), at)))?;
        let at = |t: f32| fit[0] + fit[1] * t + fit[2] * t * t;
        let off: f32 = trace.points.iter().map(|&(line, x)| (x - at(place(line))).abs()).sum();
        if off > (0.6 + 0.006 * long as f32) * trace.points.len() as f32 || fit[2].abs() > 0.25 * reach {
            return None;
        }
        // Lines are named by their middles.
        let point =
            |line: f32, at: f32| if self.is_steep { Point { x: at, y: line } } else { Point { x: line, y: at } };
        let (low, high) = (point(first as f32, at(-1.0)), point(last as f32 + 1.0, at(1.0)));
        let bow = if self.is_steep { Point { x: -fit[2], y: 0.0 } } else { Point { x: 0.0, y: -fit[2] } };
        // Dark lies before the edge where the step is upwards: left of the way up a steep edge, and along a flat one.
        let is_onwards = (sign > 0) != self.is_steep;
        let (from, to) = if is_onwards { (low, high) } else { (high, low) };
        Some(Edge { from, to, bow, length: distance(from, to), contrast: trace.strength / 2.0 })
    }
}

/// Lines that an edge crosses, and where.
#[derive(Default)]
struct Trace {
    points: Vec<(usize, f32)>,
    strength: f32,
}

impl Trace {
    /// Of the last points, by line.
    fn slope(&self) -> f32 {
        let Some(&(line, at)) = self.points.last() else { return 0.0 };
        let &(other, from) = &self.points[self.points.len().saturating_sub(9)];
        if line == other { 0.0 } else { (at - from) / (line as f32 - other as f32) }
    }
}

/// Least squares by the constant, linear and square terms over places from -1 to 1.
fn parabola(points: impl Iterator<Item = (f32, f32)>) -> Option<[f32; 3]> {
    // Sums of the powers of t, and of them by x.
    let (mut t, mut x) = ([0.0f32; 5], [0.0f32; 3]);
    for (place, at) in points {
        let mut power = 1.0;
        for degree in 0..5 {
            t[degree] += power;
            if degree < 3 {
                x[degree] += power * at;
            }
            power *= place;
        }
    }
    let determinant = |a: [f32; 3], b: [f32; 3], c: [f32; 3]| {
        a[0] * (b[1] * c[2] - b[2] * c[1]) - b[0] * (a[1] * c[2] - a[2] * c[1]) + c[0] * (a[1] * b[2] - a[2] * b[1])
    };
    let columns = [[t[0], t[1], t[2]], [t[1], t[2], t[3]], [t[2], t[3], t[4]]];
    let whole = determinant(columns[0], columns[1], columns[2]);
    (whole.abs() > 1e-3).then(|| {
        [
            determinant(x, columns[1], columns[2]) / whole,
            determinant(columns[0], x, columns[2]) / whole,
            determinant(columns[0], columns[1], x) / whole,
        ]
    })
}
