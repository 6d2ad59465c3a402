//! What is written is read again as it was, and what is signed is opened.
#![cfg(feature = "sign")]

mod support;

use serde_json::{Value, json};
use support::{NOW, World, key};
use suyuan_record::jws::Kind;
use suyuan_record::{
    Algorithm, Category, Exposure, IssuerStanding, Level, LookupReply, Problem, Report, StatementForm, Status,
    open_standing, open_statement,
};

#[test]
fn statements_are_opened_with_either_algorithm() {
    for algorithm in [Algorithm::EdDsa, Algorithm::Es256] {
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
    for statement in [Value::Null, json!(7), json!([]), json!({}), json!({"jws": "a.b.c"})] {
        assert!(serde_json::from_value::<LookupReply>(json!({"statement": statement, "standing": "x"})).is_err());
    }
}

#[test]
fn reports_and_problems_keep_their_spelling() {
    let report = json!({"code": "x", "outcome": "Conflict", "reasons": ["BatchDiffers"], "concern": "dates-differ",
                        "description": "批号不同", "written_at": NOW,
                        "purchase": {"channel": "online", "seller": "店", "order": "", "date": "2026-11-01",
                                     "price": "", "place": ""}});
    let parsed: Report = serde_json::from_value(report.clone()).unwrap();
    assert_eq!(serde_json::to_value(&parsed).unwrap(), report);
    let problem = json!({"type": "/problems/code-not-found", "title": "t", "status": 404});
    let parsed: Problem = serde_json::from_value(problem.clone()).unwrap();
    assert_eq!(serde_json::to_value(&parsed).unwrap(), problem);
}

#[test]
fn the_same_key_comes_out_of_the_same_seed() {
    for algorithm in [Algorithm::EdDsa, Algorithm::Es256] {
        assert_eq!(key(algorithm, 5, "k").jwk(), key(algorithm, 5, "k").jwk());
        assert_ne!(key(algorithm, 5, "k").jwk().x, key(algorithm, 6, "k").jwk().x);
    }
    assert!(suyuan_record::sign::SigningKey::from_seed(Algorithm::Es256, &[0; 32], "zero").is_none());
    assert!(suyuan_record::sign::SigningKey::from_seed(Algorithm::Es256, &[0xFF; 32], "beyond the order").is_none());
}
