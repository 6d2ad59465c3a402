//! Photos, judged by their content and never by a name or a header.
//!
//! What is kept is one still picture and nothing that rides along: an operator opens it, and a shopper should not have told
//! more with it than the picture shows. Each format's file is walked through from its first byte to its last, which says
//! what is in it; then it is decoded, which says that it is a picture.

mod bounds;
mod bytes;
mod exif;
mod fault;
mod foreign;
mod icc;
mod jpeg;
mod judge;
mod png;
mod webp;

pub(crate) use fault::PhotoFault;
pub(crate) use judge::Photo;

#[cfg(test)]
mod tests;
