//! Why the database could not answer.

/// Why the database could not answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    /// SQLite itself.
    #[error("the database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A column holds what this version cannot read.
    #[error("the database holds what this version cannot read: {0}")]
    Content(String),
    /// The thread that asked was lost.
    #[error("the database's thread was lost")]
    Lost,
    /// No randomness.
    #[error("no randomness: {0}")]
    Random(#[from] getrandom::Error),
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Content(error.to_string())
    }
}
