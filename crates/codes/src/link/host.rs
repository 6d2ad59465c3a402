//! The host of a link as a person must see it.

use super::{ipv4, punycode};
use crate::cut::Cut;
use crate::number::is_digits;
use crate::percent::decode;

/// The host before a port.
pub(super) fn without_port(host: &str) -> &str {
    if host.starts_with('[') {
        return host.cut(..host.find(']').map_or(host.len(), |end| end + 1));
    }
    match host.rsplit_once(':') {
        Some((name, port)) if is_digits(port) => name,
        _ => host,
    }
}

/// Lower case, ASCII forms of full-width characters, punycode decoded, no trailing dot.
pub(super) fn normalise(host: &str) -> String {
    let is_plain = host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    let has_punycode = host.as_bytes().windows(2).any(|pair| pair == b"--");
    if is_plain && !has_punycode && !host.ends_with('.') {
        let host = host.to_ascii_lowercase();
        return ipv4::canonical(&host).unwrap_or(host);
    }
    let decoded = decode(host, false);
    let folded: String = decoded
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
        .map(|c| match c {
            '\u{3002}' | '\u{ff0e}' | '\u{ff61}' => '.',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .map(lower)
        .collect();
    let mut out = String::with_capacity(folded.len());
    for label in folded.trim_end_matches('.').split('.') {
        if !out.is_empty() {
            out.push('.');
        }
        match label.strip_prefix("xn--").and_then(punycode::decode) {
            Some(decoded) => out.push_str(&decoded),
            None => out.push_str(label),
        }
    }
    ipv4::canonical(&out).unwrap_or(out)
}

/// Lower case of the scripts with two cases that host names are written in: Latin, Greek, Cyrillic. The full tables of
/// Unicode would be a tenth of this library.
pub(super) fn lower(c: char) -> char {
    let code = u32::from(c);
    let by = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a9 | 0x410..=0x42f => 32,
        0x400..=0x40f => 80,
        0x100..=0x137 | 0x14a..=0x177 | 0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f if code % 2 == 0 => 1,
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce if code % 2 == 1 => 1,
        0x4c0 => 15,
        _ => 0,
    };
    char::from_u32(code + by).unwrap_or(c)
}

/// Whether a label has Latin letters beside Cyrillic or Greek ones: no language writes so.
pub(super) fn mixes_scripts(label: &str) -> bool {
    let is_other = |c: char| matches!(c, '\u{370}'..='\u{52f}');
    label.chars().any(|c| c.is_ascii_alphabetic()) && label.chars().any(is_other)
}
