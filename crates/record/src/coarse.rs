//! Where a check is made, as coarse as may leave a device.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The side of the square that a place is rounded to, in tenths of a degree: some 20 km. A city, not a street.
const STEP: i32 = 2;
/// A position that may be further off than this, in metres, is a guess of the network's and not told.
const MOST_INACCURATE: f64 = 30_000.0;

/// The middle of a square of a fifth of a degree: no value of this type knows more. Travels in the header `Suyuan-Place`, and
/// in reports, as tenths of a degree, `312,1216`: a form that has no room for more either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct CoarsePosition([i32; 2]);

impl CoarsePosition {
    /// Rounds a position in degrees, north and east positive; `accuracy` in metres. `None` where it is none on Earth, or
    /// too vague to say anything.
    #[must_use]
    pub fn rounded(latitude: f64, longitude: f64, accuracy: f64) -> Option<Self> {
        if !(0.0..=MOST_INACCURATE).contains(&accuracy) {
            return None;
        }
        Self::of_tenths([nearest(latitude)?, nearest(longitude)?])
    }

    /// Rounds a position in tenths of a degree; `None` where it is none on Earth.
    #[must_use]
    pub fn of_tenths([latitude, longitude]: [i32; 2]) -> Option<Self> {
        let is_on_earth = (-900..=900).contains(&latitude) && (-1800..=1800).contains(&longitude);
        is_on_earth.then(|| Self([latitude, longitude].map(|tenths| (tenths + STEP / 2).div_euclid(STEP) * STEP)))
    }

    /// Latitude and longitude in tenths of a degree, as [`crate::Place::position`] has them.
    #[must_use]
    pub fn tenths(self) -> [i32; 2] {
        self.0
    }
}

/// The nearest step, in tenths of a degree. At once, not by way of tenths: rounding twice would be off by more.
#[expect(clippy::cast_possible_truncation, reason = "compared with the whole Earth before")]
fn nearest(degrees: f64) -> Option<i32> {
    (degrees.abs() <= 180.0).then(|| (degrees * 10.0 / f64::from(STEP)).round() as i32 * STEP)
}

impl fmt::Display for CoarsePosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [latitude, longitude] = self.0;
        write!(f, "{latitude},{longitude}")
    }
}

impl FromStr for CoarsePosition {
    type Err = &'static str;

    /// Rounds what is finer: who sends it is not believed to have done so.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let expected = "two numbers of tenths of a degree, for example 312,1216";
        let (latitude, longitude) = text.split_once(',').ok_or(expected)?;
        let number = |text: &str| text.parse().map_err(|_| expected);
        Self::of_tenths([number(latitude)?, number(longitude)?]).ok_or("a position on Earth")
    }
}

impl From<CoarsePosition> for String {
    fn from(position: CoarsePosition) -> Self {
        position.to_string()
    }
}

impl TryFrom<String> for CoarsePosition {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_square_is_left_of_a_position() {
        // The People's Square and Hongqiao station in Shanghai, 15 km apart.
        let square = CoarsePosition::rounded(31.230_416, 121.473_701, 12.0).unwrap();
        assert_eq!(square.to_string(), "312,1214");
        assert_eq!(CoarsePosition::rounded(31.194_2, 121.320_9, 3.0), Some(square));
        assert_eq!(CoarsePosition::rounded(-33.45, -70.66, 0.0).unwrap().tenths(), [-334, -706]);
    }

    #[test]
    fn a_square_is_some_20_km_wide() {
        let mut squares: Vec<_> = (0..1_000)
            .map(|at| CoarsePosition::rounded(30.0 + f64::from(at) / 1_000.0, 100.0, 1.0).unwrap().tenths())
            .collect();
        squares.dedup();
        assert!((5..=6).contains(&squares.len()), "{squares:?}");
    }

    #[test]
    fn what_is_vague_or_none_is_not_told() {
        for (latitude, longitude, accuracy) in [
            (31.2, 121.5, 30_001.0),
            (31.2, 121.5, f64::NAN),
            (31.2, 121.5, -1.0),
            (90.2, 0.0, 1.0),
            (f64::NAN, 0.0, 1.0),
            (0.0, f64::INFINITY, 1.0),
            (0.0, 181.0, 1.0),
        ] {
            assert_eq!(
                CoarsePosition::rounded(latitude, longitude, accuracy),
                None,
                "{latitude} {longitude} {accuracy}"
            );
        }
    }

    #[test]
    fn what_travels_is_read_and_rounded_again() {
        let square = CoarsePosition::of_tenths([312, 1216]).unwrap();
        assert_eq!(square.to_string().parse(), Ok(square));
        assert_eq!("311,1215".parse(), Ok(square));
        for text in ["", "312", "312;1215", "31.2,121.5", "902,0", "0,1802", "312,1215,7", "99999999999,0"] {
            assert!(text.parse::<CoarsePosition>().is_err(), "{text}");
        }
    }
}
