//! Errors as the endpoint tells them: RFC 9457 problem details.

use crate::store::StoreError;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use suyuan_record::Problem;

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
    /// A photo is neither JPEG, PNG nor WebP.
    PhotoUnsupported,
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
            Self::CodeNotFound | Self::ReportNotFound | Self::DocumentNotFound | Self::NoSuchCall => {
                StatusCode::NOT_FOUND
            }
            Self::CodeMalformed(_) | Self::RequestMalformed(_) => StatusCode::BAD_REQUEST,
            Self::SchemeUnsupported => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::PhotoUnsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
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
            Self::PhotoUnsupported => "photo-unsupported",
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
            Self::TooLarge(_) => "The report is larger than permitted.",
            Self::PhotoUnsupported => "A photo is neither JPEG, PNG nor WebP.",
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

impl IntoResponse for CallError {
    fn into_response(self) -> Response {
        let status = self.status();
        let problem = Problem {
            kind: format!("/problems/{}", self.name()),
            title: self.title().to_owned(),
            status: status.as_u16(),
            detail: self.detail(),
        };
        let mut response = (status, Json(problem)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        match self {
            Self::TooMany(seconds) => _ = headers.insert(header::RETRY_AFTER, seconds.into()),
            Self::Unavailable => _ = headers.insert(header::RETRY_AFTER, RETRY_WHEN_DOWN.into()),
            _ => {}
        }
        response
    }
}
