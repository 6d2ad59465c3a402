//! A map of places: which part of the world to show, and where places lie on it.
//!
//! Plate carrée, narrowed by the cosine of the latitude in its middle: right where a journey is, and nothing to compute
//! for the coastlines, which are a file of their own in tenths of a degree. A drawing is markup made of numbers only.

use std::fmt::Write;

/// The coastlines, with their one symbol. A file of the app: no map is asked of anybody else.
const LAND: &str = "/map/land.svg#land";
/// Units of a degree of latitude.
const DEGREE: f64 = 100.0;
/// Width by height.
const SHAPE: f64 = 1.6;
/// In degrees: nothing is magnified further, for the coastlines are drawn to some 20 km.
const LEAST_HEIGHT: f64 = 6.0;
const MOST_HEIGHT: f64 = 220.0;

/// A map, in units of which [`DEGREE`] are a degree of latitude.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Map {
    /// Thousandths by which a degree of longitude is narrower than one of latitude.
    narrowing: i32,
    /// Left, top, width and height of what is shown.
    frame: [i32; 4],
    points: Vec<(i32, i32)>,
    /// How far the coastlines have to be moved to the east: once, or twice where the map crosses the date line.
    worlds: Vec<i32>,
}

/// Lays out places, latitude and longitude in degrees; `None` where there are none.
pub(super) fn map(places: &[[f64; 2]]) -> Option<Map> {
    // The short way round the world from each to the next.
    let mut east = places.first()?[1];
    let unwound: Vec<(f64, f64)> = places
        .iter()
        .map(|[latitude, longitude]| {
            east += (longitude - east + 180.0).rem_euclid(360.0) - 180.0;
            (east, -latitude)
        })
        .collect();
    let (top, bottom) = bounds(unwound.iter().map(|(_, y)| *y));
    let middle = (top + bottom) / 2.0;
    // The cosine, by its series: the library's is 10 KB.
    let square = middle.to_radians().powi(2);
    let narrowing = (1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0))).max(0.2);
    let (left, right) = bounds(unwound.iter().map(|(x, _)| x * narrowing));
    // Room around the outermost places.
    let height = ((bottom - top) * 1.5).max((right - left) * 1.4 / SHAPE).clamp(LEAST_HEIGHT, MOST_HEIGHT);
    let width = height * SHAPE;
    let (x, y) = ((left + right - width) / 2.0, middle - height / 2.0);
    let world = 360.0 * narrowing;
    // Land fills half a world to either side.
    let is_seen = |shift: &f64| shift - world / 2.0 < x + width && shift + world / 2.0 > x;
    let worlds = [-world, 0.0, world].into_iter().filter(is_seen).map(units).collect();
    let points = unwound.iter().map(|(x, y)| (units(x * narrowing), units(*y))).collect();
    let frame = [x, y, width, height].map(units);
    #[expect(clippy::cast_possible_truncation, reason = "at most a thousand")]
    let narrowing = (narrowing * 1000.0) as i32;
    Some(Map { narrowing, frame, points, worlds })
}

/// A length in degrees.
#[expect(clippy::cast_possible_truncation, reason = "some turns round the world")]
fn units(degrees: f64) -> i32 {
    (degrees * DEGREE).round() as i32
}

fn bounds(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

impl Map {
    /// What is shown, as `viewBox` has it.
    pub(super) fn view_box(&self) -> String {
        let [left, top, width, height] = self.frame;
        format!("{left} {top} {width} {height}")
    }

    /// Its markup: coastlines, the way, and the places with their numbers.
    pub(super) fn drawing(&self) -> String {
        let height = self.frame[3];
        // Sizes in parts of the map's height.
        let part = |hundredths: i32| height * hundredths / 10_000;
        let mut drawing = String::from("<g class=\"fill-card stroke-line\" stroke-width=\"0.4\">");
        // Writing to a string cannot fail.
        for shift in &self.worlds {
            // The land's units are tenths of a degree.
            let (whole, rest) = (self.narrowing / 100, self.narrowing % 100);
            let _ =
                write!(drawing, "<use href=\"{LAND}\" transform=\"translate({shift}) scale({whole}.{rest:02} 10)\"/>");
        }
        drawing.push_str("</g><polyline fill=\"none\" class=\"stroke-brand\" stroke-linejoin=\"round\" points=\"");
        for (x, y) in &self.points {
            let _ = write!(drawing, " {x},{y}");
        }
        let _ = write!(
            drawing,
            "\" stroke-width=\"{}\" stroke-dasharray=\"{} {}\"/><g text-anchor=\"middle\" font-size=\"{}\" font-weight=\"600\">",
            part(110),
            part(240),
            part(160),
            part(540)
        );
        let mut drawn: Vec<(i32, i32)> = Vec::new();
        for ((x, y), number) in self.points.iter().zip(1..) {
            // A number on top of another could not be read.
            if drawn.iter().any(|(a, b)| (a - x).abs().max((b - y).abs()) < part(700)) {
                continue;
            }
            drawn.push((*x, *y));
            let _ = write!(
                drawing,
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" class=\"fill-brand stroke-card\" stroke-width=\"{}\"/>\
                 <text x=\"{x}\" y=\"{}\" class=\"fill-brand-ink\">{number}</text>",
                part(420),
                part(90),
                y + part(190)
            );
        }
        drawing.push_str("</g>");
        drawing
    }
}

#[cfg(test)]
mod tests {
    use super::super::scale::drawn::{attributes, numbers};
    use super::*;

    const QIQIHAR: [f64; 2] = [47.3, 123.9];
    const CHENGDU: [f64; 2] = [30.7, 104.1];
    const AUCKLAND: [f64; 2] = [-36.8, 174.8];
    const SEATTLE: [f64; 2] = [47.6, -122.3];

    fn holds_all(map: &Map) -> bool {
        let [left, top, width, height] = map.frame;
        map.points.iter().all(|(x, y)| (left..=left + width).contains(x) && (top..=top + height).contains(y))
    }

    #[test]
    fn every_place_is_on_the_map() {
        for places in [vec![QIQIHAR], vec![QIQIHAR, CHENGDU], vec![AUCKLAND, QIQIHAR, CHENGDU], vec![SEATTLE, QIQIHAR]]
        {
            let map = map(&places).unwrap();
            assert!(holds_all(&map), "{map:?}");
            assert!((f64::from(map.frame[2]) / f64::from(map.frame[3]) - SHAPE).abs() < 0.01);
        }
        assert_eq!(map(&[]), None);
    }

    #[test]
    fn a_way_over_the_date_line_is_the_short_one() {
        let map = map(&[SEATTLE, QIQIHAR]).unwrap();
        assert!(map.frame[2] < 26_000, "{map:?}");
        assert_eq!(map.worlds.len(), 2);
    }

    #[test]
    fn one_place_is_shown_with_what_is_around_it() {
        let map = map(&[CHENGDU]).unwrap();
        assert_eq!((map.frame[3], map.worlds.len()), (600, 1));
    }

    #[test]
    fn narrowing_is_the_cosine_of_the_latitude() {
        let map = map(&[[60.0, 10.0]]).unwrap();
        assert!((map.narrowing - 500).abs() < 2);
        let drawing = map.drawing();
        let [land] = attributes(&drawing, "use", "transform")[..] else { panic!("one world: {drawing}") };
        let [_, across, up] = numbers(land)[..] else { panic!("a shift and a scale: {land}") };
        assert!((across / up - 0.5).abs() < 0.002, "{land}");
    }

    #[test]
    fn places_have_numbers_and_those_in_the_way_of_another_none() {
        let near = [47.3, 123.6];
        let drawing = map(&[near, QIQIHAR, CHENGDU]).unwrap().drawing();
        let shown: Vec<_> = drawing.split("</text>").filter_map(|text| Some(text.rsplit_once('>')?.1)).collect();
        assert_eq!(shown[..2], ["1", "3"], "{drawing}");
        assert_eq!(attributes(&drawing, "text", "x").len(), 2);
    }
}
