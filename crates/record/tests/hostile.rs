//! What a hostile platform, or someone between, may send: nothing of it is believed.
#![cfg(feature = "sign")]

mod support;

use serde_json::{Value, json};
use support::{NOW, World, base64url, key, parts, reassembled};
use suyuan_record::jws::{Kind, MAX_LENGTH};
use suyuan_record::sign::SigningKey;
use suyuan_record::{
    Algorithm, JwsError, KeyEntry, StandingFault, StatementFault, TrustFault, open_standing, open_statement,
    open_trust_list,
};

/// The fault of a statement with this header, signed by the maker's own key.
fn fault_with_header(header: &str) -> StatementFault {
    let world = World::new();
    let jws = reassembled(&world.maker, header, &world.claims().to_string());
    open_statement(&jws, &world.trust(), NOW).unwrap_err()
}

#[test]
fn a_good_statement_is_believed() {
    let world = World::new();
    let header = json!({"alg": "EdDSA", "kid": "maker-1", "typ": "suyuan-statement+jws"}).to_string();
    let jws = reassembled(&world.maker, &header, &world.claims().to_string());
    assert!(open_statement(&jws, &world.trust(), NOW).is_ok(), "what follows would prove nothing");
}

#[test]
fn unsigned_and_symmetric_algorithms_are_refused() {
    for alg in [
        "none",
        "None",
        "NONE",
        "nOnE",
        "HS256",
        "HS512",
        "RS256",
        "PS256",
        "ES384",
        "eddsa",
        "EdDSA ",
        "SM2",
        "SM2SM3",
        "sgd_sm3_sm2",
        "ES256K",
        "",
    ] {
        let header = json!({"alg": alg, "kid": "maker-1", "typ": "suyuan-statement+jws"}).to_string();
        assert_eq!(fault_with_header(&header), StatementFault::Jws(JwsError::Algorithm), "{alg}");
    }
}

#[test]
fn alg_none_with_an_empty_signature_is_refused() {
    let world = World::new();
    let header = base64url(br#"{"alg":"none","kid":"maker-1","typ":"suyuan-statement+jws"}"#);
    let jws = format!("{header}.{}.", base64url(world.claims().to_string().as_bytes()));
    let fault = open_statement(&jws, &world.trust(), NOW).unwrap_err();
    assert_eq!(fault, StatementFault::Jws(JwsError::Algorithm));
}

#[test]
fn a_key_verifies_its_own_algorithm_only() {
    assert_eq!(
        fault_with_header(r#"{"alg":"ES256","kid":"maker-1","typ":"suyuan-statement+jws"}"#),
        StatementFault::Jws(JwsError::Algorithm)
    );
    for own in Algorithm::ALL {
        let mut world = World::new();
        world.maker = key(own, 7, "maker-1");
        for named in Algorithm::ALL {
            let header = json!({"alg": named.name(), "kid": "maker-1", "typ": "suyuan-statement+jws"});
            let jws = reassembled(&world.maker, &header.to_string(), &world.claims().to_string());
            let opened = open_statement(&jws, &world.trust(), NOW).map(|_| ());
            let expected = if named == own { Ok(()) } else { Err(StatementFault::Jws(JwsError::Algorithm)) };
            assert_eq!(opened, expected, "{named:?} with a key for {own:?}");
        }
    }
}

#[test]
fn a_key_that_the_header_brings_along_is_refused() {
    let world = World::new();
    let forger = key(Algorithm::EdDsa, 99, "maker-1");
    for (member, value) in [
        ("jwk", json!(forger.jwk())),
        ("jku", json!("https://evil.example/keys")),
        ("x5u", json!("https://evil.example/chain")),
        ("x5c", json!(["AAAA"])),
        ("x5t", json!("AAAA")),
        ("x5t#S256", json!("AAAA")),
    ] {
        let mut header = json!({"alg": "EdDSA", "kid": "maker-1", "typ": "suyuan-statement+jws"});
        header[member] = value;
        let jws = reassembled(&forger, &header.to_string(), &world.claims().to_string());
        let fault = open_statement(&jws, &world.trust(), NOW).unwrap_err();
        assert_eq!(fault, StatementFault::Jws(JwsError::Header), "{member}");
    }
}

#[test]
fn members_of_a_header_that_are_not_needed_are_refused() {
    for more in [r#""b64":false"#, r#""b64":true"#, r#""zip":"DEF""#, r#""cty":"JWT""#, r#""iat":1"#, r#""":"""#] {
        let header = format!(r#"{{"alg":"EdDSA","kid":"maker-1","typ":"suyuan-statement+jws",{more}}}"#);
        assert_eq!(fault_with_header(&header), StatementFault::Jws(JwsError::Header), "{more}");
    }
    let unencoded = r#"{"alg":"EdDSA","kid":"maker-1","typ":"suyuan-statement+jws","b64":false,"crit":["b64"]}"#;
    assert_eq!(fault_with_header(unencoded), StatementFault::Jws(JwsError::Critical), "RFC 7797");
}

#[test]
fn the_examples_of_rfc_7515_are_not_taken_for_ours() {
    let world = World::new();
    for jws in [
        // A.1, HMAC.
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        // A.5, none.
        "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.",
    ] {
        let fault = open_statement(jws, &world.trust(), NOW).unwrap_err();
        assert_eq!(fault, StatementFault::Jws(JwsError::Header), "{jws}");
    }
}

#[test]
fn headers_with_a_member_twice_are_refused() {
    for header in [
        r#"{"alg":"none","alg":"EdDSA","kid":"maker-1","typ":"suyuan-statement+jws"}"#,
        r#"{"alg":"EdDSA","kid":"other","kid":"maker-1","typ":"suyuan-statement+jws"}"#,
        r#"{"alg":"EdDSA","kid":"maker-1","typ":"x","typ":"suyuan-statement+jws"}"#,
    ] {
        assert_eq!(fault_with_header(header), StatementFault::Jws(JwsError::Header), "{header}");
    }
}

#[test]
fn claims_with_a_member_twice_are_refused() {
    let world = World::new();
    let header = r#"{"alg":"EdDSA","kid":"maker-1","typ":"suyuan-statement+jws"}"#;
    let claims = world.claims().to_string();
    let twice = format!("{{\"sub\":\"another\",{}", &claims[1..]);
    let fault = open_statement(&reassembled(&world.maker, header, &twice), &world.trust(), NOW).unwrap_err();
    assert!(matches!(fault, StatementFault::Jws(JwsError::Payload(_))), "{fault:?}");
}

#[test]
fn incomplete_or_demanding_headers_are_refused() {
    let header = StatementFault::Jws(JwsError::Header);
    for text in [r#"{"alg":"EdDSA","typ":"suyuan-statement+jws"}"#, r#"{"kid":"maker-1"}"#, "[]", "null", "{", ""] {
        assert_eq!(fault_with_header(text), header, "{text}");
    }
    let critical = r#"{"alg":"EdDSA","kid":"maker-1","typ":"suyuan-statement+jws","crit":["exp"]}"#;
    assert_eq!(fault_with_header(critical), StatementFault::Jws(JwsError::Critical));
    let long = json!({"alg": "EdDSA", "kid": "maker-1", "typ": "suyuan-statement+jws", "x": "x".repeat(2_048)});
    assert_eq!(fault_with_header(&long.to_string()), StatementFault::Jws(JwsError::TooLong));
}

#[test]
fn one_kind_is_never_taken_for_another() {
    let world = World::new();
    let other = Kind::Standing.typ();
    let header = json!({"alg": "EdDSA", "kid": "maker-1", "typ": other}).to_string();
    assert_eq!(fault_with_header(&header), StatementFault::Jws(JwsError::Kind));
    let fault = open_standing(&world.statement(), &world.trust(), NOW).unwrap_err();
    assert_eq!(fault, StandingFault::Jws(JwsError::Kind));
    let fault = open_trust_list(&world.standing(), &[world.root.jwk()], 0, NOW).unwrap_err();
    assert_eq!(fault, TrustFault::Jws(JwsError::Kind));
}

#[test]
fn any_altered_part_is_noticed() {
    let world = World::new();
    let (jws, trust) = (world.statement(), world.trust());
    let [header, payload, signature] = parts(&jws);
    let mut claims: Value = serde_json::from_slice(&payload).unwrap();
    claims["record"]["expires"] = json!("2031-01-01");
    let altered =
        format!("{}.{}.{}", base64url(&header), base64url(claims.to_string().as_bytes()), base64url(&signature));
    let fault = open_statement(&altered, &trust, NOW).unwrap_err();
    assert_eq!(fault, StatementFault::Jws(JwsError::Signature));
    // The same claims in another order are another text.
    let spaced = String::from_utf8(payload).unwrap().replacen("{", "{ ", 1);
    let respelled = format!("{}.{}.{}", base64url(&header), base64url(spaced.as_bytes()), base64url(&signature));
    assert_eq!(open_statement(&respelled, &trust, NOW).unwrap_err(), StatementFault::Jws(JwsError::Signature));
    // Every single character of it.
    for at in 0..jws.len() {
        let mut bytes = jws.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).unwrap();
        assert!(open_statement(&changed, &trust, NOW).is_err(), "a change at {at} went through");
    }
}

#[test]
fn what_is_no_compact_jws_is_refused() {
    let world = World::new();
    let jws = world.statement();
    for text in ["", ".", "..", "...", "a.b", &format!("{jws}.x"), &format!("{jws}="), &format!(" {jws}"), "溯.源.码"]
    {
        assert!(matches!(open_statement(text, &world.trust(), NOW), Err(StatementFault::Jws(_))), "{text}");
    }
    let long = format!("{jws}{}", "A".repeat(MAX_LENGTH));
    let fault = open_statement(&long, &world.trust(), NOW).unwrap_err();
    assert_eq!(fault, StatementFault::Jws(JwsError::TooLong));
}

#[test]
fn keys_of_others_unknown_or_revoked_keys_are_refused() {
    let world = World::new();
    let sign = |key: &SigningKey| key.sign(Kind::Statement, &world.claims()).unwrap();
    let fault = |jws: &str, world: &World| open_statement(jws, &world.trust(), NOW).unwrap_err();
    assert_eq!(fault(&sign(&world.rival), &world), StatementFault::KeyOfAnother);
    assert_eq!(fault(&sign(&key(Algorithm::EdDsa, 9, "stranger")), &world), StatementFault::UnknownKey);
    let imitation = key(Algorithm::EdDsa, 9, "maker-1");
    assert_eq!(fault(&sign(&imitation), &world), StatementFault::Jws(JwsError::Signature));
    let platforms = sign(&world.platform);
    assert_eq!(fault(&platforms, &world), StatementFault::UnknownKey, "the platform speaks for no maker");
    let mut claims = world.claims();
    claims["iss"] = json!("nobody");
    let jws = world.maker.sign(Kind::Statement, &claims).unwrap();
    assert_eq!(fault(&jws, &world), StatementFault::UnknownIssuer);

    let mut revoked = World::new();
    revoked.change_maker_key = |entry: &mut KeyEntry| entry.revoked_at = Some(NOW + 1_000);
    assert_eq!(fault(&revoked.statement(), &revoked), StatementFault::KeyRevoked, "whenever it was");
}

#[test]
fn signing_times_outside_the_keys_validity_are_refused() {
    let mut world = World::new();
    world.change_maker_key = |entry: &mut KeyEntry| {
        entry.valid_from = NOW - 1_000;
        entry.valid_until = Some(NOW - 500);
    };
    let at = |iat: i64| {
        let mut claims = world.claims();
        claims["iat"] = json!(iat);
        open_statement(&world.maker.sign(Kind::Statement, &claims).unwrap(), &world.trust(), NOW).map(|_| ())
    };
    assert_eq!(at(NOW - 1_000), Ok(()));
    assert_eq!(at(NOW - 500), Ok(()), "the key has run out since, but was valid when it signed");
    assert_eq!(at(NOW - 1_001), Err(StatementFault::KeyNotValidThen));
    assert_eq!(at(NOW - 499), Err(StatementFault::KeyNotValidThen));
}

#[test]
fn a_statement_from_the_future_is_refused() {
    let world = World::new();
    let at = |iat: i64| {
        let mut claims = world.claims();
        claims["iat"] = json!(iat);
        open_statement(&world.maker.sign(Kind::Statement, &claims).unwrap(), &world.trust(), NOW).map(|_| ())
    };
    assert_eq!(at(NOW + 300), Ok(()), "clocks differ");
    assert_eq!(at(NOW + 301), Err(StatementFault::FromTheFuture));
}

#[test]
fn a_replayed_standing_is_stale() {
    let world = World::new();
    let (jws, trust) = (world.standing(), world.trust());
    for now in [NOW - 300, NOW, NOW + 120 + 300] {
        assert!(open_standing(&jws, &trust, now).is_ok(), "{now}");
    }
    for now in [NOW - 301, NOW + 120 + 301] {
        assert_eq!(open_standing(&jws, &trust, now).unwrap_err(), StandingFault::Stale, "{now}");
    }
}

#[test]
fn only_the_platform_signs_standings() {
    let world = World::new();
    let sign = |key: &SigningKey| key.sign(Kind::Standing, &world.standing_claims()).unwrap();
    let fault = |jws: &str| open_standing(jws, &world.trust(), NOW).unwrap_err();
    assert_eq!(fault(&sign(&world.maker)), StandingFault::UnknownKey);
    assert_eq!(fault(&sign(&world.root)), StandingFault::UnknownKey);
    let imitation = key(Algorithm::EdDsa, 9, world.platform.kid());
    assert_eq!(fault(&sign(&imitation)), StandingFault::Jws(JwsError::Signature));
}

#[test]
fn a_trust_list_is_believed_from_a_pinned_root_only() {
    let world = World::new();
    let (jws, roots) = (world.trust_jws(), [world.root.jwk()]);
    assert!(open_trust_list(&jws, &roots, 3, NOW).is_ok());
    assert_eq!(open_trust_list(&jws, &[], 0, NOW).unwrap_err(), TrustFault::UnknownRoot);
    let other = key(Algorithm::EdDsa, 9, "root-2");
    assert_eq!(open_trust_list(&jws, &[other.jwk()], 0, NOW).unwrap_err(), TrustFault::UnknownRoot);
    let imitation = key(Algorithm::EdDsa, 9, world.root.kid());
    let fault = open_trust_list(&jws, &[imitation.jwk()], 0, NOW).unwrap_err();
    assert_eq!(fault, TrustFault::Jws(JwsError::Signature));
    let nameless = suyuan_record::Jwk { kid: None, ..world.root.jwk() };
    assert_eq!(open_trust_list(&jws, &[nameless], 0, NOW).unwrap_err(), TrustFault::UnknownRoot);
}

#[test]
fn a_trust_list_that_is_old_or_was_overtaken_is_refused() {
    let world = World::new();
    let (jws, roots) = (world.trust_jws(), [world.root.jwk()]);
    assert_eq!(open_trust_list(&jws, &roots, 4, NOW).unwrap_err(), TrustFault::RolledBack);
    assert_eq!(open_trust_list(&jws, &roots, 0, NOW + 7 * 86_400 + 301).unwrap_err(), TrustFault::Stale);
    assert_eq!(open_trust_list(&jws, &roots, 0, NOW - 301).unwrap_err(), TrustFault::Stale);
}
