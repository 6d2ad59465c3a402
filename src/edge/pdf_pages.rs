//! Pages of a PDF as pictures: drawn by a worker that is there as long as the document is looked at.

use futures_channel::oneshot;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Object, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

const SCRIPT: &str = "/pdf/worker.js";
/// How long the worker may take to load and to answer, in milliseconds: half a megabyte on a slow network.
const PATIENCE_MS: u32 = 40_000;

/// Why there is no picture of a page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The worker did not load, died, or did not answer in time: this browser may be too old for it.
    #[error("the worker that draws pages does not answer")]
    NoWorker,
    /// It cannot be drawn: broken, or locked by a password.
    #[error("not a document that can be drawn: {0}")]
    Unreadable(String),
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// As PNG.
    pub png: Vec<u8>,
    /// What stands on it, for those who hear it read.
    pub text: String,
}

type Waiting = Rc<RefCell<Option<(u32, oneshot::Sender<Option<JsValue>>)>>>;

/// A document whose pages can be drawn, one at a time. Dropping it ends the worker.
#[derive(Debug)]
pub struct Pdf {
    worker: Worker,
    pages: u32,
    last_id: Cell<u32>,
    waiting: Waiting,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Pdf {
    /// Opens a document. Its bytes are handed over.
    ///
    /// # Errors
    /// [`PdfError`], see there.
    pub async fn open(bytes: &[u8]) -> Result<Self, PdfError> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(SCRIPT, &options).map_err(|_| PdfError::NoWorker)?;
        let waiting = Waiting::default();
        let answered = Rc::clone(&waiting);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let id = member(&event.data(), "id").as_f64();
            if let Some((_, sender)) = answered.borrow_mut().take_if(|(asked, _)| Some(f64::from(*asked)) == id) {
                // Sending fails when nobody waits any more.
                let _ = sender.send(Some(event.data()));
            }
        });
        let failed = Rc::clone(&waiting);
        let on_error = Closure::<dyn FnMut(Event)>::new(move |_: Event| {
            if let Some((_, sender)) = failed.borrow_mut().take() {
                let _ = sender.send(None);
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let mut pdf =
            Self { worker, pages: 0, last_id: Cell::new(0), waiting, _on_message: on_message, _on_error: on_error };
        let buffer = Uint8Array::from(bytes).buffer();
        let answer = pdf.ask(&[("open", buffer.clone().into())], &Array::of1(&buffer)).await?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
        let pages = member(&answer, "pages").as_f64().unwrap_or_default() as u32;
        pdf.pages = pages;
        Ok(pdf)
    }

    /// How many pages it has.
    #[must_use]
    pub fn pages(&self) -> u32 {
        self.pages
    }

    /// Draws a page, counted from 1, `width` pixels wide; less wide where it would be too large for a phone.
    ///
    /// # Errors
    /// [`PdfError`], see there.
    pub async fn page(&self, number: u32, width: u32) -> Result<Page, PdfError> {
        let answer = self.ask(&[("page", number.into()), ("width", width.into())], &Array::new()).await?;
        let png = Uint8Array::new(&member(&answer, "png")).to_vec();
        Ok(Page { png, text: member(&answer, "text").as_string().unwrap_or_default() })
    }

    async fn ask(&self, members: &[(&str, JsValue)], transfer: &Array) -> Result<JsValue, PdfError> {
        let id = self.last_id.get().wrapping_add(1);
        self.last_id.set(id);
        let message = Object::new();
        for (name, value) in members.iter().chain([&("id", JsValue::from(id))]) {
            // Setting a member of a fresh, plain object cannot fail.
            let _ = Reflect::set(&message, &(*name).into(), value);
        }
        let (sender, receiver) = oneshot::channel();
        *self.waiting.borrow_mut() = Some((id, sender));
        self.worker.post_message_with_transfer(&message, transfer).map_err(|_| PdfError::NoWorker)?;
        let answer = match select(receiver, pin!(TimeoutFuture::new(PATIENCE_MS))).await {
            Either::Left((Ok(Some(answer)), _)) => answer,
            Either::Left(_) | Either::Right(_) => return Err(PdfError::NoWorker),
        };
        match member(&answer, "error").as_string() {
            Some(error) => Err(PdfError::Unreadable(error)),
            None => Ok(answer),
        }
    }
}

impl Drop for Pdf {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn member(record: &JsValue, name: &str) -> JsValue {
    Reflect::get(record, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
