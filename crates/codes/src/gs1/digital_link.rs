//! GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.6.0).

use super::ai::{self, Ai, Charset, Id};
use super::lint::Lint;
use super::value::Items;
use super::{check, compressed};
use crate::cut::Cut;
use crate::number::is_digits;
use crate::{Certainty, FindingKind};
use std::ops::Range;

/// A Digital Link, and whether the key's value looks like a key at all. A web page may by chance be called `/00/5`;
/// then the payload is more likely a plain link.
pub(crate) struct DigitalLink {
    pub(crate) items: Items,
    pub(crate) is_plausible: bool,
}

/// One segment of the path, still encoded, and where it stands.
struct Segment<'a> {
    text: &'a str,
    range: Range<usize>,
}

/// Reads a URI; `None` where its path ends in no primary key with qualifiers. `offset` is where `uri` starts in the raw
/// payload.
pub(crate) fn parse(uri: &str, offset: usize) -> Option<DigitalLink> {
    let after_scheme = ["https://", "http://", "HTTPS://", "HTTP://"].iter().find_map(|s| uri.strip_prefix(s))?;
    let without_fragment = uri.cut(..uri.find('#').unwrap_or(uri.len()));
    let path_start = uri.len() - after_scheme.len() + after_scheme.find('/')?;
    let query_start = without_fragment.find('?').unwrap_or(without_fragment.len());
    let path = without_fragment.get(path_start..query_start)?;
    let authority = uri.cut(uri.len() - after_scheme.len()..path_start);
    if authority.is_empty() {
        return None;
    }

    let mut items = Items::default();
    if !authority.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_:[]@".contains(&b) || !b.is_ascii()) {
        items.certain(FindingKind::Character, offset..offset + path_start);
    }
    if let Some(at) = uri.find(is_no_uri_character) {
        items.certain(FindingKind::Character, offset + at..offset + at + 1);
    }

    let mut segments = segments(path, offset + path_start);
    // "No trailing slash" is the syntax; resolvers tolerate one, and so do we.
    if segments.len() > 1 && segments.last().is_some_and(|segment| segment.text.is_empty()) {
        let slash = segments.pop().map_or(offset..offset, |segment| segment.range);
        items.doubtful(FindingKind::Rule("trailing-slash"), slash);
    }
    let has_short_names = translate_short_names(&mut items, &mut segments);
    let query = without_fragment.cut(query_start..);
    let mut found = match key_and_qualifiers(&segments, has_short_names) {
        Some(pairs) => read_pairs(items, &pairs, query, offset + query_start),
        None => read_compressed(items, segments, query, offset + query_start)?,
    };
    // On GS1's own resolver short names mean what they meant; elsewhere `/gtin/…` is first of all a path.
    found.is_plausible &= !has_short_names || authority.eq_ignore_ascii_case("id.gs1.org");
    Some(found)
}

/// Reads the key with its qualifiers, then the query.
fn read_pairs(mut items: Items, pairs: &[Pair<'_, '_>], query: &str, query_offset: usize) -> DigitalLink {
    let is_plausible = push_key(&mut items, &pairs[0]);
    for (code, ai, value) in &pairs[1..] {
        items.push(code.text, ai, decode(value.text, false), value.range.clone());
    }
    let key = pairs[0].1;
    let codes: Vec<Id> = pairs[1..].iter().map(|(code, ..)| ai::id(code.text)).collect();
    if !is_qualifier_sequence(key, codes.iter().copied()) {
        let range = pairs[1].0.range.start..pairs[pairs.len() - 1].2.range.end;
        items.certain(FindingKind::Rule("qualifier-sequence"), range);
    }
    read_query(&mut items, Some((key, &codes)), query, query_offset);
    DigitalLink { items, is_plausible }
}

/// Adds the primary key; answers whether its value looks like one.
fn push_key(items: &mut Items, (code, ai, value): &Pair<'_, '_>) -> bool {
    let (text, padded) = pad_gtin(code.text, decode(value.text, false));
    let is_plausible = is_plausible(ai, &text);
    // A withdrawn key makes no canonical link any more.
    items.key = ai.is_key.then(|| ai::id(code.text));
    if padded {
        // Permitted up to version 1.1 of the standard, and still printed.
        items.doubtful(FindingKind::Length, value.range.clone());
    }
    items.push(code.text, ai, text, value.range.clone());
    is_plausible
}

/// Reads a URI whose last segment is compressed, after a key with qualifiers that are not, or alone. A segment that
/// decompresses to anything malformed is taken for a word of an ordinary link; only the piece count of an ITIP is not
/// held against it.
fn read_compressed(
    mut items: Items,
    mut segments: Vec<Segment<'_>>,
    query: &str,
    query_offset: usize,
) -> Option<DigitalLink> {
    let last = segments.pop()?;
    let elements = compressed::decode(last.text)?;
    let before = items.findings.len();
    if let Some(pairs) = key_and_qualifiers(&segments, false) {
        push_key(&mut items, &pairs[0]);
        for (code, ai, value) in &pairs[1..] {
            items.push(code.text, ai, decode(value.text, false), value.range.clone());
        }
    }
    let mut has_check_digit = items.key.is_some();
    for element in elements {
        if items.key.is_none() && element.ai.is_key {
            items.key = Some(ai::id(&element.code));
        }
        has_check_digit |= element.ai.is_key || element.ai.parts()[0].has(Lint::Csum);
        if items.has(ai::id(&element.code)) {
            items.certain(FindingKind::Repeated, last.range.clone());
        }
        items.push(&element.code, element.ai, element.value, last.range.clone());
    }
    let is_word = |kind: &FindingKind| !matches!(kind, FindingKind::Rule("piece-of-total"));
    let added = items.findings[before..].iter();
    if !has_check_digit || added.filter(|f| f.certainty == Certainty::Certain).any(|f| is_word(&f.kind)) {
        return None;
    }
    read_query(&mut items, None, query, query_offset);
    Some(DigitalLink { items, is_plausible: true })
}

/// Characters that a URI has only as escapes (RFC 3986, section 2).
fn is_no_uri_character(c: char) -> bool {
    matches!(c, ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}') || c.is_control()
}

fn segments(path: &str, offset: usize) -> Vec<Segment<'_>> {
    let mut at = offset + 1;
    let segment = |text| {
        let range = at..at + str::len(text);
        at = range.end + 1;
        Segment { text, range }
    };
    path.strip_prefix('/').unwrap_or(path).split('/').map(segment).collect()
}

/// Names that stood for identifiers in paths up to version 1.1 of the standard.
const SHORT_NAMES: &[(&str, &str)] = &[
    ("gtin", "01"),
    ("itip", "8006"),
    ("gmn", "8013"),
    ("cpid", "8010"),
    ("gln", "414"),
    ("party", "417"),
    ("shipTo", "410"),
    ("billTo", "411"),
    ("purchasedFrom", "412"),
    ("shipFor", "413"),
    ("prodServLoc", "416"),
    ("payTo", "415"),
    ("gsrnp", "8017"),
    ("gsrn", "8018"),
    ("srin", "8019"),
    ("gcn", "255"),
    ("sscc", "00"),
    ("gdti", "253"),
    ("ginc", "401"),
    ("gsin", "402"),
    ("grai", "8003"),
    ("giai", "8004"),
    ("cpv", "22"),
    ("lot", "10"),
    ("ser", "21"),
    ("cpsn", "8011"),
    ("refno", "8020"),
];

/// Puts identifiers in the place of withdrawn short names; answers whether there were any.
fn translate_short_names(items: &mut Items, segments: &mut [Segment<'_>]) -> bool {
    let is_name = |segment: &Segment<'_>| {
        let is_word = segment.text.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
        SHORT_NAMES.iter().filter(|_| is_word).find(|(name, _)| *name == segment.text)
    };
    // A value may read like a name, so only the places of identifiers count, from the first name on.
    let Some(first) = segments.iter().position(|segment| is_name(segment).is_some()) else { return false };
    for segment in segments[first..].iter_mut().step_by(2) {
        if let Some((_, code)) = is_name(segment) {
            segment.text = code;
            items.doubtful(FindingKind::Rule("short-name"), segment.range.clone());
        }
    }
    true
}

type Pair<'a, 's> = (&'a Segment<'s>, &'static Ai, &'a Segment<'s>);

/// Walks pairs of code and value from the right to the first primary key: the rightmost one counts, whatever the stem.
/// `with_withdrawn` says whether a location that was a key as long as there were short names counts.
fn key_and_qualifiers<'a, 's>(segments: &'a [Segment<'s>], with_withdrawn: bool) -> Option<Vec<Pair<'a, 's>>> {
    let mut pairs = Vec::new();
    let mut end = segments.len();
    while end >= 2 {
        let (code, value) = (&segments[end - 2], &segments[end - 1]);
        let ai = ai::find(code.text)?;
        if value.text.is_empty() {
            return None;
        }
        pairs.push((code, ai, value));
        if ai.is_key || with_withdrawn && ai.first().starts_with("41") {
            pairs.reverse();
            return Some(pairs);
        }
        end -= 2;
    }
    None
}

/// Whether these codes follow the key in this order.
fn is_qualifier_sequence(key: &Ai, codes: impl Iterator<Item = Id> + Clone) -> bool {
    key.qualifier_sequences().any(|mut allowed| codes.clone().all(|code| allowed.any(|candidate| candidate == code)))
}

/// GTIN-8, -12 and -13 stood unpadded in paths of early Digital Links; a right check digit tells them from an error.
fn pad_gtin(code: &str, value: String) -> (String, bool) {
    if code == "01" && matches!(value.len(), 8 | 12 | 13) && check::digit_is_right(&value) {
        let mut padded = "0".repeat(14 - value.len());
        padded.push_str(&value);
        (padded, true)
    } else {
        (value, false)
    }
}

fn is_plausible(ai: &Ai, value: &str) -> bool {
    match ai.parts().first() {
        Some(part) if part.charset == Charset::N => {
            let digits = value.bytes().take_while(u8::is_ascii_digit).count();
            digits + 2 >= ai.min_length() && value.len() <= ai.max_length() + 2
        }
        _ => value.len() >= 4 && value.bytes().take(4).all(|b| b.is_ascii_digit()),
    }
}

/// Reads the attributes. `path` is the key with its qualifiers where the path spells them out.
fn read_query(items: &mut Items, path: Option<(&'static Ai, &[Id])>, query: &str, offset: usize) {
    let mut at = offset + 1;
    for parameter in query.strip_prefix('?').unwrap_or("").split('&') {
        let range = at..at + parameter.len();
        at = range.end + 1;
        let Some((code, value)) = parameter.split_once('=') else { continue };
        if code.is_empty() || !is_digits(code) {
            continue;
        }
        let Some(ai) = ai::find(code) else {
            items.certain(FindingKind::UnknownAi, range);
            continue;
        };
        if items.has(ai::id(code)) {
            items.certain(FindingKind::Repeated, range);
            continue;
        }
        if !ai.attribute || path.is_some_and(|(key, qualifiers)| belongs_in_path(key, qualifiers, ai::id(code))) {
            items.certain(FindingKind::Rule("not-an-attribute"), range.clone());
        }
        items.push(code, ai, decode(value, true), range.start + code.len() + 1..range.end);
    }
}

/// Whether the path could have carried this qualifier where it belongs.
fn belongs_in_path(key: &Ai, qualifiers: &[Id], code: Id) -> bool {
    let is_qualifier = key.qualifier_sequences().any(|mut sequence| sequence.any(|known| known == code));
    is_qualifier
        && (0..=qualifiers.len()).any(|at| {
            let (before, after) = qualifiers.split_at(at);
            is_qualifier_sequence(key, before.iter().copied().chain([code]).chain(after.iter().copied()))
        })
}

/// Decodes percent escapes; a malformed escape stays literal. `+` is a space in the query only. A decoded NUL is kept:
/// no character set has it, so it is found.
pub(crate) fn decode(text: &str, plus_is_space: bool) -> String {
    let bytes = text.as_bytes();
    if !bytes.iter().any(|b| *b == b'%' || *b == b'+' && plus_is_space) {
        return text.to_owned();
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped =
            (byte == b'%').then(|| Some(hex(*bytes.get(at + 1)?)? << 4 | hex(*bytes.get(at + 2)?)?)).flatten();
        match escaped {
            Some(decoded) => {
                out.push(decoded);
                at += 3;
            }
            None => {
                out.push(if byte == b'+' && plus_is_space { b' ' } else { byte });
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|bytes| String::from_utf8_lossy(bytes.as_bytes()).into_owned())
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}
