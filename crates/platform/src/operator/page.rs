//! What all pages have in common.

use crate::language::Language;
use crate::query::encode;
use axum::extract::Query;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use serde::Deserialize;

const LANGUAGE: &str = "suyuan-operator-language";

/// Which page of the navigation is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Reports,
    Clusters,
    /// None of them: signing in.
    None,
}

/// The language that was chosen, else the browser's.
pub(super) fn language(headers: &HeaderMap) -> Language {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut cookies = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let chosen = cookies.find(|(name, _)| *name == LANGUAGE).map(|(_, tag)| tag);
    Language::of(chosen, headers)
}

#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    to: String,
    #[serde(default)]
    back: String,
}

/// `GET /operator/language`: remembers the language, and goes back.
pub(super) async fn choose_language(Query(choice): Query<Choice>) -> Response {
    let tag = if choice.to == "en" { "en" } else { "zh-CN" };
    // Nowhere else: `//elsewhere.example` would be an address of another site.
    let is_here = choice.back.starts_with("/operator/") && choice.back.bytes().all(|byte| byte.is_ascii_graphic());
    let mut response = see_other(if is_here { &choice.back } else { "/operator/" }).into_response();
    let cookie = format!("{LANGUAGE}={tag}; Path=/operator; SameSite=Strict; Max-Age=31536000");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// Sends the browser there, with a `GET`.
pub(super) fn see_other(path: &str) -> impl IntoResponse + use<> {
    let location = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/operator/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)])
}

/// The style sheet.
pub(super) async fn style() -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, include_str!("operator.css"))
}

/// A whole page. `here` is its own address, to come back to in the other language.
pub(super) fn page(language: Language, tab: Tab, here: &str, title: &str, main: &Markup) -> Markup {
    let (other, other_name) = (language.pick("en", "zh-CN"), language.pick("English", "中文"));
    let back = encode(here);
    html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · " (language.pick("溯源举报台", "Suyuan reports")) }
                link rel="icon" href="/icons/mark.svg" type="image/svg+xml";
                link rel="stylesheet" href="/operator/operator.css";
            }
            body {
                a.skip href="#main" { (language.pick("跳到内容", "Skip to the content")) }
                header.top {
                    p.brand { span aria-hidden="true" { "溯" } (language.pick("举报台", "Reports desk")) }
                    @if tab != Tab::None {
                        nav aria-label=(language.pick("页面", "Pages")) {
                            (tab_link("/operator/", language.pick("举报", "Reports"), tab == Tab::Reports))
                            (tab_link("/operator/clusters", language.pick("聚集", "Clusters"), tab == Tab::Clusters))
                        }
                    }
                    div.end {
                        a href={ "/operator/language?to=" (other) "&back=" (back) } lang=(other) { (other_name) }
                        @if tab != Tab::None {
                            form method="post" action="/operator/sign-out" {
                                button.plain type="submit" { (language.pick("退出", "Sign out")) }
                            }
                        }
                    }
                }
                main id="main" { (main) }
            }
        }
    }
}

fn tab_link(to: &str, name: &str, is_here: bool) -> Markup {
    html! { a href=(to) aria-current=[is_here.then_some("page")] { (name) } }
}

/// A page that says that something is not there.
pub(super) fn absent(language: Language, what: &str) -> Response {
    let main = html! { section.card.narrow { h1 { (what) } p { a href="/operator/" { (language.pick("返回列表", "Back to the list")) } } } };
    (StatusCode::NOT_FOUND, page(language, Tab::Reports, "/operator/", what, &main)).into_response()
}
