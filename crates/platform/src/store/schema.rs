//! The tables.

use super::error::StoreError;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// Counts changes of the tables' form.
const VERSION: i64 = 2;

const TABLES: &str = include_str!("tables.sql");

/// Makes the tables that are absent, and sets the connection up.
pub(super) fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    // A database in memory answers "memory" here, which is fine.
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    // Survives a killed program; what must survive a power failure too asks for more (`Store::durably`).
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > VERSION {
        return Err(StoreError::Content(format!("it is of a later version ({version})")));
    }
    let has_reports = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'reports')";
    if version < VERSION && transaction.query_row(has_reports, [], |row| row.get(0))? {
        from_first_version(&transaction)?;
    }
    transaction.execute_batch(TABLES)?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()?;
    Ok(())
}

/// The first version had each report's photos in a table of their own order, and no more of a report than its document.
fn from_first_version(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "ALTER TABLE reports ADD COLUMN purpose TEXT NOT NULL DEFAULT 'report';
         ALTER TABLE reports ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
         ALTER TABLE reports ADD COLUMN sealed BLOB;
         ALTER TABLE reports ADD COLUMN people_gone_at INTEGER;
         ALTER TABLE reports ADD COLUMN words BLOB;
         ALTER TABLE reports ADD COLUMN duplicate_of TEXT;
         ALTER TABLE reports ADD COLUMN ended_at INTEGER;
         ALTER TABLE reports ADD COLUMN mail_in TEXT;
         ALTER TABLE reports ADD COLUMN is_demo INTEGER NOT NULL DEFAULT 0;
         UPDATE reports SET ended_at = received_at WHERE state IN ('\"answered\"', '\"closed\"');
         ALTER TABLE photos RENAME TO first_photos;",
    )?;
    connection.execute_batch(TABLES)?;
    let mut statement = connection.prepare(
        "SELECT f.report, f.position, f.media_type, f.bytes, r.idempotency_key, r.received_at
         FROM first_photos f JOIN reports r ON r.number = f.report",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let bytes: Vec<u8> = row.get(3)?;
        let sha256 = crate::hex::encode(&Sha256::digest(&bytes));
        let (key, at): (Vec<u8>, i64) = (row.get(4)?, row.get(5)?);
        connection.execute(
            "INSERT OR IGNORE INTO pictures (upload, idempotency_key, sha256, media_type, size, bytes, created_at, is_linked)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)",
            (
                format!("{}/{}", row.get::<_, String>(0)?, row.get::<_, i64>(1)?),
                &key,
                &sha256,
                row.get::<_, String>(2)?,
                bytes.len() as i64,
                &bytes,
                at,
            ),
        )?;
        connection.execute(
            "INSERT INTO photos (report, position, role, picture)
             SELECT ?1, ?2, 'other', id FROM pictures WHERE idempotency_key = ?3 AND sha256 = ?4",
            (row.get::<_, String>(0)?, row.get::<_, i64>(1)?, &key, &sha256),
        )?;
    }
    drop(rows);
    drop(statement);
    connection.execute_batch("DROP TABLE first_photos;")?;
    Ok(())
}
