//! The luma of a picked photo.

use super::luma::OwnedLuma;
use crate::edge::photos::{BitmapError, bitmap};
use js_sys::Object;
use wasm_bindgen::JsCast;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

/// Longest side that is decoded, in pixels: codes in photos are large, and time grows with the square.
const MAX_SIDE: u32 = 2000;
/// Largest file that is decoded, in bytes: beyond, a phone runs out of memory.
const MAX_FILE: f64 = 40.0 * 1024.0 * 1024.0;

/// Why a picked picture gives no pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StillError {
    /// The file is no picture that this browser reads.
    #[error("not a picture that this browser reads")]
    NotAPicture,
    /// The file is larger than a phone can decode.
    #[error("the picture is too large")]
    TooLarge,
    /// The file could be read, but not its pixels.
    #[error("the picture's pixels cannot be read")]
    NoPixels,
}

/// The luma plane of a picture, upright, of at most [`MAX_SIDE`] pixels.
///
/// # Errors
/// [`StillError`], see there.
pub(super) async fn luma(picture: &Blob) -> Result<OwnedLuma, StillError> {
    if picture.size() > MAX_FILE {
        return Err(StillError::TooLarge);
    }
    let kind = picture.type_();
    // Some file managers give no type: then the browser finds out.
    if !kind.is_empty() && !kind.starts_with("image/") {
        return Err(StillError::NotAPicture);
    }
    let bitmap = bitmap(picture, &Object::new()).await.map_err(|why| match why {
        BitmapError::Unsupported => StillError::NoPixels,
        BitmapError::Refused(_) => StillError::NotAPicture,
    })?;
    let luma = draw(&bitmap);
    // A bitmap of 48 megapixels holds 192 MB until it is closed.
    bitmap.close();
    luma
}

fn draw(bitmap: &ImageBitmap) -> Result<OwnedLuma, StillError> {
    let (width, height) = fit(bitmap.width(), bitmap.height());
    let document = web_sys::window().and_then(|window| window.document()).ok_or(StillError::NoPixels)?;
    let canvas: HtmlCanvasElement =
        document.create_element("canvas").ok().and_then(|canvas| canvas.dyn_into().ok()).ok_or(StillError::NoPixels)?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|context| context.dyn_into().ok())
        .ok_or(StillError::NoPixels)?;
    let (w, h) = (f64::from(width), f64::from(height));
    // Codes on nothing are codes on white.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, w, h);
    let pixels = context
        .draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, w, h)
        .and_then(|()| context.get_image_data(0.0, 0.0, w, h))
        .map_err(|_| StillError::NoPixels)?;
    let luma = from_rgba(&pixels.data().0);
    // iOS keeps a canvas' memory until it is resized away (WebKit bug 195325).
    canvas.set_width(0);
    canvas.set_height(0);
    Ok(OwnedLuma::new(width, height, width, &luma))
}

/// Width and height within [`MAX_SIDE`], in proportion.
fn fit(width: u32, height: u32) -> (u32, u32) {
    let scale = (f64::from(MAX_SIDE) / f64::from(width.max(height).max(1))).min(1.0);
    let side = |pixels: u32| ((f64::from(pixels) * scale) as u32).max(1);
    (side(width), side(height))
}

/// Luma of red, green, blue and alpha (ITU-R BT.601, in 256ths).
pub(super) fn from_rgba(pixels: &[u8]) -> Vec<u8> {
    pixels
        .chunks_exact(4)
        .map(|pixel| {
            let weigh = |channel: usize, weight: u32| u32::from(pixel[channel]) * weight;
            ((weigh(0, 77) + weigh(1, 150) + weigh(2, 29)) >> 8) as u8
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_shrink_in_proportion_and_never_to_nothing() {
        assert_eq!(fit(4000, 3000), (2000, 1500));
        assert_eq!(fit(800, 600), (800, 600));
        assert_eq!(fit(20_000, 1), (2000, 1));
    }

    #[test]
    fn white_is_white_and_green_is_lighter_than_blue() {
        assert_eq!(from_rgba(&[255, 255, 255, 255, 0, 0, 0, 255]), [255, 0]);
        let colors = from_rgba(&[0, 255, 0, 255, 0, 0, 255, 255]);
        assert!(colors[0] > colors[1]);
    }
}
