//! Links in codes, and whether they may be what they seem. Nothing here opens one.

mod host;
mod ipv4;
mod lookalike;
mod own;
mod parts;
mod punycode;
mod suffix;

pub use lookalike::Imitation;
pub use own::{LinkSafety, OwnDomains};
pub use parts::{Link, Remark};
