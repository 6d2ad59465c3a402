//! Coarse places: what a shopper's device tells of where a check was made, where the shopper wants that.
//!
//! A device sends a square of some 20 km (`suyuan_record::CoarsePosition`). A city's checks all get the city's own
//! position: so no place on record says more than which town, or, far from every town that is known here, which square.

use std::sync::LazyLock;
use suyuan_record::{CoarsePosition, Localized, geo};
use suyuan_words::{Language, PlaceWords, Words};

/// A check this near to a city's centre is called by the city, in kilometres.
///
/// Two checks at one spot may get the positions of two cities: each off by this and by half a square's diagonal, 16 km.
/// That is less than the 105 km that the pace rule (`suyuan_verdict`) gives away to two checks at one moment.
const OF_A_CITY: f64 = 35.0;

/// A place as the history of a code keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CoarsePlace {
    /// City, or the square in degrees.
    pub(crate) name: Localized,
    /// Latitude and longitude in tenths of a degree.
    pub(crate) position: [i32; 2],
}

struct City {
    name: Localized,
    position: [i32; 2],
}

static CITIES: LazyLock<Vec<City>> = LazyLock::new(|| include_str!("cities.txt").lines().filter_map(city).collect());

/// `上海 Shanghai 312 1215`; English names may have spaces.
fn city(line: &str) -> Option<City> {
    let (zh, rest) = line.split_once(' ').filter(|_| !line.starts_with('#'))?;
    let (rest, longitude) = rest.rsplit_once(' ')?;
    let (en, latitude) = rest.rsplit_once(' ')?;
    Some(City { name: Localized::zh_en(zh, en), position: [latitude.parse().ok()?, longitude.parse().ok()?] })
}

impl From<CoarsePosition> for CoarsePlace {
    fn from(square: CoarsePosition) -> Self {
        let square = square.tenths();
        let nearest = CITIES.iter().map(|city| (distance(square, city.position), city));
        match nearest.min_by(|(a, _), (b, _)| a.total_cmp(b)) {
            Some((far, city)) if far <= OF_A_CITY => Self { name: city.name.clone(), position: city.position },
            _ => Self { name: degrees(square), position: square },
        }
    }
}

impl CoarsePlace {
    /// The city that a text names, for example `上海市浦东新区`.
    pub(crate) fn called(text: &str) -> Option<Self> {
        let lower = text.to_lowercase();
        let names = |city: &&City| {
            let (zh, en) = (city.name.get("zh-CN"), city.name.get("en").to_lowercase());
            text.contains(zh) || lower.split(|c: char| !c.is_alphabetic() && c != ' ').any(|word| word.trim() == en)
        };
        CITIES.iter().find(names).map(|city| Self { name: city.name.clone(), position: city.position })
    }
}

/// Kilometres between two positions in tenths of a degree.
fn distance(a: [i32; 2], b: [i32; 2]) -> f64 {
    let degrees = |at: [i32; 2]| at.map(|tenths| f64::from(tenths) / 10.0);
    geo::kilometres(degrees(a), degrees(b))
}

/// What a square is called, in every language.
fn degrees([latitude, longitude]: [i32; 2]) -> Localized {
    let part = |tenths: i32| format!("{}.{}°", tenths.abs() / 10, tenths.abs() % 10);
    let (north, east) = (part(latitude), part(longitude));
    let name = |language: Language| {
        let t = PlaceWords::of(Words::bundled(language));
        let name = match (latitude < 0, longitude < 0) {
            (false, false) => t.near_north_east(&north, &east),
            (false, true) => t.near_north_west(&north, &east),
            (true, false) => t.near_south_east(&north, &east),
            (true, true) => t.near_south_west(&north, &east),
        };
        // Texts of records are shown without what turns their direction about; numbers stay as they are without it, too.
        name.replace(['\u{2068}', '\u{2069}'], "")
    };
    Localized(Language::ALL.map(|language| (language.tag().to_owned(), name(language))).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(tenths: [i32; 2]) -> CoarsePlace {
        CoarsePosition::of_tenths(tenths).unwrap().into()
    }

    fn name(tenths: [i32; 2]) -> [String; 2] {
        ["zh-CN", "en"].map(|tag| place(tenths).name.get(tag).to_owned())
    }

    #[test]
    fn every_city_is_read_and_is_called_by_its_own_name_or_a_neighbours() {
        let lines = include_str!("cities.txt").lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(CITIES.len(), lines);
        for city in CITIES.iter() {
            let found = place(city.position);
            assert!(distance(found.position, city.position) < OF_A_CITY, "{:?} is called {:?}", city.name, found.name);
        }
    }

    #[test]
    fn a_town_has_one_place_whatever_the_square() {
        assert_eq!(name([312, 1215]), ["上海", "Shanghai"]);
        assert_eq!(place([312, 1215]), place([310, 1214]));
        assert_eq!(name([223, 1142])[1], "Hong Kong");
    }

    #[test]
    fn far_from_towns_the_square_is_named() {
        assert_eq!(name([431, 901]), ["北纬 43.2°、东经 90.2° 附近", "near 43.2° N, 90.2° E"]);
        assert_eq!(name([-335, -707]), ["南纬 33.4°、西经 70.6° 附近", "near 33.4° S, 70.6° W"]);
    }

    #[test]
    fn a_square_is_named_in_every_language_with_nothing_that_turns_text_about() {
        let name = place([431, 901]).name;
        assert_eq!(name.get("zh-Hant"), "北緯 43.2°、東經 90.2° 附近");
        for language in Language::ALL {
            let (tag, text) = name.nearest(language.tag()).unwrap();
            assert_eq!(tag, language.tag());
            assert_eq!(suyuan_record::inert(text), text);
        }
    }

    #[test]
    fn a_town_is_known_by_what_shoppers_write() {
        let called = |text: &str| CoarsePlace::called(text).map(|place| place.name.get("en").to_owned());
        assert_eq!(called("上海市浦东新区").as_deref(), Some("Shanghai"));
        assert_eq!(called("Pudong, shanghai").as_deref(), Some("Shanghai"));
        assert_eq!(called("老家"), None);
        assert_eq!(called(""), None);
    }

    /// At the border of two cities one spot may be called either.
    #[test]
    fn one_spot_is_never_too_far_from_itself() {
        // The corner of a square from its middle, where squares are widest.
        let half_a_square = geo::kilometres([0.0, 0.0], [0.1, 0.1]);
        let worst = 2.0 * (OF_A_CITY + half_a_square);
        assert!(worst < 105.0, "{worst}");
    }
}
