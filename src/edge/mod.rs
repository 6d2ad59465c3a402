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
mod jpeg_metadata;
pub mod last_words;
mod lock;
pub mod luma;
pub mod names;
pub mod outbox;
pub mod packet;
pub mod page;
mod pdf;
pub mod pdf_pages;
mod photo_header;
pub mod photo_input;
pub mod photos;
pub mod pinch;
pub mod place;
pub mod qr;
pub mod random;
pub mod scanner;
pub mod sections;
mod sending;
pub mod settings;
pub mod share;
pub mod sound;
pub mod speech;
mod still;
pub mod store;
mod tabs;
pub mod worker;
