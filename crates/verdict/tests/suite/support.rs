//! A can of infant formula that nothing stands against, to be spoiled one thing at a time.

use suyuan_codes::Level as CodeLevel;
use suyuan_record::{
    Category, Checks, DocumentCheck, Exposure, IsoDate, IssuerStanding, Level, Localized, Notice, NoticeKind, Pin,
    PinCheck, PinState, Place, Producer, ProductRecord, Registrations, Seconds, Severity, Standing, Statement, Status,
    Verified,
};
use suyuan_verdict::{
    Answer, CodeEvidence, DocumentEvidence, Evidence, Form, LinkEvidence, Outcome, Reason, Reply, StandingEvidence,
    StatementEvidence, Verdict, judge,
};

/// 15 January 2027, 08:00 UTC.
pub(crate) const NOW: Seconds = 1_800_000_000;
pub(crate) const HOUR: Seconds = 3_600;
pub(crate) const DAY: Seconds = 24 * HOUR;

pub(crate) const CODE: &str = "https://id.gs1.org/01/06901234567892/10/B1/21/S7";
pub(crate) const OTHER_CODE: &str = "https://id.gs1.org/01/06901234567892/10/B1/21/S8";
pub(crate) const MAKER: &str = "maker";

pub(crate) fn day(text: &str) -> IsoDate {
    text.parse().expect("a calendar day")
}

/// The day of [`NOW`].
pub(crate) fn today() -> IsoDate {
    day("2027-01-15")
}

/// The day that is `days` after today.
pub(crate) fn in_days(days: i64) -> IsoDate {
    IsoDate(today().0 + time::Duration::days(days))
}

pub(crate) fn text(english: &str) -> Localized {
    Localized([("en".to_owned(), english.to_owned())].into())
}

/// A record of one can, open code, a year of shelf life left.
pub(crate) fn statement() -> Statement {
    Statement {
        iss: MAKER.into(),
        sub: CODE.into(),
        level: Level::Item,
        iat: NOW - 100 * DAY,
        exposure: Exposure::Open,
        pin: None,
        printed_number: Some("6901 2345-0007".into()),
        record: ProductRecord {
            name: text("Infant formula, stage 1"),
            brand: Localized::default(),
            category: Category::InfantFormula,
            gtin: Some("06901234567892".into()),
            batch: Some("B1".into()),
            serial: Some("S7".into()),
            produced: Some(day("2026-10-01")),
            expires: Some(day("2028-01-15")),
            shelf_life: Localized::default(),
            warranty: Localized::default(),
            net_content: Some("800 g".into()),
            specification: Localized::default(),
            model: None,
            factory_number: None,
            standards: vec!["GB 10765-2021".into()],
            origin: Localized::default(),
            producer: Producer::default(),
            registrations: Registrations::default(),
            ingredients: vec![],
            process: vec![],
            journey: vec![],
            readings: Vec::new(),
            certificates: vec![],
            credit: None,
            media: vec![],
            reports: vec![],
            more: serde_json::Map::default(),
        },
    }
}

/// Active, checked for the first time.
pub(crate) fn standing() -> Standing {
    Standing {
        sub: CODE.into(),
        iat: NOW,
        exp: NOW + HOUR,
        status: Status::Active,
        checks: Checks { first_at: None, count: 1, by_you: 1, places: vec![] },
        alerts: vec![],
        open_reports: 0,
        issuer_standing: IssuerStanding::Good,
        notices: vec![],
        pin: None,
    }
}

pub(crate) fn signed(statement: Statement) -> StatementEvidence {
    StatementEvidence::Signed(Box::new(Verified::vouched(statement)))
}

pub(crate) fn fresh(standing: Standing) -> StandingEvidence {
    StandingEvidence::Fresh(Box::new(Verified::vouched(standing)))
}

/// A well-formed item code that was scanned, with this answer.
pub(crate) fn with_answer(answer: Answer) -> Evidence {
    Evidence {
        code: CodeEvidence { form: Form::WellFormed, level: CodeLevel::Item, link: LinkEvidence::Own, is_typed: false },
        answer,
        compared: vec![],
        documents: vec![],
        clock_skew: None,
    }
}

/// A well-formed item code whose reply was opened to this.
pub(crate) fn with_reply(statement: StatementEvidence, standing: StandingEvidence) -> Evidence {
    with_answer(Answer::Found(Box::new(Reply { statement, standing })))
}

/// The good can.
pub(crate) fn good() -> Evidence {
    with_reply(signed(statement()), fresh(standing()))
}

/// The good can, with another record.
pub(crate) fn with_statement(change: impl FnOnce(&mut Statement)) -> Evidence {
    let mut statement = statement();
    change(&mut statement);
    with_reply(signed(statement), fresh(standing()))
}

/// The good can, with another standing.
pub(crate) fn with_standing(change: impl FnOnce(&mut Standing)) -> Evidence {
    with_both(|_| {}, change)
}

/// The good can, with another record and another standing.
pub(crate) fn with_both(record: impl FnOnce(&mut Statement), now: impl FnOnce(&mut Standing)) -> Evidence {
    let (mut statement, mut standing) = (statement(), standing());
    record(&mut statement);
    now(&mut standing);
    with_reply(signed(statement), fresh(standing))
}

/// Says that the can has a number under a cover.
pub(crate) fn with_pin(statement: &mut Statement) {
    statement.pin = Some(Pin { digits: 6, place: text("Under the lid") });
}

pub(crate) fn pin(state: PinState, first_right_at: Option<Seconds>, by_you: bool) -> PinCheck {
    PinCheck { state, attempts_left: (state == PinState::Wrong).then_some(3), first_right_at, by_you }
}

pub(crate) fn document(check: DocumentCheck) -> DocumentEvidence {
    DocumentEvidence { number: "R1".into(), check }
}

/// The good can, with another code.
pub(crate) fn with_code(change: impl FnOnce(&mut CodeEvidence)) -> Evidence {
    let mut evidence = good();
    change(&mut evidence.code);
    evidence
}

/// A check history: `others` checks by others and this one, the first yesterday.
pub(crate) fn checked_by(others: u32) -> Checks {
    Checks { first_at: (others > 0).then_some(NOW - DAY), count: others + 1, by_you: 1, places: vec![] }
}

pub(crate) fn place(name: &str, position: [i32; 2], at: Seconds) -> Place {
    Place { name: text(name), at, count: 1, position: Some(position) }
}

pub(crate) fn shanghai(at: Seconds) -> Place {
    place("Shanghai", [312, 1215], at)
}

pub(crate) fn urumqi(at: Seconds) -> Place {
    place("Ürümqi", [438, 876], at)
}

pub(crate) fn notice(kind: NoticeKind, severity: Severity) -> Notice {
    Notice {
        id: "N1".into(),
        kind,
        severity,
        date: day("2027-01-10"),
        title: text("Batches of stage 1"),
        text: text("Do not feed."),
        authority: Localized::default(),
        url: None,
    }
}

pub(crate) fn verdict(evidence: &Evidence) -> Verdict {
    judge(evidence, today())
}

/// Judges, and insists on the outcome and on a reason that was given for it.
#[track_caller]
pub(crate) fn expect(evidence: &Evidence, outcome: Outcome, reason: &Reason) -> Verdict {
    let verdict = verdict(evidence);
    assert_eq!(verdict.outcome, outcome, "{:?}", verdict.reasons);
    assert!(verdict.reasons.contains(reason), "no {reason:?} in {:?}", verdict.reasons);
    verdict
}
