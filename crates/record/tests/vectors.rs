//! The signatures of RFC 8032 and 8037 (Ed25519), RFC 7515 and 6979 (ES256), GB/T 32918.5 (SM2), checked by the keys
//! printed there, and what is nearly one.

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

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

fn elliptic(crv: &str, x: &str, y: &str) -> Jwk {
    let encode = |text: &str| Base64UrlUnpadded::encode_string(&hex(text));
    Jwk { kty: "EC".into(), crv: crv.into(), x: encode(x), y: Some(encode(y)), kid: None }
}

/// RFC 8032, 7.1, tests 1 to 3: secret key, public key, message, signature.
const RFC_8032: [[&str; 4]; 3] = [
    [
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
];

/// RFC 6979, A.2.5: the key, and the signatures over "sample" and "test" with SHA-256.
const RFC_6979_SECRET: &str = "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721";
const RFC_6979: [[&str; 2]; 2] = [
    [
        "sample",
        "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
    ],
    [
        "test",
        "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083",
    ],
];

fn rfc_6979() -> Jwk {
    elliptic(
        "P-256",
        "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6",
        "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299",
    )
}

/// GB/T 32918.5, A.2 (GM/T 0003.5, A.2): the recommended curve, signer 1234567812345678, message "message digest".
fn gbt_32918(crv: &str) -> Jwk {
    elliptic(
        crv,
        "09F9DF31 1E5421A1 50DD7D16 1E4BC5C6 72179FAD 1833FC07 6BB08FF3 56F35020",
        "CCEA490C E26775A5 2DC6EA71 8CC1AA60 0AED05FB F35E084A 6632F607 2DA9AD13",
    )
}

const GBT_32918_MESSAGE: &[u8] = b"message digest";
const GBT_32918_SIGNATURE: &str = "F5A03B06 48D2C463 0EEAC513 E1BB81A1 5944DA38 27D5B741 43AC7EAC EEE720B3\
     B1B6AA29 DF212FD8 763182BC 0D421CA1 BB9038FD 1F7F42D4 840B69C4 85BBC1AA";

/// The orders of the groups of P-256 (SP 800-186, 3.2.1.3) and SM2 (GB/T 32918.5, 2).
const ORDERS: [&str; 2] = [
    "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
    "FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123",
];

/// a - b for big-endian numbers of 32 bytes.
fn minus(a: &[u8], b: &[u8]) -> Vec<u8> {
    let mut borrow = 0;
    let mut difference: Vec<u8> = (0..32)
        .rev()
        .map(|at| {
            let digit = i16::from(a[at]) - i16::from(b[at]) - borrow;
            borrow = i16::from(digit < 0);
            u8::try_from(digit.rem_euclid(256)).unwrap()
        })
        .collect();
    difference.reverse();
    difference
}

#[test]
fn the_signatures_of_rfc_8032_verify() {
    for [_, public, message, signature] in RFC_8032 {
        let key = PublicKey::try_from(&Jwk { x: Base64UrlUnpadded::encode_string(&hex(public)), ..ed25519() }).unwrap();
        assert!(key.verifies(&hex(message), &hex(signature)), "{public}");
    }
}

#[test]
fn the_signatures_of_rfc_6979_verify() {
    let key = PublicKey::try_from(&rfc_6979()).unwrap();
    for [message, signature] in RFC_6979 {
        assert!(key.verifies(message.as_bytes(), &hex(signature)), "{message}");
    }
}

#[test]
fn the_signature_of_gbt_32918_verifies_under_either_name_of_the_curve() {
    for crv in ["SM2", "SM2-P-256"] {
        let key = PublicKey::try_from(&gbt_32918(crv)).unwrap();
        assert_eq!(key.algorithm(), Algorithm::Sm2Sm3);
        assert!(key.verifies(GBT_32918_MESSAGE, &hex(GBT_32918_SIGNATURE)));
    }
}

#[test]
fn an_sm2_signature_that_openssl_made_verifies() {
    // OpenSSL 3.0: pkeyutl -sign -rawin -digest sm3 -pkeyopt distid:1234567812345678.
    let key = elliptic(
        "SM2",
        "ff95fe4108fd08f4716cadef2c0c2fedbfecc2629828dd197062a6b654d15272",
        "a3ee63858dc9c6bf4858fe3b626435fb5ffa2d9fbc4247d4f96f20074ba90aa2",
    );
    let signature = hex("CDBDC01881FF4DF9C07C31FADFDB9FFE29FE759E4098B267E7E2471D4133D67F\
         0660A488E8A77E4D2CBF0B9F77F07182E84DE046F4ED1AED55AAB51D62B9EC24");
    assert!(PublicKey::try_from(&key).unwrap().verifies("溯源 SM2".as_bytes(), &signature));
}

#[test]
fn the_hash_of_gbt_32905_is_what_its_examples_say() {
    use sm3::{Digest, Sm3};
    // GB/T 32905, A.1 and A.2.
    let abc = "66c7f0f4 62eeedd9 d1f2d46b dc10e4e2 4167c487 5cf2f7a2 297da02b 8f4ba8e0";
    assert_eq!(Sm3::digest(b"abc").to_vec(), hex(abc));
    let abcd = "debe9ff9 2275b8a1 38604889 c18e5a4d 6fdb70e5 387e5765 293dcba3 9c0c5732";
    assert_eq!(Sm3::digest("abcd".repeat(16)).to_vec(), hex(abcd));
}

#[cfg(feature = "sign")]
#[test]
fn signatures_are_made_as_rfc_8032_and_rfc_6979_make_them() {
    use suyuan_record::sign::SigningKey;
    let signed = |algorithm, secret: &str, message: &[u8]| {
        let seed: [u8; 32] = hex(secret).try_into().unwrap();
        SigningKey::from_seed(algorithm, &seed, "k").unwrap().signature(message)
    };
    for [secret, _, message, signature] in RFC_8032 {
        assert_eq!(signed(Algorithm::EdDsa, secret, &hex(message)), hex(signature));
    }
    for [message, signature] in RFC_6979 {
        assert_eq!(signed(Algorithm::Es256, RFC_6979_SECRET, message.as_bytes()), hex(signature));
    }
}

#[cfg(feature = "sign")]
#[test]
fn the_key_of_gbt_32918_comes_out_of_its_secret_and_signs() {
    use suyuan_record::sign::SigningKey;
    let secret = hex("3945208F 7B2144B1 3F36E38A C6D39F95 88939369 2860B51A 42FB81EF 4DF7C5B8");
    let key = SigningKey::from_seed(Algorithm::Sm2Sm3, &secret.try_into().unwrap(), "k").unwrap();
    assert_eq!(key.jwk(), Jwk { kid: Some("k".into()), ..gbt_32918("SM2") });
    let signature = key.signature(GBT_32918_MESSAGE);
    assert!(PublicKey::try_from(&key.jwk()).unwrap().verifies(GBT_32918_MESSAGE, &signature));
}

#[test]
fn numbers_outside_the_order_are_no_signature() {
    let cases = [
        (rfc_6979(), &b"sample"[..], hex(RFC_6979[0][1]), hex(ORDERS[0])),
        (gbt_32918("SM2"), GBT_32918_MESSAGE, hex(GBT_32918_SIGNATURE), hex(ORDERS[1])),
    ];
    for (jwk, message, signature, order) in cases {
        let key = PublicKey::try_from(&jwk).unwrap();
        assert!(key.verifies(message, &signature), "what follows would prove nothing");
        let (r, s) = signature.split_at(32);
        let refused = |r: &[u8], s: &[u8]| assert!(!key.verifies(message, &[r, s].concat()), "{}", jwk.crv);
        for number in [&[0; 32][..], &order, &[0xFF; 32]] {
            refused(number, s);
            refused(r, number);
            refused(number, number);
        }
        // SM2: r + s is no multiple of the order (GB/T 32918.2, 7.1 B5).
        refused(r, &minus(&order, r));
        refused(s, r);
    }
}

#[test]
fn the_other_spelling_of_an_es256_signature_is_the_same_signature_and_sm2_has_none() {
    // RFC 7518, 3.4 asks for neither: the example of RFC 7515, A.3 has the larger s, and so has this one.
    let (key, signature) = (PublicKey::try_from(&rfc_6979()).unwrap(), hex(RFC_6979[0][1]));
    let negated = |signature: &[u8], order: &str| [&signature[..32], &minus(&hex(order), &signature[32..])].concat();
    assert!(key.verifies(b"sample", &signature) && key.verifies(b"sample", &negated(&signature, ORDERS[0])));
    let (key, signature) = (PublicKey::try_from(&gbt_32918("SM2")).unwrap(), hex(GBT_32918_SIGNATURE));
    assert!(!key.verifies(GBT_32918_MESSAGE, &negated(&signature, ORDERS[1])));
}

#[test]
fn an_ed25519_signature_has_one_spelling() {
    let key = Jwk { x: Base64UrlUnpadded::encode_string(&hex(RFC_8032[1][1])), ..ed25519() };
    let key = PublicKey::try_from(&key).unwrap();
    let mut signature = hex(RFC_8032[1][3]);
    // s + L for the order L, little-endian (RFC 8032, 5.1.7: s must be below L).
    let order = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    let mut carry = 0;
    for (digit, of_order) in signature[32..].iter_mut().zip(order) {
        let sum = u16::from(*digit) + u16::from(of_order) + carry;
        *digit = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
    assert!(!key.verifies(&hex(RFC_8032[1][2]), &signature));
}

#[test]
fn der_is_no_signature() {
    let der = |signature: &[u8]| {
        let number = |part: &[u8]| {
            let padded = if part[0] >= 0x80 { [&[0], part].concat() } else { part.to_vec() };
            [&[2, u8::try_from(padded.len()).unwrap()], &padded[..]].concat()
        };
        let numbers = [number(&signature[..32]), number(&signature[32..])].concat();
        [&[0x30, u8::try_from(numbers.len()).unwrap()], &numbers[..]].concat()
    };
    let es256 = PublicKey::try_from(&rfc_6979()).unwrap();
    assert!(!es256.verifies(b"sample", &der(&hex(RFC_6979[0][1]))));
    let sm2 = PublicKey::try_from(&gbt_32918("SM2")).unwrap();
    assert!(!sm2.verifies(GBT_32918_MESSAGE, &der(&hex(GBT_32918_SIGNATURE))));
}

#[test]
fn a_point_of_one_curve_is_none_of_the_other() {
    for jwk in [Jwk { crv: "SM2".into(), ..p256() }, Jwk { crv: "P-256".into(), ..gbt_32918("SM2") }] {
        assert_eq!(PublicKey::try_from(&jwk).unwrap_err(), KeyError::NotAPoint, "{}", jwk.crv);
    }
    for crv in ["sm2", "SM2P256V1", "secp256k1", ""] {
        assert_eq!(PublicKey::try_from(&gbt_32918(crv)).unwrap_err(), KeyError::Unsupported, "{crv}");
    }
    let okp = Jwk { kty: "OKP".into(), ..gbt_32918("SM2") };
    assert_eq!(PublicKey::try_from(&okp).unwrap_err(), KeyError::Unsupported);
}

#[test]
fn the_key_of_rfc_7517_is_read() {
    // A.1, members that are not needed here included.
    let jwk: Jwk = suyuan_record::json::from_bytes(
        br#"{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
             "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","use":"enc","kid":"1"}"#,
    )
    .unwrap();
    assert_eq!(PublicKey::try_from(&jwk).unwrap().algorithm(), Algorithm::Es256);
    assert_eq!(PublicKey::try_from(&Jwk { crv: "SM2".into(), ..jwk }).unwrap_err(), KeyError::NotAPoint);
}

#[test]
fn ed25519_points_of_low_order_are_refused_in_every_spelling() {
    for point in [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        // The same with y not reduced, or a sign that zero has not.
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    ] {
        let jwk = Jwk { x: Base64UrlUnpadded::encode_string(&hex(point)), ..ed25519() };
        assert_eq!(PublicKey::try_from(&jwk).unwrap_err(), KeyError::NotAPoint, "{point}");
    }
}

#[test]
fn every_flipped_bit_of_a_signature_is_noticed() {
    for (jwk, input, signature) in [
        (ed25519(), EDDSA_INPUT, bytes(EDDSA_SIGNATURE)),
        (p256(), ES256_INPUT, bytes(ES256_SIGNATURE)),
        (gbt_32918("SM2"), "message digest", hex(GBT_32918_SIGNATURE)),
    ] {
        let key = PublicKey::try_from(&jwk).unwrap();
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
    not_a_point(Jwk { y: Some(gbt_32918("SM2").x), ..gbt_32918("SM2") });
    not_a_point(Jwk { x: "A".repeat(43), y: Some("A".repeat(43)), ..gbt_32918("SM2") });
}

/// y = -1 in little-endian: p - 1 for p = 2^255 - 19.
fn order_two() -> [u8; 32] {
    let mut point = [0xFF; 32];
    point[0] = 0xEC;
    point[31] = 0x7F;
    point
}
