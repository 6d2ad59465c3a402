//! What became of a report: kept, sent, received; and the receipt.

use crate::components::{Glyph, Icon, QrCode, live};
use crate::edge::endpoint::SubmitError;
use crate::edge::store::{OutboxReport, OutboxState};
use crate::edge::{clock, share};
use crate::i18n::locale;
use crate::load::load;
use crate::locales::common::CommonTexts;
use crate::locales::report::{self, ReportTexts};
use crate::preferences::preferences;
use crate::route::Route;
use crate::services::Sender;
use crate::services::services;
use crate::state::State;
use leptos::prelude::*;
use leptos_router::components::A;
use suyuan_record::Receipt;

/// The result of a report that the browser did not let us keep.
#[derive(Debug, Clone, Copy)]
pub struct UnstoredContext(pub State<Option<(String, Result<Receipt, SubmitError>)>>);

/// Where one report stands.
#[derive(Debug, Clone)]
enum Standing {
    Waiting,
    Sending,
    Received(Receipt),
    Refused(String),
    Gone,
}

impl Standing {
    fn of(report: Option<OutboxReport>) -> Self {
        match report {
            None => Self::Gone,
            Some(OutboxReport { receipt: Some(receipt), .. }) => Self::Received(receipt),
            Some(OutboxReport { state: OutboxState::Waiting, .. }) => Self::Waiting,
            Some(OutboxReport { state: OutboxState::Sending { .. }, .. }) => Self::Sending,
            Some(OutboxReport { error, .. }) => Self::Refused(error.map(|error| error.to_string()).unwrap_or_default()),
        }
    }
}

/// One report, by its id in the outbox; follows it as it is sent.
#[component]
pub fn SentReport(
    /// Its id.
    id: String,
) -> impl IntoView {
    let changes = preferences().outbox_changes;
    let unstored = expect_context::<UnstoredContext>();
    let services = services();
    let standing = load(move || {
        changes.track();
        let (store, id) = (services.store.clone(), id.clone());
        let direct = unstored.0.get().filter(|(of, _)| *of == id).map(|(_, result)| result);
        Box::pin(async move {
            match (direct, store) {
                (Some(Ok(receipt)), _) => Standing::Received(receipt),
                (Some(Err(error)), _) => Standing::Refused(error.to_string()),
                (None, Some(store)) => Standing::of(store.outbox_report(&id).await.ok().flatten()),
                (None, None) => Standing::Gone,
            }
        })
    });
    view! {
        <div role="status">
            {live(move || standing.get().map(|standing| match standing {
                Standing::Waiting => view! { <Waiting/> }.into_any(),
                Standing::Sending => {
                    let t = ReportTexts::now();
                    view! { <Note tone="tone-fact" glyph=Glyph::Turn title=t.sending text=t.queued_hint/> }.into_any()
                }
                Standing::Received(receipt) => view! { <ReceiptCard receipt=receipt/> }.into_any(),
                Standing::Refused(why) => {
                    let t = ReportTexts::now();
                    view! {
                        <Note tone="tone-stop" glyph=Glyph::Cross title=t.refused text=t.refused_hint/>
                        <p class="mt-2 px-2 text-soft">{why}</p>
                    }
                    .into_any()
                }
                Standing::Gone => ().into_any(),
            }))}
        </div>
        <A href=Route::History.href() attr:class="btn w-full">{ReportTexts::now().to_mine}</A>
    }
}

/// It waits for a network.
#[component]
fn Waiting() -> impl IntoView {
    let t = ReportTexts::now();
    let sender = expect_context::<Sender>();
    let send = move |_| {
        sender.with(|sender| {
            if let Some(sender) = sender {
                sender.now();
            }
        });
    };
    view! {
        <Note tone="tone-care" glyph=Glyph::Clock title=t.queued text=t.queued_hint/>
        <button type="button" class="btn mt-3 w-full" on:click=send><Icon glyph=Glyph::Turn/>{t.send_now}</button>
    }
}

/// A note on where it stands.
#[component]
fn Note(
    /// Its tone.
    tone: &'static str,
    /// Its shape.
    glyph: Glyph,
    /// In a few words.
    title: &'static str,
    /// What follows.
    text: &'static str,
) -> impl IntoView {
    view! {
        <div class=format!("{tone} tone-wash flex gap-3 rounded-card p-5")>
            <span class="tone-text"><Icon glyph=glyph class="h-8 w-8 shrink-0"/></span>
            <div>
                <h2 class="text-xl font-semibold">{title}</h2>
                <p>{text}</p>
            </div>
        </div>
    }
}

/// The receipt, with its number and its QR code.
#[component]
pub(crate) fn ReceiptCard(
    /// What the platform gave.
    receipt: Receipt,
) -> impl IntoView {
    let t = ReportTexts::now();
    let tag = locale().tag();
    let (number, secret) = (receipt.number.clone(), receipt.secret.clone());
    let endpoint = services().endpoint;
    let status = load(move || {
        let (endpoint, number, secret) = (endpoint.clone(), number.clone(), secret.clone());
        Box::pin(async move { endpoint.report_status(&number, &secret).await.ok() })
    });
    let text = format!(
        "{}: {}\n{}: {}\n",
        t.number,
        receipt.number,
        t.received_at,
        clock::date_time(receipt.received_at, tag)
    );
    let file = format!("{}.txt", receipt.number);
    let is_copied = State::new(false);
    let download = move |_| {
        // Where the browser has no way to save a file, the clipboard has to do.
        if share::download_text(&file, "text/plain;charset=utf-8", &text).is_err() {
            let text = text.clone();
            leptos::task::spawn_local(async move { is_copied.set(share::copy(&text).await.is_ok()) });
        }
    };
    view! {
        <section class="tone-good card overflow-hidden" aria-labelledby="received">
            <div class="tone-fill flex items-center gap-4 px-5 py-5">
                <Icon glyph=Glyph::Tick class="h-12 w-12 shrink-0"/>
                <div>
                    <h2 id="received" class="text-2xl font-bold">{t.received}</h2>
                    <p>{t.received_hint}</p>
                </div>
            </div>
            <div class="flex flex-wrap items-center gap-5 px-5 py-5">
                <QrCode text=receipt.number.clone() label=t.qr_alt.to_owned()/>
                <dl class="space-y-2">
                    <div><dt class="text-sm text-soft">{t.number}</dt><dd class="font-mono text-xl font-semibold">{receipt.number}</dd></div>
                    <div><dt class="text-sm text-soft">{t.received_at}</dt><dd>{clock::date_time(receipt.received_at, tag)}</dd></div>
                    <div>
                        <dt class="text-sm text-soft">{t.state}</dt>
                        <dd>{live(move || status.get().flatten().map_or("—", |status| report::state(status.state)))}</dd>
                    </div>
                    {live(move || status.get().flatten().map(|status| status.into_inner().replies.into_iter().map(|reply| view! {
                        <div><dt class="text-sm text-soft">{t.answer}</dt><dd>{reply.text}</dd></div>
                    }).collect_view()))}
                </dl>
            </div>
            <div class="no-print px-5 pb-5">
                <button type="button" class="btn" on:click=download>
                    {live(move || if is_copied.get() { CommonTexts::now().copied } else { t.download })}
                </button>
            </div>
        </section>
    }
}
