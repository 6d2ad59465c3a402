//! A link out of a record: untrusted, so only `https`, and named by where it leads.

use super::icon::{Glyph, Icon};
use crate::locales::common::CommonTexts;
use leptos::prelude::*;
use suyuan_codes::Link;

/// A link out of a record; plain text where it is not `https` or hides where it leads.
#[component]
pub fn ExternalLink(
    /// Where it leads.
    url: String,
    /// What it is called; its domain is always added.
    #[prop(optional, into)]
    text: Option<String>,
) -> impl IntoView {
    let t = CommonTexts::now();
    match Link::parse(&url).filter(|link| link.is_https && !link.has_userinfo) {
        None => view! { <span>{text.unwrap_or(url)}</span> }.into_any(),
        Some(link) => view! {
            <a class="link inline-flex min-h-11 items-center gap-1.5" href=url target="_blank" rel="noopener noreferrer nofollow">
                {text.map(|text| view! { <span>{text}</span> })}
                <span class="text-sm">{link.registrable().to_owned()}</span>
                <Icon glyph=Glyph::Out class="h-4 w-4 shrink-0"/>
                <span class="sr-only">{t.opens_elsewhere}</span>
            </a>
        }
        .into_any(),
    }
}
