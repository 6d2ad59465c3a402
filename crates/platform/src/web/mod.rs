//! The built app and the headers around it.

mod config;
mod files;
mod headers;

pub(crate) use headers::secure;

use crate::site::Site;
use crate::trust::TrustSource;
use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use std::sync::Arc;

/// The app's files, its settings, and its page for every other path.
pub(crate) fn routes<S>(site: &Site) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    Site: FromRef<S>,
    Arc<TrustSource>: FromRef<S>,
{
    files::routes::<S>(site).route("/config.json", get(config::config))
}
