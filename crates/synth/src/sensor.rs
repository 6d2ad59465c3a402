//! From light to numbers: exposure, shot noise, read noise, saturation, and the curve of sRGB.

use crate::lens::Light;
use crate::noise::Noise;

/// How much light a sensor gets, and how well it counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sensor {
    /// What white paper in full light becomes, from 0 to 1, which is where pixels saturate.
    pub exposure: f32,
    /// Electrons in a pixel that is just saturated: their square root is its shot noise.
    pub electrons: f32,
    /// Standard deviation of what reading adds, in electrons.
    pub read_noise: f32,
}

impl Sensor {
    /// Grey in 8 bits, black 0 and white 255.
    pub(crate) fn expose(&self, light: &Light, noise: &mut Noise) -> Vec<u8> {
        let curve = curve();
        let pixel = |&light: &f32| {
            let wanted = (light * self.exposure).max(0.0) * self.electrons;
            // A Poisson's spread, taken as normal: below a handful of electrons the read noise hides the difference.
            let counted = wanted + noise.normal() * (wanted + self.read_noise * self.read_noise).sqrt();
            curve[((counted / self.electrons).clamp(0.0, 1.0) * (curve.len() - 1) as f32) as usize]
        };
        light.pixels.iter().map(pixel).collect()
    }
}

/// The curve of sRGB (IEC 61966-2-1) from linear light, in even steps from 0 to 1.
fn curve() -> Vec<u8> {
    let encode = |linear: f32| {
        let value = if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
        (value * 255.0).round() as u8
    };
    (0..=8192u16).map(|step| encode(f32::from(step) / 8192.0)).collect()
}

/// A grey of sRGB from 0 to 255 as linear light.
pub(crate) fn linear(value: f32) -> f32 {
    let value = value / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dark_is_noisier_against_its_light() {
        let deviation = |electrons: f32| {
            let sensor = Sensor { exposure: 0.5, electrons, read_noise: 2.0 };
            let light = Light { width: 100, height: 100, pixels: vec![0.5; 10_000] };
            let grey = sensor.expose(&light, &mut Noise::new(1));
            let mean = grey.iter().map(|&it| f32::from(it)).sum::<f32>() / 10_000.0;
            grey.iter().map(|&it| (f32::from(it) - mean).powi(2)).sum::<f32>() / 10_000.0
        };
        assert!(deviation(100.0) > 20.0 * deviation(10_000.0));
    }

    #[test]
    fn the_curve_undoes_what_is_linear() {
        let curve = curve();
        for grey in [16u8, 90, 200, 255] {
            let back = curve[(linear(f32::from(grey)) * 8192.0) as usize];
            assert!(back.abs_diff(grey) <= 1, "{grey} came back as {back}");
        }
    }
}
