//! IPv4 addresses in all the spellings that browsers open (WHATWG URL Standard, section 3.5): octal, hexadecimal, and
//! with fewer than four numbers.

/// The address in its usual spelling; `None` where the host is a name.
pub(super) fn canonical(host: &str) -> Option<String> {
    // Most names end in a letter, which no address does but a hexadecimal one.
    if host.bytes().last().is_some_and(|b| b.is_ascii_alphabetic())
        && !host.as_bytes().windows(2).any(|pair| pair == b"0x")
    {
        return None;
    }
    let mut numbers = [0_u32; 4];
    let mut count = 0;
    for label in host.split('.') {
        *numbers.get_mut(count)? = number(label)?;
        count += 1;
    }
    let (last, first) = numbers[..count].split_last()?;
    // The last number fills all bytes that are left.
    let left = 4 - first.len() as u32;
    if first.iter().any(|byte| *byte > 255) || left < 4 && *last >= 1 << (8 * left) {
        return None;
    }
    let address = first.iter().enumerate().fold(*last, |address, (at, byte)| address | byte << (24 - 8 * at as u32));
    let mut text = String::new();
    for byte in address.to_be_bytes() {
        if !text.is_empty() {
            text.push('.');
        }
        let digits = [byte / 100, byte / 10 % 10, byte % 10].map(|digit| char::from(b'0' + digit));
        let zeros = digits.iter().take(2).take_while(|digit| **digit == '0').count();
        text.extend(&digits[zeros..]);
    }
    Some(text)
}

fn number(label: &str) -> Option<u32> {
    let lower = label.to_ascii_lowercase();
    let (digits, radix) = match lower.strip_prefix("0x") {
        Some("") => return Some(0),
        Some(digits) => (digits, 16),
        None if lower.len() > 1 && lower.starts_with('0') => (&lower[1..], 8),
        None => (lower.as_str(), 10),
    };
    // A sign is no digit, though `from_str_radix` takes it.
    digits.bytes().all(|b| b.is_ascii_alphanumeric()).then(|| u32::from_str_radix(digits, radix).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn every_spelling_is_one_address() {
        for host in ["192.168.1.1", "3232235777", "0300.0250.01.01", "0xC0.0xA8.0x01.0x01", "192.168.257"] {
            assert_eq!(canonical(host).as_deref(), Some("192.168.1.1"), "{host}");
        }
        assert_eq!(canonical("0").as_deref(), Some("0.0.0.0"));
    }

    #[test]
    fn names_are_no_addresses() {
        for host in ["example.com", "1.example", "256.1.1.1", "1.2.3.4.5", "1..2", "", "08", "+1"] {
            assert_eq!(canonical(host), None, "{host}");
        }
    }
}
