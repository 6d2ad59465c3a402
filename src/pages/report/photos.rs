//! Photos of a report: one for each thing that tells, shrunk on the device, without metadata.

use super::fields::Editing;
use super::pictures::Pictures;
use crate::components::{Glyph, Icon, live};
use crate::edge::photos::input;
use crate::edge::photos::{Photo, PhotoError, PhotoUrl, shrink};
use crate::edge::store::{DraftKept, Room, Store, StoreError};
use crate::locales::report::{self, ReportTexts, SentTexts};
use crate::services::services;
use crate::state::{Derived, Kept, State};
use leptos::prelude::*;
use std::rc::Rc;
use suyuan_record::{PhotoRole, Purpose, ReportPhoto};

/// No more are sent with a report.
pub(super) const MOST: usize = 8;

/// What is asked for, in the order in which a can is turned.
const SLOTS: [PhotoRole; 6] =
    [PhotoRole::Front, PhotoRole::Code, PhotoRole::Batch, PhotoRole::Seal, PhotoRole::Receipt, PhotoRole::Other];

fn name(role: PhotoRole) -> &'static str {
    match role {
        PhotoRole::Front => "front",
        PhotoRole::Code => "code",
        PhotoRole::Batch => "batch",
        PhotoRole::Seal => "seal",
        PhotoRole::Receipt => "receipt",
        PhotoRole::Other => "other",
    }
}

fn glyph(role: PhotoRole) -> Glyph {
    match role {
        PhotoRole::Front => Glyph::Can,
        PhotoRole::Code => Glyph::Code,
        PhotoRole::Batch => Glyph::Digits,
        PhotoRole::Seal => Glyph::Lock,
        PhotoRole::Receipt => Glyph::Sheet,
        PhotoRole::Other => Glyph::Picture,
    }
}

/// What an inspection is judged by.
fn is_needed(role: PhotoRole, purpose: Purpose) -> bool {
    purpose == Purpose::Inspection && matches!(role, PhotoRole::Code | PhotoRole::Batch | PhotoRole::Seal)
}

/// The photos of a draft.
pub(super) fn photos(editing: Editing, pictures: Pictures, is_sent: Callback<()>) -> AnyView {
    let t = ReportTexts::now();
    let told = State::new(None::<Note>);
    let adding = Adding { editing, pictures, told, is_sent, store: Kept::new(services().store) };
    let named = Derived::new(move || editing.0.get().report.photos);
    let purpose = Derived::new(move || editing.0.get().report.purpose);
    let slots = SLOTS
        .into_iter()
        .map(|role| {
            let of_role = Derived::new(move || {
                named.get().into_iter().filter(|photo| photo.role == role).map(|photo| photo.sha256).collect::<Vec<_>>()
            });
            view! {
                <li class="py-3">
                    {live(move || of_role.get().into_iter().enumerate().map(|(at, sha256)| taken(adding, role, at, sha256)).collect_view())}
                    {live(move || {
                        let is_open = role == PhotoRole::Other || of_role.get().is_empty();
                        is_open.then(|| slot(adding, role, is_needed(role, purpose.get())))
                    })}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card px-4 py-4" aria-labelledby="photos-title">
            <h2 id="photos-title" class="px-1 text-lg font-semibold">{t.photos}</h2>
            <p class="hint px-1">{t.photos_hint}</p>
            <ul class="mt-1 divide-y divide-line">{slots}</ul>
            <p role="alert" class="tone-stop tone-text px-1 font-medium">{live(move || told.get().map(Note::words))}</p>
        </section>
    }
    .into_any()
}

/// A photo that is to be taken.
fn slot(adding: Adding, role: PhotoRole, is_needed: bool) -> AnyView {
    let t = ReportTexts::now();
    let [title, hint] = report::photo(role);
    let button = |suffix: &'static str, label: &'static str, glyph: Glyph, is_camera: bool| {
        let id = if is_camera { format!("photo-{}", name(role)) } else { format!("photo-{}-{suffix}", name(role)) };
        let of = id.clone();
        view! {
            <label for=of class="photo-button btn-icon gap-2 border border-line bg-card text-brand">
                <Icon glyph=glyph/>
                <span class="photo-word">{label}</span>
                <input id=id class="sr-only" type="file" accept="image/*" capture={is_camera.then_some("environment")}
                    multiple={role == PhotoRole::Other && !is_camera} aria-label=format!("{title}: {label}")
                    on:change=move |event| adding.add(role, &event)/>
            </label>
        }
    };
    view! {
        <div class="photo-slot flex items-center gap-3">
            <span class="flex h-16 w-16 shrink-0 items-center justify-center rounded-xl border-2 border-dashed border-soft text-soft"><Icon glyph=glyph(role) class="h-8 w-8 shrink-0"/></span>
            <span class="min-w-0 grow basis-0">
                <span class="block font-medium">{title}</span>
                <span class="hint block">{hint}</span>
                {is_needed.then(|| view! { <span class="tone-care tone-wash tone-text inline-block rounded-full px-2 text-sm">{t.photo_needed}</span> })}
            </span>
            <span class="flex shrink-0 gap-2">
                {button("camera", t.photo_camera, Glyph::Camera, true)}
                {button("gallery", t.photo_gallery, Glyph::Picture, false)}
            </span>
        </div>
    }
    .into_any()
}

/// A photo that was taken, and a button that takes it out.
fn taken(adding: Adding, role: PhotoRole, at: usize, sha256: String) -> AnyView {
    let t = ReportTexts::now();
    let [title, _] = report::photo(role);
    let title = if at == 0 { title.to_owned() } else { format!("{title} {}", at + 1) };
    let url = adding.pictures.get(&sha256).and_then(|photo| PhotoUrl::new(&photo));
    let source = url.as_ref().map(|url| url.as_str().to_owned());
    // Freed with the page.
    let _url = Kept::new(url);
    view! {
        <div class="flex items-center gap-3 py-1">
            <img class="h-16 w-16 shrink-0 rounded-xl border border-line object-cover" src=source alt=format!("{}: {title}", SentTexts::now().photos_count)/>
            <span class="flex min-w-0 grow items-center gap-2 font-medium"><span class="tone-good tone-text"><Icon glyph=Glyph::Tick/></span>{title.clone()}</span>
            <button type="button" class="btn-icon shrink-0 border border-line" aria-label=format!("{}: {title}", t.photo_remove)
                on:click=move |_| adding.remove(role, &sha256)>
                <Icon glyph=Glyph::Bin/>
            </button>
        </div>
    }
    .into_any()
}

/// What there is to say of a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Note {
    Working,
    Many,
    Full,
    Bad(PhotoError),
}

impl Note {
    fn words(self) -> &'static str {
        let t = ReportTexts::now();
        match self {
            Self::Working => t.photo_working,
            Self::Many => t.photo_many,
            Self::Full => t.photo_full,
            Self::Bad(why) => report::photo_error(why),
        }
    }
}

/// Adds photos to the draft and takes them out.
#[derive(Clone, Copy)]
struct Adding {
    editing: Editing,
    pictures: Pictures,
    /// What to say of it.
    told: State<Option<Note>>,
    /// Called where the draft was sent from another tab.
    is_sent: Callback<()>,
    store: Kept<Option<Store>>,
}

impl Adding {
    /// Whether the form was left meanwhile.
    fn is_gone(self) -> bool {
        self.store.try_get().is_none()
    }

    fn add(self, role: PhotoRole, event: &leptos::ev::Event) {
        let files = input::all_picked(event);
        self.told.set((!files.is_empty()).then_some(Note::Working));
        leptos::task::spawn_local(async move {
            let mut told = None;
            for file in files {
                let shrunk = shrink(&file).await;
                if self.is_gone() {
                    return;
                }
                if self.editing.report().photos.len() >= MOST {
                    told = Some(Note::Many);
                    break;
                }
                match shrunk {
                    Ok(photo) => told = self.keep(role, photo).await.err().or(told),
                    Err(why) => told = Some(Note::Bad(why)),
                }
            }
            self.told.set(told);
        });
    }

    /// Keeps a photo on the device, and names it in the draft; what to say where there is no room for it.
    async fn keep(self, role: PhotoRole, photo: Photo) -> Result<(), Note> {
        let store = self.store.try_get().flatten();
        let photo = Rc::new(photo);
        let named = ReportPhoto { role, sha256: photo.sha256() };
        if let Some(store) = &store
            && store.room_for(photo.bytes.len()).await == Room::Short
        {
            return Err(Note::Full);
        }
        if self.is_gone() {
            return Ok(());
        }
        self.pictures.put(named.sha256.clone(), photo.clone());
        self.editing.edit(&|report| {
            // The same picture again shows what it was picked for last; none is sent twice.
            report.photos.retain(|photo| photo.sha256 != named.sha256);
            report.photos.push(named.clone());
        });
        let Some(store) = store else { return Ok(()) };
        match store.put_draft_with(&self.editing.0.get_untracked(), &photo).await {
            Ok(DraftKept::Kept) => Ok(()),
            Ok(DraftKept::Sent) => {
                self.is_sent.run(());
                Ok(())
            }
            Err(StoreError::Full) => {
                self.editing.edit(&|report| report.photos.retain(|photo| *photo != named));
                Err(Note::Full)
            }
            // It is on the page, and kept with the report when that is sent.
            Err(_) => Ok(()),
        }
    }

    fn remove(self, role: PhotoRole, sha256: &str) {
        self.told.set(None);
        self.editing.edit(&|report| report.photos.retain(|photo| photo.role != role || photo.sha256 != sha256));
        let (store, draft, sha256) = (self.store.get(), self.editing.0.get_untracked(), sha256.to_owned());
        leptos::task::spawn_local(async move {
            if let Some(store) = store {
                // Where it stays, it goes with the draft.
                let _ = store.put_draft_without(&draft, &sha256).await;
            }
        });
    }
}
