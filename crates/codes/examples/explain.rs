//! Says what payloads mean: one payload a line from standard input, one JSON object a line to standard output.
//!
//! A line may start with a symbology identifier (`]d2`), may hold `\u001d` escapes for FNC1, or may be a whole JSON
//! string.
//!
//!     printf ']d20109520123456788\n' | cargo run -p suyuan-codes --example explain

use serde_json::{Value, json};
use std::io::{BufRead, Write};
use suyuan_codes::{Certainty, Finding, FindingKind, Identity, SymbologyId, identify};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let payload = unescape(&line);
        let (symbology, text) = split_symbology(&payload);
        let reading = identify(text.as_bytes(), symbology);
        let mut answer = explain(&payload, reading.best());
        let ranked = reading.ranked().map(|(identity, basis)| {
            json!({ "scheme": format!("{:?}", identity.scheme), "canonical": identity.canonical, "basis": format!("{basis:?}") })
        });
        answer["candidates"] = ranked.collect();
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

fn explain(input: &str, identity: &Identity) -> Value {
    let elements: Vec<_> = identity.elements.iter().map(|element| json!([element.key, element.value])).collect();
    let findings: Vec<_> = identity.findings.iter().map(finding).collect();
    json!({
        "input": input,
        "scheme": format!("{:?}", identity.scheme),
        "level": format!("{:?}", identity.level),
        "canonical": identity.canonical,
        "elements": elements,
        "findings": findings,
        "host": identity.link.as_ref().map(|link| &link.host),
        "ok": is_ok(identity),
    })
}

/// Well formed, with no doubt about a check digit. Text that nothing knows is fine only in a symbol that may carry text.
fn is_ok(identity: &Identity) -> bool {
    identity.is_well_formed()
        && identity.findings.iter().all(|finding| match finding.kind {
            FindingKind::CheckDigit { .. } => false,
            FindingKind::NotUnderstood => identity.symbology.is_some(),
            _ => true,
        })
}

fn finding(finding: &Finding) -> Value {
    let (kind, detail) = match &finding.kind {
        FindingKind::CheckDigit { expected } => ("CheckDigit", json!({ "expected": expected })),
        FindingKind::Pairing { other } => ("Pairing", json!({ "other": other })),
        FindingKind::Rule(name) => ("Rule", json!({ "name": name })),
        FindingKind::Length => ("Length", Value::Null),
        FindingKind::Character => ("Character", Value::Null),
        FindingKind::Date => ("Date", Value::Null),
        FindingKind::UnknownAi => ("UnknownAi", Value::Null),
        FindingKind::Repeated => ("Repeated", Value::Null),
        _ => ("NotUnderstood", Value::Null),
    };
    let certainty = if finding.certainty == Certainty::Certain { "certain" } else { "doubtful" };
    json!({ "kind": kind, "detail": detail, "certainty": certainty, "range": [finding.range.start, finding.range.end] })
}

fn split_symbology(payload: &str) -> (Option<SymbologyId>, &str) {
    match payload.get(..3).and_then(|prefix| prefix.parse().ok()) {
        Some(id) => (Some(id), &payload[3..]),
        None => (None, payload),
    }
}

/// Undoes `\uXXXX`; every other backslash stays, since element strings in brackets use it.
fn unescape(line: &str) -> String {
    if line.starts_with('"')
        && let Ok(text) = serde_json::from_str(line)
    {
        return text;
    }
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("\\u") {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        match code {
            Some(c) => {
                out.push(c);
                rest = &rest[at + 6..];
            }
            None => {
                out.push_str("\\u");
                rest = &rest[at + 2..];
            }
        }
    }
    out.push_str(rest);
    out
}
