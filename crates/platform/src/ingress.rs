//! How requests come in: directly or through a proxy, from whom, and to which address.

use axum::http::{HeaderMap, Uri, header};
use std::net::{IpAddr, SocketAddr};

/// What stands between this server and a browser.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ingress {
    /// Whether this server itself speaks TLS.
    pub(crate) is_tls: bool,
    /// Whether a proxy stands before it, whose `X-Forwarded-…` headers are then believed.
    pub(crate) is_behind_proxy: bool,
}

impl Ingress {
    /// The IP address that a call came from.
    pub(crate) fn client_ip(self, peer: SocketAddr, headers: &HeaderMap) -> IpAddr {
        // The last entry is the one that our own proxy wrote; those before it anyone can make up.
        let forwarded = || headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?.rsplit(',').next();
        let forwarded = self.is_behind_proxy.then(forwarded).flatten();
        forwarded.and_then(|text| text.trim().parse().ok()).unwrap_or_else(|| peer.ip())
    }

    /// The address that a request was made to; `None` where its `Host` is none that a browser sends.
    ///
    /// The header is the asker's to write, so nothing but a plain host and port gets through into a page.
    pub(crate) fn origin(self, uri: &Uri, headers: &HeaderMap) -> Option<Origin> {
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let forwarded = |name: &str| self.is_behind_proxy.then(|| header(name)).flatten();
        let authority = forwarded("x-forwarded-host")
            // HTTP/2 has it in the URI.
            .or_else(|| uri.authority().map(|authority| authority.as_str()))
            .or_else(|| header(header::HOST.as_str()))?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if authority.is_empty() || authority.len() > 255 || !authority.chars().all(is_plain) {
            return None;
        }
        let is_https = forwarded("x-forwarded-proto").map_or(self.is_tls, |scheme| scheme == "https");
        Some(Origin { scheme: if is_https { "https" } else { "http" }, authority: authority.to_ascii_lowercase() })
    }
}

/// Scheme and authority of a request, for example `https://192.168.1.7:8080`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Origin {
    scheme: &'static str,
    authority: String,
}

impl Origin {
    /// Whether the browser speaks TLS to this server, or to the proxy before it.
    pub(crate) fn is_https(&self) -> bool {
        self.scheme == "https"
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
