//! A network that answers what a test says, and a store of its own for each test.
#![allow(dead_code, reason = "each test file uses its part")]

use js_sys::{Array, Function, Reflect};
use suyuan::edge::config::{self, Config};
use suyuan::edge::endpoint::Endpoint;
use suyuan::edge::store::Store;
use suyuan_record::{Concern, Purchase, Purpose, Report};
use wasm_bindgen::{JsCast, JsValue};

/// A configuration that is right in every field.
pub(crate) const CONFIG: &str = r##"{
    "endpoint": "https://platform.example/api/",
    "root_keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "root-1", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}],
    "own_domains": ["suyuan.example"],
    "brand": {"name": {"zh-CN": "溯源", "en": "Suyuan"}, "accent": "#0f5c55"},
    "languages": ["zh-CN", "en"],
    "embed_origins": ["https://shop.example"],
    "hotline": {"number": "12315", "name": {"en": "Hotline"}},
    "features": {"reports": true, "typed": true, "photo": false, "embed": true}
}"##;

/// The configuration.
pub(crate) fn config() -> Config {
    config::parse(CONFIG, "https://suyuan.example").unwrap()
}

/// The endpoint of the configuration.
pub(crate) fn endpoint() -> Endpoint {
    Endpoint::new(&config())
}

/// A store that no other test has.
pub(crate) async fn store() -> Store {
    Store::open_named(&format!("test-{}", suyuan::edge::device::random::uuid())).await.unwrap()
}

/// A report.
pub(crate) fn report() -> Report {
    Report {
        purpose: Purpose::Report,
        code: "6901234567892".into(),
        sub: None,
        outcome: "Conflict".into(),
        reasons: Vec::new(),
        shown: None,
        concern: Concern::DatesDiffer,
        description: "日期不符".into(),
        purchase: Purchase::default(),
        place: None,
        contact: None,
        complainant: None,
        photos: Vec::new(),
        written_at: 1_800_000_000,
    }
}

/// The browser's network, replaced until dropped. `request` and `asked` (what was asked so far) are in scope of the
/// JavaScript body, which returns a `Response` or a promise of one.
pub(crate) struct Network {
    real: JsValue,
    asked: Array,
}

impl Network {
    /// Replaces `fetch`.
    pub(crate) fn answering(body: &str) -> Self {
        let global = js_sys::global();
        let real = Reflect::get(&global, &"fetch".into()).unwrap();
        let asked = Array::new();
        let source = format!(
            "return async (request) => {{ asked.push({{ url: request.url, method: request.method, \
             headers: Object.fromEntries(request.headers), redirect: request.redirect, \
             credentials: request.credentials }}); {body} }}"
        );
        let make = Function::new_with_args("asked", &source);
        let fetch = make.call1(&JsValue::UNDEFINED, &asked).unwrap();
        Reflect::set(&global, &"fetch".into(), &fetch).unwrap();
        Self { real, asked }
    }

    /// Takes photos in parts as a platform does, into `self.uploads`, of which `told` is what it says to have; answers the rest as the JavaScript `body` says.
    pub(crate) fn taking_photos(body: &str) -> Self {
        Reflect::set(&js_sys::global(), &"uploads".into(), &js_sys::Object::new()).unwrap();
        Self::answering(&format!(
            "const path = new URL(request.url).pathname; \
             if (path.endsWith('/v1/uploads')) {{ const {{ sha256, size }} = await request.json(); \
               const upload = uploads[sha256] ??= {{ id: sha256.slice(0, 8), size, bytes: [] }}; \
               return Response.json({{ id: upload.id, offset: upload.told ?? upload.bytes.length }}); }} \
             if (path.includes('/v1/uploads/')) {{ \
               const upload = Object.values(uploads).find(({{ id }}) => path.endsWith(id)); \
               const is_there = Number(request.headers.get('upload-offset')) === upload.bytes.length; \
               if (is_there) upload.bytes = upload.bytes.concat(Array.from(new Uint8Array(await request.arrayBuffer()))); \
               const headers = {{ 'upload-offset': upload.bytes.length, 'content-type': 'application/problem+json' }}; \
               return is_there ? new Response(null, {{ status: 204, headers }}) \
                 : new Response('{{\"type\": \"/problems/upload-offset\", \"title\": \"\"}}', {{ status: 409, headers }}); }} \
             {body}"
        ))
    }

    /// Answers with a status, a content type and a text.
    pub(crate) fn text(status: u16, content_type: &str, text: &str) -> Self {
        let text = serde_json::to_string(text).unwrap();
        Self::answering(&format!(
            "return new Response({text}, {{ status: {status}, headers: {{ 'content-type': '{content_type}' }} }})"
        ))
    }

    /// Answers with a problem of this protocol.
    pub(crate) fn problem(status: u16, name: &str) -> Self {
        let problem =
            format!(r#"{{"type": "https://suyuan.example/problems/{name}", "title": "no", "status": {status}}}"#);
        Self::text(status, "application/problem+json", &problem)
    }

    /// How often something was asked.
    pub(crate) fn count(&self) -> u32 {
        self.asked.length()
    }

    /// How often an address that ends so was asked.
    pub(crate) fn count_of(&self, path: &str) -> usize {
        let url = |asked: JsValue| Reflect::get(&asked, &"url".into()).unwrap().as_string().unwrap();
        self.asked.iter().filter(|asked| url(asked.clone()).ends_with(path)).count()
    }

    /// What was asked last: `url`, `method`, `redirect`, `credentials`.
    pub(crate) fn asked(&self, what: &str) -> String {
        let last = self.asked.get(self.asked.length() - 1);
        Reflect::get(&last, &what.into()).unwrap().as_string().unwrap()
    }

    /// A header of what was asked last.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let last = self.asked.get(self.asked.length() - 1);
        let headers = Reflect::get(&last, &"headers".into()).unwrap();
        Reflect::get(&headers, &name.into()).unwrap().as_string()
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        Reflect::set(&js_sys::global(), &"fetch".into(), &self.real).unwrap();
    }
}

/// How long a test waits for what must come, in milliseconds: less than any pause after which the app tries again by itself.
const PATIENCE_MS: f64 = 4_500.0;

/// Waits until something is so; fails where it does not come to that.
pub(crate) async fn until(mut is_so: impl AsyncFnMut() -> bool) {
    let begun = js_sys::Date::now();
    while !is_so().await {
        assert!(js_sys::Date::now() - begun < PATIENCE_MS, "what the test waits for does not come");
        gloo_timers::future::TimeoutFuture::new(5).await;
    }
}

/// Evaluates JavaScript and awaits its promise.
pub(crate) async fn evaluate(body: &str) -> JsValue {
    let promise = Function::new_no_args(&format!("return (async () => {{ {body} }})()"))
        .call0(&JsValue::UNDEFINED)
        .unwrap()
        .unchecked_into::<js_sys::Promise>();
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap()
}
