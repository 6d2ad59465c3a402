//! The form. It saves as it is typed.

use super::basis::DraftAtStart;
use super::photos::Photos;
use crate::components::{Glyph, Icon, live};
use crate::edge::store::{Draft, StoreError};
use crate::edge::{clock, outbox, page};
use crate::i18n::locale;
use crate::locales::report::{self, ReportTexts};
use crate::services::Sender;
use crate::services::services;
use crate::state::{Kept, State};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use suyuan_record::{Concern, Localized, PurchaseChannel, Report};

const CONCERNS: [Concern; 7] = [
    Concern::CodeCopied,
    Concern::DatesDiffer,
    Concern::SealBroken,
    Concern::LookOrSmell,
    Concern::PriceTooLow,
    Concern::SoldAfterRecall,
    Concern::Other,
];
const CHANNELS: [PurchaseChannel; 3] = [PurchaseChannel::Shop, PurchaseChannel::Online, PurchaseChannel::Other];

/// Typing pauses this long before it is saved.
const SAVE_AFTER_MS: u32 = 400;

/// Where the form stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FormState {
    Editing,
    MissingConcern,
    Submitting,
    StorageFull,
}

/// The form.
#[component]
pub(super) fn Form(
    /// Where it starts.
    draft: DraftAtStart,
    /// The product's name, where it is known.
    product: Localized,
    /// Set to the report's id once it is in the outbox.
    sent: State<Option<String>>,
) -> impl IntoView {
    let t = ReportTexts::now();
    let services = services();
    let has_store = services.store.is_some();
    let hotline = services.config.hotline.clone();
    let state = State::new(FormState::Editing);
    let concern = State::new(draft.concern);
    let draft = State::new(draft.draft);
    let saved = keep(draft);
    let edit = move |change: &dyn Fn(&mut Report)| draft.update(|draft| change(&mut draft.report));
    let report = draft.get_untracked().report;

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if state.get_untracked() == FormState::Submitting {
            return;
        }
        let Some(chosen) = concern.get_untracked() else {
            state.set(FormState::MissingConcern);
            page::reveal("concern-0");
            return;
        };
        state.set(FormState::Submitting);
        draft.update(|draft| {
            draft.report.concern = chosen;
            draft.report.written_at = clock::now();
        });
        submit(draft.get_untracked(), state, sent);
    };

    let concerns = CONCERNS
        .into_iter()
        .enumerate()
        .map(|(at, choice)| view! {
            <label class="flex min-h-12 cursor-pointer items-center gap-3 rounded-xl px-3 hover:bg-brand-wash has-checked:bg-brand-wash" for=format!("concern-{at}")>
                <input id=format!("concern-{at}") class="h-5 w-5 accent-brand" type="radio" name="concern"
                    prop:checked=move || concern.get() == Some(choice)
                    on:change=move |_| {
                        concern.set(Some(choice));
                        edit(&|report| report.concern = choice);
                        state.set(FormState::Editing);
                    }
                />
                {report::concern(choice)}
            </label>
        })
        .collect_view();
    let channels = CHANNELS
        .into_iter()
        .map(|channel| view! { <option value=report::channel(channel) selected={report.purchase.channel == Some(channel)}>{report::channel(channel)}</option> })
        .collect_view();

    view! {
        <p class="text-soft">{t.lead}</p>
        <form on:submit=submit novalidate class="space-y-4">
            <div role="alert">
                {live(move || (state.get() == FormState::MissingConcern).then(|| view! {
                    <div class="tone-stop tone-wash rounded-card p-4">
                        <p class="font-semibold">{t.errors_title}</p>
                        <a class="link" href="#concern-0" on:click=|event| { event.prevent_default(); page::reveal("concern-0"); }>{t.concern_missing}</a>
                    </div>
                }))}
                {live(move || (state.get() == FormState::StorageFull).then(|| view! { <p class="tone-stop tone-wash rounded-card p-4">{t.storage_full}</p> }))}
            </div>
            {(!has_store).then(|| view! { <p class="tone-care tone-wash rounded-card p-4">{t.storage_off}</p> })}
            <section class="card px-5 py-4">
                <h2 class="text-sm text-soft">{t.product}</h2>
                <p class="text-lg font-semibold">{product.get(locale().tag()).to_owned()}</p>
                <p class="font-mono text-sm break-all text-soft">{report.code.clone()}</p>
            </section>
            <fieldset class="card px-3 py-4">
                <legend class="float-left mb-2 w-full px-2 text-lg font-semibold">{t.concern}</legend>
                <div class="clear-both">{concerns}</div>
            </fieldset>
            <section class="card px-5 py-4">
                <label class="field-label text-lg" for="description">{t.description}</label>
                <textarea id="description" class="field" rows="3" maxlength="4000" aria-describedby="description-hint"
                    prop:value=report.description.clone()
                    on:input:target=move |event| { let text = event.target().value(); edit(&|report| report.description.clone_from(&text)); }
                ></textarea>
                <p id="description-hint" class="hint mt-1">{t.description_hint}</p>
            </section>
            <Photos draft=draft/>
            <fieldset class="card space-y-4 px-5 py-4">
                <legend class="float-left w-full text-lg font-semibold">{t.purchase}</legend>
                <div class="clear-both">
                    <label class="field-label" for="channel">{t.channel}</label>
                    <select id="channel" class="field" on:change:target=move |event| {
                        let text = event.target().value();
                        let chosen = CHANNELS.into_iter().find(|channel| report::channel(*channel) == text);
                        edit(&|report| report.purchase.channel = chosen);
                    }>
                        <option value="">{t.channel_none}</option>
                        {channels}
                    </select>
                </div>
                <TextField id="seller" label=t.seller value=report.purchase.seller.clone() on_text=move |text| edit(&|report| report.purchase.seller.clone_from(&text))/>
                <TextField id="place" label=t.place value=report.purchase.place.clone() on_text=move |text| edit(&|report| report.purchase.place.clone_from(&text))/>
                <TextField id="date" label=t.date kind="date" value=report.purchase.date.map(|day| day.to_string()).unwrap_or_default() on_text=move |text| edit(&|report| report.purchase.date = text.parse().ok())/>
                <TextField id="price" label=t.price value=report.purchase.price.clone() on_text=move |text| edit(&|report| report.purchase.price.clone_from(&text))/>
                <TextField id="order" label=t.order value=report.purchase.order.clone() on_text=move |text| edit(&|report| report.purchase.order.clone_from(&text))/>
            </fieldset>
            <section class="card px-5 py-4">
                <TextField id="contact" label=t.contact value=report.contact.clone().unwrap_or_default() on_text=move |text| {
                    edit(&|report| report.contact = Some(text.trim().to_owned()).filter(|text| !text.is_empty()));
                }/>
                <p class="hint mt-1">{t.contact_hint}</p>
            </section>
            <button type="submit" class="btn btn-primary w-full text-lg min-h-14" aria-disabled=move || (state.get() == FormState::Submitting).to_string()>
                <Icon glyph=Glyph::Flag/>
                {live(move || if state.get() == FormState::Submitting { t.submitting } else { t.submit })}
            </button>
            <p class="hint text-center" role="status">{live(move || saved.get().then_some(t.saved_draft))}</p>
            <p class="text-center text-soft">
                {t.hotline} " "
                <a class="link inline-flex min-h-11 items-center" href=format!("tel:{}", hotline.number)>{hotline.name.get(locale().tag()).to_owned()} " " {hotline.number.clone()}</a>
            </p>
        </form>
    }
}

/// One line of text with its label.
#[component]
fn TextField(
    /// Its id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// The `type` of the input.
    #[prop(default = "text")]
    kind: &'static str,
    /// What it starts with.
    value: String,
    /// Called as it is typed.
    on_text: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <div>
            <label class="field-label" for=id>{label}</label>
            <input id=id class="field" type=kind maxlength="200" prop:value=value on:input:target=move |event| on_text(event.target().value())/>
        </div>
    }
}

/// Saves the draft a moment after each change; gives whether it is saved.
fn keep(draft: State<Draft>) -> State<bool> {
    let is_saved = State::new(false);
    let timer = Kept::new(None::<Timeout>);
    let store = services().store;
    Effect::new(move |before: Option<()>| {
        let draft = draft.get();
        let (Some(()), Some(store)) = (before, store.clone()) else { return };
        is_saved.set(false);
        let save = move || {
            leptos::task::spawn_local(async move {
                // What cannot be saved now is tried again at the next change, and said at the submit.
                is_saved.set(store.put_draft(&draft).await.is_ok());
            });
        };
        timer.set(Some(Timeout::new(SAVE_AFTER_MS, save)));
    });
    is_saved
}

/// Puts the draft into the outbox, from where it is sent; without a store it is sent at once.
fn submit(draft: Draft, state: State<FormState>, sent: State<Option<String>>) {
    let services = services();
    let sender = expect_context::<Sender>();
    let unstored = expect_context::<super::receipt::UnstoredContext>();
    leptos::task::spawn_local(async move {
        let id = draft.id.clone();
        match &services.store {
            Some(store) => match outbox::enqueue(store, &draft).await {
                Ok(_) => {
                    sender.with(|sender| {
                        if let Some(sender) = sender {
                            sender.now();
                        }
                    });
                    sent.set(Some(id));
                }
                Err(StoreError::Full) => state.set(FormState::StorageFull),
                Err(_) => send_at_once(&services, draft, unstored, sent).await,
            },
            None => send_at_once(&services, draft, unstored, sent).await,
        }
        page::scroll_to_top();
    });
}

/// Sends a report that the browser does not let us keep.
async fn send_at_once(
    services: &crate::services::Services,
    draft: Draft,
    unstored: super::receipt::UnstoredContext,
    sent: State<Option<String>>,
) {
    let result = services.endpoint.submit(&draft.id, &draft.report, &draft.photos).await;
    unstored.0.set(Some((draft.id.clone(), result)));
    sent.set(Some(draft.id));
}
