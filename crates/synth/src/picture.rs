//! A shot's picture: what the can reflects, through the lens onto the sensor.

use crate::code::{CodeError, Modules};
use crate::frame::YuvFrame;
use crate::noise::Noise;
use crate::print::Ink;
use crate::shot::Shot;
use crate::view::View;

impl Shot {
    /// The grey pixels, row by row: black 0, white 255.
    ///
    /// # Errors
    /// [`CodeError`] when the symbology cannot hold the payload.
    pub fn grey(&self) -> Result<Vec<u8>, CodeError> {
        let mut noise = Noise::new(self.seed);
        let view = self.view(&mut noise)?;
        Ok(self.develop(&view, &mut noise))
    }

    /// The same in colour, for a video or the eye.
    ///
    /// # Errors
    /// As [`Shot::grey`].
    pub fn frame(&self) -> Result<YuvFrame, CodeError> {
        let mut noise = Noise::new(self.seed);
        let view = self.view(&mut noise)?;
        let grey = self.develop(&view, &mut noise);
        let luma = grey.iter().map(|&grey| (16.0 + f32::from(grey) * 219.0 / 255.0).round() as u8).collect();
        let fade = self.sensor.exposure.min(1.0);
        let [blue, red] = view.chroma(fade);
        Ok(YuvFrame { width: self.width, height: self.height, planes: [luma, blue, red] })
    }

    fn view(&self, noise: &mut Noise) -> Result<View<'_>, CodeError> {
        let modules = Modules::encode(&self.payload, self.symbology)?;
        let across = if modules.height == 1 { self.module * 60.0 } else { self.module };
        let ink = Ink::print(&modules, (self.module, across), &self.print, noise);
        Ok(View::new(self, ink, noise))
    }

    fn develop(&self, view: &View<'_>, noise: &mut Noise) -> Vec<u8> {
        let mut light = view.light();
        if self.motion != (0.0, 0.0) {
            light.smear(self.motion);
        }
        if self.defocus > 0.0 {
            light.defocus(self.defocus);
        }
        light.soften(0.55);
        self.sensor.expose(&light, noise)
    }
}
