//! The standing: what the platform knows about a code now.

use crate::date::{optional_seconds, seconds};
use crate::{Localized, Notice, Seconds};
use serde::{Deserialize, Deserializer, Serialize};

/// The claims of a standing; short-lived, signed by the platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// The canonical identity that this standing is about.
    pub sub: String,
    /// When the platform said it.
    #[serde(deserialize_with = "seconds")]
    pub iat: Seconds,
    /// Until when it may be believed; a day at the most, whatever it says.
    #[serde(deserialize_with = "seconds")]
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
    /// What came of the maker's covered number, where the maker offers one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<PinCheck>,
}

/// What came of the covered number that the shopper typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinCheck {
    /// How it was answered.
    pub state: PinState,
    /// How often it may still be tried before it is locked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts_left: Option<u32>,
    /// When the right number was first typed; absent where it never was before now.
    #[serde(default, deserialize_with = "optional_seconds", skip_serializing_if = "Option::is_none")]
    pub first_right_at: Option<Seconds>,
    /// Whether it was this device, by its own token, that typed the right number first. `true` the first time.
    #[serde(default)]
    pub by_you: bool,
}

/// How a covered number was answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PinState {
    /// It is the number under the cover.
    Right,
    /// It is not.
    Wrong,
    /// It was tried too often, by whomever: it is not compared any more.
    Locked,
    /// None was sent along, or the answer is one that this version does not know.
    #[default]
    #[serde(other)]
    NotAsked,
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
    #[serde(default, deserialize_with = "optional_seconds", skip_serializing_if = "Option::is_none")]
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
    #[serde(deserialize_with = "seconds")]
    pub at: Seconds,
    /// How often there.
    pub count: u32,
    /// Latitude and longitude in tenths of a degree; absent where the platform says one that is not on Earth.
    #[serde(default, deserialize_with = "on_earth", skip_serializing_if = "Option::is_none")]
    pub position: Option<[i32; 2]>,
}

/// A position, or none.
fn on_earth<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<[i32; 2]>, D::Error> {
    let position = Option::<[i32; 2]>::deserialize(deserializer)?;
    Ok(position.filter(|[latitude, longitude]| (-900..=900).contains(latitude) && (-1800..=1800).contains(longitude)))
}
