//! Finder patterns: squares of three modules in two angles of one.
//!
//! A line that crosses both angles and the square has runs of 1, 1, 1, 1 and 3, however the symbol is turned: what it is
//! slanted by stretches all of them alike.

use crate::grid::{edges_along, is_dark};
use crate::order;
use crate::symbol::Point;
use rxing::common::BitMatrix;

/// A finder pattern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Finder {
    /// The middle of its square.
    pub(super) middle: Point,
    /// Pixels a module, about.
    pub(super) module: f32,
    /// From the square to the tips of the angles; of length one.
    pub(super) tip: (f32, f32),
    /// How many of its 64 modules are as they should be.
    likeness: usize,
}

/// Rows from one that is looked at to the next: the square is three modules high, of [`MIN_MODULE`] at least.
const STEP: usize = 4;
/// Pixels of a module under which noise looks like angles.
const MIN_MODULE: f32 = 1.6;
/// Directions that are looked in from the square.
const RAYS: usize = 32;
/// Directions side by side that see both angles, in a view from above.
const FAN: usize = 11;
/// Of these, how many have to cross them.
const LEAST_ACROSS: usize = 7;
/// Modules of 64 that have to be right in a finder pattern, some of which are missed where it is seen from aside.
const LEAST_LIKE: usize = 42;
/// Pixels of a run that is none of a finder pattern's.
pub(super) const LONGEST: f32 = 120.0;
/// A picture with more is a texture.
const MOST: usize = 64;
/// Of these, how many that look best are worth combining.
const BEST: usize = 20;
/// Places that are looked at closely; a picture with more is a texture, too.
const MOST_LOOKS: usize = 3000;

/// Finder patterns in a picture in black and white.
pub(super) fn find(picture: &BitMatrix, is_over: &dyn Fn() -> bool) -> Vec<Finder> {
    let directions = std::array::from_fn(|ray| {
        let (dy, dx) = (std::f32::consts::TAU * ray as f32 / RAYS as f32).sin_cos();
        (dx, dy)
    });
    let mut search = Search { picture, directions, found: Vec::new(), looks: 0 };
    let mut edges = Vec::new();
    for y in (1..picture.height()).step_by(STEP).take_while(|_| !is_over()) {
        crate::runs::of_row(picture, y, &mut edges);
        search.line(&edges, 0, |x| Point { x, y: y as f32 + 0.5 });
    }
    // Rows cross two of the four, whichever way the symbol is turned.
    if search.found.len() >= 2 {
        for x in (1..picture.width()).step_by(STEP).take_while(|_| !is_over()) {
            of_column(picture, x, &mut edges);
            search.line(&edges, RAYS / 4, |y| Point { x: x as f32 + 0.5, y });
        }
    }
    order::by_greatest(&mut search.found, |finder| finder.likeness as f32);
    search.found.truncate(BEST);
    search.found
}

/// Where the colour changes down a column, as [`crate::runs::of_row`] gives it for rows.
fn of_column(picture: &BitMatrix, x: u32, edges: &mut Vec<u32>) {
    edges.clear();
    let mut is_dark = false;
    for y in 0..picture.height() {
        if picture.get(x, y) != is_dark {
            is_dark = !is_dark;
            edges.push(y);
        }
    }
    if is_dark {
        edges.push(picture.height());
    }
}

/// Six edges that look like a line through the square and both angles.
struct Crossing {
    /// The middle of the square on the line.
    middle: f32,
    /// As the line sees it.
    module: f32,
    /// Whether the angles come after the square.
    is_square_first: bool,
}

struct Search<'a> {
    picture: &'a BitMatrix,
    directions: [(f32, f32); RAYS],
    found: Vec<Finder>,
    looks: usize,
}

impl Search<'_> {
    /// Looks for squares in angles along a line in a direction. `at` places a position on it in the picture.
    fn line(&mut self, edges: &[u32], direction: usize, at: impl Fn(f32) -> Point) {
        for from in (0..edges.len().saturating_sub(5)).step_by(2) {
            let Some(crossing) = crossing(edges, from) else { continue };
            let (middle, module) = (at(crossing.middle), crossing.module);
            let is_known = self.found.iter().any(|known| {
                (known.middle.x - middle.x).abs().max((known.middle.y - middle.y).abs())
                    < 1.5 * known.module.max(module)
            });
            if is_known || !self.is_square_across(middle, module, direction) {
                continue;
            }
            if self.found.len() >= MOST || self.looks >= MOST_LOOKS {
                return;
            }
            self.looks += 1;
            let towards = if crossing.is_square_first { direction } else { (direction + RAYS / 2) % RAYS };
            self.found.extend(self.look(middle, module, towards));
        }
    }

    /// Whether the square is about as high as wide, before anything dearer is asked.
    fn is_square_across(&self, middle: Point, module: f32, direction: usize) -> bool {
        let (x, y) = (middle.x as u32, middle.y as u32);
        let (dx, dy) = if direction == 0 { (0, 1) } else { (1, 0) };
        let most = (4.6 * module) as u32 + 1;
        let is_dark = |x: Option<u32>, y: Option<u32>| {
            x.zip(y)
                .is_some_and(|(x, y)| x < self.picture.width() && y < self.picture.height() && self.picture.get(x, y))
        };
        let before = (1..=most).take_while(|at| is_dark(x.checked_sub(at * dx), y.checked_sub(at * dy))).count();
        let after = (1..=most).take_while(|at| is_dark(x.checked_add(at * dx), y.checked_add(at * dy))).count();
        let high = (before + 1 + after) as f32;
        high > 1.2 * module && high < 4.6 * module + 1.0
    }

    /// Looks around from a place in a square, the angles of which are crossed in a direction.
    fn look(&self, place: Point, module: f32, towards: usize) -> Option<Finder> {
        let middle = self.centre(place, module, RAYS / 8)?;
        // Of the rays that cross both angles, one on either side is this far from the known one.
        const ASIDE: usize = 3;
        [towards + ASIDE, towards + RAYS - ASIDE].iter().find_map(|ray| self.across(middle, ray % RAYS))?;
        let middle = self.centre(middle, module, 1)?;
        let across: [Option<f32>; RAYS] = std::array::from_fn(|ray| self.across(middle, ray));
        // Single rays may cross as much in the data on the other side.
        let fan = |from: usize| (from..from + FAN).map(|ray| ray % RAYS);
        let count = |from: usize| fan(from).filter(|&ray| across[ray].is_some()).count();
        let from = (0..RAYS).max_by_key(|&from| count(from)).filter(|&from| count(from) >= LEAST_ACROSS)?;
        if fan(from + RAYS / 2).filter(|&ray| self.is_set_off(middle, ray)).count() < FAN - 2 {
            return None;
        }
        let seen: Vec<(usize, f32, (f32, f32))> = (fan(from).enumerate())
            .filter_map(|(at, ray)| across[ray].map(|module| (at, module, self.directions[ray])))
            .collect();
        let (x, y) = seen.iter().fold((0.0, 0.0), |sum, &(_, _, (dx, dy))| (sum.0 + dx, sum.1 + dy));
        let tip = (x / x.hypot(y), y / x.hypot(y));
        let module = seen.iter().map(|&(_, module, _)| module).fold(f32::MAX, f32::min);
        let step = module * std::f32::consts::FRAC_1_SQRT_2;
        let above = ((tip.0 - tip.1) * step, (tip.1 + tip.0) * step);
        let above = likeness(self.picture, middle, above, (-above.1, above.0));
        let aside = axes(&seen).map_or(0, |(u, v)| likeness(self.picture, middle, u, v));
        let likeness = above.max(aside);
        (likeness >= LEAST_LIKE).then_some(Finder { middle, module, tip, likeness })
    }

    /// The middle of the square's area, seen from a place in it in each `step`-th direction; `None` when it is no square.
    fn centre(&self, place: Point, module: f32, step: usize) -> Option<Point> {
        /// Modules from one corner to the opposite one, with some to spare.
        const FARTHEST: f32 = 5.0;
        let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
        for &(dx, dy) in self.directions.iter().step_by(step) {
            let [edge] = edges_along::<1>(self.picture, place, dx, dy, FARTHEST * module)?;
            area += edge * edge;
            x += edge.powi(3) * dx;
            y += edge.powi(3) * dy;
        }
        // The mean of squares is about three.
        if area * (step as f32) < 0.9 * RAYS as f32 * module * module {
            return None;
        }
        Some(Point { x: place.x + x / area * 2.0 / 3.0, y: place.y + y / area * 2.0 / 3.0 })
    }

    /// How long a module is along a ray from the middle of a square that crosses both angles.
    fn across(&self, middle: Point, ray: usize) -> Option<f32> {
        let (dx, dy) = self.directions[ray];
        crosses_angles(&edges_along(self.picture, middle, dx, dy, LONGEST)?)
    }

    /// Whether it is light behind the square: there is the separator.
    fn is_set_off(&self, middle: Point, ray: usize) -> bool {
        /// From the middle to that of the separator, in halves of the square.
        const SEPARATOR: f32 = 2.0 / 1.5;
        let (dx, dy) = self.directions[ray];
        edges_along::<1>(self.picture, middle, dx, dy, LONGEST).is_some_and(|[edge]| {
            let far = edge * SEPARATOR;
            is_dark(self.picture, Point { x: middle.x + far * dx, y: middle.y + far * dy }) == Some(false)
        })
    }
}

/// Whether the edges from one on enclose dark and light runs of 1, 1, 1, 1 and 3 or the other way round, between light ones.
fn crossing(edges: &[u32], from: usize) -> Option<Crossing> {
    let six = <&[u32; 6]>::try_from(edges.get(from..from + 6)?).ok()?;
    let width = |at: usize| (six[at + 1] - six[at]) as f32;
    let is_square_first = width(0) > width(4);
    let (square, first) = if is_square_first { (0, 1) } else { (4, 0) };
    let module = (six[first + 4] - six[first]) as f32 / 4.0;
    let is_even = |at: usize| {
        let (two, one) = (width(at) + width(at + 1), width(at));
        // A threshold that is off moves edges in pairs.
        (two - 2.0 * module).abs() <= 0.5 * module + 0.5 && one > 0.3 * module && one < 1.8 * module + 0.5
    };
    let is_light_around = || {
        let least = (0.4 * module) as u32;
        (from == 0 || six[0] - edges[from - 1] > least) && edges.get(from + 6).is_none_or(|next| next - six[5] > least)
    };
    let is_like = module >= MIN_MODULE
        && width(square) > 1.4 * module
        && width(square) < 4.6 * module + 1.0
        && (first..first + 3).all(is_even)
        && is_light_around();
    is_like.then(|| Crossing { middle: (six[square] + six[square + 1]) as f32 / 2.0, module, is_square_first })
}

/// The sides of a module, seen from aside: from the middle of the square towards either angle. `seen` are rays that cross
/// both: their places in the fan, how long a module is along them, and their directions.
fn axes(seen: &[(usize, f32, (f32, f32))]) -> Option<((f32, f32), (f32, f32))> {
    /// Modules from the middle to the outer edge.
    const OUT: f32 = 5.5;
    let edge = |&(_, module, (dx, dy)): &(usize, f32, (f32, f32))| (OUT * module * dx, OUT * module * dy);
    let half = |is_first: bool| {
        let mut points = seen.iter().filter(|(at, ..)| if is_first { *at < FAN / 2 } else { *at > FAN / 2 }).map(edge);
        let first = points.next()?;
        let last = points.next_back()?;
        let (dx, dy) = (last.0 - first.0, last.1 - first.1);
        Some((first, (dx / dx.hypot(dy), dy / dx.hypot(dy))))
    };
    let ((one, along), (other, across)) = (half(true)?, half(false)?);
    // The edges meet at the tip, which is as many modules out along either.
    let turn = along.0 * across.1 - along.1 * across.0;
    let far = ((other.0 - one.0) * across.1 - (other.1 - one.1) * across.0) / turn;
    let tip = (one.0 + far * along.0, one.1 + far * along.1);
    let (u, v) = ((tip.0 * across.1 - tip.1 * across.0) / turn / OUT, (along.0 * tip.1 - along.1 * tip.0) / turn / OUT);
    (turn.abs() > 0.3).then_some(((u * along.0, u * along.1), (v * across.0, v * across.1)))
}

/// How many modules of a finder pattern are as they should be, where a module's sides towards the angles are `along` and
/// `across`.
fn likeness(picture: &BitMatrix, middle: Point, along: (f32, f32), across: (f32, f32)) -> usize {
    let is_right = |&(u, v): &(usize, usize)| {
        // From the middle of the square.
        let (a, b) = (5.0 - u as f32, 5.0 - v as f32);
        let at = Point { x: middle.x + a * along.0 + b * across.0, y: middle.y + a * along.1 + b * across.1 };
        is_dark(picture, at) == Some(super::layout::is_finder_dark(u, v))
    };
    (0..8).flat_map(|v| (0..8).map(move |u| (u, v))).filter(is_right).count()
}

/// How long a module is along a ray from the middle of a square that crosses both angles.
fn crosses_angles(edges: &[f32; 5]) -> Option<f32> {
    let module = (edges[4] - edges[0]) / 4.0;
    let is_even = edges.windows(2).all(|pair| {
        let width = pair[1] - pair[0];
        width > 0.3 * module && width < 1.8 * module
    }) && edges.windows(3).all(|three| (three[2] - three[0] - 2.0 * module).abs() < 0.6 * module + 0.5);
    (is_even && edges[0] > 0.8 * module && edges[0] < 2.4 * module).then_some(module)
}
