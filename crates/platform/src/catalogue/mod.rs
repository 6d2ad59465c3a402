//! The demo catalogue: companies, notices and items, loaded at the first start.
//!
//! The format is described in `demo/README.md`.

mod day;
mod file;
mod original;
mod seed;

pub(crate) use file::Catalogue;
pub use file::CatalogueError;
pub(crate) use seed::{SeedError, seed};
