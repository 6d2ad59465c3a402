//! Torch, zoom and lenses.

use super::error::CameraError;
use super::open::{apply, devices};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MediaDeviceInfo, MediaDeviceKind, MediaStreamTrack};

/// What a camera can do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Capabilities {
    /// It has a light.
    pub torch: bool,
    /// It zooms.
    pub zoom: Option<ZoomRange>,
    /// All cameras of the device, this one included.
    pub lenses: Vec<Lens>,
}

/// The factors that a camera zooms by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ZoomRange {
    /// The smallest.
    pub min: f64,
    /// The largest.
    pub max: f64,
    /// From one to the next.
    pub step: f64,
}

/// A camera of the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    /// The device id; the same on the next visit, unless the person clears the site's data.
    pub id: String,
    /// As the device calls it, in its language.
    pub label: String,
}

/// Reads what the track says. `getCapabilities` came to Firefox in 2024: without it there is neither torch nor zoom.
pub(super) fn read(track: &MediaStreamTrack, lenses: Vec<Lens>) -> Capabilities {
    let said = Reflect::get(track, &"getCapabilities".into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|get| get.call0(track))
        .unwrap_or(JsValue::UNDEFINED);
    let torch = member(&said, "torch").is_some_and(|torch| match torch.as_bool() {
        Some(has_torch) => has_torch,
        // WebKit lists the values that can be set, as its standard draft does.
        None => js_sys::Array::from(&torch).includes(&JsValue::TRUE, 0),
    });
    let zoom = member(&said, "zoom").and_then(|zoom| {
        let number = |name: &str| member(&zoom, name).and_then(|value| value.as_f64());
        let (min, max) = (number("min")?, number("max")?);
        (max > min).then(|| ZoomRange { min, max, step: number("step").filter(|step| *step > 0.0).unwrap_or(0.1) })
    });
    Capabilities { torch, zoom, lenses }
}

/// All cameras. Their ids and labels are empty before the camera was permitted: then there is nothing to choose from.
pub(super) async fn lenses() -> Vec<Lens> {
    let Ok(Ok(promise)) = devices().map(|devices| devices.enumerate_devices()) else { return Vec::new() };
    let Ok(found) = JsFuture::from(promise).await else { return Vec::new() };
    js_sys::Array::from(&found)
        .iter()
        .map(JsCast::unchecked_into::<MediaDeviceInfo>)
        .filter(|device| device.kind() == MediaDeviceKind::Videoinput && !device.device_id().is_empty())
        .map(|device| Lens { id: device.device_id(), label: device.label() })
        .collect()
}

pub(super) async fn set_torch(track: &MediaStreamTrack, is_on: bool) -> Result<(), CameraError> {
    apply(track, "torch", &is_on.into()).await
}

pub(super) fn is_torch_on(track: &MediaStreamTrack) -> bool {
    member(&track.get_settings(), "torch").is_some_and(|torch| torch.is_truthy())
}

pub(super) async fn set_zoom(track: &MediaStreamTrack, factor: f64) -> Result<(), CameraError> {
    apply(track, "zoom", &factor.into()).await
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    // Reading from `undefined` throws.
    Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}
