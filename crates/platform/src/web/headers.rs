//! Headers of files, and of every answer.

use crate::page_policy;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// How long a file of the app may be kept: for ever where its name has its digest, otherwise asked about each time.
pub(super) fn caching(path: &str) -> &'static str {
    if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether a file is named as Trunk names them, `suyuan-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['-', '.', '_'])
        .any(|part| part.len() >= 15 && part.len() <= 16 && part.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Sets what is true of every answer.
pub(crate) async fn secure(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(header::REFERRER_POLICY).or_insert(HeaderValue::from_static("no-referrer"));
    let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page {
        page_policy::apply_plain(headers);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_with_their_digest_in_their_name_are_kept_for_ever() {
        for path in
            ["/suyuan-37db8a2af3fee134_bg.wasm", "/main-9f1c2d3e4b5a6978.css", "/scan_worker-84ad8a1f0d31f7c.js"]
        {
            assert!(caching(path).contains("immutable"), "{path}");
        }
        for path in ["/index.html", "/sw.js", "/config.json", "/manifest.webmanifest", "/embed.js", "/scan_worker.js"] {
            assert_eq!(caching(path), "no-cache", "{path}");
        }
    }
}
