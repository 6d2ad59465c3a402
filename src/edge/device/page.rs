//! The document around the app: its title, its focus, its address.

use web_sys::HtmlElement;

/// Whether the element of this id has the focus.
fn has_focus(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Moves the focus to the element with this id, so that a screen reader goes on there. Whoever is choosing a language stays in
/// the list of them: the page is written anew around it.
pub fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    if has_focus("language") {
        return;
    }
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Scrolls the element with this id into view and moves the focus there.
pub fn reveal(id: &str) {
    if let Some(element) = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id)) {
        element.scroll_into_view();
    }
    focus(id);
}

/// Scrolls to the top, as a fresh page would be.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// A parameter of a query string, decoded once; `None` where it is absent.
#[must_use]
pub fn parameter(search: &str, name: &str) -> Option<String> {
    web_sys::UrlSearchParams::new_with_str(search).ok()?.get(name)
}

/// The app's own origin, for example `https://suyuan.example`.
#[must_use]
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The app's own host without its port, for example `suyuan.example`.
#[must_use]
pub fn host() -> Option<String> {
    web_sys::window()?.location().hostname().ok().filter(|host| !host.is_empty())
}

/// The path in the address bar, for example `/scan`.
#[must_use]
pub fn path() -> Option<String> {
    web_sys::window()?.location().pathname().ok()
}

/// Whether the browser believes that it is online. Only `false` means something.
#[must_use]
pub fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Hears when the browser goes online or offline, for as long as the page lives.
pub fn follow_online(on_change: impl Fn(bool) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    for name in ["online", "offline"] {
        let on_change = on_change.clone();
        gloo_events::EventListener::new(&window, name, move |_| on_change(is_online())).forget();
    }
}

/// Hides the picture of the app that the page shows before it runs.
pub fn remove_boot_screen() {
    if let Some(boot) = web_sys::window().and_then(|window| window.document()?.get_element_by_id("boot")) {
        boot.remove();
    }
}

/// The address as it stands in the address bar.
#[must_use]
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Whether the section that an event comes from is open (`<details>`).
#[must_use]
pub fn is_section_open(event: &web_sys::Event) -> bool {
    let section = event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(target).ok());
    section.is_some_and(|section| section.has_attribute("open"))
}

/// The window's width in CSS pixels.
#[must_use]
pub fn width() -> f64 {
    web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64()).unwrap_or(360.0)
}

/// Calls `on_visible` whenever the page is looked at again. Drop what it gives to stop.
pub fn follow_visible(on_visible: impl Fn() + 'static) -> Option<gloo_events::EventListener> {
    let document = web_sys::window()?.document()?;
    let looked = document.clone();
    Some(gloo_events::EventListener::new(&document, "visibilitychange", move |_| {
        if looked.visibility_state() == web_sys::VisibilityState::Visible {
            on_visible();
        }
    }))
}

/// The parts of the address's fragment that dots are between, decoded; what is no text is left out.
#[must_use]
pub fn fragment_parts() -> Vec<String> {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let decode = |part: &str| js_sys::decode_uri_component(part).ok().map(String::from);
    fragment.trim_start_matches('#').split('.').filter_map(decode).collect()
}
