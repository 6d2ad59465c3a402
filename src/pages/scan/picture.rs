//! What is laid over the live picture.

use super::{ScanState, Session};
use crate::components::live;
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

/// The outline of the code that was found, laid over the picture as `object-fit: cover` lays the picture.
#[component]
pub(super) fn Outline(
    /// What is shown.
    session: Session,
) -> impl IntoView {
    live(move || {
        let symbol = match session.state.get() {
            ScanState::Found(symbol) | ScanState::PriceCode(symbol) => symbol,
            _ => return None,
        };
        let (width, height) = session.frame.get();
        let points = symbol
            .position
            .iter()
            .map(|Point { x, y }| format!("{},{}", x.round() as i32, y.round() as i32))
            .collect::<Vec<_>>()
            .join(" ");
        Some(view! {
            <svg class="pointer-events-none absolute inset-0 h-full w-full" viewBox=format!("0 0 {width} {height}") preserveAspectRatio="xMidYMid slice" aria-hidden="true">
                <polygon class="fill-amber/25 stroke-amber" points=points stroke-width=width / 120 stroke-linejoin="round"></polygon>
            </svg>
        })
    })
}
