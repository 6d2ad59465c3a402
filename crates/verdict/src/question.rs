//! The ten questions that a verdict answers, in the order in which they are asked.

use crate::Reason;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Is the code well formed?
    Code,
    /// Is its link safe?
    Link,
    /// Did the platform answer?
    Answer,
    /// Who signed the record, and is it about this code?
    Statement,
    /// Is the platform's word fresh, signed, and about this code?
    Standing,
    /// Does anything stand against the goods or their maker?
    Status,
    /// Who checked this code before?
    History,
    /// What does one such code stand for?
    Level,
    /// What did the shopper find on the can?
    Compared,
    /// Is there further proof: a covered number, documents?
    Proof,
}

impl Question {
    /// All questions, in order.
    pub const ALL: [Self; 10] = [
        Self::Code,
        Self::Link,
        Self::Answer,
        Self::Statement,
        Self::Standing,
        Self::Status,
        Self::History,
        Self::Level,
        Self::Compared,
        Self::Proof,
    ];
}

impl Reason {
    /// The question that this reason answers.
    #[must_use]
    pub fn question(&self) -> Question {
        match self {
            Self::CodeMalformed { .. } | Self::CodeIrregular | Self::CodeNotUnderstood => Question::Code,
            Self::LinkForeign { .. } | Self::LinkLookAlike { .. } => Question::Link,
            Self::NoSuchCode { .. } | Self::NotRegistered | Self::CannotAsk(_) | Self::LastSeen(_) => Question::Answer,
            Self::SignedByMaker | Self::NotSigned | Self::RecordOfAnotherCode | Self::StatementRefused(_) => {
                Question::Statement
            }
            Self::StandingStale { .. }
            | Self::ClockWrong { .. }
            | Self::StandingRefused(_)
            | Self::StandingOfAnotherCode
            | Self::InGoodStanding => Question::Standing,
            Self::Recalled
            | Self::Withdrawn
            | Self::Destroyed
            | Self::SoldElsewhere
            | Self::StatusUnknown
            | Self::Expired { .. }
            | Self::NearExpiry { .. }
            | Self::IssuerSuspended
            | Self::IssuerBlacklisted
            | Self::NoticeConcerns { .. }
            | Self::PlatformAlert(_)
            | Self::OpenReports(_) => Question::Status,
            Self::FirstCheck
            | Self::OwnRepeats { .. }
            | Self::PlausibleRepeats { .. }
            | Self::ManyChecks { .. }
            | Self::ImpossiblePace { .. }
            | Self::CoveredCheckedBefore { .. } => Question::History,
            Self::ItemLevel | Self::BatchLevel | Self::ProductLevel => Question::Level,
            Self::SameOnCan(_) | Self::DiffersOnCan(_) => Question::Compared,
            Self::PinRight { .. }
            | Self::PinUsedBefore { .. }
            | Self::PinWrong { .. }
            | Self::PinLocked
            | Self::DocumentAgrees { .. }
            | Self::DocumentDiffers { .. }
            | Self::DocumentNotShown { .. } => Question::Proof,
        }
    }
}
