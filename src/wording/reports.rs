//! What keeps a photo or a report from being taken.

use crate::edge::endpoint::RefusalKind;
use crate::edge::photos::PhotoError;
use crate::i18n::InUse;
use suyuan_words::{PhotoerrorWords, RefusalWords};

/// Why a picture was not taken, and what to do.
#[must_use]
pub fn photo_error(why: PhotoError) -> &'static str {
    let t = PhotoerrorWords::now();
    match why {
        PhotoError::Heic => t.heic(),
        PhotoError::TooLarge => t.too_large(),
        PhotoError::NotAPicture => t.not_a_picture(),
        PhotoError::CannotRead => t.cannot_read(),
    }
}

/// Why a platform will not have a report.
#[must_use]
pub fn refusal(kind: RefusalKind) -> &'static str {
    let t = RefusalWords::now();
    match kind {
        RefusalKind::Malformed => t.malformed(),
        RefusalKind::TooLarge => t.too_large(),
        RefusalKind::MediaType => t.media_type(),
        RefusalKind::PhotoLost => t.photo_lost(),
    }
}
