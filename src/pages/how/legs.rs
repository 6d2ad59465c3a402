//! The ways between the places where a code was checked, one by one.

use crate::components::{Glyph, Icon};
use crate::edge::device::clock;
use crate::i18n::locale;
use crate::locales::how::HowTexts;
use crate::locales::record;
use leptos::prelude::*;
use suyuan_record::Place;
use suyuan_verdict::{Leg, legs};

/// Each way: from where to where, how far, in what time, and whether one item could have come along.
#[component]
pub(in crate::pages) fn Legs(
    /// The places, coarse.
    places: Vec<Place>,
) -> impl IntoView {
    let t = HowTexts::now();
    let rows: Vec<AnyView> = legs(&places).iter().map(|leg| row(leg).into_any()).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3 class="mt-3 font-semibold">{t.legs}</h3>
            <p class="text-sm text-soft">{t.legs_lead}</p>
            <ol class="divide-y divide-line">{rows}</ol>
        }
    })
}

fn row(leg: &Leg<'_>) -> impl IntoView + use<> {
    let t = HowTexts::now();
    let tag = locale().tag();
    let (from, to) = (leg.from.name.get(tag), leg.to.name.get(tag));
    let times = format!("{} → {}", clock::date_time(leg.from.at, tag), clock::date_time(leg.to.at, tag));
    let (tone, glyph, words) = if leg.is_possible {
        ("tone-good", Glyph::Tick, t.leg_possible)
    } else {
        ("tone-stop", Glyph::Cross, t.leg_impossible)
    };
    let far = format!(
        "{} km · {} · {} km/h",
        clock::number(f64::from(leg.kilometres), tag),
        record::duration_minutes(leg.minutes),
        clock::number(f64::from(leg.speed), tag)
    );
    view! {
        <li class=format!("{tone} py-3")>
            <p class="flex flex-wrap items-center gap-x-3">
                <span class="grow font-semibold">{format!("{from} → {to}")}</span>
                <span class="tone-text inline-flex items-center gap-1 font-semibold"><Icon glyph=glyph class="h-4 w-4 shrink-0"/>{words}</span>
            </p>
            <p class="text-sm text-soft">{times}</p>
            <p>{far}</p>
        </li>
    }
}
