//! Everything that touches the browser or the network: one module and one typed error each.
//!
//! Outside text becomes a type here, once; no `JsValue` leaves.

pub mod blob_url;
pub mod camera;
pub mod card;
pub mod clock;
pub mod config;
pub mod embed;
pub mod endpoint;
mod http;
mod lock;
pub mod luma;
pub mod names;
pub mod outbox;
pub mod page;
pub mod pdf;
pub mod photo_input;
pub mod photos;
pub mod pinch;
pub mod place;
pub mod qr;
pub mod random;
pub mod scanner;
pub mod sections;
pub mod settings;
pub mod share;
pub mod sound;
pub mod speech;
mod still;
pub mod store;
pub mod worker;
