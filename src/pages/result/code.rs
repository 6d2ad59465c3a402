//! What this code says.

use super::facts::Facts;
use crate::components::{Fold, Glyph};
use crate::locales::record::{self, RecordTexts};
use leptos::prelude::*;
use suyuan_codes::Identity;

/// What this code says, part by part.
#[component]
pub(super) fn CodeSection(
    /// What was understood of it.
    identity: Identity,
    /// Whether it is open at first.
    open: bool,
) -> impl IntoView {
    let t = RecordTexts::now();
    let facts = vec![
        (t.scheme, Some(record::scheme(identity.scheme).to_owned())),
        (t.this_code, Some(record::level(identity.level).to_owned())),
        (t.canonical, Some(identity.canonical.clone()).filter(|canonical| *canonical != identity.raw)),
        (t.raw, Some(visible(&identity.raw))),
    ];
    let parts = identity
        .elements
        .into_iter()
        .map(|element| {
            view! {
                <li class="flex gap-3 py-1.5">
                    <span class="w-16 shrink-0 font-mono text-soft">{element.key}</span>
                    <span class="min-w-0 font-mono">{visible(&element.value)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <Fold title=t.this_code glyph=Glyph::Code open=open>
            <Facts facts=facts/>
            <ul class="mt-2">{parts}</ul>
        </Fold>
    }
}

/// Control characters made visible (FNC1 as ␝), and the text bounded.
fn visible(text: &str) -> String {
    const LONGEST: usize = 600;
    let shown = text.chars().take(LONGEST).map(|c| match c {
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(' '),
        // Bidirectional and zero-width characters could make a text read as another.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => '\u{fffd}',
        c => c,
    });
    let mut shown: String = shown.collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
