//! `/operator/`: reports read and answered in a browser, by whoever has the token. Pages from the server, no script.

mod case;
mod chart;
mod clusters;
mod list;
mod overview;
mod page;
mod session;
mod sign_in;
mod words;

pub(crate) use session::Operator;

use crate::clock;
use crate::origin::Origin;
use crate::platform::{Platform, Shared};
use crate::problem::CallError;
use crate::web::app_page;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

/// No script, nothing from elsewhere, forms to nobody else, in no frame.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";
/// Bytes of a form: an answer is a page at most.
const MAX_FORM: usize = 64 * 1024;

/// The pages; where there is no operator, as if there were none.
pub(crate) fn routes(platform: &Shared) -> Router<Shared> {
    let inner = Router::new()
        .route("/operator/", get(list::page))
        .route("/operator/clusters", get(overview::page))
        .route("/operator/reports.csv", get(list::table))
        .route("/operator/reports/{number}", get(case::page))
        .route("/operator/reports/{number}/report.json", get(case::json))
        .route("/operator/reports/{number}/photos/{position}", get(case::photo))
        .route("/operator/reports/{number}/answer", post(case::answer))
        .route("/operator/sign-out", post(sign_in::sign_out))
        .layer(middleware::from_fn_with_state(platform.clone(), in_session));
    Router::new()
        .route("/operator", get(|| async { page::see_other("/operator/") }))
        .route("/operator/sign-in", post(sign_in::sign_in))
        .route("/operator/language", get(page::choose_language))
        .route("/operator/operator.css", get(page::style))
        .merge(inner)
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .layer(middleware::from_fn_with_state(platform.clone(), guard))
}

/// Around everything under `/operator`: it is there only where there is an operator; what changes something comes from its
/// own pages; and its answers are kept and framed by nobody.
async fn guard(State(platform): State<Shared>, request: Request, next: Next) -> Response {
    if platform.operator.is_none() {
        return app_page(&platform, request.uri().path());
    }
    let mut response = if request.method() == Method::POST && !is_from_here(&platform, request.uri(), request.headers())
    {
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
fn is_from_here(platform: &Platform, uri: &Uri, headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin";
    }
    let own = Origin::of(platform, uri, headers).map(|origin| origin.to_string());
    own.is_some_and(|own| headers.get(header::ORIGIN).is_some_and(|origin| origin.as_bytes() == own.as_bytes()))
}

/// Asks for the token first.
async fn in_session(State(platform): State<Shared>, request: Request, next: Next) -> Response {
    let is_in_session =
        platform.operator.as_ref().is_some_and(|operator| operator.is_in_session(request.headers(), clock::now()));
    if is_in_session {
        return next.run(request).await;
    }
    if request.method() == Method::GET {
        sign_in::ask(request.uri(), request.headers(), None).into_response()
    } else {
        page::see_other("/operator/").into_response()
    }
}

/// Whether the browser speaks TLS to us, or to the proxy before us.
fn is_https(platform: &Platform, uri: &Uri, headers: &HeaderMap) -> bool {
    Origin::of(platform, uri, headers).is_some_and(|origin| origin.to_string().starts_with("https:"))
}

/// What a page fails with.
type Shown<T> = Result<T, CallError>;
