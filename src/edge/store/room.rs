//! Whether there is room for more (Storage Standard, 5).

use super::database::Store;
use super::record::member;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Bytes that are left free beside a photo: for words, and for the database's own.
const MARGIN: f64 = 512.0 * 1024.0;

/// Whether there is room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// As far as the browser tells, or it does not tell.
    Enough,
    /// The browser says that there is too little.
    Short,
}

impl Store {
    /// Whether so many bytes more would fit. An estimate: browsers round, and tell no more than they wish.
    pub async fn room_for(&self, bytes: usize) -> Room {
        #[expect(clippy::cast_precision_loss, reason = "photos have megabytes")]
        let needed = bytes as f64 + MARGIN;
        match free().await {
            Some(free) if free < needed => Room::Short,
            _ => Room::Enough,
        }
    }
}

async fn free() -> Option<f64> {
    // Absent outside secure contexts, and `estimate` in Safari before 17.
    let storage = Reflect::get(&web_sys::window()?.navigator(), &"storage".into()).ok()?;
    let estimate: Function = Reflect::get(&storage, &"estimate".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = estimate.call0(&storage).ok()?.dyn_into().ok()?;
    let estimate: JsValue = JsFuture::from(promise).await.ok()?;
    Some(member(&estimate, "quota").as_f64()? - member(&estimate, "usage").as_f64()?)
}
