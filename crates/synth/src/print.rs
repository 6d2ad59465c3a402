//! A code in ink: what a printer makes of its modules.

use crate::code::Modules;
use crate::noise::Noise;

/// How a code is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Print {
    /// Colour of what is printed dark: red, green, blue.
    pub ink: [u8; 3],
    /// Colour of the code's ground.
    pub paper: [u8; 3],
    /// How far ink runs out from each edge, in millimetres; less than 0 where too little is laid down.
    pub spread: f32,
    /// Printed in dots of an inkjet head; `None` for offset print.
    pub dots: Option<Dots>,
    /// Dots of the label's tint on the ground and through the ink, as share of the ground's area; 0 for none.
    pub tint: f32,
}

/// Dots of an inkjet head.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dots {
    /// Dots a module along a side.
    pub per_module: u32,
    /// A dot's diameter in distances between dots; from √2 on they leave no gap.
    pub diameter: f32,
    /// Standard deviation of where a dot lands, in distances between dots.
    pub scatter: f32,
    /// Share of dots that do not land at all; a tenth as many nozzles are blocked, each for a whole row.
    pub missing: f32,
}

/// Distance of the tint's dots in millimetres: a screen of about 60 lines a centimetre.
const TINT_PITCH: f32 = 0.17;
/// Samples of ink a millimetre.
const PER_MM: f32 = 24.0;

/// Where there is ink on a code's ground, from its top left corner on.
pub(crate) struct Ink {
    /// Of the modules, in millimetres.
    pub(crate) width: f32,
    pub(crate) height: f32,
    across: usize,
    down: usize,
    is_ink: Vec<bool>,
}

/// Around the modules, so that spread and scattered dots are kept.
const RIM: f32 = 0.5;

impl Ink {
    /// Prints modules of `size` millimetres.
    pub(crate) fn print(modules: &Modules, size: (f32, f32), print: &Print, noise: &mut Noise) -> Self {
        let (width, height) = (modules.width as f32 * size.0, modules.height as f32 * size.1);
        let (across, down) = (((width + 2.0 * RIM) * PER_MM) as usize, ((height + 2.0 * RIM) * PER_MM) as usize);
        let mut ink = Self { width, height, across, down, is_ink: vec![false; across * down] };
        let dark = |x: f32, y: f32| {
            let (column, row) = ((x / size.0).floor(), (y / size.1).floor());
            (0.0..modules.width as f32).contains(&column)
                && (0.0..modules.height as f32).contains(&row)
                && modules.dark[row as usize * modules.width + column as usize]
        };
        match print.dots {
            None => ink.solid(dark, print.spread),
            Some(dots) => ink.dots(dark, size.0, dots, print.spread, noise),
        }
        ink
    }

    fn solid(&mut self, dark: impl Fn(f32, f32) -> bool, spread: f32) {
        let steps: [(f32, f32); 8] = std::array::from_fn(|at| {
            let (sin, cos) = (at as f32 * std::f32::consts::FRAC_PI_4).sin_cos();
            (cos * spread.abs(), sin * spread.abs())
        });
        for row in 0..self.down {
            for column in 0..self.across {
                let (x, y) = ((column as f32 + 0.5) / PER_MM - RIM, (row as f32 + 0.5) / PER_MM - RIM);
                let around = |wanted: bool| steps.iter().any(|(dx, dy)| dark(x + dx, y + dy) == wanted);
                self.is_ink[row * self.across + column] = if spread >= 0.0 {
                    dark(x, y) || spread > 0.0 && around(true)
                } else {
                    dark(x, y) && !around(false)
                };
            }
        }
    }

    fn dots(&mut self, dark: impl Fn(f32, f32) -> bool, module: f32, dots: Dots, spread: f32, noise: &mut Noise) {
        let pitch = module / dots.per_module.max(1) as f32;
        let radius = (dots.diameter * pitch / 2.0 + spread).max(0.5 / PER_MM);
        let (columns, rows) = ((self.width / pitch) as usize, (self.height / pitch) as usize);
        for row in 0..rows {
            let is_blocked = noise.share() < dots.missing / 10.0;
            for column in 0..columns {
                let is_missing = noise.share() < dots.missing;
                let at = ((column as f32 + 0.5) * pitch, (row as f32 + 0.5) * pitch);
                let off = (noise.normal() * dots.scatter * pitch, noise.normal() * dots.scatter * pitch);
                if !is_blocked && !is_missing && dark(at.0, at.1) {
                    self.disc(at.0 + off.0, at.1 + off.1, radius);
                }
            }
        }
    }

    fn disc(&mut self, x: f32, y: f32, radius: f32) {
        let clamp = |mm: f32, limit: usize| (((mm + RIM) * PER_MM).max(0.0) as usize).min(limit - 1);
        for row in clamp(y - radius, self.down)..=clamp(y + radius, self.down) {
            for column in clamp(x - radius, self.across)..=clamp(x + radius, self.across) {
                let (dx, dy) = ((column as f32 + 0.5) / PER_MM - RIM - x, (row as f32 + 0.5) / PER_MM - RIM - y);
                if dx.hypot(dy) <= radius {
                    self.is_ink[row * self.across + column] = true;
                }
            }
        }
    }

    /// Whether there is ink at a place, in millimetres from the modules' top left corner.
    pub(crate) fn at(&self, x: f32, y: f32) -> bool {
        let (column, row) = ((x + RIM) * PER_MM, (y + RIM) * PER_MM);
        column >= 0.0
            && row >= 0.0
            && (column as usize) < self.across
            && (row as usize) < self.down
            && self.is_ink[row as usize * self.across + column as usize]
    }
}

/// Whether a dot of the tint covers a place, when the dots cover that share of the area.
pub(crate) fn is_tinted(x: f32, y: f32, share: f32) -> bool {
    // A screen stands at 45° so that the eye does not see its rows.
    let (u, v) = ((x + y) / TINT_PITCH, (x - y) / TINT_PITCH);
    let (u, v) = (u - u.round(), v - v.round());
    u * u + v * v < share / std::f32::consts::PI
}
