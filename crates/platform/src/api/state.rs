//! What the calls share, each kind its own.

use crate::ingress::Ingress;
use crate::limit::Limit;
use crate::photo_queue::PhotoQueue;
use crate::problem::CallError;
use crate::store::{Seals, Store};
use axum::http::HeaderMap;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use suyuan_record::sign::SigningKey;

/// What a lookup needs. Clones are cheap.
#[derive(Clone)]
pub(crate) struct Lookups {
    pub(super) store: Store,
    /// Signs standings.
    pub(super) platform_key: Arc<SigningKey>,
    limit: Arc<Limit>,
    ingress: Ingress,
}

impl Lookups {
    /// Lookups of `store`, at most `per_minute` from one address.
    pub(crate) fn new(store: Store, platform_key: SigningKey, per_minute: NonZeroU32, ingress: Ingress) -> Self {
        Self { store, platform_key: Arc::new(platform_key), limit: Arc::new(Limit::per_minute(per_minute)), ingress }
    }

    /// Counts a lookup of this caller's.
    ///
    /// # Errors
    /// [`CallError::TooMany`].
    pub(super) fn count(&self, peer: SocketAddr, headers: &HeaderMap) -> Result<(), CallError> {
        self.limit.take(self.ingress.client_ip(peer, headers))
    }
}

/// What reports and their photos need. Clones are cheap.
#[derive(Clone)]
pub(crate) struct Reports {
    pub(super) store: Store,
    /// Makes receipts and uploads' names, and seals who wrote a report.
    pub(super) seals: Seals,
    pub(super) photos: PhotoQueue,
    /// Limits reports and their states.
    reports: Arc<Limit>,
    /// Limits photos on their way.
    parts: Arc<Limit>,
    ingress: Ingress,
}

impl Reports {
    /// Reports for `store`; at most so many, and so many parts of photos, from one address in a minute.
    pub(crate) fn new(
        store: Store,
        seals: Seals,
        reports_per_minute: NonZeroU32,
        parts_per_minute: NonZeroU32,
        ingress: Ingress,
    ) -> Self {
        let [reports, parts] = [reports_per_minute, parts_per_minute].map(|count| Arc::new(Limit::per_minute(count)));
        Self { store, seals, photos: PhotoQueue::new(), reports, parts, ingress }
    }

    /// Counts a report of this caller's, or a question about one.
    ///
    /// # Errors
    /// [`CallError::TooMany`].
    pub(super) fn count_report(&self, peer: SocketAddr, headers: &HeaderMap) -> Result<(), CallError> {
        self.reports.take(self.ingress.client_ip(peer, headers))
    }

    /// Counts a part of a photo, or its announcement.
    ///
    /// # Errors
    /// [`CallError::TooMany`].
    pub(super) fn count_part(&self, peer: SocketAddr, headers: &HeaderMap) -> Result<(), CallError> {
        self.parts.take(self.ingress.client_ip(peer, headers))
    }
}
