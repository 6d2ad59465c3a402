//! `POST /v1/reports` and `GET /v1/reports/{number}`.

use super::shared::token;
use crate::clock;
use crate::platform::Shared;
use crate::problem::CallError;
use crate::store::{self, Item, NewReport, Photo, StoreError};
use axum::Json;
use axum::extract::multipart::{Field, MultipartError, MultipartRejection};
use axum::extract::{ConnectInfo, Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use rusqlite::Connection;
use std::net::SocketAddr;
use suyuan_record::Report;

/// Names an attempt: the same report sent twice is kept once.
pub(super) const IDEMPOTENCY_KEY: &str = "idempotency-key";
/// Bytes of the whole form.
pub(super) const MAX_TOTAL: usize = 24 * MEGABYTE;
const MEGABYTE: usize = 1024 * 1024;
const MAX_PHOTO: usize = 8 * MEGABYTE;
const MAX_PHOTOS: usize = 5;
/// Bytes of the report itself: a page of text is 3 KB.
const MAX_REPORT: usize = 64 * 1024;

/// Keeps a report and gives its receipt.
pub(super) async fn receive(
    State(platform): State<Shared>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
) -> Result<impl IntoResponse, CallError> {
    platform.reports.take(platform.client(peer, &headers))?;
    // Sixteen characters hold the 64 bits that nobody else happens upon, as the key opens the receipt.
    let idempotency_key = token(&headers, IDEMPOTENCY_KEY, 16)
        .ok_or_else(|| malformed("the header Idempotency-Key needs 16 to 128 visible ASCII characters"))?
        .to_owned();
    let form = form.map_err(|_| malformed("expected multipart/form-data"))?;
    let (report, photos) = read_form(form).await?;
    let pepper = platform.pepper.clone();
    let keep = move |connection: &mut Connection| {
        let sub = subject(connection, &report)?;
        let report = NewReport { idempotency_key, received_at: clock::now(), sub, report, photos };
        report.keep(connection, &pepper)
    };
    let receipt = platform.store.run(keep).await?;
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(receipt)))
}

/// The code that a report is about: as understood here, or, for typed digits, as the app says, where that is on record.
fn subject(connection: &Connection, report: &Report) -> Result<String, StoreError> {
    let scanned = suyuan_codes::identify(report.code.as_bytes(), None).into_best().canonical;
    if let Some(claimed) = &report.sub
        && Item::by_sub(connection, &scanned)?.is_none()
        && Item::by_sub(connection, claimed)?.is_some()
    {
        return Ok(claimed.clone());
    }
    Ok(scanned)
}

/// Where a report stands, for whoever has its secret.
pub(super) async fn status(
    State(platform): State<Shared>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Path(number): Path<String>,
) -> Result<impl IntoResponse, CallError> {
    platform.reports.take(platform.client(peer, &headers))?;
    let secret = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, secret)| secret.trim().to_owned())
        .ok_or_else(|| malformed("the receipt's secret is absent: Authorization: Bearer …"))?;
    let status = platform.store.run(move |connection| store::report_status(connection, &number, &secret)).await?;
    // An unknown number and a wrong secret answer alike: numbers cannot be tried out.
    let status = status.ok_or(CallError::ReportNotFound)?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(status)))
}

async fn read_form(mut form: Multipart) -> Result<(Report, Vec<Photo>), CallError> {
    let mut report = None;
    let mut photos = Vec::new();
    while let Some(field) = form.next_field().await.map_err(refused)? {
        match field.name() {
            Some("report") if report.is_none() => {
                let bytes = read_part(field, MAX_REPORT, "the report").await?;
                let parsed: Report =
                    serde_json::from_slice(&bytes).map_err(|error| malformed(&format!("report: {error}")))?;
                report = Some(parsed);
            }
            Some("photo") if photos.len() == MAX_PHOTOS => {
                return Err(CallError::TooLarge(format!("at most {MAX_PHOTOS} photos")));
            }
            Some("photo") => {
                let bytes = read_part(field, MAX_PHOTO, "a photo").await?;
                let media_type = image_type(&bytes).ok_or(CallError::PhotoUnsupported)?;
                photos.push(Photo { media_type, bytes });
            }
            _ => return Err(malformed("expected one part named report, and parts named photo")),
        }
    }
    let report = report.ok_or_else(|| malformed("the part named report is absent"))?;
    Ok((report, photos))
}

async fn read_part(mut field: Field<'_>, limit: usize, what: &str) -> Result<Vec<u8>, CallError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(refused)? {
        if bytes.len() + chunk.len() > limit {
            return Err(CallError::TooLarge(format!("{what} has at most {limit} bytes")));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// The media type by the file's first bytes; what the sender calls it does not matter.
fn image_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some("image/png"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

fn refused(error: MultipartError) -> CallError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        CallError::TooLarge(format!("at most {MAX_TOTAL} bytes in all"))
    } else {
        malformed("the form is broken off or malformed")
    }
}

fn malformed(detail: &str) -> CallError {
    CallError::RequestMalformed(detail.to_owned())
}
