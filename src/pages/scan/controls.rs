//! Torch, zoom and lens, where the device has them; beep and buzz.

use super::session::{ScanState, Session};
use crate::components::{Glyph, Icon, live, live_text};
use crate::edge::camera::ZoomRange;
use crate::locales::scan::ScanTexts;
use crate::state::State;
use leptos::prelude::*;

/// Torch, zoom and lens, where the device has them.
#[component]
pub(super) fn Controls(
    /// What is shown.
    session: Session,
) -> impl IntoView {
    let t = ScanTexts::now();
    let is_lit = State::new(false);
    let toggle_torch = move |_| {
        let Some(camera) = session.camera.get() else { return };
        leptos::task::spawn_local(async move {
            let wanted = !is_lit.get_untracked();
            if camera.set_torch(wanted).await.is_ok() {
                is_lit.set(wanted);
            }
        });
    };
    let next_lens = move |_| {
        let Some(camera) = session.camera.get() else { return };
        leptos::task::spawn_local(async move {
            match camera.switch_lens().await {
                Ok(()) => session.capabilities.set(Some(camera.capabilities())),
                Err(error) => session.state.set(ScanState::Failed(error)),
            }
        });
    };
    live(move || {
        session.capabilities.get().map(|can| {
            view! {
                <div class="flex flex-wrap items-center justify-center gap-2">
                    {can.torch.then(|| view! {
                        <button type="button" class="btn" aria-pressed=move || is_lit.get().to_string() on:click=toggle_torch>
                            <Icon glyph=Glyph::Torch/>
                            {live(move || if is_lit.get() { t.torch_off } else { t.torch_on })}
                        </button>
                    })}
                    {(can.lenses.len() > 1).then(|| view! {
                        <button type="button" class="btn" on:click=next_lens><Icon glyph=Glyph::Turn/>{t.lens}</button>
                    })}
                    {can.zoom.map(|range| view! { <Zoom session=session range=range/> })}
                </div>
            }
        })
    })
}

/// Zoom by buttons and by slider; two fingers on the picture do the same.
#[component]
fn Zoom(
    /// What is shown.
    session: Session,
    /// What the camera can do.
    range: ZoomRange,
) -> impl IntoView {
    /// So many steps from the widest to the narrowest.
    const STEPS: f64 = 6.0;
    let t = ScanTexts::now();
    let by = move |steps: f64| {
        let factor = session.zoom.get_untracked().unwrap_or(range.min) + steps * (range.max - range.min) / STEPS;
        session.zoom_to(factor);
    };
    view! {
        <div class="flex min-h-11 grow items-center gap-1">
            <button type="button" class="btn-icon" aria-label=t.zoom_out on:click=move |_| by(-1.0)><Icon glyph=Glyph::Minus/></button>
            <input id="zoom" class="min-w-0 grow accent-brand" type="range" aria-label=t.zoom min=range.min.to_string() max=range.max.to_string() step=range.step.to_string()
                prop:value=move || session.zoom.get().unwrap_or(range.min).to_string()
                on:input:target=move |event| session.zoom_to(event.target().value_as_number())/>
            <button type="button" class="btn-icon" aria-label=t.zoom_in on:click=move |_| by(1.0)><Icon glyph=Glyph::Plus/></button>
        </div>
    }
}

/// Beep and buzz, off and on, where they annoy: both at once here, one by one among the settings.
#[component]
pub(super) fn Signals(
    /// What is shown.
    session: Session,
) -> impl IntoView {
    let t = ScanTexts::now();
    let are_on = move || session.sounds.get() || session.vibrates.get();
    let toggle = move |_| {
        let wanted = !(session.sounds.get_untracked() || session.vibrates.get_untracked());
        session.sounds.set(wanted);
        session.vibrates.set(wanted);
    };
    view! {
        <button type="button" class="btn btn-quiet" on:click=toggle>
            {live_text(move || if are_on() { t.signals_off } else { t.signals_on })}
        </button>
    }
}
