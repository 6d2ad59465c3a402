//! What was typed in the last moments of a page: written at once, as the page may be gone before a database answers.

use crate::edge::store::Draft;
use gloo_events::EventListener;
use web_sys::Storage;

fn key(about: &str) -> String {
    format!("suyuan-last-words:{about}")
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Keeps a draft's words.
pub fn keep(draft: &Draft) {
    if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(draft)) {
        // With no room, what was saved a moment ago is what remains.
        let _ = storage.set_item(&key(&draft.about), &json);
    }
}

/// The words about a code that were kept, once.
#[must_use]
pub fn take(about: &str) -> Option<Draft> {
    let json = storage()?.get_item(&key(about)).ok().flatten()?;
    forget(about);
    suyuan_record::json::from_bytes(json.as_bytes()).ok()
}

/// Forgets them: the database has them.
pub fn forget(about: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(about));
    }
}

/// Hears that the page is left or hidden, perhaps for good.
#[must_use]
#[derive(Debug)]
pub struct Leaving {
    _listeners: [EventListener; 2],
}

/// Calls `on_leave` when the page is left or hidden. Drop it to stop.
pub fn on_leave(on_leave: impl Fn() + Clone + 'static) -> Option<Leaving> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let hidden = on_leave.clone();
    let looked = document.clone();
    let listeners = [
        EventListener::new(&document, "visibilitychange", move |_| {
            if looked.visibility_state() == web_sys::VisibilityState::Hidden {
                hidden();
            }
        }),
        // Safari tells no `visibilitychange` when a page is navigated away from (WebKit bug 116769).
        EventListener::new(&window, "pagehide", move |_| on_leave()),
    ];
    Some(Leaving { _listeners: listeners })
}
