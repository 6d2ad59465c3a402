//! Findings in words.

use super::Language;
use crate::{Finding, FindingKind};

impl Finding {
    /// What is wrong, and what would be right where that is known.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        let [zh, en] = match &self.kind {
            FindingKind::CheckDigit { expected } => {
                return match language {
                    Language::Chinese => format!("校验位应为 {expected}"),
                    Language::English => format!("the check digit should be {expected}"),
                };
            }
            FindingKind::Pairing { other } => {
                let others =
                    other.replace(',', language.pick(" 或 ", " or ")).replace('+', language.pick(" 加 ", " and "));
                return match language {
                    Language::Chinese => format!("与 {others} 的搭配不合规则"),
                    Language::English => format!("does not go by the rules with {others}"),
                };
            }
            FindingKind::Length => ["长度不对", "too short or too long"],
            FindingKind::Character => ["有不该出现的字符", "has a character that may not stand there"],
            FindingKind::Date => ["没有这个日期或时间", "is no date or time"],
            FindingKind::UnknownAi => ["没有这个应用标识符", "is no known application identifier"],
            FindingKind::Repeated => ["同一部分出现两次", "stands there twice"],
            FindingKind::NotUnderstood => ["不是已知的商品码", "is no product code that is known"],
            FindingKind::Rule(rule) => rule_words(rule),
        };
        language.pick(zh, en).to_owned()
    }
}

/// A rule by its name; a name without words stands for itself in neither language, so it is called a rule.
fn rule_words(rule: &str) -> [&'static str; 2] {
    match rule {
        "company-prefix" => ["没有以厂商识别代码开头", "does not begin with a company prefix"],
        "country" => ["不是国家代码", "is no country"],
        "currency" => ["不是货币代码", "is no currency"],
        "coupon" => ["优惠券的字段不合规则", "breaks the rules of coupons"],
        "ecode-version" => ["不是已知的 Ecode 版本", "is no known version of Ecode"],
        "epc-kind" => ["不是已知的 EPC 类型", "is no known kind of EPC"],
        "food-licence-region" => ["许可证的类别或地区不存在", "has a kind or region that licences do not have"],
        "full-width" => ["用了全角字符", "is typed in full-width characters"],
        "iban" => ["不是有效的银行账号", "is no valid bank account"],
        "lower-case" => ["字母应为大写", "should be in capital letters"],
        "ma-part" => ["不是 MA 码的已知部分", "is no known part of an MA code"],
        "no-application-identifier" => ["没有应用标识符", "lacks its application identifier"],
        "not-an-attribute" => ["不能放在网址的查询部分", "may not stand in the query of a link"],
        "not-utf-8" => ["内容不是 UTF-8 文字", "is not text in UTF-8"],
        "oid-arc" => ["对象标识符的这一段不合规则", "breaks the rules of object identifiers"],
        "percent-encoding" => ["百分号编码不完整", "has an incomplete percent escape"],
        "piece-of-total" => ["件数与总数不符", "is a piece beyond the total"],
        "qualifier-sequence" => {
            ["这些部分的顺序或搭配不合规则", "are parts in an order or combination that the standard does not have"]
        }
        "restricted-circulation" => ["是商店或企业内部的号码", "is a number of a shop's or company's own"],
        "short-name" => ["用了已废止的短名称", "uses a withdrawn short name"],
        "surrounding-whitespace" => ["前后有空白", "has blanks around it"],
        "trailing-slash" => ["末尾多一个斜线", "has a slash at its end"],
        "upc-e" => ["不是有效的 UPC-E", "is no valid UPC-E"],
        _ => ["不合这一部分的规则", "breaks a rule of its kind"],
    }
}
