//! While a code is being checked: the frame of the result at once, and a word when it takes long.

use super::live::live;
use super::mark::Mark;
use crate::edge::device::page;
use crate::locales::common::WaitTexts;
use crate::state::{Kept, State};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;

/// After so many milliseconds the wait is spoken of.
const SLOW_MS: u32 = 2500;

/// The frame of a result, before there is anything to put in it.
#[component]
pub fn Checking() -> impl IntoView {
    let t = WaitTexts::now();
    page::set_title(t.checking);
    page::scroll_to_top();
    let is_slow = State::new(false);
    // Kept by the page: goes when the page goes.
    let _timer = Kept::new(Timeout::new(SLOW_MS, move || is_slow.set(true)));
    view! {
        <div class="space-y-4">
            <div class="card flex min-h-56 flex-col items-center justify-center gap-4 p-6" role="status">
                <span class="relative flex h-20 w-20 items-center justify-center">
                    <span class="ripple absolute inset-0 rounded-full border-2 border-brand"></span>
                    <Mark class="h-12 w-12"/>
                </span>
                <p class="text-lg">{live(move || if is_slow.get() { t.checking_slow } else { t.checking })}</p>
            </div>
            <div class="card space-y-3 p-5" aria-hidden="true">
                <div class="skeleton h-5 w-1/3"></div>
                <div class="skeleton h-4 w-full"></div>
                <div class="skeleton h-4 w-5/6"></div>
                <div class="skeleton h-4 w-2/3"></div>
            </div>
        </div>
    }
}
