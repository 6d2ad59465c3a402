//! What is said of the parts of a code.

use suyuan_codes::explain::{Advice, Country, Currency, Role, Understanding, Unknown, Value};
use suyuan_codes::{CalendarDate, Identity, identify};

fn read(payload: &str) -> Identity {
    identify(payload, None).into_best()
}

fn day(year: u16, month: u8, day: u8) -> CalendarDate {
    CalendarDate { year, month, day }
}

/// The value of the one part besides the key.
#[track_caller]
fn assert_value(element: &str, value: Value<'_>) {
    let identity = read(&format!("(01)06901234567892{element}"));
    let explanation = identity.explain(2026);
    assert_eq!(explanation.parts[1].value, value, "{element}");
}

#[test]
fn values_are_typed() {
    assert_value("(17)271231", Value::Date(day(2027, 12, 31)));
    assert_value("(17)271200", Value::Date(day(2027, 12, 31)));
    assert_value("(7003)2712311430", Value::Moment { date: day(2027, 12, 31), hour: 14, minute: 30, second: None });
    assert_value(
        "(8008)271231143059",
        Value::Moment { date: day(2027, 12, 31), hour: 14, minute: 30, second: Some(59) },
    );
    assert_value("(7007)260901261001", Value::Period { from: day(2026, 9, 1), to: day(2026, 10, 1) });
    assert_value("(3103)000500", Value::Measure { decimal: "0.500".into(), unit: "kg" });
    assert_value("(3572)001250", Value::Measure { decimal: "12.50".into(), unit: "oz" });
    assert_value("(4331)000800-", Value::Measure { decimal: "-8.00".into(), unit: "°C" });
    assert_value("(3932)1561299", Value::Money { decimal: "12.99".into(), currency: Some(Currency("CNY")) });
    assert_value("(3922)1299", Value::Money { decimal: "12.99".into(), currency: None });
    assert_value("(3941)0125", Value::Percent("12.5".into()));
    assert_value("(422)156", Value::Countries { countries: vec![Country("CN")], rest: "" });
    assert_value("(423)156036", Value::Countries { countries: vec![Country("CN"), Country("AU")], rest: "" });
    assert_value("(421)156100000", Value::Countries { countries: vec![Country("CN")], rest: "100000" });
    assert_value("(7030)156P1", Value::Countries { countries: vec![Country("CN")], rest: "P1" });
    assert_value("(4321)1", Value::Flag(true));
    assert_value("(8026)095201234567880102", Value::Piece { of: "09520123456788", piece: 1, total: 2 });
    assert_value(
        "(4309)13000000003544444444",
        Value::Position { latitude: "40.0000000".into(), longitude: "-5.5555556".into() },
    );
    assert_value("(10)LOT01", Value::Text("LOT01"));
}

#[test]
fn text_that_breaks_its_rule_stays_text() {
    assert_value("(17)271331", Value::Text("271331"));
    assert_value("(422)001", Value::Text("001"));
    assert_value("(3932)000100", Value::Text("000100"));
    assert_value("(17)22121231", Value::Text("22121231"));
}

#[test]
fn parts_have_a_role_a_place_and_their_findings() {
    let identity = read("(01)06901234567893(10)B1(17)271231");
    let explanation = identity.explain(2026);
    let roles: Vec<_> = explanation.parts.iter().map(|part| part.role).collect();
    assert_eq!(roles, [Role::Names, Role::Narrows, Role::Tells]);
    assert_eq!(explanation.parts[0].findings.len(), 1);
    assert!(explanation.parts[1].findings.is_empty());
    for part in &explanation.parts {
        assert_eq!(&identity.raw[part.range.clone()], part.raw);
    }
    assert_eq!(explanation.understanding, Understanding::Malformed);
    assert_eq!(explanation.advice, [Advice::CompareDigits, Advice::ScanAgain]);
}

#[test]
fn every_part_of_a_verbatim_code_is_pointed_at() {
    for payload in [
        "2022221101000119(B0)",
        "91350100M000100Y43",
        "81234567890123456789",
        "SC11834020305037",
        "88.300.15907541011/1024",
        "MA.156.M0.100761.21234561.Sx00008.M220117.L20220117.C3",
        "MA.156.1003.1629/73.10000000.6/7",
        "ecode:100640001234567890",
        "https://www.iotroot.com/E=100640001234567890",
        "https://node.example/88.300.15907541011/1024?from=qr",
        "https://a.example/x/01/06901234567892/10/B1?17=271231#top",
        "(京)XK16-204-00012",
    ] {
        let identity = read(payload);
        assert!(!identity.elements.is_empty(), "{payload}");
        for element in &identity.elements {
            assert_eq!(&identity.raw[element.range.clone()], element.value, "{payload} {}", element.key);
        }
    }
}

#[test]
fn messages_have_one_key_for_all_decimal_places() {
    let messages = |payload: &str| -> Vec<String> {
        read(payload).explain(2026).parts.iter().map(|part| part.message()).collect()
    };
    assert_eq!(messages("(01)06901234567892(3103)000500(97)A"), ["gs1.01", "gs1.310n", "gs1.97"]);
    assert_eq!(messages("SC11834020305037")[0], "food-licence.category");
}

#[test]
fn what_is_not_understood_says_why_and_what_to_try() {
    let explain = |payload: &str| {
        let identity = read(payload);
        let explanation = identity.explain(2026);
        (explanation.understanding, explanation.advice)
    };
    assert_eq!(
        explain("wxp://f2f0"),
        (Understanding::NotUnderstood(Unknown::Payment), vec![Advice::DoNotFollow, Advice::FindAnotherCode])
    );
    assert_eq!(explain("1234567").0, Understanding::NotUnderstood(Unknown::Digits));
    assert_eq!(explain("").1, [Advice::ScanAgain, Advice::TypeDigits]);
    assert_eq!(
        explain("SC12442011202449"),
        (Understanding::Doubtful, vec![Advice::CompareDigits, Advice::AskTheRegister])
    );
    assert_eq!(explain("(01)06901234567892"), (Understanding::Understood, vec![]));
}
