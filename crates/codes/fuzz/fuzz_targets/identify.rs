//! Any bytes, with or without a symbology identifier: nothing panics, places lie in the payload, canonical spellings are
//! stable, what is printed as a Digital Link reads back.
//!
//! ```sh
//! cargo +nightly fuzz run identify --fuzz-dir crates/codes/fuzz
//! ```

#![no_main]

use libfuzzer_sys::fuzz_target;
use suyuan_codes::{Identity, OwnDomains, Scheme, identify};
use suyuan_words::{Language, Words, codes};

const SYMBOLOGIES: [&str; 12] = ["", "]C1", "]e0", "]d2", "]Q3", "]J1", "]E0", "]E4", "]Q1", "]d1", "]I1", "]C0"];

fuzz_target!(|data: &[u8]| {
    let Some((first, payload)) = data.split_first() else { return };
    let symbology = SYMBOLOGIES[usize::from(*first) % SYMBOLOGIES.len()].parse().ok();
    let reading = identify(payload, symbology);
    let own = OwnDomains(vec!["suyuan.example".into(), "foodcredit.miit.gov.cn".into()]);
    for (identity, basis) in reading.ranked() {
        let _ = codes::basis(Words::bundled(Language::En), basis);
        check(identity, payload);
        if let Some(link) = &identity.link {
            let _ = (own.judge(link), link.remarks());
            assert!(link.host.ends_with(link.registrable()));
        }
    }
});

fn check(identity: &Identity, payload: &[u8]) {
    assert_eq!(identity.bytes(), payload);
    let ranges = identity.findings.iter().map(|finding| &finding.range);
    for range in ranges.chain(identity.elements.iter().map(|element| &element.range)) {
        assert!(range.start <= range.end && range.end <= payload.len(), "{range:?} in {payload:?}");
    }
    let explanation = identity.explain(2026);
    for words in Language::ALL.map(Words::bundled) {
        for part in &explanation.parts {
            let _ = (codes::line(words, part), part.message());
        }
        for finding in &identity.findings {
            let _ = codes::finding(words, finding);
        }
    }
    if !identity.is_well_formed() {
        return;
    }
    if identity.scheme != Scheme::Link && identity.canonical.starts_with("https://id.gs1.org/") {
        let again = identify(&identity.canonical, None).into_best();
        assert_eq!(again.canonical, identity.canonical);
        assert_eq!((again.scheme, again.level), (Scheme::DigitalLink, identity.level), "{}", identity.canonical);
    }
    if let Ok(link) = identity.digital_link("https://id.gs1.org") {
        let again = identify(&link, None).into_best();
        assert_eq!(again.scheme, Scheme::DigitalLink, "{link}");
        for element in &identity.elements {
            assert_eq!(again.element(&element.key), identity.element(&element.key), "{link}");
        }
    }
}
