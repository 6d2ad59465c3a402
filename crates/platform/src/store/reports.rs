//! Reports of suspected counterfeits, their photos and replies.

use super::StoreError;
use crate::random;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use subtle::ConstantTimeEq;
use suyuan_record::{Answer, Receipt, Report, ReportState, ReportStatus, Seconds};
use time::OffsetDateTime;

/// A photo whose bytes are what its media type says.
#[derive(Debug, Clone)]
pub(crate) struct Photo {
    /// `image/jpeg`, `image/png` or `image/webp`.
    pub(crate) media_type: &'static str,
    /// The file.
    pub(crate) bytes: Vec<u8>,
}

/// A report as it came in.
#[derive(Debug, Clone)]
pub(crate) struct NewReport {
    /// From the `Idempotency-Key` header.
    pub(crate) idempotency_key: String,
    /// When it came in.
    pub(crate) received_at: Seconds,
    /// The canonical identity of its code, as this platform understands it.
    pub(crate) sub: String,
    /// The report.
    pub(crate) report: Report,
    /// Its photos.
    pub(crate) photos: Vec<Photo>,
}

impl NewReport {
    /// Keeps the report and gives its receipt; where its key was seen before, the receipt of then.
    ///
    /// The secret is derived from the key with `pepper`, so that the same receipt can be given twice though only the
    /// secret's digest is kept.
    pub(crate) fn keep(&self, connection: &mut Connection, pepper: &[u8]) -> Result<Receipt, StoreError> {
        let key = random::digest(&[b"idempotency", self.idempotency_key.as_bytes()]);
        let secret = random::base64url(&random::mac(pepper, self.idempotency_key.as_bytes())[..16]);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let kept = transaction
            .query_row("SELECT number, received_at FROM reports WHERE idempotency_key = ?1", [key], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        if let Some((number, received_at)) = kept {
            return Ok(Receipt { number, secret, received_at, sha256: String::new() });
        }
        let number = free_number(&transaction, self.received_at)?;
        transaction.execute(
            "INSERT INTO reports (number, idempotency_key, secret, received_at, sub, state, document)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                &number,
                key,
                secret_digest(&secret),
                self.received_at,
                &self.sub,
                serde_json::to_string(&ReportState::Received)?,
                serde_json::to_string(&self.report)?,
            ),
        )?;
        for (position, photo) in self.photos.iter().enumerate() {
            transaction.execute(
                "INSERT INTO photos (report, position, media_type, bytes) VALUES (?1, ?2, ?3, ?4)",
                (&number, i64::try_from(position).unwrap_or(i64::MAX), photo.media_type, &photo.bytes),
            )?;
        }
        transaction.commit()?;
        Ok(Receipt { number, secret, received_at: self.received_at, sha256: String::new() })
    }
}

/// Where a report stands; `None` where there is no such number or the secret is another.
pub(crate) fn report_status(
    connection: &Connection,
    number: &str,
    secret: &str,
) -> Result<Option<ReportStatus>, StoreError> {
    let kept: Option<([u8; 32], String)> = connection
        .query_row("SELECT secret, state FROM reports WHERE number = ?1", [number], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    // An unknown number costs the same comparison, so that numbers cannot be told apart by time.
    let (expected, state) = kept.map_or(([0; 32], None), |(expected, state)| (expected, Some(state)));
    let agrees: bool = secret_digest(secret).ct_eq(&expected).into();
    let Some(state) = state.filter(|_| agrees) else { return Ok(None) };
    let mut statement = connection.prepare("SELECT at, text FROM replies WHERE report = ?1 ORDER BY at, rowid")?;
    let reply = |row: &rusqlite::Row<'_>| Ok(Answer { at: row.get(0)?, text: row.get(1)? });
    let replies = statement.query_map([number], reply)?.collect::<Result<_, _>>()?;
    let state = serde_json::from_str(&state)?;
    Ok(Some(ReportStatus { number: number.to_owned(), state, replies, mail_in: None }))
}

/// How many reports about `sub` are not yet answered.
pub(crate) fn open_reports(connection: &Connection, sub: &str) -> Result<u32, StoreError> {
    let sql = "SELECT count(*) FROM reports WHERE sub = ?1 AND state IN ('\"received\"', '\"in-review\"')";
    Ok(connection.query_row(sql, [sub], |row| row.get(0))?)
}

/// Answers a report; `false` where there is no such number.
pub(crate) fn answer_report(
    connection: &mut Connection,
    number: &str,
    state: ReportState,
    text: Option<&str>,
    at: Seconds,
) -> Result<bool, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let is_known = transaction
        .execute("UPDATE reports SET state = ?2 WHERE number = ?1", (number, serde_json::to_string(&state)?))?
        > 0;
    if let Some(text) = text.filter(|_| is_known) {
        transaction.execute("INSERT INTO replies (report, at, text) VALUES (?1, ?2, ?3)", (number, at, text))?;
    }
    transaction.commit()?;
    Ok(is_known)
}

fn secret_digest(secret: &str) -> [u8; 32] {
    random::digest(&[b"report-secret", secret.as_bytes()])
}

/// `R`, the day, and six characters that are hard to mistake for one another (Crockford's base 32).
fn free_number(connection: &Connection, at: Seconds) -> Result<String, StoreError> {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let day = OffsetDateTime::from_unix_timestamp(at).unwrap_or(OffsetDateTime::UNIX_EPOCH).date();
    loop {
        let tail: String =
            random::bytes::<6>()?.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
        let number = format!("R{:04}{:02}{:02}-{tail}", day.year(), u8::from(day.month()), day.day());
        let sql = "SELECT EXISTS (SELECT 1 FROM reports WHERE number = ?1)";
        if !connection.query_row(sql, [&number], |row| row.get::<_, bool>(0))? {
            return Ok(number);
        }
    }
}
