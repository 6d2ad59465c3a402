//! Reports of suspected counterfeits, sent once, whenever there is a network.
//!
//! A report is written down before anything is sent, under its own UUID, which is also its `Idempotency-Key`: a report
//! that was sent but not acknowledged may be sent again. Background Sync exists in Chromium only, so the outbox is
//! flushed at start, when the device comes online, when the page is looked at again, and by a timer.

use super::sending::{NotSent, Source, send};
use crate::edge::device::tabs::Tabs;
use crate::edge::device::{clock, lock, page, random};
use crate::edge::endpoint::{Endpoint, SubmitError};
use crate::edge::photos::Photo;
use crate::edge::store::{Draft, OutboxReport, OutboxState, SENDING_FOR, Store, StoreError};
use crate::edge::worker;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use suyuan_record::{Receipt, Seconds};

const FIRST_WAIT: Seconds = 20;
const LONGEST_WAIT: Seconds = 3600;
/// With no connection, though the device believes in one: a shop's cellar is left within minutes.
const LONGEST_WAIT_OFFLINE: Seconds = 300;
/// What tabs tell one another on, and the lock that one of them holds while it sends.
const NAME: &str = "suyuan-outbox";
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

/// Puts a draft and its photos into the outbox, and the draft away. Doing so twice gives one report. Gives the report's id.
///
/// # Errors
/// [`StoreError`]; the draft is then as it was.
pub async fn enqueue(store: &Store, draft: &Draft, photos: &[Photo]) -> Result<String, StoreError> {
    store.post_draft(draft, photos).await?;
    worker::request_sync().await;
    Ok(draft.id.clone())
}

/// Sends a report that the browser does not let us keep: from this page, once.
///
/// # Errors
/// [`SubmitError`], see there.
pub async fn send_unkept(endpoint: &Endpoint, draft: &Draft, photos: &[Photo]) -> Result<Receipt, SubmitError> {
    let mut report = OutboxReport::new(draft, photos).map_err(|_| SubmitError::Garbled)?;
    send(endpoint, &mut report, &Source::Memory(photos)).await.map_err(|why| match why {
        NotSent::Failed(error) => error,
        NotSent::TakenOver => SubmitError::Garbled,
    })
}

/// Sends what is due, the oldest first, one after the other. Does nothing while another tab does. `on_change` hears of
/// every step.
///
/// # Errors
/// [`StoreError`], see there.
pub async fn flush(store: &Store, endpoint: &Endpoint, on_change: &dyn Fn()) -> Result<Flushed, StoreError> {
    let mut flushed = Flushed::default();
    if let Some(lock) = lock::try_lock(NAME).await {
        // Whoever was sending something is gone: it would hold the lock.
        let alone = lock.is_real();
        let is_due = |report: &&OutboxReport| {
            report.is_due(clock::now()) || (alone && matches!(report.state, OutboxState::Sending { .. }))
        };
        for waiting in store.outbox().await?.iter().rev().filter(is_due) {
            let Some(mut report) = store.claim(&waiting.id, clock::now(), alone).await? else { continue };
            on_change();
            let result = match send(endpoint, &mut report, &Source::Store(store, on_change)).await {
                Err(NotSent::TakenOver) => continue,
                Err(NotSent::Failed(error)) => Err(error),
                Ok(receipt) => Ok(receipt),
            };
            let is_final = result.as_ref().map_or_else(SubmitError::is_permanent, |_| true);
            let is_online = page::is_online();
            let change = |report: &mut OutboxReport| {
                // Another tab that took it over may have brought it in meanwhile.
                let is_open = report.state != OutboxState::Received;
                if is_open {
                    settle(report, result, clock::now(), random::fraction(), is_online);
                }
                is_open
            };
            flushed.changed += u32::from(store.change(&report.id, change).await?.is_some());
            on_change();
            if !is_final {
                // What stopped this one would stop the next.
                break;
            }
        }
    }
    flushed.next_at = store.outbox().await?.iter().filter_map(next_at).min();
    Ok(flushed)
}

/// Sends what is due from the service worker, while no page is open or none is awake; whether something waits still. A page
/// that sends has the lock, and this then does nothing.
///
/// # Errors
/// [`StoreError`], see there.
pub async fn flush_in_worker(store: &Store, endpoint: &Endpoint) -> Result<bool, StoreError> {
    let tabs = Tabs::open(NAME, || {});
    let tell = || {
        if let Some(tabs) = &tabs {
            tabs.tell();
        }
    };
    Ok(flush(store, endpoint, &tell).await?.next_at.is_some())
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
fn settle(report: &mut OutboxReport, result: Result<Receipt, SubmitError>, now: Seconds, spread: f64, is_online: bool) {
    match result {
        Ok(receipt) => {
            report.state = OutboxState::Received;
            report.receipt = Some(receipt);
            report.error = None;
        }
        Err(error) if error.is_permanent() => {
            report.state = OutboxState::Refused;
            report.error = Some(error);
        }
        Err(error) => {
            // Without a network nothing was attempted; a device that believes in one may be wrong, or the platform is gone.
            if error != SubmitError::Offline || is_online {
                report.attempts = report.attempts.saturating_add(1);
            }
            let wait = wait(report.attempts, error.retry_after(), spread);
            report.state = OutboxState::Waiting;
            report.next_at = now + if error == SubmitError::Offline { wait.min(LONGEST_WAIT_OFFLINE) } else { wait };
            report.error = Some(error);
        }
    }
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

impl std::fmt::Debug for Flushing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Flushing")
    }
}

/// Flushes now, and again when the device comes online, the page is looked at, a background sync fires, or the next
/// report is due. `on_change` hears when a report stands elsewhere than before, by this tab or another.
pub fn keep_flushing(store: Store, endpoint: Endpoint, on_change: impl Fn() + 'static) -> Flushing {
    let on_change = Rc::new(on_change);
    let heard = on_change.clone();
    let flusher = Rc::new_cyclic(|this| Flusher {
        this: this.clone(),
        store,
        endpoint,
        on_change,
        tabs: Tabs::open(NAME, move || heard()),
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
    on_change: Rc<dyn Fn()>,
    tabs: Option<Tabs>,
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
                Ok(flushed) => self.schedule(flushed.next_at),
                Err(error) => web_sys::console::warn_1(&format!("outbox: {error}").into()),
            }
        }
        self.is_running.set(false);
    }

    async fn flush(&self) -> Result<Flushed, StoreError> {
        if self.is_urgent.replace(false) {
            end_pauses(&self.store, clock::now()).await?;
        }
        let on_change = || {
            (self.on_change)();
            if let Some(tabs) = &self.tabs {
                tabs.tell();
            }
        };
        flush(&self.store, &self.endpoint, &on_change).await
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
