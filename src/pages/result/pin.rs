//! The number under a cover, where the maker offers one: typed once, compared by the platform.

use crate::components::{Glyph, Icon, text, worded};
use crate::i18n::{InUse, local_view};
use crate::state::{Kept, State};
use leptos::html;
use leptos::prelude::*;
use suyuan_record::{Level, PinCheck, PinState, Statement};
use suyuan_words::ResultWords;

/// A form for the number; nothing where the record offers none, or where it needs no typing any more.
#[component]
pub(super) fn PinEntry(
    /// What the maker says.
    statement: Statement,
    /// What came of the number, where it was typed before.
    answered: Option<PinCheck>,
    /// Checks again with the number.
    with_pin: Callback<String>,
) -> impl IntoView {
    // Once right, there is nothing to add; once locked, nothing is compared.
    let is_open = !matches!(answered.map(|it| it.state), Some(PinState::Right | PinState::Locked));
    let Some(pin) = statement.pin.filter(|_| is_open && statement.level == Level::Item) else { return ().into_any() };
    let place = Kept::new(pin.place);
    let digits = pin.digits;
    let number = NodeRef::<html::Input>::new();
    let fault = State::new(None::<fn(ResultWords) -> &'static str>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(input) = number.get_untracked() else { return };
        // A Chinese keyboard types digits in full width.
        let typed: String = input
            .value()
            .chars()
            .filter_map(|c| match c {
                '0'..='9' | 'A'..='Z' | 'a'..='z' => Some(c),
                '０'..='９' => char::from_u32(u32::from(c) - 0xfee0),
                _ => None,
            })
            .collect();
        // Each try counts: one that cannot be right is not spent.
        let is_whole = typed.len() == usize::from(digits);
        fault.set(match typed.is_empty() {
            true => Some(ResultWords::pin_empty),
            false if is_whole => None,
            false => Some(ResultWords::pin_incomplete),
        });
        if !is_whole {
            let _ = input.focus();
            return;
        }
        with_pin.run(typed);
    };
    view! {
        <section class="card no-print px-5 py-4" aria-labelledby="pin">
            <h2 id="pin" class="text-lg font-semibold">{text(|| ResultWords::now().pin_title())}</h2>
            <p>{worded(move || local_view(&place.get()))}</p>
            <p class="text-soft">{text(|| ResultWords::now().pin_lead())}</p>
            <form class="mt-3 space-y-3" on:submit=submit novalidate>
                <label class="field-label" for="pin-number">{worded(move || ResultWords::now().pin_label(digits.into()))}</label>
                <input
                    id="pin-number"
                    class="field font-mono text-2xl tracking-widest"
                    node_ref=number
                    inputmode="numeric"
                    autocomplete="off"
                    enterkeyhint="go"
                    maxlength="32"
                    aria-invalid=move || fault.get().is_some().to_string()
                    aria-describedby="pin-hint"
                />
                <p id="pin-hint" class="hint" role="status">{worded(move || fault.get().map(|fault| fault(ResultWords::now())))}</p>
                <button type="submit" class="btn btn-primary w-full"><Icon glyph=Glyph::Tick/>{text(|| ResultWords::now().pin_submit())}</button>
            </form>
        </section>
    }
    .into_any()
}
