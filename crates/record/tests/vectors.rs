//! The signatures of RFC 8037 (Ed25519) and RFC 7515 (ES256), checked by the keys printed there.

use base64ct::{Base64UrlUnpadded, Encoding};
use suyuan_record::{Algorithm, Jwk, KeyError, PublicKey};

fn bytes(base64url: &str) -> Vec<u8> {
    Base64UrlUnpadded::decode_vec(base64url).unwrap()
}

/// RFC 8037, A.2.
fn ed25519() -> Jwk {
    Jwk {
        kty: "OKP".into(),
        crv: "Ed25519".into(),
        x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo".into(),
        y: None,
        kid: None,
    }
}

/// RFC 7515, A.3.
fn p256() -> Jwk {
    Jwk {
        kty: "EC".into(),
        crv: "P-256".into(),
        x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU".into(),
        y: Some("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0".into()),
        kid: None,
    }
}

/// RFC 8037, A.4.
const EDDSA_INPUT: &str = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
const EDDSA_SIGNATURE: &str = "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

/// RFC 7515, A.3.1.
const ES256_INPUT: &str = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
const ES256_SIGNATURE: &str = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

#[test]
fn the_signature_of_rfc_8037_verifies() {
    let key = PublicKey::try_from(&ed25519()).unwrap();
    assert_eq!(key.algorithm(), Algorithm::EdDsa);
    assert!(key.verifies(EDDSA_INPUT.as_bytes(), &bytes(EDDSA_SIGNATURE)));
}

#[test]
fn the_signature_of_rfc_7515_verifies() {
    let key = PublicKey::try_from(&p256()).unwrap();
    assert_eq!(key.algorithm(), Algorithm::Es256);
    assert!(key.verifies(ES256_INPUT.as_bytes(), &bytes(ES256_SIGNATURE)));
}

#[test]
fn every_flipped_bit_of_a_signature_is_noticed() {
    for (jwk, input, signature) in [(ed25519(), EDDSA_INPUT, EDDSA_SIGNATURE), (p256(), ES256_INPUT, ES256_SIGNATURE)] {
        let key = PublicKey::try_from(&jwk).unwrap();
        let signature = bytes(signature);
        for bit in 0..signature.len() * 8 {
            let mut flipped = signature.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(!key.verifies(input.as_bytes(), &flipped), "{}: bit {bit}", jwk.crv);
        }
        assert!(!key.verifies(&input.as_bytes()[1..], &signature), "{}: another message", jwk.crv);
        for length in [0, 63, 65, 128] {
            let mut other = signature.clone();
            other.resize(length, 0);
            assert!(!key.verifies(input.as_bytes(), &other), "{}: {length} bytes", jwk.crv);
        }
        // CVE-2022-21449: a signature of zeros was valid for everything.
        assert!(!key.verifies(input.as_bytes(), &[0; 64]), "{}: zeros", jwk.crv);
    }
}

#[test]
fn keys_of_other_kinds_are_refused() {
    let refused = |change: &dyn Fn(&mut Jwk), from: Jwk| {
        let mut jwk = from;
        change(&mut jwk);
        PublicKey::try_from(&jwk).unwrap_err()
    };
    assert_eq!(refused(&|jwk| jwk.kty = "oct".into(), ed25519()), KeyError::Unsupported);
    assert_eq!(refused(&|jwk| jwk.kty = "RSA".into(), ed25519()), KeyError::Unsupported);
    assert_eq!(refused(&|jwk| jwk.crv = "X25519".into(), ed25519()), KeyError::Unsupported);
    assert_eq!(refused(&|jwk| jwk.crv = "P-384".into(), p256()), KeyError::Unsupported);
    assert_eq!(refused(&|jwk| jwk.y = None, p256()), KeyError::Unsupported);
    assert_eq!(refused(&|jwk| jwk.y = Some(String::new()), ed25519()), KeyError::Unsupported);
}

#[test]
fn coordinates_that_are_no_point_are_refused() {
    let not_a_point = |jwk: Jwk| assert_eq!(PublicKey::try_from(&jwk).unwrap_err(), KeyError::NotAPoint, "{jwk:?}");
    not_a_point(Jwk { x: "AA".into(), ..ed25519() });
    not_a_point(Jwk { x: format!("{}=", ed25519().x), ..ed25519() });
    not_a_point(Jwk { x: "+".repeat(43), ..ed25519() });
    // The neutral element and the point of order two: a signature by such a key fits many messages.
    not_a_point(Jwk { x: format!("AQ{}", "A".repeat(41)), ..ed25519() });
    not_a_point(Jwk { x: Base64UrlUnpadded::encode_string(&order_two()), ..ed25519() });
    not_a_point(Jwk { y: Some(p256().x), ..p256() });
    not_a_point(Jwk { x: "A".repeat(43), y: Some("A".repeat(43)), ..p256() });
}

/// y = -1 in little-endian: p - 1 for p = 2^255 - 19.
fn order_two() -> [u8; 32] {
    let mut point = [0xFF; 32];
    point[0] = 0xEC;
    point[31] = 0x7F;
    point
}
