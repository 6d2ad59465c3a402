//! What is tried on a frame, in which order.

use crate::binarize::{BlockThresholds, Rule};
use crate::charset::TextDecoder;
use crate::linear::{Direction, Family, LineScanner, Plan, code32};
use crate::plane::Plane;
use crate::vote::Vote;
use crate::{Format, FrameError, LumaFrame, Point, Symbol, aztec, datamatrix, hanxin, order, qr};
use rxing::common::BitMatrix;

/// How hard to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// One frame of many: a few milliseconds, the next frame is another chance. Dearer attempts take turns from frame to
    /// frame, and linear codes have to be read in two frames.
    Frame,
    /// A photo, the only chance: all scales, all directions, light on dark.
    Still,
}

/// Longest side at which a still is still doubled in size for tiny modules.
const DOUBLE_UP_TO: usize = 1000;
/// Shortest side that is worth halving.
const HALVE_DOWN_TO: usize = 240;

/// Reads frames, one after the other, of one camera.
///
/// It keeps its buffers, and what it saw in the last frames. Start another, or [`Decoder::reset`], for another scene.
#[derive(Default)]
pub struct Decoder {
    plane: Plane,
    other: Plane,
    thresholds: BlockThresholds,
    lines: LineScanner,
    vote: Vote,
    turn: u32,
    direction: u32,
    text_decoder: Option<TextDecoder>,
    /// Whether lines of this picture crossed rows that may be a PDF417's.
    has_crossed_rows: bool,
    candidate: Option<[Point; 4]>,
    reads_code32: bool,
}

impl Decoder {
    /// A decoder that has seen nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A decoder that asks `decode` for the text of bytes that are neither UTF-8 nor Latin-1 nor UTF-16.
    #[must_use]
    pub fn with_text_decoder(decode: TextDecoder) -> Self {
        Self { text_decoder: Some(decode), ..Self::default() }
    }

    /// The same decoder, that takes a Code 39 for a Code 32 where it may be one: its text is then what is printed below it, its
    /// payload what the bars hold. For Italian pharmacies; elsewhere one in ten texts of six characters would be taken for
    /// one by chance.
    #[must_use]
    pub fn reading_code32(self) -> Self {
        Self { reads_code32: true, ..self }
    }

    /// Forgets the frames so far.
    pub fn reset(&mut self) {
        self.vote.clear();
        self.candidate = None;
    }

    /// The corners of what looked like a code in the last frame and was not read, or not often enough to be believed: three
    /// finder patterns of a QR Code, or bars at the same places on several lines. Only frames ([`Effort::Frame`]) have one.
    #[must_use]
    pub fn candidate(&self) -> Option<[Point; 4]> {
        self.candidate
    }

    /// All symbols in the frame, the one that proves most first: codes that can name the single item before price
    /// barcodes.
    ///
    /// # Errors
    /// [`FrameError`] when dimensions, stride and bytes disagree. A frame without a code is no error.
    pub fn decode(&mut self, frame: &LumaFrame<'_>, effort: Effort) -> Result<Vec<Symbol>, FrameError> {
        self.decode_until(frame, effort, &|| false)
    }

    /// The same, but gives what it has as soon as `is_over`: this crate has no clock of its own. It is asked between
    /// attempts, each of which takes some milliseconds.
    ///
    /// # Errors
    /// As [`Decoder::decode`].
    pub fn decode_until(
        &mut self,
        frame: &LumaFrame<'_>,
        effort: Effort,
        is_over: &dyn Fn() -> bool,
    ) -> Result<Vec<Symbol>, FrameError> {
        frame.validate()?;
        self.plane.load(frame);
        self.candidate = None;
        let mut symbols = match effort {
            Effort::Frame => self.live(is_over),
            Effort::Still => self.still(is_over),
        };
        if self.reads_code32 {
            for symbol in symbols.iter_mut().filter(|symbol| symbol.format == Format::Code39) {
                symbol.text = code32::printed(&symbol.payload).unwrap_or(std::mem::take(&mut symbol.text));
            }
        }
        order::by_greatest(&mut symbols, |symbol| f32::from(symbol.proof()));
        Ok(symbols)
    }

    fn live(&mut self, is_over: &dyn Fn() -> bool) -> Vec<Symbol> {
        self.turn = self.turn.wrapping_add(1);
        let mut symbols = Vec::new();
        if let Some(picture) = self.thresholds.binarize(&self.plane, Rule::Extremes) {
            self.matrices(&picture, 1.0, self.wanted_of_turn(false), &mut symbols, is_over);
        }
        if symbols.is_empty() && self.turn % 4 == 1 && !is_over() {
            if self.turn % 8 == 5 && self.can_halve() {
                self.plane.halve_into(&mut self.other);
                self.data_matrices(2.0, Tries::Halved, &mut symbols, is_over);
            } else {
                self.data_matrices(1.0, Tries::Quick, &mut symbols, is_over);
            }
        }
        if symbols.is_empty() && self.turn.is_multiple_of(2) && self.can_halve() && !is_over() {
            self.plane.halve_into(&mut self.other);
            if let Some(picture) = self.thresholds.binarize(&self.other, Rule::Extremes) {
                self.matrices(&picture, 2.0, self.wanted_of_turn(true), &mut symbols, is_over);
            }
        }
        // A code that waits for its second reading is looked for where the first was.
        if !self.vote.is_pending() {
            self.direction = self.direction.wrapping_add(1);
        }
        let direction = if self.direction % 3 == 2 { Direction::Columns } else { Direction::Rows };
        let plan = Plan { direction, lines: 24, is_thorough: self.direction % 2 == 1, family: Family::Trade };
        let mut linear = self.lines.scan(&self.plane, plan, self.text_decoder.unwrap_or(no_text), is_over);
        // Bars that are there and cannot be read are worth more time, now and then: textures look like them, too.
        let has_turn = self.vote.is_pending() || self.turn.is_multiple_of(4);
        if has_turn
            && symbols.is_empty()
            && linear.is_empty()
            && let Some(seen) = self.lines.seen(direction)
            && !is_over()
        {
            let lines = direction.lines_of(&self.plane, &seen);
            linear = self.lines.scan_blurred(&self.plane, direction, lines, is_over);
        }
        let once = linear.first().map(|symbol| symbol.position);
        merge(&mut symbols, self.vote.confirm(linear));
        let seen = once.or(self.candidate).or_else(|| self.lines.seen(direction));
        self.candidate = seen.filter(|_| symbols.is_empty());
        symbols
    }

    fn still(&mut self, is_over: &dyn Fn() -> bool) -> Vec<Symbol> {
        self.vote.clear();
        self.has_crossed_rows = false;
        let symbols = self.still_quickly(is_over);
        if !symbols.is_empty() {
            return symbols;
        }
        // Other sizes before dearer attempts: blur and noise shrink away with the size.
        for (attempt, doubles) in [(Self::still_at_scale as Attempt, true), (Self::still_dearly, false)] {
            let symbols = self.at_scales(attempt, doubles, is_over);
            if !symbols.is_empty() || is_over() {
                return symbols;
            }
        }
        Vec::new()
    }

    /// An attempt on the picture and on ever smaller ones, or, where it is small and the attempt `doubles`, on its double;
    /// until one reads. The plane is what it was afterwards.
    fn at_scales(&mut self, attempt: Attempt, doubles: bool, is_over: &dyn Fn() -> bool) -> Vec<Symbol> {
        let mut symbols = attempt(self, 1.0, is_over);
        if !symbols.is_empty() || is_over() {
            return symbols;
        }
        let whole = self.plane.clone();
        let mut scale = 1.0;
        while symbols.is_empty() && self.can_halve() && !is_over() {
            self.plane.halve_into(&mut self.other);
            std::mem::swap(&mut self.plane, &mut self.other);
            scale *= 2.0;
            symbols = attempt(self, scale, is_over);
        }
        let is_small = doubles && scale == 1.0 && self.plane.width.max(self.plane.height) <= DOUBLE_UP_TO;
        if symbols.is_empty() && is_small && !is_over() {
            self.plane.double_into(&mut self.other);
            std::mem::swap(&mut self.plane, &mut self.other);
            symbols = attempt(self, 0.5, is_over);
        }
        self.plane = whole;
        symbols
    }

    /// What reads most photos, in a few milliseconds.
    fn still_quickly(&mut self, is_over: &dyn Fn() -> bool) -> Vec<Symbol> {
        let mut symbols = Vec::new();
        let picture = self.thresholds.binarize(&self.plane, Rule::Extremes);
        if let Some(picture) = &picture {
            let wanted = Wanted { is_thorough: false, han_xin: false, ..Wanted::ALL };
            self.matrices(picture, 1.0, wanted, &mut symbols, is_over);
        }
        for direction in [Direction::Rows, Direction::Columns] {
            // Few codes stand beside one that is turned by a quarter; beside a QR Code of an advertisement, say, the barcode
            // is large.
            let lines = if symbols.is_empty() { 40 } else { 12 };
            let plan = Plan { direction, lines, is_thorough: false, family: Family::Trade };
            merge(&mut symbols, self.lines.scan(&self.plane, plan, self.text_decoder.unwrap_or(no_text), is_over));
        }
        // A price barcode may stand beside a code that proves more.
        if let Some(picture) = &picture
            && !symbols.is_empty()
            && symbols.iter().all(Symbol::may_be_outdone)
        {
            self.matrices(picture, 1.0, Wanted::LEFT_BY_QUICK, &mut symbols, is_over);
            self.data_matrices(1.0, Tries::Quick, &mut symbols, is_over);
        }
        symbols
    }

    /// Every line, and matrix symbols in black and white by several thresholds.
    fn still_at_scale(&mut self, scale: f32, is_over: &dyn Fn() -> bool) -> Vec<Symbol> {
        let mut symbols = Vec::new();
        if let Some(picture) = self.thresholds.binarize(&self.plane, Rule::Extremes) {
            let wanted = if scale == 1.0 { Wanted::LEFT_BY_QUICK } else { Wanted::ALL };
            self.matrices(&picture, scale, wanted, &mut symbols, is_over);
        }
        // Edges between pixels are found without doubling them, rows of a pixel are not.
        let directions =
            if scale < 1.0 && !self.has_crossed_rows { &[][..] } else { &[Direction::Rows, Direction::Columns] };
        for &direction in directions {
            let lines = if scale > 1.0 { 60 } else { 160 };
            let plan = Plan { direction, lines, is_thorough: true, family: Family::All };
            let mut linear = self.lines.scan(&self.plane, plan, self.text_decoder.unwrap_or(no_text), is_over);
            self.has_crossed_rows |= self.lines.has_crossed_rows;
            linear.iter_mut().for_each(|symbol| rescale(symbol, scale));
            merge(&mut symbols, linear);
        }
        if symbols.is_empty()
            && !is_over()
            && let Some(picture) = self.thresholds.binarize(&self.plane, Rule::Mean)
        {
            self.matrices(&picture, scale, Wanted::ALL, &mut symbols, is_over);
        }
        if symbols.is_empty() && !is_over() {
            self.plane.invert();
            if let Some(picture) = self.thresholds.binarize(&self.plane, Rule::Extremes) {
                self.matrices(&picture, scale, Wanted::ALL, &mut symbols, is_over);
            }
            self.plane.invert();
        }
        symbols
    }

    /// What is bent, tilted, smeared or out of focus: models fitted to the grey of the picture.
    fn still_dearly(&mut self, scale: f32, is_over: &dyn Fn() -> bool) -> Vec<Symbol> {
        let mut symbols = Vec::new();
        self.data_matrices(scale, Tries::Thorough, &mut symbols, is_over);
        if symbols.is_empty()
            && !is_over()
            && let Some(picture) = self.thresholds.binarize(&self.plane, Rule::Extremes)
            && let Some(it) = qr::read_bent(&picture, &self.plane, is_over)
        {
            let decode = self.text_decoder.unwrap_or(no_text);
            let mut symbol = Symbol::of_content(it.format, it.content, it.corners, decode);
            rescale(&mut symbol, scale);
            symbols.push(symbol);
        }
        if scale == 1.0 {
            for direction in [Direction::Rows, Direction::Columns] {
                if symbols.is_empty() && !is_over() {
                    let lines = 0..direction.across(&self.plane);
                    merge(&mut symbols, self.lines.scan_blurred(&self.plane, direction, lines, is_over));
                }
            }
        }
        symbols
    }

    /// What a frame's turn looks for. Of eight frames, each has one dear attempt beside the others: 1 and 5 Data Matrix in
    /// grey, the second time in its half; 0 and 4 blurred bars, where bars are seen; the others what is seldom on goods, the
    /// even ones in the frame's half.
    fn wanted_of_turn(&self, is_half: bool) -> Wanted {
        let turn = self.turn % 8;
        let has_turn = is_half == (turn.is_multiple_of(2) && self.can_halve());
        Wanted {
            is_thorough: false,
            aztec: has_turn && matches!(turn, 3 | 6),
            han_xin: has_turn && matches!(turn, 2 | 7),
            ..Wanted::ALL
        }
    }

    /// Reads the matrix symbologies. `scale` leads back to pixels of the frame.
    fn matrices(
        &mut self,
        picture: &BitMatrix,
        scale: f32,
        wanted: Wanted,
        symbols: &mut Vec<Symbol>,
        is_over: &dyn Fn() -> bool,
    ) {
        let decode = self.text_decoder.unwrap_or(no_text);
        let mut found: Vec<Symbol> = Vec::new();
        let mut unread = None;
        for it in qr::read(picture, wanted.is_thorough, &mut unread, is_over) {
            found.push(Symbol::of_content(it.format, it.content, it.corners, decode));
        }
        if wanted.data_matrix && !is_over() {
            for it in datamatrix::read_middle(picture) {
                found.push(Symbol::of_content(Format::DataMatrix, it.content, it.corners, decode));
            }
        }
        if wanted.aztec && !is_over() {
            for it in aztec::read(picture, is_over) {
                found.push(Symbol::of_content(Format::Aztec, it.content, it.corners, decode));
            }
        }
        if wanted.han_xin && !is_over() {
            for it in hanxin::read(picture, is_over) {
                found.push(Symbol::of_content(Format::HanXin, it.content, it.corners, decode));
            }
        }
        found.iter_mut().for_each(|symbol| rescale(symbol, scale));
        let unread = unread.map(|corners| corners.map(|at| Point { x: at.x * scale, y: at.y * scale }));
        self.candidate = self.candidate.or(unread);
        merge(symbols, found);
    }

    /// Reads Data Matrix in grey, light on dark, too: in the frame, or, `scale` being 2, in its half.
    fn data_matrices(&mut self, scale: f32, tries: Tries, symbols: &mut Vec<Symbol>, is_over: &dyn Fn() -> bool) {
        let plane = if tries == Tries::Halved { &self.other } else { &self.plane };
        let decode = self.text_decoder.unwrap_or(no_text);
        let sighting = datamatrix::read(plane, tries == Tries::Thorough, is_over);
        let mut found: Vec<Symbol> = sighting
            .found
            .into_iter()
            .map(|it| Symbol::of_content(Format::DataMatrix, it.content, it.corners, decode))
            .collect();
        found.iter_mut().for_each(|symbol| rescale(symbol, scale));
        let unread = sighting.unread.map(|corners| corners.map(|at| Point { x: at.x * scale, y: at.y * scale }));
        self.candidate = self.candidate.or(unread);
        merge(symbols, found);
    }

    fn can_halve(&self) -> bool {
        self.plane.width.min(self.plane.height) >= 2 * HALVE_DOWN_TO
    }
}

/// Without a decoder, what is in other character sets is shown byte by byte.
fn no_text(_: &str, _: &[u8]) -> Option<String> {
    None
}

/// One way to read a still whose pixels are in the decoder's plane; the scale leads back to pixels of the picture.
type Attempt = fn(&mut Decoder, f32, &dyn Fn() -> bool) -> Vec<Symbol>;

/// Which matrix symbologies are looked for in a picture in black and white, QR Code always.
#[derive(Clone, Copy)]
struct Wanted {
    /// QR Code in every row, and its small relatives.
    is_thorough: bool,
    data_matrix: bool,
    aztec: bool,
    han_xin: bool,
}

impl Wanted {
    const ALL: Self = Self { is_thorough: true, data_matrix: true, aztec: true, han_xin: true };
    /// What was not looked for in the same picture by the quick attempt at a still.
    const LEFT_BY_QUICK: Self = Self { data_matrix: false, aztec: false, ..Self::ALL };
}

/// How Data Matrix is looked for in grey.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tries {
    Quick,
    /// As quick, in the frame's half.
    Halved,
    Thorough,
}

fn rescale(symbol: &mut Symbol, scale: f32) {
    for point in &mut symbol.position {
        point.x *= scale;
        point.y *= scale;
    }
}

/// Adds what is not there already.
fn merge(symbols: &mut Vec<Symbol>, more: Vec<Symbol>) {
    for symbol in more {
        let is_known = symbols.iter().any(|known| known.format == symbol.format && known.payload == symbol.payload);
        if !is_known {
            symbols.push(symbol);
        }
    }
}
