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
//! own domain or imitates one, and how. Nothing here opens a link.
//!
//! # For people
//!
//! [`explain`] takes a code apart for a page: what each part is, where it stands, its value as a date, a measure, money, a
//! country; for what is no product code, what it is instead and what to try. The feature `wording` has the words for it
//! in Chinese and English; without it no text is compiled in.
//!
//! # Adding a scheme
//!
//! A scheme is a function that looks at a [`Payload`] and adds a [`Candidate`] where it sees one. In this library that is a
//! file below `src/schemes/` and a line in `src/scheme.rs` that names it:
//!
//! ```text
//! Did "did" did "Decentralised identifier (W3C).";
//! ```
//!
//! From outside, the same function is handed over, and [`Scheme::Other`] names it:
//!
//! ```
//! use suyuan_codes::{Candidate, FindingKind, Level, Payload, Scheme, identify_with};
//!
//! /// Reads `did:<method>:<identifier>`.
//! fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
//!     let Some((method, id)) = payload.text().strip_prefix("did:").and_then(|rest| rest.split_once(':')) else { return };
//!     let mut candidate = Candidate::new(Scheme::Other("did"), Level::Unknown, payload.text())
//!         .part(payload, "method", method)
//!         .part(payload, "id", id);
//!     if !method.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
//!         candidate.certain(FindingKind::Character, payload.range_of(method));
//!     }
//!     found.push(candidate);
//! }
//!
//! let reading = identify_with("did:web:maker.example", None, &[read]);
//! assert_eq!(reading.best().element("method"), Some("web"));
//! ```
//!
//! What a good scheme does:
//!
//! - it looks at a byte or two first, and leaves at once where they are not its own: it is asked of every payload;
//! - it adds nothing rather than a guess, and says by [`Candidate::on`] what a meaning rests on, which ranks it;
//! - it has one canonical spelling for all spellings of one thing;
//! - it points at what is wrong: [`Payload::range_of`] finds the place of any slice of the text;
//! - a rule without a primary source, or that genuine codes in print break, is doubtful.
//!
//! # What sources disagree on
//!
//! Published test vectors contradict each other here and there. This is what is done here, and why:
//!
//! - A slash at the end of a Digital Link is outside its grammar (Digital Link Standard: URI Syntax, section 4), and
//!   resolvers accept it: it is read, and doubtful.
//! - A GTIN-8, -12 or -13 in place of the 14 digits of (01) left the standard with version 1.2: with a right check digit it
//!   is read, and doubtful. Short names (`/gtin/…`) left with it: on `id.gs1.org` they are read; elsewhere such a link is a
//!   link first, since the word may be a shop's own, and the Digital Link is its second meaning.
//! - Compressed links give all that their bits say, also where the result breaks the rules of qualifiers: a (235) before a
//!   (253) is a finding and not dropped. The optimisation code 1A is read in the order of the standard's table: 01, 10, 21, 17.
//! - Check digits are compared wherever General Specifications, section 7.9, has them: (00), (01), (410) and (8003) with
//!   wrong ones are malformed, whatever lenient readers say. So are two FNC1 in a row (section 7.8: each ends an element,
//!   and no element is empty) and hour 99 (section 3.8, HHMM).
//! - Data of a GS1 symbol (`]Q3`) that is a link is malformed as element string, and the link is its second meaning.
//! - A GIAI has no check digit (section 2.3.2).
//! - An element string may lack its leading FNC1, which scanners strip, and `]J0` is DotCode (ISO/IEC 15424).
//! - A code with the key (00) beside (02), (37) and (10) is the logistic unit; where (01) is present, the product is meant.
//!
//! Three kinds of rows are judged otherwise than their sources do:
//!
//! - A payload without symbology identifier, and a link in a plain QR Code that is no Digital Link, are errors to one source
//!   by its own policy. No standard forbids them: here they are text and link.
//! - A Digital Link in a withdrawn form counts as read where it is among the meanings.
//! - Linksets (RFC 9264) are what a resolver answers, and no payload: nothing here reads them. The two published schemas
//!   exclude each other's valid example (one requires `itemDescription`, which the other does not have and RFC 9264, section
//!   4.2, neither requires nor forbids), so two of the four rows have no outcome that both hold right.
//!
//! # Limits
//!
//! Parsing is total: any bytes give a [`Reading`], and nothing panics. No browser, no network, no clock. Lengths of Ecodes and
//! the check digits of MA codes are not enforced, for want of a primary source. The contents of QR codes beside CCC marks
//! are the certifying body's own link: a certificate number is taken from it where a parameter says that it is one.
//! Coupons (8110, 8112) are checked field by field, and not taken apart.

mod amount;
mod candidate;
mod cut;
mod date;
mod expiry;
pub mod explain;
mod gs1;
mod identity;
mod link;
mod number;
mod payload;
mod percent;
mod read;
mod scheme;
mod schemes;
#[cfg(feature = "wording")]
pub mod wording;

pub use amount::Amount;
pub use candidate::Candidate;
pub use date::CalendarDate;
pub use expiry::Expiry;
pub use gs1::primary_keys::PRIMARY_KEYS;
pub use gs1::print::NoDigitalLink;
pub use identity::{Basis, Certainty, Element, Finding, FindingKind, Identity, Level, Reading};
pub use link::{Imitation, Link, LinkSafety, OwnDomains, Remark};
pub use payload::Payload;
pub use scheme::Scheme;
pub use schemes::Read;
pub use suyuan_symbology::SymbologyId;

/// Reads a payload: its bytes as the symbol carries them (FNC1 as 0x1D), or its text, and the symbology identifier where
/// it is known.
///
/// Bytes that are not UTF-8 are kept, see [`Identity::bytes`]. Where they are a text in another encoding that the caller
/// can decode, such as GB 18030, the decoded text may be read instead: this library has no tables for it.
#[must_use]
pub fn identify(payload: &(impl AsRef<[u8]> + ?Sized), symbology: Option<SymbologyId>) -> Reading {
    read::read(payload.as_ref(), symbology, &[])
}

/// Reads a payload as [`identify`] does, and asks schemes that this library does not have; see the
/// [guide](crate#adding-a-scheme). They come before this library's own where they rest on the same.
#[must_use]
pub fn identify_with(
    payload: &(impl AsRef<[u8]> + ?Sized),
    symbology: Option<SymbologyId>,
    schemes: &[Read],
) -> Reading {
    read::read(payload.as_ref(), symbology, schemes)
}
