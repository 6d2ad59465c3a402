//! A QR code to show or print.

use crate::edge::qr::qr_path;
use leptos::prelude::*;

/// A QR code; nothing where the text is too long for one.
#[component]
pub fn QrCode(
    /// What it carries.
    text: String,
    /// What it is, for screen readers.
    label: String,
) -> impl IntoView {
    qr_path(&text).map(|qr| {
        view! {
            <svg class="h-44 w-44 rounded-xl bg-white p-1" viewBox=format!("0 0 {0} {0}", qr.size) role="img" aria-label=label shape-rendering="crispEdges">
                <path d=qr.d fill="#000"></path>
            </svg>
        }
    })
}
