//! Two products side by side: what the platform says of each, and where they differ.

mod rows;

use crate::check::{Checked, CodeInHand, Told, check};
use crate::components::{Checking, Glyph, Heading, Icon, ProductLine, glyph_of, text, tone_of, worded};
use crate::edge::store::HistoryEntry;
use crate::i18n::{InUse, local, words};
use crate::load::load;
use crate::route::Route;
use crate::services::services;
use leptos::prelude::*;
use leptos_router::components::A;
use rows::{Row, rows};
use suyuan_codes::identify;
use suyuan_record::ProductRecord;
use suyuan_words::{CompareWords, outcomes};

/// Earlier checks that are offered.
const OFFERED: usize = 8;

/// One product, and another to lay beside it; without the other, a choice of one.
#[component]
pub fn Beside(
    /// The one that was looked at.
    hand: CodeInHand,
    /// The other.
    other: Option<CodeInHand>,
) -> impl IntoView {
    view! {
        <div class="space-y-4">
            {worded(|| view! { <Heading text=CompareWords::now().title()/> })}
            {match other {
                Some(other) => view! { <Both hands=[hand, other]/> }.into_any(),
                None => view! { <Choice hand=hand/> }.into_any(),
            }}
        </div>
    }
}

/// What was checked on this device before, or another scan.
#[component]
fn Choice(
    /// The one that is there.
    hand: CodeInHand,
) -> impl IntoView {
    let store = services().store;
    let own = hand.id(identify(hand.payload.as_bytes(), hand.symbology).best());
    let entries = load(move || {
        let (store, own) = (store.clone(), own.clone());
        Box::pin(async move {
            let all = match store {
                Some(store) => store.history().await.unwrap_or_default(),
                None => Vec::new(),
            };
            let others = all.into_iter().filter(|entry| entry.id != own && entry.reply.is_some());
            others.take(OFFERED).collect::<Vec<HistoryEntry>>()
        })
    });
    view! {
        <p class="text-soft">{text(|| CompareWords::now().choose())}</p>
        {worded(move || entries.get().filter(|entries| !entries.is_empty()).map(|entries| {
            let lines = entries.into_iter().map(|entry| {
                let href = Route::Beside(hand.clone(), Some(CodeInHand::of_entry(&entry))).href();
                view! { <li><ProductLine entry=entry href=href/></li> }
            }).collect_view();
            view! { <ul class="card divide-y divide-line">{lines}</ul> }
        }))}
        <A href=Route::Scan.href() attr:class="btn btn-primary w-full"><Icon glyph=Glyph::Scan/>{text(|| CompareWords::now().scan_other())}</A>
        <p class="hint">{text(|| CompareWords::now().scan_hint())}</p>
    }
}

/// Both, once both are checked.
#[component]
fn Both(
    /// Their codes.
    hands: [CodeInHand; 2],
) -> impl IntoView {
    let services = services();
    let checked = load(move || {
        let (services, [one, other]) = (services.clone(), hands.clone());
        Box::pin(async move {
            // One after the other: each may ask for the trust list.
            [check(&services, one, Told::default()).await, check(&services, other, Told::default()).await]
        })
    });
    worded(move || match checked.get() {
        None => view! { <Checking/> }.into_any(),
        Some(both) => view! { <Columns both=both/> }.into_any(),
    })
}

/// The record of a check that may be shown.
fn record(checked: &Checked) -> Option<&ProductRecord> {
    checked.reply().and_then(|reply| reply.statement()).map(|statement| &statement.record)
}

/// Two columns under two verdicts.
#[component]
fn Columns(
    /// Both.
    both: [Checked; 2],
) -> impl IntoView {
    let t = CompareWords::now();
    let heads = both.clone().map(|checked| view! { <Head checked=checked/> });
    let facts = match [record(&both[0]), record(&both[1])] {
        [Some(one), Some(other)] => {
            let sections = rows([one, other]);
            let differing = sections.iter().flat_map(|(_, rows)| rows).filter(|row| row.differs()).count();
            let words = if differing == 0 { t.all_alike().to_owned() } else { t.differing(differing as u64) };
            let sections = sections.into_iter().map(|(title, rows)| view! { <Section title=title rows=rows/> });
            view! {
                <p role="status" class="px-1 font-semibold">{words}</p>
                {sections.collect_view()}
            }
            .into_any()
        }
        _ => view! { <p class="tone-mute tone-wash rounded-card px-5 py-4">{t.no_record()}</p> }.into_any(),
    };
    view! {
        <div class="grid grid-cols-2 items-stretch gap-2 sm:gap-4">{heads}</div>
        {facts}
    }
}

/// A verdict, and the product that it is about.
#[component]
fn Head(
    /// The check.
    checked: Checked,
) -> impl IntoView {
    let outcome = checked.verdict().outcome;
    let name = record(&checked).and_then(|record| local(&record.name));
    let href = Route::Result(checked.hand.clone()).href();
    view! {
        <section class=format!("{} card overflow-hidden", tone_of(outcome))>
            <div class="tone-fill flex items-center gap-2 px-3 py-3">
                <Icon glyph=glyph_of(outcome) class="h-7 w-7 shrink-0"/>
                <h2 class="font-bold">{outcomes::outcome(words(), outcome).short}</h2>
            </div>
            <div class="px-3 py-2">
                <p class="font-semibold break-words">{name.unwrap_or_else(|| checked.hand.payload.clone().into()).view()}</p>
                <A href=href attr:class="link inline-flex min-h-11 items-center">{CompareWords::now().to_result()}</A>
            </div>
        </section>
    }
}

/// Rows under a heading.
#[component]
fn Section(
    /// The heading.
    title: &'static str,
    /// The rows.
    rows: Vec<Row>,
) -> impl IntoView {
    let t = CompareWords::now();
    let rows = rows
        .into_iter()
        .map(|row| {
            let differs = row.differs();
            let cells = row.values.map(|value| {
                let value = value.unwrap_or_else(|| t.nothing().to_owned().into()).view();
                view! { <td class="w-1/2 py-1 pe-2 align-top break-words">{value}</td> }
            });
            view! {
                <tbody class:tone-fact=differs class:tone-wash=differs class="border-b border-line last:border-0">
                    <tr>
                        <th scope="rowgroup" colspan="2" class="px-3 pt-2 text-start text-sm font-normal text-soft">
                            {row.name.view()}
                            {differs.then(|| view! { <span class="tone-text ms-2 font-semibold">"≠ "{t.differs()}</span> })}
                        </th>
                    </tr>
                    <tr class="[&>td:first-child]:ps-3">{cells}</tr>
                </tbody>
            }
        })
        .collect_view();
    view! {
        <section class="card overflow-hidden">
            <h3 class="px-3 py-3 text-lg font-semibold">{title}</h3>
            <table class="w-full table-fixed">{rows}</table>
        </section>
    }
}
