//! Statements that nobody who may sign them signed so.

use super::*;

#[test]
fn a_record_altered_after_signing_is_refused() {
    let world = World::new();
    let mut altered = recent();
    altered.record.expires = Some(in_days(1000));
    let jws = with_claims(&sign(&world.maker, &recent()), &altered);
    assert_eq!(world.fault(jws), StatementFault::Jws(JwsError::Signature));
}

#[test]
fn any_one_changed_byte_is_refused() {
    let world = World::new();
    let trust = world.trust();
    let jws = sign(&world.maker, &recent());
    for at in (0..jws.len()).step_by(7) {
        let mut bytes = jws.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).expect("ASCII");
        let opened = open_reply(&world.reply_with(changed), &trust, SCANNED, NOW);
        assert!(matches!(opened.statement, StatementEvidence::Refused(_)), "byte {at}");
    }
}

#[test]
fn a_standing_is_no_statement_and_a_statement_no_standing() {
    let world = World::new();
    let kind = JwsError::Kind;
    assert_eq!(world.fault(world.stand(&standing())), StatementFault::Jws(kind.clone()));
    // Even when the maker itself signed the right claims as another kind.
    for wrong in [Kind::Standing, Kind::Trust] {
        let jws = world.maker.sign(wrong, &recent()).expect("claims");
        assert_eq!(world.fault(jws), StatementFault::Jws(kind.clone()));
    }
    let jws = world.platform.sign(Kind::Statement, &standing()).expect("claims");
    let opened = world.open(&LookupReply { standing: jws, ..world.reply() }, SCANNED);
    assert_eq!(opened.standing, StandingEvidence::Refused(StandingFault::Jws(kind)));
    assert_eq!(outcome(opened), Outcome::Untrusted);
}

#[test]
fn the_platforms_key_signs_no_statements_and_a_makers_no_standings() {
    let world = World::new();
    assert_eq!(world.fault(sign(&world.platform, &recent())), StatementFault::UnknownKey);
    let jws = world.maker.sign(Kind::Standing, &standing()).expect("claims");
    let opened = world.open(&LookupReply { standing: jws, ..world.reply() }, SCANNED);
    assert_eq!(opened.standing, StandingEvidence::Refused(StandingFault::UnknownKey));
}

#[test]
fn alg_none_is_refused_with_and_without_a_signature() {
    let world = World::new();
    let honest = sign(&world.maker, &recent());
    for alg in ["none", "None", "NONE", "nOnE", ""] {
        let header = json!({ "alg": alg, "kid": "maker-2", "typ": Kind::Statement.typ() });
        let kept = with_header(&honest, &header);
        let stripped = format!("{}.", kept.rsplit_once('.').expect("three parts").0);
        for jws in [kept, stripped] {
            assert_eq!(world.fault(jws), StatementFault::Jws(JwsError::Algorithm), "{alg:?}");
        }
    }
}

#[test]
fn an_es256_header_on_an_ed25519_key_is_refused_and_the_reverse() {
    let mut world = World::new();
    // The attacker owns a P-256 key and signs well, under the name of the maker's Ed25519 key.
    let impostor = key(Algorithm::Es256, 8, "maker-2");
    assert_eq!(world.fault(sign(&impostor, &recent())), StatementFault::Jws(JwsError::Algorithm));
    let es256 = key(Algorithm::Es256, 9, "maker-3");
    world.list.issuers[0].keys.push(entry(&es256, 0, None));
    let impostor = key(Algorithm::EdDsa, 8, "maker-3");
    assert_eq!(world.fault(sign(&impostor, &recent())), StatementFault::Jws(JwsError::Algorithm));
}

#[test]
fn hs256_keyed_with_the_public_key_is_refused() {
    use hmac::{Hmac, KeyInit, Mac};
    let world = World::new();
    let jwk = world.maker.jwk();
    let public = [decode(&jwk.x), jwk.x.clone().into_bytes(), serde_json::to_vec(&jwk).expect("a key")];
    let header = json!({ "alg": "HS256", "kid": "maker-2", "typ": Kind::Statement.typ() });
    let claims = serde_json::to_vec(&recent()).expect("claims");
    let input = format!("{}.{}", encode(header.to_string().as_bytes()), encode(&claims));
    for secret in public {
        let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&secret).expect("any length");
        mac.update(input.as_bytes());
        let jws = format!("{input}.{}", encode(&mac.finalize().into_bytes()));
        assert_eq!(world.fault(jws), StatementFault::Jws(JwsError::Algorithm));
    }
}

#[test]
fn a_key_that_travels_in_the_header_is_not_believed() {
    let world = World::new();
    let attacker = key(Algorithm::EdDsa, 66, "maker-2");
    let jws = sign(&attacker, &recent());
    assert_eq!(world.fault(jws.clone()), StatementFault::Jws(JwsError::Signature));
    let header = json!({
        "alg": "EdDSA", "kid": "maker-2", "typ": Kind::Statement.typ(),
        "jwk": attacker.jwk(), "jku": "https://evil.example/keys.json",
    });
    assert_eq!(world.fault(with_header(&jws, &header)), StatementFault::Jws(JwsError::Header));
}

#[test]
fn a_header_that_demands_an_extension_or_names_a_member_twice_is_refused() {
    let world = World::new();
    let honest = sign(&world.maker, &recent());
    let header = json!({ "alg": "EdDSA", "kid": "maker-2", "typ": Kind::Statement.typ(), "crit": ["exp"] });
    assert_eq!(world.fault(with_header(&honest, &header)), StatementFault::Jws(JwsError::Critical));
    let twice = r#"{"alg":"EdDSA","alg":"none","kid":"maker-2","typ":"suyuan-statement+jws"}"#;
    let (_, rest) = honest.split_once('.').expect("three parts");
    let jws = format!("{}.{rest}", encode(twice.as_bytes()));
    assert_eq!(world.fault(jws), StatementFault::Jws(JwsError::Header));
}

#[test]
fn a_key_of_another_issuer_is_refused() {
    let world = World::new();
    assert_eq!(world.fault(sign(&world.other, &recent())), StatementFault::KeyOfAnother);
}

#[test]
fn an_issuer_or_a_key_that_is_not_on_the_list_is_refused() {
    let world = World::new();
    let stranger = key(Algorithm::EdDsa, 77, "stranger-1");
    assert_eq!(world.fault(sign(&stranger, &recent())), StatementFault::UnknownKey);
    let statement = Statement { iss: "stranger".into(), ..recent() };
    assert_eq!(world.fault(sign(&stranger, &statement)), StatementFault::UnknownIssuer);
}

#[test]
fn a_revoked_key_is_refused_whatever_time_it_claims() {
    let mut world = World::new();
    world.list.issuers[0].keys[0].revoked_at = Some(NOW - DAY);
    for iat in [ROTATION - DAY, 0] {
        let backdated = Statement { iat, ..statement() };
        assert_eq!(world.fault(sign(&world.maker_old, &backdated)), StatementFault::KeyRevoked);
    }
}

#[test]
fn a_key_outside_its_validity_is_refused_to_the_second() {
    let world = World::new();
    let at = |iat| Statement { iat, ..statement() };
    assert_eq!(world.fault(sign(&world.maker_old, &at(ROTATION + 1))), StatementFault::KeyNotValidThen);
    assert_eq!(world.fault(sign(&world.maker, &at(ROTATION - 1))), StatementFault::KeyNotValidThen);
    for key in [&world.maker_old, &world.maker] {
        let opened = world.open(&world.reply_with(sign(key, &at(ROTATION))), SCANNED);
        assert_eq!(outcome(opened), Outcome::Verified, "{}", key.kid());
    }
}

#[test]
fn a_statement_from_the_future_is_refused() {
    let world = World::new();
    let future = Statement { iat: NOW + DAY, ..statement() };
    assert_eq!(world.fault(sign(&world.maker, &future)), StatementFault::FromTheFuture);
}

#[test]
fn what_is_no_jws_at_all_is_refused() {
    let world = World::new();
    let honest = sign(&world.maker, &recent());
    for jws in [String::new(), "..".into(), "null".into(), format!("{honest}.e30"), format!("{honest}=")] {
        assert!(matches!(world.fault(jws.clone()), StatementFault::Jws(_)), "{jws}");
    }
}

#[test]
fn bare_claims_that_are_none_are_refused() {
    let world = World::new();
    for claims in [json!({}), json!({"jws": "a.b.c"}), json!({"sub": CODE})] {
        let reply = LookupReply { statement: StatementForm::Unsigned(Box::new(claims)), ..world.reply() };
        let opened = world.open(&reply, SCANNED);
        let payload = |fault: &StatementFault| matches!(fault, StatementFault::Jws(JwsError::Payload(_)));
        assert!(matches!(&opened.statement, StatementEvidence::Refused(fault) if payload(fault)));
        assert_eq!(outcome(opened), Outcome::Untrusted);
    }
}

#[test]
fn a_statement_that_calls_a_price_barcode_an_item_is_on_record_only() {
    let world = World::new();
    let reading = suyuan_codes::identify(b"6901234567892", None);
    let barcode = reading.best();
    let reply = LookupReply {
        statement: StatementForm::Signed(sign(&world.maker, &Statement { sub: barcode.canonical.clone(), ..recent() })),
        standing: world.stand(&Standing { sub: barcode.canonical.clone(), ..standing() }),
    };
    let opened = world.open(&reply, Asked::Scanned { canonical: &barcode.canonical });
    let mut evidence = with_answer(Answer::Found(Box::new(opened)));
    evidence.code.level = barcode.level;
    expect(&evidence, Outcome::OnRecord, &Reason::ProductLevel);
}
