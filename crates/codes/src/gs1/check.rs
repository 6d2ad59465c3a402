//! Check digits and check characters of GS1 (General Specifications, section 7.9).

use crate::FindingKind;
use crate::cut::Cut;

/// The check digit over the digits before it: weights 3 and 1 from the right. `None` where a character is no digit.
pub(crate) fn digit(before: &str) -> Option<char> {
    let mut sum = 0_u32;
    for (place, byte) in before.bytes().rev().enumerate() {
        if !byte.is_ascii_digit() {
            return None;
        }
        sum += u32::from(byte - b'0') * if place % 2 == 0 { 3 } else { 1 };
    }
    char::from_digit((10 - sum % 10) % 10, 10)
}

/// What is wrong with the last digit; `None` when it is right.
pub(crate) fn digit_finding(value: &str) -> Option<FindingKind> {
    let Some((at, actual)) = value.char_indices().next_back() else { return Some(FindingKind::Length) };
    match digit(value.cut(..at)) {
        Some(expected) if expected == actual => None,
        Some(expected) => Some(FindingKind::CheckDigit { expected: expected.to_string() }),
        None => Some(FindingKind::Character),
    }
}

/// A GTIN of up to 14 digits with zeros before it, as all are written in one field.
pub(crate) fn fourteen(gtin: &str) -> String {
    ["00000000000000".cut(gtin.len()..), gtin].concat()
}

/// Whether these are digits of which the last is the right check digit.
pub(crate) fn digit_is_right(value: &str) -> bool {
    digit_finding(value).is_none()
}

const SET_82: &[u8; 82] = b"!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
const PAIR: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// What is wrong with the check pair at the end of an alphanumeric key such as a GMN (section 7.9.5).
pub(crate) fn pair_finding(value: &str) -> Option<FindingKind> {
    let bytes = value.as_bytes();
    if bytes.len() < 2 {
        return Some(FindingKind::Length);
    }
    let (before, pair) = bytes.split_at(bytes.len() - 2);
    let mut sum = 0_u32;
    for (byte, prime) in before.iter().rev().zip(primes()) {
        let Some(weight) = SET_82.iter().position(|c| c == byte) else { return Some(FindingKind::Character) };
        sum = (sum + weight as u32 * prime) % 1021;
    }
    let expected = [PAIR[(sum / 32) as usize], PAIR[(sum % 32) as usize]];
    (expected != pair).then(|| FindingKind::CheckDigit { expected: expected.iter().copied().map(char::from).collect() })
}

/// 2, 3, 5, … in order.
fn primes() -> impl Iterator<Item = u32> {
    (2_u32..).filter(|number| (2..*number).take_while(|d| d * d <= *number).all(|d| number % d != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_of_the_general_specifications() {
        for good in ["06901234567892", "09520123456788", "09506000134352", "106141412345678908", "96385074"] {
            assert!(digit_is_right(good), "{good}");
        }
        assert_eq!(digit_finding("06901234567893"), Some(FindingKind::CheckDigit { expected: "2".into() }));
        assert_eq!(digit_finding("0690123456789²"), Some(FindingKind::CheckDigit { expected: "2".into() }));
        assert_eq!(digit_finding(""), Some(FindingKind::Length));
    }

    #[test]
    fn check_pair_of_a_gmn() {
        assert_eq!(pair_finding("1987654Ad4X4bL5ttr2310c2K"), None);
        assert_eq!(pair_finding("1987654Ad4X4bL5ttr2310c2L"), Some(FindingKind::CheckDigit { expected: "2K".into() }));
    }
}
