//! One picture of a can, told by everything that decides it, in physical units.

use crate::code::Symbology;
use crate::noise::Noise;
use crate::print::Print;
use crate::sensor::Sensor;

/// What to picture, and how. The same shot always gives the same pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Shot {
    /// The code's symbology.
    pub symbology: Symbology,
    /// The code's payload; bracketed application identifiers for GS1 codes.
    pub payload: String,
    /// A module's side in millimetres; of linear codes its width.
    pub module: f32,
    /// Pixels a row; even.
    pub width: usize,
    /// Rows; even.
    pub height: usize,
    /// Print, background and noise follow from it.
    pub seed: u64,
    /// The can's radius in millimetres.
    pub radius: f32,
    /// Where the code is.
    pub pose: Pose,
    /// Radius of the disc that the lens makes of a point, in pixels.
    pub defocus: f32,
    /// The way of the picture while the shutter is open, right and down, in pixels.
    pub motion: (f32, f32),
    /// The lamp's reflection.
    pub glare: Glare,
    /// The sensor and its light.
    pub sensor: Sensor,
    /// How the code is printed.
    pub print: Print,
    /// Colours of the label around the code: ground, bands, print.
    pub label: [[u8; 3]; 3],
}

/// Where the code's middle is, and how the can stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// From the camera, in millimetres.
    pub distance: f32,
    /// Right of and below the picture's middle, in pixels.
    pub shift: (f32, f32),
    /// Angle about the can's axis by which the code looks aside, radians.
    pub turn: f32,
    /// Angle by which the code looks up or down, radians.
    pub tilt: f32,
    /// Angle about the line of sight, radians.
    pub roll: f32,
}

/// The reflection of a long lamp: a stripe along the can.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glare {
    /// Light that it adds, where white paper returns 1.
    pub strength: f32,
    /// Where it is, in millimetres along the label, right of the code's middle.
    pub at: f32,
    /// Half its width in millimetres, from its heart to where a third is left.
    pub width: f32,
    /// How it leans: millimetres aside for each millimetre down.
    pub lean: f32,
    /// Where its middle is, in millimetres below the code's.
    pub height: f32,
    /// Half its length in millimetres, as `width`.
    pub length: f32,
}

/// Focal length in heights of the picture: a phone's main camera, held upright, cut to 16:9.
pub(crate) const FOCAL: f32 = 1.45;

impl Shot {
    /// Pixels that a module takes where the code's middle faces the camera.
    #[must_use]
    pub fn pixels_per_module(&self) -> f32 {
        FOCAL * self.height as f32 * self.module / self.pose.distance
    }

    /// The shot at a moment from 0 to 1 of a turn about the can's axis that begins and ends with the code out of view; at
    /// 0.5 it is the shot itself.
    #[must_use]
    pub fn at(&self, at: f32) -> Self {
        let mut shot = self.clone();
        let away = (2.0 * at - 1.0).clamp(-1.0, 1.0);
        // Slow in the middle, where the code is in view.
        shot.pose.turn += 1.9 * away * away * away;
        shot.seed = Noise::new(self.seed ^ u64::from((at - 0.5).to_bits())).next();
        if at == 0.5 {
            shot.seed = self.seed;
        }
        shot
    }
}
