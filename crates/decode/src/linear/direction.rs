//! Which way the lines of a scan run.

use crate::plane::Plane;
use crate::symbol::Point;
use std::ops::Range;

/// Along rows or along columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Along rows: bars stand upright.
    Rows,
    /// Along columns: the code is turned by a quarter, as on many cans, where a row would bend around.
    Columns,
}

impl Direction {
    /// Lines that a plane has.
    pub(crate) fn across(self, plane: &Plane) -> usize {
        match self {
            Self::Rows => plane.height,
            Self::Columns => plane.width,
        }
    }

    /// The lines that cross a quadrilateral, with some more on either side.
    pub(crate) fn lines_of(self, plane: &Plane, corners: &[Point; 4]) -> Range<usize> {
        let lines = corners.map(|corner| if self == Self::Rows { corner.y } else { corner.x } as usize);
        let across = self.across(plane);
        let (first, last) = lines.iter().fold((across, 0), |(first, last), &line| (first.min(line), last.max(line)));
        let margin = (last.saturating_sub(first) / 2).max(across / 12);
        first.saturating_sub(margin)..(last + margin).min(across)
    }

    /// Pixels of each line.
    pub(super) fn along(self, plane: &Plane) -> usize {
        match self {
            Self::Rows => plane.width,
            Self::Columns => plane.height,
        }
    }

    pub(super) fn pixel(self, plane: &Plane, line: usize, at: usize) -> u8 {
        plane.pixels[match self {
            Self::Rows => line * plane.width + at,
            Self::Columns => at * plane.width + line,
        }]
    }
}
