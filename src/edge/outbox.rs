//! Reports of suspected counterfeits, sent once, whenever there is a network.
//!
//! A report is written down before anything is sent, under its own UUID, which is also its `Idempotency-Key`: a report
//! that was sent but not acknowledged may be sent again. Background Sync exists in Chromium only, so the outbox is
//! flushed at start, when the device comes online, and when the page is looked at again.

use super::endpoint::{Endpoint, SubmitError};
use super::store::{Draft, OutboxReport, OutboxState, SENDING_FOR, Store, StoreError};
use super::{clock, lock, random, worker};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use suyuan_record::Seconds;

const FIRST_WAIT: Seconds = 20;
const LONGEST_WAIT: Seconds = 3600;
/// A platform that asks for more than a day is not taken at its word.
const LONGEST_RETRY_AFTER: Seconds = 86_400;

/// What a flush did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flushed {
    /// How many reports now stand elsewhere than before.
    pub changed: u32,
    /// When the next one is due, if any waits.
    pub next_at: Option<Seconds>,
}

/// Puts a draft into the outbox, and the draft away. Doing so twice gives one report. Gives the report's id.
///
/// # Errors
/// [`StoreError`]; the draft is then as it was.
pub async fn enqueue(store: &Store, draft: &Draft) -> Result<String, StoreError> {
    store.post_draft(draft).await?;
    worker::request_sync().await;
    Ok(draft.id.clone())
}

/// Sends what is due, the oldest first, one after the other. Does nothing while another tab does.
///
/// # Errors
/// [`StoreError`], see there.
pub async fn flush(store: &Store, endpoint: &Endpoint) -> Result<Flushed, StoreError> {
    let mut flushed = Flushed::default();
    if let Some(_lock) = lock::try_lock("suyuan-outbox").await {
        for waiting in store.outbox().await?.iter().rev().filter(|report| report.is_due(clock::now())) {
            let Some(report) = store.claim(&waiting.id, clock::now()).await? else { continue };
            let result = endpoint.submit(&report.id, &report.report, &report.photos).await;
            let is_final = result.as_ref().map_or_else(SubmitError::is_permanent, |_| true);
            let changed = store.change(&report.id, |report| settle(report, result, clock::now(), random::fraction()));
            flushed.changed += u32::from(changed.await?.is_some());
            if !is_final {
                // What stopped this one would stop the next.
                break;
            }
        }
    }
    flushed.next_at = store.outbox().await?.iter().filter_map(next_at).min();
    Ok(flushed)
}

/// Makes everything that waits due at `now`.
async fn end_pauses(store: &Store, now: Seconds) -> Result<(), StoreError> {
    for waiting in store.outbox().await?.iter().filter(|report| !report.is_due(now)) {
        let end = |report: &mut OutboxReport| {
            let is_paused = report.state == OutboxState::Waiting && report.next_at > now;
            report.next_at = report.next_at.min(now);
            is_paused
        };
        store.change(&waiting.id, end).await?;
    }
    Ok(())
}

fn next_at(report: &OutboxReport) -> Option<Seconds> {
    match report.state {
        OutboxState::Waiting => Some(report.next_at),
        OutboxState::Sending { since } => Some(since + SENDING_FOR + 1),
        OutboxState::Received | OutboxState::Refused => None,
    }
}

/// Writes the result of sending into a report. `spread` in `0.0..1.0` keeps many devices from coming back at once.
fn settle(
    report: &mut OutboxReport,
    result: Result<suyuan_record::Receipt, SubmitError>,
    now: Seconds,
    spread: f64,
) -> bool {
    match result {
        Ok(receipt) => {
            report.state = OutboxState::Received;
            report.receipt = Some(receipt);
            report.error = None;
            report.photos.clear();
        }
        Err(error) if error.is_permanent() => {
            report.state = OutboxState::Refused;
            report.error = Some(error);
        }
        Err(error) => {
            // Without a network nothing was attempted.
            if error != SubmitError::Offline {
                report.attempts = report.attempts.saturating_add(1);
            }
            report.state = OutboxState::Waiting;
            report.next_at = now + wait(report.attempts, error.retry_after(), spread);
            report.error = Some(error);
        }
    }
    true
}

/// Seconds to wait after so many failed attempts: doubling, and at least what the platform asks for.
#[must_use]
pub fn wait(attempts: u32, retry_after: Option<u32>, spread: f64) -> Seconds {
    let doubled = FIRST_WAIT.saturating_mul(1 << attempts.saturating_sub(1).min(10)).min(LONGEST_WAIT);
    let asked = retry_after.map_or(0, Seconds::from).min(LONGEST_RETRY_AFTER);
    let wait = doubled.max(asked);
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "at most a day and a half")]
    let extra = (wait as f64 * spread.clamp(0.0, 1.0) / 2.0) as Seconds;
    wait + extra
}

/// Keeps the outbox flushed as long as it lives.
#[must_use]
pub struct Flushing {
    flusher: Rc<Flusher>,
    _listeners: Vec<EventListener>,
}

impl Flushing {
    /// Flushes now, for example after [`enqueue`]; also what waits out a pause after a failure: a person who asks is not
    /// made to wait.
    pub fn now(&self) {
        self.flusher.is_urgent.set(true);
        self.flusher.start();
    }
}

/// Flushes now, and again when the device comes online, the page is looked at, a background sync fires, or the next
/// report is due. `on_change` hears when a report stands elsewhere than before.
pub fn keep_flushing(store: Store, endpoint: Endpoint, on_change: impl Fn() + 'static) -> Flushing {
    let flusher = Rc::new_cyclic(|this| Flusher {
        this: this.clone(),
        store,
        endpoint,
        on_change: Box::new(on_change),
        is_running: Cell::new(false),
        is_wanted: Cell::new(false),
        is_urgent: Cell::new(false),
        timer: RefCell::new(None),
    });
    let mut listeners = Vec::new();
    if let Some(window) = web_sys::window() {
        let this = Rc::downgrade(&flusher);
        listeners.push(EventListener::new(&window, "online", move |_| start(&this)));
        if let Some(document) = window.document() {
            let this = Rc::downgrade(&flusher);
            let is_visible = {
                let document = document.clone();
                move || document.visibility_state() == web_sys::VisibilityState::Visible
            };
            listeners.push(EventListener::new(&document, "visibilitychange", move |_| {
                if is_visible() {
                    start(&this);
                }
            }));
        }
    }
    let this = Rc::downgrade(&flusher);
    listeners.extend(worker::on_flush_message(move || start(&this)));
    flusher.start();
    Flushing { flusher, _listeners: listeners }
}

fn start(flusher: &Weak<Flusher>) {
    if let Some(flusher) = flusher.upgrade() {
        flusher.start();
    }
}

struct Flusher {
    this: Weak<Self>,
    store: Store,
    endpoint: Endpoint,
    on_change: Box<dyn Fn()>,
    is_running: Cell<bool>,
    is_wanted: Cell<bool>,
    is_urgent: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
}

impl Flusher {
    fn start(&self) {
        self.is_wanted.set(true);
        let Some(this) = self.this.upgrade() else { return };
        if !self.is_running.replace(true) {
            wasm_bindgen_futures::spawn_local(async move { this.run().await });
        }
    }

    async fn run(&self) {
        while self.is_wanted.replace(false) {
            match self.flush().await {
                Ok(flushed) => {
                    if flushed.changed > 0 {
                        (self.on_change)();
                    }
                    self.schedule(flushed.next_at);
                }
                Err(error) => web_sys::console::warn_1(&format!("outbox: {error}").into()),
            }
        }
        self.is_running.set(false);
    }

    async fn flush(&self) -> Result<Flushed, StoreError> {
        if self.is_urgent.replace(false) {
            end_pauses(&self.store, clock::now()).await?;
        }
        flush(&self.store, &self.endpoint).await
    }

    fn schedule(&self, next_at: Option<Seconds>) {
        let timer = next_at.map(|next_at| {
            // At least five seconds: what is due but not to be had (another tab sends it) is not asked for at once.
            let seconds = u32::try_from((next_at - clock::now()).clamp(5, LONGEST_WAIT)).unwrap_or(5);
            let this = self.this.clone();
            Timeout::new(seconds * 1000, move || start(&this))
        });
        // The former timer is cancelled by being dropped.
        self.timer.replace(timer);
    }
}
