//! What a code stands for, how far it was understood, and what to do.

use crate::{AdviceWords, BasisWords, LevelWords, UnderstandingWords, Words};
use suyuan_codes::explain::{Advice, Understanding, Unknown};
use suyuan_codes::{Basis, Level};

/// What one such code stands for.
#[must_use]
pub fn level(words: Words, level: Level) -> &'static str {
    let t = LevelWords::of(words);
    match level {
        Level::Item => t.item(),
        Level::Batch => t.batch(),
        Level::Product => t.product(),
        Level::Company => t.company(),
        Level::Document => t.document(),
        Level::Unknown => t.unknown(),
    }
}

/// On what a meaning rests.
#[must_use]
pub fn basis(words: Words, basis: Basis) -> &'static str {
    let t = BasisWords::of(words);
    match basis {
        Basis::Symbol => t.symbol(),
        Basis::Link => t.link(),
        Basis::Form => t.form(),
        Basis::CheckDigit => t.check_digit(),
        Basis::Digits => t.digits(),
        Basis::Nothing => t.nothing(),
    }
}

/// How far a code was understood, and why no further.
#[must_use]
pub fn understanding(words: Words, understanding: Understanding) -> &'static str {
    let t = UnderstandingWords::of(words);
    match understanding {
        Understanding::Understood => t.understood(),
        Understanding::Doubtful => t.doubtful(),
        Understanding::Malformed => t.malformed(),
        Understanding::NotUnderstood(kind) => match kind {
            Unknown::Empty => t.empty(),
            Unknown::Binary => t.binary(),
            Unknown::Digits => t.digits(),
            Unknown::Link => t.link(),
            Unknown::Chat => t.chat(),
            Unknown::Payment => t.payment(),
            Unknown::Wifi => t.wifi(),
            Unknown::Contact => t.contact(),
            Unknown::Telephone => t.telephone(),
            Unknown::Mail => t.mail(),
            Unknown::Invoice => t.invoice(),
            Unknown::Text => t.text(),
        },
    }
}

/// What to do about a code that is not fine.
#[must_use]
pub fn advice(words: Words, advice: Advice) -> &'static str {
    let t = AdviceWords::of(words);
    match advice {
        Advice::ScanAgain => t.scan_again(),
        Advice::CompareDigits => t.compare_digits(),
        Advice::TypeDigits => t.type_digits(),
        Advice::FindAnotherCode => t.find_another_code(),
        Advice::DoNotFollow => t.do_not_follow(),
        Advice::AskTheRegister => t.ask_the_register(),
    }
}
