//! The frame around every page: brand, view switches, navigation.

use super::icon::{Glyph, Icon};
use super::live::{attribute, text, worded, worded_text};
use super::mark::Mark;
use crate::edge::device::page;
use crate::edge::device::settings::Theme;
use crate::i18n::{self, InUse, LanguageContext, language};
use crate::preferences::{Preferences, preferences};
use crate::route::Route;
use crate::services::services;
use crate::state::State;
use leptos::prelude::*;
use leptos_router::components::A;
use suyuan_words::{CommonWords, Language};

/// One of the texts around every page.
type Label = fn(CommonWords) -> &'static str;

/// The frame around every page.
#[component]
pub fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    let preferences = preferences();
    let links: [(Route, Glyph, Label); 4] = [
        (Route::Home, Glyph::Home, CommonWords::home),
        (Route::Scan, Glyph::Scan, CommonWords::scan),
        (Route::History, Glyph::Clock, CommonWords::history),
        (Route::About, Glyph::Info, CommonWords::about),
    ];
    let navigation = links
        .into_iter()
        .map(|(route, glyph, label)| {
            let is_exact = route == Route::Home;
            view! {
                <li class="flex-1">
                    <A href=route.href() exact=is_exact attr:class="nav-link flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-sm whitespace-nowrap no-underline md:px-3 md:min-h-11 md:flex-row md:gap-2 md:rounded-full md:text-base">
                        <Icon glyph=glyph/>
                        {worded(move || label(CommonWords::now()))}
                    </A>
                </li>
            }
        })
        .collect_view();

    // The router would take the link for one of its own, and leave the focus where it is.
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::reveal("main");
    };

    view! {
        <a href="#main" on:click=skip class="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-50 focus:rounded-full focus:bg-card focus:px-4 focus:py-3">{text(|| CommonWords::now().skip())}</a>
        <header class="no-print border-b border-line bg-card">
            <div class="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-end px-3 py-1.5 sm:gap-x-1 sm:px-4">
                <A href="/" attr:class="me-auto flex min-h-11 items-center gap-2 text-xl font-bold tracking-wide text-ink no-underline">
                    <Mark/>
                    {worded(|| view! { <Brand/> })}
                </A>
                <ViewSwitches preferences=preferences/>
            </div>
        </header>
        <Offline preferences=preferences/>
        <nav aria-label=attribute(|| CommonWords::now().menu()) class="no-print fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card md:static md:border-t-0 md:border-b">
            <ul class="mx-auto flex max-w-2xl md:justify-center md:gap-2 md:py-1">{navigation}</ul>
        </nav>
        <main id="main" tabindex="-1" class="page">{children()}</main>
    }
}

/// The deployment's own name.
#[component]
fn Brand() -> impl IntoView {
    let name = services().config.brand.name.get(language().tag()).to_owned();
    let name = if name.is_empty() { CommonWords::now().brand().to_owned() } else { name };
    view! { <span class="brand-name">{name}</span> }
}

/// Language, elder view, appearance.
#[component]
fn ViewSwitches(
    /// What the shopper prefers.
    preferences: Preferences,
) -> impl IntoView {
    let theme_label = move || {
        let t = CommonWords::now();
        match preferences.theme.get() {
            Theme::System => t.theme_system(),
            Theme::Light => t.theme_light(),
            Theme::Dark => t.theme_dark(),
        }
    };
    let next_theme = move |_| {
        preferences.theme.update(|theme| {
            *theme = match theme {
                Theme::System => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::System,
            }
        });
    };
    let elder_label = move || {
        let t = CommonWords::now();
        if preferences.is_elder.get() { t.elder_off() } else { t.elder_on() }
    };
    view! {
        <button type="button" class="view-switch btn btn-quiet px-2" on:click=move |_| preferences.is_elder.update(|is| *is = !*is)>
            <Icon glyph=Glyph::Eye class="hidden h-6 w-6 shrink-0 sm:block"/>
            {worded(elder_label)}
        </button>
        <LanguageChoice/>
        <button type="button" class="btn-icon text-brand" aria-label=worded_text(move || CommonWords::now().theme(theme_label())) title=worded_text(theme_label) on:click=next_theme>
            <Icon glyph=Glyph::Moon/>
        </button>
    }
}

/// The languages on offer, each by its own name; nothing where there is one only.
#[component]
fn LanguageChoice() -> impl IntoView {
    let context = expect_context::<LanguageContext>();
    let offered = services().config.languages.clone();
    if offered.len() < 2 {
        return ().into_any();
    }
    let has_failed = State::new(false);
    // Raised to put the list back to the language in use.
    let round = State::new(0_u32);
    let choose = move |tag: &str| {
        let Some(wanted) = Language::of_tag(tag) else { return };
        has_failed.set(false);
        leptos::task::spawn_local(async move {
            // Where its words cannot be had, everything stays as it is.
            has_failed.set(i18n::change(context, wanted).await.is_err());
            round.update(|round| *round += 1);
        });
    };
    let options = offered
        .into_iter()
        .map(|language| {
            view! { <option value=language.tag() lang=language.tag() selected={language == i18n::language()}>{language.name()}</option> }
        })
        .collect_view();
    let in_use = move || {
        round.track();
        context.0.get().language().tag()
    };
    view! {
        <span class="view-switch language relative inline-flex items-center">
            <Icon glyph=Glyph::Globe class="pointer-events-none absolute start-2 h-5 w-5 text-brand"/>
            <select id="language" class="min-h-11 appearance-none rounded-full bg-transparent ps-8 pe-3 font-medium text-brand" aria-label=attribute(|| CommonWords::now().language()) prop:value=in_use on:change:target=move |event| choose(&event.target().value())>
                {options}
            </select>
        </span>
        {worded(move || has_failed.get().then(|| view! {
            <p role="alert" class="tone-care tone-wash order-last w-full rounded-xl px-3 py-2 text-sm">{CommonWords::now().language_failed()}</p>
        }))}
    }
    .into_any()
}

/// Says when there is no network; what still works goes on working.
#[component]
fn Offline(
    /// Holds whether the device is online.
    preferences: Preferences,
) -> impl IntoView {
    view! {
        <div role="status" class="no-print">
            {worded(move || {
                (!preferences.is_online.get()).then(|| view! {
                    <p class="tone-mute tone-wash px-4 py-2 text-center text-sm">{CommonWords::now().offline()}</p>
                })
            })}
        </div>
    }
}
