//! The crate behind three functions that JavaScript can call: a place for payloads, a reading, and its answer.
//!
//! A payload goes in as UTF-8, with its symbology identifier in front where there is one. The answer comes out as text:
//! `1` or `0` for well formed, scheme, level, canonical spelling, then keys and values, each ended by U+001E. The module is
//! single-threaded, so one buffer each way is enough.

use std::cell::RefCell;

thread_local! {
    static PAYLOADS: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Where to write payloads of so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn payloads(length: usize) -> *mut u8 {
    PAYLOADS.with_borrow_mut(|payloads| {
        payloads.resize(length, 0);
        payloads.as_mut_ptr()
    })
}

/// Where the answer stands.
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

#[cfg(feature = "codes")]
fn describe(payload: &[u8], out: &mut String) {
    let reading = suyuan_codes::identify(payload, None);
    let identity = reading.best();
    let is_sound = identity.is_well_formed()
        && !identity.findings.iter().any(|found| matches!(found.kind, suyuan_codes::FindingKind::CheckDigit { .. }));
    out.push_str(if is_sound { "1\u{1e}" } else { "0\u{1e}" });
    field(identity.scheme.name(), out);
    field(level(identity.level), out);
    field(&identity.canonical, out);
    for element in &identity.elements {
        field(&element.key, out);
        field(&element.value, out);
    }
    #[cfg(feature = "wording")]
    for part in identity.explain(2026).parts {
        for language in [suyuan_codes::wording::Language::Chinese, suyuan_codes::wording::Language::English] {
            field(&part.line(language), out);
        }
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
