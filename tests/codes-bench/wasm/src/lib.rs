//! The crate behind a few functions that JavaScript can call: places for payload and answer, and a reading.
//!
//! A payload goes in as UTF-8, with its symbology identifier in front where there is one. Parts are mostly slices of the
//! payload, so they come out as numbers: JavaScript cuts its own string. Where a part is spelt otherwise, and for the
//! canonical spelling, the answer is text: `1` or `0` for well formed, scheme, level, canonical spelling, then keys and
//! values, each ended by U+001E. The module is single-threaded, so one buffer each way is enough.

use std::cell::RefCell;

/// What fits into the fixed buffers; longer payloads are for [`payloads`].
const ROOM: usize = 1 << 16;
/// So many parts fit into the numbers.
#[cfg(feature = "codes")]
const PARTS: usize = 64;

thread_local! {
    static PAYLOADS: RefCell<Vec<u8>> = RefCell::new(vec![0; ROOM]);
    static NUMBERS: RefCell<[u32; 256]> = const { RefCell::new([0; 256]) };
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Where to write payloads of so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn payloads(length: usize) -> *mut u8 {
    PAYLOADS.with_borrow_mut(|payloads| {
        if payloads.len() < length {
            payloads.resize(length, 0);
        }
        payloads.as_mut_ptr()
    })
}

/// Where the numbers of an answer stand.
#[unsafe(no_mangle)]
pub extern "C" fn numbers() -> *const u32 {
    NUMBERS.with_borrow(|numbers| numbers.as_ptr())
}

/// Where the text of an answer stands.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    ANSWER.with_borrow(|answer| answer.as_ptr())
}

/// Reads the payloads, which are separated by line feeds, and says how long the answer is: one line each.
#[unsafe(no_mangle)]
pub extern "C" fn read(length: usize) -> usize {
    PAYLOADS.with_borrow(|payloads| {
        ANSWER.with_borrow_mut(|answer| {
            answer.clear();
            for payload in payloads[..length].split(|b| *b == b'\n') {
                describe(payload, answer);
                answer.push('\n');
            }
            answer.len()
        })
    })
}

/// Reads one payload into numbers: well formed, level, length of the text, then for each part its application identifier
/// with a 1 before its digits, start and end. A part that is spelt otherwise than in the payload stands in the text, and its
/// places have the highest bit set. Answers how many parts there are; -1 where the text is the whole answer as from
/// [`read`].
#[cfg(feature = "codes")]
#[unsafe(no_mangle)]
pub extern "C" fn read_one(length: usize) -> i32 {
    const IN_TEXT: u32 = 1 << 31;
    PAYLOADS.with_borrow(|payloads| {
        let payload = &payloads[..length];
        let reading = suyuan_codes::identify(payload, None);
        let identity = reading.best();
        ANSWER.with_borrow_mut(|text| {
            NUMBERS.with_borrow_mut(|numbers| {
                text.clear();
                let mut is_plain = identity.elements.len() <= PARTS && payload.is_ascii();
                for (part, element) in numbers[3..].chunks_exact_mut(3).zip(&identity.elements) {
                    is_plain &= element.key.as_bytes()[0].is_ascii_digit() && element.value.is_ascii();
                    part[0] = element.key.bytes().fold(1, |number, b| number * 10 + u32::from(b & 15));
                    (part[1], part[2]) = if payload.get(element.range.clone()) == Some(element.value.as_bytes()) {
                        (element.range.start as u32, element.range.end as u32)
                    } else {
                        let start = text.len() as u32;
                        text.push_str(&element.value);
                        (start | IN_TEXT, text.len() as u32 | IN_TEXT)
                    };
                }
                if !is_plain {
                    text.clear();
                    describe_identity(identity, text);
                }
                numbers[0] = u32::from(is_sound(identity));
                numbers[1] = identity.level as u32;
                numbers[2] = text.len() as u32;
                if is_plain { identity.elements.len() as i32 } else { -1 }
            })
        })
    })
}

#[cfg(feature = "codes")]
fn is_sound(identity: &suyuan_codes::Identity) -> bool {
    identity.is_well_formed()
        && !identity.findings.iter().any(|found| matches!(found.kind, suyuan_codes::FindingKind::CheckDigit { .. }))
}

#[cfg(feature = "codes")]
fn describe(payload: &[u8], out: &mut String) {
    describe_identity(suyuan_codes::identify(payload, None).best(), out);
}

#[cfg(feature = "codes")]
fn describe_identity(identity: &suyuan_codes::Identity, out: &mut String) {
    out.push_str(if is_sound(identity) { "1\u{1e}" } else { "0\u{1e}" });
    field(identity.scheme.name(), out);
    field(level(identity.level), out);
    field(&identity.canonical, out);
    for element in &identity.elements {
        field(&element.key, out);
        field(&element.value, out);
    }
}

#[cfg(feature = "codes")]
fn level(level: suyuan_codes::Level) -> &'static str {
    use suyuan_codes::Level;
    match level {
        Level::Item => "item",
        Level::Batch => "batch",
        Level::Product => "product",
        Level::Company => "company",
        Level::Document => "document",
        Level::Unknown => "unknown",
    }
}

#[cfg(not(feature = "codes"))]
fn describe(payload: &[u8], out: &mut String) {
    field(&String::from_utf8_lossy(payload), out);
}

/// A text and its end. What would be taken for an end is replaced: such a text is malformed anyhow.
fn field(text: &str, out: &mut String) {
    if text.bytes().any(|b| matches!(b, b'\n' | 0x1e)) {
        out.extend(text.chars().map(|c| if matches!(c, '\n' | '\u{1e}') { ' ' } else { c }));
    } else {
        out.push_str(text);
    }
    out.push('\u{1e}');
}

/// All else that the app asks of the crate, so that it is weighed too: whose link it is, what the parts mean, dates, the code
/// as a link.
#[cfg(feature = "codes")]
#[unsafe(no_mangle)]
pub extern "C" fn explain(length: usize) -> usize {
    use suyuan_codes::{LinkSafety, OwnDomains, identify};

    PAYLOADS.with_borrow(|payloads| {
        ANSWER.with_borrow_mut(|out| {
            out.clear();
            let identity = identify(&payloads[..length], None).into_best();
            if let Some(link) = &identity.link {
                if let LinkSafety::LookAlike { of, by } = OwnDomains(vec!["suyuan.example".to_owned()]).judge(link) {
                    field(&of, out);
                    out.push(char::from(by as u8));
                }
                out.extend(link.remarks().into_iter().map(|remark| char::from(remark as u8)));
            }
            if let Ok(link) = identity.digital_link("https://id.gs1.org") {
                field(&link, out);
            }
            if let Some((date, _)) = identity.expiry(2026) {
                out.push(char::from(date.day));
            }
            let explanation = identity.explain(2026);
            for part in &explanation.parts {
                field(&part.message(), out);
                out.push(char::from(part.role as u8));
                value(&part.value, out);
            }
            out.len()
        })
    })
}

#[cfg(feature = "codes")]
fn value(value: &suyuan_codes::explain::Value<'_>, out: &mut String) {
    use suyuan_codes::explain::Value;

    match value {
        Value::Text(text) | Value::Region(text) => field(text, out),
        Value::Measure { decimal, unit } => {
            field(decimal, out);
            field(unit, out);
        }
        Value::Percent(decimal) | Value::Money { decimal, .. } => field(decimal, out),
        Value::Countries { countries, .. } => countries.iter().for_each(|country| field(country.0, out)),
        Value::Position { latitude, longitude } => {
            field(latitude, out);
            field(longitude, out);
        }
        _ => out.push('?'),
    }
}

/// What an app of Leptos with JSON brings along anyway, so that it is not weighed as the crate's: formatting, the words of
/// panics, cutting, finding, replacing, splitting and joining texts, numbers, lists of texts.
#[unsafe(no_mangle)]
pub extern "C" fn common(start: usize, number: i32) -> usize {
    use std::fmt::Write;

    PAYLOADS.with_borrow(|payloads| {
        ANSWER.with_borrow_mut(|out| {
            let text = String::from_utf8_lossy(&payloads[start..]).into_owned();
            let rest = text[start..].trim().replace("\r\n", "\n").replace('\t', " ");
            let mut words: Vec<String> = rest.split(',').map(|word| word.trim_matches(' ').to_lowercase()).collect();
            words.extend(rest.split_once(':').map(|(name, value)| [name, "=", value].concat()));
            words.extend(rest.rsplit_once('.').map(|(name, value)| format!("{value}.{name}")));
            words.sort();
            words.dedup();
            let _ = write!(out, "{number:>5} {rest:?} {:?}", number.checked_sub(1));
            for (at, c) in rest.char_indices().filter(|(_, c)| c.is_whitespace() || c.is_control()) {
                let _ = write!(out, "{at:02}{c}");
            }
            out.push_str(&words.join("&"));
            let has = rest.contains(words[0].as_str()) || rest.starts_with(&words[1]) || rest.ends_with("px");
            let numbers = rest.parse::<u32>().unwrap_or(0) as usize + rest.parse::<i64>().map_or(0, |n| n as usize);
            out.len() + usize::from(has) + numbers + usize::from(rest.parse::<u16>().unwrap_or(0))
        })
    })
}
