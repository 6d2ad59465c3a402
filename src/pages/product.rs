//! A product in short, for a shop's page about it: the verdict on its barcode, and what is on record of the product.

use crate::check::{Checked, CodeInHand, Told, check};
use crate::components::{Checking, Glyph, Icon, glyph_of, tone_of, worded};
use crate::edge::device::{clock, page};
use crate::edge::embed;
use crate::i18n::{InUse, language, local, local_view, words};
use crate::load::load;
use crate::pages::result::facts::{Facts, plain};
use crate::route::Route;
use crate::services::services;
use leptos::prelude::*;
use suyuan_record::{CertificateStatus, ProductRecord, Severity};
use suyuan_verdict::Outcome;
use suyuan_words::{ProductWords, RecordWords, lists, outcomes, record};

/// A product in short.
#[component]
pub fn Product(
    /// Its GTIN, as in the address.
    gtin: String,
    /// Told the verdict; used when embedded.
    #[prop(optional)]
    on_verdict: Option<Callback<(Outcome, Checked)>>,
) -> impl IntoView {
    let services = services();
    let hand = CodeInHand { payload: gtin, symbology: None, issuer: None, is_typed: false };
    let checked = load(move || {
        let (services, hand) = (services.clone(), hand.clone());
        Box::pin(async move { check(&services, hand, Told::default()).await })
    });
    if let Some(on_verdict) = on_verdict {
        Effect::new(move || {
            if let Some(checked) = checked.get() {
                on_verdict.run((checked.verdict().outcome, checked));
            }
        });
    }
    worded(move || match checked.get() {
        None => view! { <Checking/> }.into_any(),
        Some(checked) => view! { <Card checked=checked/> }.into_any(),
    })
}

/// What came of the check.
#[component]
fn Card(
    /// It.
    checked: Checked,
) -> impl IntoView {
    let t = ProductWords::now();
    let outcome = checked.verdict().outcome;
    let said = outcomes::outcome(words(), outcome);
    page::set_title(said.headline);
    let reply = checked.reply();
    let notices = reply.and_then(|reply| reply.standing()).map(|it| it.notices.clone()).unwrap_or_default();
    let recalls = notices.into_iter().filter(|notice| notice.severity != Severity::Info).collect::<Vec<_>>();
    let product = reply.and_then(|reply| reply.statement()).map(|it| it.record.clone());
    let target = if embed::is_framed() { "_blank" } else { "_self" };
    view! {
        <article class=format!("{} card overflow-hidden", tone_of(outcome)) aria-labelledby="product">
            <div class="tone-fill flex items-center gap-3 px-4 py-3">
                <Icon glyph=glyph_of(outcome) class="h-8 w-8 shrink-0"/>
                <p class="text-lg font-bold" data-outcome=outcome.name()>{said.headline}</p>
            </div>
            <div class="space-y-2 px-4 py-3">
                <h1 id="product" class="text-xl font-semibold break-words">
                    {product.as_ref().and_then(|it| local(&it.name)).unwrap_or_else(|| checked.hand.payload.clone().into()).view()}
                </h1>
                {recalls.into_iter().map(|notice| view! {
                    <p class="tone-stop tone-wash rounded-xl p-3">
                        <strong>{local_view(&notice.title)}</strong> " " {clock::date(notice.date, language().tag())}
                    </p>
                }).collect_view()}
                {product.map(|product| view! { <Short product=product/> })}
                <p class="text-sm text-soft">{t.scan_the_item()}</p>
                <a class="btn w-full" href=Route::Result(checked.hand.clone()).href() target=target rel="noopener">
                    <Icon glyph=Glyph::Out/>
                    {t.all()}
                </a>
            </div>
        </article>
    }
}

/// The few lines that a shop has room for.
#[component]
fn Short(
    /// The record.
    product: ProductRecord,
) -> impl IntoView {
    let t = ProductWords::now();
    let r = RecordWords::now();
    let tag = language().tag();
    let latest = product.latest_report().map(|report| {
        let failing = report.items.iter().filter(|item| !item.passes).count();
        let verdict = if report.conforms && failing == 0 { r.conforms() } else { r.fails() };
        let kind = record::report_kind(words(), report.kind);
        let tested = r.items_tested(&report.items.len().to_string());
        format!("{kind} · {verdict} · {tested} · {}", clock::date(report.date, tag))
    });
    let certificates: Vec<String> = product
        .certificates
        .iter()
        .filter_map(|it| Some(format!("{} · {}", local(&it.kind)?, record::certificate_status(words(), it.status))))
        .collect();
    let has_lapsed = product.certificates.iter().any(|it| it.status != CertificateStatus::Valid);
    let facts = vec![
        (r.company(), local(&product.producer.name)),
        (r.origin(), local(&product.origin)),
        plain(r.net_content(), product.net_content.clone()),
        (r.shelf_life(), local(&product.shelf_life)),
        plain(r.recipe(), product.registrations.recipe.clone()),
        plain(r.ccc(), product.registrations.ccc.clone()),
        plain(t.latest_report(), latest),
        plain(r.certificates(), Some(lists::list(words(), certificates))),
    ];
    view! {
        {has_lapsed.then(|| view! {
            <p class="tone-stop tone-wash rounded-xl p-3 font-semibold">{t.lapsed()}</p>
        })}
        <Facts facts=facts/>
    }
}
