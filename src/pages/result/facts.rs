//! Names and values, side by side; a value that is absent leaves no hole.

use crate::i18n::Said;
use leptos::prelude::*;

/// A name, and its value where there is one.
pub(crate) type Fact = (&'static str, Option<Said>);

/// A fact whose value is no text of a record: a number, a date, a word of this app.
pub(crate) fn plain(name: &'static str, value: Option<String>) -> Fact {
    (name, value.map(Said::from))
}

/// Facts of which none is a text of a record.
pub(crate) fn all_plain(facts: Vec<(&'static str, Option<String>)>) -> Vec<Fact> {
    facts.into_iter().map(|(name, value)| plain(name, value)).collect()
}

/// Names and values.
#[component]
pub(crate) fn Facts(
    /// Names and values, in order; those without a value are left out.
    facts: Vec<Fact>,
) -> impl IntoView {
    let rows = facts
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.filter(|value| !value.text.is_empty())?)))
        .map(|(name, value)| {
            view! {
                <div class="py-2 sm:flex sm:gap-4">
                    <dt class="text-sm text-soft sm:w-40 sm:shrink-0 sm:pt-0.5">{name}</dt>
                    <dd class="min-w-0 break-words"><bdi>{value.view()}</bdi></dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="divide-y divide-line">{rows}</dl> }
}
