//! No such page.

use crate::components::Heading;
use crate::i18n::InUse;
use leptos::prelude::*;
use leptos_router::components::A;
use suyuan_words::CommonWords;

/// No such page; says where to go.
#[component]
pub fn Lost() -> impl IntoView {
    let t = CommonWords::now();
    view! {
        <div class="space-y-4 py-10 text-center">
            <Heading text=t.not_found()/>
            <p class="text-soft">{t.not_found_hint()}</p>
            <A href="/" attr:class="btn btn-primary">{t.to_home()}</A>
        </div>
    }
}
