//! What each scheme makes of good and bad examples.

use suyuan_codes::{
    Basis, CalendarDate, Certainty, Expiry, FindingKind, Identity, Level, Scheme, SymbologyId, identify,
};

fn read(payload: &str) -> Identity {
    identify(payload.as_bytes(), None).into_best()
}

fn read_as(symbology: &str, payload: &str) -> Identity {
    let symbology: SymbologyId = symbology.parse().expect("a symbology identifier");
    identify(payload.as_bytes(), Some(symbology)).into_best()
}

#[track_caller]
fn assert_reads(payload: &str, scheme: Scheme, level: Level, canonical: &str) {
    let identity = read(payload);
    assert!(identity.is_well_formed(), "{payload}: {:?}", identity.findings);
    assert_eq!((identity.scheme, identity.level), (scheme, level), "{payload}");
    assert_eq!(identity.canonical, canonical, "{payload}");
}

#[track_caller]
fn assert_finds(payload: &str, scheme: Scheme, kind: FindingKind, certainty: Certainty) {
    let identity = read(payload);
    assert_eq!(identity.scheme, scheme, "{payload}");
    let found = identity.findings.iter().any(|finding| finding.kind == kind && finding.certainty == certainty);
    assert!(found, "{payload}: {:?}", identity.findings);
}

fn check_digit(expected: &str) -> FindingKind {
    FindingKind::CheckDigit { expected: expected.to_owned() }
}

#[test]
fn gtins_of_every_length_are_one_identity() {
    for payload in ["6901234567892", "06901234567892"] {
        assert_reads(payload, Scheme::Gtin, Level::Product, "https://id.gs1.org/01/06901234567892");
    }
    assert_reads("036000291452", Scheme::Gtin, Level::Product, "https://id.gs1.org/01/00036000291452");
    assert_reads("96385074", Scheme::Gtin, Level::Product, "https://id.gs1.org/01/00000096385074");
    assert_finds("6901234567893", Scheme::Gtin, check_digit("2"), Certainty::Certain);
}

#[test]
fn eight_digits_are_gtin_8_or_upc_e_as_the_symbol_says() {
    assert_eq!(read_as("]E4", "02345673").canonical, "https://id.gs1.org/01/00000002345673");
    assert_eq!(read_as("]E0", "02345673").canonical, "https://id.gs1.org/01/00023456000073");
    // Only UPC-E has a right check digit.
    assert_eq!(read("04252614").canonical, "https://id.gs1.org/01/00042100005264");
    let both = identify(b"02345673", None);
    assert_eq!(both.candidates().len(), 2, "{both:?}");
}

#[test]
fn a_sent_identifier_comes_with_thirteen_digits() {
    assert_finds("]E0036000291452", Scheme::Gtin, FindingKind::Length, Certainty::Certain);
    assert!(read_as("]E0", "036000291452").is_well_formed());
    assert_reads("]E00036000291452", Scheme::Gtin, Level::Product, "https://id.gs1.org/01/00036000291452");
}

#[test]
fn a_composite_component_adds_to_the_barcode() {
    let identity = read("]E06901234567892|]e010B1");
    assert_eq!((identity.scheme, identity.level), (Scheme::Gtin, Level::Batch));
    assert_eq!(identity.canonical, "https://id.gs1.org/01/06901234567892/10/B1");
}

#[test]
fn element_strings_with_and_without_fnc1_and_in_brackets() {
    let canonical = "https://id.gs1.org/01/06901234567892/10/B1/21/s7";
    for payload in [
        "\u{1d}010690123456789210B1\u{1d}21s7",
        "010690123456789210B1\u{1d}21s7",
        "]d2010690123456789221s7\u{1d}10B1\u{1d}",
        "(01)06901234567892(21)s7(10)B1",
    ] {
        assert_reads(payload, Scheme::ElementString, Level::Item, canonical);
    }
    assert_reads(
        "(00)106141412345678908",
        Scheme::ElementString,
        Level::Item,
        "https://id.gs1.org/00/106141412345678908",
    );
    assert_reads("(414)9520123456788", Scheme::ElementString, Level::Company, "https://id.gs1.org/414/9520123456788");
    assert_finds("(01)06901234567893", Scheme::ElementString, check_digit("2"), Certainty::Certain);
    assert_finds("\u{1d}8912", Scheme::ElementString, FindingKind::UnknownAi, Certainty::Certain);
    assert_finds("(01)06901234567892(17)261332", Scheme::ElementString, FindingKind::Date, Certainty::Certain);
}

#[test]
fn two_batches_in_one_symbol_are_an_error_and_a_missing_key_is_a_doubt() {
    assert_finds("(01)06901234567892(10)A(10)B", Scheme::ElementString, FindingKind::Repeated, Certainty::Certain);
    let needs_key = FindingKind::Pairing { other: "01,02,03,255,8006,8026".to_owned() };
    assert_finds("(17)261100", Scheme::ElementString, needs_key, Certainty::Doubtful);
}

#[test]
fn what_is_wrong_is_pointed_at() {
    let identity = read("(01)06901234567893(10)B1");
    let finding = identity.findings.first().expect("a finding");
    assert_eq!(&identity.raw[finding.range.clone()], "06901234567893");
    let identity = read("https://a.example/01/06901234567892?999=x");
    let finding = identity.findings.first().expect("a finding");
    assert_eq!(&identity.raw[finding.range.clone()], "999=x");
}

#[test]
fn digital_links_lose_stem_and_attributes_but_not_qualifiers() {
    assert_reads(
        "https://suyuan.example/some/stem/01/06901234567892/10/b%2F1/21/S7?17=261100&linkType=all#top",
        Scheme::DigitalLink,
        Level::Item,
        "https://id.gs1.org/01/06901234567892/10/b%2F1/21/S7",
    );
    let identity = read("https://suyuan.example/01/06901234567892/10/b%2F1?17=261100");
    assert_eq!((identity.element("10"), identity.element("17")), (Some("b/1"), Some("261100")));
    assert_eq!(identity.link.map(|link| link.host).as_deref(), Some("suyuan.example"));
}

#[test]
fn compressed_digital_links_are_decompressed() {
    let cases = [
        ("ARHKVAdpQg", "01/09780345418913", Level::Product),
        ("AQnYUc1gmiCNV4JG", "01/05412345000013/10/ABC123", Level::Batch),
        ("ABeRcNWtKMPA", "00/106141412345678908", Level::Item),
        ("ARFKk4XB0CDKWcnpq", "01/09506000134376/10/LOT01", Level::Batch),
    ];
    for (segment, path, level) in cases {
        let canonical = format!("https://id.gs1.org/{path}");
        assert_reads(&format!("https://id.gs1.org/{segment}"), Scheme::DigitalLink, level, &canonical);
    }
}

#[test]
fn ordinary_links_stay_links() {
    for payload in [
        "https://suyuan.example/",
        "https://suyuan.example/about/us",
        "https://shop.example/00/5",
        "https://blog.example/401/not-found",
        "https://shop.example/ARTICLES",
        "http://weixin.qq.com/r/AQnYUc1gmi",
        "HtTp://a.example/01/06901234567892",
        "https://shop.example/gtin/09520123456788",
    ] {
        let identity = read(payload);
        assert_eq!((identity.scheme, identity.canonical.as_str()), (Scheme::Link, payload));
        assert!(identity.is_well_formed() && identity.link.is_some(), "{payload}");
    }
}

#[test]
fn ecodes_bare_and_in_links() {
    let canonical = "ecode:100640001234567890";
    for payload in [
        "100640001234567890",
        "https://www.iotroot.com/E=100640001234567890",
        "https://www.iotroot.com/x?E=100640001234567890",
        "ecode:100640001234567890",
    ] {
        assert_reads(payload, Scheme::Ecode, Level::Item, canonical);
    }
    assert_finds(
        "https://www.iotroot.com/E=50064000123456789",
        Scheme::Ecode,
        FindingKind::Rule("ecode-version"),
        Certainty::Doubtful,
    );
}

#[test]
fn ma_codes_by_their_parts() {
    assert_reads("MA.156.M0.100761.21234561", Scheme::Ma, Level::Product, "MA.156.M0.100761.21234561");
    assert_reads("MA.156.M0.100761.21234561.L7", Scheme::Ma, Level::Batch, "MA.156.M0.100761.21234561.L7");
    let full = "MA.156.M0.100761.21234561.Sx00008.M220117.L20220117.D20220118.E220130.V220117.C3";
    assert_reads(full, Scheme::Ma, Level::Item, full);
    let general = "MA.156.1003.1629/73.10000000.6/";
    assert_reads(&format!("http://s.idcode.org.cn/?code={general}"), Scheme::Ma, Level::Product, general);
    assert_reads("ma.156.M0.100761.21234561", Scheme::Ma, Level::Product, "MA.156.M0.100761.21234561");
}

#[test]
fn handles_and_object_identifiers() {
    let handle = "88.300.15907541011/1024";
    assert_reads(handle, Scheme::Handle, Level::Item, handle);
    assert_reads(&format!("https://node.example/{handle}?from=qr"), Scheme::Handle, Level::Item, handle);
    assert_finds("88.300.15907541011", Scheme::Handle, FindingKind::Length, Certainty::Certain);
    assert_reads("1.2.156.10197.1.501", Scheme::Oid, Level::Unknown, "oid:1.2.156.10197.1.501");
    assert_finds("urn:oid:1.02.3", Scheme::Oid, FindingKind::Rule("oid-arc"), Certainty::Certain);
    for text in ["10.1000/182", "192.168.1.1", "20.11.2026"] {
        assert_eq!(read(text).scheme, Scheme::Text, "{text}");
    }
}

#[test]
fn chinese_registries() {
    assert_reads("2016010901123456", Scheme::Ccc, Level::Document, "ccc:2016010901123456");
    assert_reads("2022221101000119(B0)", Scheme::Ccc, Level::Document, "ccc:2022221101000119");
    assert_reads("81234567890123456789", Scheme::Medicine, Level::Item, "cn-med:81234567890123456789");
    assert_reads("91350100M000100Y43", Scheme::CreditCode, Level::Company, "uscc:91350100M000100Y43");
    assert_reads("91110000600037341l", Scheme::CreditCode, Level::Company, "uscc:91110000600037341L");
    assert_finds("91350100M000100Y4Z", Scheme::CreditCode, FindingKind::Character, Certainty::Certain);
    assert_finds("91350100M000100Y44", Scheme::CreditCode, check_digit("3"), Certainty::Doubtful);
    assert_finds("91110000600037341M", Scheme::CreditCode, check_digit("L"), Certainty::Certain);
    for licence in ["11834020305037", "10744030704994", "10811310111839"] {
        assert_reads(&format!("SC{licence}"), Scheme::FoodLicence, Level::Document, &format!("sc:SC{licence}"));
    }
    assert_finds("SC12442011202449", Scheme::FoodLicence, check_digit("0"), Certainty::Doubtful);
    assert_finds("SC1274451020125", Scheme::FoodLicence, FindingKind::Length, Certainty::Certain);
}

#[test]
fn licences_and_registrations() {
    assert_reads("XK13-003-00012", Scheme::ProductionLicence, Level::Document, "xk:XK13-003-00012");
    assert_reads("（京）XK16-20400012", Scheme::ProductionLicence, Level::Document, "xk:(京)XK16-204-00012");
    let recipe = "国食注字YP20190012";
    assert_reads(recipe, Scheme::RecipeRegistration, Level::Document, &format!("recipe:{recipe}"));
    assert_reads("国食注字 TY 20190012", Scheme::RecipeRegistration, Level::Document, "recipe:国食注字TY20190012");
    for text in ["XK13-003-0001", "国食注字YP2019", "国食健字G20190012"] {
        assert_eq!(read(text).scheme, Scheme::Text, "{text}");
    }
}

#[test]
fn a_shops_own_number_is_doubtful() {
    let own = FindingKind::Rule("restricted-circulation");
    assert_finds("2112345678900", Scheme::Gtin, own.clone(), Certainty::Doubtful);
    for payload in ["6901234567892", "036000291452", "96385074"] {
        assert!(read(payload).findings.iter().all(|finding| finding.kind != own), "{payload}");
    }
}

#[test]
fn an_identity_number_of_a_person_is_not_understood() {
    // The example number of GB 11643.
    assert_eq!(read("11010519491231002X").scheme, Scheme::Text);
}

#[test]
fn sixteen_digits_are_a_certificate_or_an_element_string() {
    assert_finds("0106901234567893", Scheme::ElementString, check_digit("2"), Certainty::Certain);
    assert_eq!(read("0109520123456788").scheme, Scheme::ElementString);
    assert_eq!(read("2016010901123456").scheme, Scheme::Ccc);
}

#[test]
fn what_scanners_add_is_taken_off_and_said() {
    for payload in ["6901234567892\r\n", " 6901234567892", "\u{feff}6901234567892\n"] {
        let identity = read(payload);
        assert_eq!(identity.canonical, "https://id.gs1.org/01/06901234567892", "{payload:?}");
        assert!(identity.is_well_formed());
        assert_eq!(identity.findings[0].kind, FindingKind::Rule("surrounding-whitespace"));
    }
}

#[test]
fn text_is_text() {
    for payload in ["", "\u{1d}x", "hello", "WIFI:S:x;;", "13800138000"] {
        let identity = read(payload);
        assert!(!identity.canonical.starts_with("https:"), "{payload:?}");
    }
    assert_eq!(identify(&[0xff, 0xfe, 0x30], None).best().scheme, Scheme::Text);
}

#[test]
fn meanings_are_ranked_with_what_they_rest_on() {
    let bases = |payload: &str| {
        let reading = identify(payload.as_bytes(), None);
        reading.ranked().map(|(identity, basis)| (identity.scheme, basis)).collect::<Vec<_>>()
    };
    assert_eq!(bases("6901234567892"), [(Scheme::Gtin, Basis::CheckDigit)]);
    assert_eq!(bases("]E06901234567892"), [(Scheme::Gtin, Basis::Symbol)]);
    assert_eq!(bases("hello"), [(Scheme::Text, Basis::Nothing)]);
    assert_eq!(
        bases("https://id.gs1.org/01/06901234567892"),
        [(Scheme::DigitalLink, Basis::Link), (Scheme::Link, Basis::Link)]
    );
}

#[test]
fn expiry_dates_of_gs1_and_ma() {
    let day = |year, month, day| CalendarDate { year, month, day };
    let expiry = |payload: &str| read(payload).expiry(2026);
    assert_eq!(expiry("(01)06901234567892(17)261100"), Some((day(2026, 11, 30), Expiry::UseBy)));
    assert_eq!(expiry("(01)06901234567892(15)270115"), Some((day(2027, 1, 15), Expiry::BestBefore)));
    assert_eq!(expiry("MA.156.M0.100761.21234561.S1.E20220130"), Some((day(2022, 1, 30), Expiry::UseBy)));
    assert_eq!(expiry("(01)06901234567892"), None);
}

#[test]
fn electronic_product_codes_are_the_barcodes_of_the_same_things() {
    let cases = [
        ("urn:epc:id:sgtin:0614141.112345.400", "https://id.gs1.org/01/10614141123459/21/400", Level::Item),
        ("urn:epc:id:sgtin:0614141.012345.32a%2Fb", "https://id.gs1.org/01/00614141123452/21/32a%2Fb", Level::Item),
        ("urn:epc:class:lgtin:0614141.112345.998877", "https://id.gs1.org/01/10614141123459/10/998877", Level::Batch),
        ("urn:epc:idpat:sgtin:0614141.112345.*", "https://id.gs1.org/01/10614141123459", Level::Product),
        ("urn:epc:tag:sgtin-96:3.0614141.112345.400", "https://id.gs1.org/01/10614141123459/21/400", Level::Item),
        ("urn:epc:id:sscc:0614141.1234567890", "https://id.gs1.org/00/106141412345678908", Level::Item),
        ("urn:epc:id:sgln:0614141.12345.0", "https://id.gs1.org/414/0614141123452", Level::Company),
        ("urn:epc:id:sgln:0614141.12345.400", "https://id.gs1.org/414/0614141123452/254/400", Level::Company),
        ("urn:epc:id:grai:0614141.12345.400", "https://id.gs1.org/8003/00614141123452400", Level::Item),
        ("urn:epc:id:giai:0614141.12345400", "https://id.gs1.org/8004/061414112345400", Level::Item),
        ("urn:epc:id:gdti:0614141.12345.400", "https://id.gs1.org/253/0614141123452400", Level::Document),
        ("urn:epc:id:gsrn:0614141.1234567890", "https://id.gs1.org/8018/061414112345678902", Level::Unknown),
        (
            "urn:epc:id:cpi:0614141.123ABC.123456789",
            "https://id.gs1.org/8010/0614141123ABC/8011/123456789",
            Level::Item,
        ),
        ("urn:epc:id:itip:4012345.012345.01.02.987", "https://id.gs1.org/8006/040123451234560102/21/987", Level::Item),
        ("urn:epc:id:gid:95100000.12345.400", "urn:epc:id:gid:95100000.12345.400", Level::Item),
    ];
    for (payload, canonical, level) in cases {
        assert_reads(payload, Scheme::Epc, level, canonical);
    }
    assert_finds("urn:epc:id:sgtin:0614141.12345.400", Scheme::Epc, FindingKind::Length, Certainty::Certain);
    assert_finds(
        "urn:epc:id:sgtin:06141.1112345.4",
        Scheme::Epc,
        FindingKind::Rule("company-prefix"),
        Certainty::Certain,
    );
    assert_finds("urn:epc:id:nothing:1.2", Scheme::Epc, FindingKind::Rule("epc-kind"), Certainty::Certain);
}

#[test]
fn commodity_codes_in_their_three_forms() {
    // An element string; the national service's link; a link of the maker's own.
    assert_reads(
        "(01)06901234567892(10)Q4D593(21)32a",
        Scheme::ElementString,
        Level::Item,
        "https://id.gs1.org/01/06901234567892/10/Q4D593/21/32a",
    );
    assert_reads("http://www.2dcode.org/0aRrY5kL", Scheme::CommodityQr, Level::Unknown, "https://2dcode.org/0aRrY5kL");
    for payload in [
        "http://www.example.com/gtin/06901234567892/bat/Q4D593/ser/32a",
        "http://www.example.com/q?gtin=6901234567892&batch=Q4D593&serial=32a",
    ] {
        let canonical = "https://id.gs1.org/01/06901234567892/10/Q4D593/21/32a";
        assert_reads(payload, Scheme::CommodityQr, Level::Item, canonical);
    }
    // A GTIN of another country in a link of another standard is among the meanings, and not the first.
    let reading = identify("http://www.example.com/q?gtin=09520123456788", None);
    let schemes: Vec<_> = reading.candidates().iter().map(|identity| identity.scheme).collect();
    assert_eq!(schemes, [Scheme::Link, Scheme::CommodityQr]);
    assert_eq!(read("http://2dcode.org/").scheme, Scheme::Link);
}

#[test]
fn certificates_behind_the_letters_of_the_mark_and_in_links() {
    for payload in [
        "CCC 2016010901123456",
        "CCC证书".replace("证书", ": 2016010901123456").as_str(),
        "https://mark.example/q?certNo=2016010901123456",
    ] {
        assert_reads(payload, Scheme::Ccc, Level::Document, "ccc:2016010901123456");
    }
    assert_finds("CCC201601090112345", Scheme::Ccc, FindingKind::Length, Certainty::Certain);
}

#[test]
fn full_width_forms_are_read_and_said() {
    let identity = read("（01）06901234567892（10）Ｂ１");
    assert_eq!(identity.canonical, "https://id.gs1.org/01/06901234567892/10/B1");
    let batch = &identity.elements[1];
    assert_eq!((&identity.raw[batch.range.clone()], batch.value.as_str()), ("Ｂ１", "B1"));
    assert!(identity.findings.iter().any(|finding| finding.kind == FindingKind::Rule("full-width")));
    // What is not understood stays as it was written.
    assert_eq!(read("请看（说明）").canonical, "请看（说明）");
}

#[test]
fn bytes_that_are_not_utf_8_are_kept() {
    // GB 18030 for 追溯.
    let payload = [b"ab".as_slice(), &[0xd7, 0xb7, 0xcb, 0xdd]].concat();
    let identity = identify(&payload, None).into_best();
    assert_eq!(identity.bytes(), payload);
    assert_eq!(identity.canonical, "data:,ab%D7%B7%CB%DD");
    let payload = b"https://a.example/01/06901234567892/10/B1?x=\xd7\xb7&17=271332";
    let identity = identify(payload, None).into_best();
    let finding = identity.findings.iter().find(|finding| finding.kind == FindingKind::Date).expect("a finding");
    assert_eq!(&identity.bytes()[finding.range.clone()], b"271332");
}

#[test]
fn a_scheme_of_another_library_comes_first_where_it_rests_on_the_same() {
    fn read_mark(payload: &suyuan_codes::Payload<'_>, found: &mut Vec<suyuan_codes::Candidate>) {
        if let Some(number) = payload.text().strip_prefix("MARK-") {
            let scheme = Scheme::Other("mark");
            found.push(
                suyuan_codes::Candidate::new(scheme, Level::Item, payload.text()).part(payload, "number", number),
            );
        }
    }
    let reading = suyuan_codes::identify_with(" MARK-17", None, &[read_mark]);
    let best = reading.best();
    assert_eq!((best.scheme, best.element("number")), (Scheme::Other("mark"), Some("17")));
    assert_eq!(best.elements[0].range, 6..8);
    assert_eq!(reading.candidates().len(), 1);
}

#[test]
fn a_key_of_another_length_is_said_once() {
    let short = read("urn:epc:id:sgtin:0614141.11234.400");
    let lengths = short.findings.iter().filter(|finding| finding.kind == FindingKind::Length);
    assert_eq!(lengths.count(), 1);
    // Twelve digits and a serial are as long as a key with a shorter serial.
    assert!(!read("urn:epc:id:grai:0614141.1234.4000").is_well_formed());
}
