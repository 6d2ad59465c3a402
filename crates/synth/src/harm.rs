//! What spoils a picture of a can: eight kinds, one at a time, in five severities.

use crate::code::Symbology;
use crate::noise::Noise;
use crate::print::{Dots, Print};
use crate::sensor::Sensor;
use crate::shot::{FOCAL, Glare, Pose, Shot};
use std::str::FromStr;

/// One kind of harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Harm {
    /// A can of small radius, down to 21 mm.
    Curvature,
    /// Tilted and turned away.
    Perspective,
    /// Far away: small modules.
    Distance,
    /// A hand that moves while the shutter is open.
    Motion,
    /// A lens out of focus.
    Focus,
    /// Little light: dark and noisy.
    Dark,
    /// A lamp's reflection across the code.
    Glare,
    /// Ink that spreads, dots, weak colours.
    Print,
}

/// From 0, harmless, to this: hard, but not without information.
pub const MAX_SEVERITY: u8 = 4;

impl Harm {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Curvature,
        Self::Perspective,
        Self::Distance,
        Self::Motion,
        Self::Focus,
        Self::Dark,
        Self::Glare,
        Self::Print,
    ];

    /// Its name in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Curvature => "curvature",
            Self::Perspective => "perspective",
            Self::Distance => "distance",
            Self::Motion => "motion",
            Self::Focus => "focus",
            Self::Dark => "dark",
            Self::Glare => "glare",
            Self::Print => "print",
        }
    }
}

impl FromStr for Harm {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|harm| harm.name() == name).ok_or_else(|| {
            let names: Vec<_> = Self::ALL.into_iter().map(Self::name).collect();
            format!("no harm {name:?}: use {}", names.join(", "))
        })
    }
}

/// Of labels: ground, bands, print.
const LABELS: [[[u8; 3]; 3]; 6] = [
    [[247, 240, 222], [20, 122, 124], [38, 44, 48]],
    [[232, 238, 246], [38, 70, 140], [24, 36, 80]],
    [[250, 228, 190], [190, 60, 50], [90, 30, 26]],
    [[60, 110, 150], [240, 236, 220], [250, 250, 250]],
    [[206, 178, 110], [120, 70, 30], [60, 36, 20]],
    [[228, 240, 224], [84, 150, 80], [30, 70, 40]],
];
/// Of codes: black, blue, brown, green, all dark.
const INKS: [[u8; 3]; 4] = [[28, 28, 30], [38, 44, 60], [52, 36, 30], [20, 48, 40]];

impl Shot {
    /// A can at 1280×720 with one kind of harm; all else differs a little from seed to seed.
    #[must_use]
    pub fn harmed(symbology: Symbology, payload: &str, harm: Harm, severity: u8, seed: u64) -> Self {
        let mut noise = Noise::new(seed ^ ((harm as u64) << 40) ^ ((symbology as u64) << 48));
        let mut shot = Self::plain(symbology, payload, &mut noise);
        shot.harm(harm, usize::from(severity.min(MAX_SEVERITY)), &mut noise);
        shot
    }

    /// What a shopper gets with some care.
    fn plain(symbology: Symbology, payload: &str, noise: &mut Noise) -> Self {
        let (module, pixels) = match symbology {
            Symbology::Qr => (30.0 / 33.0, 5.0),
            Symbology::DataMatrix => (0.8, 5.6),
            Symbology::Ean13 => (0.363, 2.0),
            Symbology::Code128 => (0.4, 2.5),
        };
        let height = 720;
        let distance = FOCAL * height as f32 * module / (pixels * noise.within(0.92, 1.1));
        Self {
            symbology,
            payload: payload.to_owned(),
            module,
            width: 1280,
            height,
            seed: noise.next(),
            radius: noise.within(50.0, 64.0),
            pose: Pose {
                distance,
                shift: (noise.unit() * 110.0, noise.unit() * 60.0),
                turn: noise.unit() * 0.12,
                tilt: noise.unit() * 0.12,
                roll: noise.unit() * 0.12,
            },
            defocus: noise.within(0.2, 0.6),
            motion: (noise.unit() * 0.4, noise.unit() * 0.4),
            glare: Glare {
                strength: noise.within(0.02, 0.12),
                at: noise.unit() * 25.0,
                width: noise.within(5.0, 9.0),
                lean: noise.unit() * 0.15,
                height: noise.unit() * 20.0,
                length: noise.within(40.0, 80.0),
            },
            sensor: Sensor { exposure: noise.within(0.62, 0.85), electrons: 5000.0, read_noise: 3.0 },
            print: Print {
                ink: INKS[noise.below(4) as usize],
                paper: [noise.within(240.0, 253.0) as u8; 3],
                spread: module * noise.within(-0.02, 0.05),
                dots: None,
                tint: 0.0,
            },
            label: LABELS[noise.below(6) as usize],
        }
    }

    fn harm(&mut self, harm: Harm, severity: usize, noise: &mut Noise) {
        let side = |noise: &mut Noise| if noise.below(2) == 0 { 1.0f32 } else { -1.0 };
        let vary = noise.within(0.92, 1.08);
        match harm {
            Harm::Curvature => self.radius = [60.0, 44.0, 33.0, 26.0, 21.0][severity],
            Harm::Perspective => {
                self.pose.tilt = ([8.0, 16.0, 25.0, 36.0, 45.0][severity] * vary).to_radians() * side(noise);
                self.pose.turn = ([3.0, 7.0, 11.0, 16.0, 21.0][severity] * vary).to_radians() * side(noise);
                self.pose.roll = noise.unit() * 0.25;
            }
            Harm::Distance => self.pose.distance *= [1.1, 1.4, 1.8, 2.5, 3.1][severity] * vary,
            Harm::Motion => {
                let (sin, cos) = (noise.share() * std::f32::consts::TAU).sin_cos();
                let length = [1.0, 3.0, 5.5, 8.5, 10.5][severity] * vary;
                self.motion = (cos * length, sin * length);
            }
            Harm::Focus => self.defocus = [0.8, 1.8, 2.8, 3.7, 4.6][severity] * vary,
            Harm::Dark => {
                self.sensor.exposure = [0.6, 0.35, 0.2, 0.11, 0.07][severity] * vary;
                self.sensor.electrons = [4000.0, 1500.0, 900.0, 600.0, 420.0][severity];
            }
            Harm::Glare => {
                self.glare.strength = [0.2, 0.5, 0.8, 1.2, 1.6][severity] * vary;
                self.glare.width = [3.0, 3.3, 3.6, 4.0, 4.5][severity] * vary;
                self.glare.at = noise.unit() * 9.0;
                self.glare.lean = noise.unit() * 0.3;
                self.glare.height = noise.unit() * 9.0;
                self.glare.length = [30.0, 24.0, 18.0, 14.0, 11.0][severity] * vary;
            }
            Harm::Print => self.spoil_print(severity, noise),
        }
    }

    fn spoil_print(&mut self, severity: usize, noise: &mut Noise) {
        let ink = INKS[noise.below(4) as usize].map(f32::from);
        let weak = [0.05, 0.22, 0.4, 0.54, 0.6][severity];
        self.print.ink = ink.map(|tone| (tone + (205.0 - tone) * weak) as u8);
        let paper = [250.0, 244.0, 232.0, 222.0, 214.0][severity];
        self.print.paper = [paper as u8, (paper * 0.98) as u8, (paper * 0.92) as u8];
        self.print.tint = [0.0, 0.03, 0.07, 0.1, 0.12][severity];
        let linear = matches!(self.symbology, Symbology::Ean13 | Symbology::Code128);
        self.print.spread =
            self.module * [0.03, 0.08, 0.12, 0.14, 0.14][severity] * if noise.below(3) == 0 { -0.6 } else { 1.0 };
        if severity >= 2 && noise.below(3) > 0 {
            self.print.spread = 0.0;
            self.print.dots = Some(Dots {
                per_module: if linear { 2 } else { 3 },
                diameter: [0.0, 0.0, 1.25, 1.12, 1.05][severity],
                scatter: [0.0, 0.0, 0.08, 0.11, 0.13][severity],
                missing: [0.0, 0.0, 0.02, 0.05, 0.06][severity],
            });
        }
    }
}
