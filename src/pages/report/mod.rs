//! Report a suspected counterfeit: prefilled from the result, kept on the device before it is sent, followed afterwards.

mod basis;
mod evidence;
mod fields;
mod form;
mod list;
mod packet;
mod photos;
mod pictures;
mod purchase;
mod receipt;
mod sent;
mod slip;
mod status;
mod wish;

pub use basis::{BasisContext, remember_verdict};
pub use list::Reports;
pub use status::ReportStatus;

use crate::check::CodeInHand;
use crate::components::{Heading, live};
use crate::load::load;
use crate::locales::common::CommonTexts;
use crate::locales::report::ReportTexts;
use crate::services::services;
use crate::state::State;
use basis::Basis;
use form::{Form, Start};
use leptos::prelude::*;
use sent::{Sent, SentReport};
use suyuan_record::Purpose;

/// The report on a code.
#[component]
pub fn Report(
    /// The code.
    hand: CodeInHand,
    /// What the shopper came for.
    purpose: Purpose,
) -> impl IntoView {
    let t = ReportTexts::now();
    if !services().config.features.reports {
        return view! {
            <div class="space-y-4 py-10 text-center"><Heading text=t.title/><p>{t.unavailable}</p></div>
        }
        .into_any();
    }
    let sent = State::new(None::<Sent>);
    let on_screen = use_context::<BasisContext>().and_then(|context| context.0.get_untracked());
    let purpose = Some(purpose).filter(|purpose| *purpose != Purpose::Report);
    let store = services().store;
    let start = load(move || {
        let (hand, on_screen, store) = (hand.clone(), on_screen.clone(), store.clone());
        Box::pin(async move {
            let basis = Basis::of(&hand, on_screen, store.as_ref()).await;
            let draft = basis.draft(hand, purpose, store.as_ref()).await;
            Start::of(draft, store.as_ref()).await
        })
    });
    view! {
        <div class="space-y-4">
            <Heading text=t.title/>
            {live(move || match (sent.get(), start.get()) {
                (Some(sent), _) => view! { <SentReport sent=sent/> }.into_any(),
                (None, None) => view! { <p role="status">{CommonTexts::now().loading}</p> }.into_any(),
                (None, Some(start)) => view! { <Form start=start sent=sent/> }.into_any(),
            })}
        </div>
    }
    .into_any()
}
