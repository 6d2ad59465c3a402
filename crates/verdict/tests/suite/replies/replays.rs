//! Genuine parts, sent for another code or at another time.

use super::*;

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
    let reply = LookupReply { statement: unsigned(&recent()), ..world.reply() };
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
        unsigned(&recent()),
        StatementForm::Signed(sign(&world.maker, &Statement { sub: OTHER_CODE.into(), ..recent() })),
    ] {
        let opened = world.open(&LookupReply { statement, standing: recalled.clone() }, SCANNED);
        assert_eq!(outcome(opened), Outcome::DoNotUse);
    }
}
