//! What colour each module is, and how surely: from grey, through a filter that learns the picture's blur.
//!
//! Blur, spread ink and motion mix a module with its neighbours the same way everywhere. What was mixed is known where
//! modules are known beforehand, so that a linear filter that unmixes can be learned from these; applied to all, it tells
//! most other modules, from which it is learned anew.

use super::known::Known;
use super::least_squares::solve;
use super::pose::View;
use super::relief::Relief;

/// Samples to each side of a module's middle, and their distance in modules.
const REACH: i32 = 2;
const APART: f32 = 0.55;
const TAPS: usize = (2 * REACH as usize + 1) * (2 * REACH as usize + 1) + 1;
/// How much a weight has to win to be other than 0, in modules.
const RESTRAINT: f64 = 4.0;

/// The grey around every module.
pub(super) struct Samples {
    side: usize,
    taps: Vec<[f32; TAPS]>,
}

/// How dark each module is, row by row: the sign is the colour, 1 is sure.
pub(super) type Darkness = Vec<f32>;

impl Samples {
    /// Takes them where the pose says that they are.
    pub(super) fn take(relief: &Relief, view: &View, side: usize) -> Self {
        let half = side as f32 / 2.0;
        let mut taps = Vec::with_capacity(side * side);
        for at in 0..side * side {
            let (u, v) = ((at % side) as f32 + 0.5 - half, (at / side) as f32 + 0.5 - half);
            let mut own = [1.0; TAPS];
            for (tap, value) in own[..TAPS - 1].iter_mut().enumerate() {
                let across = 2 * REACH + 1;
                let (dx, dy) = (tap as i32 % across - REACH, tap as i32 / across - REACH);
                *value = relief.at(view.at(u + dx as f32 * APART, v + dy as f32 * APART));
            }
            taps.push(own);
        }
        Self { side, taps }
    }

    /// Each module as it looks at its middle.
    pub(super) fn plain(&self) -> Darkness {
        self.taps.iter().map(|taps| taps[TAPS / 2]).collect()
    }

    /// As the filter says that was learned from what is known beforehand.
    pub(super) fn unmixed(&self, known: &[Known]) -> Darkness {
        let wanted = known.iter().map(|it| (it.row * self.side + it.column, sign(it.is_dark), 1.0));
        self.apply(&self.learn(wanted))
    }

    /// As the filter says that was learned from what another filter said, each module as far as it was sure.
    pub(super) fn unmixed_again(&self, known: &[Known], before: &Darkness) -> Darkness {
        let mut targets: Vec<(usize, f32, f32)> = before
            .iter()
            .enumerate()
            .map(|(at, &value)| (at, sign(value > 0.0), (value.abs() * 1.5).min(1.0).powi(2)))
            .collect();
        for it in known {
            targets[it.row * self.side + it.column] = (it.row * self.side + it.column, sign(it.is_dark), 1.0);
        }
        self.apply(&self.learn(targets.into_iter()))
    }

    /// The weights that come nearest to what is wanted of modules; each with its index and its own weight.
    fn learn(&self, wanted: impl Iterator<Item = (usize, f32, f32)>) -> [f32; TAPS] {
        let (mut normal, mut right) = (vec![0.0f64; TAPS * TAPS], vec![0.0f64; TAPS]);
        for (module, target, weight) in wanted {
            let taps = &self.taps[module];
            for row in 0..TAPS {
                let value = f64::from(taps[row] * weight);
                right[row] += value * f64::from(target);
                for column in 0..=row {
                    normal[row * TAPS + column] += value * f64::from(taps[column]);
                }
            }
        }
        // Without any evidence, a module is what its middle is.
        let middle = TAPS / 2;
        right[middle] += RESTRAINT;
        for row in 0..TAPS {
            normal[row * TAPS + row] += RESTRAINT;
            for column in 0..row {
                normal[column * TAPS + row] = normal[row * TAPS + column];
            }
        }
        let mut weights = [0.0; TAPS];
        weights[middle] = 1.0;
        if let Some(solution) = solve(normal, right) {
            weights.iter_mut().zip(solution).for_each(|(weight, value)| *weight = value as f32);
        }
        weights
    }

    fn apply(&self, weights: &[f32; TAPS]) -> Darkness {
        let dot = |taps: &[f32; TAPS]| taps.iter().zip(weights).map(|(tap, weight)| tap * weight).sum();
        self.taps.iter().map(dot).collect()
    }
}

fn sign(is_dark: bool) -> f32 {
    if is_dark { 1.0 } else { -1.0 }
}
