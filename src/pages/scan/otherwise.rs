//! A photo or typed digits, where the camera does not serve.

use super::session::Session;
use crate::check::CodeInHand;
use crate::components::{CodeForm, Glyph, Icon, RemedyNote, live};
use crate::edge::photos::input;
use crate::locales::errors::{self, Remedy};
use crate::locales::home::HomeTexts;
use crate::locales::scan::ScanTexts;
use crate::services::{load_issuers, services};
use crate::state::{Kept, State};
use leptos::prelude::*;

/// A photo or typed digits, where the camera does not serve.
#[component]
pub(super) fn Otherwise(
    /// What is shown.
    session: Session,
) -> impl IntoView {
    let t = ScanTexts::now();
    let home = HomeTexts::now();
    let features = services().config.features;
    let problem = State::new(None::<Remedy>);
    let read = move |picture: input::Picture| {
        let scanner = session.scanner.get();
        leptos::task::spawn_local(async move {
            match scanner.decode_image(&picture).await.map(|seen| seen.symbols.into_iter().next()) {
                Ok(Some(symbol)) => session.open.run(CodeInHand::from_symbol(symbol.clone())),
                Ok(None) => problem.set(Some(Remedy { what: t.photo, next: home.photo_none })),
                Err(error) => problem.set(Some(errors::scanner(&error))),
            }
        });
    };
    let _listening = Kept::new(input::listen(read));
    view! {
        {features.photo.then(|| view! {
            <label class="card flex min-h-14 cursor-pointer items-center gap-3 px-5 font-semibold focus-within:outline-3 focus-within:outline-ink" for="scan-photo">
                <span class="text-brand"><Icon glyph=Glyph::Picture/></span>
                {t.photo}
                <input id="scan-photo" class="sr-only" type="file" accept="image/*" on:change=move |event| {
                    if let Some(picture) = input::picked(&event) {
                        read(picture);
                    }
                }/>
            </label>
        })}
        {live(move || problem.get().map(|remedy| view! { <RemedyNote remedy=remedy/> }))}
        {features.typed.then(|| view! {
            <details class="fold card">
                <summary><span class="text-brand"><Icon glyph=Glyph::Digits/></span>{t.typed}</summary>
                <div class="fold-body"><CodeForm on_code=session.open issuers=load_issuers()/></div>
            </details>
        })}
    }
}
