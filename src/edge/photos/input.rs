//! Pictures that a person hands over: picked, pasted or dropped.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Blob, ClipboardEvent, DataTransfer, DragEvent, Event, FileList, HtmlInputElement};

/// A picture that was handed over, not yet looked into.
pub type Picture = Blob;

/// Hears pastes and drops for as long as it lives.
pub struct Listening {
    _listeners: [EventListener; 3],
}

impl std::fmt::Debug for Listening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Listening")
    }
}

/// The file that a file input was given; the input is emptied, so that the same file can be picked again.
#[must_use]
pub fn picked(event: &Event) -> Option<Picture> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = first(input.files());
    input.set_value("");
    file
}

/// All files that a file input was given; the input is emptied.
#[must_use]
pub fn all_picked(event: &Event) -> Vec<web_sys::File> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = input.files();
    let files = files.map(|files| (0..files.length()).filter_map(|at| files.get(at)).collect()).unwrap_or_default();
    input.set_value("");
    files
}

/// Hears pictures that are pasted or dropped anywhere on the page.
#[must_use]
pub fn listen(on_picture: impl Fn(Picture) + Clone + 'static) -> Option<Listening> {
    let document = web_sys::window()?.document()?;
    let active = EventListenerOptions::enable_prevent_default();
    let on_paste = on_picture.clone();
    let paste = EventListener::new(&document, "paste", move |event| {
        let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        if let Some(file) = clipboard.and_then(file_of) {
            on_paste(file);
        }
    });
    // Without this the browser would leave the app and show the picture instead.
    let drag_over = EventListener::new_with_options(&document, "dragover", active, |event| event.prevent_default());
    let drop = EventListener::new_with_options(&document, "drop", active, move |event| {
        event.prevent_default();
        let dropped = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        if let Some(file) = dropped.and_then(file_of) {
            on_picture(file);
        }
    });
    Some(Listening { _listeners: [paste, drag_over, drop] })
}

fn file_of(transfer: DataTransfer) -> Option<Blob> {
    first(transfer.files())
}

fn first(files: Option<FileList>) -> Option<Blob> {
    files.and_then(|files| files.get(0)).map(Blob::from)
}
