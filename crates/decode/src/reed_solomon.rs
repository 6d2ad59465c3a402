//! Reed-Solomon codes with errors and erasures, over the fields of all symbologies: a codeword that is known to be doubtful
//! costs one check word, one that is wrong unnoticed costs two.

/// A finite field: powers of its generator, and their logarithms. Tables are made when they are needed: of the largest
/// they would be a twentieth of the module.
pub(crate) struct Field {
    /// Twice around, so that sums of two logarithms need no remainder.
    exp: Vec<u16>,
    log: Vec<u16>,
    /// How many elements there are, when that is a prime; else 0, and they are polynomials over GF(2).
    prime: u16,
}

impl Field {
    /// The powers of 2 modulo a primitive polynomial over GF(2), its bits from the lowest on: GF(256) when its degree is 8.
    pub(crate) fn binary(polynomial: u16) -> Self {
        let size = 1 << polynomial.ilog2();
        Self::new(size, 0, |power| if power << 1 & size == 0 { power << 1 } else { power << 1 ^ polynomial })
    }

    /// The numbers below a prime, as the powers of one of them.
    pub(crate) fn prime(prime: u16, generator: u16) -> Self {
        Self::new(prime, prime, |power| (u32::from(power) * u32::from(generator) % u32::from(prime)) as u16)
    }

    fn new(size: u16, prime: u16, next: impl Fn(u16) -> u16) -> Self {
        let mut log = vec![0; usize::from(size)];
        let mut power = 1;
        let once: Vec<u16> = (0..size - 1)
            .map(|at| {
                log[usize::from(power)] = at;
                let here = power;
                power = next(here);
                here
            })
            .collect();
        Self { exp: once.repeat(2), log, prime }
    }

    /// After how many powers they begin anew.
    fn period(&self) -> usize {
        self.log.len() - 1
    }

    fn power(&self, exponent: usize) -> u16 {
        self.exp[exponent % self.period()]
    }

    fn plus(&self, a: u16, b: u16) -> u16 {
        if self.prime == 0 { a ^ b } else { (a + b) % self.prime }
    }

    fn minus(&self, a: u16, b: u16) -> u16 {
        if self.prime == 0 { a ^ b } else { (a + self.prime - b) % self.prime }
    }

    fn times(&self, a: u16, b: u16) -> u16 {
        if a == 0 || b == 0 {
            return 0;
        }
        self.exp[usize::from(self.log[usize::from(a)]) + usize::from(self.log[usize::from(b)])]
    }

    /// `b` is not zero.
    fn over(&self, a: u16, b: u16) -> u16 {
        if a == 0 {
            return 0;
        }
        self.exp[usize::from(self.log[usize::from(a)]) + self.period() - usize::from(self.log[usize::from(b)])]
    }

    /// The sum of `count` times the same.
    fn multiple(&self, count: usize, of: u16) -> u16 {
        match self.prime {
            0 => of * (count % 2) as u16,
            prime => self.times((count % usize::from(prime)) as u16, of),
        }
    }

    /// The value at `x` of a polynomial, lowest coefficient last.
    fn value<'a>(&self, polynomial: impl Iterator<Item = &'a u16>, x: u16) -> u16 {
        polynomial.fold(0, |sum, &coefficient| self.plus(self.times(sum, x), coefficient))
    }
}

/// A code by its field and the exponent of its generator's first root.
pub(crate) struct ReedSolomon {
    field: Field,
    base: usize,
}

impl ReedSolomon {
    pub(crate) fn new(field: Field, base: usize) -> Self {
        Self { field, base }
    }

    /// [`ReedSolomon::correct`] for words that are bytes.
    pub(crate) fn correct_bytes(&self, bytes: &mut [u8], check: usize, erased: &[usize]) -> Option<usize> {
        let mut words: Vec<u16> = bytes.iter().map(|&byte| byte.into()).collect();
        let wrong = self.correct(&mut words, check, erased)?;
        bytes.iter_mut().zip(words).for_each(|(byte, word)| *byte = word as u8);
        Some(wrong)
    }

    /// Corrects `words`, of which the last `check` are check words and those at `erased`, all different, are doubtful.
    /// The number of wrong words besides, or `None`, with `words` as they were, when there is no codeword near.
    pub(crate) fn correct(&self, words: &mut [u16], check: usize, erased: &[usize]) -> Option<usize> {
        let field = &self.field;
        let is_word = |&word: &u16| usize::from(word) < field.log.len();
        if words.len() > field.period() || check > words.len() || erased.len() > check || !words.iter().all(is_word) {
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
                locator[power] = field.minus(locator[power], field.times(root, locator[power - 1]));
            }
        }
        // A coefficient of the product of locator and syndromes.
        let product = |locator: &[u16], at: usize| {
            let terms = locator.iter().zip(syndromes[..=at].iter().rev());
            terms.fold(0, |sum, (&a, &b)| field.plus(sum, field.times(a, b)))
        };
        // Berlekamp and Massey's algorithm, from the erasures on.
        let known = erased.len();
        let mut before = locator.clone();
        let mut degree = known;
        for at in known..check {
            let discrepancy = product(&locator, at);
            before.rotate_right(1);
            before[0] = 0;
            if discrepancy == 0 {
                continue;
            }
            let last = locator.clone();
            for (coefficient, &other) in locator.iter_mut().zip(&before) {
                *coefficient = field.minus(*coefficient, field.times(discrepancy, other));
            }
            if 2 * degree <= at + known {
                degree = at + 1 + known - degree;
                before = last.iter().map(|&coefficient| field.over(coefficient, discrepancy)).collect();
            }
        }
        if 2 * degree > check + known {
            return None;
        }
        // Forney's algorithm: what is wrong at each place.
        let evaluator: Vec<u16> = (0..check).map(|at| product(&locator, at)).collect();
        let slope: Vec<u16> =
            locator.iter().enumerate().skip(1).map(|(power, &it)| field.multiple(power, it)).collect();
        let before = words.to_vec();
        let mut wrong = 0;
        for (at, word) in words.iter_mut().enumerate() {
            let place = before.len() - 1 - at;
            let inverse = field.power(field.period() - place);
            if field.value(locator.iter().rev(), inverse) != 0 {
                continue;
            }
            let divisor = field.value(slope.iter().rev(), inverse);
            if divisor == 0 {
                break;
            }
            let value = field.over(field.value(evaluator.iter().rev(), inverse), divisor);
            // The first root's exponent shifts all syndromes.
            let shift = field.power(place * (field.period() + 1 - self.base));
            *word = field.plus(*word, field.times(value, shift));
            wrong += 1;
        }
        if wrong != degree || self.syndromes(words, check).iter().any(|&syndrome| syndrome != 0) {
            words.copy_from_slice(&before);
            return None;
        }
        Some(degree - known)
    }

    fn syndromes(&self, words: &[u16], check: usize) -> Vec<u16> {
        (0..check).map(|at| self.field.value(words.iter(), self.field.power(self.base + at))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Annex O of ISO/IEC 16022: "123456" in a symbol of 10 × 10.
    const WORDS: [u8; 8] = [142, 164, 186, 114, 25, 5, 88, 102];
    fn data_matrix() -> ReedSolomon {
        ReedSolomon::new(Field::binary(0x12D), 1)
    }

    #[test]
    fn errors_and_erasures_share_the_check_words() {
        for (wrong, erased) in [(0, 0), (2, 0), (1, 3), (0, 5), (1, 2), (2, 1)] {
            let mut words = WORDS;
            words.iter_mut().take(wrong + erased).for_each(|word| *word ^= 0x5A);
            let places: Vec<usize> = (wrong..wrong + erased).collect();
            assert_eq!(
                data_matrix().correct_bytes(&mut words, 5, &places),
                Some(wrong),
                "{wrong} wrong, {erased} erased"
            );
            assert_eq!(words, WORDS);
        }
    }

    #[test]
    fn erasures_that_were_right_do_no_harm() {
        let mut words = WORDS;
        words[6] ^= 1;
        assert_eq!(data_matrix().correct_bytes(&mut words, 5, &[0, 3]), Some(1));
        assert_eq!(words, WORDS);
    }

    #[test]
    fn too_many_errors_leave_the_words_alone() {
        let mut words = WORDS;
        (0..4).for_each(|at| words[at] ^= 0x33);
        let before = words;
        assert_eq!(data_matrix().correct_bytes(&mut words, 5, &[]), None);
        assert_eq!(words, before);
        assert_eq!(data_matrix().correct_bytes(&mut words, 9, &[]), None);
    }

    #[test]
    fn a_generator_may_begin_with_another_root() {
        // QR Code's check words of "01234567" in version 1-M (ISO/IEC 18004, annex I).
        let right: [u8; 26] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xA5, 0x24,
            0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55,
        ];
        let code = ReedSolomon::new(Field::binary(0x11D), 0);
        let mut words = right;
        (0..5).for_each(|at| words[5 * at] ^= 0x11);
        assert_eq!(code.correct_bytes(&mut words, 10, &[]), Some(5));
        assert_eq!(words, right);
        (0..8).for_each(|at| words[3 * at] ^= 0x71);
        let erased: Vec<usize> = (0..7).map(|at| 3 * at).collect();
        assert_eq!(code.correct_bytes(&mut words, 10, &erased), Some(1));
        assert_eq!(words, right);
    }

    /// The generator, the shortest codeword that is not all zeros.
    fn codeword(code: &ReedSolomon, check: usize) -> Vec<u16> {
        let mut words = vec![0; check];
        words.push(1);
        for at in 0..check {
            let root = code.field.power(code.base + at);
            for power in 0..check {
                words[power] = code.field.minus(words[power], code.field.times(root, words[power + 1]));
            }
        }
        words.reverse();
        words
    }

    #[test]
    fn fields_of_every_size_correct_errors_and_erasures() {
        let fields = [0x13, 0x43, 0x163, 0x409, 0x1069].map(Field::binary);
        for field in fields.into_iter().chain([Field::prime(929, 3)]) {
            let code = ReedSolomon::new(field, 1);
            let mut right = codeword(&code, 6);
            right.splice(0..0, [0, 0]);
            assert!(code.syndromes(&right, 6).iter().all(|&it| it == 0), "{}", code.field.log.len());
            let mut words = right.clone();
            (words[1], words[4], words[7]) = (5, words[4] ^ 3, words[7] ^ 9);
            assert_eq!(code.correct(&mut words, 6, &[]), Some(3));
            assert_eq!(words, right);
            (words[0], words[3], words[5]) = (7, words[3] ^ 2, words[5] ^ 1);
            assert_eq!(code.correct(&mut words, 6, &[5, 6, 0]), Some(1));
            assert_eq!(words, right);
        }
    }
}
