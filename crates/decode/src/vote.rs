//! Agreement between frames.

use crate::Symbol;

/// Frames after which a reading that was not confirmed is forgotten.
const PATIENCE: u32 = 6;

/// The same linear code has to be read twice, with no other read in between, before it counts: a check digit lets one
/// misreading in ten through, and a camera gives thirty frames a second.
#[derive(Debug, Default)]
pub(crate) struct Vote {
    last: Vec<Symbol>,
    age: u32,
}

impl Vote {
    /// Whether a reading waits for its second.
    pub(crate) fn is_pending(&self) -> bool {
        !self.last.is_empty()
    }

    /// Takes the linear codes of a frame and gives those that the frame before had, too.
    pub(crate) fn confirm(&mut self, read: Vec<Symbol>) -> Vec<Symbol> {
        if read.is_empty() {
            self.age += 1;
            if self.age > PATIENCE {
                self.last.clear();
            }
            return read;
        }
        let is_known = |symbol: &&Symbol| {
            self.last.iter().any(|last| last.format == symbol.format && last.payload == symbol.payload)
        };
        let confirmed = read.iter().filter(is_known).cloned().collect();
        self.last = read;
        self.age = 0;
        confirmed
    }

    /// Forgets: what follows is another scene.
    pub(crate) fn clear(&mut self) {
        self.last.clear();
        self.age = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Format, Point};
    use suyuan_symbology::SymbologyId;

    fn ean(digits: &str) -> Vec<Symbol> {
        vec![Symbol {
            symbology: SymbologyId { code: 'E', modifier: '0' },
            format: Format::Ean13,
            payload: digits.into(),
            text: digits.into(),
            position: [Point { x: 0.0, y: 0.0 }; 4],
        }]
    }

    #[test]
    fn the_second_equal_reading_counts() {
        let mut vote = Vote::default();
        assert!(vote.confirm(ean("6901234567892")).is_empty());
        assert!(vote.confirm(Vec::new()).is_empty());
        assert_eq!(vote.confirm(ean("6901234567892")).len(), 1);
        assert_eq!(vote.confirm(ean("6901234567892")).len(), 1);
    }

    #[test]
    fn another_reading_in_between_starts_anew() {
        let mut vote = Vote::default();
        assert!(vote.confirm(ean("6901234567892")).is_empty());
        assert!(vote.confirm(ean("6901234567809")).is_empty());
        assert!(vote.confirm(ean("6901234567892")).is_empty());
    }

    #[test]
    fn a_reading_does_not_wait_for_ever() {
        let mut vote = Vote::default();
        assert!(vote.confirm(ean("6901234567892")).is_empty());
        for _ in 0..=PATIENCE {
            vote.confirm(Vec::new());
        }
        assert!(!vote.is_pending());
        assert!(vote.confirm(ean("6901234567892")).is_empty());
    }
}
