//! Linear codes: lines of grey values to readings.

mod direction;
mod line;
mod profile;
mod reading;
mod runs;
mod scan;
mod symbologies;

pub(crate) use direction::Direction;
pub(crate) use line::Family;
pub(crate) use scan::{LineScanner, Plan};
pub(crate) use symbologies::code32;
