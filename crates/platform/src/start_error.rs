//! Why the platform does not start.

use crate::catalogue::CatalogueError;
use crate::people::PeopleKeyError;
use crate::tls::TlsError;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Why the platform does not start; `Display` is one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// There is no built app.
    #[error("The app is not built: {reason}. Build it with `trunk build --release`, or name its folder with --dist.")]
    NoApp {
        /// Which file is absent.
        reason: String,
    },
    /// The port is taken.
    #[error("Port {port} is in use. Stop what listens there, or choose another with --port.")]
    PortInUse {
        /// Which.
        port: u16,
    },
    /// The port needs more rights.
    #[error("Port {port} needs more rights than this user has. Choose one above 1023 with --port.")]
    PortForbidden {
        /// Which.
        port: u16,
    },
    /// The address is not this machine's.
    #[error("Cannot listen on {address}: {source}. Choose an address of this machine with --host.")]
    CannotListen {
        /// Where.
        address: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// The database cannot be used.
    #[error("The database {} cannot be used: {reason}. Name another with --db.", path.display())]
    Database {
        /// Where.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The key to what is personal cannot be used.
    #[error("The key {} cannot be used: {source}. Name another with --people-key.", path.display())]
    PeopleKey {
        /// Where.
        path: PathBuf,
        /// Why.
        source: PeopleKeyError,
    },
    /// No token can be made.
    #[error("There is no randomness: {0}. Name a token with --operator-token.")]
    Random(#[from] getrandom::Error),
    /// The catalogue cannot be used.
    #[error("The catalogue cannot be used: {0}. Mend it, or name another with --catalogue.")]
    Catalogue(#[from] CatalogueError),
    /// There is no HTTPS for the local network.
    #[error("Cannot serve the local network: {0}. Connect to a network, or leave --lan out.")]
    Tls(#[from] TlsError),
}
