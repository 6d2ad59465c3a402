//! What the device keeps (IndexedDB): history, trust list, drafts, reports to be sent.
//!
//! Records are kept as JSON text beside the fields that are searched by: what was written by another version, or damaged,
//! then fails in one place, [`StoreError::Corrupt`]. Photos are kept apart, as bytes: a report is written anew with every
//! word that is typed and every part that is sent, its photos once.

mod database;
mod drafts;
mod error;
mod history;
mod photos;
mod record;
mod reports;
mod room;
mod tokens;
mod trust;

pub use database::Store;
pub use drafts::{Draft, DraftKept};
pub use error::StoreError;
pub use history::{HISTORY_LIMIT, HistoryEntry};
pub use reports::{Followed, OutboxReport, OutboxState, Progress, SENDING_FOR};
pub use room::Room;
pub use tokens::random_token;
pub use trust::TrustCache;
