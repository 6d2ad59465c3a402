//! What several pages share; no page logic, no fetching.

mod checking;
mod code_form;
mod external_link;
mod fold;
mod heading;
mod icon;
mod live;
mod mark;
mod product_line;
mod qr;
mod remedy;
mod shell;
mod tone;

pub use checking::Checking;
pub use code_form::CodeForm;
pub use external_link::ExternalLink;
pub use fold::Fold;
pub use heading::Heading;
pub use icon::{Glyph, Icon};
pub use live::{attribute, live, live_text, text, titled, worded, worded_text};
pub use mark::Mark;
pub use product_line::ProductLine;
pub use qr::QrCode;
pub use remedy::RemedyNote;
pub use shell::Shell;
pub use tone::{glyph_of, reason_glyph, tone_of, tone_of_reason};
