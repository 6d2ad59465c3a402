//! Reports of suspected counterfeits, as shoppers send them and ask after them.

use super::database::{Outcome, Store};
use super::error::StoreError;
use super::people::People;
use super::uploads::{insert_picture, key_digest, upload_id};
use crate::clock;
use crate::hex;
use crate::intake::Incoming;
use crate::people::PeopleKey;
use crate::photo::Photo;
use crate::random;
use rusqlite::{Connection, OptionalExtension, Transaction};
use std::sync::Arc;
use subtle::ConstantTimeEq;
use suyuan_record::{Answer, MailIn, PhotoRole, Receipt, Report, ReportPhoto, ReportState, ReportStatus, Seconds};

/// Reports about one code within this time may be one: in seconds, a week.
const SAME_WITHIN: Seconds = 7 * 86_400;
/// Letters of a description from which on two alike are no accident.
const TELLING: usize = 8;

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
    pub(crate) incoming: Incoming,
    /// The photos that came along with it.
    pub(crate) photos: Vec<Photo>,
    /// Whether it is an invented one, to show how reports look.
    pub(crate) is_demo: bool,
}

/// What keeping a report leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It is kept: now, or before under this key.
    Receipt(Receipt),
    /// It names photos that are not here, by these digests; nothing was kept.
    PhotosMissing(Vec<String>),
}

/// What receipts and seals are made with.
#[derive(Clone)]
pub(crate) struct Seals {
    /// Derives receipts' secrets and uploads' names.
    pub(crate) pepper: Arc<[u8]>,
    /// Seals who wrote a report.
    pub(crate) people: PeopleKey,
}

impl NewReport {
    /// Keeps the report and gives its receipt, once it is on disk with its photos; where its key was seen before, the
    /// receipt of then.
    ///
    /// The secret is derived from the key with the pepper, so that the same receipt can be given twice though only the
    /// secret's digest is kept.
    pub(crate) fn keep(&self, connection: &mut Connection, seals: &Seals) -> Result<Kept, StoreError> {
        let key = key_digest(&self.idempotency_key);
        let secret = random::base64url(&random::mac(&seals.pepper, self.idempotency_key.as_bytes())[..16]);
        Store::durably(connection, |transaction| {
            let sql = "SELECT number, received_at, sha256 FROM reports WHERE idempotency_key = ?1";
            let kept = transaction.query_row(sql, [key], |row| {
                let (number, received_at, sha256) = (row.get(0)?, row.get(1)?, row.get(2)?);
                Ok(Receipt { number, secret: secret.clone(), received_at, sha256 })
            });
            if let Some(receipt) = kept.optional()? {
                return Ok(Outcome::Undo(Kept::Receipt(receipt)));
            }
            for photo in &self.photos {
                let id = upload_id(&seals.pepper, &key, &hex::encode(&photo.sha256));
                transaction.execute("DELETE FROM uploads WHERE id = ?1", [&id])?;
                insert_picture(transaction, &id, &key, photo, self.received_at)?;
            }
            let photos = self.manifest();
            let mut pictures = Vec::new();
            let mut missing = Vec::new();
            for photo in &photos {
                let sql = "SELECT id FROM pictures WHERE idempotency_key = ?1 AND sha256 = ?2";
                match transaction.query_row(sql, (key, &photo.sha256), |row| row.get::<_, i64>(0)).optional()? {
                    Some(picture) => pictures.push(picture),
                    None => missing.push(photo.sha256.clone()),
                }
            }
            if !missing.is_empty() {
                return Ok(Outcome::Undo(Kept::PhotosMissing(missing)));
            }
            let number = self.insert(transaction, seals, &key, &secret, &photos)?;
            for (position, (photo, picture)) in photos.iter().zip(&pictures).enumerate() {
                transaction.execute(
                    "INSERT INTO photos (report, position, role, picture) VALUES (?1, ?2, ?3, ?4)",
                    (&number, i64::try_from(position).unwrap_or(i64::MAX), name(&photo.role)?, picture),
                )?;
                transaction.execute("UPDATE pictures SET is_linked = 1 WHERE id = ?1", [picture])?;
            }
            let sha256 = self.incoming.sha256.clone();
            let receipt = Receipt { number, secret: secret.clone(), received_at: self.received_at, sha256 };
            Ok(Outcome::Commit(Kept::Receipt(receipt)))
        })
    }

    /// The photos that the report names, then those that came along unnamed.
    fn manifest(&self) -> Vec<ReportPhoto> {
        let mut photos = self.incoming.report.photos.clone();
        for photo in &self.photos {
            let sha256 = hex::encode(&photo.sha256);
            if photos.iter().all(|named| named.sha256 != sha256) {
                photos.push(ReportPhoto { role: PhotoRole::Other, sha256 });
            }
        }
        photos
    }

    fn insert(
        &self,
        transaction: &Transaction<'_>,
        seals: &Seals,
        key: &[u8; 32],
        secret: &str,
        photos: &[ReportPhoto],
    ) -> Result<String, StoreError> {
        let number = free_number(transaction, self.received_at)?;
        let mut document = self.incoming.report.clone();
        let _ = People::take(&mut document);
        document.photos = photos.to_vec();
        let words = words(&document);
        let first = self.first(transaction, words.as_ref(), photos)?;
        transaction.execute(
            "INSERT INTO reports (number, idempotency_key, secret, received_at, sub, state, document, purpose, sha256,
                                  sealed, words, duplicate_of, is_demo)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            (
                &number,
                key,
                secret_digest(secret),
                self.received_at,
                &self.sub,
                serde_json::to_string(&ReportState::Received)?,
                serde_json::to_string(&document)?,
                name(&document.purpose)?,
                &self.incoming.sha256,
                seals.people.seal(&number, &self.incoming.sent)?,
                words,
                first,
                self.is_demo,
            ),
        )?;
        Ok(number)
    }

    /// The first report of those that this one repeats: about the same code, and with one of its photos or in its words.
    fn first(
        &self,
        connection: &Connection,
        words: Option<&[u8; 32]>,
        photos: &[ReportPhoto],
    ) -> Result<Option<String>, StoreError> {
        let digests: Vec<&str> = photos.iter().map(|photo| &*photo.sha256).collect();
        let sql = "SELECT coalesce(duplicate_of, number) FROM reports r
                   WHERE sub = ?1 AND received_at >= ?2 AND is_demo = ?3
                     AND (words = ?4 OR EXISTS (
                         SELECT 1 FROM photos p JOIN pictures q ON q.id = p.picture
                         WHERE p.report = r.number AND q.sha256 IN (SELECT value FROM json_each(?5))))
                   ORDER BY received_at, rowid LIMIT 1";
        let since = self.received_at - SAME_WITHIN;
        let digests = serde_json::to_string(&digests)?;
        let first = connection.query_row(sql, (&self.sub, since, self.is_demo, words, digests), |row| row.get(0));
        Ok(first.optional()?)
    }
}

/// What two reports in the same words about the same seller have in common; `None` where there are too few to tell.
fn words(report: &Report) -> Option<[u8; 32]> {
    let bare =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let description = bare(&report.description);
    let is_telling = description.chars().count() >= TELLING;
    is_telling.then(|| random::digest(&[description.as_bytes(), bare(&report.purchase.seller).as_bytes()]))
}

/// The name that a value has in JSON.
pub(crate) fn name<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(name) => Ok(name),
        other => Err(StoreError::Content(other.to_string())),
    }
}

/// Where a report stands; `None` where there is no such number or the secret is another.
pub(crate) fn report_status(
    connection: &Connection,
    number: &str,
    secret: &str,
) -> Result<Option<ReportStatus>, StoreError> {
    let kept: Option<([u8; 32], String, Option<String>)> = connection
        .query_row("SELECT secret, state, mail_in FROM reports WHERE number = ?1", [number], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    // An unknown number costs the same comparison, so that numbers cannot be told apart by time.
    let (expected, kept) = kept.map_or(([0; 32], None), |(expected, state, mail)| (expected, Some((state, mail))));
    let agrees: bool = secret_digest(secret).ct_eq(&expected).into();
    let Some((state, mail_in)) = kept.filter(|_| agrees) else { return Ok(None) };
    Ok(Some(ReportStatus {
        number: number.to_owned(),
        state: serde_json::from_str(&state)?,
        replies: replies(connection, number)?,
        mail_in: mail_in.map(|text| serde_json::from_str::<MailIn>(&text)).transpose()?,
    }))
}

/// What was answered to a report, oldest first.
pub(crate) fn replies(connection: &Connection, number: &str) -> Result<Vec<Answer>, StoreError> {
    let mut statement = connection.prepare("SELECT at, text FROM replies WHERE report = ?1 ORDER BY at, rowid")?;
    let reply = |row: &rusqlite::Row<'_>| Ok(Answer { at: row.get(0)?, text: row.get(1)? });
    Ok(statement.query_map([number], reply)?.collect::<Result<_, _>>()?)
}

/// How many reports about `sub` are not yet answered; those that repeat one another count once, and invented ones not.
pub(crate) fn open_reports(connection: &Connection, sub: &str) -> Result<u32, StoreError> {
    let sql = "SELECT count(DISTINCT coalesce(duplicate_of, number)) FROM reports
               WHERE sub = ?1 AND is_demo = 0 AND state NOT IN ('\"answered\"', '\"closed\"')";
    Ok(connection.query_row(sql, [sub], |row| row.get(0))?)
}

/// What is answered to a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewAnswer {
    /// Where it stands now.
    pub(crate) state: ReportState,
    /// What the shopper is told.
    pub(crate) text: Option<String>,
    /// Where the product is to be sent.
    pub(crate) mail_in: Option<MailIn>,
    /// When.
    pub(crate) at: Seconds,
}

impl NewAnswer {
    /// Keeps the answer; `false` where there is no such number.
    pub(crate) fn keep(&self, connection: &mut Connection, number: &str) -> Result<bool, StoreError> {
        let is_ended = matches!(self.state, ReportState::Answered | ReportState::Closed);
        let mail_in = self.mail_in.as_ref().map(serde_json::to_string).transpose()?;
        Store::durably(connection, |transaction| {
            let changed = transaction.execute(
                "UPDATE reports SET state = ?2, mail_in = coalesce(?3, mail_in),
                        ended_at = CASE WHEN ?4 THEN coalesce(ended_at, ?5) END
                 WHERE number = ?1",
                (number, serde_json::to_string(&self.state)?, mail_in, is_ended, self.at),
            )?;
            if changed == 0 {
                return Ok(Outcome::Undo(false));
            }
            if let Some(text) = &self.text {
                let sql = "INSERT INTO replies (report, at, text) VALUES (?1, ?2, ?3)";
                transaction.execute(sql, (number, self.at, text))?;
            }
            Ok(Outcome::Commit(true))
        })
    }
}

fn secret_digest(secret: &str) -> [u8; 32] {
    random::digest(&[b"report-secret", secret.as_bytes()])
}

/// `R`, the day, and six characters that are hard to mistake for one another (Crockford's base 32).
fn free_number(connection: &Connection, at: Seconds) -> Result<String, StoreError> {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let day = clock::day(at);
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
