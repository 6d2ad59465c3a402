//! A maker, its rival, a platform and a root, with keys that never change.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::{Value, json};
use suyuan_record::jws::Kind;
use suyuan_record::sign::SigningKey;
use suyuan_record::{Algorithm, KeyEntry, TrustList, Verified, open_trust_list};

/// 2026-11-21T05:20:00Z.
pub const NOW: i64 = 1_795_238_400;

pub fn key(algorithm: Algorithm, seed: u8, kid: &str) -> SigningKey {
    SigningKey::from_seed(algorithm, &[seed; 32], kid).unwrap()
}

pub fn base64url(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// Header, payload and signature of a compact JWS, decoded.
pub fn parts(jws: &str) -> [Vec<u8>; 3] {
    let parts: Vec<_> = jws.split('.').map(|part| Base64UrlUnpadded::decode_vec(part).unwrap()).collect();
    parts.try_into().unwrap()
}

/// A JWS with any header and payload, and a signature of `key` over them that is right.
pub fn reassembled(key: &SigningKey, header: &str, payload: &str) -> String {
    let input = format!("{}.{}", base64url(header.as_bytes()), base64url(payload.as_bytes()));
    format!("{input}.{}", base64url(&key.signature(input.as_bytes())))
}

pub struct World {
    pub root: SigningKey,
    pub platform: SigningKey,
    pub maker: SigningKey,
    pub rival: SigningKey,
    /// What is different about the maker's key on the trust list.
    pub change_maker_key: fn(&mut KeyEntry),
}

impl World {
    pub fn new() -> Self {
        Self {
            root: key(Algorithm::EdDsa, 1, "root-1"),
            platform: key(Algorithm::EdDsa, 2, "platform-1"),
            maker: key(Algorithm::EdDsa, 3, "maker-1"),
            rival: key(Algorithm::Es256, 4, "rival-1"),
            change_maker_key: |_| {},
        }
    }

    pub fn claims(&self) -> Value {
        json!({
            "iss": "maker", "sub": "https://id.gs1.org/01/06901234567892/21/S7", "level": "item", "iat": NOW - 700,
            "exposure": "covered", "printed_number": "1234 5678",
            "record": {
                "name": {"zh-CN": "大米", "en": "Rice"}, "category": "rice", "expires": "2027-02-28",
                "producer": {"name": {"zh-CN": "米厂"}}, "umami": [1, {"deep": true}],
            },
        })
    }

    pub fn statement(&self) -> String {
        self.maker.sign(Kind::Statement, &self.claims()).unwrap()
    }

    pub fn standing_claims(&self) -> Value {
        json!({"sub": "https://id.gs1.org/01/06901234567892/21/S7", "iat": NOW, "exp": NOW + 120, "status": "active",
               "checks": {"count": 1, "by_you": 1}})
    }

    pub fn standing(&self) -> String {
        self.platform.sign(Kind::Standing, &self.standing_claims()).unwrap()
    }

    pub fn trust_jws(&self) -> String {
        let entry = |key: &SigningKey| KeyEntry {
            kid: key.kid().to_owned(),
            jwk: key.jwk(),
            valid_from: 0,
            valid_until: None,
            revoked_at: None,
            revocation: Default::default(),
        };
        let mut maker = entry(&self.maker);
        (self.change_maker_key)(&mut maker);
        let claims = json!({
            "version": 3, "iat": NOW, "exp": NOW + 7 * 86_400, "platform": [entry(&self.platform)],
            "issuers": [
                {"id": "maker", "name": {"en": "Maker"}, "keys": [maker]},
                {"id": "rival", "name": {"en": "Rival"}, "keys": [entry(&self.rival)]},
            ],
        });
        self.root.sign(Kind::Trust, &claims).unwrap()
    }

    pub fn trust(&self) -> Verified<TrustList> {
        open_trust_list(&self.trust_jws(), &[self.root.jwk()], 0, NOW).unwrap()
    }
}
