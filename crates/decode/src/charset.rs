//! Character sets: which one bytes are in, and their text.
//!
//! UTF-8, Latin-1 and UTF-16 are built in. All others have tables of many kilobytes that every browser has already: the
//! caller decodes them.

/// Bytes in a character set, named by its label in the Encoding Standard, to text; `None` for sets that are not known.
///
/// Every browser has one (`TextDecoder`), so that this crate carries no tables.
pub type TextDecoder = fn(&str, &[u8]) -> Option<String>;

/// A character set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Charset {
    /// Nothing says which.
    Unknown,
    /// ISO/IEC 8859-1.
    Latin1,
    Utf8,
    Utf16Be,
    /// Any other, by its label in the Encoding Standard.
    Labelled(&'static str),
}

impl Charset {
    /// By the designator of an ECI (AIM ITS/04-023).
    pub(crate) fn of_eci(designator: u32) -> Self {
        Self::Labelled(match designator {
            1 | 3 => return Self::Latin1,
            4 => "iso-8859-2",
            5 => "iso-8859-3",
            6 => "iso-8859-4",
            7 => "iso-8859-5",
            8 => "iso-8859-6",
            9 => "iso-8859-7",
            10 => "iso-8859-8",
            11 => "windows-1254",
            12 => "iso-8859-10",
            13 => "windows-874",
            15 => "iso-8859-13",
            16 => "iso-8859-14",
            17 => "iso-8859-15",
            18 => "iso-8859-16",
            20 => "shift_jis",
            21 => "windows-1250",
            22 => "windows-1251",
            23 => "windows-1252",
            24 => "windows-1256",
            25 => return Self::Utf16Be,
            26 | 27 => return Self::Utf8,
            28 => "big5",
            29 | 31 => "gbk",
            30 => "euc-kr",
            32 => "gb18030",
            _ => return Self::Unknown,
        })
    }

    /// The text of bytes in this set. Those that are none in it become U+FFFD; without a decoder for the set, Latin-1.
    pub(crate) fn text(self, bytes: &[u8], decode: TextDecoder) -> String {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Self::Utf16Be => {
                let units = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]));
                char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
            }
            Self::Labelled(label) if !bytes.is_ascii() => {
                decode(label, bytes).unwrap_or_else(|| Self::Latin1.text(bytes, |_, _| None))
            }
            Self::Unknown | Self::Latin1 | Self::Labelled(_) => bytes.iter().map(|&byte| char::from(byte)).collect(),
        }
    }
}

/// The set that bytes without a word about it are most likely in.
///
/// UTF-8 that is valid is no accident. Letters of Latin-1 stand alone among ASCII; two-byte sets have pairs. Of those,
/// what is common decides: the 3755 characters of GB 2312's first level, against kana and the kanji of JIS's.
pub(crate) fn guess(bytes: &[u8]) -> Charset {
    if std::str::from_utf8(bytes).is_ok() {
        return Charset::Utf8;
    }
    if let [0xFE, 0xFF, rest @ ..] = bytes
        && rest.len() % 2 == 0
    {
        return Charset::Utf16Be;
    }
    let neighbours = bytes.windows(2).filter(|pair| pair[0] >= 0x80 && pair[1] >= 0x80).count();
    let has_controls = bytes.iter().any(|byte| (0x80..0xA0).contains(byte));
    if neighbours == 0 && !has_controls {
        return Charset::Latin1;
    }
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count() as u32;
    // Half of the characters have to be common ones, unless it cannot be Latin-1 anyway.
    let least = if has_controls { 0 } else { high / 2 };
    let gb = common_in_gb18030(bytes).filter(|&common| common >= least);
    let jis = common_in_shift_jis(bytes).filter(|&common| common >= least);
    match (gb, jis) {
        (Some(gb), Some(jis)) if jis > gb => Charset::Labelled("shift_jis"),
        (Some(_), _) => Charset::Labelled("gb18030"),
        (None, Some(_)) => Charset::Labelled("shift_jis"),
        (None, None) => Charset::Latin1,
    }
}

/// How many common characters the bytes are in GB 18030; `None` when they cannot be in it.
fn common_in_gb18030(bytes: &[u8]) -> Option<u32> {
    let (mut common, mut rest) = (0, bytes);
    loop {
        rest = match rest {
            [] => return Some(common),
            [0..=0x7F, rest @ ..] => rest,
            [0xB0..=0xD7, 0xA1..=0xFE, rest @ ..] => {
                common += 2;
                rest
            }
            // Punctuation, and letters of full width.
            [0xA1 | 0xA3, 0xA1..=0xFE, rest @ ..] => {
                common += 1;
                rest
            }
            [0x81..=0xFE, 0x40..=0x7E | 0x80..=0xFE, rest @ ..] => rest,
            [0x81..=0xFE, 0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, rest @ ..] => rest,
            _ => return None,
        }
    }
}

/// The same in Shift_JIS.
fn common_in_shift_jis(bytes: &[u8]) -> Option<u32> {
    let (mut common, mut rest) = (0, bytes);
    loop {
        rest = match rest {
            [] => return Some(common),
            [0..=0x7F, rest @ ..] => rest,
            // Kana of full width.
            [0x82, 0x9F..=0xF1, rest @ ..] | [0x83, 0x40..=0x7E | 0x80..=0x96, rest @ ..] => {
                common += 3;
                rest
            }
            [0x81 | 0x88..=0x97, 0x40..=0x7E | 0x80..=0xFC, rest @ ..] => {
                common += 2;
                rest
            }
            [0x81..=0x9F | 0xE0..=0xFC, 0x40..=0x7E | 0x80..=0xFC, rest @ ..] => rest,
            // Katakana of half width; voiced ones are two bytes, which nothing else has so often.
            [0xB6..=0xC4 | 0xCA..=0xCE, 0xDE | 0xDF, rest @ ..] => {
                common += 4;
                rest
            }
            [0xA1..=0xDF, rest @ ..] => rest,
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_in_the_usual_sets_are_told_apart() {
        assert_eq!(guess("追溯码".as_bytes()), Charset::Utf8);
        assert_eq!(guess(b"plain"), Charset::Utf8);
        assert_eq!(guess(b"caf\xE9 cr\xE8me"), Charset::Latin1);
        // 溯源, 产品追溯 in GBK.
        assert_eq!(guess(b"\xCB\xDD\xD4\xB4"), Charset::Labelled("gb18030"));
        assert_eq!(guess(b"\xB2\xFA\xC6\xB7\xD7\xB7\xCB\xDD:A1"), Charset::Labelled("gb18030"));
        assert_eq!(guess(b"\xF3\xF3\xF3"), Charset::Latin1);
        // ﾃﾞｻﾞｲﾝ, テスト, 日本語です in Shift_JIS.
        assert_eq!(guess(b"\xC3\xDE\xBB\xDE\xB2\xDD"), Charset::Labelled("shift_jis"));
        assert_eq!(guess(b"\x83\x65\x83\x58\x83\x67"), Charset::Labelled("shift_jis"));
        assert_eq!(guess(b"\x93\xFA\x96\x7B\x8C\xEA\x82\xC5\x82\xB7"), Charset::Labelled("shift_jis"));
    }

    #[test]
    fn what_no_one_decodes_is_shown_byte_by_byte() {
        assert_eq!(Charset::Labelled("gbk").text(b"A\xD6", |_, _| None), "AÖ");
        assert_eq!(Charset::Utf16Be.text(&[0x6E, 0x90], |_, _| None), "源");
    }
}
