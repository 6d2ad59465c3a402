//! Codes to draw: payload to modules.

use std::str::FromStr;
use thiserror::Error;

/// What can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbology {
    /// QR Code, level M.
    Qr,
    /// DataMatrix; GS1 DataMatrix when the payload is written with bracketed application identifiers.
    DataMatrix,
    /// EAN-13 from 12 or 13 digits.
    Ean13,
    /// Code 128; GS1-128 when the payload is written with bracketed application identifiers.
    Code128,
}

impl Symbology {
    /// Its name in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Qr => "qr",
            Self::DataMatrix => "datamatrix",
            Self::Ean13 => "ean13",
            Self::Code128 => "code128",
        }
    }
}

impl FromStr for Symbology {
    type Err = CodeError;

    fn from_str(name: &str) -> Result<Self, CodeError> {
        match name.to_ascii_lowercase().as_str() {
            "qr" => Ok(Self::Qr),
            "datamatrix" | "gs1-datamatrix" => Ok(Self::DataMatrix),
            "ean13" | "ean-13" => Ok(Self::Ean13),
            "code128" | "gs1-128" | "gs1128" => Ok(Self::Code128),
            _ => Err(CodeError::Unknown(name.to_owned())),
        }
    }
}

/// Why a payload cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CodeError {
    /// No such symbology here.
    #[error("no symbology {0:?}: use qr, datamatrix, ean13 or gs1-128")]
    Unknown(String),
    /// Longer than the symbology holds.
    #[error("the payload is too long for the symbology")]
    TooLong,
    /// A character that the symbology does not have.
    #[error("the symbology cannot hold the payload: {0}")]
    Character(&'static str),
    /// Another check digit than the digits ask for.
    #[error("the check digit should be {0}")]
    CheckDigit(u8),
}

/// The modules of a code, row by row, true for dark, without the quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules {
    /// Modules a row.
    pub width: usize,
    /// Rows; 1 for linear codes.
    pub height: usize,
    /// `width × height` modules.
    pub dark: Vec<bool>,
}

impl Modules {
    /// Encodes a payload.
    ///
    /// # Errors
    /// [`CodeError`] when the symbology cannot hold it.
    pub fn encode(payload: &str, symbology: Symbology) -> Result<Self, CodeError> {
        match symbology {
            Symbology::Qr => qr(payload),
            Symbology::DataMatrix => data_matrix(payload),
            Symbology::Ean13 => ean13(payload),
            Symbology::Code128 => code128(payload),
        }
    }

    fn line(widths: impl IntoIterator<Item = u8>) -> Self {
        let mut dark = Vec::new();
        for (at, width) in widths.into_iter().enumerate() {
            dark.extend(std::iter::repeat_n(at % 2 == 0, usize::from(width)));
        }
        Self { width: dark.len(), height: 1, dark }
    }
}

fn qr(payload: &str) -> Result<Modules, CodeError> {
    let code =
        qrcode::QrCode::with_error_correction_level(payload, qrcode::EcLevel::M).map_err(|_| CodeError::TooLong)?;
    let dark = code.to_colors().into_iter().map(|color| color == qrcode::Color::Dark).collect();
    Ok(Modules { width: code.width(), height: code.width(), dark })
}

fn data_matrix(payload: &str) -> Result<Modules, CodeError> {
    use datamatrix::{DataMatrix, SymbolList};
    let squares = SymbolList::default().enforce_square();
    let code = match element_string(payload) {
        // The encoder has FNC1 in first position only; between elements GS1 permits the character 0x1D as well.
        Some(elements) => DataMatrix::encode_gs1(&elements, squares),
        None => DataMatrix::encode_str(payload, squares),
    }
    .map_err(|_| CodeError::TooLong)?;
    let bitmap = code.bitmap();
    let (width, height) = (bitmap.width(), bitmap.height());
    let mut dark = vec![false; width * height];
    for (x, y) in bitmap.pixels() {
        dark[y * width + x] = true;
    }
    Ok(Modules { width, height, dark })
}

/// `(01)…(10)…` to an element string with 0x1D between the elements; `None` when not so written.
///
/// Every element but the last is ended by a separator, which is permitted after those of predefined length, too.
fn element_string(payload: &str) -> Option<Vec<u8>> {
    let mut elements: Vec<u8> = Vec::new();
    let mut rest = payload.strip_prefix('(')?;
    loop {
        let (ai, after) = rest.split_once(')')?;
        let (value, next) = after.split_once('(').map_or((after, None), |(value, next)| (value, Some(next)));
        elements.extend_from_slice(ai.as_bytes());
        elements.extend_from_slice(value.as_bytes());
        let Some(next) = next else { return Some(elements) };
        if !matches!(ai, "00" | "01" | "02" | "11" | "12" | "13" | "15" | "16" | "17" | "20") {
            elements.push(0x1D);
        }
        rest = next;
    }
}

/// Module widths of the odd-parity digits 0 to 9 (ISO/IEC 15420, table 1).
const EAN_DIGITS: [[u8; 4]; 10] = [
    [3, 2, 1, 1],
    [2, 2, 2, 1],
    [2, 1, 2, 2],
    [1, 4, 1, 1],
    [1, 1, 3, 2],
    [1, 2, 3, 1],
    [1, 1, 1, 4],
    [1, 3, 1, 2],
    [1, 2, 1, 3],
    [3, 1, 1, 2],
];
/// Which of the six left digits have even parity, by the first digit; the first of the six in the highest bit.
const EAN_PARITY: [u8; 10] =
    [0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010];

fn ean13(payload: &str) -> Result<Modules, CodeError> {
    let mut digits = payload
        .bytes()
        .map(|digit| digit.is_ascii_digit().then(|| digit - b'0'))
        .collect::<Option<Vec<u8>>>()
        .ok_or(CodeError::Character("EAN-13 has digits only"))?;
    if digits.len() < 12 {
        return Err(CodeError::Character("EAN-13 has 13 digits"));
    }
    let sum: u32 =
        digits[..12].iter().enumerate().map(|(at, &it)| u32::from(it) * if at % 2 == 1 { 3 } else { 1 }).sum();
    let check = ((10 - sum % 10) % 10) as u8;
    match digits.get(12) {
        None => digits.push(check),
        Some(&given) if given != check => return Err(CodeError::CheckDigit(check)),
        Some(_) if digits.len() > 13 => return Err(CodeError::TooLong),
        Some(_) => {}
    }
    let mut widths = vec![1, 1, 1];
    let parity = EAN_PARITY[usize::from(digits[0])];
    for (at, &digit) in digits[1..7].iter().enumerate() {
        // A left digit begins with a light module: `widths` goes on with light after the guard. Even parity is the
        // mirror image.
        let mut pattern = EAN_DIGITS[usize::from(digit)];
        if parity >> (5 - at) & 1 == 1 {
            pattern.reverse();
        }
        widths.extend(pattern);
    }
    widths.extend([1, 1, 1, 1, 1]);
    widths.extend(digits[7..].iter().flat_map(|&digit| EAN_DIGITS[usize::from(digit)]));
    widths.extend([1, 1, 1]);
    Ok(Modules::line(widths))
}

/// Bar and space widths of the values 0 to 105 (ISO/IEC 15417, table 1), one digit a width.
#[rustfmt::skip]
const CODE128: [u32; 106] = [
    212222, 222122, 222221, 121223, 121322, 131222, 122213, 122312, 132212, 221213, 221312, 231212, 112232, 122132,
    122231, 113222, 123122, 123221, 223211, 221132, 221231, 213212, 223112, 312131, 311222, 321122, 321221, 312212,
    322112, 322211, 212123, 212321, 232121, 111323, 131123, 131321, 112313, 132113, 132311, 211313, 231113, 231311,
    112133, 112331, 132131, 113123, 113321, 133121, 313121, 211331, 231131, 213113, 213311, 213131, 311123, 311321,
    331121, 312113, 312311, 332111, 314111, 221411, 431111, 111224, 111422, 121124, 121421, 141122, 141221, 112214,
    112412, 122114, 122411, 142112, 142211, 241211, 221114, 413111, 241112, 134111, 111242, 121142, 121241, 114212,
    124112, 124211, 411212, 421112, 421211, 212141, 214121, 412121, 111143, 111341, 131141, 114113, 114311, 411113,
    411311, 113141, 114131, 311141, 411131, 211412, 211214, 211232,
];

fn code128(payload: &str) -> Result<Modules, CodeError> {
    const CODE_C: u8 = 99;
    const CODE_B: u8 = 100;
    const FNC1: u8 = 102;
    const START_B: u8 = 104;
    const START_C: u8 = 105;
    let elements = element_string(payload);
    let bytes = elements.as_deref().unwrap_or(payload.as_bytes());
    let pairs_from = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count() / 2;
    let mut is_c = pairs_from(0) >= 2;
    let mut values = vec![if is_c { START_C } else { START_B }];
    if elements.is_some() {
        values.push(FNC1);
    }
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == 0x1D {
            values.push(FNC1);
            at += 1;
        } else if is_c && pairs_from(at) >= 1 {
            values.push((bytes[at] - b'0') * 10 + bytes[at + 1] - b'0');
            at += 2;
        } else if is_c {
            values.push(CODE_B);
            is_c = false;
        } else if pairs_from(at) >= 3 {
            values.push(CODE_C);
            is_c = true;
        } else {
            match bytes[at] {
                byte @ 32..=126 => values.push(byte - 32),
                _ => return Err(CodeError::Character("Code 128 is drawn from printable ASCII only")),
            }
            at += 1;
        }
    }
    if values.len() > 60 {
        return Err(CodeError::TooLong);
    }
    let sum: usize = values.iter().enumerate().map(|(at, &value)| usize::from(value) * at.max(1)).sum();
    values.push((sum % 103) as u8);
    let digits = |value: &u8| {
        let pattern = CODE128[usize::from(*value)];
        (0..6).rev().map(move |place| (pattern / 10u32.pow(place) % 10) as u8)
    };
    Ok(Modules::line(values.iter().flat_map(digits).chain([2, 3, 3, 1, 1, 1, 2])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linear_codes_have_the_width_that_their_standard_gives() {
        let ean = Modules::encode("6901234567892", Symbology::Ean13).expect("13 digits");
        assert_eq!((ean.width, ean.height), (95, 1));
        let plain = Modules::encode("AB", Symbology::Code128).expect("two characters");
        assert_eq!(plain.width, 11 * 4 + 13);
    }

    #[test]
    fn check_digits_are_added_and_verified() {
        let completed = Modules::encode("690123456789", Symbology::Ean13);
        assert_eq!(completed, Modules::encode("6901234567892", Symbology::Ean13));
        assert_eq!(Modules::encode("6901234567890", Symbology::Ean13), Err(CodeError::CheckDigit(2)));
    }

    #[test]
    fn bracketed_payloads_become_element_strings() {
        assert_eq!(
            element_string("(01)06901234567892(10)B1(21)S7").as_deref(),
            Some(&b"010690123456789210B1\x1D21S7"[..])
        );
        assert_eq!(element_string("https://example.com/(1)"), None);
    }
}
