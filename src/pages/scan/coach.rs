//! What would help a person whose code is not read.

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
    /// Coming closer, or another side of the pack.
    Closer,
}

/// Watches frames in which no code was read.
#[derive(Debug, Clone, Default)]
pub(super) struct Coach {
    frames: u32,
    dark: u32,
    glaring: u32,
    blurred: u32,
    still: u32,
    /// What is being said, and since which frame.
    said: Option<(Advice, u32)>,
}

/// Frames before anything is said; about a second. Autofocus needs as long by itself.
const PATIENCE: u32 = 20;
/// Frames before "closer" is said where nothing else is wrong; some four seconds.
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

    /// Takes note of a frame without a code. Gives what to say.
    pub(super) fn nothing_in(&mut self, sight: Sight) -> Option<Advice> {
        self.frames = self.frames.saturating_add(1);
        for (score, shows) in [
            (&mut self.dark, sight.is_dark),
            (&mut self.glaring, sight.is_glaring),
            (&mut self.blurred, sight.is_blurred),
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

    /// Without light nothing else can be seen; a reflection stays however still the hand is.
    fn advice(&self) -> Option<Advice> {
        match self {
            _ if self.frames < PATIENCE => None,
            _ if self.dark >= SURE => Some(Advice::Light),
            _ if self.glaring >= SURE => Some(Advice::Turn),
            _ if self.blurred >= SURE => Some(Advice::Steady),
            _ if self.frames >= LONG => Some(Advice::Closer),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(frames: u32, sight: Sight) -> Option<Advice> {
        let mut coach = Coach::new();
        (0..frames).fold(None, |_, _| coach.nothing_in(sight))
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
        assert_eq!(after(LONG, Sight::default()), Some(Advice::Closer));
    }

    #[test]
    fn a_fault_of_every_other_frame_is_none() {
        let mut coach = Coach::new();
        for frame in 0..50 {
            assert_eq!(coach.nothing_in(Sight { is_blurred: frame % 2 == 0, ..Sight::default() }), None);
        }
    }

    #[test]
    fn a_word_stays_long_enough_to_be_read_and_goes_when_the_fault_has_gone() {
        let mut coach = Coach::new();
        let dark = Sight { is_dark: true, ..Sight::default() };
        for _ in 0..PATIENCE {
            coach.nothing_in(dark);
        }
        for _ in 1..READ {
            assert_eq!(coach.nothing_in(Sight::default()), Some(Advice::Light));
        }
        assert_eq!(coach.nothing_in(Sight::default()), None);
    }

    #[test]
    fn a_phone_that_lies_still_is_idle_until_something_moves() {
        let mut coach = Coach::new();
        for _ in 0..IDLE {
            coach.nothing_in(Sight { is_still: true, ..Sight::default() });
        }
        assert!(coach.is_idle());
        coach.nothing_in(Sight::default());
        assert!(!coach.is_idle());
    }
}
