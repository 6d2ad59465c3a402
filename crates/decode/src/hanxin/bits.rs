//! The bits of data codewords, one group after the other.

/// A place among bits.
pub(super) struct Bits<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

impl Bits<'_> {
    pub(super) fn left(&self) -> usize {
        8 * self.bytes.len() - self.at
    }

    pub(super) fn rest_is_zero(&self) -> bool {
        let Some((first, rest)) = self.bytes[self.at / 8..].split_first() else { return true };
        first << (self.at % 8) == 0 && rest.iter().all(|&byte| byte == 0)
    }

    /// The next bits, the highest first.
    pub(super) fn take(&mut self, count: usize) -> Option<usize> {
        if self.left() < count {
            return None;
        }
        let bits = (self.at..self.at + count).map(|at| usize::from(self.bytes[at / 8] >> (7 - at % 8) & 1));
        let value = bits.fold(0, |value, bit| value << 1 | bit);
        self.at += count;
        Some(value)
    }
}
