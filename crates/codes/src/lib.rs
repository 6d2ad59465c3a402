//! What a scanned product code means.
//!
//! ```
//! use suyuan_codes::{Level, Scheme, identify};
//!
//! let reading = identify(b"https://id.gs1.org/01/06901234567892/10/B1/21/S7", None);
//! let identity = reading.best();
//! assert_eq!(identity.scheme, Scheme::DigitalLink);
//! assert_eq!(identity.level, Level::Item);
//! assert_eq!(identity.canonical, "https://id.gs1.org/01/06901234567892/10/B1/21/S7");
//! ```
//!
//! Parsing is total: any bytes give a [`Reading`], and nothing panics. No browser, no network, no clock.

mod amount;
mod china;
mod date;
mod draft;
mod gs1;
mod gtin;
mod identifiers;
mod identity;
mod link;
mod read;
mod scheme;
mod symbology;

pub use amount::Amount;
pub use date::{CalendarDate, Expiry};
pub use identity::{Basis, Certainty, Element, Finding, FindingKind, Identity, Level, Reading};
pub use link::{Link, LinkSafety, OwnDomains};
pub use scheme::Scheme;
pub use symbology::SymbologyId;

/// Reads a payload: `bytes` as the symbol carries them (FNC1 as 0x1D), and the symbology identifier where it is known.
#[must_use]
pub fn identify(bytes: &[u8], symbology: Option<SymbologyId>) -> Reading {
    read::read(bytes, symbology)
}
