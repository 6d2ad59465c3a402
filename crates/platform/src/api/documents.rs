//! `GET /v1/documents/{name}`: originals of reports and certificates.

use crate::problem::CallError;
use crate::store::{self, Store};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;

/// One document, to be saved rather than shown: whoever shows it has compared its digest first.
pub(super) async fn document(
    State(store): State<Store>,
    Path(name): Path<String>,
) -> Result<impl IntoResponse, CallError> {
    let found = store.run(move |connection| store::document(connection, &name)).await?;
    let (media_type, bytes) = found.ok_or(CallError::DocumentNotFound)?;
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CONTENT_DISPOSITION, "attachment".to_owned()),
        (header::CACHE_CONTROL, "public, max-age=3600".to_owned()),
    ];
    Ok((headers, bytes))
}
