//! The database file, and what runs on it.

use super::error::StoreError;
use super::schema;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// The database. Clones share one connection: SQLite has one writer, and a lookup writes (it counts the check).
#[derive(Clone)]
pub(crate) struct Store {
    connection: Arc<Mutex<Connection>>,
}

impl Store {
    /// Opens the file at `path`, or a database in memory where that is `:memory:`; makes the tables it lacks.
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        let mut connection =
            if path == Path::new(":memory:") { Connection::open_in_memory() } else { Self::open_file(path) }?;
        schema::prepare(&mut connection)?;
        Ok(Self { connection: Arc::new(Mutex::new(connection)) })
    }

    /// Opens a file; a new one is for its owner's eyes only, as it will hold private keys.
    fn open_file(path: &Path) -> rusqlite::Result<Connection> {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // Where this fails, the file is there already, or SQLite says better why it cannot be.
        _ = options.open(path);
        Connection::open(path)
    }

    /// Runs `work` on a thread that may block, one at a time.
    pub(crate) async fn run<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let store = self.clone();
        tokio::task::spawn_blocking(move || store.run_here(work)).await.map_err(|_| StoreError::Lost)?
    }

    /// Runs `work` on this thread: for the start, before anything is served.
    pub(crate) fn run_here<T>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        // A panic within a transaction rolls it back, so the connection is sound whatever the lock remembers.
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut connection)
    }

    /// Runs `work` as a transaction that, once committed, outlives a power failure: the log is on disk before this returns,
    /// and with it everything that was written before. Other transactions outlive a killed program only.
    pub(crate) fn durably<T>(
        connection: &mut Connection,
        work: impl FnOnce(&Transaction<'_>) -> Result<Outcome<T>, StoreError>,
    ) -> Result<T, StoreError> {
        connection.pragma_update(None, "synchronous", "FULL")?;
        let outcome = (|| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            match work(&transaction)? {
                Outcome::Commit(value) => transaction.commit().map(|()| value).map_err(StoreError::from),
                Outcome::Undo(value) => Ok(value),
            }
        })();
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        outcome
    }
}

/// How a transaction ends.
pub(crate) enum Outcome<T> {
    /// What was written is kept.
    Commit(T),
    /// Nothing was, or nothing of it is kept.
    Undo(T),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::settings::{set_setting, setting};

    #[test]
    fn what_is_durable_is_synchronised_and_what_is_undone_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("suyuan.db")).unwrap();
        let synchronous = |connection: &Connection| -> i64 {
            connection.pragma_query_value(None, "synchronous", |row| row.get(0)).unwrap()
        };
        store
            .run_here(|connection| {
                Store::durably(connection, |transaction| {
                    assert_eq!(synchronous(transaction), 2, "FULL");
                    set_setting(transaction, "kept", b"1").map(Outcome::Commit)
                })?;
                Store::durably(connection, |transaction| set_setting(transaction, "undone", b"1").map(Outcome::Undo))?;
                let fault = |_: &Transaction<'_>| Err::<Outcome<()>, _>(StoreError::Lost);
                assert!(Store::durably(connection, fault).is_err());
                assert_eq!(synchronous(connection), 1, "NORMAL");
                assert_eq!((setting(connection, "kept")?.is_some(), setting(connection, "undone")?), (true, None));
                Ok(())
            })
            .unwrap();
    }
}
