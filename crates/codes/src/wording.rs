//! Words for what [`explain`](crate::explain) found, in Chinese and English (feature `wording`).
//!
//! ```
//! use suyuan_codes::{identify, wording::Language};
//!
//! let reading = identify("https://id.gs1.org/01/09506000134376/10/LOT01?17=271231&3103=000500", None);
//! let lines: Vec<String> = reading.best().explain(2026).parts.iter().map(|p| p.line(Language::English)).collect();
//! assert_eq!(lines, [
//!     "(01) 09506000134376: product number (GTIN)",
//!     "(10) LOT01: batch or lot",
//!     "(17) 271231: use by (expiry) 31 December 2027",
//!     "(3103) 000500: net weight 0.500 kg",
//! ]);
//! ```

mod finding;
mod value;

use crate::explain::{Advice, Part, Understanding, Unknown, Value};
use crate::{Basis, Imitation, Level, Remark, Scheme};

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Simplified Chinese.
    Chinese,
    /// English.
    English,
}

impl Language {
    fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Chinese => zh,
            Self::English => en,
        }
    }
}

/// A line a title: a message key without `gs1.`, the Chinese, the English. A key that ends before the asked one does stands
/// for all that start with it.
static TITLES: &str = include_str!("wording/titles.txt");

/// The words for a key; `None` where there are none.
fn title(scheme: &str, key: &str, language: Language) -> Option<&'static str> {
    let matched = |line: &&str| {
        let name = line.split('|').next().unwrap_or_default();
        match scheme {
            "" => key.starts_with(name),
            _ => name.split_once('.') == Some((scheme, key)),
        }
    };
    let mut words = TITLES.lines().find(matched)?.split('|').skip(1);
    let (zh, en) = (words.next()?, words.next()?);
    Some(language.pick(zh, en))
}

impl<'a> Part<'a> {
    /// What the part is: `batch or lot`.
    #[must_use]
    pub fn title(&self, language: Language) -> &'a str {
        let scheme = if self.is_gs1() { "" } else { self.scheme().name() };
        title(scheme, self.key, language).unwrap_or(self.key)
    }

    /// The part in one line: key, text, and what it says.
    #[must_use]
    pub fn line(&self, language: Language) -> String {
        let title = self.title(language);
        let key = if self.is_gs1() { ["(", self.key, ") "].concat() } else { String::new() };
        let colon = language.pick("：", ": ");
        let says = match &self.value {
            Value::Text(_) => title.to_owned(),
            value => [title, " ", &value.words(language)].concat(),
        };
        [&key, self.raw, colon, &says].concat()
    }
}

impl Scheme {
    /// What such a code is called.
    #[must_use]
    pub fn title(self, language: Language) -> &'static str {
        title("scheme", self.name(), language).unwrap_or(self.name())
    }
}

impl Level {
    /// What one such code stands for.
    #[must_use]
    pub fn title(self, language: Language) -> &'static str {
        let [zh, en] = match self {
            Self::Item => ["这一件", "this one item"],
            Self::Batch => ["这一批", "its batch"],
            Self::Product => ["这一款商品", "the product in general"],
            Self::Company => ["企业或地点", "a company or place"],
            Self::Document => ["证书或文件", "a certificate or document"],
            Self::Unknown => ["码中未说明", "not said in the code"],
        };
        language.pick(zh, en)
    }
}

impl Basis {
    /// On what a meaning rests.
    #[must_use]
    pub fn words(self, language: Language) -> &'static str {
        let [zh, en] = match self {
            Self::Symbol => ["条码本身标明了内容", "the symbol says what it carries"],
            Self::Link => ["网址的构成", "the link is built like that"],
            Self::Form => ["有这种码的标记", "it bears the marks of its kind"],
            Self::CheckDigit => ["位数相符，校验位正确", "it has so many digits, and the check digit is right"],
            Self::Digits => ["只有位数相符", "it has so many digits"],
            Self::Nothing => ["没有更好的解释", "nothing better was found"],
        };
        language.pick(zh, en)
    }
}

impl Understanding {
    /// How far the code was understood, and why no further.
    #[must_use]
    pub fn words(self, language: Language) -> &'static str {
        let [zh, en] = match self {
            Self::Understood => ["这个码合乎规则", "This code follows the rules of its kind"],
            Self::Doubtful => {
                ["这个码有不寻常之处，请核对号码", "Something about this code is unusual: check the number"]
            }
            Self::Malformed => ["这个码不合规则", "This code breaks the rules of its kind"],
            Self::NotUnderstood(kind) => match kind {
                Unknown::Empty => ["这个码是空的", "This code is empty"],
                Unknown::Binary => ["这个码的内容不是文字", "What this code carries is no text"],
                Unknown::Digits => [
                    "这是一串数字，但位数不属于任何已知的商品码",
                    "These are digits, but no known product code has so many",
                ],
                Unknown::Link => {
                    ["这是一个网址，里面没有可识别的商品码", "This is a web address that carries no known product code"]
                }
                Unknown::Chat => ["这是聊天或关注用的码", "This code opens a chat or an account to follow"],
                Unknown::Payment => ["这是付款码", "This code asks for a payment"],
                Unknown::Wifi => ["这是连接无线网络的码", "This code joins a wireless network"],
                Unknown::Contact => ["这是名片", "This is a contact card"],
                Unknown::Telephone => ["这是拨号或短信用的码", "This code dials or sends a message"],
                Unknown::Mail => ["这是发邮件用的码", "This code writes an e-mail"],
                Unknown::Invoice => ["这是发票上的码", "This is the code of an invoice"],
                Unknown::Text => ["这是一段普通文字", "This is ordinary text"],
            },
        };
        language.pick(zh, en)
    }
}

impl Advice {
    /// What to do.
    #[must_use]
    pub fn words(self, language: Language) -> &'static str {
        let [zh, en] = match self {
            Self::ScanAgain => ["请再扫一次", "Scan it once more"],
            Self::CompareDigits => ["请与包装上印的数字逐位核对", "Compare it with the printed digits one by one"],
            Self::TypeDigits => ["请输入码旁边印的数字", "Type the digits printed beside the code"],
            Self::FindAnotherCode => ["请在包装上找“追溯码”", "Look for the traceability code on the pack"],
            Self::DoNotFollow => ["请不要照它打开、付款或拨号", "Do not open, pay or dial what it asks for"],
            Self::AskTheRegister => {
                ["请到发证机关的网站查询这个号码", "Look the number up in the register of its office"]
            }
        };
        language.pick(zh, en)
    }
}

impl Imitation {
    /// How a host passes for another.
    #[must_use]
    pub fn words(self, language: Language) -> &'static str {
        let [zh, en] = match self {
            Self::BeforeAt => [
                "官方域名只写在 @ 前面，链接其实通向后面的域名",
                "the known name stands before an @; the link leads to what stands behind it",
            ],
            Self::Letters => ["用了长得像的字母", "letters that only look like the known ones"],
            Self::WithinHost => ["把官方域名嵌在别的域名里", "the known domain is built into another"],
            Self::Ending => ["名字相同，后缀不同", "the known name under another ending"],
            Self::AddedWords => ["在官方名字上加了字", "the known name with something added"],
            Self::OneLetter => ["只差一个字母", "one letter differs"],
        };
        language.pick(zh, en)
    }
}

impl Remark {
    /// What a person should know.
    #[must_use]
    pub fn words(self, language: Language) -> &'static str {
        let [zh, en] = match self {
            Self::NotSecure => ["连接不加密", "The connection is not encrypted"],
            Self::UserInfo => ["@ 前面的文字不是网站名", "What stands before the @ is not the site's name"],
            Self::Encoded => {
                ["网站名经过编码，上面是它的真实写法", "The site's name was encoded; this is how it reads"]
            }
            Self::MixedScripts => {
                ["网站名混用了不同文字的相似字母", "The site's name mixes letters of different scripts"]
            }
            Self::Address => ["用数字地址代替了网站名", "An address of numbers in the place of a name"],
        };
        language.pick(zh, en)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gs1::ai::TABLE;
    use crate::scheme::SCHEMES;

    #[test]
    fn every_identifier_and_scheme_has_words() {
        for entry in &TABLE {
            for language in [Language::Chinese, Language::English] {
                let words = title("", entry.first(), language);
                assert!(words.is_some_and(|words| !words.is_empty()), "{}", entry.first());
            }
        }
        for scheme in SCHEMES {
            assert!(title("scheme", scheme.name(), Language::Chinese).is_some(), "{scheme:?}");
        }
    }

    #[test]
    fn every_line_of_the_table_is_whole_and_reached() {
        for line in TITLES.lines() {
            let fields: Vec<_> = line.split('|').collect();
            assert!(fields.len() == 3 && fields.iter().all(|field| !field.is_empty()), "{line}");
            let words = match fields[0].split_once('.') {
                Some((scheme, key)) => title(scheme, key, Language::English),
                None => title("", fields[0], Language::English),
            };
            assert_eq!(words, Some(fields[2]), "{line}");
        }
    }
}
