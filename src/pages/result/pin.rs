//! The number under a cover, where the maker offers one: typed once, compared by the platform.

use crate::components::{Glyph, Icon, live};
use crate::i18n::{InUse, language};
use crate::state::State;
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
    let t = ResultWords::now();
    // Once right, there is nothing to add; once locked, nothing is compared.
    let is_open = !matches!(answered.map(|it| it.state), Some(PinState::Right | PinState::Locked));
    let Some(pin) = statement.pin.filter(|_| is_open && statement.level == Level::Item) else { return ().into_any() };
    let place = pin.place.get(language().tag()).to_owned();
    let number = NodeRef::<html::Input>::new();
    let fault = State::new(None::<&'static str>);
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
        let is_whole = typed.len() == usize::from(pin.digits);
        fault.set(if typed.is_empty() { Some(t.pin_empty()) } else { (!is_whole).then_some(t.pin_incomplete()) });
        if !is_whole {
            let _ = input.focus();
            return;
        }
        with_pin.run(typed);
    };
    view! {
        <section class="card no-print px-5 py-4" aria-labelledby="pin">
            <h2 id="pin" class="text-lg font-semibold">{t.pin_title()}</h2>
            <p>{place}</p>
            <p class="text-soft">{t.pin_lead()}</p>
            <form class="mt-3 space-y-3" on:submit=submit novalidate>
                <label class="field-label" for="pin-number">{t.pin_label(pin.digits.into())}</label>
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
                <p id="pin-hint" class="hint" role="status">{live(move || fault.get())}</p>
                <button type="submit" class="btn btn-primary w-full"><Icon glyph=Glyph::Tick/>{t.pin_submit()}</button>
            </form>
        </section>
    }
    .into_any()
}
