//! What a lens and a hand do to light before it becomes numbers.

/// Light in pixels: 1.0 is what white paper returns in a well-lit shop. Linear, not as a screen wants it.
#[derive(Debug, Clone)]
pub(crate) struct Light {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<f32>,
}

/// A spread of light: offset in pixels and share.
type Tap = (isize, isize, f32);

impl Light {
    /// Spreads each pixel's light over a disc, as a lens out of focus does; `radius` in pixels.
    pub(crate) fn defocus(&mut self, radius: f32) {
        let reach = (radius + 1.0).ceil() as isize;
        let taps = (-reach..=reach).flat_map(|dy| (-reach..=reach).map(move |dx| (dx, dy)));
        // A pixel at the rim has the share that lies within.
        let taps = taps.map(|(dx, dy)| (dx, dy, (radius + 0.5 - (dx as f32).hypot(dy as f32)).clamp(0.0, 1.0)));
        self.spread(&taps.filter(|tap| tap.2 > 0.0).collect::<Vec<_>>());
    }

    /// Spreads each pixel's light as even the best lens and a sensor's filter do: a bell of that standard deviation.
    pub(crate) fn soften(&mut self, deviation: f32) {
        let reach = (3.0 * deviation).ceil() as isize;
        let bell = |at: isize| (-(at * at) as f32 / (2.0 * deviation * deviation)).exp();
        self.spread(&(-reach..=reach).map(|dx| (dx, 0, bell(dx))).collect::<Vec<_>>());
        self.spread(&(-reach..=reach).map(|dy| (0, dy, bell(dy))).collect::<Vec<_>>());
    }

    /// Spreads each pixel's light along the way that the picture takes while the shutter is open, in pixels.
    pub(crate) fn smear(&mut self, (x, y): (f32, f32)) {
        let length = x.hypot(y);
        let steps = (length * 2.0).ceil().max(1.0) as usize;
        let mut taps: Vec<Tap> = Vec::new();
        for step in 0..=steps {
            let along = step as f32 / steps as f32 - 0.5;
            let (dx, dy) = (x * along, y * along);
            let (left, top) = (dx.floor(), dy.floor());
            for (column, across) in [(left, left + 1.0 - dx), (left + 1.0, dx - left)] {
                for (row, down) in [(top, top + 1.0 - dy), (top + 1.0, dy - top)] {
                    let (place, share) = ((column as isize, row as isize), across * down);
                    match taps.iter_mut().find(|tap| (tap.0, tap.1) == place) {
                        Some(tap) => tap.2 += share,
                        None => taps.push((place.0, place.1, share)),
                    }
                }
            }
        }
        self.spread(&taps);
    }

    fn spread(&mut self, taps: &[Tap]) {
        let all: f32 = taps.iter().map(|tap| tap.2).sum();
        let (width, height) = (self.width as isize, self.height as isize);
        let mut out = vec![0.0f32; self.pixels.len()];
        for (y, row) in out.chunks_exact_mut(self.width).enumerate() {
            for &(dx, dy, share) in taps {
                let share = share / all;
                let from = (y as isize + dy).clamp(0, height - 1) as usize * self.width;
                let source = &self.pixels[from..from + self.width];
                // Beyond the picture is what is at its edge.
                let (first, last) = ((-dx).clamp(0, width) as usize, (width - dx).clamp(0, width) as usize);
                row[..first].iter_mut().for_each(|pixel| *pixel += share * source[0]);
                row[last..].iter_mut().for_each(|pixel| *pixel += share * source[self.width - 1]);
                if first < last {
                    let shifted = &source[(first as isize + dx) as usize..(last as isize + dx) as usize];
                    row[first..last].iter_mut().zip(shifted).for_each(|(pixel, light)| *pixel += share * light);
                }
            }
        }
        self.pixels = out;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spark() -> Light {
        let mut light = Light { width: 21, height: 21, pixels: vec![0.0; 441] };
        light.pixels[10 * 21 + 10] = 1.0;
        light
    }

    #[test]
    fn no_light_is_lost_or_won() {
        let mut light = spark();
        light.defocus(2.3);
        light.soften(0.6);
        light.smear((3.0, -2.0));
        assert!((light.pixels.iter().sum::<f32>() - 1.0).abs() < 1e-4);
    }

    #[test]
    fn a_smear_is_as_long_as_the_way() {
        let mut light = spark();
        light.smear((6.0, 0.0));
        let lit = light.pixels.iter().filter(|&&pixel| pixel > 0.01).count();
        assert_eq!(lit, 7);
    }
}
