//! One codeword: four bars and four spaces of seventeen modules.

use rxing::pdf417::pdf_417_common::getCodeword;

/// A codeword, and the rows in which it may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Codeword {
    /// 0 to 928.
    pub(super) value: u16,
    /// The row's number modulo 3.
    pub(super) row: u8,
}

impl Codeword {
    /// From eight widths, bar first, of which bars are too wide by `spread`.
    pub(super) fn read(widths: &[f32], spread: f32) -> Option<Self> {
        let total: f32 = widths.iter().sum();
        if total <= 0.0 {
            return None;
        }
        let module = total / 17.0;
        let mut modules = [0.0; 8];
        for (at, (modules, width)) in modules.iter_mut().zip(widths).enumerate() {
            *modules = (width + if at % 2 == 0 { -spread } else { spread }) / module;
        }
        Self::of_modules(&rounded(&modules)).or_else(|| Self::nearest(&modules))
    }

    /// The valid one that is nearest by sums of neighbours, which running ink leaves alone.
    fn nearest(modules: &[f32; 8]) -> Option<Self> {
        let pairs: Vec<i32> = modules.windows(2).map(|two| (two[0] + two[1]).round() as i32).collect();
        let mut best: Option<(f32, Self)> = None;
        for first in 1..=6 {
            let mut widths = [first; 8];
            for at in 0..7 {
                widths[at + 1] = pairs[at] - widths[at];
            }
            if let Some(codeword) = Self::of_modules(&widths) {
                let off = modules.iter().zip(widths).map(|(seen, width)| (seen - width as f32).powi(2)).sum::<f32>();
                if best.is_none_or(|(least, _)| off < least) {
                    best = Some((off, codeword));
                }
            }
        }
        best.filter(|(off, _)| *off < 3.0).map(|(_, codeword)| codeword)
    }

    fn of_modules(widths: &[i32; 8]) -> Option<Self> {
        if widths.iter().any(|width| !(1..=6).contains(width)) || widths.iter().sum::<i32>() != 17 {
            return None;
        }
        // Section 5.3.1: the cluster is a sum of the bars.
        let cluster = (widths[0] - widths[2] + widths[4] - widths[6] + 9) % 9;
        if cluster % 3 != 0 {
            return None;
        }
        let bits = widths.iter().enumerate().fold(0u32, |bits, (at, &width)| {
            let ones = if at % 2 == 0 { (1 << width) - 1 } else { 0 };
            bits << width | ones
        });
        let value = u16::try_from(getCodeword(bits)).ok()?;
        Some(Self { value, row: (cluster / 3) as u8 })
    }
}

/// Whole modules by the places of the edges, rather than by each width: what one edge is off, its neighbour is, too.
fn rounded(modules: &[f32; 8]) -> [i32; 8] {
    let mut edge = 0.0;
    let mut before = 0;
    modules.map(|width| {
        edge += width;
        let here = edge.round() as i32;
        let whole = here - before;
        before = here;
        whole
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codeword 0 of the first two clusters (annex A).
    const ZEROS: [[f32; 8]; 2] = [[3.0, 1.0, 1.0, 1.0, 1.0, 1.0, 3.0, 6.0], [5.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 5.0]];

    #[test]
    fn the_first_of_a_cluster_is_zero() {
        for (row, widths) in ZEROS.iter().enumerate() {
            assert_eq!(Codeword::read(widths, 0.0), Some(Codeword { value: 0, row: row as u8 }));
        }
    }

    #[test]
    fn bars_that_are_too_wide_are_allowed_for() {
        let wide = [3.6, 0.4, 1.6, 0.4, 1.6, 0.4, 3.6, 5.4].map(|width| 2.3 * width);
        assert_eq!(Codeword::read(&wide, 0.6 * 2.3), Some(Codeword { value: 0, row: 0 }));
        // Also when nobody knows by how much.
        assert_eq!(Codeword::read(&wide, 0.0), Some(Codeword { value: 0, row: 0 }));
    }
}
