//! The site that the calls are part of.

use crate::app_files::AppFiles;
use crate::ingress::{Ingress, Origin};
use crate::problem::CallError;
use axum::http::{HeaderMap, Uri};
use std::sync::Arc;

/// The built app, and how it is reached. Clones are cheap.
#[derive(Clone)]
pub(crate) struct Site {
    /// The built app.
    pub(crate) app: Arc<AppFiles>,
    /// How requests come in.
    pub(crate) ingress: Ingress,
}

impl Site {
    /// The address that a call was made to, for an answer that cannot do without.
    ///
    /// # Errors
    /// [`CallError::RequestMalformed`] where the request does not say.
    pub(crate) fn origin(&self, uri: &Uri, headers: &HeaderMap) -> Result<Origin, CallError> {
        let origin = self.ingress.origin(uri, headers);
        origin.ok_or_else(|| CallError::RequestMalformed("the header Host is absent or malformed".to_owned()))
    }
}
