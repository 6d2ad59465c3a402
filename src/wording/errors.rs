//! What went wrong on the device, and what to do next.

use crate::edge::camera::{CameraError, ScannerError, StillError};
use crate::i18n::InUse;
use suyuan_words::ErrorWords;
use suyuan_words::errors::Remedy;

/// The rest of the app did not arrive.
#[must_use]
pub fn not_loaded() -> Remedy {
    let t = ErrorWords::now();
    Remedy { what: t.not_loaded(), next: t.not_loaded_next() }
}

/// Why there is no camera picture.
#[must_use]
pub fn camera(error: &CameraError) -> Remedy {
    let t = ErrorWords::now();
    let (what, next) = match error {
        CameraError::InsecureContext => (t.camera_insecure_context(), t.camera_insecure_context_next()),
        CameraError::NotSupported => (t.camera_not_supported(), t.camera_not_supported_next()),
        CameraError::PermissionDenied => (t.camera_permission_denied(), t.camera_permission_denied_next()),
        CameraError::NotFound => (t.camera_not_found(), t.camera_not_found_next()),
        CameraError::InUse => (t.camera_in_use(), t.camera_in_use_next()),
        CameraError::BlockedByFrame => (t.camera_blocked_by_frame(), t.camera_blocked_by_frame_next()),
        CameraError::TimedOut => (t.camera_timed_out(), t.camera_timed_out_next()),
        CameraError::Overconstrained | CameraError::Other(_) => (t.camera_failed(), t.camera_failed_next()),
    };
    Remedy { what, next }
}

/// Why a picture or frame could not be read.
#[must_use]
pub fn scanner(error: &ScannerError) -> Remedy {
    let t = ErrorWords::now();
    let (what, next) = match error {
        ScannerError::Still(StillError::NotAPicture) => (t.scanner_not_a_picture(), t.scanner_not_a_picture_next()),
        ScannerError::Still(StillError::TooLarge) => (t.scanner_too_large(), t.scanner_too_large_next()),
        _ => (t.scanner_not_started(), t.scanner_not_started_next()),
    };
    Remedy { what, next }
}
