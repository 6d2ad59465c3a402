//! `GET /v1/openapi.json`, and the page that shows it.

use axum::http::header;
use axum::response::IntoResponse;
use maud::{DOCTYPE, Markup, html};
use serde_json::{Map, Value};
use std::sync::LazyLock;

/// The description, as it is served. Tests hold every reply against it.
const DESCRIPTION: &str = include_str!("openapi.json");

static PARSED: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(DESCRIPTION).unwrap_or_default());

/// The endpoint's description, OpenAPI 3.1.
pub(super) async fn description() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")], DESCRIPTION)
}

/// The description for people: no script, nothing from elsewhere.
pub(super) async fn page() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-cache")], render(&PARSED))
}

/// The page's style sheet.
pub(super) async fn style() -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, include_str!("docs.css"))
}

fn render(description: &Value) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (text(&description["info"], "title")) }
                link rel="stylesheet" href="/v1/docs.css";
            }
            body {
                header {
                    h1 { (text(&description["info"], "title")) " " small { (text(&description["info"], "version")) } }
                    p { (text(&description["info"], "description")) }
                    p { a href="/v1/openapi.json" { "OpenAPI 3.1 description" } }
                }
                main {
                    h2 { "Calls" }
                    @for (path, methods) in calls(description) {
                        @for (method, call) in members(methods) { (operation(path, method, call)) }
                    }
                    h2 { "Types" }
                    @for (name, schema) in members(&description["components"]["schemas"]) {
                        section id=(name) { h3 { (name) } p { (text(schema, "description")) } (properties(schema)) }
                    }
                }
            }
        }
    }
}

fn operation(path: &str, method: &str, call: &Value) -> Markup {
    html! {
        section id=(text(call, "operationId")) {
            h3 { span.method { (method.to_uppercase()) } " " code { (path) } }
            p { strong { (text(call, "summary")) } " " (text(call, "description")) }
            @if let Some(parameters) = call["parameters"].as_array() {
                h4 { "Parameters" }
                dl {
                    @for parameter in parameters {
                        dt {
                            code { (text(parameter, "name")) } " "
                            small { (text(parameter, "in")) @if is_true(parameter, "required") { ", required" } }
                        }
                        dd { (text(parameter, "description")) }
                    }
                }
            }
            @for (media, body) in members(&call["requestBody"]["content"]) {
                h4 { "Body " small { (media) } }
                p { (text(&body["schema"], "description")) }
                (properties(&body["schema"]))
            }
            h4 { "Answers" }
            dl {
                @for (status, answer) in members(&call["responses"]) {
                    dt { code { (status) } }
                    dd {
                        (text(answer, "description"))
                        @for (media, content) in members(&answer["content"]) {
                            " " small { (media) @if content.get("schema").is_some() { ": " (kind(&content["schema"])) } }
                        }
                    }
                }
            }
        }
    }
}

fn properties(schema: &Value) -> Markup {
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    html! {
        @if schema.get("properties").is_some() {
            dl {
                @for (name, property) in members(&schema["properties"]) {
                    dt {
                        code { (name) } " "
                        small { (kind(property)) @if required.contains(&name.as_str()) { ", required" } }
                    }
                    dd { (text(property, "description")) }
                }
            }
        }
    }
}

/// The type of a value, in words, with links to what is described elsewhere on the page.
fn kind(schema: &Value) -> Markup {
    if let Some(name) = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
        return html! { a href={ "#" (name) } { (name) } };
    }
    if let Some(alternatives) = schema["oneOf"].as_array() {
        return html! { @for (index, one) in alternatives.iter().enumerate() { @if index > 0 { " or " } (kind(one)) } };
    }
    if let Some(values) = schema["enum"].as_array() {
        let names: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
        return html! { (names.join(" | ")) };
    }
    match schema["type"].as_str() {
        Some("array") => html! { "list of " (kind(&schema["items"])) },
        Some(name) => html! { (name) @if let Some(format) = schema["format"].as_str() { " (" (format) ")" } },
        None => html! { "any" },
    }
}

/// The calls, those of the endpoint itself first.
fn calls(description: &Value) -> Vec<(&String, &Value)> {
    let mut calls: Vec<_> = members(&description["paths"]).collect();
    calls.sort_by_key(|(path, _)| !path.starts_with("/v1/"));
    calls
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn is_true(value: &Value, name: &str) -> bool {
    value[name] == Value::Bool(true)
}
