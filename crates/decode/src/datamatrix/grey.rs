//! The pixels around a symbol in grey.

use super::finder::Finder;
use crate::plane::Plane;
use crate::symbol::Point;

/// Grey pixels in which symbols are dark on light.
pub(super) struct Grey<'a> {
    pub(super) plane: &'a Plane,
    pub(super) is_inverted: bool,
}

impl Grey<'_> {
    pub(super) fn light(&self, x: f32, y: f32) -> f32 {
        let light = self.plane.at(x, y);
        if self.is_inverted { 255.0 - light } else { light }
    }

    /// That of the pixel at a place: quicker, for where many are looked at.
    #[inline]
    pub(super) fn pixel(&self, x: f32, y: f32) -> f32 {
        let place = |at: f32, size: usize| (at.max(0.0) as usize).min(size.saturating_sub(1));
        let at = place(y, self.plane.height) * self.plane.width + place(x, self.plane.width);
        let light = self.plane.pixels.get(at).map_or(0.0, |&pixel| f32::from(pixel));
        if self.is_inverted { 255.0 - light } else { light }
    }

    /// Whether it is light around the corner of a finder and beyond both arms' ends, as a quiet zone is.
    pub(super) fn is_free(&self, finder: &Finder) -> bool {
        const OFF: f32 = 2.0;
        let [left, lower] = finder.arms();
        let unit = |to: Point, length: f32| Point {
            x: (to.x - finder.corner.x) / length,
            y: (to.y - finder.corner.y) / length,
        };
        let (up, along) = (unit(finder.top, left), unit(finder.right, lower));
        let at = |from: Point, up_by: f32, along_by: f32| {
            let (x, y) = (up_by * up.x + along_by * along.x, up_by * up.y + along_by * along.y);
            self.light(from.x + x, from.y + y)
        };
        // A little inside of the bars, before and beyond their ends; then over the corner.
        let steps = [
            at(finder.top, OFF, 1.0) - at(finder.top, -OFF, 1.0),
            at(finder.right, 1.0, OFF) - at(finder.right, 1.0, -OFF),
            at(finder.corner, -OFF, -OFF) - at(finder.corner, 1.0, 1.0),
        ];
        steps.iter().all(|&step| step > 0.3 * finder.contrast)
    }
}
