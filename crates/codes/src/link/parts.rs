//! The parts of a link that say where it leads.

use super::host::{mixes_scripts, normalise, without_port};
use super::suffix::registrable;
use crate::cut::Cut;
use std::borrow::Cow;

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
            (self.host.split('.').any(mixes_scripts), Remark::MixedScripts),
            (is_address, Remark::Address),
        ]
        .into_iter()
        .filter_map(|(applies, remark)| applies.then_some(remark))
        .collect()
    }
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
