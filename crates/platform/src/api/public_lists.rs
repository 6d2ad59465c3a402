//! `GET /v1/issuers`, `/v1/trust` and `/v1/notices`: what changes rarely and is the same for everyone.

use crate::clock;
use crate::problem::CallError;
use crate::query::text_parameter;
use crate::random;
use crate::store::{self, Store, StoredIssuer};
use crate::trust::TrustSource;
use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use suyuan_record::{IsoDate, Issuers, Notices};

/// Companies on the platform.
pub(super) async fn issuers(State(store): State<Store>, headers: HeaderMap) -> Result<Response, CallError> {
    let issuers = store.run(|connection| StoredIssuer::all(connection)).await?;
    let issuers = Issuers { issuers: issuers.into_iter().map(|stored| stored.issuer).collect() };
    Ok(tagged(&headers, &serde_json::to_string(&issuers).unwrap_or_default(), Json(issuers)))
}

/// The trust list: a compact JWS, as it is (RFC 7515, 9.2.1).
pub(super) async fn trust(State(trust): State<Arc<TrustSource>>, headers: HeaderMap) -> Result<Response, CallError> {
    let jws = trust.signed(clock::now())?;
    Ok(tagged(&headers, &jws.clone(), ([(header::CONTENT_TYPE, "application/jose")], jws)))
}

/// Recalls, bulletins and rebuttals, newest first; with `since`, those of that day and later.
pub(super) async fn notices(
    State(store): State<Store>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, CallError> {
    let since: Option<IsoDate> = match text_parameter(query.as_deref(), "since") {
        Some(text) => {
            let day = text.parse().map_err(|expected| CallError::RequestMalformed(format!("since: {expected}")));
            Some(day?)
        }
        None => None,
    };
    let mut notices = store.run(|connection| store::notices(connection)).await?;
    notices.retain(|notice| since.is_none_or(|since| notice.date >= since));
    let notices = Notices { notices };
    Ok(tagged(&headers, &serde_json::to_string(&notices).unwrap_or_default(), Json(notices)))
}

/// The body with its `ETag`, or 304 where the asker has it already (RFC 9110, 13.1.2).
fn tagged(headers: &HeaderMap, text: &str, body: impl IntoResponse) -> Response {
    // Weak: the body may travel compressed or not.
    let digest = random::base64url(&random::digest(&[text.as_bytes()])[..15]);
    let tag = format!("W/\"{digest}\"");
    let asked = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut asked = asked.flat_map(|value| value.split(',')).map(str::trim);
    let is_known = asked.any(|known| known == "*" || known.trim_start_matches("W/") == tag.trim_start_matches("W/"));
    // A revoked key or a recall must be seen at once: kept, but asked about each time.
    let caching = [(header::ETAG, tag), (header::CACHE_CONTROL, "no-cache".to_owned())];
    if is_known { (StatusCode::NOT_MODIFIED, caching).into_response() } else { (caching, body).into_response() }
}
