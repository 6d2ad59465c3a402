//! GS1 DataBar (ISO/IEC 24724).

mod character;
mod elements;
mod expanded;
mod gather;
pub(crate) mod limited;
mod omni;

pub(crate) use gather::DataBar;
