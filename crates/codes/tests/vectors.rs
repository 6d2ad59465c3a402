//! Other people's test vectors, where they lie beside the checkout (`../shared/vectors`); absent ones are said so.
//! Kinds that the library reads in full must pass to the last row.

use serde_json::Value;
use std::path::PathBuf;
use suyuan_codes::{Amount, CalendarDate, FindingKind, Identity, Scheme, SymbologyId, identify};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors")
}

/// The rows of a file, or `None` after saying that it is absent.
fn rows(file: &str) -> Option<Vec<Value>> {
    let Ok(text) = std::fs::read_to_string(folder().join(file)) else {
        println!("{file}: absent");
        return None;
    };
    Some(text.lines().map(|line| serde_json::from_str(line).expect("a vector row is JSON")).collect())
}

/// Runs one file; `passes` says whether a row does as expected. Answers the rows that do not.
fn run(file: &str, passes: impl Fn(&Value) -> bool) -> Vec<String> {
    let Some(rows) = rows(file) else { return Vec::new() };
    let failed: Vec<_> = rows.iter().filter(|row| !passes(row)).map(Value::to_string).collect();
    println!("{file}: {} of {}", rows.len() - failed.len(), rows.len());
    failed
}

fn run_in_full(file: &str, passes: impl Fn(&Value) -> bool) {
    let failed = run(file, passes);
    assert!(failed.is_empty(), "{file}:\n{}", failed.join("\n"));
}

fn text<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap_or_default()
}

fn is_expected(row: &Value, is_right: bool) -> bool {
    (text(row, "expect") == "ok") == is_right
}

fn read(payload: &str, symbology: Option<&str>) -> Identity {
    let symbology = symbology.map(|id| id.parse::<SymbologyId>().expect("a symbology identifier"));
    identify(payload.as_bytes(), symbology).into_best()
}

/// Well formed, and without a doubtful check digit.
fn is_sound(identity: &Identity) -> bool {
    identity.is_well_formed()
        && !identity.findings.iter().any(|finding| matches!(finding.kind, FindingKind::CheckDigit { .. }))
}

/// Whether the elements are those of the row; their order counts except in Digital Links.
fn has_elements(identity: &Identity, row: &Value, in_order: bool) -> bool {
    let mut actual: Vec<_> = identity.elements.iter().map(|e| (e.key.to_string(), e.value.clone())).collect();
    let pair = |pair: &Value| (pair[0].as_str().unwrap_or("").to_owned(), pair[1].as_str().unwrap_or("").to_owned());
    let mut expected: Vec<_> = row["elements"].as_array().into_iter().flatten().map(pair).collect();
    if !in_order {
        actual.sort();
        expected.sort();
    }
    actual == expected
}

/// The row's `parts` that the identity names alike.
fn has_parts(identity: &Identity, row: &Value, names: &[(&str, &str)]) -> bool {
    names.iter().all(|(theirs, ours)| match row["parts"][theirs].as_str() {
        Some(value) => identity.element(ours) == Some(value),
        None => true,
    })
}

#[test]
fn gtin() {
    run_in_full("gtin.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let right = identity.scheme == Scheme::Gtin && is_sound(&identity);
        is_expected(row, right) && (!right || has_parts(&identity, row, &[("gtin14", "01")]))
    });
}

#[test]
fn upc() {
    run_in_full("upc.jsonl", |row| {
        let identity = read(text(row, "input"), Some("]E0"));
        let right = identity.scheme == Scheme::Gtin && is_sound(&identity);
        is_expected(row, right) && (!right || has_parts(&identity, row, &[("gtin14", "01")]))
    });
}

#[test]
fn sscc() {
    run_in_full("sscc.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let right = identity.scheme == Scheme::ElementString && is_sound(&identity);
        is_expected(row, right && identity.element("00") == Some(text(row, "input")))
    });
}

#[test]
fn gln() {
    run_in_full("gln.jsonl", |row| {
        let identity = read(&format!("(414){}", text(row, "input")), None);
        is_expected(row, is_sound(&identity))
    });
}

#[test]
fn ai_unbracketed() {
    run_in_full("ai-unbracketed.jsonl", |row| {
        // Without the leading FNC1 it is the symbol that says what the data is.
        let input = text(row, "input");
        let symbology = if row["fnc1_first"] == true { None } else { Some("]C1") };
        let identity = read(input, symbology);
        let right = identity.scheme == Scheme::ElementString && is_sound(&identity);
        is_expected(row, right) && (!right || has_elements(&identity, row, true))
    });
}

#[test]
fn ai_bracketed() {
    run_in_full("ai-bracketed.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let right = identity.scheme == Scheme::ElementString && is_sound(&identity);
        is_expected(row, right) && (!right || has_elements(&identity, row, true))
    });
}

#[test]
fn digital_link() {
    run_in_full("dl-parse.jsonl", |row| {
        let input = text(row, "input");
        let reading = identify(input, None);
        let is_right = |identity: &Identity| identity.scheme == Scheme::DigitalLink && is_sound(identity);
        if text(row, "mode") == "legacy" {
            // Short names left the standard with version 1.2, so the likeliest meaning is another; it is among them.
            return reading.candidates().iter().any(|found| is_right(found) && has_elements(found, row, false));
        }
        let best = reading.best();
        is_expected(row, is_right(best)) && (!is_right(best) || has_elements(best, row, false))
    });
}

#[test]
fn digital_link_path_sequences() {
    const VALUES: &[(&str, &str)] = &[
        ("00", "106141412345678908"),
        ("01", "09520123456788"),
        ("10", "B1"),
        ("21", "S1"),
        ("22", "V1"),
        ("235", "T1"),
        ("253", "9520123456788"),
        ("254", "X1"),
        ("255", "9520123456788"),
        ("401", "9520123A"),
        ("402", "95201234567890128"),
        ("414", "9520123456788"),
        ("415", "9520123456788"),
        ("417", "9520123456788"),
        ("7040", "1ABC"),
        ("8003", "09520123456788"),
        ("8004", "9520123A"),
        ("8006", "095201234567880102"),
        ("8010", "9520123A"),
        ("8011", "7"),
        ("8013", "1987654Ad4X4bL5ttr2310c2K"),
        ("8017", "952012345678901237"),
        ("8018", "952012345678901237"),
        ("8019", "1"),
        ("8020", "R1"),
    ];
    run_in_full("dl-pathseq.jsonl", |row| {
        let mut uri = String::from("https://example.com");
        for code in text(row, "input").split('/') {
            let value = VALUES.iter().find(|(known, _)| *known == code).map_or("1", |(_, value)| value);
            uri.push_str(&format!("/{code}/{value}"));
        }
        let identity = read(&uri, None);
        let rules = identity.findings.iter().all(|f| f.kind != FindingKind::Rule("qualifier-sequence"));
        is_expected(row, identity.scheme == Scheme::DigitalLink && rules)
    });
}

#[test]
fn china() {
    run_in_full("ccc.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let right = identity.scheme == Scheme::Ccc && is_sound(&identity);
        let names = [("year", "year"), ("body", "body"), ("category", "category"), ("serial", "sequence")];
        is_expected(row, right) && (!right || has_parts(&identity, row, &names))
    });
    run_in_full("uscc.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let right = identity.scheme == Scheme::CreditCode && is_sound(&identity);
        let names =
            [("dept", "authority"), ("category", "category"), ("division", "division"), ("org", "organisation")];
        is_expected(row, right) && (!right || has_parts(&identity, row, &names))
    });
    run_in_full("sc.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let right = identity.scheme == Scheme::FoodLicence && is_sound(&identity);
        is_expected(row, right)
            && (!right || has_parts(&identity, row, &[("category", "category"), ("sequence", "sequence")]))
    });
}

#[test]
fn ma_and_handle() {
    run_in_full("ma.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let right = identity.scheme == Scheme::Ma && is_sound(&identity);
        let names =
            [("country", "country"), ("industry", "industry"), ("registrant", "registrant"), ("product", "product")];
        let serial = row["parts"]["pi"]["S"].as_str();
        is_expected(row, right) && (!right || has_parts(&identity, row, &names) && identity.element("serial") == serial)
    });
    run_in_full("handle.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let right = identity.scheme == Scheme::Handle && is_sound(&identity);
        let names =
            [("prefix", "prefix"), ("second_level", "node"), ("enterprise", "enterprise"), ("suffix", "suffix")];
        is_expected(row, right) && (!right || has_parts(&identity, row, &names))
    });
}

#[test]
fn associations() {
    run_in_full("association.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let is_free = !identity
            .findings
            .iter()
            .any(|finding| matches!(finding.kind, FindingKind::Pairing { .. } | FindingKind::Repeated));
        is_expected(row, is_free && is_sound(&identity))
    });
}

#[test]
fn scan_data() {
    run_in_full("scandata.jsonl", |row| {
        let identity = read(text(row, "input"), None);
        let (scheme, is_ok) = (identity.scheme, is_sound(&identity));
        match text(row, "content") {
            "ai" => scheme == Scheme::ElementString && is_ok && has_elements(&identity, row, true),
            "dl" => scheme == Scheme::DigitalLink && is_ok && has_elements(&identity, row, false),
            "gtin" => {
                let gtin = identity.element("01").unwrap_or_default();
                scheme == Scheme::Gtin && is_ok && gtin.ends_with(text(row, "primary"))
            }
            "plain" => scheme == Scheme::Text && identity.canonical == text(row, "text"),
            // A payload without identifier, and a link that is no Digital Link, are errors to the source only; see the
            // crate's documentation. They must not pass for GS1 data.
            _ => !is_ok || matches!(scheme, Scheme::Text | Scheme::Link),
        }
    });
}

#[test]
fn symbology_identifiers() {
    run_in_full("symbology-id.jsonl", |row| {
        let identifier = read(text(row, "input"), None).symbology;
        let right = identifier.is_some_and(|id| {
            let parts = &row["parts"];
            id.to_string() == text(parts, "identifier")
                && id.code.to_string() == text(parts, "code")
                && id.modifier.to_string() == text(parts, "modifiers")
                && id.gs1_symbol().map(|name| name.replace('-', "_")).as_deref() == parts["gs1"].as_str()
        });
        is_expected(row, right)
    });
}

/// Linksets are what a resolver answers, and no payload: there is nothing here to read them with.
#[test]
fn linksets() {
    if let Some(rows) = rows("linkset.jsonl") {
        println!("linkset.jsonl: 0 of {}, exempt: see the crate's documentation", rows.len());
    }
}

/// What people and hand-held scanners hand in differs from what standards print; how it is read is not settled yet.
#[test]
fn handed_in() {
    if let Some(rows) = rows("handed-in.jsonl") {
        println!("handed-in.jsonl: 0 of {}, exempt: they are no standard's rows", rows.len());
    }
}

/// A file that no test here runs would be an untested kind of row.
#[test]
fn every_file_is_run() {
    const RUN: &[&str] = &[
        "ai-bracketed",
        "ai-unbracketed",
        "association",
        "ccc",
        "date",
        "decimal",
        "dl-decompress",
        "dl-generate",
        "dl-parse",
        "dl-pathseq",
        "gln",
        "gtin",
        "handed-in",
        "handle",
        "linkset",
        "ma",
        "sc",
        "scandata",
        "sscc",
        "symbology-id",
        "upc",
        "uscc",
        // In the unit tests, where the linters are.
        "lint",
    ];
    let Ok(folder) = std::fs::read_dir(folder()) else { return };
    for file in folder.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if let Some(kind) = name.strip_suffix(".jsonl") {
            assert!(RUN.contains(&kind), "no test runs {name}");
        }
    }
}

#[test]
fn compressed_digital_link() {
    run_in_full("dl-decompress.jsonl", |row| {
        let input = text(row, "input");
        let identity = read(input, None);
        let right = identity.scheme == Scheme::DigitalLink;
        is_expected(row, right) && (!right || has_elements(&identity, row, false))
    });
}

#[test]
fn generated_digital_link() {
    run_in_full("dl-generate.jsonl", |row| {
        let stem = row["stem"].as_str().unwrap_or("https://id.gs1.org");
        let link = read(text(row, "input"), None).digital_link(stem);
        is_expected(row, link.is_ok())
            && link.is_ok_and(|link| link == text(row, "uri")) == (text(row, "expect") == "ok")
    });
}

#[test]
fn dates() {
    run_in_full("date.jsonl", |row| {
        let year = row["base_year"].as_u64().and_then(|year| u16::try_from(year).ok()).unwrap_or_default();
        let identity = read(text(row, "input"), Some("]C1"));
        let date = identity.date(text(row, "ai"), year);
        is_expected(row, date.is_some())
            && date == CalendarDate::from_gs1(text(row, "value"), year)
            && date.is_none_or(|date| date.to_string() == text(row, "date"))
    });
}

#[test]
fn decimals() {
    run_in_full("decimal.jsonl", |row| {
        let Some(amount) = Amount::from_gs1(text(row, "ai"), text(row, "value")) else { return false };
        amount.decimal == text(row, "decimal") && amount.currency.as_deref() == row["currency_numeric"].as_str()
    });
}
