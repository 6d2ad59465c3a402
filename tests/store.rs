//! What the device keeps, in a real IndexedDB.
#![cfg(target_arch = "wasm32")]

mod support;

use futures_util::future::select;
use idb::{Factory, TransactionMode};
use std::pin::pin;
use support::{Network, endpoint, report, store, until};
use suyuan::edge::device::clock;
use suyuan::edge::endpoint::Endpoint;
use suyuan::edge::endpoint::SubmitError;
use suyuan::edge::photos::Photo;
use suyuan::edge::reports::outbox::{Flushed, enqueue, flush, keep_flushing, wait};
use suyuan::edge::store::{Draft, DraftKept, HISTORY_LIMIT, HistoryEntry, OutboxState, Store, StoreError, TrustCache};
use suyuan_record::{Category, Localized, LookupReply, PhotoRole, Report, ReportPhoto, StatementForm};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn entry(id: &str, at: i64) -> HistoryEntry {
    HistoryEntry {
        id: id.into(),
        code: format!("code of {id}"),
        symbology: Some("]Q3".into()),
        issuer: None,
        at,
        outcome: "Verified".into(),
        name: Localized::zh_en("奶粉", "Formula"),
        brand: Localized::default(),
        category: Some(Category::InfantFormula),
        reply: Some(LookupReply { statement: StatementForm::Signed("a.b.c".into()), standing: "d.e.f".into() }),
    }
}

/// Two photos, each of its own bytes; the second in more than one part.
fn photos() -> Vec<Photo> {
    let photo = |size: u32, step: u32| Photo {
        media_type: "image/jpeg".into(),
        bytes: (0..size).map(|at| u8::try_from(at * step % 251).unwrap()).collect(),
    };
    vec![photo(256, 1), photo(150_000, 7)]
}

fn draft() -> Draft {
    let named = |photo: Photo| ReportPhoto { role: PhotoRole::Front, sha256: photo.sha256() };
    let photos = photos().into_iter().map(named).collect();
    Draft::new("about", Report { photos, ..report() })
}

/// Puts the draft into the outbox, and gives its id.
async fn post(store: &Store) -> String {
    enqueue(store, &draft(), &photos()).await.unwrap()
}

/// Sends what is due.
async fn send(store: &Store, endpoint: &Endpoint) -> Result<Flushed, StoreError> {
    flush(store, endpoint, &|| {}).await
}

/// Which of the photos of a report the store has.
async fn kept(store: &Store, id: &str) -> Vec<Photo> {
    let mut kept = Vec::new();
    for photo in photos() {
        kept.extend(store.photo(id, &photo.sha256()).await.unwrap());
    }
    kept
}

fn ids(history: &[HistoryEntry]) -> Vec<&str> {
    history.iter().map(|entry| entry.id.as_str()).collect()
}

#[wasm_bindgen_test]
async fn history_is_newest_first_and_one_entry_a_code() {
    let store = store().await;
    for (id, at) in [("b", 20), ("a", 10), ("c", 30), ("a", 40)] {
        store.put_history(&entry(id, at)).await.unwrap();
    }
    let history = store.history().await.unwrap();
    assert_eq!(ids(&history), ["a", "c", "b"]);
    assert_eq!(history[0], entry("a", 40));
    assert_eq!(store.history_entry("b").await.unwrap(), Some(entry("b", 20)));
    store.remove_history("c").await.unwrap();
    assert_eq!(store.history_entry("c").await.unwrap(), None);
    store.clear_history().await.unwrap();
    assert_eq!(store.history().await.unwrap(), []);
}

#[wasm_bindgen_test]
async fn the_oldest_checks_are_forgotten() {
    let store = store().await;
    for at in 0..i64::try_from(HISTORY_LIMIT).unwrap() + 3 {
        store.put_history(&entry(&format!("{at}"), at)).await.unwrap();
    }
    let history = store.history().await.unwrap();
    assert_eq!(history.len(), HISTORY_LIMIT);
    assert_eq!(history.last().unwrap().id, "3");
}

#[wasm_bindgen_test]
async fn one_damaged_check_does_not_hide_the_others() {
    let name = format!("test-{}", suyuan::edge::device::random::uuid());
    let store = Store::open_named(&name).await.unwrap();
    store.put_history(&entry("good", 1)).await.unwrap();
    let database = Factory::new().unwrap().open(&name, None).unwrap().await.unwrap();
    let transaction = database.transaction(&["history"], TransactionMode::ReadWrite).unwrap();
    let damaged: JsValue = js_sys::eval("({ id: 'bad', at: 2, json: '{\"id\": 1' })").unwrap();
    transaction.object_store("history").unwrap().put(&damaged, None).unwrap().await.unwrap();
    transaction.await.unwrap();
    assert_eq!(ids(&store.history().await.unwrap()), ["good"]);
    assert!(store.history_entry("bad").await.is_err());
}

#[wasm_bindgen_test]
async fn an_older_trust_list_does_not_replace_a_newer_one() {
    let store = store().await;
    assert_eq!(store.trust().await.unwrap(), None);
    let list = |version| TrustCache { jws: format!("v{version}"), version, fetched_at: 1 };
    store.put_trust(&list(5)).await.unwrap();
    store.put_trust(&list(4)).await.unwrap();
    assert_eq!(store.trust().await.unwrap(), Some(list(5)));
    store.put_trust(&list(6)).await.unwrap();
    assert_eq!(store.trust().await.unwrap(), Some(list(6)));
}

#[wasm_bindgen_test]
async fn a_token_is_the_same_for_a_code_and_this_device_only() {
    let store = store().await;
    let token = store.token_for("one").await.unwrap();
    assert_eq!(token.len(), 32);
    assert_eq!(store.token_for("one").await.unwrap(), token);
    assert_ne!(store.token_for("two").await.unwrap(), token);
    assert_ne!(support::store().await.token_for("one").await.unwrap(), token);
}

#[wasm_bindgen_test]
async fn a_draft_keeps_its_photos_and_its_id() {
    let store = store().await;
    let draft = draft();
    for photo in photos() {
        assert_eq!(store.put_draft_with(&draft, &photo).await, Ok(DraftKept::Kept));
    }
    assert_eq!(store.draft("about").await.unwrap(), Some(draft.clone()));
    assert_eq!(kept(&store, &draft.id).await, photos());
    let mut fewer = draft.clone();
    let gone = fewer.report.photos.remove(0);
    store.put_draft_without(&fewer, &gone.sha256).await.unwrap();
    assert_eq!(kept(&store, &draft.id).await, photos()[1..]);
    store.remove_draft(&fewer).await.unwrap();
    assert_eq!(store.draft("about").await.unwrap(), None);
    assert_eq!(kept(&store, &draft.id).await, []);
}

#[wasm_bindgen_test]
async fn drafts_that_were_only_looked_at_are_not_listed() {
    let store = store().await;
    let looked_at = Draft { about: "a".into(), ..draft() };
    let old = Draft { about: "b".into(), saved_at: clock::now() - 90_000, ..draft() };
    let begun = Draft { about: "c".into(), is_touched: true, ..draft() };
    for draft in [&looked_at, &old, &begun] {
        store.put_draft(draft).await.unwrap();
    }
    assert_eq!(store.drafts().await.unwrap(), [begun]);
    assert!(store.draft("a").await.unwrap().is_some());
    assert!(store.draft("b").await.unwrap().is_none());
}

#[wasm_bindgen_test]
async fn sending_a_draft_twice_gives_one_report_and_no_draft() {
    let store = store().await;
    let (draft, photos) = (draft(), photos());
    store.put_draft(&draft).await.unwrap();
    let (first, second) =
        futures_util::future::join(enqueue(&store, &draft, &photos), enqueue(&store, &draft, &photos)).await;
    assert_eq!(first, second);
    let outbox = store.outbox().await.unwrap();
    assert_eq!(outbox.len(), 1);
    assert_eq!(outbox[0].id, draft.id);
    assert_eq!(kept(&store, &draft.id).await, photos);
    assert_eq!(outbox[0].state, OutboxState::Waiting);
    assert_eq!(store.draft("about").await.unwrap(), None);
    // Another tab that still shows the form does not bring the draft back: it would be lost under an id that was sent.
    assert_eq!(store.put_draft(&draft).await, Ok(DraftKept::Sent));
    assert_eq!(store.draft("about").await.unwrap(), None);
}

#[wasm_bindgen_test]
async fn photos_of_version_1_are_taken_along() {
    let name = format!("test-{}", suyuan::edge::device::random::uuid());
    let (draft, photo) = (draft(), &photos()[0]);
    let mut json = serde_json::to_value(&draft).unwrap();
    json["report"].as_object_mut().unwrap().remove("photos");
    let json = serde_json::to_string(&json.to_string()).unwrap();
    support::evaluate(&format!(
        "const open = indexedDB.open('{name}', 1); \
         open.onupgradeneeded = () => {{ for (const name of ['history', 'trust', 'tokens', 'drafts', 'outbox']) \
           open.result.createObjectStore(name, {{ keyPath: 'id' }}).createIndex('at', 'at'); \
           open.transaction.objectStore('drafts').put({{ id: 'about', at: 1, json: {json}, \
             photos: [{{ media_type: 'image/jpeg', bytes: new Uint8Array(256).map((_, at) => at % 251) }}] }}); }}; \
         await new Promise((done) => {{ open.onsuccess = done; }}); open.result.close()"
    ))
    .await;
    let store = Store::open_named(&name).await.unwrap();
    store.bring_over().await.unwrap();
    let kept = store.draft("about").await.unwrap().unwrap();
    assert_eq!(kept.id, draft.id);
    assert_eq!(kept.report.photos, [ReportPhoto { role: PhotoRole::Other, sha256: photo.sha256() }]);
    assert_eq!(store.photo(&draft.id, &photo.sha256()).await.unwrap().as_ref(), Some(photo));
}

const RECEIVED: &str = "return Response.json({ number: 'R1', secret: 's', received_at: 5 }, { status: 201 })";

#[wasm_bindgen_test]
async fn a_report_is_sent_under_its_own_id_photos_first() {
    let store = store().await;
    let id = post(&store).await;
    let body = store.outbox_report(&id).await.unwrap().unwrap().body;
    let network = Network::taking_photos(
        "self.sent = await request.text(); const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sent)); \
         const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''); \
         return Response.json({ number: 'R1', secret: 's', received_at: 5, sha256 }, { status: 201 })",
    );
    let steps = std::cell::Cell::new(0);
    let flushed = flush(&store, &endpoint(), &|| steps.set(steps.get() + 1)).await.unwrap();
    assert_eq!((flushed.changed, flushed.next_at), (1, None));
    assert!(steps.get() > 4, "{}", steps.get());
    assert_eq!(network.header("idempotency-key").unwrap(), id);
    assert_eq!(support::evaluate("return self.sent").await.as_string().unwrap(), body);
    for photo in photos() {
        let sent = format!("return self.uploads['{}'].bytes.length", photo.sha256());
        assert_eq!(support::evaluate(&sent).await.as_f64(), Some(photo.bytes.len() as f64));
    }
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    assert_eq!(report.state, OutboxState::Received);
    assert_eq!(report.is_receipt_for_it(), Some(true));
    assert_eq!((report.progress.photos, report.progress.bytes), (2, 150_256));
    // For the packet that is made of it.
    assert_eq!(kept(&store, &id).await, photos());
    // Sent once, not again.
    send(&store, &endpoint()).await.unwrap();
    assert_eq!(network.count_of("/v1/reports"), 1);
    // The same draft submitted once more, for example from a second tab, stays received.
    enqueue(&store, &Draft { id: id.clone(), ..draft() }, &photos()).await.unwrap();
    assert_eq!(store.outbox_report(&id).await.unwrap().unwrap().state, OutboxState::Received);
    store.remove_outbox(&id).await.unwrap();
    assert_eq!(kept(&store, &id).await, []);
}

#[wasm_bindgen_test]
async fn a_photo_goes_on_from_where_the_platform_has_it() {
    let store = store().await;
    let id = post(&store).await;
    let photo = &photos()[1];
    let network = Network::taking_photos(RECEIVED);
    // Of the second photo it has 1000 bytes, though it says none: a part of another connection came in meanwhile.
    support::evaluate(&format!(
        "self.uploads['{0}'] = {{ id: '{1}', size: 150000, told: 0, \
           bytes: Array.from({{ length: 1000 }}, (_, at) => at * 7 % 251) }}",
        photo.sha256(),
        &photo.sha256()[..8]
    ))
    .await;
    send(&store, &endpoint()).await.unwrap();
    assert_eq!(store.outbox_report(&id).await.unwrap().unwrap().state, OutboxState::Received);
    let same = format!("return uploads['{}'].bytes.every((byte, at) => byte === at * 7 % 251)", photo.sha256());
    assert_eq!(support::evaluate(&same).await.as_bool(), Some(true));
    drop(network);
}

#[wasm_bindgen_test]
async fn photos_that_the_platform_lost_are_sent_again() {
    let store = store().await;
    let id = post(&store).await;
    let network = Network::taking_photos(&format!(
        "if (!self.lost) {{ self.lost = true; self.uploads = {{}}; \
           return Response.json({{ type: '/problems/photos-missing', title: 'no' }}, {{ status: 409 }}); }} {RECEIVED}"
    ));
    send(&store, &endpoint()).await.unwrap();
    assert_eq!(store.outbox_report(&id).await.unwrap().unwrap().state, OutboxState::Received);
    assert_eq!(network.count_of("/v1/reports"), 2);
    assert_eq!(network.count_of("/v1/uploads"), 4);
}

#[wasm_bindgen_test]
async fn a_report_whose_photo_is_gone_is_not_sent_without() {
    let store = store().await;
    let id = enqueue(&store, &draft(), &photos()[..1]).await.unwrap();
    let network = Network::taking_photos(RECEIVED);
    send(&store, &endpoint()).await.unwrap();
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    assert_eq!(report.state, OutboxState::Refused);
    assert_eq!(network.count_of("/v1/reports"), 0);
}

/// Has two tabs send what waits, of which the platform takes none before one of the tabs is through; how many reports changed,
/// and how many were sent.
async fn sent_by_two_tabs(store: &Store) -> (u32, usize) {
    js_sys::eval("self.released = new Promise((then) => { self.release = then })").unwrap();
    // A second report is taken at once: both tabs would wait for one another.
    let network = Network::taking_photos(&format!(
        "if (asked.filter(({{ url }}) => url.endsWith('/v1/reports')).length > 1) release(); await released; {RECEIVED}"
    ));
    let endpoint = endpoint();
    let (first, second) = (pin!(send(store, &endpoint)), pin!(send(store, &endpoint)));
    let (through, other) = select(first, second).await.factor_first();
    js_sys::eval("release()").unwrap();
    (through.unwrap().changed + other.await.unwrap().changed, network.count_of("/v1/reports"))
}

#[wasm_bindgen_test]
async fn two_tabs_send_a_report_once() {
    let store = store().await;
    post(&store).await;
    assert_eq!(sent_by_two_tabs(&store).await, (1, 1));
}

#[wasm_bindgen_test]
async fn two_tabs_send_a_report_once_without_web_locks_too() {
    js_sys::eval("Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true })").unwrap();
    let store = store().await;
    post(&store).await;
    let sent = sent_by_two_tabs(&store).await;
    js_sys::eval("delete navigator.locks").unwrap();
    assert_eq!(sent, (1, 1));
}

#[wasm_bindgen_test]
async fn without_a_network_a_report_waits_and_goes_out_later() {
    let store = store().await;
    let id = post(&store).await;
    let network = Network::answering("throw new TypeError('Failed to fetch')");
    let flushed = send(&store, &endpoint()).await.unwrap();
    assert!(flushed.next_at.unwrap() > clock::now());
    drop(network);
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    // The browser believed that it was online: perhaps it is the platform that is gone.
    assert_eq!((report.state, report.attempts), (OutboxState::Waiting, 1));
    assert_eq!(report.error, Some(SubmitError::Offline));
    assert_eq!(kept(&store, &id).await, photos());
    // Back online, it does not sit out its wait.
    let _network = Network::taking_photos(RECEIVED);
    assert_eq!(send(&store, &endpoint()).await.unwrap().changed, 1);
}

#[wasm_bindgen_test]
async fn a_busy_platform_is_given_the_time_that_it_asks_for() {
    let store = store().await;
    let id = post(&store).await;
    let network = Network::taking_photos("return new Response('', { status: 429, headers: { 'retry-after': '900' } })");
    let now = clock::now();
    send(&store, &endpoint()).await.unwrap();
    send(&store, &endpoint()).await.unwrap();
    assert_eq!(network.count_of("/v1/reports"), 1);
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    assert_eq!((report.state, report.attempts), (OutboxState::Waiting, 1));
    assert!(report.next_at >= now + 900);
}

#[wasm_bindgen_test]
async fn a_refused_report_is_kept_and_not_sent_again() {
    let store = store().await;
    let id = post(&store).await;
    let network = Network::taking_photos(
        "return Response.json({ type: '/problems/request-malformed', title: 'no' }, { status: 422 })",
    );
    send(&store, &endpoint()).await.unwrap();
    send(&store, &endpoint()).await.unwrap();
    assert_eq!(network.count_of("/v1/reports"), 1);
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    assert_eq!(report.state, OutboxState::Refused);
    assert!(report.error.unwrap().is_permanent());
    assert_eq!(kept(&store, &id).await, photos());
    // A person may have it tried again.
    assert_eq!(store.send_again(&id).await, Ok(true));
    send(&store, &endpoint()).await.unwrap();
    assert_eq!(network.count_of("/v1/reports"), 2);
}

#[wasm_bindgen_test]
async fn a_report_of_a_tab_that_died_is_taken_over() {
    let store = store().await;
    let id = post(&store).await;
    let never = Network::answering("return new Promise(() => {})");
    {
        let endpoint = endpoint();
        let sending = pin!(send(&store, &endpoint));
        let is_asked = pin!(until(async || never.count() > 0));
        // The tab dies once it has begun to send, and its lock with it.
        select(sending, is_asked).await;
    }
    drop(never);
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    let OutboxState::Sending { since } = report.state else { panic!("{:?}", report.state) };
    // Where the browser has no locks, nobody knows but by the time.
    assert!(!report.is_due(since + 60));
    assert!(report.is_due(since + 121));
    let _network = Network::taking_photos(RECEIVED);
    assert_eq!(send(&store, &endpoint()).await.unwrap().changed, 1);
}

#[wasm_bindgen_test]
async fn the_outbox_is_flushed_when_the_device_comes_online() {
    let store = store().await;
    let _network = Network::taking_photos(RECEIVED);
    let first = post(&store).await;
    let changes = std::rc::Rc::new(std::cell::Cell::new(0));
    let heard = changes.clone();
    let _flushing = keep_flushing(store.clone(), endpoint(), move || heard.set(heard.get() + 1));
    let state = async |id: &str| store.outbox_report(id).await.unwrap().unwrap().state;
    // What waits at the start goes at once.
    until(async || state(&first).await == OutboxState::Received).await;
    let id = post(&store).await;
    let before = changes.get();
    support::evaluate("dispatchEvent(new Event('online'))").await;
    until(async || state(&id).await == OutboxState::Received).await;
    until(async || changes.get() > before).await;
}

#[wasm_bindgen_test]
fn waiting_doubles_up_to_an_hour_and_spreads() {
    assert_eq!(wait(1, None, 0.0), 20);
    assert_eq!(wait(3, None, 0.0), 80);
    assert_eq!(wait(u32::MAX, None, 0.0), 3600);
    assert_eq!(wait(1, None, 0.5), 25);
    assert_eq!(wait(1, Some(900), 0.0), 900);
    assert_eq!(wait(1, Some(u32::MAX), 0.0), 86_400);
}
