//! What the pages share.

use crate::people::PeopleKey;
use crate::problem::CallError;
use crate::session::Operator;
use crate::site::Site;
use crate::store::Store;
use std::sync::Arc;

/// Reports, and whoever may read them. Clones are cheap.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(super) store: Store,
    /// Opens who wrote a report.
    pub(super) people: PeopleKey,
    /// Whoever answers reports; nobody where there is no token.
    pub(super) operator: Option<Arc<Operator>>,
    pub(super) site: Site,
}

impl Desk {
    /// The reports of `store`, for `operator`.
    pub(crate) fn new(store: Store, people: PeopleKey, operator: Option<Operator>, site: Site) -> Self {
        Self { store, people, operator: operator.map(Arc::new), site }
    }
}

/// What a page fails with.
pub(super) type Shown<T> = Result<T, CallError>;
