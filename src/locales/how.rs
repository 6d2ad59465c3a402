//! How a verdict came about.

use crate::i18n::locale;
use suyuan_verdict::Question;

crate::texts! {
    /// How a verdict came about.
    HowTexts {
        title: "这个结论是怎么来的", "How this verdict came about";
        lead: "下面逐项列出核对了什么、拿什么和什么比。规则对所有商品一样，写在公开的判定表里。", "Every check, one by one, with what was compared with what. The rules are the same for all goods, and are published.";
        link: "这个结论是怎么来的？", "How did this verdict come about?";
        back: "返回结果", "Back to the result";
        nothing: "没有可核对的内容。", "Nothing to check here.";
        payload: "码的内容", "Content of the code";
        symbology: "条码类型", "Symbology";
        scheme: "编码体系", "Scheme";
        canonical: "用来查询的编码", "Identity that was asked for";
        host: "链接的域名", "Domain of the link";
        own_domains: "本平台的域名", "This platform's domains";
        endpoint: "询问的平台", "Platform that was asked";
        at: "询问时间", "Time";
        signer: "签名者", "Signer";
        key: "密钥", "Key";
        signed_at: "签名时间", "Signed";
        about: "记录所属编码", "Code that the record is about";
        about_standing: "状态所属编码", "Code that the status is about";
        said_at: "平台签发", "Said by the platform";
        valid_until: "有效至", "Valid until";
        skew: "手机时间与平台相差", "Phone's clock against the platform's";
        status: "平台登记的状态", "State on the platform";
        issuer_standing: "企业状态", "State of the maker";
        expires: "保质期至", "Last day";
        today: "判断用的日期", "Day it was judged by";
        notices: "相关公告", "Notices that concern it";
        open_reports: "未结举报", "Open reports";
        checks: "全部查询", "All checks";
        checks_yours: "其中本机", "By this device";
        first_check: "首次查询", "First check";
        exposure: "码的位置", "Where the code lies";
        exposure_open: "外露，谁都能扫", "Open: anyone can scan it";
        exposure_covered: "有遮盖，打开才能扫", "Covered: only who opens it can scan it";
        code_level: "码本身代表", "The code stands for";
        record_level: "记录声明代表", "The record claims to stand for";
        pin_offered: "验证码", "Covered number";
        pin_none: "厂家没有提供", "The maker offers none";
        documents: "已打开的文件", "Documents opened";
        legs: "查询地点之间", "Between the places of checks";
        legs_lead: "按时间排列。一件商品最快也快不过飞机（每小时 900 公里）；地点只精确到城市，已让出 30 公里和 5 分钟。", "In order of time. No item travels faster than a plane (900 km an hour); places are cities only, so 30 km and five minutes are given away.";
        leg_possible: "到得了", "Possible";
        leg_impossible: "到不了", "Impossible";
        raw: "原始数据", "Raw data";
        raw_lead: "平台发来的签名原文，可用任何 JWS 工具自行验证。", "The signed texts as they arrived: verify them with any JWS tool.";
        raw_statement: "下载厂家声明", "Download the maker's statement";
        raw_standing: "下载平台状态", "Download the platform's status";
        raw_absent: "平台这次没有给出数据。", "The platform gave no data this time.";
        none: "无", "None";
    }
}

/// A question in words.
#[must_use]
pub fn question(question: Question) -> &'static str {
    let [zh, en] = match question {
        Question::Code => ["码写得对吗？", "Is the code well formed?"],
        Question::Link => ["码里的链接安全吗？", "Is its link safe?"],
        Question::Answer => ["平台回答了吗？", "Did the platform answer?"],
        Question::Statement => {
            ["记录是厂家签的吗，说的是这个码吗？", "Did the maker sign the record, and for this code?"]
        }
        Question::Standing => ["平台的话是新的、签过名的吗？", "Is the platform's word fresh and signed?"],
        Question::Status => ["商品或厂家有没有问题？", "Does anything stand against the goods or their maker?"],
        Question::History => ["以前谁查过？", "Who checked this code before?"],
        Question::Level => ["这个码代表一件、一批还是一种？", "What does one such code stand for?"],
        Question::Compared => ["您核对的结果", "What you compared"],
        Question::Proof => ["还有别的凭据吗？", "Is there further proof?"],
    };
    locale().pick(zh, en)
}
