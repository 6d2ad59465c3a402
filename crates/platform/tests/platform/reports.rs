//! `POST /v1/reports` and what becomes of a report.

use crate::support::{Fixture, now, problem};
use reqwest::multipart::{Form, Part};
use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};
use std::num::NonZeroU32;
use suyuan_platform::{Answer, AnswerError, AnswerState, Options, answer};
use suyuan_record::{Receipt, ReportState, ReportStatus};

const KEY: &str = "0b6f0b1e-5f0a-4c53-9c5e-9d0f3f1f2a77";
const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0 picture";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n picture";
const WEBP: &[u8] = b"RIFF\x10\0\0\0WEBPVP8 picture";

fn report(code: &str) -> Value {
    json!({"code": code, "outcome": "Conflict", "reasons": ["BatchDiffers"], "concern": "dates-differ",
           "description": "盖子上的批号不同", "written_at": now()})
}

fn form(report: &Value, photos: &[&[u8]]) -> Form {
    let form = Form::new().part("report", Part::text(report.to_string()).mime_str("application/json").unwrap());
    photos.iter().fold(form, |form, photo| {
        form.part("photo", Part::bytes(photo.to_vec()).file_name("photo").mime_str("image/jpeg").unwrap())
    })
}

fn post(platform: &Fixture, key: &str, form: Form) -> RequestBuilder {
    let url = format!("{}/v1/reports", platform.running.url());
    platform.client.post(url).header("Idempotency-Key", key).multipart(form)
}

async fn receipt(reply: Response) -> Receipt {
    assert_eq!(reply.status(), 201);
    assert_eq!(reply.headers()["cache-control"], "no-store");
    reply.json().await.unwrap()
}

async fn ask(platform: &Fixture, number: &str, secret: &str) -> Response {
    platform.get(&format!("/v1/reports/{number}")).bearer_auth(secret).send().await.unwrap()
}

#[tokio::test]
async fn a_report_is_kept_and_its_state_told_to_whoever_has_the_secret() {
    let platform = Fixture::start().await;
    let sent = post(&platform, KEY, form(&report("6979901001017"), &[JPEG, PNG, WEBP])).send().await.unwrap();
    let receipt = receipt(sent).await;
    assert_eq!(receipt.number.len(), 16);
    assert_eq!(receipt.secret.len(), 22, "128 bits of base64url");
    assert!((now() - receipt.received_at).abs() < 60);

    let status = ask(&platform, &receipt.number, &receipt.secret).await;
    assert_eq!(status.headers()["cache-control"], "no-store");
    let status: ReportStatus = status.json().await.unwrap();
    assert_eq!((status.state, status.replies), (ReportState::Received, vec![]));
    problem(ask(&platform, &receipt.number, "AAAAAAAAAAAAAAAAAAAAAA").await, 404, "report-not-found").await;
    problem(ask(&platform, "R20000101-000000", &receipt.secret).await, 404, "report-not-found").await;
    problem(platform.send(&format!("/v1/reports/{}", receipt.number)).await, 400, "request-malformed").await;
}

#[tokio::test]
async fn the_same_key_gives_the_same_receipt_even_twenty_times_at_once() {
    let platform = Fixture::start().await;
    let report = report("6979901001017");
    let sent: Vec<_> = (0..20).map(|_| tokio::spawn(post(&platform, KEY, form(&report, &[JPEG])).send())).collect();
    let mut receipts = Vec::new();
    for reply in sent {
        receipts.push(receipt(reply.await.unwrap().unwrap()).await);
    }
    assert!(receipts.windows(2).all(|pair| pair[0] == pair[1]), "{receipts:?}");
    let standing = platform.standing(platform.lookup("6979901001017")).await;
    assert_eq!(standing.open_reports, 1, "kept more than once");
    let other = receipt(post(&platform, "another-attempt-0002", form(&report, &[])).send().await.unwrap()).await;
    assert_ne!((&other.number, &other.secret), (&receipts[0].number, &receipts[0].secret));
}

#[tokio::test]
async fn a_report_of_typed_digits_counts_for_the_code_that_they_stand_for() {
    let platform = Fixture::start().await;
    let mut typed = report("7310 0000 0000");
    typed["sub"] = platform.standing(platform.lookup("6979901001017")).await.sub.as_str().into();
    receipt(post(&platform, KEY, form(&typed, &[])).send().await.unwrap()).await;
    assert_eq!(platform.standing(platform.lookup("6979901001017")).await.open_reports, 1);
}

#[tokio::test]
async fn malformed_forms_are_refused_with_the_reason() {
    let platform = Fixture::start().await;
    let good = report("6979901001017");
    let refused = async |request: RequestBuilder, needle: &str| {
        let detail = problem(request.send().await.unwrap(), 400, "request-malformed").await.detail.unwrap();
        assert!(detail.contains(needle), "{detail}");
    };
    let url = format!("{}/v1/reports", platform.running.url());
    refused(platform.client.post(&url).multipart(form(&good, &[])), "Idempotency-Key").await;
    refused(post(&platform, "short", form(&good, &[])), "Idempotency-Key").await;
    refused(platform.client.post(&url).header("Idempotency-Key", KEY).json(&good), "multipart").await;
    refused(post(&platform, KEY, Form::new().text("other", "x")), "photo").await;
    refused(post(&platform, KEY, Form::new().part("photo", Part::bytes(JPEG))), "report").await;
    refused(post(&platform, KEY, form(&json!({"code": "x"}), &[])), "report: missing field").await;
    refused(post(&platform, KEY, form(&good, &[]).text("report", "{}")), "one part named report").await;
}

#[tokio::test]
async fn photos_are_judged_by_their_bytes() {
    let platform = Fixture::start().await;
    for bytes in [&b"<svg onload=alert(1)>"[..], b"GIF89a", b"%PDF-1.7", b""] {
        let sent = post(&platform, KEY, form(&report("6979901001017"), &[bytes])).send().await.unwrap();
        problem(sent, 415, "photo-unsupported").await;
    }
}

#[tokio::test]
async fn sizes_are_bounded() {
    let platform = Fixture::start().await;
    let photo = |megabytes: usize| [JPEG, &vec![0; megabytes * 1024 * 1024]].concat();
    let report = report("6979901001017");
    let too_large = async |photos: &[&[u8]]| {
        let sent = post(&platform, KEY, form(&report, photos)).send().await.unwrap();
        problem(sent, 413, "too-large").await;
    };
    too_large(&[&photo(8)]).await;
    too_large(&[JPEG; 6]).await;
    let seven = photo(7);
    too_large(&[&seven, &seven, &seven, &seven]).await;
    let sent = post(&platform, KEY, form(&report, &[&seven, &seven, &seven])).send().await.unwrap();
    receipt(sent).await;
}

#[tokio::test]
async fn too_many_reports_are_told_when_to_come_again() {
    let platform = Fixture::with(|options| options.reports_per_minute = NonZeroU32::new(1).unwrap()).await;
    let send = || post(&platform, KEY, form(&report("6979901001017"), &[])).send();
    receipt(send().await.unwrap()).await;
    let reply = send().await.unwrap();
    assert!(reply.headers().contains_key("retry-after"));
    problem(reply, 429, "too-many-requests").await;
}

#[tokio::test]
async fn only_configured_origins_may_send_reports() {
    let platform = Fixture::start().await;
    let allowed = async |origin: &str| {
        let url = format!("{}/v1/reports", platform.running.url());
        let asked = platform.client.request(reqwest::Method::OPTIONS, url).header("origin", origin);
        let asked = asked
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "idempotency-key");
        asked.send().await.unwrap().headers().get("access-control-allow-origin").cloned()
    };
    assert_eq!(allowed("https://shop.example").await.unwrap(), "https://shop.example");
    assert_eq!(allowed("https://anyone.example").await, None);
}

#[tokio::test]
async fn an_answer_reaches_the_shopper_while_the_platform_serves() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_owned();
    let platform = Fixture::with(|options: &mut Options| {
        options.db = None;
        options.data.clone_from(&data);
    })
    .await;
    let receipt = receipt(post(&platform, KEY, form(&report("6979901001017"), &[JPEG])).send().await.unwrap()).await;
    let mut options = Options::ephemeral("unused".into());
    options.db = Some(data.join("suyuan.db"));
    let given = |number: &str| Answer {
        number: number.to_owned(),
        text: Some("谢谢，我们在查。".to_owned()),
        state: AnswerState::InReview,
    };
    answer(&options, &given(&receipt.number)).unwrap();
    let status: ReportStatus = ask(&platform, &receipt.number, &receipt.secret).await.json().await.unwrap();
    assert_eq!(status.state, ReportState::InReview);
    assert_eq!(status.replies.iter().map(|reply| &*reply.text).collect::<Vec<_>>(), ["谢谢，我们在查。"]);
    assert!(matches!(answer(&options, &given("R20000101-000000")), Err(AnswerError::NoSuchReport(_))));
    options.db = Some(data.join("absent.db"));
    assert!(matches!(answer(&options, &given(&receipt.number)), Err(AnswerError::Database { .. })));
}
