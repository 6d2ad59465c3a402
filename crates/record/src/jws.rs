//! JWS in compact form (RFC 7515, 7.1), strictly.
//!
//! Only what this protocol needs: three parts, and a header of exactly `alg` (of [`Algorithm`]), `kid` and an explicit
//! `typ` (RFC 8725, 3.11). RFC 7515 would have a reader pass over a member that it does not know; here it is refused, and
//! with it every way to bring a key along (`jwk`, `jku`, `x5u`, `x5c`), an unencoded payload (`b64`, RFC 7797) and
//! whatever comes to be invented. Base64url has one spelling only: no padding, no bits left over (RFC 4648, 3.5).

use crate::base64url;
use crate::inert::make_inert;
use crate::{Algorithm, PublicKey, json};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub use crate::json::MAX_LENGTH;

const MAX_HEADER: usize = 2 * 1024;

/// What is signed, so that one kind can never be taken for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A [`crate::Statement`].
    Statement,
    /// A [`crate::Standing`].
    Standing,
    /// A [`crate::TrustList`].
    Trust,
}

impl Kind {
    /// The `typ` member of the header.
    #[must_use]
    pub fn typ(self) -> &'static str {
        match self {
            Self::Statement => "suyuan-statement+jws",
            Self::Standing => "suyuan-standing+jws",
            Self::Trust => "suyuan-trust+jws",
        }
    }
}

/// Why a JWS is refused before or at its signature.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JwsError {
    /// Longer than [`MAX_LENGTH`], or its header longer than 2 KiB.
    #[error("longer than permitted")]
    TooLong,
    /// Not three parts of unpadded base64url.
    #[error("expected three parts of base64url")]
    NotCompact,
    /// The header is no JSON object with exactly the texts `alg`, `kid` and `typ`.
    #[error("the header is malformed")]
    Header,
    /// `none`, HMAC, or another algorithm than this key's own.
    #[error("the algorithm is not permitted for this key")]
    Algorithm,
    /// The header demands an extension that is not understood (RFC 7515, 4.1.11).
    #[error("the header demands an unknown extension")]
    Critical,
    /// Another kind of payload than expected.
    #[error("another kind of payload than expected")]
    Kind,
    /// The payload is not what this kind carries.
    #[error("the payload is malformed: {0}")]
    Payload(String),
    /// The signature does not verify.
    #[error("the signature does not verify")]
    Signature,
}

/// The protected header.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// See [`Algorithm::name`].
    pub alg: String,
    /// Names the key.
    pub kid: String,
    /// See [`Kind::typ`].
    pub typ: String,
}

/// A JWS that was taken apart but not verified.
#[derive(Debug)]
pub(crate) struct Unverified<'a> {
    pub(crate) header: Header,
    pub(crate) payload: Vec<u8>,
    signing_input: &'a str,
    signature: Vec<u8>,
}

impl<'a> Unverified<'a> {
    /// Takes a compact JWS apart.
    pub(crate) fn parse(jws: &'a str, kind: Kind) -> Result<Self, JwsError> {
        if jws.len() > MAX_LENGTH {
            return Err(JwsError::TooLong);
        }
        let (signing_input, signature) = jws.rsplit_once('.').ok_or(JwsError::NotCompact)?;
        let (header, payload) = signing_input.split_once('.').ok_or(JwsError::NotCompact)?;
        if header.len() > MAX_HEADER {
            return Err(JwsError::TooLong);
        }
        let decode = |part: &str| base64url::decode(part).ok_or(JwsError::NotCompact);
        let header = json::parse(&decode(header)?).map_err(|_| JwsError::Header)?;
        if header.get("crit").is_some() {
            return Err(JwsError::Critical);
        }
        let header: Header = json::from_value(header).map_err(|_| JwsError::Header)?;
        if header.typ != kind.typ() {
            return Err(JwsError::Kind);
        }
        Ok(Self { header, payload: decode(payload)?, signing_input, signature: decode(signature)? })
    }

    /// Checks the signature with `key`, and that the header names the key's own algorithm.
    pub(crate) fn verify(&self, key: &PublicKey) -> Result<(), JwsError> {
        if Algorithm::from_name(&self.header.alg) != Some(key.algorithm()) {
            return Err(JwsError::Algorithm);
        }
        if key.verifies(self.signing_input.as_bytes(), &self.signature) { Ok(()) } else { Err(JwsError::Signature) }
    }

    /// Parses the payload, and makes its texts [inert](crate::inert()). Who signs, and what about, must be so already: two
    /// names that look the same are no longer told apart then.
    pub(crate) fn claims<T: DeserializeOwned>(&self) -> Result<T, JwsError> {
        read_claims(json::parse(&self.payload).map_err(|error| JwsError::Payload(error.to_string()))?)
    }
}

/// See [`Unverified::claims`].
pub(crate) fn read_claims<T: DeserializeOwned>(mut claims: Value) -> Result<T, JwsError> {
    let names = |claims: &Value| ["iss", "sub"].map(|name| claims.get(name).cloned());
    let before = names(&claims);
    make_inert(&mut claims).map_err(|error| JwsError::Payload(error.to_owned()))?;
    if names(&claims) != before {
        return Err(JwsError::Payload("a name with characters that do not show".to_owned()));
    }
    json::from_value(claims).map_err(|error| JwsError::Payload(error.to_string()))
}
