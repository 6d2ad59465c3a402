//! One report: everything that belongs to it, and its answer.

use super::desk::{Desk, Shown};
use super::list::{marks, short, state_chip};
use super::names;
use super::page::{self, Tab};
use crate::clock;
use crate::language::localized;
use crate::problem::CallError;
use crate::query::encode;
use crate::store::{Case, Cases, NewAnswer, People, StoreError, laboratory};
use crate::text;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, Uri, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use suyuan_record::{Answer, MailIn, ReportState};
use suyuan_words::{DeskWords, ReportWords, Words};

/// What is shown beside a report.
struct Around {
    replies: Vec<Answer>,
    duplicates: Vec<String>,
    people: People,
    laboratory: Option<MailIn>,
}

/// `GET /operator/reports/{number}`.
pub(super) async fn page(
    State(desk): State<Desk>,
    uri: Uri,
    headers: HeaderMap,
    Path(number): Path<String>,
) -> Shown<Response> {
    let words = page::words(uri.query(), &headers);
    let t = DeskWords::of(words);
    let key = desk.people.clone();
    let found = desk.store.run(move |connection| {
        let Some(case) = Cases::one(connection, &number)? else { return Ok(None) };
        let around = Around {
            replies: case.replies(connection)?,
            duplicates: case.duplicates(connection)?,
            people: case.people(&key)?,
            laboratory: laboratory(connection)?,
        };
        Ok::<_, StoreError>(Some((case, around)))
    });
    let Some((case, around)) = found.await? else {
        return Ok(page::absent(words, t.no_such_report()));
    };
    let here = format!("/operator/reports/{}", case.number);
    let main = html! {
        p.back { a href="/operator/" { "‹ " (t.all_reports()) } }
        h1 { (case.number) " " (state_chip(words, case.state)) (marks(words, &case)) }
        @if case.is_demo { p.notice { (t.demo_notice()) } }
        div.columns {
            div {
                (facts(words, &case, &around))
                (photos(words, &case))
            }
            div {
                (who(words, &case, &around.people))
                (answers(words, &case, &around.replies))
                (answer_form(words, &case, around.laboratory.as_ref()))
            }
        }
    };
    Ok(page::page(words, Tab::Reports, &here, &case.number, &main).into_response())
}

/// A term and what is said about it, whichever way that is written; nothing where nothing is said.
fn fact(term: &str, said: &str) -> Markup {
    html! { @if !said.trim().is_empty() { dt { (term) } dd { bdi { (text::shown(said)) } } } }
}

fn facts(words: Words, case: &Case, around: &Around) -> Markup {
    let t = DeskWords::of(words);
    let report = &case.report;
    let purchase = &report.purchase;
    let number = |number: &str| html! { a href={ "/operator/reports/" (number) } { (number) } " " };
    html! {
        section.card {
            h2 { (t.reported()) }
            @if !report.description.trim().is_empty() { blockquote dir="auto" { (text::shown(&report.description)) } }
            dl {
                (fact(t.concern(), names::concern(words, report.concern)))
                (fact(t.received_at(), &clock::minute(case.received_at)))
                (fact(t.written_at(), &clock::minute(report.written_at)))
                (fact(t.code(), &report.code))
                dt { (t.identity()) }
                dd { a href={ "/operator/?state=all&code=" (encode(&case.sub)) } { bdi { (short(&case.sub)) } } }
                @if let Some(first) = &case.duplicate_of {
                    dt { (t.repeats()) }
                    dd { (number(first)) }
                }
                @if !around.duplicates.is_empty() {
                    dt { (t.repeated_by()) }
                    dd { @for other in &around.duplicates { (number(other)) } }
                }
            }
            h3 { (t.shown()) }
            @if let Some(shown) = &report.shown {
                div lang=(text::shown(&shown.language)) dir="auto" {
                    p { strong { (text::shown(&shown.title)) } }
                    ul { @for line in &shown.lines { li { (text::shown(line)) } } }
                }
            }
            p.soft { bdi { (text::shown(&report.outcome)) " " (text::shown(&report.reasons.join(" · "))) } }
            h3 { (t.purchase()) }
            dl {
                (fact(t.channel(), purchase.channel.map_or("", |channel| names::channel(words, channel))))
                @if !purchase.seller.trim().is_empty() {
                    dt { (t.seller()) }
                    dd { a href={ "/operator/?state=all&seller=" (encode(purchase.seller.trim())) } { bdi { (text::shown(&purchase.seller)) } } }
                }
                (fact(t.order(), &purchase.order))
                // As text: an address from a stranger is not opened from here.
                (fact(t.offer_address(), &purchase.link))
                (fact(t.date(), &purchase.date.map(|day| day.to_string()).unwrap_or_default()))
                (fact(ReportWords::of(words).price(), &purchase.price))
                (fact(t.town(), &purchase.place))
                @if let Some(place) = report.place.map(crate::place::CoarsePlace::from) {
                    dt { (t.coarse_place()) }
                    dd { (localized(words, &place.name)) }
                }
            }
            details {
                summary { (t.original()) }
                p.soft { (t.original_hint()) }
                p.digest dir="ltr" { (case.sha256) }
                p { a.button href={ "/operator/reports/" (case.number) "/report.json" } download { (t.download_json()) } }
            }
        }
    }
}

fn photos(words: Words, case: &Case) -> Markup {
    let t = DeskWords::of(words);
    html! {
        @if !case.report.photos.is_empty() {
            section.card {
                h2 { (t.photos()) " " span.soft { (case.report.photos.len()) } }
                ul.photos {
                    @for (at, photo) in case.report.photos.iter().enumerate() {
                        @let address = format!("/operator/reports/{}/photos/{at}", case.number);
                        li {
                            a href=(address) {
                                img src=(address) alt=(t.photo_of(names::role(words, photo.role))) loading="lazy";
                                span { (names::role(words, photo.role)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn who(words: Words, case: &Case, people: &People) -> Markup {
    let t = DeskWords::of(words);
    html! {
        section.card {
            h2 { (t.who()) }
            @if let Some(gone) = case.personal_data_erased_at {
                p.soft { (t.forgotten(&clock::minute(gone))) }
            } @else if people.is_nobody() {
                p.soft { (t.anonymous()) }
            }
            dl {
                (fact(t.contact(), people.contact.as_deref().unwrap_or_default()))
                @if let Some(person) = &people.complainant {
                    (fact(t.name(), &person.name))
                    (fact(ReportWords::of(words).phone(), &person.phone))
                    (fact(t.address(), &person.address))
                    (fact(t.demand(), &person.demand))
                }
            }
        }
    }
}

fn answers(words: Words, case: &Case, replies: &[Answer]) -> Markup {
    let t = DeskWords::of(words);
    html! {
        @if !replies.is_empty() || case.mail_in.is_some() {
            section.card {
                h2 { (t.answers()) }
                ol.answers { @for reply in replies { li { small.soft { bdi { (clock::minute(reply.at)) } } p dir="auto" { (text::shown(&reply.text)) } } } }
                @if let Some(mail_in) = &case.mail_in {
                    h3 { (t.mail_in()) }
                    address dir="auto" { @for line in &mail_in.address { (text::shown(line)) br; } }
                    ul dir="auto" { @for line in &mail_in.checklist { li { (text::shown(line)) } } }
                }
            }
        }
    }
}

fn answer_form(words: Words, case: &Case, laboratory: Option<&MailIn>) -> Markup {
    let t = DeskWords::of(words);
    let mail_in = case.mail_in.as_ref().or(laboratory);
    let lines = |lines: Option<&Vec<String>>| lines.map(|lines| lines.join("\n")).unwrap_or_default();
    let next = match case.state {
        ReportState::Received => ReportState::InReview,
        ReportState::ProductWanted => ReportState::ProductReceived,
        ReportState::InReview | ReportState::ProductReceived => ReportState::Answered,
        ended => ended,
    };
    html! {
        section.card {
            h2 { (t.answer()) }
            form method="post" action={ "/operator/reports/" (case.number) "/answer" } {
                label for="state" { (t.state()) }
                select id="state" name="state" {
                    @for state in answerable() {
                        option value=(Case::name(&state)) selected=[(state == next).then_some("selected")] { (names::state(words, state)) }
                    }
                }
                label for="text" { (t.answer_text()) }
                textarea id="text" name="text" rows="4" maxlength="2000" dir="auto" {}
                details open[case.state == ReportState::InReview || case.mail_in.is_some()] {
                    summary { (t.mail_in_form()) }
                    label for="address" { (t.mail_in_address()) }
                    textarea id="address" name="address" rows="3" maxlength="1000" dir="auto" { (lines(mail_in.map(|it| &it.address))) }
                    label for="checklist" { (t.mail_in_checklist()) }
                    textarea id="checklist" name="checklist" rows="3" maxlength="2000" dir="auto" { (lines(mail_in.map(|it| &it.checklist))) }
                }
                button type="submit" { (t.save()) }
            }
        }
    }
}

/// Where a report may stand once someone has looked at it.
fn answerable() -> impl Iterator<Item = ReportState> {
    names::STATES.into_iter().filter(|state| *state != ReportState::Received)
}

/// The answer as the form sends it.
#[derive(Deserialize)]
pub(super) struct Filled {
    state: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    checklist: String,
}

/// `POST /operator/reports/{number}/answer`.
pub(super) async fn answer(
    State(desk): State<Desk>,
    uri: Uri,
    headers: HeaderMap,
    Path(number): Path<String>,
    Form(filled): Form<Filled>,
) -> Shown<Response> {
    let malformed = |detail: &str| CallError::RequestMalformed(detail.to_owned());
    let state = answerable().find(|state| Case::name(state) == filled.state);
    let state = state.ok_or_else(|| malformed("state is none"))?;
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    let mail_in = MailIn { address: lines(&filled.address), checklist: lines(&filled.checklist) };
    let is_wanted = state == ReportState::ProductWanted;
    if is_wanted && mail_in.address.is_empty() {
        return Err(malformed("the product is asked for, and there is no address to send it to"));
    }
    let text = filled.text.replace("\r\n", "\n").trim().to_owned();
    let answer = NewAnswer {
        state,
        text: Some(text).filter(|text| !text.is_empty()),
        mail_in: is_wanted.then_some(mail_in),
        at: clock::now(),
    };
    let back = format!("/operator/reports/{}", encode(&number));
    if desk.store.run(move |connection| answer.keep(connection, &number)).await? {
        Ok(page::see_other(&back).into_response())
    } else {
        let words = page::words(uri.query(), &headers);
        let t = DeskWords::of(words);
        Ok(page::absent(words, t.no_such_report()))
    }
}

/// What a browser may do with a file of a stranger's: show it, and nothing else.
const SANDBOX: (HeaderName, &str) = (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'");

/// `GET /operator/reports/{number}/photos/{position}`.
pub(super) async fn photo(
    State(desk): State<Desk>,
    Path((number, position)): Path<(String, usize)>,
) -> Shown<Response> {
    let found = desk.store.run(move |connection| {
        let Some(case) = Cases::one(connection, &number)? else { return Ok(None) };
        let photo = case.photo(connection, position)?;
        Ok::<_, StoreError>(photo.map(|photo| (case.number, photo)))
    });
    let (number, photo) = found.await?.ok_or(CallError::ReportNotFound)?;
    // Named by us: nothing that a shopper wrote is in a header.
    let name = format!("inline; filename=\"{number}-{}.{}\"", position + 1, photo.extension());
    let headers = [(header::CONTENT_TYPE, photo.media_type.clone()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, [SANDBOX], photo.bytes).into_response())
}

/// `GET /operator/reports/{number}/report.json`: byte by byte as it was sent; without who wrote it once that is forgotten.
pub(super) async fn json(State(desk): State<Desk>, Path(number): Path<String>) -> Shown<Response> {
    let case = desk.store.run(move |connection| Cases::one(connection, &number)).await?;
    let case = case.ok_or(CallError::ReportNotFound)?;
    let sent = case.sent(&desk.people);
    let bytes = sent.or_else(|| serde_json::to_vec(&case.report).ok()).unwrap_or_default();
    let name = format!("attachment; filename=\"{}.json\"", case.number);
    let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, [SANDBOX], bytes).into_response())
}
