//! A section that opens and closes.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// A section with a heading that opens and closes.
#[component]
pub fn Fold(
    /// The heading.
    title: &'static str,
    /// Beside the heading.
    glyph: Glyph,
    /// Whether it is open at first.
    #[prop(default = false)]
    open: bool,
    /// A few words behind the heading.
    #[prop(optional, into)]
    note: Option<String>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="fold card" open=open>
            <summary>
                <span class="text-brand"><Icon glyph=glyph/></span>
                <h2>{title}</h2>
                {note.map(|note| view! { <span class="text-base font-normal text-soft">{note}</span> })}
            </summary>
            <div class="fold-body">{children()}</div>
        </details>
    }
}
