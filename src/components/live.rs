//! Parts of a page that change.

use crate::edge::device::page;
use crate::i18n::LanguageContext;
use crate::state::react;
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

/// A part of a page that is written anew when the language changes. What was entered, found or loaded is kept outside of it:
/// a change of language loses nothing.
pub fn worded<V: IntoView + 'static>(draw: impl Fn() -> V + Send + 'static) -> Box<dyn FnMut() -> AnyView + Send> {
    let language = expect_context::<LanguageContext>();
    live(move || {
        language.0.track();
        draw()
    })
}

/// One text of the language in use; see [`worded`]. A function instead of a closure: all of them share one type.
#[inline(never)]
pub fn text(write: fn() -> &'static str) -> Box<dyn FnMut() -> AnyView + Send> {
    worded(write)
}

/// The same, in an attribute.
#[inline(never)]
pub fn attribute(write: fn() -> &'static str) -> Box<dyn FnMut() -> String + Send> {
    worded_text(write)
}

/// A text in an attribute that follows the language; see [`worded`].
pub fn worded_text<T: Into<String>>(write: impl Fn() -> T + Send + 'static) -> Box<dyn FnMut() -> String + Send> {
    let language = expect_context::<LanguageContext>();
    live_text(move || {
        language.0.track();
        write()
    })
}

/// Names the document in the language in use, as long as the page is there.
pub fn titled<T: AsRef<str>>(write: impl Fn() -> T + 'static) {
    let language = expect_context::<LanguageContext>();
    react(move || {
        language.0.track();
        page::set_title(write().as_ref());
    });
}
