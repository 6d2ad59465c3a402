//! Typed digits, after picking the company: codes that are typed are scoped to one.

use crate::check::CodeInHand;
use crate::components::{Glyph, Icon, live};
use crate::i18n::locale;
use crate::locales::home::HomeTexts;
use crate::services::ListedIssuers;
use crate::state::State;
use leptos::html;
use leptos::prelude::*;

/// A form for the digits printed beside a code.
#[component]
pub fn CodeForm(
    /// Called with the code that was typed.
    on_code: Callback<CodeInHand>,
    /// The companies to choose from.
    issuers: ListedIssuers,
) -> impl IntoView {
    let t = HomeTexts::now();
    let tag = locale().tag();
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
                <label class="field-label" for="issuer">{t.typed_company}</label>
                <select id="issuer" class="field" on:change:target=move |event| issuer.set(event.target().value())>
                    <option value="">{t.typed_any}</option>
                    {live(move || {
                        issuers.get().and_then(Result::ok).map(|listed| {
                            listed
                                .into_inner()
                                .issuers
                                .into_iter()
                                .map(|listed| view! { <option value=listed.id.clone()>{listed.name.get(tag).to_owned()}</option> })
                                .collect_view()
                        })
                    })}
                </select>
                {live(move || {
                    issuers.get().is_some_and(|listed| listed.is_err()).then(|| view! { <p class="hint mt-1" role="status">{t.issuers_failed}</p> })
                })}
                {live(move || {
                    picked()
                        .map(|picked| picked.where_to_find.get(tag).to_owned())
                        .filter(|text| !text.is_empty())
                        .map(|text| view! { <p class="hint mt-1" role="status">{text}</p> })
                })}
            </div>
            <div>
                <label class="field-label" for="digits">{t.typed_digits}</label>
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
                    {live(move || if is_empty.get() { t.typed_empty } else { t.typed_digits_hint })}
                    {live(move || {
                        picked()
                            .and_then(|picked| picked.example)
                            .map(|example| view! { <span class="ml-2">{t.typed_example} " " <span class="font-mono">{example}</span></span> })
                    })}
                </p>
            </div>
            <button type="submit" class="btn btn-primary w-full">
                <Icon glyph=Glyph::Search/>
                {t.typed_submit}
            </button>
        </form>
    }
}
