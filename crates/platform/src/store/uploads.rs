//! Photos on their way, and those that have arrived.

use super::error::StoreError;
use crate::hex;
use crate::photo::Photo;
use crate::random;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use suyuan_record::{Seconds, Upload};

/// Uploads under one key, finished or not: a report has eight photos, and a shopper may replace some.
const MOST_OF_A_KEY: i64 = 16;
/// Bytes that may wait for their reports in all, so that nobody fills the disk with photos of no report.
const MOST_WAITING: i64 = 2 * 1024 * 1024 * 1024;

/// What an announcement leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Announced {
    /// Go on from there.
    Here(Upload),
    /// It was announced with another size before.
    OtherSize(u64),
    /// Too many under this key.
    TooMany,
    /// No room at the moment.
    NoRoom,
}

/// What becomes of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// Kept; so many bytes are here now.
    Kept(u64),
    /// It starts elsewhere than where the platform goes on.
    Elsewhere(u64),
    /// It goes past the size that was announced.
    Overrun(u64),
    /// With it, the file is whole: to be judged, then finished or forgotten.
    Whole(Whole),
    /// There is no such upload.
    Unknown,
}

/// A file that has come in whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Whole {
    /// The upload.
    pub(crate) id: String,
    /// The digest that was announced.
    pub(crate) sha256: String,
    /// The file.
    pub(crate) bytes: Vec<u8>,
}

/// The digest under which an `Idempotency-Key` is kept.
pub(crate) fn key_digest(idempotency_key: &str) -> [u8; 32] {
    random::digest(&[b"idempotency", idempotency_key.as_bytes()])
}

/// An upload's name: the same for the same photo of the same report, and for others not to be guessed.
pub(super) fn upload_id(pepper: &[u8], key: &[u8; 32], sha256: &str) -> String {
    random::base64url(&random::mac(pepper, &[b"upload", &key[..], sha256.as_bytes()].concat())[..16])
}

/// Announces a photo; the same again gives the same upload.
pub(crate) fn announce(
    connection: &mut Connection,
    pepper: &[u8],
    idempotency_key: &str,
    sha256: &str,
    size: u64,
    now: Seconds,
) -> Result<Announced, StoreError> {
    let key = key_digest(idempotency_key);
    let id = upload_id(pepper, &key, sha256);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if let Some(upload) = find(&transaction, &id)? {
        let is_same = upload.size == size;
        return Ok(if is_same {
            Announced::Here(Upload { id, offset: upload.received })
        } else {
            Announced::OtherSize(upload.size)
        });
    }
    let count: i64 = transaction.query_row(
        "SELECT (SELECT count(*) FROM uploads WHERE idempotency_key = ?1)
              + (SELECT count(*) FROM pictures WHERE idempotency_key = ?1)",
        [key],
        |row| row.get(0),
    )?;
    if count >= MOST_OF_A_KEY {
        return Ok(Announced::TooMany);
    }
    let waiting: i64 = transaction.query_row(
        "SELECT (SELECT coalesce(sum(received), 0) FROM uploads)
              + (SELECT coalesce(sum(size), 0) FROM pictures WHERE is_linked = 0)",
        [],
        |row| row.get(0),
    )?;
    if waiting > MOST_WAITING {
        return Ok(Announced::NoRoom);
    }
    transaction.execute(
        "INSERT INTO uploads (id, idempotency_key, sha256, size, received, created_at) VALUES (?1, ?2, ?3, ?4, 0, ?5)",
        (&id, key, sha256, signed(size), now),
    )?;
    transaction.commit()?;
    Ok(Announced::Here(Upload { id, offset: 0 }))
}

struct Found {
    sha256: String,
    size: u64,
    received: u64,
}

fn find(connection: &Connection, id: &str) -> Result<Option<Found>, StoreError> {
    let sql = "SELECT sha256, size, received FROM uploads WHERE id = ?1
               UNION ALL SELECT sha256, size, size FROM pictures WHERE upload = ?1";
    let found = connection.query_row(sql, [id], |row| {
        let bytes = |column| row.get::<_, i64>(column).map(i64::unsigned_abs);
        Ok(Found { sha256: row.get(0)?, size: bytes(1)?, received: bytes(2)? })
    });
    Ok(found.optional()?)
}

/// Takes a part that starts at `offset`. The last is not kept by itself: it comes back with all before it.
pub(crate) fn take_part(connection: &mut Connection, id: &str, offset: u64, bytes: &[u8]) -> Result<Part, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let Some(found) = find(&transaction, id)? else { return Ok(Part::Unknown) };
    if offset != found.received {
        return Ok(Part::Elsewhere(found.received));
    }
    let end = offset.saturating_add(bytes.len() as u64);
    if end > found.size {
        return Ok(Part::Overrun(found.size));
    }
    if bytes.is_empty() {
        return Ok(Part::Kept(found.received));
    }
    if end == found.size {
        let mut whole = Vec::with_capacity(usize::try_from(found.size).unwrap_or_default());
        let mut statement = transaction.prepare("SELECT bytes FROM upload_parts WHERE upload = ?1 ORDER BY start")?;
        let mut rows = statement.query([id])?;
        while let Some(row) = rows.next()? {
            whole.extend_from_slice(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
        }
        whole.extend_from_slice(bytes);
        return Ok(Part::Whole(Whole { id: id.to_owned(), sha256: found.sha256, bytes: whole }));
    }
    transaction
        .execute("INSERT INTO upload_parts (upload, start, bytes) VALUES (?1, ?2, ?3)", (id, signed(offset), bytes))?;
    transaction.execute("UPDATE uploads SET received = ?2 WHERE id = ?1", (id, signed(end)))?;
    transaction.commit()?;
    Ok(Part::Kept(end))
}

/// Keeps the photo that an upload has become. Where another call was faster, that is as well.
pub(crate) fn finish_upload(
    connection: &mut Connection,
    id: &str,
    photo: &Photo,
    now: Seconds,
) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let key: Option<[u8; 32]> = transaction
        .query_row("SELECT idempotency_key FROM uploads WHERE id = ?1", [id], |row| row.get(0))
        .optional()?;
    if let Some(key) = key {
        insert_picture(&transaction, id, &key, photo, now)?;
        transaction.execute("DELETE FROM uploads WHERE id = ?1", [id])?;
        transaction.commit()?;
    }
    Ok(())
}

/// Forgets an upload and what has come of it.
pub(crate) fn forget_upload(connection: &mut Connection, id: &str) -> Result<(), StoreError> {
    connection.execute("DELETE FROM uploads WHERE id = ?1", [id])?;
    Ok(())
}

/// Keeps a photo under a report's key; one that is there stays.
pub(super) fn insert_picture(
    connection: &Connection,
    id: &str,
    key: &[u8; 32],
    photo: &Photo,
    now: Seconds,
) -> Result<(), StoreError> {
    connection.execute(
        "INSERT OR IGNORE INTO pictures (upload, idempotency_key, sha256, media_type, size, bytes, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            id,
            key,
            hex::encode(&photo.sha256),
            photo.format.media_type(),
            signed(photo.bytes.len() as u64),
            &photo.bytes,
            now,
        ),
    )?;
    Ok(())
}

/// Sizes are far below what SQLite's integers hold.
fn signed(size: u64) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}
