//! Drawing codes in their symbologies.

use crate::label::SymbolKind;
use barcoders::sym::code128::Code128;
use barcoders::sym::ean13::EAN13;
use datamatrix::{DataMatrixBuilder, SymbolList};
use qrcode::bits::Bits;
use qrcode::{EcLevel, QrCode, Version};
use std::fmt::Write;

/// The separator of GS1 element strings.
const GS: char = '\u{1d}';

/// Why a code cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum DrawError {
    /// A character that the symbology does not have, or more of them than it holds.
    #[error("this code does not fit into {0}")]
    DoesNotFit(&'static str),
}

/// A symbol as a picture of modules, quiet zone included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drawing {
    /// Modules in a row.
    pub(super) width: usize,
    /// Rows; bars are one row high, and drawn as high as they need.
    pub(super) height: usize,
    /// Dark modules are `true`, row by row.
    pub(super) modules: Vec<bool>,
    /// Whether it consists of bars.
    pub(super) is_linear: bool,
}

/// Draws `code`; FNC1 between element strings is 0x1D, the one in first position is added by GS1 symbologies.
///
/// # Errors
/// [`DrawError`], when the symbology cannot hold the code.
pub(super) fn draw(kind: SymbolKind, code: &str) -> Result<Drawing, DrawError> {
    let error = DrawError::DoesNotFit(kind.name());
    let drawing = match kind {
        SymbolKind::Qr => QrCode::with_error_correction_level(code, EcLevel::M).ok().map(|qr| from_qr(&qr)),
        SymbolKind::Gs1Qr => gs1_qr(code).map(|qr| from_qr(&qr)),
        SymbolKind::Datamatrix => data_matrix(code, false),
        SymbolKind::Gs1Datamatrix => data_matrix(code, true),
        SymbolKind::Ean13 => ean13(code),
        SymbolKind::Gs1128 => code128(code, true),
        SymbolKind::Code128 => code128(code, false),
    };
    drawing.ok_or(error)
}

impl Drawing {
    /// Frames modules with a quiet zone of `quiet` modules.
    fn framed(modules: &[bool], width: usize, quiet: usize, is_linear: bool) -> Self {
        let above = if is_linear { 0 } else { quiet };
        let blank = width + 2 * quiet;
        let mut framed = vec![false; blank * above];
        for row in modules.chunks(width) {
            framed.resize(framed.len() + quiet, false);
            framed.extend_from_slice(row);
            framed.resize(framed.len() + quiet, false);
        }
        framed.resize(framed.len() + blank * above, false);
        Self { width: blank, height: framed.len() / blank, modules: framed, is_linear }
    }

    /// As SVG: one path, dark on white whatever the theme, since readers expect it so.
    pub(super) fn svg(&self, title: &str) -> String {
        // Bars a third as high as the symbol is wide, as on packages.
        let height = if self.is_linear { (self.width / 3).max(30) } else { self.height };
        let mut path = String::new();
        for (y, row) in self.modules.chunks(self.width).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                if run[0] {
                    let bar = if self.is_linear { height } else { 1 };
                    _ = write!(path, "M{x} {y}h{}v{bar}h-{}z", run.len(), run.len());
                }
                x += run.len();
            }
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {height}\" role=\"img\" \
             shape-rendering=\"crispEdges\" class=\"{class}\"><title>{title}</title>\
             <path fill=\"#fff\" d=\"M0 0h{w}v{height}h-{w}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>",
            w = self.width,
            class = if self.is_linear { "bars" } else { "matrix" },
            title = escape(title),
        )
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn from_qr(qr: &QrCode) -> Drawing {
    let modules: Vec<bool> = qr.to_colors().iter().map(|color| *color == qrcode::Color::Dark).collect();
    Drawing::framed(&modules, qr.width(), 4, false)
}

/// FNC1 in first position marks GS1 element strings (ISO/IEC 18004, 7.4.8.2); the smallest version that holds them.
fn gs1_qr(code: &str) -> Option<QrCode> {
    (1..=40).find_map(|version| {
        let mut bits = Bits::new(Version::Normal(version));
        bits.push_fnc1_first_position().ok()?;
        // Byte mode throughout: alphanumeric mode writes a per cent sign twice there, and FNC1 as one.
        bits.push_byte_data(code.as_bytes()).ok()?;
        bits.push_terminator(EcLevel::M).ok()?;
        QrCode::with_bits(bits, EcLevel::M).ok()
    })
}

fn data_matrix(code: &str, is_gs1: bool) -> Option<Drawing> {
    // Square ones only: some readers do not find rectangles.
    let builder = DataMatrixBuilder::new().with_symbol_list(SymbolList::default().enforce_square());
    let symbol = if is_gs1 {
        builder.with_macros(false).with_fnc1_start(true).encode(code.as_bytes())
    } else {
        builder.encode_str(code)
    };
    let bitmap = symbol.ok()?.bitmap();
    let (width, height) = (bitmap.width(), bitmap.height());
    let mut modules = vec![false; width * height];
    for (x, y) in bitmap.pixels() {
        modules[y * width + x] = true;
    }
    Some(Drawing::framed(&modules, width, 2, false))
}

fn ean13(code: &str) -> Option<Drawing> {
    // Given all thirteen digits, the library checks the last.
    let bars = EAN13::new(code).ok().filter(|_| code.len() == 13)?.encode();
    Some(from_bars(&bars, 11))
}

fn code128(code: &str, is_gs1: bool) -> Option<Drawing> {
    Some(from_bars(&Code128::new(code128_text(code, is_gs1)?).ok()?.encode(), 10))
}

fn from_bars(bars: &[u8], quiet: usize) -> Drawing {
    let modules: Vec<bool> = bars.iter().map(|bar| *bar == 1).collect();
    Drawing::framed(&modules, modules.len(), quiet, true)
}

/// The code with its changes between the character sets B and C (two digits a symbol), as the library writes them.
fn code128_text(code: &str, is_gs1: bool) -> Option<String> {
    const SET_B: char = '\u{181}';
    const SET_C: char = '\u{106}';
    const FNC1: char = '\u{179}';
    if code.is_empty() || !code.chars().all(|c| (' '..='~').contains(&c) || (is_gs1 && c == GS)) {
        return None;
    }
    let mut text = String::new();
    let mut set = None;
    let change = |text: &mut String, set: &mut Option<char>, to: char| {
        if *set != Some(to) {
            text.push(to);
            *set = Some(to);
        }
    };
    let mut rest = code;
    let mut is_first = is_gs1;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        // Four digits pay for the change; an odd one is left to set B.
        let pairs = if digits >= 4 || (digits >= 2 && set == Some(SET_C)) { digits / 2 * 2 } else { 0 };
        change(&mut text, &mut set, if pairs > 0 { SET_C } else { SET_B });
        if std::mem::take(&mut is_first) {
            text.push(FNC1);
        }
        let taken = pairs.max(1);
        let (now, later) = rest.split_at(taken);
        text.extend(now.chars().map(|c| if c == GS { FNC1 } else { c }));
        rest = later;
    }
    Some(text)
}
