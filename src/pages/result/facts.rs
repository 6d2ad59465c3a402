//! Names and values, side by side; a value that is absent leaves no hole.

use leptos::prelude::*;

/// Names and values.
#[component]
pub(crate) fn Facts(
    /// Names and values, in order; those without a value are left out.
    facts: Vec<(&'static str, Option<String>)>,
) -> impl IntoView {
    let rows = facts
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)))
        .map(|(name, value)| {
            view! {
                <div class="py-2 sm:flex sm:gap-4">
                    <dt class="text-sm text-soft sm:w-40 sm:shrink-0 sm:pt-0.5">{name}</dt>
                    <dd class="min-w-0 break-words">{value}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="divide-y divide-line">{rows}</dl> }
}
