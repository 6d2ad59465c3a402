//! The app comes in three parts, so that a phone on a weak network can scan before it has loaded what it shows afterwards.
//!
//! The first part is what stands here and what it names: the frame, home, scan. The second is everything behind
//! [`Part`]: checking codes with its cryptography, results, sending what waits, the remaining screens. It is asked for
//! as soon as the first screen is up, beside the decoder. The third, behind [`ReportPart`], is for writing and
//! following reports, and is asked for once the second is there. Each lives in a module of its own when the build says so
//! (feature `split`, as `cargo xtask build` does); without that feature all parts are one module, and nothing is waited for.

use crate::check::CodeInHand;
use crate::components::{Glyph, Icon, RemedyNote, live, text};
use crate::edge::config::ConfigError;
use crate::edge::store::Store;
use crate::i18n::{self, InUse};
use crate::load::Loading;
use crate::preferences::Preferences;
use crate::services::{Sender, Services};
use crate::state::{Kept, State};
use crate::wording::errors;
use leptos::prelude::*;
use suyuan_record::Purpose;
use suyuan_words::{CommonWords, Part as Texts};

/// The second part: what it can draw and do.
#[derive(Clone, Copy)]
pub struct Part {
    /// What runs as long as the app does: sends reports, and fetches the trust list ahead of the first check. Fails when
    /// the configuration's root keys are unusable.
    pub begin: fn(Services, Sender, Preferences) -> Result<(), ConfigError>,
    /// The check of a code, and its result.
    pub check: fn(CodeInHand) -> AnyView,
    /// How the verdict on a code came about.
    pub how: fn(CodeInHand) -> AnyView,
    /// Two products side by side.
    pub beside: fn(CodeInHand, Option<CodeInHand>) -> AnyView,
    /// A product in short, by its GTIN.
    pub product: fn(String) -> AnyView,
    /// Past checks and reports.
    pub history: fn() -> AnyView,
    /// About this app.
    pub about: fn() -> AnyView,
    /// The check inside another site's frame.
    pub embed: fn() -> AnyView,
    /// For integrators.
    pub integrate: fn() -> AnyView,
    /// A result's address without a code.
    pub no_code: fn() -> AnyView,
    /// Any other address: a Digital Link of the deployment's own, or no such page.
    pub elsewhere: fn(String) -> AnyView,
    /// The latest checks on this device, for the home screen.
    pub recent: fn() -> AnyView,
    /// The form for typed digits; gives what was typed.
    pub code_form: fn(Callback<CodeInHand>) -> AnyView,
}

/// The third part: writing and following reports.
#[derive(Clone, Copy)]
pub struct ReportPart {
    /// The report about a code.
    pub report: fn(CodeInHand, Purpose) -> AnyView,
    /// Where a report stands, by its receipt.
    pub status: fn() -> AnyView,
    /// The reports of this device.
    pub list: fn(Kept<Store>) -> AnyView,
}

/// A part could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a part of the app could not be loaded")]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A part of the app and its words, loaded side by side.
pub(crate) async fn with_words<P>(
    part: impl Future<Output = Result<P, NotLoaded>>,
    words: Texts,
) -> Result<P, NotLoaded> {
    let (part, words) = futures_util::future::join(part, i18n::need(words)).await;
    words.map_err(|_| NotLoaded).and(part)
}

/// A part, on its way or there.
#[derive(Clone, Copy)]
pub struct Loaded<P> {
    part: State<Option<Result<P, NotLoaded>>>,
    is_under_way: Kept<bool>,
    load: fn() -> Loading<Result<P, NotLoaded>>,
}

/// The second part, on its way or there.
pub type Second = Loaded<Part>;

/// The third part, on its way or there.
pub type Third = Loaded<ReportPart>;

impl<P: Copy + 'static> Loaded<P> {
    /// A part that is not asked for yet; `load` brings it.
    #[must_use]
    pub fn new(load: fn() -> Loading<Result<P, NotLoaded>>) -> Self {
        Self { part: State::new(None), is_under_way: Kept::new(false), load }
    }

    /// Asks for it, or again after a failure. Nothing happens where it is there or on its way: a screen that is drawn from it
    /// would be drawn anew, and lose what was entered meanwhile.
    pub fn load(self) {
        if self.is_under_way.get() || matches!(self.part.get_untracked(), Some(Ok(_))) {
            return;
        }
        self.is_under_way.set(true);
        self.part.set(None);
        leptos::task::spawn_local(async move {
            let part = (self.load)().await;
            self.is_under_way.set(false);
            self.part.set(Some(part));
        });
    }

    /// What came of it; `None` until then. Followed like any state.
    #[must_use]
    pub fn get(self) -> Option<Result<P, NotLoaded>> {
        self.part.get()
    }

    /// The same, read once.
    #[must_use]
    pub fn get_untracked(self) -> Option<Result<P, NotLoaded>> {
        self.part.get_untracked()
    }
}

/// What the second part draws into a screen of the first; nothing until it is there.
pub fn second_part(draw: fn(Part) -> AnyView) -> impl IntoView {
    let second = expect_context::<Second>();
    live(move || second.get().and_then(Result::ok).map(draw))
}

/// Asks for the second part again where it could not be loaded: for what needs it once it is opened.
pub fn ask_again() -> impl Fn(leptos::ev::Event) + Copy {
    let second = expect_context::<Second>();
    move |_| {
        if matches!(second.get_untracked(), Some(Err(NotLoaded))) {
            second.load();
        }
    }
}

/// The form for typed digits, on a screen of the first part; until it is there, a word, and a way to try again.
pub fn code_form(on_code: Callback<CodeInHand>) -> AnyView {
    let second = expect_context::<Second>();
    live(move || match second.get() {
        None => view! { <p role="status">{text(|| CommonWords::now().loading())}</p> }.into_any(),
        Some(Err(NotLoaded)) => not_loaded(move || second.load()),
        Some(Ok(part)) => (part.code_form)(on_code),
    })
    .into_any()
}

/// A screen of the third part, on a page of the second; until it is there, a word, and a way to try again.
pub fn third_part(draw: impl Fn(ReportPart) -> AnyView + Send + 'static) -> AnyView {
    let third = expect_context::<Third>();
    if !matches!(third.get_untracked(), Some(Ok(_))) {
        third.load();
    }
    live(move || match third.get() {
        None => view! { <p role="status">{CommonWords::now().loading()}</p> }.into_any(),
        Some(Err(NotLoaded)) => not_loaded(move || third.load()),
        Some(Ok(part)) => draw(part),
    })
    .into_any()
}

/// Says that a part did not load, and lets it be tried again.
pub fn not_loaded(load: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="space-y-4">
            <RemedyNote remedy=errors::not_loaded()/>
            <button type="button" class="btn btn-primary w-full" on:click=move |_| load()>
                <Icon glyph=Glyph::Turn/>
                {CommonWords::now().retry()}
            </button>
        </div>
    }
    .into_any()
}
