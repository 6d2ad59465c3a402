//! Decompression of GS1 Digital Link URIs (GS1 Digital Link Standard: Compression). Nothing here compresses.
//!
//! The last path segment is a bit string in base64url: identifiers as groups of four bits, values as the binary form of
//! their digits, or as characters in one of several encodings. A word of an ordinary path can look like one, so a
//! caller believes it only where the values that come out are right.

use super::ai::{self, Ai};
use super::spec::Charset;
use crate::cut::Cut;

/// One decompressed element.
pub(super) struct Decompressed {
    pub(super) code: String,
    pub(super) ai: &'static Ai,
    pub(super) value: String,
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGITS: &str = "0123456789";
const HEX_LOWER: &[u8; 16] = b"0123456789abcdef";
const HEX_UPPER: &[u8; 16] = b"0123456789ABCDEF";

/// What stands for a frequent sequence of identifiers, two hexadecimal digits. The values follow in this order.
static SEQUENCES: &str = "\
    0A=01,22 0B=01,10 0C=01,21 0D=01,17 0E=01,7003 0F=01,30 1A=01,10,21,17 1B=01,15 1C=01,11 1D=01,16 \
    1E=01,91 1F=01,10,15 9A=8010,8011 9B=8017,8019 9C=8018,8019 9D=414,254";

/// Decompresses a path segment; `None` where the bits make no elements.
pub(super) fn decode(segment: &str) -> Option<Vec<Decompressed>> {
    let mut bits = Bits::from_base64(segment)?;
    let mut elements = Vec::new();
    while bits.left() > 8 {
        let (high, low) = (bits.number(4)? as u8, bits.number(4)? as u8);
        let pair = high << 4 | low;
        if high <= 9 && low <= 9 {
            let mut code = String::from_utf8(vec![b'0' + high, b'0' + low]).ok()?;
            while ai::find(&code).is_none() {
                let digit = bits.number(4)? as u8;
                if digit > 9 || code.len() == 4 {
                    return None;
                }
                code.push(char::from(b'0' + digit));
            }
            elements.push(element(code, &mut bits)?);
        } else if high == 0xF {
            skip_foreign_parameter(low, &mut bits)?;
        } else {
            for code in sequence(pair)? {
                elements.push(element(code, &mut bits)?);
            }
        }
    }
    // What is left fills up the last character.
    while bits.left() > 0 {
        if bits.number(1)? != 0 {
            return None;
        }
    }
    (!elements.is_empty()).then_some(elements)
}

/// The identifiers that a pair of hexadecimal digits stands for.
fn sequence(pair: u8) -> Option<Vec<String>> {
    let (high, low) = (pair >> 4, pair & 15);
    let run = |key: &str, prefix: &str, digit: u8| {
        Some(vec![key.to_owned(), [prefix, DIGITS.get(usize::from(digit)..usize::from(digit) + 1)?].concat()])
    };
    match (high, low) {
        (0x2, 0xA..=0xF) => run("01", "310", low - 0xA),
        (0x3, 0xA..=0xF) => run("01", "320", low - 0xA),
        (0xA, 0..=9) => run("01", "392", low),
        (0xC, 0..=9) => run("255", "390", low),
        (0xC, 0xA..=0xD) => run("255", "394", low - 0xA),
        _ => {
            let name = [HEX_UPPER[usize::from(high)], HEX_UPPER[usize::from(low)]];
            let codes = SEQUENCES.split(' ').find(|entry| entry.as_bytes().starts_with(&name))?.cut(3..);
            Some(codes.split(',').map(str::to_owned).collect())
        }
    }
}

/// A run of components that compression treats as one.
#[derive(Clone, Copy, PartialEq)]
struct Field {
    is_numeric: bool,
    is_fixed: bool,
    length: usize,
}

/// The components of a value as compression groups them: neighbours of one kind together.
fn fields(ai: &Ai) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for part in ai.parts() {
        let length = usize::from(part.max);
        let is_fixed = part.min == part.max && !part.optional;
        let is_numeric = part.charset == Charset::N;
        match fields.last_mut() {
            // A fixed part of letters joins a variable one after it: (723n) is one field of 30 characters.
            Some(last) if last.is_numeric == is_numeric && (last.is_fixed == is_fixed || !is_numeric) => {
                last.length += length;
                last.is_fixed &= is_fixed;
            }
            _ => fields.push(Field { is_numeric, is_fixed, length }),
        }
    }
    fields
}

fn element(code: String, bits: &mut Bits) -> Option<Decompressed> {
    let ai = ai::find(&code)?;
    let mut value = String::new();
    for field in fields(ai) {
        let encoding = if field.is_numeric { 0 } else { bits.number(3)? };
        let length = if field.is_fixed { field.length } else { bits.number(length_bits(field.length))? as usize };
        characters(encoding, length, bits, &mut value)?;
    }
    Some(Decompressed { code, ai, value })
}

/// Reads a value of `length` characters in one of the encodings.
fn characters(encoding: u32, length: usize, bits: &mut Bits, into: &mut String) -> Option<()> {
    let (alphabet, width): (&[u8], usize) = match encoding {
        0 => return digits(length, bits, into),
        1 => (HEX_LOWER, 4),
        2 => (HEX_UPPER, 4),
        3 => (BASE64, 6),
        4 => (&[], 7),
        _ => return None,
    };
    for _ in 0..length {
        let number = bits.number(width)?;
        into.push(match alphabet.get(number as usize) {
            Some(letter) => char::from(*letter),
            None => char::from(number as u8),
        });
    }
    Some(())
}

/// Reads a number of `length` digits. It may have 90, so it is built up digit by digit; leading zeros count.
fn digits(length: usize, bits: &mut Bits, into: &mut String) -> Option<()> {
    let mut number = vec![0_u8; length];
    for _ in 0..value_bits(length) {
        let mut carry = bits.number(1)? as u8;
        for digit in number.iter_mut().rev() {
            let doubled = *digit * 2 + carry;
            (*digit, carry) = (doubled % 10, doubled / 10);
        }
        if carry != 0 {
            return None;
        }
    }
    into.extend(number.iter().map(|digit| char::from(b'0' + digit)));
    Some(())
}

/// Parameters of others travel as a key in base64 and a value; they mean nothing here.
fn skip_foreign_parameter(high_bits: u8, bits: &mut Bits) -> Option<()> {
    let key_length = (usize::from(high_bits) << 3) | bits.number(3)? as usize;
    for _ in 0..key_length {
        bits.number(6)?;
    }
    let encoding = bits.number(3)?;
    let length = bits.number(7)? as usize;
    characters(encoding, length, bits, &mut String::new())
}

/// Bits of a length indicator up to `max`.
fn length_bits(max: usize) -> usize {
    (usize::BITS - max.leading_zeros()) as usize
}

/// Bits of a number of so many digits: the standard's ⌈n·log₂10 + 0.01⌉.
fn value_bits(digits: usize) -> usize {
    (digits * 332_193 + 1_000).div_ceil(100_000)
}

/// A bit string, read from the front.
struct Bits {
    sextets: Vec<u8>,
    at: usize,
}

impl Bits {
    fn from_base64(text: &str) -> Option<Self> {
        let mut sextets = Vec::with_capacity(text.len());
        for byte in text.bytes() {
            sextets.push(BASE64.iter().position(|letter| *letter == byte)? as u8);
        }
        Some(Self { sextets, at: 0 })
    }

    fn left(&self) -> usize {
        self.sextets.len() * 6 - self.at
    }

    /// The next bits as a number.
    fn number(&mut self, bits: usize) -> Option<u32> {
        if bits > self.left() {
            return None;
        }
        let mut number = 0;
        for _ in 0..bits {
            let sextet = *self.sextets.get(self.at / 6)?;
            number = number << 1 | u32::from(sextet >> (5 - self.at % 6) & 1);
            self.at += 1;
        }
        Some(number)
    }
}
