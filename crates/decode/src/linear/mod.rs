//! Linear codes: lines of grey values to readings.

mod blurred;
mod codabar;
mod code128;
pub(crate) mod code32;
mod code39;
mod code93;
mod databar;
mod digits;
mod ean;
pub(crate) mod edges;
mod faint;
mod itf;
mod pattern;
mod pdf417;
mod scan;
mod shade;
mod strip;
mod stripes;
mod template;

pub(crate) use scan::{Direction, LineScanner, Plan};

use crate::symbol::Format;
use edges::Runs;
use pattern::is_quiet;

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
    lines: usize,
}

impl Reading {
    fn new(
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
    fn agreed_by(self, lines: usize) -> Self {
        Self { lines, ..self }
    }
}

/// Which symbologies are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// Those of shops and supply chains.
    Trade,
    /// Also those of warehouses and libraries, whose checks are weak.
    All,
}

/// Whether what is before run `at` may be a quiet zone: the least that any of them asks for. In a texture most are not.
fn may_be_apart(runs: &Runs, at: usize) -> bool {
    let (Some(start), Some(first)) = (runs.part(at, 3), runs.part(at, 6)) else { return false };
    let span = |widths: &[f32]| widths.iter().sum::<f32>();
    is_quiet(&runs.widths, at - 1, span(start).min(0.3 * span(first)))
}

/// Every symbol of a line that is whole in it, in the line's own direction; DataBar is gathered elsewhere.
fn read_all(runs: &Runs, family: Family, found: &mut Vec<Reading>) {
    let mut at = 1;
    while at < runs.widths.len() {
        let is_apart = may_be_apart(runs, at);
        let trade = || ean::read(runs, at).or_else(|| code128::read(runs, at)).or_else(|| itf::read(runs, at));
        let other = || code39::read(runs, at).or_else(|| code93::read(runs, at)).or_else(|| codabar::read(runs, at));
        let reading = is_apart.then(trade).flatten().or_else(|| match family {
            Family::Trade => None,
            // It alone needs no quiet zone to speak of.
            Family::All => databar::limited::read(runs, at).or_else(|| is_apart.then(other).flatten()),
        });
        at = match &reading {
            // The run after a symbol is its quiet zone, and a space.
            Some(reading) => reading.runs.1 | 1,
            None => at + 2,
        };
        found.extend(reading);
    }
}
