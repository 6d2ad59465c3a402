//! The trust list: whose keys may sign what, and when.
//!
//! How keys change:
//!
//! - **A maker or the platform takes a new key.** The new one is listed beside the old, and the old one gets a
//!   `valid_until`, or is [retired](Revocation::Retired): what it signed before stays good.
//! - **A key got into other hands.** It is [compromised](Revocation::Compromised), and nothing that it signed is believed:
//!   who has the key writes whatever `iat` pleases.
//! - **The root takes a new key.** A deployment pins several roots and takes a list that any of them has signed. It pins
//!   the new one first, then signs with it, and drops the old one when every app has the new configuration. No list can
//!   bring a new root along: whoever stole a root could stay for ever.

use crate::date::{optional_seconds, seconds};
use crate::{Jwk, Localized, Seconds};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The claims of the trust list, signed by a root key that the deployment pins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrustList {
    /// Grows with every change: an older one is refused once a newer one was seen.
    pub version: u64,
    /// When it was signed.
    #[serde(deserialize_with = "seconds")]
    pub iat: Seconds,
    /// Until when it may be believed.
    #[serde(deserialize_with = "seconds")]
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
    #[serde(deserialize_with = "seconds")]
    pub valid_from: Seconds,
    /// Signatures made after are refused.
    #[serde(default, deserialize_with = "optional_seconds", skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Seconds>,
    /// When the key was revoked. Even a time to come revokes it.
    #[serde(default, deserialize_with = "optional_seconds", skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<Seconds>,
    /// Why the key was revoked, if it was.
    #[serde(default, skip_serializing_if = "Revocation::is_compromised")]
    pub revocation: Revocation,
}

/// Why a key was revoked, and what that does to its signatures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Revocation {
    /// Replaced or no longer needed, and never in other hands: what it signed up to `revoked_at` stays good.
    Retired,
    /// In other hands, or perhaps, or for a reason that this version does not know: nothing signed with it is believed,
    /// whatever time it claims.
    #[default]
    #[serde(other)]
    Compromised,
}

impl Revocation {
    fn is_compromised(&self) -> bool {
        *self == Self::Compromised
    }
}

impl KeyEntry {
    /// Whether a signature made at `at` is within the key's validity, first and last second included.
    #[must_use]
    pub fn is_valid_at(&self, at: Seconds) -> bool {
        self.valid_from <= at && self.valid_until.is_none_or(|until| at <= until)
    }

    /// Whether the key was revoked in a way that takes back a signature made at `at`.
    #[must_use]
    pub fn is_revoked_for(&self, at: Seconds) -> bool {
        self.revoked_at.is_some_and(|revoked_at| match self.revocation {
            Revocation::Compromised => true,
            Revocation::Retired => at > revoked_at,
        })
    }
}

impl TrustList {
    /// Whether a name stands for two: an issuer listed twice, or a key name twice with one holder. Which of the two is
    /// meant would be for each reader to guess.
    pub(crate) fn is_ambiguous(&self) -> bool {
        let has_twin = |keys: &[KeyEntry]| has_double(keys.iter().map(|key| key.kid.as_str()));
        has_double(self.issuers.iter().map(|issuer| issuer.id.as_str()))
            || has_twin(&self.platform)
            || self.issuers.iter().any(|issuer| has_twin(&issuer.keys))
    }
}

fn has_double<'a>(mut names: impl Iterator<Item = &'a str>) -> bool {
    // A browser has this map already, and no set.
    let mut seen = Map::new();
    names.any(|name| seen.insert(name.to_owned(), Value::Null).is_some())
}
