//! Replies with real signatures, honest and forged, opened as the app opens them.

use crate::support::*;
use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::json;
use suyuan_record::jws::{JwsError, Kind};
use suyuan_record::sign::SigningKey;
use suyuan_record::{
    Algorithm, IssuerEntry, KeyEntry, LookupReply, Seconds, Standing, StandingFault, Statement, StatementFault,
    StatementForm, Status, TrustList, Verified, open_trust_list,
};
use suyuan_verdict::{Answer, Asked, Outcome, Reason, Reply, StandingEvidence, StatementEvidence, judge, open_reply};

const SCANNED: Asked<'_> = Asked::Scanned { canonical: CODE };
const ROTATION: Seconds = NOW - 30 * DAY;

/// A platform, a maker that changed its key a month ago, another maker, and a root that vouches for them.
struct World {
    root: SigningKey,
    platform: SigningKey,
    /// Valid until [`ROTATION`].
    maker_old: SigningKey,
    /// Valid from [`ROTATION`].
    maker: SigningKey,
    other: SigningKey,
    list: TrustList,
}

fn key(algorithm: Algorithm, seed: u8, kid: &str) -> SigningKey {
    SigningKey::from_seed(algorithm, &[seed; 32], kid).expect("a key")
}

fn entry(key: &SigningKey, valid_from: Seconds, valid_until: Option<Seconds>) -> KeyEntry {
    KeyEntry { kid: key.kid().into(), jwk: key.jwk(), valid_from, valid_until, revoked_at: None }
}

impl World {
    fn new() -> Self {
        let root = key(Algorithm::EdDsa, 1, "root");
        let platform = key(Algorithm::Es256, 2, "platform-1");
        let maker_old = key(Algorithm::EdDsa, 3, "maker-1");
        let maker = key(Algorithm::EdDsa, 4, "maker-2");
        let other = key(Algorithm::EdDsa, 5, "other-1");
        let list = TrustList {
            version: 7,
            iat: NOW - DAY,
            exp: NOW + 7 * DAY,
            platform: vec![entry(&platform, 0, None)],
            issuers: vec![
                IssuerEntry {
                    id: MAKER.into(),
                    name: text("Maker"),
                    keys: vec![entry(&maker_old, 0, Some(ROTATION)), entry(&maker, ROTATION, None)],
                },
                IssuerEntry { id: "other".into(), name: text("Other"), keys: vec![entry(&other, 0, None)] },
            ],
        };
        Self { root, platform, maker_old, maker, other, list }
    }

    fn trust(&self) -> Verified<TrustList> {
        let jws = self.root.sign(Kind::Trust, &self.list).expect("claims");
        open_trust_list(&jws, &[self.root.jwk()], 0, NOW).expect("a trust list by the pinned root")
    }

    /// A reply with this text for a statement, and an honest standing.
    fn reply_with(&self, statement: String) -> LookupReply {
        LookupReply { statement: StatementForm::Signed(statement), standing: self.stand(&standing()) }
    }

    fn stand(&self, standing: &Standing) -> String {
        self.platform.sign(Kind::Standing, standing).expect("claims")
    }

    /// The honest reply.
    fn reply(&self) -> LookupReply {
        self.reply_with(sign(&self.maker, &recent()))
    }

    fn open(&self, reply: &LookupReply, asked: Asked<'_>) -> Reply {
        open_reply(reply, &self.trust(), asked, NOW)
    }

    /// Opens a statement that must be refused, and judged Untrusted.
    #[track_caller]
    fn fault(&self, statement: String) -> StatementFault {
        let opened = self.open(&self.reply_with(statement), SCANNED);
        let StatementEvidence::Refused(fault) = opened.statement.clone() else { panic!("{:?}", opened.statement) };
        assert!(opened.statement().is_none(), "nothing refused is shown");
        assert_eq!(outcome(opened), Outcome::Untrusted);
        fault
    }
}

/// The statement, signed after the maker changed its key.
fn recent() -> Statement {
    Statement { iat: NOW - DAY, ..statement() }
}

fn sign(key: &SigningKey, statement: &Statement) -> String {
    key.sign(Kind::Statement, statement).expect("claims")
}

fn outcome(reply: Reply) -> Outcome {
    judge(&with_answer(Answer::Found(Box::new(reply))), today()).outcome
}

fn encode(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

fn decode(part: &str) -> Vec<u8> {
    Base64UrlUnpadded::decode_vec(part).expect("base64url")
}

/// The same JWS with another header, its signature kept.
fn with_header(jws: &str, header: &serde_json::Value) -> String {
    let (_, rest) = jws.split_once('.').expect("three parts");
    format!("{}.{rest}", encode(header.to_string().as_bytes()))
}

/// The same JWS with other claims, its signature kept.
fn with_claims(jws: &str, claims: &Statement) -> String {
    let parts: Vec<&str> = jws.split('.').collect();
    format!("{}.{}.{}", parts[0], encode(&serde_json::to_vec(claims).expect("claims")), parts[2])
}

fn typed(digits: &str) -> Asked<'_> {
    Asked::Typed { issuer: MAKER, digits }
}

// Honest replies.

#[test]
fn a_signed_reply_for_a_scanned_code_is_verified() {
    let world = World::new();
    let opened = world.open(&world.reply(), SCANNED);
    assert!(matches!(&opened.statement, StatementEvidence::Signed(statement) if statement.kid() == "maker-2"));
    assert!(matches!(&opened.standing, StandingEvidence::Fresh(standing) if standing.kid() == "platform-1"));
    assert_eq!(outcome(opened), Outcome::Verified);
}

#[test]
fn a_maker_may_sign_with_either_algorithm() {
    let mut world = World::new();
    let es256 = key(Algorithm::Es256, 9, "maker-3");
    world.list.issuers[0].keys.push(entry(&es256, 0, None));
    let opened = world.open(&world.reply_with(sign(&es256, &recent())), SCANNED);
    assert_eq!(outcome(opened), Outcome::Verified);
}

#[test]
fn a_record_signed_with_the_old_key_before_it_was_changed_is_verified() {
    let world = World::new();
    let old = Statement { iat: ROTATION - DAY, ..statement() };
    let opened = world.open(&world.reply_with(sign(&world.maker_old, &old)), SCANNED);
    assert_eq!(outcome(opened), Outcome::Verified);
}

#[test]
fn typed_digits_are_found_whatever_helps_the_eye() {
    let world = World::new();
    for digits in [
        "690123450007",
        "6901 2345 0007",
        "6901-2345-0007",
        " 6901\u{a0}2345\u{2009}0007\n",
        "6901–2345—0007",
        "6901\u{3000}2345－0007",
        "６９０１２３４５０００７",
    ] {
        let opened = world.open(&world.reply(), typed(digits));
        assert_eq!(outcome(opened), Outcome::Verified, "{digits:?}");
    }
}

#[test]
fn an_unsigned_reply_is_on_record_only() {
    let world = World::new();
    let reply = LookupReply { statement: StatementForm::Unsigned(Box::new(recent())), ..world.reply() };
    let opened = world.open(&reply, SCANNED);
    assert!(matches!(opened.statement, StatementEvidence::Unsigned(_)));
    assert_eq!(outcome(opened), Outcome::OnRecord);
}

#[test]
fn a_reply_read_from_json_is_signed_only_if_it_is_text() {
    let world = World::new();
    let standing = world.stand(&standing());
    let bare = json!({ "statement": recent(), "standing": standing });
    let bare: LookupReply = serde_json::from_value(bare).expect("a reply");
    assert_eq!(outcome(world.open(&bare, SCANNED)), Outcome::OnRecord);
    let dressed = json!({ "statement": serde_json::to_string(&recent()).expect("claims"), "standing": standing });
    let dressed: LookupReply = serde_json::from_value(dressed).expect("a reply");
    assert_eq!(outcome(world.open(&dressed, SCANNED)), Outcome::Untrusted);
}

// Replays.

#[test]
fn a_genuine_reply_replayed_for_another_code_is_untrusted() {
    let world = World::new();
    let opened = world.open(&world.reply(), Asked::Scanned { canonical: OTHER_CODE });
    assert_eq!(opened.statement, StatementEvidence::ForAnotherCode { sub: CODE.into() });
    assert_eq!(opened.standing, StandingEvidence::ForAnotherCode);
    assert!(opened.statement().is_none() && opened.standing().is_none(), "nothing of another code is shown");
    assert_eq!(outcome(opened), Outcome::Untrusted);
}

#[test]
fn an_unsigned_reply_of_another_code_is_untrusted() {
    let world = World::new();
    let reply = LookupReply { statement: StatementForm::Unsigned(Box::new(recent())), ..world.reply() };
    assert_eq!(outcome(world.open(&reply, Asked::Scanned { canonical: OTHER_CODE })), Outcome::Untrusted);
}

#[test]
fn serials_that_differ_in_case_are_different_codes() {
    let world = World::new();
    let lower = CODE.replace("/21/S7", "/21/s7");
    let opened = world.open(&world.reply(), Asked::Scanned { canonical: &lower });
    assert!(matches!(opened.statement, StatementEvidence::ForAnotherCode { .. }));
}

#[test]
fn a_genuine_statement_with_the_standing_of_another_code_is_untrusted() {
    let world = World::new();
    let standing = world.stand(&Standing { sub: OTHER_CODE.into(), ..standing() });
    for asked in [SCANNED, typed("690123450007")] {
        let opened = world.open(&LookupReply { standing: standing.clone(), ..world.reply() }, asked);
        assert!(matches!(opened.statement, StatementEvidence::Signed(_)));
        assert_eq!(opened.standing, StandingEvidence::ForAnotherCode);
        assert_eq!(outcome(opened), Outcome::Untrusted);
    }
}

#[test]
fn a_standing_from_before_the_recall_is_stale() {
    let world = World::new();
    let old = Standing { iat: NOW - DAY, exp: NOW - DAY + HOUR, ..standing() };
    let opened = world.open(&LookupReply { standing: world.stand(&old), ..world.reply() }, SCANNED);
    assert_eq!(opened.standing, StandingEvidence::Refused(StandingFault::Stale));
    assert_eq!(outcome(opened), Outcome::Caution);
}

#[test]
fn a_forged_statement_does_not_hide_the_recall_of_the_scanned_code() {
    let world = World::new();
    let recalled = world.stand(&Standing { status: Status::Recalled, ..standing() });
    for statement in [
        StatementForm::Signed("forged".into()),
        StatementForm::Unsigned(Box::new(recent())),
        StatementForm::Signed(sign(&world.maker, &Statement { sub: OTHER_CODE.into(), ..recent() })),
    ] {
        let opened = world.open(&LookupReply { statement, standing: recalled.clone() }, SCANNED);
        assert_eq!(outcome(opened), Outcome::DoNotUse);
    }
}

// Typed digits.

#[test]
fn typed_digits_of_another_issuer_are_untrusted() {
    let world = World::new();
    // The same digits are printed by another company, which signs its own record of them.
    let theirs = Statement { iss: "other".into(), ..recent() };
    let opened = world.open(&world.reply_with(sign(&world.other, &theirs)), typed("690123450007"));
    assert!(matches!(opened.statement, StatementEvidence::ForAnotherCode { .. }));
    assert_eq!(outcome(opened), Outcome::Untrusted);
}

#[test]
fn other_typed_digits_are_untrusted() {
    let world = World::new();
    for digits in ["690123450008", "69012345000", "6901234500070", "", " - "] {
        let opened = world.open(&world.reply(), typed(digits));
        assert!(matches!(opened.statement, StatementEvidence::ForAnotherCode { .. }), "{digits:?}");
        assert_eq!(outcome(opened), Outcome::Untrusted, "{digits:?}");
    }
}

#[test]
fn a_standing_proves_nothing_about_typed_digits_whose_record_is_refused() {
    let world = World::new();
    // Which code the digits stand for only the record tells.
    let opened = world.open(&world.reply_with("forged".into()), typed("690123450007"));
    assert_eq!(opened.standing, StandingEvidence::ForAnotherCode);
    assert_eq!(outcome(opened), Outcome::Untrusted);
}

#[test]
fn typed_nothing_matches_no_record_without_a_printed_number() {
    let world = World::new();
    for printed_number in [None, Some(String::new()), Some(" - ".into())] {
        let bare = Statement { printed_number, ..recent() };
        let opened = world.open(&world.reply_with(sign(&world.maker, &bare)), typed(""));
        assert!(matches!(opened.statement, StatementEvidence::ForAnotherCode { .. }));
    }
}

// Forgeries.

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
    assert_eq!(world.fault(with_header(&jws, &header)), StatementFault::Jws(JwsError::Signature));
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
fn a_statement_that_calls_a_price_barcode_an_item_is_on_record_only() {
    let world = World::new();
    let code = "https://id.gs1.org/01/06901234567892";
    let reply = LookupReply {
        statement: StatementForm::Signed(sign(&world.maker, &Statement { sub: code.into(), ..recent() })),
        standing: world.stand(&Standing { sub: code.into(), ..standing() }),
    };
    let opened = world.open(&reply, Asked::Scanned { canonical: code });
    let mut evidence = with_answer(Answer::Found(Box::new(opened)));
    evidence.code.level = suyuan_codes::Level::Product;
    expect(&evidence, Outcome::OnRecord, &Reason::ProductLevel);
}
