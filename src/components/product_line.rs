//! One check in a list.

use super::icon::Icon;
use super::tone::{glyph_of, tone_of};
use crate::check::CodeInHand;
use crate::edge::device::clock;
use crate::edge::store::HistoryEntry;
use crate::i18n::{InUse, language, local, words};
use crate::route::Route;
use leptos::prelude::*;
use leptos_router::components::A;
use suyuan_verdict::Outcome;
use suyuan_words::{HistoryWords, outcomes};

/// One earlier check: what it was, what came of it, when; opens its result, or what `href` says.
#[component]
pub fn ProductLine(
    /// The check.
    entry: HistoryEntry,
    /// Another address to open.
    #[prop(optional, into)]
    href: Option<String>,
) -> impl IntoView {
    let tag = language().tag();
    let outcome = Outcome::from_name(&entry.outcome).unwrap_or(Outcome::CannotCheck);
    let name = local(&entry.name).unwrap_or_else(|| HistoryWords::now().unnamed().to_owned().into());
    let href = href.unwrap_or_else(|| Route::Result(CodeInHand::of_entry(&entry)).href());
    let code = entry.code;
    view! {
        <A href=href attr:class="flex items-center gap-4 rounded-card px-4 py-3 no-underline hover:bg-brand-wash">
            <span class=format!("{} tone-wash tone-text rounded-full p-2.5", tone_of(outcome))>
                <Icon glyph=glyph_of(outcome)/>
            </span>
            <span class="min-w-0 grow">
                <span class="block truncate font-semibold">{name.view()}</span>
                <span class="block truncate text-sm text-soft">{code}</span>
            </span>
            <span class="shrink-0 text-end text-sm">
                <span class=format!("{} tone-text block font-semibold", tone_of(outcome))>{outcomes::outcome(words(), outcome).short}</span>
                <span class="text-soft">{clock::relative(entry.at, clock::now(), tag)}</span>
            </span>
        </A>
    }
}
