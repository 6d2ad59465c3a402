//! Who gets to the pages: whoever has a session, and from these pages alone.

use super::desk::Desk;
use super::{page, sign_in};
use crate::clock;
use crate::site::Site;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// No script, nothing from elsewhere, forms to nobody else, in no frame.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// Around everything under `/operator`: it is there only where there is an operator; what changes something comes from its
/// own pages; and its answers are kept and framed by nobody.
pub(super) async fn guard(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    if desk.operator.is_none() {
        return desk.site.app.answer(request.uri().path());
    }
    let mut response =
        if request.method() == Method::POST && !is_from_here(&desk.site, request.uri(), request.headers()) {
            (StatusCode::FORBIDDEN, "This form was sent from another site. Open /operator/ and send it from there.\n")
                .into_response()
        } else {
            next.run(request).await
        };
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CACHE_CONTROL, "no-store");
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    // Forms say where they come from with this one, and with `no-referrer` they do not.
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("x-robots-tag"), "noindex");
    response
}

/// Whether a form was sent from a page of this origin. Browsers say so in one of two ways, and pages cannot forge either.
fn is_from_here(site: &Site, uri: &Uri, headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin";
    }
    let own = site.ingress.origin(uri, headers).map(|origin| origin.to_string());
    own.is_some_and(|own| headers.get(header::ORIGIN).is_some_and(|origin| origin.as_bytes() == own.as_bytes()))
}

/// Asks for the token first.
pub(super) async fn in_session(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let is_in_session =
        desk.operator.as_ref().is_some_and(|operator| operator.is_in_session(request.headers(), clock::now()));
    if is_in_session {
        return next.run(request).await;
    }
    if request.method() == Method::GET {
        sign_in::ask(request.uri(), request.headers(), None).into_response()
    } else {
        page::see_other("/operator/").into_response()
    }
}
