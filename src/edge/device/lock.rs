//! One tab at a time (Web Locks), where the browser has them.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Held until dropped; the browser frees it when the tab dies.
#[derive(Debug)]
pub(in crate::edge) struct Lock {
    release: Option<Function>,
}

impl Lock {
    /// Whether the browser vouches that nobody else holds it.
    pub(in crate::edge) fn is_real(&self) -> bool {
        self.release.is_some()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.release {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Takes the lock if no other tab holds it. Browsers without Web Locks always give it: callers must be safe without.
pub(in crate::edge) async fn try_lock(name: &str) -> Option<Lock> {
    match request(name) {
        Some((promise, release)) => match JsFuture::from(promise).await {
            Ok(is_free) => is_free.is_truthy().then_some(Lock { release: Some(release) }),
            // Not permitted here, for example in a sandboxed frame.
            Err(_) => Some(Lock { release: None }),
        },
        None => Some(Lock { release: None }),
    }
}

/// Asks for the lock: whether it was free, and what frees it.
fn request(name: &str) -> Option<(Promise, Function)> {
    // In a page or in a worker.
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?;
    let mut release = None;
    let held = Promise::new(&mut |resolve, _| release = Some(resolve));
    let mut answered = None;
    let answer = Promise::new(&mut |resolve, _| answered = Some(resolve));
    let answered = answered?;
    let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let is_free = !lock.is_null();
        let _ = answered.call1(&JsValue::UNDEFINED, &is_free.into());
        // The lock is held until this promise is settled.
        if is_free { held.into() } else { JsValue::UNDEFINED }
    });
    let done: Promise = request.call3(&locks, &name.into(), &options, &callback).ok()?.dyn_into().ok()?;
    // `done` settles first only when the request was refused.
    Some((Promise::race(&Array::of2(&answer, &done)), release?))
}
