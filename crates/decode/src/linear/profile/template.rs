//! What a lens, a hand and a sensor make of bars: the profile of each digit of an EAN-13, blurred.

use crate::linear::symbologies::ean::DIGITS;

/// Steps of a template to a module, and the modules before and after a digit that it reaches over.
const STEPS: usize = 8;
const REACH: f32 = 4.0;
/// Digits of odd parity, of even parity, of the right half.
pub(super) const KINDS: usize = 30;
const LENGTH: usize = (7 + 2 * REACH as usize) * STEPS + 1;

/// How a point is smeared along the line, in modules.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Blur {
    /// Standard deviation of a lens out of focus, and of the pixel itself.
    pub(super) sigma: f32,
    /// Way of a hand that moves while the shutter is open.
    pub(super) way: f32,
}

impl Blur {
    /// The part of a step at 0 that is done at `u`: a logistic curve is near enough to a bell's integral.
    fn step(self, u: f32) -> f32 {
        let scale = 1.702 / self.sigma;
        if self.way < 0.1 {
            return 1.0 / (1.0 + (-scale * u).exp());
        }
        // The integral of the logistic curve over the way.
        let integral = |u: f32| {
            let z = scale * u;
            (z.max(0.0) + (-z.abs()).exp().ln_1p()) / scale
        };
        (integral(u + self.way / 2.0) - integral(u - self.way / 2.0)) / self.way
    }
}

/// How dark each place is on account of a digit's bars.
pub(super) struct Templates {
    /// For each place, odd parity, even parity, right half: ten digits each.
    digits: Vec<[f32; KINDS]>,
    /// A guard's bar of one module.
    bar: [f32; LENGTH],
}

impl Templates {
    pub(super) fn new(blur: Blur) -> Self {
        // Edges and places are whole steps apart.
        const SPAN: i32 = (7 + 2 * REACH as i32) * STEPS as i32;
        let steps: Vec<f32> = (-SPAN..=SPAN).map(|at| blur.step(at as f32 / STEPS as f32)).collect();
        let step = |at: usize, edge: f32| {
            let off = at as i32 - ((REACH + edge) * STEPS as f32) as i32;
            steps[(off + SPAN) as usize]
        };
        let mut digits = vec![[0.0; KINDS]; LENGTH];
        for kind in 0..KINDS {
            let mut widths = DIGITS[kind % 10].map(f32::from);
            if (10..20).contains(&kind) {
                widths.reverse();
            }
            let [a, b, c, d] = widths;
            let bars =
                if kind >= 20 { [(0.0, a), (a + b, a + b + c)] } else { [(a, a + b), (a + b + c, a + b + c + d)] };
            for (at, dark) in digits.iter_mut().enumerate() {
                dark[kind] = bars.iter().map(|&(from, to)| step(at, from) - step(at, to)).sum();
            }
        }
        Self { digits, bar: std::array::from_fn(|at| step(at, 0.0) - step(at, 1.0)) }
    }

    /// How dark each digit makes a place at `u` modules from its beginning.
    pub(super) fn at(&self, u: f32) -> &[f32; KINDS] {
        const NOTHING: [f32; KINDS] = [0.0; KINDS];
        place(u).and_then(|place| self.digits.get(place)).unwrap_or(&NOTHING)
    }

    /// On account of the three guards, at `u` modules from the symbol's beginning.
    pub(super) fn guards(&self, u: f32) -> f32 {
        const BARS: [f32; 6] = [0.0, 2.0, 46.0, 48.0, 92.0, 94.0];
        BARS.iter().map(|&from| look_up(&self.bar, u - from)).sum()
    }
}

fn look_up(template: &[f32; LENGTH], u: f32) -> f32 {
    place(u).and_then(|place| template.get(place)).copied().unwrap_or(0.0)
}

fn place(u: f32) -> Option<usize> {
    let place = (u + REACH) * STEPS as f32 + 0.5;
    (place >= 0.0).then_some(place as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_is_as_dark_as_its_bars_are_wide_however_blurred() {
        for blur in [Blur { sigma: 0.3, way: 0.0 }, Blur { sigma: 0.9, way: 0.0 }, Blur { sigma: 0.3, way: 2.0 }] {
            let templates = Templates::new(blur);
            for (digit, widths) in DIGITS.iter().enumerate() {
                let dark: f32 = (-32..88).map(|at| templates.at(at as f32 / 8.0)[digit] / 8.0).sum();
                assert!((dark - f32::from(widths[1] + widths[3])).abs() < 0.05, "{dark} of {widths:?}");
            }
        }
    }
}
