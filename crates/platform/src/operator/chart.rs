//! Drawings: where reports come from, and on which days. Markup made of numbers and of nothing that a shopper wrote; the
//! tables beside say the same.

use super::clusters::{Day, Spot};
use crate::language::Language;
use maud::{Markup, html};

/// The coastlines, with their one symbol: a file of the app's, in tenths of a degree.
const LAND: &str = "/map/land.svg#land";
/// Width by height of the map.
const SHAPE: f64 = 1.5;
/// In tenths of a degree: the coastlines are drawn to some 20 km.
const LEAST_HEIGHT: f64 = 120.0;
const MOST_HEIGHT: f64 = 1_700.0;

/// A map of the spots: a disc each, its area by the number of reports; the part of clusters within it, hatched.
pub(super) fn map(language: Language, spots: &[Spot]) -> Option<Markup> {
    let at = |spot: &Spot| spot.place.position.map(f64::from);
    let (south, north) = bounds(spots.iter().map(|spot| at(spot)[0]))?;
    let (west, east) = bounds(spots.iter().map(|spot| at(spot)[1]))?;
    let middle = f64::midpoint(south, north);
    // Degrees of longitude are narrower there.
    let narrowing = (middle / 10.0).to_radians().cos().max(0.2);
    let (left, right) = (west * narrowing, east * narrowing);
    let height = ((north - south) * 1.35).max((right - left) * 1.25 / SHAPE).clamp(LEAST_HEIGHT, MOST_HEIGHT);
    let width = height * SHAPE;
    let (x, y) = (f64::midpoint(left, right) - width / 2.0, -middle - height / 2.0);
    let most = spots.iter().map(|spot| spot.count).max().unwrap_or(1);
    let radius = |count: usize| height * (0.018 + 0.05 * (count as f64 / most as f64).sqrt());
    let number = |value: f64| format!("{value:.1}");
    Some(html! {
        svg.map viewBox=(format!("{x:.1} {y:.1} {width:.1} {height:.1}")) role="img"
            aria-label=(language.pick("举报地点分布图；右侧表格内容相同", "A map of where reports come from; the table says the same")) {
            g.land stroke-width=(number(height / 500.0)) {
                use href=(LAND) transform=(format!("scale({narrowing:.4} 1)")) vector-effect="non-scaling-stroke" {}
            }
            @for spot in spots {
                @let (cx, cy, r) = (at(spot)[1] * narrowing, -at(spot)[0], radius(spot.count));
                g {
                    title { (spot.place.name.get(language.tag())) " " (spot.count) }
                    circle.spot cx=(number(cx)) cy=(number(cy)) r=(number(r)) stroke-width=(number(height / 250.0)) {}
                    @if spot.clustered > 0 {
                        circle.clustered cx=(number(cx)) cy=(number(cy)) stroke-width=(number(height / 250.0))
                            r=(number(r * (spot.clustered as f64 / spot.count as f64).sqrt())) {}
                    }
                    @if spot.count > 1 {
                        text x=(number(cx)) y=(number(cy + height * 0.013)) font-size=(number(height * 0.036))
                            .on-clustered[spot.clustered * 2 > spot.count] { (spot.count) }
                    }
                }
            }
        }
    })
}

/// A bar for each day, the part of clusters at its foot.
pub(super) fn days(language: Language, days: &[Day]) -> Markup {
    const WIDTH: usize = 720;
    const HEIGHT: usize = 270;
    const LEFT: usize = 40;
    const RIGHT: usize = 30;
    const FOOT: usize = 34;
    const TOP: usize = 22;
    let most = days.iter().map(|day| day.count).max().unwrap_or(0).max(4).next_multiple_of(2);
    let room = HEIGHT - FOOT - TOP;
    let step = (WIDTH - LEFT - RIGHT) as f64 / days.len().max(1) as f64;
    let top_of = |count: usize| TOP as f64 + room as f64 * (1.0 - count as f64 / most as f64);
    let bar = |at: usize, from: usize, to: usize| {
        let (x, width) = (LEFT as f64 + step * (at as f64 + 0.12), step * 0.76);
        [x, top_of(to), width, top_of(from) - top_of(to)].map(|value| format!("{value:.1}"))
    };
    html! {
        svg.days viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img"
            aria-label=(language.pick("每日举报数；表格内容相同", "Reports of each day; the table says the same")) {
            @for line in [0, most / 2, most] {
                line.grid x1=(LEFT) x2=(WIDTH - RIGHT) y1=(format!("{:.1}", top_of(line))) y2=(format!("{:.1}", top_of(line))) {}
                text.axis x=(LEFT - 8) y=(format!("{:.1}", top_of(line) + 4.0)) text-anchor="end" { (line) }
            }
            @for (at, day) in days.iter().enumerate() {
                g {
                    title { (day.day) " " (day.count) }
                    @let [x, y, width, height] = bar(at, day.clustered, day.count);
                    @if day.count > day.clustered { rect.spot x=(x) y=(y) width=(width) height=(height) rx="1.5" {} }
                    @let [x, y, width, height] = bar(at, 0, day.clustered);
                    @if day.clustered > 0 { rect.clustered x=(x) y=(y) width=(width) height=(height) rx="1.5" {} }
                }
                @let is_marked = (days.len() - 1 - at).is_multiple_of(days.len().div_ceil(5).max(1));
                @if is_marked {
                    text.axis x=(format!("{:.1}", LEFT as f64 + step * (at as f64 + 0.5))) y=(HEIGHT - 6) text-anchor="middle" {
                        (format!("{:02}-{:02}", u8::from(day.day.month()), day.day.day()))
                    }
                }
            }
        }
    }
}

fn bounds(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |bounds, value| {
        let (low, high) = bounds.unwrap_or((value, value));
        Some((f64::min(low, value), f64::max(high, value)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::CoarsePlace;

    #[test]
    fn every_spot_is_on_the_map() {
        let spot = |city: &str, count| Spot { place: CoarsePlace::called(city).unwrap(), count, clustered: 1 };
        for spots in [vec![spot("上海", 1)], vec![spot("上海", 9), spot("乌鲁木齐", 1), spot("广州", 4)]] {
            let drawing = map(Language::English, &spots).unwrap().into_string();
            let numbers = |text: &str| text.split(' ').map(|n| n.parse::<f64>().unwrap()).collect::<Vec<_>>();
            let attribute = |text: &str, name: &str| {
                text.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
            };
            let view = numbers(&attribute(&drawing, "viewBox"));
            for circle in drawing.split("<circle").skip(1) {
                let [cx, cy] = ["cx", "cy"].map(|name| attribute(circle, name).parse::<f64>().unwrap());
                assert!((view[0]..view[0] + view[2]).contains(&cx) && (view[1]..view[1] + view[3]).contains(&cy));
            }
        }
        assert!(map(Language::English, &[]).is_none());
    }
}
