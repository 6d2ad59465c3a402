//! The built app's files.

use super::headers;
use crate::site::Site;
use axum::Router;
use axum::extract::{Request, State};
use axum::handler::HandlerWithoutStateExt;
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::ServeDir;

/// Files where there are files, the app's page everywhere else.
pub(super) fn routes<S: Clone + Send + Sync + 'static>(site: &Site) -> Router<S> {
    let app = site.app.clone();
    let page = move |request: Request| {
        let app = app.clone();
        async move { app.answer(request.uri().path()) }
    };
    let files = ServeDir::new(site.app.folder())
        .precompressed_br()
        .precompressed_gzip()
        // The page goes through `AppFiles`, which knows its policy.
        .append_index_html_on_directories(false)
        .fallback(page.into_service());
    Router::new().fallback_service(files).layer(middleware::from_fn_with_state(site.clone(), around_files))
}

/// Sends `/index.html` to the page, and says how long a file may be kept.
async fn around_files(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path == "/index.html" {
        return site.app.answer("/");
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(headers::caching(&path)));
    }
    response
}
