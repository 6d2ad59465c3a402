//! Headers that bound what a page may do.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
/// The camera reads codes, the place goes into a report where the shopper adds it; nothing else is ever asked for.
const PERMISSIONS: &str = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";
/// In a frame, the embedding page decides (`allow="camera"`).
const PERMISSIONS_EMBEDDED: &str = "camera=*, geolocation=(self), microphone=(), payment=(), usb=()";
/// For pages of the platform itself: style sheets, pictures, and no script at all.
const PLAIN_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
                            base-uri 'none'; frame-ancestors 'self'";

/// The content security policies of the app's page.
pub(crate) struct PagePolicy {
    alone: HeaderValue,
    embedded: HeaderValue,
}

impl PagePolicy {
    /// The policies of `html`: its inline scripts are permitted by their digests, and no others.
    pub(crate) fn of(html: &str, embed_origins: &[String]) -> Self {
        let mut scripts = String::from("'self' 'wasm-unsafe-eval'");
        for script in inline_scripts(html) {
            scripts.push_str(&format!(" 'sha256-{}'", Base64::encode_string(&Sha256::digest(script.as_bytes()))));
        }
        let policy = |ancestors: &str| {
            let policy = format!(
                "default-src 'self'; script-src {scripts}; style-src 'self'; img-src 'self' blob: data:; \
                 media-src 'self' blob:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; \
                 form-action 'self'; frame-ancestors {ancestors}"
            );
            // Digests and checked origins are visible ASCII, so this never falls back.
            HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static(PLAIN_POLICY))
        };
        let ancestors: Vec<&str> = std::iter::once("'self'").chain(embed_origins.iter().map(String::as_str)).collect();
        Self { alone: policy("'self'"), embedded: policy(&ancestors.join(" ")) }
    }

    /// Sets the policy of the page, shown alone or in another's frame.
    pub(crate) fn apply(&self, is_embedded: bool, headers: &mut HeaderMap) {
        let (policy, permissions) =
            if is_embedded { (&self.embedded, PERMISSIONS_EMBEDDED) } else { (&self.alone, PERMISSIONS) };
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
        headers.insert(PERMISSIONS_POLICY, HeaderValue::from_static(permissions));
    }
}

/// The texts of scripts that stand in the page itself.
fn inline_scripts(html: &str) -> Vec<&str> {
    // Tag names and attributes are ASCII, so lowering them moves no byte.
    let lower = html.to_ascii_lowercase();
    let mut scripts = Vec::new();
    let mut from = 0;
    while let Some(start) = lower[from..].find("<script").map(|at| from + at) {
        let Some(open_end) = lower[start..].find('>').map(|at| start + at + 1) else { break };
        let Some(close) = lower[open_end..].find("</script").map(|at| open_end + at) else { break };
        if !lower[start..open_end].contains(" src=") {
            scripts.push(&html[open_end..close]);
        }
        from = close;
    }
    scripts
}

/// Sets the policy of a page that the platform itself writes, where it has none of its own.
pub(crate) fn apply_plain(headers: &mut HeaderMap) {
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(PLAIN_POLICY));
        headers.insert(PERMISSIONS_POLICY, HeaderValue::from_static("camera=(), geolocation=(), microphone=()"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_found_and_linked_ones_left() {
        let html = "<script src=\"/a.js\"></script><SCRIPT type=module nonce>let 溯 = 1;</SCRIPT><script>2</script >";
        assert_eq!(inline_scripts(html), ["let 溯 = 1;", "2"]);
    }
}
