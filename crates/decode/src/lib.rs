//! Pixels to payloads: product codes in camera frames.
//!
//! Takes the luma plane of a frame and gives the symbols in it, the one that proves most first. No browser, no clock,
//! and no colour: a camera's Y plane goes in as it is.
//!
//! ```
//! use suyuan_decode::{Decoder, Effort, LumaFrame};
//!
//! let grey = vec![128; 640 * 480];
//! let frame = LumaFrame { width: 640, height: 480, stride: 640, luma: &grey };
//! let symbols = Decoder::new().decode(&frame, Effort::Frame)?;
//! assert!(symbols.is_empty());
//! # Ok::<(), suyuan_decode::FrameError>(())
//! ```
//!
//! The readers of each symbology are [rxing](https://docs.rs/rxing)'s; the thresholds, the order of attempts, the
//! agreement that a linear code needs before it counts, and the payloads as ISO/IEC 15424 wants them are here.

mod aztec;
mod binarize;
mod charset;
mod components;
mod content;
mod datamatrix;
mod decoder;
mod frame;
mod grid;
mod linear;
mod plane;
mod qr;
mod runs;
mod sight;
mod symbol;
#[cfg(feature = "synth")]
pub mod synth;
mod vote;

pub use decoder::{Decoder, Effort};
pub use frame::{FrameError, LumaFrame, MAX_SIDE};
pub use sight::{Sight, Watch};
pub use symbol::{Format, Point, Symbol, TextDecoder};
