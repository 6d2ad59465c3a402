//! `GET /v1/issuers`, `/v1/trust`, `/v1/notices`, and the resolver.

use crate::support::{Fixture, now, problem};
use reqwest::header::ETAG;
use serde_json::Value;
use suyuan_record::{Issuers, Notices, TrustFault, open_trust_list};

#[tokio::test]
async fn the_trust_list_is_signed_by_the_root_that_the_settings_pin() {
    let platform = Fixture::start().await;
    let trust = platform.trust().await;
    assert_eq!(trust.version, 1);
    assert_eq!(trust.exp - trust.iat, 7 * 86_400);
    assert_eq!(trust.platform.len(), 1);
    assert!(trust.issuers.iter().filter(|issuer| !issuer.keys.is_empty()).count() > 3);
    let jws = platform.send("/v1/trust").await.text().await.unwrap();
    let other = Fixture::start().await.root_keys().await;
    assert!(open_trust_list(&jws, &other, 0, now()).is_err(), "another platform's root has the same name");
    assert_eq!(open_trust_list(&jws, &platform.root_keys().await, 2, now()).unwrap_err(), TrustFault::RolledBack);
}

#[tokio::test]
async fn what_is_known_already_is_not_sent_again() {
    let platform = Fixture::start().await;
    for path in ["/v1/trust", "/v1/issuers", "/v1/notices"] {
        let tag = platform.send(path).await.headers()[ETAG].clone();
        let again = platform.get(path).header("if-none-match", &tag).send().await.unwrap();
        assert_eq!(again.status(), 304, "{path}");
        assert_eq!(again.headers()[ETAG], tag, "{path}");
        let other = platform.get(path).header("if-none-match", "\"other\"").send().await.unwrap();
        assert_eq!(other.status(), 200, "{path}");
    }
}

#[tokio::test]
async fn issuers_and_notices_are_of_the_protocol() {
    let platform = Fixture::start().await;
    let issuers: Issuers = serde_json::from_value(platform.json("/v1/issuers").await).unwrap();
    // All companies of the catalogue, with their names, and no other.
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/demo/issuers.json")).unwrap();
    let demo: Issuers = serde_json::from_str(&text).unwrap();
    let named = |issuers: &Issuers| {
        let mut named: Vec<_> = issuers.issuers.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
        named.sort_by(|one, other| one.0.cmp(&other.0));
        named
    };
    assert!(!demo.issuers.is_empty());
    assert_eq!(named(&issuers), named(&demo));
    assert!(issuers.issuers.iter().all(|issuer| !issuer.name.is_empty()));
    let notices: Notices = serde_json::from_value(platform.json("/v1/notices").await).unwrap();
    assert!(!notices.notices.is_empty());
    assert!(notices.notices.windows(2).all(|pair| pair[0].date >= pair[1].date), "newest first");
    let newest = notices.notices[0].date;
    let since: Notices = serde_json::from_value(platform.json(&format!("/v1/notices?since={newest}")).await).unwrap();
    assert!(!since.notices.is_empty() && since.notices.iter().all(|notice| notice.date >= newest));
    problem(platform.send("/v1/notices?since=yesterday").await, 400, "request-malformed").await;
}

#[tokio::test]
async fn a_digital_link_resolves_to_a_linkset_or_to_the_app() {
    let platform = Fixture::start().await;
    let items = platform.items();
    let prefix = format!("{}/01/", platform.running.url());
    let is_link = |item: &&Value| item["code"].as_str().unwrap().starts_with(&prefix) && item["registered"] != false;
    let code = items.iter().find(is_link).unwrap()["code"].as_str().unwrap();
    let path = &code[platform.running.url().len()..];

    let page = platform.send(path).await;
    assert_eq!(page.status(), 200);
    assert!(page.headers()["content-type"].to_str().unwrap().starts_with("text/html"));

    let by_accept = platform.get(path).header("accept", "application/linkset+json").send().await.unwrap();
    assert_eq!(by_accept.headers()["content-type"], "application/linkset+json");
    let linkset: Value = by_accept.json().await.unwrap();
    let context = &linkset["linkset"][0];
    assert!(code.starts_with(context["anchor"].as_str().unwrap()));
    for link_type in ["defaultLink", "pip", "traceability"] {
        assert!(context[format!("https://gs1.org/voc/{link_type}")][0]["href"].is_string(), "{link_type}");
    }
    let joint = if path.contains('?') { '&' } else { '?' };
    for link_type in ["linkset", "all"] {
        assert_eq!(platform.json(&format!("{path}{joint}linkType={link_type}")).await, linkset);
    }
}

#[tokio::test]
async fn the_resolver_says_what_it_does_not_have() {
    let platform = Fixture::start().await;
    problem(platform.send("/01/06901234567892?linkType=linkset").await, 404, "code-not-found").await;
    problem(platform.send("/01/06901234567893?linkType=linkset").await, 400, "code-malformed").await;
    let description = platform.json("/.well-known/gs1resolver").await;
    assert_eq!(description["resolverRoot"], platform.running.url());
    assert!(description["supportedPrimaryKeys"].as_array().unwrap().contains(&"01".into()));
}
