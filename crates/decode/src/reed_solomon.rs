//! Reed-Solomon codes over GF(256) with errors and erasures: a codeword that is known to be doubtful costs one check word,
//! one that is wrong unnoticed costs two.

/// GF(256): powers of 2 modulo a primitive polynomial, and their logarithms.
pub(crate) struct Field {
    /// Twice around, so that sums of two logarithms need no remainder.
    exp: [u8; 510],
    log: [u8; 256],
}

impl Field {
    /// The field of a primitive polynomial of degree 8, its bits from the lowest on.
    pub(crate) const fn new(polynomial: u16) -> Self {
        let (mut exp, mut log) = ([0; 510], [0; 256]);
        let (mut power, mut at) = (1u16, 0);
        while at < 255 {
            exp[at] = power as u8;
            exp[at + 255] = power as u8;
            log[power as usize] = at as u8;
            power <<= 1;
            if power & 0x100 != 0 {
                power ^= polynomial;
            }
            at += 1;
        }
        Self { exp, log }
    }

    fn power(&self, exponent: usize) -> u8 {
        self.exp[exponent % 255]
    }

    fn multiply(&self, a: u8, b: u8) -> u8 {
        if a == 0 || b == 0 {
            return 0;
        }
        self.exp[usize::from(self.log[usize::from(a)]) + usize::from(self.log[usize::from(b)])]
    }

    /// `b` is not zero.
    fn divide(&self, a: u8, b: u8) -> u8 {
        if a == 0 {
            return 0;
        }
        self.exp[usize::from(self.log[usize::from(a)]) + 255 - usize::from(self.log[usize::from(b)])]
    }

    /// The value at `x` of a polynomial, lowest coefficient first.
    fn value(&self, polynomial: &[u8], x: u8) -> u8 {
        polynomial.iter().rev().fold(0, |sum, &coefficient| self.multiply(sum, x) ^ coefficient)
    }
}

/// A code by its field and the exponent of its generator's first root.
pub(crate) struct ReedSolomon {
    field: Field,
    base: usize,
}

impl ReedSolomon {
    pub(crate) const fn new(field: Field, base: usize) -> Self {
        Self { field, base }
    }

    /// Corrects `words`, of which the last `check` are check words and those at `erased`, all different, are doubtful.
    /// The number of wrong words besides, or `None`, with `words` as they were, when there is no codeword near.
    pub(crate) fn correct(&self, words: &mut [u8], check: usize, erased: &[usize]) -> Option<usize> {
        let field = &self.field;
        if words.len() > 255 || check > words.len() || erased.len() > check {
            return None;
        }
        let syndromes = self.syndromes(words, check);
        if syndromes.iter().all(|&syndrome| syndrome == 0) {
            return Some(0);
        }
        let place = |at: usize| words.len() - 1 - at;
        // The locator's roots are the inverses of the places that are wrong; those of erasures are known.
        let mut locator = vec![0; check + 1];
        locator[0] = 1;
        for (degree, &at) in erased.iter().enumerate() {
            let root = field.power(place(at));
            for power in (1..=degree + 1).rev() {
                locator[power] ^= field.multiply(root, locator[power - 1]);
            }
        }
        // Berlekamp and Massey's algorithm, from the erasures on.
        let known = erased.len();
        let mut before = locator.clone();
        let mut degree = known;
        for at in known..check {
            let discrepancy =
                (0..=degree.min(at)).fold(0, |sum, power| sum ^ field.multiply(locator[power], syndromes[at - power]));
            before.rotate_right(1);
            before[0] = 0;
            if discrepancy == 0 {
                continue;
            }
            let last = locator.clone();
            for (coefficient, &other) in locator.iter_mut().zip(&before) {
                *coefficient ^= field.multiply(discrepancy, other);
            }
            if 2 * degree <= at + known {
                degree = at + 1 + known - degree;
                before = last.iter().map(|&coefficient| field.divide(coefficient, discrepancy)).collect();
            }
        }
        if 2 * degree > check + known {
            return None;
        }
        // Forney's algorithm: what is wrong at each place.
        let evaluator: Vec<u8> = (0..check)
            .map(|at| (0..=at).fold(0, |sum, power| sum ^ field.multiply(locator[power], syndromes[at - power])))
            .collect();
        let slope: Vec<u8> =
            locator.iter().enumerate().skip(1).map(|(power, &it)| if power % 2 == 1 { it } else { 0 }).collect();
        let mut wrong = Vec::with_capacity(degree);
        for at in 0..words.len() {
            let inverse = field.power(255 - place(at) % 255);
            if field.value(&locator, inverse) != 0 {
                continue;
            }
            let divisor = field.value(&slope, inverse);
            if divisor == 0 {
                return None;
            }
            let value = field.divide(field.value(&evaluator, inverse), divisor);
            // The first root's exponent shifts all syndromes.
            wrong.push((at, field.multiply(value, field.power(place(at) * (255 + 1 - self.base)))));
        }
        if wrong.len() != degree {
            return None;
        }
        let flip = |words: &mut [u8]| wrong.iter().for_each(|&(at, value)| words[at] ^= value);
        flip(words);
        if self.syndromes(words, check).iter().any(|&syndrome| syndrome != 0) {
            flip(words);
            return None;
        }
        Some(degree - known)
    }

    fn syndromes(&self, words: &[u8], check: usize) -> Vec<u8> {
        (0..check)
            .map(|at| {
                let root = self.field.power(self.base + at);
                words.iter().fold(0, |sum, &word| self.field.multiply(sum, root) ^ word)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Annex O of ISO/IEC 16022: "123456" in a symbol of 10 × 10.
    const WORDS: [u8; 8] = [142, 164, 186, 114, 25, 5, 88, 102];
    static DATA_MATRIX: ReedSolomon = ReedSolomon::new(Field::new(0x12D), 1);

    #[test]
    fn errors_and_erasures_share_the_check_words() {
        for (wrong, erased) in [(0, 0), (2, 0), (1, 3), (0, 5), (1, 2), (2, 1)] {
            let mut words = WORDS;
            words.iter_mut().take(wrong + erased).for_each(|word| *word ^= 0x5A);
            let places: Vec<usize> = (wrong..wrong + erased).collect();
            assert_eq!(DATA_MATRIX.correct(&mut words, 5, &places), Some(wrong), "{wrong} wrong, {erased} erased");
            assert_eq!(words, WORDS);
        }
    }

    #[test]
    fn erasures_that_were_right_do_no_harm() {
        let mut words = WORDS;
        words[6] ^= 1;
        assert_eq!(DATA_MATRIX.correct(&mut words, 5, &[0, 3]), Some(1));
        assert_eq!(words, WORDS);
    }

    #[test]
    fn too_many_errors_leave_the_words_alone() {
        let mut words = WORDS;
        (0..4).for_each(|at| words[at] ^= 0x33);
        let before = words;
        assert_eq!(DATA_MATRIX.correct(&mut words, 5, &[]), None);
        assert_eq!(words, before);
        assert_eq!(DATA_MATRIX.correct(&mut words, 9, &[]), None);
    }

    #[test]
    fn a_generator_may_begin_with_another_root() {
        // QR Code's check words of "01234567" in version 1-M (ISO/IEC 18004, annex I).
        let right: [u8; 26] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xA5, 0x24,
            0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55,
        ];
        let code = ReedSolomon::new(Field::new(0x11D), 0);
        let mut words = right;
        (0..5).for_each(|at| words[5 * at] ^= 0x11);
        assert_eq!(code.correct(&mut words, 10, &[]), Some(5));
        assert_eq!(words, right);
        (0..8).for_each(|at| words[3 * at] ^= 0x71);
        let erased: Vec<usize> = (0..7).map(|at| 3 * at).collect();
        assert_eq!(code.correct(&mut words, 10, &erased), Some(1));
        assert_eq!(words, right);
    }
}
