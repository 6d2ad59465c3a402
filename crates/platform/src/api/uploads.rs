//! `POST /v1/uploads` and `PATCH /v1/uploads/{id}`: photos, in parts.

use super::request::{content_type_is, idempotency_key, malformed, read_body};
use super::state::Reports;
use crate::clock;
use crate::hex;
use crate::intake::MAX_PHOTO;
use crate::problem::{CallError, UPLOAD_OFFSET};
use crate::store::{self, Announced, Part, Whole};
use axum::Json;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use std::net::SocketAddr;
use suyuan_record::{NewUpload, Upload, json};

/// Bytes of one part.
const MAX_PART: usize = 1024 * 1024;
/// Bytes of an announcement.
const MAX_ANNOUNCEMENT: usize = 4 * 1024;

/// Says where to send a photo, and from which byte on.
pub(super) async fn announce(
    State(reports): State<Reports>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Body,
) -> Result<impl IntoResponse, CallError> {
    reports.count_part(peer, &headers)?;
    let key = idempotency_key(&headers)?.to_owned();
    if !content_type_is(&headers, "application/json") {
        return Err(malformed("expected application/json"));
    }
    let body = read_body(body, MAX_ANNOUNCEMENT).await?;
    let NewUpload { sha256, size } = json::from_bytes(&body).map_err(|error| malformed(&format!("upload: {error}")))?;
    if !hex::is_sha256(&sha256) {
        return Err(malformed("upload: sha256 is 64 lower-case hexadecimal digits"));
    }
    if size == 0 {
        return Err(malformed("upload: size is at least 1"));
    }
    if size > MAX_PHOTO as u64 {
        return Err(CallError::TooLarge(format!("A photo has at most {MAX_PHOTO} bytes: make it smaller.")));
    }
    let pepper = reports.seals.pepper.clone();
    let announced = reports
        .store
        .run(move |connection| store::announce(connection, &pepper, &key, &sha256, size, clock::now()))
        .await?;
    match announced {
        Announced::Here(upload) => Ok(answer(upload)),
        Announced::OtherSize(size) => Err(malformed(&format!("upload: this photo was announced with {size} bytes"))),
        Announced::TooMany => Err(CallError::TooLarge("Too many photos under one key: start a new report.".to_owned())),
        Announced::NoRoom => Err(CallError::Unavailable),
    }
}

fn answer(upload: Upload) -> impl IntoResponse {
    let headers = [(header::CACHE_CONTROL, "no-store".to_owned()), (UPLOAD_OFFSET, upload.offset.to_string())];
    (headers, Json(upload))
}

/// Takes a part; with the last one, the photo is judged.
pub(super) async fn part(
    State(reports): State<Reports>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    id: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    body: Body,
) -> Result<impl IntoResponse, CallError> {
    reports.count_part(peer, &headers)?;
    // An address that is no text names none.
    let Path(id) = id.map_err(|_| CallError::UploadNotFound)?;
    let offset = offset(&headers)?;
    if !content_type_is(&headers, "application/octet-stream") {
        return Err(malformed("expected application/octet-stream"));
    }
    let bytes = read_body(body, MAX_PART).await?;
    let part = reports.store.run(move |connection| store::take_part(connection, &id, offset, &bytes)).await?;
    let offset = match part {
        Part::Kept(offset) => offset,
        Part::Elsewhere(offset) => return Err(CallError::UploadOffset(offset)),
        Part::Overrun(size) => {
            return Err(CallError::TooLarge(format!("The part goes past the {size} bytes that were announced.")));
        }
        Part::Unknown => return Err(CallError::UploadNotFound),
        Part::Whole(whole) => finish(&reports, whole).await?,
    };
    Ok((StatusCode::NO_CONTENT, [(header::CACHE_CONTROL, "no-store".to_owned()), (UPLOAD_OFFSET, offset.to_string())]))
}

/// Judges a photo that is whole; a bad one is forgotten, so that it can be sent anew.
async fn finish(reports: &Reports, whole: Whole) -> Result<u64, CallError> {
    let Whole { id, sha256, bytes } = whole;
    let size = bytes.len() as u64;
    match reports.photos.judge(bytes, Some(sha256)).await {
        Ok(photo) => {
            let keep = move |connection: &mut _| store::finish_upload(connection, &id, &photo, clock::now());
            reports.store.run(keep).await?;
            Ok(size)
        }
        Err(fault) => {
            // Not where nobody could look at it.
            if fault != CallError::Unavailable {
                reports.store.run(move |connection| store::forget_upload(connection, &id)).await?;
            }
            Err(fault)
        }
    }
}

/// Decimal digits and nothing else.
fn offset(headers: &HeaderMap) -> Result<u64, CallError> {
    let value = headers.get(UPLOAD_OFFSET).and_then(|value| value.to_str().ok());
    value
        .filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| malformed("the header Upload-Offset needs the number of bytes sent before, in decimal digits"))
}
