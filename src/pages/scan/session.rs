//! Where the scan stands, and what its controls and its picture share.

use super::coach::Advice;
use super::mark::Mark;
use crate::check::CodeInHand;
use crate::edge::camera::{Camera, CameraError, Capabilities, Scanner};
use crate::locales::errors::Remedy;
use crate::state::{Kept, State};
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;
use suyuan_decode::Symbol;

/// Where the scan stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ScanState {
    Starting,
    Scanning,
    /// A code that leads to a result.
    Found,
    /// A price barcode: it leads to the product only, so the scan goes on.
    PriceCode(Symbol),
    Closed,
    Failed(CameraError),
    /// The reader itself did not start.
    NoReader(Remedy),
}

/// What the controls and the picture share.
#[derive(Clone, Copy)]
pub(super) struct Session {
    pub(super) state: State<ScanState>,
    /// What is outlined.
    pub(super) mark: State<Option<Mark>>,
    /// What would help, where no code has been read for a while.
    pub(super) advice: State<Option<Advice>>,
    pub(super) capabilities: State<Option<Capabilities>>,
    /// The factor that was asked for last.
    pub(super) zoom: State<Option<f64>>,
    pub(super) camera: Kept<Option<Rc<Camera>>>,
    pub(super) scanner: Kept<Rc<Scanner>>,
    pub(super) video: NodeRef<html::Video>,
    pub(super) open: Callback<CodeInHand>,
    pub(super) vibrates: State<bool>,
    pub(super) sounds: State<bool>,
}

impl Session {
    /// Zooms, within what the camera can.
    pub(super) fn zoom_to(self, factor: f64) {
        let range = self.capabilities.get_untracked().and_then(|can| can.zoom);
        let (Some(range), Some(camera)) = (range, self.camera.get()) else { return };
        let factor = factor.clamp(range.min, range.max);
        self.zoom.set(Some(factor));
        leptos::task::spawn_local(async move {
            // A device that refuses keeps its zoom.
            let _ = camera.set_zoom(factor).await;
        });
    }
}
