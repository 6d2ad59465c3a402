//! Decoding a picture with the browser's own decoder (`createImageBitmap`).

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ImageBitmap};

/// Why there is no bitmap.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub(in crate::edge) enum BitmapError {
    /// The browser has no such decoder here.
    #[error("this browser decodes no pictures")]
    Unsupported,
    /// It does not decode this file; what it threw.
    #[error("the browser does not decode the file")]
    Refused(JsValue),
}

/// Decodes a picture upright. `options` are further members of `ImageBitmapOptions`. A bitmap holds four bytes a pixel until
/// it is closed.
///
/// # Errors
/// [`BitmapError`], see there.
pub(in crate::edge) async fn bitmap(picture: &Blob, options: &Object) -> Result<ImageBitmap, BitmapError> {
    let window = web_sys::window().ok_or(BitmapError::Unsupported)?;
    let create: Function = Reflect::get(&window, &"createImageBitmap".into())
        .and_then(JsCast::dyn_into)
        .map_err(|_| BitmapError::Unsupported)?;
    // Applies the EXIF orientation, which a canvas would lose. Set by name: older Safari ignores the member, and throws for
    // values that it does not know: then without, and perhaps on its side.
    let _ = Reflect::set(options, &"imageOrientation".into(), &"from-image".into());
    let promise = create
        .call2(&window, picture, options)
        .or_else(|_| create.call1(&window, picture))
        .and_then(JsCast::dyn_into::<Promise>)
        .map_err(|_| BitmapError::Unsupported)?;
    let bitmap = JsFuture::from(promise).await.map_err(BitmapError::Refused)?;
    bitmap.dyn_into().map_err(|_: JsValue| BitmapError::Unsupported)
}
