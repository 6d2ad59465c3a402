//! The bars and spaces of a line.

/// Bars and spaces of one line.
#[derive(Debug, Default, Clone)]
pub(crate) struct Runs {
    /// Places of the edges, the line's ends included. Run `i` lies between edge `i` and edge `i + 1`; it is a space when
    /// `i` is even, and the number of runs is odd: both ends are spaces, perhaps of no width.
    pub(crate) edges: Vec<f32>,
    /// `widths[i]` of run `i`.
    pub(crate) widths: Vec<f32>,
}

impl Runs {
    /// The width of `count` runs from `at` on.
    pub(crate) fn span(&self, at: usize, count: usize) -> f32 {
        self.edges[at + count] - self.edges[at]
    }

    /// Runs from `at` on, if there are so many.
    pub(crate) fn part(&self, at: usize, count: usize) -> Option<&[f32]> {
        self.widths.get(at..at.checked_add(count)?)
    }

    /// Puts the same line from its other end into `reversed`.
    pub(crate) fn reverse_into(&self, reversed: &mut Self) {
        let end = self.edges.last().copied().unwrap_or(0.0);
        reversed.edges.clear();
        reversed.edges.extend(self.edges.iter().rev().map(|edge| end - edge));
        reversed.widths.clear();
        reversed.widths.extend(self.widths.iter().rev());
    }
}
