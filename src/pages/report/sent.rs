//! What became of a report: kept, sent, received, refused.

use super::receipt::{Kept as KeptReceipt, receipt};
use crate::components::{Glyph, Icon, live};
use crate::edge::device::clock;
use crate::edge::endpoint::SubmitError;
use crate::edge::store::{OutboxReport, OutboxState, Progress};
use crate::i18n::{InUse, language};
use crate::load::load;
use crate::preferences::preferences;
use crate::route::Route;
use crate::services::{Sender, services};
use crate::state::{Derived, State};
use crate::wording;
use leptos::prelude::*;
use leptos_router::components::A;
use suyuan_record::Receipt;
use suyuan_words::SentWords;

/// A report that was sent, or will be.
#[derive(Debug, Clone)]
pub(super) enum Sent {
    /// In the outbox, by its id.
    Kept(String),
    /// The browser keeps nothing: this is all there is of it.
    Unkept(Receipt),
}

/// One report that was just sent.
#[component]
pub(super) fn SentReport(
    /// Which.
    sent: Sent,
) -> impl IntoView {
    let body = match sent {
        Sent::Kept(id) => followed(id),
        Sent::Unkept(given) => receipt(KeptReceipt::bare(given)),
    };
    view! {
        {body}
        <A href=Route::History.href() attr:class="btn w-full">{SentWords::now().to_mine()}</A>
    }
}

/// One report in the outbox, followed as it is sent.
pub(super) fn followed(id: String) -> AnyView {
    let changes = preferences().outbox_changes;
    let store = services().store;
    let report = load(move || {
        changes.track();
        let (store, id) = (store.clone(), id.clone());
        Box::pin(async move {
            match store {
                Some(store) => store.outbox_report(&id).await.ok().flatten(),
                None => None,
            }
        })
    });
    let progress = Derived::new(move || report.get().flatten().map(|report| report.progress).unwrap_or_default());
    // All of it but what changes with every part that arrives.
    let standing = Derived::new(move || report.get().flatten().map(without_progress));
    view! {
        <div role="status" class="space-y-3">
            {live(move || standing.get().map(|report| match report.state {
                OutboxState::Waiting => waiting(&report),
                OutboxState::Sending { .. } => {
                    let photos = report.report.photos.len();
                    view! {
                        {note("tone-fact", Glyph::Turn, SentWords::now().sending(), SentWords::now().sending_hint())}
                        {live(move || bar(progress.get(), photos))}
                    }
                    .into_any()
                }
                OutboxState::Received => KeptReceipt::of(report).map(receipt).into_any(),
                OutboxState::Refused => refused(report),
            }))}
        </div>
    }
    .into_any()
}

fn without_progress(report: OutboxReport) -> OutboxReport {
    let state = match report.state {
        OutboxState::Sending { .. } => OutboxState::Sending { since: 0 },
        state => state,
    };
    OutboxReport { state, progress: Progress::default(), followed: report.followed, ..report }
}

/// `2/5 · 340 KB / 1,200 KB`, and a bar.
pub(super) fn bar(progress: Progress, photos: usize) -> Option<AnyView> {
    let t = SentWords::now();
    #[expect(clippy::cast_precision_loss, reason = "photos have megabytes")]
    let kilobytes = |bytes: u64| clock::number((bytes as f64 / 1000.0).ceil(), language().tag());
    let words = t.progress(
        &kilobytes(progress.bytes),
        &photos.to_string(),
        &progress.photos.to_string(),
        &kilobytes(progress.of_bytes),
    );
    (photos > 0).then(|| {
        view! {
            <p class="px-1 text-sm text-soft">
                <progress class="h-2 w-full accent-brand" max=progress.of_bytes.max(1) value=progress.bytes aria-label=t.sending()></progress>
                {words}
            </p>
        }
        .into_any()
    })
}

/// It waits for a network, or for the platform.
fn waiting(report: &OutboxReport) -> AnyView {
    let t = SentWords::now();
    let sender = expect_context::<Sender>();
    let send = move |_| send_now(sender);
    let is_offline = matches!(report.error, None | Some(SubmitError::Offline));
    let hint = if is_offline { t.queued_hint() } else { t.queued_retry() };
    let next = (!is_offline).then(|| t.next_try(&clock::date_time(report.next_at, language().tag())));
    view! {
        {note("tone-care", Glyph::Clock, t.queued(), hint)}
        {next.map(|next| view! { <p class="hint px-1">{next}</p> })}
        <button type="button" class="btn w-full" on:click=send><Icon glyph=Glyph::Turn/>{t.send_now()}</button>
    }
    .into_any()
}

/// Has the outbox sent without waiting.
pub(super) fn send_now(sender: Sender) {
    sender.with(|sender| {
        if let Some(sender) = sender {
            sender.now();
        }
    });
}

fn refused(report: OutboxReport) -> AnyView {
    let t = SentWords::now();
    let sender = expect_context::<Sender>();
    let store = services().store;
    let id = report.id;
    let again = move |_| {
        let (store, id) = (store.clone(), id.clone());
        leptos::task::spawn_local(async move {
            let Some(store) = store else { return };
            if store.send_again(&id).await == Ok(true) {
                send_now(sender);
            }
        });
    };
    let (why, detail) = match report.error {
        Some(SubmitError::Refused(refusal)) => (wording::reports::refusal(refusal.kind), refusal.detail),
        _ => ("", String::new()),
    };
    view! {
        {note("tone-stop", Glyph::Cross, t.refused(), t.refused_hint())}
        <p class="px-1">{why}</p>
        <p class="px-1 text-soft">{detail}</p>
        <button type="button" class="btn w-full" on:click=again><Icon glyph=Glyph::Turn/>{t.again()}</button>
    }
    .into_any()
}

/// A note on where it stands.
fn note(tone: &'static str, glyph: Glyph, title: &'static str, text: &'static str) -> AnyView {
    view! {
        <div class=format!("{tone} tone-wash flex gap-3 rounded-card p-5")>
            <span class="tone-text"><Icon glyph=glyph class="h-8 w-8 shrink-0"/></span>
            <div>
                <h2 class="text-xl font-semibold">{title}</h2>
                <p>{text}</p>
            </div>
        </div>
    }
    .into_any()
}

/// A button that asks once more before it deletes.
pub(super) fn delete(on_delete: Callback<()>) -> AnyView {
    let t = SentWords::now();
    let is_asking = State::new(false);
    view! {
        <div role="group" aria-label=t.delete()>
            {live(move || if is_asking.get() {
                view! {
                    <p class="mb-2">{t.delete_sure()}</p>
                    <div class="flex flex-wrap gap-2">
                        <button type="button" class="btn btn-stop" on:click=move |_| on_delete.run(())>{t.delete_yes()}</button>
                        <button type="button" class="btn" on:click=move |_| is_asking.set(false)>{t.delete_no()}</button>
                    </div>
                }
                .into_any()
            } else {
                view! { <button type="button" class="btn btn-quiet" on:click=move |_| is_asking.set(true)><Icon glyph=Glyph::Bin/>{t.delete()}</button> }.into_any()
            })}
        </div>
    }
    .into_any()
}
