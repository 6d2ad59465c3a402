//! What is personal in a report, encrypted at rest.
//!
//! A report as it was sent, with who wrote it, is kept under XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): a nonce drawn at
//! random for each, and the report's number as what is authenticated beside it, so that no report's people can be put
//! under another's. The key lies in a file of its own: whoever copies the database alone copies no telephone numbers.

use crate::random;
use base64ct::{Base64UrlUnpadded, Encoding};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use std::io::{ErrorKind, Write};
use std::path::Path;

const NONCE: usize = 24;

/// The key to what is personal.
#[derive(Clone)]
pub(crate) struct PeopleKey {
    cipher: XChaCha20Poly1305,
    check: [u8; 32],
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum PeopleKeyError {
    /// Its file cannot be read or made.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// Others may read it.
    #[error("others may read it: permit it to its owner alone (chmod 600)")]
    Exposed,
    /// Its file holds no key.
    #[error("it holds no key: 43 characters of base64url are expected")]
    NoKey,
    /// It is another than the database was written with.
    #[error("it is not the key that this database was written with: put that one back")]
    Other,
}

impl PeopleKey {
    fn new(key: [u8; 32]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(&key.into()), check: random::mac(&key, b"suyuan people key") }
    }

    /// A key that is forgotten with the program: for a database in memory.
    pub(crate) fn ephemeral() -> Result<Self, PeopleKeyError> {
        Ok(Self::new(fresh()?))
    }

    /// The key in the file at `path`, made where there is none.
    pub(crate) fn of_file(path: &Path) -> Result<Self, PeopleKeyError> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Self::create(path),
            Err(error) => return Err(error.into()),
        };
        #[cfg(unix)]
        if std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path)?.permissions()) & 0o077 != 0 {
            return Err(PeopleKeyError::Exposed);
        }
        let key = Base64UrlUnpadded::decode_vec(text.trim()).ok().and_then(|key| key.try_into().ok());
        key.map(Self::new).ok_or(PeopleKeyError::NoKey)
    }

    fn create(path: &Path) -> Result<Self, PeopleKeyError> {
        let key = fresh()?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(format!("{}\n", random::base64url(&key)).as_bytes())?;
        // Before anything is encrypted with it.
        file.sync_all()?;
        Ok(Self::new(key))
    }

    /// What tells this key from another without telling it.
    pub(crate) fn check(&self) -> [u8; 32] {
        self.check
    }

    /// Encrypts what is personal in the report of this number.
    pub(crate) fn seal(&self, number: &str, plain: &[u8]) -> Result<Vec<u8>, getrandom::Error> {
        let nonce = random::bytes::<NONCE>()?;
        let payload = Payload { msg: plain, aad: number.as_bytes() };
        // Fails from 256 GB on.
        let sealed = self.cipher.encrypt(&nonce.into(), payload).unwrap_or_default();
        Ok([&nonce[..], &sealed].concat())
    }

    /// Decrypts it; `None` where it was sealed for another report, with another key, or changed since.
    pub(crate) fn open(&self, number: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: number.as_bytes() };
        self.cipher.decrypt(&(*nonce).into(), payload).ok()
    }
}

fn fresh() -> Result<[u8; 32], PeopleKeyError> {
    random::bytes::<32>().map_err(|error| PeopleKeyError::File(std::io::Error::other(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_for_its_report_and_key_alone() {
        let (key, other) = (PeopleKey::ephemeral().unwrap(), PeopleKey::ephemeral().unwrap());
        let sealed = key.seal("R20260101-000000", "13800000000".as_bytes()).unwrap();
        assert!(!sealed.windows(11).any(|window| window == b"13800000000"));
        assert_eq!(key.open("R20260101-000000", &sealed).unwrap(), b"13800000000");
        assert_eq!(key.open("R20260101-000001", &sealed), None);
        assert_eq!(other.open("R20260101-000000", &sealed), None);
        let mut changed = sealed.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(key.open("R20260101-000000", &changed), None);
        assert_eq!(key.open("R20260101-000000", b"short"), None);
        assert_ne!(sealed, key.seal("R20260101-000000", "13800000000".as_bytes()).unwrap(), "a nonce twice");
    }

    #[test]
    fn a_key_is_made_once_and_for_its_owners_eyes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("people.key");
        let first = PeopleKey::of_file(&path).unwrap();
        assert_eq!(PeopleKey::of_file(&path).unwrap().check(), first.check());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
            assert!(matches!(PeopleKey::of_file(&path), Err(PeopleKeyError::Exposed)));
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        }
        std::fs::write(&path, "no key").unwrap();
        assert!(matches!(PeopleKey::of_file(&path), Err(PeopleKeyError::NoKey)));
    }
}
