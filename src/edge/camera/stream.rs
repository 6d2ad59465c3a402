//! The camera: started and stopped in turn, with the quirks that people's phones have.

use super::capabilities::{self, Capabilities, Lens};
use super::error::CameraError;
use super::frames::FrameSource;
use super::luma::OwnedLuma;
use super::open::{self, Stream, Wanted};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{HtmlVideoElement, VisibilityState};

/// How long a hidden page keeps the camera, in milliseconds: an app switch and back should not restart it
/// (nimiq/qr-scanner does the same).
const HIDDEN_MS: u32 = 300;
/// Until then capabilities may still be missing after the first picture (vue-qrcode-reader).
const SETTLE_MS: u32 = 500;
/// How long to wait before a stream that failed to come back is tried again, in milliseconds.
const RETRY_MS: f64 = 2_000.0;

/// The element that shows the picture.
pub type Screen = HtmlVideoElement;

/// A running camera that shows its picture in a video element. Dropping it stops it.
#[derive(Debug)]
pub struct Camera {
    inner: Rc<Inner>,
    _hiding: Option<EventListener>,
}

#[derive(Debug)]
struct Inner {
    video: HtmlVideoElement,
    stream: RefCell<Option<Stream>>,
    lenses: RefCell<Vec<Lens>>,
    source: FrameSource,
    is_stopped: Cell<bool>,
    is_opening: Cell<bool>,
    failure: RefCell<Option<(CameraError, f64)>>,
    closing: RefCell<Option<Timeout>>,
}

impl Camera {
    /// Asks for the camera and shows its picture. `preferred` is a device id, as [`Camera::lens`] gave it when a code was
    /// read last: without one, the rear camera that the browser picks. Samsung's phones have several that are called
    /// "back", and not every one of them focuses (cardholder_pwa#51).
    ///
    /// Starts wait for one another: two at a time leave one stream running that nobody owns (vue-qrcode-reader).
    ///
    /// # Errors
    /// [`CameraError`], see there.
    pub async fn start(video: HtmlVideoElement, preferred: Option<String>) -> Result<Self, CameraError> {
        let wanted = preferred.map_or(Wanted::Rear, Wanted::Preferably);
        let stream = open::show(&video, &wanted).await?;
        let inner = Rc::new(Inner {
            source: FrameSource::new(video.clone()),
            video,
            stream: RefCell::new(Some(stream)),
            lenses: RefCell::new(capabilities::lenses().await),
            is_stopped: Cell::new(false),
            is_opening: Cell::new(false),
            failure: RefCell::default(),
            closing: RefCell::default(),
        });
        let hiding = listen_for_hiding(&inner);
        Ok(Self { inner, _hiding: hiding })
    }

    /// What the camera can do, as far as it says by now: see [`Camera::settled_capabilities`].
    #[must_use]
    pub fn capabilities(&self) -> Capabilities {
        let lenses = self.inner.lenses.borrow().clone();
        match self.inner.stream.borrow().as_ref() {
            Some(stream) => capabilities::read(stream.track(), lenses),
            None => Capabilities { torch: false, zoom: None, lenses },
        }
    }

    /// What the camera can do, half a second from now: torch and zoom of many Android phones are not known before.
    pub async fn settled_capabilities(&self) -> Capabilities {
        TimeoutFuture::new(SETTLE_MS).await;
        self.capabilities()
    }

    /// The device id of the lens in use.
    #[must_use]
    pub fn lens(&self) -> Option<String> {
        self.inner.stream.borrow().as_ref().and_then(Stream::device_id)
    }

    /// Why the picture did not come back after the page was hidden, or after the device was unplugged. [`Camera::grab`]
    /// goes on trying.
    #[must_use]
    pub fn failure(&self) -> Option<CameraError> {
        self.inner.failure.borrow().as_ref().map(|(error, _)| error.clone())
    }

    /// Switches the light.
    ///
    /// # Errors
    /// [`CameraError::NotSupported`] without a light, else what restarting failed with.
    pub async fn set_torch(&self, is_on: bool) -> Result<(), CameraError> {
        let track = self.track()?;
        capabilities::set_torch(&track, is_on).await?;
        if !is_on && capabilities::is_torch_on(&track) {
            // Some phones turn the light off with the stream only (nimiq/qr-scanner).
            return self.inner.reopen().await;
        }
        Ok(())
    }

    /// Sets the zoom, within [`Capabilities::zoom`].
    ///
    /// # Errors
    /// [`CameraError::NotSupported`] when the device refuses.
    pub async fn set_zoom(&self, factor: f64) -> Result<(), CameraError> {
        capabilities::set_zoom(&self.track()?, factor).await
    }

    /// Goes on with the next lens.
    ///
    /// # Errors
    /// What starting the next lens failed with; then there is no picture.
    pub async fn switch_lens(&self) -> Result<(), CameraError> {
        let current = self.lens();
        let next = {
            let lenses = self.inner.lenses.borrow();
            let at = lenses.iter().position(|lens| Some(&lens.id) == current.as_ref());
            let next = at.map_or(0, |at| at + 1) % lenses.len().max(1);
            lenses.get(next).map(|lens| lens.id.clone()).ok_or(CameraError::NotFound)?
        };
        self.inner.open(&Wanted::Exactly(next)).await
    }

    /// The next frame of the picture. `None` while the page is hidden, while the stream is restarting, and after
    /// [`Camera::stop`]: ask again a little later.
    pub async fn grab(&self) -> Option<OwnedLuma> {
        if self.inner.is_stopped.get() || self.inner.is_opening.get() || is_hidden() {
            return None;
        }
        let is_live = self.inner.stream.borrow().as_ref().is_some_and(Stream::is_live);
        if !is_live {
            self.inner.come_back().await;
        }
        self.inner.source.next().await
    }

    /// Stops the camera for good.
    pub fn stop(&self) {
        self.inner.is_stopped.set(true);
        self.inner.close();
    }

    fn track(&self) -> Result<web_sys::MediaStreamTrack, CameraError> {
        self.inner.stream.borrow().as_ref().map(|stream| stream.track().clone()).ok_or(CameraError::NotSupported)
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Inner {
    /// Lets go of the stream. Dropping it ends its tracks: the light that says "filming" goes out.
    fn close(&self) {
        self.closing.take();
        if self.stream.take().is_some() {
            self.video.set_src_object(None);
        }
    }

    async fn open(&self, wanted: &Wanted) -> Result<(), CameraError> {
        // Phones give one camera at a time: the old one first.
        self.close();
        self.is_opening.set(true);
        let opened = open::show(&self.video, wanted).await;
        self.is_opening.set(false);
        let stream = opened?;
        if self.is_stopped.get() {
            // Stopped while the browser was asked. Dropping the stream ends it.
            self.video.set_src_object(None);
            return Ok(());
        }
        self.stream.replace(Some(stream));
        Ok(())
    }

    async fn reopen(&self) -> Result<(), CameraError> {
        let lens = self.stream.borrow().as_ref().and_then(Stream::device_id);
        self.open(&lens.map_or(Wanted::Rear, Wanted::Preferably)).await
    }

    /// Starts again what was stopped while hidden, or has ended by itself; at most every two seconds.
    async fn come_back(&self) {
        let now = js_sys::Date::now();
        if self.failure.borrow().as_ref().is_some_and(|(_, since)| now - since < RETRY_MS) {
            return;
        }
        let outcome = self.reopen().await;
        self.failure.replace(outcome.err().map(|error| (error, js_sys::Date::now())));
    }
}

fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
}

/// Stops the stream soon after the page is hidden; [`Camera::grab`] starts it again.
fn listen_for_hiding(inner: &Rc<Inner>) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let weak = Rc::downgrade(inner);
    Some(EventListener::new(&document, "visibilitychange", move |_| {
        let Some(inner) = weak.upgrade() else { return };
        if !is_hidden() {
            // Back in time: dropping the timeout cancels it.
            inner.closing.take();
            return;
        }
        let weak = Rc::downgrade(&inner);
        let closing = Timeout::new(HIDDEN_MS, move || {
            if let Some(inner) = weak.upgrade().filter(|_| is_hidden()) {
                inner.lend_out();
            }
        });
        inner.closing.replace(Some(closing));
    }))
}

impl Inner {
    /// Ends the tracks but remembers the stream, and with it the lens to come back to.
    fn lend_out(&self) {
        if let Some(stream) = self.stream.borrow().as_ref() {
            stream.stop();
        }
    }
}
