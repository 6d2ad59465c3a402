//! How far two places are from each other.

const EARTH_RADIUS_KM: f64 = 6371.0;

/// Great-circle distance in kilometres between two positions, latitude and longitude in degrees (haversine). Both have to
/// be on Earth: latitudes of at most 90 degrees.
#[must_use]
pub fn kilometres(a: [f64; 2], b: [f64; 2]) -> f64 {
    let half = |x: f64, y: f64| {
        let apart = (y - x).rem_euclid(360.0);
        sine(apart.min(360.0 - apart) / 2.0).powi(2)
    };
    let cosine = |degrees: f64| sine(90.0 - degrees.abs());
    let h = half(a[0], b[0]) + cosine(a[0]) * cosine(b[0]) * half(a[1], b[1]);
    2.0 * EARTH_RADIUS_KM * h.min(1.0).sqrt().asin()
}

/// The sine of an angle of at most a right one, in degrees: its series up to the ninth power, right to five decimals. The
/// library's is right for any angle, at the price of 10 KB.
fn sine(degrees: f64) -> f64 {
    let x = degrees.to_radians();
    let square = x * x;
    x * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shanghai_is_some_3_270_km_from_urumqi() {
        let km = kilometres([31.2, 121.5], [43.8, 87.6]);
        assert!((3200.0..3350.0).contains(&km), "{km}");
    }

    #[test]
    fn half_the_equator_lies_between_opposite_meridians() {
        let half = std::f64::consts::PI * EARTH_RADIUS_KM;
        assert!((kilometres([0.0, -90.0], [0.0, 90.0]) - half).abs() < 100.0);
        assert!((kilometres([0.0, 179.9], [0.0, -179.9]) - half / 900.0).abs() < 1.0);
        assert!(kilometres([90.0, 0.0], [90.0, 77.0]) < 1.0);
    }
}
