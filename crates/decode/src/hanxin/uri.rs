//! URI mode of GB/T 21049-2022 and ISO/IEC 20830: characters and what addresses often have.

use super::bits::Bits;

const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";
/// Parts of addresses, behind the single characters of set A.
const COMMON: [&str; 13] = [
    "http://", "https://", "ftp://", "mailto:", "ldap://", "tel:", "urn:", "www.", ".com", ".net", ".gov", ".org",
    ".cn",
];
/// Behind those of set B.
const LESS_COMMON: [&str; 18] = [
    ".htm", ".html", ".asp", ".aspx", ".php", ".jsp", "gtin", "ser", "bat", "exp", "search", "id", ".jp", ".it", ".de",
    ".br", ".fr", "gs1",
];
const SIGNS_A: &str = "./-_~:@?#=+$&";
const SIGNS_B: &str = "!*(),{}|\\^[]`<>%\";";
/// Set C has all of them.
const SIGNS_C: &str = "$-_.+!*(),{}|\\^~[]`<>#%\";/?:@&=";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Set {
    A,
    B,
    C,
}

/// Characters from three sets, and escaped bytes.
pub(super) fn uri(bits: &mut Bits<'_>, bytes: &mut Vec<u8>) -> Option<()> {
    loop {
        match bits.take(3)? {
            1 => characters(bits, bytes, Set::A)?,
            2 => characters(bits, bytes, Set::B)?,
            3 => characters(bits, bytes, Set::C)?,
            4 => {
                for _ in 0..bits.take(6)? {
                    bytes.extend(format!("%{:02X}", bits.take(8)?).bytes());
                }
            }
            7 => return Some(()),
            _ => return None,
        }
    }
}

fn characters(bits: &mut Bits<'_>, bytes: &mut Vec<u8>, first: Set) -> Option<()> {
    let mut set = first;
    loop {
        let value = bits.take(if set == Set::C { 7 } else { 6 })?;
        set = match (set, value) {
            (Set::A | Set::B, 63) | (Set::C, 127) => return Some(()),
            (Set::A, 62) | (Set::C, 126) => Set::B,
            (Set::B, 62) | (Set::C, 125) => Set::A,
            _ => {
                bytes.extend(part(set, value)?);
                set
            }
        };
    }
}

/// What a value stands for: a character, or a part of an address.
fn part(set: Set, value: usize) -> Option<Vec<u8>> {
    let (characters, parts): ([&str; 4], [&[&str]; 3]) = match set {
        Set::A => ([LOWER, DIGITS, SIGNS_A, ""], [&COMMON, &[], &[]]),
        Set::B => ([UPPER, SIGNS_B, "", ""], [&LESS_COMMON, &[], &[]]),
        Set::C => ([LOWER, UPPER, DIGITS, SIGNS_C], [&COMMON, &LESS_COMMON, &["search"]]),
    };
    let single = characters.into_iter().flat_map(str::bytes).map(|byte| vec![byte]);
    single.chain(parts.into_iter().flatten().map(|part| part.bytes().collect())).nth(value)
}
