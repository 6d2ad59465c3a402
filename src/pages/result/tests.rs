//! Test reports: each value on its permitted range.

use super::document::Original;
use super::scale::{BAR, TREND, WIDTH, bar, trend};
use crate::components::{Glyph, Icon};
use crate::edge::device::clock;
use crate::i18n::{InUse, language, local, local_view, words};
use leptos::prelude::*;
use suyuan_record::{Limit, Measured, TestGroup, TestItem, TestReport};
use suyuan_words::{RecordWords, glossary, record};

/// One test report; what does not conform comes first, the rest by kind.
#[component]
pub(super) fn Report(
    /// The report.
    report: TestReport,
) -> impl IntoView {
    let t = RecordWords::now();
    let tag = language().tag();
    let (tone, glyph, conclusion_words) =
        if report.conforms { ("tone-good", Glyph::Tick, t.conforms()) } else { ("tone-stop", Glyph::Cross, t.fails()) };
    let conclusion = local(&report.conclusion);
    let number = report.number.clone();
    let tested = tested(&report.items);
    let groups = groups(report.items);
    let has_headings = groups.len() > 1;
    let groups = groups
        .into_iter()
        .map(|(heading, items)| {
            view! {
                <section class="mt-4">
                    {has_headings.then(|| view! { <h4 class="mb-2 text-sm font-semibold text-soft">{heading}</h4> })}
                    <ul class="space-y-4">
                        {items.into_iter().map(|item| view! { <Item item=item/> }).collect_view()}
                    </ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <article class="py-4 first:pt-0 last:pb-0">
            <header class="flex flex-wrap items-start gap-x-3 gap-y-1">
                <h3 class="grow font-semibold">
                    {record::report_kind(words(), report.kind)} " · " {local_view(&report.laboratory)}
                </h3>
                <span class=format!("{tone} tone-wash tone-text inline-flex items-center gap-1 rounded-full px-3 py-1 text-sm font-semibold")>
                    <Icon glyph=glyph class="h-4 w-4 shrink-0"/>
                    {conclusion_words}
                </span>
            </header>
            <p class="text-sm text-soft">
                {t.report_number(&report.number)} " · " {clock::date(report.date, tag)}
                {report.accreditation.map(|number| format!(" · {}", t.accreditation(&number)))}
            </p>
            <p class="mt-1 text-sm text-soft">{tested}</p>
            {conclusion.map(|conclusion| view! { <p class="mt-1">{conclusion.view()}</p> })}
            {report.document.map(|document| view! { <Original document=document number=number/> })}
            {groups}
        </article>
    }
}

/// How many were tested, and how many of them do not conform.
fn tested(items: &[TestItem]) -> String {
    let t = RecordWords::now();
    let failing = items.iter().filter(|item| !item.passes).count();
    let count = items.len().to_string();
    if failing > 0 { t.items_tested_failing(&count, &failing.to_string()) } else { t.items_tested(&count) }
}

/// Items under headings: what failed, then kind by kind; within one the laboratory's order stays.
fn groups(items: Vec<TestItem>) -> Vec<(&'static str, Vec<TestItem>)> {
    let (passing, failing): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.passes);
    let mut groups = vec![(RecordWords::now().items_failed(), failing)];
    groups.extend(GROUPS.map(|group| (glossary::group_name(words(), group), Vec::new())));
    for item in passing {
        let group = glossary::group(&item);
        // Failures stand first.
        let place = GROUPS.iter().position(|known| *known == group).map_or(0, |at| at + 1);
        if let Some((_, items)) = groups.get_mut(place) {
            items.push(item);
        }
    }
    groups.retain(|(_, items)| !items.is_empty());
    groups
}

/// What parents ask for first.
const GROUPS: [TestGroup; 6] = [
    TestGroup::Contaminants,
    TestGroup::Microbiology,
    TestGroup::Nutrition,
    TestGroup::Quality,
    TestGroup::Performance,
    TestGroup::Other,
];

/// One value: in figures, and as a bar on its permitted range.
#[component]
fn Item(
    /// The value.
    item: TestItem,
) -> impl IntoView {
    let t = RecordWords::now();
    let tag = language().tag();
    let unit = item.unit.clone().unwrap_or_default();
    let limit = match (item.limit.min, item.limit.max) {
        (None, Some(0.0)) => t.limit_not_found().to_owned(),
        _ => limit_text(item.limit, &unit, tag).map_or_else(|| t.limit_none().to_owned(), |range| t.limit(&range)),
    };
    let (tone, verdict) = if item.passes { ("tone-good", t.conforms()) } else { ("tone-stop", t.fails()) };
    let measured = item.measured();
    let value = match measured {
        Measured::NotDetected => t.not_detected().to_owned(),
        _ => format!("{} {unit}", item.value),
    };
    let bar = bar(measured, item.limit);
    let explanation = glossary::explanation(words(), &item);
    let method = item.method.map(|method| format!(" · {}", t.method(&method)));
    view! {
        <li class=tone>
            <div class="flex flex-wrap items-baseline gap-x-3">
                <span class="grow">{local_view(&item.name)}</span>
                <span class="tone-text font-mono font-semibold">{value}</span>
                <span class="sr-only">{verdict}</span>
            </div>
            {bar.map(|bar| view! {
                <svg class="mt-1 h-3 w-full" viewBox=format!("0 0 {WIDTH} {BAR}") preserveAspectRatio="none" aria-hidden="true" inner_html=bar></svg>
            })}
            <p class="text-sm text-soft">
                {limit}
                {item.standard.map(|standard| format!(" · {standard}"))}
                {method}
            </p>
            {(!item.earlier.is_empty()).then(|| {
                let earlier = item.earlier.iter().map(|earlier| earlier.number).collect();
                let now = if let Measured::Exactly(number) = measured { Some(number) } else { None };
                view! { <Trend earlier=earlier now=now unit=unit/> }
            })}
            {explanation.map(|words| view! {
                <details class="explain">
                    <summary>{t.what_is_it()}</summary>
                    <p>{words}</p>
                </details>
            })}
        </li>
    }
}

/// The same value of earlier batches: a line, and in words.
#[component]
fn Trend(
    /// The values of earlier batches, oldest first.
    earlier: Vec<f64>,
    /// That of this batch, where it is a number.
    now: Option<f64>,
    /// The unit.
    unit: String,
) -> impl IntoView {
    let t = RecordWords::now();
    let tag = language().tag();
    let values: Vec<f64> = earlier.iter().copied().chain(now).collect();
    let range = earlier.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(*v), b.max(*v)));
    let range = match range {
        (least, most) if least < most => format!("{}–{}", clock::number(least, tag), clock::number(most, tag)),
        (least, _) => clock::number(least, tag),
    };
    let words = t.earlier_batches(earlier.len() as u64, &format!("{range} {unit}"));
    view! {
        <div class="mt-1 flex items-center gap-3 text-sm text-soft">
            {trend(&values).map(|line| view! {
                <svg class="h-6 w-28 shrink-0 overflow-visible" viewBox=format!("0 0 {WIDTH} {TREND}") aria-hidden="true" inner_html=line></svg>
            })}
            <span>{words}</span>
        </div>
    }
}

/// The permitted range in words; `None` where nothing is limited.
pub(super) fn limit_text(limit: Limit, unit: &str, tag: &str) -> Option<String> {
    let number = |value: f64| clock::number(value, tag);
    Some(match (limit.min, limit.max) {
        (Some(min), Some(max)) => format!("{}–{} {unit}", number(min), number(max)),
        (None, Some(max)) => format!("≤ {} {unit}", number(max)),
        (Some(min), None) => format!("≥ {} {unit}", number(min)),
        (None, None) => return None,
    })
}
