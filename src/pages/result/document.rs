//! Originals of reports and certificates: fetched when asked for, compared with the record, and only then shown.

use super::pages::Pages;
use crate::components::{ExternalLink, Glyph, Icon, live};
use crate::edge::photos::BlobUrl;
use crate::locales::result::ResultTexts;
use crate::services::services;
use crate::state::{Kept, State};
use leptos::prelude::*;
use std::rc::Rc;
use suyuan_record::{Document, DocumentAddress, DocumentCheck, DocumentType};
use suyuan_verdict::DocumentEvidence;

/// The documents that were opened on this page: evidence for the verdict.
#[derive(Clone, Copy)]
pub(super) struct Opened(pub(super) State<Vec<DocumentEvidence>>);

/// How far it has come.
#[derive(Clone)]
enum Opening {
    Closed,
    Fetching,
    Agrees(DocumentType, Rc<Vec<u8>>),
    Differs,
    NotShown,
    Failed,
}

/// A document of the record: a button, then what came of it.
#[component]
pub(super) fn Original(
    /// As on record.
    document: Document,
    /// The number of the report or certificate that it belongs to.
    number: String,
) -> impl IntoView {
    let t = ResultTexts::now();
    match document.address() {
        None => ().into_any(),
        // Nobody else is asked of the app's own accord: a person may follow the link.
        Some(DocumentAddress::Elsewhere(url)) => {
            view! { <p class="text-sm">{t.document_elsewhere} " " <ExternalLink url=url/></p> }.into_any()
        }
        Some(DocumentAddress::OnEndpoint(path)) => {
            view! { <OnEndpoint document=document path=path number=number/> }.into_any()
        }
    }
}

/// A document that lies on the endpoint.
#[component]
fn OnEndpoint(
    /// As on record.
    document: Document,
    /// Where.
    path: String,
    /// The number of its report or certificate.
    number: String,
) -> impl IntoView {
    let t = ResultTexts::now();
    let opening = State::new(Opening::Closed);
    let opened = expect_context::<Opened>().0;
    let file_name = Kept::new(path.rsplit('/').next().unwrap_or_default().to_owned());
    let fetch = move |_| {
        let (document, path, number) = (document.clone(), path.clone(), number.clone());
        let endpoint = services().endpoint;
        opening.set(Opening::Fetching);
        leptos::task::spawn_local(async move {
            let Ok(bytes) = endpoint.document(&path).await else { return opening.set(Opening::Failed) };
            let check = bytes.as_ref().map_or(DocumentCheck::TooLarge, |bytes| document.check(bytes));
            opening.set(match &check {
                DocumentCheck::Agrees(kind) => Opening::Agrees(*kind, Rc::new(bytes.unwrap_or_default())),
                DocumentCheck::Differs { .. } => Opening::Differs,
                DocumentCheck::TooLarge | DocumentCheck::WrongType(_) | DocumentCheck::NotComparable => {
                    Opening::NotShown
                }
            });
            opened.update(|all| {
                all.retain(|known| known.number != number);
                all.push(DocumentEvidence { number, check });
            });
        });
    };
    let note = move |tone: &str, glyph: Glyph, words: &'static str| {
        view! {
            <p class=format!("{tone} tone-wash flex items-center gap-2 rounded-xl p-3")>
                <span class="tone-text"><Icon glyph=glyph class="h-5 w-5 shrink-0"/></span>
                {words}
            </p>
        }
        .into_any()
    };
    view! {
        <div class="mt-3" role="status">
            {live(move || match opening.get() {
                Opening::Fetching => view! { <p class="text-soft">{t.document_fetching}</p> }.into_any(),
                Opening::Differs => note("tone-stop", Glyph::Broken, t.document_differs),
                Opening::NotShown => note("tone-mute", Glyph::Info, t.document_not_shown),
                Opening::Agrees(kind, bytes) => view! {
                    {note("tone-good", Glyph::Tick, t.document_agrees)}
                    {shown(kind, bytes, file_name.get())}
                }
                .into_any(),
                Opening::Failed => note("tone-mute", Glyph::CloudOff, t.document_failed),
                Opening::Closed => ().into_any(),
            })}
        </div>
        {live(move || matches!(opening.get(), Opening::Closed | Opening::Failed).then(|| {
            let fetch = fetch.clone();
            view! {
                <button type="button" class="btn no-print mt-2" on:click=fetch>
                    <Icon glyph=Glyph::Sheet/>
                    {t.document_open}
                </button>
            }
        }))}
    }
}

/// The document in the page, and a way to keep it.
fn shown(kind: DocumentType, bytes: Rc<Vec<u8>>, name: String) -> impl IntoView + use<> {
    let t = ResultTexts::now();
    let url = BlobUrl::new(kind.media_type(), bytes.to_vec()).map(Rc::new);
    let address = url.as_ref().map(|url| url.as_str().to_owned());
    // The address is good for as long as this part of the page is there.
    let kept = Kept::new(url);
    let in_page = match kind {
        DocumentType::Pdf => view! { <Pages bytes=bytes/> }.into_any(),
        _ => view! { <img class="mt-2 w-full rounded-xl border border-line" src=address.clone() alt=name.clone()/> }
            .into_any(),
    };
    view! {
        {in_page}
        <a class="btn no-print mt-2" href=address download=name on:click=move |_| { let _ = kept.try_get(); }>
            <Icon glyph=Glyph::Out/>
            {t.document_save}
        </a>
    }
}
