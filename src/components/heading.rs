//! The heading of a page.

use crate::edge::device::page;
use crate::i18n::InUse;
use crate::state::react;
use leptos::prelude::*;
use suyuan_words::CommonWords;

/// The heading of a page: names the document too, and takes the focus when the page was reached from another, so that a
/// screen reader reads it first.
#[component]
pub fn Heading(
    /// Its text.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    page::set_title(&format!("{text} · {}", CommonWords::now().brand()));
    // A frame later: only then is a page that was reached from another in the document.
    react(|| request_animation_frame(|| page::focus("heading")));
    view! { <h1 id="heading" tabindex="-1" class="text-2xl font-bold">{text}</h1> }
}
