//! `/operator/`: who gets in, what they see, and what they may do.

use crate::pictures::jpeg;
use crate::reports::{KEY, ask, receipt, report};
use crate::reports::{form, post};
use crate::support::{Fixture, PAGE};
use reqwest::{Client, RequestBuilder, Response, redirect};
use serde_json::json;
use suyuan_record::{ReportState, ReportStatus};

const TOKEN: &str = "a-token-of-some-length";

async fn platform() -> Fixture {
    let mut platform = Fixture::with(|options| options.operator_token = Some(TOKEN.to_owned())).await;
    platform.client = Client::builder().redirect(redirect::Policy::none()).build().unwrap();
    platform
}

/// A form, as a browser sends it from this page.
fn send(platform: &Fixture, path: &str, fields: &[(&str, &str)]) -> RequestBuilder {
    let body: String = fields.iter().map(|(name, value)| format!("{name}={}&", encoded(value))).collect();
    let form = platform.post(path).header("content-type", "application/x-www-form-urlencoded").body(body);
    form.header("origin", platform.running.url())
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The cookie that the token gives.
async fn session(platform: &Fixture) -> String {
    let reply = send(platform, "/operator/sign-in", &[("token", TOKEN)]).send().await.unwrap();
    assert_eq!((reply.status().as_u16(), &reply.headers()["location"]), (303, &"/operator/".parse().unwrap()));
    let cookie = reply.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/operator"));
    assert!(!cookie.contains(TOKEN));
    cookie.split(';').next().unwrap().to_owned()
}

async fn see(platform: &Fixture, cookie: &str, path: &str) -> Response {
    platform.get(path).header("cookie", cookie).header("accept-language", "en").send().await.unwrap()
}

#[tokio::test]
async fn without_a_token_there_is_no_such_page() {
    let platform = Fixture::start().await;
    for path in ["/operator/", "/operator", "/operator/clusters", "/operator/operator.css"] {
        let reply = platform.send(path).await;
        assert_eq!(reply.status(), 404, "{path}");
        assert_eq!(reply.text().await.unwrap(), PAGE, "{path}");
    }
    assert_eq!(send(&platform, "/operator/sign-in", &[("token", "")]).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn nothing_is_told_before_the_token() {
    let platform = platform().await;
    let mut written = report("6979901001017");
    written["description"] = "what-a-shopper-wrote".into();
    let receipt = receipt(post(&platform, KEY, form(&written, &[&jpeg(60, 40, 1)])).send().await.unwrap()).await;
    let number = &receipt.number;
    let paths = [
        "".to_owned(),
        "clusters".to_owned(),
        "reports.csv".to_owned(),
        format!("reports/{number}"),
        format!("reports/{number}/report.json"),
        format!("reports/{number}/photos/0"),
    ];
    for cookie in ["", "suyuan-operator=9999999999.AAAA", &format!("suyuan-operator={TOKEN}")] {
        for path in &paths {
            let reply = see(&platform, cookie, &format!("/operator/{path}")).await;
            assert_eq!(reply.status(), if path.is_empty() { 200 } else { 403 }, "{path}");
            let page = reply.text().await.unwrap();
            assert!(page.contains("name=\"token\"") && !page.contains("what-a-shopper-wrote"), "{path}");
            // Its own address has it, to come back to.
            assert!(path.contains(number.as_str()) || !page.contains(number.as_str()), "{path}");
        }
    }
    let answer = send(&platform, &format!("/operator/reports/{number}/answer"), &[("state", "closed")]);
    assert_eq!(answer.send().await.unwrap().status(), 303);
    let wrong = send(&platform, "/operator/sign-in", &[("token", "a-token-of-some-lengtH")]).send().await.unwrap();
    assert_eq!(wrong.status(), 403);
    assert!(!wrong.headers().contains_key("set-cookie"));
    let status: ReportStatus = ask(&platform, number, &receipt.secret).await.json().await.unwrap();
    assert_eq!(status.state, ReportState::Received);
}

#[tokio::test]
async fn a_report_is_seen_whole_and_does_nothing() {
    let platform = platform().await;
    let cookie = session(&platform).await;
    let mut hostile = report("6979901001017");
    hostile["description"] = "<script>alert(1)</script> \u{202d}x".into();
    hostile["purchase"] =
        json!({"seller": "\"><img src=x onerror=alert(1)>", "link": "javascript:alert(1)", "place": "上海"});
    hostile["contact"] = "<b>13800000000</b>".into();
    hostile["shown"] = json!({"language": "zh\" onload=\"x", "title": "注意", "lines": [], "at": 1});
    let photo = jpeg(60, 40, 1);
    let sent = receipt(post(&platform, KEY, form(&hostile, &[&photo])).send().await.unwrap()).await;
    let address = format!("/operator/reports/{}", sent.number);
    for path in ["/operator/", &*address, "/operator/clusters", "/operator/?state=all&code=%22%3E%3Cscript%3E&since=x"]
    {
        let reply = see(&platform, &cookie, path).await;
        assert_eq!(reply.status(), 200, "{path}");
        let policy = reply.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'self'; img-src 'self';")
                && policy.contains("frame-ancestors 'none'")
        );
        for (name, value) in [
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "same-origin"),
        ] {
            assert_eq!(reply.headers()[name], value, "{path}");
        }
        let page = reply.text().await.unwrap();
        assert!(
            !page.contains("<script")
                && !page.contains("<img src=x")
                && !page.contains("href=\"javascript")
                && !page.contains(" style="),
            "{path}"
        );
        assert!(!page.contains("onload=\"x"), "{path}");
    }
    let page = see(&platform, &cookie, &address).await.text().await.unwrap();
    assert!(page.contains("&lt;script&gt;") && page.contains("13800000000") && page.contains(&sent.sha256));

    let reply = see(&platform, &cookie, &format!("{address}/photos/0")).await;
    assert_eq!(reply.headers()["content-type"], "image/jpeg");
    assert_eq!(reply.headers()["content-disposition"], format!("inline; filename=\"{}-1.jpg\"", sent.number));
    assert!(reply.headers()["content-security-policy"].to_str().unwrap().starts_with("sandbox;"));
    assert_eq!(reply.bytes().await.unwrap(), photo);
    assert_eq!(see(&platform, &cookie, &format!("{address}/photos/1")).await.status(), 404);
    let json = see(&platform, &cookie, &format!("{address}/report.json")).await;
    assert!(json.headers()["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert_eq!(json.text().await.unwrap(), hostile.to_string(), "byte by byte");
    let table = see(&platform, &cookie, "/operator/reports.csv?state=all").await.text().await.unwrap();
    assert!(table.contains(&sent.number) && !table.contains("13800000000"));
    assert_eq!(see(&platform, &cookie, "/operator/reports/R20000101-000000").await.status(), 404);
}

#[tokio::test]
async fn an_answer_comes_from_the_page_itself_and_reaches_the_shopper() {
    let platform = platform().await;
    let cookie = session(&platform).await;
    let sent = receipt(post(&platform, KEY, form(&report("6979901001017"), &[])).send().await.unwrap()).await;
    let path = format!("/operator/reports/{}/answer", sent.number);
    let fields = [
        ("state", "product-wanted"),
        ("text", "请寄来\r\n检验"),
        ("address", "某实验室\r\n\r\n 某路 1 号 "),
        ("checklist", "附上编号"),
    ];
    let form = |change: &dyn Fn(RequestBuilder) -> RequestBuilder| {
        let body: String = fields.iter().map(|(name, value)| format!("{name}={}&", encoded(value))).collect();
        let form =
            platform.post(&path).header("cookie", &cookie).header("content-type", "application/x-www-form-urlencoded");
        change(form.body(body)).send()
    };
    let own = platform.running.url().to_owned();
    for (name, reply) in [
        ("of nowhere", form(&|form| form).await),
        ("of another site", form(&|form| form.header("origin", "https://evil.example")).await),
        ("of a page without an origin", form(&|form| form.header("origin", "null")).await),
        (
            "of another site, as the browser says",
            form(&|form| form.header("origin", &own).header("sec-fetch-site", "cross-site")).await,
        ),
        ("of a neighbour", form(&|form| form.header("sec-fetch-site", "same-site")).await),
    ] {
        assert_eq!(reply.unwrap().status(), 403, "{name}");
    }
    let state = async || -> ReportStatus { ask(&platform, &sent.number, &sent.secret).await.json().await.unwrap() };
    assert_eq!(state().await.state, ReportState::Received);
    let reply = form(&|form| form.header("sec-fetch-site", "same-origin")).await.unwrap();
    assert_eq!(
        (reply.status().as_u16(), reply.headers()["location"].to_str().unwrap()),
        (303, path.trim_end_matches("/answer"))
    );
    let now = state().await;
    assert_eq!((now.state, &*now.replies[0].text), (ReportState::ProductWanted, "请寄来\n检验"));
    let mail_in = now.mail_in.unwrap();
    assert_eq!(
        (mail_in.address, mail_in.checklist),
        (vec!["某实验室".to_owned(), "某路 1 号".to_owned()], vec!["附上编号".to_owned()])
    );
    for (fields, status) in
        [(&[("state", "received")][..], 400), (&[("state", "dreamt")], 400), (&[("state", "product-wanted")], 400)]
    {
        let reply = send(&platform, &path, fields).header("cookie", &cookie).send().await.unwrap();
        assert_eq!(reply.status(), status, "{fields:?}");
    }
    let out = send(&platform, "/operator/sign-out", &[]).header("cookie", &cookie).send().await.unwrap();
    assert!(out.headers()["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
}

#[tokio::test]
async fn pages_speak_the_browsers_language_or_the_chosen_one() {
    let platform = platform().await;
    let page = async |headers: &[(&str, &str)]| {
        let request =
            headers.iter().fold(platform.get("/operator/"), |request, (name, value)| request.header(*name, *value));
        request.send().await.unwrap().text().await.unwrap()
    };
    assert!(page(&[("accept-language", "en")]).await.contains("<html lang=\"en\""));
    assert!(page(&[("accept-language", "zh-CN")]).await.contains("<html lang=\"zh-CN\""));
    let chosen = platform.send("/operator/language?to=en&back=%2Foperator%2Fclusters%3Fdays%3D7").await;
    assert_eq!(chosen.headers()["location"], "/operator/clusters?days=7");
    let cookie = chosen.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    assert!(page(&[("accept-language", "zh-CN"), ("cookie", &cookie)]).await.contains("<html lang=\"en\""));
    for back in ["https://evil.example/", "//evil.example/", "/operator/%0d%0aset-cookie:x", "/"] {
        let reply = platform.send(&format!("/operator/language?to=en&back={back}")).await;
        assert_eq!(reply.headers()["location"], "/operator/", "{back}");
    }
}

#[tokio::test]
async fn every_language_is_offered_and_kept_once_chosen() {
    let platform = platform().await;
    let session = session(&platform).await;
    for (wish, tag, title) in [
        ("zh-TW", "zh-Hant\" dir=\"ltr", "檢舉"),
        ("zh-Hant", "zh-Hant\" dir=\"ltr", "檢舉"),
        ("ug", "ug\" dir=\"rtl", "举报"),
        ("en-GB", "en\" dir=\"ltr", "Reports"),
    ] {
        let asked = see(&platform, &session, &format!("/operator/?state=all&lang={wish}")).await;
        let asked = asked.text().await.unwrap();
        let chosen = platform.send(&format!("/operator/language?to={wish}&back=/operator/")).await;
        let chosen = chosen.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let later = see(&platform, &format!("{session}; {chosen}"), "/operator/?state=all").await;
        assert_eq!(asked, later.text().await.unwrap(), "{wish}");
        assert!(
            asked.contains(&format!("<html lang=\"{tag}\">")) && asked.contains(&format!("<h1>{title}</h1>")),
            "{wish}"
        );
        let own = tag.split('"').next().unwrap();
        for (language, name) in [("zh-CN", "简体中文"), ("zh-Hant", "繁體中文"), ("en", "English"), ("ug", "ئۇيغۇرچە")]
        {
            let back = "%2Foperator%2F%3Fstate%3Dall";
            let current = if language == own { " aria-current=\"true\"" } else { "" };
            let link = format!(
                "<a href=\"/operator/language?to={language}&amp;back={back}\" lang=\"{language}\" hreflang=\"{language}\"{current}>{name}</a>"
            );
            assert!(asked.contains(&link), "{link} in {asked}");
        }
    }
}

#[tokio::test]
async fn places_say_in_which_language_they_are() {
    let platform = platform().await;
    let cookie = session(&platform).await;
    let mut written = report("6979901001017");
    written["purchase"] = json!({"seller": "某店", "place": "上海"});
    let sent = receipt(post(&platform, KEY, form(&written, &[])).send().await.unwrap()).await;
    for (language, place) in [
        ("zh-CN", "<small class=\"soft\">上海</small>"),
        ("en", "<small class=\"soft\">Shanghai</small>"),
        ("zh-Hant", "<small class=\"soft\"><bdi lang=\"zh-CN\">上海</bdi></small>"),
        ("ug", "<small class=\"soft\"><bdi lang=\"zh-CN\">上海</bdi></small>"),
    ] {
        let list =
            see(&platform, &cookie, &format!("/operator/?state=all&lang={language}")).await.text().await.unwrap();
        assert!(list.contains(place), "{language}: {list}");
        let address = format!("/operator/reports/{}?lang={language}", sent.number);
        let page = see(&platform, &cookie, &address).await.text().await.unwrap();
        assert!(page.contains("<bdi>某店</bdi>") && page.contains(&format!("<html lang=\"{language}\"")), "{language}");
    }
}

#[tokio::test]
async fn what_stands_out_is_shown_on_a_map_by_days_and_in_tables() {
    let mut platform = Fixture::with(|options| {
        options.operator_token = Some(TOKEN.to_owned());
        options.demo_reports = true;
    })
    .await;
    platform.client = Client::builder().redirect(redirect::Policy::none()).build().unwrap();
    let cookie = session(&platform).await;
    let page = see(&platform, &cookie, "/operator/clusters").await.text().await.unwrap();
    assert!(page.matches("class=\"card\"").count() >= 3, "{page}");
    assert!(page.contains("<svg class=\"map\"") && page.contains("<svg class=\"days\"") && page.contains("Chengdu"));
    assert!(page.contains("With demo reports"));
    // The tables say what the drawings do.
    let discs = page.matches("<circle class=\"spot\"").count();
    let places = page
        .split("class=\"figures\"")
        .nth(1)
        .unwrap()
        .split("</table>")
        .next()
        .unwrap()
        .matches("<tr><th scope=\"row\">")
        .count();
    assert!(discs >= 8 && (discs..=discs + 1).contains(&places), "{discs} discs, {places} places");
    // Invented reports count nowhere.
    for item in platform.items().iter().filter(|item| item["registered"] != false) {
        assert_eq!(platform.standing(platform.lookup(item["code"].as_str().unwrap())).await.open_reports, 0);
    }
    let list = see(&platform, &cookie, "/operator/?state=all").await.text().await.unwrap();
    assert_eq!(list.matches("<th scope=\"row\">").count(), list.matches("mark demo").count());
}
