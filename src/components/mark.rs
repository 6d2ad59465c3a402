//! The mark: ripples back to the source.

use leptos::prelude::*;

/// The mark of the project.
#[component]
pub fn Mark(
    /// Its size.
    #[prop(default = "h-9 w-9 shrink-0")]
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class viewBox="0 0 48 48" fill="none" stroke-linecap="round" aria-hidden="true">
            <path class="stroke-brand" stroke-width="4" d="M24 4C13 17 7 23.500 7 30.500 7 38.500 14.500 44 24 44s17-5.500 17-13.500C41 23.500 35 17 24 4z"></path>
            <path class="stroke-brand" stroke-width="3.200" d="M15 31a9 9 0 0 1 18 0"></path>
            <circle cx="24" cy="32.500" r="4.200" class="fill-amber"></circle>
        </svg>
    }
}
