//! Private keys, made once and kept.

use super::error::StoreError;
use crate::random;
use rusqlite::{Connection, Row};
use suyuan_record::sign::SigningKey;
use suyuan_record::{Algorithm, KeyEntry, Revocation, Seconds};

/// What a key may sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeyRole {
    /// The trust list.
    Root,
    /// Standings.
    Platform,
    /// Statements of this issuer.
    Issuer(String),
}

/// A private key with its validity.
#[derive(Clone)]
pub(crate) struct StoredKey {
    /// What it may sign.
    pub(crate) role: KeyRole,
    /// The key.
    pub(crate) key: SigningKey,
    /// Whether the trust list names it.
    pub(crate) is_listed: bool,
    /// First second.
    pub(crate) valid_from: Seconds,
    /// Last second.
    pub(crate) valid_until: Option<Seconds>,
    /// When it was revoked.
    pub(crate) revoked_at: Option<Seconds>,
}

impl StoredKey {
    /// As the trust list names it.
    pub(crate) fn entry(&self) -> KeyEntry {
        KeyEntry {
            kid: self.key.kid().to_owned(),
            jwk: self.key.jwk(),
            valid_from: self.valid_from,
            valid_until: self.valid_until,
            revoked_at: self.revoked_at,
            revocation: Revocation::default(),
        }
    }

    /// Makes a key from fresh randomness and keeps it.
    pub(crate) fn create(
        connection: &Connection,
        kid: &str,
        role: KeyRole,
        algorithm: Algorithm,
        is_listed: bool,
        validity: (Seconds, Option<Seconds>, Option<Seconds>),
    ) -> Result<Self, StoreError> {
        // A seed that is no P-256 scalar turns up once in 2^32 tries.
        let (seed, key) = loop {
            let seed = random::bytes::<32>()?;
            if let Some(key) = SigningKey::from_seed(algorithm, &seed, kid) {
                break (seed, key);
            }
        };
        let (name, issuer) = match &role {
            KeyRole::Root => ("root", None),
            KeyRole::Platform => ("platform", None),
            KeyRole::Issuer(id) => ("issuer", Some(id)),
        };
        let (valid_from, valid_until, revoked_at) = validity;
        connection.execute(
            "INSERT INTO keys (kid, role, issuer, algorithm, seed, is_listed, valid_from, valid_until, revoked_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (kid, name, issuer, algorithm.name(), seed, is_listed, valid_from, valid_until, revoked_at),
        )?;
        Ok(Self { role, key, is_listed, valid_from, valid_until, revoked_at })
    }

    /// All keys, in the order in which they were made.
    pub(crate) fn all(connection: &Connection) -> Result<Vec<Self>, StoreError> {
        let mut statement = connection.prepare(
            "SELECT kid, role, issuer, algorithm, seed, is_listed, valid_from, valid_until, revoked_at
             FROM keys ORDER BY rowid",
        )?;
        let mut rows = statement.query([])?;
        let mut keys = Vec::new();
        while let Some(row) = rows.next()? {
            keys.push(Self::from_row(row)?);
        }
        Ok(keys)
    }

    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let kid: String = row.get(0)?;
        let role = match row.get::<_, String>(1)?.as_str() {
            "root" => KeyRole::Root,
            "platform" => KeyRole::Platform,
            _ => KeyRole::Issuer(row.get(2)?),
        };
        let algorithm = algorithm_from(&row.get::<_, String>(3)?);
        let seed: [u8; 32] = row.get(4)?;
        let key = algorithm
            .and_then(|algorithm| SigningKey::from_seed(algorithm, &seed, &*kid))
            .ok_or_else(|| StoreError::Content(format!("key {kid}")))?;
        Ok(Self {
            role,
            key,
            is_listed: row.get(5)?,
            valid_from: row.get(6)?,
            valid_until: row.get(7)?,
            revoked_at: row.get(8)?,
        })
    }
}

/// The algorithm of that name, as JWS writes it.
pub(crate) fn algorithm_from(name: &str) -> Option<Algorithm> {
    Algorithm::from_name(name)
}
