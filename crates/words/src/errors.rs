//! What went wrong, and what to do next.

use crate::{ErrorWords, Words};
use suyuan_verdict::CannotAsk;

/// What happened, and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remedy {
    /// What happened.
    pub what: &'static str,
    /// What to do next.
    pub next: &'static str,
}

/// Why the platform could not be asked.
#[must_use]
pub fn cannot_ask(words: Words, why: &CannotAsk) -> Remedy {
    let t = ErrorWords::of(words);
    let (what, next) = match why {
        CannotAsk::Offline => (t.ask_offline(), t.ask_offline_next()),
        CannotAsk::TimedOut => (t.ask_timed_out(), t.ask_timed_out_next()),
        CannotAsk::Down => (t.ask_down(), t.ask_down_next()),
        CannotAsk::TooMany { .. } => (t.ask_too_many(), t.ask_too_many_next()),
        CannotAsk::Garbled => (t.ask_garbled(), t.ask_garbled_next()),
        CannotAsk::SchemeUnsupported => (t.ask_scheme_unsupported(), t.ask_scheme_unsupported_next()),
        CannotAsk::CodeRefused => (t.ask_code_refused(), t.ask_code_refused_next()),
        CannotAsk::NoTrustList(_) => (t.ask_no_trust_list(), t.ask_no_trust_list_next()),
    };
    Remedy { what, next }
}
