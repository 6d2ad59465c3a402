//! Several things in a row.

use crate::{ListWords, Words};

/// The items as one text, parted as the language does it; empty where there are none.
pub fn list<T: AsRef<str>>(words: Words, items: impl IntoIterator<Item = T>) -> String {
    let t = ListWords::of(words);
    let mut items = items.into_iter();
    let first = items.next().map(|first| first.as_ref().to_owned()).unwrap_or_default();
    items.fold(first, |row, next| t.pair(&row, next.as_ref()))
}
