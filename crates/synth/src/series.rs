//! A series of harmed cans to measure a decoder on.

use crate::code::Symbology;
use crate::harm::{Harm, MAX_SEVERITY};
use crate::noise::Noise;
use crate::shot::Shot;

/// Every symbology, harm and severity, so many times each. Another seed gives pictures that nobody has looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series {
    /// All of the series follows from it.
    pub seed: u64,
    /// Pictures of each symbology, harm and severity.
    pub count: u64,
}

/// One picture of a series and what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Specimen {
    /// What spoils it.
    pub harm: Harm,
    /// How much, from 0 to [`MAX_SEVERITY`].
    pub severity: u8,
    /// Which of those.
    pub number: u64,
    /// The picture.
    pub shot: Shot,
    /// What a scanner would transmit.
    pub text: String,
}

impl Series {
    /// What a shopper's can has.
    pub const SYMBOLOGIES: [Symbology; 3] = [Symbology::Qr, Symbology::DataMatrix, Symbology::Ean13];

    /// All pictures, not drawn yet.
    pub fn specimens(self) -> impl Iterator<Item = Specimen> {
        Self::SYMBOLOGIES.into_iter().flat_map(move |symbology| {
            Harm::ALL.into_iter().flat_map(move |harm| {
                (0..=MAX_SEVERITY).flat_map(move |severity| {
                    (0..self.count).map(move |number| self.specimen(symbology, harm, severity, number))
                })
            })
        })
    }

    fn specimen(self, symbology: Symbology, harm: Harm, severity: u8, number: u64) -> Specimen {
        let place = ((harm as u64) << 8 | u64::from(severity)) << 32 | number;
        let mut noise = Noise::new(Noise::new(self.seed).next() ^ place);
        let (payload, text) = code(symbology, &mut noise);
        let shot = Shot::harmed(symbology, &payload, harm, severity, noise.next());
        Specimen { harm, severity, number, shot, text }
    }
}

/// A payload to draw, and as a scanner would transmit it.
fn code(symbology: Symbology, noise: &mut Noise) -> (String, String) {
    let digits = |noise: &mut Noise, count: u32| format!("{:0>1$}", noise.below(10u64.pow(count)), count as usize);
    let gtin = with_check_digit(&format!("690{}", digits(noise, 9)));
    let (batch, serial) = (format!("B{}", digits(noise, 5)), format!("S{}", digits(noise, 4)));
    match symbology {
        Symbology::Qr => {
            let link = format!("https://example.com/01/0{gtin}/10/{batch}/21/{serial}");
            (link.clone(), link)
        }
        Symbology::DataMatrix | Symbology::Code128 => {
            (format!("(01)0{gtin}(10){batch}(21){serial}"), format!("010{gtin}10{batch}\u{1d}21{serial}"))
        }
        Symbology::Ean13 => (gtin.clone(), gtin),
    }
}

/// Appends the check digit of 12 digits (GS1 General Specifications, 7.9).
fn with_check_digit(digits: &str) -> String {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| u32::from(digit - b'0') * if at % 2 == 0 { 3 } else { 1 })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_has_every_harm_and_can_be_drawn_again() {
        let series = || Series { seed: 5, count: 1 }.specimens();
        assert_eq!(series().count(), 3 * 8 * 5);
        assert!(series().eq(series()));
        assert!(!series().eq(Series { seed: 6, count: 1 }.specimens()));
    }

    #[test]
    fn check_digits_are_those_of_gs1() {
        assert_eq!(with_check_digit("690123456789"), "6901234567892");
    }
}
