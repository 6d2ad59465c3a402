//! How a verdict came about: every check with what was compared, for the curious and for journalists.

mod legs;
mod steps;

use crate::check::{Checked, CodeInHand, Told, check};
use crate::components::{
    Checking, Fold, Glyph, Heading, Icon, glyph_of, reason_glyph, text, tone_of, tone_of_reason, worded,
};
use crate::edge::device::settings::PlaceConsent;
use crate::edge::device::{clock, share};
use crate::i18n::{InUse, words};
use crate::load::load;
use crate::pages::result::facts::{Facts, all_plain};
use crate::preferences::preferences;
use crate::route::Route;
use crate::services::services;
pub(super) use legs::Legs;
use leptos::prelude::*;
use leptos_router::components::A;
use steps::{Step, steps};
use suyuan_record::StatementForm;
use suyuan_verdict::{Evidence, Question, judge, today};
use suyuan_words::{HowWords, how, outcomes, reasons};

/// What was on screen: the check, and the evidence with what the shopper has added since.
#[derive(Clone)]
pub(super) struct OnScreen {
    pub(super) checked: Checked,
    pub(super) evidence: Evidence,
}

/// How the verdict on a code came about: that on screen, or, reached by its address, one of now.
#[component]
pub fn How(
    /// The code.
    hand: CodeInHand,
) -> impl IntoView {
    let back = Route::Result(hand.clone()).href();
    let services = services();
    let with_place = preferences().place.get_untracked() == PlaceConsent::Given;
    let shown = load(move || {
        let (services, hand) = (services.clone(), hand.clone());
        Box::pin(async move {
            match services.latest::<OnScreen>().filter(|latest| latest.checked.hand == hand) {
                Some(latest) => latest,
                None => {
                    let checked = check(&services, hand, Told { pin: None, with_place }).await;
                    OnScreen { evidence: checked.evidence.clone(), checked }
                }
            }
        })
    });
    view! {
        <div class="space-y-4">
            {worded(|| view! { <Heading text=HowWords::now().title()/> })}
            <p class="text-soft">{text(|| HowWords::now().lead())}</p>
            {worded(move || match shown.get() {
                None => view! { <Checking/> }.into_any(),
                Some(shown) => view! { <Account shown=shown/> }.into_any(),
            })}
            <A href=back attr:class="btn btn-quiet no-print w-full">{text(|| HowWords::now().back())}</A>
        </div>
    }
}

/// The account of one check.
#[component]
fn Account(
    /// The check.
    shown: OnScreen,
) -> impl IntoView {
    let OnScreen { checked, evidence } = shown;
    let day = today(clock::now(), evidence.clock_skew);
    let verdict = judge(&evidence, day);
    let text = outcomes::outcome(words(), verdict.outcome);
    let steps = steps(&checked, &evidence, &verdict, day);
    let places =
        checked.reply().and_then(|reply| reply.standing()).map(|it| it.checks.places.clone()).unwrap_or_default();
    let rows = steps
        .into_iter()
        .enumerate()
        .map(|(at, step)| {
            let places = if step.question == Question::History { places.clone() } else { Vec::new() };
            view! { <StepItem number=at + 1 step=step places=places/> }
        })
        .collect_view();
    view! {
        <p class=format!("{} tone-wash flex items-center gap-3 rounded-card p-4 text-lg font-semibold", tone_of(verdict.outcome)) data-outcome=verdict.outcome.name()>
            <span class="tone-text"><Icon glyph=glyph_of(verdict.outcome)/></span>
            {text.headline}
        </p>
        <ol class="space-y-4">{rows}</ol>
        <Raw checked=checked/>
    }
}

/// One question: what was compared, and what came of it.
#[component]
fn StepItem(
    /// Counted from 1.
    number: usize,
    /// The question with its facts and reasons.
    step: Step,
    /// Places of checks, for the question about them.
    places: Vec<suyuan_record::Place>,
) -> impl IntoView {
    let t = HowWords::now();
    let is_empty = step.facts.iter().all(|(_, value)| value.is_none()) && step.reasons.is_empty();
    let reasons = step
        .reasons
        .iter()
        .map(|reason| {
            let words = reasons::reason(words(), reason);
            view! {
                <li class=format!("{} flex gap-2 py-1", tone_of_reason(reason)) data-reason=reason.name()>
                    <span class="tone-text"><Icon glyph=reason_glyph(reason) class="h-5 w-5 shrink-0"/></span>
                    <span><span class="font-semibold">{words.title}</span> " " <span class="text-soft">{words.detail}</span></span>
                </li>
            }
        })
        .collect_view();
    view! {
        <li class="card px-5 py-4">
            <h2 class="text-lg font-semibold">{number} ". " {how::question(words(), step.question)}</h2>
            <ul class="mt-1">{reasons}</ul>
            {is_empty.then(|| view! { <p class="text-soft">{t.nothing()}</p> })}
            <Facts facts=all_plain(step.facts)/>
            <Legs places=places/>
        </li>
    }
}

/// The signed texts, to be verified elsewhere.
#[component]
fn Raw(
    /// The check.
    checked: Checked,
) -> impl IntoView {
    let t = HowWords::now();
    let Some(reply) = checked.raw else {
        return view! { <p class="text-soft">{t.raw_absent()}</p> }.into_any();
    };
    let (statement, extension) = match reply.statement {
        StatementForm::Signed(jws) => (jws, "jws"),
        StatementForm::Unsigned(claims) => (claims.to_string(), "json"),
    };
    let save = |name: String, media_type: &'static str, text: String| {
        move |_| {
            // Where the browser saves nothing there is nothing to add: the button then does nothing, as its others do.
            let _ = share::download_text(&name, media_type, &text);
        }
    };
    let media_type = if extension == "jws" { "application/jose" } else { "application/json" };
    view! {
        <Fold title=t.raw() glyph=Glyph::Code open=true>
            <p class="text-soft">{t.raw_lead()}</p>
            <div class="no-print mt-3 flex flex-wrap gap-3">
                <button type="button" class="btn" on:click=save(format!("statement.{extension}"), media_type, statement)>{t.raw_statement()}</button>
                <button type="button" class="btn" on:click=save("standing.jws".to_owned(), "application/jose", reply.standing)>{t.raw_standing()}</button>
            </div>
        </Fold>
    }
    .into_any()
}
