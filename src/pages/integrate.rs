//! The snippet for integrators, with a live preview.

use crate::components::{Heading, live};
use crate::edge::device::{page, share};
use crate::i18n::Locale;
use crate::locales::common::CommonTexts;
use crate::locales::embed::EmbedTexts;
use crate::services::services;
use crate::state::{Derived, State};
use leptos::prelude::*;

/// The builder for integrators.
#[component]
pub fn Integrate() -> impl IntoView {
    let t = EmbedTexts::now();
    let common = CommonTexts::now();
    if !services().config.features.embed {
        return view! { <Heading text=t.builder_title/> <p>{t.off}</p> }.into_any();
    }
    let origin = page::origin();
    let (code, language, theme) = (State::new(String::new()), State::new(String::new()), State::new(String::new()));
    let is_copied = State::new(false);
    let attributes = move || {
        [("code", code.get()), ("lang", language.get()), ("theme", theme.get())]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!(" {name}=\"{}\"", escape(&value)))
            .collect::<String>()
    };
    let snippet = {
        let origin = origin.clone();
        Derived::new(move || {
            format!(
                "<script src=\"{origin}/embed.js\" async></script>\n<suyuan-lookup{}></suyuan-lookup>",
                attributes()
            )
        })
    };
    let copy = move |_| {
        leptos::task::spawn_local(async move { is_copied.set(share::copy(&snippet.get_untracked()).await.is_ok()) });
    };
    let preview = move || {
        let mut query = query_string(&[("code", code.get()), ("lang", language.get()), ("theme", theme.get())]);
        query.insert_str(0, "/embed?");
        query
    };
    view! {
        <div class="space-y-4">
            <Heading text=t.builder_title/>
            <p class="text-soft">{t.builder_lead}</p>
            <div class="card space-y-4 px-5 py-4">
                <div>
                    <label class="field-label" for="embed-code">{t.code}</label>
                    <input id="embed-code" class="field" maxlength="500" on:change:target=move |event| code.set(event.target().value().trim().to_owned())/>
                </div>
                <div>
                    <label class="field-label" for="embed-language">{t.language}</label>
                    <select id="embed-language" class="field" on:change:target=move |event| language.set(event.target().value())>
                        <option value="">{t.language_auto}</option>
                        <option value=Locale::ZhCn.tag()>"中文"</option>
                        <option value=Locale::En.tag()>"English"</option>
                    </select>
                </div>
                <div>
                    <label class="field-label" for="embed-theme">{t.theme}</label>
                    <select id="embed-theme" class="field" on:change:target=move |event| theme.set(event.target().value())>
                        <option value="">{common.theme_system}</option>
                        <option value="light">{common.theme_light}</option>
                        <option value="dark">{common.theme_dark}</option>
                    </select>
                </div>
            </div>
            <section class="card px-5 py-4" aria-labelledby="snippet">
                <h2 id="snippet" class="mb-2 text-lg font-semibold">{t.snippet}</h2>
                <pre class="overflow-x-auto rounded-xl bg-mute-wash p-3 text-sm" tabindex="0"><code>{live(move || snippet.get())}</code></pre>
                <button type="button" class="btn mt-3" on:click=copy>{live(move || if is_copied.get() { common.copied } else { t.copy })}</button>
            </section>
            <section aria-labelledby="preview">
                <h2 id="preview" class="mb-2 px-1 text-lg font-semibold">{t.preview}</h2>
                <iframe class="h-[34rem] w-full rounded-card border border-line bg-paper" title=t.preview src=preview allow="camera"></iframe>
            </section>
        </div>
    }
    .into_any()
}

/// Escapes a text for an HTML attribute in double quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// A query string of the pairs that have a value.
fn query_string(pairs: &[(&str, String)]) -> String {
    let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
    pairs.map(|(name, value)| format!("{name}={}", crate::route::percent_encode(value))).collect::<Vec<_>>().join("&")
}
