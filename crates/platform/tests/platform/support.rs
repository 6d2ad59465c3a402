//! A platform to ask, and a client with the device's part of the protocol.

use reqwest::{Client, RequestBuilder, Response};
use serde_json::Value;
use std::path::{Path, PathBuf};
use suyuan_platform::{Options, Running, start};
use suyuan_record::{
    Jwk, LookupReply, Problem, Standing, Statement, StatementForm, TrustList, Verified, open_standing, open_statement,
    open_trust_list,
};
use tempfile::TempDir;

pub(crate) const PAGE: &str = "<!doctype html><html lang=zh-CN><script type=\"module\">boot('溯源')</script></html>";

/// A built app in miniature: a page with an inline script, a hashed file, a compressed one, and settings.
pub(crate) fn dist() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, contents: &[u8]| std::fs::write(folder.path().join(name), contents).unwrap();
    write("index.html", PAGE.as_bytes());
    write("suyuan-0123456789abcdef_bg.wasm", b"\0asm\x01\0\0\0");
    write("sw.js", b"// service worker");
    write("config.json", br#"{"endpoint":"https://x.example/","own_domains":["suyuan.example"],"embed_origins":["https://shop.example"]}"#);
    folder
}

/// A platform with the demo catalogue, and what must outlive it.
pub(crate) struct Fixture {
    pub(crate) running: Running,
    pub(crate) client: Client,
    _dist: TempDir,
}

impl Fixture {
    pub(crate) async fn start() -> Self {
        Self::with(|_| {}).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut Options)) -> Self {
        let dist = dist();
        let mut options = Options::ephemeral(dist.path().to_owned());
        change(&mut options);
        let running = start(&options).await.unwrap();
        Self { running, client: Client::new(), _dist: dist }
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.running.url()))
    }

    pub(crate) fn post(&self, path: &str) -> RequestBuilder {
        self.client.post(format!("{}{path}", self.running.url()))
    }

    pub(crate) async fn send(&self, path: &str) -> Response {
        self.get(path).send().await.unwrap()
    }

    pub(crate) async fn json(&self, path: &str) -> Value {
        let reply = self.send(path).await;
        assert_eq!(reply.status(), 200, "{path}");
        reply.json().await.unwrap()
    }

    /// The root key, as the app pins it.
    pub(crate) async fn root_keys(&self) -> Vec<Jwk> {
        serde_json::from_value(self.json("/config.json").await["root_keys"].take()).unwrap()
    }

    pub(crate) async fn trust(&self) -> Verified<TrustList> {
        let jws = self.send("/v1/trust").await.text().await.unwrap();
        open_trust_list(&jws, &self.root_keys().await, 0, now()).unwrap()
    }

    pub(crate) fn lookup(&self, code: &str) -> RequestBuilder {
        self.get("/v1/lookup").query(&[("code", code)])
    }

    pub(crate) async fn found(&self, code: &str) -> LookupReply {
        let reply = self.lookup(code).send().await.unwrap();
        assert_eq!(reply.status(), 200, "{code}");
        reply.json().await.unwrap()
    }

    pub(crate) async fn standing(&self, request: RequestBuilder) -> Verified<Standing> {
        let reply: LookupReply = request.send().await.unwrap().json().await.unwrap();
        open_standing(&reply.standing, &self.trust().await, now()).unwrap()
    }

    pub(crate) fn items(&self) -> Vec<Value> {
        items(self.running.url())
    }
}

/// The statement's claims, whether they are to be believed or not.
pub(crate) fn claims(form: &StatementForm) -> Statement {
    match form {
        StatementForm::Unsigned(claims) => Statement::from_claims(claims).unwrap(),
        StatementForm::Signed(jws) => {
            use base64ct::{Base64UrlUnpadded, Encoding};
            let payload = Base64UrlUnpadded::decode_vec(jws.split('.').nth(1).unwrap()).unwrap();
            serde_json::from_slice(&payload).unwrap()
        }
    }
}

/// Opens a signed statement as the app does.
pub(crate) fn opened(
    form: &StatementForm,
    trust: &Verified<TrustList>,
) -> Result<Verified<Statement>, suyuan_record::StatementFault> {
    let StatementForm::Signed(jws) = form else { panic!("an unsigned statement") };
    open_statement(jws, trust, now())
}

pub(crate) async fn problem(reply: Response, status: u16, name: &str) -> Problem {
    assert_eq!(reply.status(), status);
    assert_eq!(reply.headers()["content-type"], "application/problem+json");
    let problem: Problem = reply.json().await.unwrap();
    assert_eq!((problem.kind.as_str(), problem.status), (format!("/problems/{name}").as_str(), status));
    assert!(!problem.title.is_empty());
    problem
}

pub(crate) fn now() -> i64 {
    time::OffsetDateTime::now_utc().unix_timestamp()
}

/// The demo catalogue's items, their codes as on a sheet that is served at `origin`.
pub(crate) fn items(origin: &str) -> Vec<Value> {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/items");
    let mut items = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut file: Value = serde_json::from_str(&text).unwrap();
        for item in file["items"].as_array_mut().unwrap() {
            item["code"] = item["code"].as_str().unwrap().replace("{origin}", origin).into();
            items.push(item.take());
        }
    }
    assert!(items.len() > 20, "the catalogue is nearly empty");
    items
}
