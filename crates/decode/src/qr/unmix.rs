//! Modules that blur mixed beyond what a filter can undo: the colours that would look most like what is seen.
//!
//! A filter that undoes blur has to boost what blur took away, and noise with it. The other way around nothing is boosted:
//! from colours that are mostly right, learn how each of some places in a module mixes the modules around; then turn every
//! module whose other colour explains the grey around it better; and again.

use super::known::Known;
use super::least_squares::solve;
use super::modules::Darkness;
use super::pose::View;
use super::relief::Relief;

/// Modules to each side that mix: blur over more than two modules leaves nothing to see.
const REACH: usize = 2;
const ACROSS: usize = 2 * REACH + 1;
/// Modules that mix, and one for the grey's middle.
const TERMS: usize = ACROSS * ACROSS + 1;
/// Places of a module that are looked at, from its middle.
const PLACES: [(f32, f32); 4] = [(-0.25, -0.25), (0.25, -0.25), (-0.25, 0.25), (0.25, 0.25)];
/// How much a weight has to win to be other than 0, in modules.
const RESTRAINT: f64 = 2.0;
/// Passes over all modules, each of which may turn some.
const PASSES: usize = 8;

/// What is seen of a symbol, and which colours are thought to be there.
pub(super) struct Mixture {
    side: usize,
    /// The grey at each place of each module.
    seen: Vec<[f32; PLACES.len()]>,
    /// Dark 1, light -1; with the quiet zone around.
    colors: Vec<f32>,
    /// Which are known beforehand.
    is_known: Vec<bool>,
}

impl Mixture {
    /// Begins with the colours that a filter gave.
    pub(super) fn new(relief: &Relief, view: &View, side: usize, known: &[Known], darkness: &Darkness) -> Self {
        let half = side as f32 / 2.0;
        let places = |at: usize| {
            let (u, v) = ((at % side) as f32 + 0.5 - half, (at / side) as f32 + 0.5 - half);
            PLACES.map(|(dx, dy)| relief.at(view.at(u + dx, v + dy)))
        };
        let mut mixture = Self {
            side,
            seen: (0..side * side).map(places).collect(),
            colors: vec![-1.0; (side + 2 * REACH) * (side + 2 * REACH)],
            is_known: vec![false; side * side],
        };
        for (at, &value) in darkness.iter().enumerate() {
            let own = mixture.place(at);
            mixture.colors[own] = if value > 0.0 { 1.0 } else { -1.0 };
        }
        for it in known {
            let at = it.row * side + it.column;
            mixture.is_known[at] = true;
            let own = mixture.place(at);
            mixture.colors[own] = if it.is_dark { 1.0 } else { -1.0 };
        }
        mixture
    }

    /// Learns how modules mix and turns those that do not fit. Gives how dark each is: how much worse the other colour
    /// would be.
    pub(super) fn unmix(&mut self) -> Option<Darkness> {
        let weights = self.learn()?;
        let mut errors: Vec<[f32; PLACES.len()]> = (0..self.seen.len()).map(|at| self.error(at, &weights)).collect();
        let power: f32 = weights.iter().flat_map(|own| &own[..TERMS - 1]).map(|weight| weight * weight).sum();
        for _ in 0..PASSES {
            let mut is_changed = false;
            for at in 0..self.seen.len() {
                if !self.is_known[at] && self.loss(at, &errors, &weights) < 0.0 {
                    self.turn(at, &mut errors, &weights);
                    is_changed = true;
                }
            }
            if !is_changed {
                break;
            }
        }
        let darkness = |at: usize| {
            // At the rim fewer places see a module: what they say is no less sure.
            let loss = self.loss(at, &errors, &weights) / (4.0 * power).max(1e-6);
            self.colors[self.place(at)] * loss.max(1e-4)
        };
        Some((0..self.seen.len()).map(darkness).collect())
    }

    /// Where a module is among the colours.
    fn place(&self, at: usize) -> usize {
        (at / self.side + REACH) * (self.side + 2 * REACH) + at % self.side + REACH
    }

    /// The colours around a module, row by row.
    fn around(&self, at: usize) -> [f32; TERMS] {
        let stride = self.side + 2 * REACH;
        let first = self.place(at) - REACH * stride - REACH;
        let mut around = [1.0; TERMS];
        for row in 0..ACROSS {
            around[row * ACROSS..][..ACROSS].copy_from_slice(&self.colors[first + row * stride..][..ACROSS]);
        }
        around
    }

    /// Weights of the modules around, for each place.
    fn learn(&self) -> Option<[[f32; TERMS]; PLACES.len()]> {
        let mut normal = vec![0.0f64; TERMS * TERMS];
        let mut right = vec![vec![0.0f64; TERMS]; PLACES.len()];
        for (at, seen) in self.seen.iter().enumerate() {
            let around = self.around(at);
            for row in 0..TERMS {
                let value = f64::from(around[row]);
                for (right, &seen) in right.iter_mut().zip(seen) {
                    right[row] += value * f64::from(seen);
                }
                for (column, &other) in around[..=row].iter().enumerate() {
                    normal[row * TERMS + column] += value * f64::from(other);
                }
            }
        }
        for row in 0..TERMS {
            normal[row * TERMS + row] += RESTRAINT;
            for column in 0..row {
                normal[column * TERMS + row] = normal[row * TERMS + column];
            }
        }
        let mut weights = [[0.0; TERMS]; PLACES.len()];
        for (own, right) in weights.iter_mut().zip(right) {
            let solution = solve(normal.clone(), right)?;
            own.iter_mut().zip(solution).for_each(|(weight, value)| *weight = value as f32);
        }
        Some(weights)
    }

    /// What is seen of a module less what should be.
    fn error(&self, at: usize, weights: &[[f32; TERMS]; PLACES.len()]) -> [f32; PLACES.len()] {
        let around = self.around(at);
        let mut error = self.seen[at];
        for (error, weights) in error.iter_mut().zip(weights) {
            *error -= around.iter().zip(weights).map(|(color, weight)| color * weight).sum::<f32>();
        }
        error
    }

    /// Modules that see one, and as which of those around them.
    fn seers(&self, at: usize) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (side, column, row) = (self.side, at % self.side, at / self.side);
        let span = move |middle: usize| middle.saturating_sub(REACH)..(middle + REACH + 1).min(side);
        span(row).flat_map(move |y| {
            span(column).map(move |x| (y * side + x, (row + REACH - y) * ACROSS + column + REACH - x))
        })
    }

    /// By how much the squares of the errors would grow if a module had the other colour.
    fn loss(&self, at: usize, errors: &[[f32; PLACES.len()]], weights: &[[f32; TERMS]; PLACES.len()]) -> f32 {
        let change = -2.0 * self.colors[self.place(at)];
        let mut loss = 0.0;
        for (seer, term) in self.seers(at) {
            for (error, weights) in errors[seer].iter().zip(weights) {
                let step = weights[term] * change;
                loss += step * (step - 2.0 * error);
            }
        }
        loss
    }

    fn turn(&mut self, at: usize, errors: &mut [[f32; PLACES.len()]], weights: &[[f32; TERMS]; PLACES.len()]) {
        let place = self.place(at);
        let change = -2.0 * self.colors[place];
        self.colors[place] = -self.colors[place];
        for (seer, term) in self.seers(at) {
            for (error, weights) in errors[seer].iter_mut().zip(weights) {
                *error -= weights[term] * change;
            }
        }
    }
}
