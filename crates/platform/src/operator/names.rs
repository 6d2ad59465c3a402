//! What the protocol's names are called on the page: as shoppers read them where that says it in short, else in the desk's own
//! words.

use suyuan_record::{Concern, PhotoRole, PurchaseChannel, Purpose, ReportState};
use suyuan_words::{ChannelWords, ConcernWords, DeskWords, PhotoWords, StateWords, Words};

pub(super) const STATES: [ReportState; 6] = [
    ReportState::Received,
    ReportState::InReview,
    ReportState::ProductWanted,
    ReportState::ProductReceived,
    ReportState::Answered,
    ReportState::Closed,
];

pub(super) fn state(words: Words, state: ReportState) -> &'static str {
    let t = DeskWords::of(words);
    match state {
        ReportState::Received => t.state_received(),
        ReportState::InReview => t.state_in_review(),
        ReportState::ProductWanted => t.state_product_wanted(),
        ReportState::ProductReceived => t.state_product_received(),
        ReportState::Answered => StateWords::of(words).answered(),
        ReportState::Closed => t.state_closed(),
    }
}

/// A sign beside the word, so that the colour is not all that tells states apart.
pub(super) fn sign(state: ReportState) -> &'static str {
    match state {
        ReportState::Received => "●",
        ReportState::InReview => "◐",
        ReportState::ProductWanted => "↗",
        ReportState::ProductReceived => "↙",
        ReportState::Answered => "✓",
        ReportState::Closed => "■",
    }
}

pub(super) fn purpose(words: Words, purpose: Purpose) -> &'static str {
    let t = DeskWords::of(words);
    match purpose {
        Purpose::Report => t.purpose_report(),
        Purpose::Complaint => t.purpose_complaint(),
        Purpose::Inspection => t.purpose_inspection(),
    }
}

pub(super) fn concern(words: Words, concern: Concern) -> &'static str {
    let t = DeskWords::of(words);
    match concern {
        Concern::CodeCopied => t.concern_code_copied(),
        Concern::DatesDiffer => t.concern_dates_differ(),
        Concern::SealBroken => ConcernWords::of(words).seal_broken(),
        Concern::LookOrSmell => t.concern_look_or_smell(),
        Concern::PriceTooLow => t.concern_price_too_low(),
        Concern::SoldAfterRecall => t.concern_sold_after_recall(),
        Concern::Other => ConcernWords::of(words).other(),
    }
}

pub(super) fn channel(words: Words, channel: PurchaseChannel) -> &'static str {
    match channel {
        PurchaseChannel::Shop => ChannelWords::of(words).shop(),
        PurchaseChannel::Online => ChannelWords::of(words).online(),
        PurchaseChannel::Other => DeskWords::of(words).channel_other(),
    }
}

pub(super) fn role(words: Words, role: PhotoRole) -> &'static str {
    let t = DeskWords::of(words);
    match role {
        PhotoRole::Front => t.photo_front(),
        PhotoRole::Code => t.photo_code(),
        PhotoRole::Batch => t.photo_batch(),
        PhotoRole::Seal => t.photo_seal(),
        PhotoRole::Receipt => PhotoWords::of(words).receipt(),
        PhotoRole::Other => t.photo_other(),
    }
}
