//! EAN-13 and UPC-A whose narrow bars have run into one another: no edges, but a profile.
//!
//! Between two quiet zones, every number predicts a profile: its bars, blurred, on a label that light falls on unevenly and
//! that bends around a can. The digits are those whose prediction is nearest to what is seen, found at once for all digits,
//! over the place, the bend and the blur of the symbol.

use super::digits::{Meetings, Number, Seen};
use super::shade::Shade;
use super::strip::Profile;
use super::template::{Blur, Templates};
use crate::linear::symbologies::ean::{EAN13_MODULES as MODULES, EAN13_PARITY};

/// Standard deviations of the blur and ways of a hand, in pixels, that are tried, the likeliest first.
const BLURS: [(f32, f32); 7] = [(1.5, 0.0), (0.8, 7.0), (0.9, 0.0), (2.1, 0.0), (0.5, 0.0), (0.8, 4.0), (0.8, 10.0)];
/// Of these, as many decide whether there is hope, after the first.
const FIRST_BLURS: usize = 2;
/// Half the angle around a can that the symbol covers, in radians.
const CURVES: [f32; 3] = [0.0, 0.45, 0.8];
/// The part of the profile's variance that the prediction may leave open.
const OPEN: f32 = 0.2;
/// The same before the place is known well, and after each round that makes it known better: more, and there is no symbol.
const FIRST_OPEN: f32 = 0.6;
const ROUNDS_OPEN: [f32; 5] = [FIRST_OPEN, 0.44, 0.32, 0.28, 0.25];
/// As little, and no other blur needs to be tried.
const CLEAR: f32 = 0.08;
/// How much nearer than any other number with a right check digit it has to be, in variances of the residue, per pixel:
/// textures reach 12, symbols 70 and more.
const MARGIN: f32 = 18.0;
/// From here on nothing else has to agree.
const SURE: f32 = 50.0;
/// What any symbol leaves open at most, before anything but its ends is known: with the first guess, and with the best of
/// a few.
const FIRST_HOPE: f32 = 0.82;
const HOPE: f32 = 0.72;
/// Modules by which ends may lie too far outside.
const INSET: f32 = 0.8;

/// Where a symbol may be along a profile.
#[derive(Debug, Clone, Copy)]
struct Place {
    from: f32,
    to: f32,
    /// How much its middle is displaced, in parts of its width: perspective, or a can that is turned away.
    bend: f32,
    /// Half the angle around a can that it covers, in radians.
    curve: f32,
}

impl Place {
    /// The module at a place of the profile.
    fn module(&self, x: f32) -> f32 {
        let part = (x - self.from) / (self.to - self.from);
        let around = if self.curve < 0.05 {
            part
        } else {
            let sine = ((2.0 * part - 1.0) * self.curve.sin()).clamp(-1.0, 1.0);
            0.5 + sine.asin() / (2.0 * self.curve)
        };
        MODULES * (around + self.bend * part * (1.0 - part))
    }
}

/// A place, a blur and a shade, and what the nearest number leaves open.
struct Guess {
    place: Place,
    blur: (f32, f32),
    shade: Shade,
    open: f32,
    number: Number,
}

/// What a profile holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing that looks like a symbol.
    Nothing,
    /// Perhaps a symbol.
    Unclear,
    /// A number that another profile should hold, too.
    Likely([u8; 13]),
    /// A number.
    Sure([u8; 13]),
}

/// The number in a profile.
pub(super) fn read(profile: &Profile) -> Outcome {
    let [from, to] = profile.ends;
    let start = Place { from, to, bend: 0.0, curve: 0.0 };
    let Some(shade) = Shade::start(profile, from, to) else { return Outcome::Nothing };
    // Half of the samples tell whether there is hope.
    let few = Profile { samples: profile.samples.iter().step_by(2).copied().collect(), ends: profile.ends };
    first_guess(&few, start, shade)
        .and_then(|guess| settle(profile, guess))
        .map_or(Outcome::Nothing, |settled| judge(profile, &settled))
}

/// The likeliest bend and blur; `None` without hope.
fn first_guess(profile: &Profile, start: Place, shade: Shade) -> Option<Guess> {
    let mut best: Option<Guess> = None;
    let mut consider = |place: Place, blur: (f32, f32), templates: &Templates| {
        let guess = guess(profile, place, blur, shade, templates)?;
        if best.as_ref().is_none_or(|best| guess.open < best.open) {
            best = Some(guess);
        }
        best.as_ref().map(|best| (best.place, best.open))
    };
    let (blur, others) = BLURS.split_first()?;
    let used = templates(*blur, start);
    let mut place = start;
    for curve in CURVES {
        let (better, open) = consider(Place { curve, ..start }, *blur, &used)?;
        if open > FIRST_HOPE {
            return None;
        }
        place = better;
    }
    // Blur moves the outer edges outwards.
    let inset = INSET * (start.to - start.from) / MODULES;
    for (left, right) in [(inset, inset), (inset, 0.0), (0.0, inset)] {
        let from_to = Place { from: start.from + left, to: start.to - right, ..place };
        place = consider(from_to, *blur, &used)?.0;
    }
    for (at, &blur) in others.iter().enumerate() {
        let (_, open) = consider(place, blur, &templates(blur, place))?;
        if open < CLEAR || at + 1 == FIRST_BLURS && open > HOPE {
            break;
        }
    }
    best.filter(|best| best.open < FIRST_OPEN)
}

/// Whether a guess says a number clearly enough.
fn judge(profile: &Profile, guess: &Guess) -> Outcome {
    let templates = templates(guess.blur, guess.place);
    let meetings = Meetings::new(&seen(profile, guess.place, &guess.shade, &templates).0, &templates);
    let Some([number, second]) = meetings.valid().filter(|_| guess.open < OPEN) else { return Outcome::Unclear };
    let noise = number.squares / meetings.count as f32;
    let samples_a_pixel = meetings.count as f32 / (guess.place.to - guess.place.from);
    let margin = (second.squares - number.squares) / samples_a_pixel.max(0.1) / noise.max(f32::MIN_POSITIVE);
    // The check digit may cost another number, not any.
    let is_near = number.squares < 1.5 * guess.number.squares;
    match margin {
        SURE.. if is_near => Outcome::Sure(number.digits),
        MARGIN.. if is_near => Outcome::Likely(number.digits),
        _ => Outcome::Unclear,
    }
}

fn templates((sigma, way): (f32, f32), place: Place) -> Templates {
    let module = (place.to - place.from) / MODULES;
    // The pixel itself is a blur, too.
    Templates::new(Blur { sigma: (sigma * sigma + 1.0 / 12.0).sqrt() / module, way: way / module })
}

/// What is seen of the digits, and its variance times its count.
fn seen(profile: &Profile, place: Place, shade: &Shade, templates: &Templates) -> (Vec<Seen>, f32) {
    let mut seen = Vec::with_capacity(profile.samples.len());
    let (mut sum, mut squares) = (0.0, 0.0);
    for &(x, grey) in &profile.samples {
        let u = place.module(x);
        if !(-0.5..MODULES + 0.5).contains(&u) {
            continue;
        }
        let dark = shade.dark(x, grey);
        sum += dark;
        squares += dark * dark;
        seen.push(Seen { u, dark: dark - templates.guards(u) });
    }
    let variance = squares - sum * sum / seen.len().max(1) as f32;
    (seen, variance)
}

fn guess(profile: &Profile, place: Place, blur: (f32, f32), shade: Shade, templates: &Templates) -> Option<Guess> {
    let (seen, variance) = seen(profile, place, &shade, templates);
    if (seen.len() as f32) < 0.8 * MODULES * 0.6 {
        return None;
    }
    let number = Meetings::new(&seen, templates).nearest()?;
    let open = number.squares / variance.max(f32::MIN_POSITIVE);
    Some(Guess { place, blur, shade, open, number })
}

/// Moves the place, and takes the light and the blur again, as long as less stays open; `None` where much does.
fn settle(profile: &Profile, start: Guess) -> Option<Guess> {
    let mut best = start;
    let mut used = templates(best.blur, best.place);
    for (size, most_open) in [1.0, 0.5, 0.5, 0.25, 0.12].into_iter().zip(ROUNDS_OPEN) {
        if best.open > most_open {
            return None;
        }
        // The light, by what the number at hand predicts.
        let predicted = |x: f32| {
            let u = best.place.module(x);
            used.guards(u) + digits_at(&best.number, &used, u)
        };
        if let Some(shade) = Shade::fit(profile, [best.place.from, best.place.to], predicted)
            && let Some(guess) = guess(profile, best.place, best.blur, shade, &used)
            && guess.open < best.open
        {
            best = guess;
        }
        let module = size * (best.place.to - best.place.from) / MODULES;
        let moves = [
            (module, 0.0, 0.0, 0.0),
            (-module, 0.0, 0.0, 0.0),
            (0.0, module, 0.0, 0.0),
            (0.0, -module, 0.0, 0.0),
            (0.0, 0.0, 0.03 * size, 0.0),
            (0.0, 0.0, -0.03 * size, 0.0),
            (0.0, 0.0, 0.0, 0.15 * size),
            (0.0, 0.0, 0.0, -0.15 * size),
        ];
        for (from, to, bend, curve) in moves {
            let place = Place {
                from: best.place.from + from,
                to: best.place.to + to,
                bend: best.place.bend + bend,
                curve: (best.place.curve + curve).clamp(0.0, 1.3),
            };
            if let Some(guess) =
                guess(profile, place, best.blur, best.shade, &used).filter(|guess| guess.open < best.open)
            {
                best = guess;
            }
        }
        for factor in [1.0 + 0.25 * size, 1.0 - 0.2 * size] {
            let (sigma, way) = best.blur;
            let blur = if way > 0.0 { (sigma, way * factor) } else { (sigma * factor, 0.0) };
            let other = templates(blur, best.place);
            if let Some(guess) =
                guess(profile, best.place, blur, best.shade, &other).filter(|guess| guess.open < best.open)
            {
                (best, used) = (guess, other);
                break;
            }
        }
    }
    Some(best)
}

/// How dark a number's digits make a place.
fn digits_at(number: &Number, templates: &Templates, u: f32) -> f32 {
    let parity = EAN13_PARITY[usize::from(number.digits[0])];
    let dark = number.digits[1..].iter().enumerate().map(|(place, &digit)| {
        let kind = if place >= 6 { 20 } else { usize::from(parity >> (5 - place) & 1) * 10 };
        let from = if place < 6 { 3.0 + 7.0 * place as f32 } else { 50.0 + 7.0 * (place - 6) as f32 };
        if (u - from - 3.5).abs() < 7.5 { templates.at(u - from)[kind + usize::from(digit)] } else { 0.0 }
    });
    dark.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGITS: [u8; 13] = [6, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2];

    /// The profile of a number as a lens, a hand and a can leave it.
    fn profile(module: f32, sigma: f32, way: f32, curve: f32) -> Profile {
        let blur = Blur { sigma: sigma / module, way: way / module };
        let templates = Templates::new(blur);
        let (from, to) = (15.0 * module, 110.0 * module);
        let place = Place { from, to, bend: 0.0, curve };
        let number = Number { digits: DIGITS, squares: 0.0 };
        let samples = (0..(250.0 * module) as usize).map(|at| {
            let x = at as f32 / 2.0;
            let u = place.module(x);
            (x, 210.0 - 0.1 * x - 120.0 * (templates.guards(u) + digits_at(&number, &templates, u)))
        });
        Profile { samples: samples.collect(), ends: [from + 0.6 * module, to - 0.4 * module] }
    }

    #[test]
    fn bars_that_ran_into_one_another_are_read() {
        for (module, sigma) in [(2.0, 1.1), (1.6, 1.1), (2.6, 1.7), (0.9, 0.5), (2.1, 1.9)] {
            let outcome = read(&profile(module, sigma, 0.0, 0.0));
            assert_eq!(outcome, Outcome::Sure(DIGITS), "{module} pixels a module");
        }
    }

    #[test]
    fn bars_that_a_hand_smeared_are_read() {
        assert_eq!(read(&profile(2.1, 0.7, 5.0, 0.0)), Outcome::Sure(DIGITS));
    }

    #[test]
    fn bars_around_a_can_are_read() {
        assert_eq!(read(&profile(2.1, 0.8, 0.0, 0.8)), Outcome::Sure(DIGITS));
    }

    #[test]
    fn even_stripes_are_no_number() {
        let stripes = |at: usize| if (60..540).contains(&at) && (at / 6).is_multiple_of(2) { 60.0 } else { 210.0 };
        let samples = (0..600).map(|at| (at as f32 / 2.0, stripes(at))).collect();
        let outcome = read(&Profile { samples, ends: [30.0, 270.0] });
        assert!(matches!(outcome, Outcome::Nothing | Outcome::Unclear));
    }
}
