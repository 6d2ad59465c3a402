//! What pages ask of the world: the endpoint, the store and the settings, made once at start.

use crate::edge::config::{self, Config, ConfigError};
use crate::edge::device::clock;
use crate::edge::device::page;
use crate::edge::endpoint::{Endpoint, EndpointError};
use crate::edge::reports::outbox::{Flushing, keep_flushing};
use crate::edge::store::{Store, TrustCache};
use crate::edge::words::Intl;
use crate::load::load;
use crate::preferences::Preferences;
use crate::state::{Kept, State};
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use suyuan_record::{Inert, Issuers, TrustFault, TrustList, Verified, open_trust_list};
use suyuan_verdict::{CannotAsk, TrustEvidence};
use suyuan_words::install_formats;

/// The services, behind a handle that every page can copy.
pub type ServicesHandle = Kept<Services>;

/// The outbox's sender, for pages that have just put something in; absent until [`begin`], and where nothing is kept.
pub type Sender = Kept<Option<Flushing>>;

/// What pages ask of the world.
#[derive(Clone)]
pub struct Services {
    /// The deployment's configuration.
    pub config: Rc<Config>,
    /// The platform's public endpoint.
    pub endpoint: Endpoint,
    /// Where this device keeps things; absent where the browser keeps nothing (a private window).
    pub store: Option<Store>,
    trust: Rc<RefCell<Option<Verified<TrustList>>>>,
    /// The check that is on screen, for pages that follow from it; any type, as the first part knows no checks.
    latest: Rc<RefCell<Option<Rc<dyn Any>>>>,
}

impl Services {
    /// Services of a deployment.
    #[must_use]
    pub fn new(mut config: Config, store: Option<Store>) -> Self {
        // The address that the app was opened at is the deployment's own, whether it is listed or not.
        config.own_domains.0.extend(page::host().filter(|host| !config.own_domains.0.contains(host)));
        let endpoint = Endpoint::new(&config);
        Self { config: Rc::new(config), endpoint, store, trust: Rc::default(), latest: Rc::default() }
    }

    /// Keeps what is on screen, for the pages that follow from it.
    pub fn set_latest<T: 'static>(&self, latest: T) {
        *self.latest.borrow_mut() = Some(Rc::new(latest));
    }

    /// What was kept last, where it is of this type.
    #[must_use]
    pub fn latest<T: Clone + 'static>(&self) -> Option<T> {
        self.latest.borrow().as_ref()?.downcast_ref::<T>().cloned()
    }

    /// The trust list: of this visit, else fetched, else as this device last kept it. Always checked against the pinned
    /// roots, and never older than the newest that this device has seen.
    ///
    /// # Errors
    /// [`CannotAsk::NoTrustList`] where none can be had or believed.
    pub async fn trust(&self) -> Result<Verified<TrustList>, CannotAsk> {
        let now = clock::now();
        if let Some(trust) = self.trust.borrow().as_ref().filter(|trust| now < trust.exp) {
            return Ok(trust.clone());
        }
        let kept = match &self.store {
            Some(store) => store.trust().await.ok().flatten(),
            None => None,
        };
        let newest_seen = kept.as_ref().map_or(0, |kept| kept.version);
        let open = |jws: &str| open_trust_list(jws, &self.config.root_keys, newest_seen, now);
        let trust = match self.endpoint.trust().await {
            Ok(jws) => {
                let trust = open(&jws).map_err(refused)?;
                if let Some(store) = &self.store {
                    // Losing this costs a fetch next time, nothing else.
                    let _ = store.put_trust(&TrustCache { jws, version: trust.version, fetched_at: now }).await;
                }
                trust
            }
            Err(why) => match kept {
                Some(kept) => open(&kept.jws).map_err(refused)?,
                None if why == EndpointError::Offline => return Err(CannotAsk::Offline),
                None => return Err(CannotAsk::NoTrustList(TrustEvidence::Unreachable)),
            },
        };
        *self.trust.borrow_mut() = Some(trust.clone());
        Ok(trust)
    }
}

/// What runs as long as the app does: sends reports, and fetches the trust list, so that the first check need not wait
/// for it.
///
/// # Errors
/// When the configuration's root keys are unusable; nothing runs then.
pub fn begin(services: Services, sender: Sender, preferences: Preferences) -> Result<(), ConfigError> {
    install_formats(&Intl);
    config::check_root_keys(&services.config.root_keys)?;
    let changed = move || preferences.outbox_changes.update(|count| *count += 1);
    leptos::task::spawn_local(async move {
        if let Some(store) = services.store.clone() {
            // What cannot be brought over cannot be sent either; the rest can.
            let _ = store.bring_over().await;
            sender.set(Some(keep_flushing(store, services.endpoint.clone(), changed)));
        }
        let _ = services.trust().await;
    });
    Ok(())
}

fn refused(fault: TrustFault) -> CannotAsk {
    CannotAsk::NoTrustList(TrustEvidence::Refused(fault))
}

/// The companies on the platform, once they are there.
pub type ListedIssuers = State<Option<Result<Inert<Issuers>, EndpointError>>>;

/// Fetches the companies on the platform, for the page that is being made.
#[must_use]
pub fn load_issuers() -> ListedIssuers {
    let services = services();
    load(move || {
        let endpoint = services.endpoint.clone();
        Box::pin(async move { endpoint.issuers().await })
    })
}

/// The services that the app was started with.
///
/// # Panics
/// Never on a page: pages are drawn only once the services are there.
#[must_use]
pub fn services() -> Services {
    expect_context::<ServicesHandle>().get()
}
