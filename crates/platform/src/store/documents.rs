//! Originals of reports and certificates.

use super::error::StoreError;
use rusqlite::{Connection, OptionalExtension};

/// Keeps a document under its name.
pub(crate) fn insert_document(
    connection: &Connection,
    name: &str,
    media_type: &str,
    bytes: &[u8],
) -> Result<(), StoreError> {
    connection.execute(
        "INSERT OR REPLACE INTO documents (name, media_type, bytes) VALUES (?1, ?2, ?3)",
        (name, media_type, bytes),
    )?;
    Ok(())
}

/// A document's media type and content.
pub(crate) fn document(connection: &Connection, name: &str) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    let sql = "SELECT media_type, bytes FROM documents WHERE name = ?1";
    Ok(connection.query_row(sql, [name], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}
