//! Bits to bytes (ISO/IEC 24778, section 7.2).

use crate::content::Content;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Table {
    Upper,
    Lower,
    Mixed,
    Punctuation,
    Digit,
}

/// What a code stands for.
enum Code {
    Bytes(&'static [u8]),
    Latch(Table),
    Shift(Table),
    Binary,
    Flag,
}

const MIXED: &[u8; 27] = b" \x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x1b\x1c\x1d\x1e\x1f@\\^_`|~\x7f";
const PUNCTUATION: [&[u8]; 30] = [
    b"\r", b"\r\n", b". ", b", ", b": ", b"!", b"\"", b"#", b"$", b"%", b"&", b"'", b"(", b")", b"*", b"+", b",", b"-",
    b".", b"/", b":", b";", b"<", b"=", b">", b"?", b"[", b"]", b"{", b"}",
];
const UPPER: &[u8; 27] = b" ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER: &[u8; 27] = b" abcdefghijklmnopqrstuvwxyz";
const DIGIT: &[u8; 13] = b" 0123456789,.";

fn code(table: Table, value: usize) -> Option<Code> {
    let single = |bytes: &'static [u8]| bytes.get(value - 1..value).map(Code::Bytes);
    match (table, value) {
        (Table::Punctuation, 0) => Some(Code::Flag),
        (_, 0) => Some(Code::Shift(Table::Punctuation)),
        (Table::Upper, 28) | (Table::Mixed, 28) => Some(Code::Latch(Table::Lower)),
        (Table::Upper | Table::Lower, 29) => Some(Code::Latch(Table::Mixed)),
        (Table::Upper | Table::Lower, 30) => Some(Code::Latch(Table::Digit)),
        (Table::Lower, 28) => Some(Code::Shift(Table::Upper)),
        (Table::Upper | Table::Lower | Table::Mixed, 31) => Some(Code::Binary),
        (Table::Mixed, 29) | (Table::Punctuation, 31) | (Table::Digit, 14) => Some(Code::Latch(Table::Upper)),
        (Table::Mixed, 30) => Some(Code::Latch(Table::Punctuation)),
        (Table::Digit, 15) => Some(Code::Shift(Table::Upper)),
        (Table::Upper, _) => single(UPPER),
        (Table::Lower, _) => single(LOWER),
        (Table::Mixed, _) => single(MIXED),
        (Table::Digit, _) => single(DIGIT),
        (Table::Punctuation, _) => PUNCTUATION.get(value - 1).map(|bytes| Code::Bytes(bytes)),
    }
}

struct Bits<'a>(&'a [bool]);

impl Bits<'_> {
    fn take(&mut self, count: usize) -> Option<usize> {
        let (head, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(head.iter().fold(0, |value, &bit| value << 1 | usize::from(bit)))
    }
}

/// `None` where a flag or an ECI designator is none.
pub(super) fn decode(bits: &[bool]) -> Option<Content> {
    let mut bits = Bits(bits);
    let mut content = Content::new('z', '0');
    let (mut latched, mut shifted) = (Table::Upper, None);
    loop {
        let table = shifted.take().unwrap_or(latched);
        let Some(value) = bits.take(if table == Table::Digit { 4 } else { 5 }) else { break };
        match code(table, value)? {
            Code::Bytes(bytes) => content.bytes.extend_from_slice(bytes),
            Code::Latch(to) => latched = to,
            Code::Shift(to) => shifted = Some(to),
            Code::Binary => {
                let Some(()) = binary(&mut bits, &mut content.bytes) else { break };
            }
            Code::Flag => match bits.take(3) {
                None => break,
                Some(0) => content.fnc1(),
                Some(7) => return None,
                Some(digits) => {
                    let mut designator = 0;
                    for _ in 0..digits {
                        designator = designator * 10 + bits.take(4)?.checked_sub(2).filter(|&digit| digit < 10)?;
                    }
                    content.eci(designator as u32);
                }
            },
        }
    }
    if content.has_eci() {
        content.modifier = match content.modifier {
            '0' => '3',
            '1' => '4',
            _ => '5',
        };
    }
    Some(content)
}

/// A shift to binary; `None` when the bits end in it, as padding may.
fn binary(bits: &mut Bits<'_>, bytes: &mut Vec<u8>) -> Option<()> {
    let length = match bits.take(5)? {
        0 => bits.take(11)? + 31,
        short => short,
    };
    for _ in 0..length {
        bytes.push(bits.take(8)? as u8);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode_codes(codes: &[(usize, usize)]) -> Option<Content> {
        let bits: Vec<bool> =
            codes.iter().flat_map(|&(value, count)| (0..count).rev().map(move |bit| value >> bit & 1 == 1)).collect();
        decode(&bits)
    }

    #[test]
    fn tables_are_latched_and_shifted() {
        // A, latch lower, b, shift upper C, d, latch digit, 7, latch upper, shift punctuation "!".
        let codes = [(2, 5), (28, 5), (3, 5), (28, 5), (4, 5), (5, 5), (30, 5), (9, 4), (14, 4), (0, 5), (6, 5)];
        assert_eq!(decode_codes(&codes).expect("text").bytes, b"AbCd7!");
    }

    #[test]
    fn binary_has_a_short_and_a_long_length() {
        assert_eq!(decode_codes(&[(31, 5), (2, 5), (0xFF, 8), (0x41, 8), (2, 5)]).expect("text").bytes, b"\xFFAA");
        let mut long = vec![(31, 5), (0, 5), (1, 11)];
        long.extend([(0x42, 8); 32]);
        assert_eq!(decode_codes(&long).expect("text").bytes, [0x42; 32]);
    }

    #[test]
    fn fnc1_in_first_place_is_gs1_and_later_a_separator() {
        let fnc1 = [(0, 5), (0, 5), (0, 3)];
        let codes = [&fnc1[..], &[(2, 5)], &fnc1, &[(3, 5)]].concat();
        let content = decode_codes(&codes).expect("text");
        assert_eq!((content.modifier, content.bytes.as_slice()), ('1', &b"A\x1DB"[..]));
    }

    #[test]
    fn an_eci_is_a_number_of_digits() {
        let codes = [(0, 5), (0, 5), (2, 3), (4, 4), (8, 4), (31, 5), (2, 5), (0xC3, 8), (0xA9, 8)];
        let content = decode_codes(&codes).expect("text");
        assert_eq!((content.modifier, content.text(|_, _| None).as_str()), ('3', "é"));
        assert!(decode_codes(&[(0, 5), (0, 5), (7, 3)]).is_none());
    }
}
