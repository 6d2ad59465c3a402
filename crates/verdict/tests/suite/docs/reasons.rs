//! Every reason in plain words.

use crate::support::{text, today};
use suyuan_record::{StandingFault, StatementFault};
use suyuan_verdict::{CannotAsk, LastVerdict, Outcome, Reason, Value};

/// A reason as the document tells it.
pub(super) struct Row {
    pub(super) reason: Reason,
    /// The question that it answers, counted from 1.
    pub(super) question: usize,
    pub(super) meaning: &'static str,
}

/// Lists every reason once: a reason that is added to the code does not compile until it is told here.
macro_rules! rows {
    ($($question:literal $pattern:pat = $reason:expr => $meaning:literal,)*) => {
        pub(super) fn rows() -> Vec<Row> {
            let complete = |reason: &Reason| match reason { $($pattern => ()),* };
            let rows = vec![$(Row { reason: $reason, question: $question, meaning: $meaning }),*];
            rows.iter().for_each(|row| complete(&row.reason));
            rows
        }
    };
}

rows! {
    1 Reason::CodeMalformed { .. } = Reason::CodeMalformed { is_typed: false } =>
        "A check digit, a length or a character of the code is certainly wrong, and the platform has no such code. After typing, a slip of the finger is the likelier cause, and the app says so.",
    1 Reason::CodeIrregular = Reason::CodeIrregular =>
        "The code breaks a rule of its scheme, or is of no scheme that the app knows, and yet the platform has a record of it.",
    1 Reason::CodeNotUnderstood = Reason::CodeNotUnderstood =>
        "The code is of no scheme that the app knows, and the platform has no record of it. It may not be a product code at all.",
    2 Reason::LinkForeign { .. } = Reason::LinkForeign { domain: String::new() } =>
        "The code is a web link that openly leads to a domain outside this deployment, as the link of a brand may. The domain is shown; the link is not opened.",
    2 Reason::LinkLookAlike { .. } = Reason::LinkLookAlike { domain: String::new(), of: String::new() } =>
        "The code is a web link that imitates a domain of this deployment. It is not opened.",
    3 Reason::NoSuchCode { .. } = Reason::NoSuchCode { is_typed: false } =>
        "The platform was asked and answered that it has no such code.",
    3 Reason::NotRegistered = Reason::NotRegistered =>
        "The platform was asked and has no record of a code that names a product in general, a company or a document, and that does not carry a domain of this deployment. Most barcodes are on no platform: nothing follows about the product.",
    3 Reason::CannotAsk(_) = Reason::CannotAsk(CannotAsk::Offline) =>
        "The platform could not be asked, or its answer could not be read: no network, no answer in time, overloaded, an answer that is none, a kind of code that it does not serve, a code that it refuses though the app finds nothing wrong with it, or no trust list to check signatures with. Nothing follows about the product.",
    3 Reason::LastSeen(_) = Reason::LastSeen(LastVerdict { outcome: Outcome::Verified, at: 0 }) =>
        "What this device was told the last time, with its date. It is shown beside and decides nothing: a recall may have come since.",
    4 Reason::SignedByMaker = Reason::SignedByMaker =>
        "The record is about this very code and was signed by its maker, with a key that the trust list gives to this maker and that was valid when it signed.",
    4 Reason::NotSigned = Reason::NotSigned =>
        "The record is about this code, but nobody signed it: the platform alone answers for it.",
    4 Reason::RecordOfAnotherCode = Reason::RecordOfAnotherCode =>
        "The record that came is about another code. It is not shown.",
    4 Reason::StatementRefused(_) = Reason::StatementRefused(StatementFault::UnknownKey) =>
        "The signature of the record does not hold: it was altered, its key is unknown, revoked, another maker's, or was not valid when it signed, or it claims to be signed in the future (and the clock of the device is not known to be slow). It is not shown.",
    5 Reason::StandingStale { .. } = Reason::StandingStale { clock_skew: None } =>
        "The platform's word about the state of the goods is out of date (it may be an old one, sent again), or the clock of the device is wrong. What it said is not believed and not shown.",
    5 Reason::StandingRefused(_) = Reason::StandingRefused(StandingFault::UnknownKey) =>
        "The signature under the platform's word does not hold.",
    5 Reason::StandingOfAnotherCode = Reason::StandingOfAnotherCode =>
        "The platform's word is about another code, or about no code that could be established.",
    5 Reason::ClockWrong { .. } = Reason::ClockWrong { clock_skew: 3_600 } =>
        "By the platform's time the clock of the device is wrong. Shelf life was judged by the day that is right then; signatures are held against the clock of the device all the same, since the platform's time is not signed.",
    5 Reason::InGoodStanding = Reason::InGoodStanding =>
        "The platform's word is signed, in date and about this code, and tells of no recall, alert, notice or measure against the maker.",
    6 Reason::Recalled = Reason::Recalled => "The goods are recalled.",
    6 Reason::Withdrawn = Reason::Withdrawn => "The goods were taken from sale.",
    6 Reason::Destroyed = Reason::Destroyed => "The goods are on record as destroyed: nothing with this code should exist.",
    6 Reason::SoldElsewhere = Reason::SoldElsewhere => "The goods are on record as meant for another market or outlet.",
    6 Reason::StatusUnknown = Reason::StatusUnknown => "The platform names a state that this version of the app does not know.",
    6 Reason::Expired { .. } = Reason::Expired { on: today() } =>
        "The last day of the shelf life is past, by the record and by the day in China.",
    6 Reason::NearExpiry { .. } = Reason::NearExpiry { on: today(), days: 0 } =>
        "The last day of the shelf life is near. The last day itself still counts as near.",
    6 Reason::IssuerSuspended = Reason::IssuerSuspended =>
        "The maker is suspended by the authority, or in a state that this version of the app does not know.",
    6 Reason::IssuerBlacklisted = Reason::IssuerBlacklisted => "The maker is on a list of seriously dishonest companies.",
    6 Reason::NoticeConcerns { .. } = Reason::NoticeConcerns { title: text("") } =>
        "A recall or safety notice of some weight concerns these goods, though they are not on record as recalled. Rumours that were put right, and mere information, do not count.",
    7 Reason::FirstCheck = Reason::FirstCheck => "By the platform's count nobody checked this code before.",
    7 Reason::OwnRepeats { .. } = Reason::OwnRepeats { count: 2 } => "Only this device checked this code before.",
    7 Reason::PlausibleRepeats { .. } = Reason::PlausibleRepeats { others: 1, first_at: None } =>
        "Others checked this open code before, no more often than a shop, a family or other shoppers at the shelf would.",
    7 Reason::ManyChecks { .. } = Reason::ManyChecks { others: 21, first_at: None } =>
        "Others checked this open code far more often than one package is. It may have been copied.",
    7 Reason::ImpossiblePace { .. } =
        Reason::ImpossiblePace { from: text(""), to: text(""), kilometres: 0, minutes: 0 } =>
        "The code was checked in two places at times between which no one package could have travelled. It was copied, or someone checked a photograph of it.",
    7 Reason::CoveredCheckedBefore { .. } = Reason::CoveredCheckedBefore { others: 1, first_at: None } =>
        "The code lies under a cover that only the buyer should open, and yet others read it before.",
    7 Reason::PinRight { .. } = Reason::PinRight { first_right_at: None } =>
        "The number under the cover, which the maker says this package has, is right, and nobody else typed it before.",
    7 Reason::PinUsedBefore { .. } = Reason::PinUsedBefore { first_right_at: None } =>
        "The number under the cover is right, but somebody else typed it before: the cover was open then, or the number was copied with the code.",
    7 Reason::PinWrong { .. } = Reason::PinWrong { attempts_left: None } =>
        "The number that the shopper typed is not the one under the cover. A slip is likelier than a forgery, so this is no Conflict.",
    7 Reason::PinLocked = Reason::PinLocked =>
        "The number under the cover was tried too often, by whomever, and is not compared any more.",
    6 Reason::PlatformAlert(_) = Reason::PlatformAlert(text("")) => "The platform itself warns, in its own words.",
    6 Reason::OpenReports(_) = Reason::OpenReports(1) =>
        "Reports by shoppers about this code are not answered yet. Anyone can report, so this decides nothing.",
    8 Reason::ItemLevel = Reason::ItemLevel => "Code and record stand for one single package.",
    8 Reason::BatchLevel = Reason::BatchLevel =>
        "Code or record stand for a whole batch: every package of it carries the same code, and so may a copy.",
    8 Reason::ProductLevel = Reason::ProductLevel =>
        "Code or record stand for the product in general, as a price barcode does, whatever the record claims.",
    9 Reason::SameOnCan(_) = Reason::SameOnCan(Value::Batch) =>
        "The shopper compared a value and found the same on the package.",
    9 Reason::DiffersOnCan(_) = Reason::DiffersOnCan(Value::Batch) =>
        "The shopper compared a value that the record states and found another on the package.",
    10 Reason::DocumentAgrees { .. } = Reason::DocumentAgrees { number: String::new() } =>
        "A test report or certificate that was opened is, byte for byte, the one that the record names.",
    10 Reason::DocumentDiffers { .. } = Reason::DocumentDiffers { number: String::new() } =>
        "A test report or certificate that was fetched is another than the record names. It is not opened. The record itself is signed and unharmed; a server may have replaced a file by a new edition, or someone a report by a forged one.",
    10 Reason::DocumentNotShown { .. } = Reason::DocumentNotShown { number: String::new() } =>
        "A document is longer than 20 MiB, is no PDF, PNG, JPEG or WebP by its content or another of them than the record says, or the record names no SHA-256 for it. It is not opened, and nothing follows.",
}

/// In the order in which they are asked.
pub(super) const QUESTIONS: [&str; 10] = [
    "Is the code well formed?",
    "Is its link safe?",
    "Did the platform answer?",
    "Who signed the record, and is it about this code?",
    "Is the platform's word fresh, signed, and about this code?",
    "Does anything stand against the goods or their maker?",
    "Who checked this code before?",
    "What does one such code stand for?",
    "What did the shopper compare?",
    "Are the documents those that the record names?",
];
