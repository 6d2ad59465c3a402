//! What is laid over the live picture.

use super::session::{ScanState, Session};
use crate::components::live_text;
use crate::state::{State, react};
use leptos::prelude::*;
use suyuan_decode::Point;

/// Where to hold the code.
#[component]
pub(super) fn Aim() -> impl IntoView {
    view! {
        <svg class="pointer-events-none absolute inset-0 m-auto h-3/5 w-3/5 text-white/85" viewBox="0 0 100 100" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" aria-hidden="true">
            <path d="M4 22V8a4 4 0 0 1 4-4h14M78 4h14a4 4 0 0 1 4 4v14M96 78v14a4 4 0 0 1-4 4H78M22 96H8a4 4 0 0 1-4-4V78"></path>
            <path class="scan-line text-amber" d="M14 50h72" stroke-width="1.2"></path>
        </svg>
    }
}

/// The outline of a code, or of what looks like one, laid over the picture as `object-fit: cover` lays the picture. It is
/// drawn once, and only its corners change from frame to frame: nothing is laid out anew.
#[component]
pub(super) fn Outline(
    /// What is shown.
    session: Session,
) -> impl IntoView {
    // Where the last outline was: it fades away there.
    let last = State::new(None);
    react(move || {
        if let Some(mark) = session.mark.get() {
            last.set(Some(mark));
        }
    });
    let view_box = live_text(move || {
        let (width, height) = last.get().map_or((1, 1), |mark| mark.frame);
        format!("0 0 {width} {height}")
    });
    let corners = move || match last.get() {
        Some(mark) => mark.corners.map(|Point { x, y }| format!("{},{}", x.round() as i32, y.round() as i32)).join(" "),
        None => String::new(),
    };
    let is_shown = move |is_read: bool| {
        let is_on = !matches!(session.state.get(), ScanState::Closed | ScanState::Failed(_) | ScanState::NoReader(_));
        is_on && session.mark.get().is_some_and(|mark| mark.is_read == is_read)
    };
    let hint = live_text(move || if is_shown(false) { "mark mark-hint" } else { "mark mark-hint opacity-0" });
    let code = live_text(move || if is_shown(true) { "mark mark-code" } else { "mark mark-code opacity-0" });
    view! {
        <svg class="pointer-events-none absolute inset-0 h-full w-full" viewBox=view_box preserveAspectRatio="xMidYMid slice" fill="none" stroke-linejoin="round" aria-hidden="true">
            <g class=hint data-mark="hint">
                <polygon class="mark-halo" points=live_text(corners)></polygon>
                <polygon points=live_text(corners)></polygon>
            </g>
            <g class=code data-mark="code"><polygon points=live_text(corners)></polygon></g>
        </svg>
    }
}
