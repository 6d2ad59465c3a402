//! The checks on one component of a value, named as the GS1 Barcode Syntax Dictionary names its linters.

use super::spec::{Charset, Lint};
use super::{check, code_lists, coupon};
use crate::FindingKind;
use crate::cut::Cut;
use crate::date::{is_long_date, is_short_date, is_short_date_or};
use crate::number::{is_digits, number};

impl Lint {
    /// What is wrong with a component whose characters and length are already right; `None` when nothing is.
    pub(crate) fn check(self, value: &str) -> Option<FindingKind> {
        let bytes = value.as_bytes();
        let is_right = match self {
            Self::Csum => return check::digit_finding(value),
            Self::CsumAlpha => return check::pair_finding(value),
            Self::GcpPos1 => has_four_digits(value, 0),
            Self::GcpPos2 => has_four_digits(value, 1),
            Self::Yymmdd => is_short_date(value),
            Self::Yymmd0 => is_short_date_or(value, true),
            Self::Yyyymmdd => is_long_date(value),
            Self::Hhmi => value.len() == 4 && below(value.cut(..2), 24) && below(value.cut(2..), 60),
            Self::Hh => below(value, 24),
            Self::Mi | Self::Ss => below(value, 60),
            Self::Iso5218 => is_one_of(value, b"0129"),
            Self::PercentEncoded => percent_escapes_are_whole(bytes),
            Self::Latitude => value.len() == 10 && value <= "1800000000",
            Self::Longitude => value.len() == 10 && value <= "3600000000",
            Self::YesNo => is_one_of(value, b"01"),
            Self::Hyphen => bytes.iter().all(|&b| b == b'-'),
            Self::ImporterIndex => value.len() == 1 && Charset::Z.fits(bytes),
            Self::PositionInSequence => is_position_in_sequence(value),
            Self::NonZero => is_digits(value) && bytes.iter().any(|&b| b != b'0'),
            Self::NoZeroPrefix => is_digits(value) && !value.starts_with('0'),
            Self::Winding => is_one_of(value, b"019"),
            Self::Zero => bytes.iter().all(|&b| b == b'0'),
            Self::PieceOfTotal => is_piece_of_total(value),
            Self::Iban => is_iban(value),
            Self::HasNonDigit => !is_digits(value),
            Self::Iso3166 => code_lists::country(value).is_some(),
            Self::Iso3166Or999 => value == "999" || code_lists::country(value).is_some(),
            Self::Iso3166Alpha2 => code_lists::is_country_letters(value),
            Self::Iso4217 => code_lists::currency(value).is_some(),
            Self::PackageType => code_lists::is_package_type(value),
            Self::MediaType => code_lists::is_media_type(value),
            Self::CouponCode => coupon::is_coupon(value),
            Self::CouponPositiveOffer => coupon::is_positive_offer(value),
        };
        if is_right { None } else { Some(self.finding()) }
    }

    /// What a component that fails has.
    fn finding(self) -> FindingKind {
        FindingKind::Rule(match self {
            Self::Yymmdd | Self::Yymmd0 | Self::Yyyymmdd | Self::Hhmi | Self::Hh | Self::Mi | Self::Ss => {
                return FindingKind::Date;
            }
            // These say themselves what is wrong.
            Self::Csum | Self::CsumAlpha => return FindingKind::Length,
            Self::GcpPos1 | Self::GcpPos2 => "company-prefix",
            Self::Iso5218 => "sex-code",
            Self::PercentEncoded => "percent-encoding",
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
            Self::YesNo => "yes-or-no",
            Self::Hyphen => "hyphen",
            Self::ImporterIndex => "importer-index",
            Self::PositionInSequence => "position-in-sequence",
            Self::NonZero => "non-zero",
            Self::NoZeroPrefix => "zero-prefix",
            Self::Winding => "winding",
            Self::Zero => "zero",
            Self::PieceOfTotal => "piece-of-total",
            Self::Iban => "iban",
            Self::HasNonDigit => "needs-a-non-digit",
            Self::Iso3166 | Self::Iso3166Or999 | Self::Iso3166Alpha2 => "country",
            Self::Iso4217 => "currency",
            Self::PackageType => "package-type",
            Self::MediaType => "media-type",
            Self::CouponCode | Self::CouponPositiveOffer => "coupon",
        })
    }
}

fn is_one_of(value: &str, allowed: &[u8]) -> bool {
    matches!(value.as_bytes(), [only] if allowed.contains(only))
}

fn has_four_digits(value: &str, from: usize) -> bool {
    value.get(from..from + 4).is_some_and(is_digits)
}

/// A number of digits only that is below `limit`.
fn below(digits: &str, limit: u32) -> bool {
    number(digits).is_some_and(|number| number < limit)
}

fn percent_escapes_are_whole(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'%').all(
        |(at, _)| matches!(bytes.get(at + 1..at + 3), Some([a, b]) if a.is_ascii_hexdigit() && b.is_ascii_hexdigit()),
    )
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
        let (piece, total) = (value.cut(..value.len() / 2), value.cut(value.len() / 2..));
        piece.bytes().any(|b| b != b'0') && piece <= total
    }
}

/// ISO 13616: two letters, check digits, at most 34 characters, remainder 1 modulo 97.
fn is_iban(value: &str) -> bool {
    let (country, check) = (value.cut(..2), value.cut(2..4));
    value.len() > 10
        && value.len() <= 34
        && country.bytes().all(|b| b.is_ascii_uppercase())
        && is_digits(check)
        && value.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        && [value.cut(4..), country, check].concat().bytes().fold(0_u32, |remainder, byte| match byte {
            b'0'..=b'9' => (remainder * 10 + u32::from(byte - b'0')) % 97,
            _ => (remainder * 100 + u32::from(byte - b'A') + 10) % 97,
        }) == 1
}

#[cfg(test)]
mod tests {
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
