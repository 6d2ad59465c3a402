//! Code 32, the Italian Pharmacode (Decreto ministeriale 30 May 2014): nine digits as six characters of Code 39.

/// The digits of base 32: all but vowels and those like others.
const ALPHABET: &[u8; 32] = b"0123456789BCDFGHJKLMNPQRSTUVWXYZ";

/// What is printed below such a symbol, `A` and nine digits, of the six characters that its bars hold; `None` where they are
/// none. One in ten other texts of six such characters has the right check digit by chance.
pub(crate) fn printed(payload: &[u8]) -> Option<String> {
    let payload: &[u8; 6] = payload.try_into().ok()?;
    let mut value = 0u64;
    for character in payload {
        value = 32 * value + ALPHABET.iter().position(|it| it == character)? as u64;
    }
    let digits = format!("{value:09}");
    let values: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let (check, others) = values.split_last()?;
    // Each second digit is doubled, and the digits of what that gives are added.
    let sum: u32 =
        others.iter().enumerate().map(|(at, &it)| if at % 2 == 0 { it } else { 2 * it / 10 + 2 * it % 10 }).sum();
    (values.len() == 9 && sum % 10 == *check).then(|| format!("A{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_characters_with_a_right_check_digit_are_nine_digits() {
        assert_eq!(printed(b"3PRM8N").as_deref(), Some("A123456788"));
        for other in [&b"3PRM8P"[..], b"3PRM8", b"3PRM8NN", b"3PRA8N", b"3prm8n", b"ZZZZZZ"] {
            assert_eq!(printed(other), None, "{other:?}");
        }
    }
}
