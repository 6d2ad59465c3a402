//! The result: the verdict first, in colour, shape and words; then why; then what is on record.

mod actions;
mod banner;
mod code;
mod compare;
mod document;
pub(super) mod facts;
mod journey;
mod map;
mod numbers;
mod pages;
mod pin;
mod readings;
mod record;
mod scale;
mod tests;

use crate::check::{Checked, CodeInHand, Told, check};
use crate::components::{Checking, Glyph, Icon, live};
use crate::edge::device::settings::PlaceConsent;
use crate::edge::device::{clock, page};
use crate::load::load;
use crate::locales::common::CommonTexts;
use crate::locales::how::HowTexts;
use crate::locales::result::ResultTexts;
use crate::pages::how::{Legs, OnScreen};
use crate::pages::place::PlaceQuestion;
use crate::preferences::preferences;
use crate::route::Route;
use crate::services::services;
use crate::state::{Derived, Kept, State, react};
use actions::Actions;
use banner::{Banner, Reasons};
use code::CodeSection;
use compare::Compare;
use document::Opened;
use leptos::prelude::*;
use leptos_router::components::A;
use pin::PinEntry;
use record::Record;
use suyuan_record::{Level, Place, Purpose};
use suyuan_verdict::{Answer, Comparison, DocumentEvidence, Form, Outcome, Reason, Reply, Verdict, judge, today};

/// The address names no code.
#[component]
pub fn NoCode() -> impl IntoView {
    let t = ResultTexts::now();
    page::set_title(t.no_code);
    view! {
        <div class="space-y-4 py-10 text-center">
            <h1 class="text-2xl font-bold">{t.no_code}</h1>
            <p class="text-soft">{t.no_code_hint}</p>
            <A href=Route::Scan.href() attr:class="btn btn-primary">{CommonTexts::now().scan}</A>
        </div>
    }
}

/// Checks one code, and shows what comes of it. Each code has its own: a late answer to an earlier one is never shown.
#[component]
pub fn Check(
    /// The code.
    hand: CodeInHand,
    /// Told each verdict; used when embedded.
    #[prop(optional)]
    on_verdict: Option<Callback<(Outcome, Checked)>>,
) -> impl IntoView {
    let round = State::new(0_u32);
    // Sent with the next check that is answered, and with no other: a number that was compared is not compared again.
    let pin = Kept::new(None::<String>);
    // Another site's frame is no place to agree to anything.
    let is_embedded = on_verdict.is_some();
    let consent = preferences().place;
    let services = services();
    let checked = load(move || {
        round.track();
        let (services, hand) = (services.clone(), hand.clone());
        let with_place = !is_embedded && consent.get_untracked() == PlaceConsent::Given;
        let told = Told { pin: pin.get(), with_place };
        Box::pin(async move {
            let checked = check(&services, hand, told).await;
            if !matches!(checked.evidence.answer, Answer::NotAsked { .. }) {
                pin.set(None);
            }
            checked
        })
    });
    if let Some(on_verdict) = on_verdict {
        // Not where the check ends: by then another code may be in hand, or the page be gone.
        Effect::new(move || {
            if let Some(checked) = checked.get() {
                on_verdict.run((checked.verdict().outcome, checked));
            }
        });
    }
    let recheck = Callback::new(move |()| {
        checked.set(None);
        round.update(|round| *round += 1);
    });
    let with_pin = Callback::new(move |typed| {
        pin.set(Some(typed));
        recheck.run(());
    });
    live(move || match checked.get() {
        None => view! { <Checking/> }.into_any(),
        Some(checked) => {
            view! { <Shown checked=checked recheck=recheck with_pin=with_pin is_embedded=is_embedded/> }.into_any()
        }
    })
}

/// A finished check.
#[component]
fn Shown(
    /// What it brought.
    checked: Checked,
    /// Checks again.
    recheck: Callback<()>,
    /// Checks again with the number under the cover.
    with_pin: Callback<String>,
    /// Whether another site's frame is around it.
    is_embedded: bool,
) -> impl IntoView {
    let t = ResultTexts::now();
    let documents = State::new(Vec::<DocumentEvidence>::new());
    provide_context(Opened(documents));
    let compared = State::new(Vec::<Comparison>::new());
    let evidence = Kept::new(checked.evidence.clone());
    let verdict = Derived::new(move || {
        let mut evidence = evidence.get();
        evidence.compared = compared.get();
        evidence.documents = documents.get();
        let today = today(clock::now(), evidence.clock_skew);
        judge(&evidence, today)
    });
    let report = Route::Report(checked.hand.clone(), Purpose::Report).href();
    let inspection = Route::Report(checked.hand.clone(), Purpose::Inspection).href();
    let is_understood = checked.evidence.code.form != Form::NotUnderstood;
    let reply = checked.reply().cloned();
    let statement = reply.as_ref().and_then(|reply| reply.statement().cloned());
    let statement_for_actions = statement.clone();
    let is_withheld = reply.is_some() && statement.is_none();
    let is_remembered = checked.remembered.is_some();
    let record = reply.zip(statement.clone()).map(|(reply, statement)| {
        view! { <Record statement=statement standing=reply.standing().cloned()/> }
    });
    crate::pages::report::remember_verdict(&checked, verdict);
    keep_for_account(checked.clone(), compared, documents);
    let how = Route::How(checked.hand.clone()).href();
    let beside = Route::Beside(checked.hand.clone(), None).href();
    let places = checked.reply().and_then(Reply::standing).map(|it| it.checks.places.clone()).unwrap_or_default();
    let pin = checked.reply().and_then(Reply::standing).and_then(|it| it.pin.clone());
    // Of a product's barcode no platform keeps a history.
    let is_counted = !is_remembered && statement.as_ref().is_some_and(|it| it.level != Level::Product);
    let identity = checked.identity;

    view! {
        <div class="space-y-4">
            <Banner verdict=verdict statement=statement.clone() at=checked.at/>
            <Reasons verdict=verdict/>
            <Journeys verdict=verdict places=places/>
            <A href=how attr:class="btn btn-quiet no-print w-full"><Icon glyph=Glyph::Info/>{HowTexts::now().link}</A>
            {is_remembered.then(|| view! { <p class="tone-mute tone-wash rounded-card px-5 py-3">{t.last_record}</p> })}
            // Where it is no product code, what it is and what to try is all that there is to say.
            {(!is_understood).then(|| view! { <CodeSection identity=identity.clone() open=true/> })}
            {statement.filter(|_| !is_remembered).map(|statement| view! {
                <PinEntry statement=statement.clone() answered=pin.clone() with_pin=with_pin/>
                <Compare statement=statement compared=compared report=report.clone()/>
            })}
            <Actions verdict=verdict statement=statement_for_actions at=checked.at report=report inspection=inspection recheck=recheck beside=beside/>
            {(is_counted && !is_embedded).then(|| view! { <PlaceQuestion/> })}
            {is_withheld.then(|| view! { <p class="tone-stop tone-wash rounded-card px-5 py-4 font-medium">{t.withheld}</p> })}
            {record}
            {is_understood.then(|| view! { <CodeSection identity=identity.clone() open=false/> })}
        </div>
    }
}

/// Keeps the check and what the shopper adds to it, for the account of how the verdict came about.
fn keep_for_account(checked: Checked, compared: State<Vec<Comparison>>, documents: State<Vec<DocumentEvidence>>) {
    let services = Kept::new(services());
    let checked = Kept::new(checked);
    react(move || {
        let checked = checked.get();
        let mut evidence = checked.evidence.clone();
        evidence.compared = compared.get();
        evidence.documents = documents.get();
        services.get().set_latest(OnScreen { checked, evidence });
    });
}

/// The ways between places of checks, where one of them was too fast for one item.
#[component]
fn Journeys(
    /// The verdict.
    verdict: Derived<Verdict>,
    /// Where it was checked.
    places: Vec<Place>,
) -> impl IntoView {
    let places = Kept::new(places);
    live(move || {
        let is_told = verdict.get().reasons.iter().any(|reason| matches!(reason, Reason::ImpossiblePace { .. }));
        is_told.then(|| view! { <section class="card px-5 py-4"><Legs places=places.get()/></section> })
    })
}
