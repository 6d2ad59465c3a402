//! What people read, a file per page, both languages side by side.

pub mod about;
pub mod beside;
pub mod code;
pub mod common;
pub mod embed;
pub mod errors;
pub mod glossary;
pub mod history;
pub mod home;
pub mod how;
pub mod outcomes;
pub mod place;
pub mod product;
pub mod reasons;
pub mod record;
pub mod report;
pub mod result;
pub mod scan;
