//! One HTTP exchange: bounded in time and in size, never redirected.

use gloo_net::http::{Request, RequestBuilder, Response};
use gloo_timers::callback::Timeout;
use js_sys::{Reflect, Uint8Array};
use suyuan_record::Seconds;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestCache, RequestCredentials, RequestRedirect};

/// A reply of 40 KB is large; more than this is not read.
pub(super) const MAX_BODY: usize = 1024 * 1024;

/// Why there is no reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum NoReply {
    /// No network, or no connection.
    #[error("no connection")]
    Offline,
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
    /// A reply that cannot be used: redirected, for example.
    #[error("the reply is redirected or makes no sense")]
    Unusable,
    /// Larger than was permitted.
    #[error("the reply is too large")]
    TooLarge,
}

/// A reply, read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reply {
    /// HTTP status.
    pub(super) status: u16,
    /// Whether its content type is `application/json` or has the suffix `+json` (RFC 6839, 3.1).
    pub(super) is_json: bool,
    /// `Retry-After` in seconds; given as a date, it is counted from `Date`.
    pub(super) retry_after: Option<u32>,
    /// `Upload-Offset`, where the platform lets the page see it.
    pub(super) upload_offset: Option<u64>,
    /// `Date`, where the platform lets the page see it.
    pub(super) date: Option<Seconds>,
    /// At most as many bytes as were permitted, [`MAX_BODY`] as a rule.
    pub(super) body: Vec<u8>,
}

/// Sends a request with what all requests share, and reads the reply; both within `seconds`.
pub(super) async fn send(request: RequestBuilder, body: Option<JsValue>, seconds: u32) -> Result<Reply, NoReply> {
    send_up_to(request, body, seconds, MAX_BODY).await
}

/// The same, for a reply of up to `most` bytes.
pub(super) async fn send_up_to(
    request: RequestBuilder,
    body: Option<JsValue>,
    seconds: u32,
    most: usize,
) -> Result<Reply, NoReply> {
    let abort = AbortController::new().ok();
    let request = request
        .abort_signal(abort.as_ref().map(AbortController::signal).as_ref())
        .cache(RequestCache::NoStore)
        .credentials(RequestCredentials::Omit)
        // A redirect is shown as such, and never followed: a code must not be sent where nobody configured it to go.
        .redirect(RequestRedirect::Manual)
        .referrer_policy(web_sys::ReferrerPolicy::NoReferrer);
    let request: Request = match body {
        Some(body) => request.body(body),
        None => request.build(),
    }
    .map_err(|_| NoReply::Unusable)?;
    // Dropping the timer, when the reply is there or nobody waits any more, cancels it.
    let _timer = abort.map(|abort| Timeout::new(seconds * 1000, move || abort.abort()));
    let response = request.send().await.map_err(|error| match error {
        gloo_net::Error::JsError(error) if error.name == "AbortError" => NoReply::TimedOut,
        _ => NoReply::Offline,
    })?;
    read(&response, most).await
}

/// Reads a response, stopping as soon as it proves larger than `most` bytes.
async fn read(response: &Response, most: usize) -> Result<Reply, NoReply> {
    // 0: an opaque redirect.
    if response.status() == 0 || response.redirected() {
        return Err(NoReply::Unusable);
    }
    let header = |name: &str| response.headers().get(name).unwrap_or_default();
    let date = http_date(&header("date"));
    let media_type = header("content-type");
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    Ok(Reply {
        status: response.status(),
        is_json: media_type == "application/json"
            || (media_type.starts_with("application/") && media_type.ends_with("+json")),
        retry_after: retry_after(&header("retry-after"), date),
        upload_offset: header("upload-offset").trim().parse().ok(),
        date,
        body: read_body(response, most).await?,
    })
}

async fn read_body(response: &Response, most: usize) -> Result<Vec<u8>, NoReply> {
    let Some(stream) = response.body() else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into().map_err(|_| NoReply::Unusable)?;
    let mut body = Vec::new();
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(|error| {
            let is_abort = error.dyn_ref::<js_sys::Error>().is_some_and(|error| error.name() == "AbortError");
            if is_abort { NoReply::TimedOut } else { NoReply::Offline }
        })?;
        let get = |key: &str| Reflect::get(&part, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED);
        if get("done").is_truthy() {
            return Ok(body);
        }
        let chunk: Uint8Array = get("value").dyn_into().map_err(|_| NoReply::Unusable)?;
        let (start, length) = (body.len(), chunk.length() as usize);
        if start + length > most {
            // Stops the download; whether that works is of no further interest.
            let _ = reader.cancel();
            return Err(NoReply::TooLarge);
        }
        body.resize(start + length, 0);
        chunk.copy_to(&mut body[start..]);
    }
}

/// `Retry-After` (RFC 9110, 10.2.3): seconds, or a date.
fn retry_after(text: &str, date: Option<Seconds>) -> Option<u32> {
    if let Ok(seconds) = text.trim().parse() {
        return Some(seconds);
    }
    let until = http_date(text)? - date.unwrap_or_else(super::device::clock::now);
    Some(u32::try_from(until).unwrap_or(0))
}

fn http_date(text: &str) -> Option<Seconds> {
    let milliseconds = js_sys::Date::parse(text);
    #[expect(clippy::cast_possible_truncation, reason = "ECMAScript dates are within ±8.64e15 ms")]
    (!text.is_empty() && milliseconds.is_finite()).then_some((milliseconds / 1000.0) as Seconds)
}
