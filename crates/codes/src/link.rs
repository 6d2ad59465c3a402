//! Links in codes, and whether they may be what they seem. Nothing here opens one.

mod ipv4;
mod lookalike;
mod punycode;
mod suffix;

use crate::cut::Cut;
use crate::number::is_digits;
use std::borrow::Cow;
use suffix::registrable;

/// The host of a scanned link, as a person must see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Host in lower case, punycode decoded.
    pub host: String,
    /// Where in the host the part starts that someone had to register.
    registrable_start: usize,
    /// Whether text stands before an `@`, which can make a foreign host look like a known one.
    pub has_userinfo: bool,
    /// Whether it is `https`.
    pub is_https: bool,
    /// The text before the `@`, empty where there is none. It is not part of where the link leads.
    pub userinfo: String,
    /// Whether the host is written otherwise in the payload: as punycode, with escapes, in full width.
    pub is_encoded: bool,
}

impl Link {
    /// Takes the host out of an `http` or `https` link, the way browsers do: a backslash ends the host as a slash does,
    /// the last `@` before it ends the user information, full-width letters and ideographic full stops count as their
    /// ASCII forms, tabs and line breaks do not, slashes may be too few or too many. `None` where the text is no such link or has no host.
    ///
    /// The registrable part is found by the kinds of domains that countries have (`com.cn`, `co.uk`) and an excerpt of the
    /// Public Suffix List: what else is a suffix in China and where its commonest partners in trade are, and the places
    /// where anybody gets a name, such as `github.io`. It is for showing and for imitation only; whether a domain is one's
    /// own is decided on the whole host.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        // Nothing else below the blank is looked at, so one comparison tells most texts.
        let is_broken = text.bytes().any(|b| b < b' ' && matches!(b, b'\t' | b'\n' | b'\r'));
        let text = if is_broken {
            Cow::Owned(text.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect())
        } else {
            Cow::Borrowed(text)
        };
        let (scheme, rest) = text.split_once(':')?;
        let is_https = scheme.eq_ignore_ascii_case("https");
        if !is_https && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let rest = rest.strip_prefix(['/', '\\'])?.trim_start_matches(['/', '\\']);
        let ends_host = |b: u8| matches!(b, b'/' | b'\\' | b'?' | b'#');
        let authority = rest.cut(..rest.bytes().position(ends_host).unwrap_or(rest.len()));
        let (userinfo, host_and_port) = match authority.rsplit_once('@') {
            Some((userinfo, host)) => (Some(userinfo), host),
            None => (None, authority),
        };
        let written = without_port(host_and_port);
        let host = normalise(written);
        if host.is_empty() || host.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return None;
        }
        Some(Self {
            registrable_start: host.len() - registrable(&host).len(),
            is_encoded: !written.trim_end_matches('.').eq_ignore_ascii_case(&host),
            host,
            has_userinfo: userinfo.is_some(),
            is_https,
            userinfo: userinfo.unwrap_or_default().to_owned(),
        })
    }
}

impl Link {
    /// The part of the host that someone had to register, for example `example.com.cn`: its end, or all of it.
    #[must_use]
    pub fn registrable(&self) -> &str {
        self.host.cut(self.registrable_start..)
    }

    /// What a person should know of it. Nothing of this makes a link bad by itself.
    #[must_use]
    pub fn remarks(&self) -> Vec<Remark> {
        let is_address = self.host.starts_with('[') || self.host.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        [
            (!self.is_https, Remark::NotSecure),
            (self.has_userinfo, Remark::UserInfo),
            (self.is_encoded, Remark::Encoded),
            (self.host.split('.').any(lookalike::mixes_scripts), Remark::MixedScripts),
            (is_address, Remark::Address),
        ]
        .into_iter()
        .filter_map(|(applies, remark)| applies.then_some(remark))
        .collect()
    }
}

fn without_port(host: &str) -> &str {
    if host.starts_with('[') {
        return host.cut(..host.find(']').map_or(host.len(), |end| end + 1));
    }
    match host.rsplit_once(':') {
        Some((name, port)) if is_digits(port) => name,
        _ => host,
    }
}

/// Lower case, ASCII forms of full-width characters, punycode decoded, no trailing dot.
fn normalise(host: &str) -> String {
    let is_plain = host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    let has_punycode = host.as_bytes().windows(2).any(|pair| pair == b"--");
    if is_plain && !has_punycode && !host.ends_with('.') {
        let host = host.to_ascii_lowercase();
        return ipv4::canonical(&host).unwrap_or(host);
    }
    let decoded = crate::gs1::digital_link::decode(host, false);
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
fn lower(c: char) -> char {
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

/// Domains that a deployment calls its own, for example `suyuan.example`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnDomains(pub Vec<String>);

/// What is to be said of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkSafety {
    /// It leads to one of the deployment's own domains.
    Own,
    /// It leads elsewhere, and does not pretend otherwise.
    Foreign,
    /// It imitates one of the deployment's own domains.
    LookAlike {
        /// The domain that it imitates.
        of: String,
        /// How.
        by: Imitation,
    },
}

/// How a host passes for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Imitation {
    /// The own domain stands before an `@`, where it means nothing.
    BeforeAt,
    /// Letters that look like the own ones: of another script, digits, `rn` for `m`.
    Letters,
    /// The own domain is part of a foreign host: `own.example.evil.example`, `own-example.test`.
    WithinHost,
    /// The own name under another ending.
    Ending,
    /// The own name with other words or letters added.
    AddedWords,
    /// One letter more, less, other, or two swapped.
    OneLetter,
}

/// What a person should know of a link, whomever it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remark {
    /// Not encrypted: others can read it and answer in its place.
    NotSecure,
    /// Text stands before an `@`; the link leads to what stands behind it.
    UserInfo,
    /// The host is written in other letters than in the payload: it was encoded (punycode, percent escapes, full width).
    Encoded,
    /// One label of the host mixes Latin with letters of another script that look alike.
    MixedScripts,
    /// An address of numbers in the place of a name.
    Address,
}

impl OwnDomains {
    /// Judges a link; pure.
    ///
    /// Own is a host that equals an own domain or lies below it. A look-alike is a foreign host that, to a hurried
    /// reader, is the own one: the same letters from another script or digits for letters, one letter more, less,
    /// other or two swapped, the own name under another ending, with words added, as a sub-domain of a foreign host,
    /// or before an `@`.
    ///
    /// ```
    /// use suyuan_codes::{Link, LinkSafety, OwnDomains};
    ///
    /// let own = OwnDomains(vec!["foodcredit.miit.gov.cn".into()]);
    /// let judge = |text| own.judge(&Link::parse(text).unwrap());
    /// assert_eq!(judge("https://foodcredit.miit.gov.cn/x"), LinkSafety::Own);
    /// assert_eq!(judge("https://example.org/"), LinkSafety::Foreign);
    /// assert!(matches!(judge("https://foodcredit.miit.gov.cn@evil.example/"), LinkSafety::LookAlike { .. }));
    /// ```
    #[must_use]
    pub fn judge(&self, link: &Link) -> LinkSafety {
        let own = |domain: &&String| {
            let domain = normalise(domain);
            !domain.is_empty()
                && (link.host == domain || link.host.strip_suffix(&domain).is_some_and(|below| below.ends_with('.')))
        };
        if self.0.iter().any(|domain| own(&domain)) {
            return LinkSafety::Own;
        }
        let imitated = self.0.iter().find_map(|domain| Some((domain, lookalike::imitation(link, &normalise(domain))?)));
        match imitated {
            Some((domain, by)) => LinkSafety::LookAlike { of: domain.clone(), by },
            None => LinkSafety::Foreign,
        }
    }
}
