//! What a laboratory found, as far as it can be drawn.

use crate::TestItem;

/// The result of one test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measured {
    /// This much.
    Exactly(f64),
    /// Less than what the method can tell from nothing.
    Below(f64),
    /// Nothing was found.
    NotDetected,
    /// Something that is no number: `no crack`.
    Words,
}

impl TestItem {
    /// What was found: the number where there is one, else what the words of laboratories say: `<0.05`, `未检出`, `ND`.
    #[must_use]
    pub fn measured(&self) -> Measured {
        let value = self.value.trim();
        let below = value.strip_prefix(['<', '＜']).and_then(|rest| decimal(rest.trim()));
        match (self.number, below) {
            (Some(number), _) if number.is_finite() => Measured::Exactly(number),
            (_, Some(bound)) => Measured::Below(bound),
            _ if is_not_detected(value) => Measured::NotDetected,
            _ => Measured::Words,
        }
    }
}

/// The number that a few digits write, with or without a point. Near enough to be drawn: the library's reader is exact to
/// the last bit, at the price of 15 KB.
fn decimal(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    if digits().next().is_none() || digits().count() > 12 || !digits().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = digits().fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0'));
    Some(fraction.bytes().fold(number, |number, _| number / 10.0))
}

/// Whether these are a laboratory's words for nothing found.
fn is_not_detected(value: &str) -> bool {
    ["未检出", "未检测出"].contains(&value)
        || ["nd", "n.d.", "not detected"].iter().any(|words| value.eq_ignore_ascii_case(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn measured(value: &str, number: Option<f64>) -> Measured {
        let item: TestItem =
            serde_json::from_value(json!({ "name": {}, "value": value, "number": number, "passes": true })).unwrap();
        item.measured()
    }

    #[test]
    fn what_laboratories_write_is_understood() {
        assert_eq!(measured("0.55", Some(0.55)), Measured::Exactly(0.55));
        assert_eq!(measured("<0.05", None), Measured::Below(0.05));
        assert_eq!(measured(" ＜ 10", None), Measured::Below(10.0));
        for words in ["未检出", "ND", "N.D.", "Not detected"] {
            assert_eq!(measured(words, None), Measured::NotDetected, "{words}");
        }
        for words in ["无裂纹", "", "<", "<.", "<about 5", "nada", "<-1", "<1e9", "<1.2.3"] {
            assert_eq!(measured(words, None), Measured::Words, "{words}");
        }
    }
}
