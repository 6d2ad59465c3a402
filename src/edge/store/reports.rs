//! Reports that are sent, or will be.

use super::{DRAFTS, Draft, OUTBOX, Store, StoreError, parsed, photos, record};
use crate::edge::{clock, endpoint::SubmitError, photos::Photo};
use idb::Query;
use serde::{Deserialize, Serialize};
use suyuan_record::{Receipt, Report, Seconds};
use wasm_bindgen::JsValue;

/// How long a report may be on its way before another tab takes it over, in seconds: the tab that sent it is gone.
pub const SENDING_FOR: Seconds = 120;
/// No wait is longer than this, in seconds.
const LONGEST_WAIT: Seconds = 2 * 86_400;

/// A report that is sent, or will be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxReport {
    /// UUID; its `Idempotency-Key`.
    pub id: String,
    /// The report.
    pub report: Report,
    /// Its photos; dropped once it was received.
    #[serde(skip)]
    pub photos: Vec<Photo>,
    /// Where it stands.
    pub state: OutboxState,
    /// How often sending failed.
    pub attempts: u32,
    /// When to try next.
    pub next_at: Seconds,
    /// What the platform gave for it.
    pub receipt: Option<Receipt>,
    /// Why sending failed last.
    pub error: Option<SubmitError>,
}

/// Where a report to be sent stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutboxState {
    /// To be sent.
    Waiting,
    /// On its way.
    Sending {
        /// Since when.
        since: Seconds,
    },
    /// The platform has it.
    Received,
    /// The platform will not have it.
    Refused,
}

impl OutboxReport {
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
    Ok(OutboxReport { photos: photos(record)?, ..parsed(record)? })
}

fn closed(report: &OutboxReport) -> Result<JsValue, StoreError> {
    record(&report.id, report.report.written_at, report, &report.photos)
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

    /// Forgets a report.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn remove_outbox(&self, id: &str) -> Result<(), StoreError> {
        self.write(&[OUTBOX], async |transaction| {
            Ok(transaction.object_store(OUTBOX)?.delete(Query::Key(JsValue::from_str(id)))?.await?)
        })
        .await
    }

    /// Turns a draft into a report to be sent, at once: there is never both or neither. A report of that id which is
    /// there already stays as it is.
    pub(in crate::edge) async fn post_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        let report = closed(&OutboxReport {
            id: draft.id.clone(),
            report: draft.report.clone(),
            photos: draft.photos.clone(),
            state: OutboxState::Waiting,
            attempts: 0,
            next_at: clock::now(),
            receipt: None,
            error: None,
        })?;
        self.write(&[OUTBOX, DRAFTS], async |transaction| {
            let outbox = transaction.object_store(OUTBOX)?;
            if outbox.get(JsValue::from_str(&draft.id))?.await?.is_none() {
                outbox.put(&report, None)?.await?;
            }
            let drafts = transaction.object_store(DRAFTS)?;
            drafts.delete(Query::Key(JsValue::from_str(&draft.about)))?.await?;
            Ok(())
        })
        .await
    }

    /// Takes a report in order to send it, if it is still due; of several tabs, one gets it.
    pub(in crate::edge) async fn claim(&self, id: &str, now: Seconds) -> Result<Option<OutboxReport>, StoreError> {
        self.change(id, |report| {
            let is_due = report.is_due(now);
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
