//! One report: everything that belongs to it, and its answer.

use super::desk::{Desk, Shown};
use super::list::{marks, short, state_chip};
use super::page::{self, Tab, language};
use super::words;
use crate::clock;
use crate::language::Language;
use crate::problem::CallError;
use crate::query::encode;
use crate::store::{Case, Cases, NewAnswer, People, StoreError, laboratory};
use crate::text;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use suyuan_record::{Answer, MailIn, ReportState};

/// What is shown beside a report.
struct Around {
    replies: Vec<Answer>,
    duplicates: Vec<String>,
    people: People,
    laboratory: Option<MailIn>,
}

/// `GET /operator/reports/{number}`.
pub(super) async fn page(State(desk): State<Desk>, headers: HeaderMap, Path(number): Path<String>) -> Shown<Response> {
    let language = language(&headers);
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
        return Ok(page::absent(language, language.pick("没有这份举报", "There is no such report")));
    };
    let here = format!("/operator/reports/{}", case.number);
    let main = html! {
        p.back { a href="/operator/" { "‹ " (language.pick("全部举报", "All reports")) } }
        h1 { (case.number) " " (state_chip(language, case.state)) (marks(language, &case)) }
        @if case.is_demo { p.notice { (language.pick("这是虚构的演示举报，不计入任何结果。", "An invented report for demonstration: it counts nowhere.")) } }
        div.columns {
            div {
                (facts(language, &case, &around))
                (photos(language, &case))
            }
            div {
                (who(language, &case, &around.people))
                (answers(language, &case, &around.replies))
                (answer_form(language, &case, around.laboratory.as_ref()))
            }
        }
    };
    Ok(page::page(language, Tab::Reports, &here, &case.number, &main).into_response())
}

/// A term and what is said about it; nothing where nothing is said.
fn fact(term: &str, said: &str) -> Markup {
    html! { @if !said.trim().is_empty() { dt { (term) } dd { (text::shown(said)) } } }
}

fn facts(language: Language, case: &Case, around: &Around) -> Markup {
    let report = &case.report;
    let purchase = &report.purchase;
    let number = |number: &str| html! { a href={ "/operator/reports/" (number) } { (number) } " " };
    html! {
        section.card {
            h2 { (language.pick("举报内容", "What is reported")) }
            @if !report.description.trim().is_empty() { blockquote { (text::shown(&report.description)) } }
            dl {
                (fact(language.pick("问题", "Concern"), words::concern(language, report.concern)))
                (fact(language.pick("收到", "Received"), &clock::minute(case.received_at)))
                (fact(language.pick("填写", "Written"), &clock::minute(report.written_at)))
                (fact(language.pick("码", "Code"), &report.code))
                dt { (language.pick("标识", "Identity")) }
                dd { a href={ "/operator/?state=all&code=" (encode(&case.sub)) } { (short(&case.sub)) } }
                @if let Some(first) = &case.duplicate_of {
                    dt { (language.pick("重复于", "Repeats")) }
                    dd { (number(first)) }
                }
                @if !around.duplicates.is_empty() {
                    dt { (language.pick("重复它的", "Repeated by")) }
                    dd { @for other in &around.duplicates { (number(other)) } }
                }
            }
            h3 { (language.pick("当时的结果", "What was on the screen")) }
            @if let Some(shown) = &report.shown {
                p lang=(text::shown(&shown.language)) { strong { (text::shown(&shown.title)) } }
                ul { @for line in &shown.lines { li { (text::shown(line)) } } }
            }
            p.soft { (text::shown(&report.outcome)) " " (text::shown(&report.reasons.join(" · "))) }
            h3 { (language.pick("购买", "Purchase")) }
            dl {
                (fact(language.pick("方式", "How"), purchase.channel.map_or("", |channel| words::channel(language, channel))))
                @if !purchase.seller.trim().is_empty() {
                    dt { (language.pick("商店", "Seller")) }
                    dd { a href={ "/operator/?state=all&seller=" (encode(purchase.seller.trim())) } { (text::shown(&purchase.seller)) } }
                }
                (fact(language.pick("订单号", "Order"), &purchase.order))
                // As text: an address from a stranger is not opened from here.
                (fact(language.pick("网页地址", "Address of the offer"), &purchase.link))
                (fact(language.pick("日期", "Date"), &purchase.date.map(|day| day.to_string()).unwrap_or_default()))
                (fact(language.pick("价格", "Price"), &purchase.price))
                (fact(language.pick("城市", "Town"), &purchase.place))
                @if let Some(place) = report.place.map(crate::place::CoarsePlace::from) {
                    (fact(language.pick("大致位置", "Coarse place"), place.name.get(language.tag())))
                }
            }
            details {
                summary { (language.pick("校验与原件", "Digest and original")) }
                p.soft { (language.pick("收到的举报原文的 SHA-256；消费者的回执上也有。", "SHA-256 of the report as it was sent; the shopper's receipt has it too.")) }
                p.digest { (case.sha256) }
                p { a.button href={ "/operator/reports/" (case.number) "/report.json" } download { (language.pick("下载 JSON", "Download as JSON")) } }
            }
        }
    }
}

fn photos(language: Language, case: &Case) -> Markup {
    html! {
        @if !case.report.photos.is_empty() {
            section.card {
                h2 { (language.pick("照片", "Photos")) " " span.soft { (case.report.photos.len()) } }
                ul.photos {
                    @for (at, photo) in case.report.photos.iter().enumerate() {
                        @let address = format!("/operator/reports/{}/photos/{at}", case.number);
                        li {
                            a href=(address) {
                                img src=(address) alt=(format!("{} {}", language.pick("照片：", "Photo: "), words::role(language, photo.role))) loading="lazy";
                                span { (words::role(language, photo.role)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn who(language: Language, case: &Case, people: &People) -> Markup {
    html! {
        section.card {
            h2 { (language.pick("联系方式", "Who wrote it")) }
            @if let Some(gone) = case.personal_data_erased_at {
                p.soft { (language.pick("个人信息已按期删除：", "Forgotten as due, on ")) (clock::minute(gone)) }
            } @else if people.is_nobody() {
                p.soft { (language.pick("匿名", "Anonymous")) }
            }
            dl {
                (fact(language.pick("联系方式", "Contact"), people.contact.as_deref().unwrap_or_default()))
                @if let Some(person) = &people.complainant {
                    (fact(language.pick("姓名", "Name"), &person.name))
                    (fact(language.pick("电话", "Telephone"), &person.phone))
                    (fact(language.pick("地址", "Address"), &person.address))
                    (fact(language.pick("诉求", "Demand"), &person.demand))
                }
            }
        }
    }
}

fn answers(language: Language, case: &Case, replies: &[Answer]) -> Markup {
    html! {
        @if !replies.is_empty() || case.mail_in.is_some() {
            section.card {
                h2 { (language.pick("答复", "Answers")) }
                ol.answers { @for reply in replies { li { small.soft { (clock::minute(reply.at)) } p { (text::shown(&reply.text)) } } } }
                @if let Some(mail_in) = &case.mail_in {
                    h3 { (language.pick("寄送样品", "Where to send the product")) }
                    address { @for line in &mail_in.address { (text::shown(line)) br; } }
                    ul { @for line in &mail_in.checklist { li { (text::shown(line)) } } }
                }
            }
        }
    }
}

fn answer_form(language: Language, case: &Case, laboratory: Option<&MailIn>) -> Markup {
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
            h2 { (language.pick("处理", "Answer it")) }
            form method="post" action={ "/operator/reports/" (case.number) "/answer" } {
                label for="state" { (language.pick("状态", "State")) }
                select id="state" name="state" {
                    @for state in answerable() {
                        option value=(Case::name(&state)) selected=[(state == next).then_some("selected")] { (words::state(language, state)) }
                    }
                }
                label for="text" { (language.pick("给消费者的话", "What the shopper is told")) }
                textarea id="text" name="text" rows="4" maxlength="2000" {}
                details open[case.state == ReportState::InReview || case.mail_in.is_some()] {
                    summary { (language.pick("寄送样品的地址（仅“待寄样品”）", "Where to send the product (with “Product asked for”)")) }
                    label for="address" { (language.pick("地址，每行一条", "Address, a line each")) }
                    textarea id="address" name="address" rows="3" maxlength="1000" { (lines(mail_in.map(|it| &it.address))) }
                    label for="checklist" { (language.pick("随寄物品与包装，每行一条", "What to enclose and how to pack it, a line each")) }
                    textarea id="checklist" name="checklist" rows="3" maxlength="2000" { (lines(mail_in.map(|it| &it.checklist))) }
                }
                button type="submit" { (language.pick("保存", "Save")) }
            }
        }
    }
}

/// Where a report may stand once someone has looked at it.
fn answerable() -> impl Iterator<Item = ReportState> {
    words::STATES.into_iter().filter(|state| *state != ReportState::Received)
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
        let language = language(&headers);
        Ok(page::absent(language, language.pick("没有这份举报", "There is no such report")))
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
