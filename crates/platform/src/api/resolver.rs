//! The GS1 Digital Link resolver: what is known about a GS1 key, as a linkset (RFC 9264) or as the app's page.

use crate::problem::CallError;
use crate::query::text_parameter;
use crate::site::Site;
use crate::store::{Item, Store};
use axum::extract::{FromRef, RawQuery, State};
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use suyuan_routes::PRIMARY_KEYS;

const LINKSET: &str = "application/linkset+json";

/// One route for each primary key.
pub(super) fn routes<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    Store: FromRef<S>,
    Site: FromRef<S>,
{
    PRIMARY_KEYS.iter().fold(Router::new(), |router, key| router.route(&format!("/{key}/{{*rest}}"), get(resolve)))
}

async fn resolve(
    State(site): State<Site>,
    State(store): State<Store>,
    uri: Uri,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, CallError> {
    if !wants_linkset(query.as_deref(), &headers) {
        return Ok(site.app.answer(uri.path()));
    }
    let origin = site.origin(&uri, &headers)?;
    let anchor = format!("{origin}{}", uri.path());
    let identity = suyuan_codes::identify(anchor.as_bytes(), None).into_best();
    if !identity.is_well_formed() {
        return Err(CallError::CodeMalformed("no GS1 Digital Link".to_owned()));
    }
    let sub = identity.canonical;
    let item = store.run(move |connection| Item::by_sub(connection, &sub)).await?;
    let item = item.ok_or(CallError::CodeNotFound)?;
    let headers = [
        (header::CONTENT_TYPE, LINKSET),
        (header::CACHE_CONTROL, "no-cache"),
        (header::VARY, "accept"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((headers, linkset(&anchor, &item).to_string()).into_response())
}

fn wants_linkset(query: Option<&str>, headers: &HeaderMap) -> bool {
    let link_type = text_parameter(query, "linkType");
    if matches!(link_type.as_deref(), Some("linkset" | "all")) {
        return true;
    }
    let accepted = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|range| range.trim().to_ascii_lowercase().starts_with(LINKSET))
}

/// All links lead to the one page that tells both the product and its way.
fn linkset(anchor: &str, item: &Item) -> Value {
    let links = |kind: &str| -> Value {
        let href = format!("{anchor}#{kind}");
        let titles = item.label.name.0.iter();
        titles.map(|(language, title)| json!({ "href": href, "title": title, "hreflang": [language] })).collect()
    };
    let default = json!([{ "href": anchor, "title": item.label.name.get("en") }]);
    json!({ "linkset": [{
        "anchor": anchor,
        "itemDescription": item.label.name.get("en"),
        "https://gs1.org/voc/defaultLink": default,
        "https://gs1.org/voc/pip": links("product"),
        "https://gs1.org/voc/traceability": links("journey"),
    }]})
}

/// `GET /.well-known/gs1resolver`: what this resolver can do.
pub(super) async fn description(
    State(site): State<Site>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<impl IntoResponse, CallError> {
    let origin = site.origin(&uri, &headers)?;
    Ok(Json(json!({
        "name": "Suyuan",
        "resolverRoot": origin.to_string(),
        "supportedPrimaryKeys": PRIMARY_KEYS,
        "supportedLinkType": [{
            "namespace": "https://gs1.org/voc/",
            "prefix": "gs1:",
            "profile": "https://www.gs1.org/voc/?show=linktypes",
        }],
        "linkTypeDefaultCanBeLinkset": false,
    })))
}
