//! `GET /config.json`: the deployment's settings, with what only the platform knows filled in.

use crate::site::Site;
use crate::trust::TrustSource;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// The built `config.json` with this platform's root key, itself as endpoint, and its host among the own domains.
pub(super) async fn config(
    State(site): State<Site>,
    State(trust): State<Arc<TrustSource>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let mut config = match site.app.config() {
        Ok(config) => config,
        Err(error) => {
            tracing::error!(%error, "config.json of the built app cannot be read");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let host = site.ingress.origin(&uri, &headers).map(|origin| origin.host().to_owned());
    fill(&mut config, &json!(trust.root_jwk()), host.as_deref());
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")];
    (headers, Value::Object(config).to_string()).into_response()
}

fn fill(config: &mut Map<String, Value>, root: &Value, host: Option<&str>) {
    config.insert("endpoint".to_owned(), json!("/"));
    config.insert("root_keys".to_owned(), json!([root]));
    let domains = config.entry("own_domains").or_insert_with(|| json!([]));
    if let (Some(domains), Some(host)) = (domains.as_array_mut(), host)
        && !domains.iter().any(|domain| domain == host)
    {
        domains.push(json!(host));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_operator_wrote_stays() {
        let Value::Object(mut config) = json!({
            "endpoint": "https://elsewhere.example/", "root_keys": [], "own_domains": ["suyuan.example"],
            "brand": {"name": {"en": "Suyuan"}},
        }) else {
            unreachable!()
        };
        fill(&mut config, &json!({"kid": "root-1"}), Some("127.0.0.1"));
        fill(&mut config, &json!({"kid": "root-1"}), Some("127.0.0.1"));
        assert_eq!(
            Value::Object(config),
            json!({
                "endpoint": "/", "root_keys": [{"kid": "root-1"}], "own_domains": ["suyuan.example", "127.0.0.1"],
                "brand": {"name": {"en": "Suyuan"}},
            })
        );
    }
}
