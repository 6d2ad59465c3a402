//! The frame around every page: brand, view switches, navigation.

use super::icon::{Glyph, Icon};
use super::live::live;
use super::mark::Mark;
use crate::edge::device::page;
use crate::edge::device::settings::Theme;
use crate::i18n::{LocaleContext, locale};
use crate::locales::common::CommonTexts;
use crate::preferences::{Preferences, preferences};
use crate::route::Route;
use crate::services::services;
use leptos::prelude::*;
use leptos_router::components::A;

/// The frame around every page.
#[component]
pub fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    let t = CommonTexts::now();
    let preferences = preferences();
    let links = [
        (Route::Home, Glyph::Home, t.home),
        (Route::Scan, Glyph::Scan, t.scan),
        (Route::History, Glyph::Clock, t.history),
        (Route::About, Glyph::Info, t.about),
    ];
    let navigation = links
        .into_iter()
        .map(|(route, glyph, label)| {
            let is_exact = route == Route::Home;
            view! {
                <li class="flex-1">
                    <A href=route.href() exact=is_exact attr:class="nav-link flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-sm whitespace-nowrap no-underline md:px-3 md:min-h-11 md:flex-row md:gap-2 md:rounded-full md:text-base">
                        <Icon glyph=glyph/>
                        {label}
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
        <a href="#main" on:click=skip class="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-full focus:bg-card focus:px-4 focus:py-3">{t.skip}</a>
        <header class="no-print border-b border-line bg-card">
            <div class="mx-auto flex w-full max-w-5xl flex-wrap items-center px-3 py-1.5 sm:gap-x-1 sm:px-4">
                <A href="/" attr:class="mr-auto flex min-h-11 items-center gap-2 text-xl font-bold tracking-wide text-ink no-underline">
                    <Mark/>
                    <Brand/>
                </A>
                <ViewSwitches preferences=preferences/>
            </div>
        </header>
        <Offline preferences=preferences/>
        <nav aria-label=t.menu class="no-print fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card md:static md:border-t-0 md:border-b">
            <ul class="mx-auto flex max-w-2xl md:justify-center md:gap-2 md:py-1">{navigation}</ul>
        </nav>
        <main id="main" tabindex="-1" class="page">{children()}</main>
    }
}

/// The deployment's own name.
#[component]
fn Brand() -> impl IntoView {
    let name = services().config.brand.name.get(locale().tag()).to_owned();
    let name = if name.is_empty() { CommonTexts::now().brand.to_owned() } else { name };
    view! { <span class="brand-name">{name}</span> }
}

/// Language, elder view, appearance.
#[component]
fn ViewSwitches(
    /// What the shopper prefers.
    preferences: Preferences,
) -> impl IntoView {
    let t = CommonTexts::now();
    let language = expect_context::<LocaleContext>();
    let other = locale().other();
    let theme_label = move || match preferences.theme.get() {
        Theme::System => t.theme_system,
        Theme::Light => t.theme_light,
        Theme::Dark => t.theme_dark,
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
    view! {
        <button type="button" class="view-switch btn btn-quiet px-2" on:click=move |_| preferences.is_elder.update(|is| *is = !*is)>
            <Icon glyph=Glyph::Eye class="hidden h-6 w-6 shrink-0 sm:block"/>
            {live(move || if preferences.is_elder.get() { t.elder_off } else { t.elder_on })}
        </button>
        <button type="button" class="view-switch btn btn-quiet px-2" lang=other.tag() on:click=move |_| language.0.set(other)>
            {t.language}
        </button>
        <button type="button" class="btn-icon text-brand" aria-label=move || format!("{}: {}", t.theme, theme_label()) title=theme_label on:click=next_theme>
            <Icon glyph=Glyph::Moon/>
        </button>
    }
}

/// Says when there is no network; what still works goes on working.
#[component]
fn Offline(
    /// Holds whether the device is online.
    preferences: Preferences,
) -> impl IntoView {
    let t = CommonTexts::now();
    view! {
        <div role="status" class="no-print">
            {live(move || {
                (!preferences.is_online.get()).then(|| view! {
                    <p class="tone-mute tone-wash px-4 py-2 text-center text-sm">{t.offline}</p>
                })
            })}
        </div>
    }
}
