//! Photos for a report: made small on the device, and rid of everything but their pixels.
//!
//! A phone writes place, time and device into a photo; drawing it on a canvas and encoding it anew leaves all that
//! behind.

use super::bitmap::{BitmapError, bitmap};
use super::header::{self, Size};
use super::jpeg_metadata;
use crate::edge::hex;
use js_sys::{Array, Object, Reflect, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, DomException, File, HtmlCanvasElement, ImageBitmap};

/// Longest side of a photo that is kept, in pixels: print on a can stays legible.
pub const MAX_SIDE: u32 = 1600;
/// Largest file that is decoded, in bytes: beyond, a phone runs out of memory.
pub const MAX_FILE: f64 = 60.0 * 1024.0 * 1024.0;
/// Most pixels that are decoded: phones take photos of 50, 108 and 200 megapixels, and browsers refuse more than that.
const MAX_PIXELS: u64 = 210_000_000;
/// So much of a file is read for its kind and size, in bytes: what cameras write before the picture itself.
const HEADER: f64 = 512.0 * 1024.0;
const QUALITY: f64 = 0.82;

/// An encoded photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// `image/jpeg`, or what the browser made instead (`image/png`).
    pub media_type: String,
    /// The encoded picture.
    pub bytes: Vec<u8>,
}

impl Photo {
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn sha256(&self) -> String {
        hex::encode(&Sha256::digest(&self.bytes))
    }
}

/// Why a file gives no photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// The browser cannot decode it as a picture.
    #[error("not a picture that this browser reads")]
    NotAPicture,
    /// Apple's HEIC, which this browser does not decode.
    #[error("HEIC, which this browser does not read")]
    Heic,
    /// Larger than [`MAX_FILE`], or of more pixels than can be decoded.
    #[error("the picture is too large")]
    TooLarge,
    /// It could not be read, drawn or encoded.
    #[error("the file cannot be read")]
    CannotRead,
}

/// Makes a photo of at most [`MAX_SIDE`] pixels out of a picked file, upright, without metadata.
///
/// # Errors
/// [`PhotoError`], see there.
pub async fn shrink(file: &File) -> Result<Photo, PhotoError> {
    if file.size() > MAX_FILE {
        return Err(PhotoError::TooLarge);
    }
    let start = start_of(file).await?;
    let size = header::size(&start);
    if size.is_some_and(|size| u64::from(size.width) * u64::from(size.height) > MAX_PIXELS) {
        return Err(PhotoError::TooLarge);
    }
    // By its content: a file's name and type say what its sender thought.
    let is_heic = header::is_heic(&start);
    let bitmap = decode(file, size).await.map_err(|why| match why {
        PhotoError::NotAPicture if is_heic => PhotoError::Heic,
        why => why,
    })?;
    let photo = encode(&bitmap).await;
    // Frees its memory at once, not when the collector comes round.
    bitmap.close();
    photo
}

async fn start_of(file: &File) -> Result<Vec<u8>, PhotoError> {
    let start = file.slice_with_f64_and_f64(0.0, HEADER).map_err(|_| PhotoError::CannotRead)?;
    let buffer = JsFuture::from(start.array_buffer()).await.map_err(|_| PhotoError::CannotRead)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn decode(file: &File, size: Option<Size>) -> Result<ImageBitmap, PhotoError> {
    let options = Object::new();
    if let Some(size) = size.filter(|size| size.width.max(size.height) > MAX_SIDE) {
        // 48 megapixels would hold 192 MB. The width only: what turns the picture after this keeps it in proportion.
        let (width, _) = fit(size.width, size.height);
        let _ = Reflect::set(&options, &"resizeWidth".into(), &width.into());
        let _ = Reflect::set(&options, &"resizeQuality".into(), &"high".into());
    }
    bitmap(file, &options).await.map_err(|why| match why {
        BitmapError::Unsupported => PhotoError::CannotRead,
        // NotReadableError: the file was moved or its cloud copy is not there; InvalidStateError: no picture.
        BitmapError::Refused(error) => {
            let is_unreadable = error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "NotReadableError");
            if is_unreadable { PhotoError::CannotRead } else { PhotoError::NotAPicture }
        }
    })
}

/// Width and height within [`MAX_SIDE`], in proportion.
fn fit(width: u32, height: u32) -> (u32, u32) {
    let longest = width.max(height);
    if longest <= MAX_SIDE {
        return (width.max(1), height.max(1));
    }
    let scale = |side: u32| {
        let scaled = u64::from(side) * u64::from(MAX_SIDE) / u64::from(longest);
        u32::try_from(scaled).unwrap_or(MAX_SIDE).max(1)
    };
    (scale(width), scale(height))
}

async fn encode(bitmap: &ImageBitmap) -> Result<Photo, PhotoError> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(PhotoError::CannotRead)?;
    let canvas: HtmlCanvasElement = document
        .create_element("canvas")
        .ok()
        .and_then(|canvas| canvas.dyn_into().ok())
        .ok_or(PhotoError::CannotRead)?;
    let (width, height) = fit(bitmap.width(), bitmap.height());
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|context| context.dyn_into().ok())
        .ok_or(PhotoError::CannotRead)?;
    // What is transparent would turn black in a JPEG.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, f64::from(width), f64::from(height))
        .map_err(|_| PhotoError::CannotRead)?;
    let blob = to_blob(&canvas, "image/jpeg").await?;
    let buffer = JsFuture::from(blob.array_buffer()).await.map_err(|_| PhotoError::CannotRead)?;
    // iOS keeps a canvas' memory until it is resized away (WebKit bug 195325).
    canvas.set_width(0);
    canvas.set_height(0);
    Ok(Photo { media_type: blob.type_(), bytes: jpeg_metadata::without(Uint8Array::new(&buffer).to_vec()) })
}

/// What is on a canvas, as a file of this type.
pub(in crate::edge) async fn to_blob(canvas: &HtmlCanvasElement, media_type: &str) -> Result<Blob, PhotoError> {
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        let callback = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::UNDEFINED, &blob);
        });
        let quality = JsValue::from_f64(QUALITY);
        let started = canvas.to_blob_with_type_and_encoder_options(callback.unchecked_ref(), media_type, &quality);
        if let Err(error) = started {
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    });
    let blob = JsFuture::from(promise).await.map_err(|_| PhotoError::CannotRead)?;
    blob.dyn_into().map_err(|_| PhotoError::CannotRead)
}

/// The picture as a blob, to be shown or sent.
pub(in crate::edge) fn blob(photo: &Photo) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(&photo.media_type);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(photo.bytes.as_slice())), &options).ok()
}

/// A photo as an object URL for `<img src>`, freed when dropped.
#[derive(Debug)]
pub struct PhotoUrl(String);

impl PhotoUrl {
    /// Makes the URL; `None` where the browser refuses.
    #[must_use]
    pub fn new(photo: &Photo) -> Option<Self> {
        web_sys::Url::create_object_url_with_blob(&blob(photo)?).ok().map(Self)
    }

    /// The URL.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for PhotoUrl {
    fn drop(&mut self) {
        let _ = web_sys::Url::revoke_object_url(&self.0);
    }
}
