//! How keys come and go: roots, validity, revocation.
#![cfg(feature = "sign")]

mod support;

use serde_json::{Value, json};
use support::{NOW, World, key};
use suyuan_record::jws::Kind;
use suyuan_record::sign::SigningKey;
use suyuan_record::{
    Algorithm, JwsError, KeyEntry, Revocation, StandingFault, StatementFault, TrustFault, open_standing,
    open_statement, open_trust_list,
};

/// Opens a statement that claims to be signed at `iat`, with the maker's key listed like this.
fn opened(change: fn(&mut KeyEntry), iat: i64) -> Result<(), StatementFault> {
    let world = World { change_maker_key: change, ..World::new() };
    let mut claims = world.claims();
    claims["iat"] = json!(iat);
    open_statement(&world.maker.sign(Kind::Statement, &claims).unwrap(), &world.trust(), NOW).map(|_| ())
}

/// The trust list of a world, changed and signed again.
fn trust_list(world: &World, change: impl FnOnce(&mut Value)) -> String {
    let mut list = serde_json::to_value(&*world.trust()).unwrap();
    change(&mut list);
    world.root.sign(Kind::Trust, &list).unwrap()
}

#[test]
fn a_compromised_key_takes_all_its_signatures_along() {
    let change = |entry: &mut KeyEntry| entry.revoked_at = Some(NOW - 100);
    for iat in [0, NOW - 10_000, NOW - 101, NOW - 100, NOW] {
        assert_eq!(opened(change, iat), Err(StatementFault::KeyRevoked), "{iat}: whoever has the key writes any time");
    }
}

#[test]
fn a_retired_key_leaves_what_it_signed_before() {
    let change = |entry: &mut KeyEntry| {
        entry.revoked_at = Some(NOW - 100);
        entry.revocation = Revocation::Retired;
    };
    assert_eq!(opened(change, NOW - 10_000), Ok(()));
    assert_eq!(opened(change, NOW - 100), Ok(()));
    assert_eq!(opened(change, NOW - 99), Err(StatementFault::KeyRevoked));
}

#[test]
fn a_key_is_valid_from_its_first_to_its_last_second() {
    let change = |entry: &mut KeyEntry| (entry.valid_from, entry.valid_until) = (NOW - 1_000, Some(NOW - 500));
    assert_eq!(opened(change, NOW - 1_001), Err(StatementFault::KeyNotValidThen));
    assert_eq!(opened(change, NOW - 1_000), Ok(()));
    assert_eq!(opened(change, NOW - 500), Ok(()), "it ran out since, and was valid when it signed");
    assert_eq!(opened(change, NOW - 499), Err(StatementFault::KeyNotValidThen));
}

#[test]
fn old_statements_outlive_the_change_of_keys() {
    let world = World::new();
    let next = key(Algorithm::Sm2Sm3, 30, "maker-2");
    let list = trust_list(&world, |list| {
        let keys = list["issuers"][0]["keys"].as_array_mut().unwrap();
        keys[0]["valid_until"] = json!(NOW - 600);
        keys.push(json!({"kid": "maker-2", "jwk": next.jwk(), "valid_from": NOW - 650}));
    });
    let trust = open_trust_list(&list, &[world.root.jwk()], 0, NOW).unwrap();
    assert!(open_statement(&world.statement(), &trust, NOW).is_ok(), "signed by the old key while it was valid");
    let mut claims = world.claims();
    claims["iat"] = json!(NOW);
    let sign = |key: &SigningKey| key.sign(Kind::Statement, &claims).unwrap();
    assert!(open_statement(&sign(&next), &trust, NOW).is_ok());
    assert_eq!(open_statement(&sign(&world.maker), &trust, NOW).unwrap_err(), StatementFault::KeyNotValidThen);
}

#[test]
fn reasons_for_a_revocation_that_are_not_known_count_as_the_worst() {
    let world = World::new();
    for (reason, is_good) in [("retired", true), ("compromised", false), ("ca-compromise", false), ("", false)] {
        let list = trust_list(&world, |list| {
            list["issuers"][0]["keys"][0]["revoked_at"] = json!(NOW);
            list["issuers"][0]["keys"][0]["revocation"] = json!(reason);
        });
        let trust = open_trust_list(&list, &[world.root.jwk()], 0, NOW).unwrap();
        assert_eq!(open_statement(&world.statement(), &trust, NOW).is_ok(), is_good, "{reason}");
    }
}

#[test]
fn a_revoked_key_of_the_platform_signs_no_standing() {
    let world = World::new();
    for (revocation, revoked_at, is_good) in
        [("compromised", NOW + 1, false), ("retired", NOW, true), ("retired", NOW - 1, false)]
    {
        let list = trust_list(&world, |list| {
            list["platform"][0]["revoked_at"] = json!(revoked_at);
            list["platform"][0]["revocation"] = json!(revocation);
        });
        let trust = open_trust_list(&list, &[world.root.jwk()], 0, NOW).unwrap();
        let opened = open_standing(&world.standing(), &trust, NOW).map(|_| ());
        assert_eq!(opened, if is_good { Ok(()) } else { Err(StandingFault::KeyNotValid) }, "{revocation}");
    }
}

#[test]
fn any_of_several_pinned_roots_may_sign_and_no_other() {
    let mut world = World::new();
    let roots = Algorithm::ALL.map(|algorithm| key(algorithm, 40, algorithm.name()));
    let pinned = [roots[0].jwk(), roots[1].jwk(), roots[2].jwk()];
    let old = world.root.jwk();
    for root in roots {
        world.root = root;
        assert!(open_trust_list(&world.trust_jws(), &pinned, 0, NOW).is_ok(), "{}", world.root.kid());
        assert_eq!(
            open_trust_list(&world.trust_jws(), std::slice::from_ref(&old), 0, NOW).unwrap_err(),
            TrustFault::UnknownRoot
        );
    }
}

#[test]
fn two_pinned_roots_may_have_one_name() {
    let world = World::new();
    let jws = world.trust_jws();
    let other = key(Algorithm::Es256, 41, world.root.kid()).jwk();
    for roots in [[world.root.jwk(), other.clone()], [other.clone(), world.root.jwk()]] {
        assert!(open_trust_list(&jws, &roots, 0, NOW).is_ok());
    }
    assert!(matches!(open_trust_list(&jws, &[other.clone(), other], 0, NOW).unwrap_err(), TrustFault::Jws(_)));
}

#[test]
fn a_root_that_is_no_key_is_passed_over() {
    let world = World::new();
    let broken = suyuan_record::Jwk { x: "AA".into(), ..world.root.jwk() };
    assert!(open_trust_list(&world.trust_jws(), &[broken.clone(), world.root.jwk()], 0, NOW).is_ok());
    assert_eq!(open_trust_list(&world.trust_jws(), &[broken], 0, NOW).unwrap_err(), TrustFault::UnknownRoot);
}

#[test]
fn a_list_brings_no_root_along() {
    let world = World::new();
    let next = key(Algorithm::EdDsa, 42, "root-2");
    let list = trust_list(&world, |list| list["roots"] = json!([next.jwk()]));
    assert!(open_trust_list(&list, &[world.root.jwk()], 0, NOW).is_ok());
    let by_next = next.sign(Kind::Trust, &*world.trust()).unwrap();
    assert_eq!(open_trust_list(&by_next, &[world.root.jwk()], 0, NOW).unwrap_err(), TrustFault::UnknownRoot);
}

#[test]
fn a_list_where_a_name_stands_for_two_is_refused() {
    let world = World::new();
    let twice = |path: &'static str| {
        trust_list(&world, |list| {
            let array = list.pointer_mut(path).and_then(Value::as_array_mut).unwrap();
            array.push(array[0].clone());
        })
    };
    for path in ["/platform", "/issuers", "/issuers/0/keys"] {
        let fault = open_trust_list(&twice(path), &[world.root.jwk()], 0, NOW).unwrap_err();
        assert_eq!(fault, TrustFault::Ambiguous, "{path}");
    }
}

#[test]
fn two_issuers_may_name_their_keys_alike() {
    let mut world = World::new();
    world.rival = key(Algorithm::Es256, 4, "maker-1");
    let trust = world.trust();
    assert!(open_statement(&world.statement(), &trust, NOW).is_ok());
    let forged = world.rival.sign(Kind::Statement, &world.claims()).unwrap();
    let fault = open_statement(&forged, &trust, NOW).unwrap_err();
    assert_eq!(fault, StatementFault::Jws(JwsError::Algorithm), "the maker's own key is tried, and no other");
}

#[test]
fn a_list_that_was_overtaken_does_not_come_back_under_another_root() {
    let mut world = World::new();
    let old_root = world.root.jwk();
    world.root = key(Algorithm::EdDsa, 43, "root-2");
    let roots = [old_root, world.root.jwk()];
    assert_eq!(open_trust_list(&world.trust_jws(), &roots, 4, NOW).unwrap_err(), TrustFault::RolledBack);
    assert!(open_trust_list(&world.trust_jws(), &roots, 3, NOW).is_ok());
}

#[test]
fn a_standing_is_old_after_a_day_whatever_it_says() {
    let world = World::new();
    let mut claims = world.standing_claims();
    claims["exp"] = json!(NOW + 10 * 365 * 86_400);
    let jws = world.platform.sign(Kind::Standing, &claims).unwrap();
    let trust = world.trust();
    assert!(open_standing(&jws, &trust, NOW + 86_400 + 300).is_ok());
    assert_eq!(open_standing(&jws, &trust, NOW + 86_400 + 301).unwrap_err(), StandingFault::Stale);
}
