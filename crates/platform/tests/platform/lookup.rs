//! `GET /v1/lookup`.

use crate::support::{Fixture, claims, items, now, opened, problem};
use serde_json::Value;
use std::num::NonZeroU32;
use suyuan_record::{DocumentCheck, PinState, StatementFault, StatementForm, open_standing};

fn text<'a>(item: &'a Value, member: &str) -> &'a str {
    item[member].as_str().unwrap_or_default()
}

fn symbology(item: &Value) -> &'static str {
    match text(item, "symbology") {
        "qr" => "]Q1",
        "gs1-qr" => "]Q3",
        "gs1-datamatrix" => "]d2",
        "datamatrix" => "]d1",
        "ean-13" => "]E0",
        "gs1-128" => "]C1",
        "code-128" => "]C0",
        other => panic!("unknown symbology {other}"),
    }
}

fn canonical(item: &Value) -> String {
    let symbology = symbology(item).parse().unwrap();
    suyuan_codes::identify(text(item, "code").as_bytes(), Some(symbology)).into_best().canonical
}

#[tokio::test]
async fn every_item_of_the_catalogue_is_answered_as_it_says() {
    let platform = Fixture::start().await;
    let trust = platform.trust().await;
    let (mut signed, mut refused, mut absent) = (0, 0, 0);
    for item in platform.items() {
        let id = text(&item, "id");
        let query = [("code", text(&item, "code")), ("symbology", symbology(&item))];
        let reply = platform.get("/v1/lookup").query(&query).send().await.unwrap();
        if item["registered"] == false {
            assert!([400, 404, 422].contains(&reply.status().as_u16()), "{id}");
            absent += 1;
            continue;
        }
        assert_eq!(reply.status(), 200, "{id}");
        assert_eq!(reply.headers()["cache-control"], "no-store", "{id}");
        let reply: suyuan_record::LookupReply = reply.json().await.unwrap();
        let standing = open_standing(&reply.standing, &trust, now()).unwrap();
        assert_eq!(standing.sub, canonical(&item), "{id}: the standing is about another code");
        assert_eq!(standing.exp - standing.iat, 120, "{id}");
        let statement = claims(&reply.statement);
        if item["statement_of"].is_null() {
            assert_eq!(statement.sub, canonical(&item), "{id}: the statement is about another code");
        }
        assert_eq!(serde_json::to_value(statement.level).unwrap(), item["level"], "{id}");
        if item["signing"].is_null() {
            assert!(matches!(reply.statement, StatementForm::Unsigned(_)), "{id} is signed, though nobody signs it");
            continue;
        }
        match opened(&reply.statement, &trust) {
            Ok(_) => {
                let is_clean = item["tamper"].is_null() && item["signed_as"].is_null();
                assert!(is_clean, "{id} is believed, though it was tampered with");
                signed += 1;
            }
            Err(fault) => {
                assert_eq!(text(&item["expect"], "outcome"), "Untrusted", "{id}: {fault}");
                refused += 1;
            }
        }
    }
    assert!(signed > 10 && refused > 0 && absent > 0, "{signed} signed, {refused} refused, {absent} absent");
}

#[tokio::test]
async fn what_was_altered_after_signing_is_refused_for_its_signature() {
    let platform = Fixture::start().await;
    let trust = platform.trust().await;
    let tampered: Vec<Value> =
        platform.items().into_iter().filter(|item| !item["tamper"].is_null() && !item["signing"].is_null()).collect();
    assert!(!tampered.is_empty(), "no such item in the catalogue");
    for item in tampered {
        let reply = platform.found(text(&item, "code")).await;
        let fault = opened(&reply.statement, &trust).unwrap_err();
        assert_eq!(fault, StatementFault::Jws(suyuan_record::JwsError::Signature), "{}", text(&item, "id"));
    }
}

/// A well-formed item code without earlier checks.
fn fresh_item(platform: &Fixture) -> Value {
    let is_fresh = |item: &Value| {
        item["level"] == "item" && item["registered"] != false && item["checks"].is_null() && !item["signing"].is_null()
    };
    platform.items().into_iter().find(is_fresh).expect("an item that was never checked")
}

#[tokio::test]
async fn checks_are_counted_and_a_devices_own_are_told_apart() {
    let platform = Fixture::start().await;
    let item = fresh_item(&platform);
    let ask = |token: &str| platform.lookup(text(&item, "code")).header("Suyuan-Check-Token", token);
    let first = platform.standing(ask("token-of-my-device")).await;
    assert_eq!((first.checks.first_at, first.checks.count, first.checks.by_you), (None, 1, 1));
    let again = platform.standing(ask("token-of-my-device")).await;
    assert_eq!((again.checks.count, again.checks.by_you), (2, 2));
    assert!((now() - again.checks.first_at.unwrap()).abs() < 60);
    let other = platform.standing(ask("token-of-another-device")).await;
    assert_eq!((other.checks.count, other.checks.by_you), (3, 1));
    let nameless = platform.standing(platform.lookup(text(&item, "code"))).await;
    assert_eq!((nameless.checks.count, nameless.checks.by_you), (4, 1));
}

#[tokio::test]
async fn a_place_that_the_shopper_gave_is_kept_as_a_city_and_judged_by_the_pace_rule() {
    let platform = Fixture::start().await;
    let item = fresh_item(&platform);
    let ask = |token: &str, place: &str| {
        platform.lookup(text(&item, "code")).header("Suyuan-Check-Token", token).header("Suyuan-Place", place)
    };
    let first = platform.standing(ask("token-of-my-device", "312,1216")).await;
    let [shanghai] = &first.checks.places[..] else { panic!("one place: {:?}", first.checks.places) };
    assert_eq!((shanghai.name.get("en"), shanghai.position, shanghai.count), ("Shanghai", Some([312, 1215]), 1));
    let again = platform.standing(ask("token-of-my-device", "310,1214")).await;
    assert_eq!(again.checks.places.len(), 1, "another square of the same city");
    let elsewhere = platform.standing(ask("token-of-another-device", "438,876")).await;
    let names: Vec<&str> = elsewhere.checks.places.iter().map(|place| place.name.get("zh-CN")).collect();
    assert!(names.contains(&"上海") && names.contains(&"乌鲁木齐"), "{names:?}");
}

#[tokio::test]
async fn without_a_place_or_with_none_on_earth_a_check_counts_and_nothing_is_kept_of_where() {
    let platform = Fixture::start().await;
    let item = fresh_item(&platform);
    for (count, place) in ["", "31.230416,121.473701", "9999,0", "Shanghai", "312,1216,5"].into_iter().enumerate() {
        let asked = platform.lookup(text(&item, "code")).header("Suyuan-Place", place);
        let checks = &platform.standing(asked).await.checks;
        assert_eq!((checks.count as usize, checks.places.len()), (count + 1, 0), "{place}");
    }
}

#[tokio::test]
async fn a_number_under_a_cover_is_told_to_the_device_that_typed_it_and_to_no_other() {
    let platform = Fixture::start().await;
    let items = platform.items();
    let item = items.iter().find(|item| item["id"] == "milk-covered-first").unwrap();
    let ask = |token: &str| platform.lookup(text(item, "code")).header("Suyuan-Check-Token", token);
    let number = text(&item["pin"], "number");
    assert_eq!(platform.standing(ask("token-of-my-device")).await.pin, None);
    let typed = platform.standing(ask("token-of-my-device").header("Suyuan-Pin", number)).await;
    assert_eq!(typed.pin.as_ref().map(|pin| (pin.state, pin.by_you)), Some((PinState::Right, true)));
    let again = platform.standing(ask("token-of-my-device")).await;
    assert_eq!(again.pin.as_ref().map(|pin| (pin.state, pin.by_you)), Some((PinState::Right, true)));
    assert_eq!(platform.standing(ask("token-of-another-device")).await.pin, None);
    let copied = platform.standing(ask("token-of-another-device").header("Suyuan-Pin", number)).await;
    assert_eq!(copied.pin.as_ref().map(|pin| (pin.state, pin.by_you)), Some((PinState::Right, false)));
}

#[tokio::test]
async fn documents_are_those_that_records_name_except_where_the_demo_replaces_one() {
    let platform = Fixture::start().await;
    let (mut agree, mut differ) = (0, 0);
    for item in platform.items().iter().filter(|item| item["registered"] != false) {
        let statement = claims(&platform.found(text(item, "code")).await.statement);
        let reports = statement.record.reports.iter().filter_map(|report| report.document.as_ref());
        let certificates = statement.record.certificates.iter().filter_map(|it| it.document.as_ref());
        for document in reports.chain(certificates) {
            let reply = platform.send(&document.url).await;
            assert_eq!(reply.headers()["content-disposition"], "attachment");
            let (length, bytes) = (document.size, reply.bytes().await.unwrap());
            match document.check(&bytes) {
                DocumentCheck::Agrees(_) => agree += 1,
                DocumentCheck::Differs { .. } => differ += 1,
                other => panic!("{}: {other:?}, {length} bytes", document.url),
            }
        }
    }
    assert!(agree > 8 && differ > 1, "{agree} agree, {differ} differ");
    problem(platform.send("/v1/documents/none.pdf").await, 404, "document-not-found").await;
}

#[tokio::test]
async fn concurrent_checks_are_all_counted() {
    let platform = Fixture::start().await;
    let item = fresh_item(&platform);
    let asked: Vec<_> = (0..20).map(|_| tokio::spawn(platform.lookup(text(&item, "code")).send())).collect();
    for reply in asked {
        assert_eq!(reply.await.unwrap().unwrap().status(), 200);
    }
    let standing = platform.standing(platform.lookup(text(&item, "code"))).await;
    assert_eq!(standing.checks.count, 21);
}

#[tokio::test]
async fn head_counts_nothing() {
    let platform = Fixture::start().await;
    let item = fresh_item(&platform);
    let url = platform.lookup(text(&item, "code")).build().unwrap().url().clone();
    assert_eq!(platform.client.head(url).send().await.unwrap().status(), 200);
    assert_eq!(platform.standing(platform.lookup(text(&item, "code"))).await.checks.count, 1);
}

#[tokio::test]
async fn a_products_barcode_has_no_history() {
    let platform = Fixture::start().await;
    let items = platform.items();
    let item = items.iter().find(|item| item["level"] == "product" && item["registered"] != false).unwrap();
    for _ in 0..2 {
        let standing = platform.standing(platform.lookup(text(item, "code"))).await;
        assert_eq!(standing.checks, suyuan_record::Checks::default());
    }
}

#[tokio::test]
async fn earlier_checks_of_the_catalogue_come_with_their_places() {
    let platform = Fixture::start().await;
    let items = platform.items();
    let item = items.iter().find(|item| item["checks"].as_array().is_some_and(|checks| checks.len() > 1)).unwrap();
    let earlier: u64 = item["checks"].as_array().unwrap().iter().map(|c| c["count"].as_u64().unwrap_or(1)).sum();
    let standing = platform.standing(platform.lookup(text(item, "code"))).await;
    assert_eq!(u64::from(standing.checks.count), earlier + 1);
    assert!(standing.checks.places.windows(2).all(|pair| pair[0].at >= pair[1].at), "latest first");
    assert!(standing.checks.first_at.unwrap() < now() - 60);
}

#[tokio::test]
async fn typed_digits_are_found_within_their_issuer_whatever_the_spaces() {
    let platform = Fixture::start().await;
    let items = platform.items();
    let is_typed = |item: &&Value| item["printed_number"].is_string() && item["registered"] != false;
    let item = items.iter().find(is_typed).expect("an item with a printed number");
    let number: String = text(item, "printed_number").chars().filter(|c| c.is_alphanumeric()).collect();
    let spaced = format!(" {} - {}", &number[..4], &number[4..]);
    let ask = |issuer: &str| platform.lookup(&spaced).query(&[("issuer", issuer)]);
    assert_eq!(platform.standing(ask(text(item, "issuer"))).await.sub, canonical(item));
    problem(ask("nobody").send().await.unwrap(), 404, "code-not-found").await;
}

#[tokio::test]
async fn each_refusal_has_its_own_problem() {
    let platform = Fixture::start().await;
    let ask = |query: &'static str| platform.get(&format!("/v1/lookup?{query}")).send();
    problem(ask("").await.unwrap(), 400, "request-malformed").await;
    problem(ask("code=").await.unwrap(), 400, "request-malformed").await;
    problem(ask("code=6979901001017&symbology=E0").await.unwrap(), 400, "request-malformed").await;
    problem(ask("code=https%3A%2F%2Fid.gs1.org%2F01%2F06901234567892%2F21%2FS7").await.unwrap(), 404, "code-not-found")
        .await;
    let wrong_digit = ask("code=https%3A%2F%2Fid.gs1.org%2F01%2F06901234567893%2F21%2FS7").await.unwrap();
    assert!(problem(wrong_digit, 400, "code-malformed").await.detail.is_some());
    problem(ask("code=hello+world").await.unwrap(), 422, "scheme-unsupported").await;
    problem(ask("code=https%3A%2F%2Fevil.example%2Fx").await.unwrap(), 422, "scheme-unsupported").await;
    problem(ask("code=%00%B4%F3").await.unwrap(), 422, "scheme-unsupported").await;
    let long = "1".repeat(9_000);
    problem(platform.lookup(&long).send().await.unwrap(), 400, "code-malformed").await;
    let posted = platform.client.post(format!("{}/v1/lookup", platform.running.url())).send().await.unwrap();
    problem(posted, 405, "method-not-allowed").await;
    problem(platform.send("/v1/nothing").await, 404, "no-such-call").await;
}

#[tokio::test]
async fn too_many_lookups_are_told_when_to_come_again() {
    let platform = Fixture::with(|options| options.checks_per_minute = NonZeroU32::new(3).unwrap()).await;
    for _ in 0..3 {
        problem(platform.lookup("6901234567892").send().await.unwrap(), 404, "code-not-found").await;
    }
    let reply = platform.lookup("6901234567892").send().await.unwrap();
    let wait: u32 = reply.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=21).contains(&wait));
    problem(reply, 429, "too-many-requests").await;
}

#[tokio::test]
async fn behind_a_proxy_each_client_has_its_own_bucket() {
    let platform = Fixture::with(|options| {
        options.checks_per_minute = NonZeroU32::new(1).unwrap();
        options.behind_proxy = true;
    })
    .await;
    let ask = |forwarded: &str| platform.lookup("6901234567892").header("x-forwarded-for", forwarded).send();
    assert_eq!(ask("203.0.113.1").await.unwrap().status(), 404);
    assert_eq!(ask("203.0.113.2").await.unwrap().status(), 404);
    // Whatever the client writes before it, the proxy's own entry is the last.
    assert_eq!(ask("198.51.100.9, 203.0.113.2").await.unwrap().status(), 429);
}

#[tokio::test]
async fn any_origin_may_look_codes_up() {
    let platform = Fixture::start().await;
    let reply = platform.lookup("6901234567892").header("origin", "https://anyone.example").send().await.unwrap();
    assert_eq!(reply.headers()["access-control-allow-origin"], "*");
    // The token is no simple header, so browsers ask before they send it.
    let url = format!("{}/v1/lookup", platform.running.url());
    let asked = platform.client.request(reqwest::Method::OPTIONS, url).header("origin", "https://anyone.example");
    let asked = asked
        .header("access-control-request-method", "GET")
        .header("access-control-request-headers", "suyuan-check-token");
    let permitted = asked.send().await.unwrap();
    assert_eq!(permitted.status(), 200);
    assert!(permitted.headers()["access-control-allow-headers"].to_str().unwrap().contains("suyuan-check-token"));
}

#[test]
fn catalogue_ids_are_unique() {
    let mut ids: Vec<String> = items("").iter().map(|item| text(item, "id").to_owned()).collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
}
