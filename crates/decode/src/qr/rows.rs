//! Finder patterns on the rows of a picture: 1:1:3:1:1, confirmed in other directions by rxing.
//!
//! rxing looks along rows pixel by pixel; [`crate::runs`] takes whole words.

use rxing::Point;
use rxing::common::BitMatrix;
use rxing::common::cpp_essentials::{ConcentricPattern, LocateConcentricPattern};

/// Modules along the side of the largest symbol that is looked for in haste: version 20.
const LARGEST: u32 = 20 * 4 + 17;
/// Rows from one that is looked at to the next: the core has three modules.
const STEP: u32 = 3;

/// Finder patterns; `is_thorough`: of the smallest symbols, too.
pub(super) fn find(picture: &BitMatrix, is_thorough: bool) -> Vec<ConcentricPattern> {
    let step = if is_thorough { STEP } else { (3 * picture.height() / (4 * LARGEST)).max(STEP) };
    let mut found: Vec<ConcentricPattern> = Vec::new();
    let mut edges = Vec::new();
    for y in (step - 1..picture.height()).step_by(step as usize) {
        crate::runs::of_row(picture, y, &mut edges);
        // Dark runs begin at even places.
        for at in (0..edges.len().saturating_sub(5)).step_by(2) {
            let six = &edges[at..at + 6];
            if !is_pattern(six) {
                continue;
            }
            let middle = Point { x: (six[2] + six[3]) as f32 / 2.0, y: y as f32 + 0.5 };
            let is_known = found.iter().any(|known| Point::distance(middle, known.p) < known.size as f32 / 2.0);
            if !is_known {
                // Very slanted symbols are three times as long one way.
                let range = (six[5] - six[0]) as i32 * 3;
                found.extend(LocateConcentricPattern::<true, 5, 7>(picture, &[1, 1, 3, 1, 1], middle, range));
            }
        }
    }
    found
}

/// Whether six edges enclose the runs of a finder pattern. Dark and light runs have modules of their own: ink runs.
fn is_pattern(edges: &[u32]) -> bool {
    let [a, b, c, d, e] = std::array::from_fn(|at| edges[at + 1] - edges[at]);
    // Most runs fail here already.
    if c < 3 || c < 2 * a.max(e) || c < b.max(d) {
        return false;
    }
    let (dark, light) = ((a + c + e) as f32 / 5.0, (b + d) as f32 / 2.0);
    let is_near = |run: u32, modules: f32, module: f32, slack: f32| (run as f32 - modules * module).abs() <= slack;
    let (slack, light_slack) = (0.75 * dark + 0.5, light / 3.0 + 0.5);
    dark.max(light) <= 4.0 * dark.min(light)
        && is_near(c, 3.0, dark, slack)
        && [a, e].iter().all(|&run| is_near(run, 1.0, dark, slack))
        && [b, d].iter().all(|&run| is_near(run, 1.0, light, light_slack))
}
