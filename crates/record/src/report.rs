//! Reports of suspected counterfeits.
//!
//! A report travels in three steps, each of which may be repeated after any failure without harm: each photo is announced
//! ([`NewUpload`], `POST /v1/uploads`) and sent in parts from where the platform has it ([`Upload::offset`],
//! `PATCH /v1/uploads/{id}`); then the report itself is sent (`POST /v1/reports`), which names its photos by digest. All
//! carry the report's UUID as `Idempotency-Key`. The platform gives a [`Receipt`] only once it has everything.

use crate::{CoarsePosition, IsoDate, Seconds};
use serde::{Deserialize, Serialize};

/// `POST /v1/reports`: the body, or, where photos come along, the part named `report`, with parts named `photo` after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What the shopper wants of it.
    #[serde(default)]
    pub purpose: Purpose,
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
    /// What the shopper read on the screen then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
    /// What is wrong.
    pub concern: Concern,
    /// In the shopper's words.
    #[serde(default)]
    pub description: String,
    /// Where and when it was bought.
    #[serde(default)]
    pub purchase: Purchase,
    /// Where the device is, as coarse as [`CoarsePosition`]; only where the shopper agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<CoarsePosition>,
    /// Telephone or mail, only where the shopper wants an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Who complains; a complaint alone needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complainant: Option<Complainant>,
    /// The photos that belong to it, in order.
    #[serde(default)]
    pub photos: Vec<ReportPhoto>,
    /// When it was written, on the device's clock.
    pub written_at: Seconds,
}

/// What a shopper wants. Chinese practice keeps the first two apart (市场监督管理投诉举报处理暂行办法): a report is a lead, and
/// may be anonymous; a complaint asks for something, and is of a person with a name and a telephone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// 举报: somebody should look into it.
    #[default]
    Report,
    /// 投诉: a dispute with a seller or maker, and what is asked of them.
    Complaint,
    /// The product itself should be examined: its photos first, then, where they do not tell, the product.
    Inspection,
}

/// What was on the screen, in the shopper's language: evidence, never read by a program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// BCP 47, for example `zh-CN`.
    pub language: String,
    /// The verdict.
    pub title: String,
    /// Its reasons, a line each.
    #[serde(default)]
    pub lines: Vec<String>,
    /// When it was on the screen, on the device's clock.
    pub at: Seconds,
}

/// Who complains, and what for (the same measure, article 9).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complainant {
    /// The name.
    pub name: String,
    /// The telephone.
    pub phone: String,
    /// The address, where one is given.
    #[serde(default)]
    pub address: String,
    /// What is asked: money back, another can, …
    #[serde(default)]
    pub demand: String,
}

/// A photo that belongs to a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportPhoto {
    /// What it shows.
    #[serde(default)]
    pub role: PhotoRole,
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// What a photo shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhotoRole {
    /// The whole product from the front.
    Front,
    /// The code.
    Code,
    /// The print of batch and dates.
    Batch,
    /// The seal or lid.
    Seal,
    /// Receipt, or the order on a screen.
    Receipt,
    /// Something else.
    #[default]
    Other,
}

/// `POST /v1/uploads`, with the report's `Idempotency-Key`: a photo that will be sent. The same again gives the same
/// upload, with as much of it as the platform has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewUpload {
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

/// 200 of `POST /v1/uploads`; parts then follow as `PATCH /v1/uploads/{id}` with `Upload-Offset`, 204 each. A part that
/// starts elsewhere than at the offset is refused by 409 `upload-offset`, whose `Upload-Offset` says where to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// Its name in the address.
    pub id: String,
    /// Bytes that the platform has already; the next part starts there.
    pub offset: u64,
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
    /// Address of the offer in an online shop, as written: never opened.
    #[serde(default)]
    pub link: String,
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

/// `POST /v1/reports`: 201. The same `Idempotency-Key` gives the same receipt. Where photos that the report names are not
/// there, it is 409 `photos-missing` instead, and they are to be sent again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The report's number.
    pub number: String,
    /// What opens its state later.
    pub secret: String,
    /// When the platform had it.
    pub received_at: Seconds,
    /// SHA-256 of the report as it was sent, byte by byte, 64 lower-case hexadecimal digits. It names its photos by digest,
    /// so this stands for them too.
    #[serde(default)]
    pub sha256: String,
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
    pub replies: Vec<Answer>,
    /// Where to send the product; present once it is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail_in: Option<MailIn>,
}

/// An answer of the platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// When it was given.
    pub at: Seconds,
    /// What it says.
    pub text: String,
}

/// Where to send a product that is to be examined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailIn {
    /// Name, address and telephone of the laboratory, a line each.
    pub address: Vec<String>,
    /// What to enclose and how to pack it, a line each.
    #[serde(default)]
    pub checklist: Vec<String>,
}

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportState {
    /// Received.
    Received,
    /// Someone is looking into it.
    InReview,
    /// The photos do not tell: the product is asked for, see [`ReportStatus::mail_in`].
    ProductWanted,
    /// The product has come, and is examined.
    ProductReceived,
    /// Answered.
    Answered,
    /// Closed.
    Closed,
}
