//! A packet of evidence as a PDF, drawn page by page on the device.

use super::pdf::{HEIGHT, Jpeg, Page, Text, WIDTH, write};
use crate::edge::card::{FONTS, wrapped};
use crate::edge::photos::{self, Photo, to_blob};
use js_sys::Uint8Array;
use suyuan_record::Seconds;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// What a packet holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packet {
    /// Its title.
    pub title: String,
    /// BCP 47.
    pub language: &'static str,
    /// When it is made.
    pub made_at: Seconds,
    /// Beneath the title.
    pub lead: String,
    /// Its words.
    pub sections: Vec<Section>,
    /// Its photos, after the words.
    pub pictures: Vec<Picture>,
    /// At the foot of each page.
    pub foot: String,
}

/// Words under a heading: what each says, and its name before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// Name and text; a text may have several lines.
    pub rows: Vec<(String, String)>,
}

/// A photo with what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub caption: String,
    /// The photo.
    pub photo: Photo,
}

/// Pixels a point: 180 to the inch, legible in print.
const SCALE: f64 = 2.5;
const MARGIN: f64 = 48.0;
const NAMES: f64 = 116.0;
const FOOT: f64 = 56.0;
const LEADING: f64 = 1.5;
/// Two photos a page.
const PICTURE_HEIGHT: f64 = 300.0;
const INK: &str = "#1b2926";
const SOFT: &str = "#55635f";

/// A line as it is drawn; `y` is its top, in points from the page's.
struct Line {
    text: String,
    x: f64,
    y: f64,
    size: f64,
    is_bold: bool,
    colour: &'static str,
}

#[derive(Default)]
struct Sheet {
    lines: Vec<Line>,
    pictures: Vec<(usize, [f64; 4])>,
}

/// Sets lines one below the other, on as many sheets as they take.
struct Setter<'a> {
    context: &'a CanvasRenderingContext2d,
    sheets: Vec<Sheet>,
    y: f64,
}

impl Setter<'_> {
    fn sheet(&mut self) -> &mut Sheet {
        if self.sheets.is_empty() {
            self.sheets.push(Sheet::default());
        }
        let last = self.sheets.len() - 1;
        &mut self.sheets[last]
    }

    /// Begins another sheet where there is no room for so much.
    fn need(&mut self, height: f64) {
        if self.y + height > HEIGHT - FOOT {
            self.sheets.push(Sheet::default());
            self.y = MARGIN;
        }
    }

    fn broken(&self, text: &str, room: f64, size: f64, is_bold: bool) -> Vec<String> {
        self.context.set_font(&font(size, is_bold));
        let wide = |text: &str| self.context.measure_text(text).map_or(0.0, |measured| measured.width());
        text.lines().flat_map(|line| wrapped(line, room, usize::MAX, &wide)).collect()
    }

    fn text(&mut self, text: &str, x: f64, size: f64, is_bold: bool, colour: &'static str) {
        for text in self.broken(text, WIDTH - MARGIN - x, size, is_bold) {
            self.need(size * LEADING);
            let y = self.y;
            self.sheet().lines.push(Line { text, x, y, size, is_bold, colour });
            self.y += size * LEADING;
        }
    }

    /// A name, and what it says beside it.
    fn row(&mut self, name: &str, says: &str) {
        const SIZE: f64 = 10.5;
        self.need(SIZE * LEADING);
        let (sheet, y) = (self.sheets.len(), self.y);
        for (at, text) in self.broken(name, NAMES - 10.0, SIZE, false).into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let y = y + at as f64 * SIZE * LEADING;
            self.sheet().lines.push(Line { text, x: MARGIN, y, size: SIZE, is_bold: false, colour: SOFT });
            self.y = y + SIZE * LEADING;
        }
        let below = self.y;
        self.y = y;
        self.text(says, MARGIN + NAMES, SIZE, false, INK);
        if self.sheets.len() == sheet {
            self.y = self.y.max(below);
        }
        self.y += 3.0;
    }
}

fn font(size: f64, is_bold: bool) -> String {
    format!("{} {size}px {FONTS}", if is_bold { 600 } else { 400 })
}

impl Packet {
    /// Draws it; `None` where the browser gives no canvas.
    pub async fn pdf(&self) -> Option<Vec<u8>> {
        let document = web_sys::window()?.document()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let mut jpegs = Vec::new();
        let sheets = self.set(&context, &mut jpegs);
        let mut pages = Vec::new();
        let count = sheets.len();
        for (at, sheet) in sheets.into_iter().enumerate() {
            let foot = [format!("{}/{count}", at + 1), self.foot.clone()];
            let (ground, texts) = draw(&canvas, &context, &sheet, &foot).await?;
            let pictures = sheet.pictures.iter().map(|(at, place)| (jpegs[*at].clone(), *place)).collect();
            pages.push(Page { ground, pictures, texts });
        }
        // iOS keeps a canvas' memory until it is resized away (WebKit bug 195325).
        canvas.set_width(0);
        canvas.set_height(0);
        Some(write(&self.title, self.language, self.made_at, &pages))
    }

    fn set(&self, context: &CanvasRenderingContext2d, jpegs: &mut Vec<Jpeg>) -> Vec<Sheet> {
        let mut setter = Setter { context, sheets: vec![Sheet::default()], y: MARGIN };
        setter.text(&self.title, MARGIN, 20.0, true, INK);
        setter.text(&self.lead, MARGIN, 9.5, false, SOFT);
        for section in self.sections.iter().filter(|section| !section.rows.is_empty()) {
            setter.y += 14.0;
            // A heading is not left alone at the foot of a page.
            setter.need(64.0);
            setter.text(&section.title, MARGIN, 13.0, true, INK);
            setter.y += 3.0;
            for (name, says) in &section.rows {
                setter.row(name, says);
            }
        }
        for picture in &self.pictures {
            let Some(jpeg) = jpeg_of(&picture.photo) else { continue };
            let (width, height) = (f64::from(jpeg.width.max(1)), f64::from(jpeg.height.max(1)));
            let scale = ((WIDTH - 2.0 * MARGIN) / width).min(PICTURE_HEIGHT / height);
            let (width, height) = (width * scale, height * scale);
            setter.y += 14.0;
            setter.need(height + 48.0);
            setter.text(&picture.caption, MARGIN, 11.0, true, INK);
            setter.text(&format!("SHA-256 {}", picture.photo.sha256()), MARGIN, 8.5, false, SOFT);
            let bottom = HEIGHT - setter.y - 4.0 - height;
            let at = jpegs.len();
            setter.sheet().pictures.push((at, [MARGIN, bottom, width, height]));
            jpegs.push(jpeg);
            setter.y += height + 8.0;
        }
        setter.sheets
    }
}

/// The photo as it is; one of another kind than JPEG is told of by its digest only.
fn jpeg_of(photo: &Photo) -> Option<Jpeg> {
    let size = photos::size(&photo.bytes).filter(|_| photo.media_type == "image/jpeg")?;
    Some(Jpeg { bytes: photo.bytes.clone(), width: size.width, height: size.height })
}

async fn draw(
    canvas: &HtmlCanvasElement,
    context: &CanvasRenderingContext2d,
    sheet: &Sheet,
    foot: &[String; 2],
) -> Option<(Jpeg, Vec<Text>)> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "A4")]
    let (width, height) = ((WIDTH * SCALE) as u32, (HEIGHT * SCALE) as u32);
    // Setting a size empties a canvas.
    canvas.set_width(width);
    canvas.set_height(height);
    context.set_fill_style_str("#ffffff");
    context.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
    context.scale(SCALE, SCALE).ok()?;
    context.set_text_baseline("alphabetic");
    let line = |at: usize, text: &String| Line {
        text: text.clone(),
        x: [MARGIN, MARGIN + NAMES][at],
        y: HEIGHT - FOOT + 18.0,
        size: 8.0,
        is_bold: false,
        colour: SOFT,
    };
    let foot: Vec<Line> = foot.iter().enumerate().map(|(at, text)| line(at, text)).collect();
    let mut texts = Vec::new();
    for line in sheet.lines.iter().chain(&foot) {
        context.set_font(&font(line.size, line.is_bold));
        context.set_fill_style_str(line.colour);
        let baseline = line.y + line.size;
        context.fill_text(&line.text, line.x, baseline).ok()?;
        let measured = context.measure_text(&line.text).ok()?.width();
        texts.push(Text { text: line.text.clone(), x: line.x, y: HEIGHT - baseline, size: line.size, width: measured });
    }
    let blob = to_blob(canvas, "image/jpeg").await.ok()?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some((Jpeg { bytes: Uint8Array::new(&buffer).to_vec(), width, height }, texts))
}
