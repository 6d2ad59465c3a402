//! The endpoint, against a network that answers well, badly, late, or not at all.
#![cfg(target_arch = "wasm32")]

mod support;

use support::{Network, endpoint};
use suyuan::edge::endpoint::{EndpointError, LookupOutcome, PartSent, Query, RefusalKind, SubmitError, Submitted};

use suyuan_record::NewUpload;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn query() -> Query {
    Query {
        code: "69012\u{1d}10B/1&x=#溯".into(),
        symbology: "]d2".parse().ok(),
        issuer: None,
        token: "ab12".into(),
        pin: None,
        place: None,
    }
}

async fn lookup(network: &Network) -> LookupOutcome {
    let outcome = endpoint().lookup(&query()).await;
    assert_eq!(network.count(), 1);
    outcome
}

fn could_not_ask(why: EndpointError) -> LookupOutcome {
    LookupOutcome::CouldNotAsk(why)
}

#[wasm_bindgen_test]
async fn a_lookup_asks_the_configured_endpoint_with_everything_encoded() {
    let network = Network::problem(404, "code-not-found");
    lookup(&network).await;
    assert_eq!(
        network.asked("url"),
        "https://platform.example/api/v1/lookup?code=69012%1D10B%2F1%26x%3D%23%E6%BA%AF&symbology=%5Dd2"
    );
    assert_eq!(network.header("suyuan-check-token").as_deref(), Some("ab12"));
    assert_eq!(network.header("accept-language").as_deref(), Some("zh-CN"));
    assert_eq!(network.asked("redirect"), "manual");
    assert_eq!(network.asked("credentials"), "omit");
}

#[wasm_bindgen_test]
async fn a_reply_is_found() {
    let network =
        Network::text(200, "application/json; charset=utf-8", r#"{"statement": "a.b.c", "standing": "d.e.f"}"#);
    assert!(matches!(lookup(&network).await, LookupOutcome::Found(reply) if reply.standing == "d.e.f"));
}

#[wasm_bindgen_test]
async fn only_the_protocols_own_404_means_that_there_is_no_such_code() {
    assert_eq!(lookup(&Network::problem(404, "code-not-found")).await, LookupOutcome::NotFound);
    let garbled = could_not_ask(EndpointError::Garbled);
    assert_eq!(lookup(&Network::text(404, "text/html", "<h1>Not Found</h1>")).await, garbled);
    assert_eq!(lookup(&Network::text(404, "application/json", "{}")).await, garbled);
    assert_eq!(lookup(&Network::problem(404, "no-such-call")).await, garbled);
    // A page that merely contains the right text is no answer either.
    assert_eq!(lookup(&Network::text(404, "text/html", r#"{"type": "code-not-found"}"#)).await, garbled);
}

#[wasm_bindgen_test]
async fn refusals_are_told_apart() {
    assert_eq!(lookup(&Network::problem(400, "code-malformed")).await, could_not_ask(EndpointError::CodeRefused));
    assert_eq!(
        lookup(&Network::problem(422, "scheme-unsupported")).await,
        could_not_ask(EndpointError::SchemeUnsupported)
    );
    assert_eq!(lookup(&Network::text(400, "text/html", "Bad Request")).await, could_not_ask(EndpointError::Garbled));
    assert_eq!(lookup(&Network::text(503, "text/html", "")).await, could_not_ask(EndpointError::Down));
    let network = Network::answering("return new Response('', { status: 429, headers: { 'retry-after': '7' } })");
    assert_eq!(lookup(&network).await, could_not_ask(EndpointError::TooMany { retry_after: Some(7) }));
}

#[wasm_bindgen_test]
async fn retry_after_may_be_a_date() {
    let network = Network::answering(
        "return new Response('', { status: 429, headers: { 'date': 'Sun, 06 Nov 1994 08:49:37 GMT', \
         'retry-after': 'Sun, 06 Nov 1994 08:50:37 GMT' } })",
    );
    assert_eq!(lookup(&network).await, could_not_ask(EndpointError::TooMany { retry_after: Some(60) }));
}

#[wasm_bindgen_test]
async fn what_is_no_reply_is_garbled() {
    let garbled = could_not_ask(EndpointError::Garbled);
    assert_eq!(lookup(&Network::text(200, "text/html", "<h1>Sign in to the hotel's network</h1>")).await, garbled);
    assert_eq!(lookup(&Network::text(200, "application/json", "{\"statement\": 1}")).await, garbled);
    assert_eq!(lookup(&Network::text(200, "application/json", "")).await, garbled);
    assert_eq!(lookup(&Network::text(200, "text/plain", r#"{"statement": "a", "standing": "b"}"#)).await, garbled);
    // What a redirect looks like from within: status 0.
    assert_eq!(lookup(&Network::answering("return Response.error()")).await, garbled);
}

#[wasm_bindgen_test]
async fn a_reply_that_is_too_large_is_not_read_to_its_end() {
    let network = Network::answering(
        "self.sent = 0; const body = new ReadableStream({ pull(to) { \
           self.sent += 1; if (self.sent > 160) to.close(); else to.enqueue(new Uint8Array(65536).fill(32)); } }); \
         return new Response(body, { headers: { 'content-type': 'application/json' } })",
    );
    assert_eq!(lookup(&network).await, could_not_ask(EndpointError::Garbled));
    let sent = support::evaluate("return self.sent").await.as_f64().unwrap();
    assert!((16.0..24.0).contains(&sent), "{sent} parts of 64 KiB");
}

#[wasm_bindgen_test]
async fn no_network_is_offline() {
    let offline = could_not_ask(EndpointError::Offline);
    assert_eq!(lookup(&Network::answering("throw new TypeError('Failed to fetch')")).await, offline);
    let cut = Network::answering(
        "const body = new ReadableStream({ pull(to) { to.error(new TypeError('network error')) } }); \
         return new Response(body, { headers: { 'content-type': 'application/json' } })",
    );
    assert_eq!(lookup(&cut).await, offline);
}

/// Timers run out at once until dropped.
struct Impatient;

impl Impatient {
    fn now() -> Self {
        js_sys::eval("self.realTimeout = self.setTimeout; self.setTimeout = (f, ms) => self.realTimeout(f, ms / 100)")
            .unwrap();
        Self
    }
}

impl Drop for Impatient {
    fn drop(&mut self) {
        js_sys::eval("self.setTimeout = self.realTimeout").unwrap();
    }
}

#[wasm_bindgen_test]
async fn no_answer_in_time_is_told_apart() {
    let _impatient = Impatient::now();
    let silent = Network::answering(
        "return new Promise((_, reject) => request.signal.addEventListener('abort', () => \
           reject(request.signal.reason)))",
    );
    assert_eq!(lookup(&silent).await, could_not_ask(EndpointError::TimedOut));
    drop(silent);
    let stalls = Network::answering(
        "const body = new ReadableStream({ start(to) { to.enqueue(new Uint8Array(1)); \
           request.signal.addEventListener('abort', () => to.error(request.signal.reason)) } }); \
         return new Response(body, { headers: { 'content-type': 'application/json' } })",
    );
    assert_eq!(lookup(&stalls).await, could_not_ask(EndpointError::TimedOut));
}

#[wasm_bindgen_test]
async fn the_trust_list_comes_as_jose_text_or_json() {
    for (kind, text) in [("application/jose", "a.b-c._d\n"), ("application/json", "\"a.b-c._d\"")] {
        let _network = Network::text(200, kind, text);
        assert_eq!(endpoint().trust().await.unwrap(), "a.b-c._d");
    }
    let none = Err(EndpointError::Garbled);
    for (status, kind, text) in [(200, "text/html", "<html>"), (404, "text/html", "no"), (200, "application/jose", "")]
    {
        let _network = Network::text(status, kind, text);
        assert_eq!(endpoint().trust().await, none, "{status} {kind} {text}");
    }
}

#[wasm_bindgen_test]
async fn the_platforms_date_shows_a_wrong_clock() {
    let endpoint = endpoint();
    assert_eq!(endpoint.clock_skew(), None);
    let _network = Network::answering(
        "return new Response('{\"issuers\": []}', { headers: { 'content-type': 'application/json', \
         'date': new Date(Date.now() - 3600000).toUTCString() } })",
    );
    endpoint.issuers().await.unwrap();
    let skew = endpoint.clone().clock_skew().unwrap();
    assert!((3600..3605).contains(&skew), "{skew}");
}

#[wasm_bindgen_test]
async fn a_report_travels_as_json_with_its_key() {
    let network = Network::answering(
        "self.sent = await request.text(); \
         return Response.json({ number: 'R1', secret: 's', received_at: 5 }, { status: 201 })",
    );
    let Submitted::Received(receipt) = endpoint().submit("key-1", "{\"a\": 1}").await.unwrap() else { panic!() };
    assert_eq!(receipt.number, "R1");
    assert_eq!(network.asked("method"), "POST");
    assert_eq!(network.header("idempotency-key").as_deref(), Some("key-1"));
    assert_eq!(network.header("content-type").as_deref(), Some("application/json"));
    assert_eq!(support::evaluate("return self.sent").await.as_string().as_deref(), Some("{\"a\": 1}"));
}

#[wasm_bindgen_test]
async fn a_part_says_where_it_begins_and_hears_where_to_go_on() {
    let part = async || endpoint().send_part("key-1", "u1", 64, &[1, 2, 3]).await;
    let network = Network::answering("return new Response(null, { status: 204 })");
    assert_eq!(part().await, Ok(PartSent::Upto(67)));
    assert_eq!(network.asked("url"), "https://platform.example/api/v1/uploads/u1");
    assert_eq!(network.asked("method"), "PATCH");
    assert_eq!(network.header("upload-offset").as_deref(), Some("64"));
    assert_eq!(network.header("content-type").as_deref(), Some("application/octet-stream"));
    drop(network);
    for (headers, expected) in [("'upload-offset': 9", PartSent::Upto(9)), ("", PartSent::Lost)] {
        let _network = Network::answering(&format!(
            "return new Response('{{\"type\": \"/problems/upload-offset\", \"title\": \"\"}}', {{ status: 409, \
             headers: {{ 'content-type': 'application/problem+json', {headers} }} }})"
        ));
        assert_eq!(part().await, Ok(expected));
    }
    let _network = Network::problem(404, "upload-not-found");
    assert_eq!(part().await, Ok(PartSent::Lost));
}

#[wasm_bindgen_test]
async fn an_upload_from_outside_does_not_walk_the_path() {
    let photo = NewUpload { sha256: "0".repeat(64), size: 3 };
    for id in ["", "..", "a/b", "a?b"] {
        let _network = Network::text(200, "application/json", &format!(r#"{{"id": "{id}", "offset": 0}}"#));
        assert_eq!(endpoint().announce("key-1", &photo).await, Err(SubmitError::Garbled), "{id}");
    }
}

#[wasm_bindgen_test]
async fn only_the_platform_refuses_a_report_for_good() {
    let submit = async || endpoint().submit("k", "{}").await.unwrap_err();
    let kind = |error: SubmitError| match error {
        SubmitError::Refused(refusal) => Some(refusal.kind),
        _ => None,
    };
    for (status, expected) in [
        (400, RefusalKind::Malformed),
        (422, RefusalKind::Malformed),
        (413, RefusalKind::TooLarge),
        (415, RefusalKind::MediaType),
    ] {
        let _network = Network::problem(status, "request-malformed");
        assert_eq!(kind(submit().await), Some(expected), "{status}");
    }
    // A proxy in between: the report must not be given up for it.
    for (status, expected) in
        [(400, SubmitError::Garbled), (403, SubmitError::Garbled), (502, SubmitError::Down { retry_after: None })]
    {
        let _network = Network::text(status, "text/html", "<h1>Error</h1>");
        let error = submit().await;
        assert!(!error.is_permanent());
        assert_eq!(error, expected);
    }
}

#[wasm_bindgen_test]
async fn a_receipt_from_outside_neither_walks_the_path_nor_breaks_the_header() {
    let network = Network::problem(404, "report-not-found");
    for (number, secret) in [("..", "s"), ("", "s"), ("R1", ""), ("R1", "a\r\nX: y"), ("R1", "密")] {
        assert_eq!(endpoint().report_status(number, secret).await, Err(EndpointError::CodeRefused));
    }
    assert_eq!(network.count(), 0);
    assert_eq!(endpoint().report_status("../R 1", "s").await, Err(EndpointError::CodeRefused));
    assert_eq!(network.asked("url"), "https://platform.example/api/v1/reports/..%2FR%201");
    assert_eq!(network.header("authorization").as_deref(), Some("Bearer s"));
}
