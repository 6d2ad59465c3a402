//! Settings: single values under a name.

use super::error::StoreError;
use rusqlite::{Connection, OptionalExtension};
use suyuan_record::MailIn;

/// The setting that receipts' secrets are derived with.
pub(crate) const PEPPER: &str = "receipt_pepper";
/// The setting that says where products are sent that are to be examined, where nobody says otherwise.
pub(crate) const LABORATORY: &str = "laboratory";

/// A setting's value.
pub(crate) fn setting(connection: &Connection, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(connection.query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get(0)).optional()?)
}

/// Keeps a setting.
pub(crate) fn set_setting(connection: &Connection, name: &str, value: &[u8]) -> Result<(), StoreError> {
    connection.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)", (name, value))?;
    Ok(())
}

/// Where products are sent that are to be examined, where nobody says otherwise.
pub(crate) fn laboratory(connection: &Connection) -> Result<Option<MailIn>, StoreError> {
    let kept = setting(connection, LABORATORY)?;
    Ok(kept.map(|text| serde_json::from_slice(&text)).transpose()?)
}
