//! What sensors measured on the way, as of a cold chain: a line within what is required.

use super::scale::{WIDTH, on_scale};
use super::tests::limit_text;
use crate::edge::device::clock;
use crate::i18n::{InUse, language, local_view};
use leptos::prelude::*;
use std::fmt::Write;
use suyuan_record::{Moment, Readings as Series};
use suyuan_words::RecordWords;

/// A series of readings, drawn.
#[derive(Debug, Clone, PartialEq)]
struct Plot {
    /// Its markup: numbers only, [`WIDTH`] by [`HEIGHT`].
    drawing: String,
    /// The least and the most that was read.
    range: (f64, f64),
    /// Whether all of it is within what is required.
    is_kept: bool,
}

const HEIGHT: i32 = 400;

/// Draws readings in order of time; `None` where there are not two that can be drawn.
fn plot(series: &Series) -> Option<Plot> {
    let is_drawable = |value: f64| value.abs() < 1e9;
    let mut readings: Vec<(i64, f64)> = Vec::with_capacity(series.values.len());
    for reading in &series.values {
        let Some(moment) = reading.time.parse::<Moment>().ok().filter(|_| is_drawable(reading.value)) else { continue };
        // Behind all that are not later: sensors write in order, mostly.
        let place = readings.iter().rposition(|(at, _)| *at <= moment.at).map_or(0, |before| before + 1);
        readings.insert(place, (moment.at, reading.value));
    }
    let (start, end) = (readings.first()?.0, readings.last()?.0);
    if end <= start {
        return None;
    }
    let range = readings.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), (_, v)| (a.min(*v), b.max(*v)));
    let min = series.limit.min.filter(|value| is_drawable(*value));
    let max = series.limit.max.filter(|value| is_drawable(*value));
    let low = range.0.min(min.unwrap_or(range.0));
    let high = range.1.max(max.unwrap_or(range.1));
    let room = ((high - low) * 0.15).max(0.5);
    let y = |value: f64| on_scale(value, low - room, high + room, HEIGHT).map(|up| HEIGHT - up);
    let mut line = String::new();
    for (at, value) in &readings {
        #[expect(clippy::cast_precision_loss, reason = "seconds of a journey")]
        let x = on_scale((at - start) as f64, 0.0, (end - start) as f64, WIDTH)?;
        // Writing to a string cannot fail.
        let _ = write!(line, " {x},{}", y(*value)?);
    }
    let mut drawing = String::new();
    if min.is_some() || max.is_some() {
        let (top, bottom) = (max.map_or(Some(0), y)?, min.map_or(Some(HEIGHT), y)?);
        let height = (bottom - top).max(0);
        let _ =
            write!(drawing, "<rect class=\"fill-good opacity-15\" y=\"{top}\" width=\"{WIDTH}\" height=\"{height}\"/>");
    }
    let _ = write!(
        drawing,
        "<polyline points=\"{line}\" fill=\"none\" stroke=\"var(--tone)\" stroke-width=\"2\" stroke-linejoin=\"round\" \
         vector-effect=\"non-scaling-stroke\"/>"
    );
    Some(Plot { drawing, range, is_kept: series.is_kept() })
}

/// One series.
#[component]
pub(super) fn Readings(
    /// The series.
    series: Series,
) -> impl IntoView {
    let t = RecordWords::now();
    let tag = language().tag();
    let plot = plot(&series);
    let unit = series.unit.unwrap_or_default();
    let number = |value: f64| clock::number(value, tag);
    let required = limit_text(series.limit, &unit, tag).map_or_else(String::new, |range| t.limit(&range));
    plot.map(|plot| {
        let (tone, words) =
            if plot.is_kept { ("tone-good", t.readings_kept()) } else { ("tone-stop", t.readings_left()) };
        let range = t.readings_range(&format!("{}–{} {unit}", number(plot.range.0), number(plot.range.1)));
        let is_limited = !required.is_empty();
        view! {
            <figure class=format!("{tone} py-3 first:pt-0")>
                <figcaption class="mb-1 font-semibold">{local_view(&series.name)}</figcaption>
                <svg class="h-28 w-full rounded-xl border border-line" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true" inner_html=plot.drawing></svg>
                <p class="mt-1 text-sm text-soft">
                    {range} {is_limited.then(|| format!(" · {required}"))}
                </p>
                {is_limited.then(|| view! { <p class="tone-text text-sm font-semibold">{words}</p> })}
            </figure>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::scale::drawn::line;
    use super::*;
    use suyuan_record::{Limit, Reading};

    fn series(values: &[(&str, f64)], min: Option<f64>, max: Option<f64>) -> Series {
        let values = values.iter().map(|(time, value)| Reading { time: (*time).to_owned(), value: *value });
        Series { name: Default::default(), unit: None, limit: Limit { min, max }, values: values.collect() }
    }

    #[test]
    fn readings_run_in_order_of_time() {
        let drawn = plot(&series(
            &[("2026-07-01T02:00:00Z", 4.0), ("2026-07-01T00:00:00Z", 2.0), ("2026-07-01T09:00:00+08:00", 3.0)],
            Some(0.0),
            Some(4.0),
        ))
        .unwrap();
        let points = line(&drawn.drawing);
        assert_eq!(points.iter().map(|(x, _)| *x).collect::<Vec<_>>(), [0.0, 500.0, 1000.0]);
        // The warmer, the higher up.
        assert!(points[0].1 > points[1].1 && points[1].1 > points[2].1, "{points:?}");
        assert!(drawn.is_kept && drawn.range == (2.0, 4.0));
    }

    #[test]
    fn one_reading_too_warm_is_said() {
        let times = [("2026-07-01T00:00:00Z", 3.0), ("2026-07-01T01:00:00Z", 4.5)];
        assert!(!plot(&series(&times, None, Some(4.0))).unwrap().is_kept);
        assert!(plot(&series(&times, None, None)).unwrap().is_kept);
        // One that cannot be drawn is not passed over.
        let unread = [("2026-07-01T00:00:00Z", 3.0), ("some day", 9.0), ("2026-07-01T01:00:00Z", 3.5)];
        assert!(!plot(&series(&unread, None, Some(4.0))).unwrap().is_kept);
    }

    #[test]
    fn what_cannot_be_drawn_is_not() {
        assert_eq!(plot(&series(&[], None, None)), None);
        assert_eq!(plot(&series(&[("2026-07-01T00:00:00Z", 1.0)], None, None)), None);
        let hostile = [("2026-07-01T00:00:00Z", f64::MAX), ("some day", 1.0), ("2026-07-01T00:00:00Z", f64::NAN)];
        assert_eq!(plot(&series(&hostile, None, None)), None);
    }
}
