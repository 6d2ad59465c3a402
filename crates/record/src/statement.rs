//! The statement: what the maker says about one item, batch or product.

use crate::date::seconds;
use crate::jws::read_claims;
use crate::{IsoDate, JwsError, Localized, Seconds};
use serde::{Deserialize, Deserializer, Serialize};

/// The claims of a statement. The record *is* part of the signed payload: there is no unsigned copy beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// The issuer's id on the trust list.
    pub iss: String,
    /// The canonical identity that this statement is about, as `suyuan-codes` prints it.
    pub sub: String,
    /// What one code stands for.
    pub level: Level,
    /// When it was signed.
    #[serde(deserialize_with = "seconds")]
    pub iat: Seconds,
    /// Whether the code can be read without opening or scratching the package.
    #[serde(default)]
    pub exposure: Exposure,
    /// The number under a cover that only its buyer can read, where the maker offers one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<Pin>,
    /// The digits printed beside the code, for a shopper who types them; scoped to the issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_number: Option<String>,
    /// What is on record.
    pub record: ProductRecord,
}

impl Statement {
    /// Reads bare claims, as [`crate::StatementForm::Unsigned`] carries them. They prove nothing.
    ///
    /// # Errors
    /// [`JwsError::Payload`], as for the same claims in a JWS.
    pub fn from_claims(claims: &serde_json::Value) -> Result<Self, JwsError> {
        read_claims(claims.clone())
    }
}

/// What one code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// This one can.
    Item,
    /// All of its batch.
    Batch,
    /// The product in general.
    Product,
}

/// Whether the code lies open on the package or is covered (a scratch layer, inside the lid).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Exposure {
    /// Anyone in the shop can scan it.
    #[default]
    Open,
    /// Only the buyer can, after opening or scratching.
    Covered,
}

/// A number under a cover on the package, to be typed by its buyer. The number itself is in no record: the platform
/// knows it, and answers with a [`crate::PinCheck`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// How many digits.
    pub digits: u8,
    /// Where on the package.
    #[serde(default, rename = "where", skip_serializing_if = "Localized::is_empty")]
    pub place: Localized,
}

/// The kind of goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Infant formula.
    InfantFormula,
    /// Rice.
    Rice,
    /// Meat.
    Meat,
    /// Baijiu and other liquor.
    Liquor,
    /// Wire and cable.
    Cable,
    /// Gas appliance.
    GasAppliance,
    /// E-bike.
    EBike,
    /// Hot-rolled ribbed steel bar.
    SteelBar,
    /// Medicine.
    Medicine,
    /// Any other.
    #[serde(other)]
    Other,
}

/// A product as its maker puts it on record. Every text is untrusted.
///
/// Its JSON is written and read in [`crate::more`], which sees to the members that this version does not know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self")]
pub struct ProductRecord {
    /// Product name.
    pub name: Localized,
    /// Brand.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub brand: Localized,
    /// Kind of goods.
    pub category: Category,
    /// GTIN, 14 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtin: Option<String>,
    /// Batch or lot; case-sensitive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<String>,
    /// Serial number; case-sensitive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// Date of production.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub produced: Option<IsoDate>,
    /// Last day of the shelf life.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<IsoDate>,
    /// Shelf life or warranty, as printed.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub shelf_life: Localized,
    /// Warranty, as printed.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub warranty: Localized,
    /// Net content, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub net_content: Option<String>,
    /// Specification.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub specification: Localized,
    /// Model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Factory number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factory_number: Option<String>,
    /// Standards that it is made to, for example `GB 10765-2021`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub standards: Vec<String>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub origin: Localized,
    /// Who made it.
    pub producer: Producer,
    /// Registrations that a product of its kind needs.
    #[serde(default)]
    pub registrations: Registrations,
    /// Main raw materials.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ingredients: Vec<Ingredient>,
    /// Steps of making.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub process: Vec<ProcessStep>,
    /// The way from source to shelf, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub journey: Vec<JourneyEvent>,
    /// What sensors measured on the way, as of a cold chain.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Readings>,
    /// Certificates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<Certificate>,
    /// The producer's credit rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<Credit>,
    /// Factory live stream or film.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Media>,
    /// Test reports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<TestReport>,
    /// Fields that this version does not know: shown under "more", not dropped.
    #[serde(skip)]
    pub more: serde_json::Map<String, serde_json::Value>,
}

impl ProductRecord {
    /// The test report of the latest date.
    #[must_use]
    pub fn latest_report(&self) -> Option<&TestReport> {
        self.reports.iter().max_by_key(|report| report.date)
    }
}

/// Who made the product.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Producer {
    /// Company name.
    pub name: Localized,
    /// Unified social credit code (GB 32100).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit_code: Option<String>,
    /// Address.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub address: Localized,
    /// Telephone, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Website; `https` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Business licence number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_licence: Option<String>,
    /// Production licence number, for example `SC` and 14 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub production_licence: Option<String>,
}

/// Registrations that a product of its kind needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registrations {
    /// Infant formula recipe registration, `国食注字YP` and 8 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipe: Option<String>,
    /// CCC certificate, 16 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ccc: Option<String>,
    /// Industrial production licence, `XK` and digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub xk: Option<String>,
    /// Medicine approval, for example `国药准字H` and 8 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medicine: Option<String>,
}

/// A main raw material.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ingredient {
    /// What it is.
    pub name: Localized,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub origin: Localized,
    /// The document that says it conforms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

/// A step of making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessStep {
    /// What is done.
    pub step: Localized,
    /// Where.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub place: Localized,
    /// How.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub description: Localized,
}

/// An EPCIS 2.0 event as a shopper needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JourneyEvent {
    /// RFC 3339 time with the offset of the place.
    pub time: String,
    /// CBV business step, for example `commissioning`, `shipping`, `receiving`, `inspecting`.
    pub step: String,
    /// CBV disposition, for example `in_transit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disposition: Option<String>,
    /// Where, coarse.
    pub place: Localized,
    /// Latitude and longitude in degrees, to one decimal; absent where the record says one that is not on Earth.
    #[serde(default, deserialize_with = "on_earth", skip_serializing_if = "Option::is_none")]
    pub position: Option<[f64; 2]>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub note: Localized,
    /// Whether this event was declared erroneous later.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
}

/// A series of one sensor (EPCIS 2.0, `sensorElementList`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Readings {
    /// What was measured, and where: `Temperature in the hold`.
    pub name: Localized,
    /// Unit, for example `°C`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What it has to keep within.
    #[serde(default, skip_serializing_if = "Limit::is_open")]
    pub limit: Limit,
    /// The readings, in order of time.
    pub values: Vec<Reading>,
}

impl Readings {
    /// Whether every value is within what is required, also those whose time cannot be read.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        let Limit { min, max } = self.limit;
        self.values.iter().all(|it| min.is_none_or(|min| it.value >= min) && max.is_none_or(|max| it.value <= max))
    }
}

/// One reading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// RFC 3339 time with the offset of the place.
    pub time: String,
    /// The value.
    pub value: f64,
}

/// A position, or none.
fn on_earth<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<[f64; 2]>, D::Error> {
    let position = Option::<[f64; 2]>::deserialize(deserializer)?;
    Ok(position.filter(|[latitude, longitude]| latitude.abs() <= 90.0 && longitude.abs() <= 180.0))
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// What it certifies.
    pub kind: Localized,
    /// Its number.
    pub number: String,
    /// Who issued it.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub body: Localized,
    /// Whether it holds.
    pub status: CertificateStatus,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<IsoDate>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<IsoDate>,
    /// Where the registry shows it; `https` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry: Option<String>,
    /// The original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

/// Whether a certificate holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CertificateStatus {
    /// It holds.
    Valid,
    /// Suspended for a time.
    Suspended,
    /// Taken away.
    Revoked,
    /// Given back.
    Cancelled,
    /// Run out.
    Expired,
}

/// A company's credit rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// For example `AAA`.
    pub rating: String,
    /// Who rated.
    pub agency: Localized,
    /// When.
    pub date: IsoDate,
}

/// A live stream or film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// What is to be seen.
    pub title: Localized,
    /// Where it leads; `https` only.
    pub url: String,
}

/// A test report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TestReport {
    /// Its number.
    pub number: String,
    /// Who tested.
    pub laboratory: Localized,
    /// The laboratory's accreditation, for example a CMA number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accreditation: Option<String>,
    /// Who asked for it.
    pub kind: ReportKind,
    /// When it was signed.
    pub date: IsoDate,
    /// Whether the whole conforms.
    pub conforms: bool,
    /// The conclusion, as written.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub conclusion: Localized,
    /// The values.
    pub items: Vec<TestItem>,
    /// The original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
}

/// Who asked for a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// The factory's own release test.
    Factory,
    /// Type examination.
    Type,
    /// An independent laboratory.
    ThirdParty,
    /// Sampling by the government.
    GovernmentSampling,
}

/// One value of a test report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TestItem {
    /// What was measured.
    pub name: Localized,
    /// How, for example `GB 5009.12-2023`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// The value as reported, for example `0.012` or `<0.005` or `未检出`.
    pub value: String,
    /// The value as a number where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// Unit, for example `mg/kg`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What is permitted.
    #[serde(default, skip_serializing_if = "Limit::is_open")]
    pub limit: Limit,
    /// The standard that sets the limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
    /// Whether it conforms, as the laboratory says.
    pub passes: bool,
    /// What kind of thing it is, where the platform says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<TestGroup>,
    /// The same of earlier batches of this product, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierValue>,
}

/// What kind of thing a test looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TestGroup {
    /// Heavy metals, mycotoxins, residues, forbidden additions.
    Contaminants,
    /// Germs.
    Microbiology,
    /// Protein, fat, vitamins, minerals.
    Nutrition,
    /// What it is made of and looks like.
    Quality,
    /// What it does: strength, tightness, speed, resistance.
    Performance,
    /// Any other.
    #[serde(other)]
    Other,
}

/// A value of an earlier batch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EarlierValue {
    /// The batch.
    pub batch: String,
    /// The value.
    pub number: f64,
}

/// A permitted range, bounds included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Limit {
    /// At least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// At most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
}

impl Limit {
    /// Whether nothing is limited.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.min.is_none() && self.max.is_none()
    }
}

/// A document with its digest: called the maker's only when the digest agrees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Where it lies; `https`, or a path on the endpoint: see [`Document::address`].
    pub url: String,
    /// For example `application/pdf`.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256, 64 lower-case hexadecimal digits.
    pub sha256: String,
}
