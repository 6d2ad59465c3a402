//! Texts that two readers might understand differently are refused, though they are signed.
#![cfg(feature = "sign")]

mod support;

use serde_json::json;
use support::{NOW, World, base64url};
use suyuan_record::{JwsError, StatementFault, open_statement};

const HEADER: &[u8] = br#"{"alg":"EdDSA","kid":"maker-1","typ":"suyuan-statement+jws"}"#;

/// Opens a statement with this payload, signed as it is.
fn opened(payload: &[u8]) -> Result<(), StatementFault> {
    let world = World::new();
    let input = format!("{}.{}", base64url(HEADER), base64url(payload));
    let jws = format!("{input}.{}", base64url(&world.maker.signature(input.as_bytes())));
    open_statement(&jws, &world.trust(), NOW).map(|_| ())
}

#[track_caller]
fn refused(payload: &[u8]) {
    let fault = opened(payload).expect_err(&String::from_utf8_lossy(payload));
    assert!(matches!(fault, StatementFault::Jws(JwsError::Payload(_))), "{fault:?}");
}

fn claims() -> String {
    World::new().claims().to_string()
}

/// The claims with this in the place of `iat`.
fn with_iat(iat: &str) -> Vec<u8> {
    let text = claims();
    let now = (NOW - 700).to_string();
    assert!(text.contains(&now));
    text.replace(&now, iat).into_bytes()
}

/// The claims with this as another member of the record.
fn with_member(member: &[u8]) -> Vec<u8> {
    let text = claims();
    let at = text.find("\"umami\"").expect("a member of the record");
    [&text.as_bytes()[..at], member, b",", &text.as_bytes()[at..]].concat()
}

/// A name and what is refused under it.
macro_rules! refuses {
    ($($name:ident $payload:expr;)*) => {$(
        #[test]
        fn $name() {
            refused(&$payload[..]);
        }
    )*};
}

refuses! {
    an_empty_payload b"";
    a_payload_that_is_no_object b"[]";
    text_after_the_payload [claims().as_bytes(), b"{}"].concat();
    a_byte_after_the_payload [claims().as_bytes(), b"\0"].concat();
    a_byte_order_mark [b"\xEF\xBB\xBF", claims().as_bytes()].concat();
    utf_16 claims().encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    a_bare_nul_in_a_text with_member(b"\"a\":\"x\0y\"");
    a_bare_control_in_a_text with_member(b"\"a\":\"x\x1by\"");
    invalid_utf_8 with_member(b"\"a\":\"\xFF\"");
    utf_8_that_is_too_long with_member(b"\"a\":\"\xC0\xAF\"");
    a_surrogate_in_utf_8 with_member(b"\"a\":\"\xED\xA0\x80\"");
    a_lone_high_surrogate with_member(br#""a":"\ud800""#);
    a_lone_low_surrogate with_member(br#""a":"\udc00""#);
    surrogates_in_the_wrong_order with_member(br#""a":"\udc00\ud800""#);
    a_member_twice_in_the_record with_member(br#""a":1,"a":1"#);
    a_member_twice_in_two_spellings with_member(br#""a":1,"\u0061":1"#);
    a_member_twice_once_the_invisible_is_gone with_member("\"a\":1,\"a\u{200b}\":1".as_bytes());
    a_comment with_member(b"/* x */\"a\":1");
    a_comma_too_many with_member(br#""a":[1,]"#);
    a_member_without_quotes with_member(b"a:1");
    single_quotes with_member(b"'a':'1'");
    not_a_number with_member(br#""a":NaN"#);
    infinity with_member(br#""a":Infinity"#);
    a_number_too_large_for_any_type with_member(br#""a":1e999"#);
    a_hexadecimal_number with_member(br#""a":0x10"#);
    a_number_with_a_leading_zero with_member(br#""a":010"#);
    a_number_with_a_plus with_member(br#""a":+1"#);
    nesting_without_end with_member(&[b"\"a\":".to_vec(), b"[".repeat(31), b"]".repeat(31)].concat());
    an_array_without_end with_member(format!("\"a\":[{}0]", "0,".repeat(1_000)).as_bytes());
    members_without_end with_member((0..1_001).map(|n| format!("\"a{n}\":0")).collect::<Vec<_>>().join(",").as_bytes());
    a_time_in_text with_iat("\"1795238400\"");
    a_time_with_a_fraction with_iat("1795238400.5");
    a_time_written_as_a_fraction with_iat("1795238400.0");
    a_time_with_an_exponent with_iat("1795238e3");
    a_time_before_1970 with_iat("-1");
    a_time_in_the_year_10000 with_iat("253402300800");
    a_time_in_milliseconds with_iat("1795238400000");
    a_time_beyond_64_bits with_iat("99999999999999999999");
    the_least_time_there_is with_iat("-9223372036854775808");
    no_time with_iat("null");
    a_day_that_is_a_number claims().replace("\"2027-02-28\"", "20270228").into_bytes();
    a_day_in_the_year_10000 claims().replace("2027-02-28", "10000-01-01").into_bytes();
    a_day_before_the_year_0 claims().replace("2027-02-28", "-001-01-01").into_bytes();
    a_day_that_does_not_exist claims().replace("2027-02-28", "2027-02-29").into_bytes();
    a_level_that_is_not_known claims().replace("\"item\"", "\"crate\"").into_bytes();
    a_subject_with_invisible_characters claims().replace("/S7", "/S7\u{200b}").into_bytes();
    an_issuer_with_invisible_characters claims().replace("\"maker\"", "\"maker\u{ad}\"").into_bytes();
    a_subject_without_end claims().replace("/S7", &"7".repeat(3_000)).into_bytes();
}

#[test]
fn what_is_not_at_fault_is_opened() {
    assert_eq!(opened(claims().as_bytes()), Ok(()));
    assert_eq!(opened(&with_member(br#""a":[1e300,-1,0.5,"\ud83d\ude00",null]"#)), Ok(()));
    assert_eq!(opened(&with_member(br#""a":"x\u0000y""#)), Ok(()), "a NUL that is spelled out is shown as U+FFFD");
    assert_eq!(opened(&with_iat("0")), Ok(()));
    let nested = [b"\"a\":".to_vec(), b"[".repeat(30), b"]".repeat(30)].concat();
    assert_eq!(opened(&with_member(&nested)), Ok(()));
    assert_eq!(opened(format!(" \n{}\t ", claims()).as_bytes()), Ok(()), "white space is no text");
}

#[test]
fn base64url_has_one_spelling() {
    let world = World::new();
    let trust = world.trust();
    let alphabet: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    for fill in ["", "a", "ab"] {
        let mut claims = world.claims();
        claims["record"]["batch"] = json!(fill);
        let header = format!("{}{}", std::str::from_utf8(HEADER).unwrap(), " ".repeat(fill.len()));
        // Each spelling is signed as it is written, so that only the spelling can be at fault.
        let opened = |header: &str, payload: &str, respell: &dyn Fn(String) -> String| {
            let input = format!("{header}.{payload}");
            let signature = respell(base64url(&world.maker.signature(input.as_bytes())));
            open_statement(&format!("{input}.{signature}"), &trust, NOW).map(|_| ())
        };
        let (header, payload) = (base64url(header.as_bytes()), base64url(claims.to_string().as_bytes()));
        assert_eq!(opened(&header, &payload, &|signature| signature), Ok(()));
        // The same bits with one that is left over set.
        let left_over = |text: &str| -> String {
            if text.len().is_multiple_of(4) {
                return format!("{text}=");
            }
            let last = text.chars().last().unwrap();
            let at = alphabet.iter().position(|c| *c == last).unwrap();
            format!("{}{}", &text[..text.len() - 1], alphabet[at + 1])
        };
        let refused = Err(StatementFault::Jws(JwsError::NotCompact));
        assert_eq!(opened(&left_over(&header), &payload, &|signature| signature), refused);
        assert_eq!(opened(&header, &left_over(&payload), &|signature| signature), refused);
        assert_eq!(opened(&header, &payload, &|signature| left_over(&signature)), refused);
        for odd in ["=", "==", "\n", " ", "%3D", "A"] {
            assert!(opened(&header, &format!("{payload}{odd}"), &|signature| signature).is_err(), "{odd:?}");
            assert!(opened(&header, &payload, &|signature| format!("{signature}{odd}")).is_err(), "{odd:?}");
        }
    }
}

#[test]
fn the_alphabet_of_plain_base64_is_refused() {
    let world = World::new();
    let mut signature = String::new();
    let input = (0..)
        .map(|n| {
            format!(
                "{}.{}",
                base64url(HEADER),
                base64url(world.claims().to_string().replace("S7", &format!("S{n}")).as_bytes())
            )
        })
        .find(|input| {
            signature = base64url(&world.maker.signature(input.as_bytes()));
            signature.contains(['-', '_'])
        })
        .unwrap();
    let plain = signature.replace('-', "+").replace('_', "/");
    let fault = open_statement(&format!("{input}.{plain}"), &world.trust(), NOW).unwrap_err();
    assert_eq!(fault, StatementFault::Jws(JwsError::NotCompact));
}
