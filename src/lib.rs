//! Suyuan (溯源): scan the code on a product, see where it came from, and whether what you hold agrees with what its
//! maker put on record.

pub mod app;
pub mod check;
pub mod components;
pub mod edge;
pub mod i18n;
pub mod load;
pub mod pages;
pub mod part;
pub mod parts;
pub mod preferences;
pub mod route;
pub mod services;
pub mod state;
pub mod wording;
