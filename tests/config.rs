//! A wrong configuration names its field.
#![cfg(target_arch = "wasm32")]

mod support;

use serde_json::{Value, json};
use support::CONFIG;
use suyuan::edge::config::{ConfigError, check_root_keys, parse};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const ORIGIN: &str = "https://suyuan.example";

/// The configuration with one member set to something else, by JSON pointer; its parent must be there.
fn with(pointer: &str, value: Value) -> String {
    let mut config: Value = serde_json::from_str(CONFIG).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = config.pointer_mut(parent).unwrap();
    match parent {
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        Value::Object(members) => drop(members.insert(key.to_owned(), value)),
        _ => panic!("{pointer}"),
    }
    config.to_string()
}

#[wasm_bindgen_test]
fn a_right_configuration_is_read() {
    let config = parse(CONFIG, ORIGIN).unwrap();
    assert_eq!(config.endpoint, "https://platform.example/api");
    assert_eq!(config.root_keys[0].kid.as_deref(), Some("root-1"));
    assert_eq!(config.own_domains.0, ["suyuan.example"]);
    assert_eq!(config.brand.name.get("en"), "Suyuan");
    assert!(config.features.reports && !config.features.photo);
}

#[wasm_bindgen_test]
fn a_key_that_is_no_point_of_its_curve_is_named() {
    check_root_keys(&parse(CONFIG, ORIGIN).unwrap().root_keys).unwrap();
    let flat = json!({"kty": "OKP", "crv": "Ed25519", "kid": "r", "x": "AA"});
    let config = parse(&with("/root_keys/0", flat), ORIGIN).unwrap();
    let Err(ConfigError::Field { name, .. }) = check_root_keys(&config.root_keys) else { panic!("it is usable") };
    assert_eq!(name, "root_keys[0]");
}

#[wasm_bindgen_test]
fn an_endpoint_is_resolved_against_the_apps_own_origin() {
    for (endpoint, resolved) in [
        ("/", "https://suyuan.example"),
        ("/api/", "https://suyuan.example/api"),
        ("http://localhost:8080", "http://localhost:8080"),
    ] {
        assert_eq!(parse(&with("/endpoint", json!(endpoint)), ORIGIN).unwrap().endpoint, resolved);
    }
}

#[wasm_bindgen_test]
fn own_domains_may_be_of_any_script_and_on_one_machine() {
    for host in ["溯源.中国", "xn--hwr61w.xn--fiqs8s", "localhost", "127.0.0.1", "[::1]"] {
        assert!(parse(&with("/own_domains/0", json!(host)), ORIGIN).is_ok(), "{host}");
    }
    for host in ["Suyuan.example", "suyuan", "suyuan.example:8080", ".example", "a b.example", "[1]", ""] {
        assert!(parse(&with("/own_domains/0", json!(host)), ORIGIN).is_err(), "{host}");
    }
}

#[wasm_bindgen_test]
fn each_wrong_field_is_named() {
    let private = json!({"kty": "OKP", "crv": "Ed25519", "kid": "r", "d": "AA",
        "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"});
    for (pointer, value, name) in [
        ("/endpoint", json!("http://platform.example"), "endpoint"),
        ("/endpoint", json!("javascript:alert(1)"), "endpoint"),
        ("/endpoint", json!("https://user@platform.example"), "endpoint"),
        ("/endpoint", json!(7), "endpoint"),
        ("/root_keys", json!([]), "root_keys"),
        ("/root_keys", json!("key"), "root_keys"),
        ("/root_keys/0", json!({"kty": "oct", "crv": "x", "x": "AA", "kid": "r"}), "root_keys[0]"),
        ("/root_keys/0/kid", json!(""), "root_keys[0].kid"),
        ("/root_keys/0", private, "root_keys[0].d"),
        ("/own_domains/0", json!("https://suyuan.example"), "own_domains[0]"),
        ("/brand", json!(null), "brand"),
        ("/brand/name", json!("Suyuan"), "brand.name"),
        ("/brand/accent", json!("teal; background: url(//x)"), "brand.accent"),
        ("/brand/colour", json!("#fff"), "brand.colour"),
        ("/languages", json!([]), "languages"),
        ("/languages/1", json!("not a language"), "languages[1]"),
        ("/languages/1", json!("ja"), "languages[1]"),
        ("/embed_origins/0", json!("https://shop.example/"), "embed_origins[0]"),
        ("/embed_origins/0", json!("shop.example"), "embed_origins[0]"),
        ("/hotline/number", json!("call us"), "hotline.number"),
        ("/features/photo", json!("no"), "features.photo"),
        ("/feature", json!({}), "feature"),
    ] {
        match parse(&with(pointer, value.clone()), ORIGIN) {
            Err(ConfigError::Field { name: found, .. }) => assert_eq!(found, name, "{value}"),
            other => panic!("{name} = {value}: {other:?}"),
        }
    }
}

#[wasm_bindgen_test]
fn what_is_no_json_says_where() {
    let Err(ConfigError::NotJson { detail }) = parse("{\"endpoint\": }", ORIGIN) else { panic!("should be refused") };
    assert!(detail.contains("line 1"), "{detail}");
    assert!(matches!(parse("[]", ORIGIN), Err(ConfigError::Field { .. })));
}

#[wasm_bindgen_test]
fn a_language_stands_for_the_nearest_that_the_app_speaks() {
    use suyuan_words::Language::{En, ZhCn, ZhHant};
    let config = parse(&with("/languages", json!(["zh-TW", "zh-HK", "en-GB", "zh-Hans"])), ORIGIN).unwrap();
    assert_eq!(config.languages, [ZhHant, En, ZhCn]);
}
