//! Whether a check's coarse place is told: asked once, in plain words, and switched off at any time.

use crate::components::live;
use crate::edge::device::place::{ASKED_MS, NoPlace, coarse};
use crate::edge::device::settings::PlaceConsent;
use crate::locales::place::PlaceTexts;
use crate::preferences::preferences;
use crate::state::State;
use leptos::prelude::*;

/// How far asking has come on this page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asking {
    Open,
    Waiting,
    Answered,
    Forbidden,
}

/// Takes the shopper's word for it once the browser permits it too; it asks at once, while the reason is on screen.
fn agree(consent: State<PlaceConsent>, asking: State<Asking>) {
    asking.set(Asking::Waiting);
    leptos::task::spawn_local(async move {
        // What comes of it now is not told to anyone: this check is made.
        let is_forbidden = coarse(ASKED_MS).await == Err(NoPlace::Forbidden);
        consent.set(if is_forbidden { PlaceConsent::Refused } else { PlaceConsent::Given });
        asking.set(if is_forbidden { Asking::Forbidden } else { Asking::Answered });
    });
}

fn told(asking: Asking, consent: PlaceConsent) -> Option<&'static str> {
    let t = PlaceTexts::now();
    match asking {
        Asking::Open => None,
        Asking::Waiting => Some(t.waiting),
        Asking::Forbidden => Some(t.forbidden),
        Asking::Answered if consent == PlaceConsent::Given => Some(t.given),
        Asking::Answered => Some(t.refused),
    }
}

/// The question, for shoppers who were not asked before.
#[component]
pub(super) fn PlaceQuestion() -> impl IntoView {
    let t = PlaceTexts::now();
    let consent = preferences().place;
    if consent.get_untracked() != PlaceConsent::NotAsked {
        return ().into_any();
    }
    let asking = State::new(Asking::Open);
    let refuse = move |_| {
        consent.set(PlaceConsent::Refused);
        asking.set(Asking::Answered);
    };
    view! {
        <section class="card no-print px-5 py-4" aria-labelledby="place">
            <h2 id="place" class="text-lg font-semibold" tabindex="-1">{t.title}</h2>
            {live(move || (asking.get() == Asking::Open).then(|| view! {
                <p class="text-soft">{t.lead} {t.later}</p>
                <div class="mt-3 flex flex-wrap gap-2">
                    <button type="button" class="btn" on:click=move |_| agree(consent, asking)>{t.yes}</button>
                    <button type="button" class="btn btn-quiet" on:click=refuse>{t.no}</button>
                </div>
            }))}
            <p role="status" class="text-soft">{live(move || told(asking.get(), consent.get()))}</p>
        </section>
    }
    .into_any()
}

/// The switch among the settings.
#[component]
pub(super) fn PlaceSwitch() -> impl IntoView {
    let consent = preferences().place;
    let asking = State::new(Asking::Open);
    let change = move |is_on: bool| {
        if is_on {
            agree(consent, asking);
        } else {
            consent.set(PlaceConsent::Refused);
            asking.set(Asking::Answered);
        }
    };
    view! {
        <label class="flex min-h-12 items-center gap-3" for="place">
            <input id="place" class="h-5 w-5 shrink-0 accent-brand" type="checkbox"
                prop:checked=move || consent.get() == PlaceConsent::Given
                on:change:target=move |event| change(event.target().checked())/>
            {PlaceTexts::now().switch}
        </label>
        <p role="status" class="hint">{live(move || told(asking.get(), consent.get()))}</p>
    }
}
