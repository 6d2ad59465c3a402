//! The camera, and what is read from its frames and from picked pictures.

mod capabilities;
mod error;
mod frames;
mod luma;
mod open;
mod pinch;
mod scanner;
mod still;
mod stream;

pub use capabilities::{Capabilities, Lens, ZoomRange};
pub use error::CameraError;
pub use luma::OwnedLuma;
pub use pinch::Pinch;
pub use scanner::{Scanner, ScannerError, Seen};
pub use still::StillError;
pub use stream::{Camera, Screen};
