//! The service worker and installation: both optional, both silent where the browser has neither.

use gloo_events::EventListener;
use js_sys::{Function, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ServiceWorkerContainer;

/// The tag of the background sync, and of the worker's message, for the outbox.
const OUTBOX_TAG: &str = "suyuan-outbox";

/// Registers `/sw.js`, so that the app starts offline. Not in a frame: storage is partitioned there, and the embedding
/// page pays for the download.
///
/// `on_update` hears when a new version is ready; [`update`] switches to it.
pub fn register(script: &str, on_update: impl Fn() + 'static) {
    if super::embed::is_framed() {
        return;
    }
    let Some(container) = container() else { return };
    let script = script.to_owned();
    wasm_bindgen_futures::spawn_local(async move {
        let Ok(registration) = JsFuture::from(container.register(&script)).await else { return };
        let Ok(registration) = registration.dyn_into::<web_sys::ServiceWorkerRegistration>() else { return };
        let on_update = std::rc::Rc::new(on_update);
        // With a controller this is an update; without one it is the first installation, of which nobody needs to know.
        if registration.waiting().is_some() && container.controller().is_some() {
            on_update();
        }
        let this = registration.clone();
        // For as long as the page lives.
        EventListener::new(&registration, "updatefound", move |_| {
            let (Some(installing), container, on_update) = (this.installing(), container.clone(), on_update.clone())
            else {
                return;
            };
            let worker = installing.clone();
            EventListener::new(&installing, "statechange", move |_| {
                let is_installed = worker.state() == web_sys::ServiceWorkerState::Installed;
                if is_installed && container.controller().is_some() {
                    on_update();
                }
            })
            .forget();
        })
        .forget();
    });
}

/// Switches to the version that waits, and loads the page anew once it is in charge.
pub async fn update() {
    let Some(container) = container() else { return };
    let Ok(registration) = JsFuture::from(container.get_registration()).await else { return };
    let waiting = registration
        .dyn_into::<web_sys::ServiceWorkerRegistration>()
        .ok()
        .and_then(|registration| registration.waiting());
    let Some(waiting) = waiting else { return };
    EventListener::once(&container, "controllerchange", |_| {
        if let Some(window) = web_sys::window() {
            let _ = window.location().reload();
        }
    })
    .forget();
    let _ = waiting.post_message(&message("skip-waiting"));
}

/// Has the worker keep the words of a language, so that it is spoken without a network too.
pub fn keep_words(language: &'static str) {
    let Some(container) = container() else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let Ok(ready) = container.ready() else { return };
        let Ok(registration) = JsFuture::from(ready).await else { return };
        let Ok(registration) = registration.dyn_into::<web_sys::ServiceWorkerRegistration>() else { return };
        let Some(worker) = registration.active() else { return };
        let message = message("words");
        let _ = Reflect::set(&message, &"language".into(), &language.into());
        // It may have been replaced a moment ago; its successor is told at the next start.
        let _ = worker.post_message(&message);
    });
}

/// Asks the browser to wake the worker once there is a network (Background Sync; Chromium only).
pub(super) async fn request_sync() {
    let Some(container) = container().filter(|container| container.controller().is_some()) else { return };
    let Ok(promise) = container.ready() else { return };
    let Ok(registration) = JsFuture::from(promise).await else { return };
    let sync = Reflect::get(&registration, &"sync".into()).unwrap_or(JsValue::UNDEFINED);
    let register = Reflect::get(&sync, &"register".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let Some(Ok(promise)) = register.map(|register| register.call1(&sync, &OUTBOX_TAG.into())) else { return };
    // Refused where the person switched it off.
    let Ok(promise) = promise.dyn_into::<js_sys::Promise>() else { return };
    let _ = JsFuture::from(promise).await;
}

/// Hears the worker's message that the outbox should be flushed.
pub(super) fn on_flush_message(flush: impl Fn() + 'static) -> Option<EventListener> {
    let container = container()?;
    let listener = EventListener::new(&container, "message", move |event| {
        let data = Reflect::get(event, &"data".into()).unwrap_or(JsValue::UNDEFINED);
        let kind = data.is_object().then(|| Reflect::get(&data, &"type".into()).ok()?.as_string()).flatten();
        if kind.as_deref() == Some(OUTBOX_TAG) {
            flush();
        }
    });
    Some(listener)
}

fn message(kind: &str) -> JsValue {
    let message = Object::new();
    let _ = Reflect::set(&message, &"type".into(), &kind.into());
    message.into()
}

/// Absent outside secure contexts and in some private windows, where `web-sys` would still give one.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"serviceWorker".into()).ok()?.dyn_into().ok()
}

thread_local! {
    /// The browser's offer to install, kept until it is used: it comes once, and early.
    static OFFER: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Hears whether the app can be installed from within the page. Drop it to stop.
#[must_use]
#[derive(Debug)]
pub struct InstallPrompt {
    _listeners: [EventListener; 2],
}

impl InstallPrompt {
    /// Keeps the browser's offer (`beforeinstallprompt`; Chromium only); `on_change` hears whether there is one.
    pub fn listen(on_change: impl Fn(bool) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let on_change = std::rc::Rc::new(on_change);
        let on_installed = on_change.clone();
        let options = gloo_events::EventListenerOptions::enable_prevent_default();
        let offered = EventListener::new_with_options(&window, "beforeinstallprompt", options, move |event| {
            // Ours to show, at a time that suits the person.
            event.prevent_default();
            OFFER.set(Some(event.into()));
            on_change(true);
        });
        let installed = EventListener::new(&window, "appinstalled", move |_| {
            OFFER.set(None);
            on_installed(false);
        });
        Some(Self { _listeners: [offered, installed] })
    }

    /// Whether there is an offer.
    #[must_use]
    pub fn is_available() -> bool {
        OFFER.with_borrow(Option::is_some)
    }

    /// Shows the browser's dialog; it can be shown once for each offer. Whether the person agreed.
    pub async fn prompt() -> bool {
        let Some(offer) = OFFER.take() else { return false };
        let prompt = Reflect::get(&offer, &"prompt".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
        if prompt.is_none_or(|prompt| prompt.call0(&offer).is_err()) {
            return false;
        }
        let choice = Reflect::get(&offer, &"userChoice".into()).ok();
        let Some(Ok(choice)) = choice.map(JsCast::dyn_into::<js_sys::Promise>) else { return false };
        let Ok(choice) = JsFuture::from(choice).await else { return false };
        Reflect::get(&choice, &"outcome".into()).is_ok_and(|outcome| outcome == "accepted")
    }
}
