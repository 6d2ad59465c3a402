//! The reports of this device, those that are being written first.

use super::sent::{bar, delete, followed};
use crate::components::{Glyph, Icon, live};
use crate::edge::device::clock;
use crate::edge::store::{Draft, OutboxReport, OutboxState, Progress, Store};
use crate::i18n::locale;
use crate::load::load;
use crate::locales::report::{self, SentTexts};
use crate::preferences::preferences;
use crate::state::{Derived, Kept, State};
use leptos::prelude::*;
use leptos_router::components::A;

/// Drafts and reports, newest first, with where each stands.
#[component]
pub fn Reports(
    /// Where they are kept.
    store: Kept<Store>,
) -> impl IntoView {
    let t = SentTexts::now();
    let changes = preferences().outbox_changes;
    let kept = load(move || {
        changes.track();
        let store = store.get();
        Box::pin(async move { (store.drafts().await.unwrap_or_default(), store.outbox().await.unwrap_or_default()) })
    });
    // A line is drawn anew only where a report comes or goes, not while it is sent.
    let ids =
        Derived::new(move || kept.get().unwrap_or_default().1.into_iter().map(|report| report.id).collect::<Vec<_>>());
    let drafts = Derived::new(move || kept.get().unwrap_or_default().0);
    let report = move |id: &str| kept.get().unwrap_or_default().1.into_iter().find(|report| report.id == *id);
    view! {
        {live(move || section("drafts", t.drafts, drafts.get().into_iter().map(|draft| draft_line(draft, store, changes)).collect()))}
        {live(move || section("reports", t.mine, ids.get().into_iter().map(|id| {
            let of = id.clone();
            report_line(id, Derived::new(move || report(&of)), store, changes)
        }).collect()))}
    }
}

fn section(id: &'static str, title: &'static str, lines: Vec<AnyView>) -> Option<AnyView> {
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <section aria-labelledby=id>
                <h2 id=id class="mb-2 px-1 text-lg font-semibold">{title}</h2>
                <ul class="space-y-3">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn removal(
    work: impl Fn(Store) -> crate::load::Loading<()> + 'static,
    store: Kept<Store>,
    changes: State<u32>,
) -> AnyView {
    let work: Box<dyn Fn(Store) -> crate::load::Loading<()>> = Box::new(work);
    let work = Kept::new(work);
    delete(Callback::new(move |()| {
        let removing = work.with(|work| work(store.get()));
        leptos::task::spawn_local(async move {
            removing.await;
            // The list is read again either way, and shows what is left.
            changes.update(|count| *count += 1);
        });
    }))
}

/// A report that is being written.
fn draft_line(draft: Draft, store: Kept<Store>, changes: State<u32>) -> AnyView {
    let t = SentTexts::now();
    let tag = locale().tag();
    let address = draft.address.clone();
    let title = Some(draft.name.get(tag)).filter(|name| !name.is_empty()).unwrap_or(&draft.report.code).to_owned();
    let when = clock::relative(draft.saved_at, clock::now(), tag);
    let remove = move |store: Store| -> crate::load::Loading<()> {
        let draft = draft.clone();
        Box::pin(async move {
            let _ = store.remove_draft(&draft).await;
        })
    };
    view! {
        <div class="card space-y-2 px-5 py-4">
            <p class="flex items-center gap-3">
                <span class="min-w-0 grow"><span class="block font-semibold break-all">{title}</span><span class="block text-sm text-soft">{when}</span></span>
                <span class="tone-mute tone-wash tone-text shrink-0 rounded-full px-3 py-1 text-sm">{t.draft}</span>
            </p>
            <div class="flex flex-wrap items-center gap-2">
                {(!address.is_empty()).then(|| view! { <A href=address attr:class="btn btn-primary"><Icon glyph=Glyph::Pen/>{t.go_on}</A> })}
                {removal(remove, store, changes)}
            </div>
        </div>
    }
    .into_any()
}

/// One report; opens to its receipt, or to what keeps it from arriving.
fn report_line(id: String, report: Derived<Option<OutboxReport>>, store: Kept<Store>, changes: State<u32>) -> AnyView {
    let t = SentTexts::now();
    let tag = locale().tag();
    let Some(first) = report.get_untracked() else { return ().into_any() };
    let standing = move || match report.get().map(|report| report.state) {
        Some(OutboxState::Sending { .. }) => ("tone-fact", t.sending),
        Some(OutboxState::Received) => ("tone-good", t.received),
        Some(OutboxState::Refused) => ("tone-stop", t.refused),
        Some(OutboxState::Waiting) | None => ("tone-care", t.queued),
    };
    let of = move || {
        let number = report.get().and_then(|report| report.receipt).map(|receipt| receipt.number).unwrap_or_default();
        format!("{number} {}", clock::relative(first.report.written_at, clock::now(), tag))
    };
    let photos = first.report.photos.len();
    let is_open = State::new(false);
    let progress = move || {
        let report = report.get()?;
        let is_going = matches!(report.state, OutboxState::Sending { .. }) && report.progress != Progress::default();
        (is_going && !is_open.get()).then(|| bar(report.progress, photos))
    };
    let name = first.name.get(tag).to_owned();
    let removed = id.clone();
    let remove = move |store: Store| -> crate::load::Loading<()> {
        let id = removed.clone();
        Box::pin(async move {
            let _ = store.remove_outbox(&id).await;
        })
    };
    view! {
        <details class="fold card" on:toggle=move |_| is_open.set(true)>
            <summary>
                <span class="min-w-0 grow py-2">
                    <span class="block text-base">{report::concern(first.report.concern)}</span>
                    <span class="block text-sm font-normal text-soft">{live(of)}</span>
                </span>
                {live(move || {
                    let (tone, words) = standing();
                    view! { <span class=format!("{tone} tone-wash tone-text max-w-32 shrink-0 rounded-2xl px-3 py-1 text-center text-sm")>{words}</span> }
                })}
            </summary>
            <div class="fold-body space-y-3">
                <p class="font-semibold">{name}</p>
                <p class="font-mono text-sm break-all text-soft">{first.report.code}</p>
                {live(move || is_open.get().then(|| followed(id.clone())))}
                {removal(remove, store, changes)}
            </div>
        </details>
        <div class="px-4">{live(progress)}</div>
    }
    .into_any()
}
