//! The form. It saves as it is typed.

use super::fields::{Editing, TextField};
use super::photos::{Adding, photos};
use super::pictures::Pictures;
use super::purchase::purchase;
use super::sent::Sent;
use super::wish::{Missing, wish, without_what_is_not_asked};
use crate::components::{Fold, Glyph, Icon, live, worded};
use crate::edge::device::{clock, page};
use crate::edge::photos::Photo;
use crate::edge::reports::{last_words, outbox};
use crate::edge::store::{Draft, DraftKept, Store, StoreError};
use crate::i18n::{InUse, local, local_view, words};
use crate::services::Sender;
use crate::services::services;
use crate::state::{Kept, State};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use suyuan_record::{Concern, PhotoRole, Purpose};
use suyuan_words::{ReportWords, reports};

const CONCERNS: [Concern; 7] = [
    Concern::CodeCopied,
    Concern::DatesDiffer,
    Concern::SealBroken,
    Concern::LookOrSmell,
    Concern::PriceTooLow,
    Concern::SoldAfterRecall,
    Concern::Other,
];

/// Typing pauses this long before it is saved.
const SAVE_AFTER_MS: u32 = 400;

/// Where the form stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum FormState {
    Editing,
    Missing(Vec<Missing>),
    Submitting,
    /// It could not be kept; nothing of it is lost.
    StorageFull,
    /// The browser keeps nothing, and the platform did not take it.
    NotSent,
}

/// What the form starts with.
#[derive(Clone)]
pub(super) struct Start {
    draft: Draft,
    pictures: Vec<(String, Rc<Photo>)>,
}

impl Start {
    /// A draft with the photos that the device has of it. The draft is kept from now on, so that another tab continues the
    /// same.
    pub(super) async fn of(mut draft: Draft, store: Option<&Store>) -> Self {
        let mut pictures = Vec::new();
        if let Some(store) = store {
            for named in std::mem::take(&mut draft.report.photos) {
                if let Ok(Some(photo)) = store.photo(&draft.id, &named.sha256).await {
                    pictures.push((named.sha256.clone(), Rc::new(photo)));
                    draft.report.photos.push(named);
                }
            }
            // Where it cannot be kept, that is said once something is lost by it.
            let _ = store.put_draft(&draft).await;
        }
        Self { draft, pictures }
    }
}

/// The form.
#[component]
pub(super) fn Form(
    /// Where it starts.
    start: Start,
    /// Set once the report is in the outbox, or sent.
    sent: State<Option<Sent>>,
) -> impl IntoView {
    let services = services();
    let has_store = services.store.is_some();
    let hotline = services.config.hotline.clone();
    let state = State::new(FormState::Editing);
    let pictures = Pictures::new(start.pictures);
    let name = start.draft.name.clone();
    let code = start.draft.report.code.clone();
    let id = start.draft.id.clone();
    let draft = State::new(start.draft);
    let editing = Editing(draft);
    let is_sent = Callback::new(move |()| sent.set(Some(Sent::Kept(id.clone()))));
    let saved = keep(draft, is_sent);
    let adding = Adding::new(editing, pictures, is_sent);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if state.get_untracked() == FormState::Submitting {
            return;
        }
        let missing = missing(&draft.get_untracked());
        if let Some(first) = missing.first() {
            page::reveal(first.told().1);
            state.set(FormState::Missing(missing));
            return;
        }
        state.set(FormState::Submitting);
        draft.update(|draft| {
            without_what_is_not_asked(&mut draft.report);
            draft.report.written_at = clock::now();
        });
        let draft = draft.get_untracked();
        send(draft.clone(), pictures.of(&draft), state, sent);
    };

    let concern = move |(at, choice): (usize, Concern)| {
        let id = format!("concern-{at}");
        let of = id.clone();
        view! {
            <label class="flex min-h-12 cursor-pointer items-center gap-3 rounded-xl px-3 hover:bg-brand-wash has-checked:bg-brand-wash" for=of>
                <input id=id class="h-5 w-5 shrink-0 accent-brand" type="radio" name="concern"
                    prop:checked=move || { let draft = draft.get(); draft.has_concern && draft.report.concern == choice }
                    on:change=move |_| {
                        draft.update(|draft| draft.has_concern = true);
                        editing.edit(&|report| report.concern = choice);
                        state.set(FormState::Editing);
                    }
                />
                {reports::concern(words(), choice)}
            </label>
        }
    };
    let is_working = move || state.get() == FormState::Submitting;
    let submit_words = move |t: ReportWords| match (is_working(), draft.get().report.purpose) {
        (true, _) if has_store => t.submitting(),
        (true, _) => t.sending_now(),
        (false, Purpose::Report) => t.submit(),
        (false, Purpose::Complaint) => t.submit_complaint(),
        (false, Purpose::Inspection) => t.submit_inspection(),
    };

    // The fields read the draft, which stays.
    worded(move || {
        let t = ReportWords::now();
        let concerns = CONCERNS.into_iter().enumerate().map(concern).collect_view();
        let description = TextField {
            kind: "area",
            hint: t.description_hint(),
            most: 4000,
            ..TextField::line(
                "description",
                t.description(),
                |it| it.description.clone(),
                |it, text| it.description = text,
            )
        };
        let name = local(&name).unwrap_or_else(|| t.no_product().to_owned().into()).view();
        view! {
        <p class="text-soft">{t.lead()}</p>
        <form on:submit=submit novalidate class="space-y-4">
            {(!has_store).then(|| view! { <p class="tone-care tone-wash rounded-card p-4">{t.storage_off()}</p> })}
            <section class="card px-5 py-4">
                <h2 class="text-sm text-soft">{t.product()}</h2>
                <p class="text-lg font-semibold">{name}</p>
                <p class="font-mono text-sm break-all text-soft">{code.clone()}</p>
            </section>
            <fieldset class="card px-3 py-4">
                <legend class="float-start mb-2 w-full px-2 text-lg font-semibold">{t.concern()}</legend>
                <div class="clear-both">{concerns}</div>
                <div class="mt-3 px-2">{description.draw(editing)}</div>
            </fieldset>
            {photos(adding)}
            <Fold title=t.purchase() glyph=Glyph::Pin open={draft.get_untracked().report.purchase != Default::default()}>
                {purchase(editing)}
            </Fold>
            {wish(editing)}
            <div role="alert">{live(move || problem(state.get()))}</div>
            <button type="submit" class="btn btn-primary w-full text-lg min-h-14" aria-disabled=move || is_working().to_string()>
                <Icon glyph=Glyph::Flag/>
                {live(move || submit_words(t))}
            </button>
            <p class="hint text-center" role="status">{live(move || saved.get().then_some(t.saved_draft()))}</p>
            <p class="text-center text-soft">
                {t.hotline()} " "
                <a class="link inline-flex min-h-11 items-center" href=format!("tel:{}", hotline.number)>{local_view(&hotline.name)} " " {hotline.number.clone()}</a>
            </p>
        </form>
        }
    })
}

/// What keeps the form from being sent.
fn problem(state: FormState) -> Option<AnyView> {
    let t = ReportWords::now();
    let plain =
        |text: &'static str| Some(view! { <p class="tone-stop tone-wash rounded-card p-4">{text}</p> }.into_any());
    match state {
        FormState::Editing | FormState::Submitting => None,
        FormState::StorageFull => plain(t.storage_full()),
        FormState::NotSent => plain(t.not_sent()),
        FormState::Missing(missing) => {
            let links = missing
                .into_iter()
                .map(|missing| {
                    let (words, id) = missing.told();
                    let go = move |event: leptos::ev::MouseEvent| {
                        event.prevent_default();
                        page::reveal(id);
                    };
                    view! { <li><a class="link inline-flex min-h-11 items-center" href=format!("#{id}") on:click=go>{words}</a></li> }
                })
                .collect_view();
            Some(view! { <div class="tone-stop tone-wash rounded-card p-4"><p class="font-semibold">{t.errors_title()}</p><ul>{links}</ul></div> }.into_any())
        }
    }
}

/// What it cannot be sent without.
fn missing(draft: &Draft) -> Vec<Missing> {
    let report = &draft.report;
    let is_complaint = report.purpose == Purpose::Complaint;
    let who = report.complainant.clone().unwrap_or_default();
    let has_code = report.photos.iter().any(|photo| photo.role == PhotoRole::Code);
    [
        (Missing::Concern, !draft.has_concern),
        (Missing::CodePhoto, report.purpose == Purpose::Inspection && !has_code),
        (Missing::Name, is_complaint && who.name.trim().is_empty()),
        (Missing::Phone, is_complaint && who.phone.trim().is_empty()),
        (Missing::Demand, is_complaint && who.demand.trim().is_empty()),
    ]
    .into_iter()
    .filter_map(|(what, is_missing)| is_missing.then_some(what))
    .collect()
}

/// Saves the draft a moment after each change, and what was typed last when the page is left; gives whether it is saved.
fn keep(draft: State<Draft>, is_sent: Callback<()>) -> State<bool> {
    let is_saved = State::new(false);
    let timer = Kept::new(None::<Timeout>);
    let Some(store) = services().store else { return is_saved };
    // Beside the states, which are gone when the page is.
    let unsaved = SendWrapper::new(Rc::new(RefCell::new(None::<Draft>)));
    let words = unsaved.clone();
    let keep_words = move || {
        if let Some(draft) = words.borrow().as_ref() {
            last_words::keep(draft);
        }
    };
    on_cleanup(keep_words.clone());
    // As long as the form is on the page.
    let _leaving = Kept::new(last_words::on_leave(keep_words));
    Effect::new(move |before: Option<()>| {
        let draft = draft.get();
        if before.is_none() {
            return;
        }
        let (store, unsaved) = (store.clone(), unsaved.clone());
        unsaved.replace(Some(draft.clone()));
        is_saved.set(false);
        let save = move || {
            leptos::task::spawn_local(async move {
                // What cannot be saved now is tried again at the next change, and said at the submit.
                let kept = store.put_draft(&draft).await;
                if kept == Ok(DraftKept::Sent) {
                    is_sent.run(());
                }
                let is_latest = unsaved.borrow().as_ref() == Some(&draft);
                if kept.is_ok() && is_latest {
                    unsaved.replace(None);
                    last_words::forget(&draft.about);
                    is_saved.set(true);
                }
            });
        };
        timer.set(Some(Timeout::new(SAVE_AFTER_MS, save)));
    });
    is_saved
}

/// Puts the draft into the outbox, from where it is sent; without a store it is sent at once.
fn send(draft: Draft, photos: Vec<Photo>, state: State<FormState>, sent: State<Option<Sent>>) {
    let services = services();
    let sender = expect_context::<Sender>();
    leptos::task::spawn_local(async move {
        let kept = match &services.store {
            Some(store) => outbox::enqueue(store, &draft, &photos).await,
            None => Err(StoreError::Unavailable),
        };
        match kept {
            Ok(id) => {
                last_words::forget(&draft.about);
                sender.with(|sender| {
                    if let Some(sender) = sender {
                        sender.now();
                    }
                });
                sent.set(Some(Sent::Kept(id)));
                page::scroll_to_top();
            }
            Err(StoreError::Full) => state.set(FormState::StorageFull),
            // A browser that keeps nothing: from this page, while the shopper waits.
            Err(_) => match outbox::send_unkept(&services.endpoint, &draft, &photos).await {
                Ok(receipt) => {
                    sent.set(Some(Sent::Unkept(receipt)));
                    page::scroll_to_top();
                }
                Err(_) => state.set(FormState::NotSent),
            },
        }
    });
}
