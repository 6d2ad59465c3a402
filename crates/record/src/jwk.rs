//! Public keys.

use serde::{Deserialize, Serialize};

/// A public key as RFC 7517 writes it; `OKP`/`Ed25519` and `EC`/`P-256`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwk {
    /// Key type: `OKP` or `EC`.
    pub kty: String,
    /// Curve: `Ed25519` or `P-256`.
    pub crv: String,
    /// Base64url without padding.
    pub x: String,
    /// Base64url without padding; `EC` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<String>,
    /// Names the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
}

/// The algorithms that are believed. There is no way to name another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// `EdDSA` over Ed25519 (RFC 8037).
    EdDsa,
    /// `ES256` (RFC 7518, 3.4).
    Es256,
}

/// Why a key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Neither Ed25519 nor P-256.
    #[error("expected kty OKP with crv Ed25519, or kty EC with crv P-256")]
    Unsupported,
    /// Not base64url, of the wrong length, or not a point on the curve.
    #[error("the key's coordinates are no point on its curve")]
    NotAPoint,
}

/// A public key that was parsed: it is a point on its curve, and knows the one algorithm it is for.
#[derive(Debug, Clone)]
pub enum PublicKey {
    /// Ed25519.
    Ed25519(ed25519_dalek::VerifyingKey),
    /// NIST P-256.
    P256(Box<p256::ecdsa::VerifyingKey>),
}

impl PublicKey {
    /// The only algorithm that this key may verify. A header that names another is refused (RFC 8725, 3.1).
    #[must_use]
    pub fn algorithm(&self) -> Algorithm {
        match self {
            Self::Ed25519(_) => Algorithm::EdDsa,
            Self::P256(_) => Algorithm::Es256,
        }
    }

    /// Whether `signature` (64 bytes: R‖S) over `message` was made with this key.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            // Strict: refuses small-order keys and non-canonical encodings (RFC 8032, 5.1.7).
            Self::Ed25519(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
            Self::P256(key) => {
                use p256::ecdsa::signature::Verifier;
                p256::ecdsa::Signature::from_slice(signature)
                    .is_ok_and(|signature| key.verify(message, &signature).is_ok())
            }
        }
    }
}

impl TryFrom<&Jwk> for PublicKey {
    type Error = KeyError;

    fn try_from(jwk: &Jwk) -> Result<Self, KeyError> {
        let coordinate = |text: &str| -> Result<[u8; 32], KeyError> {
            crate::jws::base64url(text).and_then(|bytes| bytes.try_into().ok()).ok_or(KeyError::NotAPoint)
        };
        match (jwk.kty.as_str(), jwk.crv.as_str(), &jwk.y) {
            ("OKP", "Ed25519", None) => {
                let key =
                    ed25519_dalek::VerifyingKey::from_bytes(&coordinate(&jwk.x)?).map_err(|_| KeyError::NotAPoint)?;
                if key.is_weak() { Err(KeyError::NotAPoint) } else { Ok(Self::Ed25519(key)) }
            }
            ("EC", "P-256", Some(y)) => {
                let mut sec1 = [4; 65];
                sec1[1..33].copy_from_slice(&coordinate(&jwk.x)?);
                sec1[33..].copy_from_slice(&coordinate(y)?);
                p256::ecdsa::VerifyingKey::from_sec1_bytes(&sec1)
                    .map(|key| Self::P256(Box::new(key)))
                    .map_err(|_| KeyError::NotAPoint)
            }
            _ => Err(KeyError::Unsupported),
        }
    }
}
