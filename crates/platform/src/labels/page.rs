//! The sheet itself.

use super::symbol::{Drawing, draw};
use crate::label::ExpectedOutcome;
use crate::language::{self, foreign, language_links, localized};
use crate::problem::CallError;
use crate::query::encode;
use crate::site::Site;
use crate::store::{Item, Store};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, Uri, header};
use axum::response::IntoResponse;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde::Deserialize;
use suyuan_words::{LabelWords, Language, Words};

#[derive(Debug, Deserialize)]
pub(super) struct SheetQuery {
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
    let words = language::words(uri.query(), None, &headers);
    let (t, language) = (LabelWords::of(words), words.language());
    let origin = site.origin(&uri, &headers)?;
    let items = store.run(|connection| Item::all(connection)).await?;
    let present: Vec<ExpectedOutcome> = ExpectedOutcome::ALL
        .into_iter()
        .filter(|outcome| items.iter().any(|item| item.label.expect.outcome == *outcome))
        .collect();
    let shown = items.iter().filter(|item| query.outcome.is_none_or(|outcome| item.label.expect.outcome == outcome));
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) dir=(language.direction().name()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (t.page_title()) }
                link rel="stylesheet" href="/labels.css";
            }
            body {
                header {
                    h1 { (t.title()) }
                    p { (t.lead()) }
                    nav aria-label=(t.pages()) {
                        a href="/" { (t.open_app()) }
                        a href="/v1/docs" { (t.api()) }
                    }
                    (language_links(words, |to| address(to, query.outcome)))
                    nav.filter aria-label=(t.filter()) {
                        (filter_link(words, None, query.outcome))
                        @for outcome in present { (filter_link(words, Some(outcome), query.outcome)) }
                    }
                }
                main { @for item in shown { (label(words, item, &origin.to_string())) } }
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
    Ok((headers, drawing.svg(label.name.get(Language::En.tag()))))
}

fn label(words: Words, item: &Item, origin: &str) -> Markup {
    let t = LabelWords::of(words);
    let label = &item.label;
    let code = label.code_at(origin);
    let outcome = label.expect.outcome;
    let result =
        format!("/result?code={}&symbology={}", encode(&code), encode(&label.symbology.symbology_id().to_string()));
    html! {
        article id=(item.id) data-outcome=(outcome.name()) {
            div.symbol {
                @match draw(label.symbology, &code) {
                    Ok(drawing) => div lang=[foreign(words, &label.name)] { (symbol(&drawing, label.name.get(words.language().tag()))) },
                    Err(error) => p.undrawn { (error.to_string()) },
                }
                @if let Some(number) = &label.printed_number { p.number dir="ltr" { (number) } }
                @if let Some(pin) = &label.pin {
                    p.number { (t.pin(pin)) }
                }
            }
            div.words {
                h2 { (localized(words, &label.name)) }
                p class={ "outcome " (outcome.name()) } { (outcome_name(words, outcome)) }
                p { (localized(words, &label.expect.why)) }
                p.kind { (label.symbology.name()) " · " code dir="ltr" { (item.id) } }
                p.payload { code dir="ltr" { (visible(&code)) } }
                p.open { a href=(result) { (t.open_result()) } }
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

fn filter_link(words: Words, outcome: Option<ExpectedOutcome>, chosen: Option<ExpectedOutcome>) -> Markup {
    let t = LabelWords::of(words);
    let current = (outcome == chosen).then_some("page");
    let name = outcome.map_or(t.all(), |outcome| outcome_name(words, outcome));
    let class = outcome.map_or("outcome", |outcome| outcome.name());
    let target = address(words.language(), outcome);
    html! { a class={ "outcome " (class) } href=(target) aria-current=[current] { (name) } }
}

/// Where the sheet is, in a language, with the labels of one outcome or of all.
fn address(language: Language, outcome: Option<ExpectedOutcome>) -> String {
    let outcome = outcome.map(|outcome| format!("&outcome={}", outcome.name())).unwrap_or_default();
    format!("/labels?lang={}{outcome}", language.tag())
}

fn outcome_name(words: Words, outcome: ExpectedOutcome) -> &'static str {
    let t = LabelWords::of(words);
    match outcome {
        ExpectedOutcome::Verified => t.outcome_verified(),
        ExpectedOutcome::OnRecord => t.outcome_on_record(),
        ExpectedOutcome::Caution => t.outcome_caution(),
        ExpectedOutcome::Conflict => t.outcome_conflict(),
        ExpectedOutcome::DoNotUse => t.outcome_do_not_use(),
        ExpectedOutcome::NotFound => t.outcome_not_found(),
        ExpectedOutcome::Untrusted => t.outcome_untrusted(),
        ExpectedOutcome::CannotCheck => t.outcome_cannot_check(),
    }
}
