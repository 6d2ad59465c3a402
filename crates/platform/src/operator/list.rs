//! The list of reports, and the same as a table to download.

use super::desk::{Desk, Shown};
use super::names;
use super::page::{self, Tab};
use crate::clock;
use crate::language::localized;
use crate::problem::CallError;
use crate::query::encode;
use crate::report_table;
use crate::store::{Case, Cases, Filter, OpenState, StoreError};
use crate::text;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, Uri, header};
use axum::response::IntoResponse;
use maud::{Markup, html};
use serde::Deserialize;
use suyuan_record::{IsoDate, ReportState};
use suyuan_words::{DeskWords, Words};

/// Reports on one page.
const MOST: u32 = 200;

/// What the form above the list asks for; what is out of its form is not asked.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct ReportFilterForm {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    seller: String,
    #[serde(default)]
    since: String,
}

impl ReportFilterForm {
    fn filter(&self, limit: Option<u32>) -> Filter {
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let state = match &*self.state {
            "all" => OpenState::Any,
            name => {
                names::STATES.into_iter().find(|state| Case::name(state) == name).map_or(OpenState::Open, OpenState::At)
            }
        };
        let since = self.since.parse::<IsoDate>().ok().map(|day| clock::start_of(day.0));
        Filter { state, code: text(&self.code), seller: text(&self.seller), since, limit }
    }

    fn query(&self) -> String {
        let parts = [("state", &self.state), ("code", &self.code), ("seller", &self.seller), ("since", &self.since)];
        let parts = parts.iter().filter(|(_, value)| !value.is_empty());
        parts.map(|(name, value)| format!("{name}={}", encode(value))).collect::<Vec<_>>().join("&")
    }
}

/// `GET /operator/`.
pub(super) async fn page(
    State(desk): State<Desk>,
    headers: HeaderMap,
    uri: Uri,
    Query(asked): Query<ReportFilterForm>,
) -> Shown<impl IntoResponse> {
    let words = page::words(uri.query(), &headers);
    let t = DeskWords::of(words);
    let filter = asked.filter(Some(MOST));
    let (cases, counts) = desk
        .store
        .run(move |connection| Ok::<_, StoreError>((Cases::list(connection, &filter)?, Cases::counts(connection)?)))
        .await?;
    let title = t.reports();
    let main = html! {
        h1 { (title) }
        (tally(words, &counts, &asked))
        (form(words, &asked))
        @if cases.is_empty() {
            p.card.empty { (t.nothing_fits()) }
        } @else {
            (rows(words, &cases))
        }
        @if cases.len() >= MOST as usize {
            p.soft { (t.latest_only(&MOST.to_string())) }
        }
        p { a.button href={ "/operator/reports.csv?" (asked.query()) } download { (t.download_csv()) } }
    };
    Ok(page::page(words, Tab::Reports, &format!("/operator/?{}", asked.query()), title, &main))
}

/// `GET /operator/reports.csv`.
pub(super) async fn table(State(desk): State<Desk>, Query(asked): Query<ReportFilterForm>) -> Shown<impl IntoResponse> {
    let filter = asked.filter(None);
    let cases = desk.store.run(move |connection| Cases::list(connection, &filter)).await?;
    let table = report_table::csv(&cases).map_err(|error| {
        tracing::error!(%error, "a table could not be written");
        CallError::Unavailable
    })?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"reports.csv\""),
    ];
    Ok((headers, table))
}

/// How many stand where, each a way to those.
fn tally(words: Words, counts: &[(ReportState, u32)], asked: &ReportFilterForm) -> Markup {
    let count = |state: ReportState| counts.iter().find(|(other, _)| *other == state).map_or(0, |(_, count)| *count);
    html! {
        ul.tally {
            @for state in names::STATES {
                li {
                    a href={ "/operator/?state=" (Case::name(&state)) } aria-current=[(asked.state == Case::name(&state)).then_some("true")]
                        .{ "at-" (Case::name(&state)) } {
                        strong { (count(state)) }
                        span { span.sign aria-hidden="true" { (names::sign(state)) } " " (names::state(words, state)) }
                    }
                }
            }
        }
    }
}

fn form(words: Words, asked: &ReportFilterForm) -> Markup {
    let t = DeskWords::of(words);
    let chosen = |value: &str| (asked.state == value).then_some("selected");
    html! {
        form.filter method="get" action="/operator/" {
            div {
                label for="state" { (t.state()) }
                select id="state" name="state" {
                    option value="" { (t.open()) }
                    option value="all" selected=[chosen("all")] { (t.all()) }
                    @for state in names::STATES {
                        option value=(Case::name(&state)) selected=[chosen(&Case::name(&state))] { (names::state(words, state)) }
                    }
                }
            }
            div.wide {
                label for="code" { (t.code_or_number()) }
                input id="code" name="code" value=(text::shown(&asked.code)) autocomplete="off" dir="auto";
            }
            div.wide {
                label for="seller" { (t.seller_in_full()) }
                input id="seller" name="seller" value=(text::shown(&asked.seller)) autocomplete="off" dir="auto";
            }
            div {
                label for="since" { (t.since()) }
                input id="since" name="since" type="date" value=(text::shown(&asked.since));
            }
            button type="submit" { (t.filter()) }
        }
    }
}

/// A table on a wide screen, cards on a narrow one.
fn rows(words: Words, cases: &[Case]) -> Markup {
    let t = DeskWords::of(words);
    html! {
        table.cases {
            caption.hidden { (t.list()) }
            thead { tr {
                th scope="col" { (t.number()) }
                th scope="col" { (t.state()) }
                th scope="col" { (t.concern()) }
                th scope="col" { (t.code()) }
                th scope="col" { (t.seller_and_place()) }
                th.number scope="col" { (t.photos()) }
            } }
            tbody {
                @for case in cases {
                    tr {
                        th scope="row" {
                            a href={ "/operator/reports/" (case.number) } { (case.number) }
                            small.soft { bdi { (clock::minute(case.received_at)) } }
                        }
                        td { (state_chip(words, case.state)) }
                        td { (names::concern(words, case.report.concern)) (marks(words, case)) }
                        td.code { bdi { (short(&case.sub)) } }
                        td {
                            bdi { (text::shown(&case.report.purchase.seller)) }
                            @if let Some(place) = super::clusters::place_of(case) { small.soft { (localized(words, &place.name)) } }
                        }
                        td.number data-label=(t.photos()) { (case.report.photos.len()) }
                    }
                }
            }
        }
    }
}

/// Where a report stands, by sign, word and colour.
pub(super) fn state_chip(words: Words, state: ReportState) -> Markup {
    html! {
        span.chip.{ "at-" (Case::name(&state)) } {
            span aria-hidden="true" { (names::sign(state)) } " " (names::state(words, state))
        }
    }
}

/// What sets a report apart from others.
pub(super) fn marks(words: Words, case: &Case) -> Markup {
    let t = DeskWords::of(words);
    html! {
        @if case.report.purpose != suyuan_record::Purpose::Report { " " span.mark { (names::purpose(words, case.report.purpose)) } }
        @if case.duplicate_of.is_some() { " " span.mark { (t.repeats_another()) } }
        @if case.is_demo { " " span.mark.demo { (t.demo()) } }
    }
}

/// An identity without what all have in common.
pub(super) fn short(sub: &str) -> String {
    text::shown(sub.strip_prefix("https://id.gs1.org/").unwrap_or(sub))
}
