//! The payload as schemes read it, and the way back from there to its raw bytes.

use crate::cut::Cut;
use crate::number::is_digits;
use crate::{Link, SymbologyId};
use std::borrow::Cow;
use std::ops::Range;

/// FNC1 between GS1 elements, as scanners transmit it.
pub(crate) const FNC1: char = '\u{1d}';

/// A payload without what scanners put around it.
#[derive(Debug, Clone)]
pub struct Payload<'a> {
    text: &'a str,
    range: Range<usize>,
    /// Whether a place in `text` is the same place in the raw payload, counted from the start of `range`.
    is_verbatim: bool,
    symbology: Option<SymbologyId>,
    /// Whether the payload itself begins with the symbology identifier, as scanners send it.
    is_identifier_sent: bool,
    link: Option<&'a Link>,
    /// Where in `text` the parameters of a link may start.
    parameters: Option<usize>,
    /// The first letters of their names, a bit each: several schemes look for theirs, and most links have none of them.
    initials: u32,
    is_digits: bool,
}

impl<'a> Payload<'a> {
    pub(crate) fn new(text: &'a str, start: usize, symbology: Option<SymbologyId>, link: Option<&'a Link>) -> Self {
        let is_digits = !text.is_empty() && is_digits(text);
        let range = start..start + text.len();
        let parameters = link.and_then(|_| path_start(text));
        let initials = parameters.map_or(0, |start| initials(text.cut(start..)));
        Self {
            text,
            range,
            is_verbatim: true,
            symbology,
            is_identifier_sent: false,
            link,
            parameters,
            initials,
            is_digits,
        }
    }

    pub(crate) fn with_identifier_sent(mut self, is_sent: bool) -> Self {
        self.is_identifier_sent = is_sent;
        self
    }

    pub(crate) fn is_identifier_sent(&self) -> bool {
        self.is_identifier_sent
    }

    /// The text to read: no symbology identifier, no blanks around it, full-width digits and brackets as ASCII.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The symbology identifier, where the reader or the payload itself gave one.
    #[must_use]
    pub fn symbology(&self) -> Option<SymbologyId> {
        self.symbology
    }

    /// The link, where the text is one.
    #[must_use]
    pub fn link(&self) -> Option<&'a Link> {
        self.link
    }

    /// Whether the text is digits only, and not empty.
    #[must_use]
    pub fn is_digits(&self) -> bool {
        self.is_digits
    }

    /// Where the whole text stands.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Where `part`, a slice of [`text`](Self::text), stands. Another text is taken to be the whole.
    #[must_use]
    pub fn range_of(&self, part: &str) -> Range<usize> {
        let start = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if self.is_verbatim && start <= self.text.len() && part.len() <= self.text.len() - start {
            self.range.start + start..self.range.start + start + part.len()
        } else {
            self.range()
        }
    }

    /// A part of this payload as a payload of its own: `decoded` is what `part`, a slice of the text, says without its
    /// percent escapes.
    pub(crate) fn within<'b>(&self, part: &str, decoded: &'b str) -> Payload<'b> {
        let range = self.range_of(part);
        Payload {
            is_verbatim: self.is_verbatim && range.len() == decoded.len(),
            is_digits: !decoded.is_empty() && is_digits(decoded),
            text: decoded,
            range,
            symbology: self.symbology,
            is_identifier_sent: self.is_identifier_sent,
            link: None,
            parameters: None,
            initials: 0,
        }
    }

    /// The value of a parameter of a link, still escaped: `name=value` in the query, or, as some resolvers have it, in the
    /// path. Names are compared without case. `None` where it is absent or empty.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&'a str> {
        self.parameter_among(&[name])
    }

    /// The first parameter that has one of these names.
    pub(crate) fn parameter_among(&self, names: &[&str]) -> Option<&'a str> {
        let start = self.parameters?;
        if !names.iter().any(|name| initial(name.as_bytes()) & self.initials != 0) {
            return None;
        }
        let mut at = start;
        while let Some(equals) = self.text.cut(at..).find('=').map(|found| at + found) {
            let name = self.text.cut(start..equals);
            let name = name.cut(name.bytes().rposition(|b| matches!(b, b'?' | b'/' | b'&')).map_or(0, |end| end + 1)..);
            at = equals + 1;
            if !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                continue;
            }
            if self.text.cut(start..equals).contains('#') {
                return None;
            }
            // A slash ends a path segment, and is a character like any other in a query.
            let is_query = self.text.cut(start..equals).contains('?');
            let ends = |b: u8| b == b'#' || if is_query { b == b'&' } else { matches!(b, b'/' | b'?') };
            let value = self.text.cut(at..);
            let value = value.cut(..value.bytes().position(ends).unwrap_or(value.len()));
            if !value.is_empty() {
                return Some(value);
            }
        }
        None
    }
}

/// The first letters of what stands before an equals sign.
fn initials(path: &str) -> u32 {
    let (mut initials, mut rest) = (0, path.as_bytes());
    while let Some(equals) = rest.iter().position(|b| *b == b'=') {
        let (before, behind) = rest.split_at(equals);
        let name = before.iter().rposition(|b| matches!(b, b'?' | b'/' | b'&')).map_or(0, |end| end + 1);
        initials |= initial(before.get(name..).unwrap_or_default());
        rest = behind.get(1..).unwrap_or_default();
    }
    initials
}

/// The bit of a name's first letter, without case; one for all that are none.
fn initial(name: &[u8]) -> u32 {
    match name.first() {
        Some(letter) if letter.is_ascii_alphabetic() => 1 << ((letter | 32) - b'a'),
        _ => 1 << 26,
    }
}

/// Where the path of a link starts, or its query where it has no path.
pub(crate) fn path_start(link: &str) -> Option<usize> {
    let bytes = link.as_bytes();
    let mut at = bytes.iter().position(|b| *b == b':')? + 1;
    while matches!(bytes.get(at), Some(b'/' | b'\\')) {
        at += 1;
    }
    bytes.get(at..)?.iter().position(|b| matches!(b, b'/' | b'?')).map(|found| at + found)
}

/// A text and how its places go back to the bytes that it was read from.
pub(crate) struct Readable<'a> {
    pub(crate) text: Cow<'a, str>,
    /// From this place in the text on, places in the bytes are so much further: pairs in order, none where both are the
    /// same.
    shifts: Vec<(usize, usize)>,
}

impl<'a> Readable<'a> {
    /// UTF-8 as it is; every run of other bytes as one replacement character.
    pub(crate) fn from_bytes(bytes: &'a [u8]) -> Self {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Self { text: Cow::Borrowed(text), shifts: Vec::new() };
        }
        let (mut text, mut shifts, mut read) = (String::with_capacity(bytes.len() + 8), Vec::new(), 0);
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            read += chunk.valid().len();
            if !chunk.invalid().is_empty() {
                text.push(char::REPLACEMENT_CHARACTER);
                read += chunk.invalid().len();
                shifts.push((text.len(), read));
            }
        }
        Self { text: Cow::Owned(text), shifts }
    }

    /// Full-width forms, as Chinese input methods type them, become ASCII; `None` where the text has none.
    pub(crate) fn narrowed(text: &str) -> Option<Readable<'static>> {
        if text.is_ascii() || !text.chars().any(is_full_width) {
            return None;
        }
        let (mut narrow, mut shifts) = (String::with_capacity(text.len()), Vec::new());
        for (at, c) in text.char_indices() {
            if is_full_width(c) {
                narrow.push(char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c));
                shifts.push((narrow.len(), at + c.len_utf8()));
            } else {
                narrow.push(c);
            }
        }
        Some(Readable { text: Cow::Owned(narrow), shifts })
    }

    /// Whether places are the same in text and bytes.
    pub(crate) fn is_verbatim(&self) -> bool {
        self.shifts.is_empty()
    }

    /// The place in the bytes.
    pub(crate) fn raw(&self, place: usize) -> usize {
        let later = self.shifts.partition_point(|(text, _)| *text <= place);
        match later.checked_sub(1).and_then(|last| self.shifts.get(last)) {
            Some((text, bytes)) => bytes + (place - text),
            None => place,
        }
    }
}

fn is_full_width(c: char) -> bool {
    matches!(c, '\u{ff01}'..='\u{ff5e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_go_back_to_bytes_that_are_not_utf_8() {
        let readable = Readable::from_bytes(b"ab\xb9\xfac\xff");
        assert_eq!(readable.text, "ab\u{fffd}\u{fffd}c\u{fffd}");
        let c = readable.text.find('c').unwrap();
        assert_eq!((readable.raw(0), readable.raw(c), readable.raw(readable.text.len())), (0, 4, 6));
    }

    #[test]
    fn full_width_forms_are_narrowed_in_place() {
        let readable = Readable::narrowed("（01）0").unwrap();
        assert_eq!(readable.text, "(01)0");
        assert_eq!((readable.raw(1), readable.raw(3), readable.raw(4), readable.raw(5)), (3, 5, 8, 9));
        assert!(Readable::narrowed("京(01)").is_none());
    }

    #[test]
    fn parameters_stand_in_the_query_or_the_path() {
        let find = |text: &str, name: &str| {
            let link = Link::parse(text).unwrap();
            Payload::new(text, 0, None, Some(&link)).parameter(name).map(str::to_owned)
        };
        assert_eq!(find("https://a.example/x?b=1&Code=MA.156.1/7&c=2#d", "code").as_deref(), Some("MA.156.1/7"));
        assert_eq!(find("https://a.example/E=123/x?y=1", "e").as_deref(), Some("123"));
        assert_eq!(find("https://a.example/?e=", "e"), None);
        assert_eq!(find("https://a.example?e=5#e=6", "e").as_deref(), Some("5"));
    }
}
