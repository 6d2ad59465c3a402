//! Everything that touches the browser or the network: one module and one typed error each.
//!
//! Outside text becomes a type here, once; no `JsValue` leaves.

pub mod camera;
pub mod card;
pub mod config;
pub mod device;
pub mod embed;
pub mod endpoint;
pub mod hex;
mod http;
pub mod pdf_pages;
pub mod photos;
pub mod qr;
pub mod reports;
pub mod store;
pub mod words;
pub mod worker;
