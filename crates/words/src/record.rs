//! What stands in a record.

use crate::{CategoryWords, CertificateWords, DurationWords, RecordWords, StepWords, TestkindWords, Words};
use suyuan_record::{Category, CertificateStatus, ReportKind};
use suyuan_verdict::Value;

/// The name of a kind of goods.
#[must_use]
pub fn category(words: Words, category: Category) -> &'static str {
    let t = CategoryWords::of(words);
    match category {
        Category::InfantFormula => t.infant_formula(),
        Category::Rice => t.rice(),
        Category::Meat => t.meat(),
        Category::Liquor => t.liquor(),
        Category::Cable => t.cable(),
        Category::GasAppliance => t.gas_appliance(),
        Category::EBike => t.e_bike(),
        Category::SteelBar => t.steel_bar(),
        Category::Medicine => t.medicine(),
        Category::Other => t.other(),
    }
}

/// The name of a value that is compared with the pack.
#[must_use]
pub fn value_name(words: Words, value: Value) -> &'static str {
    let t = RecordWords::of(words);
    match value {
        Value::Batch => t.batch(),
        Value::Produced => t.produced(),
        Value::Expires => t.expires(),
        Value::NetContent => t.net_content(),
    }
}

/// The key of a value in messages that have a variant for each.
pub(crate) fn value_key(value: Value) -> &'static str {
    match value {
        Value::Batch => "batch",
        Value::Produced => "produced",
        Value::Expires => "expires",
        Value::NetContent => "net-content",
    }
}

/// Who asked for a test.
#[must_use]
pub fn report_kind(words: Words, kind: ReportKind) -> &'static str {
    let t = TestkindWords::of(words);
    match kind {
        ReportKind::Factory => t.factory(),
        ReportKind::Type => t.type_(),
        ReportKind::ThirdParty => t.third_party(),
        ReportKind::GovernmentSampling => t.government_sampling(),
    }
}

/// Whether a certificate holds.
#[must_use]
pub fn certificate_status(words: Words, status: CertificateStatus) -> &'static str {
    let t = CertificateWords::of(words);
    match status {
        CertificateStatus::Valid => t.valid(),
        CertificateStatus::Suspended => t.suspended(),
        CertificateStatus::Revoked => t.revoked(),
        CertificateStatus::Cancelled => t.cancelled(),
        CertificateStatus::Expired => t.expired(),
    }
}

/// A business step of GS1's Core Business Vocabulary (section 7.1), by its bare word; unknown ones are shown as they are.
#[must_use]
pub fn business_step(words: Words, step: &str) -> &str {
    // Made and gathered are one thing to a shopper.
    let name = if step == "harvesting" { "collecting".to_owned() } else { step.replace('_', "-") };
    StepWords::of(words).find(&name).unwrap_or(step)
}

/// A length of time, from minutes, in the largest unit of which it is two at least.
#[must_use]
pub fn duration(words: Words, minutes: u32) -> String {
    let t = DurationWords::of(words);
    let minutes = u64::from(minutes);
    match minutes {
        0..=119 => t.minutes(minutes),
        120..=2879 => t.hours(minutes / 60),
        _ => t.days(minutes / 1440),
    }
}
