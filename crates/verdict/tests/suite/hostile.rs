//! What a forger, a copier or a careless platform can do must never be Verified. Signatures are forged in
//! `replies`; here is what follows from their being found out, and what no signature can tell.

use crate::support::*;
use suyuan_codes::Level as CodeLevel;
use suyuan_record::jws::JwsError;
use suyuan_record::{Checks, Exposure, Level, NoticeKind, Severity, StandingFault, StatementFault, Status};
use suyuan_verdict::{
    Answer, CannotAsk, Compared, Comparison, Evidence, LastVerdict, LinkEvidence, Outcome, Reason, StandingEvidence,
    StatementEvidence, Value,
};

/// Judges; the outcome must be this, and decided by a reason of this name.
#[track_caller]
fn caught(evidence: &Evidence, outcome: Outcome, name: &str) {
    let verdict = verdict(evidence);
    assert_ne!(verdict.outcome, Outcome::Verified, "{:?}", verdict.reasons);
    assert_eq!((verdict.outcome, verdict.reasons[0].name()), (outcome, name), "{:?}", verdict.reasons);
}

fn refused(fault: StatementFault) -> Evidence {
    with_reply(StatementEvidence::Refused(fault), fresh(standing()))
}

#[test]
fn a_copied_code_sold_in_two_far_cities_within_the_hour() {
    let places = vec![urumqi(NOW), shanghai(NOW - HOUR)];
    let evidence = with_standing(|standing| standing.checks = Checks { places, ..checked_by(1) });
    caught(&evidence, Outcome::Caution, "ImpossiblePace");
}

#[test]
fn a_copied_code_whose_impossible_pair_hides_among_plausible_places() {
    let places = vec![shanghai(NOW), urumqi(NOW - DAY), shanghai(NOW - DAY - HOUR), shanghai(NOW - 9 * DAY)];
    let evidence = with_standing(|standing| standing.checks = Checks { places, ..checked_by(3) });
    caught(&evidence, Outcome::Caution, "ImpossiblePace");
}

#[test]
fn a_copied_code_that_a_thousand_shoppers_checked() {
    caught(&with_standing(|standing| standing.checks = checked_by(1000)), Outcome::Caution, "ManyChecks");
}

#[test]
fn a_covered_code_that_was_checked_before() {
    let evidence = with_both(|record| record.exposure = Exposure::Covered, |standing| standing.checks = checked_by(1));
    caught(&evidence, Outcome::Caution, "CoveredCheckedBefore");
}

#[test]
fn own_repeats_do_not_hide_what_others_did() {
    let evidence = with_both(
        |record| record.exposure = Exposure::Covered,
        |standing| standing.checks = Checks { first_at: Some(NOW - DAY), count: 10, by_you: 9, places: vec![] },
    );
    caught(&evidence, Outcome::Caution, "CoveredCheckedBefore");
}

#[test]
fn a_statement_of_another_code() {
    let evidence = with_reply(StatementEvidence::ForAnotherCode { sub: OTHER_CODE.into() }, fresh(standing()));
    caught(&evidence, Outcome::Untrusted, "RecordOfAnotherCode");
}

#[test]
fn a_statement_of_this_code_with_the_standing_of_another() {
    let evidence = with_reply(signed(statement()), StandingEvidence::ForAnotherCode);
    caught(&evidence, Outcome::Untrusted, "StandingOfAnotherCode");
}

#[test]
fn an_unsigned_statement() {
    let evidence = with_reply(StatementEvidence::Unsigned(Box::new(statement())), fresh(standing()));
    caught(&evidence, Outcome::OnRecord, "NotSigned");
}

#[test]
fn an_altered_statement() {
    caught(&refused(StatementFault::Jws(JwsError::Signature)), Outcome::Untrusted, "StatementRefused");
}

#[test]
fn a_statement_with_a_foreign_unknown_or_revoked_key() {
    for fault in [
        StatementFault::KeyOfAnother,
        StatementFault::UnknownKey,
        StatementFault::UnknownIssuer,
        StatementFault::KeyRevoked,
        StatementFault::KeyNotValidThen,
    ] {
        caught(&refused(fault), Outcome::Untrusted, "StatementRefused");
    }
}

#[test]
fn a_stale_standing_replayed() {
    let evidence = with_reply(signed(statement()), StandingEvidence::Refused(StandingFault::Stale));
    caught(&evidence, Outcome::Caution, "StandingStale");
}

#[test]
fn a_recall_behind_an_old_cached_reply() {
    let last = Some(LastVerdict { outcome: Outcome::Verified, at: NOW - DAY });
    caught(&with_answer(Answer::NotAsked { why: CannotAsk::Offline, last }), Outcome::CannotCheck, "CannotAsk");
}

#[test]
fn a_forged_statement_does_not_hide_a_recall() {
    for statement in [
        StatementEvidence::Unsigned(Box::new(statement())),
        StatementEvidence::ForAnotherCode { sub: OTHER_CODE.into() },
        StatementEvidence::Refused(StatementFault::UnknownKey),
    ] {
        let mut standing = standing();
        standing.status = Status::Recalled;
        caught(&with_reply(statement, fresh(standing)), Outcome::DoNotUse, "Recalled");
    }
}

#[test]
fn a_code_of_unknown_scheme_does_not_hide_a_recall() {
    let mut evidence = with_standing(|standing| standing.status = Status::Recalled);
    evidence.code.form = suyuan_verdict::Form::NotUnderstood;
    caught(&evidence, Outcome::DoNotUse, "Recalled");
}

#[test]
fn goods_meant_for_another_market_do_not_hide_a_recall_notice() {
    let evidence = with_standing(|standing| {
        standing.status = Status::SoldElsewhere;
        standing.notices.push(notice(NoticeKind::Recall, Severity::Critical));
    });
    let reasons = verdict(&evidence).reasons;
    assert!(reasons.iter().any(|reason| matches!(reason, Reason::NoticeConcerns { .. })), "{reasons:?}");
}

#[test]
fn a_look_alike_link_around_a_genuine_code() {
    let link =
        LinkEvidence::LookAlike { domain: "foodcredit.miit.gov.cn.evil.example".into(), of: "miit.gov.cn".into() };
    caught(&with_code(|code| code.link = link), Outcome::Untrusted, "LinkLookAlike");
}

#[test]
fn a_look_alike_link_does_not_hide_a_recall() {
    let mut evidence = with_standing(|standing| standing.status = Status::Recalled);
    evidence.code.link = LinkEvidence::LookAlike { domain: "tráce.example".into(), of: "trace.example".into() };
    caught(&evidence, Outcome::DoNotUse, "Recalled");
}

#[test]
fn an_expired_can_with_a_fresh_standing() {
    let evidence = with_statement(|statement| statement.record.expires = Some(in_days(-1)));
    caught(&evidence, Outcome::DoNotUse, "Expired");
}

#[test]
fn an_expired_can_of_a_batch_or_unsigned() {
    let mut old = statement();
    old.record.expires = Some(in_days(-1));
    caught(&with_reply(StatementEvidence::Unsigned(Box::new(old)), fresh(standing())), Outcome::DoNotUse, "Expired");
    let batch = with_statement(|statement| {
        statement.level = Level::Batch;
        statement.record.expires = Some(in_days(-1));
    });
    caught(&batch, Outcome::DoNotUse, "Expired");
}

#[test]
fn a_last_day_today() {
    let evidence = with_statement(|statement| statement.record.expires = Some(today()));
    caught(&evidence, Outcome::Caution, "NearExpiry");
}

#[test]
fn a_price_barcode_whose_statement_claims_item_level() {
    caught(&with_code(|code| code.level = CodeLevel::Product), Outcome::OnRecord, "ProductLevel");
}

#[test]
fn a_can_refilled_from_another_batch() {
    let compared = vec![Comparison { value: Value::Batch, compared: Compared::Different }];
    caught(&Evidence { compared, ..good() }, Outcome::Conflict, "DiffersOnCan");
}

#[test]
fn counts_that_contradict_each_other_do_not_overflow() {
    for (checks, outcome, reason) in [
        (Checks { count: 0, by_you: u32::MAX, ..Checks::default() }, Outcome::Verified, "OwnRepeats"),
        (
            Checks { count: u32::MAX, by_you: 0, first_at: Some(i64::MIN), places: vec![] },
            Outcome::Caution,
            "ManyChecks",
        ),
        (Checks::default(), Outcome::Verified, "FirstCheck"),
    ] {
        let verdict = verdict(&with_standing(|standing| standing.checks = checks));
        let names: Vec<_> = verdict.reasons.iter().map(Reason::name).collect();
        assert_eq!(verdict.outcome, outcome, "{names:?}");
        assert!(names.contains(&reason), "{names:?}");
    }
}
