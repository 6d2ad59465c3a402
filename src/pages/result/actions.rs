//! What to do next: report, call, check again, hand on, have it read aloud.

use crate::components::{Glyph, Icon, live};
use crate::edge::card::Card;
use crate::edge::device::{clock, page, share, speech};
use crate::edge::embed;
use crate::i18n::locale;
use crate::locales::common::CommonTexts;
use crate::locales::result::ResultTexts;
use crate::locales::{outcomes, reasons};
use crate::route::Route;
use crate::services::services;
use crate::state::{Derived, Kept, State};
use leptos::prelude::*;
use leptos_router::components::A;
use suyuan_record::{Seconds, Statement};
use suyuan_verdict::{Outcome, Verdict};

/// What to do next.
#[component]
pub(super) fn Actions(
    /// Decides what is offered first.
    verdict: Derived<Verdict>,
    /// The record, where one may be shown.
    statement: Option<Statement>,
    /// When it was checked.
    at: Seconds,
    /// Where a report is written.
    report: String,
    /// Where an inspection is asked for.
    inspection: String,
    /// Checks again.
    recheck: Callback<()>,
    /// Where it is laid beside another.
    beside: String,
) -> impl IntoView {
    let t = ResultTexts::now();
    let is_framed = embed::is_framed();
    let has_record = statement.is_some();
    let services = services();
    let takes_reports = services.config.features.reports;
    let hotline = services.config.hotline.clone();
    let is_bad = move || {
        matches!(
            verdict.get().outcome,
            Outcome::Caution | Outcome::Conflict | Outcome::DoNotUse | Outcome::NotFound | Outcome::Untrusted
        )
    };
    // Where the record cannot tell, somebody who looks at the product can.
    let is_open = move || {
        matches!(verdict.get().outcome, Outcome::Caution | Outcome::Conflict | Outcome::NotFound | Outcome::Untrusted)
    };
    // In another site's frame the browser would keep nothing of a report: it is written in a page of its own.
    let target = is_framed.then_some("_blank");
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
                <A href=report target=target.unwrap_or_default() attr:class=move || if is_bad() { "btn btn-stop w-full min-h-14 text-lg" } else { "btn btn-quiet w-full" }>
                    <Icon glyph=Glyph::Flag/>
                    {live(move || if is_bad() { t.report } else { t.report_quiet })}
                </A>
            })}
            {live(move || (takes_reports && is_open()).then(|| {
                let inspection = inspection.clone();
                view! { <A href=inspection target=target.unwrap_or_default() attr:class="btn w-full"><Icon glyph=Glyph::Search/>{t.inspection}</A> }
            }))}
            {live(move || is_bad().then(|| {
                let name = Some(hotline.name.get(locale().tag())).filter(|name| !name.is_empty()).unwrap_or(t.hotline).to_owned();
                view! {
                    <a class="btn w-full" href=format!("tel:{}", hotline.number)>
                        <Icon glyph=Glyph::Phone/>
                        {name} " " <strong>{hotline.number.clone()}</strong>
                    </a>
                }
            }))}
            <div class="actions flex flex-wrap justify-center gap-2">
                <button type="button" class="btn" on:click=move |_| recheck.run(())>
                    <Icon glyph=Glyph::Turn/>
                    {t.recheck}
                </button>
                <button type="button" class="btn" on:click=share_link>
                    <Icon glyph=Glyph::Share/>
                    {live(move || if copied.get() { CommonTexts::now().copied } else { t.share })}
                </button>
                {(!is_framed && has_record).then(|| view! {
                    <A href=beside attr:class="btn"><Icon glyph=Glyph::Differs/>{t.compare_with}</A>
                })}
                <Picture verdict=verdict statement=statement.clone() at=at/>
                <ReadAloud verdict=verdict statement=statement/>
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

/// Product and maker in the language in use.
fn product(statement: Option<&Statement>) -> Vec<String> {
    let tag = locale().tag();
    let record = statement.map(|statement| &statement.record);
    let names = record.into_iter().flat_map(|record| [&record.name, &record.producer.name]);
    names.map(|name| name.get(tag).to_owned()).filter(|name| !name.is_empty()).collect()
}

/// Hands the verdict on as a picture.
#[component]
fn Picture(
    /// The verdict.
    verdict: Derived<Verdict>,
    /// The record, where one may be shown.
    statement: Option<Statement>,
    /// When it was checked.
    at: Seconds,
) -> impl IntoView {
    let t = ResultTexts::now();
    let brand = services().config.brand.name.get(locale().tag()).to_owned();
    let product = Kept::new(product(statement.as_ref()));
    let saved = State::new(false);
    let make = move |_| {
        let verdict = verdict.get_untracked();
        let headline = outcomes::outcome(verdict.outcome).headline;
        let card = Card {
            brand: brand.clone(),
            headline: headline.to_owned(),
            tone: colour(verdict.outcome),
            product: product.get(),
            reasons: verdict.reasons.iter().take(3).map(|reason| reasons::reason(reason).title).collect(),
            remark: format!("{} {}", t.picture_remark, clock::date_time(at, locale().tag())),
            address: page::address(),
        };
        leptos::task::spawn_local(async move {
            let Some(picture) = card.draw().await else { return };
            let shared = share::share_picture("suyuan.png", headline, &picture).await;
            saved.set(matches!(shared, Ok(share::Shared::Saved)));
        });
    };
    view! {
        <button type="button" class="btn" on:click=make>
            <Icon glyph=Glyph::Picture/>
            {live(move || if saved.get() { t.picture_saved } else { t.picture })}
        </button>
    }
}

/// The colour of an outcome on light ground, whatever the page's theme: the tokens of the style sheet's light theme.
fn colour(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Verified => "#0b6b4f",
        Outcome::OnRecord => "#23568f",
        Outcome::Caution | Outcome::NotFound => "#8a5300",
        Outcome::Conflict | Outcome::Untrusted | Outcome::DoNotUse => "#a3231f",
        Outcome::CannotCheck => "#4d5a66",
    }
}

/// Reads the result aloud, the verdict first; where the browser can.
#[component]
fn ReadAloud(
    /// The verdict.
    verdict: Derived<Verdict>,
    /// The record, where one may be shown.
    statement: Option<Statement>,
) -> impl IntoView {
    let t = ResultTexts::now();
    let is_reading = State::new(false);
    let product = Kept::new(product(statement.as_ref()));
    let toggle = move |_| {
        if is_reading.get_untracked() {
            is_reading.set(false);
            speech::stop();
            return;
        }
        let verdict = verdict.get_untracked();
        let outcome = outcomes::outcome(verdict.outcome);
        let mut sentences = vec![outcome.headline.to_owned(), outcome.advice.to_owned()];
        sentences.extend(product.get());
        for reason in &verdict.reasons {
            let words = reasons::reason(reason);
            sentences.extend([words.title, words.detail].into_iter().filter(|text| !text.is_empty()));
        }
        is_reading.set(true);
        speech::speak(sentences, locale().tag(), move || is_reading.set(false));
    };
    on_cleanup(speech::stop);
    speech::is_available().then(|| {
        view! {
            <button type="button" class="btn" on:click=toggle>
                <Icon glyph=Glyph::Speaker/>
                {live(move || if is_reading.get() { t.read_stop } else { t.read_aloud })}
            </button>
        }
    })
}
