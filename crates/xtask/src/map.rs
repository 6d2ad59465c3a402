//! The coastlines behind journeys: `public/map/land.svg`, made from Natural Earth's land at 1:50 million (public domain), as
//! the npm package `world-atlas` carries it in `TopoJSON`.
//!
//! Coasts only. Borders would be somebody's claim on every map, and say nothing about a can of formula.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::progress::Progress;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

/// Where the package keeps the outlines.
const SOURCE: &str = "node_modules/world-atlas/land-50m.json";
/// What the app draws, with its one symbol `land`. Units are tenths of a degree: east, and south of the equator.
const MAP: &str = "public/map/land.svg";
/// A bend that spans a smaller triangle than this is taken out: in square degrees, some 100 km².
const SMALLEST_BEND: f64 = 0.01;
/// An island below this is left out, in square degrees.
const SMALLEST_ISLAND: f64 = 0.05;

type Point = (f64, f64);

/// Makes the map anew.
///
/// # Errors
/// When the package cannot be installed, or is not as it was.
pub(crate) fn make(workspace: &Workspace) -> Result<()> {
    Tools::ready(workspace, &mut Progress::new(tools::STEPS))?;
    let text = fs::read_to_string(workspace.root.join(SOURCE)).with_context(|| format!("{SOURCE} cannot be read"))?;
    let topology: Value = serde_json::from_str(&text).with_context(|| format!("{SOURCE} is no JSON"))?;
    let path = path(&rings(&topology).context("the outlines are not in the form that was expected")?);
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-1800 -900 3600 1800\"><!-- Natural Earth, 1:50 million, public \
         domain; `cargo xtask map` --><path id=\"land\" d=\"{path}\"/></svg>\n"
    );
    let file = workspace.root.join(MAP);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, &svg)?;
    println!("{MAP}: {} bytes", svg.len());
    Ok(())
}

/// The rings of all land, longitude and latitude in degrees. `TopoJSON` keeps lines as steps on a grid, and rings as lists of
/// lines, those with a negative number (one's complement) backwards.
fn rings(topology: &Value) -> Option<Vec<Vec<Point>>> {
    let pair = |value: &Value| Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?));
    let transform = topology.get("transform")?;
    let (scale, origin) = (pair(transform.get("scale")?)?, pair(transform.get("translate")?)?);
    let mut lines = Vec::new();
    for line in topology.get("arcs")?.as_array()? {
        let (mut x, mut y, mut points) = (0.0, 0.0, Vec::new());
        for step in line.as_array()? {
            let (east, north) = pair(step)?;
            (x, y) = (x + east, y + north);
            points.push((x * scale.0 + origin.0, y * scale.1 + origin.1));
        }
        lines.push(points);
    }
    let mut rings = Vec::new();
    for geometry in topology.get("objects")?.get("land")?.get("geometries")?.as_array()? {
        for polygon in geometry.get("arcs")?.as_array()? {
            for ring in polygon.as_array()? {
                let mut points: Vec<Point> = Vec::new();
                for line in ring.as_array()? {
                    let number = line.as_i64()?;
                    let line = lines.get(usize::try_from(number.max(!number)).ok()?)?;
                    let joint = usize::from(!points.is_empty());
                    if number < 0 {
                        points.extend(line.iter().rev().skip(joint));
                    } else {
                        points.extend(line.iter().skip(joint));
                    }
                }
                rings.push(points);
            }
        }
    }
    Some(rings)
}

/// The data of an SVG path, in whole tenths of a degree.
fn path(rings: &[Vec<Point>]) -> String {
    let mut path = String::new();
    for ring in rings.iter().filter(|ring| area(ring) >= SMALLEST_ISLAND) {
        let mut places: Vec<(i32, i32)> = simplified(ring)
            .into_iter()
            .map(|(east, north)| ((east * 10.0).round() as i32, (-north * 10.0).round() as i32))
            .collect();
        places.dedup();
        if places.len() < 4 {
            continue;
        }
        // Writing to a string cannot fail.
        let _ = write!(path, "M{} {}l", places[0].0, places[0].1);
        for step in places.windows(2) {
            for by in [step[1].0 - step[0].0, step[1].1 - step[0].1] {
                // A sign parts numbers as a blank does.
                let gap = if by < 0 || path.ends_with('l') { "" } else { " " };
                let _ = write!(path, "{gap}{by}");
            }
        }
        path.push('z');
    }
    path
}

/// Takes out the bend that matters least until every one matters (Visvalingam and Whyatt, 1993).
fn simplified(ring: &[Point]) -> Vec<Point> {
    let mut points = ring.to_vec();
    loop {
        let bends = points.windows(3).map(|three| triangle(three[0], three[1], three[2])).enumerate();
        match bends.min_by(|a, b| a.1.total_cmp(&b.1)) {
            Some((at, size)) if size < SMALLEST_BEND => points.remove(at + 1),
            _ => return points,
        };
    }
}

fn triangle(a: Point, b: Point, c: Point) -> f64 {
    ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs() / 2.0
}

/// In square degrees (the shoelace formula).
fn area(ring: &[Point]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    (ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>() / 2.0).abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn lines_are_joined_to_rings_and_written_in_tenths_of_a_degree() {
        let topology = json!({
            "transform": { "scale": [0.5, 0.5], "translate": [-10.0, 0.0] },
            "arcs": [[[0, 0], [20, 0], [0, 20]], [[0, 0], [0, 20], [20, 0]]],
            "objects": { "land": { "geometries": [{ "type": "MultiPolygon", "arcs": [[[0, -2]]] }] } },
        });
        let rings = rings(&topology).unwrap();
        assert_eq!(rings, [vec![(-10.0, 0.0), (0.0, 0.0), (0.0, 10.0), (-10.0, 10.0), (-10.0, 0.0)]]);
        assert_eq!(path(&rings), "M-100 0l100 0 0-100-100 0 0 100z");
    }

    #[test]
    fn small_bends_and_small_islands_are_left_out() {
        let bent = [(0.0, 0.0), (1.0, 0.001), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)];
        assert_eq!(simplified(&bent).len(), 5);
        assert_eq!(path(&[vec![(0.0, 0.0), (0.1, 0.0), (0.1, 0.1), (0.0, 0.0)]]), "");
    }

    #[test]
    fn another_form_is_no_map() {
        assert_eq!(rings(&json!({})), None);
    }
}
