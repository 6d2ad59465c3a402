//! Scan: the live picture, what is seen in it, and the ways around a camera that does not serve.

mod choice;
mod coach;
mod controls;
mod mark;
mod otherwise;
mod picture;
mod session;

use crate::check::CodeInHand;
use crate::components::{Glyph, Heading, Icon, RemedyNote, attribute, worded};
use crate::edge::camera::{self, Camera, CameraError, Pinch, Scanner, ScannerError, Seen};
use crate::edge::device::settings::Settings;
use crate::edge::device::{clock, share, sound};
use crate::i18n::InUse;
use crate::preferences::preferences;
use crate::route::Route;
use crate::state::{Kept, State, react};
use crate::wording::errors;
use choice::{Choice, is_price_code};
use coach::{Advice, Coach};
use controls::{Controls, Signals};
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use mark::{Extent, Follower, Mark};
use otherwise::Otherwise;
use picture::{Aim, Outline};
use session::{ScanState, Session};
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use suyuan_decode::Symbol;
use suyuan_words::ScanWords;

const BUZZ_MS: u32 = 60;
/// Between frames when nothing moves: fewer than ten a second, for the battery.
const IDLE_MS: u32 = 100;
/// Frames in a row that the reader fails on before it is given up.
const FAILURES: u32 = 3;

/// Scan.
#[component]
pub fn Scan() -> impl IntoView {
    let navigate = use_navigate();
    let open = Callback::new(move |hand: CodeInHand| navigate(&Route::Result(hand).href(), NavigateOptions::default()));
    let session = Session {
        state: State::new(ScanState::Starting),
        mark: State::new(None),
        advice: State::new(None),
        capabilities: State::new(None),
        zoom: State::new(None),
        camera: Kept::new(None),
        scanner: Kept::new(Rc::new(Scanner::new())),
        video: NodeRef::new(),
        open,
        vibrates: preferences().vibrates,
        sounds: preferences().sounds,
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
    let stage = NodeRef::<html::Div>::new();
    let pinch = Kept::new(None::<Rc<Pinch>>);
    react(move || {
        let begun = move || session.zoom.get_untracked().unwrap_or(1.0);
        let spread = move |begun: f64, ratio: f64| session.zoom_to(begun * ratio);
        pinch.set(stage.get().map(|stage| Rc::new(Pinch::listen(&stage, begun, spread))));
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
            {worded(|| view! { <Heading text=ScanWords::now().title()/> })}
            <div node_ref=stage class="relative aspect-[3/4] touch-pan-y max-h-[62dvh] w-full overflow-hidden rounded-card bg-black md:aspect-video">
                // Never `display: none`: iOS then gives black frames.
                <video node_ref=session.video class="h-full w-full object-cover" playsinline muted autoplay aria-label=attribute(|| ScanWords::now().picture())></video>
                <Aim/>
                <Outline session=session/>
                <div class="absolute inset-x-0 bottom-0 bg-black/60 px-4 py-3 text-center text-white" role="status">
                    {worded(move || status_text(session))}
                </div>
            </div>
            {worded(move || { let t = ScanWords::now(); match session.state.get() {
                ScanState::Failed(error) => view! {
                    <RemedyNote remedy=errors::camera(&error)/>
                    <button type="button" class="btn btn-primary w-full" on:click=move |_| restart.run(())><Icon glyph=Glyph::Turn/>{t.restart()}</button>
                }
                .into_any(),
                ScanState::NoReader(error) => view! { <RemedyNote remedy=errors::scanner(&error)/> }.into_any(),
                ScanState::Closed => view! {
                    <button type="button" class="btn btn-primary w-full" on:click=move |_| restart.run(())><Icon glyph=Glyph::Scan/>{t.restart()}</button>
                }
                .into_any(),
                ScanState::PriceCode(symbol) => view! {
                    <div class="tone-fact tone-wash space-y-3 rounded-card p-4">
                        <p>{t.price_code()}</p>
                        <button type="button" class="btn w-full" on:click=move |_| session.open.run(CodeInHand::from_symbol(symbol.clone()))>{t.use_price_code()}</button>
                    </div>
                }
                .into_any(),
                ScanState::Starting | ScanState::Scanning | ScanState::Found => ().into_any(),
            }})}
            {worded(move || view! { <Controls session=session/> })}
            <Otherwise session=session/>
            <p class="flex flex-wrap justify-center gap-x-2">
                <Signals session=session/>
                {worded(move || matches!(session.state.get(), ScanState::Scanning | ScanState::PriceCode(_)).then(|| view! {
                    <button type="button" class="btn btn-quiet" on:click=close>{ScanWords::now().stop()}</button>
                }))}
            </p>
        </div>
    }
}

fn status_text(session: Session) -> &'static str {
    let t = ScanWords::now();
    match session.state.get() {
        ScanState::Starting => t.asking(),
        ScanState::Scanning => match session.advice.get() {
            None => t.aim(),
            Some(Advice::Light) if session.capabilities.get().is_some_and(|can| can.torch) => t.hint_torch(),
            Some(Advice::Light) => t.hint_light(),
            Some(Advice::Turn) => t.hint_turn(),
            Some(Advice::Steady) => t.hint_steady(),
            Some(Advice::Closer) => t.hint_closer(),
            Some(Advice::Farther) => t.hint_farther(),
            Some(Advice::Face) => t.hint_face(),
            Some(Advice::Search) => t.hint_search(),
        },
        ScanState::PriceCode(_) => t.aim(),
        ScanState::Found => t.found(),
        ScanState::Closed | ScanState::Failed(_) | ScanState::NoReader(_) => "",
    }
}

/// Runs the camera and the reader until a code is found or the page goes.
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
        session.state.set(ScanState::NoReader(error));
        return camera.stop();
    }
    let found = watch(session, &camera, &scanner, &is_over).await;
    camera.stop();
    if let Some(symbol) = found {
        session.open.run(CodeInHand::from_symbol(symbol));
    }
}

/// Reads frame after frame, one under way and the rest dropped. Gives the code to open; none where the page went, the
/// camera was closed, or either does not serve any more.
async fn watch(session: Session, camera: &Camera, scanner: &Scanner, is_over: &impl Fn() -> bool) -> Option<Symbol> {
    let mut coach = Coach::new();
    let mut follower = Follower::new();
    let mut choice = None::<Choice>;
    let mut failures = 0;
    loop {
        let next = frame(camera, scanner);
        // The code that waits for a better one is opened in time, whatever the next frame is up to.
        let next = match &choice {
            None => next.await,
            Some(chosen) => {
                let left = TimeoutFuture::new(chosen.left(clock::milliseconds()).ceil() as u32);
                match select(pin!(next), pin!(left)).await {
                    Either::Left((next, _)) => next,
                    Either::Right(_) => return Some(chosen.symbol().clone()).filter(|_| !is_over()),
                }
            }
        };
        if is_over() || session.camera.try_get().flatten().is_none() {
            return None;
        }
        let (size, seen) = match next {
            Err(error) => {
                session.state.set(ScanState::Failed(error));
                return None;
            }
            Ok(None) => {
                // Hidden, or between two streams.
                TimeoutFuture::new(100).await;
                continue;
            }
            Ok(Some(next)) => next,
        };
        let seen = match seen {
            Ok(seen) => {
                failures = 0;
                seen
            }
            // A photo is being read: this frame is dropped.
            Err(ScannerError::Busy) => Seen::default(),
            // One frame that it dies of is left out; a reader that dies of every frame is said to.
            Err(error) => {
                failures += 1;
                if failures >= FAILURES {
                    session.state.set(ScanState::NoReader(error));
                    return None;
                }
                Seen::default()
            }
        };
        let now = clock::milliseconds();
        let best = seen.symbols.into_iter().next();
        let extent = seen.candidate.map(|corners| Extent::of(&corners, size));
        let candidate = seen.candidate.filter(|_| matches!(extent, Some(Extent::Small | Extent::Fitting)));
        let outlined =
            best.as_ref().map(|symbol| (symbol.position, true)).or(candidate.map(|corners| (corners, false)));
        let mark = outlined.map(|(corners, is_read)| Mark { corners, frame: size, is_read });
        show(session.mark, follower.see(mark, now));
        let Some(symbol) = best else {
            show(session.advice, coach.nothing_in(seen.sight, extent));
            if coach.is_idle() && choice.is_none() {
                TimeoutFuture::new(IDLE_MS).await;
            }
            continue;
        };
        coach = Coach::new();
        match &mut choice {
            // An empty frame does not clear it; only another code does.
            None if is_price_code(&symbol) => session.state.set(ScanState::PriceCode(symbol)),
            None => {
                signal(session);
                remember_lens(camera);
                session.state.set(ScanState::Found);
                choice = Some(Choice::new(symbol, now));
            }
            Some(choice) => choice.consider(symbol, now),
        }
    }
}

/// The next frame's size, and what is seen in it; none where there is no frame just now.
async fn frame(
    camera: &Camera,
    scanner: &Scanner,
) -> Result<Option<((u32, u32), Result<Seen, ScannerError>)>, CameraError> {
    let Some(frame) = camera.grab().await else {
        return camera.failure().map_or(Ok(None), Err);
    };
    let size = (frame.width, frame.height);
    Ok(Some((size, scanner.decode(frame).await)))
}

/// Says by ear and hand that a code was read: once, however many are seen.
fn signal(session: Session) {
    if session.vibrates.get_untracked() {
        share::vibrate(BUZZ_MS);
    }
    if session.sounds.get_untracked() {
        sound::beep();
    }
}

/// Nothing is drawn anew where nothing has changed.
fn show<T: Clone + PartialEq + 'static>(state: State<Option<T>>, value: Option<T>) {
    if state.get_untracked() != value {
        state.set(value);
    }
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
