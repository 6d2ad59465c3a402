//! Whether a link leads to a deployment's own domain, elsewhere, or elsewhere in disguise.

use super::host::normalise;
use super::lookalike::{Imitation, imitation};
use super::parts::Link;

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
        let imitated = self.0.iter().find_map(|domain| Some((domain, imitation(link, &normalise(domain))?)));
        match imitated {
            Some((domain, by)) => LinkSafety::LookAlike { of: domain.clone(), by },
            None => LinkSafety::Foreign,
        }
    }
}
