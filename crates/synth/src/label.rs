//! The label of a tin, unrolled: colours, print, and the code in its quiet zone.

use crate::code::{Modules, Symbology};
use crate::frame::to_yuv;
use crate::noise::Noise;
use crate::sheet::Sheet;

/// Around the tin, in millimetres: 127 mm of diameter.
pub(crate) const AROUND: f32 = 399.0;
/// Height of the tin in millimetres.
pub(crate) const HEIGHT: f32 = 165.0;
/// Where the code's middle is.
pub(crate) const CODE_AT: (f32, f32) = (290.0, 104.0);
const PER_MM: f32 = 8.0;

const CREAM: [u8; 3] = [247, 240, 222];
const TEAL: [u8; 3] = [20, 122, 124];
const DEEP: [u8; 3] = [12, 84, 90];
const GOLD: [u8; 3] = [203, 163, 82];
const INK: [u8; 3] = [38, 44, 48];
const WHITE: [u8; 3] = [252, 252, 250];

/// The label's pixels in planes, ready to be wrapped around the tin.
pub(crate) struct Label {
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// Y, U, V of each pixel.
    pub(crate) pixels: Vec<[u8; 3]>,
}

impl Label {
    pub(crate) fn draw(modules: &Modules, symbology: Symbology, text: &str, seed: u64) -> Self {
        let mut sheet = Sheet::new(AROUND, HEIGHT, PER_MM, CREAM);
        front(&mut sheet);
        back(&mut sheet, &mut Noise::new(seed));
        code(&mut sheet, modules, symbology, text);
        rims(&mut sheet);
        let pixels = sheet.rgb.iter().map(|rgb| to_yuv(rgb.map(f32::from)).map(|value| value as u8)).collect();
        Self { width: sheet.width, height: sheet.height, pixels }
    }
}

/// The face that the shelf shows.
fn front(sheet: &mut Sheet) {
    // A teal sky with a wave for its lower edge, all around.
    sheet.fill(0.0, 0.0, AROUND, 60.0, TEAL, |x, y| y < 34.0 + 7.0 * (x * std::f32::consts::TAU / AROUND * 3.0).sin());
    sheet.fill(0.0, 0.0, AROUND, 70.0, GOLD, |x, y| {
        let edge = 34.0 + 7.0 * (x * std::f32::consts::TAU / AROUND * 3.0).sin();
        (edge..edge + 1.6).contains(&y)
    });
    sheet.rect(0.0, 150.0, AROUND, 15.0, DEEP);
    sheet.text(90.0, 14.0, 13.0, "MEADOW", WHITE);
    sheet.disc(90.0, 84.0, 30.0, TEAL);
    sheet.disc(90.0, 84.0, 28.0, WHITE);
    sheet.disc(90.0, 84.0, 26.5, TEAL);
    sheet.text(92.0, 68.0, 32.0, "1", WHITE);
    sheet.text(90.0, 118.0, 6.0, "INFANT FORMULA", DEEP);
    sheet.text(90.0, 128.0, 4.0, "0-6 MONTHS", INK);
    sheet.text(90.0, 154.0, 6.0, "800 G", WHITE);
}

/// The small print: a nutrition table and paragraphs.
fn back(sheet: &mut Sheet, noise: &mut Noise) {
    sheet.rect(160.0, 50.0, 70.0, 94.0, WHITE);
    sheet.rect(160.0, 50.0, 70.0, 8.0, TEAL);
    for row in 0..16 {
        let y = 61.0 + row as f32 * 5.0;
        let count = 5 + noise.below(6) as usize;
        sheet.script(163.0, y, 2.6, count, INK, noise);
        sheet.text(215.0, y, 2.4, &format!("{}.{}", noise.below(90) + 1, noise.below(10)), INK);
        sheet.rect(162.0, y + 4.0, 66.0, 0.25, [170, 180, 180]);
    }
    for row in 0..9 {
        sheet.script(240.0, 54.0 + row as f32 * 2.9, 1.9, 44, INK, noise);
    }
    for row in 0..22 {
        sheet.script(346.0, 52.0 + row as f32 * 4.2, 2.6, 15, INK, noise);
    }
    sheet.script(345.0, 12.0, 9.0, 4, WHITE, noise);
    sheet.script(255.0, 14.0, 9.0, 6, WHITE, noise);
}

/// The code on white, with what is printed around it.
fn code(sheet: &mut Sheet, modules: &Modules, symbology: Symbology, text: &str) {
    let (x, y) = CODE_AT;
    let is_linear = modules.height == 1;
    // Sizes within what GS1 General Specifications, section 5.12, permit for retail.
    let module = match symbology {
        Symbology::Qr => (25.0 / modules.width as f32).max(0.6),
        Symbology::DataMatrix => (19.0 / modules.width as f32).max(0.7),
        Symbology::Ean13 => 0.45,
        Symbology::Code128 => (0.495f32).min(92.0 / (modules.width + 22) as f32),
    };
    let quiet = module * if is_linear { 11.0 } else { 4.0 };
    let along = modules.width as f32 * module;
    let across = if is_linear { 24.0 } else { modules.height as f32 * module };
    let is_turned = symbology == Symbology::Code128;
    let (w, h) = if is_turned { (across, along) } else { (along, across) };
    let margins = if !is_linear {
        (quiet, quiet)
    } else if is_turned {
        (3.0, quiet)
    } else {
        (quiet, 2.0)
    };
    let caption = 7.0;
    sheet.rect(
        x - w / 2.0 - margins.0,
        y - h / 2.0 - margins.1,
        w + 2.0 * margins.0,
        h + 2.0 * margins.1 + caption,
        WHITE,
    );
    let (left, top) = (x - w / 2.0, y - h / 2.0);
    let dark = |px: f32, py: f32| {
        let (u, v) = if is_turned { (py - top, px - left) } else { (px - left, py - top) };
        let column = (u / module) as usize;
        let row = if is_linear { 0 } else { (v / module) as usize };
        u >= 0.0 && column < modules.width && row < modules.height && modules.dark[row * modules.width + column]
    };
    sheet.fill(left, top, w, h, INK, dark);
    let below = y + h / 2.0 + margins.1 + 1.0;
    match symbology {
        Symbology::Ean13 => sheet.text(x, below - 1.5, 4.0, text, INK),
        Symbology::Code128 => sheet.text(x, below + 0.5, 2.6, "BATCH CODE", INK),
        Symbology::Qr | Symbology::DataMatrix => sheet.text(x, below + 0.5, 2.2, "SCAN TO TRACE", TEAL),
    }
}

/// Rolled metal at both ends.
fn rims(sheet: &mut Sheet) {
    for (from, to) in [(0.0, 4.5), (HEIGHT - 4.5, HEIGHT)] {
        for py in (from * PER_MM) as usize..(to * PER_MM) as usize {
            let along = (py as f32 / PER_MM - from) / (to - from);
            let shine = 120.0 + 110.0 * (along * std::f32::consts::PI).sin();
            let row = py * sheet.width;
            sheet.rgb[row..row + sheet.width].fill([shine as u8, shine as u8, (shine * 1.03) as u8]);
        }
    }
}
