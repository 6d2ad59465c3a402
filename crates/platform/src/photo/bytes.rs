//! Numbers out of a file.

/// The `N` bytes at `at`; `None` where the file ends before.
pub(super) fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}
