//! What a verdict comes to.

/// What a verdict comes to. The order is the precedence when several apply: the later outweighs the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Signed by the maker, item level, standing fresh, nothing against it.
    Verified,
    /// On record, but this code alone cannot tell this can from a copy.
    OnRecord,
    /// Something asks for care.
    Caution,
    /// The platform answered: no such code.
    NotFound,
    /// The can and the record disagree.
    Conflict,
    /// A signature, key, subject or link is not what it pretends to be.
    Untrusted,
    /// Recalled, withdrawn, expired, destroyed.
    DoNotUse,
    /// Nothing is said about the product. Not a degree of the others: it stands where questions had no answer.
    CannotCheck,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Self; 8] = [
        Self::Verified,
        Self::OnRecord,
        Self::Caution,
        Self::NotFound,
        Self::Conflict,
        Self::Untrusted,
        Self::DoNotUse,
        Self::CannotCheck,
    ];

    /// The name that reports and messages carry.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Verified => "Verified",
            Self::OnRecord => "OnRecord",
            Self::Caution => "Caution",
            Self::NotFound => "NotFound",
            Self::Conflict => "Conflict",
            Self::Untrusted => "Untrusted",
            Self::DoNotUse => "DoNotUse",
            Self::CannotCheck => "CannotCheck",
        }
    }

    /// The outcome of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}
