//! Headers and bodies, as several calls read them.

use crate::problem::CallError;
use axum::body::Body;
use axum::http::{HeaderMap, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};

/// A random token of one device for one code, so that its own repeats can be told apart; kept as a digest only.
pub(super) const CHECK_TOKEN: &str = "suyuan-check-token";

/// The number under the cover, as typed: in a header, since addresses are written into logs.
pub(super) const PIN: &str = "suyuan-pin";

/// Where the check is made, as coarse as `suyuan_record::CoarsePosition`; only where the shopper wants it told.
pub(super) const PLACE: &str = "suyuan-place";

/// A header's value, where it is between `min` and 128 visible ASCII characters.
pub(super) fn token<'a>(headers: &'a HeaderMap, name: &str, min: usize) -> Option<&'a str> {
    let value = headers.get(name)?.to_str().ok()?;
    ((min..=128).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_graphic())).then_some(value)
}

/// Names an attempt: the same report sent twice is kept once, and its photos are its own.
pub(super) const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// The key of a report, as its calls carry it.
///
/// # Errors
/// [`CallError::RequestMalformed`]. Sixteen characters hold the 64 bits that nobody else happens upon, as the key opens
/// the receipt.
pub(super) fn idempotency_key(headers: &HeaderMap) -> Result<&str, CallError> {
    token(headers, IDEMPOTENCY_KEY, 16)
        .ok_or_else(|| malformed("the header Idempotency-Key needs 16 to 128 visible ASCII characters"))
}

/// Whether the body is of this media type, whatever its parameters.
pub(super) fn content_type_is(headers: &HeaderMap, media_type: &str) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(media_type)
}

/// The whole body.
///
/// # Errors
/// [`CallError::TooLarge`] from more than `limit` bytes on, and [`CallError::RequestMalformed`] where it breaks off.
pub(super) async fn read_body(body: Body, limit: usize) -> Result<Vec<u8>, CallError> {
    match Limited::new(body, limit).collect().await {
        Ok(body) => Ok(body.to_bytes().into()),
        Err(error) if error.is::<LengthLimitError>() => {
            Err(CallError::TooLarge(format!("At most {limit} bytes at once.")))
        }
        Err(_) => Err(malformed("the body breaks off")),
    }
}

pub(super) fn malformed(detail: &str) -> CallError {
    CallError::RequestMalformed(detail.to_owned())
}
