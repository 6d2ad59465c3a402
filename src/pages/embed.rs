//! The check inside another site's frame.

use super::product::Product;
use super::result::Check;
use crate::check::{Checked, CodeInHand};
use crate::components::{CodeForm, Glyph, Icon, Mark, live, text, titled, worded};
use crate::edge::device::settings::Theme;
use crate::edge::embed::{self, Asked, Parent, ResultMessage};
use crate::i18n::{self, InUse, LanguageContext};
use crate::preferences::preferences;
use crate::route::Route;
use crate::services::{load_issuers, services};
use crate::state::{Kept, State, react};
use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use suyuan_codes::Level;
use suyuan_verdict::Outcome;
use suyuan_words::{CommonWords, EmbedWords, Language};

/// The embedded page: a form, and the result of what was asked; or, in short, a product.
#[component]
pub fn Embed(
    /// The GTIN of the product whose card it is.
    #[prop(optional, into)]
    product: Option<String>,
) -> impl IntoView {
    let config = services().config;
    // A product's card has an address of its own, outside of frames too.
    if !config.features.embed && (product.is_none() || embed::is_framed()) {
        return view! { <p>{text(|| EmbedWords::now().off())}</p> }.into_any();
    }
    titled(|| CommonWords::now().embedded());
    let query = use_query_map().get_untracked();
    follow_attributes(query.get("lang"), query.get("theme"), query.get("view"));
    let hand = State::new(query.get("code").filter(|code| !code.trim().is_empty()).map(in_hand));
    let asked = move |asked: Asked| match asked {
        Asked::Lookup { code } => hand.set(Some(in_hand(code))),
    };
    let parent = Kept::new(Parent::connect(&config.embed_origins, asked));
    let tell = move |tell: &dyn Fn(&Parent)| parent.with(|parent| parent.as_ref().map_or((), tell));
    let frame = NodeRef::<html::Div>::new();
    react(move || {
        if let Some(frame) = frame.get() {
            tell(&|parent| {
                parent.follow_height(&frame);
                parent.ready();
            });
        }
    });
    let on_verdict = Callback::new(move |(outcome, checked): (Outcome, Checked)| {
        let message = ResultMessage {
            outcome: outcome.name().to_owned(),
            level: level_name(checked.identity.level).to_owned(),
            canonical: checked.identity.canonical,
        };
        tell(&|parent| parent.result(&message));
    });
    if let Some(gtin) = product {
        let is_framed = embed::is_framed();
        return view! {
            <div node_ref=frame class="mx-auto max-w-md">
                <Product gtin=gtin on_verdict=on_verdict/>
                {is_framed.then(|| view! { <p class="hint px-2 pt-1 text-end">{worded(|| format!("{} · {}", CommonWords::now().brand(), CommonWords::now().embedded()))}</p> })}
            </div>
        }
        .into_any();
    }
    let open = Callback::new(move |typed: CodeInHand| hand.set(Some(typed)));
    let full = move || hand.get().map_or_else(|| Route::Home.href(), |hand| Route::Result(hand).href());
    view! {
        <div node_ref=frame class="mx-auto max-w-2xl space-y-4">
            <header class="flex items-center gap-2">
                <Mark class="h-8 w-8 shrink-0"/>
                <h1 class="text-lg font-bold">{worded(|| format!("{} · {}", CommonWords::now().brand(), CommonWords::now().embedded()))}</h1>
                <a class="btn btn-quiet ms-auto px-3" href=full target="_blank" rel="noopener">
                    <Icon glyph=Glyph::Out class="h-5 w-5 shrink-0"/>
                    {text(|| EmbedWords::now().open_full())}
                </a>
            </header>
            {live(move || match hand.get() {
                None => view! { <div class="card p-5"><CodeForm on_code=open issuers=load_issuers()/></div> }.into_any(),
                Some(hand) => view! { <Check hand=hand on_verdict=on_verdict/> }.into_any(),
            })}
        </div>
    }
    .into_any()
}

fn in_hand(payload: String) -> CodeInHand {
    CodeInHand { payload, symbology: None, issuer: None, is_typed: false }
}

/// The embedding page's attributes hold for this frame.
fn follow_attributes(language: Option<String>, theme: Option<String>, view: Option<String>) {
    let preferences = preferences();
    let context = expect_context::<LanguageContext>();
    let wanted = language.and_then(|tag| Language::nearest(&tag)).filter(|wanted| *wanted != i18n::language());
    // Where its words cannot be had, the frame stays as it is.
    if let Some(wanted) = wanted {
        leptos::task::spawn_local(async move {
            let _ = i18n::change(context, wanted).await;
        });
    }
    match theme.as_deref() {
        Some("light") => preferences.theme.set(Theme::Light),
        Some("dark") => preferences.theme.set(Theme::Dark),
        _ => {}
    }
    if view.as_deref() == Some("elder") {
        preferences.is_elder.set(true);
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Item => "item",
        Level::Batch => "batch",
        Level::Product => "product",
        Level::Company => "company",
        Level::Document => "document",
        Level::Unknown => "unknown",
    }
}
