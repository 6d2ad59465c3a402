//! The journey from source to shelf: a map, and its steps in order of time.

use super::map::map;
use crate::edge::device::clock;
use crate::i18n::{InUse, language, local_view, words};
use leptos::prelude::*;
use suyuan_record::{Journey as Way, JourneyEvent, Moment, Stop};
use suyuan_words::{RecordWords, record};

/// The journey, oldest first.
#[component]
pub(super) fn Journey(
    /// The events.
    events: Vec<JourneyEvent>,
) -> impl IntoView {
    let way = Way::of(events);
    let places = way.places();
    // On the map and beside the steps a place has the same number.
    let number = |stop: usize| places.iter().position(|(at, _)| *at == stop).map(|at| at + 1);
    let summary = summary(&way);
    let names: Vec<String> =
        places.iter().filter_map(|(at, _)| way.stops.get(*at)).map(|stop| place(stop).to_owned()).collect();
    let positions = places.iter().map(|(_, position)| *position).collect::<Vec<_>>();
    let steps = (0..way.stops.len()).map(number).collect::<Vec<_>>();
    let steps = way.stops.into_iter().zip(steps).map(|(stop, number)| view! { <Step stop=stop number=number/> });
    view! {
        {(!summary.is_empty()).then(|| view! { <p class="mb-3 font-semibold">{summary}</p> })}
        <Chart positions=positions names=names/>
        <ol>{steps.collect_view()}</ol>
    }
}

/// How far, how long, in how many steps.
fn summary(way: &Way) -> String {
    let t = RecordWords::now();
    let tag = language().tag();
    let distance = way.kilometres.map(|km| t.way(&clock::number(f64::from(km), tag)));
    let days = way.days.filter(|days| *days > 1).map(|days| t.days(days.into()));
    let steps = (way.stops.len() > 1).then(|| t.steps(way.stops.len() as u64));
    [distance, days, steps].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn place(stop: &Stop) -> &str {
    stop.event.place.get(language().tag())
}

/// The map.
#[component]
fn Chart(
    /// Latitude and longitude in degrees, in order.
    positions: Vec<[f64; 2]>,
    /// Their names.
    names: Vec<String>,
) -> impl IntoView {
    let t = RecordWords::now();
    map(&positions).map(|map| {
        view! {
            <svg
                class="mb-4 w-full rounded-xl border border-line bg-fact-wash"
                viewBox=map.view_box()
                role="img"
                aria-label=t.map_of(&names.join(" → "))
                inner_html=map.drawing()
            ></svg>
        }
    })
}

/// One step.
#[component]
fn Step(
    /// What happened.
    stop: Stop,
    /// The number of its place on the map, where it is the first step there.
    number: Option<usize>,
) -> impl IntoView {
    let t = RecordWords::now();
    let tag = language().tag();
    let place = local_view(&stop.event.place);
    let note = local_view(&stop.event.note);
    let is_wrong = stop.event.corrected;
    let time = match stop.moment {
        Some(moment) => local_time(moment),
        None => stop.event.time.clone(),
    };
    view! {
        <li class="relative border-s-2 border-line pb-5 ps-7 last:border-transparent last:pb-0">
            {match number {
                Some(number) => view! {
                    <span class="absolute top-0 -start-[0.85rem] flex h-6 w-6 items-center justify-center rounded-full bg-brand text-sm font-semibold text-brand-ink" aria-hidden="true">{number}</span>
                }.into_any(),
                None => view! { <span class="absolute top-1.5 -start-[0.45rem] h-3 w-3 rounded-full bg-brand" aria-hidden="true"></span> }.into_any(),
            }}
            <p class="font-semibold">
                <span class:line-through=is_wrong>{record::business_step(words(), &stop.event.step).to_owned()}</span>
                {is_wrong.then(|| view! { <span class="tone-care tone-wash tone-text ms-2 rounded-full px-2 py-0.5 text-sm">{t.corrected()}</span> })}
            </p>
            <p class:line-through=is_wrong>{place}</p>
            <p class="text-sm text-soft">
                <bdi><time datetime=stop.event.time>{time}</time></bdi>
                {stop.kilometres.map(|km| format!(" · +{} km", clock::number(f64::from(km), tag)))}
            </p>
            {note.map(|note| view! { <p class="text-sm text-soft">{note}</p> })}
        </li>
    }
}

/// A time on the clocks of its place; which those are is said where they are not China's.
fn local_time(moment: Moment) -> String {
    let (day, hour, minute) = moment.local();
    let time = format!("{day} {hour:02}:{minute:02}");
    match moment.offset {
        480 => time,
        offset => {
            let sign = if offset < 0 { '-' } else { '+' };
            let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
            format!("{time} UTC{sign}{hours:02}:{minutes:02}")
        }
    }
}
