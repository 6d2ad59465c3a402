//! The service worker's script, run against the browser's own caches and a network that the test plays.
#![cfg(target_arch = "wasm32")]

mod support;

use support::evaluate;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Starts a worker as `self.worker`: `send(type, members)` gives what it answered, or `undefined` where it left the
/// request to the browser. `self.net` maps paths to texts; what was fetched is in `self.fetched`.
///
/// `files` are the app's, or `None` for a script that no build has stamped.
async fn start(version: &str, files: Option<&[(&str, &str)]>) {
    let mut source = include_str!("../public/sw.js").to_owned();
    if let Some(files) = files {
        let entry = |(path, text): &(&str, &str)| {
            let digest = &digest(text)[..16];
            let simd = path.contains("worker").then(|| path.contains("simd"));
            simd.map_or_else(|| serde_json::json!([path, digest]), |simd| serde_json::json!([path, digest, simd]))
        };
        let list: Vec<_> = files.iter().map(entry).collect();
        source = source.replace("/*PRECACHE*/[]", &serde_json::to_string(&list).unwrap());
        source = source.replace("__VERSION__", version);
    }
    let source = serde_json::to_string(&source).unwrap();
    let net =
        serde_json::to_string(&files.unwrap_or_default().iter().copied().collect::<std::collections::BTreeMap<_, _>>())
            .unwrap();
    evaluate(&format!(
        "self.net = {net}; self.fetched = []; self.posted = []; self.skipped = 0; const handlers = {{}}; \
         const network = async (request) => {{ const path = new URL(request.url ?? request, location.href).pathname; \
           fetched.push(path); if (!(path in net)) throw new TypeError('Failed to fetch'); \
           return net[path] instanceof Response ? net[path].clone() : new Response(net[path]); }}; \
         const scope = {{ location, skipWaiting: () => {{ skipped += 1; }}, \
           addEventListener: (type, handler) => {{ handlers[type] = handler; }}, \
           clients: {{ claim: async () => {{}}, matchAll: async () => [{{ postMessage: (m) => posted.push(m) }}] }} }}; \
         new Function('self', 'fetch', {source})(scope, network); \
         self.worker = {{ async send(type, members) {{ let answer; const waits = []; \
           handlers[type]({{ ...members, waitUntil: (p) => waits.push(p), respondWith: (p) => {{ answer = p; }} }}); \
           await Promise.all(waits); return answer; }}, \
           async get(path, mode = 'no-cors', method = 'GET') {{ \
             const url = new URL(path, location.href).href; \
             const answer = await this.send('fetch', {{ request: {{ url, mode, method }} }}); \
             return answer ? await answer.text() : 'left to the browser'; }} }}"
    ))
    .await;
}

fn digest(text: &str) -> String {
    use sha2::Digest;
    suyuan::edge::hex::encode(&sha2::Sha256::digest(text))
}

async fn text(expression: &str) -> String {
    evaluate(&format!("return String(await ({expression}))")).await.as_string().unwrap()
}

async fn forget_caches() {
    evaluate("for (const name of await caches.keys()) await caches.delete(name)").await;
}

const FIRST: &[(&str, &str)] = &[("/", "page 1"), ("/app-1.js", "app 1"), ("/icons/mark.svg", "mark")];
const SECOND: &[(&str, &str)] = &[("/", "page 2"), ("/app-2.js", "app 2"), ("/icons/mark.svg", "mark")];

async fn install() {
    evaluate("await worker.send('install'); await worker.send('activate')").await;
}

#[wasm_bindgen_test]
async fn an_unstamped_script_does_nothing() {
    forget_caches().await;
    start("", None).await;
    install().await;
    for path in ["/", "/scan", "/config.json", "/app-1.js"] {
        assert_eq!(text(&format!("worker.get('{path}', 'navigate')")).await, "left to the browser");
    }
    assert_eq!(text("caches.keys()").await, "");
    assert_eq!(text("fetched").await, "");
}

#[wasm_bindgen_test]
async fn every_screen_opens_without_a_network() {
    forget_caches().await;
    start("v1", Some(FIRST)).await;
    install().await;
    evaluate("self.net = {}; self.fetched = []").await;
    for path in ["/", "/scan", "/result?code=1", "/history", "/about", "/01/06901234567892/21/S7?17=271231"] {
        assert_eq!(text(&format!("worker.get('{path}', 'navigate')")).await, "page 1", "{path}");
    }
    assert_eq!(text("worker.get('/app-1.js')").await, "app 1");
    assert_eq!(text("worker.get('/icons/mark.svg')").await, "mark");
    assert_eq!(text("fetched").await, "");
}

#[wasm_bindgen_test]
async fn what_is_asked_of_the_platform_is_left_alone() {
    forget_caches().await;
    start("v1", Some(FIRST)).await;
    install().await;
    let get =
        async |path: &str, mode: &str, method: &str| text(&format!("worker.get('{path}', '{mode}', '{method}')")).await;
    for path in ["/v1/lookup?code=1", "/v1/trust", "/.well-known/gs1resolver", "https://elsewhere.example/app-1.js"] {
        assert_eq!(get(path, "cors", "GET").await, "left to the browser", "{path}");
    }
    // Headers of `/embed` say who may frame it; the platform's own pages; what the resolver is asked for.
    for path in ["/embed", "/labels", "/console/", "/01/06901234567892?linkType=all", "/unknown.txt"] {
        assert_eq!(get(path, "navigate", "GET").await, "left to the browser", "{path}");
    }
    assert_eq!(get("/", "cors", "POST").await, "left to the browser");
}

#[wasm_bindgen_test]
async fn an_update_downloads_what_changed_and_removes_what_is_old() {
    forget_caches().await;
    evaluate("await caches.open('of another app on this origin')").await;
    start("v1", Some(FIRST)).await;
    install().await;
    start("v2", Some(SECOND)).await;
    evaluate("await worker.send('install')").await;
    assert_eq!(text("fetched.sort()").await, "/,/app-2.js");
    // Until the person agrees, the old version is complete.
    assert_eq!(text("caches.keys().then((names) => names.includes('suyuan-v1'))").await, "true");
    assert_eq!(text("skipped").await, "0");
    evaluate("await worker.send('message', { data: { type: 'other' } }); await worker.send('message', { data: null })")
        .await;
    assert_eq!(text("skipped").await, "0");
    evaluate("await worker.send('message', { data: { type: 'skip-waiting' } }); await worker.send('activate')").await;
    assert_eq!(text("skipped").await, "1");
    assert_eq!(text("caches.keys().then((names) => names.sort())").await, "of another app on this origin,suyuan-v2");
    assert_eq!(text("worker.get('/', 'navigate')").await, "page 2");
    forget_caches().await;
}

#[wasm_bindgen_test]
async fn files_of_two_versions_are_never_joined() {
    forget_caches().await;
    start("v2", Some(SECOND)).await;
    evaluate("self.net['/app-2.js'] = 'app of another version'").await;
    assert_eq!(
        text("worker.send('install').then(() => 'installed', (error) => error.message)").await,
        "/app-2.js: of another version"
    );
    evaluate("self.net['/app-2.js'] = new Response('no', { status: 404 })").await;
    assert_eq!(
        text("worker.send('install').then(() => 'installed', (error) => error.message)").await,
        "/app-2.js: 404"
    );
}

#[wasm_bindgen_test]
async fn an_evicted_file_comes_from_the_network() {
    forget_caches().await;
    start("v1", Some(FIRST)).await;
    install().await;
    forget_caches().await;
    assert_eq!(text("worker.get('/app-1.js')").await, "app 1");
}

#[wasm_bindgen_test]
async fn the_configuration_is_fresh_where_it_can_be() {
    forget_caches().await;
    start("v1", Some(FIRST)).await;
    install().await;
    evaluate("self.net['/config.json'] = 'one'").await;
    assert_eq!(text("worker.get('/config.json')").await, "one");
    evaluate("self.net['/config.json'] = 'two'").await;
    assert_eq!(text("worker.get('/config.json')").await, "two");
    evaluate("delete self.net['/config.json']").await;
    assert_eq!(text("worker.get('/config.json')").await, "two");
    evaluate("self.net['/config.json'] = new Response('down', { status: 503 })").await;
    assert_eq!(text("worker.get('/config.json')").await, "two");
    // It outlives an update, and nothing else is kept beside the files.
    start("v2", Some(SECOND)).await;
    install().await;
    assert_eq!(text("worker.get('/config.json')").await, "two");
    assert_eq!(text("caches.keys().then((names) => names.sort())").await, "suyuan-settings,suyuan-v2");
}

#[wasm_bindgen_test]
async fn only_the_decode_worker_that_this_browser_runs_is_kept() {
    let files = [FIRST, &[("/scan_worker_simd-1.js", "with SIMD"), ("/scan_worker-1.js", "without SIMD")]].concat();
    evaluate("self.validate = WebAssembly.validate").await;
    for (has_simd, kept, left) in
        [(true, "/scan_worker_simd-1.js", "/scan_worker-1.js"), (false, "/scan_worker-1.js", "/scan_worker_simd-1.js")]
    {
        forget_caches().await;
        evaluate(&format!("WebAssembly.validate = () => {has_simd}")).await;
        start("v1", Some(&files)).await;
        install().await;
        assert_eq!(text(&format!("fetched.includes('{kept}')")).await, "true");
        assert_eq!(text(&format!("fetched.includes('{left}')")).await, "false");
        assert_eq!(text(&format!("worker.get('{left}')")).await, "left to the browser");
    }
    evaluate("WebAssembly.validate = validate").await;
}

#[wasm_bindgen_test]
async fn a_background_sync_wakes_the_pages() {
    start("v1", Some(FIRST)).await;
    evaluate("await worker.send('sync', { tag: 'other' })").await;
    assert_eq!(text("posted.length").await, "0");
    evaluate("await worker.send('sync', { tag: 'suyuan-outbox' })").await;
    assert_eq!(text("posted.map(({ type }) => type)").await, "suyuan-outbox");
}
