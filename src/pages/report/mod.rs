//! Report a suspected counterfeit: prefilled from the result, kept on the device before it is sent.

mod basis;
mod form;
mod photos;
mod receipt;

pub use basis::{BasisContext, remember_verdict};
pub use receipt::{SentReport, UnstoredContext};

use crate::check::CodeInHand;
use crate::components::{Heading, live};
use crate::load::load;
use crate::locales::common::CommonTexts;
use crate::locales::report::ReportTexts;
use crate::services::services;
use crate::state::State;
use basis::Basis;
use form::Form;
use leptos::prelude::*;

/// The report on a code.
#[component]
pub fn Report(
    /// The code.
    hand: CodeInHand,
) -> impl IntoView {
    let t = ReportTexts::now();
    if !services().config.features.reports {
        return view! {
            <div class="space-y-4 py-10 text-center"><Heading text=t.title/><p>{t.unavailable}</p></div>
        }
        .into_any();
    }
    // The id of the report once it was put into the outbox.
    let sent = State::new(None::<String>);
    let on_screen = use_context::<BasisContext>().and_then(|context| context.0.get_untracked());
    let store = services().store;
    let draft = load(move || {
        let (hand, on_screen, store) = (hand.clone(), on_screen.clone(), store.clone());
        Box::pin(async move { Basis::of(&hand, on_screen, store.as_ref()).await.draft(store.as_ref()).await })
    });
    view! {
        <div class="space-y-4">
            <Heading text=t.title/>
            {live(move || match (sent.get(), draft.get()) {
                (Some(id), _) => view! { <SentReport id=id/> }.into_any(),
                (None, None) => view! { <p role="status">{CommonTexts::now().loading}</p> }.into_any(),
                (None, Some((draft, name))) => view! { <Form draft=draft product=name sent=sent/> }.into_any(),
            })}
        </div>
    }
    .into_any()
}
