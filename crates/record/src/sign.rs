//! Making signatures: for platforms, makers and tests.

use crate::jws::Kind;
use crate::{Algorithm, Jwk};
use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;

/// A private key, of one of the two kinds, with its name.
#[derive(Clone)]
pub struct SigningKey {
    kid: String,
    secret: Secret,
}

#[derive(Clone)]
enum Secret {
    Ed25519(Box<ed25519_dalek::SigningKey>),
    P256(Box<p256::ecdsa::SigningKey>),
}

impl SigningKey {
    /// A key from 32 bytes of good randomness; `None` for the few that are no P-256 scalar.
    #[must_use]
    pub fn from_seed(algorithm: Algorithm, seed: &[u8; 32], kid: impl Into<String>) -> Option<Self> {
        let secret = match algorithm {
            Algorithm::EdDsa => Secret::Ed25519(Box::new(ed25519_dalek::SigningKey::from_bytes(seed))),
            Algorithm::Es256 => Secret::P256(Box::new(p256::ecdsa::SigningKey::from_slice(seed).ok()?)),
        };
        Some(Self { kid: kid.into(), secret })
    }

    /// Its name.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
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
            Secret::P256(key) => {
                let point = key.verifying_key().to_sec1_point(false);
                let sec1 = point.as_bytes();
                Jwk {
                    kty: "EC".into(),
                    crv: "P-256".into(),
                    x: encode(&sec1[1..33]),
                    y: Some(encode(&sec1[33..])),
                    kid,
                }
            }
        }
    }

    /// Signs `claims` as a compact JWS.
    ///
    /// # Errors
    /// When the claims cannot be written as JSON.
    pub fn sign<T: Serialize>(&self, kind: Kind, claims: &T) -> Result<String, serde_json::Error> {
        let alg = match self.secret {
            Secret::Ed25519(_) => "EdDSA",
            Secret::P256(_) => "ES256",
        };
        let header = serde_json::json!({ "alg": alg, "kid": self.kid, "typ": kind.typ() });
        let encode = |bytes: &[u8]| Base64UrlUnpadded::encode_string(bytes);
        let input = format!("{}.{}", encode(header.to_string().as_bytes()), encode(&serde_json::to_vec(claims)?));
        let signature = match &self.secret {
            Secret::Ed25519(key) => {
                use ed25519_dalek::Signer;
                key.sign(input.as_bytes()).to_bytes().to_vec()
            }
            Secret::P256(key) => {
                use p256::ecdsa::signature::Signer;
                let signature: p256::ecdsa::Signature = key.sign(input.as_bytes());
                signature.to_bytes().to_vec()
            }
        };
        Ok(format!("{input}.{}", encode(&signature)))
    }
}
