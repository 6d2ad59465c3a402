//! Shoppers' texts: shown to those who answer them, and compared with what is printed.

use suyuan_record::{LONGEST_TEXT, inert};

/// The whole of a text with nothing in it that reorders, hides or imitates (see [`inert`], which would cut it).
pub(crate) fn shown(text: &str) -> String {
    let mut rest = text;
    let mut shown = String::with_capacity(text.len());
    while !rest.is_empty() {
        let end = rest.char_indices().nth(LONGEST_TEXT).map_or(rest.len(), |(at, _)| at);
        shown.push_str(&inert(&rest[..end]));
        rest = &rest[end..];
    }
    shown
}

/// A printed number without what people leave out when they type it.
pub(crate) fn bare_number(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '–' | '—' | '－')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_whole_and_harmless() {
        let text = format!("{}\u{202d}+86\u{202c}", "好".repeat(3_000));
        assert_eq!(shown(&text), format!("{}\u{fffd}+86\u{fffd}", "好".repeat(3_000)));
    }
}
