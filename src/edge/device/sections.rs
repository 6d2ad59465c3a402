//! Which sections a person opened or closed (`localStorage`): they are so again on the next record.

use web_sys::Storage;

const KEY: &str = "suyuan.sections";

/// Whether a section was left open; `None` where it was never touched.
#[must_use]
pub fn is_open(name: &str) -> Option<bool> {
    let text = storage()?.get_item(KEY).ok().flatten()?;
    state(&text, name)
}

/// Remembers how a section was left.
pub fn remember(name: &str, is_open: bool) {
    let Some(storage) = storage() else { return };
    let text = storage.get_item(KEY).ok().flatten().unwrap_or_default();
    // Where it cannot be kept, sections are next time as they come.
    let _ = storage.set_item(KEY, &with(&text, name, is_open));
}

/// Reads `+journey -reports`.
fn state(text: &str, name: &str) -> Option<bool> {
    text.split(' ').find_map(|word| match word.split_at_checked(1)? {
        ("+", known) if known == name => Some(true),
        ("-", known) if known == name => Some(false),
        _ => None,
    })
}

fn with(text: &str, name: &str, is_open: bool) -> String {
    let mut words: Vec<&str> =
        text.split(' ').filter(|word| word.get(1..).is_some_and(|known| known != name)).collect();
    let own = format!("{}{name}", if is_open { '+' } else { '-' });
    words.push(&own);
    words.join(" ")
}

/// `localStorage` throws where cookies are blocked, and in sandboxed frames.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_state_of_each_section_is_kept() {
        let text = with(&with(&with("", "journey", true), "reports", false), "journey", false);
        assert_eq!(
            (state(&text, "journey"), state(&text, "reports"), state(&text, "more")),
            (Some(false), Some(false), None)
        );
        assert_eq!(text, "-reports -journey");
    }

    #[test]
    fn what_somebody_else_wrote_there_does_no_harm() {
        for text in ["", " ", "+", "溯源", "+\u{301}x"] {
            assert_eq!(state(text, "journey"), None, "{text}");
            assert_eq!(state(&with(text, "journey", true), "journey"), Some(true), "{text}");
        }
    }
}
