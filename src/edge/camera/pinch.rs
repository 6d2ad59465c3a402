//! Two fingers on the picture.

use gloo_events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, TouchEvent};

/// Listens to two fingers. Drop it to stop.
#[must_use]
#[derive(Debug)]
pub struct Pinch {
    _listeners: [EventListener; 3],
}

impl Pinch {
    /// `begin` is asked for the value that the fingers start from; `spread` hears it again with how far they are apart now,
    /// as a ratio to how far they were.
    pub fn listen(
        element: &HtmlElement,
        begin: impl Fn() -> f64 + 'static,
        spread: impl Fn(f64, f64) + 'static,
    ) -> Self {
        // Value and distance at the start, while two fingers are down.
        let started = Rc::new(Cell::new(None::<(f64, f64)>));
        let (starting, moving, ending) = (Rc::clone(&started), Rc::clone(&started), started);
        let on_start = EventListener::new(element, "touchstart", move |event| {
            starting.set(distance(event).map(|apart| (begin(), apart)));
        });
        // Not passive: else the page would zoom too.
        let active = EventListenerOptions::enable_prevent_default();
        let on_move = EventListener::new_with_options(element, "touchmove", active, move |event| {
            if let (Some((value, apart)), Some(now)) = (moving.get(), distance(event)) {
                event.prevent_default();
                spread(value, now / apart);
            }
        });
        let on_end = EventListener::new(element, "touchend", move |_| ending.set(None));
        Self { _listeners: [on_start, on_move, on_end] }
    }
}

/// How far two fingers are apart, in CSS pixels; `None` for one or three.
fn distance(event: &web_sys::Event) -> Option<f64> {
    let touches = event.dyn_ref::<TouchEvent>()?.touches();
    if touches.length() != 2 {
        return None;
    }
    let (one, other) = (touches.get(0)?, touches.get(1)?);
    let across = f64::from(one.client_x() - other.client_x());
    let down = f64::from(one.client_y() - other.client_y());
    Some(across.hypot(down)).filter(|apart| *apart > 1.0)
}
