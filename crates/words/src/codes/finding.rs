//! What is wrong with a part of a code.

use crate::{FindingWords, RuleWords, Words};
use suyuan_codes::{Finding, FindingKind};

/// What is wrong, and what would be right where that is known.
#[must_use]
pub fn finding(words: Words, finding: &Finding) -> String {
    let t = FindingWords::of(words);
    let plain = match &finding.kind {
        FindingKind::CheckDigit { expected } => return t.check_digit(expected),
        FindingKind::Pairing { other } => return t.pairing(&others(t, other)),
        FindingKind::Length => t.length(),
        FindingKind::Character => t.character(),
        FindingKind::Date => t.date(),
        FindingKind::UnknownAi => t.unknown_ai(),
        FindingKind::Repeated => t.repeated(),
        FindingKind::NotUnderstood => t.not_understood(),
        FindingKind::Rule(rule) => RuleWords::of(words).find(rule).unwrap_or(RuleWords::of(words).other()),
    };
    plain.to_owned()
}

/// Identifiers in the notation of the table, `01,02+37`, as a person reads them.
fn others(t: FindingWords, notation: &str) -> String {
    let joined = |parts: Vec<String>, join: &dyn Fn(&str, &str) -> String| {
        parts.into_iter().reduce(|row, next| join(&row, &next)).unwrap_or_default()
    };
    let both = |group: &str| joined(group.split('+').map(str::to_owned).collect(), &|first, next| t.both(first, next));
    joined(notation.split(',').map(both).collect(), &|first, next| t.either(first, next))
}
