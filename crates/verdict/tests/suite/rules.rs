//! For each reason the evidence that brings it, and what the verdict then is.

use crate::support::*;
use suyuan_codes::Level as CodeLevel;
use suyuan_record::jws::JwsError;
use suyuan_record::{
    Checks, DocumentCheck, DocumentType, Exposure, IssuerStanding, Level, NoticeKind, PinState, Severity,
    StandingFault, Statement, StatementFault, Status, TrustFault,
};
use suyuan_verdict::{
    Answer, CannotAsk, Compared, Comparison, Evidence, Form, LastVerdict, LinkEvidence, Outcome, Reason,
    StandingEvidence, StatementEvidence, TrustEvidence, Value, judge,
};

fn unasked(why: CannotAsk) -> Evidence {
    with_answer(Answer::NotAsked { why, last: None })
}

fn statement_of(evidence: &Evidence) -> &Statement {
    let Answer::Found(reply) = &evidence.answer else { panic!("no reply") };
    reply.statement().expect("a statement")
}

fn compared(compared: Compared) -> Evidence {
    Evidence { compared: vec![Comparison { value: Value::Batch, compared }], ..good() }
}

#[test]
fn a_good_can_is_verified_and_every_reason_speaks_for_it() {
    let verdict = verdict(&good());
    assert_eq!(verdict.outcome, Outcome::Verified);
    assert_eq!(verdict.reasons, [Reason::SignedByMaker, Reason::InGoodStanding, Reason::FirstCheck, Reason::ItemLevel]);
}

// Question 1: the code.

#[test]
fn a_malformed_code_that_nobody_has_is_not_found() {
    for is_typed in [false, true] {
        let mut evidence = with_answer(Answer::NotFound);
        evidence.code.form = Form::Malformed;
        evidence.code.is_typed = is_typed;
        expect(&evidence, Outcome::NotFound, &Reason::CodeMalformed { is_typed });
    }
}

#[test]
fn a_code_that_device_and_platform_both_call_malformed_is_not_found() {
    let mut evidence = unasked(CannotAsk::CodeRefused);
    evidence.code.form = Form::Malformed;
    let verdict = expect(&evidence, Outcome::NotFound, &Reason::CodeMalformed { is_typed: false });
    assert_eq!(verdict.reasons.len(), 1, "the refusal is no second reason");
}

#[test]
fn a_malformed_code_is_not_called_unknown_before_the_platform_was_asked() {
    let mut evidence = unasked(CannotAsk::Offline);
    evidence.code.form = Form::Malformed;
    let verdict = expect(&evidence, Outcome::CannotCheck, &Reason::CannotAsk(CannotAsk::Offline));
    assert!(verdict.reasons.contains(&Reason::CodeMalformed { is_typed: false }), "still said");
}

#[test]
fn an_irregular_code_that_the_platform_has_asks_for_caution() {
    expect(&with_code(|code| code.form = Form::Malformed), Outcome::Caution, &Reason::CodeIrregular);
    expect(&with_code(|code| code.form = Form::NotUnderstood), Outcome::Caution, &Reason::CodeIrregular);
}

#[test]
fn a_code_of_no_known_scheme_cannot_be_checked() {
    for answer in [Answer::NotFound, Answer::NotAsked { why: CannotAsk::SchemeUnsupported, last: None }] {
        let mut evidence = with_answer(answer);
        evidence.code.form = Form::NotUnderstood;
        expect(&evidence, Outcome::CannotCheck, &Reason::CodeNotUnderstood);
    }
}

// Question 2: the link.

#[test]
fn a_foreign_link_is_named_and_decides_nothing() {
    let domain = || "brand.example".to_owned();
    let evidence = with_code(|code| code.link = LinkEvidence::Foreign { domain: domain() });
    expect(&evidence, Outcome::Verified, &Reason::LinkForeign { domain: domain() });
}

#[test]
fn a_look_alike_link_is_untrusted_even_before_the_platform_was_asked() {
    let domain = || "tráce.example".to_owned();
    let of = || "trace.example".to_owned();
    for answer in [good().answer, Answer::NotFound, unasked(CannotAsk::Offline).answer] {
        let mut evidence = with_answer(answer);
        evidence.code.link = LinkEvidence::LookAlike { domain: domain(), of: of() };
        expect(&evidence, Outcome::Untrusted, &Reason::LinkLookAlike { domain: domain(), of: of() });
    }
}

// Question 3: the answer.

#[test]
fn a_code_that_the_platform_does_not_have_is_not_found() {
    for is_typed in [false, true] {
        let mut evidence = with_answer(Answer::NotFound);
        evidence.code.is_typed = is_typed;
        expect(&evidence, Outcome::NotFound, &Reason::NoSuchCode { is_typed });
    }
}

#[test]
fn a_barcode_a_company_or_a_document_that_is_not_on_record_says_nothing() {
    for level in [CodeLevel::Product, CodeLevel::Company, CodeLevel::Document] {
        let mut evidence = with_answer(Answer::NotFound);
        evidence.code.level = level;
        // The deployment's own link promises a record.
        expect(&evidence, Outcome::NotFound, &Reason::NoSuchCode { is_typed: false });
        for link in [LinkEvidence::None, LinkEvidence::Foreign { domain: "brand.example".into() }] {
            evidence.code.link = link;
            expect(&evidence, Outcome::CannotCheck, &Reason::NotRegistered);
        }
        evidence.code.form = Form::Malformed;
        expect(&evidence, Outcome::NotFound, &Reason::NoSuchCode { is_typed: false });
    }
}

#[test]
fn a_platform_that_cannot_be_asked_says_nothing_about_the_product() {
    for why in [
        CannotAsk::Offline,
        CannotAsk::TimedOut,
        CannotAsk::Down,
        CannotAsk::TooMany { retry_after: Some(30) },
        CannotAsk::Garbled,
        CannotAsk::SchemeUnsupported,
        CannotAsk::CodeRefused,
        CannotAsk::NoTrustList(TrustEvidence::Unreachable),
        CannotAsk::NoTrustList(TrustEvidence::Refused(TrustFault::RolledBack)),
    ] {
        expect(&unasked(why.clone()), Outcome::CannotCheck, &Reason::CannotAsk(why));
    }
}

#[test]
fn what_was_seen_last_time_is_shown_and_decides_nothing() {
    for outcome in [Outcome::Verified, Outcome::DoNotUse] {
        let last = LastVerdict { outcome, at: NOW - DAY };
        let evidence = with_answer(Answer::NotAsked { why: CannotAsk::Offline, last: Some(last) });
        expect(&evidence, Outcome::CannotCheck, &Reason::LastSeen(last));
    }
}

// Question 4: the statement.

#[test]
fn a_record_that_nobody_signed_is_on_record_only() {
    let evidence = with_reply(StatementEvidence::Unsigned(Box::new(statement())), fresh(standing()));
    let verdict = expect(&evidence, Outcome::OnRecord, &Reason::NotSigned);
    assert!(!verdict.reasons.contains(&Reason::SignedByMaker));
}

#[test]
fn a_record_of_another_code_is_untrusted() {
    let evidence = with_reply(StatementEvidence::ForAnotherCode { sub: OTHER_CODE.into() }, fresh(standing()));
    expect(&evidence, Outcome::Untrusted, &Reason::RecordOfAnotherCode);
}

#[test]
fn a_record_that_is_refused_is_untrusted_whatever_the_fault() {
    for fault in [
        StatementFault::Jws(JwsError::Signature),
        StatementFault::UnknownIssuer,
        StatementFault::UnknownKey,
        StatementFault::KeyOfAnother,
        StatementFault::KeyRevoked,
        StatementFault::KeyNotValidThen,
        StatementFault::FromTheFuture,
    ] {
        let evidence = with_reply(StatementEvidence::Refused(fault.clone()), fresh(standing()));
        expect(&evidence, Outcome::Untrusted, &Reason::StatementRefused(fault));
    }
}

// Question 5: the standing.

#[test]
fn a_stale_standing_asks_for_caution_and_names_the_clock() {
    let mut evidence = with_reply(signed(statement()), StandingEvidence::Refused(StandingFault::Stale));
    expect(&evidence, Outcome::Caution, &Reason::StandingStale { clock_skew: None });
    evidence.clock_skew = Some(2 * DAY);
    expect(&evidence, Outcome::Caution, &Reason::StandingStale { clock_skew: Some(2 * DAY) });
}

#[test]
fn to_a_slow_clock_a_new_record_is_no_forgery() {
    let future = |standing, clock_skew| Evidence {
        clock_skew,
        ..with_reply(StatementEvidence::Refused(StatementFault::FromTheFuture), standing)
    };
    let stale = || StandingEvidence::Refused(StandingFault::Stale);
    let slow = Some(-2 * DAY);
    for standing in [stale(), fresh(standing())] {
        let verdict = expect(&future(standing, slow), Outcome::Caution, &Reason::StandingStale { clock_skew: slow });
        assert_eq!(verdict.reasons.iter().filter(|reason| reason.name() == "StandingStale").count(), 1, "said once");
    }
    for clock_skew in [None, Some(-300), Some(2 * DAY)] {
        let reason = Reason::StatementRefused(StatementFault::FromTheFuture);
        expect(&future(stale(), clock_skew), Outcome::Untrusted, &reason);
    }
}

#[test]
fn a_standing_that_is_refused_is_untrusted() {
    for fault in [StandingFault::Jws(JwsError::Signature), StandingFault::UnknownKey, StandingFault::KeyNotValid] {
        let evidence = with_reply(signed(statement()), StandingEvidence::Refused(fault.clone()));
        expect(&evidence, Outcome::Untrusted, &Reason::StandingRefused(fault));
    }
}

#[test]
fn a_standing_of_another_code_is_untrusted() {
    let evidence = with_reply(signed(statement()), StandingEvidence::ForAnotherCode);
    expect(&evidence, Outcome::Untrusted, &Reason::StandingOfAnotherCode);
}

// Question 6: the status.

#[test]
fn recalled_withdrawn_and_destroyed_goods_are_not_to_be_used() {
    for (status, reason) in [
        (Status::Recalled, Reason::Recalled),
        (Status::Withdrawn, Reason::Withdrawn),
        (Status::Destroyed, Reason::Destroyed),
    ] {
        let verdict = expect(&with_standing(|standing| standing.status = status), Outcome::DoNotUse, &reason);
        assert!(!verdict.reasons.contains(&Reason::InGoodStanding));
    }
}

#[test]
fn goods_sold_elsewhere_and_unknown_states_ask_for_caution() {
    for (status, reason) in [(Status::SoldElsewhere, Reason::SoldElsewhere), (Status::Unknown, Reason::StatusUnknown)] {
        expect(&with_standing(|standing| standing.status = status), Outcome::Caution, &reason);
    }
}

#[test]
fn an_issuer_not_in_good_standing_asks_for_caution() {
    for (issuer_standing, reason) in [
        (IssuerStanding::Suspended, Reason::IssuerSuspended),
        (IssuerStanding::Unknown, Reason::IssuerSuspended),
        (IssuerStanding::Blacklisted, Reason::IssuerBlacklisted),
    ] {
        expect(&with_standing(|standing| standing.issuer_standing = issuer_standing), Outcome::Caution, &reason);
    }
}

#[test]
fn a_recall_or_safety_notice_asks_for_caution() {
    for kind in [NoticeKind::Recall, NoticeKind::Safety] {
        for status in [Status::Active, Status::SoldElsewhere, Status::Unknown] {
            let evidence = with_standing(|standing| {
                standing.status = status;
                standing.notices.push(notice(kind, Severity::Warning));
            });
            expect(&evidence, Outcome::Caution, &Reason::NoticeConcerns { title: text("Batches of stage 1") });
        }
    }
}

#[test]
fn a_rumour_put_right_and_mere_information_warn_of_nothing() {
    for notice in [notice(NoticeKind::Rebuttal, Severity::Critical), notice(NoticeKind::Safety, Severity::Info)] {
        expect(&with_standing(|standing| standing.notices.push(notice)), Outcome::Verified, &Reason::InGoodStanding);
    }
}

#[test]
fn a_recall_that_is_the_items_own_state_is_said_once() {
    let evidence = with_standing(|standing| {
        standing.status = Status::Recalled;
        standing.notices.push(notice(NoticeKind::Recall, Severity::Critical));
    });
    let verdict = expect(&evidence, Outcome::DoNotUse, &Reason::Recalled);
    assert!(!verdict.reasons.iter().any(|reason| matches!(reason, Reason::NoticeConcerns { .. })));
}

#[test]
fn the_last_day_is_near_expiry_and_the_day_after_is_expired() {
    let expiring = |on| with_statement(|statement| statement.record.expires = Some(on));
    let (yesterday, last) = (in_days(-1), in_days(30));
    expect(&expiring(yesterday), Outcome::DoNotUse, &Reason::Expired { on: yesterday });
    expect(&expiring(today()), Outcome::Caution, &Reason::NearExpiry { on: today(), days: 0 });
    expect(&expiring(last), Outcome::Caution, &Reason::NearExpiry { on: last, days: 30 });
    assert_eq!(verdict(&expiring(in_days(31))).outcome, Outcome::Verified);
}

#[test]
fn a_record_without_expiry_says_nothing_of_it() {
    assert_eq!(verdict(&with_statement(|statement| statement.record.expires = None)).outcome, Outcome::Verified);
}

#[test]
fn an_alert_of_the_platform_asks_for_caution() {
    let evidence = with_standing(|standing| standing.alerts.push(text("Sold twice")));
    expect(&evidence, Outcome::Caution, &Reason::PlatformAlert(text("Sold twice")));
}

#[test]
fn open_reports_are_told_and_decide_nothing() {
    expect(&with_standing(|standing| standing.open_reports = 3), Outcome::Verified, &Reason::OpenReports(3));
}

// Question 7: the history.

#[test]
fn a_first_check_speaks_for_the_can() {
    expect(&good(), Outcome::Verified, &Reason::FirstCheck);
}

#[test]
fn this_devices_own_repeats_speak_for_the_can() {
    let evidence = with_standing(|standing| {
        standing.checks = Checks { first_at: Some(NOW - DAY), count: 4, by_you: 4, places: vec![] };
    });
    expect(&evidence, Outcome::Verified, &Reason::OwnRepeats { count: 4 });
}

#[test]
fn a_few_checks_by_others_are_plausible_for_an_open_code() {
    let first_at = Some(NOW - DAY);
    for others in [1, 20] {
        let evidence = with_standing(|standing| standing.checks = checked_by(others));
        expect(&evidence, Outcome::Verified, &Reason::PlausibleRepeats { others, first_at });
    }
}

#[test]
fn more_than_twenty_checks_by_others_ask_for_caution() {
    let evidence = with_standing(|standing| standing.checks = checked_by(21));
    expect(&evidence, Outcome::Caution, &Reason::ManyChecks { others: 21, first_at: Some(NOW - DAY) });
}

#[test]
fn places_that_one_can_could_not_have_travelled_ask_for_caution() {
    let evidence = with_standing(|standing| {
        standing.checks = Checks { places: vec![urumqi(NOW), shanghai(NOW - HOUR)], ..checked_by(1) };
    });
    let verdict = verdict(&evidence);
    assert_eq!(verdict.outcome, Outcome::Caution);
    let Some(Reason::ImpossiblePace { from, to, kilometres, minutes }) = verdict.reasons.first() else {
        panic!("{:?}", verdict.reasons);
    };
    assert_eq!((from, to, *minutes), (&text("Shanghai"), &text("Ürümqi"), 60));
    assert!((3200..3350).contains(kilometres), "{kilometres}");
}

#[test]
fn the_pace_of_a_passenger_jet_is_possible_and_more_is_not() {
    // Along the equator a degree is 111.2 km; of the way 30 km are given away, of the time five minutes.
    let travelled = |tenths_of_a_degree, seconds| {
        let places = vec![place("Here", [0, 0], NOW - seconds), place("There", [0, tenths_of_a_degree], NOW)];
        verdict(&with_standing(|standing| standing.checks = Checks { places, ..checked_by(1) })).outcome
    };
    assert_eq!(travelled(90, HOUR), Outcome::Verified, "1 001 km");
    assert_eq!(travelled(91, HOUR), Outcome::Caution, "1 012 km");
    assert_eq!(travelled(9, 0), Outcome::Verified, "100 km");
    assert_eq!(travelled(10, 0), Outcome::Caution, "111 km");
}

#[test]
fn a_covered_number_that_is_right_speaks_for_the_can() {
    // The first time, once more by the same device, and where the platform does not say when.
    for (first_right_at, by_you) in [(Some(NOW), true), (Some(NOW - DAY), true), (None, false), (None, true)] {
        let evidence = with_both(with_pin, |now| now.pin = Some(pin(PinState::Right, first_right_at, by_you)));
        expect(&evidence, Outcome::Verified, &Reason::PinRight { first_right_at });
    }
}

#[test]
fn a_covered_number_that_somebody_else_typed_before_asks_for_caution() {
    let first_right_at = Some(NOW - DAY);
    let evidence = with_both(with_pin, |now| now.pin = Some(pin(PinState::Right, first_right_at, false)));
    let verdict = expect(&evidence, Outcome::Caution, &Reason::PinUsedBefore { first_right_at });
    assert!(!verdict.reasons.iter().any(|reason| reason.name() == "PinRight"));
}

#[test]
fn a_covered_number_that_is_wrong_or_locked_asks_for_caution() {
    for (state, reason) in
        [(PinState::Wrong, Reason::PinWrong { attempts_left: Some(3) }), (PinState::Locked, Reason::PinLocked)]
    {
        expect(&with_both(with_pin, |now| now.pin = Some(pin(state, None, false))), Outcome::Caution, &reason);
        // Whatever the record says of such a number, and whatever it stands for.
        expect(&with_standing(|now| now.pin = Some(pin(state, None, false))), Outcome::Caution, &reason);
    }
}

#[test]
fn a_covered_number_that_was_not_asked_for_says_nothing() {
    let evidence = with_both(with_pin, |now| now.pin = Some(pin(PinState::NotAsked, None, false)));
    assert_eq!(verdict(&evidence), verdict(&good()));
    assert_eq!(verdict(&with_statement(with_pin)), verdict(&good()));
}

#[test]
fn a_right_number_says_nothing_where_the_record_offers_none_or_stands_for_many() {
    let right = || Some(pin(PinState::Right, Some(NOW), true));
    assert_eq!(verdict(&with_standing(|now| now.pin = right())), verdict(&good()));
    let batch = with_both(
        |record| {
            with_pin(record);
            record.level = Level::Batch;
        },
        |now| now.pin = right(),
    );
    let verdict = expect(&batch, Outcome::OnRecord, &Reason::BatchLevel);
    assert!(!verdict.reasons.iter().any(|reason| reason.name() == "PinRight"));
}

#[test]
fn a_covered_code_that_others_checked_before_asks_for_caution() {
    let covered = |others| {
        with_both(|record| record.exposure = Exposure::Covered, |standing| standing.checks = checked_by(others))
    };
    let reason = Reason::CoveredCheckedBefore { others: 1, first_at: Some(NOW - DAY) };
    expect(&covered(1), Outcome::Caution, &reason);
    expect(&covered(0), Outcome::Verified, &Reason::FirstCheck);
}

#[test]
fn the_history_of_a_batch_code_says_nothing_of_one_can() {
    let evidence = with_both(|record| record.level = Level::Batch, |standing| standing.checks = checked_by(5000));
    let verdict = expect(&evidence, Outcome::OnRecord, &Reason::BatchLevel);
    assert!(!verdict.reasons.iter().any(|reason| reason.name() == "ManyChecks"));
}

// Question 8: the level.

#[test]
fn the_weaker_of_record_and_code_decides_the_level() {
    let (item, batch, product) = (Reason::ItemLevel, Reason::BatchLevel, Reason::ProductLevel);
    for (record, code, reason) in [
        (Level::Item, CodeLevel::Item, &item),
        (Level::Item, CodeLevel::Unknown, &item),
        (Level::Item, CodeLevel::Batch, &batch),
        (Level::Batch, CodeLevel::Item, &batch),
        (Level::Batch, CodeLevel::Product, &product),
        (Level::Product, CodeLevel::Item, &product),
        (Level::Product, CodeLevel::Batch, &product),
        (Level::Item, CodeLevel::Product, &product),
        (Level::Item, CodeLevel::Company, &product),
        (Level::Item, CodeLevel::Document, &product),
    ] {
        let mut evidence = with_statement(|statement| statement.level = record);
        evidence.code.level = code;
        let outcome = if reason == &item { Outcome::Verified } else { Outcome::OnRecord };
        expect(&evidence, outcome, reason);
    }
}

// Question 9: what the shopper compared.

#[test]
fn a_value_that_agrees_with_the_can_is_told() {
    expect(&compared(Compared::Same), Outcome::Verified, &Reason::SameOnCan(Value::Batch));
}

#[test]
fn a_value_that_differs_on_the_can_is_a_conflict() {
    expect(&compared(Compared::Different), Outcome::Conflict, &Reason::DiffersOnCan(Value::Batch));
}

#[test]
fn one_different_value_outweighs_three_that_agree() {
    let mut evidence = compared(Compared::Different);
    evidence.compared.extend(
        [Value::Produced, Value::Expires, Value::NetContent]
            .map(|value| Comparison { value, compared: Compared::Same }),
    );
    expect(&evidence, Outcome::Conflict, &Reason::DiffersOnCan(Value::Batch));
}

#[test]
fn a_value_that_the_record_does_not_state_cannot_differ() {
    for said in [None, Some(String::new()), Some(" ".into())] {
        let mut evidence = with_statement(|statement| statement.record.batch = said.clone());
        assert_eq!(Value::Batch.of(&statement_of(&evidence).record), None);
        evidence.compared = compared(Compared::Different).compared;
        assert_eq!(verdict(&evidence).outcome, Outcome::Verified, "{said:?}");
    }
}

#[test]
fn values_to_compare_come_from_a_record_that_may_be_shown() {
    let values = Value::ALL.map(|value| value.of(&statement_of(&good()).record));
    assert_eq!(values.map(Option::unwrap), ["B1", "2026-10-01", "2028-01-15", "800 g"]);
    let unsigned = with_reply(StatementEvidence::Unsigned(Box::new(statement())), fresh(standing()));
    for refused in [
        StatementEvidence::Refused(StatementFault::UnknownKey),
        StatementEvidence::ForAnotherCode { sub: OTHER_CODE.into() },
    ] {
        let evidence =
            Evidence { compared: compared(Compared::Different).compared, ..with_reply(refused, fresh(standing())) };
        let Answer::Found(reply) = &evidence.answer else { panic!() };
        assert!(reply.statement().is_none());
        assert!(!verdict(&evidence).reasons.iter().any(|reason| reason.name() == "DiffersOnCan"));
    }
    let differs = Evidence { compared: compared(Compared::Different).compared, ..unsigned };
    expect(&differs, Outcome::Conflict, &Reason::DiffersOnCan(Value::Batch));
}

// Question 10: the documents.

#[test]
fn a_document_that_agrees_is_told() {
    let documents = vec![document(DocumentCheck::Agrees(DocumentType::Pdf))];
    expect(&Evidence { documents, ..good() }, Outcome::Verified, &Reason::DocumentAgrees { number: "R1".into() });
}

#[test]
fn a_document_that_differs_asks_for_caution() {
    let documents = vec![
        document(DocumentCheck::Agrees(DocumentType::Pdf)),
        document(DocumentCheck::Differs { found: "0".repeat(64) }),
    ];
    expect(&Evidence { documents, ..good() }, Outcome::Caution, &Reason::DocumentDiffers { number: "R1".into() });
}

#[test]
fn a_document_that_is_not_shown_decides_nothing() {
    for check in [
        DocumentCheck::TooLarge,
        DocumentCheck::WrongType(None),
        DocumentCheck::WrongType(Some(DocumentType::Png)),
        DocumentCheck::NotComparable,
    ] {
        let evidence = Evidence { documents: vec![document(check)], ..good() };
        expect(&evidence, Outcome::Verified, &Reason::DocumentNotShown { number: "R1".into() });
    }
}

#[test]
fn documents_of_a_record_that_is_not_shown_say_nothing() {
    let mut evidence = with_reply(StatementEvidence::Refused(StatementFault::UnknownKey), fresh(standing()));
    let without = verdict(&evidence);
    evidence.documents = vec![document(DocumentCheck::Agrees(DocumentType::Pdf))];
    assert_eq!(verdict(&evidence), without);
}

// The clock.

#[test]
fn a_wrong_clock_is_told_once_and_decides_nothing() {
    for clock_skew in [-2 * DAY, -301, 301, 2 * DAY] {
        let evidence = Evidence { clock_skew: Some(clock_skew), ..good() };
        expect(&evidence, Outcome::Verified, &Reason::ClockWrong { clock_skew });
        let stale = with_reply(signed(statement()), StandingEvidence::Refused(StandingFault::Stale));
        let reasons = verdict(&Evidence { clock_skew: Some(clock_skew), ..stale }).reasons;
        assert!(!reasons.contains(&Reason::ClockWrong { clock_skew }), "{reasons:?}");
        let offline = Evidence { clock_skew: Some(clock_skew), ..unasked(CannotAsk::Offline) };
        expect(&offline, Outcome::CannotCheck, &Reason::ClockWrong { clock_skew });
    }
    for clock_skew in [None, Some(0), Some(300), Some(-300)] {
        assert_eq!(verdict(&Evidence { clock_skew, ..good() }), verdict(&good()));
    }
}

#[test]
fn a_slow_clock_does_not_keep_an_expired_can_on_the_shelf() {
    let evidence = Evidence {
        clock_skew: Some(-400 * DAY),
        ..with_statement(|statement| statement.record.expires = Some(in_days(-1)))
    };
    let day = suyuan_verdict::today(NOW - 400 * DAY, evidence.clock_skew);
    assert_eq!(day, today());
    assert_eq!(judge(&evidence, day).outcome, Outcome::DoNotUse);
    let uncorrected = suyuan_verdict::today(NOW - 400 * DAY, None);
    assert_eq!(judge(&evidence, uncorrected).outcome, Outcome::Verified, "what follows without the platform's time");
}

// How a verdict is told.

#[test]
fn what_decided_comes_first_then_other_warnings_then_what_speaks_for_the_can() {
    let evidence = Evidence {
        compared: vec![Comparison { value: Value::Batch, compared: Compared::Different }],
        ..with_standing(|standing| {
            standing.issuer_standing = IssuerStanding::Suspended;
            standing.status = Status::Recalled;
            standing.open_reports = 1;
        })
    };
    let names: Vec<_> = verdict(&evidence).reasons.iter().map(Reason::name).collect();
    assert_eq!(
        names,
        ["Recalled", "DiffersOnCan", "IssuerSuspended", "OpenReports", "SignedByMaker", "FirstCheck", "ItemLevel"]
    );
}

#[test]
fn outcomes_are_ordered_as_they_outweigh_each_other() {
    assert!(Outcome::ALL[..7].is_sorted());
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::from_name(outcome.name()), Some(outcome));
    }
    assert_eq!(Outcome::from_name("verified"), None);
}
