//! Reports of suspected counterfeits.

use crate::{IsoDate, Seconds};
use serde::{Deserialize, Serialize};

/// `POST /v1/reports`: the part named `report`; photos follow as parts named `photo`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The code as scanned or typed.
    pub code: String,
    /// Its canonical identity, where one was understood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub: Option<String>,
    /// The name of the outcome that was on screen, for example `Conflict`.
    pub outcome: String,
    /// The names of the reasons that were on screen.
    #[serde(default)]
    pub reasons: Vec<String>,
    /// What is wrong.
    pub concern: Concern,
    /// In the shopper's words.
    #[serde(default)]
    pub description: String,
    /// Where and when it was bought.
    #[serde(default)]
    pub purchase: Purchase,
    /// Telephone or mail, only where the shopper wants an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// When it was written, on the device's clock.
    pub written_at: Seconds,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Concern {
    /// The code seems copied.
    CodeCopied,
    /// Batch or dates differ from the record.
    DatesDiffer,
    /// The seal is broken.
    SealBroken,
    /// Look, smell or print.
    LookOrSmell,
    /// The price is too low.
    PriceTooLow,
    /// Sold though recalled or expired.
    SoldAfterRecall,
    /// Something else.
    #[default]
    Other,
}

/// Where and when it was bought.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purchase {
    /// How it was bought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<PurchaseChannel>,
    /// The shop or the online shop.
    #[serde(default)]
    pub seller: String,
    /// Order number.
    #[serde(default)]
    pub order: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<IsoDate>,
    /// The price, as written.
    #[serde(default)]
    pub price: String,
    /// City or county, as written by the shopper.
    #[serde(default)]
    pub place: String,
}

/// How it was bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PurchaseChannel {
    /// In a shop.
    Shop,
    /// Online.
    Online,
    /// From a person, at a market, abroad.
    Other,
}

/// `POST /v1/reports`: 201. The same `Idempotency-Key` gives the same receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The report's number.
    pub number: String,
    /// What opens its state later.
    pub secret: String,
    /// When the platform had it.
    pub received_at: Seconds,
}

/// `GET /v1/reports/{number}`, with the receipt's secret as a bearer token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportStatus {
    /// The report's number.
    pub number: String,
    /// Where it stands.
    pub state: ReportState,
    /// What was answered, oldest first.
    #[serde(default)]
    pub replies: Vec<String>,
}

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportState {
    /// Received.
    Received,
    /// Someone is looking into it.
    InReview,
    /// Answered.
    Answered,
    /// Closed.
    Closed,
}
