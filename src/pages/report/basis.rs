//! What a report starts from: the verdict that was on screen.

use super::fields::plain;
use crate::check::{Checked, CodeInHand};
use crate::edge::device::clock;
use crate::edge::reports::last_words;
use crate::edge::store::{Draft, Store};
use crate::i18n::locale;
use crate::locales::{outcomes, reasons};
use crate::route::Route;
use crate::state::{Derived, State, react};
use leptos::prelude::*;
use suyuan_codes::{Scheme, identify};
use suyuan_record::{Concern, Localized, Purchase, Purpose, Report, Shown};
use suyuan_verdict::{Form, Outcome, Reason, Verdict};

/// The verdict that was on screen last; lost at a reload, where the draft knows it still.
#[derive(Debug, Clone, Copy)]
pub struct BasisContext(pub State<Option<Basis>>);

/// What a report starts from.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    id: String,
    code: String,
    sub: Option<String>,
    name: Localized,
    outcome: String,
    reasons: Vec<String>,
    shown: Option<Shown>,
    concern: Option<Concern>,
}

/// Keeps what is on screen, as it changes, for a report about it.
pub fn remember_verdict(checked: &Checked, verdict: Derived<Verdict>) {
    let Some(context) = use_context::<BasisContext>() else { return };
    let is_understood = checked.evidence.code.form != Form::NotUnderstood;
    let basis = Basis {
        id: checked.hand.id(&checked.identity),
        code: checked.hand.payload.clone(),
        sub: is_understood.then(|| checked.identity.canonical.clone()),
        name: checked.reply().and_then(|r| r.statement()).map(|s| s.record.name.clone()).unwrap_or_default(),
        outcome: String::new(),
        reasons: Vec::new(),
        shown: None,
        concern: None,
    };
    react(move || {
        let verdict = verdict.get();
        let reasons = verdict.reasons.iter().map(|reason| reason.name().to_owned()).collect();
        let concern = suggested(&verdict);
        let shown = Some(shown(&verdict));
        let outcome = verdict.outcome.name().to_owned();
        context.0.set(Some(Basis { outcome, reasons, concern, shown, ..basis.clone() }));
    });
}

/// What the page says of a verdict.
fn shown(verdict: &Verdict) -> Shown {
    let line = |reason| {
        let words = reasons::reason(reason);
        [words.title, words.detail].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" — ")
    };
    // Records hold long texts; evidence is what fits a page.
    let cut = |text: String, most: usize| plain(&text).chars().take(most).collect::<String>();
    Shown {
        language: locale().tag().to_owned(),
        title: cut(outcomes::outcome(verdict.outcome).headline.to_owned(), 400),
        lines: verdict.reasons.iter().take(50).map(line).map(|line| cut(line, 1000)).collect(),
        at: clock::now(),
    }
}

/// The concern that the verdict itself suggests.
fn suggested(verdict: &Verdict) -> Option<Concern> {
    if verdict.outcome == Outcome::DoNotUse {
        return Some(Concern::SoldAfterRecall);
    }
    verdict.reasons.iter().find_map(|reason| match reason {
        Reason::DiffersOnCan(_) => Some(Concern::DatesDiffer),
        Reason::ImpossiblePace { .. } | Reason::ManyChecks { .. } | Reason::RecordOfAnotherCode => {
            Some(Concern::CodeCopied)
        }
        Reason::CoveredCheckedBefore { .. } | Reason::PinUsedBefore { .. } => Some(Concern::SealBroken),
        _ => None,
    })
}

impl Basis {
    /// The basis of a report on `hand`: what was on screen, else what the history knows, else the bare code.
    pub(super) async fn of(hand: &CodeInHand, on_screen: Option<Self>, store: Option<&Store>) -> Self {
        let identity = identify(hand.payload.as_bytes(), hand.symbology).into_best();
        let id = hand.id(&identity);
        if let Some(basis) = on_screen.filter(|basis| basis.id == id) {
            return basis;
        }
        let kept = match store {
            Some(store) => store.history_entry(&id).await.ok().flatten(),
            None => None,
        };
        let is_understood = !matches!(identity.scheme, Scheme::Text | Scheme::Link);
        Self {
            id,
            code: hand.payload.clone(),
            sub: is_understood.then_some(identity.canonical),
            name: kept.as_ref().map(|kept| kept.name.clone()).unwrap_or_default(),
            outcome: kept.map_or_else(|| Outcome::CannotCheck.name().to_owned(), |kept| kept.outcome),
            reasons: Vec::new(),
            shown: None,
            concern: None,
        }
    }

    /// The draft about this code that the device keeps, brought up to what is on screen now; else a fresh one.
    pub(super) async fn draft(self, hand: CodeInHand, purpose: Option<Purpose>, store: Option<&Store>) -> Draft {
        let kept = match store {
            Some(store) => store.draft(&self.id).await.ok().flatten(),
            None => None,
        };
        // Of the same draft, what was typed last; of one that was sent, nothing.
        let kept = match (kept, last_words::take(&self.id)) {
            (Some(kept), Some(last)) if kept.id == last.id && kept.saved_at <= last.saved_at => Some(last),
            (kept, _) => kept,
        };
        let mut draft = kept.unwrap_or_else(|| {
            let report = Report {
                purpose: Purpose::Report,
                code: self.code,
                sub: self.sub,
                outcome: self.outcome.clone(),
                reasons: Vec::new(),
                shown: None,
                // Said to be chosen only once it is.
                concern: self.concern.unwrap_or_default(),
                description: String::new(),
                purchase: Purchase::default(),
                place: None,
                contact: None,
                complainant: None,
                photos: Vec::new(),
                written_at: clock::now(),
            };
            Draft { has_concern: self.concern.is_some(), ..Draft::new(self.id, report) }
        });
        if self.shown.is_some() {
            (draft.report.outcome, draft.report.reasons, draft.report.shown) = (self.outcome, self.reasons, self.shown);
        }
        if let Some(purpose) = purpose {
            draft.report.purpose = purpose;
        }
        if !self.name.is_empty() {
            draft.name = self.name;
        }
        draft.address = Route::Report(hand, Purpose::Report).href();
        draft
    }
}
