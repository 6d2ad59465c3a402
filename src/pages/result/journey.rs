//! The journey from source to shelf.

use crate::i18n::locale;
use crate::locales::record::{self, RecordTexts};
use leptos::prelude::*;
use suyuan_record::JourneyEvent;

/// The journey as a timeline, oldest first.
#[component]
pub(super) fn Journey(
    /// The events.
    events: Vec<JourneyEvent>,
) -> impl IntoView {
    let t = RecordTexts::now();
    let tag = locale().tag();
    let steps = events
        .into_iter()
        .map(|event| {
            let (day, time) = (event.time.get(..10).unwrap_or(&event.time).to_owned(), event.time.get(11..16).unwrap_or("").to_owned());
            let note = event.note.get(tag).to_owned();
            view! {
                <li class="relative border-l-2 border-line pb-5 pl-6 last:border-transparent last:pb-0">
                    <span class="absolute top-1.5 -left-[0.45rem] h-3 w-3 rounded-full bg-brand" aria-hidden="true"></span>
                    <p class="font-semibold">
                        {record::business_step(&event.step).to_owned()}
                        {event.corrected.then(|| view! { <span class="tone-care tone-wash tone-text ml-2 rounded-full px-2 py-0.5 text-sm">{t.corrected}</span> })}
                    </p>
                    <p>{event.place.get(tag).to_owned()}</p>
                    <p class="text-sm text-soft"><time datetime=event.time>{day} " " {time}</time></p>
                    {(!note.is_empty()).then(|| view! { <p class="text-sm text-soft">{note}</p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ol>{steps}</ol> }
}
