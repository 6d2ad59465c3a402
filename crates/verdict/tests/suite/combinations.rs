//! Every combination of evidence, with a representative of every variant of every field.

use crate::support::*;
use suyuan_codes::Level as CodeLevel;
use suyuan_record::jws::JwsError;
use suyuan_record::{
    Checks, DocumentCheck, DocumentType, Exposure, IssuerStanding, Level, NoticeKind, PinCheck, PinState, Severity,
    Standing, StandingFault, Statement, StatementFault, Status, TrustFault,
};
use suyuan_verdict::{
    Answer, CannotAsk, CodeEvidence, Compared, Comparison, Evidence, Form, LastVerdict, LinkEvidence, Outcome, Reply,
    StandingEvidence, StatementEvidence, TrustEvidence, Value, Verdict,
};

const FORMS: [Form; 3] = [Form::WellFormed, Form::Malformed, Form::NotUnderstood];
const CODE_LEVELS: [CodeLevel; 6] = [
    CodeLevel::Item,
    CodeLevel::Batch,
    CodeLevel::Product,
    CodeLevel::Company,
    CodeLevel::Document,
    CodeLevel::Unknown,
];
const STATUSES: [Status; 6] =
    [Status::Active, Status::Recalled, Status::Withdrawn, Status::SoldElsewhere, Status::Destroyed, Status::Unknown];
const ISSUER_STANDINGS: [IssuerStanding; 4] =
    [IssuerStanding::Good, IssuerStanding::Suspended, IssuerStanding::Blacklisted, IssuerStanding::Unknown];

/// The shelf life, as it stands today.
#[derive(Clone, Copy, PartialEq)]
enum Expiry {
    Past,
    Near,
    Far,
}

const EXPIRIES: [Expiry; 3] = [Expiry::Past, Expiry::Near, Expiry::Far];

/// Who checked before.
#[derive(Clone, Copy, PartialEq)]
enum History {
    First,
    Own,
    Few,
    Many,
    TooFast,
}

const HISTORIES: [History; 5] = [History::First, History::Own, History::Few, History::Many, History::TooFast];

/// What else the platform brings up.
#[derive(Clone, Copy, PartialEq)]
enum Concern {
    Nothing,
    Alert,
    Notice,
}

const CONCERNS: [Concern; 3] = [Concern::Nothing, Concern::Alert, Concern::Notice];

/// What the maker's side of the reply came to.
#[derive(Clone, Copy, PartialEq)]
enum Record {
    Shown { is_signed: bool, level: Level, exposure: Exposure, expiry: Expiry },
    OfAnotherCode,
    Refused,
}

/// What the platform's side of the reply came to.
#[derive(Clone, Copy, PartialEq)]
enum Now {
    Fresh { status: Status, issuer: IssuerStanding, history: History, concern: Concern },
    OfAnotherCode,
    Stale,
    Refused,
}

/// The covered number, and what came of it.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Number {
    /// The record offers none, and none was typed.
    None,
    /// Right for the first time, as the record offers one or not.
    First {
        is_offered: bool,
    },
    /// Right, but somebody else was first.
    Used,
    Wrong,
    Locked,
    NotAsked,
}

const NUMBERS: [Number; 7] = [
    Number::None,
    Number::First { is_offered: true },
    Number::First { is_offered: false },
    Number::Used,
    Number::Wrong,
    Number::Locked,
    Number::NotAsked,
];

/// What was done beyond the reply: a number typed, a document opened, a clock compared.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Beyond {
    number: Number,
    document: Option<Document>,
    is_clock_wrong: bool,
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Document {
    Agrees,
    Differs,
    NotShown,
}

const DOCUMENTS: [Option<Document>; 4] =
    [None, Some(Document::Agrees), Some(Document::Differs), Some(Document::NotShown)];

const NOTHING_BEYOND: Beyond = Beyond { number: Number::None, document: None, is_clock_wrong: false };

fn beyonds() -> Vec<Beyond> {
    let mut beyonds = vec![];
    for number in NUMBERS {
        for document in DOCUMENTS {
            for is_clock_wrong in [false, true] {
                beyonds.push(Beyond { number, document, is_clock_wrong });
            }
        }
    }
    beyonds
}

impl Beyond {
    /// Puts it into evidence.
    fn add_to(self, evidence: &mut Evidence) {
        evidence.clock_skew = self.is_clock_wrong.then_some(-DAY);
        evidence.documents.clear();
        evidence.documents.extend(self.document.map(|check| match check {
            Document::Agrees => document(DocumentCheck::Agrees(DocumentType::Pdf)),
            Document::Differs => document(DocumentCheck::Differs { found: String::new() }),
            Document::NotShown => document(DocumentCheck::TooLarge),
        }));
    }

    fn pin_check(self) -> Option<PinCheck> {
        Some(match self.number {
            Number::None => return None,
            Number::First { .. } => pin(PinState::Right, Some(NOW), true),
            Number::Used => pin(PinState::Right, Some(NOW - DAY), false),
            Number::Wrong => pin(PinState::Wrong, None, false),
            Number::Locked => pin(PinState::Locked, None, false),
            Number::NotAsked => pin(PinState::NotAsked, None, false),
        })
    }

    fn is_pin_offered(self) -> bool {
        !matches!(self.number, Number::None | Number::First { is_offered: false })
    }
}

/// What the shopper compared.
const COMPARED: [Option<Compared>; 3] = [None, Some(Compared::Same), Some(Compared::Different)];

fn links() -> [LinkEvidence; 4] {
    [
        LinkEvidence::None,
        LinkEvidence::Own,
        LinkEvidence::Foreign { domain: "brand.example".into() },
        LinkEvidence::LookAlike { domain: "tráce.example".into(), of: "trace.example".into() },
    ]
}

fn codes() -> Vec<CodeEvidence> {
    let mut codes = vec![];
    for form in FORMS {
        for level in CODE_LEVELS {
            for link in links() {
                // Typing changes words only (see `rules`), so it alternates rather than doubles.
                codes.push(CodeEvidence { form, level, link, is_typed: codes.len() % 2 == 1 });
            }
        }
    }
    codes
}

fn records() -> Vec<Record> {
    let mut records = vec![Record::OfAnotherCode, Record::Refused];
    for is_signed in [true, false] {
        for level in [Level::Item, Level::Batch, Level::Product] {
            for exposure in [Exposure::Open, Exposure::Covered] {
                for expiry in EXPIRIES {
                    records.push(Record::Shown { is_signed, level, exposure, expiry });
                }
            }
        }
    }
    records
}

fn nows() -> Vec<Now> {
    let mut nows = vec![Now::OfAnotherCode, Now::Stale, Now::Refused];
    for status in STATUSES {
        for issuer in ISSUER_STANDINGS {
            for history in HISTORIES {
                for concern in CONCERNS {
                    nows.push(Now::Fresh { status, issuer, history, concern });
                }
            }
        }
    }
    nows
}

fn statement_evidence(record: Record, beyond: Beyond) -> StatementEvidence {
    let Record::Shown { is_signed, level, exposure, expiry } = record else {
        return match record {
            Record::OfAnotherCode => StatementEvidence::ForAnotherCode { sub: OTHER_CODE.into() },
            _ => StatementEvidence::Refused(StatementFault::Jws(JwsError::Signature)),
        };
    };
    let mut shown = Statement { level, exposure, ..statement() };
    shown.record.expires = match expiry {
        Expiry::Past => Some(in_days(-1)),
        Expiry::Near => Some(in_days(7)),
        Expiry::Far => Some(in_days(365)),
    };
    if beyond.is_pin_offered() {
        with_pin(&mut shown);
    }
    if is_signed { signed(shown) } else { StatementEvidence::Unsigned(Box::new(shown)) }
}

fn standing_evidence(now: Now, beyond: Beyond) -> StandingEvidence {
    let Now::Fresh { status, issuer, history, concern } = now else {
        return match now {
            Now::OfAnotherCode => StandingEvidence::ForAnotherCode,
            Now::Stale => StandingEvidence::Refused(StandingFault::Stale),
            _ => StandingEvidence::Refused(StandingFault::UnknownKey),
        };
    };
    let checks = match history {
        History::First => checked_by(0),
        History::Own => Checks { first_at: Some(NOW - DAY), count: 3, by_you: 3, places: vec![] },
        History::Few => checked_by(2),
        History::Many => checked_by(500),
        History::TooFast => Checks { places: vec![shanghai(NOW - HOUR), urumqi(NOW)], ..checked_by(2) },
    };
    let (alerts, notices) = match concern {
        Concern::Nothing => (vec![], vec![]),
        Concern::Alert => (vec![text("Sold twice")], vec![]),
        Concern::Notice => (vec![], vec![notice(NoticeKind::Recall, Severity::Critical)]),
    };
    fresh(Standing { status, issuer_standing: issuer, checks, alerts, notices, pin: beyond.pin_check(), ..standing() })
}

/// Whether both the code and the record stand for one can, as far as anyone says.
fn is_item(code: CodeLevel, record: Level) -> bool {
    record == Level::Item && matches!(code, CodeLevel::Item | CodeLevel::Unknown)
}

/// The outcome of a reply by `docs/verdict.md`: the first row that applies.
fn expected(code: &CodeEvidence, record: Record, now: Now, beyond: Beyond, compared: Option<Compared>) -> Outcome {
    let shown = match record {
        Record::Shown { is_signed, level, exposure, expiry } => Some((is_signed, level, exposure, expiry)),
        _ => None,
    };
    let expiry = shown.map(|(_, _, _, expiry)| expiry);
    let is_one_can = shown.is_some_and(|(_, level, _, _)| is_item(code.level, level));
    let is_covered = shown.is_some_and(|(_, _, exposure, _)| exposure == Exposure::Covered);
    let (status, issuer, history, concern) = match now {
        Now::Fresh { status, issuer, history, concern } => (Some(status), Some(issuer), Some(history), concern),
        _ => (None, None, None, Concern::Nothing),
    };
    let is_history_odd = is_one_can
        && match history {
            Some(History::Many | History::TooFast) => true,
            Some(History::Few) => is_covered,
            Some(History::First | History::Own) | None => false,
        };

    let do_not_use = matches!(status, Some(Status::Recalled | Status::Withdrawn | Status::Destroyed))
        || expiry == Some(Expiry::Past);
    let untrusted = matches!(code.link, LinkEvidence::LookAlike { .. })
        || shown.is_none()
        || matches!(now, Now::OfAnotherCode | Now::Refused);
    let conflict = shown.is_some() && compared == Some(Compared::Different);
    let caution = code.form != Form::WellFormed
        || now == Now::Stale
        || matches!(status, Some(Status::SoldElsewhere | Status::Unknown))
        || issuer.is_some_and(|issuer| issuer != IssuerStanding::Good)
        || concern == Concern::Alert
        || concern == Concern::Notice
        || expiry == Some(Expiry::Near)
        || is_history_odd
        || (status.is_some() && matches!(beyond.number, Number::Used | Number::Wrong | Number::Locked))
        || (shown.is_some() && beyond.document == Some(Document::Differs));
    let on_record = !is_one_can || shown.is_some_and(|(is_signed, ..)| !is_signed);

    [
        (do_not_use, Outcome::DoNotUse),
        (untrusted, Outcome::Untrusted),
        (conflict, Outcome::Conflict),
        (caution, Outcome::Caution),
        (on_record, Outcome::OnRecord),
    ]
    .into_iter()
    .find_map(|(applies, outcome)| applies.then_some(outcome))
    .unwrap_or(Outcome::Verified)
}

/// Everything that Verified demands, said as one condition rather than as the absence of others.
fn deserves_verified(
    code: &CodeEvidence,
    record: Record,
    now: Now,
    beyond: Beyond,
    compared: Option<Compared>,
) -> bool {
    let code_holds = code.form == Form::WellFormed
        && matches!(code.level, CodeLevel::Item | CodeLevel::Unknown)
        && matches!(code.link, LinkEvidence::None | LinkEvidence::Own | LinkEvidence::Foreign { .. });
    let (is_open, record_holds) = match record {
        Record::Shown { is_signed: true, level: Level::Item, exposure, expiry: Expiry::Far } => {
            (exposure == Exposure::Open, true)
        }
        _ => (false, false),
    };
    let standing_holds = match now {
        Now::Fresh { status: Status::Active, issuer: IssuerStanding::Good, history, concern: Concern::Nothing } => {
            matches!(history, History::First | History::Own) || (is_open && history == History::Few)
        }
        _ => false,
    };
    let beyond_holds = matches!(beyond.number, Number::None | Number::First { .. } | Number::NotAsked)
        && beyond.document != Some(Document::Differs);
    code_holds && record_holds && standing_holds && beyond_holds && matches!(compared, None | Some(Compared::Same))
}

/// Every verdict says why: its first reason speaks for its outcome, and the others follow by weight.
#[track_caller]
fn assert_reasoned(verdict: &Verdict, evidence: &Evidence) {
    let first = verdict.reasons.first().and_then(suyuan_verdict::Reason::speaks_for);
    assert_eq!(first, Some(verdict.outcome), "{verdict:?} from {evidence:?}");
}

/// What a reply would be with each code and each comparison: how many cells, and how many of them Verified.
fn judge_replies(records: &[Record], nows: &[Now], codes: &[CodeEvidence], beyonds: &[Beyond]) -> (u32, u32) {
    let (mut cells, mut verified) = (0, 0);
    for &beyond in beyonds {
        for &record in records {
            for &now in nows {
                let mut evidence = with_reply(statement_evidence(record, beyond), standing_evidence(now, beyond));
                beyond.add_to(&mut evidence);
                for code in codes {
                    evidence.code.clone_from(code);
                    for compared in COMPARED {
                        evidence.compared.clear();
                        evidence.compared.extend(compared.map(|compared| Comparison { value: Value::Batch, compared }));
                        let verdict = verdict(&evidence);
                        assert_eq!(verdict.outcome, expected(code, record, now, beyond, compared), "{evidence:?}");
                        let is_verified = verdict.outcome == Outcome::Verified;
                        let is_deserved = deserves_verified(code, record, now, beyond, compared);
                        assert_eq!(is_verified, is_deserved, "{evidence:?}");
                        assert_reasoned(&verdict, &evidence);
                        cells += 1;
                        verified += u32::from(is_verified);
                    }
                }
            }
        }
    }
    (cells, verified)
}

/// The same in two threads.
fn judge_in_halves(records: &[Record], nows: &[Now], codes: &[CodeEvidence], beyonds: &[Beyond]) -> (u32, u32) {
    let (left, right) = records.split_at(records.len() / 2);
    let (left, right) = std::thread::scope(|scope| {
        let left = scope.spawn(|| judge_replies(left, nows, codes, beyonds));
        let right = judge_replies(right, nows, codes, beyonds);
        (left.join().expect("the other half"), right)
    });
    (left.0 + right.0, left.1 + right.1)
}

#[test]
fn every_reply_comes_to_what_the_table_says() {
    let (cells, verified) = judge_in_halves(&records(), &nows(), &codes(), &[NOTHING_BEYOND]);
    assert_eq!(cells, 72 * 38 * 363 * 3, "no cell was left out");
    // Codes: 2 levels by 3 links. Histories: 3 when open, 2 when covered. Compared: not, or same.
    assert_eq!(verified, 2 * 3 * (3 + 2) * 2, "Verified is rare");
}

/// Numbers, documents and clocks with every record and every standing, and with the codes that differ in what they come
/// to. All with all would be 170 million cells; that no third thing changes how two of these go together is for the
/// table's own form, the weightiest of single reasons, to say.
#[test]
fn every_reply_with_a_number_a_document_or_a_clock_comes_to_what_the_table_says() {
    let code = |form, level, link: &LinkEvidence| CodeEvidence { form, level, link: link.clone(), is_typed: false };
    let [none, own, _, look_alike] = links();
    let few = [
        code(Form::WellFormed, CodeLevel::Item, &own),
        code(Form::Malformed, CodeLevel::Product, &none),
        code(Form::WellFormed, CodeLevel::Batch, &look_alike),
    ];
    // Seven shares no factor with the numbers of variants, so every one of them is among these.
    let some_nows: Vec<Now> = nows().into_iter().step_by(7).collect();
    let (cells, _) = judge_in_halves(&records(), &some_nows, &few, &beyonds());
    assert_eq!(cells, 38 * 52 * 3 * 56 * 3, "no cell was left out");
    let record = Record::Shown { is_signed: true, level: Level::Item, exposure: Exposure::Open, expiry: Expiry::Far };
    let good = Now::Fresh {
        status: Status::Active,
        issuer: IssuerStanding::Good,
        history: History::First,
        concern: Concern::Nothing,
    };
    let (cells, verified) = judge_replies(&[record], &[good], &codes(), &beyonds());
    assert_eq!(cells, 72 * 56 * 3, "no cell was left out");
    // Codes: 2 levels by 3 links. Numbers: 4, documents: 3, clocks: 2. Compared: not, or same.
    assert_eq!(verified, 2 * 3 * 4 * 3 * 2 * 2, "Verified is rare");
}

#[test]
fn without_an_answer_nothing_is_said_about_the_product() {
    let whys = [
        CannotAsk::Offline,
        CannotAsk::TimedOut,
        CannotAsk::Down,
        CannotAsk::TooMany { retry_after: None },
        CannotAsk::Garbled,
        CannotAsk::SchemeUnsupported,
        CannotAsk::CodeRefused,
        CannotAsk::NoTrustList(TrustEvidence::Unreachable),
        CannotAsk::NoTrustList(TrustEvidence::Refused(TrustFault::Stale)),
    ];
    let lasts = [None].into_iter().chain(Outcome::ALL.map(|outcome| Some(LastVerdict { outcome, at: NOW - DAY })));
    for last in lasts {
        for why in &whys {
            for code in codes() {
                for compared in COMPARED {
                    let mut evidence = with_answer(Answer::NotAsked { why: why.clone(), last });
                    evidence.code = code.clone();
                    evidence.compared.extend(compared.map(|compared| Comparison { value: Value::Batch, compared }));
                    let verdict = verdict(&evidence);
                    let is_agreed_malformed = *why == CannotAsk::CodeRefused && code.form == Form::Malformed;
                    let outcome = match code.link {
                        LinkEvidence::LookAlike { .. } => Outcome::Untrusted,
                        _ if is_agreed_malformed => Outcome::NotFound,
                        _ => Outcome::CannotCheck,
                    };
                    assert_eq!(verdict.outcome, outcome, "{evidence:?}");
                    assert_reasoned(&verdict, &evidence);
                }
            }
        }
    }
}

#[test]
fn a_code_that_is_not_there_is_not_found_if_it_is_understood() {
    for code in codes() {
        for compared in COMPARED {
            let mut evidence = with_answer(Answer::NotFound);
            evidence.code = code.clone();
            evidence.compared.extend(compared.map(|compared| Comparison { value: Value::Batch, compared }));
            let verdict = verdict(&evidence);
            let outcome = match (&code.link, code.form) {
                (LinkEvidence::LookAlike { .. }, _) => Outcome::Untrusted,
                (_, Form::NotUnderstood) => Outcome::CannotCheck,
                (LinkEvidence::None | LinkEvidence::Foreign { .. }, Form::WellFormed)
                    if matches!(code.level, CodeLevel::Product | CodeLevel::Company | CodeLevel::Document) =>
                {
                    Outcome::CannotCheck
                }
                (_, Form::WellFormed | Form::Malformed) => Outcome::NotFound,
            };
            assert_eq!(verdict.outcome, outcome, "{evidence:?}");
            assert_reasoned(&verdict, &evidence);
        }
    }
}

#[test]
fn every_way_to_refuse_comes_to_the_same_as_its_representative() {
    for fault in [
        StatementFault::Jws(JwsError::Algorithm),
        StatementFault::UnknownIssuer,
        StatementFault::UnknownKey,
        StatementFault::KeyOfAnother,
        StatementFault::KeyRevoked,
        StatementFault::KeyNotValidThen,
        StatementFault::FromTheFuture,
    ] {
        for now in nows() {
            let evidence =
                with_reply(StatementEvidence::Refused(fault.clone()), standing_evidence(now, NOTHING_BEYOND));
            assert_eq!(
                verdict(&evidence).outcome,
                expected(&evidence.code, Record::Refused, now, NOTHING_BEYOND, None)
            );
        }
    }
    for fault in [StandingFault::Jws(JwsError::Kind), StandingFault::UnknownKey, StandingFault::KeyNotValid] {
        for record in records() {
            let evidence =
                with_reply(statement_evidence(record, NOTHING_BEYOND), StandingEvidence::Refused(fault.clone()));
            assert_eq!(
                verdict(&evidence).outcome,
                expected(&evidence.code, record, Now::Refused, NOTHING_BEYOND, None)
            );
        }
    }
}

#[test]
fn a_reply_that_may_not_be_shown_shows_nothing() {
    for record in records() {
        for now in nows() {
            let reply = Reply {
                statement: statement_evidence(record, NOTHING_BEYOND),
                standing: standing_evidence(now, NOTHING_BEYOND),
            };
            assert_eq!(reply.statement().is_some(), matches!(record, Record::Shown { .. }));
            assert_eq!(reply.standing().is_some(), matches!(now, Now::Fresh { .. }));
        }
    }
}
