//! `GET /labels`: every item of the catalogue as a label to scan, on the screen or printed.

mod page;
mod symbol;

use crate::site::Site;
use crate::store::Store;
use axum::Router;
use axum::extract::FromRef;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;

/// The sheet, its style, and one symbol at a time.
pub(crate) fn routes<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    Store: FromRef<S>,
    Site: FromRef<S>,
{
    Router::new()
        .route("/labels", get(page::sheet))
        .route("/labels.css", get(style))
        .route("/labels/{file}", get(page::one_symbol))
}

async fn style() -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, include_str!("labels.css"))
}
