//! Test reports: each value on its permitted range.

use super::document::Original;
use crate::components::{Glyph, Icon};
use crate::edge::clock;
use crate::i18n::locale;
use crate::locales::record::{self, RecordTexts};
use leptos::prelude::*;
use suyuan_record::{Limit, TestItem, TestReport};

/// One test report; what does not conform comes first.
#[component]
pub(super) fn Report(
    /// The report.
    report: TestReport,
) -> impl IntoView {
    let t = RecordTexts::now();
    let tag = locale().tag();
    // What failed comes first; among equals the laboratory's order stays.
    let (passing, mut items): (Vec<_>, Vec<_>) = report.items.into_iter().partition(|item| item.passes);
    items.extend(passing);
    let (tone, glyph, words) =
        if report.conforms { ("tone-good", Glyph::Tick, t.conforms) } else { ("tone-stop", Glyph::Cross, t.fails) };
    let conclusion = report.conclusion.get(tag).to_owned();
    let number = report.number.clone();
    view! {
        <article class="py-4 first:pt-0 last:pb-0">
            <header class="flex flex-wrap items-start gap-x-3 gap-y-1">
                <h3 class="grow font-semibold">
                    {record::report_kind(report.kind)} " · " {report.laboratory.get(tag).to_owned()}
                </h3>
                <span class=format!("{tone} tone-wash tone-text inline-flex items-center gap-1 rounded-full px-3 py-1 text-sm font-semibold")>
                    <Icon glyph=glyph class="h-4 w-4 shrink-0"/>
                    {words}
                </span>
            </header>
            <p class="text-sm text-soft">
                {t.report_number} " " {report.number} " · " {clock::date(report.date, tag)}
                {report.accreditation.map(|number| format!(" · {} {number}", t.accreditation))}
            </p>
            {(!conclusion.is_empty()).then(|| view! { <p class="mt-1">{conclusion}</p> })}
            {report.document.map(|document| view! { <Original document=document number=number/> })}
            <ul class="mt-3 space-y-3">{items.into_iter().map(|item| view! { <Item item=item/> }).collect_view()}</ul>
        </article>
    }
}

/// One value: in figures, and as a bar on its permitted range.
#[component]
fn Item(
    /// The value.
    item: TestItem,
) -> impl IntoView {
    let t = RecordTexts::now();
    let tag = locale().tag();
    let unit = item.unit.clone().unwrap_or_default();
    let limit = limit_text(item.limit, &unit, tag).unwrap_or_else(|| t.not_limited.to_owned());
    let (tone, words) = if item.passes { ("tone-good", t.conforms) } else { ("tone-stop", t.fails) };
    let bar = item.number.and_then(|number| bar(number, item.limit));
    view! {
        <li class=format!("{tone}")>
            <div class="flex flex-wrap items-baseline gap-x-3">
                <span class="grow">{item.name.get(tag).to_owned()}</span>
                <span class="tone-text font-mono font-semibold">{item.value} " " {unit}</span>
                <span class="sr-only">{words}</span>
            </div>
            {bar.map(|bar| view! {
                <svg class="mt-1 h-3 w-full" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect x="0" y="1.5" width="100" height="3" rx="1.5" class="fill-line"></rect>
                    <rect x=bar.from y="1.500" width=bar.to - bar.from height="3" class="fill-good-wash"></rect>
                    <rect x=(bar.at - 0.9).max(0.0) y="0" width="1.8" height="6" fill="var(--tone)"></rect>
                </svg>
            })}
            <p class="text-sm text-soft">
                {t.limit} " " {limit}
                {item.standard.map(|standard| format!(" · {standard}"))}
            </p>
        </li>
    }
}

/// A value on its range, in hundredths of the bar's width.
struct Bar {
    from: f64,
    to: f64,
    at: f64,
}

/// Lays out a bar: the permitted range, with room beyond each bound that there is. `None` where nothing is limited.
fn bar(number: f64, limit: Limit) -> Option<Bar> {
    let (low, high) = match (limit.min, limit.max) {
        (Some(min), Some(max)) if max > min => (min - (max - min) * 0.25, max + (max - min) * 0.25),
        (None, Some(max)) if max > 0.0 => (0.0, max * 1.25),
        (Some(min), None) if min > 0.0 => (0.0, (min * 2.0).max(number * 1.1)),
        _ => return None,
    };
    let place = |value: f64| ((value - low) / (high - low) * 100.0).clamp(0.0, 100.0);
    Some(Bar { from: limit.min.map_or(0.0, place), to: limit.max.map_or(100.0, place), at: place(number) })
}

/// The permitted range in words; `None` where nothing is limited.
fn limit_text(limit: Limit, unit: &str, tag: &str) -> Option<String> {
    let number = |value: f64| clock::number(value, tag);
    Some(match (limit.min, limit.max) {
        (Some(min), Some(max)) => format!("{}–{} {unit}", number(min), number(max)),
        (None, Some(max)) => format!("≤ {} {unit}", number(max)),
        (Some(min), None) => format!("≥ {} {unit}", number(min)),
        (None, None) => return None,
    })
}
