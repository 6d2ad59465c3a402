//! What the endpoint's calls answer.

use crate::{IsoDate, Localized};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Value;

/// `GET /v1/lookup`: 200.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LookupReply {
    /// What the maker says.
    pub statement: StatementForm,
    /// What the platform knows now: a compact JWS over a [`crate::Standing`].
    pub standing: String,
}

/// A statement as it travels: a compact JWS, or, where the maker does not sign, the bare claims. Never both.
#[derive(Debug, Clone, PartialEq)]
pub enum StatementForm {
    /// A compact JWS over a [`crate::Statement`].
    Signed(String),
    /// The bare claims, an object, which prove nothing. Read them with [`crate::Statement::from_claims`].
    Unsigned(Box<Value>),
}

impl Serialize for StatementForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Signed(jws) => serializer.serialize_str(jws),
            Self::Unsigned(claims) => claims.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for StatementForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::String(jws) => Ok(Self::Signed(jws)),
            claims @ Value::Object(_) => Ok(Self::Unsigned(Box::new(claims))),
            _ => Err(de::Error::custom("expected a compact JWS, or claims as an object")),
        }
    }
}

/// `GET /v1/issuers`: companies on the platform.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuers {
    /// In the order in which they should be offered.
    pub issuers: Vec<Issuer>,
}

/// A company on the platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// Its id, as on the trust list.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// Its brands.
    #[serde(default)]
    pub brands: Vec<Localized>,
    /// Which code schemes it prints.
    #[serde(default)]
    pub schemes: Vec<String>,
    /// Where on the package to find the code.
    #[serde(default)]
    pub where_to_find: Localized,
    /// An example of the digits printed beside the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
}

/// `GET /v1/notices`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notices {
    /// Newest first.
    pub notices: Vec<Notice>,
}

/// A recall, safety bulletin or rebuttal of a rumour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: NoticeKind,
    /// How much it matters.
    pub severity: Severity,
    /// When it was published.
    pub date: IsoDate,
    /// Its heading.
    pub title: Localized,
    /// What happened and what to do.
    pub text: Localized,
    /// Who published it.
    #[serde(default)]
    pub authority: Localized,
    /// Where to read it; `https` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// What a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoticeKind {
    /// A recall.
    Recall,
    /// A safety bulletin.
    Safety,
    /// A rumour put right.
    Rebuttal,
}

/// How much a notice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Take care.
    Warning,
    /// Act now.
    Critical,
}

/// RFC 9457 problem details.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// A URI reference whose last segment names the problem: `code-not-found`, `code-malformed`, `scheme-unsupported`, ….
    #[serde(rename = "type", default)]
    pub kind: String,
    /// A short summary.
    #[serde(default)]
    pub title: String,
    /// The HTTP status.
    #[serde(default)]
    pub status: u16,
    /// What happened this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}
