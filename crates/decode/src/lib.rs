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
//! QR Code is found and, where it is flat and sharp, decoded by [rxing](https://docs.rs/rxing), Data Matrix found by it; all
//! else is here: QR Codes on cans by the pose of their label, linear codes and PDF417 by edges between pixels, EAN-13 by its
//! blurred profile, Aztec Code from its bullseye, Han Xin Code from its four finder patterns, Data Matrix by its
//! border in grey, on planes and on cylinders; the order of attempts, the agreement that a linear code needs before it counts, and the
//! payloads as ISO/IEC 15424 wants them. Character sets beyond UTF-8, Latin-1 and UTF-16 are left to the caller
//! ([`Decoder::with_text_decoder`]): every browser has them.

mod aztec;
mod binarize;
mod charset;
mod content;
mod datamatrix;
mod decoder;
mod found;
mod frame;
mod grid;
mod hanxin;
mod lanes;
mod linear;
mod order;
mod plane;
mod qr;
mod reed_solomon;
mod runs;
mod sight;
mod symbol;
mod vote;

pub use charset::TextDecoder;
pub use decoder::{Decoder, Effort};
pub use frame::{FrameError, LumaFrame, MAX_SIDE};
pub use sight::{Sight, Watch};
pub use suyuan_symbology::SymbologyId;
pub use symbol::{Format, Point, Symbol};
