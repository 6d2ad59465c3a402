//! From a wish to a picture.

use super::error::{CameraError, allows_camera};
use futures_channel::oneshot;
use futures_util::future::{Either, select};
use gloo_events::EventListener;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Object, Reflect};
use std::cell::Cell;
use std::pin::pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    HtmlVideoElement, MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack, MediaStreamTrackState,
};

/// The widths that are asked for, one after the other: cameras that refuse the first may accept the second (nimiq).
const WIDTHS: [Option<u32>; 4] = [Some(1920), Some(1280), Some(1024), None];
/// iOS web apps opened a second time get a stream without a picture (WebKit bug 252465).
const PICTURE_MS: u32 = 6_000;
/// How often a start looks whether the one before has ended.
const TURN_MS: u32 = 30;
/// `HTMLMediaElement.HAVE_CURRENT_DATA`.
const HAVE_CURRENT_DATA: u16 = 2;

/// Which camera.
#[derive(Debug)]
pub(super) enum Wanted {
    /// The rear one that the browser picks, or any.
    Rear,
    /// This device if it is still there, else as `Rear`.
    Preferably(String),
    /// This device.
    Exactly(String),
}

/// A stream with one video track, ended when dropped.
#[derive(Debug)]
pub(super) struct Stream {
    stream: MediaStream,
    track: MediaStreamTrack,
}

impl Stream {
    fn new(stream: MediaStream) -> Option<Self> {
        let track = stream.get_video_tracks().get(0).dyn_into().ok()?;
        Some(Self { stream, track })
    }

    pub(super) fn track(&self) -> &MediaStreamTrack {
        &self.track
    }

    pub(super) fn is_live(&self) -> bool {
        self.track.ready_state() == MediaStreamTrackState::Live
    }

    pub(super) fn device_id(&self) -> Option<String> {
        self.track.get_settings().get_device_id().filter(|id| !id.is_empty())
    }

    pub(super) fn stop(&self) {
        for track in self.stream.get_tracks().iter() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.stop();
    }
}

thread_local! {
    static IS_OPENING: Cell<bool> = const { Cell::new(false) };
}

/// The right to open a camera.
struct Turn;

impl Turn {
    async fn take() -> Self {
        while IS_OPENING.replace(true) {
            TimeoutFuture::new(TURN_MS).await;
        }
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        IS_OPENING.set(false);
    }
}

/// Opens a camera and waits for its picture in the video element.
pub(super) async fn show(video: &HtmlVideoElement, wanted: &Wanted) -> Result<Stream, CameraError> {
    let _turn = Turn::take().await;
    let stream = open(&devices()?, wanted).await?;
    // As attributes, too: iOS reads them before the properties (nimiq/qr-scanner).
    for name in ["playsinline", "muted", "autoplay"] {
        let _ = video.set_attribute(name, "");
    }
    video.set_muted(true);
    let (sender, picture) = oneshot::channel();
    let sender = Cell::new(Some(sender));
    let _listening = EventListener::new(video, "loadeddata", move |_| {
        if let Some(sender) = sender.take() {
            // Nobody waits any more after the timeout.
            let _ = sender.send(());
        }
    });
    video.set_src_object(Some(&stream.stream));
    // WeChat on iOS fires `loadeddata` only after `play()` (vue-qrcode-reader#378). That it may not play by itself shows
    // in the picture that never comes.
    let playing = video.play().map_err(|error| CameraError::from_js(&error))?;
    spawn_local(async move {
        let _ = JsFuture::from(playing).await;
    });
    if video.ready_state() >= HAVE_CURRENT_DATA {
        return Ok(stream);
    }
    match select(picture, pin!(TimeoutFuture::new(PICTURE_MS))).await {
        Either::Left(_) => Ok(stream),
        Either::Right(_) => {
            video.set_src_object(None);
            Err(CameraError::TimedOut)
        }
    }
}

pub(super) fn devices() -> Result<MediaDevices, CameraError> {
    let window = web_sys::window().ok_or(CameraError::NotSupported)?;
    if !window.is_secure_context() {
        return Err(CameraError::InsecureContext);
    }
    if allows_camera(&window) == Some(false) {
        return Err(CameraError::BlockedByFrame);
    }
    let devices = window.navigator().media_devices().map_err(|_| CameraError::NotSupported)?;
    // Old web views have no such object, which the binding does not know.
    if devices.is_undefined() { Err(CameraError::NotSupported) } else { Ok(devices) }
}

async fn open(devices: &MediaDevices, wanted: &Wanted) -> Result<Stream, CameraError> {
    let device = |id: &str| vec![("deviceId", exact(&id.into()))];
    let rear = || vec![("facingMode", exact(&"environment".into()))];
    let any = || vec![("facingMode", JsValue::from_str("environment"))];
    let wishes = match wanted {
        Wanted::Rear => vec![rear(), any()],
        Wanted::Preferably(id) => vec![device(id), rear(), any()],
        Wanted::Exactly(id) => vec![device(id)],
    };
    let mut last = CameraError::Overconstrained;
    for wish in wishes {
        for width in WIDTHS {
            match ask(devices, &wish, width).await {
                Ok(stream) => return Ok(stream),
                // Without such a device, no width helps.
                Err((CameraError::Overconstrained, constraint)) if constraint != "width" && width.is_some() => {
                    last = CameraError::Overconstrained;
                    if constraint == wish[0].0 {
                        break;
                    }
                }
                Err((CameraError::Overconstrained, _)) => last = CameraError::Overconstrained,
                // A device that has gone; the next wish does not name it.
                Err((CameraError::NotFound, _)) => {
                    last = CameraError::NotFound;
                    break;
                }
                Err((error, _)) => return Err(error),
            }
        }
    }
    Err(last)
}

/// `{ exact: value }`.
fn exact(value: &JsValue) -> JsValue {
    member("exact", value)
}

fn member(name: &str, value: &JsValue) -> JsValue {
    let object = Object::new();
    // Setting a member of a fresh plain object cannot fail.
    let _ = Reflect::set(&object, &name.into(), value);
    object.into()
}

/// One `getUserMedia`. Fails with the error, and the constraint that it names.
async fn ask(
    devices: &MediaDevices,
    wish: &[(&str, JsValue)],
    width: Option<u32>,
) -> Result<Stream, (CameraError, String)> {
    let video = Object::new();
    for (name, value) in wish {
        let _ = Reflect::set(&video, &JsValue::from_str(name), value);
    }
    if let Some(width) = width {
        let range = Object::new();
        let _ = Reflect::set(&range, &"min".into(), &width.into());
        let _ = Reflect::set(&range, &"ideal".into(), &width.into());
        let _ = Reflect::set(&video, &"width".into(), &range);
    }
    let constraints = MediaStreamConstraints::new();
    constraints.set_audio(&JsValue::FALSE);
    constraints.set_video(&video);
    let refused = |error: &JsValue| {
        let constraint = Reflect::get(error, &"constraint".into()).ok().and_then(|it| it.as_string());
        (CameraError::from_js(error), constraint.unwrap_or_default())
    };
    let promise = devices.get_user_media_with_constraints(&constraints).map_err(|error| refused(&error))?;
    // In a task of its own: when the page goes while the browser asks, the stream still arrives, finds nobody, and ends
    // by being dropped.
    let (sender, receiver) = oneshot::channel();
    spawn_local(async move {
        let stream = JsFuture::from(promise).await.map(|stream| Stream::new(stream.unchecked_into()));
        let _ = sender.send(stream);
    });
    match receiver.await {
        Ok(Ok(Some(stream))) => Ok(stream),
        Ok(Ok(None)) => Err((CameraError::NotFound, String::new())),
        Ok(Err(error)) => Err(refused(&error)),
        Err(_) => Err((CameraError::Other("the request was lost".to_owned()), String::new())),
    }
}

/// `{ advanced: [{ name: value }] }`, as torch, zoom and focus are set.
pub(super) async fn apply(track: &MediaStreamTrack, name: &str, value: &JsValue) -> Result<(), CameraError> {
    let constraints: web_sys::MediaTrackConstraints =
        member("advanced", &Array::of1(&member(name, value))).unchecked_into();
    let promise =
        track.apply_constraints_with_constraints(&constraints).map_err(|error| CameraError::from_js(&error))?;
    match JsFuture::from(promise).await {
        Ok(_) => Ok(()),
        Err(error) => match CameraError::from_js(&error) {
            CameraError::Overconstrained => Err(CameraError::NotSupported),
            error => Err(error),
        },
    }
}
