//! What a payload is that is no product code.

use crate::SymbologyId;
use crate::cut::Cut;
use crate::number::is_digits;

/// What a payload is that is no product code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unknown {
    /// Nothing at all.
    Empty,
    /// Bytes that are no text.
    Binary,
    /// Digits, but of no number of digits that a known scheme has.
    Digits,
    /// A link that carries no code that is known.
    Link,
    /// A link to a chat: a person, a group or an account to follow.
    Chat,
    /// A request for a payment.
    Payment,
    /// A wireless network with its password.
    Wifi,
    /// A person's address card.
    Contact,
    /// A telephone number or a message to send.
    Telephone,
    /// An e-mail to write.
    Mail,
    /// An invoice.
    Invoice,
    /// Another text.
    Text,
}

impl Unknown {
    /// Whether a reader that simply acts on it would do something for somebody else: pay, dial, join, open.
    #[must_use]
    pub fn asks_for_something(self) -> bool {
        matches!(self, Self::Link | Self::Chat | Self::Payment | Self::Wifi | Self::Telephone | Self::Mail)
    }
}

/// By what such payloads begin, in lower case.
const BEGINNINGS: &[(&str, Unknown)] = &[
    ("wxp://", Unknown::Payment),
    ("weixin://wxpay", Unknown::Payment),
    ("https://qr.alipay.com/", Unknown::Payment),
    ("https://qr.95516.com/", Unknown::Payment),
    ("alipays://", Unknown::Payment),
    ("http://weixin.qq.com/", Unknown::Chat),
    ("https://weixin.qq.com/", Unknown::Chat),
    ("https://u.wechat.com/", Unknown::Chat),
    ("https://qm.qq.com/", Unknown::Chat),
    ("https://t.me/", Unknown::Chat),
    ("https://wa.me/", Unknown::Chat),
    ("wifi:", Unknown::Wifi),
    ("begin:vcard", Unknown::Contact),
    ("mecard:", Unknown::Contact),
    ("tel:", Unknown::Telephone),
    ("sms:", Unknown::Telephone),
    ("smsto:", Unknown::Telephone),
    ("mailto:", Unknown::Mail),
    ("matmsg:", Unknown::Mail),
    // The printed invoices of the tax administration: version 01, then type, code, number, …
    ("01,", Unknown::Invoice),
    ("http://", Unknown::Link),
    ("https://", Unknown::Link),
];

/// Says what a payload is that no scheme understands.
#[must_use]
pub fn unknown(payload: &str) -> Unknown {
    // Scanners may send the symbology identifier in front.
    let sent = payload.get(..3).filter(|prefix| prefix.parse::<SymbologyId>().is_ok());
    let text = payload.cut(sent.map_or(0, str::len)..).trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Unknown::Empty;
    }
    // One look at a beginning is enough, and a payload may be long.
    let head = text.get(..text.len().min(24)).unwrap_or(text).to_ascii_lowercase();
    if let Some((_, kind)) = BEGINNINGS.iter().find(|(beginning, _)| head.starts_with(beginning)) {
        return *kind;
    }
    if is_digits(text) {
        Unknown::Digits
    } else if text.chars().any(|c| c == char::REPLACEMENT_CHARACTER || c.is_control() && !c.is_whitespace()) {
        Unknown::Binary
    } else {
        Unknown::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_product_code_is_told_apart() {
        for (payload, kind) in [
            ("", Unknown::Empty),
            ("\u{fffd}\u{1}", Unknown::Binary),
            ("1234567", Unknown::Digits),
            ("https://shop.example/x", Unknown::Link),
            ("WXP://f2f0abc", Unknown::Payment),
            ("WIFI:S:home;T:WPA;P:secret;;", Unknown::Wifi),
            ("BEGIN:VCARD\nFN:A\nEND:VCARD", Unknown::Contact),
            ("tel:12315", Unknown::Telephone),
            ("]Q1wxp://f2f0abc", Unknown::Payment),
            ("]Q1", Unknown::Empty),
            ("01,10,031001900311,12345678,100.00,20260101,,A1B2,", Unknown::Invoice),
            ("请在包装上找追溯码，不要扫这个广告码", Unknown::Text),
        ] {
            assert_eq!(unknown(payload), kind, "{payload}");
        }
    }
}
