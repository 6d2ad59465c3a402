//! Typed digits, after picking the company: codes that are typed are scoped to one.

use super::icon::{Glyph, Icon};
use super::live::{live, text, worded};
use crate::check::CodeInHand;
use crate::i18n::{InUse, local};
use crate::services::ListedIssuers;
use crate::state::{Kept, State};
use leptos::html;
use leptos::prelude::*;
use suyuan_words::HomeWords;

/// A form for the digits printed beside a code.
#[component]
pub fn CodeForm(
    /// Called with the code that was typed.
    on_code: Callback<CodeInHand>,
    /// The companies to choose from.
    issuers: ListedIssuers,
) -> impl IntoView {
    let issuer = State::new(String::new());
    let is_empty = State::new(false);
    let digits = NodeRef::<html::Input>::new();

    let picked = move || {
        let listed = issuers.get()?.ok()?;
        listed.into_inner().issuers.into_iter().find(|listed| listed.id == issuer.get())
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(input) = digits.get_untracked() else { return };
        let payload = input.value().trim().to_owned();
        is_empty.set(payload.is_empty());
        if payload.is_empty() {
            let _ = input.focus();
            return;
        }
        let issuer = Some(issuer.get_untracked()).filter(|id| !id.is_empty());
        on_code.run(CodeInHand { payload, symbology: None, issuer, is_typed: true });
    };

    view! {
        <form on:submit=submit class="space-y-4" novalidate>
            <div>
                <label class="field-label" for="issuer">{text(|| HomeWords::now().typed_company())}</label>
                <select id="issuer" class="field" on:change:target=move |event| issuer.set(event.target().value())>
                    <option value="">{text(|| HomeWords::now().typed_any())}</option>
                    {live(move || {
                        issuers.get().and_then(Result::ok).map(|listed| {
                            listed
                                .into_inner()
                                .issuers
                                .into_iter()
                                .map(|listed| {
                                    let name = Kept::new(listed.name);
                                    view! { <option value=listed.id.clone()>{worded(move || local(&name.get()).map(|name| name.text))}</option> }
                                })
                                .collect_view()
                        })
                    })}
                </select>
                {worded(move || {
                    issuers.get().is_some_and(|listed| listed.is_err()).then(|| view! { <p class="hint mt-1" role="status">{HomeWords::now().issuers_failed()}</p> })
                })}
                {worded(move || {
                    picked()
                        .and_then(|picked| local(&picked.where_to_find))
                        .map(|text| view! { <p class="hint mt-1" role="status">{text.view()}</p> })
                })}
            </div>
            <div>
                <label class="field-label" for="digits">{text(|| HomeWords::now().typed_digits())}</label>
                <input
                    id="digits"
                    class="field font-mono text-lg tracking-wide"
                    node_ref=digits
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-describedby="digits-hint"
                    aria-invalid=move || is_empty.get().to_string()
                />
                <p id="digits-hint" class="hint mt-1">
                    {worded(move || {
                        let t = HomeWords::now();
                        if is_empty.get() { t.typed_empty() } else { t.typed_digits_hint() }
                    })}
                    {worded(move || {
                        picked()
                            .and_then(|picked| picked.example)
                            .map(|example| view! { <span class="ms-2">{HomeWords::now().typed_example()} " " <span class="font-mono">{example}</span></span> })
                    })}
                </p>
            </div>
            <button type="submit" class="btn btn-primary w-full">
                <Icon glyph=Glyph::Search/>
                {text(|| HomeWords::now().typed_submit())}
            </button>
        </form>
    }
}
