//! What the protocol's names are called on the page.

use crate::language::Language;
use suyuan_record::{Concern, PhotoRole, PurchaseChannel, Purpose, ReportState};

pub(super) const STATES: [ReportState; 6] = [
    ReportState::Received,
    ReportState::InReview,
    ReportState::ProductWanted,
    ReportState::ProductReceived,
    ReportState::Answered,
    ReportState::Closed,
];

pub(super) fn state(language: Language, state: ReportState) -> &'static str {
    match state {
        ReportState::Received => language.pick("待处理", "Received"),
        ReportState::InReview => language.pick("处理中", "In review"),
        ReportState::ProductWanted => language.pick("待寄样品", "Product asked for"),
        ReportState::ProductReceived => language.pick("样品已收到", "Product received"),
        ReportState::Answered => language.pick("已答复", "Answered"),
        ReportState::Closed => language.pick("已结案", "Closed"),
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

pub(super) fn purpose(language: Language, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Report => language.pick("举报", "Report"),
        Purpose::Complaint => language.pick("投诉", "Complaint"),
        Purpose::Inspection => language.pick("送检", "Inspection"),
    }
}

pub(super) fn concern(language: Language, concern: Concern) -> &'static str {
    match concern {
        Concern::CodeCopied => language.pick("码疑似被复制", "The code seems copied"),
        Concern::DatesDiffer => language.pick("批号或日期不符", "Batch or dates differ"),
        Concern::SealBroken => language.pick("封口破损", "The seal is broken"),
        Concern::LookOrSmell => language.pick("外观、气味或印刷异常", "Look, smell or print"),
        Concern::PriceTooLow => language.pick("价格过低", "The price is too low"),
        Concern::SoldAfterRecall => language.pick("召回或过期后仍在售", "Sold though recalled or expired"),
        Concern::Other => language.pick("其他", "Something else"),
    }
}

pub(super) fn channel(language: Language, channel: PurchaseChannel) -> &'static str {
    match channel {
        PurchaseChannel::Shop => language.pick("实体店", "In a shop"),
        PurchaseChannel::Online => language.pick("网购", "Online"),
        PurchaseChannel::Other => language.pick("其他途径", "Another way"),
    }
}

pub(super) fn role(language: Language, role: PhotoRole) -> &'static str {
    match role {
        PhotoRole::Front => language.pick("正面", "Front"),
        PhotoRole::Code => language.pick("码", "Code"),
        PhotoRole::Batch => language.pick("批号与日期", "Batch and dates"),
        PhotoRole::Seal => language.pick("封口", "Seal"),
        PhotoRole::Receipt => language.pick("小票或订单", "Receipt or order"),
        PhotoRole::Other => language.pick("其他", "Another"),
    }
}
