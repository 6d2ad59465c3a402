//! The public endpoint, version 1.

mod documents;
mod lookup;
mod openapi;
mod public_lists;
mod reports;
mod request;
mod resolver;
mod state;
mod uploads;

pub(crate) use state::{Lookups, Reports};

use crate::problem::{CallError, UPLOAD_OFFSET};
use crate::site::Site;
use crate::store::Store;
use crate::trust::TrustSource;
use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef, Request};
use axum::http::{HeaderName, Method, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, patch, post};
use std::sync::Arc;
use std::time::Duration;
use tower_http::cors::{AllowOrigin, Any, CorsLayer};

/// How long a call may take.
const CALL_TIME: Duration = Duration::from_secs(10);
/// How long an upload may take: 24 MB at 2 Mbit/s are 96 s.
const UPLOAD_TIME: Duration = Duration::from_secs(120);

/// All calls of the endpoint.
pub(crate) fn routes<S>(site: &Site) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    Store: FromRef<S>,
    Site: FromRef<S>,
    Arc<TrustSource>: FromRef<S>,
    Lookups: FromRef<S>,
    Reports: FromRef<S>,
{
    // Any origin may look codes up: the answers are public, the same for everyone, carry no cookies, and are signed.
    // A retailer's own page is welcome to ask.
    let public = Router::new()
        .route("/v1/lookup", get(lookup::lookup))
        .route("/v1/issuers", get(public_lists::issuers))
        .route("/v1/trust", get(public_lists::trust))
        .route("/v1/notices", get(public_lists::notices))
        .route("/v1/documents/{name}", get(documents::document))
        .route("/v1/openapi.json", get(openapi::description))
        .route("/.well-known/gs1resolver", get(resolver::description))
        // Before the layer, which must have the preflights.
        .method_not_allowed_fallback(method_not_allowed)
        .layer(
            CorsLayer::new()
                .allow_origin(Any)
                .allow_methods([Method::GET, Method::HEAD])
                .allow_headers([
                    header::ACCEPT_LANGUAGE,
                    HeaderName::from_static(request::CHECK_TOKEN),
                    HeaderName::from_static(request::PIN),
                    HeaderName::from_static(request::PLACE),
                ])
                .expose_headers([header::RETRY_AFTER, header::ETAG, header::DATE]),
        );
    // Reports are written by people, so only the pages that the operator named may send them.
    let of_people = Router::new()
        .route("/v1/reports/{number}", get(reports::status))
        .layer(middleware::from_fn(in_call_time))
        .route("/v1/uploads", post(uploads::announce))
        .route("/v1/reports", post(reports::receive).layer(DefaultBodyLimit::max(reports::MAX_TOTAL)))
        .route("/v1/uploads/{id}", patch(uploads::part))
        .layer(middleware::from_fn(in_upload_time))
        .method_not_allowed_fallback(method_not_allowed)
        .layer(
            CorsLayer::new()
                .allow_origin(configured_origins(site))
                .allow_methods([Method::GET, Method::POST, Method::PATCH])
                .allow_headers([
                    header::AUTHORIZATION,
                    header::CONTENT_TYPE,
                    header::ACCEPT_LANGUAGE,
                    HeaderName::from_static(request::IDEMPOTENCY_KEY),
                    UPLOAD_OFFSET,
                ])
                .expose_headers([header::RETRY_AFTER, UPLOAD_OFFSET]),
        );
    let pages = Router::new().route("/v1/docs", get(openapi::page)).route("/v1/docs.css", get(openapi::style));
    let resolver = resolver::routes::<S>();
    let unknown = Router::new().route("/v1/{*rest}", get(no_such_call).post(no_such_call).patch(no_such_call));
    public.merge(pages).merge(resolver).merge(unknown).layer(middleware::from_fn(in_call_time)).merge(of_people)
}

fn configured_origins(site: &Site) -> AllowOrigin {
    let origins = site.app.embed_origins();
    if origins.iter().any(|origin| origin == "*") {
        return AllowOrigin::any();
    }
    AllowOrigin::list(origins.iter().filter_map(|origin| origin.parse().ok()))
}

async fn method_not_allowed() -> CallError {
    CallError::MethodNotAllowed
}

async fn no_such_call() -> CallError {
    CallError::NoSuchCall
}

async fn in_call_time(request: Request, next: Next) -> Response {
    within(CALL_TIME, request, next).await
}

async fn in_upload_time(request: Request, next: Next) -> Response {
    within(UPLOAD_TIME, request, next).await
}

async fn within(limit: Duration, request: Request, next: Next) -> Response {
    tokio::time::timeout(limit, next.run(request)).await.unwrap_or_else(|_| CallError::Unavailable.into_response())
}
