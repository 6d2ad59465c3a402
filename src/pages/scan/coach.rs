//! What would help a person whose code is not read.

use super::mark::Extent;
use suyuan_decode::Sight;

/// What would help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Advice {
    /// More light.
    Light,
    /// Turning the pack a little: a reflection lies on it.
    Turn,
    /// Holding still.
    Steady,
    /// Coming closer: a code is in view, and small.
    Closer,
    /// Going back a little: a code is in view, and leaves it.
    Farther,
    /// Facing the code: one is in view, of a good size, and cannot be read.
    Face,
    /// Another side of the pack, or coming closer: no code is in view.
    Search,
}

/// Watches frames in which no code was read.
#[derive(Debug, Clone, Default)]
pub(super) struct Coach {
    frames: u32,
    dark: u32,
    glaring: u32,
    blurred: u32,
    /// Candidates by their extent.
    small: u32,
    large: u32,
    fitting: u32,
    still: u32,
    /// What is being said, and since which frame.
    said: Option<(Advice, u32)>,
}

/// Frames before anything is said; about a second. Autofocus needs as long by itself.
const PATIENCE: u32 = 20;
/// Frames before anything is said where nothing is wrong; some four seconds.
const LONG: u32 = 60;
/// How many more frames must show a fault than not, before it is named; scores end at twice this.
const SURE: u32 = 10;
/// Frames that a word stays, so that it can be read.
const READ: u32 = 30;
/// Frames in a row in which nothing moved.
const IDLE: u32 = 60;

impl Coach {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Takes note of a frame without a code, and of how large what looks like one is in it. Gives what to say.
    pub(super) fn nothing_in(&mut self, sight: Sight, candidate: Option<Extent>) -> Option<Advice> {
        self.frames = self.frames.saturating_add(1);
        for (score, shows) in [
            (&mut self.dark, sight.is_dark),
            (&mut self.glaring, sight.is_glaring),
            (&mut self.blurred, sight.is_blurred),
            (&mut self.small, candidate == Some(Extent::Small)),
            (&mut self.large, candidate == Some(Extent::Large)),
            (&mut self.fitting, candidate == Some(Extent::Fitting)),
        ] {
            *score = if shows { (*score + 1).min(2 * SURE) } else { score.saturating_sub(1) };
        }
        self.still = if sight.is_still { self.still.saturating_add(1) } else { 0 };
        let stays = self.said.is_some_and(|(_, since)| self.frames - since < READ);
        if !stays && self.said.map(|(said, _)| said) != self.advice() {
            self.said = self.advice().map(|advice| (advice, self.frames));
        }
        self.said.map(|(advice, _)| advice)
    }

    /// Whether nothing has moved for a while: the phone lies somewhere.
    pub(super) fn is_idle(&self) -> bool {
        self.still >= IDLE
    }

    /// Without light nothing else can be seen; a reflection stays however still the hand is. Too near a lens all is blurred.
    fn advice(&self) -> Option<Advice> {
        match self {
            _ if self.frames < PATIENCE => None,
            _ if self.dark >= SURE => Some(Advice::Light),
            _ if self.glaring >= SURE => Some(Advice::Turn),
            _ if self.large >= SURE => Some(Advice::Farther),
            _ if self.blurred >= SURE => Some(Advice::Steady),
            _ if self.small >= SURE => Some(Advice::Closer),
            _ if self.frames < LONG => None,
            _ if self.fitting >= SURE => Some(Advice::Face),
            _ => Some(Advice::Search),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(frames: u32, sight: Sight) -> Option<Advice> {
        let mut coach = Coach::new();
        (0..frames).fold(None, |_, _| coach.nothing_in(sight, None))
    }

    fn after_candidate(frames: u32, candidate: Extent) -> Option<Advice> {
        let mut coach = Coach::new();
        (0..frames).fold(None, |_, _| coach.nothing_in(Sight::default(), Some(candidate)))
    }

    #[test]
    fn nothing_is_said_while_the_camera_still_focuses() {
        assert_eq!(after(PATIENCE - 1, Sight { is_blurred: true, is_dark: true, ..Sight::default() }), None);
    }

    #[test]
    fn each_fault_has_its_word_and_light_comes_first() {
        let fault = |sight| after(PATIENCE + 5, sight);
        assert_eq!(fault(Sight { is_blurred: true, ..Sight::default() }), Some(Advice::Steady));
        assert_eq!(fault(Sight { is_blurred: true, is_glaring: true, ..Sight::default() }), Some(Advice::Turn));
        assert_eq!(fault(Sight { is_blurred: true, is_dark: true, ..Sight::default() }), Some(Advice::Light));
        assert_eq!(fault(Sight::default()), None);
        assert_eq!(after(LONG, Sight::default()), Some(Advice::Search));
    }

    #[test]
    fn what_looks_like_a_code_says_how_to_hold_it() {
        assert_eq!(after_candidate(PATIENCE, Extent::Small), Some(Advice::Closer));
        assert_eq!(after_candidate(PATIENCE, Extent::Large), Some(Advice::Farther));
        assert_eq!(after_candidate(PATIENCE, Extent::Fitting), None);
        assert_eq!(after_candidate(LONG, Extent::Fitting), Some(Advice::Face));
    }

    #[test]
    fn too_near_is_said_before_blurred_as_it_is_the_cause() {
        let mut coach = Coach::new();
        let blurred = Sight { is_blurred: true, ..Sight::default() };
        let said = (0..PATIENCE).fold(None, |_, _| coach.nothing_in(blurred, Some(Extent::Large)));
        assert_eq!(said, Some(Advice::Farther));
    }

    #[test]
    fn a_fault_of_every_other_frame_is_none() {
        let mut coach = Coach::new();
        for frame in 0..50 {
            assert_eq!(coach.nothing_in(Sight { is_blurred: frame % 2 == 0, ..Sight::default() }, None), None);
        }
    }

    #[test]
    fn a_word_stays_long_enough_to_be_read_and_goes_when_the_fault_has_gone() {
        let mut coach = Coach::new();
        let dark = Sight { is_dark: true, ..Sight::default() };
        for _ in 0..PATIENCE {
            coach.nothing_in(dark, None);
        }
        for _ in 1..READ {
            assert_eq!(coach.nothing_in(Sight::default(), None), Some(Advice::Light));
        }
        assert_eq!(coach.nothing_in(Sight::default(), None), None);
    }

    #[test]
    fn a_phone_that_lies_still_is_idle_until_something_moves() {
        let mut coach = Coach::new();
        for _ in 0..IDLE {
            coach.nothing_in(Sight { is_still: true, ..Sight::default() }, None);
        }
        assert!(coach.is_idle());
        coach.nothing_in(Sight::default(), None);
        assert!(!coach.is_idle());
    }
}
