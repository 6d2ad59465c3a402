//! Pictures that people hand over, and photos for a report.

mod bitmap;
mod blob_url;
mod header;
pub mod input;
mod jpeg_metadata;
mod photo;

pub use blob_url::BlobUrl;
pub use photo::{MAX_FILE, MAX_SIDE, Photo, PhotoError, PhotoUrl, shrink};

pub(in crate::edge) use bitmap::{BitmapError, bitmap};
pub(in crate::edge) use header::size;
pub(in crate::edge) use photo::{blob, to_blob};
