//! Answering reports from the command line.

use crate::store::{self, Store};
use crate::{Answer, Options, clock};
use std::path::PathBuf;

/// Why an answer was not kept; `Display` is one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// The database cannot be used.
    #[error("The database {} cannot be used: {reason}. Name the platform's own with --db.", path.display())]
    Database {
        /// Where.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// There is no such report.
    #[error("There is no report {0}. Compare the number with the shopper's receipt.")]
    NoSuchReport(String),
}

/// Keeps an answer to a report; the shopper sees it the next time that the app asks.
///
/// # Errors
/// [`AnswerError`], see there.
pub fn answer(options: &Options, answer: &Answer) -> Result<(), AnswerError> {
    let path = options.database();
    let unusable = |reason: String| AnswerError::Database { path: path.clone(), reason };
    if !path.is_file() {
        return Err(unusable("there is no such file".to_owned()));
    }
    let store = Store::open(&path).map_err(|error| unusable(error.to_string()))?;
    let is_known = store
        .run_here(|connection| {
            let text = answer.text.as_deref();
            store::answer_report(connection, &answer.number, answer.state.into(), text, clock::now())
        })
        .map_err(|error| unusable(error.to_string()))?;
    if is_known { Ok(()) } else { Err(AnswerError::NoSuchReport(answer.number.clone())) }
}
