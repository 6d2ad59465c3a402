//! The part of a host that someone had to register.
//!
//! # The table
//!
//! `suffixes.txt` is taken from the [Public Suffix List](https://publicsuffix.org/) (MPL 2.0) by the example `suffixes`.
//! The whole list would be half of this crate (16 KB compressed for its ICANN part, 13 KB for its private part); what is
//! kept costs 4 KB:
//!
//! - of the ICANN part the rules with more than one label, since a host that ends in one of these would otherwise be shown
//!   as `com.cn`, which is nobody's: all of them for China, Hong Kong, Macao, Taiwan, Singapore and Britain, elsewhere those
//!   of up to four letters (`co.jp`, `gouv.fr`, `*.ck`, `!www.ck`), which are kinds and regions. Longer ones are towns and
//!   trades, and there the suffix itself is shown as the registrable domain;
//! - top-level domains have no entry: the last label is a suffix anyhow, also of domains that are younger than the table;
//! - of the private part the places where anybody gets a name, such as `github.io`: `suyuan.github.io` is not GitHub's.
//!
//! A suffix that is missing shortens what is shown and makes strangers of one suffix look like siblings. It never makes a
//! link one's own: that is decided on the whole host.

/// A line a top-level domain: the domain, then what is a suffix below it, separated by blanks.
const SUFFIXES: &str = include_str!("suffixes.txt");

/// The registrable part of a host in lower case; the host itself where it is an address or a suffix.
pub(super) fn registrable(host: &str) -> &str {
    if host.starts_with('[') || host.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return host;
    }
    let Some((below, top)) = host.rsplit_once('.') else { return host };
    let below_suffix = match rules(top) {
        Some(rules) => longest(rules, below),
        None => below,
    };
    // One label more than the suffix.
    match below_suffix.rfind('.') {
        Some(dot) => &host[dot + 1..],
        None => host,
    }
}

/// Where each line starts.
static LINES: [u16; LINE_COUNT] = {
    let (mut lines, mut line, mut at) = ([0; LINE_COUNT], 1, 0);
    while at + 1 < SUFFIXES.len() {
        if SUFFIXES.as_bytes()[at] == b'\n' {
            lines[line] = at as u16 + 1;
            line += 1;
        }
        at += 1;
    }
    lines
};

const LINE_COUNT: usize = {
    assert!(SUFFIXES.len() < u16::MAX as usize, "a place in the table has two bytes");
    let (mut count, mut at) = (1, 0);
    while at + 1 < SUFFIXES.len() {
        count += (SUFFIXES.as_bytes()[at] == b'\n') as usize;
        at += 1;
    }
    count
};

/// The rules below a top-level domain. The lines are in the order of their first words.
fn rules(top: &str) -> Option<&'static str> {
    let line = |start: &u16| &SUFFIXES[usize::from(*start)..];
    let at = LINES.partition_point(|start| {
        let name = line(start).bytes().take_while(|b| *b != b' ');
        name.lt(top.bytes())
    });
    let rules = line(LINES.get(at)?).strip_prefix(top)?.strip_prefix(' ')?;
    Some(&rules[..rules.find('\n').unwrap_or(rules.len())])
}

/// What is left of `below`, which stands before the top-level domain, once the longest suffix is taken off.
fn longest<'a>(rules: &str, below: &'a str) -> &'a str {
    let mut left = below;
    for rule in rules.split(' ') {
        // An exception to a wildcard is no suffix, so one label of it is free (`!www` below `*.ck`).
        if let Some(name) = rule.strip_prefix('!') {
            if let Some(before) = strip_labels(below, name) {
                return &below[..before.len() + usize::from(!before.is_empty()) + name.find('.').unwrap_or(name.len())];
            }
            continue;
        }
        let rest = match rule.strip_prefix('*') {
            Some(parent) => strip_labels(below, parent.trim_start_matches('.'))
                .filter(|rest| !rest.is_empty())
                .map(|rest| rest.rfind('.').map_or("", |dot| &rest[..dot])),
            None => strip_labels(below, rule),
        };
        if let Some(rest) = rest
            && rest.len() < left.len()
        {
            left = rest;
        }
    }
    left
}

/// Takes whole labels off the end, with the dot before them.
fn strip_labels<'a>(text: &'a str, labels: &str) -> Option<&'a str> {
    if labels.is_empty() {
        return Some(text);
    }
    let rest = text.strip_suffix(labels)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_suffix('.') }
}

#[cfg(test)]
mod tests {
    use super::registrable;

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
            ("a.b.c.ck", "b.c.ck"),
            ("a.www.ck", "www.ck"),
            ("www.ck", "www.ck"),
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
