//! What stands out: several reports about one code or one seller, where they come from, and when.

use super::chart;
use super::clusters::{self, Cluster, Common, Findings};
use super::desk::{Desk, Shown};
use super::list::short;
use super::page::{self, Tab, language};
use crate::clock;
use crate::language::Language;
use crate::query::encode;
use crate::store::{Cases, Filter};
use crate::text;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use maud::{Markup, html};
use serde::Deserialize;

/// Days that can be looked at.
const PERIODS: [u16; 3] = [7, 30, 90];

#[derive(Debug, Deserialize)]
pub(super) struct Period {
    days: Option<u16>,
}

/// `GET /operator/clusters`.
pub(super) async fn page(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Query(period): Query<Period>,
) -> Shown<impl IntoResponse> {
    let language = language(&headers);
    let days = period.days.filter(|days| PERIODS.contains(days)).unwrap_or(30);
    let now = clock::now();
    let first = clock::day(now) - time::Duration::days(i64::from(days) - 1);
    let filter = Filter { since: Some(clock::start_of(first)), ..Filter::default() };
    let cases = desk.store.run(move |connection| Cases::list(connection, &filter)).await?;
    let findings = clusters::find(&cases, now, days);
    let title = language.pick("聚集", "Clusters");
    let main = html! {
        h1 { (title) }
        p.soft {
            (language.pick("同一个码或同一家店，去重后至少 3 份举报。", "One code or one seller with three reports at least; those that repeat another count once."))
            @if cases.iter().any(|case| case.is_demo) { " " span.mark.demo { (language.pick("含演示举报", "With demo reports")) } }
        }
        nav.periods aria-label=(language.pick("时间范围", "Period")) {
            @for choice in PERIODS {
                a href={ "/operator/clusters?days=" (choice) } aria-current=[(choice == days).then_some("page")] {
                    (choice) (language.pick(" 天", " days"))
                }
            }
        }
        (table(language, &findings.clusters))
        (where_from(language, &findings))
        (when(language, &findings))
    };
    Ok(page::page(language, Tab::Clusters, &format!("/operator/clusters?days={days}"), title, &main))
}

fn table(language: Language, clusters: &[Cluster]) -> Markup {
    html! {
        @if clusters.is_empty() {
            p.card.empty { (language.pick("这段时间没有聚集。", "Nothing stands out in this time.")) }
        } @else {
            ul.clusters {
                @for cluster in clusters { li.card { (one(language, cluster)) } }
            }
        }
    }
}

fn one(language: Language, cluster: &Cluster) -> Markup {
    let (kind, name, to) = match &cluster.common {
        Common::Code(sub) => (language.pick("码", "Code"), short(sub), format!("code={}", encode(sub))),
        Common::Seller(seller) => {
            (language.pick("商店", "Seller"), text::shown(seller), format!("seller={}", encode(seller)))
        }
    };
    let places: Vec<String> = cluster
        .places
        .iter()
        .take(4)
        .map(|(place, count)| format!("{}\u{a0}{count}", place.name.get(language.tag())))
        .collect();
    html! {
        p.count { strong { (cluster.count) } " " (language.pick("份", "reports")) }
        div {
            h2 { span.mark { (kind) } " " a href={ "/operator/?state=all&" (to) } { (name) } }
            p.soft {
                (clock::day(cluster.first_at)) " – " (clock::day(cluster.last_at))
                " · " (language.pick("未结束\u{a0}", "open\u{a0}")) (cluster.open)
                @if cluster.repeats > 0 { " · " (language.pick("另有重复\u{a0}", "repeats\u{a0}")) (cluster.repeats) }
            }
            @if !places.is_empty() { p { (places.join(language.pick("，", ", "))) } }
        }
    }
}

fn legend(language: Language) -> Markup {
    html! {
        p.legend aria-hidden="true" {
            span.swatch.clustered {} (language.pick("属于聚集", "of a cluster"))
            span.swatch.spot {} (language.pick("其他", "others"))
        }
    }
}

fn where_from(language: Language, findings: &Findings) -> Markup {
    html! {
        section.card.figure {
            h2 { (language.pick("来自哪里", "Where they come from")) }
            @if let Some(map) = chart::map(language, &findings.spots) {
                div.beside {
                    figure { (map) figcaption { (legend(language)) } }
                    div.scroll tabindex="0" role="region" aria-label=(language.pick("各地举报数", "Reports of each place")) {
                        table.figures {
                            thead { tr {
                                th scope="col" { (language.pick("地点", "Place")) }
                                th.number scope="col" { (language.pick("举报", "Reports")) }
                                th.number scope="col" { (language.pick("属于聚集", "Of clusters")) }
                            } }
                            tbody {
                                @for spot in &findings.spots {
                                    tr {
                                        th scope="row" { (spot.place.name.get(language.tag())) }
                                        td.number { (spot.count) }
                                        td.number { (spot.clustered) }
                                    }
                                }
                                @if findings.nowhere > 0 {
                                    tr { th scope="row" { (language.pick("未说明", "Not told")) } td.number { (findings.nowhere) } td.number { "–" } }
                                }
                            }
                        }
                    }
                }
            } @else {
                p.soft { (language.pick("没有带地点的举报。", "No report tells a place.")) }
            }
        }
    }
}

fn when(language: Language, findings: &Findings) -> Markup {
    html! {
        section.card.figure {
            h2 { (language.pick("每天多少", "How many a day")) }
            div.beside {
                figure { (chart::days(language, &findings.days)) figcaption { (legend(language)) } }
                div.scroll tabindex="0" role="region" aria-label=(language.pick("每日举报数", "Reports of each day")) {
                    table.figures {
                        thead { tr {
                            th scope="col" { (language.pick("日期", "Day")) }
                            th.number scope="col" { (language.pick("举报", "Reports")) }
                            th.number scope="col" { (language.pick("属于聚集", "Of clusters")) }
                        } }
                        tbody {
                            @for day in findings.days.iter().rev().filter(|day| day.count > 0) {
                                tr {
                                    th scope="row" { (day.day) }
                                    td.number { (day.count) }
                                    td.number { (day.clustered) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
