//! `GET /v1/lookup`.

use super::request::{CHECK_TOKEN, PIN, PLACE, token};
use super::state::Lookups;
use crate::clock;
use crate::place::CoarsePlace;
use crate::problem::CallError;
use crate::query::{parameter, text_parameter};
use crate::random;
use crate::store::{self, Check, Item, StoreError, StoredIssuer};
use crate::text::bare_number;
use axum::Json;
use axum::extract::{ConnectInfo, RawQuery, State};
use axum::http::{HeaderMap, Method, header};
use axum::response::IntoResponse;
use rusqlite::Connection;
use std::net::SocketAddr;
use suyuan_codes::{Finding, Identity, Reading, Scheme, SymbologyId};
use suyuan_record::jws::Kind;
use suyuan_record::sign::SigningKey;
use suyuan_record::{Checks, CoarsePosition, Level, LookupReply, Standing};

/// How long a standing may be believed, in seconds.
const STANDING_LIFETIME: i64 = 120;
/// The largest QR code holds 7089 digits.
const MAX_CODE: usize = 8_192;

/// What is asked.
struct Question {
    reading: Reading,
    /// The issuer and the digits, where they were typed.
    typed: Option<(String, String)>,
    /// The device's token for this code.
    token: Option<String>,
    /// The number under the cover, where it was typed.
    pin: Option<String>,
    /// Where it is asked from, where the shopper wants that told.
    place: Option<CoarsePlace>,
    /// Whether it counts as a check: `HEAD` does not.
    is_check: bool,
}

/// Finds the code, counts the check, and answers with the maker's statement and the platform's standing.
pub(super) async fn lookup(
    State(lookups): State<Lookups>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    method: Method,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<impl IntoResponse, CallError> {
    lookups.count(peer, &headers)?;
    let question = Question::read(query.as_deref(), &headers, &method)?;
    let key = lookups.platform_key.clone();
    let reply = lookups.store.run(move |connection| answer(&key, connection, &question)).await??;
    // The standing is as old as the moment it was signed; a copy of it helps only a forger.
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(reply)))
}

impl Question {
    fn read(query: Option<&str>, headers: &HeaderMap, method: &Method) -> Result<Self, CallError> {
        let malformed = |detail: &str| CallError::RequestMalformed(detail.to_owned());
        let code =
            parameter(query, "code").filter(|code| !code.is_empty()).ok_or_else(|| malformed("code is absent"))?;
        if code.len() > MAX_CODE {
            return Err(CallError::CodeMalformed(format!("longer than {MAX_CODE} bytes")));
        }
        let symbology: Option<SymbologyId> = match text_parameter(query, "symbology") {
            Some(text) => Some(text.parse().map_err(|expected: &str| malformed(&format!("symbology: {expected}")))?),
            None => None,
        };
        let typed = text_parameter(query, "issuer")
            .and_then(|issuer| Some((issuer, bare_number(std::str::from_utf8(&code).ok()?))));
        Ok(Self {
            reading: suyuan_codes::identify(&code, symbology),
            typed,
            token: token(headers, CHECK_TOKEN, 8).map(str::to_owned),
            pin: token(headers, PIN, 1).map(str::to_owned),
            // What is out of its form is no place: the check itself does not depend on it.
            place: token(headers, PLACE, 3).and_then(|text| text.parse::<CoarsePosition>().ok()).map(CoarsePlace::from),
            is_check: method == Method::GET,
        })
    }

    /// The registered item that is asked for.
    fn item(&self, connection: &Connection) -> Result<Result<Item, CallError>, StoreError> {
        if let Some((issuer, number)) = &self.typed
            && let Some(item) = Item::by_number(connection, issuer, number)?
        {
            return Ok(Ok(item));
        }
        let best = self.reading.best();
        let is_ours = |item: &Item| self.typed.as_ref().is_none_or(|(issuer, _)| item.issuer == *issuer);
        for identity in self.reading.candidates().iter().filter(|identity| identity.is_well_formed()) {
            if let Some(item) = Item::by_sub(connection, &identity.canonical)?.filter(is_ours) {
                return Ok(Ok(item));
            }
        }
        Ok(Err(self.refusal(best)))
    }

    /// Why there is no answer, from what the code is.
    fn refusal(&self, best: &Identity) -> CallError {
        // Typed digits belong to the issuer's own scheme, whatever else they look like.
        if self.typed.is_some() {
            return CallError::CodeNotFound;
        }
        if matches!(best.scheme, Scheme::Text | Scheme::Link) {
            return CallError::SchemeUnsupported;
        }
        if !best.is_well_formed() {
            let findings: Vec<String> = best.findings.iter().map(describe).collect();
            return CallError::CodeMalformed(findings.join("; "));
        }
        CallError::CodeNotFound
    }
}

fn describe(finding: &Finding) -> String {
    format!("{:?} at bytes {}..{}", finding.kind, finding.range.start, finding.range.end)
}

fn answer(
    platform_key: &SigningKey,
    connection: &mut Connection,
    question: &Question,
) -> Result<Result<LookupReply, CallError>, StoreError> {
    let item = match question.item(connection)? {
        Ok(item) => item,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let now = clock::now();
    let digest = |token: &String| random::digest(&[b"check", item.sub.as_bytes(), token.as_bytes()]).to_vec();
    let token = question.token.as_ref().map(digest).unwrap_or_default();
    let pin = match &question.pin {
        Some(pin) if question.is_check => store::check_pin(connection, &item.sub, &bare_number(pin), &token, now)?,
        _ => store::pin_typed_by(connection, &item.sub, &token)?,
    };
    // Thousands scan the barcode of one product; its history would say nothing about the can in hand.
    let checks = if item.level == Level::Product || !question.is_check {
        Checks::default()
    } else {
        let (place, position) = question.place.clone().map(|it| (it.name, it.position)).unzip();
        let place = place.unwrap_or_default();
        Check { at: now, token, place, position, count: 1 }.count(connection, &item.sub)?
    };
    let mut notices = store::notices(connection)?;
    notices.retain(|notice| item.notices.contains(&notice.id));
    let standing = Standing {
        sub: item.sub.clone(),
        iat: now,
        exp: now + STANDING_LIFETIME,
        status: item.status,
        checks,
        alerts: item.alerts,
        open_reports: store::open_reports(connection, &item.sub)?,
        issuer_standing: StoredIssuer::standing_of(connection, &item.issuer)?,
        notices,
        pin,
    };
    let standing = platform_key.sign(Kind::Standing, &standing)?;
    Ok(Ok(LookupReply { statement: item.statement, standing }))
}
