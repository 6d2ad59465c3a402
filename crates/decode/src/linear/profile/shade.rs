//! The light that falls on a label, and how much of it the ink leaves: both change along the bars.

use super::strip::Profile;
use crate::linear::symbologies::ean::EAN13_MODULES;
use crate::order;

/// Grey of paper and its difference to ink, as polynomials of the place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shade {
    middle: f32,
    width: f32,
    light: [f32; 3],
    contrast: [f32; 3],
}

/// Contrast in grey levels below which there are no bars.
const LEAST_CONTRAST: f32 = 5.0;

impl Shade {
    /// Light from the quiet zones, dark from the darkest places between.
    pub(super) fn start(profile: &Profile, from: f32, to: f32) -> Option<Self> {
        let (middle, width) = ((from + to) / 2.0, to - from);
        let module = width / EAN13_MODULES;
        let mean = |low: f32, high: f32| {
            let greys = profile.samples.iter().filter(|(x, _)| (low..high).contains(x)).map(|(_, grey)| *grey);
            let (sum, count) = greys.fold((0.0, 0), |(sum, count), grey| (sum + grey, count + 1));
            (count > 0).then(|| sum / count as f32)
        };
        let left = mean(from - 6.0 * module, from - 2.0 * module)?;
        let right = mean(to + 2.0 * module, to + 6.0 * module)?;
        let inside = profile.samples.iter().filter(|(x, _)| (from..to).contains(x));
        let mut sorted: Vec<f32> = inside.map(|(_, grey)| *grey).collect();
        order::by(&mut sorted, |&grey| grey);
        let contrast = (left + right) / 2.0 - sorted.get(sorted.len() / 25)?;
        (contrast > LEAST_CONTRAST).then_some(Self {
            middle,
            width,
            light: [(left + right) / 2.0, right - left, 0.0],
            contrast: [contrast, 0.0, 0.0],
        })
    }

    /// What leaves the least squares where the ink is as `predicted`, from 0 to 1; `None` where that is no light.
    pub(super) fn fit(profile: &Profile, [from, to]: [f32; 2], predicted: impl Fn(f32) -> f32) -> Option<Self> {
        let (middle, width) = ((from + to) / 2.0, to - from);
        let margin = 5.0 * width / EAN13_MODULES;
        let mut sums = [[0.0f32; 7]; 6];
        for &(x, grey) in profile.samples.iter().filter(|(x, _)| (from - margin..to + margin).contains(x)) {
            let part = (x - middle) / width;
            let dark = predicted(x);
            let row = [1.0, part, part * part, -dark, -dark * part, -dark * part * part, grey];
            for (sums, a) in sums.iter_mut().zip(row) {
                for (sum, b) in sums.iter_mut().zip(row) {
                    *sum += a * b;
                }
            }
        }
        let [a, b, c, d, e, f] = solve(sums)?;
        let shade = Self { middle, width, light: [a, b, c], contrast: [d, e, f] };
        [-0.5, -0.25, 0.0, 0.25, 0.5].iter().all(|&part| shade.contrast_at(part) > LEAST_CONTRAST).then_some(shade)
    }

    fn contrast_at(&self, part: f32) -> f32 {
        self.contrast[0] + part * (self.contrast[1] + part * self.contrast[2])
    }

    /// How dark a grey is at a place, from 0 for paper to 1 for ink.
    pub(super) fn dark(&self, x: f32, grey: f32) -> f32 {
        let part = (x - self.middle) / self.width;
        let light = self.light[0] + part * (self.light[1] + part * self.light[2]);
        ((light - grey) / self.contrast_at(part)).clamp(-0.5, 1.5)
    }
}

/// Gauss' elimination with pivots on the diagonal, as sums of squares permit.
fn solve(mut rows: [[f32; 7]; 6]) -> Option<[f32; 6]> {
    for at in 0..6 {
        let pivot = rows[at][at];
        if pivot.abs() < 1e-6 {
            return None;
        }
        let row = rows[at].map(|value| value / pivot);
        rows[at] = row;
        for (_, values) in rows.iter_mut().enumerate().filter(|(other, _)| *other != at) {
            let factor = values[at];
            for (value, of) in values.iter_mut().zip(row) {
                *value -= factor * of;
            }
        }
    }
    Some(rows.map(|row| row[6]))
}
