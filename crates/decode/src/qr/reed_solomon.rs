//! Reed and Solomon's code over GF(256) as QR Code has it: errors, and erasures, which cost half as much.

/// x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, section 7.5.2).
const POLYNOMIAL: usize = 0x11D;

/// Powers of the generator, twice over, and their logarithms.
struct Field {
    powers: [u8; 510],
    logarithms: [u8; 256],
}

const FIELD: Field = {
    let mut field = Field { powers: [0; 510], logarithms: [0; 256] };
    let (mut at, mut value) = (0, 1);
    while at < 255 {
        field.powers[at] = value as u8;
        field.powers[at + 255] = value as u8;
        field.logarithms[value] = at as u8;
        value <<= 1;
        if value > 255 {
            value ^= POLYNOMIAL;
        }
        at += 1;
    }
    field
};

fn times(a: u8, b: u8) -> u8 {
    if a == 0 || b == 0 {
        return 0;
    }
    FIELD.powers[usize::from(FIELD.logarithms[usize::from(a)]) + usize::from(FIELD.logarithms[usize::from(b)])]
}

fn inverse(a: u8) -> u8 {
    FIELD.powers[255 - usize::from(FIELD.logarithms[usize::from(a)])]
}

/// The value of a polynomial, lowest coefficient first.
fn value(polynomial: &[u8], x: u8) -> u8 {
    polynomial.iter().rev().fold(0, |sum, &coefficient| times(sum, x) ^ coefficient)
}

fn product(a: &[u8], b: &[u8]) -> Vec<u8> {
    let mut product = vec![0; a.len() + b.len() - 1];
    for (i, &a) in a.iter().enumerate() {
        for (j, &b) in b.iter().enumerate() {
            product[i + j] ^= times(a, b);
        }
    }
    product
}

/// The word without its errors, of which the places of some are known: these count one, others two, together at most
/// `limit` of the `checks` codewords at its end. `None` when there are more.
pub(super) fn correct(word: &[u8], checks: usize, erased: &[usize], limit: usize) -> Option<Vec<u8>> {
    let length = word.len();
    if length > 255 || erased.len() > limit {
        return None;
    }
    let power = |at: usize| FIELD.powers[at % 255];
    let syndromes: Vec<u8> =
        (0..checks).map(|at| word.iter().fold(0, |sum, &codeword| times(sum, power(at)) ^ codeword)).collect();
    if syndromes.iter().all(|&syndrome| syndrome == 0) {
        return Some(word.to_vec());
    }
    // The first codeword belongs to the highest power.
    let locator = erased.iter().fold(vec![1u8], |locator, &at| product(&locator, &[1, power(length - 1 - at)]));
    let locator = errors_and_erasures(&syndromes, locator, erased.len());
    let roots: Vec<usize> = (0..length).filter(|at| value(&locator, power(255 - at)) == 0).collect();
    let degree = locator.iter().rposition(|&it| it != 0)?;
    let errors = degree.checked_sub(erased.len())?;
    if roots.len() != degree || erased.len() + 2 * errors > limit {
        return None;
    }
    let mut evaluator = product(&syndromes, &locator);
    evaluator.truncate(checks);
    // In characteristic two the derivative has the odd coefficients only.
    let derivative: Vec<u8> =
        locator.iter().enumerate().skip(1).map(|(at, &it)| if at % 2 == 1 { it } else { 0 }).collect();
    let mut corrected = word.to_vec();
    for at in roots {
        let x = power(255 - at);
        let slope = value(&derivative, x);
        if slope == 0 {
            return None;
        }
        // Forney, for syndromes that begin with the zeroth power.
        corrected[length - 1 - at] ^= times(power(at), times(value(&evaluator, x), inverse(slope)));
    }
    let is_clean =
        (0..checks).all(|at| corrected.iter().fold(0, |sum, &codeword| times(sum, power(at)) ^ codeword) == 0);
    is_clean.then_some(corrected)
}

/// Berlekamp and Massey, begun with the locator of the erasures.
fn errors_and_erasures(syndromes: &[u8], erasures: Vec<u8>, count: usize) -> Vec<u8> {
    let mut locator = erasures.clone();
    let mut before = erasures;
    let (mut length, mut last) = (count, 1u8);
    let mut shift = 1;
    for at in count..syndromes.len() {
        let discrepancy =
            locator.iter().take(at + 1).enumerate().fold(0, |sum, (i, &it)| sum ^ times(it, syndromes[at - i]));
        if discrepancy == 0 {
            shift += 1;
            continue;
        }
        let factor = times(discrepancy, inverse(last));
        let old = locator.clone();
        if locator.len() < before.len() + shift {
            locator.resize(before.len() + shift, 0);
        }
        for (i, &it) in before.iter().enumerate() {
            locator[i + shift] ^= times(factor, it);
        }
        if 2 * length <= at + count {
            length = at + 1 + count - length;
            (before, last, shift) = (old, discrepancy, 1);
        } else {
            shift += 1;
        }
    }
    locator
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Data with its checks: the remainder after division by the product of x - α⁰, x - α¹, …
    fn encoded(data: &[u8], checks: usize) -> Vec<u8> {
        let generator = (0..checks).fold(vec![1u8], |it, at| product(&it, &[FIELD.powers[at], 1]));
        let mut rest = data.to_vec();
        rest.resize(data.len() + checks, 0);
        for at in 0..data.len() {
            let factor = rest[at];
            for (i, &coefficient) in generator.iter().rev().enumerate() {
                rest[at + i] ^= times(factor, coefficient);
            }
        }
        [data, &rest[data.len()..]].concat()
    }

    #[test]
    fn errors_and_erasures_are_corrected_up_to_the_limit() {
        let data: Vec<u8> = (0..32).map(|at| at * 7 + 3).collect();
        let word = encoded(&data, 18);
        for (errors, erasures) in [(0, 0), (1, 0), (9, 0), (0, 18), (4, 10), (7, 4), (0, 1), (8, 2)] {
            let mut harmed = word.clone();
            for at in 0..errors {
                harmed[at * 5] ^= 0x5A + at as u8;
            }
            let erased: Vec<usize> = (0..erasures).map(|at| at * 2 + 1).filter(|at| at % 5 != 0).collect();
            erased.iter().for_each(|&at| harmed[at] ^= 0x33);
            assert_eq!(correct(&harmed, 18, &erased, 18).as_ref(), Some(&word), "{errors} errors, {erasures} erasures");
        }
    }

    #[test]
    fn an_erasure_may_be_right() {
        let word = encoded(&[1, 2, 3, 4], 10);
        let mut harmed = word.clone();
        harmed[3] ^= 1;
        assert_eq!(correct(&harmed, 10, &[0, 1], 8), Some(word));
    }

    #[test]
    fn beyond_the_limit_nothing_is_made_up() {
        let mut word = encoded(&[9; 20], 10);
        for at in 0..5 {
            word[at * 3] ^= 0x11;
        }
        assert!(correct(&word, 10, &[], 10).is_some());
        assert_eq!(correct(&word, 10, &[], 8), None);
    }
}
