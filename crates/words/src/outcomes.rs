//! The eight outcomes, in words that are understood at arm's length.

use crate::{OutcomeWords, Words};
use suyuan_verdict::Outcome;

/// How an outcome is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeText {
    /// A few words.
    pub headline: &'static str,
    /// What it means and what to do now.
    pub advice: &'static str,
    /// One or two words, for lists.
    pub short: &'static str,
}

/// How `outcome` is said.
#[must_use]
pub fn outcome(words: Words, outcome: Outcome) -> OutcomeText {
    let t = OutcomeWords::of(words);
    let (headline, advice, short) = match outcome {
        Outcome::Verified => (t.verified(), t.verified_advice(), t.verified_short()),
        Outcome::OnRecord => (t.on_record(), t.on_record_advice(), t.on_record_short()),
        Outcome::Caution => (t.caution(), t.caution_advice(), t.caution_short()),
        Outcome::Conflict => (t.conflict(), t.conflict_advice(), t.conflict_short()),
        Outcome::DoNotUse => (t.do_not_use(), t.do_not_use_advice(), t.do_not_use_short()),
        Outcome::NotFound => (t.not_found(), t.not_found_advice(), t.not_found_short()),
        Outcome::Untrusted => (t.untrusted(), t.untrusted_advice(), t.untrusted_short()),
        Outcome::CannotCheck => (t.cannot_check(), t.cannot_check_advice(), t.cannot_check_short()),
    };
    OutcomeText { headline, advice, short }
}
