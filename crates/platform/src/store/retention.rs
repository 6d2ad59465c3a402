//! What is no longer needed, forgotten.

use super::database::{Outcome, Store};
use super::error::StoreError;
use rusqlite::Connection;
use suyuan_record::Seconds;

const DAY: Seconds = 86_400;
/// How long a photo waits for its report.
const UPLOADS: Seconds = DAY;

/// How long reports are kept once they have been answered or closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RetentionPeriods {
    /// Days for who wrote them.
    pub(crate) people_days: u32,
    /// Days for all of them.
    pub(crate) reports_days: u32,
}

/// How much was forgotten.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Purged {
    /// Photos of no report.
    pub(crate) uploads: usize,
    /// Reports of which who wrote them was forgotten.
    pub(crate) people: usize,
    /// Whole reports, with their photos.
    pub(crate) reports: usize,
}

/// Forgets what is due at `now`. What was written in the places that come free is overwritten.
pub(crate) fn purge(
    connection: &mut Connection,
    periods: RetentionPeriods,
    now: Seconds,
) -> Result<Purged, StoreError> {
    connection.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    let purged = Store::durably(connection, |transaction| {
        let waited = now - UPLOADS;
        let mut uploads = transaction.execute("DELETE FROM uploads WHERE created_at < ?1", [waited])?;
        uploads += transaction.execute("DELETE FROM pictures WHERE is_linked = 0 AND created_at < ?1", [waited])?;
        let people = transaction.execute(
            "UPDATE reports SET sealed = NULL, people_gone_at = ?2 WHERE sealed IS NOT NULL AND ended_at < ?1",
            [now - Seconds::from(periods.people_days) * DAY, now],
        )?;
        // Its replies and the list of its photos go with it.
        let ended = now - Seconds::from(periods.reports_days) * DAY;
        let reports = transaction.execute("DELETE FROM reports WHERE ended_at < ?1", [ended])?;
        if reports > 0 {
            transaction.execute(
                "DELETE FROM pictures WHERE is_linked = 1
                 AND NOT EXISTS (SELECT 1 FROM photos WHERE photos.picture = pictures.id)",
                [],
            )?;
        }
        let purged = Purged { uploads, people, reports };
        Ok(if purged == Purged::default() { Outcome::Undo(purged) } else { Outcome::Commit(purged) })
    });
    connection.pragma_update_and_check(None, "secure_delete", false, |_| Ok(()))?;
    let purged = purged?;
    if purged != Purged::default() {
        // The log still has what was forgotten; where another connection reads, the next purge empties it.
        connection.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?;
    }
    Ok(purged)
}
