//! base64url without padding (RFC 4648, 5; RFC 7515, 2), decoded strictly.
//!
//! The crate `base64ct` takes the same time for every text, as secrets need: a tenth of a record's whole verification for
//! what is public anyway. This one looks digits up, and refuses what that crate refuses; tests hold it against it.

/// Values of the 64 digits by their ASCII code; [`NONE`] for what is no digit.
const VALUES: [u8; 256] = {
    let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < 64 {
        values[digits[value as usize] as usize] = value;
        value += 1;
    }
    values
};
const NONE: u8 = 0xFF;

/// Decodes a text; `None` where it has padding, anything that is no digit, a length that no bytes have, or bits left over.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if digits.len() % 4 == 1 {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() * 3 / 4 + 2);
    let mut seen = 0;
    for four in digits.chunks(4) {
        let mut group = 0_u32;
        for at in 0..4 {
            let value = four.get(at).map_or(0, |digit| VALUES[usize::from(*digit)]);
            seen |= value;
            group = group << 6 | u32::from(value & 63);
        }
        let [_, first, second, third] = group.to_be_bytes();
        bytes.extend([first, second, third]);
    }
    let length = digits.len() * 3 / 4;
    let is_clean = bytes[length..].iter().all(|byte| *byte == 0);
    bytes.truncate(length);
    // No digit has one of the two upper bits.
    (seen < 64 && is_clean).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64ct::{Base64UrlUnpadded, Encoding};

    #[test]
    fn bytes_of_every_length_come_back() {
        for length in 0..300_usize {
            let bytes: Vec<u8> = (0..length).map(|at| (at * 151 + length) as u8).collect();
            assert_eq!(decode(&Base64UrlUnpadded::encode_string(&bytes)), Some(bytes));
        }
    }

    #[test]
    fn what_the_crate_refuses_is_refused() {
        // Every text of up to four characters, of digits and of what stands beside them.
        let characters = "Aa0Bb1-_+/=. \n\0Zz9\u{7f}é溯";
        let mut texts = vec![String::new()];
        let mut from = 0;
        for _ in 0..4 {
            let end = texts.len();
            for at in from..end {
                let longer: Vec<String> = characters.chars().map(|c| format!("{}{c}", texts[at])).collect();
                texts.extend(longer);
            }
            from = end;
        }
        assert!(texts.len() > 100_000);
        for text in texts {
            assert_eq!(decode(&text), Base64UrlUnpadded::decode_vec(&text).ok(), "{text:?}");
        }
    }
}
