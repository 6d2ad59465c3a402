//! Signing in with the token, and out.

use super::desk::{Desk, Shown};
use super::page::{self, Tab, language};
use crate::clock;
use crate::problem::CallError;
use crate::session::Operator;
use axum::Form;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use maud::html;
use serde::Deserialize;
use std::net::SocketAddr;

#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    token: String,
}

/// The page that asks for the token; `fault` says why it is asked for again.
pub(super) fn ask(uri: &Uri, headers: &HeaderMap, fault: Option<&str>) -> Response {
    let language = language(headers);
    let title = language.pick("登录", "Sign in");
    let main = html! {
        section.card.narrow {
            h1 { (language.pick("查看和答复举报", "Read and answer reports")) }
            p.soft { (language.pick(
                "请输入启动平台时设定的令牌（--operator-token）。",
                "Type the token that the platform was started with (--operator-token).",
            )) }
            @if let Some(fault) = fault { p.fault role="alert" { "⚠ " (fault) } }
            form method="post" action="/operator/sign-in" {
                label for="token" { (language.pick("令牌", "Token")) }
                input id="token" name="token" type="password" autocomplete="current-password" required autofocus;
                button type="submit" { (title) }
            }
        }
    };
    // Only where it is what was asked for: a table that cannot be had is not this page.
    let is_asked = fault.is_none() && uri.path() == "/operator/";
    let status = if is_asked { StatusCode::OK } else { StatusCode::FORBIDDEN };
    (status, page::page(language, Tab::None, uri.path(), title, &main)).into_response()
}

/// `POST /operator/sign-in`.
pub(super) async fn sign_in(
    State(desk): State<Desk>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    uri: Uri,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Shown<Response> {
    let operator = desk.operator.as_ref().ok_or(CallError::NoSuchCall)?;
    if !operator.is_token(&typed.token, desk.site.ingress.client_ip(peer, &headers))? {
        tracing::warn!("a wrong token was typed at /operator/");
        let fault = language(&headers).pick("令牌不对，请再试一次。", "That is not the token. Try again.");
        return Ok(ask(&"/operator/".parse().unwrap_or(uri), &headers, Some(fault)));
    }
    let cookie = operator.begin(clock::now(), is_https(&desk, &uri, &headers));
    Ok(([(header::SET_COOKIE, cookie)], page::see_other("/operator/")).into_response())
}

/// `POST /operator/sign-out`.
pub(super) async fn sign_out(State(desk): State<Desk>, uri: Uri, headers: HeaderMap) -> impl IntoResponse {
    let cookie = Operator::end(is_https(&desk, &uri, &headers));
    ([(header::SET_COOKIE, cookie)], page::see_other("/operator/"))
}

/// Whether the browser speaks TLS to this server, or to the proxy before it.
fn is_https(desk: &Desk, uri: &Uri, headers: &HeaderMap) -> bool {
    desk.site.ingress.origin(uri, headers).is_some_and(|origin| origin.is_https())
}
