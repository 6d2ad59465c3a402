//! Codewords to bytes (ISO/IEC 15438, section 5.4).

use crate::content::Content;

/// Codewords that are no data.
mod word {
    pub(super) const TEXT: u16 = 900;
    pub(super) const BYTES: u16 = 901;
    pub(super) const NUMERIC: u16 = 902;
    pub(super) const BYTE_SHIFT: u16 = 913;
    pub(super) const READER: u16 = 921;
    pub(super) const MACRO_END: u16 = 922;
    pub(super) const MACRO_FIELD: u16 = 923;
    pub(super) const BYTES_OF_SIX: u16 = 924;
    pub(super) const ECI_USER: u16 = 925;
    pub(super) const ECI_GENERAL: u16 = 926;
    pub(super) const ECI_CHARSET: u16 = 927;
    pub(super) const MACRO: u16 = 928;
}

/// From the first codeword, the length, on; `None` when a codeword means nothing.
pub(super) fn decode(words: &[u16]) -> Option<Content> {
    let mut content = Content::new('L', '2');
    let mut text = Text::default();
    let mut mode = word::TEXT;
    let mut rest = words.get(1..)?;
    while let [first, after @ ..] = rest {
        rest = after;
        match *first {
            latch @ (word::TEXT | word::BYTES | word::NUMERIC | word::BYTES_OF_SIX) => {
                mode = latch;
                text = Text::default();
            }
            word::BYTE_SHIFT => {
                let [byte, after @ ..] = rest else { return None };
                content.bytes.push(u8::try_from(*byte).ok()?);
                rest = after;
                // The submode stays what it was latched to.
                text.shift = None;
            }
            word::ECI_CHARSET => {
                let [designator, after @ ..] = rest else { return None };
                content.eci(u32::from(*designator));
                rest = after;
            }
            word::ECI_GENERAL => rest = rest.get(2..)?,
            word::ECI_USER => rest = rest.get(1..)?,
            // What follows numbers the parts of a file.
            word::MACRO | word::MACRO_FIELD | word::MACRO_END => break,
            word::READER => {}
            data @ 0..900 => {
                let count = rest.iter().take_while(|&&word| word < 900).count();
                let (more, after) = rest.split_at(count);
                rest = after;
                let all: Vec<u16> = std::iter::once(data).chain(more.iter().copied()).collect();
                match mode {
                    word::TEXT => text.push(&all, &mut content.bytes)?,
                    word::NUMERIC => numeric(&all, &mut content.bytes)?,
                    _ => bytes(&all, mode == word::BYTES_OF_SIX, &mut content.bytes)?,
                }
            }
            _ => return None,
        }
    }
    if content.has_eci() {
        content.modifier = '1';
    }
    (!content.bytes.is_empty()).then_some(content)
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Submode {
    #[default]
    Upper,
    Lower,
    Mixed,
    Punctuation,
}

/// Text compaction: two values from 0 to 29 a codeword (section 5.4.1).
#[derive(Debug, Default)]
struct Text {
    latched: Submode,
    shift: Option<Submode>,
}

const MIXED: &[u8; 25] = b"0123456789&\r\t,:#-.$/+%*=^";
const PUNCTUATION: &[u8; 29] = b";<>@[\\]_`~!\r\t,:\n-.$/\"|*()?{}'";

impl Text {
    fn push(&mut self, words: &[u16], bytes: &mut Vec<u8>) -> Option<()> {
        for value in words.iter().flat_map(|word| [(word / 30) as usize, (word % 30) as usize]) {
            let now = self.shift.take().unwrap_or(self.latched);
            match (now, value) {
                (Submode::Upper, 0..26) => bytes.push(b'A' + value as u8),
                (Submode::Lower, 0..26) => bytes.push(b'a' + value as u8),
                (Submode::Mixed, 0..25) => bytes.push(MIXED[value]),
                (Submode::Punctuation, 0..29) => bytes.push(PUNCTUATION[value]),
                (Submode::Upper | Submode::Lower | Submode::Mixed, 26) => bytes.push(b' '),
                (Submode::Upper | Submode::Mixed, 27) => self.latched = Submode::Lower,
                (Submode::Lower, 27) => self.shift = Some(Submode::Upper),
                (Submode::Upper | Submode::Lower, 28) => self.latched = Submode::Mixed,
                (Submode::Mixed, 28) | (Submode::Punctuation, 29) => self.latched = Submode::Upper,
                (Submode::Mixed, 25) => self.latched = Submode::Punctuation,
                (Submode::Upper | Submode::Lower | Submode::Mixed, 29) => self.shift = Some(Submode::Punctuation),
                _ => return None,
            }
        }
        Some(())
    }
}

/// Byte compaction: six bytes in five codewords, what is left one by one (section 5.4.3).
fn bytes(words: &[u16], is_of_six: bool, bytes: &mut Vec<u8>) -> Option<()> {
    // After 901, the last five are never six bytes: their count is none of six.
    let groups = match (words.len() / 5, is_of_six) {
        (groups, false) if words.len().is_multiple_of(5) => groups.saturating_sub(1),
        (groups, _) => groups,
    };
    let (packed, single) = words.split_at(5 * groups);
    for five in packed.chunks(5) {
        let value = five.iter().fold(0u64, |value, &word| value * 900 + u64::from(word));
        bytes.extend_from_slice(&value.to_be_bytes()[2..]);
    }
    for &word in single {
        bytes.push(u8::try_from(word).ok()?);
    }
    Some(())
}

/// Numeric compaction: up to 44 digits in fifteen codewords, with a one before them (section 5.4.4).
fn numeric(words: &[u16], bytes: &mut Vec<u8>) -> Option<()> {
    for group in words.chunks(15) {
        // Decimal digits, the last first.
        let mut digits: Vec<u32> = vec![0];
        for &word in group {
            let mut carry = u32::from(word);
            for digit in &mut digits {
                carry += *digit * 900;
                *digit = carry % 10;
                carry /= 10;
            }
            while carry > 0 {
                digits.push(carry % 10);
                carry /= 10;
            }
        }
        if digits.pop() != Some(1) {
            return None;
        }
        bytes.extend(digits.iter().rev().map(|&digit| b'0' + digit as u8));
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes_of(words: &[u16]) -> Option<Vec<u8>> {
        decode(words).map(|content| content.bytes)
    }

    #[test]
    fn text_has_four_submodes() {
        // "PDF417" (section 5.4.1.5): P D, F and a latch to mixed, 4 1, 7 and a shift to punctuation as a pad.
        assert_eq!(bytes_of(&[5, 453, 178, 121, 239]), Some(b"PDF417".to_vec()));
    }

    #[test]
    fn numbers_lose_their_leading_one() {
        // 000213298174000 (section 5.4.4.2).
        assert_eq!(bytes_of(&[8, 902, 1, 624, 434, 632, 282, 200]), Some(b"000213298174000".to_vec()));
    }

    #[test]
    fn six_bytes_are_five_codewords() {
        // "alcool" (section 5.4.3.2).
        assert_eq!(bytes_of(&[7, 924, 163, 238, 432, 766, 244]), Some(b"alcool".to_vec()));
        assert_eq!(bytes_of(&[7, 901, 163, 238, 432, 766, 244, 7]), Some(b"alcool\x07".to_vec()));
    }

    #[test]
    fn what_means_nothing_is_refused() {
        assert_eq!(bytes_of(&[2, 919]), None);
        assert_eq!(bytes_of(&[3, 913]), None);
        assert_eq!(bytes_of(&[1]), None);
        assert_eq!(bytes_of(&[]), None);
    }
}
