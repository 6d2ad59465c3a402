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
//! [`identify`] asks every scheme and answers all meanings, the likeliest first; [`Identity::canonical`] is the one
//! spelling under which a platform keeps a code, whatever carried it. What is wrong is a [`Finding`] with its place in
//! the payload and with how sure it is: a rule that genuine codes in print break, or that no primary source has, is
//! doubtful and no reason to call anything fake.
//!
//! ```
//! use suyuan_codes::{Certainty, FindingKind, identify};
//!
//! let reading = identify(b"(01)06901234567893(10)B1", None);
//! let finding = &reading.best().findings[0];
//! assert_eq!(finding.kind, FindingKind::CheckDigit { expected: "2".into() });
//! assert_eq!((finding.range.clone(), finding.certainty), (4..18, Certainty::Certain));
//! ```
//!
//! # Levels
//!
//! A serial makes an item, a batch a batch, a GTIN or product alone a product. Ecodes and Handles are items: platforms
//! give each unit its own, and nothing in them tells otherwise. So are medicine codes, which each package has. Licences
//! and certificates are documents.
//!
//! # Links
//!
//! [`Link`] shows where a link leads as a browser would go there, [`OwnDomains::judge`] whether that is a deployment's
//! own domain or imitates one. Nothing here opens a link.
//!
//! Parsing is total: any bytes give a [`Reading`], and nothing panics. No browser, no network, no clock.

mod amount;
mod candidate;
mod date;
pub mod explain;
mod gs1;
mod identity;
mod link;
mod payload;
mod read;
mod schemes;
mod symbology;
#[cfg(feature = "wording")]
pub mod wording;

pub use amount::Amount;
pub use candidate::Candidate;
pub use date::{CalendarDate, Expiry};
pub use gs1::print::NoDigitalLink;
pub use identity::{Basis, Certainty, Element, Finding, FindingKind, Identity, Level, Reading};
pub use link::{Imitation, Link, LinkSafety, OwnDomains, Remark};
pub use payload::Payload;
pub use schemes::{Read, Scheme};
pub use symbology::SymbologyId;

/// Reads a payload: its bytes as the symbol carries them (FNC1 as 0x1D), or its text, and the symbology identifier where
/// it is known.
///
/// Bytes that are not UTF-8 are kept, see [`Identity::bytes`]. Where they are a text in another encoding that the caller
/// can decode, such as GB 18030, the decoded text may be read instead: this library has no tables for it.
#[must_use]
pub fn identify(payload: impl AsRef<[u8]>, symbology: Option<SymbologyId>) -> Reading {
    read::read(payload.as_ref(), symbology, &[])
}

/// Reads a payload as [`identify`] does, and asks schemes that this library does not have; see the
/// [guide](crate#adding-a-scheme). They come before this library's own where they rest on the same.
#[must_use]
pub fn identify_with(payload: impl AsRef<[u8]>, symbology: Option<SymbologyId>, schemes: &[Read]) -> Reading {
    read::read(payload.as_ref(), symbology, schemes)
}
