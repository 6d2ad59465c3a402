//! What this code says, part by part, where a link in it leads, and what to try where it was not understood.

use super::facts::{Facts, all_plain};
use crate::components::{Fold, Glyph, Icon};
use crate::edge::device::{clock, names};
use crate::i18n::{InUse, words};
use crate::services::services;
use leptos::prelude::*;
use suyuan_codes::explain::{Explanation, Part, Understanding, Value};
use suyuan_codes::{Finding, Identity, Link, LinkSafety, Scheme, identify};
use suyuan_words::{CodeWords, Words, codes, lists};

/// What this code says, part by part.
#[component]
pub(super) fn CodeSection(
    /// What was understood of it.
    identity: Identity,
    /// Whether it is open at first.
    open: bool,
) -> impl IntoView {
    let t = CodeWords::now();
    let words = words();
    let explanation = identity.explain(clock::this_year());
    let facts = vec![
        (t.scheme(), Some(headed(codes::scheme(words, identity.scheme)))),
        (t.level(), Some(headed(codes::level(words, identity.level)))),
        (t.canonical(), Some(visible(&identity.canonical)).filter(|_| identity.canonical != identity.raw)),
        (t.raw(), Some(visible(&identity.raw))),
        (t.alternatives(), Some(alternatives(words, &identity))),
    ];
    let parts = explanation.parts.iter().map(|part| part_line(words, part)).collect_view();
    let loose = loose_findings(&explanation).into_iter().map(|finding| finding_line(words, finding)).collect_view();
    let is_imitation = identity
        .link
        .as_ref()
        .is_some_and(|link| matches!(services().config.own_domains.judge(link), LinkSafety::LookAlike { .. }));
    // That its form is right is no praise for a code that imitates.
    let summary = (!is_imitation).then(|| summary(words, &explanation));
    let link = identity.link.as_ref().map(|link| link_lines(words, link));
    view! {
        <Fold name=(!open).then_some("code") title=t.title() glyph=Glyph::Code open=open>
            {summary}
            <ul class="divide-y divide-line">{parts}</ul>
            {loose}
            {link}
            <div class="mt-3 border-t border-line pt-1"><Facts facts=all_plain(facts)/></div>
        </Fold>
    }
}

/// How far it was understood, and what to do next.
fn summary(words: Words, explanation: &Explanation<'_>) -> impl IntoView + use<> {
    let (tone, glyph) = match explanation.understanding {
        Understanding::Understood => ("tone-good", Glyph::Tick),
        Understanding::Doubtful => ("tone-care", Glyph::Triangle),
        Understanding::Malformed => ("tone-stop", Glyph::Cross),
        Understanding::NotUnderstood(_) => ("tone-mute", Glyph::Info),
    };
    let advice =
        explanation.advice.iter().map(|advice| view! { <li>{codes::advice(words, *advice)}</li> }).collect_view();
    view! {
        <div class=format!("{tone} tone-wash mb-2 flex gap-3 rounded-xl p-4")>
            <span class="tone-text"><Icon glyph=glyph/></span>
            <div>
                <p class="font-semibold">{codes::understanding(words, explanation.understanding)}</p>
                <ul class="list-disc ps-5">{advice}</ul>
            </div>
        </div>
    }
}

/// One part: what it is, what it says, and how it stands in the code.
fn part_line(words: Words, part: &Part<'_>) -> impl IntoView + use<> {
    let raw = visible(part.raw);
    let said = match &part.value {
        Value::Text(_) => None,
        Value::Countries { countries, rest } => Some(countries_in_words(words, countries, rest)),
        value => Some(codes::value(words, value)),
    };
    // A text that says nothing more is shown once, in the place of what it says.
    let is_plain = said.as_ref().is_none_or(|said| *said == raw);
    let key = if part.is_gs1() { format!("({}) ", part.key) } else { String::new() };
    let findings = part.findings.iter().map(|finding| finding_line(words, finding)).collect_view();
    view! {
        <li class="py-2.5">
            <p class="text-sm text-soft">
                <span class="font-mono">{key}</span>
                {headed(codes::title(words, part))}
                {(!is_plain).then(|| view! { <span class="font-mono break-all">" · " {raw.clone()}</span> })}
            </p>
            <p class="font-semibold break-all" class:font-mono=is_plain>{said.filter(|_| !is_plain).unwrap_or(raw)}</p>
            {findings}
        </li>
    }
}

fn countries_in_words(words: Words, countries: &[suyuan_codes::explain::Country], rest: &str) -> String {
    let tag = words.language().tag();
    let named = countries.iter().map(|country| names::country(country.0, tag));
    lists::list(words, named.chain(Some(visible(rest)).filter(|rest| !rest.is_empty())))
}

fn finding_line(words: Words, finding: &Finding) -> impl IntoView + use<> {
    view! {
        <p class="tone-care tone-text mt-1 flex items-start gap-2 text-sm">
            <Icon glyph=Glyph::Triangle class="mt-0.5 h-4 w-4 shrink-0"/>
            <span>{headed(&codes::finding(words, finding))}</span>
        </p>
    }
}

/// Findings that belong to no part.
fn loose_findings<'a>(explanation: &Explanation<'a>) -> Vec<&'a Finding> {
    let shown = |finding: &&Finding| explanation.parts.iter().any(|part| part.findings.contains(finding));
    // That it is no product code is what the summary says.
    let is_said = |finding: &&Finding| finding.kind == suyuan_codes::FindingKind::NotUnderstood;
    explanation.identity.findings.iter().filter(|finding| !shown(finding) && !is_said(finding)).collect()
}

/// Where a link leads, its registered name made to stand out; nothing to follow.
fn link_lines(words: Words, link: &Link) -> impl IntoView + use<> {
    let t = CodeWords::now();
    let own = services().config;
    let (tone, said) = match own.own_domains.judge(link) {
        LinkSafety::Own => ("tone-good", t.link_own().to_owned()),
        LinkSafety::Foreign => ("tone-mute", t.link_foreign().to_owned()),
        LinkSafety::LookAlike { of, by } => ("tone-stop", t.link_imitates(codes::imitation(words, by), &of)),
    };
    let below = link.host.strip_suffix(link.registrable()).unwrap_or_default().to_owned();
    let remarks =
        link.remarks().into_iter().map(|remark| view! { <li>{codes::remark(words, remark)}</li> }).collect_view();
    view! {
        <div class="mt-3 border-t border-line pt-3">
            <p class="text-sm text-soft">{t.link()}</p>
            <p class="text-lg break-all" dir="ltr">
                <span class="text-soft">{visible(&below)}</span>
                <strong>{visible(link.registrable())}</strong>
            </p>
            <p class=format!("{tone} tone-text text-sm")>{said}</p>
            <ul class="list-disc ps-5 text-sm text-soft">{remarks}</ul>
        </div>
    }
}

/// What else the same payload could be, the likeliest first.
fn alternatives(words: Words, identity: &Identity) -> String {
    let reading = identify(identity.bytes(), identity.symbology);
    let others = reading.candidates().iter().filter(|other| {
        other.scheme != identity.scheme
            && !matches!(other.scheme, Scheme::Text | Scheme::Link)
            && other.is_well_formed()
    });
    lists::list(words, others.map(|other| codes::scheme(words, other.scheme)))
}

/// As a line begins: the library's words are made to stand within a sentence too.
fn headed(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Control characters made visible (FNC1 as ␝), and the text bounded.
fn visible(text: &str) -> String {
    const LONGEST: usize = 600;
    let shown = text.chars().take(LONGEST).map(|c| match c {
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(' '),
        // Bidirectional and zero-width characters could make a text read as another.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => '\u{fffd}',
        c => c,
    });
    let mut shown: String = shown.collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
