//! What every call shares.

use crate::clock;
use crate::hex;
use crate::limit::Limit;
use crate::operator::Operator;
use crate::people::PeopleKey;
use crate::photo::{Photo, PhotoFault};
use crate::problem::CallError;
use crate::random;
use crate::store::{self, KeyRole, Seals, Store, StoreError, StoredIssuer, StoredKey, set_setting, setting};
use crate::web::AppFiles;
use sha2::{Digest, Sha256};
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use suyuan_record::jws::Kind;
use suyuan_record::sign::SigningKey;
use suyuan_record::{IssuerEntry, Jwk, KeyEntry, Seconds, TrustList};
use tokio::sync::Semaphore;

/// Photos that are looked at at once.
const MOST_JUDGED: usize = 2;
/// Photos that are there whole and not yet judged; those beyond are asked to come again.
const MOST_QUEUED: usize = 64;
/// How long a trust list may be believed.
const TRUST_LIFETIME: Seconds = 7 * 86_400;
/// How old the list that is given out may be.
const TRUST_RENEWAL: Seconds = 86_400;

/// The setting that counts versions of the trust list, and the one that holds the digest of the latest.
const TRUST_VERSION: &str = "trust_version";
const TRUST_DIGEST: &str = "trust_digest";

/// What every call shares; clones are cheap.
pub(crate) type Shared = Arc<Platform>;

/// The platform.
pub(crate) struct Platform {
    pub(crate) store: Store,
    /// Signs standings.
    pub(crate) platform_key: SigningKey,
    /// Makes receipts and uploads' names, and seals who wrote a report.
    pub(crate) seals: Seals,
    /// Limits lookups.
    pub(crate) lookups: Limit,
    /// Limits reports and their states.
    pub(crate) reports: Limit,
    /// Limits photos on their way.
    pub(crate) uploads: Limit,
    /// Whoever answers reports; nobody where there is no token.
    pub(crate) operator: Option<Operator>,
    /// How many photos are looked at at once: each takes a core, and some hundred megabytes at worst.
    judges: Arc<Semaphore>,
    /// How many wait for that: each has a whole file in memory.
    queue: Semaphore,
    /// The built app.
    pub(crate) app: AppFiles,
    /// Whether this server itself speaks TLS.
    pub(crate) is_tls: bool,
    /// Whether a proxy stands before it, whose `X-Forwarded-…` headers are then believed.
    pub(crate) is_behind_proxy: bool,
    trust: TrustSource,
}

/// Limits and surroundings.
pub(crate) struct Surroundings {
    pub(crate) lookups_per_minute: NonZeroU32,
    pub(crate) reports_per_minute: NonZeroU32,
    pub(crate) parts_per_minute: NonZeroU32,
    pub(crate) people: PeopleKey,
    pub(crate) operator_token: Option<String>,
    pub(crate) is_tls: bool,
    pub(crate) is_behind_proxy: bool,
}

impl Platform {
    /// Takes the keys out of the store and puts the trust list together.
    pub(crate) fn new(store: Store, app: AppFiles, surroundings: Surroundings) -> Result<Shared, StoreError> {
        let (keys, issuers, pepper) = store.run_here(|connection| {
            let pepper = setting(connection, store::PEPPER)?;
            let pepper = pepper.ok_or_else(|| StoreError::Content("no receipt pepper".to_owned()))?;
            Ok((StoredKey::all(connection)?, StoredIssuer::all(connection)?, pepper))
        })?;
        let key_of = |role: KeyRole| {
            let key = keys.iter().find(|key| key.role == role).map(|key| key.key.clone());
            key.ok_or_else(|| StoreError::Content(format!("no {role:?} key")))
        };
        let trust = TrustSource::new(&store, key_of(KeyRole::Root)?, &keys, &issuers)?;
        Ok(Arc::new(Self {
            platform_key: key_of(KeyRole::Platform)?,
            operator: surroundings.operator_token.map(|token| Operator::new(&token, &pepper)),
            seals: Seals { pepper: pepper.into(), people: surroundings.people },
            lookups: Limit::per_minute(surroundings.lookups_per_minute),
            reports: Limit::per_minute(surroundings.reports_per_minute),
            uploads: Limit::per_minute(surroundings.parts_per_minute),
            judges: Arc::new(Semaphore::new(MOST_JUDGED)),
            queue: Semaphore::new(MOST_QUEUED),
            app,
            is_tls: surroundings.is_tls,
            is_behind_proxy: surroundings.is_behind_proxy,
            trust,
            store,
        }))
    }

    /// Judges a photo, and compares it with the digest that was announced, on a thread that may block.
    ///
    /// # Errors
    /// [`CallError::Photo`] and [`CallError::UploadDigest`]; [`CallError::Unavailable`] where it could not be looked at.
    pub(crate) async fn judge(&self, bytes: Vec<u8>, announced: Option<String>) -> Result<Photo, CallError> {
        let Ok(_place) = self.queue.try_acquire() else { return Err(CallError::Unavailable) };
        let Ok(permit) = self.judges.clone().acquire_owned().await else { return Err(CallError::Unavailable) };
        let judged = tokio::task::spawn_blocking(move || {
            let _until_here = permit;
            // What was changed on the way is no fault of the photo: told first.
            if announced.is_some_and(|digest| digest != hex::encode(&Sha256::digest(&bytes))) {
                return Err(CallError::UploadDigest);
            }
            Photo::judge(bytes).map_err(CallError::Photo)
        });
        judged.await.unwrap_or_else(|lost| {
            tracing::error!(%lost, "a photo could not be looked at");
            // A decoder that gave up is a fault of what it was given: the same again would lead nowhere.
            Err(CallError::Photo(PhotoFault::Damaged("its pixels cannot be decoded")))
        })
    }

    /// The public half of the root key, as a deployment pins it.
    pub(crate) fn root_jwk(&self) -> Jwk {
        self.trust.root.jwk()
    }

    /// The trust list, signed within the last day.
    pub(crate) fn trust_list(&self) -> Result<String, CallError> {
        self.trust.signed(clock::now()).map_err(|error| CallError::from(StoreError::from(error)))
    }

    /// The address that a call came from.
    pub(crate) fn client(&self, peer: SocketAddr, headers: &axum::http::HeaderMap) -> IpAddr {
        // The last entry is the one that our own proxy wrote; those before it anyone can make up.
        let forwarded = || headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?.rsplit(',').next();
        let forwarded = self.is_behind_proxy.then(forwarded).flatten();
        forwarded.and_then(|text| text.trim().parse().ok()).unwrap_or_else(|| peer.ip())
    }
}

/// Signs the trust list anew when the last is a day old, so that it keeps its `ETag` in between.
struct TrustSource {
    root: SigningKey,
    version: u64,
    platform: Vec<KeyEntry>,
    issuers: Vec<IssuerEntry>,
    latest: Mutex<Option<(Seconds, String)>>,
}

impl TrustSource {
    fn new(store: &Store, root: SigningKey, keys: &[StoredKey], issuers: &[StoredIssuer]) -> Result<Self, StoreError> {
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

    fn signed(&self, now: Seconds) -> Result<String, serde_json::Error> {
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
