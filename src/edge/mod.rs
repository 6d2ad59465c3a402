//! Everything that touches the browser or the network: one module and one typed error each.
//!
//! Outside text becomes a type here, once; no `JsValue` leaves.

pub mod clock;
pub mod config;
pub mod embed;
pub mod endpoint;
mod http;
mod lock;
pub mod outbox;
pub mod photos;
pub mod qr;
pub mod random;
pub mod settings;
pub mod share;
pub mod store;
pub mod worker;
