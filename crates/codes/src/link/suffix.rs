//! The part of a host that someone had to register.
//!
//! # The table
//!
//! Every domain of a country (two letters) is taken to have the kinds [`KINDS`]: `com.cn` and `co.ke` are nobody's.
//! `suffixes.txt` has what is a suffix besides. It is taken from the [Public Suffix List](https://publicsuffix.org/) (MPL
//! 2.0) by the example `suffixes`. The whole list would be half of this crate (16 KB compressed for its ICANN part, 13 KB
//! for its private part); what is kept is what a shopper in China meets:
//!
//! - of the ICANN part, all suffixes of two labels for China with its provinces, Hong Kong, Macao, Taiwan and Singapore, and
//!   those of up to four letters for its commonest partners in trade (`ne.jp`, `me.uk`). Elsewhere, and for towns and
//!   trades, the suffix itself is shown as the registrable domain;
//! - top-level domains have no entry: the last label is a suffix anyhow, also of domains that are younger than the table;
//! - of the private part the places where anybody gets a name, such as `github.io`: `suyuan.github.io` is not GitHub's.
//!
//! A suffix that is missing shortens what is shown and makes strangers of one suffix look like siblings; a kind that a
//! country does not have shows one label more. Neither ever makes a link one's own: that is decided on the whole host.

use crate::cut::Cut;

/// A line a top-level domain: the domain, then what is a suffix below it, separated by blanks.
const SUFFIXES: &str = without_comment(include_str!("suffixes.txt"));

/// The lines behind those at the start that say whose the table is: they are for readers of the source.
const fn without_comment(text: &str) -> &str {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while bytes[at] == b'/' {
        while bytes[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    text.split_at(at).1
}

/// What is a suffix below the domain of every country.
const KINDS: &str = "ac co com edu gov mil net org";

/// The registrable part of a host in lower case; the host itself where it is an address or a suffix.
pub(super) fn registrable(host: &str) -> &str {
    if host.starts_with('[') || host.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return host;
    }
    let Some((below, top)) = last_label(host) else { return host };
    let (before, last) = last_label(below).unwrap_or(("", below));
    let is_suffix = top.len() == 2 && has(KINDS, last) || has(suffixes(top), last);
    // One label more than the suffix.
    let below_suffix = if is_suffix { before } else { below };
    match last_label(below_suffix) {
        Some((before, _)) => host.cut(before.len() + 1..),
        None => host,
    }
}

/// What stands before the last dot, and behind it. By bytes: hosts are short, and a search takes long to begin.
fn last_label(host: &str) -> Option<(&str, &str)> {
    let dot = host.bytes().rposition(|b| b == b'.')?;
    Some((host.cut(..dot), host.cut(dot + 1..)))
}

/// Where in [`SUFFIXES`] the lines of each first letter start, those of other scripts last: every link asks, and the table is
/// long to walk.
static INITIALS: [u16; OTHER + 2] = {
    let (bytes, mut starts, mut letter, mut at) = (SUFFIXES.as_bytes(), [0; OTHER + 2], 0, 0);
    while at < bytes.len() {
        while letter <= initial(bytes[at]) {
            starts[letter] = at as u16;
            letter += 1;
        }
        while at < bytes.len() && bytes[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    while letter < starts.len() {
        starts[letter] = bytes.len() as u16;
        letter += 1;
    }
    starts
};

/// The initial of other scripts.
const OTHER: usize = 26;

const fn initial(byte: u8) -> usize {
    if byte.is_ascii_lowercase() { (byte - b'a') as usize } else { OTHER }
}

/// What is a suffix below a top-level domain, besides its kinds.
fn suffixes(top: &str) -> &'static str {
    let letter = initial(top.bytes().next().unwrap_or_default());
    let Some([start, end, ..]) = INITIALS.get(letter..) else { return "" };
    let lines = SUFFIXES.cut(usize::from(*start)..usize::from(*end));
    let mut start = 0;
    let ends = lines.bytes().zip(0..).filter(|(byte, _)| *byte == b'\n').map(|(_, at)| at).chain([lines.len()]);
    for end in ends {
        if let Some(words) = lines.cut(start..end).strip_prefix(top).and_then(|rest| rest.strip_prefix(' ')) {
            return words;
        }
        start = end + 1;
    }
    ""
}

/// Whether words separated by blanks have this one.
fn has(words: &str, wanted: &str) -> bool {
    // By bytes: the words are short, and a search would begin anew for each.
    words.as_bytes().split(|b| *b == b' ').any(|word| word == wanted.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{SUFFIXES, registrable, suffixes};

    #[test]
    fn every_line_is_found() {
        for line in SUFFIXES.lines() {
            let (top, words) = line.split_once(' ').unwrap();
            assert_eq!(suffixes(top), words);
        }
        assert!(suffixes("").is_empty() && suffixes("中国").is_empty() && suffixes("zz").is_empty());
    }

    #[test]
    fn suffixes_of_countries_are_nobodys() {
        for (host, expected) in [
            ("a.b.example.com", "example.com"),
            ("foodcredit.miit.gov.cn", "miit.gov.cn"),
            ("shop.example.com.cn", "example.com.cn"),
            ("www.example.gd.cn", "example.gd.cn"),
            ("www.example.公司.cn", "example.公司.cn"),
            ("example.cn", "example.cn"),
            ("com.cn", "com.cn"),
            ("example.co.uk", "example.co.uk"),
            ("example.ne.jp", "example.ne.jp"),
            ("shop.example.co.ke", "example.co.ke"),
            ("shop.example.com.hk", "example.com.hk"),
            ("shop.example.fr", "example.fr"),
            ("a.example.newtld", "example.newtld"),
            ("suyuan.github.io", "suyuan.github.io"),
            ("a.suyuan.github.io", "suyuan.github.io"),
            ("localhost", "localhost"),
            ("192.0.2.1", "192.0.2.1"),
            ("[2001:db8::1]", "[2001:db8::1]"),
            ("a.example.中国", "example.中国"),
        ] {
            assert_eq!(registrable(host), expected, "{host}");
        }
    }
}
