//! The packet for the authority: made on the device from what it kept.

use super::evidence::{captions, data_of, packet_of, pictures};
use crate::components::{ExternalLink, Glyph, Icon, live};
use crate::edge::device::{clock, share};
use crate::edge::photos::Photo;
use crate::edge::reports::packet::Packet;
use crate::edge::store::{OutboxReport, Store};
use crate::i18n::locale;
use crate::locales::report::SentTexts;
use crate::services::services;
use crate::state::{Kept, State};
use leptos::prelude::*;

/// Where the Chinese authority takes reports and complaints itself, for deployments that name its number.
const AUTHORITY: (&str, &str) = ("12315", "https://www.12315.cn/");

/// How making it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Making {
    Idle,
    Working,
    Failed,
}

async fn photos_of(store: Option<Store>, report: &OutboxReport) -> Vec<Photo> {
    let mut photos: Vec<Photo> = Vec::new();
    let Some(store) = store else { return photos };
    for named in &report.report.photos {
        if let Ok(Some(photo)) = store.photo(&report.id, &named.sha256).await
            && !photos.contains(&photo)
        {
            photos.push(photo);
        }
    }
    photos
}

/// Two files, whom to call, and where to write to.
pub(super) fn packet(report: OutboxReport) -> AnyView {
    let t = SentTexts::now();
    let services = services();
    let hotline = services.config.hotline.clone();
    let name = hotline.name.get(locale().tag()).to_owned();
    let store = Kept::new(services.store);
    let is_authority = hotline.number == AUTHORITY.0;
    let whom = format!("{name} {}{}", hotline.number, if is_authority { ", www.12315.cn" } else { "" });
    let file = report.receipt.as_ref().map_or_else(|| report.id.clone(), |receipt| receipt.number.clone());
    let report = Kept::new(report);
    let making = State::new(Making::Idle);
    // The words are chosen here: what runs later knows no language.
    let make = move |_| {
        making.set(Making::Working);
        let report = report.get();
        let words = packet_of(&report, &whom, clock::now());
        let captions = captions(&report);
        let file = format!("{file}.pdf");
        leptos::task::spawn_local(async move {
            let photos = photos_of(store.try_get().flatten(), &report).await;
            let packet = Packet { pictures: pictures(captions, &photos), ..words };
            let saved = match packet.pdf().await {
                Some(bytes) => share::download_bytes(&file, "application/pdf", &bytes).is_ok(),
                None => false,
            };
            making.set(if saved { Making::Idle } else { Making::Failed });
        });
    };
    let data = move |_| {
        let report = report.get();
        leptos::task::spawn_local(async move {
            let photos = photos_of(store.try_get().flatten(), &report).await;
            let file = format!("{}.json", report.receipt.as_ref().map_or(&report.id, |receipt| &receipt.number));
            let saved = share::download_text(&file, "application/json", &data_of(&report, &photos, clock::now()));
            making.set(if saved.is_ok() { Making::Idle } else { Making::Failed });
        });
    };
    view! {
        <section class="card no-print space-y-3 px-5 py-4" aria-labelledby="packet">
            <h2 id="packet" class="text-lg font-semibold">{t.packet}</h2>
            <p class="text-soft">{t.packet_hint}</p>
            <div class="flex flex-wrap gap-2">
                <button type="button" class="btn" on:click=make><Icon glyph=Glyph::Sheet/>{live(move || if making.get() == Making::Working { t.packet_making } else { t.packet_pdf })}</button>
                <button type="button" class="btn btn-quiet" on:click=data>{t.packet_json}</button>
            </div>
            <p role="status" class="tone-stop tone-text">{live(move || (making.get() == Making::Failed).then_some(t.packet_failed))}</p>
            <p class="flex flex-col items-start gap-x-5 sm:flex-row sm:items-center">
                <a class="link inline-flex min-h-11 items-center gap-2" href=format!("tel:{}", hotline.number)><Icon glyph=Glyph::Phone/>{name} " " {hotline.number.clone()}</a>
                {is_authority.then(|| view! { <ExternalLink url=AUTHORITY.1.to_owned() text=t.authority/> })}
            </p>
            <p class="hint">{t.photos_kept}</p>
        </section>
    }
    .into_any()
}
