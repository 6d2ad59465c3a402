//! The screens. They hold no rules: those are in the crates, where a native test reaches them.

mod about;
mod beside;
mod embed;
mod history;
mod home;
mod how;
mod integrate;
mod lost;
mod place;
mod product;
mod recent;
pub mod report;
mod result;
mod scan;

pub use about::About;
pub use beside::Beside;
pub use embed::Embed;
pub use history::History;
pub use home::Home;
pub use how::How;
pub use integrate::Integrate;
pub use lost::Lost;
pub use product::Product;
pub use recent::Recent;
pub use report::{Report, ReportStatus};
pub use result::{Check, NoCode};
pub use scan::Scan;
