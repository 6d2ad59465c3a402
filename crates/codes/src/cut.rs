//! A part of a text by its places in bytes.

use std::ops::{Bound, RangeBounds};

/// Cutting without a panic, in one place: the checks of an index would be in a program once for every place that cuts.
pub(crate) trait Cut {
    /// The part; empty where the range is none of this text.
    fn cut(&self, range: impl RangeBounds<usize>) -> &str;
}

impl Cut for str {
    fn cut(&self, range: impl RangeBounds<usize>) -> &str {
        let start = match range.start_bound() {
            Bound::Included(start) => *start,
            Bound::Excluded(before) => before + 1,
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(last) => last + 1,
            Bound::Excluded(end) => *end,
            Bound::Unbounded => self.len(),
        };
        between(self, start, end)
    }
}

#[inline(never)]
fn between(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// Where so many characters end; the end of the text where it has fewer.
#[inline(never)]
pub(crate) fn end_of_chars(text: &str, count: usize) -> usize {
    // A byte that continues a character ends none (RFC 3629).
    let ends = |(at, byte): (usize, &u8)| (*byte as i8 >= -0x40).then_some(at);
    text.as_bytes().iter().enumerate().filter_map(ends).nth(count).unwrap_or(text.len())
}
