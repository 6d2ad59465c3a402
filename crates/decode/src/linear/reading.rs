//! What a line of a frame reads.

use crate::symbol::Format;

/// What one line gave.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    pub(crate) format: Format,
    /// Of the symbology identifier (ISO/IEC 15424).
    pub(crate) modifier: char,
    pub(crate) payload: Vec<u8>,
    pub(crate) text: String,
    /// The symbol's first run, and the run after its last.
    pub(crate) runs: (usize, usize),
    /// How many lines have to read the same.
    pub(super) lines: usize,
}

impl Reading {
    pub(super) fn new(
        format: Format,
        modifier: char,
        payload: impl Into<Vec<u8>>,
        text: impl Into<String>,
        first: usize,
        count: usize,
    ) -> Self {
        Self {
            format,
            modifier,
            payload: payload.into(),
            text: text.into(),
            runs: (first, first + count),
            lines: format.lines(),
        }
    }

    /// The same with another number of lines that have to agree.
    pub(super) fn agreed_by(self, lines: usize) -> Self {
        Self { lines, ..self }
    }
}

impl Format {
    /// Lines that have to agree: more where one digit of checking or less stands between noise and a number.
    fn lines(self) -> usize {
        match self {
            // The pairs of its rows were read twice before.
            Self::DataBarExpanded => 1,
            Self::Ean13 | Self::UpcA | Self::Code128 | Self::Code93 | Self::DataBar | Self::DataBarLimited => 2,
            _ => 3,
        }
    }
}
