//! Reports of suspected counterfeits.

use crate::{ChannelWords, ConcernWords, PhotoWords, PurposeWords, StateWords, Words};
use suyuan_record::{Concern, PhotoRole, PurchaseChannel, Purpose, ReportState};

/// What can be wrong.
#[must_use]
pub fn concern(words: Words, concern: Concern) -> &'static str {
    let t = ConcernWords::of(words);
    match concern {
        Concern::CodeCopied => t.code_copied(),
        Concern::DatesDiffer => t.dates_differ(),
        Concern::SealBroken => t.seal_broken(),
        Concern::LookOrSmell => t.look_or_smell(),
        Concern::PriceTooLow => t.price_too_low(),
        Concern::SoldAfterRecall => t.sold_after_recall(),
        Concern::Other => t.other(),
    }
}

/// How something was bought.
#[must_use]
pub fn channel(words: Words, channel: PurchaseChannel) -> &'static str {
    let t = ChannelWords::of(words);
    match channel {
        PurchaseChannel::Shop => t.shop(),
        PurchaseChannel::Online => t.online(),
        PurchaseChannel::Other => t.other(),
    }
}

/// Where a report stands, for its writer.
#[must_use]
pub fn state(words: Words, state: ReportState) -> &'static str {
    let t = StateWords::of(words);
    match state {
        ReportState::Received => t.received(),
        ReportState::InReview => t.in_review(),
        ReportState::ProductWanted => t.product_wanted(),
        ReportState::ProductReceived => t.product_received(),
        ReportState::Answered => t.answered(),
        ReportState::Closed => t.closed(),
    }
}

/// How a purpose is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PurposeText {
    /// What it is called.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

/// What a shopper wants to happen.
#[must_use]
pub fn purpose(words: Words, purpose: Purpose) -> PurposeText {
    let t = PurposeWords::of(words);
    let (name, meaning) = match purpose {
        Purpose::Report => (t.report(), t.report_meaning()),
        Purpose::Complaint => (t.complaint(), t.complaint_meaning()),
        Purpose::Inspection => (t.inspection(), t.inspection_meaning()),
    };
    PurposeText { name, meaning }
}

/// How a photo is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoText {
    /// What it shows.
    pub name: &'static str,
    /// How to take it.
    pub how: &'static str,
}

/// What a photo shows.
#[must_use]
pub fn photo(words: Words, role: PhotoRole) -> PhotoText {
    let t = PhotoWords::of(words);
    let (name, how) = match role {
        PhotoRole::Front => (t.front(), t.front_how()),
        PhotoRole::Code => (t.code(), t.code_how()),
        PhotoRole::Batch => (t.batch(), t.batch_how()),
        PhotoRole::Seal => (t.seal(), t.seal_how()),
        PhotoRole::Receipt => (t.receipt(), t.receipt_how()),
        PhotoRole::Other => (t.other(), t.other_how()),
    };
    PhotoText { name, how }
}
