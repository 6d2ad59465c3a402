//! Situations for the document to judge.

use crate::support::*;
use suyuan_codes::Level as CodeLevel;
use suyuan_record::jws::JwsError;
use suyuan_record::{
    Checks, DocumentCheck, Exposure, IssuerStanding, Level, PinState, StandingFault, StatementFault, Status,
};
use suyuan_verdict::{
    Answer, CannotAsk, CodeEvidence, Compared, Comparison, Evidence, Form, LastVerdict, LinkEvidence, Outcome,
    StandingEvidence, StatementEvidence, Value,
};

/// Situations, told as a shopper or an inspector would.
pub(super) fn examples() -> Vec<(&'static str, Evidence)> {
    let offline = with_answer(Answer::NotAsked {
        why: CannotAsk::Offline,
        last: Some(LastVerdict { outcome: Outcome::Verified, at: NOW - DAY }),
    });
    let mut recalled = standing();
    recalled.status = Status::Recalled;
    let look_alike = LinkEvidence::LookAlike { domain: "tráce.example".into(), of: "trace.example".into() };
    vec![
        ("A sealed can, checked for the first time", good()),
        (
            "The same can, checked again at home by the same telephone",
            with_standing(|now| now.checks = Checks { first_at: Some(NOW - DAY), count: 3, by_you: 3, places: vec![] }),
        ),
        ("A can that the shop and two shoppers checked before", with_standing(|now| now.checks = checked_by(3))),
        (
            "A genuine code copied onto many cans: checked an hour ago, 3 270 km away",
            with_standing(|now| {
                now.checks = Checks { places: vec![urumqi(NOW), shanghai(NOW - HOUR)], ..checked_by(2) };
            }),
        ),
        ("A genuine code copied onto many cans, checked 500 times", with_standing(|now| now.checks = checked_by(500))),
        (
            "A code inside the lid that someone read before",
            with_both(|record| record.exposure = Exposure::Covered, |now| now.checks = checked_by(1)),
        ),
        ("A sack of rice with a batch code", with_statement(|record| record.level = Level::Batch)),
        (
            "The price barcode of a can whose record claims to be about one can",
            with_code(|code| code.level = CodeLevel::Product),
        ),
        (
            "A maker that does not sign",
            with_reply(StatementEvidence::Unsigned(Box::new(statement())), fresh(standing())),
        ),
        (
            "A recalled can whose record nobody signed",
            with_reply(StatementEvidence::Unsigned(Box::new(statement())), fresh(recalled)),
        ),
        ("A can on its last day", with_statement(|record| record.record.expires = Some(today()))),
        ("A can on the day after its last day", with_statement(|record| record.record.expires = Some(in_days(-1)))),
        (
            "A can with another batch number printed on it than on record",
            Evidence { compared: vec![Comparison { value: Value::Batch, compared: Compared::Different }], ..good() },
        ),
        (
            "A can whose number under the cover is typed for the first time",
            with_both(with_pin, |now| now.pin = Some(pin(PinState::Right, Some(NOW), true))),
        ),
        (
            "A can whose number under the cover somebody typed last week",
            with_both(with_pin, |now| now.pin = Some(pin(PinState::Right, Some(NOW - 7 * DAY), false))),
        ),
        (
            "A can whose number under the cover was mistyped",
            with_both(with_pin, |now| now.pin = Some(pin(PinState::Wrong, None, false))),
        ),
        (
            "A can whose test report was replaced on the laboratory's server",
            Evidence { documents: vec![document(DocumentCheck::Differs { found: "0".repeat(64) })], ..good() },
        ),
        ("A good can of a suspended maker", with_standing(|now| now.issuer_standing = IssuerStanding::Suspended)),
        (
            "A record that was altered after signing",
            with_reply(StatementEvidence::Refused(StatementFault::Jws(JwsError::Signature)), fresh(standing())),
        ),
        (
            "The signed record of another can, sent for this code",
            with_reply(StatementEvidence::ForAnotherCode { sub: OTHER_CODE.into() }, fresh(standing())),
        ),
        (
            "A good record with an old word of the platform, sent again",
            with_reply(signed(statement()), StandingEvidence::Refused(StandingFault::Stale)),
        ),
        ("A genuine code wrapped in a look-alike link", with_code(|code| code.link = look_alike)),
        ("A code that the platform does not have", with_answer(Answer::NotFound)),
        (
            "A barcode of a product that the platform does not have",
            Evidence {
                code: CodeEvidence { level: CodeLevel::Product, link: LinkEvidence::None, ..good().code },
                ..with_answer(Answer::NotFound)
            },
        ),
        ("No network; yesterday it was Verified", offline),
        (
            "The code of a wireless network",
            Evidence {
                code: CodeEvidence { form: Form::NotUnderstood, ..good().code },
                ..with_answer(Answer::NotAsked { why: CannotAsk::SchemeUnsupported, last: None })
            },
        ),
    ]
}
