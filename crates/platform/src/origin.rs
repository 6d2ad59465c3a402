//! The address that a request was made to.

use crate::platform::Platform;
use axum::http::{HeaderMap, Uri, header};

/// Scheme and authority of a request, for example `https://192.168.1.7:8080`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Origin {
    scheme: &'static str,
    authority: String,
}

impl Origin {
    /// From the request; `None` where its `Host` is none that a browser sends.
    ///
    /// The header is the asker's to write, so nothing but a plain host and port gets through into a page.
    pub(crate) fn of(platform: &Platform, uri: &Uri, headers: &HeaderMap) -> Option<Self> {
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let forwarded = |name: &str| platform.is_behind_proxy.then(|| header(name)).flatten();
        let authority = forwarded("x-forwarded-host")
            // HTTP/2 has it in the URI.
            .or_else(|| uri.authority().map(|authority| authority.as_str()))
            .or_else(|| header(header::HOST.as_str()))?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if authority.is_empty() || authority.len() > 255 || !authority.chars().all(is_plain) {
            return None;
        }
        let is_https = forwarded("x-forwarded-proto").map_or(platform.is_tls, |scheme| scheme == "https");
        Some(Self { scheme: if is_https { "https" } else { "http" }, authority: authority.to_ascii_lowercase() })
    }

    /// The host without its port.
    pub(crate) fn host(&self) -> &str {
        match self.authority.strip_prefix('[') {
            Some(v6) => &self.authority[..v6.find(']').map_or(self.authority.len(), |end| end + 2)],
            None => self.authority.split(':').next().unwrap_or_default(),
        }
    }
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://{}", self.scheme, self.authority)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_has_no_port() {
        for (authority, host) in [
            ("suyuan.example", "suyuan.example"),
            ("127.0.0.1:8080", "127.0.0.1"),
            ("[::1]:8080", "[::1]"),
            ("[::1]", "[::1]"),
            ("[::1", "[::1"),
        ] {
            assert_eq!(Origin { scheme: "http", authority: authority.to_owned() }.host(), host);
        }
    }
}
