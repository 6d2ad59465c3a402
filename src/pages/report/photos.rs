//! Photos of a report: shrunk on the device, without metadata.

use crate::components::{Glyph, Icon, live};
use crate::edge::photo_input;
use crate::edge::photos::{Photo, PhotoUrl, shrink};
use crate::edge::store::Draft;
use crate::locales::report::ReportTexts;
use crate::state::{Derived, Kept, State};
use leptos::prelude::*;

const MOST: usize = 5;

/// The photos of a draft.
#[component]
pub(super) fn Photos(
    /// The draft.
    draft: State<Draft>,
) -> impl IntoView {
    let t = ReportTexts::now();
    let problem = State::new(None::<&'static str>);
    let photos = Derived::new(move || draft.get().photos);
    let add = move |event: leptos::ev::Event| {
        let files = photo_input::all_picked(&event);
        problem.set(None);
        leptos::task::spawn_local(async move {
            for file in files {
                if draft.get_untracked().photos.len() >= MOST {
                    problem.set(Some(t.photo_many));
                    break;
                }
                match shrink(&file).await {
                    Ok(photo) => draft.update(|draft| draft.photos.push(photo)),
                    Err(_) => problem.set(Some(t.photo_bad)),
                }
            }
        });
    };
    view! {
        <section class="card px-5 py-4" aria-labelledby="photos-title">
            <h2 id="photos-title" class="text-lg font-semibold">{t.photos}</h2>
            <p class="hint">{t.photos_hint}</p>
            <ul class="mt-3 flex flex-wrap gap-3">
                {live(move || photos.get().into_iter().enumerate().map(|(at, photo)| view! {
                    <Thumbnail photo=photo at=at draft=draft/>
                }).collect_view())}
                {live(move || (photos.get().len() < MOST).then(|| view! {
                    <li>
                        <label for="photos" class="flex h-24 w-24 cursor-pointer flex-col items-center justify-center gap-1 rounded-xl border-2 border-dashed border-soft text-sm text-brand focus-within:outline-3 focus-within:outline-ink">
                            <Icon glyph=Glyph::Picture/>
                            {t.photos_add}
                            <input id="photos" class="sr-only" type="file" accept="image/*" multiple on:change=add/>
                        </label>
                    </li>
                }))}
            </ul>
            <p role="alert" class="tone-stop tone-text mt-2">{live(move || problem.get())}</p>
        </section>
    }
}

/// One photo, and a button that takes it out.
#[component]
fn Thumbnail(
    /// The photo.
    photo: Photo,
    /// Its place in the draft.
    at: usize,
    /// The draft.
    draft: State<Draft>,
) -> impl IntoView {
    let t = ReportTexts::now();
    let url = PhotoUrl::new(&photo);
    let source = url.as_ref().map(|url| url.as_str().to_owned());
    // Freed with the page.
    let _url = Kept::new(url);
    let remove = move |_| {
        draft.update(|draft| {
            if at < draft.photos.len() {
                draft.photos.remove(at);
            }
        });
    };
    view! {
        <li class="relative">
            <img class="h-24 w-24 rounded-xl border border-line object-cover" src=source alt=format!("{} {}", t.photos_count, at + 1)/>
            <button type="button" class="btn-icon absolute -top-3 -right-3 border border-line bg-card" aria-label=format!("{} {}", t.photos_remove, at + 1) on:click=remove>
                <Icon glyph=Glyph::Cross class="h-5 w-5 shrink-0"/>
            </button>
        </li>
    }
}
