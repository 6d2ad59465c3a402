//! The app comes in two parts, so that a phone on a weak network can scan before it has loaded what it shows afterwards.
//!
//! The first part is what stands here and what it names: the frame, home, scan. The second is everything behind
//! [`Part::HERE`]: checking codes with its cryptography, results, reports, the remaining screens. It is asked for as soon
//! as the first screen is up, beside the decoder, and lives in a module of its own when the build says so (feature
//! `split`, as `cargo xtask build` does); without that feature both parts are one module, and nothing is waited for.

use crate::check::CodeInHand;
use crate::components::live;
use crate::edge::config::ConfigError;
use crate::pages::{About, Check, Embed, History, How, Integrate, Lost, NoCode, Recent, Report, ReportStatus};
use crate::preferences::Preferences;
use crate::services::{Sender, Services};
use crate::state::State;
use leptos::prelude::*;
use suyuan_record::Purpose;

/// The second part: what it can draw and do.
#[derive(Clone, Copy)]
pub struct Part {
    /// What runs as long as the app does: sends reports, and fetches the trust list ahead of the first check. Fails when
    /// the configuration's root keys are unusable.
    pub begin: fn(Services, Sender, Preferences) -> Result<(), ConfigError>,
    /// The check of a code, and its result.
    pub check: fn(CodeInHand) -> AnyView,
    /// The report about a code.
    pub report: fn(CodeInHand, Purpose) -> AnyView,
    /// Where a report stands, by its receipt.
    pub report_status: fn() -> AnyView,
    /// How the verdict on a code came about.
    pub how: fn(CodeInHand) -> AnyView,
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
}

/// The second part could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a part of the app could not be loaded")]
pub struct NotLoaded;

impl Part {
    const HERE: Self = Self {
        begin: crate::services::begin,
        check: |hand| view! { <Check hand=hand/> }.into_any(),
        report: |hand, purpose| view! { <Report hand=hand purpose=purpose/> }.into_any(),
        report_status: || view! { <ReportStatus/> }.into_any(),
        how: |hand| view! { <How hand=hand/> }.into_any(),
        history: || view! { <History/> }.into_any(),
        about: || view! { <About/> }.into_any(),
        embed: || view! { <Embed/> }.into_any(),
        integrate: || view! { <Integrate/> }.into_any(),
        no_code: || view! { <NoCode/> }.into_any(),
        elsewhere: |address| match CodeInHand::from_own_link(address) {
            Some(hand) => view! { <Check hand=hand/> }.into_any(),
            None => view! { <Lost/> }.into_any(),
        },
        recent: || view! { <Recent/> }.into_any(),
    };

    /// Loads the second part, once: a later call gives what is there already. After a failure it may be tried again.
    ///
    /// # Errors
    /// [`NotLoaded`], without a network or when the files on the server changed.
    pub async fn load() -> Result<Self, NotLoaded> {
        here().await
    }
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

#[cfg(feature = "split")]
#[allow(unsafe_code, reason = "the call into the other module, as the macro writes it")]
#[wasm_split_helpers::wasm_split(second, fallible)]
fn here() -> Result<Part, NotLoaded> {
    Ok(Part::HERE)
}

#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "stands for the call into another module")]
async fn here() -> Result<Part, NotLoaded> {
    Ok(Part::HERE)
}

/// The second part, on its way or there.
#[derive(Clone, Copy)]
pub struct Second {
    part: State<Option<Result<Part, NotLoaded>>>,
}

impl Default for Second {
    fn default() -> Self {
        Self::new()
    }
}

impl Second {
    /// Not asked for yet.
    #[must_use]
    pub fn new() -> Self {
        Self { part: State::new(None) }
    }

    /// Asks for it, or again after a failure.
    pub fn load(self) {
        self.part.set(None);
        leptos::task::spawn_local(async move {
            let part = Part::load().await;
            self.part.set(Some(part));
        });
    }

    /// What came of it; `None` until then. Followed like any state.
    #[must_use]
    pub fn get(self) -> Option<Result<Part, NotLoaded>> {
        self.part.get()
    }

    /// The same, read once.
    #[must_use]
    pub fn get_untracked(self) -> Option<Result<Part, NotLoaded>> {
        self.part.get_untracked()
    }
}

/// What the second part draws into a screen of the first; nothing until it is there.
pub fn second_part(draw: fn(Part) -> AnyView) -> impl IntoView {
    let second = expect_context::<Second>();
    live(move || second.get().and_then(Result::ok).map(draw))
}
