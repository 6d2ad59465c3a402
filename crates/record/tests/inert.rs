//! Whatever stands in a record, what comes out of it can only be read.
#![cfg(feature = "sign")]
#![recursion_limit = "256"]

mod support;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support::{NOW, World};
use suyuan_record::jws::Kind;
use suyuan_record::{
    Inert, Issuers, LONGEST_TEXT, Notices, Problem, Receipt, ReportStatus, Statement, Upload, inert, open_standing,
    open_statement,
};

/// One of everything that a text can do besides being read, and too much of it.
fn hostile() -> String {
    format!(
        "<script>alert(1)</script>\u{202E}\u{2066}\u{200B}\u{200D}\u{FEFF}\u{AD}\0\u{1B}[2J\u{E0041}\u{FE0F}\u{FE0F}\u{E0100}\
         Z{}\r\n\r\n\r\n\r\n\u{2028}\u{E000}{}",
        "\u{336}".repeat(100),
        "x".repeat(2_100)
    )
}

/// Claims of a statement with every member that there is.
fn full_claims(world: &World) -> Value {
    let text = json!({"zh-CN": "文", "en": "text"});
    let document = json!({"url": "/a.pdf", "media_type": "application/pdf", "size": 1, "sha256": "00"});
    let day = "2027-02-28";
    let mut claims = world.claims();
    claims["pin"] = json!({"digits": 6, "where": text});
    claims["record"] = json!({
        "name": text, "brand": text, "category": "rice", "gtin": "06901234567892", "batch": "B1", "serial": "S7",
        "produced": day, "expires": day, "shelf_life": text, "warranty": text, "net_content": "5 kg",
        "specification": text, "model": "M", "factory_number": "F", "standards": ["GB/T 1354-2018"], "origin": text,
        "producer": {"name": text, "credit_code": "1", "address": text, "contact": "1", "website": "https://a.example",
                     "business_licence": "1", "production_licence": "SC1"},
        "registrations": {"recipe": "R", "ccc": "1", "xk": "XK1", "medicine": "M"},
        "ingredients": [{"name": text, "origin": text, "document": document}],
        "process": [{"step": text, "place": text, "description": text}],
        "journey": [{"time": "2026-11-21T05:20:00Z", "step": "shipping", "disposition": "in_transit", "place": text,
                     "position": [30.5, 114.3], "note": text, "corrected": true}],
        "certificates": [{"kind": text, "number": "1", "body": text, "status": "valid", "valid_from": day,
                          "valid_until": day, "registry": "https://a.example", "document": document}],
        "credit": {"rating": "AAA", "agency": text, "date": day},
        "media": [{"title": text, "url": "https://a.example"}],
        "reports": [{"number": "1", "laboratory": text, "accreditation": "CMA 1", "kind": "factory", "date": day,
                     "conforms": true, "conclusion": text, "document": document,
                     "items": [{"name": text, "method": "m", "value": "0.1", "number": 0.1, "unit": "mg/kg",
                                "limit": {"min": 0.1, "max": 0.2}, "standard": "GB 1", "passes": true}]}],
        "unknown to this version": {"deep": [{"text": "x"}]},
    });
    claims
}

/// Claims of a standing with every member that there is.
fn full_standing(world: &World) -> Value {
    let text = json!({"zh-CN": "文", "en": "text"});
    let mut claims = world.standing_claims();
    claims["alerts"] = json!([text]);
    claims["checks"]["places"] = json!([{"name": text, "at": NOW, "count": 1, "position": [305, 1143]}]);
    claims["notices"] = json!([{"id": "N1", "kind": "recall", "severity": "critical", "date": "2026-11-01", "title": text,
                                "text": text, "authority": text, "url": "https://a.example"}]);
    claims["pin"] = json!({"state": "right", "attempts_left": 1, "first_right_at": NOW, "by_you": true});
    claims
}

/// The pointers (RFC 6901) to all texts within a value.
fn texts(value: &Value, at: String, found: &mut Vec<String>) {
    let escaped = |name: &str| name.replace('~', "~0").replace('/', "~1");
    match value {
        Value::String(_) => found.push(at),
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(index, element)| texts(element, format!("{at}/{index}"), found));
        }
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| texts(member, format!("{at}/{}", escaped(name)), found));
        }
        _ => {}
    }
}

/// Every text and every name within a value is inert.
#[track_caller]
fn assert_inert(value: &Value) {
    match value {
        Value::String(text) => {
            assert_eq!(inert(text), *text);
            assert!(text.chars().count() <= LONGEST_TEXT);
            assert!(!text.contains(['\0', '\u{1B}', '\u{202E}', '\u{2066}', '\u{200B}', '\u{FEFF}', '\r']), "{text:?}");
        }
        Value::Array(elements) => elements.iter().for_each(assert_inert),
        Value::Object(members) => members.iter().for_each(|(name, member)| {
            assert_eq!(inert(name), *name);
            assert_inert(member);
        }),
        _ => {}
    }
}

#[test]
fn every_text_of_a_statement_is_inert_or_the_statement_is_refused() {
    let world = World::new();
    let trust = world.trust();
    let full = full_claims(&world);
    let mut pointers = Vec::new();
    texts(&full, String::new(), &mut pointers);
    assert!(pointers.len() > 80, "{}", pointers.len());
    let mut refused = Vec::new();
    let mut all = full.clone();
    for pointer in &pointers {
        let mut claims = full.clone();
        let text = json!(format!("{}{}", claims.pointer(pointer).and_then(Value::as_str).unwrap(), hostile()));
        *claims.pointer_mut(pointer).unwrap() = text.clone();
        let jws = world.maker.sign(Kind::Statement, &claims).unwrap();
        let Ok(statement) = open_statement(&jws, &trust, NOW) else {
            refused.push(pointer.as_str());
            continue;
        };
        *all.pointer_mut(pointer).unwrap() = text;
        assert_inert(&serde_json::to_value(&*statement).unwrap());
        assert_inert(&serde_json::to_value(Statement::from_claims(&claims).unwrap()).unwrap());
    }
    // What is no free text cannot hold it: names of states, days, and who speaks of what.
    let closed = [
        "/exposure",
        "/iss",
        "/level",
        "/record/certificates/0/status",
        "/record/certificates/0/valid_from",
        "/record/certificates/0/valid_until",
        "/record/credit/date",
        "/record/expires",
        "/record/produced",
        "/record/reports/0/date",
        "/record/reports/0/kind",
        "/sub",
    ];
    refused.sort_unstable();
    assert_eq!(refused, closed);
    let jws = world.maker.sign(Kind::Statement, &all).unwrap();
    let statement = open_statement(&jws, &trust, NOW).expect("all at once");
    assert_inert(&serde_json::to_value(&*statement).unwrap());
}

#[test]
fn every_text_of_a_standing_is_inert_or_the_standing_is_refused() {
    let world = World::new();
    let trust = world.trust();
    let full = full_standing(&world);
    let mut pointers = Vec::new();
    texts(&full, String::new(), &mut pointers);
    let mut refused = Vec::new();
    for pointer in &pointers {
        let mut claims = full.clone();
        let text = format!("{}{}", claims.pointer(pointer).and_then(Value::as_str).unwrap(), hostile());
        *claims.pointer_mut(pointer).unwrap() = json!(text);
        match open_standing(&world.platform.sign(Kind::Standing, &claims).unwrap(), &trust, NOW) {
            Ok(standing) => assert_inert(&serde_json::to_value(&*standing).unwrap()),
            Err(_) => refused.push(pointer.as_str()),
        }
    }
    refused.sort_unstable();
    assert_eq!(refused, ["/notices/0/date", "/notices/0/kind", "/notices/0/severity", "/sub"]);
}

#[test]
fn names_of_members_that_this_version_does_not_know_are_inert() {
    let world = World::new();
    let mut claims = full_claims(&world);
    claims["record"][hostile()] = json!({ hostile(): [hostile()] });
    let jws = world.maker.sign(Kind::Statement, &claims).unwrap();
    let statement = open_statement(&jws, &world.trust(), NOW).unwrap();
    assert_eq!(statement.record.more.len(), 2);
    assert_inert(&serde_json::to_value(&*statement).unwrap());
}

#[test]
fn names_of_languages_and_of_issuers_are_inert() {
    let world = World::new();
    let mut list = serde_json::to_value(&*world.trust()).unwrap();
    list["issuers"][0]["name"] = json!({ hostile(): hostile() });
    let jws = world.root.sign(Kind::Trust, &list).unwrap();
    let trust = suyuan_record::open_trust_list(&jws, &[world.root.jwk()], 0, NOW).unwrap();
    assert_inert(&serde_json::to_value(&*trust).unwrap());
}

/// Puts a hostile text in the place of every text of an answer that nobody signs, one by one; gives the pointers to those
/// that cannot hold one.
fn refused_of<T: DeserializeOwned + Serialize>(full: &Value) -> Vec<String> {
    let mut pointers = Vec::new();
    texts(full, String::new(), &mut pointers);
    assert!(!pointers.is_empty());
    pointers.retain(|pointer| {
        let mut answer = full.clone();
        *answer.pointer_mut(pointer).unwrap() = json!(hostile());
        match Inert::<T>::from_json(answer.to_string().as_bytes()) {
            Ok(answer) => {
                assert_inert(&serde_json::to_value(&*answer).unwrap());
                false
            }
            Err(_) => true,
        }
    });
    pointers
}

#[test]
fn every_text_of_what_nobody_signs_is_inert_or_the_answer_is_refused() {
    let text = json!({"zh-CN": "文", "en": "text"});
    let issuers = json!({"issuers": [{"id": "a", "name": text, "brands": [text], "schemes": ["gs1"], "where_to_find": text,
                                      "example": "1234"}]});
    assert_eq!(refused_of::<Issuers>(&issuers), [""; 0]);
    let notices = json!({"notices": [{"id": "N1", "kind": "recall", "severity": "info", "date": "2026-11-01", "title": text,
                                      "text": text, "authority": text, "url": "https://a.example"}]});
    let closed = ["/notices/0/date", "/notices/0/kind", "/notices/0/severity"];
    assert_eq!(refused_of::<Notices>(&notices), closed);
    let problem = json!({"type": "/problems/x", "title": "t", "status": 400, "detail": "d"});
    assert_eq!(refused_of::<Problem>(&problem), [""; 0]);
    let receipt = json!({"number": "R1", "secret": "s", "received_at": NOW, "sha256": "00"});
    assert_eq!(refused_of::<Receipt>(&receipt), [""; 0]);
    assert_eq!(refused_of::<Upload>(&json!({"id": "u", "offset": 0})), [""; 0]);
    let status = json!({"number": "R1", "state": "product-wanted", "replies": [{"at": NOW, "text": "r"}],
                        "mail_in": {"address": ["a"], "checklist": ["c"]}});
    assert_eq!(refused_of::<ReportStatus>(&status), ["/state"]);
}

#[test]
fn names_of_languages_in_what_nobody_signs_are_inert() {
    let issuers = json!({"issuers": [{"id": "a", "name": { hostile(): hostile() }}]});
    let issuers: Inert<Issuers> = Inert::from_json(issuers.to_string().as_bytes()).unwrap();
    assert_inert(&serde_json::to_value(&*issuers).unwrap());
}

#[test]
fn more_than_a_page_can_show_is_refused() {
    let issuer = json!({"id": "a", "name": {}});
    let issuers = json!({"issuers": vec![issuer; 1_001]});
    assert!(Inert::<Issuers>::from_json(issuers.to_string().as_bytes()).is_err());
}
