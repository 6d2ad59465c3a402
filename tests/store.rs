//! What the device keeps, in a real IndexedDB.
#![cfg(target_arch = "wasm32")]

mod support;

use idb::{Factory, TransactionMode};
use support::{Network, endpoint, report, store};
use suyuan::edge::clock;
use suyuan::edge::endpoint::SubmitError;
use suyuan::edge::outbox::{enqueue, flush, keep_flushing, wait};
use suyuan::edge::photos::Photo;
use suyuan::edge::store::{Draft, HISTORY_LIMIT, HistoryEntry, OutboxState, Store, TrustCache};
use suyuan_record::{Category, Localized, LookupReply, StatementForm};
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

fn photo() -> Photo {
    Photo { media_type: "image/jpeg".into(), bytes: (0..=255).collect() }
}

fn draft() -> Draft {
    Draft { photos: vec![photo(), photo()], ..Draft::new("about", report()) }
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
    let name = format!("test-{}", suyuan::edge::random::uuid());
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
    store.put_draft(&draft).await.unwrap();
    assert_eq!(store.draft("about").await.unwrap(), Some(draft));
    store.remove_draft("about").await.unwrap();
    assert_eq!(store.draft("about").await.unwrap(), None);
}

#[wasm_bindgen_test]
async fn sending_a_draft_twice_gives_one_report_and_no_draft() {
    let store = store().await;
    let draft = draft();
    store.put_draft(&draft).await.unwrap();
    let (first, second) = futures_util::future::join(enqueue(&store, &draft), enqueue(&store, &draft)).await;
    assert_eq!(first, second);
    let outbox = store.outbox().await.unwrap();
    assert_eq!(outbox.len(), 1);
    assert_eq!(outbox[0].id, draft.id);
    assert_eq!(outbox[0].photos, draft.photos);
    assert_eq!(outbox[0].state, OutboxState::Waiting);
    assert_eq!(store.draft("about").await.unwrap(), None);
}

const RECEIVED: &str = "return Response.json({ number: 'R1', secret: 's', received_at: 5 }, { status: 201 })";

#[wasm_bindgen_test]
async fn a_report_is_sent_under_its_own_id_and_its_photos_let_go() {
    let store = store().await;
    let id = enqueue(&store, &draft()).await.unwrap();
    let network = Network::answering(RECEIVED);
    let flushed = flush(&store, &endpoint()).await.unwrap();
    assert_eq!((flushed.changed, flushed.next_at), (1, None));
    assert_eq!(network.header("idempotency-key").unwrap(), id);
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    assert_eq!(report.state, OutboxState::Received);
    assert_eq!(report.receipt.unwrap().number, "R1");
    assert!(report.photos.is_empty());
    // Sent once, not again.
    flush(&store, &endpoint()).await.unwrap();
    assert_eq!(network.count(), 1);
    // The same draft submitted once more, for example from a second tab, stays received.
    enqueue(&store, &Draft { id: id.clone(), ..draft() }).await.unwrap();
    assert_eq!(store.outbox_report(&id).await.unwrap().unwrap().state, OutboxState::Received);
}

#[wasm_bindgen_test]
async fn two_tabs_send_a_report_once() {
    let store = store().await;
    enqueue(&store, &draft()).await.unwrap();
    let network = Network::answering(&format!("await new Promise((then) => setTimeout(then, 50)); {RECEIVED}"));
    let endpoint = endpoint();
    let (first, second) = futures_util::future::join(flush(&store, &endpoint), flush(&store, &endpoint)).await;
    assert_eq!(first.unwrap().changed + second.unwrap().changed, 1);
    assert_eq!(network.count(), 1);
}

#[wasm_bindgen_test]
async fn two_tabs_send_a_report_once_without_web_locks_too() {
    js_sys::eval("Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true })").unwrap();
    let store = store().await;
    enqueue(&store, &draft()).await.unwrap();
    let network = Network::answering(&format!("await new Promise((then) => setTimeout(then, 50)); {RECEIVED}"));
    let endpoint = endpoint();
    let both = futures_util::future::join(flush(&store, &endpoint), flush(&store, &endpoint)).await;
    js_sys::eval("delete navigator.locks").unwrap();
    assert_eq!(both.0.unwrap().changed + both.1.unwrap().changed, 1);
    assert_eq!(network.count(), 1);
}

#[wasm_bindgen_test]
async fn without_a_network_a_report_waits_and_goes_out_later() {
    let store = store().await;
    let id = enqueue(&store, &draft()).await.unwrap();
    let network = Network::answering("throw new TypeError('Failed to fetch')");
    let flushed = flush(&store, &endpoint()).await.unwrap();
    assert!(flushed.next_at.unwrap() > clock::now());
    drop(network);
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    assert_eq!((report.state, report.attempts), (OutboxState::Waiting, 0));
    assert_eq!(report.error, Some(SubmitError::Offline));
    assert_eq!(report.photos.len(), 2);
    // Back online, it does not sit out its wait.
    let _network = Network::answering(RECEIVED);
    assert_eq!(flush(&store, &endpoint()).await.unwrap().changed, 1);
}

#[wasm_bindgen_test]
async fn a_busy_platform_is_given_the_time_that_it_asks_for() {
    let store = store().await;
    let id = enqueue(&store, &draft()).await.unwrap();
    let network = Network::answering("return new Response('', { status: 429, headers: { 'retry-after': '900' } })");
    let now = clock::now();
    flush(&store, &endpoint()).await.unwrap();
    flush(&store, &endpoint()).await.unwrap();
    assert_eq!(network.count(), 1);
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    assert_eq!((report.state, report.attempts), (OutboxState::Waiting, 1));
    assert!(report.next_at >= now + 900);
}

#[wasm_bindgen_test]
async fn a_refused_report_is_kept_and_not_sent_again() {
    let store = store().await;
    let id = enqueue(&store, &draft()).await.unwrap();
    let network = Network::problem(422, "request-malformed");
    flush(&store, &endpoint()).await.unwrap();
    flush(&store, &endpoint()).await.unwrap();
    assert_eq!(network.count(), 1);
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    assert_eq!(report.state, OutboxState::Refused);
    assert!(report.error.unwrap().is_permanent());
    assert_eq!(report.photos.len(), 2);
}

#[wasm_bindgen_test]
async fn a_report_of_a_tab_that_died_is_taken_over() {
    let store = store().await;
    let id = enqueue(&store, &draft()).await.unwrap();
    let never = Network::answering("return new Promise(() => {})");
    {
        let endpoint = endpoint();
        let sending = std::pin::pin!(flush(&store, &endpoint));
        let moment = std::pin::pin!(gloo_timers::future::TimeoutFuture::new(300));
        // The tab dies here.
        futures_util::future::select(sending, moment).await;
    }
    drop(never);
    let report = store.outbox_report(&id).await.unwrap().unwrap();
    let OutboxState::Sending { since } = report.state else { panic!("{:?}", report.state) };
    assert!(!report.is_due(since + 60));
    assert!(report.is_due(since + 121));
}

#[wasm_bindgen_test]
async fn the_outbox_is_flushed_when_the_device_comes_online() {
    let store = store().await;
    let changes = std::rc::Rc::new(std::cell::Cell::new(0));
    let heard = changes.clone();
    let _flushing = keep_flushing(store.clone(), endpoint(), move || heard.set(heard.get() + 1));
    gloo_timers::future::TimeoutFuture::new(200).await;
    let id = enqueue(&store, &draft()).await.unwrap();
    let _network = Network::answering(RECEIVED);
    support::evaluate("dispatchEvent(new Event('online'))").await;
    for _ in 0..50 {
        gloo_timers::future::TimeoutFuture::new(50).await;
        if changes.get() > 0 {
            break;
        }
    }
    assert_eq!(changes.get(), 1);
    assert_eq!(store.outbox_report(&id).await.unwrap().unwrap().state, OutboxState::Received);
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
