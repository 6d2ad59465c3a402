//! Home: one large button, and what else leads to a check.

use crate::check::CodeInHand;
use crate::components::{Glyph, Icon, RemedyNote, text, titled, worded};
use crate::edge::camera::{Scanner, ScannerError};
use crate::edge::photos::input;
use crate::i18n::InUse;
use crate::part::{ask_again, code_form, second_part};
use crate::route::Route;
use crate::services::services;
use crate::state::{Kept, State};
use crate::wording::errors;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;
use std::rc::Rc;
use suyuan_words::errors::Remedy;
use suyuan_words::{CommonWords, HomeWords};

/// What becomes of a photo.
#[derive(Debug, Clone)]
enum PhotoState {
    Idle,
    Reading,
    NoCode,
    Failed(Rc<ScannerError>),
}

/// Home.
#[component]
pub fn Home() -> impl IntoView {
    titled(|| {
        let t = CommonWords::now();
        format!("{} · {}", t.brand(), t.tagline())
    });
    let features = services().config.features;
    let navigate = use_navigate();
    let open = Callback::new(move |hand: CodeInHand| {
        navigate(&Route::Result(hand).href(), NavigateOptions::default());
    });

    view! {
        <section class="relative overflow-hidden rounded-card bg-brand px-6 pt-8 pb-7 text-brand-ink shadow-card">
            <Ripples/>
            <div class="hero relative">
                <h1 class="text-3xl leading-tight font-bold text-balance">{text(|| HomeWords::now().title())}</h1>
                <p class="hero-lead mt-3 max-w-prose opacity-90">{text(|| HomeWords::now().lead())}</p>
                <A href=Route::Scan.href() attr:class="mt-6 flex min-h-20 w-full items-center justify-center gap-4 rounded-full bg-card px-6 py-3 text-2xl font-bold text-brand no-underline shadow-card md:w-auto md:min-w-80">
                    <Icon glyph=Glyph::Scan class="h-9 w-9 shrink-0"/>
                    <span>
                        {text(|| HomeWords::now().scan())}
                        <span class="block text-sm font-normal text-soft">{text(|| HomeWords::now().scan_hint())}</span>
                    </span>
                </A>
            </div>
        </section>
        {features.photo.then(|| view! { <PhotoPicker on_code=open/> })}
        {features.typed.then(|| view! {
            <details class="fold card mt-4" id="typed" on:toggle=ask_again()>
                <summary>
                    <span class="text-brand"><Icon glyph=Glyph::Digits/></span>
                    {text(|| HomeWords::now().typed())}
                </summary>
                <div class="fold-body">
                    <h2 class="mb-4 font-semibold">{text(|| HomeWords::now().typed_title())}</h2>
                    {code_form(open)}
                </div>
            </details>
        })}
        {second_part(|part| worded(part.recent).into_any())}
        {worded(|| view! { <Promises/> })}
    }
}

/// Ripples back to the source, behind the large button.
#[component]
fn Ripples() -> impl IntoView {
    view! {
        <svg class="absolute -top-10 -end-16 h-72 w-72 opacity-25" viewBox="0 0 200 200" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
            <circle cx="100" cy="100" r="24"></circle>
            <circle cx="100" cy="100" r="48"></circle>
            <circle cx="100" cy="100" r="72"></circle>
            <circle cx="100" cy="100" r="96"></circle>
            <circle class="fill-amber" stroke="none" cx="100" cy="100" r="8"></circle>
        </svg>
    }
}

/// A photo from the gallery, by drop or by paste.
#[component]
fn PhotoPicker(
    /// Called with the code that the photo shows.
    on_code: Callback<CodeInHand>,
) -> impl IntoView {
    let state = State::new(PhotoState::Idle);
    let scanner = Kept::new(None::<Rc<Scanner>>);
    let read = move |picked: input::Picture| {
        state.set(PhotoState::Reading);
        leptos::task::spawn_local(async move {
            let scanner = scanner.with(Clone::clone).unwrap_or_else(|| {
                let made = Rc::new(Scanner::new());
                scanner.set(Some(Rc::clone(&made)));
                made
            });
            match scanner.decode_image(&picked).await {
                Ok(seen) => match seen.symbols.into_iter().next() {
                    Some(symbol) => on_code.run(CodeInHand::from_symbol(symbol)),
                    None => state.set(PhotoState::NoCode),
                },
                Err(error) => state.set(PhotoState::Failed(Rc::new(error))),
            }
        });
    };
    // Kept by the page: goes when the page goes.
    let _listening = Kept::new(input::listen(read));

    view! {
        <div class="mt-4">
            <label class="card flex min-h-16 cursor-pointer items-center gap-3 px-5 focus-within:outline-3 focus-within:outline-ink" for="photo">
                <span class="text-brand"><Icon glyph=Glyph::Picture/></span>
                <span class="py-2">
                    <span class="block text-lg font-semibold">{text(|| HomeWords::now().photo())}</span>
                    <span class="hint hidden md:block">{text(|| HomeWords::now().drop())}</span>
                </span>
                <input id="photo" class="sr-only" type="file" accept="image/*" on:change=move |event| {
                    if let Some(picked) = input::picked(&event) {
                        read(picked);
                    }
                }/>
            </label>
            <div class="mt-2" aria-live="polite">
                {worded(move || {
                    let t = HomeWords::now();
                    match state.get() {
                        PhotoState::Idle => ().into_any(),
                        PhotoState::Reading => view! { <p class="hint px-5">{t.reading_photo()}</p> }.into_any(),
                        PhotoState::NoCode => {
                            view! { <RemedyNote remedy=Remedy { what: t.photo(), next: t.photo_none() }/> }.into_any()
                        }
                        PhotoState::Failed(error) => view! { <RemedyNote remedy=errors::scanner(&error)/> }.into_any(),
                    }
                })}
            </div>
        </div>
    }
}

/// What the app promises.
#[component]
fn Promises() -> impl IntoView {
    let t = HomeWords::now();
    let promises = [
        (Glyph::Lock, t.private_title(), t.private_text()),
        (Glyph::Pen, t.signed_title(), t.signed_text()),
        (Glyph::Rosette, t.honest_title(), t.honest_text()),
    ];
    view! {
        <ul class="mt-8 grid gap-4 px-1 md:grid-cols-3">
            {promises
                .into_iter()
                .map(|(glyph, title, text)| view! {
                    <li class="flex gap-3 md:flex-col">
                        <span class="text-brand"><Icon glyph=glyph class="h-7 w-7 shrink-0"/></span>
                        <span>
                            <span class="block font-semibold">{title}</span>
                            <span class="text-sm text-soft">{text}</span>
                        </span>
                    </li>
                })
                .collect_view()}
        </ul>
    }
}
