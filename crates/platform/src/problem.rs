//! Errors as the endpoint tells them: RFC 9457 problem details.

use crate::intake::ReportMalformed;
use crate::photo::PhotoFault;
use crate::store::StoreError;
use axum::Json;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use suyuan_record::Problem;

/// Where a part starts, and where the next one does.
pub(crate) const UPLOAD_OFFSET: HeaderName = HeaderName::from_static("upload-offset");

/// Seconds to wait after a 503.
const RETRY_WHEN_DOWN: u64 = 5;

/// Everything that a call can fail with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CallError {
    /// No such code on record.
    CodeNotFound,
    /// A check digit, length or character of the code is certainly wrong.
    CodeMalformed(String),
    /// No scheme that this platform knows.
    SchemeUnsupported,
    /// A parameter, header or part is absent or out of its form.
    RequestMalformed(String),
    /// No such report, or the secret is another.
    ReportNotFound,
    /// A part is larger than permitted, or there are too many.
    TooLarge(String),
    /// A photo is not kept.
    Photo(PhotoFault),
    /// What arrived is not what was announced.
    UploadDigest,
    /// A part starts elsewhere than at this offset.
    UploadOffset(u64),
    /// No such upload, or it was given up.
    UploadNotFound,
    /// A report names photos that are not here, by these digests.
    PhotosMissing(Vec<String>),
    /// No document of this name.
    DocumentNotFound,
    /// No such call.
    NoSuchCall,
    /// The call has no such method.
    MethodNotAllowed,
    /// Too many calls from one address; seconds until the next is permitted.
    TooMany(u64),
    /// The platform cannot answer now.
    Unavailable,
}

impl CallError {
    fn status(&self) -> StatusCode {
        match self {
            Self::CodeNotFound
            | Self::ReportNotFound
            | Self::DocumentNotFound
            | Self::NoSuchCall
            | Self::UploadNotFound => StatusCode::NOT_FOUND,
            Self::CodeMalformed(_) | Self::RequestMalformed(_) => StatusCode::BAD_REQUEST,
            Self::SchemeUnsupported | Self::Photo(_) | Self::UploadDigest => StatusCode::UNPROCESSABLE_ENTITY,
            Self::UploadOffset(_) | Self::PhotosMissing(_) => StatusCode::CONFLICT,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The last segment of the problem's `type`.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::CodeNotFound => "code-not-found",
            Self::CodeMalformed(_) => "code-malformed",
            Self::SchemeUnsupported => "scheme-unsupported",
            Self::RequestMalformed(_) => "request-malformed",
            Self::ReportNotFound => "report-not-found",
            Self::TooLarge(_) => "too-large",
            Self::Photo(PhotoFault::Unsupported) => "photo-unsupported",
            Self::Photo(PhotoFault::HasPlace) => "photo-has-place",
            Self::Photo(PhotoFault::NotClean(_)) => "photo-not-clean",
            Self::Photo(PhotoFault::TooManyPixels) => "photo-too-large",
            Self::Photo(PhotoFault::Damaged(_)) => "photo-damaged",
            Self::UploadDigest => "upload-digest",
            Self::UploadOffset(_) => "upload-offset",
            Self::UploadNotFound => "upload-not-found",
            Self::PhotosMissing(_) => "photos-missing",
            Self::DocumentNotFound => "document-not-found",
            Self::NoSuchCall => "no-such-call",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::TooMany(_) => "too-many-requests",
            Self::Unavailable => "unavailable",
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::CodeNotFound => "This code is not on record.",
            Self::CodeMalformed(_) => "This code is malformed.",
            Self::SchemeUnsupported => "Codes of this kind are not looked up here.",
            Self::RequestMalformed(_) => "The request is malformed.",
            Self::ReportNotFound => "There is no such report, or its secret is another.",
            Self::TooLarge(_) => "This is larger than permitted.",
            Self::Photo(PhotoFault::Unsupported) => "A photo is neither JPEG, PNG nor WebP.",
            Self::Photo(PhotoFault::HasPlace) => "A photo says where it was taken.",
            Self::Photo(PhotoFault::NotClean(_)) => "There is more in a photo's file than the picture.",
            Self::Photo(PhotoFault::TooManyPixels) => "A photo has too many pixels.",
            Self::Photo(PhotoFault::Damaged(_)) => "A photo is damaged.",
            Self::UploadDigest => "What arrived is not the photo that was announced.",
            Self::UploadOffset(_) => "The part does not start where the last one ended.",
            Self::UploadNotFound => "There is no such upload.",
            Self::PhotosMissing(_) => "Photos that the report names are not here.",
            Self::DocumentNotFound => "There is no document of this name.",
            Self::NoSuchCall => "There is no such call.",
            Self::MethodNotAllowed => "This call has no such method.",
            Self::TooMany(_) => "Too many requests from this address.",
            Self::Unavailable => "The platform cannot answer now.",
        }
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::CodeMalformed(detail) | Self::RequestMalformed(detail) | Self::TooLarge(detail) => {
                Some(detail.clone())
            }
            Self::Photo(fault) => Some(fault.to_string()),
            Self::UploadDigest => Some("Announce it again, and send it from its first byte.".to_owned()),
            Self::UploadOffset(offset) => Some(format!("Go on at byte {offset}.")),
            Self::UploadNotFound => Some(
                "Announce the photo with POST /v1/uploads: what is not finished within a day is given up.".to_owned(),
            ),
            Self::PhotosMissing(_) => {
                Some("Send them under the same Idempotency-Key, then the report again.".to_owned())
            }
            Self::TooMany(seconds) => Some(format!("The next is permitted in {seconds} s.")),
            _ => None,
        }
    }
}

impl From<StoreError> for CallError {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "a call could not be answered");
        Self::Unavailable
    }
}

impl From<ReportMalformed> for CallError {
    fn from(error: ReportMalformed) -> Self {
        Self::RequestMalformed(error.to_string())
    }
}

/// A problem with the members that only some kinds have.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    problem: Problem,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    missing: &'a [String],
}

impl IntoResponse for CallError {
    fn into_response(self) -> Response {
        let status = self.status();
        let problem = Problem {
            kind: format!("/problems/{}", self.name()),
            title: self.title().to_owned(),
            status: status.as_u16(),
            detail: self.detail(),
        };
        let missing = if let Self::PhotosMissing(missing) = &self { missing } else { &[][..] };
        let mut response = (status, Json(Told { problem, missing })).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        match self {
            Self::TooMany(seconds) => _ = headers.insert(header::RETRY_AFTER, seconds.into()),
            Self::UploadOffset(offset) => _ = headers.insert(UPLOAD_OFFSET, offset.into()),
            Self::Unavailable => _ = headers.insert(header::RETRY_AFTER, RETRY_WHEN_DOWN.into()),
            _ => {}
        }
        response
    }
}
