//! `GET /v1/openapi.json`, and the page that shows it.

use crate::problem::CallError;
use axum::http::header;
use axum::response::IntoResponse;
use maud::Markup;

/// The description, as it is served.
const DESCRIPTION: &str = include_str!("openapi.json");

/// The endpoint's description, OpenAPI 3.1.
pub(super) async fn description() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], DESCRIPTION)
}

/// The description for people.
pub(super) async fn page() -> Result<Markup, CallError> {
    Err(CallError::NoSuchCall)
}

/// The page's style sheet.
pub(super) async fn style() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], "")
}
