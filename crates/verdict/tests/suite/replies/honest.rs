//! Replies that hold.

use super::*;

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
    let reply = LookupReply { statement: unsigned(&recent()), ..world.reply() };
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

#[test]
fn the_codes_that_these_tests_ask_for_are_spelled_as_a_scan_spells_them() {
    for code in [CODE, OTHER_CODE] {
        let reading = suyuan_codes::identify(code.as_bytes(), None);
        assert_eq!(reading.best().canonical, code);
        assert_eq!(reading.best().level, suyuan_codes::Level::Item);
        assert!(reading.best().is_well_formed(), "{:?}", reading.best().findings);
    }
}
