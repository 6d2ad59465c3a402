//! Application identifiers: their format, and how to find one.

use super::packed;
pub(crate) use super::packed::{Ai, TABLE};
use super::spec::{Lint, Part};
use crate::number::is_digits;
use std::borrow::Cow;

impl Ai {
    /// The first of the run.
    pub(crate) fn first(&'static self) -> &'static str {
        self.digits.get(..usize::from(self.length)).and_then(|digits| str::from_utf8(digits).ok()).unwrap_or("")
    }

    /// The components of the value.
    pub(crate) fn parts(&self) -> &'static [Part] {
        let end = |list: u8| packed::LIST_ENDS.get(usize::from(list)).map_or(0, |end| usize::from(*end));
        // The list before the first ends where no list does.
        packed::PARTS.get(end(self.parts.wrapping_sub(1))..end(self.parts)).unwrap_or_default()
    }

    /// What else must be present, in the notation of the table.
    pub(crate) fn requires(&self) -> &'static [u8] {
        notation(self.requires)
    }

    /// The patterns of what must not be present, besides the others of a run that stands alone.
    pub(crate) fn excluded(&self) -> impl Iterator<Item = &'static [u8]> {
        alternatives(notation(self.excludes))
    }

    /// Whether this is another of a run of which only one may be present.
    pub(crate) fn is_alone_beside(&self, code: &str) -> bool {
        self.alone && code.len() == 4 && code.as_bytes().starts_with(&self.digits[..3])
    }

    /// `code`, which is of this entry, without a copy where that can be.
    pub(crate) fn code(&'static self, code: &str) -> Cow<'static, str> {
        // No run has identifiers of several lengths, and only their last digits differ.
        let first = self.first();
        if first.as_bytes().last() == code.as_bytes().last() {
            Cow::Borrowed(first)
        } else {
            Cow::Owned(code.to_owned())
        }
    }

    /// The longest value, in characters.
    pub(crate) fn max_length(&self) -> usize {
        self.parts().iter().map(|part| usize::from(part.max)).sum()
    }

    /// The shortest value, in characters.
    pub(crate) fn min_length(&self) -> usize {
        self.parts().iter().filter(|part| !part.optional).map(|part| usize::from(part.min)).sum()
    }

    /// The alternatives of qualifiers that a primary key takes, each in canonical order.
    pub(crate) fn qualifier_sequences(&self) -> impl Iterator<Item = impl Iterator<Item = Id> + Clone + use<>> + use<> {
        let codes = |sequence: &'static [u8]| sequence.split(|b| *b == b',').filter(|code| !code.is_empty()).map(id_of);
        notation(self.qualifiers).split(|b| *b == b'|').map(codes)
    }
}

/// A notation of the table. The first is empty, so there is one before every other.
fn notation(which: u8) -> &'static [u8] {
    let end = |which: u8| packed::NOTATION_ENDS.get(usize::from(which)).map_or(0, |end| usize::from(*end));
    packed::NOTATIONS.get(end(which.saturating_sub(1))..end(which)).unwrap_or_default()
}

/// An identifier as a number, quick to compare: a 1 and its digits, so that leading zeros count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Id(u16);

impl Id {
    pub(crate) const SSCC: Self = id("00");
    pub(crate) const GTIN: Self = id("01");
    pub(crate) const CONTENT: Self = id("02");
    pub(crate) const MTO_GTIN: Self = id("03");
    pub(crate) const BATCH: Self = id("10");
    pub(crate) const SERIAL: Self = id("21");
    pub(crate) const CPV: Self = id("22");
    pub(crate) const TPX: Self = id("235");
    pub(crate) const GDTI: Self = id("253");
    pub(crate) const GLN_EXTENSION: Self = id("254");
    pub(crate) const GCN: Self = id("255");
    pub(crate) const GINC: Self = id("401");
    pub(crate) const GSIN: Self = id("402");
    pub(crate) const PHYSICAL_LOCATION: Self = id("414");
    pub(crate) const PAY_TO: Self = id("415");
    pub(crate) const PARTY: Self = id("417");
    pub(crate) const UIC: Self = id("7040");
    pub(crate) const GRAI: Self = id("8003");
    pub(crate) const GIAI: Self = id("8004");
    pub(crate) const ITIP: Self = id("8006");
    pub(crate) const CPID: Self = id("8010");
    pub(crate) const CPID_SERIAL: Self = id("8011");
    pub(crate) const GMN: Self = id("8013");
    pub(crate) const GSRN_PROVIDER: Self = id("8017");
    pub(crate) const GSRN_RECIPIENT: Self = id("8018");
    pub(crate) const SRIN: Self = id("8019");
    pub(crate) const REFERENCE: Self = id("8020");
    pub(crate) const ITIP_CONTENT: Self = id("8026");

    /// Whether it is a location number, whatever for (410 to 417).
    pub(crate) fn is_location(self) -> bool {
        (id("410").0..=id("417").0).contains(&self.0)
    }
}

/// The number of an identifier of two to four digits; that of no identifier for another text.
pub(crate) const fn id(code: &str) -> Id {
    id_of(code.as_bytes())
}

const fn id_of(code: &[u8]) -> Id {
    if code.len() < 2 || code.len() > 4 {
        return Id(0);
    }
    let (mut id, mut at) = (1, 0);
    while at < code.len() {
        if !code[at].is_ascii_digit() {
            return Id(0);
        }
        id = id * 10 + (code[at] - b'0') as u16;
        at += 1;
    }
    Id(id)
}

/// Where in the table the identifiers of each first two digits start.
static STARTS: [u8; 101] = {
    let (mut starts, mut group, mut at) = ([0; 101], 0, 0);
    while at < TABLE.len() {
        let code = TABLE[at].digits;
        let own = (code[0] - b'0') as usize * 10 + (code[1] - b'0') as usize;
        while group <= own {
            starts[group] = at as u8;
            group += 1;
        }
        // A run such as 91 to 99 belongs to the groups of all its members.
        if TABLE[at].length == 2 {
            while group <= own + TABLE[at].more as usize {
                starts[group] = at as u8;
                group += 1;
            }
        }
        at += 1;
    }
    while group < starts.len() {
        starts[group] = at as u8;
        group += 1;
    }
    starts
};

/// The entry of exactly this application identifier.
pub(crate) fn find(code: &str) -> Option<&'static Ai> {
    let digits = match *code.as_bytes() {
        [a, b] => [a, b, 0, 0],
        [a, b, c] => [a, b, c, 0],
        [a, b, c, d] => [a, b, c, d],
        _ => return None,
    };
    if !is_digits(code) {
        return None;
    }
    let wanted = u32::from_be_bytes(digits);
    let group = usize::from(digits[0] - b'0') * 10 + usize::from(digits[1] - b'0');
    let entries = TABLE.get(usize::from(*STARTS.get(group)?)..)?;
    for ai in entries {
        let first = u32::from_be_bytes(ai.digits);
        if first > wanted {
            return None;
        }
        // Identifiers of one entry are of one length, and differ in the last digit alone.
        let last = 32 - 8 * u32::from(ai.length);
        if usize::from(ai.length) == code.len() && (wanted - first) >> last <= u32::from(ai.more) {
            return Some(ai);
        }
    }
    None
}

/// The application identifier at the start of an element string, with its own length. No identifier is a prefix of
/// another, so the first that fits is the only one.
pub(crate) fn find_prefix(text: &str) -> Option<(&str, &'static Ai)> {
    (2..=4).find_map(|length| {
        let code = text.get(..length)?;
        Some((code, find(code)?))
    })
}

/// Whether the value of this identifier starts with a date.
pub(crate) fn is_date(code: &str) -> bool {
    let dates = [Lint::Yymmdd, Lint::Yymmd0, Lint::Yyyymmdd];
    let first = find(code).and_then(|ai| ai.parts().first());
    first.is_some_and(|part| dates.into_iter().any(|date| part.has(date)))
}

/// The texts between the commas of the table's notation. As bytes: this is asked of every element of every code.
pub(crate) fn alternatives(notation: &'static [u8]) -> impl Iterator<Item = &'static [u8]> {
    notation.split(|b| *b == b',')
}

/// Whether `code` fits a pattern such as `31nn`.
pub(crate) fn matches(pattern: &[u8], code: &str) -> bool {
    pattern.len() == code.len() && pattern.iter().zip(code.as_bytes()).all(|(p, c)| p == c || *p == b'n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_found_and_in_order() {
        assert!(TABLE.is_sorted_by(|a, b| a.first() < b.first()), "find() needs lexical order");
        for ai in &TABLE {
            for more in 0..=ai.more {
                let mut code = ai.first().to_owned().into_bytes();
                *code.last_mut().unwrap() += more;
                let code = String::from_utf8(code).unwrap();
                assert_eq!(find(&code).map(|found| found.first()), Some(ai.first()), "{code}");
            }
        }
        assert!(find("89").is_none() && find("3106").is_none() && find("1A").is_none() && find("").is_none());
    }

    #[test]
    fn no_identifier_is_a_prefix_of_another() {
        for a in &TABLE {
            for b in &TABLE {
                assert!(a.first() == b.first() || !b.first().starts_with(a.first()), "{} {}", a.first(), b.first());
            }
        }
    }

    #[test]
    fn predefined_lengths_agree_with_the_table() {
        // Length of code plus value by the first two digits: what encoders go by (GS1 General Specifications, figure
        // 7.8.5-2).
        let length = |prefix: &str| match prefix {
            "00" => Some(20),
            "01" | "02" | "03" | "41" => Some(16),
            "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" => Some(8),
            "20" => Some(4),
            "31" | "32" | "33" | "34" | "35" | "36" => Some(10),
            _ => None,
        };
        for ai in &TABLE {
            let own = ai.predefined.then(|| ai.first().len() + ai.max_length());
            assert_eq!(own, length(&ai.first()[..2]), "{}", ai.first());
        }
    }
}
