//! Several things in a row.

use crate::{Direction, ListWords, Words};

/// Has a row of isolated items run from the right: without a letter of its own, it would run from the left once it is
/// isolated itself (Unicode Standard Annex 9, rule P2).
const RIGHT_TO_LEFT_MARK: char = '\u{200f}';

/// The items as one text, parted as the language does it; empty where there are none.
pub fn list<T: AsRef<str>>(words: Words, items: impl IntoIterator<Item = T>) -> String {
    let t = ListWords::of(words);
    let is_rtl = words.language().direction() == Direction::Rtl;
    let mut items = items.into_iter();
    let first = items.next().map(|first| first.as_ref().to_owned()).unwrap_or_default();
    items.fold(first, |row, next| {
        let mut row = t.pair(&row, next.as_ref());
        if is_rtl {
            row.insert(0, RIGHT_TO_LEFT_MARK);
        }
        row
    })
}

#[cfg(all(test, feature = "bundled"))]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn rows_run_as_their_language_does() {
        let row = |language, items: &[&str]| list(Words::bundled(language), items);
        assert_eq!(row(Language::En, &[]), "");
        assert_eq!(row(Language::En, &["a", "b", "c"]), "a, b, c");
        assert_eq!(row(Language::Ug, &["甲"]), "甲");
        let two = "\u{200f}\u{2068}甲\u{2069}، \u{2068}乙\u{2069}";
        assert_eq!(row(Language::Ug, &["甲", "乙"]), two);
        assert_eq!(
            row(Language::Ug, &["甲", "乙", "丙"]),
            format!("\u{200f}\u{2068}{two}\u{2069}، \u{2068}丙\u{2069}")
        );
    }
}
