//! EAN-13 and UPC-A whose narrow bars have run into one another: no edges, but a profile.
//!
//! Between two quiet zones, every number predicts a profile: its bars, blurred. The digits are those whose prediction is
//! nearest to what is seen, found at once for all digits of a half by dynamic programming, over the place, the width and
//! the blur of the symbol.

use super::Reading;
use super::ean::{DIGITS, EAN13_PARITY};
use super::edges::Runs;
use crate::symbol::{Format, has_gs1_check_digit};

/// Modules of the symbol.
const MODULES: f32 = 95.0;
/// Pixels a module between which there is something to win: more are read by edges, fewer hold nothing.
const MODULE: std::ops::Range<f32> = 1.0..4.5;
/// Standard deviations of the blur, in pixels, that are tried, the middle one first.
const BLURS: [f32; 3] = [1.1, 0.6, 1.7];
/// The part of the profile's variance that the prediction may leave open.
const RESIDUE: f32 = 0.25;
/// The same before the place is known well: more, and there is no symbol.
const FIRST_RESIDUE: f32 = 0.36;
/// How much likelier than any other digit each has to be, in variances of the residue.
const MARGIN: f32 = 2.0;

/// Steps of a template to a module, and the modules before and after a digit that it reaches over.
const STEPS: usize = 8;
const REACH: f32 = 4.0;
const TEMPLATE: usize = (7 + 2 * REACH as usize) * STEPS + 1;

/// How dark each place is on account of a digit's bars.
struct Templates {
    /// Odd parity, even parity, right half: ten digits each.
    digits: Vec<[f32; TEMPLATE]>,
    sigma: f32,
}

/// The part of a step at 0 that a blur leaves at `z` standard deviations: a logistic curve is near enough.
fn step(z: f32) -> f32 {
    1.0 / (1.0 + (-1.702 * z).exp())
}

fn bar(u: f32, from: f32, to: f32, sigma: f32) -> f32 {
    step((u - from) / sigma) - step((u - to) / sigma)
}

impl Templates {
    /// `sigma` in modules.
    fn new(sigma: f32) -> Self {
        // Edges and places are whole steps apart.
        const SPAN: i32 = (7 + 2 * REACH as i32) * STEPS as i32;
        let steps: Vec<f32> = (-SPAN..=SPAN).map(|at| step(at as f32 / STEPS as f32 / sigma)).collect();
        let step = |at: usize, edge: f32| {
            let off = at as i32 - ((REACH + edge) * STEPS as f32) as i32;
            steps[(off + SPAN) as usize]
        };
        let mut digits = Vec::with_capacity(30);
        for kind in 0..3 {
            for widths in DIGITS {
                let mut widths = widths.map(f32::from);
                if kind == 1 {
                    widths.reverse();
                }
                let [a, b, c, d] = widths;
                let bars =
                    if kind == 2 { [(0.0, a), (a + b, a + b + c)] } else { [(a, a + b), (a + b + c, a + b + c + d)] };
                digits
                    .push(std::array::from_fn(|at| bars.iter().map(|&(from, to)| step(at, from) - step(at, to)).sum()));
            }
        }
        Self { digits, sigma }
    }

    /// At `u` modules from the digit's beginning.
    fn at(&self, digit: usize, u: f32) -> f32 {
        let place = (u + REACH) * STEPS as f32 + 0.5;
        if place < 0.0 { 0.0 } else { self.digits[digit].get(place as usize).copied().unwrap_or(0.0) }
    }

    fn guards(&self, u: f32) -> f32 {
        [0.0, 2.0, 46.0, 48.0, 92.0, 94.0].iter().map(|&from| bar(u, from, from + 1.0, self.sigma)).sum()
    }
}

/// Where a symbol may be: its ends along the line, and how much its middle is displaced, in parts of its width.
#[derive(Debug, Clone, Copy)]
struct Place {
    from: f32,
    to: f32,
    bend: f32,
}

impl Place {
    /// The module at a pixel.
    fn module(&self, x: f32) -> f32 {
        let part = (x - self.from) / (self.to - self.from);
        MODULES * (part + self.bend * part * (1.0 - part))
    }
}

/// A number, the squares that it leaves, and by how many squares the next best digit is worse.
struct Fit {
    digits: [u8; 13],
    squares: f32,
    margin: f32,
    count: usize,
}

/// Reads a symbol between two quiet zones of the line; whether it stands in the line's direction is tried by the caller.
pub(super) fn read(line: &[u8], runs: &Runs) -> Option<Reading> {
    candidates(line, runs).into_iter().take(3).find_map(|(first, count)| {
        let place = Place { from: runs.edges[first], to: runs.edges[first + count], bend: 0.0 };
        let digits = digits(line, place)?;
        let text: String = digits.iter().map(|&digit| char::from(b'0' + digit)).collect();
        if !has_gs1_check_digit(&text) {
            return None;
        }
        let (format, shown) = match text.strip_prefix('0') {
            Some(upc_a) => (Format::UpcA, upc_a.to_owned()),
            None => (Format::Ean13, text.clone()),
        };
        Some(Reading::new(format, '0', text, shown, first, count).agreed_by(3))
    })
}

/// Runs between quiet zones, as many as blur leaves of 59.
fn candidates(line: &[u8], runs: &Runs) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let length = runs.widths.len();
    for first in (1..length).step_by(2) {
        let mut widest = 0.0f32;
        for end in (first + 1..length).step_by(2) {
            let count = end - first;
            let width = runs.span(first, count);
            let module = width / MODULES;
            if (15..62).contains(&count)
                && MODULE.contains(&module)
                && runs.widths[first - 1] >= 4.0 * module
                && runs.widths[end] >= 4.0 * module
                && widest < 6.5 * module
                && is_even(line, runs.edges[first] - 4.0 * module, runs.edges[first] - module)
                && is_even(line, runs.edges[end] + module, runs.edges[end] + 4.0 * module)
            {
                found.push((first, count));
            }
            widest = widest.max(runs.widths[end]);
            if count > 61 || module > MODULE.end {
                break;
            }
        }
    }
    found
}

/// Whether a part of the line is as even as paper.
fn is_even(line: &[u8], from: f32, to: f32) -> bool {
    const RIPPLE: u8 = 14;
    let part = line.get(from.max(0.0) as usize..(to.max(0.0) as usize + 1).min(line.len())).unwrap_or_default();
    let (low, high) = part.iter().fold((u8::MAX, 0), |(low, high), &value| (low.min(value), high.max(value)));
    !part.is_empty() && high - low < RIPPLE
}

fn digits(line: &[u8], start: Place) -> Option<[u8; 13]> {
    let module = (start.to - start.from) / MODULES;
    let mut best: Option<(Fit, Templates)> = None;
    for blur in BLURS {
        // The pixel itself is a blur, too.
        let templates = Templates::new((blur * blur + 1.0 / 12.0).sqrt() / module);
        let fit = fit(line, start, &templates)?;
        if fit.residue() > FIRST_RESIDUE && best.is_none() {
            return None;
        }
        if best.as_ref().is_none_or(|(known, _)| fit.squares < known.squares) {
            best = Some((fit, templates));
        }
    }
    let (mut best, templates) = best?;
    let mut place = start;
    for size in [1.0, 0.5, 0.25] {
        const MOVES: [(f32, f32, f32); 6] =
            [(1.0, 0.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, -1.0, 0.0), (0.0, 0.0, 0.02), (0.0, 0.0, -0.02)];
        for (from, to, bend) in MOVES {
            let moved = Place {
                from: place.from + from * size * module,
                to: place.to + to * size * module,
                bend: place.bend + bend * size,
            };
            if let Some(fit) = fit(line, moved, &templates).filter(|fit| fit.squares < best.squares) {
                (best, place) = (fit, moved);
            }
        }
    }
    let noise = best.squares / best.count as f32;
    (best.residue() < RESIDUE && best.margin > MARGIN * noise).then_some(best.digits)
}

impl Fit {
    /// The part of a profile's variance that is left open.
    fn residue(&self) -> f32 {
        self.squares / self.count as f32 / VARIANCE
    }
}

/// The variance of a profile of bars and spaces of full contrast, of 0 and 1, where blur has not taken any.
const VARIANCE: f32 = 0.2;

/// The best digits at a place.
fn fit(line: &[u8], place: Place, templates: &Templates) -> Option<Fit> {
    let from = place.from.floor() as isize - 2;
    let to = place.to.ceil() as isize + 2;
    if from < 0 || to as usize >= line.len() || place.to - place.from < MODULES * 0.8 {
        return None;
    }
    let (from, to) = (from as usize, to as usize);
    // Light from the quiet zones, dark from the darkest parts.
    let light_at = |at: usize, step: isize| {
        (0..3).filter_map(|k| line.get(at.checked_add_signed(step * k)?)).copied().max().map(f32::from)
    };
    let (left, right) = (light_at(from, -1)?, light_at(to, 1)?);
    let mut sorted: Vec<u8> = line[from..to].to_vec();
    sorted.sort_unstable();
    let dark = f32::from(sorted[sorted.len() / 25]);
    if left.min(right) - dark < 12.0 {
        return None;
    }
    // How dark each pixel is, from 0 to 1, less what the guards account for.
    let mut seen: Vec<(f32, f32)> = Vec::with_capacity(to - from);
    for (x, &value) in line.iter().enumerate().take(to).skip(from) {
        let u = place.module(x as f32 + 0.5);
        let light = left + (right - left) * (x - from) as f32 / (to - from) as f32;
        seen.push((u, (light - f32::from(value)) / (light - dark) - templates.guards(u)));
    }
    let halves = [half(&seen, templates, 3.0, false), half(&seen, templates, 50.0, true)];
    let mut best: Option<(f32, usize)> = None;
    let mut second = f32::MAX;
    let parities: Vec<Option<(f32, [u8; 6], f32)>> =
        EAN13_PARITY.iter().map(|&parity| halves[0].solve(Some(parity))).collect();
    for (first, solved) in parities.iter().enumerate() {
        let Some((squares, ..)) = solved else { continue };
        if best.is_none_or(|(least, _)| *squares < least) {
            second = best.map_or(f32::MAX, |(least, _)| least);
            best = Some((*squares, first));
        } else {
            second = second.min(*squares);
        }
    }
    let (squares_left, first) = best?;
    let (_, left, margin_left) = parities[first]?;
    let (squares_right, right, margin_right) = halves[1].solve(None)?;
    let mut digits = [0; 13];
    digits[0] = first as u8;
    digits[1..7].copy_from_slice(&left);
    digits[7..].copy_from_slice(&right);
    Some(Fit {
        digits,
        squares: squares_left + squares_right,
        margin: margin_left.min(margin_right).min(second - squares_left),
        count: halves[0].count + halves[1].count,
    })
}

/// The squares that pairs of neighbouring digits leave where they meet.
struct Half {
    /// For each of the seven places where something meets: `[before][after]`; before the first and after the last there is
    /// no digit.
    meetings: Vec<Vec<f32>>,
    kinds: usize,
    count: usize,
}

fn half(seen: &[(f32, f32)], templates: &Templates, from: f32, is_right: bool) -> Half {
    let kinds = if is_right { 10 } else { 20 };
    let offset = if is_right { 20 } else { 0 };
    let mut meetings = Vec::with_capacity(7);
    let mut count = 0;
    // What the digit before leaves of each pixel, and what the one after accounts for, digit by digit.
    let (mut left, mut taken): (Vec<f32>, Vec<f32>) = (Vec::new(), Vec::new());
    for place in 0..7 {
        let begin = from + 7.0 * place as f32;
        let first = seen.partition_point(|&(u, _)| u < begin - 3.5);
        let here = &seen[first..first + seen[first..].partition_point(|&(u, _)| u < begin + 3.5)];
        count += here.len();
        left.clear();
        taken.clear();
        if place == 0 {
            left.extend(here.iter().map(|&(_, dark)| dark));
        } else {
            for digit in 0..kinds {
                left.extend(here.iter().map(|&(u, dark)| dark - templates.at(offset + digit, u - begin + 7.0)));
            }
        }
        if place == 6 {
            taken.resize(here.len(), 0.0);
        } else {
            for digit in 0..kinds {
                taken.extend(here.iter().map(|&(u, _)| templates.at(offset + digit, u - begin)));
            }
        }
        let width = here.len().max(1);
        let mut squares = Vec::with_capacity(left.len() / width * (taken.len() / width));
        for left in left.chunks_exact(width) {
            for taken in taken.chunks_exact(width) {
                squares.push(left.iter().zip(taken).map(|(left, taken)| (left - taken) * (left - taken)).sum::<f32>());
            }
        }
        // A place that no pixel shows says nothing.
        let before = if place == 0 { 1 } else { kinds };
        squares.resize(before * if place == 6 { 1 } else { kinds }, 0.0);
        meetings.push(squares);
    }
    Half { meetings, kinds, count }
}

impl Half {
    fn squares(&self, place: usize, before: usize, after: usize) -> f32 {
        let columns = if place == 6 { 1 } else { self.kinds };
        self.meetings[place][before * columns + after]
    }

    /// The best six digits, the squares that they leave, and by how many squares any other digit in one place is worse.
    fn solve(&self, parity: Option<u8>) -> Option<(f32, [u8; 6], f32)> {
        let shift = |place: usize| parity.map_or(0, |parity| usize::from(parity >> (5 - place) & 1) * 10);
        // The least squares up to each digit, and from each digit on.
        let mut up_to = [[f32::MAX; 10]; 6];
        let mut came_from = [[0usize; 10]; 6];
        up_to[0] = std::array::from_fn(|digit| self.squares(0, 0, digit + shift(0)));
        for place in 1..6 {
            for digit in 0..10 {
                for before in 0..10 {
                    let squares =
                        up_to[place - 1][before] + self.squares(place, before + shift(place - 1), digit + shift(place));
                    if squares < up_to[place][digit] {
                        up_to[place][digit] = squares;
                        came_from[place][digit] = before;
                    }
                }
            }
        }
        let mut from = [[f32::MAX; 10]; 6];
        from[5] = std::array::from_fn(|digit| self.squares(6, digit + shift(5), 0));
        for place in (0..5).rev() {
            for digit in 0..10 {
                for after in 0..10 {
                    let squares = from[place + 1][after]
                        + self.squares(place + 1, digit + shift(place), after + shift(place + 1));
                    from[place][digit] = from[place][digit].min(squares);
                }
            }
        }
        let through = |place: usize, digit: usize| up_to[place][digit] + from[place][digit];
        let last = (0..10).min_by(|&a, &b| through(5, a).total_cmp(&through(5, b)))?;
        let least = through(5, last);
        let mut digits = [0u8; 6];
        let mut digit = last;
        for place in (0..6).rev() {
            digits[place] = digit as u8;
            digit = came_from[place][digit];
        }
        let mut margin = f32::MAX;
        for (place, &digit) in digits.iter().enumerate() {
            for other in (0..10).filter(|&other| other != usize::from(digit)) {
                margin = margin.min(through(place, other) - least);
            }
        }
        Some((least, digits, margin))
    }
}

#[cfg(test)]
mod tests {
    use super::super::edges::{Edge, EdgeFinder, Sense};
    use super::*;

    /// The profile of a number, blurred so that single modules run into one another.
    fn profile(digits: [u8; 13], module: f32, blur: f32) -> Vec<u8> {
        let templates = Templates::new(blur / module);
        let parity = EAN13_PARITY[usize::from(digits[0])];
        (0..(module * 125.0) as usize)
            .map(|x| {
                let u = (x as f32 + 0.5) / module - 15.0;
                let mut dark = templates.guards(u);
                for (place, &digit) in digits[1..].iter().enumerate() {
                    let kind = if place >= 6 { 20 } else { usize::from(parity >> (5 - place) & 1) * 10 };
                    let from = if place < 6 { 3.0 + 7.0 * place as f32 } else { 50.0 + 7.0 * (place - 6) as f32 };
                    dark += templates.at(kind + usize::from(digit), u - from);
                }
                (210.0 - 150.0 * dark) as u8
            })
            .collect()
    }

    fn read_line(line: &[u8]) -> Option<Reading> {
        let mut runs = Runs::default();
        EdgeFinder::default().runs(line, Sense { turn: 0.08, edge: Edge::Steepest }, &mut runs);
        read(line, &runs)
    }

    #[test]
    fn bars_that_ran_into_one_another_are_read() {
        let digits = [6, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2];
        for (module, blur) in [(2.0, 1.1), (1.6, 1.1), (2.6, 1.7)] {
            let reading = read_line(&profile(digits, module, blur)).expect("a number");
            assert_eq!(reading.text, "6901234567892", "{module} pixels a module");
        }
    }

    #[test]
    fn even_stripes_and_blank_paper_are_no_number() {
        let stripes: Vec<u8> = (0..300).map(|x| if x > 40 && x < 260 && x / 3 % 2 == 0 { 60 } else { 210 }).collect();
        assert_eq!(read_line(&stripes), None);
        assert_eq!(read_line(&[200; 300]), None);
    }
}
