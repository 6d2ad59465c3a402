//! Both sides of embedding, each against a counterpart that the test plays.
#![cfg(target_arch = "wasm32")]

mod support;

use std::cell::RefCell;
use std::rc::Rc;
use support::{evaluate, until};
use suyuan::edge::embed::{Asked, Parent, ResultMessage, is_framed};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// `arrived(window)` settles once all has been heard that was posted to a window before, `heard(window, mark)` once that mark
/// has been: messages from one page to another arrive in the order in which they were posted.
const ARRIVED: &str = "self.heard = (target, mark) => new Promise((then) => { \
       const hear = ({ data }) => { if (data === mark) { target.removeEventListener('message', hear); then(); } }; \
       target.addEventListener('message', hear); }); \
     self.arrived = (target) => { \
       const mark = `mark ${Math.random()}`; const heard = self.heard(target, mark); \
       target.postMessage(mark, '*'); return heard; };";

/// The embedding page, as the app sees it: a frame beside the test, put in the place of `window.parent`. What it is
/// told is kept in `self.told`.
struct Around;

impl Around {
    async fn set_up() -> Self {
        evaluate(&format!(
            "{ARRIVED} self.around = document.body.appendChild(document.createElement('iframe')); self.told = []; \
             around.contentWindow.addEventListener('message', ({{ data }}) => \
               {{ if (typeof data === 'object') told.push(JSON.stringify(data)); }}); \
             around.contentWindow.say = around.contentWindow.eval('(message) => parent.postMessage(message, \"*\")'); \
             self.realParent = Object.getOwnPropertyDescriptor(window, 'parent'); \
             Object.defineProperty(window, 'parent', {{ configurable: true, get: () => around.contentWindow }}); \
             Object.defineProperty(document, 'referrer', {{ configurable: true, get: () => '' }})"
        ))
        .await;
        Self
    }

    /// Posts a message to the app from the embedding page, and waits until it has arrived.
    async fn say(message: &str) {
        evaluate(&format!("around.contentWindow.say({message}); await arrived(window)")).await;
    }

    async fn told() -> Vec<String> {
        let told = evaluate("await arrived(around.contentWindow); return told.splice(0).join('\\n')").await;
        told.as_string().unwrap().lines().map(str::to_owned).collect()
    }

    /// Waits until the embedding page is told something with this text in it.
    async fn tells(text: &str) {
        until(async || Self::told().await.iter().any(|message| message.contains(text))).await;
    }
}

impl Drop for Around {
    fn drop(&mut self) {
        js_sys::eval(
            "Object.defineProperty(window, 'parent', self.realParent); delete document.referrer; around.remove()",
        )
        .unwrap();
    }
}

async fn own_origin() -> String {
    evaluate("return location.origin").await.as_string().unwrap()
}

const HELLO: &str = "{ target: 'suyuan', version: 1, type: 'hello' }";
const LOOKUP: &str = "{ target: 'suyuan', version: 1, type: 'lookup', code: '6901234567892' }";

fn listener() -> (Rc<RefCell<Vec<Asked>>>, impl Fn(Asked) + 'static) {
    let asked = Rc::new(RefCell::new(Vec::new()));
    let heard = asked.clone();
    (asked, move |what| heard.borrow_mut().push(what))
}

#[wasm_bindgen_test]
fn alone_there_is_nobody_to_speak_to() {
    assert!(!is_framed());
    assert!(Parent::connect(&["*".to_owned()], |_| ()).is_none());
}

#[wasm_bindgen_test]
async fn a_permitted_page_is_heard_and_told() {
    let _around = Around::set_up().await;
    let (asked, listen) = listener();
    let parent = Parent::connect(&[own_origin().await], listen).unwrap();
    assert!(is_framed());
    parent.ready();
    assert!(Around::told().await.is_empty(), "the origin is not known yet");
    Around::say(HELLO).await;
    assert_eq!(Around::told().await, [r#"{"source":"suyuan","version":1,"type":"ready"}"#]);
    Around::say(LOOKUP).await;
    assert_eq!(*asked.borrow(), [Asked::Lookup { code: "6901234567892".into() }]);
    parent.result(&ResultMessage { outcome: "Verified".into(), level: "item".into(), canonical: "c".into() });
    assert_eq!(
        Around::told().await,
        [r#"{"outcome":"Verified","level":"item","canonical":"c","source":"suyuan","version":1,"type":"result"}"#]
    );
}

#[wasm_bindgen_test]
async fn a_page_that_is_not_permitted_is_neither_heard_nor_told() {
    let _around = Around::set_up().await;
    for permitted in [vec!["https://shop.example".to_owned()], Vec::new()] {
        let (asked, listen) = listener();
        let parent = Parent::connect(&permitted, listen).unwrap();
        parent.ready();
        Around::say(HELLO).await;
        Around::say(LOOKUP).await;
        assert!(Around::told().await.is_empty());
        assert!(asked.borrow().is_empty());
    }
}

#[wasm_bindgen_test]
async fn only_the_parent_is_heard_and_only_this_protocol() {
    let _around = Around::set_up().await;
    let (asked, listen) = listener();
    let _parent = Parent::connect(&["*".to_owned()], listen).unwrap();
    // Before `hello`, nothing is asked.
    Around::say(LOOKUP).await;
    Around::say(HELLO).await;
    for message in [
        "null",
        "7",
        "'lookup'",
        "{ version: 1, type: 'lookup', code: '1' }",
        "{ target: 'suyuan', version: 2, type: 'lookup', code: '1' }",
        "{ target: 'suyuan', version: 1, type: 'lookup' }",
        "{ target: 'suyuan', version: 1, type: 'lookup', code: '' }",
        "{ target: 'suyuan', version: 1, type: 'lookup', code: 'x'.repeat(5000) }",
        "{ target: 'suyuan', version: 1, type: 'erase', code: '1' }",
    ] {
        Around::say(message).await;
    }
    // The same words from this very page, and from a frame inside it.
    evaluate(&format!("postMessage({LOOKUP}, '*'); await arrived(window)")).await;
    evaluate(&format!(
        "const inner = document.body.appendChild(document.createElement('iframe')); \
         inner.contentWindow.eval(`top.postMessage({LOOKUP}, '*')`); \
         await arrived(window); inner.remove()"
    ))
    .await;
    assert!(asked.borrow().is_empty(), "{asked:?}");
    Around::say(LOOKUP).await;
    assert_eq!(asked.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn the_height_is_told_as_it_changes() {
    let _around = Around::set_up().await;
    let parent = Parent::connect(&["*".to_owned()], |_| ()).unwrap();
    Around::say(HELLO).await;
    let element = evaluate(
        "self.grows = document.body.appendChild(document.createElement('div')); \
        grows.style.height = '400.5px'; return grows",
    )
    .await;
    parent.follow_height(&wasm_bindgen::JsCast::unchecked_into(element));
    Around::tells(r#""height":401"#).await;
    evaluate("grows.style.height = '900px'").await;
    Around::tells(r#""height":900"#).await;
    evaluate("grows.remove()").await;
}

/// Defines the element once, and makes one with these attributes as `self.lookup`, its frame as `self.frame`, the
/// events so far in `self.events` and what the frame is told in `self.told`.
async fn element(attributes: &str) {
    let script = serde_json::to_string(include_str!("../public/embed.js")).unwrap();
    evaluate(&format!(
        "{ARRIVED} if (!customElements.get('suyuan-lookup')) (0, eval)({script}); \
         document.querySelectorAll('suyuan-lookup').forEach((old) => old.remove()); \
         const box = document.body.appendChild(document.createElement('div')); \
         box.innerHTML = '<suyuan-lookup {attributes}></suyuan-lookup>'; \
         self.lookup = box.firstChild; self.events = []; self.told = []; \
         for (const name of ['suyuan-ready', 'suyuan-result']) \
           box.addEventListener(name, (event) => events.push(name + JSON.stringify(event.detail))); \
         self.frame = lookup.shadowRoot.querySelector('iframe'); frame.loading = 'eager'; \
         await new Promise((then) => frame.addEventListener('load', then)); \
         frame.contentWindow.addEventListener('message', ({{ data }}) => \
           {{ if (data.type) told.push(data.type + (data.code ?? '')); }}); \
         frame.contentWindow.say = frame.contentWindow.eval('(message) => parent.postMessage(message, \"*\")'); \
         await arrived(frame.contentWindow)"
    ))
    .await;
}

/// An expression's text once page and frame have heard one another; a frame of another origin hears in secret.
async fn text(expression: &str) -> String {
    let value = evaluate(&format!(
        "await arrived(window); if (frame.contentDocument) await arrived(frame.contentWindow); \
         return String({expression})"
    ))
    .await;
    value.as_string().unwrap()
}

async fn frame_says(message: &str) {
    evaluate(&format!("frame.contentWindow.say({{ source: 'suyuan', version: 1, ...{message} }})")).await;
}

#[wasm_bindgen_test]
async fn the_element_frames_the_deployments_page() {
    element("code=\"a b&amp;c\" lang=\"en\" theme=\"dark\" view=\"elder\"").await;
    let origin = own_origin().await;
    assert_eq!(text("frame.src").await, format!("{origin}/embed?code=a+b%26c&lang=en&theme=dark&view=elder"));
    assert_eq!(text("frame.allow").await, "camera; clipboard-write; web-share");
    assert_eq!(text("frame.title").await, "Product check");
    element("").await;
    assert_eq!(text("frame.src").await, format!("{origin}/embed"));
    assert_eq!(text("frame.title").await, "商品溯源查验");
}

#[wasm_bindgen_test]
async fn an_element_without_a_usable_source_shows_nothing() {
    element("").await;
    evaluate("self.lookup.setAttribute('src', 'javascript:alert(1)')").await;
    assert_eq!(text("lookup.shadowRoot.childElementCount").await, "0");
}

#[wasm_bindgen_test]
async fn a_code_asked_before_the_frame_is_ready_is_asked_then() {
    element("").await;
    evaluate("lookup.lookup('first'); lookup.lookup('second')").await;
    assert_eq!(text("[...new Set(told)]").await, "hello");
    frame_says("{ type: 'ready' }").await;
    assert_eq!(text("[...new Set(told)]").await, "hello,lookupsecond");
    assert_eq!(text("events").await, "suyuan-ready{}");
    evaluate("lookup.setAttribute('code', 'third')").await;
    assert_eq!(text("[...new Set(told)]").await, "hello,lookupsecond,lookupthird");
    // Without loading the page anew.
    assert_eq!(text("lookup.shadowRoot.querySelector('iframe') === frame").await, "true");
}

#[wasm_bindgen_test]
async fn a_result_becomes_an_event_with_its_three_texts_only() {
    element("").await;
    frame_says("{ type: 'result', outcome: 'Verified', level: 'item', canonical: 'c', place: 'home' }").await;
    frame_says("{ type: 'result', outcome: 'Verified', level: {}, canonical: 'c' }").await;
    assert_eq!(text("events").await, r#"suyuan-result{"outcome":"Verified","level":"item","canonical":"c"}"#);
}

#[wasm_bindgen_test]
async fn the_frame_grows_within_bounds() {
    element("").await;
    for (height, shown) in [("700.2", "701px"), ("1", "160px"), ("1e9", "2400px"), ("NaN", "2400px"), ("'9'", "2400px")]
    {
        frame_says(&format!("{{ type: 'resize', height: {height} }}")).await;
        assert_eq!(text("frame.style.height").await, shown, "{height}");
    }
}

#[wasm_bindgen_test]
async fn a_message_of_another_frame_or_protocol_is_ignored() {
    element("").await;
    let result = "{ source: 'suyuan', version: 1, type: 'result', outcome: 'Verified', level: 'item', canonical: 'c' }";
    evaluate(&format!(
        "postMessage({result}, '*'); \
         const other = document.body.appendChild(document.createElement('iframe')); \
         other.contentWindow.eval(`parent.postMessage({result}, '*')`); \
         const opaque = document.createElement('iframe'); opaque.sandbox = 'allow-scripts'; \
         opaque.srcdoc = `<script>parent.postMessage({result}, '*'); parent.postMessage('said', '*')</script>`; \
         const said = heard(window, 'said'); document.body.append(opaque); await said; \
         frame.contentWindow.say(null); frame.contentWindow.say({{ ...{result}, version: 2 }}); \
         frame.contentWindow.say({{ ...{result}, source: 'other' }}); \
         await arrived(window); other.remove(); opaque.remove()"
    ))
    .await;
    assert_eq!(text("events").await, "");
}

#[wasm_bindgen_test]
async fn a_frame_that_went_elsewhere_is_not_heard() {
    element("").await;
    evaluate(
        "const said = heard(window, 'said'); frame.sandbox = 'allow-scripts'; \
         frame.srcdoc = `<script>parent.postMessage({ source: 'suyuan', version: 1, type: 'ready' }, '*'); \
         parent.postMessage('said', '*')</script>`; await said",
    )
    .await;
    assert_eq!(text("events").await, "");
}
