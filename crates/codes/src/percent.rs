//! Percent escapes of URIs (RFC 3986, section 2.1).

use crate::gs1::spec::{UNRESERVED, is_in};

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub(crate) fn encode(value: &[u8], into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut rest = value;
    while !rest.is_empty() {
        // What needs no escape at once: most values are that throughout.
        let plain = rest.iter().position(|byte| !is_in(UNRESERVED, *byte)).unwrap_or(rest.len());
        let (run, behind) = rest.split_at(plain);
        into.push_str(str::from_utf8(run).unwrap_or_default());
        rest = behind;
        if let Some((byte, behind)) = rest.split_first() {
            into.push('%');
            into.push(char::from(HEX[usize::from(byte >> 4)]));
            into.push(char::from(HEX[usize::from(byte & 15)]));
            rest = behind;
        }
    }
}

/// Decodes percent escapes; a malformed escape stays literal. `+` is a space in the query only. A decoded NUL is kept:
/// no character set has it, so it is found.
pub(crate) fn decode(text: &str, plus_is_space: bool) -> String {
    let bytes = text.as_bytes();
    if !bytes.iter().any(|b| *b == b'%' || *b == b'+' && plus_is_space) {
        return text.to_owned();
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped =
            (byte == b'%').then(|| Some(hex(*bytes.get(at + 1)?)? << 4 | hex(*bytes.get(at + 2)?)?)).flatten();
        match escaped {
            Some(decoded) => {
                out.push(decoded);
                at += 3;
            }
            None => {
                out.push(if byte == b'+' && plus_is_space { b' ' } else { byte });
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|bytes| String::from_utf8_lossy(bytes.as_bytes()).into_owned())
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}
