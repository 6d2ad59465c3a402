//! The primary identification keys of GS1 Digital Links, for those who route paths by them.

use super::table::ENTRIES;

/// The application identifiers that may begin the path of a Digital Link, in lexical order: `01` of
/// `/01/06901234567892/21/S7` (GS1 Digital Link Standard: URI Syntax, section 4.3; `dlpkey` in the GS1 Barcode Syntax
/// Dictionary, which also has 415 with its 8020).
///
/// Servers and service workers make their routes of it, so that they agree with what [`identify`](crate::identify) reads.
///
/// ```
/// use suyuan_codes::PRIMARY_KEYS;
///
/// let is_digital_link = |path: &str| path.split('/').nth(1).is_some_and(|key| PRIMARY_KEYS.contains(&key));
/// assert!(is_digital_link("/01/06901234567892/10/B1"));
/// assert!(!is_digital_link("/10/B1"));
/// assert!(!is_digital_link("/history"));
/// ```
pub const PRIMARY_KEYS: &[&str] = &KEYS;

const COUNT: usize = {
    let (mut count, mut at) = (0, 0);
    while at < ENTRIES.len() {
        if ENTRIES[at].key.is_some() {
            assert!(ENTRIES[at].more == 0, "no key is a run of identifiers");
            count += 1;
        }
        at += 1;
    }
    count
};

const KEYS: [&str; COUNT] = {
    let (mut keys, mut count, mut at) = ([""; COUNT], 0, 0);
    while at < ENTRIES.len() {
        if ENTRIES[at].key.is_some() {
            keys[count] = ENTRIES[at].first;
            count += 1;
        }
        at += 1;
    }
    keys
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gs1::ai;

    #[test]
    fn they_are_the_keys_of_the_syntax_dictionary() {
        let dictionary = [
            "00", "01", "253", "255", "401", "402", "414", "415", "417", "8003", "8004", "8006", "8010", "8013",
            "8017", "8018",
        ];
        assert_eq!(PRIMARY_KEYS, dictionary);
    }

    #[test]
    fn they_are_those_that_a_path_is_read_by() {
        assert!(PRIMARY_KEYS.iter().all(|key| ai::find(key).is_some_and(|ai| ai.is_key)));
        assert_eq!(ai::TABLE.iter().filter(|ai| ai.is_key).count(), PRIMARY_KEYS.len());
    }
}
