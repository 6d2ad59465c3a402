//! The public endpoint, version 1.

mod documents;
mod lookup;
mod openapi;
mod reports;
mod resolver;
mod shared;
mod tables;
mod uploads;

use crate::platform::Shared;
use crate::problem::{CallError, UPLOAD_OFFSET};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, Method, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, patch, post};
use std::time::Duration;
use tower_http::cors::{AllowOrigin, Any, CorsLayer};

/// How long a call may take.
const CALL_TIME: Duration = Duration::from_secs(10);
/// How long an upload may take: 24 MB at 2 Mbit/s are 96 s.
const UPLOAD_TIME: Duration = Duration::from_secs(120);
pub(crate) use resolver::encode;

/// All calls of the endpoint.
pub(crate) fn routes(platform: &Shared) -> Router<Shared> {
    // Any origin may look codes up: the answers are public, the same for everyone, carry no cookies, and are signed.
    // A retailer's own page is welcome to ask.
    let public = Router::new()
        .route("/v1/lookup", get(lookup::lookup))
        .route("/v1/issuers", get(tables::issuers))
        .route("/v1/trust", get(tables::trust))
        .route("/v1/notices", get(tables::notices))
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
                    HeaderName::from_static(shared::CHECK_TOKEN),
                    HeaderName::from_static(shared::PIN),
                    HeaderName::from_static(shared::PLACE),
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
                .allow_origin(configured_origins(platform))
                .allow_methods([Method::GET, Method::POST, Method::PATCH])
                .allow_headers([
                    header::AUTHORIZATION,
                    header::CONTENT_TYPE,
                    header::ACCEPT_LANGUAGE,
                    HeaderName::from_static(shared::IDEMPOTENCY_KEY),
                    UPLOAD_OFFSET,
                ])
                .expose_headers([header::RETRY_AFTER, UPLOAD_OFFSET]),
        );
    let pages = Router::new().route("/v1/docs", get(openapi::page)).route("/v1/docs.css", get(openapi::style));
    let resolver = resolver::routes();
    let unknown = Router::new().route("/v1/{*rest}", get(no_such_call).post(no_such_call).patch(no_such_call));
    public.merge(pages).merge(resolver).merge(unknown).layer(middleware::from_fn(in_call_time)).merge(of_people)
}

fn configured_origins(platform: &Shared) -> AllowOrigin {
    let origins = platform.app.embed_origins();
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
