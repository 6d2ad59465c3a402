//! GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.6.0).

use super::ai::{self, Ai, Id};
use super::spec::{Charset, ESCAPED, Lint, is_in};
use super::value::Items;
use super::{check, compressed};
use crate::cut::Cut;
use crate::number::is_digits;
use crate::percent::decode;
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
    if let Some(at) = place_of_foreign_character(uri) {
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
        Some(path) => {
            let is_plausible = push_path(&mut items, path);
            check_sequence(&mut items, path);
            read_query(&mut items, path, query, offset + query_start);
            DigitalLink { items, is_plausible }
        }
        None => read_compressed(items, segments, query, offset + query_start)?,
    };
    // On GS1's own resolver short names mean what they meant; elsewhere `/gtin/…` is first of all a path.
    found.is_plausible &= !has_short_names || authority.eq_ignore_ascii_case("id.gs1.org");
    Some(found)
}

/// The key and its qualifiers as they stand in the path: codes and values by turns. Empty where the path spells none out.
type Path<'a, 's> = &'a [Segment<'s>];

/// Adds the primary key and its qualifiers; answers whether the key's value looks like one.
fn push_path(items: &mut Items, path: Path<'_, '_>) -> bool {
    let mut looks_like_a_key = false;
    let mut rest = path;
    while let [code, value, behind @ ..] = rest {
        let is_key = rest.len() == path.len();
        rest = behind;
        let Some(ai) = ai::find(code.text) else { continue };
        let mut text = decode(value.text, false);
        if is_key {
            // A withdrawn key makes no canonical link any more.
            items.key = ai.is_key.then(|| ai::id(code.text));
            if let Some(padded) = padded_gtin(code.text, &text) {
                text = padded;
                // Permitted up to version 1.1 of the standard, and still printed.
                items.doubtful(FindingKind::Length, value.range.clone());
            }
            looks_like_a_key = is_plausible(ai, &text);
        }
        items.push(code.text, ai, text, value.range.clone());
    }
    looks_like_a_key
}

/// Adds what is wrong with the order of the qualifiers.
fn check_sequence(items: &mut Items, path: Path<'_, '_>) {
    if let [key, _, first, .., last] = path
        && let Some(key) = ai::find(key.text)
        && !is_qualifier_sequence(key, qualifiers(path))
    {
        items.certain(FindingKind::Rule("qualifier-sequence"), first.range.start..last.range.end);
    }
}

/// The identifiers of the qualifiers, in the order of the path.
fn qualifiers(path: Path<'_, '_>) -> impl Iterator<Item = Id> + Clone {
    // Codes stand at the even places, the key's at the first.
    path.iter().zip(0..).skip(1).filter(|(_, place)| place % 2 == 0).map(|(code, _)| ai::id(code.text))
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
    push_path(&mut items, key_and_qualifiers(&segments, false).unwrap_or_default());
    let mut has_check_digit = items.key.is_some();
    for element in elements {
        if items.key.is_none() && element.ai.is_key {
            items.key = Some(ai::id(&element.code));
        }
        has_check_digit |= element.ai.is_key || element.ai.parts().first().is_some_and(|part| part.has(Lint::Csum));
        if items.has(ai::id(&element.code)) {
            items.certain(FindingKind::Repeated, last.range.clone());
        }
        items.push(&element.code, element.ai, element.value, last.range.clone());
    }
    let is_word = |kind: &FindingKind| !matches!(kind, FindingKind::Rule("piece-of-total"));
    let mut added = items.findings.iter().skip(before);
    if !has_check_digit || added.by_ref().filter(|f| f.certainty == Certainty::Certain).any(|f| is_word(&f.kind)) {
        return None;
    }
    read_query(&mut items, &[], query, query_offset);
    Some(DigitalLink { items, is_plausible: true })
}

/// Where the first character is that a URI has only as an escape (RFC 3986, section 2). Letters of other scripts are let
/// through: browsers show links with them as they are.
fn place_of_foreign_character(uri: &str) -> Option<usize> {
    let is_foreign = |b: u8| is_in(ESCAPED, b);
    // Of characters that are not ASCII the controls are two bytes, the first of them 0xc2.
    let is_control = |pair: &[u8]| matches!(*pair, [0xc2, 0x80..=0x9f]);
    let first = uri.bytes().position(is_foreign);
    match uri.is_ascii() {
        true => first,
        false => [first, uri.as_bytes().windows(2).position(is_control)].into_iter().flatten().min(),
    }
}

fn segments(path: &str, offset: usize) -> Vec<Segment<'_>> {
    let path = path.strip_prefix('/').unwrap_or(path);
    // A key with three qualifiers.
    let mut segments = Vec::with_capacity(8);
    let mut start = 0;
    // By bytes: segments are short, and a search would begin anew for each.
    let slashes = path.bytes().enumerate().filter(|(_, b)| *b == b'/').map(|(at, _)| at);
    for end in slashes.chain([path.len()]) {
        segments.push(Segment { text: path.cut(start..end), range: offset + 1 + start..offset + 1 + end });
        start = end + 1;
    }
    segments
}

/// Names that stood for identifiers in paths up to version 1.1 of the standard, separated by blanks.
static SHORT_NAMES: &str = "\
    gtin=01 itip=8006 gmn=8013 cpid=8010 gln=414 party=417 shipTo=410 billTo=411 purchasedFrom=412 \
    shipFor=413 prodServLoc=416 payTo=415 gsrnp=8017 gsrn=8018 srin=8019 gcn=255 sscc=00 gdti=253 ginc=401 \
    gsin=402 grai=8003 giai=8004 cpv=22 lot=10 ser=21 cpsn=8011 refno=8020";

/// Puts identifiers in the place of withdrawn short names; answers whether there were any.
fn translate_short_names(items: &mut Items, segments: &mut [Segment<'_>]) -> bool {
    // A value may read like a name, so only the places of identifiers count, from the first name on.
    let (mut has_names, mut is_value) = (false, false);
    for segment in segments {
        match named(segment.text).filter(|_| !is_value) {
            Some(code) => {
                segment.text = code;
                items.doubtful(FindingKind::Rule("short-name"), segment.range.clone());
                has_names = true;
            }
            None if !has_names => continue,
            None => {}
        }
        is_value = !is_value;
    }
    has_names
}

/// The identifier that a short name stood for.
fn named(name: &str) -> Option<&'static str> {
    if !name.as_bytes().first().is_some_and(u8::is_ascii_lowercase) {
        return None;
    }
    SHORT_NAMES.split(' ').find_map(|entry| entry.strip_prefix(name)?.strip_prefix('='))
}

/// Walks pairs of code and value from the right to the first primary key: the rightmost one counts, whatever the stem.
/// `with_withdrawn` says whether a location that was a key as long as there were short names counts.
fn key_and_qualifiers<'a, 's>(segments: &'a [Segment<'s>], with_withdrawn: bool) -> Option<Path<'a, 's>> {
    let mut before = segments;
    while let [rest @ .., code, value] = before {
        let ai = ai::find(code.text)?;
        if value.text.is_empty() {
            return None;
        }
        if ai.is_key || with_withdrawn && ai::id(code.text).is_location() {
            return segments.get(rest.len()..);
        }
        before = rest;
    }
    None
}

/// Whether these codes follow the key in this order.
fn is_qualifier_sequence(key: &Ai, codes: impl Iterator<Item = Id> + Clone) -> bool {
    key.qualifier_sequences().any(|mut allowed| codes.clone().all(|code| allowed.any(|candidate| candidate == code)))
}

/// GTIN-8, -12 and -13 stood unpadded in paths of early Digital Links; a right check digit tells them from an error.
fn padded_gtin(code: &str, value: &str) -> Option<String> {
    let is_short = code == "01" && matches!(value.len(), 8 | 12 | 13) && check::digit_is_right(value);
    is_short.then(|| check::fourteen(value))
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

/// Reads the attributes.
fn read_query(items: &mut Items, path: Path<'_, '_>, query: &str, offset: usize) {
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
        if !ai.attribute || belongs_in_path(path, ai::id(code)) {
            items.certain(FindingKind::Rule("not-an-attribute"), range.clone());
        }
        items.push(code, ai, decode(value, true), range.start + code.len() + 1..range.end);
    }
}

/// Whether the path could have carried this qualifier where it belongs.
fn belongs_in_path(path: Path<'_, '_>, code: Id) -> bool {
    let Some(key) = path.first().and_then(|key| ai::find(key.text)) else { return false };
    // The sequence without it and without what stands after it: what is in the path has to fit in before and behind.
    key.qualifier_sequences().any(|allowed| {
        allowed.clone().any(|known| known == code) && {
            let mut left = allowed;
            qualifiers(path).all(|own| own != code && left.any(|known| known == own))
        }
    })
}
