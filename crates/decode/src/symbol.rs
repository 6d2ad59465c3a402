//! What was read.

use rxing::{BarcodeFormat, RXingResult, RXingResultMetadataType, RXingResultMetadataValue};
use std::cmp::Reverse;
use suyuan_codes::SymbologyId;

/// A place in the frame, in pixels from the top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// The symbologies that this crate reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// QR Code (ISO/IEC 18004).
    QrCode,
    /// Micro QR Code (ISO/IEC 18004).
    MicroQrCode,
    /// rMQR Code (ISO/IEC 23941).
    RectangularMicroQrCode,
    /// Data Matrix ECC 200 (ISO/IEC 16022).
    DataMatrix,
    /// Code 128, GS1-128 included (ISO/IEC 15417).
    Code128,
    /// GS1 DataBar (ISO/IEC 24724).
    DataBar,
    /// GS1 DataBar Expanded (ISO/IEC 24724).
    DataBarExpanded,
    /// Interleaved 2 of 5 (ISO/IEC 16390), ITF-14 included.
    Itf,
    /// EAN-13 (ISO/IEC 15420).
    Ean13,
    /// EAN-8 (ISO/IEC 15420).
    Ean8,
    /// UPC-A (ISO/IEC 15420).
    UpcA,
    /// UPC-E (ISO/IEC 15420).
    UpcE,
    /// Code 39 (ISO/IEC 16388).
    Code39,
    /// Code 93 (AIM USS-93).
    Code93,
    /// Codabar (EN 798).
    Codabar,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::QrCode,
        Self::MicroQrCode,
        Self::RectangularMicroQrCode,
        Self::DataMatrix,
        Self::Code128,
        Self::DataBar,
        Self::DataBarExpanded,
        Self::Itf,
        Self::Ean13,
        Self::Ean8,
        Self::UpcA,
        Self::UpcE,
        Self::Code39,
        Self::Code93,
        Self::Codabar,
    ];

    /// Its usual name, for example `"EAN-13"`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::QrCode => "QR Code",
            Self::MicroQrCode => "Micro QR Code",
            Self::RectangularMicroQrCode => "rMQR Code",
            Self::DataMatrix => "Data Matrix",
            Self::Code128 => "Code 128",
            Self::DataBar => "GS1 DataBar",
            Self::DataBarExpanded => "GS1 DataBar Expanded",
            Self::Itf => "ITF",
            Self::Ean13 => "EAN-13",
            Self::Ean8 => "EAN-8",
            Self::UpcA => "UPC-A",
            Self::UpcE => "UPC-E",
            Self::Code39 => "Code 39",
            Self::Code93 => "Code 93",
            Self::Codabar => "Codabar",
        }
    }

    /// Whether it is made of bars: read line by line, with weaker checks than the error correction of a matrix.
    #[must_use]
    pub fn is_linear(self) -> bool {
        !matches!(self, Self::QrCode | Self::MicroQrCode | Self::RectangularMicroQrCode | Self::DataMatrix)
    }

    /// The letter of its symbology identifiers (ISO/IEC 15424, table 1).
    pub(crate) fn code_character(self) -> char {
        match self {
            Self::QrCode | Self::MicroQrCode | Self::RectangularMicroQrCode => 'Q',
            Self::DataMatrix => 'd',
            Self::Code128 => 'C',
            Self::DataBar | Self::DataBarExpanded => 'e',
            Self::Itf => 'I',
            Self::Ean13 | Self::Ean8 | Self::UpcA | Self::UpcE => 'E',
            Self::Code39 => 'A',
            Self::Code93 => 'G',
            Self::Codabar => 'F',
        }
    }

    pub(crate) fn of(format: BarcodeFormat) -> Option<Self> {
        Some(match format {
            BarcodeFormat::QR_CODE => Self::QrCode,
            BarcodeFormat::MICRO_QR_CODE => Self::MicroQrCode,
            BarcodeFormat::RECTANGULAR_MICRO_QR_CODE => Self::RectangularMicroQrCode,
            BarcodeFormat::DATA_MATRIX => Self::DataMatrix,
            BarcodeFormat::CODE_128 => Self::Code128,
            BarcodeFormat::RSS_14 => Self::DataBar,
            BarcodeFormat::RSS_EXPANDED => Self::DataBarExpanded,
            BarcodeFormat::ITF => Self::Itf,
            BarcodeFormat::EAN_13 => Self::Ean13,
            BarcodeFormat::EAN_8 => Self::Ean8,
            BarcodeFormat::UPC_A => Self::UpcA,
            BarcodeFormat::UPC_E => Self::UpcE,
            BarcodeFormat::CODE_39 => Self::Code39,
            BarcodeFormat::CODE_93 => Self::Code93,
            BarcodeFormat::CODABAR => Self::Codabar,
            _ => return None,
        })
    }
}

/// One symbol in a frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Symbol {
    /// The symbology identifier (ISO/IEC 15424), for example `]d2` for a GS1 DataMatrix.
    pub symbology: SymbologyId,
    /// The symbology.
    pub format: Format,
    /// The bytes that a scanner would transmit after the identifier: FNC1 as a separator is 0x1D, FNC1 in first position
    /// is in the identifier only. `]E0` has 13 digits whether printed as EAN-13, UPC-A or UPC-E. Where the symbol
    /// switches its character set (ECI), the text in UTF-8.
    pub payload: Vec<u8>,
    /// The payload as text, EAN and UPC as printed below the bars.
    pub text: String,
    /// The corners in pixels of the frame: the symbol's own top left, then around it in the sense of a clock. For linear
    /// symbologies the strip that was read.
    pub position: [Point; 4],
}

impl Symbol {
    /// `None` when the reader gave what its symbology cannot mean.
    pub(crate) fn from_reading(reading: &RXingResult, position: [Point; 4]) -> Option<Self> {
        let format = Format::of(*reading.getBarcodeFormat())?;
        let reported: SymbologyId = match metadata(reading, RXingResultMetadataType::SYMBOLOGY_IDENTIFIER) {
            Some(RXingResultMetadataValue::SymbologyIdentifier(identifier)) => identifier.parse().ok()?,
            _ => return None,
        };
        let text = reading.getText();
        let id = |code, modifier| SymbologyId { code, modifier };
        let (symbology, payload, text) = match format {
            Format::QrCode | Format::MicroQrCode | Format::RectangularMicroQrCode => {
                let bytes = reading.getRawBytes();
                if matches!(reported.modifier, '2' | '4' | '6') {
                    (reported, text.as_bytes().to_vec(), text.to_owned())
                } else {
                    // Without an ECI the readers guess; UTF-8 that is valid is no accident.
                    let text = std::str::from_utf8(bytes).unwrap_or(text);
                    (reported, bytes.to_vec(), text.to_owned())
                }
            }
            Format::DataMatrix => {
                let is_gs1 = matches!(
                    metadata(reading, RXingResultMetadataType::CONTENT_TYPE),
                    Some(RXingResultMetadataValue::ContentType(content)) if content == "GS1"
                );
                // The reader also takes a separator after four characters for an FNC1 in first position.
                let symbology = if reported.modifier == '2' && !is_gs1 { id('d', '1') } else { reported };
                let has_eci = matches!(symbology.modifier, '4' | '5' | '6');
                let payload = if has_eci { text.as_bytes().to_vec() } else { latin1(text) };
                let text = std::str::from_utf8(&payload).map_or_else(|_| text.to_owned(), str::to_owned);
                (symbology, payload, text)
            }
            Format::Code128 => {
                // In GS1 mode the reader puts the identifier before the text.
                let text = if reported.modifier == '1' { text.strip_prefix("]C1").unwrap_or(text) } else { text };
                (reported, latin1(text), text.to_owned())
            }
            Format::DataBar => (id('e', '0'), format!("01{text}").into_bytes(), text.to_owned()),
            Format::DataBarExpanded => {
                let elements = unbracket(text);
                (id('e', '0'), elements.clone(), String::from_utf8_lossy(&elements).into_owned())
            }
            Format::Ean13 => (id('E', '0'), text.as_bytes().to_vec(), text.to_owned()),
            Format::UpcA => (id('E', '0'), format!("0{text}").into_bytes(), text.to_owned()),
            Format::UpcE => (id('E', '0'), format!("0{}", expand_upc_e(text)?).into_bytes(), text.to_owned()),
            Format::Ean8 => (id('E', '4'), text.as_bytes().to_vec(), text.to_owned()),
            Format::Itf => {
                let modifier = if text.len() == 14 && has_gs1_check_digit(text) { '1' } else { '0' };
                (id('I', modifier), text.as_bytes().to_vec(), text.to_owned())
            }
            Format::Code39 | Format::Code93 | Format::Codabar => (reported, latin1(text), text.to_owned()),
        };
        (!payload.is_empty()).then_some(Self { symbology, format, payload, text, position })
    }

    /// Sorts what proves more before what proves less: a code that can name the single item before a price barcode.
    pub(crate) fn proof(&self) -> Reverse<u8> {
        Reverse(match self.format {
            Format::QrCode | Format::DataMatrix if self.symbology.is_gs1_element_string() => 9,
            Format::DataMatrix => 8,
            Format::QrCode => 7,
            Format::MicroQrCode | Format::RectangularMicroQrCode => 6,
            Format::Code128 if self.symbology.is_gs1_element_string() => 5,
            Format::DataBarExpanded => 5,
            Format::Code128 => 4,
            Format::Code39 | Format::Code93 => 3,
            Format::DataBar | Format::Itf => 2,
            Format::Ean13 | Format::Ean8 | Format::UpcA | Format::UpcE => 1,
            Format::Codabar => 0,
        })
    }
}

fn metadata(reading: &RXingResult, key: RXingResultMetadataType) -> Option<&RXingResultMetadataValue> {
    reading.getRXingResultMetadata().get(&key)
}

/// Characters up to U+00FF as the bytes they stood for; UTF-8 where there are others.
fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect::<Option<_>>().unwrap_or_else(|| text.into())
}

/// Whether the last digit is the check digit of the others (GS1 General Specifications, 7.9).
pub(crate) fn has_gs1_check_digit(digits: &str) -> bool {
    let Some(values) = digits.chars().map(|c| c.to_digit(10)).collect::<Option<Vec<_>>>() else { return false };
    let sum: u32 = values.iter().rev().enumerate().map(|(at, digit)| digit * if at % 2 == 1 { 3 } else { 1 }).sum();
    values.len() > 1 && sum.is_multiple_of(10)
}

/// The 12 digits of UPC-A that the 8 of a UPC-E stand for (GS1 General Specifications, 5.2.2.4.2).
pub(crate) fn expand_upc_e(digits: &str) -> Option<String> {
    if digits.len() != 8 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (system, d, check) = (&digits[..1], &digits[1..7], &digits[7..]);
    let body = match d.as_bytes()[5] {
        last @ b'0'..=b'2' => format!("{}{}0000{}", &d[..2], char::from(last), &d[2..5]),
        b'3' => format!("{}00000{}", &d[..3], &d[3..5]),
        b'4' => format!("{}00000{}", &d[..4], &d[4..5]),
        last => format!("{}0000{}", &d[..5], char::from(last)),
    };
    Some(format!("{system}{body}{check}"))
}

/// `(01)…(10)…` as DataBar Expanded's reader writes it, to an element string with 0x1D where a value of no fixed length
/// is followed by another.
fn unbracket(text: &str) -> Vec<u8> {
    let mut elements = Vec::new();
    let mut rest = text;
    let mut needs_separator = false;
    while let Some((ai, after)) = rest.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        let is_ai = |ai: &str| (2..=4).contains(&ai.len()) && ai.bytes().all(|c| c.is_ascii_digit());
        // A value may hold brackets of its own: only digits between brackets start the next element.
        let end = after
            .match_indices('(')
            .find(|&(at, _)| after[at + 1..].split_once(')').is_some_and(|(next, _)| is_ai(next)))
            .map_or(after.len(), |(at, _)| at);
        if needs_separator {
            elements.push(0x1D);
        }
        elements.extend_from_slice(ai.as_bytes());
        elements.extend_from_slice(&after.as_bytes()[..end]);
        // GS1 General Specifications, figure 7.8.5-2: the AIs whose length is known beforehand.
        const PREDEFINED: [&str; 22] = [
            "00", "01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "31", "32", "33",
            "34", "35", "36", "41",
        ];
        needs_separator = !PREDEFINED.contains(&ai.get(..2).unwrap_or(ai));
        rest = &after[end..];
    }
    elements.extend_from_slice(rest.as_bytes());
    elements
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn upc_e_expands_as_the_table_says() {
        assert_eq!(expand_upc_e("01234505").as_deref(), Some("012000003455"));
        assert_eq!(expand_upc_e("04252614").as_deref(), Some("042100005264"));
        assert_eq!(expand_upc_e("01234531"), Some("012300000451".into()));
        assert_eq!(expand_upc_e("01234543"), Some("012340000053".into()));
        assert_eq!(expand_upc_e("01234565"), Some("012345000065".into()));
        assert_eq!(expand_upc_e("0123456"), None);
        assert_eq!(expand_upc_e("0１２34"), None);
    }

    #[test]
    fn brackets_go_and_separators_come_where_a_length_is_open() {
        assert_eq!(unbracket("(01)90012345678908(3103)001750"), b"01900123456789083103001750");
        assert_eq!(unbracket("(10)A(1)B(21)7"), b"10A(1)B\x1D217");
        assert_eq!(unbracket("plain"), b"plain");
    }

    #[test]
    fn check_digits_are_weighted_from_the_right() {
        assert!(has_gs1_check_digit("6901234567892"));
        assert!(!has_gs1_check_digit("6901234567893"));
        assert!(has_gs1_check_digit("16901234567899"));
        assert!(!has_gs1_check_digit(""));
        assert!(!has_gs1_check_digit("69O1234567892"));
    }
}
