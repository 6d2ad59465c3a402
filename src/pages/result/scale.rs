//! A value on its permitted range, and among those of earlier batches: drawn.
//!
//! Drawings are markup made of numbers only, so that they cost a page little to make; no text of a record gets into one.

use std::fmt::Write;
use suyuan_record::{Limit, Measured};

/// The width of a drawing, in its own units.
pub(super) const WIDTH: i32 = 1000;
/// The height of a bar.
pub(super) const BAR: i32 = 60;
/// The height of a trend.
pub(super) const TREND: i32 = 200;

/// A bar: what is permitted, and where the value lies, a point or everything up to a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bar {
    permitted: (i32, i32),
    value: (i32, i32),
}

/// Lays out a bar: the permitted range, with room beyond each bound that there is. `None` where nothing can be drawn: no
/// limit, or no number.
fn layout(measured: Measured, limit: Limit) -> Option<Bar> {
    let (least, most) = match measured {
        Measured::Exactly(number) => (number, number),
        // Below what can be told from nothing is nothing where nothing is permitted.
        Measured::Below(_) if limit.max == Some(0.0) => (0.0, 0.0),
        Measured::Below(bound) => (0.0, bound),
        Measured::NotDetected => (0.0, 0.0),
        Measured::Words => return None,
    };
    let (low, high) = match (limit.min, limit.max) {
        (Some(min), Some(max)) if max > min => (min - (max - min) * 0.25, max + (max - min) * 0.25),
        (None, Some(max)) if max > 0.0 => (0.0, max * 1.25),
        // What must not be there at all: any amount lies beyond.
        (None, Some(0.0)) => (0.0, if most > 0.0 { most * 1.25 } else { 1.0 }),
        (Some(min), None) if min > 0.0 => (0.0, (min * 2.0).max(most * 1.1)),
        _ => return None,
    };
    let place = |value: f64| on_scale(value, low, high, WIDTH);
    let permitted = (limit.min.map_or(Some(0), place)?, limit.max.map_or(Some(WIDTH), place)?);
    Some(Bar { permitted, value: (place(least)?, place(most)?) })
}

/// Where a value lies between two others, in units of a drawing; `None` where that is no number.
pub(super) fn on_scale(value: f64, low: f64, high: f64, length: i32) -> Option<i32> {
    let place = ((value - low) / (high - low)).clamp(0.0, 1.0) * f64::from(length);
    #[expect(clippy::cast_possible_truncation, reason = "within the length")]
    place.is_finite().then_some((place + 0.5) as i32)
}

/// The markup of a value on its permitted range, [`WIDTH`] by [`BAR`].
pub(super) fn bar(measured: Measured, limit: Limit) -> Option<String> {
    let Bar { permitted, value } = layout(measured, limit)?;
    let mut drawing = format!("<rect class=\"fill-line\" y=\"15\" width=\"{WIDTH}\" height=\"30\" rx=\"15\"/>");
    let mut rect = |class: &str, x: i32, y: i32, width: i32| {
        // Writing to a string cannot fail.
        let _ = write!(
            drawing,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\"/>",
            BAR - 2 * y
        );
    };
    rect("fill-good opacity-25", permitted.0, 15, permitted.1 - permitted.0);
    rect("tone-drawn opacity-50", value.0, 20, value.1 - value.0);
    rect("tone-drawn", (value.1 - 9).max(0), 0, 18);
    Some(drawing)
}

/// The markup of values batch by batch, [`WIDTH`] by [`TREND`]; `None` where there is nothing to compare.
pub(super) fn trend(values: &[f64]) -> Option<String> {
    let last = i32::try_from(values.len()).ok()? - 1;
    if last < 1 {
        return None;
    }
    let (least, most) = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(*v), b.max(*v)));
    // Where all are the same the line runs through the middle.
    let (least, most) = if least < most { (least, most) } else { (least - 1.0, most + 1.0) };
    let (mut line, mut end) = (String::new(), (0, 0));
    for (at, value) in (0..).zip(values) {
        end = (at * WIDTH / last, TREND - 20 - on_scale(*value, least, most, TREND - 40)?);
        let _ = write!(line, " {},{}", end.0, end.1);
    }
    Some(format!(
        "<polyline points=\"{line}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"15\"/>\
         <circle class=\"tone-drawn\" cx=\"{}\" cy=\"{}\" r=\"30\"/>",
        end.0, end.1
    ))
}

/// Reads drawings, for tests: what is drawn where, not how the markup spells it.
#[cfg(test)]
pub(super) mod drawn {
    /// The values that this attribute has in elements of this name, in order.
    pub(in super::super) fn attributes<'a>(markup: &'a str, element: &str, attribute: &str) -> Vec<&'a str> {
        let tags = markup.split('<').filter(|tag| tag.split([' ', '/', '>']).next() == Some(element));
        let value = |tag: &'a str| {
            let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
            Some(rest.split_once('"')?.0)
        };
        tags.filter_map(value).collect()
    }

    /// All numbers of a text.
    pub(in super::super) fn numbers(text: &str) -> Vec<f64> {
        let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-');
        text.split(|letter| !is_part(letter)).filter_map(|number| number.parse().ok()).collect()
    }

    /// The corners of the only line.
    pub(in super::super) fn line(markup: &str) -> Vec<(f64, f64)> {
        let lines = attributes(markup, "polyline", "points");
        assert_eq!(lines.len(), 1, "{markup}");
        numbers(lines[0]).chunks(2).map(|point| (point[0], point[1])).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::drawn::{attributes, line, numbers};
    use super::*;

    fn limit(min: Option<f64>, max: Option<f64>) -> Limit {
        Limit { min, max }
    }

    #[test]
    fn a_value_lies_within_its_range_or_beyond() {
        let within = layout(Measured::Exactly(0.5), limit(None, Some(1.0))).unwrap();
        assert_eq!((within.permitted, within.value), ((0, 800), (400, 400)));
        let above = layout(Measured::Exactly(9.0), limit(Some(1.0), Some(2.0))).unwrap();
        assert_eq!(above.value, (1000, 1000));
        assert!(above.permitted.1 < 1000);
    }

    #[test]
    fn what_was_not_found_is_at_the_start() {
        assert_eq!(layout(Measured::NotDetected, limit(None, Some(1.0))).unwrap().value, (0, 0));
        assert_eq!(layout(Measured::Below(0.5), limit(None, Some(1.0))).unwrap().value, (0, 400));
    }

    #[test]
    fn what_must_not_be_there_has_no_room() {
        assert_eq!(layout(Measured::NotDetected, limit(None, Some(0.0))).unwrap().permitted, (0, 0));
        assert_eq!(layout(Measured::Exactly(3.0), limit(None, Some(0.0))).unwrap().value, (800, 800));
        assert_eq!(layout(Measured::Below(0.5), limit(None, Some(0.0))).unwrap().value, (0, 0));
    }

    #[test]
    fn a_drawing_is_made_of_numbers() {
        let drawn = bar(Measured::Below(0.5), limit(None, Some(1.0))).unwrap();
        let of_rects =
            |attribute| attributes(&drawn, "rect", attribute).into_iter().flat_map(numbers).collect::<Vec<_>>();
        let (widths, last) = (of_rects("width"), of_rects("x").pop().unwrap());
        assert_eq!(widths[..3], [1000.0, 800.0, 400.0], "all of it, what is permitted, and up to the value: {drawn}");
        assert!((last + widths[3] / 2.0 - 400.0).abs() < 1.0, "the mark's middle is at the value: {drawn}");
        assert_eq!(line(&trend(&[1.0, 3.0, 2.0]).unwrap()), [(0.0, 180.0), (500.0, 20.0), (1000.0, 100.0)]);
        assert_eq!(line(&trend(&[2.0, 2.0]).unwrap()), [(0.0, 100.0), (1000.0, 100.0)]);
    }

    #[test]
    fn hostile_numbers_draw_nothing_or_something_within() {
        for number in [f64::NAN, f64::INFINITY, f64::MAX, -f64::MAX] {
            for limits in [limit(None, None), limit(Some(2.0), Some(1.0)), limit(Some(f64::MIN), Some(f64::MAX))] {
                let drawn = layout(Measured::Exactly(number), limits);
                assert!(drawn.is_none_or(|bar| (0..=WIDTH).contains(&bar.value.0)));
            }
            let drawn = trend(&[1.0, number]);
            assert!(drawn.is_none_or(|drawn| {
                line(&drawn)
                    .iter()
                    .all(|(x, y)| (0.0..=f64::from(WIDTH)).contains(x) && (0.0..=f64::from(TREND)).contains(y))
            }));
        }
        assert_eq!(trend(&[1.0, f64::NAN]), None);
        assert_eq!(trend(&[2.0]), None);
    }
}
