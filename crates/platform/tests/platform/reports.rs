//! `POST /v1/reports` and what becomes of a report.

use crate::pictures::{jpeg, large_png, png, sha256, webp};
use crate::support::{Fixture, now, problem};
use reqwest::multipart::{Form, Part};
use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};
use std::num::NonZeroU32;
use suyuan_record::{Receipt, ReportState, ReportStatus};

pub(crate) const KEY: &str = "0b6f0b1e-5f0a-4c53-9c5e-9d0f3f1f2a77";

pub(crate) fn report(code: &str) -> Value {
    json!({"code": code, "outcome": "Conflict", "reasons": ["BatchDiffers"], "concern": "dates-differ",
           "description": "盖子上的批号不同", "written_at": now()})
}

pub(crate) fn form(report: &Value, photos: &[&[u8]]) -> Form {
    let form = Form::new().part("report", Part::text(report.to_string()).mime_str("application/json").unwrap());
    photos.iter().fold(form, |form, photo| {
        form.part("photo", Part::bytes(photo.to_vec()).file_name("photo").mime_str("image/jpeg").unwrap())
    })
}

pub(crate) fn post(platform: &Fixture, key: &str, form: Form) -> RequestBuilder {
    platform.post("/v1/reports").header("Idempotency-Key", key).multipart(form)
}

/// The report as JSON, its photos by digest.
pub(crate) fn post_json(platform: &Fixture, key: &str, report: &Value) -> RequestBuilder {
    platform.post("/v1/reports").header("Idempotency-Key", key).json(report)
}

pub(crate) async fn receipt(reply: Response) -> Receipt {
    assert_eq!(reply.status(), 201, "{}", reply.text().await.unwrap());
    assert_eq!(reply.headers()["cache-control"], "no-store");
    reply.json().await.unwrap()
}

pub(crate) async fn ask(platform: &Fixture, number: &str, secret: &str) -> Response {
    platform.get(&format!("/v1/reports/{number}")).bearer_auth(secret).send().await.unwrap()
}

#[tokio::test]
async fn a_report_is_kept_and_its_state_told_to_whoever_has_the_secret() {
    let platform = Fixture::start().await;
    let photos = [jpeg(60, 40, 1), png(60, 40, 2), webp(60, 40, 3)];
    let photos: Vec<&[u8]> = photos.iter().map(Vec::as_slice).collect();
    let report = report("6979901001017");
    let receipt = receipt(post(&platform, KEY, form(&report, &photos)).send().await.unwrap()).await;
    assert_eq!(receipt.number.len(), 16);
    assert_eq!(receipt.secret.len(), 22, "128 bits of base64url");
    assert_eq!(receipt.sha256, sha256(report.to_string().as_bytes()));
    assert!((now() - receipt.received_at).abs() < 60);

    let status = ask(&platform, &receipt.number, &receipt.secret).await;
    assert_eq!(status.headers()["cache-control"], "no-store");
    let status: ReportStatus = status.json().await.unwrap();
    assert_eq!((status.state, status.replies, status.mail_in), (ReportState::Received, vec![], None));
    problem(ask(&platform, &receipt.number, "AAAAAAAAAAAAAAAAAAAAAA").await, 404, "report-not-found").await;
    problem(ask(&platform, "R20000101-000000", &receipt.secret).await, 404, "report-not-found").await;
    problem(platform.send(&format!("/v1/reports/{}", receipt.number)).await, 400, "request-malformed").await;
}

#[tokio::test]
async fn the_same_key_gives_the_same_receipt_even_twenty_times_at_once() {
    let platform = Fixture::start().await;
    let report = report("6979901001017");
    let photo = jpeg(60, 40, 1);
    let sent: Vec<_> = (0..20).map(|_| tokio::spawn(post(&platform, KEY, form(&report, &[&photo])).send())).collect();
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
async fn the_first_of_two_bodies_under_one_key_is_the_report() {
    let platform = Fixture::start().await;
    let first = report("6979901001017");
    let mut second = first.clone();
    second["description"] = "something else".into();
    let receipts = [
        receipt(post_json(&platform, KEY, &first).send().await.unwrap()).await,
        receipt(post_json(&platform, KEY, &second).send().await.unwrap()).await,
        receipt(post(&platform, KEY, form(&second, &[])).send().await.unwrap()).await,
    ];
    assert!(receipts.iter().all(|receipt| *receipt == receipts[0]), "{receipts:?}");
    assert_eq!(receipts[0].sha256, sha256(first.to_string().as_bytes()));
}

#[tokio::test]
async fn reports_that_repeat_one_another_count_once() {
    let platform = Fixture::start().await;
    let open = async || platform.standing(platform.lookup("6979901001017")).await.open_reports;
    let send = async |key: &str, report: &Value, photos: &[&[u8]]| {
        receipt(post(&platform, key, form(report, photos)).send().await.unwrap()).await
    };
    let first = report("6979901001017");
    send(KEY, &first, &[&jpeg(60, 40, 1)]).await;
    let mut words = first.clone();
    words["description"] = " 盖子上的批号， 不同! ".into();
    send("the-same-words-0001", &words, &[]).await;
    let mut photo = first.clone();
    photo["description"] = "同一张照片".into();
    send("the-same-photo-0001", &photo, &[&jpeg(60, 40, 2), &jpeg(60, 40, 1)]).await;
    assert_eq!(open().await, 1);
    let mut seller = first.clone();
    seller["purchase"] = json!({"seller": "另一家店"});
    send("another-seller-0001", &seller, &[]).await;
    let mut short = first.clone();
    short["description"] = "假的".into();
    send("too-few-words-00001", &short, &[]).await;
    send("too-few-words-00002", &short, &[]).await;
    assert_eq!(open().await, 4, "too few words tell nothing");
    send("another-code-000001", &report("6901234567892"), &[&jpeg(60, 40, 1)]).await;
    assert_eq!(open().await, 4);
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
    refused(platform.post("/v1/reports").multipart(form(&good, &[])), "Idempotency-Key").await;
    refused(post(&platform, "short", form(&good, &[])), "Idempotency-Key").await;
    refused(platform.post("/v1/reports").header("Idempotency-Key", KEY).body("x"), "application/json").await;
    refused(post(&platform, KEY, Form::new().text("other", "x")), "photo").await;
    refused(post(&platform, KEY, Form::new().part("photo", Part::bytes(jpeg(60, 40, 1)))), "report").await;
    refused(post(&platform, KEY, form(&json!({"code": "x"}), &[])), "report: missing field").await;
    refused(post(&platform, KEY, form(&good, &[]).text("report", "{}")), "one part named report").await;
}

#[tokio::test]
async fn sizes_are_bounded() {
    let platform = Fixture::start().await;
    let report = report("6979901001017");
    let too_large = async |photos: &[&[u8]]| {
        let sent = post(&platform, KEY, form(&report, photos)).send().await.unwrap();
        problem(sent, 413, "too-large").await;
    };
    too_large(&[&vec![0xFF; 8 * 1024 * 1024 + 1]]).await;
    let large = [1, 2, 3, 4].map(large_png);
    too_large(&large.each_ref().map(Vec::as_slice)).await;
    let nine: Vec<Vec<u8>> = (0..9).map(|seed| jpeg(60, 40, seed)).collect();
    let nine: Vec<&[u8]> = nine.iter().map(Vec::as_slice).collect();
    too_large(&nine).await;
    receipt(post(&platform, KEY, form(&report, &nine[..8])).send().await.unwrap()).await;
    let three = large[..3].iter().map(Vec::as_slice).collect::<Vec<_>>();
    receipt(post(&platform, "another-report-0001", form(&report, &three)).send().await.unwrap()).await;
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
    for (path, method) in [("/v1/reports", "POST"), ("/v1/uploads", "POST"), ("/v1/uploads/x", "PATCH")] {
        let asked = async |origin: &str| {
            let url = format!("{}{path}", platform.running.url());
            let asked = platform.client.request(reqwest::Method::OPTIONS, url).header("origin", origin);
            let headers = "idempotency-key, upload-offset, content-type";
            let asked = asked.header("access-control-request-headers", headers);
            asked.header("access-control-request-method", method).send().await.unwrap().headers().clone()
        };
        let allowed = asked("https://shop.example").await;
        assert_eq!(allowed["access-control-allow-origin"], "https://shop.example", "{path}");
        let text = |name: &str| allowed[name].to_str().unwrap().to_lowercase();
        assert!(text("access-control-allow-methods").contains(&method.to_lowercase()), "{path}");
        assert!(text("access-control-allow-headers").contains("upload-offset"), "{path}");
        assert!(!asked("https://anyone.example").await.contains_key("access-control-allow-origin"), "{path}");
    }
    let patched = platform.client.patch(format!("{}/v1/uploads/x", platform.running.url()));
    let reply = patched.header("origin", "https://shop.example").send().await.unwrap();
    assert!(reply.headers()["access-control-expose-headers"].to_str().unwrap().contains("upload-offset"));
}
