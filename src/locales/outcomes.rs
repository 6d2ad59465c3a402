//! The eight outcomes, in words that are understood at arm's length.

use crate::i18n::locale;
use suyuan_verdict::Outcome;

/// How an outcome is said.
#[derive(Debug, Clone, Copy)]
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
pub fn outcome(outcome: Outcome) -> OutcomeText {
    let text = |zh: [&'static str; 3], en: [&'static str; 3]| {
        let [headline, advice, short] = locale().pick(zh, en);
        OutcomeText { headline, advice, short }
    };
    match outcome {
        Outcome::Verified => text(
            ["与厂家记录一致", "签名、状态和查询记录都没有异常。最后一步：核对包装上的批号和日期。", "一致"],
            [
                "Agrees with the maker's record",
                "Signature, status and check history are in order. One last step: compare the batch and dates on your pack.",
                "Agrees",
            ],
        ),
        Outcome::OnRecord => text(
            ["商品有备案", "记录属实，但单凭这个码分不清这一件和仿制品。请找一物一码的追溯码。", "有备案"],
            [
                "On record",
                "The product is on record, but this code alone cannot tell this item from a copy. Look for a code that is unique to the item.",
                "On record",
            ],
        ),
        Outcome::Caution => text(
            ["请多留意", "有情况需要您留意，请看下面的理由再决定。", "留意"],
            ["Take care", "Something asks for your attention. Read why before you decide.", "Take care"],
        ),
        Outcome::Conflict => text(
            ["实物与记录不符", "请不要使用，保留商品和小票，并举报。", "不符"],
            [
                "Your pack disagrees with the record",
                "Do not use it. Keep it and the receipt, and report it.",
                "Disagrees",
            ],
        ),
        Outcome::DoNotUse => text(
            ["请勿使用", "请停止使用，保留包装，联系卖家或厂家处理。", "请勿使用"],
            ["Do not use", "Stop using it, keep the package, and contact the seller or the maker.", "Do not use"],
        ),
        Outcome::NotFound => text(
            ["查无此码", "平台没有这个码。先核对是否扫错、输错；仍查不到，请勿使用并举报。", "查无"],
            [
                "No such code",
                "The platform has no such code. First check that it was read or typed right; if so, do not use the product, and report it.",
                "Not found",
            ],
        ),
        Outcome::Untrusted => text(
            ["这个码不可信", "不要打开码里的链接，不要使用商品，请举报。", "不可信"],
            ["Do not trust this code", "Do not follow its link, do not use the product, and report it.", "Untrusted"],
        ),
        Outcome::CannotCheck => text(
            ["暂时无法核验", "这不代表商品有问题，也不代表没有问题。", "未核验"],
            ["Cannot be checked now", "This says nothing about the product, neither good nor bad.", "Unchecked"],
        ),
    }
}
