//! The bytes that a matrix symbol holds, and the character sets that they are in.

use crate::charset::{self, Charset, TextDecoder};

/// Between elements of a GS1 element string.
const SEPARATOR: u8 = 0x1D;

/// What a matrix symbol holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Content {
    /// Of the symbology identifier (ISO/IEC 15424).
    pub(crate) code: char,
    /// Of the symbology identifier, 0 to 9.
    pub(crate) modifier: char,
    /// FNC1 as a separator is 0x1D.
    pub(crate) bytes: Vec<u8>,
    /// From which byte on which character set applies: as an ECI says, or a mode for one.
    segments: Vec<(usize, Charset)>,
    has_eci: bool,
}

impl Content {
    pub(crate) fn new(code: char, modifier: char) -> Self {
        Self { code, modifier, bytes: Vec::new(), segments: Vec::new(), has_eci: false }
    }

    /// FNC1: in first place it makes the rest an element string, after a letter or two digits an application's own
    /// format, later it separates. Modifiers of Aztec Code and of Data Matrix counted from 1.
    pub(crate) fn fnc1(&mut self) {
        match self.bytes.as_slice() {
            [] => self.modifier = '1',
            [b'A'..=b'Z' | b'a'..=b'z'] | [b'0'..=b'9', b'0'..=b'9'] if self.modifier == '0' => self.modifier = '2',
            _ => self.bytes.push(SEPARATOR),
        }
    }

    /// An ECI designator (AIM ITS/04-023): what follows is in another character set.
    pub(crate) fn eci(&mut self, designator: u32) {
        self.has_eci = true;
        self.segments.push((self.bytes.len(), Charset::of_eci(designator)));
    }

    /// A mode for one character set. An ECI outranks it: then the mode only packs bytes. What came before any word about
    /// character sets is in the first that is named.
    pub(crate) fn mode_in(&mut self, set: Charset) {
        if !self.has_eci && self.segments.last().is_none_or(|&(_, last)| last != set) {
            let from = if self.segments.is_empty() { 0 } else { self.bytes.len() };
            self.segments.push((from, set));
        }
    }

    /// An ECI whose designator is not known any more: the bytes have to tell.
    pub(crate) fn eci_unknown(&mut self) {
        self.has_eci = true;
        self.segments.push((0, Charset::Unknown));
    }

    pub(crate) fn has_eci(&self) -> bool {
        self.has_eci
    }

    /// As text; `decode` knows character sets that are not built in, by their label in the Encoding Standard.
    pub(crate) fn text(&self, decode: TextDecoder) -> String {
        if self.segments.is_empty() {
            return charset::guess(&self.bytes).text(&self.bytes, decode);
        }
        let mut text = String::new();
        let first = self.segments.first().map_or(0, |&(from, _)| from);
        text += &Charset::Latin1.text(&self.bytes[..first], decode);
        for (at, &(from, set)) in self.segments.iter().enumerate() {
            let to = self.segments.get(at + 1).map_or(self.bytes.len(), |&(to, _)| to);
            let bytes = &self.bytes[from..to];
            let set = if set == Charset::Unknown { charset::guess(bytes) } else { set };
            text += &set.text(bytes, decode);
        }
        text
    }
}
