//! Everything that a verdict is drawn from.

use suyuan_codes::Level;
use suyuan_record::{
    DocumentCheck, IsoDate, ProductRecord, Seconds, Standing, StandingFault, Statement, StatementFault, TrustFault,
    Verified,
};

use crate::Outcome;

/// What is known about one code in one shopper's hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The code itself (questions 1, 2, 8).
    pub code: CodeEvidence,
    /// What the platform said (questions 3 to 7).
    pub answer: Answer,
    /// What the shopper compared (question 9); empty until then.
    pub compared: Vec<Comparison>,
    /// Documents of the record that were opened (question 10); empty until then.
    pub documents: Vec<DocumentEvidence>,
    /// How the device's clock differs from the platform's, in seconds, where both are known: positive when fast.
    pub clock_skew: Option<Seconds>,
}

/// The code itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeEvidence {
    /// Whether it is well formed.
    pub form: Form,
    /// What one such code stands for.
    pub level: Level,
    /// Where it leads, if it is a link.
    pub link: LinkEvidence,
    /// Whether a person typed it (a slip of the finger is then likelier than a forgery).
    pub is_typed: bool,
}

/// Whether a code is well formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Nothing is wrong with it.
    WellFormed,
    /// A check digit, length or character is certainly wrong.
    Malformed,
    /// No scheme that is known.
    NotUnderstood,
}

/// Where a code leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkEvidence {
    /// It is no link.
    None,
    /// To the deployment's own domain.
    Own,
    /// Elsewhere, openly.
    Foreign {
        /// The registrable domain.
        domain: String,
    },
    /// Elsewhere, imitating an own domain.
    LookAlike {
        /// The host, punycode decoded.
        domain: String,
        /// The domain that it imitates.
        of: String,
    },
}

/// What the platform said.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// It was asked and has the code.
    Found(Box<Reply>),
    /// It was asked and has no such code.
    NotFound,
    /// It could not be asked, or not understood; nothing follows about the product.
    NotAsked {
        /// Why.
        why: CannotAsk,
        /// What was seen last time, where that is kept.
        last: Option<LastVerdict>,
    },
}

/// Why the platform could not be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotAsk {
    /// The device has no network.
    Offline,
    /// No answer in time.
    TimedOut,
    /// The platform is down or overloaded (5xx).
    Down,
    /// Too many requests; when to try again, in seconds.
    TooMany {
        /// From `Retry-After`.
        retry_after: Option<u32>,
    },
    /// It answered something that is no reply of this protocol.
    Garbled,
    /// It does not know this kind of code.
    SchemeUnsupported,
    /// It says that the code is malformed.
    CodeRefused,
    /// The trust list could not be had or believed, so nothing signed can be checked.
    NoTrustList(TrustEvidence),
}

/// Why there is no trust list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrustEvidence {
    /// It could not be fetched.
    Unreachable,
    /// It was refused.
    Refused(TrustFault),
}

/// What was seen last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastVerdict {
    /// The outcome then.
    pub outcome: Outcome,
    /// When.
    pub at: Seconds,
}

/// A reply that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// What the maker says.
    pub statement: StatementEvidence,
    /// What the platform says.
    pub standing: StandingEvidence,
}

impl Reply {
    /// The maker's statement, signed or not, where it may be shown at all.
    #[must_use]
    pub fn statement(&self) -> Option<&Statement> {
        match &self.statement {
            StatementEvidence::Signed(statement) => Some(statement),
            StatementEvidence::Unsigned(statement) => Some(statement),
            StatementEvidence::Refused(_) | StatementEvidence::ForAnotherCode { .. } => None,
        }
    }

    /// The platform's standing, where it may be believed (a stale one may not).
    #[must_use]
    pub fn standing(&self) -> Option<&Standing> {
        match &self.standing {
            StandingEvidence::Fresh(standing) => Some(standing),
            StandingEvidence::Refused(_) | StandingEvidence::ForAnotherCode => None,
        }
    }
}

/// What became of the statement.
#[derive(Debug, Clone, PartialEq)]
pub enum StatementEvidence {
    /// Signed by its issuer with a valid key, and about this code.
    Signed(Box<Verified<Statement>>),
    /// About this code, but nobody signed it.
    Unsigned(Box<Statement>),
    /// Signed, but about another code.
    ForAnotherCode {
        /// The code that it is about.
        sub: String,
    },
    /// Not to be believed.
    Refused(StatementFault),
}

/// What became of the standing.
#[derive(Debug, Clone, PartialEq)]
pub enum StandingEvidence {
    /// Signed by the platform, fresh, about this code.
    Fresh(Box<Verified<Standing>>),
    /// Signed, but about another code.
    ForAnotherCode,
    /// Not to be believed; [`StandingFault::Stale`] is the harmless kind.
    Refused(StandingFault),
}

/// A value that is printed on the can and on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Batch or lot.
    Batch,
    /// Date of production.
    Produced,
    /// Expiry date.
    Expires,
    /// Net content.
    NetContent,
}

impl Value {
    /// All values, in the order in which they are asked for.
    pub const ALL: [Self; 4] = [Self::Batch, Self::Produced, Self::Expires, Self::NetContent];

    /// What the record says, where it says anything; days as ISO 8601 writes them. Take the record from
    /// [`Reply::statement`], which gives none that may not be believed.
    #[must_use]
    pub fn of(self, record: &ProductRecord) -> Option<String> {
        let said = match self {
            Self::Batch => record.batch.clone(),
            Self::Produced => record.produced.map(|day| day.to_string()),
            Self::Expires => record.expires.map(|day| day.to_string()),
            Self::NetContent => record.net_content.clone(),
        };
        said.filter(|text| !text.trim().is_empty())
    }
}

/// What the shopper found when comparing one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// Which value.
    pub value: Value,
    /// Whether the can says the same.
    pub compared: Compared,
}

/// Whether the can and the record say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// They do.
    Same,
    /// They do not.
    Different,
}

/// A document of the record that was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentEvidence {
    /// The number of the report or certificate that it belongs to.
    pub number: String,
    /// What came of it.
    pub check: DocumentCheck,
}

/// From this many days before its last day on, a product counts as near its expiry.
pub(crate) const NEAR_EXPIRY_DAYS: i64 = 30;

/// Days from `today` until `day`, negative when past.
pub(crate) fn days_until(day: IsoDate, today: IsoDate) -> i64 {
    (day.0 - today.0).whole_days()
}
