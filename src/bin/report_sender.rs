//! What the service worker sends reports with while no page is open: the app's own outbox, without its pages.

use suyuan::edge::config;
use suyuan::edge::endpoint::Endpoint;
use suyuan::edge::reports::outbox::flush_in_worker;
use suyuan::edge::store::Store;
use wasm_bindgen::prelude::wasm_bindgen;

/// Sends what is due; whether something waits still, and the browser should try again. So it is when nothing could be
/// done.
#[wasm_bindgen]
pub async fn send_reports() -> bool {
    let Ok(config) = config::load().await else { return true };
    let Ok(store) = Store::open().await else { return true };
    flush_in_worker(&store, &Endpoint::new(&config)).await.unwrap_or(true)
}

fn main() {}
