//! Links in codes, and whether they may be what they seem. Nothing here opens one.

mod ipv4;
mod lookalike;
mod punycode;

/// The host of a scanned link, as a person must see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Host in lower case, punycode decoded.
    pub host: String,
    /// The part of the host that someone had to register, for example `example.com.cn`.
    pub registrable: String,
    /// Whether text stands before an `@`, which can make a foreign host look like a known one.
    pub has_userinfo: bool,
    /// Whether it is `https`.
    pub is_https: bool,
    /// The text before the `@`, empty where there is none. It is not part of where the link leads.
    pub userinfo: String,
}

impl Link {
    /// Takes the host out of an `http` or `https` link, the way browsers do: a backslash ends the host as a slash does,
    /// the last `@` before it ends the user information, full-width letters and ideographic full stops count as their
    /// ASCII forms, tabs and line breaks do not, slashes may be too few or too many. `None` where the text is no such link or has no host.
    ///
    /// The registrable part is found by a short rule instead of the Public Suffix List, which would outweigh the rest
    /// of the app: the last two labels, or three where the last is a two-letter country and the one before it is one
    /// of `com`, `net`, `org`, `gov`, `edu`, `ac`, `co`, `mil`. Below private suffixes such as `github.io` it names the
    /// suffix. It is for showing and for imitation only; whether a domain is one's own is decided on the whole host.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.trim().chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
        let (scheme, rest) = text.split_once(':')?;
        let is_https = scheme.eq_ignore_ascii_case("https");
        if !is_https && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let rest = rest.strip_prefix(['/', '\\'])?.trim_start_matches(['/', '\\']);
        let authority = &rest[..rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len())];
        let (userinfo, host_and_port) = match authority.rsplit_once('@') {
            Some((userinfo, host)) => (Some(userinfo), host),
            None => (None, authority),
        };
        let host = normalise(without_port(host_and_port));
        if host.is_empty() || host.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return None;
        }
        Some(Self {
            registrable: registrable(&host).to_owned(),
            host,
            has_userinfo: userinfo.is_some(),
            is_https,
            userinfo: userinfo.unwrap_or_default().to_owned(),
        })
    }
}

fn without_port(host: &str) -> &str {
    if host.starts_with('[') {
        return &host[..host.find(']').map_or(host.len(), |end| end + 1)];
    }
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Lower case, ASCII forms of full-width characters, punycode decoded, no trailing dot.
fn normalise(host: &str) -> String {
    let decoded = crate::gs1::digital_link::decode(host, false);
    let folded: String = decoded
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
        .map(|c| match c {
            '\u{3002}' | '\u{ff0e}' | '\u{ff61}' => '.',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .flat_map(char::to_lowercase)
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

/// The part of a host that someone had to register; see [`Link::parse`] for the rule.
fn registrable(host: &str) -> &str {
    if host.starts_with('[') || host.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return host;
    }
    let mut labels = host.rsplit('.');
    let (top, second) = (labels.next().unwrap_or_default(), labels.next().unwrap_or_default());
    let is_country = top.len() == 2 && top.bytes().all(|b| b.is_ascii_lowercase());
    let is_category = matches!(second, "com" | "net" | "org" | "gov" | "edu" | "ac" | "co" | "mil");
    let wanted = if is_country && is_category { 3 } else { 2 };
    match host.rmatch_indices('.').nth(wanted - 1) {
        Some((dot, _)) => &host[dot + 1..],
        None => host,
    }
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
    },
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
            !domain.is_empty() && (link.host == domain || link.host.ends_with(&format!(".{domain}")))
        };
        if self.0.iter().any(|domain| own(&domain)) {
            return LinkSafety::Own;
        }
        match self.0.iter().find(|domain| lookalike::imitates(link, &normalise(domain))) {
            Some(domain) => LinkSafety::LookAlike { of: domain.clone() },
            None => LinkSafety::Foreign,
        }
    }
}
