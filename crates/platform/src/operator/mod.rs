//! `/operator/`: reports read and answered in a browser, by whoever has the token.

mod session;

use crate::platform::Shared;
use axum::Router;
pub(crate) use session::Operator;

pub(crate) fn routes(_platform: &Shared) -> Router<Shared> {
    Router::new()
}
