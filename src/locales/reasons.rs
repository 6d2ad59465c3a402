//! Every reason in words: what was checked and what came of it, then what follows.

use crate::edge::device::clock;
use crate::i18n::{Locale, locale};
use crate::locales::{errors, outcomes, record};
use suyuan_record::{StandingFault, StatementFault};
use suyuan_verdict::Reason;

/// A reason in words.
#[derive(Debug, Clone)]
pub struct ReasonText {
    /// What came of it.
    pub title: String,
    /// What follows; may be empty.
    pub detail: String,
}

fn text(zh: [&str; 2], en: [&str; 2]) -> ReasonText {
    let [title, detail] = locale().pick(zh, en);
    ReasonText { title: title.to_owned(), detail: detail.to_owned() }
}

/// Says `reason` in the language in use.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "one arm a reason, exhaustively: a new reason does not compile without its words"
)]
pub fn reason(reason: &Reason) -> ReasonText {
    let locale = locale();
    let zh = locale == Locale::ZhCn;
    let tag = locale.tag();
    let when = |at: Option<i64>| at.map(|at| clock::date_time(at, tag)).unwrap_or_default();
    match reason {
        Reason::CodeMalformed { is_typed: true } => text(
            ["数字不对：校验位算不上", "多半是输错了一位，请对照包装再输一次。"],
            ["The digits do not add up", "Most likely one was mistyped. Compare with the package and type again."],
        ),
        Reason::CodeMalformed { is_typed: false } => text(
            ["这个码不合规则", "校验位或长度不对，正规产品不会这样印。请再扫一次。"],
            [
                "The code breaks the rules of its kind",
                "Its check digit or length is wrong, which a genuine print would not be. Scan it once more.",
            ],
        ),
        Reason::CodeIrregular => text(
            ["码的写法不合规则，或是本应用不认识的码，但平台有记录", "请核对包装上的批号和日期。"],
            [
                "The code breaks a rule or is of a kind unknown to this app, yet it is on record",
                "Compare the batch and dates on the pack.",
            ],
        ),
        Reason::CodeNotUnderstood => text(
            ["这不是商品追溯码", "可能是广告、付款码或网址。请在包装上找“追溯码”。"],
            [
                "This is no product code",
                "It may be an advertisement, a payment code or a web address. Look for the traceability code on the package.",
            ],
        ),
        Reason::LinkForeign { domain } if zh => ReasonText {
            title: format!("码里的链接属于 {domain}"),
            detail: "不是本平台的网址。我们只取其中的编码来查询，没有打开它。".into(),
        },
        Reason::LinkForeign { domain } => ReasonText {
            title: format!("The link in the code belongs to {domain}"),
            detail: "That is not this platform's address. Only the code inside was looked up; the link was not opened."
                .into(),
        },
        Reason::LinkLookAlike { domain, of } if zh => ReasonText {
            title: format!("链接在冒充 {of}"),
            detail: format!("它实际指向 {domain}。不要打开，也不要在那里填写任何信息。"),
        },
        Reason::LinkLookAlike { domain, of } => ReasonText {
            title: format!("The link imitates {of}"),
            detail: format!("It really leads to {domain}. Do not open it, and enter nothing there."),
        },
        Reason::NoSuchCode { is_typed: true } => text(
            ["平台没有这组数字", "请核对企业是否选对、数字是否输对。"],
            ["The platform has no such digits", "Check that the company and the digits are right."],
        ),
        Reason::NoSuchCode { is_typed: false } => text(
            ["平台没有登记过这个码", "扫描无误却查不到，是假冒的常见迹象。"],
            [
                "This code was never registered",
                "A code that scans well but is not on record is a common sign of a counterfeit.",
            ],
        ),
        Reason::NotRegistered => text(
            [
                "平台没有登记这个号码",
                "多数商品条码、企业和证书号码都不在追溯平台上，这不说明商品有问题。请在包装上找追溯码。",
            ],
            [
                "The platform has no record of this number",
                "Most barcodes, companies and certificates are on no such platform, so this says nothing against the product. Look for a traceability code on the pack.",
            ],
        ),
        Reason::CannotAsk(why) => {
            let remedy = errors::cannot_ask(why);
            ReasonText { title: remedy.what.to_owned(), detail: remedy.next.to_owned() }
        }
        Reason::LastSeen(last) => {
            let (short, at) = (outcomes::outcome(last.outcome).headline, clock::date_time(last.at, tag));
            if zh {
                ReasonText {
                    title: format!("上次结果：{short}"),
                    detail: format!("查于 {at}，之后的变化（如召回）这里看不到。"),
                }
            } else {
                ReasonText {
                    title: format!("Last time: {short}"),
                    detail: format!("Checked {at}. What changed since, such as a recall, is not seen here."),
                }
            }
        }
        Reason::SignedByMaker => text(
            ["厂家签名有效", "这份记录由登记的厂家签名，签名后没有被改动，对应的正是这个码。"],
            [
                "The maker's signature is valid",
                "This record was signed by the registered maker for this very code, and was not altered since.",
            ],
        ),
        Reason::NotSigned => text(
            ["记录没有厂家签名", "内容由平台转述，无法证明出自厂家。"],
            ["The record is not signed", "The platform passes it on; nothing proves that the maker wrote it."],
        ),
        Reason::RecordOfAnotherCode => text(
            ["给出的是另一个码的记录", "有人可能在用真记录替换假商品的记录。"],
            ["The record belongs to another code", "Someone may be showing a genuine record for a false product."],
        ),
        Reason::StatementRefused(fault) => statement_fault(fault),
        Reason::StandingStale { clock_skew } if zh => {
            ReasonText { title: "平台的状态信息已过时".into(), detail: skew_text(*clock_skew, true) }
        }
        Reason::StandingStale { clock_skew } => {
            ReasonText { title: "The platform's status is out of date".into(), detail: skew_text(*clock_skew, false) }
        }
        Reason::StandingRefused(fault) => standing_fault(fault),
        Reason::StandingOfAnotherCode => text(
            ["状态信息属于另一个码", "平台的回应前后对不上，不能采信。"],
            ["The status belongs to another code", "The parts of the answer do not fit together and are not believed."],
        ),
        Reason::InGoodStanding => text(
            ["平台当前状态正常", "没有召回、下架或警示。"],
            ["Nothing stands against it", "No recall, withdrawal or warning on the platform at this moment."],
        ),
        Reason::Recalled => text(
            ["该批商品已被召回", "立即停止使用，联系卖家或厂家退货。"],
            ["It has been recalled", "Stop using it at once and return it to the seller or the maker."],
        ),
        Reason::Withdrawn => text(
            ["该商品已下架", "不应再出售，请停止使用并联系卖家。"],
            ["It has been taken from sale", "It should not be sold any more. Stop using it and contact the seller."],
        ),
        Reason::Destroyed => text(
            ["记录显示它已被销毁", "市面上不应再有这一件，请勿使用并举报。"],
            ["On record it was destroyed", "No such item should exist. Do not use it, and report it."],
        ),
        Reason::SoldElsewhere => text(
            ["登记的销售地不是这里", "可能是窜货，售后和保质条件没有保障。"],
            ["It was meant for another market", "It may have been diverted; after-sales and storage are not assured."],
        ),
        Reason::StatusUnknown => text(
            ["平台给出了未知的状态", "请更新应用或向厂家查询。"],
            ["The platform names a state that this app does not know", "Update the app, or ask the maker."],
        ),
        Reason::Expired { on } if zh => ReasonText {
            title: format!("已过保质期（{}）", clock::date(*on, tag)),
            detail: "请勿食用或使用。".into(),
        },
        Reason::Expired { on } => ReasonText {
            title: format!("Expired on {}", clock::date(*on, tag)),
            detail: "Do not eat or use it.".into(),
        },
        Reason::NearExpiry { on, days } if zh => ReasonText {
            title: format!("临近保质期，还剩 {days} 天"),
            detail: format!("保质期至 {}，请估算能否按时用完。", clock::date(*on, tag)),
        },
        Reason::NearExpiry { on, days } => ReasonText {
            title: format!("Close to its expiry: {days} {} left", if *days == 1 { "day" } else { "days" }),
            detail: format!("Best before {}. Will you finish it in time?", clock::date(*on, tag)),
        },
        Reason::IssuerSuspended => text(
            ["生产企业处于停业整顿", "监管部门已暂停其资格，请暂缓使用。"],
            ["The maker is suspended", "The authority has suspended it. Better wait before using the product."],
        ),
        Reason::IssuerBlacklisted => text(
            ["生产企业在严重失信名单上", "建议不要购买或使用。"],
            ["The maker is listed as seriously dishonest", "Better not to buy or use it."],
        ),
        Reason::NoticeConcerns { title } if zh => ReasonText {
            title: format!("有相关公告：{}", title.get(tag)),
            detail: "详情见下方“公告”。".into(),
        },
        Reason::NoticeConcerns { title } => ReasonText {
            title: format!("A notice concerns it: {}", title.get(tag)),
            detail: "See “Notices” below.".into(),
        },
        Reason::FirstCheck => text(
            ["这是第一次查询", "此前没有人查过这个码。"],
            ["This is the first check", "Nobody has checked this code before."],
        ),
        Reason::OwnRepeats { count } if zh => ReasonText {
            title: format!("只有您查过（{count} 次）"),
            detail: "您自己的重复查询不算异常。".into(),
        },
        Reason::OwnRepeats { count } => ReasonText {
            title: format!("Only you have checked it ({count} times)"),
            detail: "Your own repeats are nothing unusual.".into(),
        },
        Reason::PlausibleRepeats { others, first_at } if zh => ReasonText {
            title: format!("别人查过 {others} 次，属正常范围"),
            detail: format!("首次查询：{}。店员、家人先扫过很常见。", when(*first_at)),
        },
        Reason::PlausibleRepeats { others, first_at } => ReasonText {
            title: format!("Others checked it {others} {}, which is normal", times(*others)),
            detail: format!("First on {}. A shop assistant or the family often scans first.", when(*first_at)),
        },
        Reason::ManyChecks { others, first_at } if zh => ReasonText {
            title: format!("这个码已被别人查过 {others} 次"),
            detail: format!("首次查询：{}。一件商品不该这么多次，码可能被复制。", when(*first_at)),
        },
        Reason::ManyChecks { others, first_at } => ReasonText {
            title: format!("Others checked this code {others} {}", times(*others)),
            detail: format!("First on {}. That is a lot for one item: the code may have been copied.", when(*first_at)),
        },
        Reason::ImpossiblePace { from, to, kilometres, minutes } if zh => ReasonText {
            title: "同一个码在相距很远的地方被查过".into(),
            detail: format!(
                "{} 与 {} 相距约 {kilometres} 公里，两次查询只隔 {}。一件商品到不了，码很可能被复制。",
                from.get(tag),
                to.get(tag),
                record::duration_minutes(*minutes)
            ),
        },
        Reason::ImpossiblePace { from, to, kilometres, minutes } => ReasonText {
            title: "The same code was checked far apart".into(),
            detail: format!(
                "{} and {} are some {kilometres} km apart, yet the checks are only {} apart. One item cannot travel so: the code was very likely copied.",
                from.get(tag),
                to.get(tag),
                record::duration_minutes(*minutes)
            ),
        },
        Reason::CoveredCheckedBefore { others, first_at } if zh => ReasonText {
            title: format!("盖住的码已被别人查过 {others} 次"),
            detail: format!(
                "首次查询：{}。这个码在涂层下或盖内，应只有打开它的人能扫。若不是您家人扫的，请当心。",
                when(*first_at)
            ),
        },
        Reason::CoveredCheckedBefore { others, first_at } => ReasonText {
            title: format!("A covered code that others checked {others} {}", times(*others)),
            detail: format!(
                "First on {}. It lies under a layer or inside the lid: only who opened it can scan it. Unless it was your family, be careful.",
                when(*first_at)
            ),
        },
        Reason::PinRight { first_right_at } if zh => ReasonText {
            title: "刮开的验证码正确".into(),
            detail: match first_right_at {
                Some(at) => format!("首次输入：{}，此前没有别人输过。", clock::date_time(*at, tag)),
                None => "此前没有别人输过。".into(),
            },
        },
        Reason::PinRight { first_right_at } => ReasonText {
            title: "The number under the cover is right".into(),
            detail: match first_right_at {
                Some(at) => format!("First typed on {}, and by nobody else before.", clock::date_time(*at, tag)),
                None => "Nobody else typed it before.".into(),
            },
        },
        Reason::PinUsedBefore { first_right_at } if zh => ReasonText {
            title: "验证码正确，但别人已经输过".into(),
            detail: format!("首次输入：{}。涂层下的号码本应只有您能看到。若不是您家人输的，请当心。", when(*first_right_at)),
        },
        Reason::PinUsedBefore { first_right_at } => ReasonText {
            title: "The number is right, but somebody else typed it before".into(),
            detail: format!(
                "First on {}. Only you should be able to see it under its cover. Unless it was your family, be careful.",
                when(*first_right_at)
            ),
        },
        Reason::PinWrong { attempts_left } if zh => ReasonText {
            title: "验证码不对".into(),
            detail: match attempts_left {
                Some(left) => format!("可能看错或输错了，请对照再输一次。还可以试 {left} 次。"),
                None => "可能看错或输错了，请对照再输一次。".into(),
            },
        },
        Reason::PinWrong { attempts_left } => ReasonText {
            title: "The number under the cover is not right".into(),
            detail: match attempts_left {
                Some(left) => {
                    format!("It may have been misread or mistyped. Compare and type it again: {left} {} left.", tries(*left))
                }
                None => "It may have been misread or mistyped. Compare and type it again.".into(),
            },
        },
        Reason::PinLocked => text(
            ["验证码试错太多次，已锁定", "可能是您，也可能是别人试的。请联系厂家，并保留实物。"],
            ["The number was tried too often and is locked", "By you or by others. Ask the maker, and keep the pack."],
        ),
        Reason::ClockWrong { clock_skew } if zh => ReasonText {
            title: "手机时间不准".into(),
            detail: format!("{}保质期已按平台的时间判断。", skew_text(Some(*clock_skew), true)),
        },
        Reason::ClockWrong { clock_skew } => ReasonText {
            title: "The phone's clock is wrong".into(),
            detail: format!("{} Shelf life was judged by the platform's time.", skew_text(Some(*clock_skew), false)),
        },
        Reason::DocumentAgrees { number } if zh => ReasonText {
            title: format!("文件 {number} 与记录一致"),
            detail: "就是厂家记录里的那一份，一个字节都没有改动。".into(),
        },
        Reason::DocumentAgrees { number } => ReasonText {
            title: format!("Document {number} agrees with the record"),
            detail: "It is the very file that the maker put on record, to the last byte.".into(),
        },
        Reason::DocumentDiffers { number } if zh => ReasonText {
            title: format!("文件 {number} 与记录不符"),
            detail: "下载到的不是厂家记录里的那一份，没有打开。可能已换新版，也可能被人替换。".into(),
        },
        Reason::DocumentDiffers { number } => ReasonText {
            title: format!("Document {number} is not the one on record"),
            detail: "What was fetched is not the file that the maker put on record, and was not opened. It may be a new edition, or someone may have replaced it.".into(),
        },
        Reason::DocumentNotShown { number } if zh => ReasonText {
            title: format!("文件 {number} 无法在这里显示"),
            detail: "文件太大、类型不符或无法核对，没有打开。".into(),
        },
        Reason::DocumentNotShown { number } => ReasonText {
            title: format!("Document {number} cannot be shown here"),
            detail: "It is too large, of another type than stated, or cannot be compared. It was not opened.".into(),
        },
        Reason::PlatformAlert(alert) if zh => {
            ReasonText { title: "平台警示".into(), detail: alert.get(tag).to_owned() }
        }
        Reason::PlatformAlert(alert) => {
            ReasonText { title: "The platform warns".into(), detail: alert.get(tag).to_owned() }
        }
        Reason::OpenReports(count) if zh => ReasonText {
            title: format!("有 {count} 条举报正在处理"),
            detail: "举报尚未核实，仅供参考。".into(),
        },
        Reason::OpenReports(count) => ReasonText {
            title: format!("{count} {} being looked into", if *count == 1 { "report is" } else { "reports are" }),
            detail: "Not yet confirmed; for your information.".into(),
        },
        Reason::ItemLevel => text(
            ["一物一码", "这个码只属于这一件商品。"],
            ["One code, one item", "This code belongs to this single item."],
        ),
        Reason::BatchLevel => text(
            ["这是批次码", "同一批商品都印这个码，分不出单件真伪。"],
            ["A batch code", "Every item of the batch carries it; it cannot tell one from a copy."],
        ),
        Reason::ProductLevel => text(
            ["这是品种层面的码", "同款商品都一样，只能说明有这款商品。"],
            [
                "A code for the product in general",
                "Every pack of this product carries it: it only says that such a product exists.",
            ],
        ),
        Reason::SameOnCan(value) if zh => {
            ReasonText { title: format!("您核对过：{}一致", record::value_name(*value)), detail: String::new() }
        }
        Reason::SameOnCan(value) => ReasonText {
            title: format!("You compared the {}: the same", record::value_name(*value).to_ascii_lowercase()),
            detail: String::new(),
        },
        Reason::DiffersOnCan(value) if zh => ReasonText {
            title: format!("{}与记录不同", record::value_name(*value)),
            detail: "包装上印的和厂家记录对不上，请保留实物并举报。".into(),
        },
        Reason::DiffersOnCan(value) => ReasonText {
            title: format!("The {} differs from the record", record::value_name(*value).to_ascii_lowercase()),
            detail: "What is printed on the pack is not what the maker put on record. Keep it and report it.".into(),
        },
    }
}

fn times(count: u32) -> &'static str {
    if count == 1 { "time" } else { "times" }
}

fn tries(count: u32) -> &'static str {
    if count == 1 { "try" } else { "tries" }
}

fn skew_text(skew: Option<i64>, zh: bool) -> String {
    match skew.filter(|seconds| seconds.abs() > 300) {
        Some(seconds) if zh => format!(
            "手机时间与平台相差约 {}，请先校准手机时间再查。",
            record::duration_minutes(u32::try_from(seconds.abs() / 60).unwrap_or(u32::MAX))
        ),
        Some(seconds) => format!(
            "The phone's clock and the platform differ by about {}. Set the clock, then check again.",
            record::duration_minutes(u32::try_from(seconds.abs() / 60).unwrap_or(u32::MAX))
        ),
        None if zh => "可能看不到最新的召回或警示，请再查一次。".into(),
        None => "A new recall or warning might not show. Check again.".into(),
    }
}

fn statement_fault(fault: &StatementFault) -> ReasonText {
    match fault {
        StatementFault::Jws(_) => text(
            ["签名核对不上", "记录在签名之后被改动过，或根本不是厂家签的。"],
            ["The signature does not hold", "The record was altered after signing, or was never signed by the maker."],
        ),
        StatementFault::UnknownIssuer => text(
            ["签名者不在可信名单上", "平台不认识这家企业。"],
            ["The signer is not on the trust list", "The platform does not know this company."],
        ),
        StatementFault::UnknownKey => text(
            ["签名密钥不在可信名单上", "无法证明出自这家厂家。"],
            ["The signing key is not on the trust list", "Nothing proves that this maker signed it."],
        ),
        StatementFault::KeyOfAnother => text(
            ["用的是别家企业的密钥", "签名者冒用了这家厂家的名义。"],
            ["Signed with another company's key", "The signer used this maker's name without being it."],
        ),
        StatementFault::KeyRevoked => text(
            ["签名密钥已被吊销", "这把密钥可能泄露，用它签的记录不再可信。"],
            ["The signing key was revoked", "It may have leaked; what it signed is no longer believed."],
        ),
        StatementFault::KeyNotValidThen => text(
            ["签名时密钥不在有效期内", "这份记录不能采信。"],
            ["The key was not valid when it signed", "This record is not believed."],
        ),
        StatementFault::FromTheFuture => text(
            ["签名时间在将来", "请检查手机时间；若时间无误，这份记录不可信。"],
            ["Signed in the future", "Check the phone's clock; if it is right, this record is not to be believed."],
        ),
    }
}

fn standing_fault(fault: &StandingFault) -> ReasonText {
    match fault {
        StandingFault::Stale => {
            text(["平台的状态信息已过时", "请再查一次。"], ["The platform's status is out of date", "Check again."])
        }
        StandingFault::Jws(_) | StandingFault::UnknownKey | StandingFault::KeyNotValid => text(
            ["平台状态的签名核对不上", "回应可能被人替换，不能采信。请换个网络再试。"],
            ["The status has no valid signature", "The answer may have been replaced on its way. Try another network."],
        ),
    }
}
