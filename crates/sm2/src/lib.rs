//! SM2 signatures, verified: GB/T 32918.2, 7.1 on the curve of GB/T 32918.5 (RFC 8998, 3.2.1 prints it too).
//!
//! The crate `sm2` does this in 20 KB of a browser's download, since it can do more and in constant time. Verifying knows
//! no secret: everything here is public, and may take as long as it takes. So this is the plain algorithm in a fifth of
//! that, the hash included, held against the crate and the standard's own example by its tests. Signatures are made with
//! the crate.
//!
//! A crate of its own, so that a browser's build can optimise this arithmetic for speed and all around it for size.

use sm3::{Digest, Sm3};

/// The signer's id that goes into every SM2 signature where none is agreed on (GM/T 0009, section 10). A JWK has no place
/// for another one.
pub const SIGNER: &str = "1234567812345678";

/// A number below 2²⁵⁶, the least significant word first.
type Number = [u32; 8];

/// As it is printed: the most significant word first.
const fn printed(words: Number) -> Number {
    let [a, b, c, d, e, f, g, h] = words;
    [h, g, f, e, d, c, b, a]
}

/// The prime of the field. It ends in 32 ones, so that -1/p is 1 modulo 2³²: see [`times`].
const P: Number =
    printed([0xFFFF_FFFE, 0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF, 0x0000_0000, 0xFFFF_FFFF, 0xFFFF_FFFF]);
/// a = p - 3.
const A: Number =
    printed([0xFFFF_FFFE, 0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF, 0x0000_0000, 0xFFFF_FFFF, 0xFFFF_FFFC]);
const B: Number =
    printed([0x28E9_FA9E, 0x9D9F_5E34, 0x4D5A_9E4B, 0xCF65_09A7, 0xF397_89F5, 0x15AB_8F92, 0xDDBC_BD41, 0x4D94_0E93]);
/// The order of the base point.
const N: Number =
    printed([0xFFFF_FFFE, 0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF, 0x7203_DF6B, 0x21C6_052B, 0x53BB_F409, 0x39D5_4123]);
/// The base point.
const G: [Number; 2] = [
    printed([0x32C4_AE2C, 0x1F19_8119, 0x5F99_0446, 0x6A39_C994, 0x8FE3_0BBF, 0xF266_0BE1, 0x715A_4589, 0x334C_74C7]),
    printed([0xBC37_36A2, 0xF4F6_779C, 0x59BD_CEE3, 0x6B69_2153, 0xD0A9_877C, 0xC62A_4740, 0x02DF_32E5, 0x2139_F0A0]),
];
const ZERO: Number = [0; 8];

/// Reads 32 bytes, the most significant first.
fn number(bytes: &[u8; 32]) -> Number {
    let (words, _) = bytes.as_chunks::<4>();
    let mut number = ZERO;
    for (digit, word) in number.iter_mut().rev().zip(words) {
        *digit = u32::from_be_bytes(*word);
    }
    number
}

/// Writes 32 bytes, the most significant first.
fn bytes(number: &Number) -> [u8; 32] {
    let mut bytes = [0; 32];
    let (words, _) = bytes.as_chunks_mut::<4>();
    for (word, digit) in words.iter_mut().zip(number.iter().rev()) {
        *word = digit.to_be_bytes();
    }
    bytes
}

fn is_below(a: &Number, b: &Number) -> bool {
    a.iter().rev().lt(b.iter().rev())
}

/// a - b modulo 2²⁵⁶, and whether something had to be borrowed.
fn difference(a: &Number, b: &Number) -> (Number, bool) {
    let mut difference = ZERO;
    let mut is_borrowed = false;
    for (at, digit) in difference.iter_mut().enumerate() {
        let (first, under) = a[at].overflowing_sub(b[at]);
        let (second, under_again) = first.overflowing_sub(u32::from(is_borrowed));
        (*digit, is_borrowed) = (second, under || under_again);
    }
    (difference, is_borrowed)
}

/// a + b modulo 2²⁵⁶, and whether something is carried.
fn sum(a: &Number, b: &Number) -> (Number, bool) {
    let mut sum = ZERO;
    let mut is_carried = false;
    for (at, digit) in sum.iter_mut().enumerate() {
        let (first, over) = a[at].overflowing_add(b[at]);
        let (second, over_again) = first.overflowing_add(u32::from(is_carried));
        (*digit, is_carried) = (second, over || over_again);
    }
    (sum, is_carried)
}

/// a + b modulo m, for a and b below m.
fn plus(a: &Number, b: &Number, m: &Number) -> Number {
    let (sum, is_carried) = sum(a, b);
    if is_carried || !is_below(&sum, m) { difference(&sum, m).0 } else { sum }
}

/// a - b modulo m, for a and b below m.
fn minus(a: &Number, b: &Number, m: &Number) -> Number {
    let (difference, is_borrowed) = difference(a, b);
    if is_borrowed { sum(&difference, m).0 } else { difference }
}

/// The low and the high word of a·b + c + d, which is always below 2⁶⁴.
#[expect(clippy::cast_possible_truncation, reason = "the two halves are what is wanted")]
fn multiply(a: u32, b: u32, c: u32, d: u32) -> (u32, u32) {
    let product = u64::from(a) * u64::from(b) + u64::from(c) + u64::from(d);
    (product as u32, (product >> 32) as u32)
}

/// a·b / 2²⁵⁶ modulo p, for a and b below p: Montgomery's product.
fn times(a: &Number, b: &Number) -> Number {
    // What is above the eight words never exceeds one bit at the end of a round.
    let mut low = ZERO;
    let mut high: u32 = 0;
    for word in b {
        let mut carry = 0;
        for (digit, of_a) in low.iter_mut().zip(a) {
            (*digit, carry) = multiply(*of_a, *word, *digit, carry);
        }
        let (above, over) = high.overflowing_add(carry);
        // low[0] times -1/p modulo 2³², which is 1, makes the lowest word vanish.
        let factor = low[0];
        let (_, mut carry) = multiply(factor, P[0], low[0], 0);
        for at in 1..8 {
            (low[at - 1], carry) = multiply(factor, P[at], low[at], carry);
        }
        let (top, over_again) = above.overflowing_add(carry);
        low[7] = top;
        high = u32::from(over) + u32::from(over_again);
    }
    if high != 0 || !is_below(&low, &P) { difference(&low, &P).0 } else { low }
}

/// a·2²⁵⁶ modulo p, for a below p: the form that [`times`] keeps.
fn in_form(a: &Number) -> Number {
    (0..256).fold(*a, |a, _| plus(&a, &a, &P))
}

/// A point X/Z², Y/Z³ (Jacobian coordinates, all [`in_form`]); Z is zero for the neutral element.
#[derive(Clone, Copy)]
struct Point {
    x: Number,
    y: Number,
    z: Number,
}

const NEUTRAL: Point = Point { x: ZERO, y: ZERO, z: ZERO };

impl Point {
    /// The point with these coordinates, `None` where the curve has none: y² = x³ - 3x + b.
    fn new([x, y]: &[Number; 2]) -> Option<Self> {
        if !is_below(x, &P) || !is_below(y, &P) {
            return None;
        }
        let (x, y) = (in_form(x), in_form(y));
        let cube = times(&times(&x, &x), &x);
        let three = plus(&plus(&x, &x, &P), &x, &P);
        let right = plus(&minus(&cube, &three, &P), &in_form(&B), &P);
        let one = in_form(&[1, 0, 0, 0, 0, 0, 0, 0]);
        (times(&y, &y) == right).then_some(Self { x, y, z: one })
    }

    /// "dbl-2001-b" of the Explicit-Formulas Database, for a = -3. Right for the neutral element too.
    fn doubled(&self) -> Self {
        let Self { x, y, z } = self;
        let twice = |a: &Number| plus(a, a, &P);
        let delta = times(z, z);
        let gamma = times(y, y);
        let beta4 = twice(&twice(&times(x, &gamma)));
        let product = times(&minus(x, &delta, &P), &plus(x, &delta, &P));
        let alpha = plus(&twice(&product), &product, &P);
        let new_x = minus(&times(&alpha, &alpha), &twice(&beta4), &P);
        let y_and_z = plus(y, z, &P);
        let new_z = minus(&minus(&times(&y_and_z, &y_and_z), &gamma, &P), &delta, &P);
        let gamma8 = twice(&twice(&twice(&times(&gamma, &gamma))));
        let new_y = minus(&times(&alpha, &minus(&beta4, &new_x, &P)), &gamma8, &P);
        Self { x: new_x, y: new_y, z: new_z }
    }

    /// The sum, for every pair of points.
    fn with(&self, other: &Self) -> Self {
        if self.z == ZERO {
            return *other;
        }
        if other.z == ZERO {
            return *self;
        }
        let (z1, z2) = (times(&self.z, &self.z), times(&other.z, &other.z));
        let u = times(&self.x, &z2);
        let s = times(&self.y, &times(&other.z, &z2));
        let h = minus(&times(&other.x, &z1), &u, &P);
        let r = minus(&times(&other.y, &times(&self.z, &z1)), &s, &P);
        if h == ZERO {
            return if r == ZERO { self.doubled() } else { NEUTRAL };
        }
        let square = times(&h, &h);
        let cube = times(&h, &square);
        let v = times(&u, &square);
        let x = minus(&minus(&times(&r, &r), &cube, &P), &plus(&v, &v, &P), &P);
        let y = minus(&times(&r, &minus(&v, &x, &P)), &times(&s, &cube), &P);
        Self { x, y, z: times(&h, &times(&self.z, &other.z)) }
    }
}

/// A public key that is a point on the curve.
#[derive(Clone)]
pub struct Sm2Key {
    point: Point,
    /// Z: the hash of the signer's id, the curve and the key (GB/T 32918.2, 5.5).
    identity: [u8; 32],
}

impl std::fmt::Debug for Sm2Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sm2Key").finish_non_exhaustive()
    }
}

impl Sm2Key {
    /// The key with these coordinates, the most significant byte first; `None` where the curve has no such point.
    #[must_use]
    pub fn new(x: &[u8; 32], y: &[u8; 32]) -> Option<Self> {
        let point = Point::new(&[number(x), number(y)])?;
        let mut hash = Sm3::new();
        hash.update([0, 128]);
        hash.update(SIGNER);
        for parameter in [A, B, G[0], G[1]] {
            hash.update(bytes(&parameter));
        }
        hash.update(x);
        hash.update(y);
        Some(Self { point, identity: hash.finalize().into() })
    }

    /// Whether `signature`, r‖s, over `message` was made with this key.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        let ([r, s], []) = signature.as_chunks::<32>() else { return false };
        let (r, s) = (number(r), number(s));
        let is_in_range = |a: &Number| *a != ZERO && is_below(a, &N);
        if !is_in_range(&r) || !is_in_range(&s) {
            return false;
        }
        let t = plus(&r, &s, &N);
        if t == ZERO {
            return false;
        }
        let hash: [u8; 32] = Sm3::new_with_prefix(self.identity).chain_update(message).finalize().into();
        let e = number(&hash);
        let e = if is_below(&e, &N) { e } else { difference(&e, &N).0 };
        let Some(base) = Point::new(&G) else { return false };
        let both = base.with(&self.point);
        // sG + tP, both at once.
        let mut sum = NEUTRAL;
        for bit in (0..256).rev() {
            sum = sum.doubled();
            let is_set = |a: &Number| a[bit / 32] >> (bit % 32) & 1 == 1;
            sum = match (is_set(&s), is_set(&t)) {
                (false, false) => sum,
                (true, false) => sum.with(&base),
                (false, true) => sum.with(&self.point),
                (true, true) => sum.with(&both),
            };
        }
        if sum.z == ZERO {
            return false;
        }
        // Whether e + x = r modulo n: x is r - e, or that and n, where this is still below p.
        let least = minus(&r, &e, &N);
        let is_x = |x: &Number| is_below(x, &P) && times(&in_form(x), &times(&sum.z, &sum.z)) == sum.x;
        let (next, is_carried) = self::sum(&least, &N);
        is_x(&least) || !is_carried && is_x(&next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sm2::dsa::signature::{Signer, Verifier};
    use sm2::dsa::{Signature, SigningKey};

    /// A secret number, as a key of the crate and as one of ours.
    fn pair(secret: [u8; 32]) -> (SigningKey, Sm2Key) {
        let key = SigningKey::from_slice(SIGNER, &secret).unwrap();
        let sec1 = key.verifying_key().to_sec1_bytes();
        let ours = Sm2Key::new(sec1[1..33].try_into().unwrap(), sec1[33..].try_into().unwrap()).unwrap();
        (key, ours)
    }

    fn small(secret: u8) -> [u8; 32] {
        std::array::from_fn(|at| if at == 31 { secret } else { 0 })
    }

    #[test]
    fn what_the_crate_signs_verifies_and_nothing_near_it() {
        // Small numbers bring the base point and its first multiples as keys: sums of equal and of opposite points.
        let negative = bytes(&difference(&N, &[2, 0, 0, 0, 0, 0, 0, 0]).0);
        let secrets = (1..=16).map(small).chain((1..=24).map(|seed| [seed * 9; 32])).chain([negative]);
        for secret in secrets {
            let (key, ours) = pair(secret);
            let message = secret.repeat(usize::from(secret[0] % 7));
            let signature: Signature = key.sign(&message);
            let signature = signature.to_vec();
            assert!(ours.verifies(&message, &signature), "{secret:?}");
            assert!(!ours.verifies(b"another", &signature));
            for bit in [0, 7, 255, 256, 300, 511] {
                let mut other = signature.clone();
                other[bit / 8] ^= 1 << (bit % 8);
                assert!(!ours.verifies(&message, &other), "{secret:?}: bit {bit}");
            }
        }
    }

    #[test]
    fn both_answer_alike_to_signatures_of_any_numbers() {
        let edges =
            [small(0), small(1), small(2), bytes(&N), bytes(&difference(&N, &[1, 0, 0, 0, 0, 0, 0, 0]).0), [0xFF; 32]];
        for secret in [small(1), small(2), [7; 32]] {
            let (key, ours) = pair(secret);
            for r in edges {
                for s in edges {
                    let signature = [r, s].concat();
                    let theirs = Signature::from_slice(&signature)
                        .is_ok_and(|signature| key.verifying_key().verify(b"m", &signature).is_ok());
                    assert_eq!(ours.verifies(b"m", &signature), theirs, "{r:?} {s:?}");
                }
            }
        }
    }

    #[test]
    fn multiples_of_the_base_point_close_after_its_order() {
        let base = Point::new(&G).unwrap();
        let multiple = |factor: &Number| {
            (0..256).rev().fold(NEUTRAL, |sum, bit| {
                let sum = sum.doubled();
                if factor[bit / 32] >> (bit % 32) & 1 == 1 { sum.with(&base) } else { sum }
            })
        };
        assert_eq!(multiple(&N).z, ZERO, "nG is neutral");
        let before = multiple(&difference(&N, &[1, 0, 0, 0, 0, 0, 0, 0]).0);
        assert_eq!(before.with(&base).z, ZERO, "(n-1)G is -G");
        assert_eq!(base.with(&NEUTRAL).x, base.x);
        let doubled = base.with(&base);
        assert_eq!((doubled.x, doubled.y), (base.doubled().x, base.doubled().y));
    }

    #[test]
    fn products_are_what_they_are_in_the_field() {
        // (p-1)² = 1, and what lies at the edges of words.
        let minus_one = difference(&P, &[1, 0, 0, 0, 0, 0, 0, 0]).0;
        let one = in_form(&[1, 0, 0, 0, 0, 0, 0, 0]);
        let form = in_form(&minus_one);
        assert_eq!(times(&form, &form), one);
        assert_eq!(plus(&form, &one, &P), ZERO);
        assert_eq!(minus(&ZERO, &one, &P), form);
        for word in 0..8 {
            let mut power = ZERO;
            power[word] = 1;
            let form = in_form(&power);
            assert_eq!(times(&form, &[1, 0, 0, 0, 0, 0, 0, 0]), power, "out of the form again");
            assert_eq!(times(&form, &one), form);
        }
    }
}
