//! Codewords to bytes (ISO/IEC 16022, section 5.2).

use crate::content::Content;

/// Codewords that stand for something in ASCII encodation.
mod word {
    pub(super) const PAD: u8 = 129;
    pub(super) const C40: u8 = 230;
    pub(super) const BASE_256: u8 = 231;
    pub(super) const FNC1: u8 = 232;
    pub(super) const STRUCTURED_APPEND: u8 = 233;
    pub(super) const READER_PROGRAMMING: u8 = 234;
    pub(super) const UPPER_SHIFT: u8 = 235;
    pub(super) const MACRO_05: u8 = 236;
    pub(super) const MACRO_06: u8 = 237;
    pub(super) const X12: u8 = 238;
    pub(super) const TEXT: u8 = 239;
    pub(super) const EDIFACT: u8 = 240;
    pub(super) const ECI: u8 = 241;
    pub(super) const UNLATCH: u8 = 254;
}

struct Words<'a> {
    all: &'a [u8],
    at: usize,
}

impl Words<'_> {
    fn next(&mut self) -> Option<u8> {
        let word = self.all.get(self.at).copied();
        self.at += 1;
        word
    }

    fn left(&self) -> usize {
        self.all.len().saturating_sub(self.at)
    }
}

/// `None` when a codeword means nothing.
pub(super) fn decode(words: &[u8]) -> Option<Content> {
    let mut words = Words { all: words, at: 0 };
    let mut content = Content::new('d', '1');
    let mut trailer: &[u8] = b"";
    let mut shift = 0;
    // Where FNC1 is in first place.
    let mut first = 0;
    while let Some(word) = words.next() {
        let at = words.at - 1;
        match word {
            1..=128 => {
                content.bytes.push((word - 1).wrapping_add(shift));
                shift = 0;
            }
            word::PAD => break,
            130..=229 => content.bytes.extend([b'0' + (word - 130) / 10, b'0' + (word - 130) % 10]),
            word::FNC1 => fnc1(&mut content, at, first),
            word::STRUCTURED_APPEND if at == 0 => {
                words.at += 3;
                first = 4;
            }
            word::READER_PROGRAMMING => {}
            word::UPPER_SHIFT => shift = 128,
            word::MACRO_05 | word::MACRO_06 if at == 0 => {
                content.bytes.extend_from_slice(if word == word::MACRO_05 {
                    b"[)>\x1E05\x1D"
                } else {
                    b"[)>\x1E06\x1D"
                });
                trailer = b"\x1E\x04";
            }
            word::C40 | word::TEXT => triples(&mut words, word == word::TEXT, &mut content, first)?,
            word::X12 => x12(&mut words, &mut content.bytes)?,
            word::EDIFACT => edifact(&mut words, &mut content.bytes),
            word::BASE_256 => base_256(&mut words, &mut content.bytes)?,
            word::ECI => {
                let designator = eci(&mut words)?;
                content.eci(designator);
            }
            // Some encoders end with it.
            word::UNLATCH if words.left() == 0 => {}
            _ => return None,
        }
    }
    content.bytes.extend_from_slice(trailer);
    if content.has_eci() {
        content.modifier = match content.modifier {
            '2' => '5',
            '3' => '6',
            _ => '4',
        };
    }
    Some(content)
}

/// FNC1 by its place: the first codeword, the one after a single other, or a separator.
fn fnc1(content: &mut Content, at: usize, first: usize) {
    if at == first {
        content.modifier = '2';
    } else if at == first + 1 {
        content.modifier = '3';
    } else {
        content.bytes.push(0x1D);
    }
}

/// Three values of two codewords; `None` when fewer codewords are left.
fn three(words: &mut Words<'_>) -> Option<[u8; 3]> {
    let packed = (u16::from(words.next()?) * 256 + u16::from(words.next()?)).checked_sub(1)?;
    Some([(packed / 1600) as u8, (packed / 40 % 40) as u8, (packed % 40) as u8])
}

/// C40 and Text encodation: upper and lower case change places (section 5.2.5 and 5.2.6).
fn triples(words: &mut Words<'_>, is_text: bool, content: &mut Content, first: usize) -> Option<()> {
    let cased = |byte: u8| match byte {
        b'A'..=b'Z' if is_text => byte.to_ascii_lowercase(),
        b'a'..=b'z' if is_text => byte.to_ascii_uppercase(),
        _ => byte,
    };
    let (mut shift, mut high) = (0, 0);
    while words.left() > 1 {
        if words.all[words.at] == word::UNLATCH {
            words.at += 1;
            return Some(());
        }
        let at = words.at;
        for value in three(words)? {
            let byte = match (shift, value) {
                (0, 0..3) => {
                    shift = value + 1;
                    continue;
                }
                (0, 3) => b' ',
                (0, 4..14) => b'0' + value - 4,
                (0, _) => cased(b'A' + value - 14),
                (1, 0..32) => value,
                (2, 0..15) => b'!' + value,
                (2, 15..22) => b':' + value - 15,
                (2, 22..27) => b'[' + value - 22,
                (2, 27) => {
                    // The latch was a codeword, too.
                    fnc1(content, at.max(first + 2), first);
                    shift = 0;
                    continue;
                }
                (2, 30) => {
                    high = 128;
                    shift = 0;
                    continue;
                }
                (3, 0..32) => cased(b'`' + value),
                _ => return None,
            };
            content.bytes.push(byte.wrapping_add(high));
            (shift, high) = (0, 0);
        }
    }
    // One codeword left is in ASCII, with or without an unlatch before.
    Some(())
}

fn x12(words: &mut Words<'_>, bytes: &mut Vec<u8>) -> Option<()> {
    while words.left() > 1 {
        if words.all[words.at] == word::UNLATCH {
            words.at += 1;
            return Some(());
        }
        for value in three(words)? {
            bytes.push(match value {
                0 => b'\r',
                1 => b'*',
                2 => b'>',
                3 => b' ',
                4..14 => b'0' + value - 4,
                14..40 => b'A' + value - 14,
                _ => return None,
            });
        }
    }
    Some(())
}

/// Four values of six bits in three codewords, until an unlatch, or until two codewords are left, which are in ASCII.
fn edifact(words: &mut Words<'_>, bytes: &mut Vec<u8>) {
    const UNLATCH: u32 = 0b01_1111;
    while words.left() > 2 {
        let three = &words.all[words.at..words.at + 3];
        let bits = three.iter().fold(0, |bits, &word| bits << 8 | u32::from(word));
        for at in 0..4 {
            let value = bits >> (18 - 6 * at) & 0x3F;
            if value == UNLATCH {
                // What follows begins with the next whole codeword.
                words.at += [1, 2, 3, 3][at];
                return;
            }
            bytes.push(if value & 0x20 == 0 { value as u8 | 0x40 } else { value as u8 });
        }
        words.at += 3;
    }
}

/// Base 256: a length, then bytes, all of them disguised by their place (annex B.2).
fn base_256(words: &mut Words<'_>, bytes: &mut Vec<u8>) -> Option<()> {
    let plain = |words: &mut Words<'_>| {
        let word = words.next()?;
        let disguise = 149 * words.at % 255 + 1;
        Some(word.wrapping_sub(disguise as u8))
    };
    let length = match usize::from(plain(words)?) {
        0 => words.left(),
        short @ 1..250 => short,
        long => 250 * (long - 249) + usize::from(plain(words)?),
    };
    for _ in 0..length {
        bytes.push(plain(words)?);
    }
    Some(())
}

/// The designator of one to three codewords (section 5.4).
fn eci(words: &mut Words<'_>) -> Option<u32> {
    let first = u32::from(words.next()?);
    let mut rest = || Some(u32::from(words.next()?).saturating_sub(1));
    Some(match first {
        0 => return None,
        1..=127 => first - 1,
        128..=191 => (first - 128) * 254 + 127 + rest()?,
        _ => (first.saturating_sub(192)) * 64_516 + 16_383 + rest()? * 254 + rest()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &[u8]) -> Option<(char, Vec<u8>)> {
        decode(words).map(|content| (content.modifier, content.bytes))
    }

    #[test]
    fn ascii_has_pairs_of_digits_and_ends_with_padding() {
        assert_eq!(text(&[66, 142, 164, 186, 129, 7]), Some(('1', b"A123456".to_vec())));
        assert_eq!(text(&[235, 106]), Some(('1', vec![233])));
        assert_eq!(text(&[0]), None);
    }

    #[test]
    fn fnc1_speaks_by_its_place() {
        assert_eq!(text(&[232, 140, 66, 232, 151, 67]), Some(('2', b"10A\x1D21B".to_vec())));
        assert_eq!(text(&[66, 232, 67]), Some(('3', b"AB".to_vec())));
    }

    #[test]
    fn triples_hold_both_cases() {
        // C40 "AIM" is 91 11 (ISO/IEC 16022, section 5.2.5.2); Text has it in lower case.
        assert_eq!(text(&[230, 91, 11, 254, 66]), Some(('1', b"AIMA".to_vec())));
        assert_eq!(text(&[239, 91, 11]), Some(('1', b"aim".to_vec())));
    }

    #[test]
    fn edifact_goes_back_to_ascii() {
        // "DATA" as 4 1 20 1, then an unlatch.
        let bits = (4u32 << 18) | (1 << 12) | (20 << 6) | 1;
        let [_, a, b, c] = bits.to_be_bytes();
        assert_eq!(text(&[240, a, b, c, 0b0111_1100, 67, 0x42]), Some(('1', b"DATABA".to_vec())));
    }

    #[test]
    fn base_256_takes_off_its_disguise() {
        let bytes = [2u8, 0xE4, 0xBA];
        let mut words = vec![231];
        for byte in bytes {
            let disguise = 149 * (words.len() + 1) % 255 + 1;
            words.push(byte.wrapping_add(disguise as u8));
        }
        assert_eq!(text(&words), Some(('1', vec![0xE4, 0xBA])));
        assert_eq!(text(&words[..2]), None);
    }

    #[test]
    fn an_eci_changes_the_identifier_and_the_text() {
        let content = decode(&[241, 27, 235, 196 - 128, 235, 170 - 128]).expect("text");
        assert_eq!((content.modifier, content.text(|_, _| None).as_str()), ('4', "é"));
    }
}
