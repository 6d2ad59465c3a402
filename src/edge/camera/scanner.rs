//! Decoding in a worker: started when first needed, one frame at a time, started anew when it dies.

mod script;

use super::luma::{OwnedLuma, keep_spare};
use super::still::{self, StillError};
use futures_channel::oneshot;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::rc::Rc;
use suyuan_decode::Effort;
pub use suyuan_scan::Seen;
use suyuan_scan::{ScanMessage, ScanRequest, VERSION};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, ErrorEvent, Event, MessageEvent, Worker, WorkerOptions, WorkerType};

/// How long the worker may take to load and to warm up, in milliseconds: a third of a megabyte on a slow network.
const START_MS: u32 = 30_000;
/// How long a camera frame may take; the slowest phones need a tenth of it.
const FRAME_MS: u32 = 3_000;
/// How long a photo may take, with all that is tried on it.
const STILL_MS: u32 = 20_000;
/// How often a photo looks whether the camera's frame is done.
const TURN_MS: u32 = 20;

/// Why a frame or a picture was not read. That it holds no code is none of these.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScannerError {
    /// The worker's script did not load or run.
    #[error("the decode worker does not start")]
    NotStarted,
    /// The page is of another version than the worker: it was kept open over an update.
    #[error("the page speaks {VERSION}, the decode worker {got}")]
    WrongVersion {
        /// The worker's version.
        got: String,
    },
    /// A frame is under way: this one was dropped. Take the next one.
    #[error("another frame is being decoded")]
    Busy,
    /// The worker died on this frame. The next one starts a new worker.
    #[error("the decode worker died: {0}")]
    Trapped(String),
    /// The worker did not answer in time, and was ended. The next frame starts a new one.
    #[error("the decode worker did not answer")]
    TimedOut,
    /// Dimensions and bytes of the frame disagree.
    #[error("the decode worker refuses the frame: {0}")]
    Refused(String),
    /// A picked picture gives no pixels.
    #[error(transparent)]
    Still(#[from] StillError),
}

type Outcome = Result<Seen, ScannerError>;

/// Owns the worker. Dropping it ends the worker.
#[derive(Debug, Default)]
pub struct Scanner {
    worker: RefCell<Option<Running>>,
    is_busy: Cell<bool>,
    last_id: Cell<u32>,
}

impl Scanner {
    /// A scanner whose worker starts with the first frame, or with [`Scanner::start`].
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Loads and warms up the worker, so that the first frame need not wait for it.
    ///
    /// # Errors
    /// [`ScannerError::NotStarted`], [`ScannerError::WrongVersion`].
    pub async fn start(&self) -> Result<(), ScannerError> {
        let ready = {
            let mut worker = self.worker.borrow_mut();
            if worker.is_none() {
                *worker = Some(Running::spawn()?);
            }
            worker.as_ref().and_then(|running| running.desk.borrow_mut().wait_until_ready())
        };
        let Some(ready) = ready else { return Ok(()) };
        let outcome = within(START_MS, ready).await.unwrap_or(Err(ScannerError::NotStarted));
        if outcome.is_err() {
            self.end();
        }
        outcome
    }

    /// Reads a camera frame.
    ///
    /// # Errors
    /// [`ScannerError::Busy`] while another frame is under way: drop the frame, take the next. [`ScannerError`] else.
    pub async fn decode(&self, frame: OwnedLuma) -> Outcome {
        match self.take_turn() {
            Some(_turn) => self.ask(frame, Effort::Frame, FRAME_MS).await,
            None => {
                frame.discard();
                Err(ScannerError::Busy)
            }
        }
    }

    /// Reads a photo: all scales and directions are tried.
    ///
    /// # Errors
    /// [`ScannerError::Still`], and those of the worker.
    pub async fn decode_image(&self, picture: &Blob) -> Outcome {
        let frame = still::luma(picture).await?;
        let _turn = loop {
            match self.take_turn() {
                Some(turn) => break turn,
                None => TimeoutFuture::new(TURN_MS).await,
            }
        };
        self.ask(frame, Effort::Still, STILL_MS).await
    }

    fn take_turn(&self) -> Option<Turn<'_>> {
        (!self.is_busy.replace(true)).then_some(Turn(&self.is_busy))
    }

    async fn ask(&self, frame: OwnedLuma, effort: Effort, patience: u32) -> Outcome {
        self.start().await?;
        let id = self.last_id.get().wrapping_add(1);
        self.last_id.set(id);
        let OwnedLuma { width, height, stride, buffer } = frame;
        let request = ScanRequest { id, width, height, stride, effort, luma: buffer };
        let answer = match self.worker.borrow().as_ref() {
            Some(running) => running.post(&request)?,
            None => return Err(ScannerError::NotStarted),
        };
        let outcome = within(patience, answer).await.unwrap_or(Err(ScannerError::TimedOut));
        if matches!(outcome, Err(ScannerError::TimedOut | ScannerError::Trapped(_))) {
            self.end();
        }
        outcome
    }

    fn end(&self) {
        // Dropping it terminates the worker.
        self.worker.borrow_mut().take();
    }
}

/// The right to the worker, for one frame.
struct Turn<'a>(&'a Cell<bool>);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

/// The receiver's value, if it comes in time. `None` also when the sender is gone.
async fn within<T>(milliseconds: u32, receiver: oneshot::Receiver<T>) -> Option<T> {
    match select(receiver, pin!(TimeoutFuture::new(milliseconds))).await {
        Either::Left((value, _)) => value.ok(),
        Either::Right(_) => None,
    }
}

/// Who waits for what the worker says.
#[derive(Debug, Default)]
struct Desk {
    is_ready: bool,
    on_ready: Option<oneshot::Sender<Result<(), ScannerError>>>,
    on_answer: Option<(u32, oneshot::Sender<Outcome>)>,
}

impl Desk {
    /// `None` when it is ready already.
    fn wait_until_ready(&mut self) -> Option<oneshot::Receiver<Result<(), ScannerError>>> {
        if self.is_ready {
            return None;
        }
        let (sender, receiver) = oneshot::channel();
        self.on_ready = Some(sender);
        Some(receiver)
    }

    fn receive(&mut self, message: ScanMessage) {
        match message {
            ScanMessage::Ready(version) => {
                self.is_ready = version == VERSION;
                let outcome = if self.is_ready { Ok(()) } else { Err(ScannerError::WrongVersion { got: version }) };
                if let Some(waiting) = self.on_ready.take() {
                    // Sending fails when the page has stopped waiting.
                    let _ = waiting.send(outcome);
                }
            }
            ScanMessage::Answer { id, outcome, luma, .. } => {
                luma.into_iter().for_each(keep_spare);
                // An answer to a frame that the page gave up has nobody who waits.
                if let Some((_, waiting)) = self.on_answer.take_if(|(asked, _)| *asked == id) {
                    let _ = waiting.send(outcome.map_err(ScannerError::Refused));
                }
            }
        }
    }

    fn fail(&mut self, what: &str) {
        if let Some(waiting) = self.on_ready.take() {
            let _ = waiting.send(Err(ScannerError::NotStarted));
        }
        if let Some((_, waiting)) = self.on_answer.take() {
            let _ = waiting.send(Err(ScannerError::Trapped(what.to_owned())));
        }
    }
}

/// A worker that runs, and the ears for it.
#[derive(Debug)]
struct Running {
    worker: Worker,
    desk: Rc<RefCell<Desk>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Running {
    fn spawn() -> Result<Self, ScannerError> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        // Fails where the content security policy or a sandbox forbids workers.
        let worker = Worker::new_with_options(&script::script(), &options).map_err(|_| ScannerError::NotStarted)?;
        let desk = Rc::new(RefCell::new(Desk::default()));
        let listening = Rc::clone(&desk);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = ScanMessage::from_message(&event.data()) {
                listening.borrow_mut().receive(message);
            }
        });
        let failing = Rc::clone(&desk);
        let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            // A script that does not load gives a plain event, without a message.
            let what = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
            failing.borrow_mut().fail(&what);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self { worker, desk, _on_message: on_message, _on_error: on_error })
    }

    fn post(&self, request: &ScanRequest) -> Result<oneshot::Receiver<Outcome>, ScannerError> {
        let (sender, receiver) = oneshot::channel();
        self.desk.borrow_mut().on_answer = Some((request.id, sender));
        // Fails when the buffer was transferred before, which no owner of an `OwnedLuma` can have done.
        self.worker
            .post_message_with_transfer(&request.to_message(), &Array::of1(&request.luma))
            .map_err(|_| ScannerError::Refused("the buffer is gone".to_owned()))?;
        Ok(receiver)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
