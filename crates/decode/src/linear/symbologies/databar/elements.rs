//! The bits of GS1 DataBar Expanded to an element string (ISO/IEC 24724, section 7.2.5).

/// What separates an element of no fixed length from the next.
const SEPARATOR: u8 = 0x1D;

/// Bits read from the front.
struct Bits<'a> {
    rest: &'a [bool],
}

impl Bits<'_> {
    /// The next `count` bits as a number, without taking them.
    fn peek(&self, count: usize) -> Option<u32> {
        Some(self.rest.get(..count)?.iter().fold(0, |value, &bit| value << 1 | u32::from(bit)))
    }

    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    fn take(&mut self, count: usize) -> Option<u32> {
        let value = self.peek(count)?;
        self.skip(count);
        Some(value)
    }
}

/// The element string that the bits after the check character hold, with 0x1D between elements of no fixed length.
pub(super) fn decode(bits: &[bool]) -> Option<Vec<u8>> {
    let mut bits = Bits { rest: bits };
    // Whether a composite component is linked to it.
    bits.skip(1);
    let mut text = String::new();
    if bits.peek(1)? == 1 {
        // Encodation method and variable length symbol bit field.
        bits.skip(3);
        let first = bits.take(4)?;
        gtin(&mut bits, first, &mut text)?;
    } else if bits.peek(2)? == 0 {
        bits.skip(4);
    } else if let method @ (4 | 5) = bits.peek(4)? {
        bits.skip(4);
        gtin(&mut bits, 9, &mut text)?;
        let weight = bits.take(15)?;
        text += &match (method, weight) {
            (4, _) => format!("3103{weight:06}"),
            (_, ..10_000) => format!("3202{weight:06}"),
            _ => format!("3203{:06}", weight - 10_000),
        };
        return Some(text.into_bytes());
    } else if let method @ (12 | 13) = bits.peek(5)? {
        bits.skip(7);
        gtin(&mut bits, 9, &mut text)?;
        text += &format!("39{}{}", method - 10, bits.take(2)?);
        if method == 13 {
            text += &format!("{:03}", bits.take(10)?);
        }
    } else {
        let method = bits.take(7)?.checked_sub(56)?;
        gtin(&mut bits, 9, &mut text)?;
        let weight = bits.take(20)?;
        let unit = if method % 2 == 0 { 310 } else { 320 };
        text += &format!("{unit}{}{:06}", weight / 100_000, weight % 100_000);
        const NO_DATE: u32 = 38_400;
        let date = bits.take(16)?;
        if date < NO_DATE {
            let kind = 11 + 2 * (method / 2);
            text += &format!("{kind}{:02}{:02}{:02}", date / 32 / 12, date / 32 % 12 + 1, date % 32);
        }
        return Some(text.into_bytes());
    }
    let mut elements = text.into_bytes();
    general(&mut bits, &mut elements)?;
    while elements.last() == Some(&SEPARATOR) {
        elements.pop();
    }
    (!elements.is_empty()).then_some(elements)
}

/// `01`, an indicator digit, twelve digits of ten bits a triple, and the check digit.
fn gtin(bits: &mut Bits<'_>, first: u32, text: &mut String) -> Option<()> {
    let mut digits = first.to_string();
    for _ in 0..4 {
        digits += &format!("{:03}", bits.take(10)?);
    }
    if digits.len() != 13 {
        return None;
    }
    let weighted =
        digits.bytes().enumerate().map(|(at, digit)| u32::from(digit - b'0') * if at % 2 == 0 { 3 } else { 1 });
    let check = (10 - weighted.sum::<u32>() % 10) % 10;
    *text += &format!("01{digits}{check}");
    Some(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Numeric,
    Alphanumeric,
    Iso646,
}

/// The general purpose data compaction field (section 7.2.5.5).
fn general(bits: &mut Bits<'_>, out: &mut Vec<u8>) -> Option<()> {
    let mut mode = Mode::Numeric;
    while !bits.rest.is_empty() {
        if mode == Mode::Numeric {
            mode = match numeric(bits, out)? {
                Some(mode) => mode,
                None => return Some(()),
            };
            continue;
        }
        if bits.peek(3) == Some(0) {
            bits.skip(3);
            mode = Mode::Numeric;
            continue;
        }
        // What is left may be cut off padding.
        let Some(five) = bits.peek(5) else { return Some(()) };
        match five {
            4 => {
                bits.skip(5);
                mode = if mode == Mode::Iso646 { Mode::Alphanumeric } else { Mode::Iso646 };
            }
            5..15 => {
                bits.skip(5);
                out.push(b'0' + (five - 5) as u8);
            }
            15 => {
                bits.skip(5);
                out.push(SEPARATOR);
                mode = Mode::Numeric;
                // Some encoders put a latch to numeric after it, which is there already.
                if bits.peek(7).is_some_and(|seven| seven < 8) {
                    bits.skip(3);
                }
            }
            _ if mode == Mode::Alphanumeric => {
                out.push(match bits.take(6)? {
                    letter @ 32..58 => letter as u8 + 33,
                    58 => b'*',
                    other @ 59..63 => other as u8 - 59 + b',',
                    _ => return None,
                });
            }
            _ => {
                let seven = bits.peek(7)?;
                if let 64..116 = seven {
                    bits.skip(7);
                    out.push(if seven < 90 { seven as u8 + 1 } else { seven as u8 + 7 });
                } else {
                    let place = bits.take(8)?.checked_sub(232)? as usize;
                    out.push(*b"!\"%&'()*+,-./:;<=>?_ ".get(place)?);
                }
            }
        }
    }
    Some(())
}

/// Two digits, or a latch; `None` inside when the bits end.
fn numeric(bits: &mut Bits<'_>, out: &mut Vec<u8>) -> Option<Option<Mode>> {
    let Some(seven) = bits.peek(7) else {
        // One last digit has four bits.
        if let Some(digit @ 1..=10) = bits.peek(4) {
            out.push(b'0' + (digit - 1) as u8);
        }
        return Some(None);
    };
    if seven < 8 {
        bits.skip(4);
        return Some(Some(Mode::Alphanumeric));
    }
    bits.skip(7);
    for digit in [(seven - 8) / 11, (seven - 8) % 11] {
        out.push(if digit == 10 { SEPARATOR } else { b'0' + digit as u8 });
    }
    Some(Some(Mode::Numeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bits(text: &str) -> Vec<bool> {
        text.bytes().filter(|byte| *byte != b' ').map(|byte| byte == b'1').collect()
    }

    #[test]
    fn a_weighed_item_is_its_gtin_and_its_weight() {
        let gtin = "0000000001 0011101010 1000110111 1101111010";
        let read = decode(&bits(&format!("0 0100 {gtin} 000011011010110")));
        assert_eq!(read.as_deref(), Some(&b"01900123456789083103001750"[..]));
    }

    #[test]
    fn modes_are_latched_and_padding_is_dropped() {
        // No fixed header: "10" numeric, latch to letters, "A1", FNC1, then "21" and one digit.
        let numeric = format!("{:07b}", 8 + 11);
        let more = format!("{:07b}", 8 + 22 + 1);
        let read = decode(&bits(&format!("0 00 00 {numeric} 0000 100000 00110 01111 {more} 0110")));
        assert_eq!(read.as_deref(), Some(&b"10A1\x1D215"[..]));
    }
}
