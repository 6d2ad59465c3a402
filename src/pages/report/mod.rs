//! Report a suspected counterfeit: prefilled from the result, kept on the device before it is sent.

mod basis;
mod form;
mod photos;
mod receipt;

pub use basis::{BasisContext, remember_verdict};
pub use receipt::{SentReport, UnstoredContext};

use crate::components::Heading;
use crate::locales::common::CommonTexts;
use crate::locales::report::ReportTexts;
use crate::route::Route;
use crate::services::services;
use basis::Basis;
use form::Form;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_query_map;

/// The report on the code in the address.
#[component]
pub fn Report() -> impl IntoView {
    let t = ReportTexts::now();
    let query = use_query_map().get_untracked();
    let route = Route::from_parts("/report", "", |name| query.get(name));
    let Some(Route::Report(hand)) = route else {
        return view! {
            <div class="space-y-4 py-10 text-center">
                <Heading text=t.title/>
                <A href="/" attr:class="btn btn-primary">{CommonTexts::now().to_home}</A>
            </div>
        }
        .into_any();
    };
    if !services().config.features.reports {
        return view! {
            <div class="space-y-4 py-10 text-center"><Heading text=t.title/><p>{t.unavailable}</p></div>
        }
        .into_any();
    }
    // The id of the report once it was put into the outbox.
    let sent = RwSignal::new(None::<String>);
    let draft = LocalResource::new(move || {
        let hand = hand.clone();
        async move { Basis::of(&hand).await.draft().await }
    });
    view! {
        <div class="space-y-4">
            <Heading text=t.title/>
            {move || match (sent.get(), draft.get()) {
                (Some(id), _) => view! { <SentReport id=id/> }.into_any(),
                (None, None) => view! { <p role="status">{CommonTexts::now().loading}</p> }.into_any(),
                (None, Some((draft, name))) => view! { <Form draft=draft product=name sent=sent/> }.into_any(),
            }}
        </div>
    }
    .into_any()
}
