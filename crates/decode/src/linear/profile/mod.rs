//! From pixels to bars: edges of lines, and where there are no edges left, the profile of a blurred EAN-13.

mod blurred;
mod digits;
pub(crate) mod edges;
pub(crate) mod faint;
mod shade;
mod strip;
pub(crate) mod stripes;
mod template;
