//! Loading something for a page.

use crate::state::{Kept, State, react};
use std::pin::Pin;

/// What is on its way to a page.
pub type Loading<T> = Pin<Box<dyn Future<Output = T>>>;

/// Starts `load`, and again whenever a signal that it reads changes. Gives what it brought last, `None` until then.
///
/// A result that was overtaken by a later start is dropped: it never replaces the later one. Smaller than a resource,
/// whose suspense and server rendering nothing here needs.
pub fn load<T: Clone + 'static>(load: impl Fn() -> Loading<T> + 'static) -> State<Option<T>> {
    let loaded = State::new(None);
    let rounds = Kept::new(0_u32);
    react(move || {
        let loading = load();
        rounds.set(rounds.get() + 1);
        let round = rounds.get();
        leptos::task::spawn_local(async move {
            let value = loading.await;
            // Both are gone once the page is.
            if rounds.try_get() == Some(round) {
                loaded.set(Some(value));
            }
        });
    });
    loaded
}
