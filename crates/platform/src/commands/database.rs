//! The platform's database, opened beside it.

use super::error::CommandError;
use crate::cli::Options;
use crate::people::PeopleKey;
use crate::store::{Store, StoreError, settle_people_key};
use rusqlite::Connection;
use std::path::PathBuf;

/// The database, and where it is.
pub(super) struct Database<'a> {
    options: &'a Options,
    path: PathBuf,
    store: Store,
}

impl<'a> Database<'a> {
    pub(super) fn open(options: &'a Options) -> Result<Self, CommandError> {
        let path = options.database();
        let unusable = |reason: String| CommandError::Database { path: path.clone(), reason };
        // A new database would be an empty one.
        if !path.is_file() {
            return Err(unusable("there is no such file".to_owned()));
        }
        let store = Store::open(&path).map_err(|error| unusable(error.to_string()))?;
        Ok(Self { options, path, store })
    }

    pub(super) fn run<T>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, CommandError> {
        let unusable =
            |error: StoreError| CommandError::Database { path: self.path.clone(), reason: error.to_string() };
        self.store.run_here(work).map_err(unusable)
    }

    /// The key to what is personal; never made here, for one made now opens nothing.
    pub(super) fn people_key(&self) -> Result<PeopleKey, CommandError> {
        let path = self.options.people_key_file().unwrap_or_default();
        let unusable = |source| CommandError::PeopleKey { path: path.clone(), source };
        let there = std::fs::metadata(&path).map_err(|error| unusable(error.into()));
        let key = there.and_then(|_| PeopleKey::of_file(&path).map_err(unusable))?;
        self.run(|connection| settle_people_key(connection, &key))?.map_err(unusable)?;
        Ok(key)
    }
}
