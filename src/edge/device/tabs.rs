//! Word of a change to the other tabs, and to the service worker (Broadcast Channel); where the browser has none, they see
//! it when they are looked at next.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

/// A line to the other tabs.
#[derive(Debug)]
pub(in crate::edge) struct Tabs {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}

impl Tabs {
    /// Opens the line; `on_word` hears what the others tell, not what this one does.
    pub(in crate::edge) fn open(name: &str, on_word: impl Fn() + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&channel, "message", move |_| on_word());
        Some(Self { channel, _listener: listener })
    }

    /// Tells the others.
    pub(in crate::edge) fn tell(&self) {
        let _ = self.channel.post_message(&JsValue::NULL);
    }
}
