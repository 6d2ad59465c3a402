//! The database: opened once, made or brought up to date on the way, read and written by transactions.

use super::error::{StoreError, named};
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use idb::{Database, DatabaseEvent, Error, Factory, IndexParams, KeyPath, ObjectStore, ObjectStoreParams};
use idb::{Transaction, TransactionMode};
use js_sys::Reflect;
use send_wrapper::SendWrapper;
use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;

const NAME: &str = "suyuan";
const VERSION: u32 = 2;
pub(super) const HISTORY: &str = "history";
pub(super) const TRUST: &str = "trust";
pub(super) const TOKENS: &str = "tokens";
pub(super) const DRAFTS: &str = "drafts";
pub(super) const OUTBOX: &str = "outbox";
pub(super) const PHOTOS: &str = "photos";
/// Safari may never answer a request to open (WebKit bug 226547); nobody should wait for that.
const OPEN_MILLISECONDS: u32 = 4000;

/// What the device keeps. Clones are cheap.
#[derive(Debug, Clone)]
pub struct Store {
    // Contexts of the interface must be `Send`, though there is one thread only.
    database: Arc<SendWrapper<Database>>,
    /// Whether it was made by the first version, until this start.
    pub(super) is_of_version_1: bool,
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

    pub(super) async fn read<T>(
        &self,
        name: &str,
        body: impl AsyncFnOnce(ObjectStore) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.database.transaction(&[name], TransactionMode::ReadOnly)?;
        body(transaction.object_store(name)?).await
    }

    /// Does everything in `body` or nothing. It must wait for nothing but the transaction's own requests: browsers
    /// commit as soon as none is pending.
    pub(super) async fn write<T>(
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
