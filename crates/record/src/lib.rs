//! The public traceability endpoint, version 1: its types, and signatures checked.
//!
//! A platform answers a lookup with a [`LookupReply`]: what the maker says (a [`Statement`], signed by its issuer) and
//! what the platform knows now (a [`Standing`], signed by the platform). Neither is believed before
//! [`open_statement`] and [`open_standing`] have checked them against a [`TrustList`], which in turn is signed by a
//! root key that the deployment pins. What was checked has the type [`Verified`], which nothing else can make.
//!
//! No clock and no network in here: time is an argument, in seconds since the Unix epoch.

mod base64url;
mod coarse;
mod date;
mod document;
pub mod geo;
mod inert;
mod journey;
pub mod json;
mod jwk;
pub mod jws;
mod measured;
mod moment;
mod more;
mod reply;
mod report;
mod standing;
mod statement;
mod text;
mod trust;
mod unsigned;
mod value;
mod verified;

pub use coarse::CoarsePosition;
pub use date::IsoDate;
pub use document::{DocumentAddress, DocumentCheck, DocumentType, MAX_DOCUMENT};
pub use inert::{LONGEST_TEXT, MOST_ELEMENTS, MOST_VALUES, inert};
pub use journey::{Journey, Stop};
pub use json::JsonError;
pub use jwk::{Algorithm, Jwk, KeyError, PublicKey};
pub use jws::JwsError;
pub use measured::Measured;
pub use moment::Moment;
pub use reply::{Issuer, Issuers, LookupReply, Notice, NoticeKind, Notices, Problem, Severity, StatementForm};
pub use report::{
    Answer, Complainant, Concern, MailIn, NewUpload, PhotoRole, Purchase, PurchaseChannel, Purpose, Receipt, Report,
    ReportPhoto, ReportState, ReportStatus, Shown, Upload,
};
pub use standing::{Checks, IssuerStanding, PinCheck, PinState, Place, Standing, Status};
pub use statement::{
    Category, Certificate, CertificateStatus, Credit, Document, EarlierValue, Exposure, Ingredient, JourneyEvent,
    Level, Limit, Media, Pin, ProcessStep, Producer, ProductRecord, Reading, Readings, Registrations, ReportKind,
    Statement, TestGroup, TestItem, TestReport,
};
#[cfg(feature = "sm2")]
pub use suyuan_sm2::Sm2Key;
pub use text::Localized;
pub use trust::{IssuerEntry, KeyEntry, Revocation, TrustList};
pub use unsigned::Inert;
pub use verified::{
    StandingFault, StatementFault, TrustFault, Verified, open_standing, open_statement, open_trust_list,
};

#[cfg(feature = "sign")]
pub mod sample;
#[cfg(feature = "sign")]
pub mod sign;

/// Seconds since the Unix epoch, as in RFC 7519's `NumericDate`.
pub type Seconds = i64;
