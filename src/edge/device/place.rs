//! Where the device is, as coarse as may leave it: for shoppers who agreed to tell.

use js_sys::{Promise, Reflect};
use suyuan_record::CoarsePosition;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::PositionOptions;

/// A position of this age still tells the city, in milliseconds.
const MAX_AGE_MS: u32 = 600_000;
/// How long a check may wait for it. The verdict must not: without it, the check goes without a place.
pub const CHECK_MS: i32 = 800;
/// How long the browser's own question may stand.
pub const ASKED_MS: i32 = 120_000;

/// `GeolocationPositionError.PERMISSION_DENIED`.
const PERMISSION_DENIED: f64 = 1.0;

/// Why there is no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPlace {
    /// The shopper or the device does not permit it.
    #[error("not permitted")]
    Forbidden,
    /// Not to be had, not in time, or too vague.
    #[error("not known")]
    Unknown,
}

/// The square that the device is in. The browser asks the shopper where it has not yet; the exact position is dropped here.
///
/// # Errors
/// [`NoPlace`], after `patience` milliseconds at the latest.
pub async fn coarse(patience: i32) -> Result<CoarsePosition, NoPlace> {
    let window = web_sys::window().ok_or(NoPlace::Unknown)?;
    let geolocation = window.navigator().geolocation().map_err(|_| NoPlace::Forbidden)?;
    let options = PositionOptions::new();
    options.set_maximum_age(MAX_AGE_MS);
    // A promise's own functions take the answer: whichever is called first settles it.
    let answer = Promise::new(&mut |known, failed| {
        let _ = geolocation.get_current_position_with_error_callback_and_options(&known, Some(&failed), &options);
        // A question that nobody answers calls neither.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&known, patience);
    });
    match JsFuture::from(answer).await {
        Ok(position) => {
            let at = Reflect::get(&position, &"coords".into()).unwrap_or_default();
            CoarsePosition::rounded(number(&at, "latitude"), number(&at, "longitude"), number(&at, "accuracy"))
                .ok_or(NoPlace::Unknown)
        }
        Err(error) if number(&error, "code") == PERMISSION_DENIED => Err(NoPlace::Forbidden),
        Err(_) => Err(NoPlace::Unknown),
    }
}

/// A member that is a number; `web-sys` has stable bindings for none of these objects. Not a number where it is absent.
fn number(object: &JsValue, name: &str) -> f64 {
    Reflect::get(object, &name.into()).ok().and_then(|value| value.as_f64()).unwrap_or(f64::NAN)
}
