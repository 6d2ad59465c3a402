//! Making signatures: for platforms, makers and tests.

use crate::jws::Kind;
use crate::{Algorithm, Jwk};
use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;

/// A private key, of one of the kinds of [`Algorithm`], with its name.
#[derive(Clone)]
pub struct SigningKey {
    kid: String,
    secret: Secret,
}

#[derive(Clone)]
enum Secret {
    Ed25519(Box<ed25519_dalek::SigningKey>),
    P256(Box<p256::ecdsa::SigningKey>),
    #[cfg(feature = "sm2")]
    Sm2(Box<sm2::dsa::SigningKey>),
}

impl SigningKey {
    /// A key from 32 bytes of good randomness; `None` for the few that are no scalar of the curve, and for SM2 in a
    /// build without the feature `sm2`.
    #[must_use]
    pub fn from_seed(algorithm: Algorithm, seed: &[u8; 32], kid: impl Into<String>) -> Option<Self> {
        let secret = match algorithm {
            Algorithm::EdDsa => Secret::Ed25519(Box::new(ed25519_dalek::SigningKey::from_bytes(seed))),
            Algorithm::Es256 => Secret::P256(Box::new(p256::ecdsa::SigningKey::from_slice(seed).ok()?)),
            #[cfg(feature = "sm2")]
            Algorithm::Sm2Sm3 => {
                Secret::Sm2(Box::new(sm2::dsa::SigningKey::from_slice(suyuan_sm2::SIGNER, seed).ok()?))
            }
            #[cfg(not(feature = "sm2"))]
            Algorithm::Sm2Sm3 => return None,
        };
        Some(Self { kid: kid.into(), secret })
    }

    /// Its name.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// What it signs with.
    #[must_use]
    pub fn algorithm(&self) -> Algorithm {
        match self.secret {
            Secret::Ed25519(_) => Algorithm::EdDsa,
            Secret::P256(_) => Algorithm::Es256,
            #[cfg(feature = "sm2")]
            Secret::Sm2(_) => Algorithm::Sm2Sm3,
        }
    }

    /// The public half.
    #[must_use]
    pub fn jwk(&self) -> Jwk {
        let encode = |bytes: &[u8]| Base64UrlUnpadded::encode_string(bytes);
        let kid = Some(self.kid.clone());
        match &self.secret {
            Secret::Ed25519(key) => Jwk {
                kty: "OKP".into(),
                crv: "Ed25519".into(),
                x: encode(key.verifying_key().as_bytes()),
                y: None,
                kid,
            },
            Secret::P256(key) => elliptic("P-256", &key.verifying_key().to_sec1_bytes(), kid),
            #[cfg(feature = "sm2")]
            Secret::Sm2(key) => elliptic("SM2", &key.verifying_key().to_sec1_bytes(), kid),
        }
    }

    /// Signs `claims` as a compact JWS.
    ///
    /// # Errors
    /// When the claims cannot be written as JSON.
    pub fn sign<T: Serialize>(&self, kind: Kind, claims: &T) -> Result<String, serde_json::Error> {
        let header = serde_json::json!({ "alg": self.algorithm().name(), "kid": self.kid, "typ": kind.typ() });
        let encode = |bytes: &[u8]| Base64UrlUnpadded::encode_string(bytes);
        let input = format!("{}.{}", encode(header.to_string().as_bytes()), encode(&serde_json::to_vec(claims)?));
        Ok(format!("{input}.{}", encode(&self.signature(input.as_bytes()))))
    }

    /// The bare signature over `message`: 64 bytes. Deterministic (RFC 8032; RFC 6979, in its spirit also for SM2), so
    /// that no bad randomness gives the key away.
    #[must_use]
    pub fn signature(&self, message: &[u8]) -> Vec<u8> {
        match &self.secret {
            Secret::Ed25519(key) => {
                use ed25519_dalek::Signer;
                key.sign(message).to_bytes().to_vec()
            }
            Secret::P256(key) => {
                use p256::ecdsa::signature::Signer;
                let signature: p256::ecdsa::Signature = key.sign(message);
                signature.to_bytes().to_vec()
            }
            #[cfg(feature = "sm2")]
            Secret::Sm2(key) => {
                use sm2::dsa::signature::Signer;
                let signature: sm2::dsa::Signature = key.sign(message);
                signature.to_vec()
            }
        }
    }
}

/// A point as SEC 1 writes it uncompressed, as a JWK.
fn elliptic(crv: &str, sec1: &[u8], kid: Option<String>) -> Jwk {
    let encode = |bytes: &[u8]| Base64UrlUnpadded::encode_string(bytes);
    Jwk { kty: "EC".into(), crv: crv.into(), x: encode(&sec1[1..33]), y: Some(encode(&sec1[33..])), kid }
}
