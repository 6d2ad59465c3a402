//! What was read.

use crate::charset::TextDecoder;
use crate::content::Content;
use suyuan_symbology::SymbologyId;

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
    /// Aztec Code (ISO/IEC 24778).
    Aztec,
    /// Han Xin Code (ISO/IEC 20830, GB/T 21049).
    HanXin,
    /// PDF417 (ISO/IEC 15438).
    Pdf417,
    /// Code 128, GS1-128 included (ISO/IEC 15417).
    Code128,
    /// GS1 DataBar (ISO/IEC 24724).
    DataBar,
    /// GS1 DataBar Limited (ISO/IEC 24724).
    DataBarLimited,
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
    pub const ALL: [Self; 19] = [
        Self::QrCode,
        Self::MicroQrCode,
        Self::RectangularMicroQrCode,
        Self::DataMatrix,
        Self::Aztec,
        Self::HanXin,
        Self::Pdf417,
        Self::Code128,
        Self::DataBar,
        Self::DataBarLimited,
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
            Self::Aztec => "Aztec Code",
            Self::HanXin => "Han Xin Code",
            Self::Pdf417 => "PDF417",
            Self::Code128 => "Code 128",
            Self::DataBar => "GS1 DataBar",
            Self::DataBarLimited => "GS1 DataBar Limited",
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
        !matches!(
            self,
            Self::QrCode
                | Self::MicroQrCode
                | Self::RectangularMicroQrCode
                | Self::DataMatrix
                | Self::Aztec
                | Self::HanXin
                | Self::Pdf417
        )
    }

    /// The letter of its symbology identifiers (ISO/IEC 15424, table 1).
    pub(crate) fn code_character(self) -> char {
        match self {
            Self::QrCode | Self::MicroQrCode | Self::RectangularMicroQrCode => 'Q',
            Self::DataMatrix => 'd',
            Self::Aztec => 'z',
            Self::HanXin => 'h',
            Self::Pdf417 => 'L',
            Self::Code128 => 'C',
            Self::DataBar | Self::DataBarLimited | Self::DataBarExpanded => 'e',
            Self::Itf => 'I',
            Self::Ean13 | Self::Ean8 | Self::UpcA | Self::UpcE => 'E',
            Self::Code39 => 'A',
            Self::Code93 => 'G',
            Self::Codabar => 'F',
        }
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
    pub(crate) fn of_content(format: Format, content: Content, position: [Point; 4], decode: TextDecoder) -> Self {
        let text = content.text(decode);
        let symbology = SymbologyId { code: content.code, modifier: content.modifier };
        let payload = if content.has_eci() { text.clone().into_bytes() } else { content.bytes };
        Self { symbology, format, payload, text, position }
    }

    /// Whether a code beside it may say more: it names no single item.
    pub(crate) fn may_be_outdone(&self) -> bool {
        self.proof() <= 4
    }

    /// How much it proves: a code that can name the single item more than a price barcode.
    pub(crate) fn proof(&self) -> u8 {
        match self.format {
            Format::QrCode | Format::DataMatrix | Format::HanXin if self.symbology.is_gs1_element_string() => 9,
            Format::DataMatrix => 8,
            Format::QrCode | Format::HanXin => 7,
            Format::MicroQrCode | Format::RectangularMicroQrCode => 6,
            Format::Code128 if self.symbology.is_gs1_element_string() => 5,
            Format::DataBarExpanded => 5,
            Format::Code128 => 4,
            Format::Aztec | Format::Pdf417 => 4,
            Format::Code39 | Format::Code93 => 3,
            Format::DataBar | Format::DataBarLimited | Format::Itf => 2,
            Format::Ean13 | Format::Ean8 | Format::UpcA | Format::UpcE => 1,
            Format::Codabar => 0,
        }
    }
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
    fn check_digits_are_weighted_from_the_right() {
        assert!(has_gs1_check_digit("6901234567892"));
        assert!(!has_gs1_check_digit("6901234567893"));
        assert!(has_gs1_check_digit("16901234567899"));
        assert!(!has_gs1_check_digit(""));
        assert!(!has_gs1_check_digit("69O1234567892"));
    }
}
