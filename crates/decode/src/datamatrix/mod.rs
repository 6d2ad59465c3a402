//! Data Matrix (ISO/IEC 16022): rxing's tracing of edges finds it, the rest is ours.

mod content;
mod fit;

use crate::content::Content;
use crate::symbol::Point;
use rxing::common::BitMatrix;
use rxing::common::DetectorRXingResult;
use rxing::common::reedsolomon::{PredefinedGenericGF, ReedSolomonDecoder};
use rxing::datamatrix::decoder::{BitMatrixParser, DataBlock};
use rxing::datamatrix::detector::zxing_cpp_detector::detect;

/// What was read, and the corners of the symbol.
pub(crate) struct Found {
    pub(crate) content: Content,
    pub(crate) corners: [Point; 4],
}

/// All Data Matrix symbols that lie on the picture's middle lines, or, `is_thorough`, on any of many.
pub(crate) fn read(picture: &BitMatrix, is_thorough: bool) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for seen in detect(picture, is_thorough, true).unwrap_or_default() {
        let [a, b, c, d] = seen.getPoints() else { continue };
        let corners = [a, b, c, d].map(|corner| Point { x: corner.x, y: corner.y });
        if let Some(content) = decode(seen.getBits()).or_else(|| decode(&mirrored(seen.getBits())?)) {
            found.push(Found { content, corners });
        }
    }
    if is_thorough && found.is_empty() {
        found = fit::read(picture);
    }
    found
}

/// The content of sampled modules.
pub(crate) fn decode(modules: &BitMatrix) -> Option<Content> {
    let mut parser = BitMatrixParser::new(modules).ok()?;
    let codewords = parser.readCodewords().ok()?;
    let version = parser.getVersion();
    // Symbols of 144 × 144 are also printed with their blocks in another order.
    [false, true].into_iter().find_map(|is_other_order| {
        let blocks = DataBlock::getDataBlocks(&codewords, version, is_other_order).ok()?;
        let mut corrected = Vec::with_capacity(blocks.len());
        for block in &blocks {
            let mut words: Vec<i32> = block.getCodewords().iter().map(|&word| i32::from(word)).collect();
            let data = block.getNumDataCodewords() as usize;
            let check = words.len().checked_sub(data)? as i32;
            ReedSolomonDecoder::new(PredefinedGenericGF::DataMatrixField256.into()).decode(&mut words, check).ok()?;
            words.truncate(data);
            corrected.push(words);
        }
        // Blocks take turns.
        let longest = corrected.iter().map(Vec::len).max()?;
        let turns = (0..longest).flat_map(|at| corrected.iter().filter_map(move |block| block.get(at)));
        let bytes: Vec<u8> = turns.map(|&word| word as u8).collect();
        content::decode(&bytes)
    })
}

/// The same modules over the other diagonal.
fn mirrored(modules: &BitMatrix) -> Option<BitMatrix> {
    let (width, height) = (modules.width(), modules.height());
    let mut mirrored = BitMatrix::new(height, width).ok()?;
    for y in 0..width {
        for x in 0..height {
            mirrored.set_bool(x, y, modules.get(width - 1 - y, height - 1 - x));
        }
    }
    Some(mirrored)
}
