//! One report on its way: its photos in parts, from where the platform has them, then the report itself.
//!
//! Nothing here is remembered but how far it came, and that for people: after any failure all of it is done again, and
//! the platform says what it has.

use crate::edge::device::clock;
use crate::edge::endpoint::{Endpoint, PartSent, Refusal, RefusalKind, SubmitError, Submitted};
use crate::edge::photos::Photo;
use crate::edge::store::{OutboxReport, OutboxState, Progress, Store};
use suyuan_record::{NewUpload, Receipt};

/// Parts begin small, so that on one bar of signal something arrives before the connection breaks again.
const SMALLEST_PART: usize = 64 * 1024;
/// No part is larger: what breaks off is sent again.
const LARGEST_PART: usize = 256 * 1024;
/// A part that took less doubles the next one, in milliseconds.
const QUICK_MS: f64 = 1500.0;
/// How often photos may be announced anew, and the report sent anew, before it is left for later.
const ROUNDS: usize = 3;

/// Where a report's photos are.
pub(super) enum Source<'a> {
    /// On the device.
    Store(&'a Store, &'a dyn Fn()),
    /// In this page only: the browser keeps nothing.
    Memory(&'a [Photo]),
}

/// Why a report was not sent.
pub(super) enum NotSent {
    /// The platform, or the way to it.
    Failed(SubmitError),
    /// Another tab has taken it over.
    TakenOver,
}

impl From<SubmitError> for NotSent {
    fn from(error: SubmitError) -> Self {
        Self::Failed(error)
    }
}

impl Source<'_> {
    async fn photo(&self, report: &str, sha256: &str) -> Option<Photo> {
        match self {
            Self::Store(store, _) => store.photo(report, sha256).await.ok().flatten(),
            Self::Memory(photos) => photos.iter().find(|photo| photo.sha256() == sha256).cloned(),
        }
    }

    /// Notes that another part arrived, so that no other tab takes the report for abandoned.
    async fn note(&self, report: &mut OutboxReport) -> Result<(), NotSent> {
        let Self::Store(store, on_change) = self else { return Ok(()) };
        let (before, progress) = (report.state, report.progress);
        report.state = OutboxState::Sending { since: clock::now() };
        let now = report.state;
        let change = |kept: &mut OutboxReport| {
            let is_ours = kept.state == before;
            if is_ours {
                (kept.state, kept.progress) = (now, progress);
            }
            is_ours
        };
        match store.change(&report.id, change).await {
            Ok(None) => Err(NotSent::TakenOver),
            // What cannot be noted is sent all the same.
            Ok(Some(_)) | Err(_) => {
                on_change();
                Ok(())
            }
        }
    }
}

/// Sends a report that was claimed.
pub(super) async fn send(
    endpoint: &Endpoint,
    report: &mut OutboxReport,
    source: &Source<'_>,
) -> Result<Receipt, NotSent> {
    for _ in 0..ROUNDS {
        report.progress = Progress { photos: 0, bytes: 0, ..report.progress };
        let mut sent: Vec<String> = Vec::new();
        for photo in report.report.photos.clone() {
            if !sent.contains(&photo.sha256) {
                send_photo(endpoint, report, source, &photo.sha256).await?;
                sent.push(photo.sha256);
            }
            report.progress.photos += 1;
            source.note(report).await?;
        }
        match endpoint.submit(&report.id, &report.body).await? {
            Submitted::Received(receipt) => return Ok(receipt),
            Submitted::PhotosMissing => {}
        }
    }
    Err(SubmitError::Garbled.into())
}

async fn send_photo(
    endpoint: &Endpoint,
    report: &mut OutboxReport,
    source: &Source<'_>,
    sha256: &str,
) -> Result<(), NotSent> {
    let lost = || SubmitError::Refused(Refusal { kind: RefusalKind::PhotoLost, detail: String::new() });
    let photo = source.photo(&report.id, sha256).await.ok_or_else(lost)?;
    let bytes = photo.bytes.as_slice();
    let size = bytes.len() as u64;
    let before = report.progress.bytes;
    let mut part_size = SMALLEST_PART;
    for _ in 0..ROUNDS {
        let upload = endpoint.announce(&report.id, &NewUpload { sha256: sha256.to_owned(), size }).await?;
        let mut offset = upload.offset;
        // As many steps as the smallest parts would take, and some for being told to go on elsewhere.
        for _ in 0..bytes.len() / SMALLEST_PART + 8 {
            report.progress.bytes = before + offset.min(size);
            if offset == size {
                return Ok(());
            }
            source.note(report).await?;
            let Some(rest) = usize::try_from(offset).ok().and_then(|offset| bytes.get(offset..)) else { break };
            let part = &rest[..rest.len().min(part_size)];
            let begun = js_sys::Date::now();
            match endpoint.send_part(&report.id, &upload.id, offset, part).await? {
                PartSent::Upto(next) => offset = next,
                PartSent::Lost => break,
            }
            if js_sys::Date::now() - begun < QUICK_MS {
                part_size = (part_size * 2).min(LARGEST_PART);
            }
        }
    }
    Err(SubmitError::Garbled.into())
}
