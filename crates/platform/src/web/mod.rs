//! The built app and the headers around it.

mod config;
mod files;
mod headers;

pub(crate) use files::{AppFiles, NoApp, app_page};

use crate::platform::Shared;
use axum::Router;
use axum::routing::get;

/// The app's files, its settings, and its page for every other path.
pub(crate) fn routes(platform: &Shared) -> Router<Shared> {
    files::routes(platform).route("/config.json", get(config::config))
}

pub(crate) use headers::secure;
