//! What the device keeps (IndexedDB): history, trust list, drafts, reports to be sent.
//!
//! Records are kept as JSON text beside the fields that are searched by: what was written by another version, or damaged,
//! then fails in one place, [`StoreError::Corrupt`]. Photos are kept apart, as bytes: a report is written anew with every
//! word that is typed and every part that is sent, its photos once.

mod drafts;
mod history;
mod photos;
mod reports;
mod room;
mod tokens;
mod trust;

pub use drafts::{Draft, DraftKept};
pub use history::{HISTORY_LIMIT, HistoryEntry};
pub use reports::{Followed, OutboxReport, OutboxState, Progress, SENDING_FOR};
pub use room::Room;
pub use tokens::random_token;
pub use trust::TrustCache;

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use idb::{Database, DatabaseEvent, Error, Factory, IndexParams, KeyPath, ObjectStore, ObjectStoreParams};
use idb::{Transaction, TransactionMode};
use js_sys::{Object, Reflect};
use send_wrapper::SendWrapper;
use serde::{Serialize, de::DeserializeOwned};
use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

const NAME: &str = "suyuan";
const VERSION: u32 = 2;
const HISTORY: &str = "history";
const TRUST: &str = "trust";
const TOKENS: &str = "tokens";
const DRAFTS: &str = "drafts";
const OUTBOX: &str = "outbox";
const PHOTOS: &str = "photos";
/// Safari may never answer a request to open (WebKit bug 226547); nobody should wait for that.
const OPEN_MILLISECONDS: u32 = 4000;

/// What the device keeps. Clones are cheap.
#[derive(Debug, Clone)]
pub struct Store {
    // Contexts of the interface must be `Send`, though there is one thread only.
    database: Arc<SendWrapper<Database>>,
    /// Whether it was made by the first version, until this start.
    is_of_version_1: bool,
}

/// Why the device did not keep something, or does not have it any more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The browser offers no storage here: private browsing, a frame without storage access, or switched off.
    #[error("no storage in this browser or window")]
    Unavailable,
    /// The device is full, or the browser's quota for this site is.
    #[error("the storage is full")]
    Full,
    /// What was kept cannot be read any more.
    #[error("the stored record is damaged: {0}")]
    Corrupt(String),
    /// Anything else, for the log.
    #[error("storage failed: {0}")]
    Other(String),
}

impl Store {
    /// Opens the device's store, and makes it where there is none.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] where the browser keeps nothing.
    pub async fn open() -> Result<Self, StoreError> {
        Self::open_named(NAME).await
    }

    /// Opens a store of another name: tests keep out of each other's way with it.
    ///
    /// # Errors
    /// See [`Store::open`].
    pub async fn open_named(name: &str) -> Result<Self, StoreError> {
        let mut request = Factory::new()?.open(name, Some(VERSION))?;
        let is_of_version_1 = Rc::new(Cell::new(false));
        let is_upgraded = is_of_version_1.clone();
        request.on_upgrade_needed(move |event| {
            is_upgraded.set(event.old_version().is_ok_and(|version| version == 1));
            // A failure aborts the upgrade, and the request fails with it.
            let _ = event.database().and_then(|database| create(&database));
        });
        let opening = pin!(async move { request.await });
        let mut database = match select(opening, TimeoutFuture::new(OPEN_MILLISECONDS)).await {
            Either::Left((database, _)) => database?,
            Either::Right(_) => return Err(StoreError::Unavailable),
        };
        // A newer version in another tab waits until this one lets go.
        database.on_version_change(|event| {
            if let Some(database) = event.target().and_then(|target| target.dyn_into::<web_sys::IdbDatabase>().ok()) {
                database.close();
            }
        });
        Ok(Self { database: Arc::new(SendWrapper::new(database)), is_of_version_1: is_of_version_1.get() })
    }

    /// Asks the browser not to evict what is kept when space runs short; whether it agrees.
    pub async fn persist(&self) -> bool {
        let promise = web_sys::window().and_then(|window| {
            // Absent outside secure contexts.
            let storage = Reflect::get(&window.navigator(), &"storage".into()).ok()?;
            storage.dyn_into::<web_sys::StorageManager>().ok()?.persist().ok()
        });
        match promise {
            Some(promise) => {
                wasm_bindgen_futures::JsFuture::from(promise).await.is_ok_and(|granted| granted.is_truthy())
            }
            None => false,
        }
    }

    async fn read<T>(
        &self,
        name: &str,
        body: impl AsyncFnOnce(ObjectStore) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.database.transaction(&[name], TransactionMode::ReadOnly)?;
        body(transaction.object_store(name)?).await
    }

    /// Does everything in `body` or nothing. It must wait for nothing but the transaction's own requests: browsers
    /// commit as soon as none is pending.
    async fn write<T>(
        &self,
        names: &[&str],
        body: impl AsyncFnOnce(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.database.transaction(names, TransactionMode::ReadWrite)?;
        // The quota is often found exceeded at the commit only, and only the transaction itself knows then.
        let witness = transaction.object_store(names[0])?.transaction();
        match body(&transaction).await {
            Ok(value) => {
                if transaction.await?.is_committed() {
                    Ok(value)
                } else {
                    Err(witness.error().map_or_else(
                        || StoreError::Other("the transaction was aborted".to_owned()),
                        |error| named(&error.name(), &error.message()),
                    ))
                }
            }
            Err(error) => {
                // It may have aborted itself already.
                let _ = transaction.abort();
                Err(error)
            }
        }
    }
}

fn create(database: &Database) -> Result<(), Error> {
    let there = database.store_names();
    for name in [HISTORY, TRUST, TOKENS, DRAFTS, OUTBOX, PHOTOS] {
        if there.iter().any(|there| there == name) {
            continue;
        }
        let mut parameters = ObjectStoreParams::new();
        parameters.key_path(Some(KeyPath::new_single("id")));
        let store = database.create_object_store(name, parameters)?;
        store.create_index("at", KeyPath::new_single("at"), None::<IndexParams>)?;
    }
    Ok(())
}

/// A stored record: its key, what it is sorted by, its JSON.
fn record(id: &str, at: i64, value: &impl Serialize) -> Result<JsValue, StoreError> {
    let json = serde_json::to_string(value).map_err(|error| StoreError::Other(error.to_string()))?;
    #[expect(clippy::cast_precision_loss, reason = "seconds since 1970 are exact in a double")]
    let at = at as f64;
    Ok(object([("id", id.into()), ("at", at.into()), ("json", json.into())]))
}

fn object<const N: usize>(members: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (key, value) in members {
        // Setting a member of a fresh, plain object cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}

fn member(record: &JsValue, key: &str) -> JsValue {
    Reflect::get(record, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

fn parsed<T: DeserializeOwned>(record: &JsValue) -> Result<T, StoreError> {
    let json = member(record, "json").as_string().ok_or_else(|| StoreError::Corrupt("no text".to_owned()))?;
    suyuan_record::json::from_bytes(json.as_bytes()).map_err(|error| StoreError::Corrupt(error.to_string()))
}

/// The errors of IndexedDB by their name (Web IDL, 2.8.1).
fn named(name: &str, message: &str) -> StoreError {
    match name {
        "QuotaExceededError" => StoreError::Full,
        "SecurityError" | "InvalidStateError" => StoreError::Unavailable,
        "DataError" | "NotReadableError" => StoreError::Corrupt(message.to_owned()),
        _ => StoreError::Other(format!("{name}: {message}")),
    }
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        let exception = match error {
            Error::DomException(exception) => JsValue::from(exception),
            Error::IndexedDbNotFound(_) => return Self::Unavailable,
            Error::IndexedDbOpenFailed(value)
            | Error::TransactionOpenFailed(value)
            | Error::AddFailed(value)
            | Error::UpdateFailed(value)
            | Error::GetFailed(value)
            | Error::GetAllFailed(value)
            | Error::DeleteFailed(value)
            | Error::ClearFailed(value) => value,
            // Said in a word: the library's own words for each of its errors weigh more than this module.
            _ => return Self::Other("a request could not be made".to_owned()),
        };
        let name = member(&exception, "name").as_string().unwrap_or_default();
        let message = member(&exception, "message").as_string().unwrap_or_default();
        named(&name, &message)
    }
}
