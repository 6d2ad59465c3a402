//! What stands out: several reports about one code or one seller, where they come from, and when.

use super::chart;
use super::clusters::{self, Cluster, Common, Findings};
use super::desk::{Desk, Shown};
use super::list::short;
use super::page::{self, Tab};
use crate::clock;
use crate::language::localized;
use crate::place::CoarsePlace;
use crate::query::encode;
use crate::store::{Cases, Filter};
use crate::text;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, Uri};
use axum::response::IntoResponse;
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;
use suyuan_words::{DeskWords, Words};

/// Days that can be looked at.
const PERIODS: [u16; 3] = [7, 30, 90];

#[derive(Debug, Deserialize)]
pub(super) struct Period {
    days: Option<u16>,
}

/// `GET /operator/clusters`.
pub(super) async fn page(
    State(desk): State<Desk>,
    uri: Uri,
    headers: HeaderMap,
    Query(period): Query<Period>,
) -> Shown<impl IntoResponse> {
    let words = page::words(uri.query(), &headers);
    let t = DeskWords::of(words);
    let days = period.days.filter(|days| PERIODS.contains(days)).unwrap_or(30);
    let now = clock::now();
    let first = clock::day(now) - time::Duration::days(i64::from(days) - 1);
    let filter = Filter { since: Some(clock::start_of(first)), ..Filter::default() };
    let cases = desk.store.run(move |connection| Cases::list(connection, &filter)).await?;
    let findings = clusters::find(&cases, now, days);
    let title = t.clusters();
    let main = html! {
        h1 { (title) }
        p.soft {
            (t.clusters_lead())
            @if cases.iter().any(|case| case.is_demo) { " " span.mark.demo { (t.clusters_demo()) } }
        }
        nav.periods aria-label=(t.period()) {
            @for choice in PERIODS {
                a href={ "/operator/clusters?days=" (choice) } aria-current=[(choice == days).then_some("page")] {
                    (t.days(choice.into()))
                }
            }
        }
        (table(words, &findings.clusters))
        (where_from(words, &findings))
        (when(words, &findings))
    };
    Ok(page::page(words, Tab::Clusters, &format!("/operator/clusters?days={days}"), title, &main))
}

fn table(words: Words, clusters: &[Cluster]) -> Markup {
    let t = DeskWords::of(words);
    html! {
        @if clusters.is_empty() {
            p.card.empty { (t.no_clusters()) }
        } @else {
            ul.clusters {
                @for cluster in clusters { li.card { (one(words, cluster)) } }
            }
        }
    }
}

fn one(words: Words, cluster: &Cluster) -> Markup {
    let t = DeskWords::of(words);
    let (kind, name, to) = match &cluster.common {
        Common::Code(sub) => (t.code(), short(sub), format!("code={}", encode(sub))),
        Common::Seller(seller) => (t.seller(), text::shown(seller), format!("seller={}", encode(seller))),
    };
    html! {
        p.count { strong { (cluster.count) } " " (t.cluster_unit(cluster.count as u64)) }
        div {
            h2 { span.mark { (kind) } " " a href={ "/operator/?state=all&" (to) } { bdi { (name) } } }
            p.soft {
                bdi { (clock::day(cluster.first_at)) } " – " bdi { (clock::day(cluster.last_at)) }
                " · " (t.cluster_open(&cluster.open.to_string()))
                @if cluster.repeats > 0 { " · " (t.cluster_repeats(&cluster.repeats.to_string())) }
            }
            @if let Some(places) = places(words, cluster) { p { (places) } }
        }
    }
}

/// The places that most reports come from, in a row. The names may be in languages of their own, so the row is made of markup:
/// the words around them are the project's, and have nothing that HTML would read as markup.
fn places(words: Words, cluster: &Cluster) -> Option<Markup> {
    let place =
        |(place, count): &(CoarsePlace, usize)| html! { bdi { (localized(words, &place.name)) "\u{a0}" (count) } };
    let items = cluster.places.iter().take(4).map(|at| place(at).into_string());
    let row = items.reduce(|row, next| DeskWords::of(words).places(&row, &next))?;
    // Each place is isolated by its element. A part of the row that were isolated, too, would have no direction to go by.
    Some(PreEscaped(row.replace(['\u{2068}', '\u{2069}'], "")))
}

fn legend(words: Words) -> Markup {
    let t = DeskWords::of(words);
    html! {
        p.legend aria-hidden="true" {
            span.swatch.clustered {} (t.of_cluster())
            span.swatch.spot {} (t.others())
        }
    }
}

fn where_from(words: Words, findings: &Findings) -> Markup {
    let t = DeskWords::of(words);
    html! {
        section.card.figure {
            h2 { (t.where_from()) }
            @if let Some(map) = chart::map(words, &findings.spots) {
                div.beside {
                    figure { (map) figcaption { (legend(words)) } }
                    div.scroll tabindex="0" role="region" aria-label=(t.by_place()) {
                        table.figures {
                            thead { tr {
                                th scope="col" { (t.place()) }
                                th.number scope="col" { (t.reports()) }
                                th.number scope="col" { (t.of_clusters()) }
                            } }
                            tbody {
                                @for spot in &findings.spots {
                                    tr {
                                        th scope="row" { (localized(words, &spot.place.name)) }
                                        td.number { (spot.count) }
                                        td.number { (spot.clustered) }
                                    }
                                }
                                @if findings.nowhere > 0 {
                                    tr { th scope="row" { (t.place_not_told()) } td.number { (findings.nowhere) } td.number { "–" } }
                                }
                            }
                        }
                    }
                }
            } @else {
                p.soft { (t.no_places()) }
            }
        }
    }
}

fn when(words: Words, findings: &Findings) -> Markup {
    let t = DeskWords::of(words);
    html! {
        section.card.figure {
            h2 { (t.by_day()) }
            div.beside {
                figure { (chart::days(words, &findings.days)) figcaption { (legend(words)) } }
                div.scroll tabindex="0" role="region" aria-label=(t.by_day_table()) {
                    table.figures {
                        thead { tr {
                            th scope="col" { (t.day()) }
                            th.number scope="col" { (t.reports()) }
                            th.number scope="col" { (t.of_clusters()) }
                        } }
                        tbody {
                            @for day in findings.days.iter().rev().filter(|day| day.count > 0) {
                                tr {
                                    th scope="row" { bdi { (day.day) } }
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
