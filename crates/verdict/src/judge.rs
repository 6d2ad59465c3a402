//! The verdict itself.

use crate::evidence::{NEAR_EXPIRY_DAYS, days_until};
use crate::{
    Answer, CLOCK_TOLERANCE, CannotAsk, CodeEvidence, Compared, Evidence, Form, LinkEvidence, Outcome, Reason, Reply,
    StandingEvidence, StatementEvidence, is_clock_wrong, pace,
};
use suyuan_codes::Level as CodeLevel;
use suyuan_record::{
    DocumentCheck, Exposure, IsoDate, IssuerStanding, Level, NoticeKind, PinState, Severity, Standing, StandingFault,
    Statement, StatementFault, Status,
};

/// What the evidence comes to, and why; the weightiest reasons first.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// What it comes to.
    pub outcome: Outcome,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// More checks by others than this are unusual for one open code: shelf, shop, family and friends make far fewer.
const MANY_CHECKS: u32 = 20;

/// Judges the evidence on the day `today` (see [`crate::today()`]). Total and pure.
#[must_use]
pub fn judge(evidence: &Evidence, today: IsoDate) -> Verdict {
    let mut reasons = code_reasons(&evidence.code, matches!(evidence.answer, Answer::Found(_)));
    match &evidence.answer {
        Answer::Found(reply) => reply_reasons(reply, evidence, today, &mut reasons),
        Answer::NotFound => reasons.push(absence(&evidence.code)),
        // The platform answered that it can be no code, and this device finds the same: that is an answer.
        Answer::NotAsked { why: CannotAsk::CodeRefused, .. } if evidence.code.form == Form::Malformed => {}
        Answer::NotAsked { why, last } => {
            if evidence.code.form != Form::NotUnderstood {
                reasons.push(Reason::CannotAsk(why.clone()));
            }
            reasons.extend(last.map(Reason::LastSeen));
        }
    }
    reasons.extend(clock_reason(evidence, &reasons));
    let outcome = outcome(&reasons);
    Verdict { outcome, reasons: ranked(reasons, outcome) }
}

/// What it means that the platform has no such code. One that is printed on a single package or batch is missed where it
/// should be; a barcode, a company's number or a certificate is the same wherever the goods are sold, and most of them
/// are on no platform.
fn absence(code: &CodeEvidence) -> Reason {
    let is_common = matches!(code.level, CodeLevel::Product | CodeLevel::Company | CodeLevel::Document);
    if is_common && code.form == Form::WellFormed && code.link != LinkEvidence::Own {
        Reason::NotRegistered
    } else {
        Reason::NoSuchCode { is_typed: code.is_typed }
    }
}

/// The weightiest outcome that any reason speaks for. Where the platform gave no answer nothing is said about the
/// product, except that a look-alike link condemns itself.
fn outcome(reasons: &[Reason]) -> Outcome {
    let spoken = || reasons.iter().filter_map(Reason::speaks_for);
    let is_unanswered = spoken().any(|outcome| outcome == Outcome::CannotCheck);
    let has_look_alike = reasons.iter().any(|reason| matches!(reason, Reason::LinkLookAlike { .. }));
    match (is_unanswered, has_look_alike) {
        (true, true) => Outcome::Untrusted,
        (true, false) => Outcome::CannotCheck,
        (false, _) => spoken().max().unwrap_or(Outcome::CannotCheck),
    }
}

/// The weightiest reasons first; among equals the order of the questions stays. A dozen at most: the library's sort
/// would weigh more than all questions together.
fn ranked(reasons: Vec<Reason>, outcome: Outcome) -> Vec<Reason> {
    let mut ranked: Vec<Reason> = Vec::with_capacity(reasons.len());
    for reason in reasons {
        let own = rank(&reason, outcome);
        let at = ranked.partition_point(|other| rank(other, outcome) >= own);
        ranked.insert(at, reason);
    }
    ranked
}

/// What decided comes first, then other warnings, then what speaks for the product.
fn rank(reason: &Reason, outcome: Outcome) -> u8 {
    match reason.speaks_for() {
        Some(spoken) if spoken == outcome => 9,
        Some(Outcome::CannotCheck) => 8,
        Some(Outcome::DoNotUse) => 7,
        Some(Outcome::Untrusted) => 6,
        Some(Outcome::Conflict) => 5,
        Some(Outcome::NotFound) => 4,
        Some(Outcome::Caution) => 3,
        Some(Outcome::OnRecord) => 2,
        None => 1,
        Some(Outcome::Verified) => 0,
    }
}

/// A wrong clock is said once: an out-of-date word of the platform names it already.
fn clock_reason(evidence: &Evidence, reasons: &[Reason]) -> Option<Reason> {
    let clock_skew = evidence.clock_skew.filter(|_| is_clock_wrong(evidence.clock_skew))?;
    let is_said = reasons.iter().any(|reason| matches!(reason, Reason::StandingStale { .. }));
    (!is_said).then_some(Reason::ClockWrong { clock_skew })
}

/// Questions 1 and 2.
fn code_reasons(code: &CodeEvidence, is_found: bool) -> Vec<Reason> {
    let mut reasons = Vec::new();
    match code.form {
        Form::WellFormed => {}
        // The platform's answer outweighs what this device makes of the code: a recall must not hide behind it.
        Form::Malformed | Form::NotUnderstood if is_found => reasons.push(Reason::CodeIrregular),
        Form::Malformed => reasons.push(Reason::CodeMalformed { is_typed: code.is_typed }),
        Form::NotUnderstood => reasons.push(Reason::CodeNotUnderstood),
    }
    match &code.link {
        LinkEvidence::None | LinkEvidence::Own => {}
        LinkEvidence::Foreign { domain } => reasons.push(Reason::LinkForeign { domain: domain.clone() }),
        LinkEvidence::LookAlike { domain, of } => {
            reasons.push(Reason::LinkLookAlike { domain: domain.clone(), of: of.clone() });
        }
    }
    reasons
}

/// Questions 4 to 10.
fn reply_reasons(reply: &Reply, evidence: &Evidence, today: IsoDate, reasons: &mut Vec<Reason>) {
    let stale = Reason::StandingStale { clock_skew: evidence.clock_skew };
    // To a device whose clock is slow every recent signature comes from the future: that is no forgery.
    let is_slow = evidence.clock_skew.is_some_and(|skew| skew < -CLOCK_TOLERANCE);
    reasons.push(match &reply.statement {
        StatementEvidence::Signed(_) => Reason::SignedByMaker,
        StatementEvidence::Unsigned(_) => Reason::NotSigned,
        StatementEvidence::ForAnotherCode { .. } => Reason::RecordOfAnotherCode,
        StatementEvidence::Refused(StatementFault::FromTheFuture) if is_slow => stale.clone(),
        StatementEvidence::Refused(fault) => Reason::StatementRefused(fault.clone()),
    });
    let level = reply.statement().map(|statement| weaker(statement.level, evidence.code.level));
    match &reply.standing {
        StandingEvidence::Fresh(standing) => standing_reasons(standing, reply.statement(), level, reasons),
        StandingEvidence::ForAnotherCode => reasons.push(Reason::StandingOfAnotherCode),
        StandingEvidence::Refused(StandingFault::Stale) if reasons.contains(&stale) => {}
        StandingEvidence::Refused(StandingFault::Stale) => reasons.push(stale),
        StandingEvidence::Refused(fault) => reasons.push(Reason::StandingRefused(fault.clone())),
    }
    reasons.extend(level.map(|level| match level {
        Level::Item => Reason::ItemLevel,
        Level::Batch => Reason::BatchLevel,
        Level::Product => Reason::ProductLevel,
    }));
    if let Some(statement) = reply.statement() {
        reasons.extend(expiry_reason(statement, today));
        // What this record does not say, nothing can differ from.
        let compared = evidence.compared.iter().filter(|comparison| comparison.value.of(&statement.record).is_some());
        reasons.extend(compared.map(|comparison| match comparison.compared {
            Compared::Same => Reason::SameOnCan(comparison.value),
            Compared::Different => Reason::DiffersOnCan(comparison.value),
        }));
        reasons.extend(evidence.documents.iter().map(|document| {
            let number = document.number.clone();
            match document.check {
                DocumentCheck::Agrees(_) => Reason::DocumentAgrees { number },
                DocumentCheck::Differs { .. } => Reason::DocumentDiffers { number },
                DocumentCheck::TooLarge | DocumentCheck::WrongType(_) | DocumentCheck::NotComparable => {
                    Reason::DocumentNotShown { number }
                }
            }
        }));
    }
}

/// Question 8: a record can say no more of this can than the code does.
fn weaker(record: Level, code: CodeLevel) -> Level {
    let from_code = match code {
        CodeLevel::Item | CodeLevel::Unknown => Level::Item,
        CodeLevel::Batch => Level::Batch,
        CodeLevel::Product | CodeLevel::Company | CodeLevel::Document => Level::Product,
    };
    match (record, from_code) {
        (Level::Product, _) | (_, Level::Product) => Level::Product,
        (Level::Batch, _) | (_, Level::Batch) => Level::Batch,
        (Level::Item, Level::Item) => Level::Item,
    }
}

/// Questions 6 and 7.
fn standing_reasons(
    standing: &Standing,
    statement: Option<&Statement>,
    level: Option<Level>,
    reasons: &mut Vec<Reason>,
) {
    let before = reasons.len();
    reasons.extend(match standing.status {
        Status::Active => None,
        Status::Recalled => Some(Reason::Recalled),
        Status::Withdrawn => Some(Reason::Withdrawn),
        Status::Destroyed => Some(Reason::Destroyed),
        Status::SoldElsewhere => Some(Reason::SoldElsewhere),
        Status::Unknown => Some(Reason::StatusUnknown),
    });
    reasons.extend(match standing.issuer_standing {
        IssuerStanding::Good => None,
        IssuerStanding::Suspended | IssuerStanding::Unknown => Some(Reason::IssuerSuspended),
        IssuerStanding::Blacklisted => Some(Reason::IssuerBlacklisted),
    });
    // A recall that is already the item's own state needs no second warning.
    let is_off_sale = matches!(standing.status, Status::Recalled | Status::Withdrawn | Status::Destroyed);
    let concerning = standing.notices.iter().filter(|notice| {
        !is_off_sale
            && notice.severity > Severity::Info
            && matches!(notice.kind, NoticeKind::Recall | NoticeKind::Safety)
    });
    reasons.extend(concerning.map(|notice| Reason::NoticeConcerns { title: notice.title.clone() }));
    reasons.extend(standing.alerts.iter().cloned().map(Reason::PlatformAlert));
    if reasons.len() == before {
        reasons.push(Reason::InGoodStanding);
    }
    if standing.open_reports > 0 {
        reasons.push(Reason::OpenReports(standing.open_reports));
    }
    if level == Some(Level::Item) {
        let exposure = statement.map_or(Exposure::Open, |statement| statement.exposure);
        reasons.push(history_reason(standing, exposure));
    }
    let is_offered = level == Some(Level::Item) && statement.is_some_and(|statement| statement.pin.is_some());
    reasons.extend(pin_reason(standing, is_offered));
}

/// The covered number. A right one speaks for the can only where the record says that this can has one. A wrong one is no
/// conflict yet: six digits under a scratched layer are easily misread, and the platform counts the attempts.
fn pin_reason(standing: &Standing, is_offered: bool) -> Option<Reason> {
    let pin = standing.pin.as_ref()?;
    let first_right_at = pin.first_right_at;
    match pin.state {
        PinState::Right if first_right_at.is_some() && !pin.by_you => Some(Reason::PinUsedBefore { first_right_at }),
        PinState::Right => is_offered.then_some(Reason::PinRight { first_right_at }),
        PinState::Wrong => Some(Reason::PinWrong { attempts_left: pin.attempts_left }),
        PinState::Locked => Some(Reason::PinLocked),
        PinState::NotAsked => None,
    }
}

/// Question 7: the check history of an item code.
fn history_reason(standing: &Standing, exposure: Exposure) -> Reason {
    let checks = &standing.checks;
    // This very check is this device's, even where the platform does not tell devices apart.
    let others = checks.count.saturating_sub(checks.by_you.max(1));
    let first_at = checks.first_at;
    if others == 0 {
        return if checks.by_you > 1 { Reason::OwnRepeats { count: checks.by_you } } else { Reason::FirstCheck };
    }
    if let Some(reason) = pace::impossible(&checks.places) {
        return reason;
    }
    match exposure {
        Exposure::Covered => Reason::CoveredCheckedBefore { others, first_at },
        Exposure::Open if others > MANY_CHECKS => Reason::ManyChecks { others, first_at },
        Exposure::Open => Reason::PlausibleRepeats { others, first_at },
    }
}

/// The shelf life, from a statement that may be shown.
fn expiry_reason(statement: &Statement, today: IsoDate) -> Option<Reason> {
    let on = statement.record.expires?;
    match days_until(on, today) {
        ..0 => Some(Reason::Expired { on }),
        days @ 0..=NEAR_EXPIRY_DAYS => Some(Reason::NearExpiry { on, days }),
        _ => None,
    }
}
