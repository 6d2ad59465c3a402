//! The receipt: what to keep of a report that arrived, and what is made of it.

use super::fields::term;
use super::packet::packet;
use super::slip::slip;
use super::status::{Subject, follow, state_of};
use crate::components::{Glyph, Icon, QrCode, live};
use crate::edge::card::Card;
use crate::edge::device::{clock, page, share};
use crate::edge::store::OutboxReport;
use crate::i18n::locale;
use crate::locales::report::SentTexts;
use crate::services::services;
use crate::state::State;
use leptos::prelude::*;
use suyuan_record::Receipt;

/// The colour of what is good, on light ground: the style sheet's token of the light theme.
const GOOD: &str = "#0b6b4f";

/// A receipt, and what else the device has of its report.
pub(super) struct Kept {
    receipt: Receipt,
    /// Absent where the browser keeps nothing.
    report: Option<OutboxReport>,
}

impl Kept {
    /// Of a report that was received.
    pub(super) fn of(report: OutboxReport) -> Option<Self> {
        Some(Self { receipt: report.receipt.clone()?, report: Some(report) })
    }

    /// Of one that the browser did not keep.
    pub(super) fn bare(receipt: Receipt) -> Self {
        Self { receipt, report: None }
    }
}

/// Where the state of a report is looked at, on any phone.
fn address(receipt: &Receipt) -> String {
    // A dot parts the two.
    let part = |text: &str| crate::route::percent_encode(text).replace('.', "%2E");
    format!("{}/report/status#{}.{}", page::origin(), part(&receipt.number), part(&receipt.secret))
}

/// The receipt.
pub(super) fn receipt(kept: Kept) -> AnyView {
    let t = SentTexts::now();
    let tag = locale().tag();
    let Kept { receipt, report } = kept;
    let name = report.as_ref().map(|report| report.name.get(tag).to_owned()).unwrap_or_default();
    let agrees = report.as_ref().and_then(OutboxReport::is_receipt_for_it);
    let digest = report.as_ref().map_or_else(|| receipt.sha256.clone(), OutboxReport::digest);
    let received = clock::date_time(receipt.received_at, tag);
    let url = address(&receipt);
    let subject = Subject {
        number: receipt.number.clone(),
        secret: receipt.secret.clone(),
        id: report.as_ref().map(|report| report.id.clone()),
    };
    let at_start = report.as_ref().and_then(|report| report.followed.clone());
    let following = follow(subject, at_start);
    let card = Card {
        brand: services().config.brand.name.get(tag).to_owned(),
        headline: t.received.to_owned(),
        tone: GOOD,
        product: [receipt.number.clone(), name].into_iter().filter(|text| !text.is_empty()).collect(),
        reasons: vec![format!("{} {received}", t.received_at), format!("SHA-256 {digest}")],
        remark: t.qr_hint.to_owned(),
        address: url.clone(),
    };
    view! {
        <section id="receipt" class="tone-good card overflow-hidden" aria-labelledby="received">
            <div class="tone-fill flex items-center gap-4 px-5 py-5">
                <Icon glyph=Glyph::Tick class="h-12 w-12 shrink-0"/>
                <div>
                    <h2 id="received" class="text-2xl font-bold">{t.received}</h2>
                    <p>{t.received_hint}</p>
                </div>
            </div>
            <div class="flex flex-wrap items-center gap-5 px-5 py-5">
                <QrCode text=url label=t.qr_alt.to_owned()/>
                <dl class="min-w-0 space-y-2">
                    {term(t.number, view! { <span class="font-mono text-xl font-semibold break-all">{receipt.number.clone()}</span> }.into_any())}
                    {term(t.received_at, received.into_any())}
                    {state_of(following)}
                </dl>
                <p class="hint w-full">{t.qr_hint}</p>
            </div>
            <div class="border-t border-line px-5 py-3">
                <p class="text-sm text-soft">{t.digest}</p>
                <p class="font-mono text-xs break-all">{digest}</p>
                {agrees.map(|agrees| view! {
                    <p class=if agrees { "text-sm" } else { "tone-stop tone-text font-semibold" }>{if agrees { t.digest_same } else { t.digest_differs }}</p>
                })}
            </div>
            <div class="no-print flex flex-wrap gap-2 border-t border-line px-5 py-4">{actions(card)}</div>
            {secret(receipt.secret.clone())}
        </section>
        {live(move || following.last().and_then(|last| last.status.mail_in).map(|mail_in| slip(&receipt.number, mail_in)))}
        {report.map(packet)}
    }
    .into_any()
}

/// What is done with it: printed, kept as a picture.
fn actions(card: Card) -> AnyView {
    let t = SentTexts::now();
    let save = move |_| {
        let card = card.clone();
        leptos::task::spawn_local(async move {
            if let Some(picture) = card.draw().await {
                // Where there is no share sheet, the browser shows that it saved something.
                let _ = share::share_picture("receipt.png", &card.headline, &picture).await;
            }
        });
    };
    view! {
        <button type="button" class="btn" on:click=save><Icon glyph=Glyph::Share/>{t.picture}</button>
        <button type="button" class="btn" on:click=|_| share::print_part("receipt")><Icon glyph=Glyph::Print/>{t.print}</button>
    }
    .into_any()
}

/// What opens the state, shown only when it is asked for.
fn secret(secret: String) -> AnyView {
    let t = SentTexts::now();
    let is_shown = State::new(false);
    view! {
        <div class="no-print border-t border-line px-5 py-2">
            {live(move || if is_shown.get() {
                let secret = secret.clone();
                view! {
                    <p class="text-sm text-soft">{t.secret}</p>
                    <p class="font-mono break-all">{secret}</p>
                    <p class="hint">{t.secret_hint}</p>
                }
                .into_any()
            } else {
                view! { <button type="button" class="btn btn-quiet -ml-5" on:click=move |_| is_shown.set(true)><Icon glyph=Glyph::Eye/>{t.secret_show}</button> }.into_any()
            })}
        </div>
    }
    .into_any()
}
