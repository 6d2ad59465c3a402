//! Compare with your can: what is printed on it against what is on record.

use crate::components::{Glyph, Icon, live};
use crate::i18n::{InUse, words};
use crate::state::{Derived, State};
use leptos::prelude::*;
use leptos_router::components::A;
use suyuan_record::Statement;
use suyuan_verdict::{Compared, Comparison, Value};
use suyuan_words::{ResultWords, record};

/// Large figures to tick or to contradict, with one hand.
#[component]
pub(super) fn Compare(
    /// What is on record.
    statement: Statement,
    /// What the shopper found so far.
    compared: State<Vec<Comparison>>,
    /// Where a report is written.
    report: String,
) -> impl IntoView {
    let t = ResultWords::now();
    let values: Vec<(Value, String)> =
        Value::ALL.into_iter().filter_map(|value| Some((value, value.of(&statement.record)?))).collect();
    if values.is_empty() {
        return ().into_any();
    }
    let has_conflict = move || compared.get().iter().any(|comparison| comparison.compared == Compared::Different);
    let rows =
        values.into_iter().map(|(value, text)| view! { <Row value=value text=text compared=compared/> }).collect_view();
    view! {
        <section class="card px-5 py-4" aria-labelledby="compare">
            <h2 id="compare" class="text-lg font-semibold">{t.compare_title()}</h2>
            <p class="text-soft">{t.compare_lead()}</p>
            <ul class="mt-2 divide-y divide-line">{rows}</ul>
            <div role="status">
                {live(move || has_conflict().then(|| view! {
                    <div class="tone-stop tone-wash mt-3 space-y-3 rounded-xl p-4">
                        <p class="font-semibold">{t.compare_conflict()}</p>
                        <A href=report.clone() attr:class="btn btn-stop w-full">
                            <Icon glyph=Glyph::Flag/>
                            {t.report()}
                        </A>
                    </div>
                }))}
            </div>
        </section>
    }
    .into_any()
}

/// One value.
#[component]
fn Row(
    /// Which.
    value: Value,
    /// As on record.
    text: String,
    /// What the shopper found so far.
    compared: State<Vec<Comparison>>,
) -> impl IntoView {
    let t = ResultWords::now();
    let name = record::value_name(words(), value);
    let state = Derived::new(move || compared.get().iter().find(|c| c.value == value).map(|c| c.compared));
    let set = move |found: Compared| {
        compared.update(|all| {
            let was = all.iter().find(|c| c.value == value).map(|c| c.compared);
            all.retain(|c| c.value != value);
            // A second tap takes it back.
            if was != Some(found) {
                all.push(Comparison { value, compared: found });
            }
        });
    };
    let button = move |found: Compared, glyph: Glyph, words: &'static str, tone: &'static str| {
        let is_pressed = move || state.get() == Some(found);
        view! {
            <button
                type="button"
                class=move || format!("{tone} btn grow px-4 {}", if is_pressed() { "tone-fill tone-line" } else { "" })
                aria-pressed=move || is_pressed().to_string()
                aria-label=t.compare_answer(words, name)
                on:click=move |_| set(found)
            >
                <Icon glyph=glyph/>
                {words}
            </button>
        }
    };
    view! {
        <li class="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div class="min-w-40 grow">
                <span class="block text-sm text-soft">{name}</span>
                <span class="font-mono text-2xl font-semibold tracking-wide"><bdi>{text}</bdi></span>
            </div>
            <div class="flex grow flex-wrap gap-2 sm:w-80 sm:grow-0">
                {button(Compared::Same, Glyph::Tick, t.same(), "tone-good")}
                {button(Compared::Different, Glyph::Differs, t.different(), "tone-stop")}
            </div>
        </li>
    }
}
