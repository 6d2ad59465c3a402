//! Every reason of a verdict: what was checked and what came of it, then what follows.

use crate::errors;
use crate::outcomes;
use crate::record::{duration, value_key};
use crate::{ReasonWords, Words};
use suyuan_record::{Seconds, StandingFault, StatementFault};
use suyuan_verdict::{Reason, is_clock_wrong};

/// A reason in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonText {
    /// What came of it.
    pub title: String,
    /// What follows; may be empty.
    pub detail: String,
}

fn text(title: impl Into<String>, detail: impl Into<String>) -> ReasonText {
    ReasonText { title: title.into(), detail: detail.into() }
}

/// Says `reason`.
#[must_use]
pub fn reason(words: Words, reason: &Reason) -> ReasonText {
    let t = ReasonWords::of(words);
    let tag = words.language().tag();
    // What is said with a time where that is known, and without it elsewhere.
    let dated = |at: &Option<Seconds>, with: &dyn Fn(&str) -> String, without: &str| {
        at.map_or_else(|| without.to_owned(), |at| with(&words.date_time(at)))
    };
    match reason {
        Reason::CodeMalformed { is_typed: true } => text(t.code_malformed_typed(), t.code_malformed_typed_detail()),
        Reason::CodeMalformed { is_typed: false } => {
            text(t.code_malformed_scanned(), t.code_malformed_scanned_detail())
        }
        Reason::CodeIrregular => text(t.code_irregular(), t.code_irregular_detail()),
        Reason::CodeNotUnderstood => text(t.code_not_understood(), t.code_not_understood_detail()),
        Reason::LinkForeign { domain } => text(t.link_foreign(domain), t.link_foreign_detail()),
        Reason::LinkLookAlike { domain, of } => text(t.link_look_alike(of), t.link_look_alike_detail(domain)),
        Reason::NoSuchCode { is_typed: true } => text(t.no_such_code_typed(), t.no_such_code_typed_detail()),
        Reason::NoSuchCode { is_typed: false } => text(t.no_such_code_scanned(), t.no_such_code_scanned_detail()),
        Reason::NotRegistered => text(t.not_registered(), t.not_registered_detail()),
        Reason::CannotAsk(why) => {
            let remedy = errors::cannot_ask(words, why);
            text(remedy.what, remedy.next)
        }
        Reason::LastSeen(last) => {
            let headline = outcomes::outcome(words, last.outcome).headline;
            text(t.last_seen(headline), t.last_seen_detail(&words.date_time(last.at)))
        }
        Reason::SignedByMaker => text(t.signed_by_maker(), t.signed_by_maker_detail()),
        Reason::NotSigned => text(t.not_signed(), t.not_signed_detail()),
        Reason::RecordOfAnotherCode => text(t.record_of_another_code(), t.record_of_another_code_detail()),
        Reason::StatementRefused(fault) => statement_fault(t, fault),
        Reason::StandingStale { clock_skew } => {
            let wrong = clock_skew.filter(|_| is_clock_wrong(*clock_skew));
            let detail = wrong.map(|skew| t.standing_stale_detail_with_clock(&difference(words, skew)));
            text(t.standing_stale(), detail.unwrap_or_else(|| t.standing_stale_detail().to_owned()))
        }
        Reason::StandingRefused(fault) => standing_fault(t, fault),
        Reason::StandingOfAnotherCode => text(t.standing_of_another_code(), t.standing_of_another_code_detail()),
        Reason::InGoodStanding => text(t.in_good_standing(), t.in_good_standing_detail()),
        Reason::Recalled => text(t.recalled(), t.recalled_detail()),
        Reason::Withdrawn => text(t.withdrawn(), t.withdrawn_detail()),
        Reason::Destroyed => text(t.destroyed(), t.destroyed_detail()),
        Reason::SoldElsewhere => text(t.sold_elsewhere(), t.sold_elsewhere_detail()),
        Reason::StatusUnknown => text(t.status_unknown(), t.status_unknown_detail()),
        Reason::Expired { on } => text(t.expired(&words.date(*on)), t.expired_detail()),
        Reason::NearExpiry { on, days } => {
            let left = u64::try_from(*days).unwrap_or_default();
            text(t.near_expiry(left), t.near_expiry_detail(&words.date(*on)))
        }
        Reason::IssuerSuspended => text(t.issuer_suspended(), t.issuer_suspended_detail()),
        Reason::IssuerBlacklisted => text(t.issuer_blacklisted(), t.issuer_blacklisted_detail()),
        Reason::NoticeConcerns { title } => text(t.notice_concerns(title.get(tag)), t.notice_concerns_detail()),
        Reason::FirstCheck => text(t.first_check(), t.first_check_detail()),
        Reason::OwnRepeats { count } => text(t.own_repeats((*count).into()), t.own_repeats_detail()),
        Reason::PlausibleRepeats { others, first_at } => text(
            t.plausible_repeats((*others).into()),
            dated(first_at, &|time| t.plausible_repeats_detail(time), t.plausible_repeats_detail_undated()),
        ),
        Reason::ManyChecks { others, first_at } => text(
            t.many_checks((*others).into()),
            dated(first_at, &|time| t.many_checks_detail(time), t.many_checks_detail_undated()),
        ),
        Reason::ImpossiblePace { from, to, kilometres, minutes } => text(
            t.impossible_pace(),
            t.impossible_pace_detail(&duration(words, *minutes), from.get(tag), &kilometres.to_string(), to.get(tag)),
        ),
        Reason::CoveredCheckedBefore { others, first_at } => text(
            t.covered_checked_before((*others).into()),
            dated(first_at, &|time| t.covered_checked_before_detail(time), t.covered_checked_before_detail_undated()),
        ),
        Reason::PinRight { first_right_at } => {
            text(t.pin_right(), dated(first_right_at, &|time| t.pin_right_detail_dated(time), t.pin_right_detail()))
        }
        Reason::PinUsedBefore { first_right_at } => text(
            t.pin_used_before(),
            dated(first_right_at, &|time| t.pin_used_before_detail(time), t.pin_used_before_detail_undated()),
        ),
        Reason::PinWrong { attempts_left: Some(left) } => {
            text(t.pin_wrong(), t.pin_wrong_detail_with_tries((*left).into()))
        }
        Reason::PinWrong { attempts_left: None } => text(t.pin_wrong(), t.pin_wrong_detail()),
        Reason::PinLocked => text(t.pin_locked(), t.pin_locked_detail()),
        Reason::ClockWrong { clock_skew } => {
            text(t.clock_wrong(), t.clock_wrong_detail(&difference(words, *clock_skew)))
        }
        Reason::DocumentAgrees { number } => text(t.document_agrees(number), t.document_agrees_detail()),
        Reason::DocumentDiffers { number } => text(t.document_differs(number), t.document_differs_detail()),
        Reason::DocumentNotShown { number } => text(t.document_not_shown(number), t.document_not_shown_detail()),
        Reason::PlatformAlert(alert) => text(t.platform_alert(), alert.get(tag)),
        Reason::OpenReports(count) => text(t.open_reports((*count).into()), t.open_reports_detail()),
        Reason::ItemLevel => text(t.item_level(), t.item_level_detail()),
        Reason::BatchLevel => text(t.batch_level(), t.batch_level_detail()),
        Reason::ProductLevel => text(t.product_level(), t.product_level_detail()),
        Reason::SameOnCan(value) => text(t.same_on_can(value_key(*value)), ""),
        Reason::DiffersOnCan(value) => text(t.differs_on_can(value_key(*value)), t.differs_on_can_detail()),
    }
}

/// How far a clock is off.
fn difference(words: Words, skew: Seconds) -> String {
    duration(words, u32::try_from(skew.unsigned_abs() / 60).unwrap_or(u32::MAX))
}

fn statement_fault(t: ReasonWords, fault: &StatementFault) -> ReasonText {
    match fault {
        StatementFault::Jws(_) => text(t.statement_altered(), t.statement_altered_detail()),
        StatementFault::UnknownIssuer => text(t.statement_unknown_issuer(), t.statement_unknown_issuer_detail()),
        StatementFault::UnknownKey => text(t.statement_unknown_key(), t.statement_unknown_key_detail()),
        StatementFault::KeyOfAnother => text(t.statement_key_of_another(), t.statement_key_of_another_detail()),
        StatementFault::KeyRevoked => text(t.statement_key_revoked(), t.statement_key_revoked_detail()),
        StatementFault::KeyNotValidThen => {
            text(t.statement_key_not_valid_then(), t.statement_key_not_valid_then_detail())
        }
        StatementFault::FromTheFuture => text(t.statement_from_the_future(), t.statement_from_the_future_detail()),
    }
}

fn standing_fault(t: ReasonWords, fault: &StandingFault) -> ReasonText {
    match fault {
        StandingFault::Stale => text(t.standing_outdated(), t.standing_outdated_detail()),
        StandingFault::Jws(_) | StandingFault::UnknownKey | StandingFault::KeyNotValid => {
            text(t.standing_unsigned(), t.standing_unsigned_detail())
        }
    }
}
