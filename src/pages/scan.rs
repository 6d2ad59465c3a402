//! Scan: the live picture, what is seen in it, and the ways around a camera that does not serve.

use crate::check::CodeInHand;
use crate::components::{CodeForm, Glyph, Heading, Icon, RemedyNote, live};
use crate::edge::camera::{Camera, CameraError, Capabilities};
use crate::edge::scanner::{Scanner, ScannerError};
use crate::edge::settings::Settings;
use crate::edge::{camera, photo_input, share};
use crate::locales::errors::{self, Remedy};
use crate::locales::home::HomeTexts;
use crate::locales::scan::ScanTexts;
use crate::preferences::preferences;
use crate::route::Route;
use crate::services::services;
use crate::state::{Kept, State, react};
use gloo_timers::future::TimeoutFuture;
use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use suyuan_decode::{Point, Symbol};

/// Where the scan stands.
#[derive(Debug, Clone, PartialEq)]
enum ScanState {
    Starting,
    Scanning,
    /// A code that leads to a result.
    Found(Symbol),
    /// A price barcode: it leads to the product only, so the scan goes on.
    PriceCode(Symbol),
    Closed,
    Failed(CameraError),
    /// The reader itself did not start.
    NoReader(Remedy),
}

/// The found code stays outlined this long before its result opens: long enough to be seen.
const OUTLINE_MS: u32 = 120;
const BUZZ_MS: u32 = 60;
/// Frames without a code before help is offered; some four seconds.
const HELP_AFTER: u32 = 60;
/// Frames in a row that the reader fails on before it is given up.
const FAILURES: u32 = 3;

/// What the controls and the picture share.
#[derive(Clone, Copy)]
struct Session {
    state: State<ScanState>,
    /// Frame size of the outline, in pixels.
    frame: State<(u32, u32)>,
    needs_help: State<bool>,
    capabilities: State<Option<Capabilities>>,
    camera: Kept<Option<Rc<Camera>>>,
    scanner: Kept<Rc<Scanner>>,
    video: NodeRef<html::Video>,
    open: Callback<CodeInHand>,
    vibrates: State<bool>,
}

/// Whether a symbol names a product only, as the barcode for the till does.
fn is_price_code(symbol: &Symbol) -> bool {
    symbol.symbology.is_ean_upc()
}

/// Scan.
#[component]
pub fn Scan() -> impl IntoView {
    let t = ScanTexts::now();
    let navigate = use_navigate();
    let open = Callback::new(move |hand: CodeInHand| navigate(&Route::Result(hand).href(), NavigateOptions::default()));
    let session = Session {
        state: State::new(ScanState::Starting),
        frame: State::new((1, 1)),
        needs_help: State::new(false),
        capabilities: State::new(None),
        camera: Kept::new(None),
        scanner: Kept::new(Rc::new(Scanner::new())),
        video: NodeRef::new(),
        open,
        vibrates: preferences().vibrates,
    };
    let is_gone = Arc::new(AtomicBool::new(false));
    let going = Arc::clone(&is_gone);
    on_cleanup(move || going.store(true, Ordering::Relaxed));
    // The camera starts once its video element is on the page, and again when it is asked to.
    let round = State::new(0_u32);
    react(move || {
        round.track();
        if let Some(video) = session.video.get() {
            leptos::task::spawn_local(run(session, video, Arc::clone(&is_gone)));
        }
    });
    let restart = Callback::new(move |()| {
        session.state.set(ScanState::Starting);
        round.update(|round| *round += 1);
    });
    let close = move |_| {
        session.state.set(ScanState::Closed);
        session.camera.set(None);
        session.capabilities.set(None);
    };

    view! {
        <div class="space-y-4">
            <Heading text=t.title/>
            <div class="relative aspect-[3/4] max-h-[62dvh] w-full overflow-hidden rounded-card bg-black md:aspect-video">
                // Never `display: none`: iOS then gives black frames.
                <video node_ref=session.video class="h-full w-full object-cover" playsinline muted autoplay aria-label=t.picture></video>
                <Aim/>
                <Outline session=session/>
                <div class="absolute inset-x-0 bottom-0 bg-black/60 px-4 py-3 text-center text-white" role="status">
                    {live(move || status_text(session))}
                </div>
            </div>
            {live(move || match session.state.get() {
                ScanState::Failed(error) => view! {
                    <RemedyNote remedy=errors::camera(&error)/>
                    <button type="button" class="btn btn-primary w-full" on:click=move |_| restart.run(())><Icon glyph=Glyph::Turn/>{t.restart}</button>
                }
                .into_any(),
                ScanState::NoReader(remedy) => view! { <RemedyNote remedy=remedy/> }.into_any(),
                ScanState::Closed => view! {
                    <button type="button" class="btn btn-primary w-full" on:click=move |_| restart.run(())><Icon glyph=Glyph::Scan/>{t.restart}</button>
                }
                .into_any(),
                ScanState::PriceCode(symbol) => view! {
                    <div class="tone-fact tone-wash space-y-3 rounded-card p-4">
                        <p>{t.price_code}</p>
                        <button type="button" class="btn w-full" on:click=move |_| session.open.run(CodeInHand::from_symbol(symbol.clone()))>{t.use_price_code}</button>
                    </div>
                }
                .into_any(),
                ScanState::Starting | ScanState::Scanning | ScanState::Found(_) => ().into_any(),
            })}
            <Controls session=session/>
            <Otherwise session=session/>
            <p class="text-center">
                {live(move || matches!(session.state.get(), ScanState::Scanning | ScanState::PriceCode(_)).then(|| view! {
                    <button type="button" class="btn btn-quiet" on:click=close>{t.stop}</button>
                }))}
            </p>
        </div>
    }
}

fn status_text(session: Session) -> &'static str {
    let t = ScanTexts::now();
    match session.state.get() {
        ScanState::Starting => t.asking,
        ScanState::Scanning if session.needs_help.get() => t.hint_closer,
        ScanState::Scanning | ScanState::PriceCode(_) => t.aim,
        ScanState::Found(_) => t.found,
        ScanState::Closed | ScanState::Failed(_) | ScanState::NoReader(_) => "",
    }
}

/// Runs the camera and the reader until a code is found or the page goes: one frame under way, the rest dropped.
async fn run(session: Session, video: camera::Screen, is_gone: Arc<AtomicBool>) {
    let is_over = || is_gone.load(Ordering::Relaxed);
    let Some(scanner) = session.scanner.try_get() else { return };
    let camera = match Camera::start(video, Settings::load().last_lens).await {
        Ok(camera) => Rc::new(camera),
        Err(_) if is_over() => return,
        Err(error) => return session.state.set(ScanState::Failed(error)),
    };
    if is_over() {
        return camera.stop();
    }
    session.camera.set(Some(Rc::clone(&camera)));
    session.state.set(ScanState::Scanning);
    show_controls(session, Rc::clone(&camera), Arc::clone(&is_gone));
    if let Err(error) = scanner.start().await
        && !is_over()
    {
        session.state.set(ScanState::NoReader(errors::scanner(&error)));
        return camera.stop();
    }
    let mut empty_frames = 0;
    let mut failures = 0;
    while !is_over() && session.camera.try_get().flatten().is_some() {
        let Some(frame) = camera.grab().await else {
            if let Some(error) = camera.failure().filter(|_| !is_over()) {
                session.state.set(ScanState::Failed(error));
                break;
            }
            // Hidden, or between two streams.
            TimeoutFuture::new(100).await;
            continue;
        };
        let size = (frame.width, frame.height);
        let seen = scanner.decode(frame).await;
        if is_over() {
            break;
        }
        let seen = match seen {
            Ok(seen) => {
                failures = 0;
                seen
            }
            // A photo is being read: this frame is dropped.
            Err(ScannerError::Busy) => Vec::new(),
            // One frame that it dies of is left out; a reader that dies of every frame is said to.
            Err(error) => {
                failures += 1;
                if failures >= FAILURES {
                    session.state.set(ScanState::NoReader(errors::scanner(&error)));
                    break;
                }
                Vec::new()
            }
        };
        let Some(symbol) = seen.into_iter().next() else {
            empty_frames += 1;
            session.needs_help.set(empty_frames > HELP_AFTER);
            continue;
        };
        empty_frames = 0;
        session.frame.set(size);
        if is_price_code(&symbol) {
            // An empty frame does not clear it; only another code does.
            session.state.set(ScanState::PriceCode(symbol));
            continue;
        }
        if session.vibrates.get_untracked() {
            share::vibrate(BUZZ_MS);
        }
        session.state.set(ScanState::Found(symbol.clone()));
        remember_lens(&camera);
        TimeoutFuture::new(OUTLINE_MS).await;
        if !is_over() {
            session.open.run(CodeInHand::from_symbol(symbol.clone()));
        }
        break;
    }
    camera.stop();
}

/// Shows the controls once the device knows what it has; the scan does not wait for that.
fn show_controls(session: Session, camera: Rc<Camera>, is_gone: Arc<AtomicBool>) {
    leptos::task::spawn_local(async move {
        let capabilities = camera.settled_capabilities().await;
        if !is_gone.load(Ordering::Relaxed) {
            session.capabilities.set(Some(capabilities));
        }
    });
}

/// The lens that read a code is the one to start with next time.
fn remember_lens(camera: &Camera) {
    if let Some(lens) = camera.lens() {
        let mut settings = Settings::load();
        settings.last_lens = Some(lens);
        settings.save();
    }
}

/// Where to hold the code.
#[component]
fn Aim() -> impl IntoView {
    view! {
        <svg class="pointer-events-none absolute inset-0 m-auto h-3/5 w-3/5 text-white/85" viewBox="0 0 100 100" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" aria-hidden="true">
            <path d="M4 22V8a4 4 0 0 1 4-4h14M78 4h14a4 4 0 0 1 4 4v14M96 78v14a4 4 0 0 1-4 4H78M22 96H8a4 4 0 0 1-4-4V78"></path>
            <path class="scan-line text-amber" d="M14 50h72" stroke-width="1.2"></path>
        </svg>
    }
}

/// The outline of the code that was found, laid over the picture as `object-fit: cover` lays the picture.
#[component]
fn Outline(
    /// What is shown.
    session: Session,
) -> impl IntoView {
    live(move || {
        let symbol = match session.state.get() {
            ScanState::Found(symbol) | ScanState::PriceCode(symbol) => symbol,
            _ => return None,
        };
        let (width, height) = session.frame.get();
        let points = symbol
            .position
            .iter()
            .map(|Point { x, y }| format!("{},{}", x.round() as i32, y.round() as i32))
            .collect::<Vec<_>>()
            .join(" ");
        Some(view! {
            <svg class="pointer-events-none absolute inset-0 h-full w-full" viewBox=format!("0 0 {width} {height}") preserveAspectRatio="xMidYMid slice" aria-hidden="true">
                <polygon class="fill-amber/25 stroke-amber" points=points stroke-width=width / 120 stroke-linejoin="round"></polygon>
            </svg>
        })
    })
}

/// Torch, zoom and lens, where the device has them.
#[component]
fn Controls(
    /// What is shown.
    session: Session,
) -> impl IntoView {
    let t = ScanTexts::now();
    let is_lit = State::new(false);
    let with_camera = move || session.camera.get();
    let toggle_torch = move |_| {
        let Some(camera) = with_camera() else { return };
        leptos::task::spawn_local(async move {
            let wanted = !is_lit.get_untracked();
            if camera.set_torch(wanted).await.is_ok() {
                is_lit.set(wanted);
            }
        });
    };
    let set_zoom = move |factor: f64| {
        let Some(camera) = with_camera() else { return };
        leptos::task::spawn_local(async move {
            // A device that refuses keeps its zoom.
            let _ = camera.set_zoom(factor).await;
        });
    };
    let next_lens = move |_| {
        let Some(camera) = with_camera() else { return };
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
                    {can.zoom.map(|zoom| view! {
                        <label class="flex min-h-11 grow items-center gap-3" for="zoom">
                            {t.zoom}
                            <input id="zoom" class="grow accent-brand" type="range" min=zoom.min max=zoom.max step=zoom.step value=zoom.min
                                on:input:target=move |event| set_zoom(event.target().value_as_number())/>
                        </label>
                    })}
                </div>
            }
        })
    })
}

/// A photo or typed digits, where the camera does not serve.
#[component]
fn Otherwise(
    /// What is shown.
    session: Session,
) -> impl IntoView {
    let t = ScanTexts::now();
    let home = HomeTexts::now();
    let features = services().config.features;
    let problem = State::new(None::<Remedy>);
    let read = move |picture: photo_input::Picture| {
        let scanner = session.scanner.get();
        leptos::task::spawn_local(async move {
            match scanner.decode_image(&picture).await.map(|symbols| symbols.into_iter().next()) {
                Ok(Some(symbol)) => session.open.run(CodeInHand::from_symbol(symbol.clone())),
                Ok(None) => problem.set(Some(Remedy { what: t.photo, next: home.photo_none })),
                Err(error) => problem.set(Some(errors::scanner(&error))),
            }
        });
    };
    let _listening = Kept::new(photo_input::listen(read));
    view! {
        {features.photo.then(|| view! {
            <label class="card flex min-h-14 cursor-pointer items-center gap-3 px-5 font-semibold focus-within:outline-3 focus-within:outline-ink" for="scan-photo">
                <span class="text-brand"><Icon glyph=Glyph::Picture/></span>
                {t.photo}
                <input id="scan-photo" class="sr-only" type="file" accept="image/*" on:change=move |event| {
                    if let Some(picture) = photo_input::picked(&event) {
                        read(picture);
                    }
                }/>
            </label>
        })}
        {live(move || problem.get().map(|remedy| view! { <RemedyNote remedy=remedy/> }))}
        {features.typed.then(|| view! {
            <details class="fold card">
                <summary><span class="text-brand"><Icon glyph=Glyph::Digits/></span>{t.typed}</summary>
                <div class="fold-body"><CodeForm on_code=session.open/></div>
            </details>
        })}
    }
}
