//! Why a command did not do its work.

use crate::people::PeopleKeyError;
use std::path::PathBuf;

/// Why a command did not do its work; `Display` is one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The database cannot be used.
    #[error("The database {} cannot be used: {reason}. Name the platform's own with --db.", path.display())]
    Database {
        /// Where.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The key to what is personal cannot be used.
    #[error("The key {} cannot be used: {source}. Name the platform's own with --people-key.", path.display())]
    PeopleKey {
        /// Where.
        path: PathBuf,
        /// Why.
        source: PeopleKeyError,
    },
    /// There is no such report.
    #[error("There is no report {0}. Compare the number with the shopper's receipt.")]
    NoSuchReport(String),
    /// The product is asked for, and nobody says where to send it.
    #[error("There is no address to send the product to. Give it with --mail-in, once for each line.")]
    NoAddress,
    /// An address was given, and the product is not asked for.
    #[error("An address or a checklist goes with --state product-wanted. Say so, or leave them out.")]
    AddressUnasked,
    /// A file or the terminal cannot be written.
    #[error("{} cannot be written: {reason}. Name another place.", path.display())]
    Unwritable {
        /// Where.
        path: PathBuf,
        /// Why.
        reason: String,
    },
}
