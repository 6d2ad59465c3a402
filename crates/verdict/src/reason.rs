//! Reasons, and the outcome that each speaks for.

use crate::{CannotAsk, LastVerdict, Outcome, Value};
use suyuan_record::{IsoDate, Localized, Seconds, StandingFault, StatementFault};

/// One thing that was checked, and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// A check digit, length or character of the code is certainly wrong.
    CodeMalformed {
        /// Whether a person typed it.
        is_typed: bool,
    },
    /// The code breaks a rule of its scheme, or is of no scheme that is known, and yet the platform has it.
    CodeIrregular,
    /// No scheme that is known.
    CodeNotUnderstood,
    /// The code is a link that leads outside the deployment's domains, openly.
    LinkForeign {
        /// The registrable domain.
        domain: String,
    },
    /// The code is a link that imitates one of the deployment's domains.
    LinkLookAlike {
        /// Where it leads.
        domain: String,
        /// What it imitates.
        of: String,
    },
    /// The platform has no such code.
    NoSuchCode {
        /// Whether a person typed it.
        is_typed: bool,
    },
    /// The platform has no record of a barcode, a company's number or a certificate, as with most of them.
    NotRegistered,
    /// The platform could not be asked.
    CannotAsk(CannotAsk),
    /// What was seen last time.
    LastSeen(LastVerdict),
    /// The maker signed this record for this code.
    SignedByMaker,
    /// Nobody signed the record.
    NotSigned,
    /// The signed record is another code's.
    RecordOfAnotherCode,
    /// The record's signature or key does not hold.
    StatementRefused(StatementFault),
    /// The platform's word is out of date, or the device's clock is wrong (then the record may be refused with it).
    StandingStale {
        /// How far the device's clock seems ahead, in seconds, where that is known.
        clock_skew: Option<Seconds>,
    },
    /// The device's clock is wrong by the platform's. The day was put right by it.
    ClockWrong {
        /// How far it is ahead, in seconds; negative when it is behind.
        clock_skew: Seconds,
    },
    /// The platform's word has no valid signature.
    StandingRefused(StandingFault),
    /// The platform's word is about another code.
    StandingOfAnotherCode,
    /// The platform's word is fresh, and nothing stands against the item.
    InGoodStanding,
    /// Recalled.
    Recalled,
    /// Taken from sale.
    Withdrawn,
    /// Destroyed on record.
    Destroyed,
    /// Meant for another market or outlet.
    SoldElsewhere,
    /// The platform names a state that this version does not know.
    StatusUnknown,
    /// Past its last day.
    Expired {
        /// The last day.
        on: IsoDate,
    },
    /// Close to its last day.
    NearExpiry {
        /// The last day.
        on: IsoDate,
        /// Days left, 0 on the last day.
        days: i64,
    },
    /// The maker is suspended.
    IssuerSuspended,
    /// The maker is on a list of seriously dishonest companies.
    IssuerBlacklisted,
    /// A recall or safety notice concerns it, though its own state is active.
    NoticeConcerns {
        /// The notice's heading.
        title: Localized,
    },
    /// Nobody checked this code before.
    FirstCheck,
    /// Only this device checked it before.
    OwnRepeats {
        /// How often, this time included.
        count: u32,
    },
    /// Others checked it before, as one does in a shop or a family.
    PlausibleRepeats {
        /// How often by others.
        others: u32,
        /// When first.
        first_at: Option<Seconds>,
    },
    /// Others checked it far more often than one can is.
    ManyChecks {
        /// How often by others.
        others: u32,
        /// When first.
        first_at: Option<Seconds>,
    },
    /// Checked in places and at times that one can could not have travelled.
    ImpossiblePace {
        /// The earlier place.
        from: Localized,
        /// The later place.
        to: Localized,
        /// How far apart, in kilometres.
        kilometres: u32,
        /// How long between, in minutes.
        minutes: u32,
    },
    /// A covered code that others have read before.
    CoveredCheckedBefore {
        /// How often by others.
        others: u32,
        /// When first.
        first_at: Option<Seconds>,
    },
    /// The covered number is right, and nobody else typed it before.
    PinRight {
        /// When this device first typed it, where that was before.
        first_right_at: Option<Seconds>,
    },
    /// The covered number is right, but somebody else typed it before.
    PinUsedBefore {
        /// When.
        first_right_at: Option<Seconds>,
    },
    /// The covered number is not the one on record. It may have been mistyped.
    PinWrong {
        /// How often it may still be tried.
        attempts_left: Option<u32>,
    },
    /// The covered number was tried too often, by whomever.
    PinLocked,
    /// The platform itself warns.
    PlatformAlert(Localized),
    /// Reports about this code are open.
    OpenReports(u32),
    /// The code stands for one item.
    ItemLevel,
    /// The code stands for a whole batch.
    BatchLevel,
    /// The code stands for the product in general.
    ProductLevel,
    /// The shopper found the same value on the can.
    SameOnCan(Value),
    /// The shopper found another value on the can.
    DiffersOnCan(Value),
    /// A document is the one that the record names.
    DocumentAgrees {
        /// The number of its report or certificate.
        number: String,
    },
    /// A document is not the one that the record names.
    DocumentDiffers {
        /// The number of its report or certificate.
        number: String,
    },
    /// A document is too large, of a type that is not shown here, or named in a way that cannot be compared.
    DocumentNotShown {
        /// The number of its report or certificate.
        number: String,
    },
}

impl Reason {
    /// The outcome that this reason speaks for; [`Outcome::Verified`] where it speaks for the product, `None` where it
    /// only informs.
    #[must_use]
    pub fn speaks_for(&self) -> Option<Outcome> {
        Some(match self {
            Self::Recalled | Self::Withdrawn | Self::Destroyed | Self::Expired { .. } => Outcome::DoNotUse,
            Self::LinkLookAlike { .. }
            | Self::RecordOfAnotherCode
            | Self::StatementRefused(_)
            | Self::StandingRefused(_)
            | Self::StandingOfAnotherCode => Outcome::Untrusted,
            Self::DiffersOnCan(_) => Outcome::Conflict,
            Self::NoSuchCode { .. } | Self::CodeMalformed { .. } => Outcome::NotFound,
            Self::CodeIrregular
            | Self::StandingStale { .. }
            | Self::SoldElsewhere
            | Self::StatusUnknown
            | Self::NearExpiry { .. }
            | Self::IssuerSuspended
            | Self::IssuerBlacklisted
            | Self::NoticeConcerns { .. }
            | Self::ManyChecks { .. }
            | Self::ImpossiblePace { .. }
            | Self::CoveredCheckedBefore { .. }
            | Self::PinUsedBefore { .. }
            | Self::PinWrong { .. }
            | Self::PinLocked
            | Self::DocumentDiffers { .. }
            | Self::PlatformAlert(_) => Outcome::Caution,
            Self::NotSigned | Self::BatchLevel | Self::ProductLevel => Outcome::OnRecord,
            Self::SignedByMaker
            | Self::InGoodStanding
            | Self::FirstCheck
            | Self::OwnRepeats { .. }
            | Self::PlausibleRepeats { .. }
            | Self::PinRight { .. }
            | Self::ItemLevel
            | Self::DocumentAgrees { .. }
            | Self::SameOnCan(_) => Outcome::Verified,
            Self::CannotAsk(_) | Self::CodeNotUnderstood | Self::NotRegistered => Outcome::CannotCheck,
            Self::LinkForeign { .. }
            | Self::LastSeen(_)
            | Self::ClockWrong { .. }
            | Self::OpenReports(_)
            | Self::DocumentNotShown { .. } => return None,
        })
    }

    /// A stable name, for reports and tests.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::CodeMalformed { .. } => "CodeMalformed",
            Self::CodeIrregular => "CodeIrregular",
            Self::CodeNotUnderstood => "CodeNotUnderstood",
            Self::LinkForeign { .. } => "LinkForeign",
            Self::LinkLookAlike { .. } => "LinkLookAlike",
            Self::NoSuchCode { .. } => "NoSuchCode",
            Self::NotRegistered => "NotRegistered",
            Self::CannotAsk(_) => "CannotAsk",
            Self::LastSeen(_) => "LastSeen",
            Self::SignedByMaker => "SignedByMaker",
            Self::NotSigned => "NotSigned",
            Self::RecordOfAnotherCode => "RecordOfAnotherCode",
            Self::StatementRefused(_) => "StatementRefused",
            Self::StandingStale { .. } => "StandingStale",
            Self::StandingRefused(_) => "StandingRefused",
            Self::StandingOfAnotherCode => "StandingOfAnotherCode",
            Self::InGoodStanding => "InGoodStanding",
            Self::Recalled => "Recalled",
            Self::Withdrawn => "Withdrawn",
            Self::Destroyed => "Destroyed",
            Self::SoldElsewhere => "SoldElsewhere",
            Self::StatusUnknown => "StatusUnknown",
            Self::Expired { .. } => "Expired",
            Self::NearExpiry { .. } => "NearExpiry",
            Self::IssuerSuspended => "IssuerSuspended",
            Self::IssuerBlacklisted => "IssuerBlacklisted",
            Self::NoticeConcerns { .. } => "NoticeConcerns",
            Self::FirstCheck => "FirstCheck",
            Self::OwnRepeats { .. } => "OwnRepeats",
            Self::PlausibleRepeats { .. } => "PlausibleRepeats",
            Self::ManyChecks { .. } => "ManyChecks",
            Self::ImpossiblePace { .. } => "ImpossiblePace",
            Self::CoveredCheckedBefore { .. } => "CoveredCheckedBefore",
            Self::PlatformAlert(_) => "PlatformAlert",
            Self::OpenReports(_) => "OpenReports",
            Self::ItemLevel => "ItemLevel",
            Self::BatchLevel => "BatchLevel",
            Self::ProductLevel => "ProductLevel",
            Self::SameOnCan(_) => "SameOnCan",
            Self::DiffersOnCan(_) => "DiffersOnCan",
            Self::ClockWrong { .. } => "ClockWrong",
            Self::PinRight { .. } => "PinRight",
            Self::PinUsedBefore { .. } => "PinUsedBefore",
            Self::PinWrong { .. } => "PinWrong",
            Self::PinLocked => "PinLocked",
            Self::DocumentAgrees { .. } => "DocumentAgrees",
            Self::DocumentDiffers { .. } => "DocumentDiffers",
            Self::DocumentNotShown { .. } => "DocumentNotShown",
        }
    }
}
