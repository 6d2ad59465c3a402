//! Where it was bought, and the rough place of the device, for those who wish to add it.

use super::fields::{Editing, TextField};
use crate::components::{Glyph, Icon, live};
use crate::edge::device::place::{ASKED_MS, NoPlace, coarse};
use crate::locales::report::{self, ReportTexts};
use crate::state::State;
use leptos::prelude::*;
use suyuan_record::PurchaseChannel;

const CHANNELS: [PurchaseChannel; 3] = [PurchaseChannel::Shop, PurchaseChannel::Online, PurchaseChannel::Other];

/// Where and when it was bought.
pub(super) fn purchase(editing: Editing) -> AnyView {
    let t = ReportTexts::now();
    let at_start = editing.report().purchase.channel;
    let is_online = State::new(at_start == Some(PurchaseChannel::Online));
    let channels = CHANNELS
        .into_iter()
        .map(|channel| view! { <option value=report::channel(channel) selected={at_start == Some(channel)}>{report::channel(channel)}</option> })
        .collect_view();
    let choose = move |text: String| {
        let chosen = CHANNELS.into_iter().find(|channel| report::channel(*channel) == text);
        is_online.set(chosen == Some(PurchaseChannel::Online));
        editing.edit(&|report| report.purchase.channel = chosen);
    };
    let seller =
        TextField::line("seller", t.seller, |it| it.purchase.seller.clone(), |it, text| it.purchase.seller = text);
    let place = TextField::line("place", t.place, |it| it.purchase.place.clone(), |it, text| it.purchase.place = text);
    let price = TextField::line("price", t.price, |it| it.purchase.price.clone(), |it, text| it.purchase.price = text);
    let date = TextField {
        kind: "date",
        ..TextField::line(
            "date",
            t.date,
            |it| it.purchase.date.map(|day| day.to_string()).unwrap_or_default(),
            |it, text| it.purchase.date = text.parse().ok(),
        )
    };
    view! {
        <div class="space-y-4">
            <div>
                <label class="field-label" for="channel">{t.channel}</label>
                <select id="channel" class="field" on:change:target=move |event| choose(event.target().value())>
                    <option value="">{t.channel_none}</option>
                    {channels}
                </select>
            </div>
            {seller.draw(editing)}
            {live(move || is_online.get().then(|| {
                let order = TextField::line("order", t.order, |it| it.purchase.order.clone(), |it, text| it.purchase.order = text);
                // No `url`: what is pasted from a shopping app is a text with a link in it.
                let link = TextField { most: 2000, ..TextField::line("link", t.link, |it| it.purchase.link.clone(), |it, text| it.purchase.link = text) };
                view! { {order.draw(editing)} {link.draw(editing)} }
            }))}
            {date.draw(editing)}
            {price.draw(editing)}
            {place.draw(editing)}
            {rough_place(editing)}
        </div>
    }
    .into_any()
}

/// Adds the rough place of the device, and takes it out again.
fn rough_place(editing: Editing) -> AnyView {
    let t = ReportTexts::now();
    let has_place = State::new(editing.report().place.is_some());
    let told = State::new("");
    let add = move |_| {
        told.set(t.rough_waiting);
        leptos::task::spawn_local(async move {
            let place = coarse(ASKED_MS).await;
            told.set(match place {
                Ok(_) => t.rough_added,
                Err(NoPlace::Forbidden) => t.rough_forbidden,
                Err(NoPlace::Unknown) => t.rough_unknown,
            });
            if let Ok(place) = place {
                editing.edit(&|report| report.place = Some(place));
                has_place.set(true);
            }
        });
    };
    let remove = move |_| {
        editing.edit(&|report| report.place = None);
        has_place.set(false);
        told.set("");
    };
    view! {
        <div>
            {live(move || if has_place.get() {
                view! {
                    <p class="flex flex-wrap items-center gap-2">
                        <span class="tone-good tone-text"><Icon glyph=Glyph::Pin/></span>
                        {t.rough_added}
                        <button type="button" class="btn btn-quiet" on:click=remove>{t.rough_remove}</button>
                    </p>
                }
                .into_any()
            } else {
                view! { <button type="button" class="btn" on:click=add><Icon glyph=Glyph::Pin/>{t.rough}</button> }.into_any()
            })}
            <p class="hint mt-1">{t.rough_hint}</p>
            <p role="status" class="hint">{live(move || if has_place.get() { "" } else { told.get() })}</p>
        </div>
    }
    .into_any()
}
