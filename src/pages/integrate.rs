//! The snippet for integrators, with a live preview.

use crate::components::{Heading, live, worded};
use crate::edge::device::{page, share};
use crate::i18n::InUse;
use crate::services::services;
use crate::state::{Derived, State};
use leptos::prelude::*;
use suyuan_routes::paths;
use suyuan_words::{CommonWords, EmbedWords, Language};

/// The builder for integrators.
#[component]
pub fn Integrate() -> impl IntoView {
    if !services().config.features.embed {
        let off = || view! { <Heading text=EmbedWords::now().builder_title()/> <p>{EmbedWords::now().off()}</p> };
        return worded(off).into_any();
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
        let query = query_string(&[("code", code.get()), ("lang", language.get()), ("theme", theme.get())]);
        format!("{}?{query}", paths::EMBED)
    };
    worded(move || {
        let (t, common) = (EmbedWords::now(), CommonWords::now());
        let is_chosen = |chosen: State<String>, value: &str| chosen.get_untracked() == value;
        view! {
        <div class="space-y-4">
            <Heading text=t.builder_title()/>
            <p class="text-soft">{t.builder_lead()}</p>
            <div class="card space-y-4 px-5 py-4">
                <div>
                    <label class="field-label" for="embed-code">{t.code()}</label>
                    <input id="embed-code" class="field" maxlength="500" prop:value=code.get_untracked() on:change:target=move |event| code.set(event.target().value().trim().to_owned())/>
                </div>
                <div>
                    <label class="field-label" for="embed-language">{t.language()}</label>
                    <select id="embed-language" class="field" on:change:target=move |event| language.set(event.target().value())>
                        <option value="">{t.language_auto()}</option>
                        {Language::ALL.map(|it| view! { <option value=it.tag() lang=it.tag() selected=is_chosen(language, it.tag())>{it.name()}</option> })}
                    </select>
                </div>
                <div>
                    <label class="field-label" for="embed-theme">{t.theme()}</label>
                    <select id="embed-theme" class="field" on:change:target=move |event| theme.set(event.target().value())>
                        <option value="">{common.theme_system()}</option>
                        <option value="light" selected=is_chosen(theme, "light")>{common.theme_light()}</option>
                        <option value="dark" selected=is_chosen(theme, "dark")>{common.theme_dark()}</option>
                    </select>
                </div>
            </div>
            <section class="card px-5 py-4" aria-labelledby="snippet">
                <h2 id="snippet" class="mb-2 text-lg font-semibold">{t.snippet()}</h2>
                <pre class="overflow-x-auto rounded-xl bg-mute-wash p-3 text-sm" tabindex="0"><code>{live(move || snippet.get())}</code></pre>
                <button type="button" class="btn mt-3" on:click=copy>{live(move || if is_copied.get() { common.copied() } else { t.copy() })}</button>
            </section>
            <section aria-labelledby="preview">
                <h2 id="preview" class="mb-2 px-1 text-lg font-semibold">{t.preview()}</h2>
                <iframe class="h-[34rem] w-full rounded-card border border-line bg-paper" title=t.preview() src=preview allow="camera"></iframe>
            </section>
        </div>
        }
    })
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
