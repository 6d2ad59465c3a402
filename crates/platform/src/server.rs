//! Starting and serving: here, and here alone, the parts are put together.

use crate::api::{self, Lookups, Reports};
use crate::app_files::{AppFiles, NoApp};
use crate::catalogue::{Catalogue, SeedError, seed};
use crate::cli::Options;
use crate::ingress::Ingress;
use crate::operator::{self, Desk};
use crate::people::PeopleKey;
use crate::running::Running;
use crate::session::Operator;
use crate::site::Site;
use crate::start_error::StartError;
use crate::store::{
    KeyRole, PEPPER, Purged, RetentionPeriods, Seals, Store, StoreError, StoredIssuer, StoredKey, purge, setting,
    settle_people_key,
};
use crate::trust::TrustSource;
use crate::{clock, demo_reports, labels, random, tls, web};
use axum::Router;
use axum::extract::{FromRef, MatchedPath, Request};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum_server::Handle;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tower_http::compression::CompressionLayer;

/// How often the retention job runs.
const RETENTION_INTERVAL: Duration = Duration::from_secs(3_600);

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
    let config = ServerConfig {
        lookups_per_minute: options.checks_per_minute,
        reports_per_minute: options.reports_per_minute,
        parts_per_minute: options.parts_per_minute,
        operator_token: options.operator_token.clone().or_else(|| shown_token.clone()),
        ingress: Ingress { is_tls: options.lan, is_behind_proxy: options.behind_proxy },
    };
    let seals = seals(&store, people).map_err(|error| unusable(error.to_string()))?;
    if options.demo_reports {
        demo_reports::file(&store, &seals, clock::now()).map_err(|error| unusable(error.to_string()))?;
    }
    let state = compose(&store, app, seals, config).map_err(|error| unusable(error.to_string()))?;
    let retention = tokio::spawn(run_retention_job(store, options.retention_periods()));
    let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
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
    Ok(Running { address, url, is_lan: options.lan, shown_token, retention, handle, task })
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

/// Purges what is due, at the start and hourly.
async fn run_retention_job(store: Store, periods: RetentionPeriods) {
    let mut interval = tokio::time::interval(RETENTION_INTERVAL);
    loop {
        interval.tick().await;
        match store.run(move |connection| purge(connection, periods, clock::now())).await {
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

/// Limits, and what stands around the server.
struct ServerConfig {
    lookups_per_minute: NonZeroU32,
    reports_per_minute: NonZeroU32,
    parts_per_minute: NonZeroU32,
    operator_token: Option<String>,
    ingress: Ingress,
}

/// What the handlers are given: each takes the part that it needs.
#[derive(Clone, FromRef)]
struct AppState {
    store: Store,
    site: Site,
    trust: Arc<TrustSource>,
    lookups: Lookups,
    reports: Reports,
    desk: Desk,
}

/// What receipts and seals are made with.
fn seals(store: &Store, people: PeopleKey) -> Result<Seals, StoreError> {
    let pepper = store.run_here(|connection| setting(connection, PEPPER))?;
    let pepper = pepper.ok_or_else(|| StoreError::Content("no receipt pepper".to_owned()))?;
    Ok(Seals { pepper: pepper.into(), people })
}

/// Puts together what the handlers are given.
fn compose(store: &Store, app: AppFiles, seals: Seals, config: ServerConfig) -> Result<AppState, StoreError> {
    let (keys, issuers) =
        store.run_here(|connection| Ok((StoredKey::all(connection)?, StoredIssuer::all(connection)?)))?;
    let key_of = |role: KeyRole| {
        let key = keys.iter().find(|key| key.role == role).map(|key| key.key.clone());
        key.ok_or_else(|| StoreError::Content(format!("no {role:?} key")))
    };
    let ServerConfig { lookups_per_minute, reports_per_minute, parts_per_minute, operator_token, ingress } = config;
    let trust = TrustSource::new(store, key_of(KeyRole::Root)?, &keys, &issuers)?;
    let site = Site { app: Arc::new(app), ingress };
    let operator = operator_token.map(|token| Operator::new(&token, &seals.pepper));
    let (store, people) = (store.clone(), seals.people.clone());
    Ok(AppState {
        lookups: Lookups::new(store.clone(), key_of(KeyRole::Platform)?, lookups_per_minute, ingress),
        reports: Reports::new(store.clone(), seals, reports_per_minute, parts_per_minute, ingress),
        desk: Desk::new(store.clone(), people, operator, site.clone()),
        trust: Arc::new(trust),
        site,
        store,
    })
}

fn router(state: AppState) -> Router {
    api::routes::<AppState>(&state.site)
        .merge(labels::routes::<AppState>())
        .merge(operator::routes::<AppState>(&state.desk))
        .merge(web::routes::<AppState>(&state.site))
        .with_state(state)
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
