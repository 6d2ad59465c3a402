//! A platform that serves, until it is stopped.

use axum_server::Handle;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::task::JoinHandle;

/// How long calls in progress may still take once the platform is told to stop.
const GRACE: Duration = Duration::from_secs(5);

/// A platform that serves.
pub struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) url: String,
    pub(crate) is_lan: bool,
    pub(crate) shown_token: Option<String>,
    pub(crate) retention: JoinHandle<()>,
    pub(crate) handle: Handle<SocketAddr>,
    pub(crate) task: JoinHandle<std::io::Result<()>>,
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The app's address without a slash at its end, for example `http://127.0.0.1:8080`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whether it serves the local network.
    #[must_use]
    pub fn is_lan(&self) -> bool {
        self.is_lan
    }

    /// The token that was made for `/operator/`, to be shown.
    #[must_use]
    pub fn shown_token(&self) -> Option<&str> {
        self.shown_token.as_deref()
    }

    /// Lets calls in progress end, then stops.
    ///
    /// # Errors
    /// When serving had failed before.
    pub async fn stop(self) -> std::io::Result<()> {
        self.retention.abort();
        self.handle.graceful_shutdown(Some(GRACE));
        self.task.await.unwrap_or_else(|lost| Err(std::io::Error::other(lost)))
    }
}
