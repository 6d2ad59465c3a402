//! Check tokens: how a platform knows this device's repeats from others', and nothing else.
//!
//! A token is derived from a secret that never leaves the device, so that two codes' tokens cannot be linked, and no
//! list of what was scanned has to be kept for it.

use super::database::{Store, TOKENS};
use super::error::StoreError;
use super::record::{member, object};
use crate::edge::device::random;
use crate::edge::hex;
use js_sys::Uint8Array;
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};

const ONLY: &str = "secret";

impl Store {
    /// This device's token for a canonical identity: 128 bits, 32 hexadecimal digits, always the same.
    ///
    /// # Errors
    /// [`StoreError`]; [`random_token`] does then, and the device's own repeats count as others'.
    pub async fn token_for(&self, canonical: &str) -> Result<String, StoreError> {
        let fresh = random::bytes::<32>();
        let secret = self
            .write(&[TOKENS], async |transaction| {
                let store = transaction.object_store(TOKENS)?;
                let kept = store.get(JsValue::from_str(ONLY))?.await?;
                let kept = kept.and_then(|kept| member(&kept, "secret").dyn_into::<Uint8Array>().ok());
                if let Some(kept) = kept.filter(|kept| kept.length() == 32) {
                    return Ok(kept.to_vec());
                }
                let secret = Uint8Array::from(fresh.as_slice());
                store.put(&object([("id", ONLY.into()), ("secret", secret.into())]), None)?.await?;
                Ok(fresh.to_vec())
            })
            .await?;
        // Truncated to half, the digest gives no way to extend it.
        let digest = Sha256::new().chain_update(secret).chain_update(canonical).finalize();
        Ok(hex::encode(&digest[..16]))
    }
}

/// A token for one check only.
#[must_use]
pub fn random_token() -> String {
    hex::encode(&random::bytes::<16>())
}
