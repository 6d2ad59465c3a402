//! The list of reports, and the same as a table to download.

use super::desk::{Desk, Shown};
use super::page::{self, Tab, language};
use super::words;
use crate::clock;
use crate::language::Language;
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
                words::STATES.into_iter().find(|state| Case::name(state) == name).map_or(OpenState::Open, OpenState::At)
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
    let language = language(&headers);
    let filter = asked.filter(Some(MOST));
    let (cases, counts) = desk
        .store
        .run(move |connection| Ok::<_, StoreError>((Cases::list(connection, &filter)?, Cases::counts(connection)?)))
        .await?;
    let title = language.pick("举报", "Reports");
    let main = html! {
        h1 { (title) }
        (tally(language, &counts, &asked))
        (form(language, &asked))
        @if cases.is_empty() {
            p.card.empty { (language.pick("没有符合条件的举报。", "No report fits.")) }
        } @else {
            (rows(language, &cases))
        }
        @if cases.len() >= MOST as usize {
            p.soft { (language.pick("只显示最新的 200 份；请缩小范围，或下载全部。", "The latest 200 are shown: narrow them down, or download all.")) }
        }
        p { a.button href={ "/operator/reports.csv?" (asked.query()) } download { (language.pick("下载 CSV 表格（不含个人信息）", "Download as CSV, without personal data")) } }
    };
    Ok(page::page(
        language,
        Tab::Reports,
        uri.path_and_query().map_or("/operator/", |here| here.as_str()),
        title,
        &main,
    ))
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
fn tally(language: Language, counts: &[(ReportState, u32)], asked: &ReportFilterForm) -> Markup {
    let count = |state: ReportState| counts.iter().find(|(other, _)| *other == state).map_or(0, |(_, count)| *count);
    html! {
        ul.tally {
            @for state in words::STATES {
                li {
                    a href={ "/operator/?state=" (Case::name(&state)) } aria-current=[(asked.state == Case::name(&state)).then_some("true")]
                        .{ "at-" (Case::name(&state)) } {
                        strong { (count(state)) }
                        span { span.sign aria-hidden="true" { (words::sign(state)) } " " (words::state(language, state)) }
                    }
                }
            }
        }
    }
}

fn form(language: Language, asked: &ReportFilterForm) -> Markup {
    let chosen = |value: &str| (asked.state == value).then_some("selected");
    html! {
        form.filter method="get" action="/operator/" {
            div {
                label for="state" { (language.pick("状态", "State")) }
                select id="state" name="state" {
                    option value="" { (language.pick("未结束", "Open")) }
                    option value="all" selected=[chosen("all")] { (language.pick("全部", "All")) }
                    @for state in words::STATES {
                        option value=(Case::name(&state)) selected=[chosen(&Case::name(&state))] { (words::state(language, state)) }
                    }
                }
            }
            div.wide {
                label for="code" { (language.pick("码或编号", "Code or number")) }
                input id="code" name="code" value=(text::shown(&asked.code)) autocomplete="off";
            }
            div.wide {
                label for="seller" { (language.pick("商店（全名）", "Seller, in full")) }
                input id="seller" name="seller" value=(text::shown(&asked.seller)) autocomplete="off";
            }
            div {
                label for="since" { (language.pick("起始日期", "Since")) }
                input id="since" name="since" type="date" value=(text::shown(&asked.since));
            }
            button type="submit" { (language.pick("筛选", "Filter")) }
        }
    }
}

/// A table on a wide screen, cards on a narrow one.
fn rows(language: Language, cases: &[Case]) -> Markup {
    html! {
        table.cases {
            caption.hidden { (language.pick("举报列表", "List of reports")) }
            thead { tr {
                th scope="col" { (language.pick("编号", "Number")) }
                th scope="col" { (language.pick("状态", "State")) }
                th scope="col" { (language.pick("问题", "Concern")) }
                th scope="col" { (language.pick("码", "Code")) }
                th scope="col" { (language.pick("商店与地点", "Seller and place")) }
                th.number scope="col" { (language.pick("照片", "Photos")) }
            } }
            tbody {
                @for case in cases {
                    tr {
                        th scope="row" {
                            a href={ "/operator/reports/" (case.number) } { (case.number) }
                            small.soft { (clock::minute(case.received_at)) }
                        }
                        td { (state_chip(language, case.state)) }
                        td { (words::concern(language, case.report.concern)) (marks(language, case)) }
                        td.code { (short(&case.sub)) }
                        td {
                            (text::shown(&case.report.purchase.seller))
                            @if let Some(place) = super::clusters::place_of(case) { small.soft { (place.name.get(language.tag())) } }
                        }
                        td.number data-label=(language.pick("照片", "Photos")) { (case.report.photos.len()) }
                    }
                }
            }
        }
    }
}

/// Where a report stands, by sign, word and colour.
pub(super) fn state_chip(language: Language, state: ReportState) -> Markup {
    html! {
        span.chip.{ "at-" (Case::name(&state)) } {
            span aria-hidden="true" { (words::sign(state)) } " " (words::state(language, state))
        }
    }
}

/// What sets a report apart from others.
pub(super) fn marks(language: Language, case: &Case) -> Markup {
    html! {
        @if case.report.purpose != suyuan_record::Purpose::Report { " " span.mark { (words::purpose(language, case.report.purpose)) } }
        @if case.duplicate_of.is_some() { " " span.mark { (language.pick("重复", "Repeats another")) } }
        @if case.is_demo { " " span.mark.demo { (language.pick("演示", "Demo")) } }
    }
}

/// An identity without what all have in common.
pub(super) fn short(sub: &str) -> String {
    text::shown(sub.strip_prefix("https://id.gs1.org/").unwrap_or(sub))
}
