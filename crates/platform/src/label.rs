//! What is printed on an item's label, and what scanning it should lead to.

use serde::{Deserialize, Serialize};
use suyuan_codes::SymbologyId;
use suyuan_record::Localized;

/// What is printed on an item's label.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Label {
    /// The product's name.
    pub(crate) name: Localized,
    /// The payload; `{origin}` stands for the address that the sheet is served at.
    pub(crate) code: String,
    /// What it is drawn in.
    pub(crate) symbology: SymbolKind,
    /// The digits beside the code, as printed.
    pub(crate) printed_number: Option<String>,
    /// The number under the cover, which the sheet shows uncovered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) pin: Option<String>,
    /// What scanning it should lead to.
    pub(crate) expect: Expectation,
}

impl Label {
    /// The payload on a sheet that is served at `origin`, for example `https://suyuan.example`.
    pub(crate) fn code_at(&self, origin: &str) -> String {
        self.code.replace("{origin}", origin)
    }
}

/// What scanning a label should lead to, at a first scan.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Expectation {
    /// Name of the outcome.
    pub(crate) outcome: ExpectedOutcome,
    /// Why, for people.
    pub(crate) why: Localized,
}

/// The outcomes of a verdict, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum ExpectedOutcome {
    /// Agrees with the maker's record.
    Verified,
    /// On record, but this code alone proves little.
    OnRecord,
    /// Something is unusual.
    Caution,
    /// The can and the record disagree.
    Conflict,
    /// Recalled, withdrawn, expired, destroyed.
    DoNotUse,
    /// No such code.
    NotFound,
    /// A signature or a link is not to be believed.
    Untrusted,
    /// Nothing can be said.
    CannotCheck,
}

impl ExpectedOutcome {
    /// All of them, in the order of the sheet's filter.
    pub(crate) const ALL: [Self; 8] = [
        Self::Verified,
        Self::OnRecord,
        Self::Caution,
        Self::Conflict,
        Self::DoNotUse,
        Self::NotFound,
        Self::Untrusted,
        Self::CannotCheck,
    ];

    /// Its name, as in the catalogue.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Verified => "Verified",
            Self::OnRecord => "OnRecord",
            Self::Caution => "Caution",
            Self::Conflict => "Conflict",
            Self::DoNotUse => "DoNotUse",
            Self::NotFound => "NotFound",
            Self::Untrusted => "Untrusted",
            Self::CannotCheck => "CannotCheck",
        }
    }
}

/// The symbologies that a label can be drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SymbolKind {
    /// QR code.
    Qr,
    /// QR code with FNC1 in first position.
    Gs1Qr,
    /// DataMatrix ECC 200.
    Datamatrix,
    /// DataMatrix with FNC1 in first position.
    Gs1Datamatrix,
    /// EAN-13.
    #[serde(rename = "ean-13")]
    Ean13,
    /// Code 128 with FNC1 in first position.
    #[serde(rename = "gs1-128")]
    Gs1128,
    /// Code 128.
    #[serde(rename = "code-128")]
    Code128,
}

impl SymbolKind {
    /// The symbology identifier that a reader reports (ISO/IEC 15424).
    pub(crate) fn symbology_id(self) -> SymbologyId {
        let (code, modifier) = match self {
            Self::Qr => ('Q', '1'),
            Self::Gs1Qr => ('Q', '3'),
            Self::Datamatrix => ('d', '1'),
            Self::Gs1Datamatrix => ('d', '2'),
            Self::Ean13 => ('E', '0'),
            Self::Gs1128 => ('C', '1'),
            Self::Code128 => ('C', '0'),
        };
        SymbologyId { code, modifier }
    }

    /// Its name for people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Qr => "QR",
            Self::Gs1Qr => "GS1 QR",
            Self::Datamatrix => "DataMatrix",
            Self::Gs1Datamatrix => "GS1 DataMatrix",
            Self::Ean13 => "EAN-13",
            Self::Gs1128 => "GS1-128",
            Self::Code128 => "Code 128",
        }
    }
}
