//! The app's files, its settings, the headers around them, and the platform's own pages.

use crate::support::{Fixture, PAGE};
use base64ct::{Base64, Encoding};
use reqwest::Response;
use sha2::{Digest, Sha256};

fn header<'a>(reply: &'a Response, name: &str) -> &'a str {
    reply.headers().get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
}

#[tokio::test]
async fn the_apps_routes_answer_with_its_page_and_others_with_404() {
    let platform = Fixture::start().await;
    for path in [
        "/",
        "/scan",
        "/result?code=x",
        "/report",
        "/history",
        "/how?code=x",
        "/about",
        "/embed",
        "/01/06901234567892/21/S7",
        "/8006/069012345678920102",
        "/index.html",
    ] {
        let reply = platform.send(path).await;
        assert_eq!(reply.status(), 200, "{path}");
        assert_eq!(header(&reply, "cache-control"), "no-cache", "{path}");
        assert_eq!(reply.text().await.unwrap(), PAGE, "{path}");
    }
    for path in ["/nothing", "/resultx", "/02/06901234567892", "/a/b/c"] {
        let reply = platform.send(path).await;
        assert_eq!(reply.status(), 404, "{path}");
        assert_eq!(reply.text().await.unwrap(), PAGE, "{path}");
    }
    let outside = platform.send("/..%2f..%2fetc%2fpasswd").await;
    assert!(!outside.text().await.unwrap().contains("root:"));
}

#[tokio::test]
async fn every_screen_of_the_app_has_its_page_and_says_who_may_frame_it() {
    let platform = Fixture::start().await;
    for screen in &suyuan_routes::SCREENS {
        let reply = platform.send(screen.path).await;
        assert_eq!(reply.status(), 200, "{}", screen.path);
        let is_framed = header(&reply, "content-security-policy").ends_with("https://shop.example");
        assert_eq!(is_framed, screen.is_framed, "{}", screen.path);
    }
}

#[tokio::test]
async fn the_page_may_run_its_own_scripts_only() {
    let platform = Fixture::start().await;
    let alone = platform.send("/").await;
    let policy = header(&alone, "content-security-policy");
    let digest = Base64::encode_string(&Sha256::digest("boot('溯源')".as_bytes()));
    assert!(policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' 'sha256-{digest}';")), "{policy}");
    assert!(policy.contains("style-src 'self';") && policy.ends_with("frame-ancestors 'self'"), "{policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    assert!(header(&alone, "permissions-policy").contains("camera=(self)"));
    assert_eq!(header(&alone, "x-content-type-options"), "nosniff");
    assert_eq!(header(&alone, "referrer-policy"), "no-referrer");
    for name in ["cross-origin-opener-policy", "cross-origin-embedder-policy"] {
        assert!(!alone.headers().contains_key(name));
    }
    let embedded = platform.send("/embed?code=x").await;
    let policy = header(&embedded, "content-security-policy");
    assert!(policy.ends_with("frame-ancestors 'self' https://shop.example"), "{policy}");
    assert!(header(&embedded, "permissions-policy").contains("camera=*"));
}

#[tokio::test]
async fn files_have_their_types_and_are_kept_as_long_as_their_names_allow() {
    let platform = Fixture::start().await;
    let wasm = platform.send("/suyuan-0123456789abcdef_bg.wasm").await;
    assert_eq!(header(&wasm, "content-type"), "application/wasm");
    assert_eq!(header(&wasm, "cache-control"), "public, max-age=31536000, immutable");
    let worker = platform.send("/sw.js").await;
    assert_eq!(worker.status(), 200);
    assert_eq!(header(&worker, "cache-control"), "no-cache");
    let lost = platform.send("/suyuan-ffffffffffffffff_bg.wasm").await;
    assert_eq!((lost.status().as_u16(), header(&lost, "cache-control")), (404, "no-cache"), "a 404 is kept for ever");
}

#[tokio::test]
async fn compressed_files_are_sent_as_they_lie() {
    let dist = crate::support::dist();
    std::fs::write(dist.path().join("sw.js.br"), b"as it lies").unwrap();
    let path = dist.path().to_owned();
    let platform = Fixture::with(|options| options.dist = path).await;
    let reply = platform.get("/sw.js").header("accept-encoding", "br").send().await.unwrap();
    assert_eq!(header(&reply, "content-encoding"), "br");
    assert_eq!(reply.bytes().await.unwrap(), "as it lies");
    let list = platform.get("/v1/issuers").header("accept-encoding", "gzip").send().await.unwrap();
    assert_eq!(header(&list, "content-encoding"), "gzip", "what is made on the spot is compressed too");
}

#[tokio::test]
async fn a_new_build_is_served_without_a_restart() {
    let dist = crate::support::dist();
    let path = dist.path().to_owned();
    let platform = Fixture::with(|options| options.dist.clone_from(&path)).await;
    std::fs::write(path.join("index.html"), "<script>two</script>").unwrap();
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
    std::fs::File::options().write(true).open(path.join("index.html")).unwrap().set_modified(later).unwrap();
    let reply = platform.send("/").await;
    let digest = Base64::encode_string(&Sha256::digest("two"));
    assert!(header(&reply, "content-security-policy").contains(&digest));
}

#[tokio::test]
async fn the_settings_name_this_platform() {
    let platform = Fixture::start().await;
    let config = platform.json("/config.json").await;
    assert_eq!(config["endpoint"], "/");
    assert_eq!(config["own_domains"], serde_json::json!(["suyuan.example", "127.0.0.1"]));
    assert_eq!(config["root_keys"][0]["kid"], "root-1");
    assert_eq!(config["embed_origins"][0], "https://shop.example", "what the operator wrote stays");
    let elsewhere = platform.get("/config.json").header("host", "phone.example:8443").send().await.unwrap();
    let elsewhere: serde_json::Value = elsewhere.json().await.unwrap();
    assert_eq!(elsewhere["own_domains"][1], "phone.example");
    let forged = platform.get("/config.json").header("host", "\"><script>").send().await.unwrap();
    assert!(!forged.text().await.unwrap().contains("script"));
}

#[tokio::test]
async fn the_sheet_shows_every_label_and_filters_them() {
    let platform = Fixture::start().await;
    let items = platform.items();
    let sheet = platform.send("/labels?lang=en").await;
    assert!(header(&sheet, "content-security-policy").starts_with("default-src 'none'"));
    let sheet = sheet.text().await.unwrap();
    assert!(sheet.contains("<html lang=\"en\">") && !sheet.contains("<script") && !sheet.contains("style="));
    for item in &items {
        assert!(sheet.contains(&format!("<article id={}", item["id"])), "{}", item["id"]);
    }
    assert!(!sheet.contains("class=\"undrawn\""), "a label that cannot be drawn");
    let kept = items.iter().filter(|item| item["expect"]["outcome"] == "DoNotUse").count();
    let filtered = platform.send("/labels?outcome=DoNotUse").await.text().await.unwrap();
    assert_eq!(filtered.matches("<article").count(), kept);
    assert!(filtered.contains("<html lang=\"zh-CN\">"), "Chinese, where nothing else is asked for");
    assert_eq!(platform.send("/labels.css").await.status(), 200);
    assert_eq!(platform.send("/labels/nothing.svg").await.status(), 404);
}
