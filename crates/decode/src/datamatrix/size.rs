//! The sizes of symbols, and which module holds which bit (ISO/IEC 16022, table 7 and annex F; ISO/IEC 21471 for the
//! extended rectangles).

/// One size of symbols. Modules with the finder pattern and the clock tracks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// Regions one above the other, and beside each other, each with borders of its own.
    pub(super) regions: [usize; 2],
    /// Codewords.
    pub(super) data: usize,
    pub(super) check: usize,
    pub(super) blocks: usize,
}

const fn size(
    rows: usize,
    columns: usize,
    down: usize,
    across: usize,
    data: usize,
    check: usize,
    blocks: usize,
) -> Size {
    Size { rows, columns, regions: [down, across], data, check, blocks }
}

/// All sizes.
#[rustfmt::skip]
pub(super) const SIZES: [Size; 48] = [
    size(10, 10, 1, 1, 3, 5, 1),
    size(12, 12, 1, 1, 5, 7, 1),
    size(14, 14, 1, 1, 8, 10, 1),
    size(16, 16, 1, 1, 12, 12, 1),
    size(18, 18, 1, 1, 18, 14, 1),
    size(20, 20, 1, 1, 22, 18, 1),
    size(22, 22, 1, 1, 30, 20, 1),
    size(24, 24, 1, 1, 36, 24, 1),
    size(26, 26, 1, 1, 44, 28, 1),
    size(32, 32, 2, 2, 62, 36, 1),
    size(36, 36, 2, 2, 86, 42, 1),
    size(40, 40, 2, 2, 114, 48, 1),
    size(44, 44, 2, 2, 144, 56, 1),
    size(48, 48, 2, 2, 174, 68, 1),
    size(52, 52, 2, 2, 204, 84, 2),
    size(64, 64, 4, 4, 280, 112, 2),
    size(72, 72, 4, 4, 368, 144, 4),
    size(80, 80, 4, 4, 456, 192, 4),
    size(88, 88, 4, 4, 576, 224, 4),
    size(96, 96, 4, 4, 696, 272, 4),
    size(104, 104, 4, 4, 816, 336, 6),
    size(120, 120, 6, 6, 1050, 408, 6),
    size(132, 132, 6, 6, 1304, 496, 8),
    size(144, 144, 6, 6, 1558, 620, 10),
    size(8, 18, 1, 1, 5, 7, 1),
    size(8, 32, 1, 2, 10, 11, 1),
    size(12, 26, 1, 1, 16, 14, 1),
    size(12, 36, 1, 2, 22, 18, 1),
    size(16, 36, 1, 2, 32, 24, 1),
    size(16, 48, 1, 2, 49, 28, 1),
    size(8, 48, 1, 2, 18, 15, 1),
    size(8, 64, 1, 4, 24, 18, 1),
    size(8, 80, 1, 4, 32, 22, 1),
    size(8, 96, 1, 4, 38, 28, 1),
    size(8, 120, 1, 6, 49, 32, 1),
    size(8, 144, 1, 6, 63, 36, 1),
    size(12, 64, 1, 4, 43, 27, 1),
    size(12, 88, 1, 4, 64, 36, 1),
    size(16, 64, 1, 4, 62, 36, 1),
    size(20, 36, 1, 2, 44, 28, 1),
    size(20, 44, 1, 2, 56, 34, 1),
    size(20, 64, 1, 4, 84, 42, 1),
    size(22, 48, 1, 2, 72, 38, 1),
    size(24, 48, 1, 2, 80, 41, 1),
    size(24, 64, 1, 4, 108, 46, 1),
    size(26, 40, 1, 2, 70, 38, 1),
    size(26, 48, 1, 2, 90, 42, 1),
    size(26, 64, 1, 4, 118, 50, 1),
];

impl Size {
    /// The size of so many rows and columns.
    pub(super) fn of(rows: usize, columns: usize) -> Option<Self> {
        SIZES.into_iter().find(|size| (size.rows, size.columns) == (rows, columns))
    }

    /// The size of so many rows and columns, upright or, seen from behind, with both exchanged.
    pub(super) fn either_way(rows: usize, columns: usize) -> Option<Self> {
        Self::of(rows, columns).or_else(|| {
            let Self { regions: [down, across], .. } = Self::of(columns, rows)?;
            Some(Self { rows, columns, regions: [across, down], ..Self::of(columns, rows)? })
        })
    }

    /// Of each codeword the modules of its bits, most significant first, as places in the symbol row by row.
    pub(super) fn placement(&self) -> Vec<[u16; 8]> {
        let [down, across] = self.regions;
        let (rows, columns) = (self.rows - 2 * down, self.columns - 2 * across);
        let mut placement = Placement {
            rows: rows as i32,
            columns: columns as i32,
            is_taken: vec![false; rows * columns],
            words: Vec::with_capacity(self.data + self.check),
        };
        placement.fill();
        let (high, wide) = (rows / down, columns / across);
        for place in placement.words.iter_mut().flatten() {
            let (row, column) = (usize::from(*place) / columns, usize::from(*place) % columns);
            let (row, column) = (row + 2 * (row / high) + 1, column + 2 * (column / wide) + 1);
            *place = (row * self.columns + column) as u16;
        }
        placement.words.truncate(self.data + self.check);
        placement.words
    }
}

/// The matrix of all regions without their borders.
struct Placement {
    rows: i32,
    columns: i32,
    is_taken: Vec<bool>,
    words: Vec<[u16; 8]>,
}

impl Placement {
    fn fill(&mut self) {
        let (rows, columns) = (self.rows, self.columns);
        let (mut row, mut column) = (4, 0);
        while row < rows || column < columns {
            if (row, column) == (rows, 0) {
                self.corner([(-1, 0), (-1, 1), (-1, 2), (0, -2), (0, -1), (1, -1), (2, -1), (3, -1)]);
            }
            if (row, column) == (rows - 2, 0) && columns % 4 != 0 {
                self.corner([(-3, 0), (-2, 0), (-1, 0), (0, -4), (0, -3), (0, -2), (0, -1), (1, -1)]);
            }
            if (row, column) == (rows - 2, 0) && columns % 8 == 4 {
                self.corner([(-3, 0), (-2, 0), (-1, 0), (0, -2), (0, -1), (1, -1), (2, -1), (3, -1)]);
            }
            if (row, column) == (rows + 4, 2) && columns % 8 == 0 {
                self.corner([(-1, 0), (-1, -1), (0, -3), (0, -2), (0, -1), (1, -3), (1, -2), (1, -1)]);
            }
            loop {
                if row < rows && column >= 0 {
                    self.utah(row, column);
                }
                row -= 2;
                column += 2;
                if row < 0 || column >= columns {
                    break;
                }
            }
            row += 1;
            column += 3;
            loop {
                if row >= 0 && column < columns {
                    self.utah(row, column);
                }
                row += 2;
                column -= 2;
                if row >= rows || column < 0 {
                    break;
                }
            }
            row += 3;
            column += 1;
        }
    }

    /// A codeword at the corners; negative places count from the end.
    fn corner(&mut self, places: [(i32, i32); 8]) {
        let (rows, columns) = (self.rows, self.columns);
        let from_end = |at: i32, count: i32| if at < 0 { at + count } else { at };
        self.word(places.map(|(row, column)| (from_end(row, rows), from_end(column, columns))));
    }

    /// A codeword in the shape of the state, its lower right module at the place, unless that is taken.
    fn utah(&mut self, row: i32, column: i32) {
        if self.is_taken.get((row * self.columns + column) as usize) != Some(&false) {
            return;
        }
        const SHAPE: [(i32, i32); 8] = [(-2, -2), (-2, -1), (-1, -2), (-1, -1), (-1, 0), (0, -2), (0, -1), (0, 0)];
        self.word(SHAPE.map(|(down, across)| {
            let (mut row, mut column) = (row + down, column + across);
            if row < 0 {
                row += self.rows;
                column += 4 - (self.rows + 4) % 8;
            }
            if column < 0 {
                column += self.columns;
                row += 4 - (self.columns + 4) % 8;
            }
            if row >= self.rows {
                row -= self.rows;
            }
            (row, column)
        }));
    }

    fn word(&mut self, places: [(i32, i32); 8]) {
        let places = places.map(|(row, column)| (row * self.columns + column) as u16);
        for place in places {
            self.is_taken[usize::from(place)] = true;
        }
        self.words.push(places);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rxing::common::BitMatrix;
    use rxing::datamatrix::decoder::BitMatrixParser;

    #[test]
    fn bits_are_where_another_decoder_takes_them_from() {
        for size in SIZES {
            let placement = size.placement();
            assert_eq!(placement.len(), size.data + size.check, "{size:?}");
            let mut modules = BitMatrix::new(size.columns as u32, size.rows as u32).expect("modules");
            // Any pattern without a period.
            for at in (0..size.rows * size.columns).filter(|at| at * at / 7 % 3 == 0) {
                modules.set((at % size.columns) as u32, (at / size.columns) as u32);
            }
            let words =
                BitMatrixParser::new(&modules).and_then(|mut parser| parser.readCodewords()).expect("codewords");
            let bit = |place: u16| {
                let place = u32::from(place);
                u8::from(modules.get(place % size.columns as u32, place / size.columns as u32))
            };
            let ours: Vec<u8> =
                placement.iter().map(|bits| bits.iter().fold(0, |word, &place| word << 1 | bit(place))).collect();
            assert_eq!(ours, words, "{size:?}");
        }
    }
}
