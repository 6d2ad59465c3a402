//! Reasons and records in words, in every language.
#![cfg(all(feature = "bundled", feature = "meanings"))]

use suyuan_record::{JwsError, Localized, StandingFault, StatementFault};
use suyuan_verdict::{CannotAsk, LastVerdict, Outcome, Reason, TrustEvidence, Value};
use suyuan_words::reasons::{ReasonText, reason};
use suyuan_words::{Language, MESSAGES, Words, lists, outcomes, record};

fn named(name: &str) -> Localized {
    Localized::zh_en(name, name)
}

/// At least one of each.
fn all() -> Vec<Reason> {
    let day = "2027-12-31".parse().unwrap();
    let mut all = vec![
        Reason::CodeMalformed { is_typed: true },
        Reason::CodeMalformed { is_typed: false },
        Reason::CodeIrregular,
        Reason::CodeNotUnderstood,
        Reason::LinkForeign { domain: "a.example".into() },
        Reason::LinkLookAlike { domain: "a.example".into(), of: "b.example".into() },
        Reason::NoSuchCode { is_typed: true },
        Reason::NoSuchCode { is_typed: false },
        Reason::NotRegistered,
        Reason::LastSeen(LastVerdict { outcome: Outcome::Verified, at: 1_800_000_000 }),
        Reason::SignedByMaker,
        Reason::NotSigned,
        Reason::RecordOfAnotherCode,
        Reason::StandingOfAnotherCode,
        Reason::InGoodStanding,
        Reason::Recalled,
        Reason::Withdrawn,
        Reason::Destroyed,
        Reason::SoldElsewhere,
        Reason::StatusUnknown,
        Reason::Expired { on: day },
        Reason::NearExpiry { on: day, days: 1 },
        Reason::IssuerSuspended,
        Reason::IssuerBlacklisted,
        Reason::NoticeConcerns { title: named("recall") },
        Reason::FirstCheck,
        Reason::OwnRepeats { count: 2 },
        Reason::ImpossiblePace { from: named("A"), to: named("B"), kilometres: 900, minutes: 30 },
        Reason::PinLocked,
        Reason::ClockWrong { clock_skew: -7200 },
        Reason::DocumentAgrees { number: "R-1".into() },
        Reason::DocumentDiffers { number: "R-1".into() },
        Reason::DocumentNotShown { number: "R-1".into() },
        Reason::PlatformAlert(named("alert")),
        Reason::OpenReports(1),
        Reason::ItemLevel,
        Reason::BatchLevel,
        Reason::ProductLevel,
    ];
    for first_at in [None, Some(1_800_000_000)] {
        all.extend([
            Reason::PlausibleRepeats { others: 1, first_at },
            Reason::ManyChecks { others: 40, first_at },
            Reason::CoveredCheckedBefore { others: 1, first_at },
            Reason::PinRight { first_right_at: first_at },
            Reason::PinUsedBefore { first_right_at: first_at },
            Reason::StandingStale { clock_skew: first_at },
            Reason::PinWrong { attempts_left: first_at.map(|_| 3) },
        ]);
    }
    all.extend(Value::ALL.map(Reason::SameOnCan));
    all.extend(Value::ALL.map(Reason::DiffersOnCan));
    let cannot = [
        CannotAsk::Offline,
        CannotAsk::TimedOut,
        CannotAsk::Down,
        CannotAsk::TooMany { retry_after: None },
        CannotAsk::Garbled,
        CannotAsk::SchemeUnsupported,
        CannotAsk::CodeRefused,
        CannotAsk::NoTrustList(TrustEvidence::Unreachable),
    ];
    all.extend(cannot.map(Reason::CannotAsk));
    let faults = [
        StatementFault::Jws(JwsError::Signature),
        StatementFault::UnknownIssuer,
        StatementFault::UnknownKey,
        StatementFault::KeyOfAnother,
        StatementFault::KeyRevoked,
        StatementFault::KeyNotValidThen,
        StatementFault::FromTheFuture,
    ];
    all.extend(faults.map(Reason::StatementRefused));
    all.extend([StandingFault::Stale, StandingFault::UnknownKey].map(Reason::StandingRefused));
    all
}

fn said(language: Language, of: &Reason) -> ReasonText {
    reason(Words::bundled(language), of)
}

#[test]
fn every_reason_has_words_in_every_language() {
    for language in Language::ALL {
        for of in all() {
            let ReasonText { title, detail } = said(language, &of);
            assert!(!title.is_empty(), "{language:?} {of:?}");
            assert!(!detail.is_empty() || matches!(of, Reason::SameOnCan(_)), "{language:?} {of:?}");
            let is_whole = |text: &str| !text.contains(['{', '}', '$']) && !text.contains(char::is_control);
            assert!(is_whole(&title) && is_whole(&detail), "{language:?} {title} {detail}");
        }
    }
}

#[test]
fn every_text_of_a_reason_is_of_one() {
    // Each reason says a text that no other says: so none is left over.
    let mut texts: Vec<String> = Vec::new();
    for of in all() {
        let text = said(Language::ZhCn, &of).title;
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    let titles = MESSAGES.iter().filter(|entry| entry.id.starts_with("reason-") && !entry.id.contains('.')).count();
    // The texts of what cannot be asked are of the group `error`, eight; four values make two messages; a status that is out
    // of date is said in the same words twice.
    assert_eq!(texts.len() - 8 - 2 * 3, titles - 1);
}

#[test]
fn numbers_take_their_plural() {
    let title = |of: &Reason| said(Language::En, of).title;
    assert_eq!(title(&Reason::OpenReports(1)), "1 report is being looked into");
    assert_eq!(title(&Reason::OpenReports(2)), "2 reports are being looked into");
    let near = |days| title(&Reason::NearExpiry { on: "2027-12-31".parse().unwrap(), days });
    assert_eq!(near(1), "Close to its expiry: 1 day left");
    assert_eq!(near(0), "Close to its expiry: 0 days left");
    assert_eq!(title(&Reason::ManyChecks { others: 1, first_at: None }), "Others checked this code 1 time");
    assert_eq!(said(Language::ZhCn, &Reason::OpenReports(1)).title, "有 1 条举报正在处理");
}

#[test]
fn a_value_is_named_within_its_sentence() {
    assert_eq!(
        said(Language::En, &Reason::SameOnCan(Value::Produced)).title,
        "You compared the production date: the same"
    );
    assert_eq!(said(Language::ZhCn, &Reason::DiffersOnCan(Value::NetContent)).title, "净含量与记录不同");
}

#[test]
fn a_clock_that_is_wrong_is_told_apart_from_a_status_that_is_old() {
    let detail = |clock_skew| said(Language::En, &Reason::StandingStale { clock_skew }).detail;
    assert_eq!(detail(Some(300)), detail(None));
    assert!(detail(Some(-7200)).starts_with("The phone's clock and the platform differ by about 2 hours."));
}

#[test]
fn a_length_of_time_is_in_its_largest_unit() {
    let words = Words::bundled(Language::En);
    let said = [0, 1, 119, 120, 2879, 2880, u32::MAX].map(|minutes| record::duration(words, minutes));
    assert_eq!(said, ["0 minutes", "1 minute", "119 minutes", "2 hours", "47 hours", "2 days", "2982616 days"]);
}

#[test]
fn a_business_step_that_is_unknown_is_shown_as_it_is() {
    let words = Words::bundled(Language::En);
    assert_eq!(record::business_step(words, "creating_class_instance"), "Production");
    assert_eq!(record::business_step(words, "harvesting"), record::business_step(words, "collecting"));
    assert_eq!(record::business_step(words, "dreaming_of"), "dreaming_of");
}

#[test]
fn a_list_is_parted_as_its_language_does_it() {
    let items = ["a", "b", "c"];
    assert_eq!(lists::list(Words::bundled(Language::En), items), "a, b, c");
    assert_eq!(lists::list(Words::bundled(Language::ZhCn), items), "a、b、c");
    assert_eq!(lists::list(Words::bundled(Language::En), [""; 0]), "");
}

#[test]
fn every_outcome_is_said_in_every_language() {
    for language in Language::ALL {
        for outcome in Outcome::ALL {
            let text = outcomes::outcome(Words::bundled(language), outcome);
            assert!([text.headline, text.advice, text.short].iter().all(|text| !text.is_empty()), "{outcome:?}");
        }
    }
}
