//! Where a link leads, and what it pretends.

use crate::{ImitationWords, RemarkWords, Words};
use suyuan_codes::{Imitation, Remark};

/// How a host passes for another.
#[must_use]
pub fn imitation(words: Words, imitation: Imitation) -> &'static str {
    let t = ImitationWords::of(words);
    match imitation {
        Imitation::BeforeAt => t.before_at(),
        Imitation::Letters => t.letters(),
        Imitation::WithinHost => t.within_host(),
        Imitation::Ending => t.ending(),
        Imitation::AddedWords => t.added_words(),
        Imitation::OneLetter => t.one_letter(),
    }
}

/// What a person should know of a link.
#[must_use]
pub fn remark(words: Words, remark: Remark) -> &'static str {
    let t = RemarkWords::of(words);
    match remark {
        Remark::NotSecure => t.not_secure(),
        Remark::UserInfo => t.user_info(),
        Remark::Encoded => t.encoded(),
        Remark::MixedScripts => t.mixed_scripts(),
        Remark::Address => t.address(),
    }
}
