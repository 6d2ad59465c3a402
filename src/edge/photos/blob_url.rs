//! Bytes that the browser shows under an address of this page's own.

use super::photo::{Photo, blob};

/// An address of bytes in memory, good until it is dropped.
#[derive(Debug)]
pub struct BlobUrl(String);

impl BlobUrl {
    /// Gives bytes an address; `None` where the browser does not.
    #[must_use]
    pub fn new(media_type: &str, bytes: Vec<u8>) -> Option<Self> {
        let blob = blob(&Photo { media_type: media_type.to_owned(), bytes })?;
        web_sys::Url::create_object_url_with_blob(&blob).ok().map(Self)
    }

    /// The address, `blob:…`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for BlobUrl {
    fn drop(&mut self) {
        let _ = web_sys::Url::revoke_object_url(&self.0);
    }
}
