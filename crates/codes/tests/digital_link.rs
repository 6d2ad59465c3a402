//! The rules of GS1 Digital Link URIs, one by one.

use suyuan_codes::{Certainty, FindingKind, Identity, Scheme, identify};

fn read(uri: &str) -> Identity {
    identify(uri.as_bytes(), None).into_best()
}

#[track_caller]
fn assert_elements(uri: &str, elements: &[(&str, &str)]) {
    let identity = read(uri);
    assert_eq!(identity.scheme, Scheme::DigitalLink, "{uri}");
    assert!(identity.is_well_formed(), "{uri}: {:?}", identity.findings);
    let actual: Vec<_> = identity.elements.iter().map(|e| (e.key.as_ref(), e.value.as_str())).collect();
    assert_eq!(actual, elements, "{uri}");
}

#[track_caller]
fn assert_finds(uri: &str, kind: FindingKind) {
    let identity = read(uri);
    assert_eq!(identity.scheme, Scheme::DigitalLink, "{uri}");
    let certain = identity.findings.iter().filter(|finding| finding.certainty == Certainty::Certain);
    assert!(certain.clone().any(|finding| finding.kind == kind), "{uri}: {:?}", identity.findings);
}

const GTIN: &str = "https://a.example/01/09520123456788";

#[test]
fn the_rightmost_key_wins_whatever_the_stem() {
    let key = [("01", "09520123456788")];
    assert_elements(GTIN, &key);
    assert_elements("HTTPS://a.example/some/stem/01/09520123456788", &key);
    assert_elements("http://192.0.2.1:8080/01/09520123456788#fragment", &key);
    assert_elements("https://a.example/01/09520123456788/414/9520123456788", &[("414", "9520123456788")]);
}

#[test]
fn qualifiers_keep_their_order() {
    let good = ["", "/10/A", "/21/A", "/22/A/10/B/21/C", "/22/A/21/C", "/235/A"];
    for path in good {
        assert!(read(&format!("{GTIN}{path}")).is_well_formed(), "{path}");
    }
    for path in ["/21/A/10/B", "/10/A/22/B", "/235/A/10/B", "/10/A/235/B", "/10/A/10/B", "/254/A"] {
        assert_finds(&format!("{GTIN}{path}"), FindingKind::Rule("qualifier-sequence"));
    }
    assert_finds("https://a.example/00/106141412345678908/10/A", FindingKind::Rule("qualifier-sequence"));
    assert_elements("https://a.example/414/9520123456788/254/32a%2Fb", &[("414", "9520123456788"), ("254", "32a/b")]);
}

#[test]
fn attributes_stand_in_the_query_and_qualifiers_do_not() {
    let elements = [("01", "09520123456788"), ("3103", "000195"), ("99", "A B")];
    let identity = read(&format!("{GTIN}?3103=000195&99=A+B&linkType=all&flag"));
    let actual: Vec<_> = identity.elements.iter().map(|e| (e.key.as_ref(), e.value.as_str())).collect();
    assert_eq!(actual, elements);
    // A plus is a space in the query, and no set of characters has a space.
    assert_finds(&format!("{GTIN}?99=A+B"), FindingKind::Character);
    assert_elements(&format!("{GTIN}/10/A+B?99=A%2BB"), &[("01", "09520123456788"), ("10", "A+B"), ("99", "A+B")]);
    assert_finds(&format!("{GTIN}?10=A"), FindingKind::Rule("not-an-attribute"));
    assert_finds(&format!("{GTIN}?21=A"), FindingKind::Rule("not-an-attribute"));
    assert_finds(&format!("{GTIN}?999=A"), FindingKind::UnknownAi);
    assert_finds(&format!("{GTIN}?99=A&99=A"), FindingKind::Repeated);
    assert_finds(&format!("{GTIN}?01=09520123456788"), FindingKind::Repeated);
    // Beside a third party's serial a batch has no place in the path.
    assert_elements(&format!("{GTIN}/235/X?10=A"), &[("01", "09520123456788"), ("235", "X"), ("10", "A")]);
}

#[test]
fn escapes_are_decoded_once() {
    assert_elements(&format!("{GTIN}/10/a%252Fb"), &[("01", "09520123456788"), ("10", "a%2Fb")]);
    assert_elements(&format!("{GTIN}/10/a%zz"), &[("01", "09520123456788"), ("10", "a%zz")]);
    assert_finds(&format!("{GTIN}/10/a%00b"), FindingKind::Character);
    assert_finds(&format!("{GTIN}/10/a<b"), FindingKind::Character);
}

#[test]
fn tolerated_forms_are_doubtful() {
    for (uri, kind) in [
        ("https://a.example/01/09520123456788/", FindingKind::Rule("trailing-slash")),
        ("https://a.example/01/9520123456788", FindingKind::Length),
        ("https://id.gs1.org/gtin/09520123456788/lot/A", FindingKind::Rule("short-name")),
    ] {
        let identity = read(uri);
        assert_eq!(identity.element("01"), Some("09520123456788"), "{uri}");
        assert!(identity.is_well_formed(), "{uri}: {:?}", identity.findings);
        assert!(identity.findings.iter().any(|finding| finding.kind == kind), "{uri}: {:?}", identity.findings);
    }
    let reading = identify(b"https://shop.example/gtin/09520123456788", None);
    let schemes: Vec<_> = reading.candidates().iter().map(|identity| identity.scheme).collect();
    assert_eq!(schemes, [Scheme::Link, Scheme::DigitalLink]);
}

#[test]
fn withdrawn_locations_are_read_and_name_nothing() {
    let identity = read("https://id.gs1.org/shipTo/9520123456788");
    assert_eq!((identity.scheme, identity.element("410")), (Scheme::DigitalLink, Some("9520123456788")));
    assert_eq!(identity.canonical, "(410)9520123456788");
    assert_eq!(read("https://id.gs1.org/410/9520123456788").scheme, Scheme::Link);
}

#[test]
fn decompression_keeps_leading_zeros_and_skips_what_is_not_gs1() {
    assert_elements("https://id.gs1.org/CwnYUc1gmggKS", &[("01", "05412345000013"), ("10", "0329")]);
    assert_elements(
        "https://id.gs1.org/CwnYUc1gmhAAAFJIQMBw",
        &[("01", "05412345000013"), ("10", "00000329"), ("21", "007")],
    );
    assert_elements(
        "https://id.gs1.org/AQnYUc1gmiCNV4JGLo3Dfg2q72Etrue8K7RPRWwjc0D4?someparameter",
        &[("01", "05412345000013"), ("10", "ABC123"), ("17", "290331")],
    );
    assert_elements("https://id.gs1.org/01/05412345000013/EEarwSM", &[("01", "05412345000013"), ("10", "ABC123")]);
    assert_elements("https://a.example/x/DBHKVAdpQgowOQ", &[("01", "09780345418913"), ("21", "12345")]);
}

#[test]
fn an_altered_compressed_link_is_no_digital_link() {
    // Another digit in the GTIN; a bit set where zeros fill up; a character short.
    for segment in ["ARHKVAdqQg", "ARHKVAdpQh", "ARHKVAdpQ"] {
        assert_eq!(read(&format!("https://id.gs1.org/{segment}")).scheme, Scheme::Link, "{segment}");
    }
}
