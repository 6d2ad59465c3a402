//! A verdict as a picture to hand on: drawn on the device, with a QR code that leads to the check itself.

use super::photos::to_blob;
use super::qr::qr_modules;
use wasm_bindgen::JsCast;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

/// What the picture says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The deployment's name.
    pub brand: String,
    /// The verdict in a few words.
    pub headline: String,
    /// Its colour on light ground, as CSS has it.
    pub tone: &'static str,
    /// Product and maker, where a record may be shown.
    pub product: Vec<String>,
    /// Reasons, the weightiest first.
    pub reasons: Vec<String>,
    /// When it was checked, and that it may be otherwise by now.
    pub remark: String,
    /// Where to check it oneself.
    pub address: String,
}

const WIDTH: f64 = 1080.0;
const MARGIN: f64 = 72.0;
const QR_SIDE: f64 = 300.0;
/// The fonts of the page.
pub(super) const FONTS: &str = "\"PingFang SC\", \"HarmonyOS Sans SC\", \"MiSans\", \"Noto Sans CJK SC\", \"Microsoft YaHei\", system-ui, sans-serif";
/// The colours of the light theme, whatever the page's.
const INK: &str = "#1b2926";
const SOFT: &str = "#55635f";
const PAPER: &str = "#fffdfa";

/// Lines of one kind.
struct Block {
    lines: Vec<String>,
    size: f64,
    colour: &'static str,
    weight: u16,
    above: f64,
}

impl Block {
    fn height(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a dozen lines")]
        let lines = self.lines.len() as f64;
        if self.lines.is_empty() { 0.0 } else { self.above + lines * self.size * 1.4 }
    }
}

impl Card {
    /// Draws it, as PNG; `None` where the browser gives no canvas.
    pub async fn draw(&self) -> Option<Blob> {
        let document = web_sys::window()?.document()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let room = WIDTH - 2.0 * MARGIN;
        let block = |texts: &[String], size: f64, weight: u16, colour, above, most: usize| {
            context.set_font(&format!("{weight} {size}px {FONTS}"));
            let wide = |text: &str| context.measure_text(text).map_or(0.0, |measured| measured.width());
            let lines = texts.iter().flat_map(|text| wrapped(text, room, most, &wide)).collect();
            Block { lines, size, colour, weight, above }
        };
        let own = |text: &String| std::slice::from_ref(text).to_vec();
        let banner = block(&own(&self.headline), 68.0, 700, "#ffffff", 0.0, 3);
        let banner_height = MARGIN * 1.6 + 44.0 + banner.height();
        let (name, maker) = self.product.split_at(self.product.len().min(1));
        let reasons: Vec<String> = self.reasons.iter().map(|reason| format!("· {reason}")).collect();
        let blocks = [
            block(name, 48.0, 600, INK, 56.0, 3),
            block(maker, 34.0, 400, SOFT, 12.0, 2),
            block(&reasons, 36.0, 400, INK, 44.0, 2),
            block(&own(&self.remark), 30.0, 400, SOFT, 44.0, 3),
        ];
        let height = banner_height + blocks.iter().map(Block::height).sum::<f64>() + 56.0 + QR_SIDE + MARGIN;
        // Setting a size empties a canvas and forgets its font.
        canvas.set_width(WIDTH as u32);
        canvas.set_height(height.ceil() as u32);

        context.set_fill_style_str(PAPER);
        context.fill_rect(0.0, 0.0, WIDTH, height);
        context.set_fill_style_str(self.tone);
        context.fill_rect(0.0, 0.0, WIDTH, banner_height);
        context.set_text_baseline("top");
        context.set_fill_style_str("#ffffff");
        context.set_font(&format!("500 34px {FONTS}"));
        context.fill_text(&self.brand, MARGIN, MARGIN * 0.7).ok()?;
        let mut y = MARGIN * 0.7 + 64.0;
        y = write(&context, &banner, y)?.max(banner_height);
        for block in &blocks {
            y = write(&context, block, y)?;
        }
        y += 56.0;
        self.draw_code(&context, y)?;
        let blob = to_blob(&canvas, "image/png").await.ok();
        // iOS keeps a canvas' memory until it is resized away (WebKit bug 195325).
        canvas.set_width(0);
        canvas.set_height(0);
        blob
    }

    fn draw_code(&self, context: &CanvasRenderingContext2d, y: f64) -> Option<()> {
        let (side, dark) = qr_modules(&self.address)?;
        #[expect(clippy::cast_precision_loss, reason = "at most 185")]
        let module = (QR_SIDE / side as f64).floor().max(1.0);
        context.set_fill_style_str("#ffffff");
        #[expect(clippy::cast_precision_loss, reason = "at most 185")]
        context.fill_rect(MARGIN, y, module * side as f64, module * side as f64);
        context.set_fill_style_str("#000000");
        for (column, row) in dark {
            #[expect(clippy::cast_precision_loss, reason = "at most 185")]
            context.fill_rect(MARGIN + column as f64 * module, y + row as f64 * module, module, module);
        }
        Some(())
    }
}

/// Writes a block below `y`; answers where it ends.
fn write(context: &CanvasRenderingContext2d, block: &Block, y: f64) -> Option<f64> {
    if block.lines.is_empty() {
        return Some(y);
    }
    context.set_font(&format!("{} {}px {FONTS}", block.weight, block.size));
    context.set_fill_style_str(block.colour);
    let mut y = y + block.above;
    for line in &block.lines {
        context.fill_text(line, MARGIN, y).ok()?;
        y += block.size * 1.4;
    }
    Some(y)
}

/// Breaks a text into lines of at most `room`, at blanks where there are some, and at most so many; the last then ends in
/// an ellipsis.
pub(super) fn wrapped(text: &str, room: f64, most: usize, wide: &impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for c in text.chars() {
        line.push(c);
        if wide(&line) <= room {
            continue;
        }
        // The word that does not fit goes to the next line; Chinese breaks anywhere.
        let at = match line.rfind(' ') {
            Some(blank) if c.is_ascii() && blank > 0 => blank,
            _ => line.len() - c.len_utf8(),
        };
        let rest = line.split_off(at);
        if lines.len() + 1 == most {
            line.push('…');
            lines.push(line);
            return lines;
        }
        lines.push(std::mem::replace(&mut line, rest.trim_start().to_owned()));
    }
    if !line.trim().is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character one wide.
    fn wide(text: &str) -> f64 {
        text.chars().count() as f64
    }

    #[test]
    fn english_breaks_between_words_and_chinese_anywhere() {
        assert_eq!(wrapped("take care of it", 9.0, 9, &wide), ["take care", "of it"]);
        assert_eq!(wrapped("请不要使用它", 4.0, 9, &wide), ["请不要使", "用它"]);
        assert_eq!(wrapped("endlessword", 4.0, 9, &wide), ["endl", "essw", "ord"]);
        assert!(wrapped("", 4.0, 9, &wide).is_empty());
    }

    #[test]
    fn what_is_too_long_ends_in_an_ellipsis() {
        assert_eq!(wrapped("一二三四五六七八九十", 4.0, 2, &wide), ["一二三四", "五六七八…"]);
    }
}
