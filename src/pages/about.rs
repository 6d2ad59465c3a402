//! How it works, what the outcomes mean, privacy.

use super::place::PlaceSwitch;
use crate::components::{Heading, Icon, glyph_of, live, tone_of};
use crate::edge::worker::InstallPrompt;
use crate::i18n::{InUse, words};
use crate::preferences::preferences;
use crate::route::Route;
use crate::services::services;
use crate::state::{Kept, State};
use leptos::prelude::*;
use leptos_router::components::A;
use suyuan_verdict::Outcome;
use suyuan_words::{AboutWords, CommonWords, outcomes};

/// About.
#[component]
pub fn About() -> impl IntoView {
    let t = AboutWords::now();
    let steps = [t.step1(), t.step2(), t.step3(), t.step4(), t.step5()];
    let privacy = [t.privacy1(), t.privacy2(), t.privacy3(), t.privacy4(), t.privacy5()];
    let preferences = preferences();
    view! {
        <div class="space-y-6">
            <div>
                <Heading text=t.title()/>
                <p class="text-soft">{t.lead()}</p>
            </div>
            <Install/>
            <section class="card px-5 py-4">
                <h2 class="mb-2 text-lg font-semibold">{t.steps_title()}</h2>
                <ol class="space-y-2">
                    {steps.into_iter().enumerate().map(|(at, step)| view! {
                        <li class="flex gap-3">
                            <span class="flex h-7 w-7 shrink-0 items-center justify-center rounded-full bg-brand-wash text-sm font-semibold text-brand" aria-hidden="true">{at + 1}</span>
                            <span>{step}</span>
                        </li>
                    }).collect_view()}
                </ol>
            </section>
            <section class="tone-care tone-wash rounded-card px-5 py-4">
                <h2 class="mb-1 text-lg font-semibold">{t.limits_title()}</h2>
                <p>{t.limits()}</p>
            </section>
            <section class="card px-5 py-4">
                <h2 class="mb-2 text-lg font-semibold">{t.outcomes_title()}</h2>
                <ul class="divide-y divide-line">
                    {Outcome::ALL.into_iter().map(|outcome| {
                        let words = outcomes::outcome(words(), outcome);
                        view! {
                            <li class="flex gap-3 py-3">
                                <span class=format!("{} tone-wash tone-text h-fit rounded-full p-2", tone_of(outcome))><Icon glyph=glyph_of(outcome)/></span>
                                <span>
                                    <span class="block font-semibold">{words.headline}</span>
                                    <span class="text-soft">{words.advice}</span>
                                </span>
                            </li>
                        }
                    }).collect_view()}
                </ul>
            </section>
            <section class="card px-5 py-4">
                <h2 class="mb-2 text-lg font-semibold">{t.privacy_title()}</h2>
                <ul class="list-disc space-y-1.5 ps-5">{privacy.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            </section>
            <section class="card px-5 py-4">
                <h2 class="mb-1 text-lg font-semibold">{t.settings_title()}</h2>
                <label class="flex min-h-12 items-center gap-3" for="sounds">
                    <input id="sounds" class="h-5 w-5 accent-brand" type="checkbox" prop:checked=move || preferences.sounds.get()
                        on:change:target=move |event| preferences.sounds.set(event.target().checked())/>
                    {t.beep()}
                </label>
                <label class="flex min-h-12 items-center gap-3" for="vibrates">
                    <input id="vibrates" class="h-5 w-5 accent-brand" type="checkbox" prop:checked=move || preferences.vibrates.get()
                        on:change:target=move |event| preferences.vibrates.set(event.target().checked())/>
                    {t.vibrate()}
                </label>
                <PlaceSwitch/>
            </section>
            {services().config.features.embed.then(|| view! {
                <section class="card px-5 py-4">
                    <h2 class="mb-1 text-lg font-semibold">{t.integrators_title()}</h2>
                    <p class="mb-3 text-soft">{t.integrators()}</p>
                    <A href=Route::Integrate.href() attr:class="btn">{t.integrators_link()}</A>
                </section>
            })}
            <p class="text-center text-sm text-soft">{t.source()}</p>
        </div>
    }
}

/// The browser's own offer to install, where there is one.
#[component]
fn Install() -> impl IntoView {
    let t = CommonWords::now();
    let is_offered = State::new(InstallPrompt::is_available());
    let _prompt = Kept::new(InstallPrompt::listen(move |is| is_offered.set(is)));
    let install = move |_| {
        leptos::task::spawn_local(async move {
            let _ = InstallPrompt::prompt().await;
            is_offered.set(InstallPrompt::is_available());
        });
    };
    live(move || {
        is_offered.get().then(
            || view! { <button type="button" class="btn btn-primary w-full" on:click=install>{t.install()}</button> },
        )
    })
}
