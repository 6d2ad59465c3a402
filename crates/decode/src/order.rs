//! Sorting, the same few instructions for whatever is sorted: the standard library's sort is compiled anew for each type
//! and each order, five kilobytes at a time, and nothing here has more than some thousand items.

/// Sorts by a number, the least first. What has the same keeps its order.
pub(crate) fn by<T>(items: &mut [T], number: impl Fn(&T) -> f32) {
    let places: Vec<u64> =
        items.iter().zip(0u32..).map(|(item, at)| u64::from(rank(number(item))) << 32 | u64::from(at)).collect();
    let places = sorted(places);
    // Each swap puts an item where it stays; what was swapped away is found where its own place was taken from.
    for at in 0..items.len() {
        let mut from = at;
        loop {
            from = places[from] as u32 as usize;
            if from >= at {
                break;
            }
        }
        items.swap(at, from);
    }
}

/// Sorts by a number, the greatest first. What has the same keeps its order.
pub(crate) fn by_greatest<T>(items: &mut [T], number: impl Fn(&T) -> f32) {
    by(items, |item| -number(item));
}

#[inline(never)]
fn sorted(mut places: Vec<u64>) -> Vec<u64> {
    places.sort_unstable();
    places
}

/// Where a number is among all, as [`f32::total_cmp`] orders them.
fn rank(number: f32) -> u32 {
    let bits = number.to_bits();
    if bits >> 31 == 1 { !bits } else { bits | 1 << 31 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_either_sign_are_put_in_order() {
        let mut numbers = [3.5, -0.0, f32::INFINITY, -7.25, 0.0, 1e-9, f32::NEG_INFINITY, 3.25];
        let mut known = numbers;
        known.sort_by(f32::total_cmp);
        by(&mut numbers, |&number| number);
        assert_eq!(numbers, known);
        known.reverse();
        by_greatest(&mut numbers, |&number| number);
        assert_eq!(numbers, known);
    }

    #[test]
    fn what_is_equal_keeps_its_order() {
        let items: Vec<(u32, u32)> = (0..500).map(|at| (at * 7919 % 13, at)).collect();
        let (mut sorted, mut known) = (items.clone(), items);
        by(&mut sorted, |item| item.0 as f32);
        known.sort_by_key(|item| item.0);
        assert_eq!(sorted, known);
        by_greatest(&mut sorted, |item| item.0 as f32);
        known.sort_by_key(|item| std::cmp::Reverse(item.0));
        assert_eq!(sorted, known);
        by(&mut [(); 0], |()| 0.0);
    }
}
