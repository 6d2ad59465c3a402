//! What the characters and finder patterns of all variants have in common.

/// What a character may be: its modules, and the rules of which its elements must keep to.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    pub(super) modules: usize,
    /// Whether the first, third, … elements have an odd number of modules in all.
    pub(super) is_odd_sum_odd: bool,
    /// Whether one of the first, third, … elements has a single module; else one of the others.
    pub(super) has_narrow_odd: bool,
}

/// Square modules an element by which a character's widths may be off.
const CHARACTER_LIMIT: f32 = 0.3;

/// The modules of eight elements that are likeliest under the rules, odd elements first, even ones then.
///
/// Dynamic programming over the elements, on sums of neighbours (which running ink leaves alone) and single widths.
pub(super) fn modules_of(widths: &[f32; 8], rules: Rules) -> Option<([u8; 4], [u8; 4])> {
    const SINGLE: f32 = 0.3;
    const WIDEST: usize = 8;
    /// Nothing farther off can be right.
    const NEAREST: f32 = 1.3;
    let total: f32 = widths.iter().sum();
    if total <= 0.0 {
        return None;
    }
    let scaled = widths.map(|width| width * rules.modules as f32 / total);
    // Most runs of a texture fail here already.
    if scaled.iter().any(|&width| width > WIDEST as f32 + NEAREST) {
        return None;
    }
    // A state: modules so far, parity of the odd elements' sum, whether the narrow one was there, and which of the
    // three widths that are near enough the last element has.
    const NEAR: usize = 3;
    const STATES: usize = (17 + 1) * 4 * NEAR;
    let index = |sum: usize, flags: usize, last: usize| (sum * 4 + flags) * NEAR + last;
    // The least cost of each state and its elements, four bits each; and the states that have any.
    let mut now = [(f32::MAX, 0u32); STATES];
    let mut next = now;
    let mut live: Vec<usize> = vec![index(0, 0, 0)];
    let mut live_next: Vec<usize> = Vec::new();
    now[live[0]] = (0.0, 0);
    let mut least_before = 0;
    for (at, &width) in scaled.iter().enumerate() {
        let is_odd = at % 2 == 0;
        let least = ((width - NEAREST).ceil() as usize).max(1);
        let most = ((width + NEAREST) as usize).min(WIDEST).min(least + NEAR - 1);
        for from in live.drain(..) {
            let (cost, path) = std::mem::replace(&mut now[from], (f32::MAX, 0));
            let (last, rest) = (least_before + from % NEAR, from / NEAR);
            let (sum, flags) = (rest / 4, rest % 4);
            for modules in least..=most.min(rules.modules - sum) {
                let off = width - modules as f32;
                let pair = if at > 0 { off + scaled[at - 1] - last as f32 } else { 0.0 };
                let cost = cost + SINGLE * off * off + pair * pair;
                // Most runs are no character: their states die early.
                if cost > 8.0 * CHARACTER_LIMIT {
                    continue;
                }
                let parity = if is_odd { (modules & 1) << 1 } else { 0 };
                let narrow = usize::from(modules == 1 && is_odd == rules.has_narrow_odd);
                let to = index(sum + modules, (flags ^ parity) | narrow, modules - least);
                if next[to].0 == f32::MAX {
                    live_next.push(to);
                }
                if cost < next[to].0 {
                    next[to] = (cost, path << 4 | modules as u32);
                }
            }
        }
        std::mem::swap(&mut now, &mut next);
        std::mem::swap(&mut live, &mut live_next);
        if live.is_empty() {
            return None;
        }
        least_before = least;
    }
    let flags = usize::from(rules.is_odd_sum_odd) << 1 | 1;
    let ends = (0..NEAR).map(|last| now[index(rules.modules, flags, last)]);
    let (cost, path) = ends.min_by(|a, b| a.0.total_cmp(&b.0))?;
    if cost == f32::MAX {
        return None;
    }
    let element = |at: u32| (path >> (28 - 4 * at) & 0xF) as u8;
    Some(([0, 2, 4, 6].map(element), [1, 3, 5, 7].map(element)))
}

/// n over r.
fn choose(n: u32, r: u32) -> u32 {
    if r > n { 0 } else { (0..r).fold(1, |product, at| product * (n - at) / (at + 1)) }
}

/// The rank of `widths` among all of their sum, none wider than `widest`; `needs_narrow`: among those with a one in them
/// (ISO/IEC 24724, annex B).
pub(super) fn rank(widths: &[u8], widest: u32, needs_narrow: bool) -> u32 {
    // All ways to fill `elements` with `modules`, each from 1 to `widest`, and with a 1 unless there was one.
    fn ways(modules: u32, elements: u32, widest: u32, needs_narrow: bool) -> u32 {
        if elements == 0 {
            return u32::from(modules == 0 && !needs_narrow);
        }
        let all = bounded(modules, elements, 1, widest);
        if needs_narrow { all - bounded(modules, elements, 2, widest) } else { all }
    }
    /// By inclusion and exclusion of elements that are too wide.
    fn bounded(modules: u32, elements: u32, least: u32, widest: u32) -> u32 {
        let Some(span) = (widest + 1).checked_sub(least) else { return 0 };
        let Some(rest) = modules.checked_sub(elements * least) else { return 0 };
        let mut sum = 0i64;
        for over in 0..=elements {
            let Some(left) = rest.checked_sub(over * span) else { break };
            let term = i64::from(choose(elements, over)) * i64::from(choose(left + elements - 1, elements - 1));
            sum += if over % 2 == 0 { term } else { -term };
        }
        u32::try_from(sum).unwrap_or(0)
    }
    let mut left: u32 = widths.iter().map(|&width| u32::from(width)).sum();
    let mut needs = needs_narrow;
    let mut value = 0;
    for (at, &width) in widths.iter().enumerate() {
        let after = (widths.len() - at - 1) as u32;
        for narrower in 1..u32::from(width) {
            value += ways(left - narrower, after, widest, needs && narrower != 1);
        }
        needs &= width != 1;
        left -= u32::from(width);
    }
    value
}

/// Whether five runs may be a finder pattern with its two narrow elements last: `runs[1] + runs[2]` have ten to twelve
/// of twelve to fourteen modules.
pub(super) fn may_be_finder(runs: [f32; 5]) -> bool {
    let two = runs[1] + runs[2];
    let four = two + runs[3] + runs[4];
    let part = two / four;
    let (low, high) = (runs[1].min(runs[2]).min(runs[3]), runs[1].max(runs[2]).max(runs[3]));
    four > 0.0
        && (0.77..0.91).contains(&part)
        && high < 12.0 * low.max(0.1)
        && runs[3] < 2.2 * runs[4]
        && runs[4] < 2.2 * runs[3]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_ranked_in_order() {
        // Seven modules in four elements, none over three: 1 1 2 3 first, 3 2 1 1 last.
        let mut seen = Vec::new();
        for (a, b, c) in (1..=3u8).flat_map(|a| (1..=3u8).flat_map(move |b| (1..=3u8).map(move |c| (a, b, c)))) {
            if let Some(d @ 1..=3) = 7u8.checked_sub(a + b + c) {
                seen.push(rank(&[a, b, c, d], 3, false));
            }
        }
        assert_eq!(seen, (0..seen.len() as u32).collect::<Vec<_>>());
    }

    #[test]
    fn widths_that_are_off_fall_into_the_nearest_that_the_rules_permit() {
        let rules = Rules { modules: 17, is_odd_sum_odd: false, has_narrow_odd: true };
        // 1 2 4 3 2 1 1 3, its bars too wide by a third of a module.
        let widths = [1.0, 2.0, 4.0, 3.0, 2.0, 1.0, 1.0, 3.0f32];
        let spread = [0.33, -0.33].into_iter().cycle();
        let mut off = [0.0; 8];
        for ((off, width), spread) in off.iter_mut().zip(widths).zip(spread) {
            *off = (width + spread) * 2.6;
        }
        let (odd, even) = modules_of(&off, rules).expect("a character");
        assert_eq!((odd, even), ([1, 4, 2, 1], [2, 3, 1, 3]));
    }
}
