//! How a verdict came about: the questions of a check, and what the platform answers to two of them.

use crate::{HowWords, QuestionWords, Words};
use suyuan_record::{IssuerStanding, Status};
use suyuan_verdict::Question;

/// A question.
#[must_use]
pub fn question(words: Words, question: Question) -> &'static str {
    let t = QuestionWords::of(words);
    match question {
        Question::Code => t.code(),
        Question::Link => t.link(),
        Question::Answer => t.answer(),
        Question::Statement => t.statement(),
        Question::Standing => t.standing(),
        Question::Status => t.status(),
        Question::History => t.history(),
        Question::Level => t.level(),
        Question::Compared => t.compared(),
        Question::Proof => t.proof(),
    }
}

/// The state of a product on the platform.
#[must_use]
pub fn status(words: Words, status: Status) -> &'static str {
    let t = HowWords::of(words);
    match status {
        Status::Active => t.status_active(),
        Status::Recalled => t.status_recalled(),
        Status::Withdrawn => t.status_withdrawn(),
        Status::SoldElsewhere => t.status_sold_elsewhere(),
        Status::Destroyed => t.status_destroyed(),
        Status::Unknown => t.status_unknown(),
    }
}

/// The state of a maker on the platform.
#[must_use]
pub fn issuer_standing(words: Words, standing: IssuerStanding) -> &'static str {
    let t = HowWords::of(words);
    match standing {
        IssuerStanding::Good => t.issuer_good(),
        IssuerStanding::Suspended => t.issuer_suspended(),
        IssuerStanding::Blacklisted => t.issuer_blacklisted(),
        IssuerStanding::Unknown => t.issuer_unknown(),
    }
}
