//! What the app alone knows, in words. What it shares with other writers of pages is said by `suyuan_words`.

pub mod errors;
pub mod reports;
