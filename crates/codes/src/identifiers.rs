//! Identifiers of platforms and networks: Ecode, MA, Handle, OID.

use crate::draft::Draft;
use crate::{FindingKind, Level, Scheme};
use std::ops::Range;

/// Prefixes (version and numbering system) of Ecodes that have been seen in print.
const ECODE_PREFIXES: &[&str] = &["10064", "10096", "20128", "300121"];

/// How an Ecode was found, from which it follows how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EcodeSource {
    /// A link or prefix says so.
    Named,
    /// Digits alone: only known prefixes count.
    Bare,
}

/// Reads an Ecode (GB/T 31866): version, numbering system, main code.
///
/// Its level is [`Level::Item`]: the numbering system says who issued it, not what it counts, but platforms that print
/// Ecodes give each unit its own, and a batch cannot be told from the digits. The record has the last word.
/// Lengths are from general knowledge, not from the standard's text, so a wrong one is doubtful.
pub(crate) fn read_ecode(text: &str, source: EcodeSource, range: Range<usize>) -> Option<Draft> {
    let is_digits = text.bytes().all(|b| b.is_ascii_digit());
    let is_known = ECODE_PREFIXES.iter().any(|prefix| text.starts_with(prefix)) && is_digits && text.len() >= 15;
    if source == EcodeSource::Bare && !is_known {
        return None;
    }
    let (version, head, max) = match text.bytes().next()? {
        b'1' => ("1", 5, 20),
        b'2' => ("2", 5, 28),
        b'3' => ("3", 6, 39),
        b'4' => ("4", 6, usize::MAX),
        _ => return malformed_ecode(text, source, range),
    };
    if text.get(1..head).is_none_or(|system| !system.bytes().all(|b| b.is_ascii_digit())) {
        return malformed_ecode(text, source, range);
    }
    let main = &text[head..];
    let mut draft = Draft::new(Scheme::Ecode, Level::Item, format!("ecode:{text}"))
        .part("version", version)
        .part("system", &text[1..head])
        .part("code", main);
    let fits = match version {
        "1" | "2" => main.bytes().all(|b| b.is_ascii_digit()),
        "3" => main.bytes().all(|b| b.is_ascii_alphanumeric()),
        _ => main.chars().all(|c| !c.is_control() && !c.is_whitespace()),
    };
    if !fits {
        draft.doubtful(FindingKind::Character, range.clone());
    }
    if main.is_empty() || main.chars().count() > max {
        draft.doubtful(FindingKind::Length, range);
    }
    Some(draft)
}

fn malformed_ecode(text: &str, source: EcodeSource, range: Range<usize>) -> Option<Draft> {
    (source == EcodeSource::Named).then(|| {
        let mut draft = Draft::new(Scheme::Ecode, Level::Item, format!("ecode:{text}"));
        draft.doubtful(FindingKind::Rule("ecode-version"), range);
        draft
    })
}

/// Reads a Handle of the Industrial Internet identification system: `88.<secondary node>.<enterprise>/<suffix>`.
///
/// Its level is [`Level::Item`]: the suffix is the enterprise's own, and platforms give each unit one; nothing in it
/// tells a batch from a unit.
pub(crate) fn read_handle(text: &str, range: Range<usize>) -> Option<Draft> {
    let (prefix, suffix) = match text.split_once('/') {
        Some((prefix, suffix)) => (prefix, Some(suffix)),
        None => (text, None),
    };
    let mut labels = prefix.split('.');
    let (root, second, enterprise) = (labels.next()?, labels.next()?, labels.next()?);
    let is_number = |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit());
    let is_current = matches!(root, "88" | "86");
    let is_older = matches!(root, "10" | "11" | "20" | "21" | "22" | "25" | "27" | "44" | "77");
    if !(is_current || is_older && suffix.is_some()) || !is_number(second) || !is_number(enterprise) {
        return None;
    }
    // Only numbers below the enterprise as well.
    if !labels.clone().all(is_number) {
        return None;
    }
    let mut draft = Draft::new(Scheme::Handle, Level::Item, text.to_owned())
        .part("prefix", prefix)
        .part("root", root)
        .part("node", second)
        .part("enterprise", enterprise);
    match suffix {
        Some(suffix) if !suffix.is_empty() => {
            if suffix.chars().any(|c| c.is_whitespace() || c.is_control()) {
                draft.doubtful(FindingKind::Character, range);
            }
            draft = draft.part("suffix", suffix);
        }
        _ => draft.certain(FindingKind::Length, range),
    }
    Some(draft)
}

/// Reads an object identifier (ITU-T X.660): named by `urn:oid:` or `oid:`, or below `1.2.156`, China's arc.
pub(crate) fn read_oid(text: &str, range: Range<usize>) -> Option<Draft> {
    let lower = text.to_ascii_lowercase();
    let named = lower.strip_prefix("urn:oid:").or_else(|| lower.strip_prefix("oid:"));
    let arcs = named.unwrap_or(&lower);
    if named.is_none() && !arcs.starts_with("1.2.156.") && !arcs.starts_with("2.16.156.") {
        return None;
    }
    let mut draft = Draft::new(Scheme::Oid, Level::Unknown, format!("oid:{arcs}")).part("oid", arcs);
    let is_arc =
        |arc: &str| !arc.is_empty() && arc.bytes().all(|b| b.is_ascii_digit()) && (arc == "0" || !arc.starts_with('0'));
    let mut numbers = arcs.split('.');
    let (root, second) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
    let second_fits = root == "2" || second.parse::<u8>().is_ok_and(|number| number < 40);
    if !arcs.split('.').all(is_arc) || !matches!(root, "0" | "1" | "2") || !second_fits {
        draft.certain(FindingKind::Rule("oid-arc"), range);
    }
    Some(draft)
}

/// Reads an MA code (IDcode, ISO/IEC 15459 with issuing agency MA).
///
/// Two forms are in use: `MA.156.M0.<registrant>.<product>` with lettered production parts after it, and the general
/// `MA.156.<registrant>/<category>/<unit>`. Its check algorithm was found in no primary source, so it is not enforced.
pub(crate) fn read_ma(text: &str, range: Range<usize>) -> Option<Draft> {
    let (agency, rest) = text.split_once('.')?;
    if !agency.eq_ignore_ascii_case("ma") {
        return None;
    }
    let (country, rest) = rest.split_once('.')?;
    if country.len() != 3 || !country.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let canonical = format!("MA.{country}.{rest}");
    let mut draft = Draft::new(Scheme::Ma, Level::Product, canonical).part("country", country);
    if rest.chars().any(|c| c.is_whitespace() || c.is_control()) || rest.is_empty() {
        draft.certain(FindingKind::Character, range.clone());
    }
    if rest.contains('/') {
        let mut parts = rest.splitn(3, '/');
        draft = draft.part("registrant", parts.next().unwrap_or_default());
        draft = draft.part("category", parts.next().unwrap_or_default());
        if let Some(unit) = parts.next().filter(|unit| !unit.is_empty()) {
            draft = draft.part("serial", unit);
            draft.level = Level::Item;
        }
        return Some(draft);
    }
    let mut parts = rest.split('.');
    draft = draft.part("industry", parts.next().unwrap_or_default());
    for (key, part) in ["registrant", "product"].into_iter().zip(&mut parts) {
        draft = draft.part(key, part);
    }
    let (mut has_serial, mut has_lot) = (false, false);
    for part in parts {
        let mut chars = part.chars();
        let (letter, value) = (chars.next().unwrap_or(' ').to_ascii_uppercase(), chars.as_str());
        let key = match letter {
            'S' => "serial",
            'M' => "made",
            'L' => "lot",
            'D' => "sterilised",
            'E' => "expires",
            'V' => "valid-to",
            'C' => "check",
            _ => {
                draft.doubtful(FindingKind::Rule("ma-part"), range.clone());
                continue;
            }
        };
        has_serial |= letter == 'S' && !value.is_empty();
        has_lot |= letter == 'L' && !value.is_empty();
        if matches!(letter, 'M' | 'D' | 'E' | 'V') && !is_ma_date(value) {
            draft.doubtful(FindingKind::Date, range.clone());
        }
        draft = draft.part(key, value);
    }
    if has_serial {
        draft.level = Level::Item;
    } else if has_lot {
        draft.level = Level::Batch;
    }
    Some(draft)
}

/// Six or eight digits that name a day.
fn is_ma_date(value: &str) -> bool {
    if !value.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let long = match value.len() {
        6 => format!("20{value}"),
        8 => value.to_owned(),
        _ => return false,
    };
    crate::gs1::is_long_date(&long)
}
