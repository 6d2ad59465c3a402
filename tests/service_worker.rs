//! The service worker's script, run against the browser's own caches and a network that the test plays.
#![cfg(target_arch = "wasm32")]

mod support;

use support::evaluate;
use suyuan::check::CodeInHand;
use suyuan::route::Route;
use suyuan_record::Purpose;
use suyuan_routes::{PRIMARY_KEYS, SCREENS, has_page, is_digital_link, offline_pages};
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
        source = source.replace("/*PAGES*/{ screens: [], primaryKeys: [] }", &offline_pages(&PRIMARY_KEYS));
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

/// A sample of every screen, and of a Digital Link.
fn routes() -> Vec<Route> {
    let hand = |payload: &str| CodeInHand {
        payload: payload.to_owned(),
        symbology: "]Q3".parse().ok(),
        issuer: Some("dairy".to_owned()),
        is_typed: false,
    };
    let link = format!("{}/01/06901234567892/21/S7?17=271231", origin());
    let samples = vec![
        Route::Home,
        Route::Scan,
        Route::Result(hand("https://suyuan.example/01/06901234567892?a=b&c=%2F")),
        Route::Report(hand("1"), Purpose::Complaint),
        Route::ReportStatus,
        Route::How(hand("2")),
        Route::Beside(hand("3"), Some(hand("4"))),
        Route::Product("6901234567892".to_owned()),
        Route::History,
        Route::About,
        Route::Embed,
        Route::Integrate,
        Route::Elsewhere(link),
    ];
    for sample in &samples {
        // A new screen belongs into the list.
        match sample {
            Route::Home | Route::Scan | Route::Result(_) | Route::Report(..) | Route::ReportStatus => {}
            Route::How(_) | Route::Beside(..) | Route::Product(_) | Route::History | Route::About => {}
            Route::Embed | Route::Integrate | Route::Elsewhere(_) => {}
        }
    }
    assert_eq!(samples.len(), SCREENS.len() + 1, "the table has screens that the app does not, or the other way round");
    samples
}

fn origin() -> String {
    js_sys::eval("location.origin").unwrap().as_string().unwrap()
}

/// The app's own reading of an address.
fn parsed(address: &str) -> Option<Route> {
    let (path, search) = address.split_once('?').unwrap_or((address, ""));
    let value = |name: &str| {
        let mut pairs = search.split('&').filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.find(|(known, _)| *known == name)?;
        js_sys::decode_uri_component(value).ok().map(String::from)
    };
    Route::from_parts(&origin(), path, search, value)
}

/// An address is a screen for the app, for the server and for the service worker, or for none of them.
#[wasm_bindgen_test]
async fn the_app_the_server_and_the_service_worker_agree_on_every_address() {
    forget_caches().await;
    start("v1", Some(FIRST)).await;
    install().await;
    let worker = async |address: &str| text(&format!("worker.get('{address}', 'navigate')")).await;
    for route in routes() {
        let href = route.href();
        let address = href.strip_prefix(&origin()).unwrap_or(&href);
        let path = address.split('?').next().unwrap_or_default();
        assert_eq!(parsed(address), Some(route), "{address}");
        assert!(has_page(path, &PRIMARY_KEYS), "{address}");
        let is_own = SCREENS.iter().any(|screen| screen.path == path && screen.is_offline);
        let kept = if is_own || is_digital_link(path, &PRIMARY_KEYS) { "page 1" } else { "left to the browser" };
        assert_eq!(worker(address).await, kept, "{address}");
    }
    for address in ["/nothing", "/labels", "/operator/", "/02/06901234567892", "/shop/01/06901234567892", "/resultx"] {
        assert!(matches!(parsed(address), Some(Route::Elsewhere(_))), "{address}");
        assert!(!has_page(address, &PRIMARY_KEYS), "{address}");
        assert_eq!(worker(address).await, "left to the browser", "{address}");
    }
    // With a slash at its end, an address is the same screen.
    for address in ["/scan/", "/report/status/"] {
        assert_eq!(parsed(address), parsed(address.trim_end_matches('/')));
        assert!(has_page(address, &PRIMARY_KEYS));
        assert_eq!(worker(address).await, "page 1", "{address}");
    }
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
