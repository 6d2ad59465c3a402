//! The linear symbologies: from widths of bars and spaces to readings.

pub(crate) mod codabar;
pub(crate) mod code128;
pub(crate) mod code32;
pub(crate) mod code39;
pub(crate) mod code93;
pub(crate) mod databar;
pub(crate) mod ean;
pub(crate) mod itf;
pub(crate) mod pattern;
pub(crate) mod pdf417;
