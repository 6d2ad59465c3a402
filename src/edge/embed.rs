//! Inside another site's page: what is said to it, and what is heard from it.
//!
//! Only the embedding page is spoken to, only when its origin is among those that the deployment permits, and only
//! about outcomes: nothing personal leaves. See `docs/embedding.md`.

use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, ResizeObserver, Window};

const VERSION: f64 = 1.0;
/// Longer than any code: more is no code.
const MAX_CODE: usize = 4096;

/// What the embedding page may ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Look this code up.
    Lookup {
        /// The payload.
        code: String,
    },
}

/// What the embedding page is told of a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultMessage {
    /// The name of the outcome, for example `Verified`.
    pub outcome: String,
    /// What the code stands for: `item`, `batch`, `product`, ….
    pub level: String,
    /// The canonical identity.
    pub canonical: String,
}

/// The embedding page, for as long as it lives. Drop it to stop listening.
#[must_use]
pub struct Parent {
    inner: Rc<Inner>,
    _listener: EventListener,
    resize: RefCell<Option<Resize>>,
}

struct Inner {
    window: Window,
    permitted: Vec<String>,
    /// The parent's origin, once it is known and permitted.
    origin: RefCell<Option<String>>,
    /// What was said before the origin was known; the last of each type.
    pending: RefCell<Vec<(&'static str, Object)>>,
}

struct Resize {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Resize {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether the app runs inside another page.
#[must_use]
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    // A parent of another origin may be compared, but not looked into.
    parent_window(&window).is_some()
}

impl Parent {
    /// Connects to the embedding page; `None` outside a frame. `on_asked` hears what it asks.
    ///
    /// Its origin is taken from `ancestorOrigins` or the referrer, or else from its first `hello` message.
    pub fn connect(permitted: &[String], on_asked: impl Fn(Asked) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let parent = parent_window(&window)?;
        let inner = Rc::new(Inner {
            window: parent,
            permitted: permitted.to_vec(),
            origin: RefCell::new(None),
            pending: RefCell::new(Vec::new()),
        });
        if let Some(origin) = embedding_origin(&window) {
            inner.learn(&origin);
        }
        let this = inner.clone();
        let listener = EventListener::new(&window, "message", move |event| {
            if let Some(asked) = event.dyn_ref().and_then(|event| this.hear(event)) {
                on_asked(asked);
            }
        });
        Some(Self { inner, _listener: listener, resize: RefCell::new(None) })
    }

    /// Says that the app is ready to be asked.
    pub fn ready(&self) {
        self.inner.say("ready", Object::new());
    }

    /// Tells an outcome.
    pub fn result(&self, result: &ResultMessage) {
        let message = Object::new();
        set(&message, "outcome", &result.outcome.as_str().into());
        set(&message, "level", &result.level.as_str().into());
        set(&message, "canonical", &result.canonical.as_str().into());
        self.inner.say("result", message);
    }

    /// Tells the height of an element, in CSS pixels, now and whenever it changes.
    pub fn follow_height(&self, element: &web_sys::Element) {
        let (inner, observed) = (self.inner.clone(), element.clone());
        let callback = Closure::<dyn FnMut()>::new(move || {
            let message = Object::new();
            set(&message, "height", &observed.get_bounding_client_rect().height().ceil().into());
            inner.say("resize", message);
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(element);
            self.resize.replace(Some(Resize { observer, _callback: callback }));
        }
    }
}

impl Inner {
    fn learn(&self, origin: &str) -> bool {
        if !is_permitted(&self.permitted, origin) {
            return false;
        }
        self.origin.replace(Some(origin.to_owned()));
        for (_, message) in self.pending.take() {
            let _ = self.window.post_message(&message, origin);
        }
        true
    }

    fn say(&self, kind: &'static str, message: Object) {
        set(&message, "source", &"suyuan".into());
        set(&message, "version", &VERSION.into());
        set(&message, "type", &kind.into());
        match &*self.origin.borrow() {
            // Fails where the parent is gone.
            Some(origin) => drop(self.window.post_message(&message, origin)),
            None => {
                let mut pending = self.pending.borrow_mut();
                pending.retain(|(earlier, _)| *earlier != kind);
                pending.push((kind, message));
            }
        }
    }

    /// What a message asks, if it comes from the embedding page and is one of this protocol.
    fn hear(&self, event: &MessageEvent) -> Option<Asked> {
        let is_parent =
            event.source().is_some_and(|source| JsValue::from(source) == *AsRef::<JsValue>::as_ref(&self.window));
        if !is_parent {
            return None;
        }
        let origin = event.origin();
        let message = Message::read(&event.data())?;
        if message.kind == "hello" {
            // The browser vouches for the origin, so this may put right what the referrer said.
            self.learn(&origin);
            return None;
        }
        let is_known = self.origin.borrow().as_deref() == Some(origin.as_str());
        if is_known { message.asked() } else { None }
    }
}

/// A message of this protocol, version 1.
struct Message {
    kind: String,
    code: Option<String>,
}

impl Message {
    fn read(message: &JsValue) -> Option<Self> {
        if !message.is_object() {
            return None;
        }
        let get = |key: &str| Reflect::get(message, &key.into()).ok();
        let text = |key: &str| get(key)?.as_string();
        let is_ours = text("target")? == "suyuan" && get("version")?.as_f64()? == VERSION;
        is_ours.then(|| Some(Self { kind: text("type")?, code: text("code") }))?
    }

    fn asked(self) -> Option<Asked> {
        let code = self.code.filter(|code| !code.is_empty() && code.len() <= MAX_CODE);
        (self.kind == "lookup").then_some(Asked::Lookup { code: code? })
    }
}

/// Whether the deployment permits an origin. An opaque origin (`null`) cannot be named, so it is never permitted.
fn is_permitted(permitted: &[String], origin: &str) -> bool {
    origin.starts_with("http") && permitted.iter().any(|entry| entry == "*" || entry == origin)
}

fn parent_window(window: &Window) -> Option<Window> {
    let parent = window.parent().ok().flatten()?;
    (AsRef::<JsValue>::as_ref(&parent) != AsRef::<JsValue>::as_ref(window)).then_some(parent)
}

/// The origin of the embedding page, where the browser tells (`ancestorOrigins`: not Firefox; the referrer: unless the
/// page withholds it).
fn embedding_origin(window: &Window) -> Option<String> {
    let ancestors = Reflect::get(&window.location(), &"ancestorOrigins".into()).ok();
    let nearest = ancestors.and_then(|list| list.dyn_into::<web_sys::DomStringList>().ok()?.item(0));
    nearest.or_else(|| {
        let referrer = web_sys::Url::new(&window.document()?.referrer()).ok()?.origin();
        // After a link within the frame, the referrer is the app itself.
        (window.location().origin().ok()? != referrer).then_some(referrer)
    })
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // Setting a member of a plain object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}
