//! The tables.

use super::StoreError;
use rusqlite::{Connection, OptionalExtension};

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

-- Private keys: whoever has this file can sign in the names that it holds.
CREATE TABLE IF NOT EXISTS keys (
    kid TEXT PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('root', 'platform', 'issuer')),
    issuer TEXT,
    algorithm TEXT NOT NULL CHECK (algorithm IN ('EdDSA', 'ES256')),
    seed BLOB NOT NULL CHECK (length(seed) = 32),
    is_listed INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_until INTEGER,
    revoked_at INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS issuers (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    document TEXT NOT NULL,
    standing TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS notices (id TEXT PRIMARY KEY, date TEXT NOT NULL, document TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS items (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    sub TEXT NOT NULL,
    issuer TEXT NOT NULL,
    printed_number TEXT,
    is_registered INTEGER NOT NULL,
    level TEXT NOT NULL,
    statement TEXT NOT NULL,
    status TEXT NOT NULL,
    alerts TEXT NOT NULL,
    notices TEXT NOT NULL,
    label TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS items_by_sub ON items (sub) WHERE is_registered;
CREATE INDEX IF NOT EXISTS items_by_number ON items (issuer, printed_number) WHERE is_registered;

-- One row for each code, device and coarse place; `token` is a digest, empty where the device gave none.
CREATE TABLE IF NOT EXISTS checks (
    sub TEXT NOT NULL,
    token BLOB NOT NULL,
    place TEXT NOT NULL,
    position TEXT,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (sub, token, place)
) STRICT, WITHOUT ROWID;

-- Numbers under a cover, as digests; who typed each right first, and how often it was typed wrong lately.
CREATE TABLE IF NOT EXISTS pins (
    sub TEXT PRIMARY KEY,
    digest BLOB NOT NULL,
    wrong INTEGER NOT NULL,
    wrong_since INTEGER NOT NULL,
    right_at INTEGER,
    right_by BLOB
) STRICT;

CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS reports (
    number TEXT PRIMARY KEY,
    idempotency_key BLOB NOT NULL UNIQUE,
    secret BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    sub TEXT NOT NULL,
    state TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS reports_by_sub ON reports (sub, state);

CREATE TABLE IF NOT EXISTS photos (
    report TEXT NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (report, position)
) STRICT;

CREATE TABLE IF NOT EXISTS replies (
    report TEXT NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
";

/// Makes the tables that are absent, and sets the connection up.
pub(super) fn prepare(connection: &Connection) -> Result<(), StoreError> {
    // A database in memory answers "memory" here, which is fine.
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.execute_batch(TABLES)?;
    Ok(())
}

/// A setting's value.
pub(crate) fn setting(connection: &Connection, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(connection.query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get(0)).optional()?)
}

/// Keeps a setting.
pub(crate) fn set_setting(connection: &Connection, name: &str, value: &[u8]) -> Result<(), StoreError> {
    connection.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)", (name, value))?;
    Ok(())
}
