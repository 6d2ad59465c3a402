//! Grey values of modules to codewords: local thresholds, blur undone between neighbours, doubtful codewords as erasures.

use super::grey::Grey;
use super::shape::Shape;
use super::size::Size;
use crate::content::Content;
use crate::order;
use crate::reed_solomon::{Field, ReedSolomon};
use rxing::common::BitMatrix;
use std::sync::LazyLock;

static CODE: LazyLock<ReedSolomon> = LazyLock::new(|| ReedSolomon::new(Field::binary(0x12D), 1));

/// Modules of a symbol, row by row: how much lighter than the middle between light and dark.
pub(super) struct Modules {
    size: Size,
    values: Vec<f32>,
}

impl Modules {
    /// Looks at the middle of each module, and around it where modules are large.
    pub(super) fn sample(grey: &Grey<'_>, shape: &Shape, size: Size) -> Self {
        let (wide, high) = (size.columns as f32, size.rows as f32);
        let [_, _, right, corner] = shape.corners;
        let is_large = crate::grid::distance(right, corner) > 4.5 * wide;
        let looks: &[(f32, f32)] =
            if is_large { &[(0.0, 0.0), (0.2, 0.0), (-0.2, 0.0), (0.0, 0.2), (0.0, -0.2)] } else { &[(0.0, 0.0)] };
        let mut values = Vec::with_capacity(size.rows * size.columns);
        for row in 0..size.rows {
            for column in 0..size.columns {
                let (x, y) = (column as f32 + 0.5, row as f32 + 0.5);
                let sum: f32 = looks
                    .iter()
                    .map(|&(dx, dy)| {
                        let at = shape.at((x + dx) / wide, (y + dy) / high);
                        grey.light(at.x, at.y)
                    })
                    .sum();
                values.push(sum / looks.len() as f32);
            }
        }
        Self { size, values }.centred()
    }

    /// Modules that are known as dark or light only; `None` where no symbol has so many.
    pub(super) fn of_bits(bits: &BitMatrix) -> Option<Self> {
        let (rows, columns) = (bits.height() as usize, bits.width() as usize);
        let size = Size::either_way(rows, columns)?;
        let is_dark = |at: usize| bits.get((at % columns) as u32, (at / columns) as u32);
        Some(Self { size, values: (0..rows * columns).map(|at| if is_dark(at) { -1.0 } else { 1.0 }).collect() })
    }

    /// Over the other diagonal: a symbol that is seen from behind.
    fn mirrored(&self) -> Self {
        let Size { rows, columns, regions: [down, across], .. } = self.size;
        let size = Size { rows: columns, columns: rows, regions: [across, down], ..self.size };
        let values = (0..rows * columns)
            .map(|at| self.values[(rows - 1 - at % rows) * columns + columns - 1 - at / rows])
            .collect();
        Self { size, values }
    }

    /// Takes the middle between the extremes around each module off: light changes slowly, modules do not.
    fn centred(self) -> Self {
        const REACH: usize = 3;
        let Size { rows, columns, .. } = self.size;
        let extremes = |values: &mut dyn Iterator<Item = (f32, f32)>| {
            values.fold((f32::MAX, f32::MIN), |(low, high), (least, most)| (low.min(least), high.max(most)))
        };
        let around = |at: usize, count: usize| at.saturating_sub(REACH)..(at + REACH + 1).min(count);
        let mut across = Vec::with_capacity(self.values.len());
        for row in self.values.chunks_exact(columns) {
            across.extend(
                (0..columns).map(|at| extremes(&mut row[around(at, columns)].iter().map(|&value| (value, value)))),
            );
        }
        let middle = |at: usize| {
            let (row, column) = (at / columns, at % columns);
            let (low, high) = extremes(&mut around(row, rows).map(|row| across[row * columns + column]));
            (low + high) / 2.0
        };
        let values = self.values.iter().enumerate().map(|(at, value)| value - middle(at)).collect();
        Self { values, ..self }
    }

    /// What the modules were before each was blended with its neighbours, by `across` and `down` for either side.
    fn sharpened(&self, across: f32, down: f32) -> Self {
        let Size { rows, columns, .. } = self.size;
        let limit = self.values.iter().fold(0.0f32, |most, value| most.max(value.abs()));
        let mut sharp = self.values.clone();
        let (mut half, mut whole) = (sharp.clone(), sharp.clone());
        for _ in 0..6 {
            // Beside the symbol it is light.
            blend(&sharp, &mut half, across, limit, |at| at % columns > 0, |at| at % columns + 1 < columns, 1);
            blend(&half, &mut whole, down, limit, |at| at >= columns, |at| at + columns < rows * columns, columns);
            for ((sharp, value), blurred) in sharp.iter_mut().zip(&self.values).zip(&whole) {
                *sharp = (*sharp + 1.2 * (value - blurred)).clamp(-limit, limit);
            }
        }
        Self { size: self.size, values: sharp }
    }

    /// The content, as it is or with blur undone, upright or mirrored.
    pub(super) fn decode(&self, is_thorough: bool) -> Option<Content> {
        // Symbols of these sizes exist upright or mirrored only.
        let upright = Size::of(self.size.rows, self.size.columns).is_some().then(|| self.size.placement());
        let mirrored = self.mirrored();
        let behind = Size::of(mirrored.size.rows, mirrored.size.columns).is_some().then(|| mirrored.size.placement());
        let blurs: &[(f32, f32)] = if is_thorough { &BLURS } else { &BLURS[..1] };
        blurs.iter().enumerate().find_map(|(turn, &(across, down))| {
            let sharp = |modules: &Self| if turn == 0 { None } else { Some(modules.sharpened(across, down)) };
            let slack = if turn == 0 { 0 } else { 2 };
            let read = |modules: &Self, placement: &Option<Vec<[u16; 8]>>| {
                let placement = placement.as_ref()?;
                sharp(modules).as_ref().unwrap_or(modules).correct(placement, slack)
            };
            read(self, &upright).or_else(|| read(&mirrored, &behind))
        })
    }

    fn correct(&self, placement: &[[u16; 8]], slack: usize) -> Option<Content> {
        let value = |place: u16| self.values[usize::from(place)];
        let words: Vec<(u8, f32)> = placement
            .iter()
            .map(|bits| {
                let word = bits.iter().fold(0, |word, &bit| word << 1 | u8::from(value(bit) < 0.0));
                let doubt = bits.iter().map(|&bit| value(bit).abs()).fold(f32::MAX, f32::min);
                (word, doubt)
            })
            .collect();
        let Size { data, check, blocks, .. } = self.size;
        // Symbols of 144 × 144 are also printed with their check words in another order.
        let shifts: &[usize] = if blocks == 10 { &[0, 8] } else { &[0] };
        shifts.iter().find_map(|shift| {
            let mut all = vec![0; data];
            for block in 0..blocks {
                let places: Vec<usize> = (0..data)
                    .filter(|at| at % blocks == block)
                    .chain((0..check).filter(|at| (at + shift) % blocks == block).map(|at| data + at))
                    .collect();
                let part: Vec<(u8, f32)> = places.iter().map(|&place| words[place]).collect();
                for (place, word) in places.iter().zip(correct(&part, check / blocks, slack)?) {
                    if *place < data {
                        all[*place] = word;
                    }
                }
            }
            super::content::decode(&all)
        })
    }
}

/// Gives each value `part` of those that are `step` before and after it, or of `outside`.
fn blend(
    from: &[f32],
    to: &mut [f32],
    part: f32,
    outside: f32,
    has_before: impl Fn(usize) -> bool,
    has_after: impl Fn(usize) -> bool,
    step: usize,
) {
    for (at, value) in to.iter_mut().enumerate() {
        let before = if has_before(at) { from[at - step] } else { outside };
        let after = if has_after(at) { from[at + step] } else { outside };
        *value = from[at] + part * (before + after - 2.0 * from[at]);
    }
}

/// How much of each module neighbours have, to either side: none, then more and more, then along one direction.
const BLURS: [(f32, f32); 8] =
    [(0.0, 0.0), (0.1, 0.1), (0.17, 0.17), (0.24, 0.05), (0.05, 0.24), (0.24, 0.24), (0.32, 0.1), (0.1, 0.32)];

/// One block, with more and more of its most doubtful words given up; `slack` check words, at least, stay unused.
fn correct(block: &[(u8, f32)], check: usize, slack: usize) -> Option<Vec<u8>> {
    let mut doubtful: Vec<usize> = (0..block.len()).collect();
    order::by(&mut doubtful, |&at| block[at].1);
    let step = (check / 8).max(1);
    let most = check.saturating_sub(3);
    (0..=most).step_by(step).find_map(|erased| {
        let mut words: Vec<u8> = block.iter().map(|&(word, _)| word).collect();
        let wrong = CODE.correct_bytes(&mut words, check, &doubtful[..erased])?;
        let unused = check.checked_sub(2 * wrong + erased)?;
        (unused >= slack.max(if erased == 0 { 0 } else { 3 })).then_some(words)
    })
}
