//! Widths of bars and spaces against the patterns of a symbology.

/// How much single widths count beside sums of two neighbours. Ink that runs makes bars wider and spaces narrower by the
/// same: the sums, from an edge to the next of the same kind, stay.
const SINGLE: f32 = 0.35;

/// How far `widths` are from a pattern, in square modules an element; both have `modules` modules in all.
pub(crate) fn distance(widths: &[f32], pattern: &[u8], modules: f32) -> f32 {
    let scale = modules / widths.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    let off = |at: usize| widths[at] * scale - f32::from(pattern[at]);
    let mut sum = 0.0;
    let mut before = off(0);
    sum += SINGLE * before * before;
    for at in 1..widths.len() {
        let here = off(at);
        sum += SINGLE * here * here + (before + here) * (before + here);
        before = here;
    }
    sum / widths.len() as f32
}

/// The nearest of `patterns` and its distance; `None` when another is as near, or none near enough.
pub(crate) fn nearest<const N: usize>(widths: &[f32], patterns: &[[u8; N]], limit: f32) -> Option<(usize, f32)> {
    let (mut best, mut second) = ((0, f32::MAX), f32::MAX);
    for (at, pattern) in patterns.iter().enumerate() {
        let far = distance(widths, pattern, f32::from(pattern.iter().sum::<u8>()));
        if far < best.1 {
            second = best.1;
            best = (at, far);
        } else if far < second {
            second = far;
        }
    }
    (best.1 <= limit && best.1 < 0.93 * second).then_some(best)
}

/// Whether a run beside a symbol is wide enough for a quiet zone; a run at the line's end may be cut off.
pub(crate) fn is_quiet(widths: &[f32], at: usize, least: f32) -> bool {
    at == 0 || at + 1 >= widths.len() || widths[at] >= least
}
