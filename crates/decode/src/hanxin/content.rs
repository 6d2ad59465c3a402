//! From data codewords to the content: the modes of ISO/IEC 20830, 5.4 (GB/T 21049, 5.4).

use super::bits::Bits;
use super::uri::uri;
use crate::charset::Charset;
use crate::content::Content;

/// FNC1 among the digits of GS1 mode.
const FNC1: usize = 1000;
/// More than any symbol is meant to hold.
const MOST_BYTES: usize = 1 << 16;

/// Everything that the symbol says. `None` when it breaks the rules: then it was corrected to what never was printed.
pub(super) fn decode(bytes: &[u8]) -> Option<Content> {
    let mut bits = Bits { bytes, at: 0 };
    let mut content = Content::new('h', '0');
    // The modifier of the symbology identifier names the mode that says most about the data (annex K).
    let mark = |content: &mut Content, modifier| {
        const LEAST: [char; 5] = ['0', '8', '4', '1', '2'];
        let place = |modifier| LEAST.iter().position(|&it| it == modifier);
        if place(modifier) > place(content.modifier) {
            content.modifier = modifier;
        }
    };
    while bits.left() >= 4 {
        match bits.take(4)? {
            // What is left over is zeros.
            0 if bits.rest_is_zero() => break,
            1 => numeric(&mut bits, &mut content.bytes, false)?,
            2 => text(&mut bits, &mut content.bytes)?,
            3 => {
                for _ in 0..bits.take(13)? {
                    content.bytes.push(bits.take(8)? as u8);
                }
            }
            4 => regions(&mut bits, &mut content, 1)?,
            5 => regions(&mut bits, &mut content, 2)?,
            6 => two_bytes(&mut bits, &mut content)?,
            7 => four_bytes(&mut bits, &mut content)?,
            8 => {
                mark(&mut content, '1');
                content.eci(designator(&mut bits)?);
            }
            9 => {
                mark(&mut content, '8');
                content.mode_in(Charset::Utf8);
                unicode(&mut bits, &mut content.bytes)?;
            }
            14 => match bits.take(4)? {
                1 => {
                    mark(&mut content, '2');
                    gs1(&mut bits, &mut content.bytes)?;
                }
                2 => {
                    mark(&mut content, '4');
                    uri(&mut bits, &mut content.bytes)?;
                }
                _ => return None,
            },
            _ => return None,
        }
    }
    (!content.bytes.is_empty()).then_some(content)
}

/// Groups of three digits; what ends them says how many the last one has.
fn numeric(bits: &mut Bits<'_>, bytes: &mut Vec<u8>, is_gs1: bool) -> Option<()> {
    let mut groups = Vec::new();
    let last_width = loop {
        match bits.take(10)? {
            end @ 1021.. => break end - 1020,
            FNC1 if !is_gs1 => return None,
            group @ ..=FNC1 => groups.push(group),
            _ => return None,
        }
    };
    let last = groups.iter().rposition(|&group| group != FNC1);
    for (at, group) in groups.into_iter().enumerate() {
        let width = if Some(at) == last { last_width } else { 3 };
        match group {
            // In the first place the mode says it already.
            FNC1 if bytes.is_empty() => {}
            FNC1 => bytes.push(0x1D),
            _ if group >= 10_usize.pow(width as u32) => return None,
            _ => bytes.extend((0..width).rev().map(|digit| b'0' + (group / 10_usize.pow(digit as u32) % 10) as u8)),
        }
    }
    Some(())
}

/// ASCII in two halves: letters and digits, and the rest.
fn text(bits: &mut Bits<'_>, bytes: &mut Vec<u8>) -> Option<()> {
    let mut is_second = false;
    loop {
        let value = bits.take(6)? as u8;
        bytes.push(match (is_second, value) {
            (_, 63) => return Some(()),
            (_, 62) => {
                is_second = !is_second;
                continue;
            }
            (false, ..10) => b'0' + value,
            (false, ..36) => b'A' + value - 10,
            (false, _) => b'a' + value - 36,
            (true, ..28) => value,
            (true, ..44) => b' ' + value - 28,
            (true, ..51) => b':' + value - 44,
            (true, ..57) => b'[' + value - 51,
            (true, _) => b'{' + value - 57,
        });
    }
}

/// The common characters of GB 18030 in 12 bits: levels one and two of GB 2312, each of which may hand over to the other.
fn regions(bits: &mut Bits<'_>, content: &mut Content, first: u8) -> Option<()> {
    content.mode_in(Charset::Labelled("gb18030"));
    let mut region = first;
    loop {
        let value = bits.take(12)?;
        let row = |from: u8, value: usize| [from + (value / 94) as u8, 0xA1 + (value % 94) as u8];
        content.bytes.extend(match (region, value) {
            (_, 0xFFF) => return Some(()),
            (_, 0xFFE) => {
                region = 3 - region;
                continue;
            }
            (1, ..0xEB0) => row(0xB0, value),
            // Punctuation, letters of full width, and pinyin.
            (1, ..0xFCA) => row(0xA1, value - 0xEB0),
            (1, ..0xFEA) => row(0xA8, value - 0xFCA),
            (2, ..0xBC0) => row(0xD8, value),
            _ => return None,
        });
    }
}

/// All characters of two bytes.
fn two_bytes(bits: &mut Bits<'_>, content: &mut Content) -> Option<()> {
    content.mode_in(Charset::Labelled("gb18030"));
    loop {
        let value = bits.take(15)?;
        if value == 0x7FFF {
            return Some(());
        }
        let (row, cell) = (0x81 + value / 190, 0x40 + value % 190);
        if row > 0xFE {
            return None;
        }
        // 0x7F is no second byte.
        content.bytes.extend([row as u8, (cell + usize::from(cell > 0x7E)) as u8]);
    }
}

/// One character of four bytes.
fn four_bytes(bits: &mut Bits<'_>, content: &mut Content) -> Option<()> {
    content.mode_in(Charset::Labelled("gb18030"));
    let value = bits.take(21)?;
    let first = 0x81 + value / 12_600;
    if first > 0xFE {
        return None;
    }
    let rest = [0x30 + value / 1260 % 10, 0x81 + value / 10 % 126, 0x30 + value % 10];
    content.bytes.push(first as u8);
    content.bytes.extend(rest.map(|byte| byte as u8));
    Some(())
}

/// The number of an ECI in one to three bytes.
fn designator(bits: &mut Bits<'_>) -> Option<u32> {
    let first = bits.take(8)?;
    let (low, more) = match first {
        0..=0x7F => (first, 0),
        0x80..=0xBF => (first & 0x3F, 8),
        0xC0..=0xDF => (first & 0x1F, 16),
        _ => return None,
    };
    Some((low << more | bits.take(more)?) as u32)
}

/// UTF-8: characters of as many bytes as each other, each byte as what it is above the least in its place.
fn unicode(bits: &mut Bits<'_>, bytes: &mut Vec<u8>) -> Option<()> {
    loop {
        let length = match bits.take(4)? {
            length @ 1..=4 => length,
            0b1111 => return Some(()),
            _ => return None,
        };
        // How many ones stand in front says how long the number is.
        let mut ones = 0;
        while bits.take(1)? == 1 {
            ones += 1;
        }
        if ones > 4 {
            return None;
        }
        let count = bits.take(3 * ones + 3)?;
        let mut widths = [0; 4];
        for width in &mut widths[..length] {
            *width = bits.take(4)?;
        }
        let mut least = [0; 4];
        for byte in &mut least[..length] {
            *byte = bits.take(8)?;
        }
        // Characters without any difference take no bits: what was misread must not take all memory.
        if bytes.len() + count * length > MOST_BYTES {
            return None;
        }
        for place in (0..count).flat_map(|_| 0..length) {
            bytes.push(u8::try_from(least[place] + bits.take(widths[place])?).ok()?);
        }
    }
}

/// A GS1 element string: numeric and text parts.
fn gs1(bits: &mut Bits<'_>, bytes: &mut Vec<u8>) -> Option<()> {
    loop {
        match bits.take(4)? {
            1 => numeric(bits, bytes, true)?,
            2 => text(bits, bytes)?,
            0b1111 => return (bits.take(4)? == 0b1111).then_some(()),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The content of values, each in so many bits.
    fn decode_values(values: &[(usize, usize)]) -> Option<Content> {
        let bits: Vec<bool> =
            values.iter().flat_map(|&(value, count)| (0..count).rev().map(move |bit| value >> bit & 1 == 1)).collect();
        let byte = |bits: &[bool]| (0..8).fold(0, |byte, at| byte << 1 | u8::from(bits.get(at) == Some(&true)));
        decode(&bits.chunks(8).map(byte).collect::<Vec<_>>())
    }

    fn assert_content(values: &[(usize, usize)], modifier: char, bytes: &[u8]) {
        let content = decode_values(values).expect("a content");
        assert_eq!((content.modifier, content.bytes.as_slice()), (modifier, bytes));
    }

    #[test]
    fn the_last_group_of_digits_says_how_long_it_is() {
        assert_content(&[(1, 4), (69, 10), (12, 10), (1022, 10)], '0', b"06912");
        assert_content(&[(1, 4), (7, 10), (1021, 10), (1, 4), (7, 10), (1023, 10)], '0', b"7007");
        assert!(decode_values(&[(1, 4), (12, 10), (1021, 10)]).is_none());
        assert!(decode_values(&[(1, 4), (1000, 10), (12, 10), (1023, 10)]).is_none());
    }

    #[test]
    fn text_changes_between_its_halves() {
        assert_content(&[(2, 4), (10, 6), (62, 6), (28, 6), (57, 6), (62, 6), (36, 6), (63, 6)], '0', b"A {a");
    }

    #[test]
    fn chinese_is_gb_18030() {
        // 产, then 溯 (region one), 鏖 (two), and all that is in neither.
        let values = [
            (4, 4),
            (94 * 2 + 0x59, 12),
            (0xFFE, 12),
            (94 * 31 + 0x48, 12),
            (0xFFF, 12),
            (6, 4),
            (190 * 0x7C + 0x52, 15),
            (0x7FFF, 15),
            (7, 4),
            (1260 * 9 + 10 * 0x6D + 9, 21),
        ];
        let content = decode_values(&values).expect("a content");
        assert_eq!(content.bytes, b"\xB2\xFA\xF7\xE9\xFD\x93\x81\x39\xEE\x39");
        assert_eq!(content.text(|label, _| Some(label.to_owned())), "gb18030");
        assert_content(&[(6, 4), (0x3E, 15), (0x3F, 15), (0x7FFF, 15)], '0', b"\x81\x7E\x81\x80");
        assert_content(&[(4, 4), (0xEB0, 12), (0xFCA, 12), (0xFFF, 12)], '0', b"\xA1\xA1\xA8\xA1");
        assert!(decode_values(&[(4, 4), (0xFEA, 12), (0xFFF, 12)]).is_none());
    }

    #[test]
    fn an_eci_has_one_to_three_bytes() {
        let content = decode_values(&[(8, 4), (26, 8), (3, 4), (2, 13), (0xC3, 8), (0xA9, 8)]).expect("a content");
        assert_eq!((content.modifier, content.text(|_, _| None).as_str()), ('1', "é"));
        for designator in [(2 << 14 | 26, 16), (6 << 21 | 26, 24)] {
            let content = decode_values(&[(8, 4), designator, (3, 4), (2, 13), (0xC3, 8), (0xA9, 8)]);
            assert_eq!(content.expect("a content").text(|_, _| None), "é");
        }
    }

    #[test]
    fn gs1_mode_separates_elements() {
        // (10)123(21)AB(37)4
        let values = [
            (0xE1, 8),
            (1, 4),
            (FNC1, 10),
            (101, 10),
            (23, 10),
            (FNC1, 10),
            (1022, 10),
            (1, 4),
            (21, 10),
            (1022, 10),
            (2, 4),
            (10, 6),
            (11, 6),
            (63, 6),
            (1, 4),
            (FNC1, 10),
            (374, 10),
            (1023, 10),
            (0xFF, 8),
        ];
        assert_content(&values, '2', b"10123\x1D21AB\x1D374");
        assert!(decode_values(&[(0xE1, 8), (3, 4), (1, 13), (0x41, 8), (0xFF, 8)]).is_none());
    }

    #[test]
    fn uri_mode_has_parts_of_addresses() {
        // https:// example in set A, .html in B, %2F, set C ends.
        let values = [
            (0xE2, 8),
            (1, 3),
            (50, 6),
            (4, 6),
            (23, 6),
            (62, 6),
            (45, 6),
            (63, 6),
            (4, 3),
            (1, 6),
            (0x2F, 8),
            (3, 3),
            (26, 7),
            (124, 7),
            (125, 7),
            (57, 6),
            (63, 6),
            (7, 3),
        ];
        assert_content(&values, '4', b"https://ex.html%2FAsearch.com");
    }

    #[test]
    fn unicode_mode_counts_up_from_the_least_of_each_byte() {
        // 溯源: E6 BA AF, E6 BA 90.
        let values = [
            (9, 4),
            (3, 4),
            (2, 4),
            (0, 4),
            (0, 4),
            (5, 4),
            (0xE6, 8),
            (0xBA, 8),
            (0x90, 8),
            (0x1F, 5),
            (0, 5),
            (15, 4),
        ];
        let content = decode_values(&values).expect("a content");
        assert_eq!((content.modifier, content.text(|_, _| None).as_str()), ('8', "溯源"));
        // More than any symbol holds, in no bits at all.
        let mut values = vec![(9, 4)];
        for _ in 0..4 {
            values.extend([(1, 4), (0b11110, 5), (0x7FFF, 15), (0, 4), (0x41, 8)]);
        }
        assert!(decode_values(&values).is_none());
    }

    #[test]
    fn what_is_cut_off_or_reserved_is_nothing() {
        assert!(decode_values(&[(2, 4), (10, 6)]).is_none());
        assert!(decode_values(&[(3, 4), (9, 13), (0x41, 8)]).is_none());
        assert!(decode_values(&[(12, 4), (0, 8)]).is_none());
        assert!(decode_values(&[(0, 8)]).is_none());
    }
}
