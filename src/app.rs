//! The app: what it needs is loaded once, then the router draws pages.

use crate::components::{Checking, Mark, Shell, attribute, live, worded};
use crate::edge::config::{self, ConfigError};
use crate::edge::device::page;
use crate::edge::device::settings::Settings;
use crate::edge::store::Store;
use crate::edge::{embed, words, worker};
use crate::i18n::{self, InUse, LanguageContext};
use crate::load::load;
use crate::pages::report::BasisContext;
use crate::pages::{Home, Scan};
use crate::part::{NotLoaded, Second, not_loaded, third_part};
use crate::parts;
use crate::preferences::{Preferences, preferences};
use crate::route::Route as Address;
use crate::services::{Sender, Services, ServicesHandle};
use crate::state::{Derived, Kept, State, react};
use futures_util::future::join;
use leptos::prelude::*;
use leptos_router::WildcardSegment;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use suyuan_routes::paths;
use suyuan_words::{CommonWords, Language, Part};

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    page::remove_boot_screen();
    // The files of the language that is probably spoken come beside the configuration, which says what is on offer.
    i18n::choose(Settings::load().language(&Language::ALL));
    let (second, third) = (parts::second(), parts::third());
    provide_context(second);
    provide_context(third);
    let started = load(|| Box::pin(start()));
    // The first screens come first; whoever was led straight to a result waits for the second part only.
    let needs_second = page::path().is_none_or(|path| !is_first(&path));
    react(move || {
        if needs_second || started.get().is_some() {
            second.load();
        }
    });
    // Whoever finds something wrong may have no network by then.
    react(move || {
        if matches!(second.get(), Some(Ok(_))) {
            third.load();
        }
    });
    live(move || match started.get() {
        None => view! { <Boot/> }.into_any(),
        Some(Err(error)) => view! { <NotStarted error=error/> }.into_any(),
        Some(Ok(services)) => view! { <Ready services=services/> }.into_any(),
    })
}

/// Why the app does not start.
#[derive(Debug, Clone, thiserror::Error)]
enum StartError {
    /// The deployment's settings are wrong or absent.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The words of the language could not be loaded.
    #[error(transparent)]
    Words(#[from] words::NotLoaded),
}

/// Loads what every page needs.
async fn start() -> Result<Services, StartError> {
    // What came of the words is asked below, in the language that is on offer.
    let (config, (store, _)) = join(config::load(), join(Store::open(), i18n::need(Part::Start))).await;
    let config = config?;
    let language = Settings::load().language(&config.languages);
    i18n::choose(language);
    i18n::put_to_use(i18n::load_needed(language).await?);
    // Where the browser keeps nothing, the app checks codes all the same; it only forgets.
    Ok(Services::new(config, store.ok()))
}

/// Whether an address is one of the first part's.
fn is_first(path: &str) -> bool {
    matches!(path.trim_end_matches('/'), "" | paths::SCAN)
}

/// Before the configuration is there.
#[component]
fn Boot() -> impl IntoView {
    view! {
        <div class="flex min-h-dvh items-center justify-center" role="status" aria-label="溯源 Suyuan">
            <Mark class="h-16 w-16"/>
        </div>
    }
}

/// Says that the app does not start, before any language is there: for shoppers in two of them, and for the operator, naming
/// the field of `config.json` that is wrong.
#[component]
fn NotStarted(
    /// What is wrong.
    error: StartError,
) -> impl IntoView {
    let [zh, en] = match error {
        StartError::Config(_) => [
            "本站的配置有误或取不到，请稍后再试。",
            "This site's configuration is wrong or cannot be loaded. Please try again later.",
        ],
        StartError::Words(_) => {
            ["没有加载完，请检查网络后再试。", "Not everything was loaded. Check the connection, then try again."]
        }
    };
    view! {
        <main class="page" role="alert">
            <div class="card space-y-3 p-6">
                <Mark class="h-12 w-12"/>
                <h1 class="text-2xl font-bold">"暂时打不开 · Cannot start"</h1>
                <p lang="zh-CN">{zh}</p>
                <p lang="en">{en}</p>
                <p class="tone-care tone-wash rounded-xl p-3 font-mono text-sm">{error.to_string()}</p>
                <a class="btn btn-primary" href="/">"重试 · Try again"</a>
            </div>
        </main>
    }
}

/// The app with all that it needs.
#[component]
fn Ready(
    /// The services.
    services: Services,
) -> impl IntoView {
    let settings = Settings::load();
    let language = LanguageContext(State::new(i18n::words()));
    let preferences = Preferences {
        theme: State::new(settings.theme),
        is_elder: State::new(settings.elder),
        sounds: State::new(settings.sound),
        vibrates: State::new(settings.vibrate),
        place: State::new(settings.place),
        is_online: State::new(page::is_online()),
        has_update: State::new(false),
        outbox_changes: State::new(0),
    };
    let handle: ServicesHandle = Kept::new(services.clone());
    provide_context(handle);
    provide_context(language);
    provide_context(preferences);
    provide_context(BasisContext(State::new(None)));

    page::follow_online(move |is_online| preferences.is_online.set(is_online));
    keep_settings(preferences, language, settings);
    let sender: Sender = Kept::new(None);
    provide_context(sender);
    worker::register("/sw.js", move || preferences.has_update.set(true));
    react(move || worker::keep_words(language.0.get().language().tag()));
    let begun = begin(services, sender, preferences);

    live(move || match begun.get() {
        Err(error) => view! { <NotStarted error=StartError::Config(error)/> }.into_any(),
        Ok(()) => view! {
            <Router>
                <Pages/>
            </Router>
        }
        .into_any(),
    })
}

/// Has the second part begin its work once it is there. Gives what it says of the configuration, and until then nothing
/// wrong.
fn begin(services: Services, sender: Sender, preferences: Preferences) -> Derived<Result<(), ConfigError>> {
    let second = expect_context::<Second>();
    let services = Kept::new(services);
    let has_begun = State::new(Ok(()));
    react(move || {
        if let Some(Ok(part)) = second.get() {
            has_begun.set((part.begin)(services.get(), sender, preferences));
        }
    });
    Derived::new(move || has_begun.get())
}

/// Writes what was changed to the device and onto the page.
fn keep_settings(preferences: Preferences, language: LanguageContext, initial: Settings) {
    let first = i18n::language();
    react(move || {
        let language = language.0.get().language();
        // Other members, such as the lens that read last, may have been saved meanwhile.
        let mut settings = Settings { language: initial.language.clone(), ..Settings::load() };
        if language != first || settings.language.is_some() {
            settings.language = Some(language.tag().to_owned());
        }
        settings.theme = preferences.theme.get();
        settings.elder = preferences.is_elder.get();
        settings.sound = preferences.sounds.get();
        settings.vibrate = preferences.vibrates.get();
        settings.place = preferences.place.get();
        settings.apply(language);
        settings.save();
    });
}

/// The pages. They stay when the language changes, and write their words anew: see [`worded`].
#[component]
fn Pages() -> impl IntoView {
    let path = use_location().pathname;
    let is_embedded = embed::is_framed() || path.get_untracked() == paths::EMBED;
    let screen = view! {
        <FlatRoutes fallback=Screen>
            <Route path=WildcardSegment("path") view=Screen/>
        </FlatRoutes>
    };
    if is_embedded {
        // Named, as the page around the frame has a main part of its own.
        let name = attribute(|| CommonWords::now().embedded());
        view! { <main id="main" tabindex="-1" class="px-3 py-3" aria-label=name>{screen}</main> }.into_any()
    } else {
        view! { <Shell><UpdateNote/>{screen}</Shell> }.into_any()
    }
}

/// The screen of the address. The router keeps addresses and history; what an address means is [`Address`]'s to say.
#[component]
fn Screen() -> impl IntoView {
    let location = use_location();
    // Not the router's own query: it takes percent escapes apart twice, and a code with `%2F` in it is another then.
    let address = Derived::new(move || {
        let search = location.search.get();
        let search = search.trim_start_matches('?');
        Address::from_parts(&page::origin(), &location.pathname.get(), search, |name| page::parameter(search, name))
    });
    live(move || match address.get() {
        Some(Address::Home) => view! { <Home/> }.into_any(),
        Some(Address::Scan) => view! { <Scan/> }.into_any(),
        address => view! { <SecondScreen address=address/> }.into_any(),
    })
}

/// A screen of the second part; until that is there, the frame of a result.
#[component]
fn SecondScreen(
    /// Which; none where the address leads nowhere.
    address: Option<Address>,
) -> impl IntoView {
    let second = expect_context::<Second>();
    if matches!(second.get_untracked(), Some(Err(NotLoaded))) {
        second.load();
    }
    live(move || match second.get() {
        None => view! { <Checking/> }.into_any(),
        Some(Err(NotLoaded)) => not_loaded(move || second.load()),
        Some(Ok(part)) => match address.clone() {
            None | Some(Address::Home | Address::Scan) => worded(part.no_code).into_any(),
            Some(Address::Result(hand)) => (part.check)(hand),
            Some(Address::Report(hand, purpose)) => third_part(move |part| (part.report)(hand.clone(), purpose)),
            Some(Address::ReportStatus) => third_part(|part| worded(part.status).into_any()),
            Some(Address::How(hand)) => (part.how)(hand),
            Some(Address::Beside(hand, other)) => (part.beside)(hand, other),
            Some(Address::Product(gtin)) => (part.product)(gtin),
            Some(Address::History) => worded(part.history).into_any(),
            Some(Address::About) => worded(part.about).into_any(),
            Some(Address::Embed) => (part.embed)(),
            Some(Address::Integrate) => (part.integrate)(),
            Some(Address::Elsewhere(address)) => (part.elsewhere)(address),
        },
    })
}

/// Says that a new version waits; switching is the shopper's choice, so that nothing typed is lost.
#[component]
fn UpdateNote() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let preferences = preferences();
    let update = move |_| leptos::task::spawn_local(worker::update());
    live(move || {
        let t = CommonWords::of(language.0.get());
        preferences.has_update.get().then(|| {
            view! {
                <div role="status" class="tone-fact tone-wash no-print mb-4 flex items-center justify-between rounded-card px-4 py-2">
                    <span>{t.update_ready()}</span>
                    <button type="button" class="btn btn-quiet" on:click=update>{t.update_now()}</button>
                </div>
            }
        })
    })
}
