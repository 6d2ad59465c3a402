//! The trust list: whose keys may sign what, and when.

use crate::{Jwk, Localized, Seconds};
use serde::{Deserialize, Serialize};

/// The claims of the trust list, signed by a root key that the deployment pins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrustList {
    /// Grows with every change: an older one is refused once a newer one was seen.
    pub version: u64,
    /// When it was signed.
    pub iat: Seconds,
    /// Until when it may be believed.
    pub exp: Seconds,
    /// Keys that sign standings.
    pub platform: Vec<KeyEntry>,
    /// Keys that sign statements, by issuer.
    pub issuers: Vec<IssuerEntry>,
}

/// An issuer and its keys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IssuerEntry {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// Its keys, old ones included.
    pub keys: Vec<KeyEntry>,
}

/// A key with its validity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeyEntry {
    /// Names the key in a JWS header.
    pub kid: String,
    /// The key.
    pub jwk: Jwk,
    /// Signatures made before are refused.
    pub valid_from: Seconds,
    /// Signatures made after are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Seconds>,
    /// Set when the key was compromised: nothing signed with it is believed, whatever time it claims.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<Seconds>,
}
