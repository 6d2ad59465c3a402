//! Why there is no picture.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CameraError {
    /// The page is not served over HTTPS: then browsers have no camera API at all.
    #[error("the page is no secure context")]
    InsecureContext,
    /// The browser or device cannot do this.
    #[error("not supported here")]
    NotSupported,
    /// The person or the system said no.
    #[error("the camera is not permitted")]
    PermissionDenied,
    /// There is no camera.
    #[error("there is no camera")]
    NotFound,
    /// Another app or tab has it (`NotReadableError`).
    #[error("the camera is in use")]
    InUse,
    /// The embedding page, or one above it, does not allow the camera in frames (Permissions-Policy, `allow="camera"`).
    #[error("the embedding page does not allow the camera")]
    BlockedByFrame,
    /// A stream, but no picture.
    #[error("the camera gives no picture")]
    TimedOut,
    /// No camera fits, even with the loosest wishes.
    #[error("no camera fits the constraints")]
    Overconstrained,
    /// Something else, as the browser names it.
    #[error("{0}")]
    Other(String),
}

impl CameraError {
    /// From what `getUserMedia`, `play` and `applyConstraints` reject with.
    pub(super) fn from_js(error: &JsValue) -> Self {
        // OverconstrainedError is a DOMException in new browsers only; both have a name.
        let text = |key: &str| js_sys::Reflect::get(error, &key.into()).ok().and_then(|value| value.as_string());
        let name = error.dyn_ref::<DomException>().map(DomException::name).or_else(|| text("name"));
        match name.as_deref().unwrap_or_default() {
            "NotAllowedError" | "PermissionDeniedError" if is_blocked_by_frame() => Self::BlockedByFrame,
            "NotAllowedError" | "PermissionDeniedError" => Self::PermissionDenied,
            "SecurityError" => Self::InsecureContext,
            "NotFoundError" | "DevicesNotFoundError" => Self::NotFound,
            "NotReadableError" | "TrackStartError" | "AbortError" => Self::InUse,
            "OverconstrainedError" | "ConstraintNotSatisfiedError" => Self::Overconstrained,
            "NotSupportedError" => Self::NotSupported,
            name => Self::Other(format!("{name}: {}", text("message").unwrap_or_default())),
        }
    }
}

/// Whether the page is in a frame that may not use the camera (html5-qrcode#1032). Only Chromium tells; elsewhere a
/// refusal inside a frame is taken for the frame's, as the person can open the page in full either way.
pub(super) fn is_blocked_by_frame() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let is_framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    is_framed && allows_camera(&window) != Some(true)
}

/// What `document.featurePolicy` says, where it is.
pub(super) fn allows_camera(window: &web_sys::Window) -> Option<bool> {
    let document: JsValue = window.document()?.into();
    let policy = js_sys::Reflect::get(&document, &"featurePolicy".into()).ok().filter(JsValue::is_object)?;
    let allows: js_sys::Function = js_sys::Reflect::get(&policy, &"allowsFeature".into()).ok()?.dyn_into().ok()?;
    allows.call1(&policy, &"camera".into()).ok()?.as_bool()
}
