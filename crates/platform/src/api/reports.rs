//! `POST /v1/reports` and `GET /v1/reports/{number}`.

use super::request::{content_type_is, idempotency_key, malformed, read_body};
use super::state::Reports;
use crate::clock;
use crate::intake::{Incoming, MAX_PHOTO, MAX_PHOTOS, MAX_REPORT};
use crate::photo::Photo;
use crate::photo_queue::PhotoQueue;
use crate::problem::CallError;
use crate::store::{self, Item, Kept, NewReport, StoreError};
use axum::Json;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::rejection::PathRejection;
use axum::extract::{ConnectInfo, FromRequest, Multipart, Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use rusqlite::Connection;
use std::net::SocketAddr;
use suyuan_record::Report;

/// Bytes of a whole form.
pub(super) const MAX_TOTAL: usize = 24 * 1024 * 1024;

/// Keeps a report and gives its receipt.
pub(super) async fn receive(
    State(reports): State<Reports>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Result<impl IntoResponse, CallError> {
    let headers = request.headers();
    reports.count_report(peer, headers)?;
    let idempotency_key = idempotency_key(headers)?.to_owned();
    let (incoming, photos) = if content_type_is(headers, "application/json") {
        (Incoming::read(read_body(request.into_body(), MAX_REPORT).await?)?, Vec::new())
    } else if content_type_is(headers, "multipart/form-data") {
        let form = Multipart::from_request(request, &()).await;
        read_form(&reports.photos, form.map_err(|_| malformed("the form has no boundary"))?).await?
    } else {
        return Err(malformed("expected application/json, or multipart/form-data with photos in it"));
    };
    let seals = reports.seals.clone();
    let keep = move |connection: &mut Connection| {
        let sub = subject(connection, &incoming.report)?;
        let received_at = clock::now();
        let report = NewReport { idempotency_key, received_at, sub, incoming, photos, is_demo: false };
        report.keep(connection, &seals)
    };
    match reports.store.run(keep).await? {
        Kept::Receipt(receipt) => Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(receipt))),
        Kept::PhotosMissing(missing) => Err(CallError::PhotosMissing(missing)),
    }
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
    State(reports): State<Reports>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    number: Result<Path<String>, PathRejection>,
) -> Result<impl IntoResponse, CallError> {
    reports.count_report(peer, &headers)?;
    let Path(number) = number.map_err(|_| CallError::ReportNotFound)?;
    let secret = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, secret)| secret.trim().to_owned())
        .ok_or_else(|| malformed("the receipt's secret is absent: Authorization: Bearer …"))?;
    let status = reports.store.run(move |connection| store::report_status(connection, &number, &secret)).await?;
    // An unknown number and a wrong secret answer alike: numbers cannot be tried out.
    let status = status.ok_or(CallError::ReportNotFound)?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(status)))
}

/// One part named `report`, and parts named `photo`, which are told apart by their content alone.
async fn read_form(queue: &PhotoQueue, mut form: Multipart) -> Result<(Incoming, Vec<Photo>), CallError> {
    let mut incoming = None;
    let mut photos: Vec<Photo> = Vec::new();
    while let Some(field) = form.next_field().await.map_err(refused)? {
        match field.name() {
            Some("report") if incoming.is_none() => {
                incoming = Some(Incoming::read(read_part(field, MAX_REPORT, "the report").await?)?);
            }
            Some("photo") if photos.len() == MAX_PHOTOS => {
                return Err(CallError::TooLarge(format!("At most {MAX_PHOTOS} photos.")));
            }
            Some("photo") => {
                let photo = queue.judge(read_part(field, MAX_PHOTO, "a photo").await?, None).await?;
                if photos.iter().any(|before| before.sha256 == photo.sha256) {
                    return Err(malformed("the same photo is there twice"));
                }
                photos.push(photo);
            }
            _ => return Err(malformed("expected one part named report, and parts named photo")),
        }
    }
    let incoming = incoming.ok_or_else(|| malformed("the part named report is absent"))?;
    Ok((incoming, photos))
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

fn refused(error: MultipartError) -> CallError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        CallError::TooLarge(format!("at most {MAX_TOTAL} bytes in all"))
    } else {
        malformed("the form is broken off or malformed")
    }
}
