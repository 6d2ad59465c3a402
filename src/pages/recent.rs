//! The latest checks, on the home screen.

use crate::components::{ProductLine, live};
use crate::i18n::InUse;
use crate::load::load;
use crate::route::Route;
use crate::services::services;
use leptos::prelude::*;
use leptos_router::components::A;
use suyuan_words::HomeWords;

/// The latest checks on this device.
#[component]
pub fn Recent() -> impl IntoView {
    let t = HomeWords::now();
    let store = services().store;
    let recent = load(move || {
        let store = store.clone();
        Box::pin(async move {
            match store {
                Some(store) => store.history().await.unwrap_or_default(),
                None => Vec::new(),
            }
        })
    });
    live(move || {
        recent.get().filter(|entries| !entries.is_empty()).map(|entries| {
            view! {
                <section class="mt-8" aria-labelledby="recent">
                    <div class="mb-2 flex items-center justify-between px-1">
                        <h2 id="recent" class="text-lg font-semibold">{t.recent()}</h2>
                        <A href=Route::History.href() attr:class="btn btn-quiet px-3">{t.recent_all()}</A>
                    </div>
                    <ul class="card divide-y divide-line">
                        {entries.into_iter().take(3).map(|entry| view! { <li><ProductLine entry=entry/></li> }).collect_view()}
                    </ul>
                </section>
            }
        })
    })
}
