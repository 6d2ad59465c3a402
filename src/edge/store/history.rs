//! Past checks.

use super::database::{HISTORY, Store};
use super::error::StoreError;
use super::record::{parsed, record};
use idb::Query;
use serde::{Deserialize, Serialize};
use suyuan_record::{Category, Localized, LookupReply, Seconds};
use wasm_bindgen::JsValue;

/// How many past checks are kept.
pub const HISTORY_LIMIT: usize = 200;

/// A past check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HistoryEntry {
    /// The canonical identity, or the raw code where none was understood.
    pub id: String,
    /// The code as scanned or typed.
    pub code: String,
    /// Its symbology identifier, for example `]Q3`, where it was scanned.
    pub symbology: Option<String>,
    /// The company chosen for a typed code.
    pub issuer: Option<String>,
    /// When it was checked.
    pub at: Seconds,
    /// The name of the outcome, for example `Verified`.
    pub outcome: String,
    /// The product's name; untrusted.
    pub name: Localized,
    /// Its brand; untrusted.
    pub brand: Localized,
    /// Its kind.
    pub category: Option<Category>,
    /// The reply, to be opened and judged anew when shown.
    pub reply: Option<LookupReply>,
}

impl Store {
    /// Keeps a check, in place of an earlier one of the same code, and forgets the oldest beyond [`HISTORY_LIMIT`].
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn put_history(&self, entry: &HistoryEntry) -> Result<(), StoreError> {
        let record = record(&entry.id, entry.at, entry)?;
        self.write(&[HISTORY], async |transaction| {
            let store = transaction.object_store(HISTORY)?;
            store.put(&record, None)?.await?;
            let oldest_first = store.index("at")?.get_all_keys(None, None)?.await?;
            let surplus = oldest_first.len().saturating_sub(HISTORY_LIMIT);
            for key in oldest_first.into_iter().take(surplus) {
                store.delete(Query::Key(key))?.await?;
            }
            Ok(())
        })
        .await
    }

    /// The last check of a code.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn history_entry(&self, id: &str) -> Result<Option<HistoryEntry>, StoreError> {
        let record = self.read(HISTORY, async |store| Ok(store.get(JsValue::from_str(id))?.await?)).await?;
        record.map(|record| parsed(&record)).transpose()
    }

    /// Past checks, the newest first. One that cannot be read any more is left out: it must not hide the others.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn history(&self) -> Result<Vec<HistoryEntry>, StoreError> {
        let records = self.read(HISTORY, async |store| Ok(store.index("at")?.get_all(None, None)?.await?)).await?;
        Ok(records.iter().rev().filter_map(|record| parsed(record).ok()).collect())
    }

    /// Forgets a check.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn remove_history(&self, id: &str) -> Result<(), StoreError> {
        self.write(&[HISTORY], async |transaction| {
            Ok(transaction.object_store(HISTORY)?.delete(Query::Key(JsValue::from_str(id)))?.await?)
        })
        .await
    }

    /// Forgets all checks.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn clear_history(&self) -> Result<(), StoreError> {
        self.write(&[HISTORY], async |transaction| Ok(transaction.object_store(HISTORY)?.clear()?.await?)).await
    }
}
