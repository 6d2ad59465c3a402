//! Parts of a page that change.

use leptos::prelude::*;

/// A part of a page that changes: drawn anew whenever a signal that `draw` reads changes.
///
/// The same as the closure itself, but of one type for all: each closure in a view otherwise brings a copy of the
/// machinery that follows its signals, about 4 KB of Wasm.
pub fn live<V: IntoView + 'static>(draw: impl Fn() -> V + Send + 'static) -> Box<dyn FnMut() -> AnyView + Send> {
    Box::new(move || draw().into_any())
}

/// A text in an attribute that changes; see [`live`].
pub fn live_text<T: Into<String>>(write: impl Fn() -> T + Send + 'static) -> Box<dyn FnMut() -> String + Send> {
    Box::new(move || write().into())
}
