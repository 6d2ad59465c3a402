//! What is written is read again as it was, and what is signed is opened.
#![cfg(feature = "sign")]

mod support;

use serde_json::{Value, json};
use support::{NOW, World, key};
use suyuan_record::jws::Kind;
use suyuan_record::{
    Algorithm, Category, Exposure, IssuerStanding, JwsError, Level, LookupReply, PinCheck, PinState, Problem,
    ProductRecord, Report, Statement, StatementForm, Status, open_standing, open_statement,
};

#[test]
fn statements_are_opened_with_every_algorithm() {
    for algorithm in Algorithm::ALL {
        let mut world = World::new();
        world.maker = key(algorithm, 11, "maker-1");
        let statement = open_statement(&world.statement(), &world.trust(), NOW).unwrap();
        assert_eq!(statement.kid(), "maker-1");
        assert_eq!((statement.level, statement.exposure), (Level::Item, Exposure::Covered));
        assert_eq!(statement.record.name.get("en-GB"), "Rice");
        assert_eq!(statement.record.expires.unwrap().to_string(), "2027-02-28");
        assert_eq!(serde_json::to_value(&*statement).unwrap()["sub"], world.claims()["sub"]);
    }
}

#[test]
fn members_that_this_version_does_not_know_are_kept() {
    let world = World::new();
    let statement = open_statement(&world.statement(), &world.trust(), NOW).unwrap().into_inner();
    assert_eq!(statement.record.more["umami"], json!([1, {"deep": true}]));
    assert_eq!(serde_json::to_value(&statement).unwrap()["record"]["umami"], json!([1, {"deep": true}]));
}

/// Every member of a record, spelled as it is written.
fn full_record() -> Value {
    let text = json!({"en": "x"});
    let day = "2027-02-28";
    let document = json!({"url": "/a.pdf", "media_type": "application/pdf", "size": 1, "sha256": "00"});
    json!({
        "name": text, "brand": text, "category": "rice", "gtin": "06901234567892", "batch": "B1", "serial": "S7",
        "produced": day, "expires": day, "shelf_life": text, "warranty": text, "net_content": "5 kg",
        "specification": text, "model": "M", "factory_number": "F", "standards": ["GB/T 1354-2018"], "origin": text,
        "producer": {"name": text}, "registrations": {"xk": "XK1"},
        "ingredients": [{"name": text, "document": document}], "process": [{"step": text}],
        "journey": [{"time": "2026-11-21T05:20:00Z", "step": "shipping", "place": text, "position": [30.5, 114.3]}],
        "certificates": [{"kind": text, "number": "1", "status": "valid", "valid_from": day, "document": document}],
        "credit": {"rating": "AAA", "agency": text, "date": day}, "media": [{"title": text, "url": "https://a.example"}],
        "reports": [{"number": "1", "laboratory": text, "kind": "factory", "date": day, "conforms": true,
                     "items": [{"name": text, "value": "0.1", "number": 0.1, "limit": {"max": 0.2}, "passes": true}]}],
    })
}

#[test]
fn every_member_of_a_record_is_known_and_written_as_it_was_read() {
    let record: ProductRecord = serde_json::from_value(full_record()).unwrap();
    assert!(record.more.is_empty(), "{:?}", record.more);
    assert_eq!(serde_json::to_value(&record).unwrap(), full_record());
    assert_eq!(serde_json::to_string(&record).unwrap().parse::<Value>().unwrap(), full_record());
}

#[test]
fn only_unknown_members_are_put_aside_even_one_that_is_called_more() {
    let unknown = json!({"umami": 1, "more": {"a": null}, "Name": "x", "": []});
    let mut value = full_record();
    value.as_object_mut().unwrap().extend(unknown.as_object().unwrap().clone());
    for record in [
        serde_json::from_value::<ProductRecord>(value.clone()).unwrap(),
        serde_json::from_str(&value.to_string()).unwrap(),
    ] {
        assert_eq!(Value::Object(record.more.clone()), unknown);
        assert_eq!(serde_json::to_value(&record).unwrap(), value);
    }
}

#[test]
fn names_that_this_version_does_not_know_do_not_break_a_reply() {
    let world = World::new();
    let mut claims = world.standing_claims();
    claims["status"] = json!("quarantined");
    claims["issuer_standing"] = json!("under-review");
    let jws = world.platform.sign(Kind::Standing, &claims).unwrap();
    let standing = open_standing(&jws, &world.trust(), NOW).unwrap();
    assert_eq!((standing.status, standing.issuer_standing), (Status::Unknown, IssuerStanding::Unknown));
    let mut claims = world.claims();
    claims["record"]["category"] = json!("honey");
    let jws = world.maker.sign(Kind::Statement, &claims).unwrap();
    assert_eq!(open_statement(&jws, &world.trust(), NOW).unwrap().record.category, Category::Other);
}

#[test]
fn a_reply_carries_either_a_signed_text_or_bare_claims() {
    let world = World::new();
    let signed: LookupReply =
        serde_json::from_value(json!({"statement": world.statement(), "standing": world.standing()})).unwrap();
    assert!(matches!(signed.statement, StatementForm::Signed(_)));
    let bare: LookupReply =
        serde_json::from_value(json!({"statement": world.claims(), "standing": world.standing()})).unwrap();
    assert!(matches!(bare.statement, StatementForm::Unsigned(_)));
    for reply in [signed, bare] {
        let text = serde_json::to_string(&reply).unwrap();
        assert_eq!(serde_json::from_str::<LookupReply>(&text).unwrap(), reply);
    }
    for statement in [Value::Null, json!(7), json!([]), json!(true)] {
        assert!(serde_json::from_value::<LookupReply>(json!({"statement": statement, "standing": "x"})).is_err());
    }
}

#[test]
fn bare_claims_are_a_statement_or_refused() {
    let world = World::new();
    let signed = open_statement(&world.statement(), &world.trust(), NOW).unwrap().into_inner();
    assert_eq!(Statement::from_claims(&world.claims()).unwrap(), signed);
    for claims in [json!({}), json!({"jws": "a.b.c"}), json!([]), json!("text")] {
        assert!(matches!(Statement::from_claims(&claims), Err(JwsError::Payload(_))), "{claims}");
    }
}

#[test]
fn a_covered_number_is_read_and_written() {
    let world = World::new();
    let mut claims = world.claims();
    claims["pin"] = json!({"digits": 6, "where": {"zh-CN": "盖内涂层下"}});
    let statement = Statement::from_claims(&claims).unwrap();
    let pin = statement.pin.clone().unwrap();
    assert_eq!((pin.digits, pin.place.get("zh-CN")), (6, "盖内涂层下"));
    assert_eq!(serde_json::to_value(&statement).unwrap()["pin"], claims["pin"]);
    let answer = |pin: Value| {
        let mut claims = world.standing_claims();
        claims["pin"] = pin;
        let jws = world.platform.sign(Kind::Standing, &claims).unwrap();
        open_standing(&jws, &world.trust(), NOW).unwrap().into_inner().pin.unwrap()
    };
    let right = answer(json!({"state": "right", "first_right_at": NOW, "by_you": true}));
    assert_eq!(
        right,
        PinCheck { state: PinState::Right, attempts_left: None, first_right_at: Some(NOW), by_you: true }
    );
    let wrong = answer(json!({"state": "wrong", "attempts_left": 3}));
    assert_eq!((wrong.state, wrong.attempts_left, wrong.by_you), (PinState::Wrong, Some(3), false));
    assert_eq!(answer(json!({"state": "locked"})).state, PinState::Locked);
    for state in ["not-asked", "postponed"] {
        assert_eq!(answer(json!({"state": state})).state, PinState::NotAsked);
    }
}

#[test]
fn the_latest_report_is_that_of_the_latest_date() {
    let mut record = full_record();
    let report = record["reports"][0].clone();
    record["reports"] = ["2026-02-01", "2026-11-01", "2025-12-31"]
        .map(|date| {
            let mut dated = report.clone();
            dated["date"] = json!(date);
            dated
        })
        .into();
    let read: ProductRecord = serde_json::from_value(record).unwrap();
    assert_eq!(read.latest_report().map(|report| report.date.to_string()).as_deref(), Some("2026-11-01"));
}

#[test]
fn positions_that_are_not_on_earth_are_left_out() {
    let mut record = full_record();
    for (position, is_kept) in
        [(json!([90, -180]), true), (json!([90.1, 0]), false), (json!([0, 1e300]), false), (json!(null), false)]
    {
        record["journey"][0]["position"] = position;
        let read: ProductRecord = serde_json::from_value(record.clone()).unwrap();
        assert_eq!(read.journey[0].position.is_some(), is_kept);
    }
}

#[test]
fn reports_and_problems_keep_their_spelling() {
    let report = json!({"code": "x", "outcome": "Conflict", "reasons": ["BatchDiffers"], "concern": "dates-differ",
                        "description": "批号不同", "written_at": NOW,
                        "purchase": {"channel": "online", "seller": "店", "order": "", "date": "2026-11-01",
                                     "price": "", "place": ""}});
    // As the first platforms know it; what came later has its usual value.
    let parsed: Report = serde_json::from_value(report.clone()).unwrap();
    let mut written = report.clone();
    written["purpose"] = json!("report");
    written["photos"] = json!([]);
    written["purchase"]["link"] = json!("");
    assert_eq!(serde_json::to_value(&parsed).unwrap(), written);
    let whole = json!({"purpose": "complaint", "code": "x", "sub": "01/06901234567892", "outcome": "Caution", "reasons": [],
                       "shown": {"language": "zh-CN", "title": "请留意", "lines": ["两地查询"], "at": NOW},
                       "concern": "code-copied", "description": "", "purchase": written["purchase"], "place": "312,1216",
                       "contact": "c", "complainant": {"name": "n", "phone": "p", "address": "", "demand": "退款"},
                       "photos": [{"role": "batch", "sha256": "00"}, {"role": "other", "sha256": "01"}],
                       "written_at": NOW});
    let parsed: Report = serde_json::from_value(whole.clone()).unwrap();
    assert_eq!(serde_json::to_value(&parsed).unwrap(), whole);
    let problem = json!({"type": "/problems/code-not-found", "title": "t", "status": 404});
    let parsed: Problem = serde_json::from_value(problem.clone()).unwrap();
    assert_eq!(serde_json::to_value(&parsed).unwrap(), problem);
}

#[test]
fn the_same_key_comes_out_of_the_same_seed() {
    for algorithm in Algorithm::ALL {
        assert_eq!(key(algorithm, 5, "k").jwk(), key(algorithm, 5, "k").jwk());
        assert_ne!(key(algorithm, 5, "k").jwk().x, key(algorithm, 6, "k").jwk().x);
    }
    for algorithm in [Algorithm::Es256, Algorithm::Sm2Sm3] {
        for (seed, why) in [([0; 32], "zero"), ([0xFF; 32], "beyond the order")] {
            assert!(suyuan_record::sign::SigningKey::from_seed(algorithm, &seed, why).is_none(), "{why}");
        }
    }
}
