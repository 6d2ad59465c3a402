//! Runs of dark and light along the rows of a picture in black and white.

use rxing::common::{BitFieldBaseType, BitMatrix};

/// Where the colour changes along row `y`: even places in `edges` are where dark runs begin, odd ones where they end.
pub(crate) fn of_row(picture: &BitMatrix, y: u32, edges: &mut Vec<u32>) {
    const BITS: u32 = BitFieldBaseType::BITS;
    edges.clear();
    let row = picture.getRow(y);
    let mut before = 0;
    for (word, &bits) in row.getBitArray().iter().enumerate() {
        let mut changes = bits ^ (bits << 1 | before);
        before = bits >> (BITS - 1);
        while changes != 0 {
            edges.push(word as u32 * BITS + changes.trailing_zeros());
            changes &= changes - 1;
        }
    }
    let width = picture.width();
    edges.retain(|&edge| edge < width);
    if edges.len() % 2 == 1 {
        edges.push(width);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_alternate_and_the_row_ends_light() {
        let mut picture = BitMatrix::new(130, 1).expect("a picture");
        for x in [0, 1, 63, 64, 65, 129] {
            picture.set(x, 0);
        }
        let mut edges = Vec::new();
        of_row(&picture, 0, &mut edges);
        assert_eq!(edges, [0, 2, 63, 66, 129, 130]);
    }
}
