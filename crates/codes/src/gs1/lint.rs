//! The checks on one component of a value, named as the GS1 Barcode Syntax Dictionary names its linters.

use super::{check, code_lists, coupon};
use crate::FindingKind;

/// A check on one component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lint {
    Csum,
    CsumAlpha,
    GcpPos1,
    GcpPos2,
    Yymmdd,
    Yymmd0,
    Yyyymmdd,
    Hhmi,
    Hh,
    Mi,
    Ss,
    Iso3166,
    Iso3166Or999,
    Iso3166Alpha2,
    Iso4217,
    Iso5218,
    PercentEncoded,
    Latitude,
    Longitude,
    YesNo,
    Hyphen,
    ImporterIndex,
    PackageType,
    MediaType,
    PositionInSequence,
    NonZero,
    NoZeroPrefix,
    Winding,
    Zero,
    PieceOfTotal,
    Iban,
    HasNonDigit,
    CouponCode,
    CouponPositiveOffer,
}

impl Lint {
    /// What is wrong with a component whose characters and length are already right; `None` when nothing is.
    pub(crate) fn check(self, value: &str) -> Option<FindingKind> {
        let bytes = value.as_bytes();
        let rule = |name: &'static str, ok: bool| (!ok).then_some(FindingKind::Rule(name));
        let date = |ok: bool| (!ok).then_some(FindingKind::Date);
        match self {
            Self::Csum => check::digit_finding(value),
            Self::CsumAlpha => check::pair_finding(value),
            Self::GcpPos1 => rule("company-prefix", starts_with_four_digits(bytes)),
            Self::GcpPos2 => rule("company-prefix", starts_with_four_digits(bytes.get(1..).unwrap_or(&[]))),
            Self::Yymmdd => date(is_short_date(value)),
            Self::Yymmd0 => date(is_short_date_or(value, true)),
            Self::Yyyymmdd => date(is_long_date(value)),
            Self::Hhmi => date(is_hour_and_minute(value)),
            Self::Hh => date(below(value, 24)),
            Self::Mi | Self::Ss => date(below(value, 60)),
            Self::Iso5218 => rule("sex-code", matches!(value, "0" | "1" | "2" | "9")),
            Self::PercentEncoded => rule("percent-encoding", percent_escapes_are_whole(bytes)),
            Self::Latitude => rule("latitude", value.len() == 10 && value <= "1800000000"),
            Self::Longitude => rule("longitude", value.len() == 10 && value <= "3600000000"),
            Self::YesNo => rule("yes-or-no", matches!(value, "0" | "1")),
            Self::Hyphen => rule("hyphen", bytes.iter().all(|&b| b == b'-')),
            Self::ImporterIndex => rule(
                "importer-index",
                bytes.len() == 1 && (bytes[0].is_ascii_alphanumeric() || b"-_".contains(&bytes[0])),
            ),
            Self::PositionInSequence => rule("position-in-sequence", is_position_in_sequence(value)),
            Self::NonZero => rule("non-zero", is_digits(value) && bytes.iter().any(|&b| b != b'0')),
            Self::NoZeroPrefix => rule("zero-prefix", is_digits(value) && !value.starts_with('0')),
            Self::Winding => rule("winding", matches!(value, "0" | "1" | "9")),
            Self::Zero => rule("zero", bytes.iter().all(|&b| b == b'0')),
            Self::PieceOfTotal => rule("piece-of-total", is_piece_of_total(value)),
            Self::Iban => rule("iban", is_iban(bytes)),
            Self::HasNonDigit => rule("needs-a-non-digit", bytes.iter().any(|b| !b.is_ascii_digit())),
            Self::Iso3166 => rule("country", code_lists::country(value).is_some()),
            Self::Iso3166Or999 => rule("country", value == "999" || code_lists::country(value).is_some()),
            Self::Iso3166Alpha2 => rule("country", code_lists::is_country_letters(value)),
            Self::Iso4217 => rule("currency", code_lists::currency(value).is_some()),
            Self::PackageType => rule("package-type", code_lists::is_package_type(value)),
            Self::MediaType => rule("media-type", is_listed(code_lists::MEDIA_TYPES, value, 2)),
            Self::CouponCode => rule("coupon", coupon::is_coupon(value)),
            Self::CouponPositiveOffer => rule("coupon", coupon::is_positive_offer(value)),
        }
    }
}

/// Whether a list of numbers has this one, written with exactly so many digits.
fn is_listed(list: &[u16], value: &str, digits: usize) -> bool {
    value.len() == digits
        && is_digits(value)
        && value.parse().is_ok_and(|number: u16| list.binary_search(&number).is_ok())
}

fn is_digits(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_digit())
}

fn starts_with_four_digits(bytes: &[u8]) -> bool {
    bytes.len() >= 4 && bytes[..4].iter().all(u8::is_ascii_digit)
}

/// A number of digits only that is below `limit`.
fn below(digits: &str, limit: u32) -> bool {
    is_digits(digits) && digits.parse::<u32>().is_ok_and(|number| number < limit)
}

/// Days of a month; `year` decides February.
pub(crate) fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Whether YYMMDD names a day, without the month's last as 00.
pub(crate) fn is_short_date(value: &str) -> bool {
    is_short_date_or(value, false)
}

/// Whether YYMMDD names a day. The century is not known here: 00 is taken for 2000, a leap year, as every year of two
/// digits that a code can carry today.
fn is_short_date_or(value: &str, day_zero: bool) -> bool {
    value.len() == 6 && is_digits(value) && {
        let number = |range: std::ops::Range<usize>| value.get(range).and_then(|t| t.parse::<u32>().ok()).unwrap_or(99);
        is_day(2000 + number(0..2), number(2..4), number(4..6), day_zero)
    }
}

pub(crate) fn is_long_date(value: &str) -> bool {
    value.len() == 8 && is_digits(value) && {
        let number = |range: std::ops::Range<usize>| value.get(range).and_then(|t| t.parse::<u32>().ok()).unwrap_or(99);
        is_day(number(0..4), number(4..6), number(6..8), false)
    }
}

fn is_day(year: u32, month: u32, day: u32, day_zero: bool) -> bool {
    let last = days_in_month(year, month);
    last > 0 && day <= last && (day > 0 || day_zero)
}

fn percent_escapes_are_whole(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'%')
        .all(|(at, _)| bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)))
}

/// `1/3`: neither with leading zeros, the first not above the second.
fn is_position_in_sequence(value: &str) -> bool {
    value.split_once('/').is_some_and(|(position, end)| {
        let is_number = |t: &str| !t.is_empty() && !t.starts_with('0') && is_digits(t);
        is_number(position) && is_number(end) && (position.len(), position) <= (end.len(), end)
    })
}

/// An even number of digits, the first half not zero and not above the second.
fn is_piece_of_total(value: &str) -> bool {
    value.len().is_multiple_of(2) && is_digits(value) && {
        let (piece, total) = value.split_at(value.len() / 2);
        piece.bytes().any(|b| b != b'0') && piece <= total
    }
}

/// ISO 13616: two letters, check digits, at most 34 characters, remainder 1 modulo 97.
fn is_iban(bytes: &[u8]) -> bool {
    let shape = bytes.len() > 10
        && bytes.len() <= 34
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes.iter().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    shape
        && bytes[4..].iter().chain(&bytes[..4]).fold(0_u32, |remainder, &byte| match byte {
            b'0'..=b'9' => (remainder * 10 + u32::from(byte - b'0')) % 97,
            _ => (remainder * 100 + u32::from(byte - b'A') + 10) % 97,
        }) == 1
}

fn is_hour_and_minute(value: &str) -> bool {
    value.len() == 4 && value.get(..2).is_some_and(|hh| below(hh, 24)) && value.get(2..).is_some_and(|mi| below(mi, 60))
}

#[cfg(test)]
mod tests {
    use super::super::ai::Charset;
    use super::*;

    fn lint(name: &str) -> Option<Lint> {
        Some(match name {
            "csum" => Lint::Csum,
            "csumalpha" => Lint::CsumAlpha,
            "gcppos1" => Lint::GcpPos1,
            "gcppos2" => Lint::GcpPos2,
            "yymmdd" => Lint::Yymmdd,
            "yymmd0" => Lint::Yymmd0,
            "yyyymmdd" => Lint::Yyyymmdd,
            "hhmi" => Lint::Hhmi,
            "hh" => Lint::Hh,
            "mi" => Lint::Mi,
            "ss" => Lint::Ss,
            "iso3166" => Lint::Iso3166,
            "iso3166999" => Lint::Iso3166Or999,
            "iso3166alpha2" => Lint::Iso3166Alpha2,
            "iso4217" => Lint::Iso4217,
            "iso5218" => Lint::Iso5218,
            "pcenc" => Lint::PercentEncoded,
            "latitude" => Lint::Latitude,
            "longitude" => Lint::Longitude,
            "yesno" => Lint::YesNo,
            "hyphen" => Lint::Hyphen,
            "importeridx" => Lint::ImporterIndex,
            "packagetype" => Lint::PackageType,
            "mediatype" => Lint::MediaType,
            "posinseqslash" => Lint::PositionInSequence,
            "nonzero" => Lint::NonZero,
            "nozeroprefix" => Lint::NoZeroPrefix,
            "winding" => Lint::Winding,
            "zero" => Lint::Zero,
            "pieceoftotal" => Lint::PieceOfTotal,
            "iban" => Lint::Iban,
            "hasnondigit" => Lint::HasNonDigit,
            "couponcode" => Lint::CouponCode,
            "couponposoffer" => Lint::CouponPositiveOffer,
            _ => return None,
        })
    }

    /// Rows with a linter that this library has not are a failure, not a pass.
    #[test]
    fn vectors_of_the_linters() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/vectors/lint.jsonl");
        let Ok(text) = std::fs::read_to_string(path) else {
            println!("lint.jsonl: absent");
            return;
        };
        let mut failed = Vec::new();
        let mut rows = 0;
        for line in text.lines() {
            let row: serde_json::Value = serde_json::from_str(line).expect("a vector row is JSON");
            rows += 1;
            let (name, input) = (row["linter"].as_str().unwrap_or(""), row["input"].as_str().unwrap_or(""));
            let charset = match name {
                "cset82" => Some(Charset::X),
                "cset39" => Some(Charset::Y),
                "cset64" => Some(Charset::Z),
                "csetnumeric" => Some(Charset::N),
                _ => None,
            };
            let is_ok = match charset {
                Some(charset) => charset.fits(input.as_bytes()),
                None => lint(name).is_some_and(|lint| lint.check(input).is_none()),
            };
            if is_ok != (row["expect"] == "ok") {
                failed.push(line);
            }
        }
        println!("lint.jsonl: {} of {rows}", rows - failed.len());
        assert!(failed.is_empty(), "{}", failed.join("\n"));
    }
}
