//! The device and the page that the app runs in: clock, settings, sound, sharing, other tabs.

pub mod clock;
pub(in crate::edge) mod lock;
pub mod names;
pub mod page;
pub mod place;
pub mod random;
pub mod sections;
pub mod settings;
pub mod share;
pub mod sound;
pub mod speech;
pub(in crate::edge) mod tabs;
