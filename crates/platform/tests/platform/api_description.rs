//! The OpenAPI description says what the platform does.

use crate::pictures::{jpeg, sha256};
use crate::reports::{KEY, post_json};
use crate::support::{Fixture, claims, now};
use crate::uploads::upload;
use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::{Value, json};
use suyuan_record::ReportStatus;

/// A validator for one of the description's types. Clients may be sent members that they do not know; this platform sends
/// none that is not described, except in a record, which is open.
fn validator(description: &Value, name: &str) -> jsonschema::Validator {
    let mut components = description["components"].clone();
    for (name, schema) in components["schemas"].as_object_mut().unwrap() {
        if !matches!(name.as_str(), "ProductRecord" | "Problem") {
            close(schema);
        }
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": format!("#/components/schemas/{name}"),
        "components": components,
    });
    jsonschema::draft202012::new(&schema).unwrap()
}

/// Permits no members but those that are described, at any depth.
fn close(schema: &mut Value) {
    match schema {
        Value::Array(elements) => elements.iter_mut().for_each(close),
        Value::Object(members) => {
            members.values_mut().for_each(close);
            if members.get("type") == Some(&json!("object")) && members.contains_key("properties") {
                members.insert("additionalProperties".to_owned(), json!(false));
            }
        }
        _ => {}
    }
}

fn check(description: &Value, name: &str, value: &Value) {
    let faults: Vec<String> = validator(description, name)
        .iter_errors(value)
        .map(|fault| format!("{} at {}", fault, fault.instance_path))
        .collect();
    assert!(faults.is_empty(), "{name}: {faults:?}");
}

fn payload(jws: &str) -> Value {
    serde_json::from_slice(&Base64UrlUnpadded::decode_vec(jws.split('.').nth(1).unwrap()).unwrap()).unwrap()
}

#[tokio::test]
async fn every_reply_is_as_described() {
    let platform = Fixture::start().await;
    let description = platform.json("/v1/openapi.json").await;
    for item in platform.items().iter().filter(|item| item["registered"] != false) {
        let reply: Value = platform.lookup(item["code"].as_str().unwrap()).send().await.unwrap().json().await.unwrap();
        check(&description, "LookupReply", &reply);
        check(&description, "Standing", &payload(reply["standing"].as_str().unwrap()));
        let reply: suyuan_record::LookupReply = serde_json::from_value(reply).unwrap();
        check(&description, "Statement", &serde_json::to_value(claims(&reply.statement)).unwrap());
    }
    let pin = platform.items().into_iter().find(|item| item["pin"].is_object()).unwrap();
    for number in ["000000", pin["pin"]["number"].as_str().unwrap()] {
        let asked = platform.lookup(pin["code"].as_str().unwrap()).header("Suyuan-Pin", number);
        let reply: Value = asked.header("Suyuan-Place", "312,1216").send().await.unwrap().json().await.unwrap();
        let standing = payload(reply["standing"].as_str().unwrap());
        assert!(standing["pin"].is_object() && standing["checks"]["places"].is_array(), "{standing}");
        check(&description, "Standing", &standing);
    }
    check(&description, "Issuers", &platform.json("/v1/issuers").await);
    check(&description, "Notices", &platform.json("/v1/notices").await);
    check(&description, "TrustList", &payload(&platform.send("/v1/trust").await.text().await.unwrap()));
    check(&description, "Problem", &platform.send("/v1/lookup").await.json().await.unwrap());
}

#[tokio::test]
async fn every_call_of_a_report_is_as_described() {
    let platform = Fixture::start().await;
    let description = platform.json("/v1/openapi.json").await;
    let photo = jpeg(120, 80, 1);
    let new = json!({"sha256": sha256(&photo), "size": photo.len()});
    check(&description, "NewUpload", &new);
    let announced = platform.post("/v1/uploads").header("Idempotency-Key", KEY).json(&new).send().await.unwrap();
    check(&description, "Upload", &announced.json().await.unwrap());

    let report = json!({
        "purpose": "complaint", "code": "6979901001017", "outcome": "Caution", "reasons": ["ManyChecks"],
        "shown": {"language": "zh-CN", "title": "注意", "lines": ["查得太多"], "at": now()},
        "concern": "other", "description": "盖子松", "place": "312,1214", "contact": "13800000000",
        "purchase": {"channel": "online", "seller": "某店", "order": "1", "link": "https://shop.example/1",
                     "date": "2026-10-01", "price": "88 元", "place": "上海"},
        "complainant": {"name": "张三", "phone": "13800000000", "address": "上海", "demand": "退款"},
        "photos": [{"role": "seal", "sha256": sha256(&photo)}], "written_at": now(),
    });
    check(&description, "Report", &report);
    let missing: Value = post_json(&platform, KEY, &report).send().await.unwrap().json().await.unwrap();
    assert_eq!(missing["missing"], json!([sha256(&photo)]));
    check(&description, "Problem", &missing);
    upload(&platform, KEY, &photo).await;
    let receipt: Value = post_json(&platform, KEY, &report).send().await.unwrap().json().await.unwrap();
    check(&description, "Receipt", &receipt);
    let status = platform.get(&format!("/v1/reports/{}", receipt["number"].as_str().unwrap()));
    let status = status.bearer_auth(receipt["secret"].as_str().unwrap()).send().await.unwrap();
    check(&description, "ReportStatus", &status.json().await.unwrap());
    let answered = json!({
        "number": "R20260101-000000", "state": "product-wanted", "replies": [{"at": now(), "text": "请寄来"}],
        "mail_in": {"address": ["演示"], "checklist": ["附上凭证"]},
    });
    let read: ReportStatus = serde_json::from_value(answered.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), answered);
    check(&description, "ReportStatus", &answered);
}

#[tokio::test]
async fn a_reply_of_another_shape_would_be_noticed() {
    let platform = Fixture::start().await;
    let description = platform.json("/v1/openapi.json").await;
    assert!(!validator(&description, "LookupReply").is_valid(&json!({"statement": "no JWS", "standing": "a.b.c"})));
    assert!(!validator(&description, "Problem").is_valid(&json!({"title": "x"})));
    let checks = json!({"count": 1, "by_you": 1});
    assert!(validator(&description, "Checks").is_valid(&checks));
    assert!(!validator(&description, "Checks").is_valid(&json!({"count": 1, "by_you": 1, "address": "127.0.0.1"})));
}

#[tokio::test]
async fn every_call_that_is_described_exists() {
    let platform = Fixture::start().await;
    let description = platform.json("/v1/openapi.json").await;
    assert_eq!(description["openapi"], "3.1.0");
    for (path, methods) in description["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            let path = path.replace("{gtin}", "06979901001017").replace("{number}", "R20260101-000000");
            let path = path.replace("{name}", "milk-first-check-1.pdf");
            let method = method.to_uppercase().parse().unwrap();
            let reply = platform.client.request(method, format!("{}{path}", platform.running.url()));
            let reply = reply.send().await.unwrap();
            let status = reply.status().as_u16();
            assert!(![405, 500, 501].contains(&status), "{path}: {status}");
            assert!(!reply.text().await.unwrap().contains("no-such-call"), "{path}");
        }
    }
}

#[tokio::test]
async fn every_header_that_a_lookup_may_carry_is_described() {
    let platform = Fixture::start().await;
    let description = platform.json("/v1/openapi.json").await;
    let described = description["paths"]["/v1/lookup"]["get"]["parameters"].as_array().unwrap();
    let described = described.iter().filter(|it| it["in"] == "header").map(|it| it["name"].as_str().unwrap());
    let described: Vec<String> = described.map(str::to_lowercase).collect();
    let asked = platform.client.request(reqwest::Method::OPTIONS, format!("{}/v1/lookup", platform.running.url()));
    let asked = asked.header("origin", "https://anyone.example").header("access-control-request-method", "GET");
    let reply = asked.send().await.unwrap();
    let permitted = reply.headers()["access-control-allow-headers"].to_str().unwrap().to_lowercase();
    let own: Vec<&str> = permitted.split(',').map(str::trim).filter(|name| name.starts_with("suyuan-")).collect();
    assert_eq!(described, own);
}

#[tokio::test]
async fn the_page_shows_every_call_and_asks_nobody_else() {
    let platform = Fixture::start().await;
    let description = platform.json("/v1/openapi.json").await;
    let page = platform.send("/v1/docs").await.text().await.unwrap();
    for path in description["paths"].as_object().unwrap().keys() {
        assert!(page.contains(&format!("<code>{path}</code>")), "{path}");
    }
    for name in description["components"]["schemas"].as_object().unwrap().keys() {
        assert!(page.contains(&format!("id=\"{name}\"")), "{name}");
    }
    assert!(!page.contains("<script") && !page.contains("src=\"http") && !page.contains("href=\"http"));
}
