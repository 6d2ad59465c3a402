//! What is outlined in the picture: the code that was read, else the place that looks like one.

use suyuan_decode::Point;

/// Four corners in pixels of the frame, around in the sense of a clock.
pub(super) type Corners = [Point; 4];

/// An outline in a frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    pub(super) corners: Corners,
    /// Width and height of the frame, in pixels.
    pub(super) frame: (u32, u32),
    /// A code was read there; else it only looks like one.
    pub(super) is_read: bool,
}

/// How the place that looks like a code lies in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Its modules are hardly a pixel wide.
    Small,
    /// Large enough to be read.
    Fitting,
    /// It leaves the picture on both sides, and is too near for many a lens.
    Large,
    /// The picture ends where it does. Without the quiet zone around it nothing can be read, and what looks like a code is
    /// more often lettering that goes on.
    Cut,
}

/// Longest side of a candidate below which it is too small, in percent of the frame's shorter side: of a QR code of
/// version 3 with its 29 modules, each is then less than two pixels wide at 720 rows.
const SMALL_PERCENT: f32 = 8.0;
/// How near to the picture's edge is at it, in percent of its shorter side.
const EDGE_PERCENT: f32 = 1.0;

impl Extent {
    /// Of a candidate in a frame of this width and height.
    pub(super) fn of(corners: &Corners, (width, height): (u32, u32)) -> Self {
        let (width, height) = (width as f32, height as f32);
        let side = width.min(height).max(1.0);
        let edge = EDGE_PERCENT / 100.0 * side;
        let at_edges = |of: fn(&Point) -> f32, end: f32| {
            (corners.iter().any(|corner| of(corner) < edge), corners.iter().any(|corner| of(corner) > end - edge))
        };
        match (at_edges(|corner| corner.x, width), at_edges(|corner| corner.y, height)) {
            ((true, true), _) | (_, (true, true)) => return Self::Large,
            ((false, false), (false, false)) => {}
            _ => return Self::Cut,
        }
        let longest = (0..4).map(|at| distance(corners[at], corners[(at + 1) % 4])).fold(0.0, f32::max);
        if 100.0 * longest < SMALL_PERCENT * side { Self::Small } else { Self::Fitting }
    }
}

/// How long a mark stays without being seen again, in milliseconds: detection misses one frame in some, and a mark that
/// flickers says less than none.
const KEPT_MS: f64 = 300.0;
/// How many times in a row a place has to look like a code before it is outlined. Lettering does so now and then.
const SURE: u32 = 3;
/// What part of the way to a candidate's new place its outline goes in a frame. A code's outline goes all the way: it is
/// where the code is.
const PACE: f32 = 0.5;

/// Follows what is seen from frame to frame, so that its outline neither jumps nor flickers.
#[derive(Debug, Clone, Default)]
pub(super) struct Follower {
    mark: Option<Mark>,
    /// When it was seen last, in milliseconds.
    at: f64,
    /// How many times in a row.
    sightings: u32,
}

impl Follower {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Takes what a frame shows at `now`, in milliseconds; gives what to outline.
    pub(super) fn see(&mut self, seen: Option<Mark>, now: f64) -> Option<Mark> {
        if self.mark.is_some() && now - self.at > KEPT_MS {
            *self = Self::new();
        }
        if let Some(seen) = seen {
            let former =
                self.mark.filter(|former| former.frame == seen.frame && is_near(&former.corners, &seen.corners));
            self.sightings = if former.is_some() { self.sightings + 1 } else { 1 };
            let corners = match former {
                Some(former) if !seen.is_read => approach(&former.corners, &seen.corners),
                _ => seen.corners,
            };
            self.mark = Some(Mark { corners, ..seen });
            self.at = now;
        }
        self.mark.filter(|mark| mark.is_read || self.sightings >= SURE)
    }
}

/// Whether two outlines may be of the same thing.
fn is_near(one: &Corners, other: &Corners) -> bool {
    let size = distance(one[0], one[2]).max(distance(one[1], one[3]));
    distance(middle(one), middle(other)) <= size
}

/// Part of the way from one place to another.
fn approach(from: &Corners, to: &Corners) -> Corners {
    let to = aligned(from, to);
    std::array::from_fn(|at| Point {
        x: from[at].x + PACE * (to[at].x - from[at].x),
        y: from[at].y + PACE * (to[at].y - from[at].y),
    })
}

/// `to`, beginning at the corner with which its way from `from` is shortest: what is not read has no first corner.
fn aligned(from: &Corners, to: &Corners) -> Corners {
    let turned = |by: usize| -> Corners { std::array::from_fn(|at| to[(at + by) % 4]) };
    let way = |to: &Corners| -> f32 { (0..4).map(|at| distance(from[at], to[at])).sum() };
    (0..4).map(turned).min_by(|one, other| way(one).total_cmp(&way(other))).unwrap_or(*to)
}

fn middle(corners: &Corners) -> Point {
    let sum = |of: fn(&Point) -> f32| corners.iter().map(of).sum::<f32>() / 4.0;
    Point { x: sum(|corner| corner.x), y: sum(|corner| corner.y) }
}

fn distance(one: Point, other: Point) -> f32 {
    (one.x - other.x).hypot(one.y - other.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: (u32, u32) = (1280, 720);

    fn square(left: f32, top: f32, side: f32) -> Corners {
        [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map(|(x, y)| Point { x: left + x * side, y: top + y * side })
    }

    fn candidate(corners: Corners) -> Option<Mark> {
        Some(Mark { corners, frame: FRAME, is_read: false })
    }

    /// A follower that has seen a place often enough.
    fn sure_of(corners: Corners) -> Follower {
        let mut follower = Follower::new();
        for _ in 1..SURE {
            assert_eq!(follower.see(candidate(corners), 0.0), None);
        }
        assert_eq!(follower.see(candidate(corners), 0.0), candidate(corners));
        follower
    }

    #[test]
    fn a_candidate_is_approached_and_a_code_is_outlined_where_it_is() {
        let mut follower = sure_of(square(100.0, 100.0, 80.0));
        let nearer = follower.see(candidate(square(120.0, 100.0, 80.0)), 1.0).unwrap();
        assert_eq!(nearer.corners, square(110.0, 100.0, 80.0));
        let code = Some(Mark { corners: square(140.0, 100.0, 80.0), frame: FRAME, is_read: true });
        assert_eq!(follower.see(code, 2.0), code);
        assert_eq!(Follower::new().see(code, 2.0), code, "at once");
    }

    #[test]
    fn the_same_place_from_another_corner_does_not_turn_the_outline() {
        let place = square(100.0, 100.0, 80.0);
        let mut turned = place;
        turned.rotate_left(1);
        assert_eq!(sure_of(place).see(candidate(turned), 1.0), candidate(place));
    }

    #[test]
    fn another_place_has_to_be_seen_as_often_as_the_first() {
        let mut follower = sure_of(square(100.0, 100.0, 80.0));
        let other = candidate(square(800.0, 400.0, 80.0));
        assert_eq!([1.0, 2.0, 3.0].map(|now| follower.see(other, now)), [None, None, other]);
    }

    #[test]
    fn a_mark_outlives_a_moment_without_it_and_no_more() {
        let place = square(100.0, 100.0, 80.0);
        let mut follower = sure_of(place);
        assert_eq!(follower.see(None, KEPT_MS), candidate(place));
        assert_eq!(follower.see(None, KEPT_MS + 1.0), None);
    }

    #[test]
    fn the_extent_is_told_by_the_longest_side_and_the_pictures_edges() {
        let extent = |left, top, side| Extent::of(&square(left, top, side), FRAME);
        assert_eq!(extent(600.0, 300.0, 40.0), Extent::Small);
        assert_eq!(extent(600.0, 300.0, 200.0), Extent::Fitting);
        assert_eq!(extent(300.0, 0.0, 719.0), Extent::Large);
        assert_eq!(extent(0.0, 300.0, 200.0), Extent::Cut);
        assert_eq!(Extent::of(&square(0.0, 0.0, 1.0), (0, 0)), Extent::Large, "no frame is no division by zero");
    }
}
