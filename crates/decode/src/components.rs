//! Dark patches of a picture, and the outlines that enclose them.

use crate::symbol::Point;
use rxing::common::BitMatrix;

/// The hull of one patch of connected dark pixels: its corners, in the sense of a clock.
pub(crate) struct Hull {
    pub(crate) corners: Vec<Point>,
}

/// The hulls of all patches at least `least` pixels wide and high, and narrower than the picture.
pub(crate) fn hulls(picture: &BitMatrix, least: u32) -> Vec<Hull> {
    let patches = label(picture);
    let is_of_size = |patch: &&Patch| {
        let width = patch.right.saturating_sub(patch.left);
        let height = patch.rows.len() as u32;
        width >= least && height >= least && width < picture.width() && height < picture.height()
    };
    patches.iter().filter(is_of_size).map(hull).collect()
}

/// Of each row, from the first on, where the patch begins and ends.
struct Patch {
    top: u32,
    left: u32,
    right: u32,
    rows: Vec<(u32, u32)>,
}

/// Joins runs that touch from row to row, also across corners.
fn label(picture: &BitMatrix) -> Vec<Patch> {
    let mut parents: Vec<usize> = Vec::new();
    // Row, begin, end and label of each run.
    let mut runs: Vec<(u32, u32, u32, usize)> = Vec::new();
    let (mut edges, mut above) = (Vec::new(), 0..0);
    for y in 0..picture.height() {
        crate::runs::of_row(picture, y, &mut edges);
        let first = runs.len();
        let mut touching = above.start;
        for pair in edges.chunks_exact(2) {
            let (from, to) = (pair[0], pair[1]);
            let mut label = None;
            while touching < above.end && runs[touching].2 < from {
                touching += 1;
            }
            let mut at = touching;
            while at < above.end && runs[at].1 <= to {
                let other = root(&mut parents, runs[at].3);
                match label {
                    None => label = Some(other),
                    Some(own) if own != other => {
                        let (low, high) = (own.min(other), own.max(other));
                        parents[high] = low;
                        label = Some(low);
                    }
                    Some(_) => {}
                }
                at += 1;
            }
            let label = label.unwrap_or_else(|| {
                parents.push(parents.len());
                parents.len() - 1
            });
            runs.push((y, from, to, label));
        }
        above = first..runs.len();
    }
    let mut patches: Vec<Option<Patch>> = Vec::new();
    patches.resize_with(parents.len(), || None);
    for (y, from, to, label) in runs {
        let patch = patches[root(&mut parents, label)].get_or_insert_with(|| Patch {
            top: y,
            left: from,
            right: to,
            rows: Vec::new(),
        });
        patch.left = patch.left.min(from);
        patch.right = patch.right.max(to);
        let row = (y - patch.top) as usize;
        match patch.rows.get_mut(row) {
            Some(ends) => *ends = (ends.0.min(from), ends.1.max(to)),
            None => patch.rows.push((from, to)),
        }
    }
    patches.into_iter().flatten().collect()
}

fn root(parents: &mut [usize], mut label: usize) -> usize {
    while parents[label] != label {
        parents[label] = parents[parents[label]];
        label = parents[label];
    }
    label
}

/// The corners of all its pixels' squares, by Andrew's monotone chain.
fn hull(patch: &Patch) -> Hull {
    let mut points = Vec::with_capacity(4 * patch.rows.len());
    for (row, &(from, to)) in patch.rows.iter().enumerate() {
        let y = (patch.top + row as u32) as f32;
        for y in [y, y + 1.0] {
            points.push(Point { x: from as f32, y });
            points.push(Point { x: to as f32, y });
        }
    }
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let turn = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    let chain = |points: &mut dyn Iterator<Item = Point>| {
        let mut half: Vec<Point> = Vec::new();
        for point in points {
            while let [.., a, b] = half[..]
                && turn(a, b, point) <= 0.0
            {
                half.pop();
            }
            half.push(point);
        }
        half.pop();
        half
    };
    let mut corners = chain(&mut points.iter().copied());
    corners.extend(chain(&mut points.iter().rev().copied()));
    Hull { corners }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(rows: &[&str]) -> BitMatrix {
        let mut picture = BitMatrix::new(rows[0].len() as u32, rows.len() as u32).expect("a picture");
        for (y, row) in rows.iter().enumerate() {
            for (x, _) in row.bytes().enumerate().filter(|(_, byte)| *byte == b'#') {
                picture.set(x as u32, y as u32);
            }
        }
        picture
    }

    #[test]
    fn patches_join_below_and_over_corners() {
        let found = hulls(&picture(&["#...#.", ".#.#..", "..#...", "......", ".##..."]), 2);
        assert_eq!(found.len(), 1, "the lone bar is one row high");
        let xs: Vec<f32> = found[0].corners.iter().map(|corner| corner.x).collect();
        assert!(xs.contains(&0.0) && xs.contains(&5.0));
    }

    #[test]
    fn the_hull_of_a_square_has_its_four_corners() {
        let found = hulls(&picture(&["......", ".####.", ".#..#.", ".####.", "......"]), 3);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].corners.len(), 4);
    }
}
