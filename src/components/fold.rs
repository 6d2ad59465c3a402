//! A section that opens and closes.

use super::icon::{Glyph, Icon};
use super::live::live;
use crate::edge::device::{page, sections};
use crate::state::{Kept, State};
use leptos::prelude::*;

/// A section with a heading that opens and closes, and is next time as it was left. What is in it is drawn when it is
/// first opened: a record may hold hundreds of values, and few are looked at.
#[component]
pub fn Fold(
    /// What it is remembered by; without one it comes as `open` says every time.
    #[prop(optional_no_strip)]
    name: Option<&'static str>,
    /// The heading.
    title: &'static str,
    /// Beside the heading.
    glyph: Glyph,
    /// Whether it is open as long as nobody touched it.
    #[prop(default = false)]
    open: bool,
    /// A few words behind the heading.
    #[prop(optional, into)]
    note: Option<String>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let open = name.and_then(sections::is_open).unwrap_or(open);
    // A browser tells of a section that comes open as well.
    let latest = Kept::new(open);
    let was_opened = State::new(open);
    let children = Kept::new(std::cell::Cell::new(Some(children)));
    let toggled = move |event: leptos::ev::Event| {
        let is_open = page::is_section_open(&event);
        if let Some(name) = name.filter(|_| latest.get() != is_open) {
            sections::remember(name, is_open);
        }
        latest.set(is_open);
        if is_open && !was_opened.get_untracked() {
            was_opened.set(true);
        }
    };
    view! {
        <details class="fold card" open=open on:toggle=toggled>
            <summary>
                <span class="text-brand"><Icon glyph=glyph/></span>
                <h2>{title}</h2>
                {note.map(|note| view! { <span class="text-base font-normal text-soft">{note}</span> })}
            </summary>
            <div class="fold-body">
                {live(move || {
                    was_opened.get().then(|| children.with(std::cell::Cell::take).map(|draw| draw()))
                })}
            </div>
        </details>
    }
}
