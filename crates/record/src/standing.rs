//! The standing: what the platform knows about a code now.

use crate::{Localized, Notice, Seconds};
use serde::{Deserialize, Serialize};

/// The claims of a standing; short-lived, signed by the platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// The canonical identity that this standing is about.
    pub sub: String,
    /// When the platform said it.
    pub iat: Seconds,
    /// Until when it may be believed.
    pub exp: Seconds,
    /// The state of the item, batch or product.
    pub status: Status,
    /// How often the code was checked, and where.
    pub checks: Checks,
    /// What the platform itself finds suspicious, as texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alerts: Vec<Localized>,
    /// Reports about this code that are not yet answered.
    #[serde(default)]
    pub open_reports: u32,
    /// The issuer's own standing.
    #[serde(default)]
    pub issuer_standing: IssuerStanding,
    /// Recalls and other notices that concern it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
}

/// The state of an item, batch or product.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// On sale or sold, nothing against it.
    #[default]
    Active,
    /// Recalled for safety.
    Recalled,
    /// Taken from sale.
    Withdrawn,
    /// Meant for another market or outlet.
    SoldElsewhere,
    /// Destroyed on record: no such item should exist.
    Destroyed,
    /// A state that this version does not know.
    #[serde(other)]
    Unknown,
}

/// The issuer's own standing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IssuerStanding {
    /// Nothing against it.
    #[default]
    Good,
    /// Suspended by the authority.
    Suspended,
    /// On a list of seriously dishonest companies.
    Blacklisted,
    /// A state that this version does not know.
    #[serde(other)]
    Unknown,
}

/// How often a code was checked, the present check included.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checks {
    /// When it was first checked; absent where this is the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_at: Option<Seconds>,
    /// All checks, this one included.
    pub count: u32,
    /// Of them, those with this device's own token for this code, this one included.
    #[serde(default)]
    pub by_you: u32,
    /// Checks by coarse place, latest first; at most 20.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
}

/// Checks seen at one coarse place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// City or county.
    pub name: Localized,
    /// When it was last checked there.
    pub at: Seconds,
    /// How often there.
    pub count: u32,
    /// Latitude and longitude in tenths of a degree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<[i32; 2]>,
}
