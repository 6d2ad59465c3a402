//! What must hold for any payload.

use proptest::prelude::*;
use suyuan_codes::{FindingKind, Link, OwnDomains, Scheme, SymbologyId, identify};

fn check_digit(before: &str) -> u32 {
    let sum: u32 = before.bytes().rev().zip([3, 1].into_iter().cycle()).map(|(b, w)| u32::from(b - b'0') * w).sum();
    (10 - sum % 10) % 10
}

fn symbologies() -> impl Strategy<Value = Option<SymbologyId>> {
    const IDS: &[&str] = &["]C1", "]e0", "]d2", "]Q3", "]J1", "]E0", "]E4", "]Q1", "]d1"];
    proptest::option::of(proptest::sample::select(IDS).prop_map(|id| id.parse().unwrap()))
}

/// Payloads that look like codes more often than random bytes do.
fn code_like() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,40}",
        "[0-9A-Z]{1,24}",
        "\u{1d}?(01[0-9]{14}|10[A-Za-z0-9]{0,25}\u{1d}|21[ -~]{0,22}\u{1d}|[0-9]{2,4}[ -~]{0,10}\u{1d}?){0,5}",
        "(\\([0-9]{2,4}\\)[ -~]{0,20}){0,4}",
        "https?://[ -~é中]{0,60}",
        "https://(id\\.gs1\\.org|[a-z]{1,9}\\.cn)(/[0-9]{2,4}/[ -~]{0,20}){0,4}(\\?[ -~]{0,30})?",
        "https://id\\.gs1\\.org/[A-Za-z0-9_-]{0,40}",
        "(MA|ma)\\.156\\.[ -~]{0,40}",
        "(88|86|10)\\.[0-9.]{0,20}/?[ -~]{0,10}",
        "(SC|sc|urn:oid:|1.2.156.|E=)[0-9.]{0,20}",
        "\\PC{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..80), symbology in symbologies()) {
        let reading = identify(&bytes, symbology);
        prop_assert!(!reading.candidates().is_empty());
    }

    #[test]
    fn findings_point_into_the_payload(payload in code_like(), symbology in symbologies()) {
        let reading = identify(payload.as_bytes(), symbology);
        for identity in reading.candidates() {
            for finding in &identity.findings {
                prop_assert!(finding.range.start <= finding.range.end, "{finding:?}");
                prop_assert!(finding.range.end <= identity.raw.len(), "{finding:?} in {:?}", identity.raw);
            }
        }
    }

    #[test]
    fn a_changed_digit_of_a_gtin_is_found(body in "[0-9]{13}", at in 0_usize..14, by in 1_u8..10) {
        let gtin = format!("{body}{}", check_digit(&body));
        prop_assert!(identify(gtin.as_bytes(), None).best().is_well_formed());
        let mut changed = gtin.clone().into_bytes();
        changed[at] = b'0' + (changed[at] - b'0' + by) % 10;
        for payload in [changed.clone(), [b"(01)".as_slice(), &changed].concat(), [b"https://id.gs1.org/01/".as_slice(), &changed].concat()] {
            let reading = identify(&payload, None);
            let gs1 = reading.candidates().iter().find(|identity| {
                matches!(identity.scheme, Scheme::Gtin | Scheme::ElementString | Scheme::DigitalLink)
            });
            let found = gs1.is_some_and(|identity| {
                identity.findings.iter().any(|finding| matches!(finding.kind, FindingKind::CheckDigit { .. }))
            });
            prop_assert!(found, "{}", String::from_utf8_lossy(&payload));
        }
    }

    #[test]
    fn a_canonical_link_means_the_same(
        body in "[0-9]{13}",
        variant in proptest::option::of("[!-~&&[^#$@\\[\\\\\\]^`{|}~]]{1,20}"),
        batch in proptest::option::of("[!-~&&[^#$@\\[\\\\\\]^`{|}~]]{1,20}"),
        serial in proptest::option::of("[!-~&&[^#$@\\[\\\\\\]^`{|}~]]{1,20}"),
    ) {
        let mut payload = format!("\u{1d}01{body}{}", check_digit(&body));
        for (code, value) in [("21", &serial), ("22", &variant), ("10", &batch)] {
            if let Some(value) = value {
                payload.push_str(&format!("{code}{value}\u{1d}"));
            }
        }
        let first = identify(payload.as_bytes(), None).into_best();
        prop_assert!(first.is_well_formed(), "{payload:?} {:?}", first.findings);
        let second = identify(first.canonical.as_bytes(), None).into_best();
        prop_assert_eq!(second.scheme, Scheme::DigitalLink);
        prop_assert_eq!(&second.canonical, &first.canonical);
        prop_assert_eq!(second.level, first.level);
        for code in ["01", "10", "21", "22"] {
            prop_assert_eq!(second.element(code), first.element(code));
        }
    }

    #[test]
    fn any_canonical_link_is_stable(payload in code_like()) {
        let first = identify(payload.as_bytes(), None).into_best();
        if first.canonical.starts_with("https://id.gs1.org/") && first.is_well_formed() {
            let second = identify(first.canonical.as_bytes(), None).into_best();
            prop_assert_eq!(second.canonical, first.canonical);
        }
    }

    #[test]
    fn any_link_is_judged(text in "\\PC{0,40}", own in "\\PC{0,20}") {
        let own = OwnDomains(vec![own, "suyuan.example".to_owned()]);
        for text in [format!("https://{text}"), text] {
            if let Some(link) = Link::parse(&text) {
                let _ = own.judge(&link);
                prop_assert!(!link.host.is_empty());
                prop_assert!(link.host.ends_with(&link.registrable));
            }
        }
    }
}
