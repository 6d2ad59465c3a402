//! Says what payloads mean: one payload a line from standard input, one JSON object a line to standard output.
//!
//! A line may start with a symbology identifier (`]d2`), may hold `\u001d` escapes for FNC1, or may be a whole JSON
//! string. Bytes that are not UTF-8 are read as they are. Lines are read one at a time into the same buffer, so memory
//! does not grow with their number.
//!
//! ```sh
//! printf ']d20109520123456788\n' | cargo run -p suyuan-codes --example explain
//! ```

use serde_json::{Value, json};
use std::borrow::Cow;
use std::io::{BufRead, BufWriter, ErrorKind, Write};
use suyuan_codes::{Certainty, Finding, FindingKind, Identity, identify};

fn main() -> std::io::Result<()> {
    match explain_lines(&mut std::io::stdin().lock(), &mut BufWriter::new(std::io::stdout().lock())) {
        // Whoever reads the answers has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

fn explain_lines(lines: &mut impl BufRead, out: &mut impl Write) -> std::io::Result<()> {
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        let payload = unescape(text.strip_suffix(b"\r").unwrap_or(text));
        let reading = identify(&payload, None);
        let mut answer = explain(reading.best());
        let ranked = reading.ranked().map(|(identity, basis)| {
            json!({ "scheme": format!("{:?}", identity.scheme), "canonical": identity.canonical, "basis": format!("{basis:?}") })
        });
        answer["candidates"] = ranked.collect();
        serde_json::to_writer(&mut *out, &answer)?;
        out.write_all(b"\n")?;
        // A person who types line by line sees each answer at once; a pipe is not slowed down.
        if lines.fill_buf()?.is_empty() {
            out.flush()?;
        }
        line.clear();
    }
    out.flush()
}

fn explain(identity: &Identity) -> Value {
    let elements: Vec<_> = identity.elements.iter().map(|element| json!([element.key, element.value])).collect();
    let findings: Vec<_> = identity.findings.iter().map(finding).collect();
    json!({
        "input": identity.raw,
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

/// Undoes `\uXXXX`; every other backslash stays, since element strings in brackets use it.
fn unescape(line: &[u8]) -> Cow<'_, [u8]> {
    if line.starts_with(b"\"")
        && let Ok(text) = serde_json::from_slice::<String>(line)
    {
        return Cow::Owned(text.into_bytes());
    }
    let Some(first) = line.windows(2).position(|pair| pair == b"\\u") else { return Cow::Borrowed(line) };
    let mut out = line[..first].to_vec();
    let mut at = first;
    while at < line.len() {
        match escape(&line[at..]) {
            Some(c) => {
                out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                at += 6;
            }
            None => {
                out.push(line[at]);
                at += 1;
            }
        }
    }
    Cow::Owned(out)
}

/// The character of an escape at the start.
fn escape(line: &[u8]) -> Option<char> {
    let digits = std::str::from_utf8(line.strip_prefix(b"\\u")?.get(..4)?).ok()?;
    let is_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
    is_hex.then(|| u32::from_str_radix(digits, 16).ok()).flatten().and_then(char::from_u32)
}
