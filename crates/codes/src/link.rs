//! Links in codes, and whether they may be what they seem. Nothing here opens one.

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
    #[must_use]
    pub fn judge(&self, link: &Link) -> LinkSafety {
        let _ = link;
        LinkSafety::Foreign
    }
}
