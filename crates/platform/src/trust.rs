//! The trust list: who may sign what, signed with the root key.

use crate::random;
use crate::store::{KeyRole, Store, StoreError, StoredIssuer, StoredKey, set_setting, setting};
use std::sync::{Mutex, PoisonError};
use suyuan_record::jws::Kind;
use suyuan_record::sign::SigningKey;
use suyuan_record::{IssuerEntry, Jwk, KeyEntry, Seconds, TrustList};

/// How long a trust list may be believed.
const TRUST_LIFETIME: Seconds = 7 * 86_400;
/// How old the list that is given out may be.
const TRUST_RENEWAL: Seconds = 86_400;

/// The setting that counts versions of the trust list, and the one that holds the digest of the latest.
const TRUST_VERSION: &str = "trust_version";
const TRUST_DIGEST: &str = "trust_digest";

/// Signs the trust list anew when the last is a day old, so that it keeps its `ETag` in between.
pub(crate) struct TrustSource {
    root: SigningKey,
    version: u64,
    platform: Vec<KeyEntry>,
    issuers: Vec<IssuerEntry>,
    latest: Mutex<Option<(Seconds, String)>>,
}

impl TrustSource {
    /// Puts the list together; its version goes up where it says something else than the last.
    pub(crate) fn new(
        store: &Store,
        root: SigningKey,
        keys: &[StoredKey],
        issuers: &[StoredIssuer],
    ) -> Result<Self, StoreError> {
        let entries = |role: &KeyRole| -> Vec<KeyEntry> {
            keys.iter().filter(|key| key.role == *role && key.is_listed).map(StoredKey::entry).collect()
        };
        let platform = entries(&KeyRole::Platform);
        let issuers: Vec<IssuerEntry> = issuers
            .iter()
            .map(|StoredIssuer { issuer, .. }| IssuerEntry {
                id: issuer.id.clone(),
                name: issuer.name.clone(),
                keys: entries(&KeyRole::Issuer(issuer.id.clone())),
            })
            .collect();
        let digest = random::digest(&[&serde_json::to_vec(&(&platform, &issuers))?]);
        let version = store.run_here(|connection| {
            let transaction = connection.transaction()?;
            let last = setting(&transaction, TRUST_VERSION)?.and_then(|bytes| bytes.try_into().ok());
            let last = last.map_or(0, u64::from_be_bytes);
            let version =
                if setting(&transaction, TRUST_DIGEST)?.as_deref() == Some(&digest) { last } else { last + 1 };
            set_setting(&transaction, TRUST_VERSION, &version.to_be_bytes())?;
            set_setting(&transaction, TRUST_DIGEST, &digest)?;
            transaction.commit()?;
            Ok(version)
        })?;
        Ok(Self { root, version, platform, issuers, latest: Mutex::new(None) })
    }

    /// The public half of the root key, as a deployment pins it.
    pub(crate) fn root_jwk(&self) -> Jwk {
        self.root.jwk()
    }

    /// The list, signed within the last day.
    pub(crate) fn signed(&self, now: Seconds) -> Result<String, StoreError> {
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((signed_at, jws)) = &*latest
            && (*signed_at..*signed_at + TRUST_RENEWAL).contains(&now)
        {
            return Ok(jws.clone());
        }
        let list = TrustList {
            version: self.version,
            iat: now,
            exp: now + TRUST_LIFETIME,
            platform: self.platform.clone(),
            issuers: self.issuers.clone(),
        };
        let jws = self.root.sign(Kind::Trust, &list)?;
        *latest = Some((now, jws.clone()));
        Ok(jws)
    }
}
