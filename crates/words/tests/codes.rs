//! Codes in words, in every language.
#![cfg(all(feature = "bundled", feature = "meanings"))]

use suyuan_codes::explain::{application_identifiers, unknown};
use suyuan_codes::{Scheme, identify};
use suyuan_words::{AiWords, Language, MESSAGES, SchemeWords, Words, codes};

fn every_language() -> impl Iterator<Item = Words> {
    Language::ALL.into_iter().map(Words::bundled)
}

/// The names of a group's messages: `310` of `ai-310`.
fn names(group: &'static str) -> impl Iterator<Item = &'static str> {
    MESSAGES.iter().filter_map(move |entry| entry.id.strip_prefix(group)?.strip_prefix('-'))
}

#[test]
fn every_application_identifier_has_a_title() {
    for words in every_language() {
        for identifier in application_identifiers() {
            let element = format!("({identifier})");
            let t = AiWords::of(words);
            let named = (1..=identifier.len()).rev().find_map(|length| t.find(&identifier[..length]));
            assert!(named.is_some_and(|title| !title.is_empty()), "{:?} {element}", words.language());
        }
    }
}

#[test]
fn every_title_is_of_an_identifier() {
    for name in names("ai") {
        assert!(application_identifiers().any(|identifier| identifier.starts_with(name)), "ai-{name}");
    }
}

#[test]
fn every_scheme_has_a_title_and_every_part_its_scheme() {
    for words in every_language() {
        for scheme in Scheme::ALL {
            assert!(!codes::scheme(words, *scheme).is_empty(), "{scheme:?}");
            let found = SchemeWords::of(words).find(scheme.name());
            assert_eq!(found, Some(codes::scheme(words, *scheme)), "{scheme:?}: its message has its name");
        }
    }
    for name in names("scheme") {
        let scheme = name.split('.').next().unwrap_or_default();
        assert!(Scheme::ALL.iter().any(|known| known.name() == scheme), "scheme-{name}");
    }
}

#[test]
fn parts_of_every_scheme_are_titled() {
    let payloads = [
        "91110000600037341L",
        "SC12923022199019",
        "XK13-003-00012",
        "86.1000.1/100",
        "88.100.1/abc",
        "1.2.156.10197.1.501",
        "MA.156.M0.100761.21234561.Sx00008.M220117.L20220117.D20220118.E220130.V220117.C3",
        "urn:epc:id:giai:0614141.12345400",
        "81000010123456789012",
        "国食注字YP20170001",
    ];
    for words in every_language() {
        for payload in payloads {
            let identity = identify(payload, None).into_best();
            for part in identity.explain(2026).parts.iter().filter(|part| !part.is_gs1()) {
                let name = format!("{}.{}", part.scheme().name(), part.key);
                assert_eq!(SchemeWords::of(words).find(&name), Some(codes::title(words, part)), "{payload}");
            }
        }
    }
}

#[test]
fn a_part_without_words_is_called_by_its_key() {
    let reading = identify("(99)internal", None);
    let explanation = reading.best().explain(2026);
    assert_eq!(codes::title(Words::bundled(Language::En), &explanation.parts[0]), "company's own information");
    assert_eq!(codes::scheme(Words::bundled(Language::En), Scheme::Other("did")), "did");
}

#[test]
fn values_are_written_as_people_do() {
    let said = |language, payload: &str| {
        let identity = identify(payload, None).into_best();
        codes::value(Words::bundled(language), &identity.explain(2026).parts[1].value)
    };
    let cases = [
        ("(01)06901234567892(4321)1", "是", "yes"),
        ("(01)06901234567892(3932)1561299", "CNY 12.99", "CNY 12.99"),
        ("(01)06901234567892(3941)0125", "12.5%", "12.5%"),
        ("(01)06901234567892(421)156100000", "CN 100000", "CN 100000"),
        ("(01)06901234567892(423)156036", "CN, AU", "CN, AU"),
    ];
    for (payload, zh, en) in cases {
        assert_eq!(
            (said(Language::ZhCn, payload).as_str(), said(Language::En, payload).as_str()),
            (zh, en),
            "{payload}"
        );
    }
}

#[test]
fn lines_read_in_both_languages() {
    let identity = identify("(01)06901234567892(15)271231(10)B1(3932)1561299", None).into_best();
    let lines = |language| -> Vec<String> {
        identity.explain(2026).parts.iter().map(|part| codes::line(Words::bundled(language), part)).collect()
    };
    assert_eq!(
        lines(Language::En),
        [
            "(01) 06901234567892: product number (GTIN)",
            "(15) 271231: best before 2027-12-31",
            "(10) B1: batch or lot",
            "(3932) 1561299: price CNY 12.99",
        ]
    );
    assert_eq!(lines(Language::ZhCn)[1], "(15) 271231：最佳食用日期 2027-12-31");
    let licence = identify("SC12442011202449", None).into_best();
    let words = Words::bundled(Language::En);
    assert_eq!(codes::line(words, &licence.explain(2026).parts[1]), "420112: place of production Hubei (420112)");
    assert_eq!(codes::finding(Words::bundled(Language::ZhCn), &licence.findings[0]), "校验位应为 0");
}

#[test]
fn a_region_is_called_by_its_province() {
    let identity = identify("91110000600037341L", None).into_best();
    let explanation = identity.explain(2026);
    let division = explanation.parts.iter().find(|part| part.key == "division").unwrap();
    assert_eq!(codes::value(Words::bundled(Language::ZhCn), &division.value), "北京（110000）");
    assert_eq!(codes::value(Words::bundled(Language::En), &division.value), "Beijing (110000)");
}

#[test]
fn findings_say_what_would_be_right() {
    let said = |language, payload: &str| {
        let identity = identify(payload, None).into_best();
        identity.findings.iter().map(|finding| codes::finding(Words::bundled(language), finding)).collect::<Vec<_>>()
    };
    assert_eq!(said(Language::ZhCn, "(01)06901234567893"), ["校验位应为 2"]);
    assert_eq!(said(Language::En, "(01)06901234567893"), ["the check digit should be 2"]);
    // A count of items contained needs the identifier that it counts.
    let pairing = said(Language::En, "(37)5");
    assert!(pairing.iter().any(|words| words.starts_with("does not go by the rules with ")), "{pairing:?}");
}

#[test]
fn what_is_no_product_code_is_said_in_every_language() {
    for words in every_language() {
        for payload in ["", "1", "https://suyuan.example/", "wxp://f2f0", "WIFI:S:a;;", "tel:12315", "a word"] {
            let kind = suyuan_codes::explain::Understanding::NotUnderstood(unknown(payload));
            assert!(!codes::understanding(words, kind).is_empty(), "{payload}");
        }
    }
}
