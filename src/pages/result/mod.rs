//! The result: the verdict first, in colour, shape and words; then why; then what is on record.

mod banner;
mod code;
mod compare;
mod facts;
mod journey;
mod record;
mod tests;

use crate::check::{Checked, CodeInHand, check};
use crate::components::{Checking, Glyph, Icon, live};
use crate::edge::{clock, page, share};
use crate::i18n::locale;
use crate::load::load;
use crate::locales::common::CommonTexts;
use crate::locales::result::ResultTexts;
use crate::route::Route;
use crate::services::services;
use crate::state::{Derived, Kept, State};
use banner::{Banner, Reasons};
use code::CodeSection;
use compare::Compare;
use leptos::prelude::*;
use leptos_router::components::A;
use record::Record;
use suyuan_verdict::{Comparison, Form, Outcome, Verdict, judge, today};

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
    let services = services();
    let checked = load(move || {
        round.track();
        let (services, hand) = (services.clone(), hand.clone());
        Box::pin(async move { check(&services, hand).await })
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
    live(move || match checked.get() {
        None => view! { <Checking/> }.into_any(),
        Some(checked) => view! { <Shown checked=checked recheck=recheck/> }.into_any(),
    })
}

/// A finished check.
#[component]
fn Shown(
    /// What it brought.
    checked: Checked,
    /// Checks again.
    recheck: Callback<()>,
) -> impl IntoView {
    let t = ResultTexts::now();
    let compared = State::new(Vec::<Comparison>::new());
    let evidence = Kept::new(checked.evidence.clone());
    let verdict = Derived::new(move || {
        let mut evidence = evidence.get();
        evidence.compared = compared.get();
        let today = today(clock::now(), evidence.clock_skew);
        judge(&evidence, today)
    });
    let report = Route::Report(checked.hand.clone()).href();
    let is_understood = checked.evidence.code.form != Form::NotUnderstood;
    let reply = checked.reply().cloned();
    let statement = reply.as_ref().and_then(|reply| reply.statement().cloned());
    let is_withheld = reply.is_some() && statement.is_none();
    let is_remembered = checked.remembered.is_some();
    let record = reply.zip(statement.clone()).map(|(reply, statement)| {
        view! { <Record statement=statement standing=reply.standing().cloned()/> }
    });
    crate::pages::report::remember_verdict(&checked, verdict);
    let identity = checked.identity;

    view! {
        <div class="space-y-4">
            <Banner verdict=verdict statement=statement.clone() at=checked.at/>
            <Reasons verdict=verdict/>
            {is_remembered.then(|| view! { <p class="tone-mute tone-wash rounded-card px-5 py-3">{t.last_record}</p> })}
            // Where it is no product code, what it is and what to try is all that there is to say.
            {(!is_understood).then(|| view! { <CodeSection identity=identity.clone() open=true/> })}
            {statement.filter(|_| !is_remembered).map(|statement| view! {
                <Compare statement=statement compared=compared report=report.clone()/>
            })}
            <Actions verdict=verdict report=report recheck=recheck/>
            {is_withheld.then(|| view! { <p class="tone-stop tone-wash rounded-card px-5 py-4 font-medium">{t.withheld}</p> })}
            {record}
            {is_understood.then(|| view! { <CodeSection identity=identity.clone() open=false/> })}
        </div>
    }
}

/// What to do next.
#[component]
fn Actions(
    /// Decides what is offered first.
    verdict: Derived<Verdict>,
    /// Where a report is written.
    report: String,
    /// Checks again.
    recheck: Callback<()>,
) -> impl IntoView {
    let t = ResultTexts::now();
    let services = services();
    let takes_reports = services.config.features.reports;
    let hotline = services.config.hotline.clone();
    let is_bad = move || {
        matches!(
            verdict.get().outcome,
            Outcome::Caution | Outcome::Conflict | Outcome::DoNotUse | Outcome::NotFound | Outcome::Untrusted
        )
    };
    let copied = State::new(false);
    let share_link = move |_| {
        leptos::task::spawn_local(async move {
            let headline = crate::locales::outcomes::outcome(verdict.get_untracked().outcome).headline;
            if let Ok(share::Shared::Copied) = share::share(CommonTexts::now().brand, headline, &page::address()).await
            {
                copied.set(true);
            }
        });
    };
    view! {
        <div class="no-print space-y-3">
            {takes_reports.then(|| view! {
                <A href=report attr:class=move || if is_bad() { "btn btn-stop w-full min-h-14 text-lg" } else { "btn btn-quiet w-full" }>
                    <Icon glyph=Glyph::Flag/>
                    {live(move || if is_bad() { t.report } else { t.report_quiet })}
                </A>
            })}
            {live(move || is_bad().then(|| {
                let name = Some(hotline.name.get(locale().tag())).filter(|name| !name.is_empty()).unwrap_or(t.hotline).to_owned();
                view! {
                    <a class="btn w-full" href=format!("tel:{}", hotline.number)>
                        <Icon glyph=Glyph::Phone/>
                        {name} " " <strong>{hotline.number.clone()}</strong>
                    </a>
                }
            }))}
            <div class="flex flex-wrap justify-center gap-2">
                <button type="button" class="btn" on:click=move |_| recheck.run(())>
                    <Icon glyph=Glyph::Turn/>
                    {t.recheck}
                </button>
                <button type="button" class="btn" on:click=share_link>
                    <Icon glyph=Glyph::Share/>
                    {live(move || if copied.get() { CommonTexts::now().copied } else { t.share })}
                </button>
                <button type="button" class="btn hidden md:inline-flex" on:click=|_| share::print()>
                    <Icon glyph=Glyph::Print/>
                    {t.print}
                </button>
                <A href=Route::Scan.href() attr:class="btn btn-primary">
                    <Icon glyph=Glyph::Scan/>
                    {t.again}
                </A>
            </div>
        </div>
    }
}
