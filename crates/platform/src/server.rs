//! Starting, serving and stopping.

use crate::catalogue::{Catalogue, CatalogueError, SeedError, seed};
use crate::people::{PeopleKey, PeopleKeyError};
use crate::platform::{Platform, Shared, Surroundings};
use crate::store::{Keep, Purged, Store, StoreError, purge, settle_people_key};
use crate::tls::{self, TlsError};
use crate::web::{self, AppFiles, NoApp};
use crate::{Options, api, clock, demo_reports, labels, operator, random};
use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum_server::Handle;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;
use tower_http::compression::CompressionLayer;

/// How long calls in progress may still take once the platform is told to stop.
const GRACE: Duration = Duration::from_secs(5);
/// How often what is due is forgotten.
const HOUSEKEEPING: Duration = Duration::from_secs(3_600);

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

/// A platform that serves.
pub struct Running {
    address: SocketAddr,
    url: String,
    is_lan: bool,
    shown_token: Option<String>,
    housekeeping: JoinHandle<()>,
    handle: Handle<SocketAddr>,
    task: JoinHandle<std::io::Result<()>>,
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
        self.housekeeping.abort();
        self.handle.graceful_shutdown(Some(GRACE));
        self.task.await.unwrap_or_else(|lost| Err(std::io::Error::other(lost)))
    }
}

/// Starts the platform; it serves until [`Running::stop`].
///
/// # Errors
/// [`StartError`], see there.
pub async fn start(options: &Options) -> Result<Running, StartError> {
    let app = AppFiles::new(&options.dist).map_err(|error: NoApp| StartError::NoApp { reason: error.to_string() })?;
    let (host, url_host) = if options.lan {
        (IpAddr::V4(Ipv4Addr::UNSPECIFIED), tls::lan_addresses()?[0])
    } else if options.host.is_unspecified() {
        (options.host, IpAddr::V4(Ipv4Addr::LOCALHOST))
    } else {
        (options.host, options.host)
    };
    let listener = listen(SocketAddr::new(host, options.port))?;
    let path = options.database();
    let unusable = |reason: String| StartError::Database { path: path.clone(), reason };
    let address = listener.local_addr().map_err(|error| unusable(error.to_string()))?;

    if options.db.is_none() {
        std::fs::create_dir_all(&options.data).map_err(|error| unusable(error.to_string()))?;
    }
    let store = Store::open(&path).map_err(|error| unusable(error.to_string()))?;
    let catalogue = match &options.catalogue {
        Some(folder) => Catalogue::read(folder),
        None => Catalogue::embedded(),
    }?;
    let is_first = seed(&store, &catalogue, clock::now()).map_err(|error| match error {
        SeedError::Catalogue(error) => StartError::Catalogue(error),
        SeedError::Store(error) => unusable(error.to_string()),
    })?;
    if is_first {
        tracing::info!("first start: keys made, catalogue signed and put on record");
    } else if options.catalogue.is_some() {
        tracing::warn!("the database has a catalogue already: the one given is not read");
    }
    let people = people_key(options, &store)?;
    let is_open = options.operator_token.is_some();
    let shown_token =
        if options.demo_operator && !is_open { Some(random::base64url(&random::bytes::<12>()?)) } else { None };
    let surroundings = Surroundings {
        lookups_per_minute: options.checks_per_minute,
        reports_per_minute: options.reports_per_minute,
        parts_per_minute: options.parts_per_minute,
        people,
        operator_token: options.operator_token.clone().or_else(|| shown_token.clone()),
        is_tls: options.lan,
        is_behind_proxy: options.behind_proxy,
    };
    let platform = Platform::new(store, app, surroundings).map_err(|error: StoreError| unusable(error.to_string()))?;
    if options.demo_reports {
        demo_reports::file(&platform, clock::now()).map_err(|error| unusable(error.to_string()))?;
    }
    let housekeeping = tokio::spawn(keep_house(platform.store.clone(), options.keep()));
    let service = router(platform).into_make_service_with_connect_info::<SocketAddr>();
    let handle = Handle::new();
    let cannot_listen = |source| StartError::CannotListen { address, source };
    let task = if options.lan {
        // A second call finds the provider in place, which is as well.
        _ = rustls::crypto::ring::default_provider().install_default();
        let config = tls::config(&options.certificate_folder(), &tls::lan_addresses()?).await?;
        let server = axum_server::from_tcp_rustls(listener, config).map_err(cannot_listen)?.handle(handle.clone());
        tokio::spawn(server.serve(service))
    } else {
        let server = axum_server::from_tcp(listener).map_err(cannot_listen)?.handle(handle.clone());
        tokio::spawn(server.serve(service))
    };
    let scheme = if options.lan { "https" } else { "http" };
    let url = format!("{scheme}://{}", SocketAddr::new(url_host, address.port()));
    Ok(Running { address, url, is_lan: options.lan, shown_token, housekeeping, handle, task })
}

/// The key to what is personal: the one that this database was written with.
fn people_key(options: &Options, store: &Store) -> Result<PeopleKey, StartError> {
    let file = options.people_key_file();
    let path = file.clone().unwrap_or_default();
    let unusable = |source| StartError::PeopleKey { path: path.clone(), source };
    let key = file.as_deref().map_or_else(PeopleKey::ephemeral, PeopleKey::of_file).map_err(unusable)?;
    let settled = store.run_here(|connection| settle_people_key(connection, &key));
    settled
        .map_err(|error| StartError::Database { path: options.database(), reason: error.to_string() })?
        .map_err(unusable)?;
    Ok(key)
}

/// Forgets what is due, now and every hour.
async fn keep_house(store: Store, keep: Keep) {
    let mut hours = tokio::time::interval(HOUSEKEEPING);
    loop {
        hours.tick().await;
        match store.run(move |connection| purge(connection, keep, clock::now())).await {
            Ok(purged) if purged == Purged::default() => {}
            Ok(Purged { uploads, people, reports }) => {
                tracing::info!(uploads, people, reports, "forgotten what was due")
            }
            Err(error) => tracing::error!(%error, "what is due could not be forgotten"),
        }
    }
}

fn listen(address: SocketAddr) -> Result<TcpListener, StartError> {
    let listener = TcpListener::bind(address).map_err(|source| match source.kind() {
        ErrorKind::AddrInUse => StartError::PortInUse { port: address.port() },
        ErrorKind::PermissionDenied => StartError::PortForbidden { port: address.port() },
        _ => StartError::CannotListen { address, source },
    })?;
    // The runtime polls it.
    listener.set_nonblocking(true).map_err(|source| StartError::CannotListen { address, source })?;
    Ok(listener)
}

fn router(platform: Shared) -> Router {
    api::routes(&platform)
        .merge(labels::routes())
        .merge(operator::routes(&platform))
        .merge(web::routes(&platform))
        .with_state(platform)
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(web::secure))
        .layer(middleware::from_fn(log))
}

/// Logs what was called and how it went: never a path's values or a query, which hold codes, and never a body.
async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let start = Instant::now();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("(file)", MatchedPath::as_str);
    let elapsed = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(%method, route, status = response.status().as_u16(), ms = elapsed, "call");
    response
}
