//! What went wrong, and what to do next.

use super::icon::{Glyph, Icon};
use crate::locales::errors::Remedy;
use leptos::prelude::*;

/// A note on what went wrong; announced at once.
#[component]
pub fn RemedyNote(
    /// The words.
    remedy: Remedy,
) -> impl IntoView {
    view! {
        <div role="alert" class="tone-care tone-wash flex gap-3 rounded-card p-4">
            <span class="tone-text"><Icon glyph=Glyph::Triangle/></span>
            <div>
                <p class="font-semibold">{remedy.what}</p>
                <p>{remedy.next}</p>
            </div>
        </div>
    }
}
