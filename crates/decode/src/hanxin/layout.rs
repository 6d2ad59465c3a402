//! Where a symbol of each version has its function patterns, and the masks over the rest.

/// Versions, from 23 to 189 modules a side.
pub(super) const VERSIONS: usize = 84;
/// Modules along the side of a finder pattern with its separator and the structural information around it.
pub(super) const CORNER: usize = 9;
/// The first versions with 1, 2, … 10 squares of equal size along a side (ISO/IEC 20830, annex A: m).
const FIRST_WITH: [usize; 10] = [4, 11, 22, 32, 41, 49, 58, 66, 75, 83];
/// Modules along these squares from version 4 on, `a` for 14 (annex A: k).
const SPACING: &[u8; VERSIONS - 3] =
    b"accdefgabccddefgghcddeeffgghddeefffggddeeefffddeeeefffddeeeeffdddeeeeffdddeeeeedd";

/// What a module is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Data,
    /// Part of the structural information.
    Information,
    /// Part of a pattern that is there to be found, dark or light.
    Pattern(bool),
}

/// The modules of a symbol of one version.
pub(super) struct Layout {
    /// Modules along the side.
    pub(super) side: usize,
    /// Lines that bear alignment patterns, counted from the top, and from the right: the first and the last row and
    /// column are among them, even where a version has none.
    pub(super) lines: Vec<usize>,
    uses: Vec<Use>,
}

impl Layout {
    /// Of a version from 1 to 84 (ISO/IEC 20830, 4.4 and annex A).
    pub(super) fn new(version: usize) -> Option<Self> {
        if !(1..=VERSIONS).contains(&version) {
            return None;
        }
        let side = side(version);
        let squares = FIRST_WITH.iter().filter(|&&first| first <= version).count();
        let spacing = version.checked_sub(4).map_or(0, |at| usize::from(SPACING[at] - b'a' + 14));
        let mut lines: Vec<usize> = (0..=squares).map(|at| at * spacing).collect();
        lines.push(side - 1);
        let mut layout = Self { side, lines, uses: vec![Use::Data; side * side] };
        layout.corners();
        if squares > 0 {
            layout.assistants();
            layout.alignment();
        }
        Some(layout)
    }

    pub(super) fn at(&self, x: usize, y: usize) -> Use {
        self.uses[y * self.side + x]
    }

    /// The module where two lines cross.
    pub(super) fn node(&self, column: usize, row: usize) -> (usize, usize) {
        (self.side - 1 - self.lines[column], self.lines[row])
    }

    /// What is there already stays.
    fn put(&mut self, x: isize, y: isize, what: Use) {
        let is_inside = |at: isize| (0..self.side as isize).contains(&at);
        if is_inside(x) && is_inside(y) {
            let old = &mut self.uses[y as usize * self.side + x as usize];
            if *old == Use::Data {
                *old = what;
            }
        }
    }

    /// Four finder patterns, each a square of three modules in two angles. The tips of the angles are the corners of the
    /// symbol, but at the bottom left they point inwards.
    fn corners(&mut self) {
        let last = self.side as isize - 1;
        for (u, v) in (0..CORNER).flat_map(|v| (0..CORNER).map(move |u| (u, v))) {
            let what = |u: usize, v: usize| match u.max(v) {
                8 => Use::Information,
                _ => Use::Pattern(is_finder_dark(u, v)),
            };
            let inwards = if u.max(v) < 7 { what(6 - u, 6 - v) } else { what(u, v) };
            let (u, v, what) = (u as isize, v as isize, what(u, v));
            self.put(u, v, what);
            self.put(last - u, v, what);
            self.put(last - u, last - v, what);
            self.put(u, last - v, inwards);
        }
    }

    /// A dark module in light ones where a stair of alignment patterns comes out at a side.
    fn assistants(&mut self) {
        let last = self.lines.len() - 1;
        for (column, row) in (0..=last).flat_map(|row| (0..=last).map(move |column| (column, row))) {
            let is_even = (column + row) % 2 == 0;
            if !is_even && (column == 0 || row == 0) || is_even && (column == last || row == last) {
                let (x, y) = self.node(column, row);
                let (x, y) = (x as isize, y as isize);
                self.put(x, y, Use::Pattern(true));
                for (dx, dy) in (-1..=1).flat_map(|dy| (-1..=1).map(move |dx| (dx, dy))) {
                    self.put(x + dx, y + dy, Use::Pattern(false));
                }
            }
        }
    }

    /// Stairs from the top left to the bottom right: dark lines with light ones to their left and below.
    fn alignment(&mut self) {
        let last = self.lines.len() - 1;
        let length = |line: usize| (self.lines.get(line + 1).unwrap_or(&self.side) - self.lines[line]) as isize;
        let lengths: Vec<isize> = (0..=last).map(length).collect();
        for (column, row) in (0..=last).flat_map(|row| (0..=last).map(move |column| (column, row))) {
            if (column + row) % 2 == 1 || column + row == 0 {
                continue;
            }
            let (x, y) = self.node(column, row);
            let (x, y) = (x as isize, y as isize);
            for at in 0..=lengths[column] {
                self.put(x - at, y, Use::Pattern(true));
            }
            for at in 0..lengths[row] {
                self.put(x, y + at, Use::Pattern(true));
            }
            for at in 0..=lengths[column] {
                self.put(x - 1 - at, y + 1, Use::Pattern(false));
            }
            for at in 0..lengths[row] {
                self.put(x - 1, y + 1 + at, Use::Pattern(false));
            }
        }
    }
}

/// The modules of a finder pattern, counted from the tips of its angles, with the separator as the eighth.
pub(super) fn is_finder_dark(u: usize, v: usize) -> bool {
    u.max(v) < 7 && !matches!(u.min(v), 1 | 3)
}

/// Modules along the side of a symbol of a version.
pub(super) fn side(version: usize) -> usize {
    2 * version + 21
}

/// Whether a mask inverts the data module at a place (ISO/IEC 20830, 5.8.4.2).
pub(super) fn is_inverted(mask: u8, x: usize, y: usize) -> bool {
    let (i, j) = (y + 1, x + 1);
    match mask {
        1 => (i + j) % 2 == 0,
        2 => ((i + j) % 3 + j % 3) % 2 == 0,
        3 => (i % j + j % i + i % 3 + j % 3) % 2 == 0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_where_zint_has_them() {
        for symbol in [
            include_str!("../../tests/symbols/han-xin-digits.txt"),
            include_str!("../../tests/symbols/han-xin-chinese.txt"),
            include_str!("../../tests/symbols/han-xin-elements.txt"),
            include_str!("../../tests/symbols/han-xin-link.txt"),
            include_str!("../../tests/symbols/han-xin-large.txt"),
        ] {
            let rows: Vec<&[u8]> = symbol.lines().skip(1).map(str::as_bytes).collect();
            let layout = Layout::new((rows.len() - 21) / 2).expect("a version");
            assert_eq!(layout.side, rows.len());
            for (x, y) in (0..layout.side).flat_map(|y| (0..layout.side).map(move |x| (x, y))) {
                if let Use::Pattern(is_dark) = layout.at(x, y) {
                    assert_eq!(rows[y][x] == b'#', is_dark, "{x}, {y} of {}", layout.side);
                }
            }
        }
    }

    #[test]
    fn there_are_84_versions() {
        assert!(Layout::new(0).is_none() && Layout::new(VERSIONS + 1).is_none());
        assert_eq!(Layout::new(VERSIONS).map(|layout| layout.side), Some(189));
    }
}
