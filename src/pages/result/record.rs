//! Everything on record, in sections.

use super::document::Original;
use super::facts::{Fact, Facts, plain};
use super::journey::Journey;
use super::numbers::{Numbers, Register};
use super::readings::Readings;
use super::tests::Report;
use crate::components::{ExternalLink, Fold, Glyph, Icon};
use crate::edge::device::clock;
use crate::i18n::{InUse, language, local, local_view, words};
use leptos::prelude::*;
use suyuan_record::{
    Certificate, CertificateStatus, Credit, Ingredient, Media, Notice, ProcessStep, Producer, ProductRecord,
    Registrations, Severity, Standing, Statement,
};
use suyuan_words::{RecordWords, lists, record};

/// The record in sections; one that has nothing in it is not there.
#[component]
pub(super) fn Record(
    /// What the maker says.
    statement: Statement,
    /// What the platform says, where it may be believed.
    standing: Option<Standing>,
) -> impl IntoView {
    let t = RecordWords::now();
    let mut record = statement.record;
    let product = product_facts(&record);
    let more: Vec<String> = std::mem::take(&mut record.more).iter().map(|(name, value)| unknown(name, value)).collect();
    let count = |n: usize| n.to_string();
    let failing = record.reports.iter().any(|report| !report.conforms);
    let notices = standing.map(|standing| standing.notices).unwrap_or_default();
    view! {
        {section(notices, |notices| view! {
            <Fold title=t.notices() glyph=Glyph::Notice open=true>
                {notices.into_iter().map(|notice| view! { <NoticeItem notice=notice/> }).collect_view()}
            </Fold>
        })}
        <Fold name=Some("product") title=t.product() glyph=Glyph::Sheet open=true><Facts facts=product/></Fold>
        {section(record.reports, |reports| view! {
            <Fold name=(!failing).then_some("reports") title=t.reports() glyph=Glyph::Tube open=failing note=count(reports.len())>
                <div class="divide-y divide-line">
                    {reports.into_iter().map(|report| view! { <Report report=report/> }).collect_view()}
                </div>
            </Fold>
        })}
        {section(record.journey, |journey| view! {
            <Fold name=Some("journey") title=t.journey() glyph=Glyph::Pin note=count(journey.len())><Journey events=journey/></Fold>
        })}
        {section(record.readings, |readings| view! {
            <Fold name=Some("readings") title=t.readings() glyph=Glyph::Chart note=count(readings.len())>
                {readings.into_iter().map(|series| view! { <Readings series=series/> }).collect_view()}
            </Fold>
        })}
        <ProducerSection producer=record.producer registrations=record.registrations/>
        {section(record.certificates, |certificates| view! {
            <Fold name=Some("certificates") title=t.certificates() glyph=Glyph::Rosette note=count(certificates.len())>
                <ul class="divide-y divide-line">
                    {certificates.into_iter().map(|certificate| view! { <CertificateItem certificate=certificate/> }).collect_view()}
                </ul>
            </Fold>
        })}
        {section(record.ingredients, |ingredients| view! {
            <Fold name=Some("ingredients") title=t.ingredients() glyph=Glyph::Leaf note=count(ingredients.len())><Ingredients ingredients=ingredients/></Fold>
        })}
        {section(record.process, |process| view! {
            <Fold name=Some("process") title=t.process() glyph=Glyph::Factory note=count(process.len())><Process steps=process/></Fold>
        })}
        {record.credit.map(|credit| view! { <CreditSection credit=credit/> })}
        {section(record.media, |media| view! {
            <Fold name=Some("media") title=t.media() glyph=Glyph::Film><MediaLinks media=media/></Fold>
        })}
        {section(more, |more| view! {
            <Fold name=Some("more") title=t.more() glyph=Glyph::Info>
                {more.into_iter().map(|line| view! { <p class="py-1 font-mono text-sm">{line}</p> }).collect_view()}
            </Fold>
        })}
    }
}

/// A field that this app does not know: its text where it is one, in the language in use where it has several.
fn unknown(name: &str, value: &serde_json::Value) -> String {
    let own = value.get(language().tag()).or_else(|| value.get("zh-CN")).unwrap_or(value);
    match own.as_str() {
        Some(text) => format!("{name}: {text}"),
        None => format!("{name}: {value}"),
    }
}

/// A section, where there is something to put in it.
fn section<T, V: IntoView + 'static>(items: Vec<T>, show: impl FnOnce(Vec<T>) -> V) -> Option<AnyView> {
    (!items.is_empty()).then(|| show(items).into_any())
}

fn product_facts(record: &ProductRecord) -> Vec<Fact> {
    let t = RecordWords::now();
    let tag = language().tag();
    vec![
        (t.name(), local(&record.name)),
        (t.brand(), local(&record.brand)),
        plain(t.category(), Some(record::category(words(), record.category).to_owned())),
        plain(t.gtin(), record.gtin.clone()),
        plain(t.batch(), record.batch.clone()),
        plain(t.serial(), record.serial.clone()),
        plain(t.produced(), record.produced.map(|day| clock::date(day, tag))),
        plain(t.expires(), record.expires.map(|day| clock::date(day, tag))),
        (t.shelf_life(), local(&record.shelf_life)),
        (t.warranty(), local(&record.warranty)),
        plain(t.net_content(), record.net_content.clone()),
        (t.specification(), local(&record.specification)),
        plain(t.model(), record.model.clone()),
        plain(t.factory_number(), record.factory_number.clone()),
        plain(t.standards(), Some(lists::list(words(), &record.standards)).filter(|text| !text.is_empty())),
        (t.origin(), local(&record.origin)),
    ]
}

/// Who made it, and what it needed to be registered as.
#[component]
fn ProducerSection(
    /// The maker.
    producer: Producer,
    /// Registrations of the product.
    registrations: Registrations,
) -> impl IntoView {
    let t = RecordWords::now();
    let facts = vec![
        (t.company(), local(&producer.name)),
        (t.address(), local(&producer.address)),
        plain(t.contact(), producer.contact),
    ];
    // Since 2015 a business licence has the number of the company's credit code.
    let business = producer.business_licence.filter(|number| Some(number) != producer.credit_code.as_ref());
    let numbers = vec![
        (t.credit_code(), producer.credit_code, Register::Company),
        (t.business_licence(), business, Register::Company),
        (t.production_licence(), producer.production_licence, Register::FoodMaker),
        (t.recipe(), registrations.recipe, Register::SpecialFood),
        (t.ccc(), registrations.ccc, Register::Ccc),
        (t.xk(), registrations.xk, Register::Industrial),
        (t.medicine(), registrations.medicine, Register::Medicine),
    ];
    view! {
        <Fold name=Some("producer") title=t.producer() glyph=Glyph::Factory>
            <Facts facts=facts/>
            <Numbers numbers=numbers/>
            {producer.website.map(|url| view! { <p class="pt-1">{t.website()} " " <ExternalLink url=url/></p> })}
        </Fold>
    }
}

/// One certificate, with its status in plain sight.
#[component]
fn CertificateItem(
    /// The certificate.
    certificate: Certificate,
) -> impl IntoView {
    let t = RecordWords::now();
    let tag = language().tag();
    let number = certificate.number.clone();
    let holds = certificate.status == CertificateStatus::Valid;
    let (tone, glyph) = if holds { ("tone-good", Glyph::Tick) } else { ("tone-stop", Glyph::Cross) };
    view! {
        <li class="py-3">
            <div class="flex flex-wrap items-start gap-x-3">
                <span class="grow font-semibold">{local_view(&certificate.kind)}</span>
                <span class=format!("{tone} tone-wash tone-text inline-flex items-center gap-1 rounded-full px-3 py-1 text-sm font-semibold")>
                    <Icon glyph=glyph class="h-4 w-4 shrink-0"/>
                    {record::certificate_status(words(), certificate.status)}
                </span>
            </div>
            <p class="font-mono text-sm">{certificate.number.clone()}</p>
            <p class="text-sm text-soft">
                {local_view(&certificate.body)}
                {certificate.valid_until.map(|day| format!(" · {}", t.valid_until(&clock::date(day, tag))))}
            </p>
            {certificate.registry.map(|url| view! { <ExternalLink url=url/> })}
            {certificate.document.map(|document| view! { <Original document=document number=number/> })}
        </li>
    }
}

/// Main raw materials.
#[component]
fn Ingredients(
    /// The materials.
    ingredients: Vec<Ingredient>,
) -> impl IntoView {
    let rows = ingredients
        .into_iter()
        .map(|ingredient| {
            let name = local(&ingredient.name).unwrap_or_else(|| String::new().into());
            view! {
                <li class="py-2">
                    <p class="flex flex-wrap gap-x-4">
                        <span class="grow">{name.clone().view()}</span>
                        <span class="text-soft">{local_view(&ingredient.origin)}</span>
                    </p>
                    {ingredient.document.map(|document| view! { <Original document=document number=name.text/> })}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="divide-y divide-line">{rows}</ul> }
}

/// Steps of making.
#[component]
fn Process(
    /// The steps, in order.
    steps: Vec<ProcessStep>,
) -> impl IntoView {
    let rows = steps
        .into_iter()
        .enumerate()
        .map(|(at, step)| view! {
            <li class="flex gap-3 py-2">
                <span class="flex h-7 w-7 shrink-0 items-center justify-center rounded-full bg-brand-wash text-sm font-semibold text-brand" aria-hidden="true">{at + 1}</span>
                <span>
                    <span class="block font-semibold">{local_view(&step.step)}</span>
                    <span class="block text-sm text-soft">{local_view(&step.place)}</span>
                    <span class="text-sm">{local_view(&step.description)}</span>
                </span>
            </li>
        })
        .collect_view();
    view! { <ol>{rows}</ol> }
}

/// The maker's credit rating, with its source.
#[component]
fn CreditSection(
    /// The rating.
    credit: Credit,
) -> impl IntoView {
    let t = RecordWords::now();
    let note = credit.rating.clone();
    let facts = vec![
        plain(t.rating(), Some(credit.rating)),
        (t.agency(), local(&credit.agency)),
        plain(t.report_date(), Some(clock::date(credit.date, language().tag()))),
    ];
    view! { <Fold name=Some("credit") title=t.credit() glyph=Glyph::Rosette note=note><Facts facts=facts/></Fold> }
}

/// Live streams and films, as links that say where they lead.
#[component]
fn MediaLinks(
    /// The links.
    media: Vec<Media>,
) -> impl IntoView {
    let rows = media
        .into_iter()
        .map(|media| view! { <li class="py-1"><ExternalLink url=media.url text=local(&media.title).map(|title| title.text).unwrap_or_default()/></li> })
        .collect_view();
    view! { <ul>{rows}</ul> }
}

/// A recall, bulletin or rebuttal.
#[component]
fn NoticeItem(
    /// The notice.
    notice: Notice,
) -> impl IntoView {
    let tone = match notice.severity {
        Severity::Critical => "tone-stop",
        Severity::Warning => "tone-care",
        Severity::Info => "tone-fact",
    };
    view! {
        <article class=format!("{tone} tone-wash mb-3 rounded-xl p-4 last:mb-0")>
            <h3 class="tone-text font-semibold">{local_view(&notice.title)}</h3>
            <p class="mt-1">{local_view(&notice.text)}</p>
            <p class="mt-1 text-sm">{local_view(&notice.authority)} " · " {clock::date(notice.date, language().tag())}</p>
            {notice.url.map(|url| view! { <ExternalLink url=url/> })}
        </article>
    }
}
