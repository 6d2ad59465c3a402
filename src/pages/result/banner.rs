//! The verdict, understood at arm's length, and its reasons one by one.

use crate::components::{Icon, glyph_of, live, reason_glyph, tone_of, tone_of_reason};
use crate::edge::device::{clock, page};
use crate::i18n::{InUse, language, local_view, words};
use crate::state::{Derived, react};
use leptos::prelude::*;
use suyuan_record::{Seconds, Statement};
use suyuan_verdict::Verdict;
use suyuan_words::{CommonWords, ResultWords, outcomes, reasons};

/// The verdict in colour, shape and words.
#[component]
pub(super) fn Banner(
    /// The verdict.
    verdict: Derived<Verdict>,
    /// The record that it is about, where one may be shown.
    statement: Option<Statement>,
    /// When it was checked.
    at: Seconds,
) -> impl IntoView {
    let t = ResultWords::now();
    let tag = language().tag();
    let outcome = Derived::new(move || verdict.get().outcome);
    let name = statement.as_ref().and_then(|statement| local_view(&statement.record.name));
    let producer = statement.as_ref().and_then(|statement| local_view(&statement.record.producer.name));
    react(move || {
        page::set_title(&format!(
            "{} · {}",
            outcomes::outcome(words(), outcome.get()).headline,
            CommonWords::now().brand()
        ));
        page::focus("verdict");
    });
    view! {
        <section class=move || format!("{} reveal card overflow-hidden", tone_of(outcome.get())) aria-labelledby="verdict">
            <div class="banner tone-fill flex items-center gap-5 px-5 py-6">
                {live(move || view! { <Icon glyph=glyph_of(outcome.get()) class="h-16 w-16 shrink-0 md:h-20 md:w-20"/> })}
                <div role="status">
                    <h1 id="verdict" tabindex="-1" class="text-3xl leading-tight font-bold text-balance" data-outcome=move || outcome.get().name()>
                        {live(move || outcomes::outcome(words(), outcome.get()).headline)}
                    </h1>
                    <p class="mt-1.5">{live(move || outcomes::outcome(words(), outcome.get()).advice)}</p>
                </div>
            </div>
            <div class="px-5 py-4">
                {name.map(|name| view! { <p class="text-xl font-semibold">{name}</p> })}
                {producer.map(|producer| view! { <p class="text-soft">{producer}</p> })}
                <p class="mt-1 text-sm text-soft">{t.checked_at()} " " <time>{clock::date_time(at, tag)}</time></p>
            </div>
        </section>
    }
}

/// Why: what was checked, and what came of it.
#[component]
pub(super) fn Reasons(
    /// The verdict.
    verdict: Derived<Verdict>,
) -> impl IntoView {
    let t = ResultWords::now();
    view! {
        <section class="card px-5 py-4" aria-labelledby="why">
            <h2 id="why" class="mb-2 text-lg font-semibold">{t.why()}</h2>
            <ul class="divide-y divide-line">
                {live(move || {
                    verdict.get().reasons.iter().map(|reason| {
                        let words = reasons::reason(words(), reason);
                        view! {
                            <li class="flex gap-3 py-3" data-reason=reason.name()>
                                <span class=format!("{} tone-wash tone-text h-fit rounded-full p-1.5", tone_of_reason(reason))>
                                    <Icon glyph=reason_glyph(reason) class="h-5 w-5 shrink-0"/>
                                </span>
                                <span class="min-w-0">
                                    <span class="block font-semibold">{words.title}</span>
                                    <span class="text-soft">{words.detail}</span>
                                </span>
                            </li>
                        }
                    }).collect_view()
                })}
            </ul>
        </section>
    }
}
