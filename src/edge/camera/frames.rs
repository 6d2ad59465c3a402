//! The luma of what the video element shows.

use super::luma::{OwnedLuma, keep_spare, take_spare};
use super::still::from_rgba;
use futures_channel::oneshot;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{ArrayBuffer, Function, Object, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::pin::pin;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, VideoFrame};

/// How long to wait for the next frame, in milliseconds: a hidden page gets none.
const FRAME_MS: u32 = 500;
/// Longest side of a frame that goes through a canvas: 54 ms for 1280×720 there, against 6 without.
const CANVAS_SIDE: u32 = 1280;

/// Takes frames out of a video element.
#[derive(Debug)]
pub(super) struct FrameSource {
    video: HtmlVideoElement,
    /// `VideoFrame` is there and gives pixels; browsers without it, and some with it, do not.
    has_video_frame: Cell<bool>,
    canvas: RefCell<Option<CanvasRenderingContext2d>>,
}

impl FrameSource {
    pub(super) fn new(video: HtmlVideoElement) -> Self {
        Self { video, has_video_frame: Cell::new(true), canvas: RefCell::default() }
    }

    /// Waits for the next frame that the video shows, and takes it.
    pub(super) async fn next(&self) -> Option<OwnedLuma> {
        NextFrame::request(&self.video)?.wait().await?;
        if self.video.video_width() == 0 {
            return None;
        }
        if self.has_video_frame.get() {
            if let Some(luma) = self.take_video_frame().await {
                return Some(luma);
            }
            // A stream that has just ended gives none either: that says nothing about the browser.
            if self.video.ready_state() < 2 {
                return None;
            }
            self.has_video_frame.set(false);
        }
        self.take_canvas()
    }

    /// The first plane of a `VideoFrame` is the luma plane, except where the frame is in RGB.
    async fn take_video_frame(&self) -> Option<OwnedLuma> {
        let frame = Frame(VideoFrame::new_with_html_video_element(&self.video).ok()?);
        copy(&frame.0).await
    }

    fn take_canvas(&self) -> Option<OwnedLuma> {
        let (width, height) = (self.video.video_width(), self.video.video_height());
        let scale = (f64::from(CANVAS_SIDE) / f64::from(width.max(height))).min(1.0);
        let side = |pixels: u32| (f64::from(pixels) * scale).floor().max(1.0);
        let (w, h) = (side(width), side(height));
        let mut canvas = self.canvas.borrow_mut();
        if canvas.is_none() {
            *canvas = canvas_context();
        }
        let context = canvas.as_ref()?;
        let element = context.canvas()?;
        if f64::from(element.width()) != w || f64::from(element.height()) != h {
            element.set_width(w as u32);
            element.set_height(h as u32);
        }
        context.draw_image_with_html_video_element_and_dw_and_dh(&self.video, 0.0, 0.0, w, h).ok()?;
        let pixels = context.get_image_data(0.0, 0.0, w, h).ok()?;
        Some(OwnedLuma::new(w as u32, h as u32, w as u32, &from_rgba(&pixels.data().0)))
    }
}

/// A frame that is closed when dropped, also by somebody who waits for it no longer: one that is left to the garbage
/// collector holds one of the camera's few buffers.
struct Frame(VideoFrame);

impl Drop for Frame {
    fn drop(&mut self) {
        self.0.close();
    }
}

fn canvas_context() -> Option<CanvasRenderingContext2d> {
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let options = Object::new();
    // Keeps the pixels where they can be read, instead of fetching them from the graphics card each time.
    let _ = Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE);
    canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()
}

/// The frame's luma plane, in a buffer that holds its other planes, too: `copyTo` copies all or nothing.
async fn copy(frame: &VideoFrame) -> Option<OwnedLuma> {
    let format = Reflect::get(frame, &"format".into()).ok()?.as_string()?;
    let visible = Reflect::get(frame, &"visibleRect".into()).ok()?;
    let side = |name: &str| Reflect::get(&visible, &name.into()).ok()?.as_f64().map(|side| side as u32);
    let (width, height) = (side("width")?, side("height")?);
    let bytes = frame.allocation_size().ok()?;
    let buffer = take_spare(bytes).unwrap_or_else(|| ArrayBuffer::new(bytes));
    let Ok(layouts) = JsFuture::from(frame.copy_to_with_buffer_source(&buffer)).await else {
        keep_spare(buffer);
        return None;
    };
    let first = layouts.get(0);
    let (offset, stride) = (first.get_offset(), first.get_stride());
    match format.as_str() {
        "I420" | "I420A" | "I422" | "I444" | "NV12" | "NV21" if offset == 0 => {
            Some(OwnedLuma { width, height, stride, buffer })
        }
        "RGBA" | "RGBX" | "BGRA" | "BGRX" => {
            let mut pixels = Uint8Array::new(&buffer).to_vec();
            keep_spare(buffer);
            if format.starts_with('B') {
                pixels.chunks_exact_mut(4).for_each(|pixel| pixel.swap(0, 2));
            }
            let luma = from_rgba(&pixels);
            Some(OwnedLuma::new(width, height, stride / 4, &luma))
        }
        _ => {
            keep_spare(buffer);
            None
        }
    }
}

/// A callback for the next frame, withdrawn when dropped.
struct NextFrame<'a> {
    video: &'a HtmlVideoElement,
    handle: JsValue,
    /// `requestVideoFrameCallback` comes once a frame; browsers without it repaint as often or more.
    is_by_video: bool,
    receiver: Option<oneshot::Receiver<()>>,
    _callback: Closure<dyn FnMut()>,
}

impl<'a> NextFrame<'a> {
    fn request(video: &'a HtmlVideoElement) -> Option<Self> {
        let (sender, receiver) = oneshot::channel();
        let mut sender = Some(sender);
        let callback = Closure::<dyn FnMut()>::new(move || {
            if let Some(sender) = sender.take() {
                // Nobody waits any more after the timeout.
                let _ = sender.send(());
            }
        });
        let by_video = Reflect::get(video, &"requestVideoFrameCallback".into())
            .ok()
            .and_then(|request| request.dyn_into::<Function>().ok());
        let (handle, is_by_video) = match by_video {
            Some(request) => (request.call1(video, callback.as_ref()).ok()?, true),
            None => {
                let window = web_sys::window()?;
                (window.request_animation_frame(callback.as_ref().unchecked_ref()).ok()?.into(), false)
            }
        };
        Some(Self { video, handle, is_by_video, receiver: Some(receiver), _callback: callback })
    }

    /// `None` when no frame came.
    async fn wait(mut self) -> Option<()> {
        let receiver = self.receiver.take()?;
        match select(receiver, pin!(TimeoutFuture::new(FRAME_MS))).await {
            Either::Left((frame, _)) => frame.ok(),
            Either::Right(_) => None,
        }
    }
}

impl Drop for NextFrame<'_> {
    fn drop(&mut self) {
        // The callback goes with us: it must not be called afterwards. Withdrawing one that was called does nothing.
        if self.is_by_video {
            if let Ok(cancel) = Reflect::get(self.video, &"cancelVideoFrameCallback".into())
                .and_then(|cancel| cancel.dyn_into::<Function>())
            {
                let _ = cancel.call1(self.video, &self.handle);
            }
        } else if let (Some(window), Some(handle)) = (web_sys::window(), self.handle.as_f64()) {
            let _ = window.cancel_animation_frame(handle as i32);
        }
    }
}
