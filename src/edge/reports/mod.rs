//! Reports on their way to the platform, and the evidence that goes with them.

pub mod last_words;
pub mod outbox;
pub mod packet;
mod pdf;
mod sending;
