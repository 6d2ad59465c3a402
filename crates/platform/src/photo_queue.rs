//! Photos, judged a few at a time.

use crate::hex;
use crate::photo::{Photo, PhotoFault};
use crate::problem::CallError;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Photos that are looked at at once.
const MOST_JUDGED: usize = 2;
/// Photos that are there whole and not yet judged; those beyond are asked to come again.
const MOST_QUEUED: usize = 64;

/// The queue before the decoders. Clones share it.
#[derive(Clone)]
pub(crate) struct PhotoQueue {
    /// How many photos are looked at at once: each takes a core, and some hundred megabytes at worst.
    judges: Arc<Semaphore>,
    /// How many wait for that: each has a whole file in memory.
    queue: Arc<Semaphore>,
}

impl PhotoQueue {
    /// An empty queue.
    pub(crate) fn new() -> Self {
        Self { judges: Arc::new(Semaphore::new(MOST_JUDGED)), queue: Arc::new(Semaphore::new(MOST_QUEUED)) }
    }

    /// Judges a photo, and compares it with the digest that was announced, on a thread that may block.
    ///
    /// # Errors
    /// [`CallError::Photo`] and [`CallError::UploadDigest`]; [`CallError::Unavailable`] where it could not be looked at.
    pub(crate) async fn judge(&self, bytes: Vec<u8>, announced: Option<String>) -> Result<Photo, CallError> {
        let Ok(_place) = self.queue.try_acquire() else { return Err(CallError::Unavailable) };
        let Ok(permit) = self.judges.clone().acquire_owned().await else { return Err(CallError::Unavailable) };
        let judged = tokio::task::spawn_blocking(move || {
            let _until_here = permit;
            // What was changed on the way is no fault of the photo: told first.
            if announced.is_some_and(|digest| digest != hex::encode(&Sha256::digest(&bytes))) {
                return Err(CallError::UploadDigest);
            }
            Photo::judge(bytes).map_err(CallError::Photo)
        });
        judged.await.unwrap_or_else(|lost| {
            tracing::error!(%lost, "a photo could not be looked at");
            // A decoder that gave up is a fault of what it was given: the same again would lead nowhere.
            Err(CallError::Photo(PhotoFault::Damaged("its pixels cannot be decoded")))
        })
    }
}
