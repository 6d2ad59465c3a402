//! A photo or typed digits, where the camera does not serve.

use super::session::Session;
use crate::check::CodeInHand;
use crate::components::{Glyph, Icon, RemedyNote, text, worded};
use crate::edge::camera::ScannerError;
use crate::edge::photos::input;
use crate::i18n::InUse;
use crate::part::{ask_again, code_form};
use crate::services::services;
use crate::state::{Kept, State};
use crate::wording::errors;
use leptos::prelude::*;
use suyuan_words::errors::Remedy;
use suyuan_words::{HomeWords, ScanWords};

/// Why a photo did not lead to a code.
#[derive(Clone)]
enum PhotoProblem {
    NoCode,
    Unread(ScannerError),
}

impl PhotoProblem {
    fn remedy(&self) -> Remedy {
        match self {
            Self::NoCode => Remedy { what: ScanWords::now().photo(), next: HomeWords::now().photo_none() },
            Self::Unread(error) => errors::scanner(error),
        }
    }
}

/// A photo or typed digits, where the camera does not serve.
#[component]
pub(super) fn Otherwise(
    /// What is shown.
    session: Session,
) -> impl IntoView {
    let features = services().config.features;
    let problem = State::new(None::<PhotoProblem>);
    let read = move |picture: input::Picture| {
        let scanner = session.scanner.get();
        leptos::task::spawn_local(async move {
            match scanner.decode_image(&picture).await.map(|seen| seen.symbols.into_iter().next()) {
                Ok(Some(symbol)) => session.open.run(CodeInHand::from_symbol(symbol.clone())),
                Ok(None) => problem.set(Some(PhotoProblem::NoCode)),
                Err(error) => problem.set(Some(PhotoProblem::Unread(error))),
            }
        });
    };
    let _listening = Kept::new(input::listen(read));
    view! {
        {features.photo.then(|| view! {
            <label class="card flex min-h-14 cursor-pointer items-center gap-3 px-5 font-semibold focus-within:outline-3 focus-within:outline-ink" for="scan-photo">
                <span class="text-brand"><Icon glyph=Glyph::Picture/></span>
                {text(|| ScanWords::now().photo())}
                <input id="scan-photo" class="sr-only" type="file" accept="image/*" on:change=move |event| {
                    if let Some(picture) = input::picked(&event) {
                        read(picture);
                    }
                }/>
            </label>
        })}
        {worded(move || problem.get().map(|problem| view! { <RemedyNote remedy=problem.remedy()/> }))}
        {features.typed.then(|| view! {
            <details class="fold card" on:toggle=ask_again()>
                <summary><span class="text-brand"><Icon glyph=Glyph::Digits/></span>{text(|| ScanWords::now().typed())}</summary>
                <div class="fold-body">{code_form(session.open)}</div>
            </details>
        })}
    }
}
