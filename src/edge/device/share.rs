//! Handing something on: share sheet, clipboard, printer, a file, a buzz.

use crate::edge::photos::{Photo, blob};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlAnchorElement, ShareData};

/// What became of sharing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// Handed to the share sheet.
    Sent,
    /// There is no share sheet; it was copied.
    Copied,
    /// There is no share sheet for files; it was saved.
    Saved,
    /// The person closed the share sheet.
    Cancelled,
}

/// Why nothing was handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// The browser has no way for it here.
    #[error("not possible in this browser or frame")]
    Unsupported,
    /// The browser refused: not after a tap, or not permitted in this frame.
    #[error("refused by the browser")]
    Refused,
}

/// Opens the share sheet; where there is none, copies the link.
///
/// # Errors
/// [`ShareError`], see there.
pub async fn share(title: &str, text: &str, url: &str) -> Result<Shared, ShareError> {
    let navigator = web_sys::window().ok_or(ShareError::Unsupported)?.navigator();
    if method(&navigator, "share").is_some() {
        let content = ShareData::new();
        content.set_title(title);
        content.set_text(text);
        content.set_url(url);
        match JsFuture::from(navigator.share_with_data(&content)).await {
            Ok(_) => return Ok(Shared::Sent),
            Err(error) if is_named(&error, "AbortError") => return Ok(Shared::Cancelled),
            // Not permitted in this frame, or no target: copying may still work.
            Err(_) => {}
        }
    }
    copy(url).await.map(|()| Shared::Copied)
}

/// Copies a text.
///
/// # Errors
/// [`ShareError`], see there.
pub async fn copy(text: &str) -> Result<(), ShareError> {
    let navigator = web_sys::window().ok_or(ShareError::Unsupported)?.navigator();
    // Absent outside secure contexts.
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok();
    let clipboard: web_sys::Clipboard =
        clipboard.and_then(|clipboard| clipboard.dyn_into().ok()).ok_or(ShareError::Unsupported)?;
    JsFuture::from(clipboard.write_text(text)).await.map(|_| ()).map_err(|_| ShareError::Refused)
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Opens the print dialog for one part of the page, by its id. The style sheet leaves out what is neither within it nor
/// around it.
pub fn print_part(id: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let (Some(page), Some(part)) = (document.document_element(), document.get_element_by_id(id)) else { return };
    let _ = (page.set_attribute("data-print", "part"), part.set_attribute("data-print", "this"));
    // Returns once the dialog is closed, but in Safari on iOS before it is open: until then the marks must stay.
    print();
    Timeout::new(5_000, move || {
        let _ = (page.remove_attribute("data-print"), part.remove_attribute("data-print"));
    })
    .forget();
}

/// Buzzes for so many milliseconds, where the device can (no iPhone does).
pub fn vibrate(milliseconds: u32) {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return };
    if let Some(vibrate) = method(&navigator, "vibrate") {
        let _ = vibrate.call1(&navigator, &milliseconds.into());
    }
}

/// Saves a text as a file.
///
/// # Errors
/// [`ShareError::Unsupported`] where the browser has no way for it.
pub fn download_text(name: &str, media_type: &str, text: &str) -> Result<(), ShareError> {
    download_bytes(name, media_type, text.as_bytes())
}

/// Saves bytes as a file.
///
/// # Errors
/// [`ShareError::Unsupported`] where the browser has no way for it.
pub fn download_bytes(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), ShareError> {
    let content = Photo { media_type: media_type.to_owned(), bytes: bytes.to_vec() };
    download(name, &blob(&content).ok_or(ShareError::Unsupported)?).ok_or(ShareError::Unsupported)
}

/// Opens the share sheet with a picture; where there is none for files, saves it.
///
/// # Errors
/// [`ShareError`], see there.
pub async fn share_picture(name: &str, title: &str, picture: &Blob) -> Result<Shared, ShareError> {
    let navigator = web_sys::window().ok_or(ShareError::Unsupported)?.navigator();
    let options = web_sys::FilePropertyBag::new();
    options.set_type(&picture.type_());
    let file = web_sys::File::new_with_blob_sequence_and_options(&Array::of1(picture), name, &options);
    if let (Ok(file), Some(can_share)) = (file, method(&navigator, "canShare")) {
        let content = ShareData::new();
        content.set_title(title);
        content.set_files(&Array::of1(&file));
        // Files are shared by fewer browsers than links are.
        if can_share.call1(&navigator, &content).is_ok_and(|can| can.is_truthy()) {
            match JsFuture::from(navigator.share_with_data(&content)).await {
                Ok(_) => return Ok(Shared::Sent),
                Err(error) if is_named(&error, "AbortError") => return Ok(Shared::Cancelled),
                Err(_) => {}
            }
        }
    }
    download(name, picture).map(|()| Shared::Saved).ok_or(ShareError::Unsupported)
}

fn download(name: &str, blob: &Blob) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let url = web_sys::Url::create_object_url_with_blob(blob).ok()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // Safari reads the URL after the click returned.
    Timeout::new(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

fn is_named(error: &JsValue, name: &str) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|n| n == name)
}
