//! The last trust list, and the highest version ever seen.

use super::database::{Store, TRUST};
use super::error::StoreError;
use super::record::{parsed, record};
use serde::{Deserialize, Serialize};
use suyuan_record::Seconds;
use wasm_bindgen::JsValue;

/// A trust list that was opened once; to be opened again before use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustCache {
    /// As it came.
    pub jws: String,
    /// Its version: an older one is refused from now on.
    pub version: u64,
    /// When it came.
    pub fetched_at: Seconds,
}

const ONLY: &str = "trust";

impl Store {
    /// The last trust list.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn trust(&self) -> Result<Option<TrustCache>, StoreError> {
        let record = self.read(TRUST, async |store| Ok(store.get(JsValue::from_str(ONLY))?.await?)).await?;
        record.map(|record| parsed(&record)).transpose()
    }

    /// Keeps a trust list, unless a newer one is kept already (another tab may have been quicker).
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn put_trust(&self, trust: &TrustCache) -> Result<(), StoreError> {
        let record = record(ONLY, trust.fetched_at, trust)?;
        self.write(&[TRUST], async |transaction| {
            let store = transaction.object_store(TRUST)?;
            let kept = store.get(JsValue::from_str(ONLY))?.await?.and_then(|kept| parsed::<TrustCache>(&kept).ok());
            if kept.is_none_or(|kept| kept.version <= trust.version) {
                store.put(&record, None)?.await?;
            }
            Ok(())
        })
        .await
    }
}
