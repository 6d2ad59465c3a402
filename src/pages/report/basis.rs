//! What a report starts from: the verdict that was on screen.

use crate::check::{Checked, CodeInHand};
use crate::edge::clock;
use crate::edge::store::{Draft, Store};
use crate::state::{Derived, State, react};
use leptos::prelude::*;
use suyuan_codes::identify;
use suyuan_record::{Concern, Localized, Purchase, Purpose, Report};
use suyuan_verdict::{Outcome, Reason, Verdict};

/// The verdict that was on screen last; lost at a reload, where the history knows the outcome still.
#[derive(Debug, Clone, Copy)]
pub struct BasisContext(pub State<Option<Basis>>);

/// What a report starts from.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    id: String,
    code: String,
    canonical: String,
    name: Localized,
    outcome: String,
    reasons: Vec<String>,
    concern: Option<Concern>,
}

/// Keeps what is on screen, as it changes, for a report about it.
pub fn remember_verdict(checked: &Checked, verdict: Derived<Verdict>) {
    let Some(context) = use_context::<BasisContext>() else { return };
    let basis = Basis {
        id: checked.hand.id(&checked.identity),
        code: checked.hand.payload.clone(),
        canonical: checked.identity.canonical.clone(),
        name: checked.reply().and_then(|r| r.statement()).map(|s| s.record.name.clone()).unwrap_or_default(),
        outcome: String::new(),
        reasons: Vec::new(),
        concern: None,
    };
    react(move || {
        let verdict = verdict.get();
        let reasons = verdict.reasons.iter().map(|reason| reason.name().to_owned()).collect();
        let concern = suggested(&verdict);
        context.0.set(Some(Basis { outcome: verdict.outcome.name().to_owned(), reasons, concern, ..basis.clone() }));
    });
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
        Self {
            id,
            code: hand.payload.clone(),
            canonical: identity.canonical,
            name: kept.as_ref().map(|kept| kept.name.clone()).unwrap_or_default(),
            outcome: kept.map_or_else(|| Outcome::CannotCheck.name().to_owned(), |kept| kept.outcome),
            reasons: Vec::new(),
            concern: None,
        }
    }

    /// The draft about this code that the device keeps, else a fresh one; and the product's name.
    pub(super) async fn draft(self, store: Option<&Store>) -> (DraftAtStart, Localized) {
        let kept = match store {
            Some(store) => store.draft(&self.id).await.ok().flatten(),
            None => None,
        };
        let start = match kept {
            Some(draft) => DraftAtStart { concern: Some(draft.report.concern), draft },
            None => {
                let report = Report {
                    purpose: Purpose::Report,
                    code: self.code,
                    sub: Some(self.canonical),
                    outcome: self.outcome,
                    reasons: self.reasons,
                    shown: None,
                    concern: self.concern.unwrap_or_default(),
                    description: String::new(),
                    purchase: Purchase::default(),
                    place: None,
                    contact: None,
                    complainant: None,
                    photos: Vec::new(),
                    written_at: clock::now(),
                };
                DraftAtStart { concern: self.concern, draft: Draft::new(self.id, report) }
            }
        };
        (start, self.name)
    }
}

/// A draft, and what is chosen in it already.
#[derive(Debug, Clone)]
pub(super) struct DraftAtStart {
    /// The draft.
    pub(super) draft: Draft,
    /// The concern, where one was chosen or suggests itself.
    pub(super) concern: Option<Concern>,
}
