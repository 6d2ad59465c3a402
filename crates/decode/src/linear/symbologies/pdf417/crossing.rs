//! What one line over a symbol shows of its rows.

use super::codeword::Codeword;

/// What one line crossed, from its start or its stop pattern on.
#[derive(Debug, Clone)]
pub(super) struct Crossing {
    pub(super) line: usize,
    pub(super) is_reversed: bool,
    /// From left to right.
    pub(super) cells: Vec<Option<Codeword>>,
    /// Whether the cells begin with the left indicator.
    pub(super) has_left: bool,
    /// Whether the cells end with the right indicator.
    pub(super) has_right: bool,
    /// Along the line: the start pattern's first edge, the last one.
    pub(super) span: [f32; 2],
}
