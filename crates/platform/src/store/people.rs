//! The report as it was sent, with who wrote it: sealed.

use super::error::StoreError;
use super::settings::{set_setting, setting};
use crate::people::{PeopleKey, PeopleKeyError};
use rusqlite::Connection;
use suyuan_record::{Complainant, Report};

const CHECK: &str = "people_key_check";

/// Who wrote a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct People {
    /// Telephone or mail for an answer.
    pub(crate) contact: Option<String>,
    /// Who complains.
    pub(crate) complainant: Option<Complainant>,
}

impl People {
    /// Takes who wrote it out of a report.
    pub(crate) fn take(report: &mut Report) -> Self {
        Self { contact: report.contact.take(), complainant: report.complainant.take() }
    }

    /// Whether nobody is named.
    pub(crate) fn is_nobody(&self) -> bool {
        *self == Self::default()
    }
}

/// Compares the key with the one that the database was written with; a database that has none yet takes it. Then seals
/// what an earlier version left open.
pub(crate) fn settle_people_key(
    connection: &mut Connection,
    key: &PeopleKey,
) -> Result<Result<(), PeopleKeyError>, StoreError> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    match setting(&transaction, CHECK)? {
        Some(check) if check == key.check() => {}
        Some(_) => return Ok(Err(PeopleKeyError::Other)),
        None => set_setting(&transaction, CHECK, &key.check())?,
    }
    let mut statement =
        transaction.prepare("SELECT number, document FROM reports WHERE sealed IS NULL AND people_gone_at IS NULL")?;
    let open: Vec<(String, String)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    drop(statement);
    for (number, document) in open {
        let mut report: Report = serde_json::from_str(&document)?;
        let _ = People::take(&mut report);
        transaction.execute(
            "UPDATE reports SET sealed = ?2, document = ?3 WHERE number = ?1",
            (&number, key.seal(&number, document.as_bytes())?, serde_json::to_string(&report)?),
        )?;
    }
    transaction.commit()?;
    Ok(Ok(()))
}

/// Who wrote the report of this number, out of what was sealed.
pub(crate) fn open_people(key: &PeopleKey, number: &str, sealed: &[u8]) -> Result<People, StoreError> {
    let sent = key.open(number, sealed);
    let sent = sent.ok_or_else(|| StoreError::Content(format!("who wrote report {number} does not open")))?;
    let mut report: Report = serde_json::from_slice(&sent)?;
    Ok(People::take(&mut report))
}
