//! Draws what a shopper's camera sees: a tin of infant formula on a shelf, turning until its code comes into view.
//!
//! [`Can`] is such a tin in motion, [`Shot`] a single picture of a can of any radius, told in physical units, and [`Series`]
//! many of those, each spoiled by one kind of [`Harm`].
//!
//! For tests, demonstrations and the fake cameras of browsers. The same options always give the same pixels.

mod code;
mod font;
mod frame;
mod harm;
mod label;
mod lens;
mod noise;
mod picture;
mod print;
mod scene;
mod sensor;
mod series;
mod sheet;
mod shot;
mod view;
mod y4m;

pub use code::{CodeError, Modules, Symbology};
pub use frame::YuvFrame;
pub use harm::{Harm, MAX_SEVERITY};
pub use print::{Dots, Print};
pub use scene::{Can, CanOptions};
pub use sensor::Sensor;
pub use series::{Series, Specimen};
pub use shot::{Glare, Pose, Shot};
pub use y4m::write_y4m;
