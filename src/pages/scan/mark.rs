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

/// How large the place that looks like a code is in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Its modules are hardly a pixel wide.
    Small,
    /// Large enough to be read.
    Fitting,
    /// It leaves the picture, and is too near for many a lens.
    Large,
}

/// Longest side of a candidate below which it is too small, in percent of the frame's shorter side: of a QR code of
/// version 3 with its 29 modules, each is then less than two pixels wide at 720 rows.
const SMALL_PERCENT: f32 = 8.0;
/// The same, from which on it is too large.
const LARGE_PERCENT: f32 = 95.0;

impl Extent {
    /// Of a candidate in a frame of this width and height.
    pub(super) fn of(corners: &Corners, (width, height): (u32, u32)) -> Self {
        let longest = (0..4).map(|at| distance(corners[at], corners[(at + 1) % 4])).fold(0.0, f32::max);
        match 100.0 * longest / width.min(height).max(1) as f32 {
            percent if percent < SMALL_PERCENT => Self::Small,
            percent if percent > LARGE_PERCENT => Self::Large,
            _ => Self::Fitting,
        }
    }
}

/// Frames that a mark stays without being seen again: detection misses one frame in some, and a mark that flickers says
/// less than none.
const KEPT: u32 = 6;
/// What part of the way to a candidate's new place its outline goes in a frame. A code's outline goes all the way: it is
/// where the code is.
const PACE: f32 = 0.5;

/// Follows what is seen from frame to frame, so that its outline neither jumps nor flickers.
#[derive(Debug, Clone, Default)]
pub(super) struct Follower {
    mark: Option<Mark>,
    unseen: u32,
}

impl Follower {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Takes what a frame shows; gives what to outline.
    pub(super) fn see(&mut self, seen: Option<Mark>) -> Option<Mark> {
        let Some(seen) = seen else {
            self.unseen += 1;
            if self.unseen > KEPT {
                self.mark = None;
            }
            return self.mark;
        };
        self.unseen = 0;
        let corners = match &self.mark {
            Some(former) if !seen.is_read && !former.is_read && former.frame == seen.frame => {
                approach(&former.corners, &seen.corners)
            }
            _ => seen.corners,
        };
        self.mark = Some(Mark { corners, ..seen });
        self.mark
    }
}

/// Part of the way from one place to another; all of it where they are too far apart to be the same thing.
fn approach(from: &Corners, to: &Corners) -> Corners {
    let to = aligned(from, to);
    let size = distance(from[0], from[2]).max(distance(from[1], from[3]));
    if distance(middle(from), middle(&to)) > size {
        return to;
    }
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

    #[test]
    fn a_candidate_is_approached_and_a_code_is_outlined_where_it_is() {
        let mut follower = Follower::new();
        follower.see(candidate(square(100.0, 100.0, 80.0)));
        let nearer = follower.see(candidate(square(120.0, 100.0, 80.0))).unwrap();
        assert_eq!(nearer.corners, square(110.0, 100.0, 80.0));
        let code = Some(Mark { corners: square(140.0, 100.0, 80.0), frame: FRAME, is_read: true });
        assert_eq!(follower.see(code), code);
    }

    #[test]
    fn the_same_place_from_another_corner_does_not_turn_the_outline() {
        let mut follower = Follower::new();
        let first = follower.see(candidate(square(100.0, 100.0, 80.0)));
        let mut turned = square(100.0, 100.0, 80.0);
        turned.rotate_left(1);
        assert_eq!(follower.see(candidate(turned)), first);
    }

    #[test]
    fn another_place_is_gone_to_at_once() {
        let mut follower = Follower::new();
        follower.see(candidate(square(100.0, 100.0, 80.0)));
        let other = candidate(square(800.0, 400.0, 80.0));
        assert_eq!(follower.see(other), other);
    }

    #[test]
    fn a_mark_outlives_some_frames_without_it_and_no_more() {
        let mut follower = Follower::new();
        let mark = follower.see(candidate(square(100.0, 100.0, 80.0)));
        for _ in 0..KEPT {
            assert_eq!(follower.see(None), mark);
        }
        assert_eq!(follower.see(None), None);
    }

    #[test]
    fn the_extent_is_told_by_the_longest_side() {
        assert_eq!(Extent::of(&square(0.0, 0.0, 40.0), FRAME), Extent::Small);
        assert_eq!(Extent::of(&square(0.0, 0.0, 200.0), FRAME), Extent::Fitting);
        assert_eq!(Extent::of(&square(0.0, 0.0, 700.0), FRAME), Extent::Large);
        assert_eq!(Extent::of(&square(0.0, 0.0, 1.0), (0, 0)), Extent::Large, "no frame is no division by zero");
    }
}
