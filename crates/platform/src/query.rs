//! Query strings, read and written.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, utf8_percent_encode};

/// Everything but the characters that need no encoding anywhere (RFC 3986, 2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The first parameter of that name, decoded to bytes: a code need not be UTF-8.
pub(crate) fn parameter(query: Option<&str>, name: &str) -> Option<Vec<u8>> {
    let mut pairs = query?.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let (_, value) = pairs.find(|(found, _)| *found == name)?;
    // Forms write a space as `+`; a plus sign that is meant travels as `%2B`.
    let spaced = value.replace('+', " ");
    Some(percent_decode(spaced.as_bytes()).collect())
}

/// The first parameter of that name as text; `None` where it is absent, empty or no UTF-8.
pub(crate) fn text_parameter(query: Option<&str>, name: &str) -> Option<String> {
    String::from_utf8(parameter(query, name)?).ok().filter(|text| !text.is_empty())
}

/// Encodes a value for a link's query.
pub(crate) fn encode(value: &str) -> String {
    utf8_percent_encode(value, UNRESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_decoded_to_bytes() {
        let query = Some("symbology=%5DQ1&code=a%2Bb+c%1D%B4&x");
        assert_eq!(parameter(query, "code").unwrap(), b"a+b c\x1d\xb4");
        assert_eq!(text_parameter(query, "symbology").unwrap(), "]Q1");
        assert_eq!(parameter(query, "x").unwrap(), b"");
        assert_eq!(text_parameter(query, "x"), None);
        assert_eq!(text_parameter(query, "code"), None);
        assert_eq!(parameter(None, "code"), None);
    }
}
