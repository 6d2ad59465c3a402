//! The table of application identifiers as a program carries it: each list of components and each notation once, entries
//! without pointers. A page pays for every byte of it, and as it is written it would be three times the size.

use super::entry::Entry;
use super::spec::Part;
use super::table::ENTRIES;

/// One application identifier, or a run of them that differ in the last digit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ai {
    /// The digits of the first of the run, and how many there are.
    pub(super) digits: [u8; 4],
    pub(super) length: u8,
    /// How many follow it in the run.
    pub(crate) more: u8,
    /// Whether no FNC1 has to follow.
    pub(crate) predefined: bool,
    /// Whether a Digital Link may carry it in the query.
    pub(crate) attribute: bool,
    /// Whether a Digital Link may start with it.
    pub(crate) is_key: bool,
    /// Whether no other of the run may be present.
    pub(super) alone: bool,
    /// Which in [`LIST_ENDS`], [`NOTATION_ENDS`].
    pub(super) parts: u8,
    pub(super) requires: u8,
    pub(super) excludes: u8,
    pub(super) qualifiers: u8,
}

/// Every allocated application identifier, in lexical order.
pub(crate) static TABLE: [Ai; ENTRIES.len()] = {
    let mut table = [packed(&ENTRIES[0]); ENTRIES.len()];
    let mut at = 1;
    while at < ENTRIES.len() {
        table[at] = packed(&ENTRIES[at]);
        at += 1;
    }
    table
};

/// Every list of components, once, one behind another.
pub(super) static PARTS: [Part; ends_of_lists()[LISTS.1 - 1] as usize] = {
    let mut all = [LISTS.0[0][0]; ends_of_lists()[LISTS.1 - 1] as usize];
    let (mut list, mut part, mut to) = (0, 0, 0);
    while to < all.len() {
        if part == LISTS.0[list].len() {
            (list, part) = (list + 1, 0);
        }
        all[to] = LISTS.0[list][part];
        (part, to) = (part + 1, to + 1);
    }
    all
};

/// Where in [`PARTS`] each list ends.
pub(super) static LIST_ENDS: [u8; LISTS.1] = ends_of_lists();

const fn ends_of_lists() -> [u8; LISTS.1] {
    let (mut ends, mut end, mut at) = ([0; LISTS.1], 0, 0);
    while at < ends.len() {
        end += LISTS.0[at].len();
        assert!(end < 256, "a place in the list of components is a byte");
        ends[at] = end as u8;
        at += 1;
    }
    ends
}

/// Every notation of pairings and qualifiers, once, one behind another.
pub(super) static NOTATIONS: [u8; ends_of_texts()[TEXTS.1 - 1] as usize] = {
    let mut all = [0; ends_of_texts()[TEXTS.1 - 1] as usize];
    let (mut text, mut at, mut to) = (0, 0, 0);
    while to < all.len() {
        while at == TEXTS.0[text].len() {
            (text, at) = (text + 1, 0);
        }
        all[to] = TEXTS.0[text].as_bytes()[at];
        (at, to) = (at + 1, to + 1);
    }
    all
};

/// Where in [`NOTATIONS`] each ends.
pub(super) static NOTATION_ENDS: [u16; TEXTS.1] = ends_of_texts();

const fn ends_of_texts() -> [u16; TEXTS.1] {
    let (mut ends, mut end, mut at) = ([0; TEXTS.1], 0, 0);
    while at < ends.len() {
        end += TEXTS.0[at].len();
        ends[at] = end as u16;
        at += 1;
    }
    ends
}

const LISTS: ([&[Part]; 256], usize) = {
    let (mut lists, mut count, mut at): ([&[Part]; 256], _, _) = ([&[]; 256], 0, 0);
    while at < ENTRIES.len() {
        if place_of_list(&lists, count, ENTRIES[at].parts) == count {
            lists[count] = ENTRIES[at].parts;
            count += 1;
        }
        at += 1;
    }
    (lists, count)
};

/// The first is the empty one.
const TEXTS: ([&str; 256], usize) = {
    let (mut texts, mut count, mut at) = ([""; 256], 1, 0);
    while at < ENTRIES.len() {
        let own = [ENTRIES[at].requires, ENTRIES[at].excludes, qualifiers(&ENTRIES[at])];
        let mut which = 0;
        while which < own.len() {
            if place_of_text(&texts, count, own[which]) == count {
                texts[count] = own[which];
                count += 1;
            }
            which += 1;
        }
        at += 1;
    }
    (texts, count)
};

const fn packed(entry: &Entry) -> Ai {
    let (mut digits, mut at) = ([0; 4], 0);
    while at < entry.first.len() {
        digits[at] = entry.first.as_bytes()[at];
        at += 1;
    }
    Ai {
        digits,
        length: entry.first.len() as u8,
        more: entry.more,
        predefined: entry.predefined,
        attribute: entry.attribute,
        is_key: entry.key.is_some(),
        alone: entry.alone,
        parts: place_of_list(&LISTS.0, LISTS.1, entry.parts) as u8,
        requires: place_of_text(&TEXTS.0, TEXTS.1, entry.requires) as u8,
        excludes: place_of_text(&TEXTS.0, TEXTS.1, entry.excludes) as u8,
        qualifiers: place_of_text(&TEXTS.0, TEXTS.1, qualifiers(entry)) as u8,
    }
}

const fn qualifiers(entry: &Entry) -> &'static str {
    match entry.key {
        Some(qualifiers) => qualifiers,
        None => "",
    }
}

/// Where the list stands among the first `count`; `count` where it does not.
const fn place_of_list(lists: &[&[Part]; 256], count: usize, wanted: &[Part]) -> usize {
    let mut at = 0;
    while at < count && !are_equal_lists(lists[at], wanted) {
        at += 1;
    }
    at
}

/// Where the text stands among the first `count`; `count` where it does not.
const fn place_of_text(texts: &[&str; 256], count: usize, wanted: &str) -> usize {
    let mut at = 0;
    while at < count && !are_equal_texts(texts[at].as_bytes(), wanted.as_bytes()) {
        at += 1;
    }
    at
}

const fn are_equal_texts(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

const fn are_equal_lists(a: &[Part], b: &[Part]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && are_equal_parts(&a[at], &b[at]) {
        at += 1;
    }
    at == a.len() && at == b.len()
}

const fn are_equal_parts(a: &Part, b: &Part) -> bool {
    let mut at = 0;
    while at < a.lints.len() {
        match (a.lints[at], b.lints[at]) {
            (Some(a), Some(b)) if a as u8 == b as u8 => {}
            (None, None) => {}
            _ => return false,
        }
        at += 1;
    }
    a.charset as u8 == b.charset as u8 && a.min == b.min && a.max == b.max && a.optional == b.optional
}
