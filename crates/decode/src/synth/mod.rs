//! Draws what a shopper's camera sees: a tin of infant formula on a shelf, turning until its code comes into view.
//!
//! For tests, demonstrations and the fake cameras of browsers. The same options always give the same pixels.

mod code;
mod font;
mod frame;
mod label;
mod noise;
mod scene;
mod y4m;

pub use code::{CodeError, Modules, Symbology};
pub use frame::YuvFrame;
pub use scene::{Can, CanOptions};
pub use y4m::write_y4m;
