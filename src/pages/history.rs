//! What was checked and reported on this device.

use crate::components::{Glyph, Heading, Icon, ProductLine, live};
use crate::edge::store::{HistoryEntry, Store};
use crate::i18n::{InUse, language};
use crate::load::load;
use crate::part::third_part;
use crate::services::services;
use crate::state::{Kept, State};
use leptos::prelude::*;
use suyuan_words::HistoryWords;

/// History.
#[component]
pub fn History() -> impl IntoView {
    let t = HistoryWords::now();
    view! {
        <div class="space-y-6">
            <div>
                <Heading text=t.title()/>
                <p class="text-soft">{t.lead()}</p>
            </div>
            {match services().store {
                None => view! { <p class="tone-care tone-wash rounded-card p-4">{t.unavailable()}</p> }.into_any(),
                Some(store) => {
                    let store = Kept::new(store);
                    view! {
                        {third_part(move |part| (part.list)(store))}
                        <Checks store=store/>
                    }
                    .into_any()
                }
            }}
        </div>
    }
}

type StoreHandle = Kept<Store>;

/// Checks, newest first.
#[component]
fn Checks(
    /// Where they are kept.
    store: StoreHandle,
) -> impl IntoView {
    let t = HistoryWords::now();
    let round = State::new(0_u32);
    let is_asking = State::new(false);
    let entries = load(move || {
        round.track();
        let store = store.get();
        Box::pin(async move { store.history().await.unwrap_or_default() })
    });
    let clear = move |_| {
        is_asking.set(false);
        leptos::task::spawn_local(async move {
            // The list is read again either way, and shows what is left.
            let _ = store.get().clear_history().await;
            round.update(|round| *round += 1);
        });
    };
    view! {
        <section aria-labelledby="checks">
            <h2 id="checks" class="mb-2 px-1 text-lg font-semibold">{t.checks()}</h2>
            {live(move || entries.get().map(|entries| if entries.is_empty() {
                view! {
                    <div class="card space-y-1 p-8 text-center">
                        <p class="text-lg font-semibold">{t.empty()}</p>
                        <p class="text-soft">{t.empty_hint()}</p>
                    </div>
                }
                .into_any()
            } else {
                view! {
                    <ul class="card divide-y divide-line">
                        {entries.into_iter().map(|entry| view! { <Check entry=entry store=store round=round/> }).collect_view()}
                    </ul>
                    <div class="mt-4 text-center" role="group">
                        {live(move || if is_asking.get() {
                            view! {
                                <p class="mb-3">{t.clear_sure()}</p>
                                <button type="button" class="btn btn-stop me-3" on:click=clear>{t.clear_yes()}</button>
                                <button type="button" class="btn" on:click=move |_| is_asking.set(false)>{t.clear_no()}</button>
                            }
                            .into_any()
                        } else {
                            view! { <button type="button" class="btn btn-quiet" on:click=move |_| is_asking.set(true)>{t.clear()}</button> }.into_any()
                        })}
                    </div>
                }
                .into_any()
            }))}
        </section>
    }
}

/// One check, and a button that takes it out.
#[component]
fn Check(
    /// The check.
    entry: HistoryEntry,
    /// Where it is kept.
    store: StoreHandle,
    /// Raised when the list changed.
    round: State<u32>,
) -> impl IntoView {
    let t = HistoryWords::now();
    let id = entry.id.clone();
    let name = entry.name.get(language().tag()).to_owned();
    let remove = move |_| {
        let id = id.clone();
        leptos::task::spawn_local(async move {
            let _ = store.get().remove_history(&id).await;
            round.update(|round| *round += 1);
        });
    };
    view! {
        <li class="flex items-center">
            <div class="min-w-0 grow"><ProductLine entry=entry/></div>
            <button type="button" class="btn-icon me-2 shrink-0 text-soft" aria-label=t.remove(&name) on:click=remove>
                <Icon glyph=Glyph::Bin/>
            </button>
        </li>
    }
}
