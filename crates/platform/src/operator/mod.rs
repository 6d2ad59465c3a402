//! `/operator/`: reports read and answered in a browser, by whoever has the token. Pages from the server, no script.

mod case;
mod chart;
mod clusters;
mod desk;
mod guard;
mod list;
mod overview;
mod page;
mod sign_in;
mod words;

pub(crate) use desk::Desk;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::middleware;
use axum::routing::{get, post};

/// Bytes of a form: an answer is a page at most.
const MAX_FORM: usize = 64 * 1024;

/// The pages; where there is no operator, as if there were none.
pub(crate) fn routes<S>(desk: &Desk) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    Desk: FromRef<S>,
{
    let inner = Router::new()
        .route("/operator/", get(list::page))
        .route("/operator/clusters", get(overview::page))
        .route("/operator/reports.csv", get(list::table))
        .route("/operator/reports/{number}", get(case::page))
        .route("/operator/reports/{number}/report.json", get(case::json))
        .route("/operator/reports/{number}/photos/{position}", get(case::photo))
        .route("/operator/reports/{number}/answer", post(case::answer))
        .route("/operator/sign-out", post(sign_in::sign_out))
        .layer(middleware::from_fn_with_state(desk.clone(), guard::in_session));
    Router::new()
        .route("/operator", get(|| async { page::see_other("/operator/") }))
        .route("/operator/sign-in", post(sign_in::sign_in))
        .route("/operator/language", get(page::choose_language))
        .route("/operator/operator.css", get(page::style))
        .merge(inner)
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .layer(middleware::from_fn_with_state(desk.clone(), guard::guard))
}
