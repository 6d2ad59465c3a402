//! What is in which part of the app: the second is everything behind [`CHECKS`], the third behind [`REPORTS`]. The build
//! splits the module at the two functions that are marked here.

use crate::check::CodeInHand;
use crate::components::{CodeForm, worded};
use crate::pages::report::Reports;
use crate::pages::{About, Beside, Check, Embed, History, How, Integrate, Lost, NoCode, Recent, Report, ReportStatus};
use crate::part::{Loaded, NotLoaded, Part, ReportPart, Second, Third, with_words};
use crate::services::load_issuers;
use leptos::prelude::*;
use suyuan_words::Part as Texts;

const REPORTS: ReportPart = ReportPart {
    report: |hand, purpose| view! { <Report hand=hand purpose=purpose/> }.into_any(),
    status: || view! { <ReportStatus/> }.into_any(),
    list: |store| view! { <Reports store=store/> }.into_any(),
};

const CHECKS: Part = Part {
    begin: crate::services::begin,
    check: |hand| view! { <Check hand=hand/> }.into_any(),
    how: |hand| view! { <How hand=hand/> }.into_any(),
    beside: |hand, other| view! { <Beside hand=hand other=other/> }.into_any(),
    product: |gtin| view! { <Embed product=gtin/> }.into_any(),
    history: || view! { <History/> }.into_any(),
    about: || view! { <About/> }.into_any(),
    embed: || view! { <Embed/> }.into_any(),
    integrate: || view! { <Integrate/> }.into_any(),
    no_code: || view! { <NoCode/> }.into_any(),
    elsewhere: |address| match CodeInHand::from_own_link(address) {
        Some(hand) => view! { <Check hand=hand/> }.into_any(),
        None => worded(|| view! { <Lost/> }).into_any(),
    },
    recent: || view! { <Recent/> }.into_any(),
    code_form: |on_code| view! { <CodeForm on_code=on_code issuers=load_issuers()/> }.into_any(),
};

#[cfg(feature = "split")]
#[allow(unsafe_code, reason = "the call into the other module, as the macro writes it")]
#[wasm_split_helpers::wasm_split(second, fallible)]
fn here() -> Result<Part, NotLoaded> {
    Ok(CHECKS)
}

#[cfg(feature = "split")]
#[allow(unsafe_code, reason = "the call into the other module, as the macro writes it")]
#[wasm_split_helpers::wasm_split(reports, fallible)]
fn reports_here() -> Result<ReportPart, NotLoaded> {
    Ok(REPORTS)
}

#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "stands for the call into another module")]
async fn here() -> Result<Part, NotLoaded> {
    Ok(CHECKS)
}

#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "stands for the call into another module")]
async fn reports_here() -> Result<ReportPart, NotLoaded> {
    Ok(REPORTS)
}

/// The second part, not asked for yet.
#[must_use]
pub fn second() -> Second {
    Loaded::new(|| Box::pin(with_words(here(), Texts::Checks)))
}

/// The third part, not asked for yet.
#[must_use]
pub fn third() -> Third {
    Loaded::new(|| Box::pin(with_words(reports_here(), Texts::Reports)))
}
