//! All symbols of one line, whatever their symbology.

use super::reading::Reading;
use super::runs::Runs;
use super::symbologies::pattern::is_quiet;
use super::symbologies::{codabar, code39, code93, code128, databar, ean, itf};

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
pub(super) fn read_all(runs: &Runs, family: Family, found: &mut Vec<Reading>) {
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
