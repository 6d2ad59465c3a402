//! The sheet itself.

use super::symbol::{Drawing, draw};
use crate::label::ExpectedOutcome;
use crate::language::Language;
use crate::problem::CallError;
use crate::query::encode;
use crate::site::Site;
use crate::store::{Item, Store};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, Uri, header};
use axum::response::IntoResponse;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(super) struct SheetQuery {
    lang: Option<String>,
    outcome: Option<ExpectedOutcome>,
}

/// The sheet, of all labels or of those that should lead to one outcome.
pub(super) async fn sheet(
    State(site): State<Site>,
    State(store): State<Store>,
    uri: Uri,
    headers: HeaderMap,
    Query(query): Query<SheetQuery>,
) -> Result<impl IntoResponse, CallError> {
    let language = Language::of(query.lang.as_deref(), &headers);
    let origin = site.origin(&uri, &headers)?;
    let items = store.run(|connection| Item::all(connection)).await?;
    let present: Vec<ExpectedOutcome> = ExpectedOutcome::ALL
        .into_iter()
        .filter(|outcome| items.iter().any(|item| item.label.expect.outcome == *outcome))
        .collect();
    let shown = items.iter().filter(|item| query.outcome.is_none_or(|outcome| item.label.expect.outcome == outcome));
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (language.pick("溯源演示标签", "Suyuan demo labels")) }
                link rel="stylesheet" href="/labels.css";
            }
            body {
                header {
                    h1 { (language.pick("演示标签", "Demo labels")) }
                    p { (language.pick(
                        "用本应用扫描屏幕上或打印出来的码。所有企业、人员与产品均为虚构。",
                        "Scan these with the app, from a screen or from paper. Every company, person and product is invented.",
                    )) }
                    nav aria-label=(language.pick("页面", "Pages")) {
                        a href="/" { (language.pick("打开应用", "Open the app")) }
                        a href={ "/labels?lang=" (language.pick("en", "zh-CN")) } lang=(language.pick("en", "zh-CN")) {
                            (language.pick("English", "中文"))
                        }
                        a href="/v1/docs" { (language.pick("接口说明", "API description")) }
                    }
                    nav.filter aria-label=(language.pick("按预期结果筛选", "Filter by expected outcome")) {
                        (filter_link(language, None, query.outcome))
                        @for outcome in present { (filter_link(language, Some(outcome), query.outcome)) }
                    }
                }
                main { @for item in shown { (label(language, item, &origin.to_string())) } }
            }
        }
    };
    Ok(([(header::CACHE_CONTROL, "no-cache"), (header::VARY, "accept-language")], page))
}

/// `GET /labels/{id}.svg`: one symbol.
pub(super) async fn one_symbol(
    State(site): State<Site>,
    State(store): State<Store>,
    uri: Uri,
    headers: HeaderMap,
    Path(file): Path<String>,
) -> Result<impl IntoResponse, CallError> {
    let id = file.strip_suffix(".svg").ok_or(CallError::NoSuchCall)?.to_owned();
    let origin = site.origin(&uri, &headers)?;
    let item = store.run(move |connection| Item::by_id(connection, &id)).await?;
    let label = item.ok_or(CallError::NoSuchCall)?.label;
    let code = label.code_at(&origin.to_string());
    let drawing = draw(label.symbology, &code).map_err(|error| CallError::CodeMalformed(error.to_string()))?;
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-cache")];
    Ok((headers, drawing.svg(label.name.get(Language::English.tag()))))
}

fn label(language: Language, item: &Item, origin: &str) -> Markup {
    let label = &item.label;
    let code = label.code_at(origin);
    let name = label.name.get(language.tag());
    let outcome = label.expect.outcome;
    let result =
        format!("/result?code={}&symbology={}", encode(&code), encode(&label.symbology.symbology_id().to_string()));
    html! {
        article id=(item.id) data-outcome=(outcome.name()) {
            div.symbol {
                @match draw(label.symbology, &code) {
                    Ok(drawing) => (symbol(&drawing, name)),
                    Err(error) => p.undrawn { (error.to_string()) },
                }
                @if let Some(number) = &label.printed_number { p.number { (number) } }
                @if let Some(pin) = &label.pin {
                    p.number { (language.pick("涂层下 ", "Under the cover ")) (pin) }
                }
            }
            div.words {
                h2 { (name) }
                p class={ "outcome " (outcome.name()) } { (outcome_words(language, outcome)) }
                p { (label.expect.why.get(language.tag())) }
                p.kind { (label.symbology.name()) " · " code { (item.id) } }
                p.payload { code { (visible(&code)) } }
                p.open { a href=(result) { (language.pick("不扫码，直接查看结果", "Open the result without scanning")) } }
            }
        }
    }
}

fn symbol(drawing: &Drawing, name: &str) -> PreEscaped<String> {
    PreEscaped(drawing.svg(name))
}

/// A payload with its separators made visible.
fn visible(code: &str) -> String {
    code.replace('\u{1d}', "␝")
}

fn filter_link(language: Language, outcome: Option<ExpectedOutcome>, chosen: Option<ExpectedOutcome>) -> Markup {
    let current = (outcome == chosen).then_some("page");
    let words = outcome.map_or(language.pick("全部", "All"), |outcome| outcome_words(language, outcome));
    let class = outcome.map_or("outcome", |outcome| outcome.name());
    let target = match outcome {
        Some(outcome) => format!("/labels?lang={}&outcome={}", language.tag(), outcome.name()),
        None => format!("/labels?lang={}", language.tag()),
    };
    html! { a class={ "outcome " (class) } href=(target) aria-current=[current] { (words) } }
}

fn outcome_words(language: Language, outcome: ExpectedOutcome) -> &'static str {
    match outcome {
        ExpectedOutcome::Verified => language.pick("✓ 与厂家记录相符", "✓ Verified"),
        ExpectedOutcome::OnRecord => language.pick("ⓘ 有记录", "ⓘ On record"),
        ExpectedOutcome::Caution => language.pick("△ 注意", "△ Caution"),
        ExpectedOutcome::Conflict => language.pick("≠ 实物与记录不符", "≠ Conflict"),
        ExpectedOutcome::DoNotUse => language.pick("✕ 请勿使用", "✕ Do not use"),
        ExpectedOutcome::NotFound => language.pick("? 查无此码", "? Not found"),
        ExpectedOutcome::Untrusted => language.pick("⚠ 不可信", "⚠ Untrusted"),
        ExpectedOutcome::CannotCheck => language.pick("… 无法核验", "… Cannot check"),
    }
}
