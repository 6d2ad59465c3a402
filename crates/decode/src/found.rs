//! A symbol of many modules or rows as its decoder finds it.

use crate::content::Content;
use crate::symbol::Point;

/// What was read, and the corners of the symbol.
pub(crate) struct Found {
    pub(crate) content: Content,
    pub(crate) corners: [Point; 4],
}
