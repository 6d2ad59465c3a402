//! Reports that are sent, or will be.

use super::database::{DRAFTS, OUTBOX, PHOTOS, Store};
use super::drafts::{Draft, forget};
use super::error::StoreError;
use super::photos::{put, remove_all};
use super::record::{parsed, record};
use crate::edge::device::clock;
use crate::edge::endpoint::SubmitError;
use crate::edge::hex;
use crate::edge::photos::Photo;
use idb::Query;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use suyuan_record::{Localized, Receipt, Report, ReportStatus, Seconds};
use wasm_bindgen::JsValue;

/// How long a report may be on its way without a part of it arriving before another tab takes it over, in seconds: the tab
/// that sent it is gone. Where the browser has locks it is known at once.
pub const SENDING_FOR: Seconds = 120;
/// No wait is longer than this, in seconds.
const LONGEST_WAIT: Seconds = 2 * 86_400;

/// A report that is sent, or will be. Its photos are kept beside it, as long as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxReport {
    /// UUID; its `Idempotency-Key`.
    pub id: String,
    /// The report.
    pub report: Report,
    /// The report as it is sent, byte by byte: written once, so that a later version of the app sends the same.
    #[serde(default)]
    pub body: String,
    /// The product's name, where it is known; untrusted.
    #[serde(default)]
    pub name: Localized,
    /// Where it stands.
    pub state: OutboxState,
    /// How much of it the platform has.
    #[serde(default)]
    pub progress: Progress,
    /// How often sending failed.
    pub attempts: u32,
    /// When to try next.
    pub next_at: Seconds,
    /// What the platform gave for it.
    pub receipt: Option<Receipt>,
    /// What the platform said of it last.
    #[serde(default)]
    pub followed: Option<Followed>,
    /// Why sending failed last.
    pub error: Option<SubmitError>,
}

/// What the platform said of a report, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    /// What it said.
    pub status: ReportStatus,
    /// When it was asked.
    pub at: Seconds,
}

/// How much of a report the platform has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Photos that it has whole.
    pub photos: u32,
    /// Bytes of photos that it has.
    pub bytes: u64,
    /// Bytes that all photos have.
    pub of_bytes: u64,
}

/// Where a report to be sent stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutboxState {
    /// To be sent.
    Waiting,
    /// On its way.
    Sending {
        /// When the last part of it arrived.
        since: Seconds,
    },
    /// The platform has it.
    Received,
    /// The platform will not have it.
    Refused,
}

impl OutboxReport {
    /// A report as it is first put into the outbox.
    pub(in crate::edge) fn new(draft: &Draft, photos: &[Photo]) -> Result<Self, StoreError> {
        let body = serde_json::to_string(&draft.report).map_err(|error| StoreError::Other(error.to_string()))?;
        let of_bytes = photos.iter().map(|photo| photo.bytes.len() as u64).sum();
        Ok(Self {
            id: draft.id.clone(),
            report: draft.report.clone(),
            body,
            name: draft.name.clone(),
            state: OutboxState::Waiting,
            progress: Progress { of_bytes, ..Progress::default() },
            attempts: 0,
            next_at: clock::now(),
            receipt: None,
            followed: None,
            error: None,
        })
    }

    /// SHA-256 of what is sent, 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn digest(&self) -> String {
        hex::encode(&Sha256::digest(self.body.as_bytes()))
    }

    /// Whether the receipt is for what was sent; `None` where it does not say, or there is none.
    #[must_use]
    pub fn is_receipt_for_it(&self) -> Option<bool> {
        let receipt = self.receipt.as_ref().filter(|receipt| !receipt.sha256.is_empty())?;
        Some(receipt.sha256 == self.digest())
    }

    /// Whether it may be sent at `now`.
    #[must_use]
    pub fn is_due(&self, now: Seconds) -> bool {
        match self.state {
            // Without a network nothing was attempted, so there is nothing to wait out; and a clock that was set back
            // must not hold it for ever.
            OutboxState::Waiting => {
                self.next_at <= now || self.error == Some(SubmitError::Offline) || self.next_at > now + LONGEST_WAIT
            }
            OutboxState::Sending { since } => (now - since).abs() > SENDING_FOR,
            OutboxState::Received | OutboxState::Refused => false,
        }
    }
}

fn opened(record: &JsValue) -> Result<OutboxReport, StoreError> {
    let mut report: OutboxReport = parsed(record)?;
    if report.body.is_empty() {
        // Of version 1, which wrote it anew each time.
        report.body = serde_json::to_string(&report.report).unwrap_or_default();
    }
    Ok(report)
}

fn closed(report: &OutboxReport) -> Result<JsValue, StoreError> {
    record(&report.id, report.report.written_at, report)
}

impl Store {
    /// All reports, the newest first. One that cannot be read any more is left out.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn outbox(&self) -> Result<Vec<OutboxReport>, StoreError> {
        let records = self.read(OUTBOX, async |store| Ok(store.index("at")?.get_all(None, None)?.await?)).await?;
        Ok(records.iter().rev().filter_map(|record| opened(record).ok()).collect())
    }

    /// A report by its id.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn outbox_report(&self, id: &str) -> Result<Option<OutboxReport>, StoreError> {
        let record = self.read(OUTBOX, async |store| Ok(store.get(JsValue::from_str(id))?.await?)).await?;
        record.map(|record| opened(&record)).transpose()
    }

    /// Forgets a report, with its photos.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn remove_outbox(&self, id: &str) -> Result<(), StoreError> {
        self.write(&[OUTBOX, PHOTOS], async |transaction| {
            remove_all(&transaction.object_store(PHOTOS)?, id).await?;
            Ok(transaction.object_store(OUTBOX)?.delete(Query::Key(JsValue::from_str(id)))?.await?)
        })
        .await
    }

    /// Keeps what the platform said of a report.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn follow(&self, id: &str, followed: &Followed) -> Result<(), StoreError> {
        let keep = |report: &mut OutboxReport| {
            report.followed = Some(followed.clone());
            true
        };
        self.change(id, keep).await.map(|_| ())
    }

    /// Has a report that was refused sent once more; whether there was one.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn send_again(&self, id: &str) -> Result<bool, StoreError> {
        let again = |report: &mut OutboxReport| {
            let is_refused = report.state == OutboxState::Refused;
            if is_refused {
                (report.state, report.attempts, report.next_at) = (OutboxState::Waiting, 0, clock::now());
            }
            is_refused
        };
        Ok(self.change(id, again).await?.is_some())
    }

    /// Turns a draft into a report to be sent, with its photos, at once: there is never both or neither. A report of that
    /// id which is there already stays as it is.
    pub(in crate::edge) async fn post_draft(&self, draft: &Draft, photos: &[Photo]) -> Result<(), StoreError> {
        let report = closed(&OutboxReport::new(draft, photos)?)?;
        self.write(&[OUTBOX, DRAFTS, PHOTOS], async |transaction| {
            let outbox = transaction.object_store(OUTBOX)?;
            if outbox.get(JsValue::from_str(&draft.id))?.await?.is_none() {
                // Most are there since they were added; another tab may have thrown one away.
                let kept = transaction.object_store(PHOTOS)?;
                for photo in photos {
                    put(&kept, &draft.id, photo).await?;
                }
                outbox.put(&report, None)?.await?;
            }
            forget(transaction, draft).await
        })
        .await
    }

    /// Takes a report in order to send it, if it is still due, or if `alone`, on its way by a tab that is gone; of several
    /// tabs, one gets it.
    pub(in crate::edge) async fn claim(
        &self,
        id: &str,
        now: Seconds,
        alone: bool,
    ) -> Result<Option<OutboxReport>, StoreError> {
        self.change(id, |report| {
            let is_due = report.is_due(now) || (alone && matches!(report.state, OutboxState::Sending { .. }));
            if is_due {
                report.state = OutboxState::Sending { since: now };
            }
            is_due
        })
        .await
    }

    /// Changes a report in one transaction, where `change` says that it did; gives it back then.
    pub(in crate::edge) async fn change(
        &self,
        id: &str,
        change: impl FnOnce(&mut OutboxReport) -> bool,
    ) -> Result<Option<OutboxReport>, StoreError> {
        let mut change = Some(change);
        self.change_by(id, &mut |report| change.take().is_some_and(|change| change(report))).await
    }

    async fn change_by(
        &self,
        id: &str,
        change: &mut dyn FnMut(&mut OutboxReport) -> bool,
    ) -> Result<Option<OutboxReport>, StoreError> {
        self.write(&[OUTBOX], async |transaction| {
            let outbox = transaction.object_store(OUTBOX)?;
            let Some(record) = outbox.get(JsValue::from_str(id))?.await? else { return Ok(None) };
            let mut report = opened(&record)?;
            if !change(&mut report) {
                return Ok(None);
            }
            outbox.put(&closed(&report)?, None)?.await?;
            Ok(Some(report))
        })
        .await
    }
}
