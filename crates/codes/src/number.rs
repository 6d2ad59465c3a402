//! Digits, and the numbers that they write. In one place each: a loop over digits would be in a program once for every
//! place that looks at some.

/// Whether these are ASCII digits only; so is the empty text.
#[inline(never)]
pub(crate) fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// The number that one to nine digits write; `None` for another text.
#[inline(never)]
pub(crate) fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 9 || !is_digits(text) {
        return None;
    }
    Some(text.bytes().fold(0, |number, b| number * 10 + u32::from(b & 15)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_alone_are_numbers() {
        assert_eq!((number("0"), number("007"), number("999999999")), (Some(0), Some(7), Some(999_999_999)));
        for text in ["", "+1", "1a", "-", "１", "1234567890"] {
            assert_eq!(number(text), None, "{text}");
        }
        assert!(is_digits("") && is_digits("0123456789") && !is_digits("1²"));
    }
}
