//! The public endpoint, version 1: the only place where its URLs are made.

use super::config::Config;
use super::device::clock;
use super::http::{self, NoReply, Reply};
use gloo_net::http::{Request, RequestBuilder};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use suyuan_codes::SymbologyId;
use suyuan_record::{
    CoarsePosition, Inert, Issuers, LookupReply, MAX_DOCUMENT, NewUpload, Notices, Problem, Receipt, ReportStatus,
    Seconds, Upload, json,
};

const LOOKUP_SECONDS: u32 = 8;
const CALL_SECONDS: u32 = 10;
/// One bar of signal is given longer for the report itself than a page for its texts.
const REPORT_SECONDS: u32 = 30;
/// A scanned report has megabytes.
const DOCUMENT_SECONDS: u32 = 60;
/// A part takes its time on a slow uplink: 64 KB at a kilobyte a second. Less than
/// [`SENDING_FOR`](super::store::SENDING_FOR), which would take it for dead.
const PART_SECONDS: u32 = 70;
const UNKNOWN_SKEW: Seconds = Seconds::MIN;

/// A platform's public endpoint. Clones are cheap and share what was learnt of its clock.
#[derive(Debug, Clone)]
pub struct Endpoint {
    base: Arc<str>,
    language: Arc<str>,
    skew: Arc<AtomicI64>,
}

/// What is asked of a lookup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The payload as scanned or typed; of a symbol in another character set than UTF-8, its text.
    pub code: String,
    /// How it was printed, where that is known.
    pub symbology: Option<SymbologyId>,
    /// The company chosen for a typed code.
    pub issuer: Option<String>,
    /// This device's token for this code: lets the platform tell our own repeats from others'.
    pub token: String,
    /// The number under the cover, where it was typed.
    pub pin: Option<String>,
    /// Where the check is made, where the shopper wants that told.
    pub place: Option<CoarsePosition>,
}

/// Why the platform could not be asked, or what it answers is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EndpointError {
    /// No connection.
    #[error("no connection")]
    Offline,
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
    /// The platform is down or overloaded (5xx).
    #[error("the platform is down")]
    Down,
    /// Too many requests (429).
    #[error("too many requests")]
    TooMany {
        /// From `Retry-After`, in seconds.
        retry_after: Option<u32>,
    },
    /// The answer is none of this protocol.
    #[error("not understood")]
    Garbled,
    /// The platform does not take this kind of code.
    #[error("the platform does not take this kind of code")]
    SchemeUnsupported,
    /// The platform says that the code is malformed; of a report, that it knows no such number and secret.
    #[error("the platform refuses the code")]
    CodeRefused,
}

/// What became of a lookup.
#[derive(Debug, Clone, PartialEq)]
pub enum LookupOutcome {
    /// The platform has the code.
    Found(Box<LookupReply>),
    /// The platform has no such code.
    NotFound,
    /// It could not be asked; nothing follows about the product.
    CouldNotAsk(EndpointError),
}

/// Why a report was not received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum SubmitError {
    /// No connection.
    #[error("no connection")]
    Offline,
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
    /// The platform is down or overloaded (5xx).
    #[error("the platform is down")]
    Down {
        /// From `Retry-After`, in seconds.
        retry_after: Option<u32>,
    },
    /// Too many requests.
    #[error("too many requests")]
    TooMany {
        /// From `Retry-After`, in seconds.
        retry_after: Option<u32>,
    },
    /// The answer is none of this protocol.
    #[error("not understood")]
    Garbled,
    /// The platform will not have this report, now or later.
    #[error("refused: {0}")]
    Refused(Refusal),
}

/// Why a platform will not have a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{kind:?}: {detail}")]
pub struct Refusal {
    /// What is wrong with it.
    pub kind: RefusalKind,
    /// In the platform's words; untrusted, may be empty.
    pub detail: String,
}

/// What became of a part of a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartSent {
    /// The platform has the photo up to here.
    Upto(u64),
    /// It does not know the upload, or not where it stands: to be announced again.
    Lost,
}

/// What became of a report whose photos were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Submitted {
    /// The platform has it.
    Received(Receipt),
    /// It lacks photos that the report names.
    PhotosMissing,
}

/// What is wrong with a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RefusalKind {
    /// 400, 409 and 422: a field is wrong.
    Malformed,
    /// 413: the photos are too large.
    TooLarge,
    /// 415: a photo is of a kind that is not taken.
    MediaType,
    /// A photo is not on this device any more, or the platform does not keep it: the report cannot be sent whole.
    PhotoLost,
}

impl SubmitError {
    /// Whether trying again is pointless.
    #[must_use]
    pub fn is_permanent(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    /// How many seconds the platform asks to wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<u32> {
        match self {
            Self::Down { retry_after } | Self::TooMany { retry_after } => *retry_after,
            Self::Offline | Self::TimedOut | Self::Garbled | Self::Refused(_) => None,
        }
    }
}

impl Endpoint {
    /// The endpoint that a configuration names; texts are asked for in its first language.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            base: config.endpoint.as_str().into(),
            language: config.languages.first().map_or("zh-CN", String::as_str).into(),
            skew: Arc::new(AtomicI64::new(UNKNOWN_SKEW)),
        }
    }

    /// The same endpoint, asked for texts in `language` (a BCP 47 tag).
    #[must_use]
    pub fn in_language(&self, language: &str) -> Self {
        let language = if clock::is_language_tag(language) { language.into() } else { self.language.clone() };
        Self { language, ..self.clone() }
    }

    /// How far this device's clock is ahead of the platform's, in seconds, once a reply told its `Date`.
    #[must_use]
    pub fn clock_skew(&self) -> Option<Seconds> {
        Some(self.skew.load(Ordering::Relaxed)).filter(|skew| *skew != UNKNOWN_SKEW)
    }

    /// `GET /v1/lookup`.
    pub async fn lookup(&self, query: &Query) -> LookupOutcome {
        let mut request =
            self.request(Request::get(&self.lookup_url(query))).header("Suyuan-Check-Token", &query.token);
        // In a header: addresses are written into logs.
        if let Some(pin) = &query.pin {
            request = request.header("Suyuan-Pin", pin);
        }
        if let Some(place) = query.place {
            request = request.header("Suyuan-Place", &place.to_string());
        }
        match self.exchange(request, None, LOOKUP_SECONDS).await {
            Ok(reply) => lookup_outcome(&reply),
            Err(why) => LookupOutcome::CouldNotAsk(why.into()),
        }
    }

    /// `GET /v1/trust`: the trust list as a compact JWS, not yet verified. Served as `application/jose`, as plain text,
    /// or as a JSON string.
    ///
    /// # Errors
    /// Why the platform could not be asked; [`EndpointError::Garbled`] when what it answers is no compact JWS.
    pub async fn trust(&self) -> Result<String, EndpointError> {
        let reply = self.exchange(self.get("/v1/trust"), None, CALL_SECONDS).await.map_err(EndpointError::from)?;
        trust_jws(&reply)
    }

    /// `GET /v1/issuers`: companies on the platform.
    ///
    /// # Errors
    /// Why the platform could not be asked.
    pub async fn issuers(&self) -> Result<Inert<Issuers>, EndpointError> {
        self.get_json(self.get("/v1/issuers")).await
    }

    /// A document of a record that lies on the endpoint, at `path`; its bytes prove nothing until they are compared with
    /// the record. `None` where it has more than [`MAX_DOCUMENT`] bytes; the rest is not fetched then.
    ///
    /// # Errors
    /// Why it could not be had.
    pub async fn document(&self, path: &str) -> Result<Option<Vec<u8>>, EndpointError> {
        let request = self.request(Request::get(&format!("{}{path}", self.base)));
        let most = usize::try_from(MAX_DOCUMENT).unwrap_or(usize::MAX);
        match http::send_up_to(request, None, DOCUMENT_SECONDS, most).await {
            Ok(reply) if reply.status == 200 => Ok(Some(reply.body)),
            Ok(reply) => Err(why_not(&reply)),
            Err(NoReply::TooLarge) => Ok(None),
            Err(why) => Err(why.into()),
        }
    }

    /// `GET /v1/notices`: recalls, safety bulletins, rumours put right.
    ///
    /// # Errors
    /// Why the platform could not be asked.
    pub async fn notices(&self) -> Result<Inert<Notices>, EndpointError> {
        self.get_json(self.get("/v1/notices")).await
    }

    /// `POST /v1/uploads`: announces a photo of the report with this `key`, and hears how much of it is there already.
    ///
    /// # Errors
    /// [`SubmitError`], see there.
    pub async fn announce(&self, key: &str, photo: &NewUpload) -> Result<Upload, SubmitError> {
        let body = serde_json::to_string(photo).map_err(|_| SubmitError::Garbled)?;
        let request = Request::post(&self.url("/v1/uploads", &[]));
        let reply = self.send_of_report(request, key, "application/json", body.into(), REPORT_SECONDS).await?;
        match reply.status {
            200 | 201 if reply.is_json => {
                let upload: Upload = json::from_bytes(&reply.body).map_err(|_| SubmitError::Garbled)?;
                // It becomes part of an address.
                let is_segment = upload.id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
                if is_segment && !upload.id.is_empty() { Ok(upload) } else { Err(SubmitError::Garbled) }
            }
            _ => Err(not_received(&reply)),
        }
    }

    /// `PATCH /v1/uploads/{id}`: a part of a photo, from `offset` on.
    ///
    /// # Errors
    /// [`SubmitError`], see there.
    pub async fn send_part(&self, key: &str, id: &str, offset: u64, part: &[u8]) -> Result<PartSent, SubmitError> {
        let request =
            Request::patch(&self.url(&format!("/v1/uploads/{id}"), &[])).header("Upload-Offset", &offset.to_string());
        let body = js_sys::Uint8Array::from(part).into();
        let reply = self.send_of_report(request, key, "application/octet-stream", body, PART_SECONDS).await?;
        match (reply.status, problem(&reply).as_deref()) {
            (200 | 204, _) => Ok(PartSent::Upto(reply.upload_offset.unwrap_or(offset + part.len() as u64))),
            (409, Some("upload-offset")) => Ok(reply.upload_offset.map_or(PartSent::Lost, PartSent::Upto)),
            // Forgotten by the platform; a proxy's 404 leads to announcing it once more, which is harmless.
            (404 | 410, _) => Ok(PartSent::Lost),
            _ => Err(not_received(&reply)),
        }
    }

    /// `POST /v1/reports`: the report as JSON, once its photos are there. The same `key` always gives the same receipt, so
    /// that sending again is harmless.
    ///
    /// # Errors
    /// [`SubmitError`], see there.
    pub async fn submit(&self, key: &str, report: &str) -> Result<Submitted, SubmitError> {
        let request = Request::post(&self.url("/v1/reports", &[]));
        let reply = self.send_of_report(request, key, "application/json", report.into(), REPORT_SECONDS).await?;
        match (reply.status, problem(&reply).as_deref()) {
            (200 | 201, _) if reply.is_json => {
                let receipt = Inert::from_json(&reply.body).map(Inert::into_inner).map_err(|_| SubmitError::Garbled);
                receipt.map(Submitted::Received)
            }
            (409, Some("photos-missing")) => Ok(Submitted::PhotosMissing),
            _ => Err(not_received(&reply)),
        }
    }

    async fn send_of_report(
        &self,
        request: RequestBuilder,
        key: &str,
        media_type: &str,
        body: wasm_bindgen::JsValue,
        seconds: u32,
    ) -> Result<Reply, SubmitError> {
        let request = self.request(request).header("Idempotency-Key", key).header("Content-Type", media_type);
        self.exchange(request, Some(body), seconds).await.map_err(|why| match why {
            NoReply::Offline => SubmitError::Offline,
            NoReply::TimedOut => SubmitError::TimedOut,
            NoReply::Unusable | NoReply::TooLarge => SubmitError::Garbled,
        })
    }

    /// `GET /v1/reports/{number}` with the receipt's secret: its state and the replies.
    ///
    /// # Errors
    /// Why the platform could not be asked; [`EndpointError::CodeRefused`] when it knows no such number and secret.
    pub async fn report_status(&self, number: &str, secret: &str) -> Result<Inert<ReportStatus>, EndpointError> {
        // Both came from outside: one would otherwise walk up the path, the other break the header.
        let is_segment = !matches!(number, "" | "." | "..");
        if !is_segment || secret.is_empty() || !secret.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(EndpointError::CodeRefused);
        }
        let request = self.get(&format!("/v1/reports/{}", encode(number)));
        let reply = self
            .exchange(request.header("Authorization", &format!("Bearer {secret}")), None, CALL_SECONDS)
            .await
            .map_err(EndpointError::from)?;
        match reply.status {
            401 | 403 | 404 if reply.is_json => Err(EndpointError::CodeRefused),
            _ => json_reply(&reply),
        }
    }

    async fn get_json<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<Inert<T>, EndpointError> {
        json_reply(&self.exchange(request, None, CALL_SECONDS).await.map_err(EndpointError::from)?)
    }

    async fn exchange(
        &self,
        request: RequestBuilder,
        body: Option<wasm_bindgen::JsValue>,
        seconds: u32,
    ) -> Result<Reply, NoReply> {
        let reply = http::send(request, body, seconds).await?;
        if let Some(date) = reply.date {
            self.skew.store(clock::now() - date, Ordering::Relaxed);
        }
        Ok(reply)
    }

    fn get(&self, path: &str) -> RequestBuilder {
        self.request(Request::get(&self.url(path, &[])))
    }

    fn request(&self, request: RequestBuilder) -> RequestBuilder {
        request
            .header("Accept", "application/json, application/problem+json, application/jose;q=0.9")
            .header("Accept-Language", &self.language)
    }

    fn lookup_url(&self, query: &Query) -> String {
        let symbology = query.symbology.map(|symbology| symbology.to_string());
        let parameters = [
            ("code", Some(query.code.as_str())),
            ("symbology", symbology.as_deref()),
            ("issuer", query.issuer.as_deref()),
        ];
        self.url("/v1/lookup", &parameters)
    }

    fn url(&self, path: &str, parameters: &[(&str, Option<&str>)]) -> String {
        let parameters: Vec<String> = parameters
            .iter()
            .filter_map(|(name, value)| value.map(|value| format!("{name}={}", encode(value))))
            .collect();
        let separator = if parameters.is_empty() { "" } else { "?" };
        format!("{}{path}{separator}{}", self.base, parameters.join("&"))
    }
}

fn encode(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

impl From<NoReply> for EndpointError {
    fn from(why: NoReply) -> Self {
        match why {
            NoReply::Offline => Self::Offline,
            NoReply::TimedOut => Self::TimedOut,
            NoReply::Unusable | NoReply::TooLarge => Self::Garbled,
        }
    }
}

/// What a reply that is not a success means. Where a status speaks of the code, only a problem of this protocol is
/// believed: a proxy or a captive portal answers 404 too.
fn why_not(reply: &Reply) -> EndpointError {
    match (reply.status, problem(reply).as_deref()) {
        (429, _) => EndpointError::TooMany { retry_after: reply.retry_after },
        (500.., _) => EndpointError::Down,
        (400, Some("code-malformed")) => EndpointError::CodeRefused,
        (422, Some("scheme-unsupported")) => EndpointError::SchemeUnsupported,
        _ => EndpointError::Garbled,
    }
}

/// The last segment of the problem's type.
fn problem(reply: &Reply) -> Option<String> {
    let problem: Inert<Problem> = reply.is_json.then(|| Inert::from_json(&reply.body).ok())??;
    problem.kind.rsplit(['/', '#', ':']).next().map(str::to_owned)
}

/// What nobody signs.
fn json_reply<T: DeserializeOwned>(reply: &Reply) -> Result<Inert<T>, EndpointError> {
    Inert::from_json(success(reply)?).map_err(|_| EndpointError::Garbled)
}

fn success(reply: &Reply) -> Result<&[u8], EndpointError> {
    if reply.status != 200 {
        return Err(why_not(reply));
    }
    reply.is_json.then_some(&*reply.body).ok_or(EndpointError::Garbled)
}

fn lookup_outcome(reply: &Reply) -> LookupOutcome {
    if reply.status == 404 && problem(reply).as_deref() == Some("code-not-found") {
        return LookupOutcome::NotFound;
    }
    // Its texts are made inert once their signatures are checked: until then every byte counts.
    match success(reply).and_then(|body| json::from_bytes(body).map_err(|_| EndpointError::Garbled)) {
        Ok(found) => LookupOutcome::Found(Box::new(found)),
        Err(why) => LookupOutcome::CouldNotAsk(why),
    }
}

fn trust_jws(reply: &Reply) -> Result<String, EndpointError> {
    if reply.status != 200 {
        return Err(why_not(reply));
    }
    let text = if reply.is_json {
        json::from_bytes(&reply.body).ok()
    } else {
        String::from_utf8(reply.body.clone()).ok().map(|text| text.trim().to_owned())
    };
    // A page of HTML is not worth parsing as a signature.
    let is_compact = |text: &String| {
        text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')) && !text.is_empty()
    };
    text.filter(is_compact).ok_or(EndpointError::Garbled)
}

/// Why a photo or a report was not taken.
fn not_received(reply: &Reply) -> SubmitError {
    let refused = |kind| {
        let problem = Inert::from_json(&reply.body).map(Inert::<Problem>::into_inner).unwrap_or_default();
        SubmitError::Refused(Refusal { kind, detail: problem.detail.unwrap_or(problem.title) })
    };
    match reply.status {
        // A proxy before the platform may be the one that says these two.
        413 => refused(RefusalKind::TooLarge),
        415 => refused(RefusalKind::MediaType),
        400 | 409 | 422 if reply.is_json => refused(RefusalKind::Malformed),
        429 => SubmitError::TooMany { retry_after: reply.retry_after },
        500.. => SubmitError::Down { retry_after: reply.retry_after },
        _ => SubmitError::Garbled,
    }
}
