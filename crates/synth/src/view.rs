//! Light from a can to the pixels of a camera: rays onto a cylinder with a label.

use crate::code::Symbology;
use crate::frame::{YuvFrame, to_yuv};
use crate::lens::Light;
use crate::noise::Noise;
use crate::print::{Ink, is_tinted};
use crate::scene::shelf;
use crate::sensor::linear;
use crate::sheet::Sheet;
use crate::shot::{FOCAL, Shot};

/// Pixels of the label around the code, a millimetre.
const PER_MM: f32 = 8.0;
/// Height of the label in millimetres, and of the rims above and below.
const HIGH: f32 = 120.0;
const RIM: f32 = 3.0;
/// Samples across a pixel.
const SAMPLES: i32 = 3;

/// A can before a shelf, as a camera is about to see it.
pub(crate) struct View<'a> {
    shot: &'a Shot,
    ink: Ink,
    sheet: Sheet,
    /// The shelf at a quarter of the size.
    shelf: YuvFrame,
    /// Where the lamps are, as the angle on the can that faces them.
    lamp: f32,
    /// Around the modules, right and left, above and below, in millimetres.
    quiet: (f32, f32),
    /// Linear light of each grey.
    tones: Vec<f32>,
}

/// A place on the label: millimetres right of and below the code's middle.
type Place = [f32; 2];

impl<'a> View<'a> {
    pub(crate) fn new(shot: &'a Shot, ink: Ink, noise: &mut Noise) -> Self {
        let quiet = match shot.symbology {
            Symbology::Qr => (4.0, 4.0),
            Symbology::DataMatrix => (2.0, 2.0),
            Symbology::Ean13 => (11.0, 5.0),
            Symbology::Code128 => (10.0, 5.0),
        };
        let quiet = (quiet.0 * shot.module, quiet.1 * shot.module);
        let caption = (shot.symbology == Symbology::Ean13).then_some(shot.payload.as_str());
        Self {
            shot,
            sheet: label(shot, &ink, quiet, caption, noise),
            ink,
            shelf: shelf(shot.width.div_ceil(4), shot.height.div_ceil(4), noise),
            lamp: noise.within(-0.7, 0.7),
            quiet,
            tones: (0..=255u8).map(|grey| linear(f32::from(grey))).collect(),
        }
    }

    /// The light in each pixel, before lens and sensor.
    pub(crate) fn light(&self) -> Light {
        let (width, height) = (self.shot.width, self.shot.height);
        let mut pixels = Vec::with_capacity(width * height);
        // Hits of the rays through the pixels' middles of this row and the next.
        let ray = self.rays();
        let row = |py: usize| (0..=width).map(|px| ray(px as f32 + 0.5, py as f32 + 0.5)).collect::<Vec<_>>();
        let mut next = row(0);
        for py in 0..height {
            let here = std::mem::replace(&mut next, row(py + 1));
            for px in 0..width {
                pixels.push(match here[px] {
                    Some(at) => self.pixel(at, here[px + 1], next[px]),
                    None => self.backdrop(px, py),
                });
            }
        }
        Light { width, height, pixels }
    }

    /// From a place in the picture to one on the label.
    fn rays(&self) -> impl Fn(f32, f32) -> Option<Place> + '_ {
        let (shot, pose) = (self.shot, &self.shot.pose);
        let focal = FOCAL * shot.height as f32;
        let ((sin_a, cos_a), (sin_b, cos_b), (sin_c, cos_c)) =
            (pose.turn.sin_cos(), pose.tilt.sin_cos(), pose.roll.sin_cos());
        // From the camera's directions to the can's: roll, tilt and turn undone, one after the other.
        let undo = move |[x, y, z]: [f32; 3]| {
            let (x, y) = (cos_c * x + sin_c * y, cos_c * y - sin_c * x);
            let (y, z) = (cos_b * y + sin_b * z, cos_b * z - sin_b * y);
            [cos_a * x + sin_a * z, y, cos_a * z - sin_a * x]
        };
        let (x, y) = (pose.shift.0 / focal * pose.distance, pose.shift.1 / focal * pose.distance);
        let mut eye = undo([-x, -y, -pose.distance]);
        // The code's middle is on the side that faces the camera.
        eye[2] -= shot.radius;
        let inside = eye[0] * eye[0] + eye[2] * eye[2] - shot.radius * shot.radius;
        move |px, py| {
            let ray = undo([(px - shot.width as f32 / 2.0) / focal, (py - shot.height as f32 / 2.0) / focal, 1.0]);
            let a = ray[0] * ray[0] + ray[2] * ray[2];
            let b = eye[0] * ray[0] + eye[2] * ray[2];
            let root = b * b - a * inside;
            if root <= 0.0 {
                return None;
            }
            let t = (-b - root.sqrt()) / a;
            let y = eye[1] + t * ray[1];
            let angle = (eye[0] + t * ray[0]).atan2(-(eye[2] + t * ray[2]));
            if y.abs() < HIGH / 2.0 + RIM {
                return Some([angle * shot.radius, y]);
            }
            // Over the rim onto the lid.
            let lid = (HIGH / 2.0 + RIM).copysign(y);
            let t = (lid - eye[1]) / ray[1];
            let (x, z) = (eye[0] + t * ray[0], eye[2] + t * ray[2]);
            (x.hypot(z) < shot.radius).then_some([x, 1.1 * lid])
        }
    }

    /// The mean light of a pixel whose middle sees `at`, and whose neighbours right and below see the others.
    fn pixel(&self, at: Place, right: Option<Place>, below: Option<Place>) -> f32 {
        let step = |other: Option<Place>| {
            let other = other.unwrap_or(at);
            let apart = [other[0] - at[0], other[1] - at[1]];
            // From one side of the can to its other, none is near the other.
            if apart[0].abs() > 5.0 { [0.0; 2] } else { apart }
        };
        let (across, down) = (step(right), step(below));
        let mut sum = 0.0;
        for row in 0..SAMPLES {
            for column in 0..SAMPLES {
                let (x, y) = (sample(column), sample(row));
                let (u, v) = (at[0] + x * across[0] + y * down[0], at[1] + x * across[1] + y * down[1]);
                sum += self.tones[usize::from(grey(self.color(u, v)))];
            }
        }
        sum / (SAMPLES * SAMPLES) as f32 * self.shade(at) + self.shine(at)
    }

    /// What is printed at a place.
    fn color(&self, u: f32, v: f32) -> [u8; 3] {
        let (x, y) = (u + self.ink.width / 2.0, v + self.ink.height / 2.0);
        let print = &self.shot.print;
        let is_ground = (-self.quiet.0..self.ink.width + self.quiet.0).contains(&x)
            && (-self.quiet.1..self.ink.height + self.quiet.1).contains(&y);
        if is_ground {
            if self.ink.at(x, y) || print.tint > 0.0 && is_tinted(u, v, print.tint) {
                return print.ink;
            }
            return print.paper;
        }
        let (width, height) = (self.sheet.width, self.sheet.height);
        let column = (u * PER_MM + width as f32 / 2.0).rem_euclid(width as f32) as usize;
        let row = (v + HIGH / 2.0) * PER_MM;
        if row < 0.0 || row >= height as f32 {
            // Rolled metal, and the lid within.
            let depth = ((v.abs() - HIGH / 2.0) / RIM).min(1.2);
            return [(130.0 + 90.0 * (depth * std::f32::consts::PI).sin()) as u8; 3];
        }
        self.sheet.rgb[row as usize * width + column.min(width - 1)]
    }

    /// How much of full light falls on a place: from all around, and more from the lamps' side.
    fn shade(&self, at: Place) -> f32 {
        let facing = (at[0] / self.shot.radius - self.lamp).cos().max(0.0);
        0.30 + 0.70 * facing
    }

    /// What the lamp's reflection adds.
    fn shine(&self, at: Place) -> f32 {
        let glare = &self.shot.glare;
        let off = (at[0] - glare.at - glare.lean * at[1]) / glare.width.max(0.1);
        let along = (at[1] - glare.height) / glare.length;
        glare.strength * (-off * off - along * along).exp()
    }

    /// The shelf's light at a pixel, between the four nearest of its own.
    fn backdrop(&self, px: usize, py: usize) -> f32 {
        let (width, height) = (self.shelf.width, self.shelf.height);
        let (x, y) = ((px as f32 / 4.0 - 0.375).max(0.0), (py as f32 / 4.0 - 0.375).max(0.0));
        let (left, top) = ((x as usize).min(width - 1), (y as usize).min(height - 1));
        let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
        let (fx, fy) = (x - left as f32, y - top as f32);
        let light =
            |x: usize, y: usize| self.tones[usize::from(self.shelf.planes[0][y * width + x].saturating_sub(16))];
        let upper = light(left, top) * (1.0 - fx) + light(right, top) * fx;
        let lower = light(left, bottom) * (1.0 - fx) + light(right, bottom) * fx;
        0.7 * (upper * (1.0 - fy) + lower * fy)
    }

    /// Blue and red difference at half the size, paler by `fade`.
    pub(crate) fn chroma(&self, fade: f32) -> [Vec<u8>; 2] {
        let (width, height) = (self.shot.width / 2, self.shot.height / 2);
        let mut planes = [Vec::with_capacity(width * height), Vec::with_capacity(width * height)];
        let ray = self.rays();
        for py in 0..height {
            for px in 0..width {
                let difference = match ray(2.0 * px as f32 + 1.0, 2.0 * py as f32 + 1.0) {
                    Some(at) => {
                        let pale = self.shade(at) / (1.0 + 2.0 * self.shine(at));
                        let [_, blue, red] = to_yuv(self.color(at[0], at[1]).map(f32::from));
                        [(blue - 128.0) * pale, (red - 128.0) * pale]
                    }
                    None => {
                        let at = (py / 4).min(self.shelf.height / 2 - 1) * (self.shelf.width / 2)
                            + (px / 4).min(self.shelf.width / 2 - 1);
                        [self.shelf.planes[1][at], self.shelf.planes[2][at]].map(|value| f32::from(value) - 128.0)
                    }
                };
                for (plane, value) in planes.iter_mut().zip(difference) {
                    plane.push((128.0 + value * fade) as u8);
                }
            }
        }
        planes
    }
}

/// Where the samples of a pixel are, from its middle.
fn sample(at: i32) -> f32 {
    (at as f32 + 0.5) / SAMPLES as f32 - 0.5
}

/// Luma of BT.601, black 0 and white 255.
fn grey([red, green, blue]: [u8; 3]) -> u8 {
    ((u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29) >> 8) as u8
}

/// The label around the code's ground: bands, lines of print, a name, and a picture's blots.
fn label(shot: &Shot, ink: &Ink, quiet: (f32, f32), caption: Option<&str>, noise: &mut Noise) -> Sheet {
    let [ground, band, print] = shot.label;
    let wide = (std::f32::consts::TAU * shot.radius).min(200.0);
    let mut sheet = Sheet::new(wide, HIGH, PER_MM, ground);
    let middle = wide / 2.0;
    let (half_wide, half_high) = (ink.width / 2.0 + quiet.0, ink.height / 2.0 + quiet.1);
    sheet.rect(0.0, 0.0, wide, noise.within(6.0, 16.0), band);
    sheet.rect(0.0, HIGH - noise.within(6.0, 12.0), wide, 12.0, band);
    for _ in 0..3 {
        let radius = noise.within(3.0, 11.0);
        sheet.disc(noise.within(0.0, wide), noise.within(16.0, HIGH - 16.0), radius, band);
    }
    // Paragraphs on both sides, and a line above and below.
    let size = noise.within(1.6, 2.6);
    for row in 0..22 {
        let y = 18.0 + row as f32 * size * 1.7;
        if y > HIGH - 18.0 {
            break;
        }
        let count = ((middle - half_wide - 4.0) / (size * 1.15)).max(0.0) as usize;
        let indent = noise.below(3) as f32 * size;
        sheet.script(indent, y, size, count.saturating_sub(3), print, noise);
        sheet.script(middle + half_wide + 3.0, y, size, count.saturating_sub(noise.below(6) as usize), print, noise);
    }
    sheet.text(middle, HIGH / 2.0 - half_high - 8.0, 5.0, "MEADOW", print);
    sheet.text(middle, HIGH / 2.0 + half_high + 6.0, 2.6, "SCAN TO TRACE", print);
    if let Some(digits) = caption {
        let top = HIGH / 2.0 + half_high;
        sheet.rect(middle - half_wide, top - 0.2, 2.0 * half_wide, 4.6, shot.print.paper);
        sheet.text(middle, top + 0.4, 3.2, digits, shot.print.ink);
    }
    sheet
}
