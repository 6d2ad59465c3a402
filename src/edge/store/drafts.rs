//! Reports that are being written.

use super::{DRAFTS, Store, StoreError, parsed, photos, record};
use crate::edge::{clock, photos::Photo, random};
use idb::Query;
use serde::{Deserialize, Serialize};
use suyuan_record::{Report, Seconds};
use wasm_bindgen::JsValue;

/// A report that is being written; one for each code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The `Idempotency-Key` that it will be sent with: made once, so that sending twice gives one report.
    pub id: String,
    /// The code's id, as in the history.
    pub about: String,
    /// What was written so far.
    pub report: Report,
    /// Photos so far.
    #[serde(skip)]
    pub photos: Vec<Photo>,
    /// When it was last changed.
    pub saved_at: Seconds,
}

impl Draft {
    /// A draft with a fresh id.
    #[must_use]
    pub fn new(about: impl Into<String>, report: Report) -> Self {
        Self { id: random::uuid(), about: about.into(), report, photos: Vec::new(), saved_at: clock::now() }
    }
}

impl Store {
    /// The draft about a code.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn draft(&self, about: &str) -> Result<Option<Draft>, StoreError> {
        let record = self.read(DRAFTS, async |store| Ok(store.get(JsValue::from_str(about))?.await?)).await?;
        let draft = |record: JsValue| Ok(Draft { photos: photos(&record)?, ..parsed(&record)? });
        record.map(draft).transpose()
    }

    /// Keeps a draft in place of an earlier one about the same code.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn put_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        let record = record(&draft.about, draft.saved_at, draft, &draft.photos)?;
        self.write(&[DRAFTS], async |transaction| {
            transaction.object_store(DRAFTS)?.put(&record, None)?.await?;
            Ok(())
        })
        .await
    }

    /// Throws the draft about a code away.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn remove_draft(&self, about: &str) -> Result<(), StoreError> {
        self.write(&[DRAFTS], async |transaction| {
            Ok(transaction.object_store(DRAFTS)?.delete(Query::Key(JsValue::from_str(about)))?.await?)
        })
        .await
    }
}
