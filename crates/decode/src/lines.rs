//! Linear codes, line by line.
//!
//! A reading counts only where several lines of the same frame agree: bars that are there are there on the next line
//! too, and bars that a texture pretends are not.

use crate::binarize::binarize_line;
use crate::plane::Plane;
use crate::symbol::{Format, Point, Symbol, has_gs1_check_digit};
use rxing::common::BitArray;
use rxing::oned::rss::{RSS14Reader, expanded::RSSExpandedReader};
use rxing::oned::{
    CodaBarReader, Code39Reader, Code93Reader, Code128Reader, ITFReader, MultiFormatUPCEANReader, OneDReader,
};
use rxing::{DecodeHints, RXingResult};

/// Fewest edges of a line that can hold a code: UPC-E has 34, a few may be lost in blur.
const MIN_EDGES: usize = 26;

/// Which way the lines run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Along rows: bars stand upright.
    Rows,
    /// Along columns: the code is turned by a quarter, as on many cans, where a row would bend around.
    Columns,
}

/// How much is tried.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    /// Which way.
    pub(crate) direction: Direction,
    /// Lines over the frame, evenly spread.
    pub(crate) lines: usize,
    /// Also stretch each line to twice its length and sharpen it: for bars of about a pixel.
    pub(crate) fine: bool,
    /// Also the symbologies of warehouses and libraries, whose checks are weak.
    pub(crate) rare: bool,
}

struct Agreement {
    reading: RXingResult,
    format: Format,
    first: (usize, [f32; 2]),
    last: (usize, [f32; 2]),
    lines: Vec<usize>,
}

impl Agreement {
    /// Lines that have to agree: more where one digit of checking or less stands between noise and a number.
    fn is_enough(&self) -> bool {
        let needed = match self.format {
            Format::Ean13 | Format::UpcA | Format::Code128 | Format::DataBar | Format::DataBarExpanded => 2,
            Format::UpcE => 4,
            _ => 3,
        };
        self.lines.len() >= needed
    }
}

/// Reads lines; its buffers are kept from frame to frame.
#[derive(Default)]
pub(crate) struct LineScanner {
    line: Vec<u8>,
    fine: Vec<u8>,
    thresholds: Vec<u8>,
}

impl LineScanner {
    /// All linear symbols on which enough lines agree.
    pub(crate) fn scan(&mut self, plane: &Plane, plan: Plan) -> Vec<Symbol> {
        let across = match plan.direction {
            Direction::Rows => plane.height,
            Direction::Columns => plane.width,
        };
        let step = (across / plan.lines.max(1)).max(1);
        let mut readers = Readers::new(plan.rare);
        let mut found: Vec<Agreement> = Vec::new();
        for at in (step / 2..across).step_by(step) {
            if !self.read(plane, plan, at, &mut readers, &mut found) {
                continue;
            }
            // Neighbours decide whether to believe it: near ones, so that a low or slanted code has them.
            for offset in [2, 4, 7, 11] {
                for neighbour in [at.checked_sub(offset), at.checked_add(offset)].into_iter().flatten() {
                    let is_open = found.iter().any(|agreement| !agreement.is_enough());
                    if is_open && neighbour < across {
                        self.read(plane, plan, neighbour, &mut readers, &mut found);
                    }
                }
            }
        }
        found.iter().filter(|agreement| agreement.is_enough()).filter_map(|it| symbol(it, plan.direction)).collect()
    }

    /// Reads one line both ways; whether anything was read.
    fn read(
        &mut self,
        plane: &Plane,
        plan: Plan,
        at: usize,
        readers: &mut Readers,
        found: &mut Vec<Agreement>,
    ) -> bool {
        gather(plane, plan.direction, at, &mut self.line);
        let bits = binarize_line(&self.line, &mut self.thresholds);
        if edges(&bits) < MIN_EDGES {
            return false;
        }
        if readers.read(bits, at, 1.0, found) {
            return true;
        }
        if plan.fine {
            sharpen_double(&self.line, &mut self.fine);
            return readers.read(binarize_line(&self.fine, &mut self.thresholds), at, 0.5, found);
        }
        false
    }
}

/// The mean of three neighbouring lines: less noise, and bars are longer than that.
fn gather(plane: &Plane, direction: Direction, at: usize, line: &mut Vec<u8>) {
    let mean =
        |before: u8, here: u8, after: u8| ((u16::from(before) + 2 * u16::from(here) + u16::from(after) + 2) / 4) as u8;
    line.clear();
    match direction {
        Direction::Rows => {
            let (before, after) = (at.saturating_sub(1), (at + 1).min(plane.height - 1));
            let rows = plane.row(before).iter().zip(plane.row(at)).zip(plane.row(after));
            line.extend(rows.map(|((&before, &here), &after)| mean(before, here, after)));
        }
        Direction::Columns => {
            let (before, after) = (at.saturating_sub(1), (at + 1).min(plane.width - 1));
            line.extend(plane.pixels.chunks_exact(plane.width).map(|row| mean(row[before], row[at], row[after])));
        }
    }
}

/// Twice the length, with the differences to both sides added once more.
fn sharpen_double(line: &[u8], out: &mut Vec<u8>) {
    out.clear();
    let value = |at: usize| i32::from(line[at.min(line.len() - 1)]);
    for at in 0..line.len() {
        let (before, here, after) = (value(at.saturating_sub(1)), value(at), value(at + 1));
        let sharp = 2 * here - (before + after) / 2;
        let next = value(at + 2);
        let sharp_next = 2 * after - (here + next) / 2;
        out.push(sharp.clamp(0, 255) as u8);
        out.push(((sharp + sharp_next) / 2).clamp(0, 255) as u8);
    }
}

/// Changes between black and white along a line.
fn edges(bits: &BitArray) -> usize {
    bits.getBitArray().iter().map(|word| (word ^ (word >> 1)).count_ones() as usize).sum()
}

/// The readers of all symbologies. DataBar's gather halves over several lines, so they live as long as the frame does.
struct Readers {
    hints: DecodeHints,
    upc_ean: MultiFormatUPCEANReader,
    data_bar: RSS14Reader,
    data_bar_expanded: RSSExpandedReader,
    rare: bool,
}

impl Readers {
    fn new(rare: bool) -> Self {
        // Without it the separators of a GS1-128 would be lost.
        let hints = DecodeHints { AssumeGs1: Some(true), ..DecodeHints::default() };
        let upc_ean = MultiFormatUPCEANReader::new(&hints);
        Self { hints, upc_ean, data_bar: RSS14Reader::default(), data_bar_expanded: RSSExpandedReader::new(), rare }
    }

    /// Reads a line forwards, then backwards; whether anything was read. `scale` leads from bits back to pixels.
    fn read(&mut self, mut bits: BitArray, at: usize, scale: f32, found: &mut Vec<Agreement>) -> bool {
        let length = bits.get_size() as f32;
        let mut read_any = false;
        for is_reversed in [false, true] {
            if is_reversed {
                bits.reverse();
            }
            for reading in self.readings(&bits, at) {
                let Some(format) = Format::of(*reading.getBarcodeFormat()) else { continue };
                if !is_plausible(format, reading.getText()) {
                    continue;
                }
                // A stretched line read backwards gives the same wrong EAN on every line of some bent codes.
                if is_reversed && scale < 1.0 && is_ean_upc(format) {
                    continue;
                }
                let ends = reading.getPoints().iter().map(|point| point.x);
                let (low, high) = ends.fold((f32::MAX, f32::MIN), |(low, high), x| (low.min(x), high.max(x)));
                let span = if is_reversed { [length - low, length - high] } else { [low, high] };
                add(found, reading, format, at, span.map(|x| x * scale));
                read_any = true;
            }
            if read_any {
                break;
            }
        }
        read_any
    }

    fn readings(&mut self, bits: &BitArray, at: usize) -> Vec<RXingResult> {
        let row = u32::try_from(at).unwrap_or(u32::MAX);
        let hints = &self.hints;
        let mut readings = Vec::new();
        readings.extend(self.upc_ean.decode_row(row, bits, hints));
        readings.extend(Code128Reader.decode_row(row, bits, hints));
        readings.extend(self.data_bar.decode_row(row, bits, hints));
        readings.extend(self.data_bar_expanded.decode_row(row, bits, hints));
        readings.extend(ITFReader::default().decode_row(row, bits, hints));
        if self.rare {
            readings.extend(Code39Reader::new().decode_row(row, bits, hints));
            readings.extend(Code93Reader::new().decode_row(row, bits, hints));
            readings.extend(CodaBarReader::new().decode_row(row, bits, hints));
        }
        readings
    }
}

fn is_ean_upc(format: Format) -> bool {
    matches!(format, Format::Ean13 | Format::Ean8 | Format::UpcA | Format::UpcE)
}

/// What the weaker symbologies must have beyond their own checks. Interleaved 2 of 5 has none: short numbers and
/// numbers of 14 digits without a GTIN's check digit are texture more often than print.
fn is_plausible(format: Format, text: &str) -> bool {
    match format {
        Format::Itf => text.len() >= 8 && (text.len() != 14 || has_gs1_check_digit(text)),
        Format::Code39 | Format::Code93 | Format::Codabar => text.len() >= 4,
        _ => true,
    }
}

fn add(found: &mut Vec<Agreement>, reading: RXingResult, format: Format, at: usize, span: [f32; 2]) {
    match found.iter_mut().find(|it| it.format == format && it.reading.getText() == reading.getText()) {
        Some(agreement) => {
            if !agreement.lines.contains(&at) {
                agreement.lines.push(at);
            }
            if at < agreement.first.0 {
                agreement.first = (at, span);
            }
            if at > agreement.last.0 {
                agreement.last = (at, span);
            }
        }
        None => found.push(Agreement { reading, format, first: (at, span), last: (at, span), lines: vec![at] }),
    }
}

fn symbol(agreement: &Agreement, direction: Direction) -> Option<Symbol> {
    let place = |(at, _): (usize, [f32; 2]), along: f32| match direction {
        Direction::Rows => Point { x: along, y: at as f32 },
        Direction::Columns => Point { x: at as f32, y: along },
    };
    let (first, last) = (agreement.first, agreement.last);
    let position = [place(first, first.1[0]), place(first, first.1[1]), place(last, last.1[1]), place(last, last.1[0])];
    Symbol::from_reading(&agreement.reading, position)
}
