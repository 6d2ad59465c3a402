//! Reports that are being written.

use super::database::{DRAFTS, OUTBOX, PHOTOS, Store};
use super::error::StoreError;
use super::photos::{put, remove, remove_all};
use super::record::{parsed, record};
use crate::edge::device::{clock, random};
use crate::edge::photos::Photo;
use idb::{Query, Transaction};
use serde::{Deserialize, Serialize};
use suyuan_record::{Localized, Report, Seconds};
use wasm_bindgen::JsValue;

/// A draft in which nothing was written is forgotten after so many seconds.
const UNTOUCHED_FOR: Seconds = 86_400;

/// A report that is being written; one for each code. Its photos are kept beside it, and named in the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The `Idempotency-Key` that it will be sent with: made once, so that sending twice gives one report.
    pub id: String,
    /// The code's id, as in the history.
    pub about: String,
    /// Where in the app it is written.
    #[serde(default)]
    pub address: String,
    /// The product's name, where it is known; untrusted.
    #[serde(default)]
    pub name: Localized,
    /// What was written so far.
    pub report: Report,
    /// Whether what is wrong was chosen; the report itself cannot do without.
    #[serde(default = "yes")]
    pub has_concern: bool,
    /// Whether anything was written.
    #[serde(default = "yes")]
    pub is_touched: bool,
    /// When it was last changed.
    pub saved_at: Seconds,
}

/// Of a draft of an earlier version, which was kept only once something was written.
fn yes() -> bool {
    true
}

/// What became of keeping a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftKept {
    /// It is kept.
    Kept,
    /// It was sent meanwhile, from another tab: there is a report of its id, and no draft any more.
    Sent,
}

impl Draft {
    /// A draft with a fresh id.
    #[must_use]
    pub fn new(about: impl Into<String>, report: Report) -> Self {
        Self {
            id: random::uuid(),
            about: about.into(),
            address: String::new(),
            name: Localized::default(),
            report,
            has_concern: false,
            is_touched: false,
            saved_at: clock::now(),
        }
    }

    fn names(&self, sha256: &str) -> bool {
        self.report.photos.iter().any(|photo| photo.sha256 == sha256)
    }
}

impl Store {
    /// The draft about a code.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn draft(&self, about: &str) -> Result<Option<Draft>, StoreError> {
        let record = self.read(DRAFTS, async |store| Ok(store.get(JsValue::from_str(about))?.await?)).await?;
        record.map(|record| parsed(&record)).transpose()
    }

    /// The drafts in which something was written, the newest first. One that cannot be read any more is left out; one that
    /// was only looked at is forgotten after a day.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let records = self.read(DRAFTS, async |store| Ok(store.index("at")?.get_all(None, None)?.await?)).await?;
        let drafts: Vec<Draft> = records.iter().rev().filter_map(|record| parsed(record).ok()).collect();
        let (begun, untouched): (Vec<_>, Vec<_>) = drafts.into_iter().partition(|draft| draft.is_touched);
        for old in untouched.iter().filter(|draft| draft.saved_at + UNTOUCHED_FOR < clock::now()) {
            self.remove_draft(old).await?;
        }
        Ok(begun)
    }

    /// Keeps a draft in place of an earlier one about the same code.
    ///
    /// # Errors
    /// [`StoreError`], see there; what was kept before is then as it was.
    pub async fn put_draft(&self, draft: &Draft) -> Result<DraftKept, StoreError> {
        self.write(&[DRAFTS, OUTBOX], async |transaction| keep(transaction, draft).await).await
    }

    /// Keeps a draft that names one more photo, with that photo: both or neither.
    ///
    /// # Errors
    /// [`StoreError`], see there; [`StoreError::Full`] where there is no room for it.
    pub async fn put_draft_with(&self, draft: &Draft, photo: &Photo) -> Result<DraftKept, StoreError> {
        self.write(&[DRAFTS, OUTBOX, PHOTOS], async |transaction| {
            let kept = keep(transaction, draft).await?;
            if kept == DraftKept::Kept {
                put(&transaction.object_store(PHOTOS)?, &draft.id, photo).await?;
            }
            Ok(kept)
        })
        .await
    }

    /// Keeps a draft that names one photo less, and throws that photo away unless it is named still.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn put_draft_without(&self, draft: &Draft, sha256: &str) -> Result<DraftKept, StoreError> {
        self.write(&[DRAFTS, OUTBOX, PHOTOS], async |transaction| {
            let kept = keep(transaction, draft).await?;
            if kept == DraftKept::Kept && !draft.names(sha256) {
                remove(&transaction.object_store(PHOTOS)?, &draft.id, sha256).await?;
            }
            Ok(kept)
        })
        .await
    }

    /// Throws a draft away, with its photos; what of it was sent stays.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn remove_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        self.write(&[DRAFTS, OUTBOX, PHOTOS], async |transaction| {
            if !is_sent(transaction, draft).await? {
                remove_all(&transaction.object_store(PHOTOS)?, &draft.id).await?;
            }
            forget(transaction, draft).await
        })
        .await
    }
}

async fn is_sent(transaction: &Transaction, draft: &Draft) -> Result<bool, StoreError> {
    Ok(transaction.object_store(OUTBOX)?.get(JsValue::from_str(&draft.id))?.await?.is_some())
}

/// Throws the words away.
pub(super) async fn forget(transaction: &Transaction, draft: &Draft) -> Result<(), StoreError> {
    let drafts = transaction.object_store(DRAFTS)?;
    Ok(drafts.delete(Query::Key(JsValue::from_str(&draft.about)))?.await?)
}

async fn keep(transaction: &Transaction, draft: &Draft) -> Result<DraftKept, StoreError> {
    if is_sent(transaction, draft).await? {
        // The next report about this code gets an id of its own: under this one it would be taken for what was sent.
        forget(transaction, draft).await?;
        return Ok(DraftKept::Sent);
    }
    let record = record(&draft.about, draft.saved_at, draft)?;
    transaction.object_store(DRAFTS)?.put(&record, None)?.await?;
    Ok(DraftKept::Kept)
}
