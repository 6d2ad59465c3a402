//! The evidence of a report, as pages and as data: what the screen said, what the shopper wrote, the photos, the receipt.

use crate::edge::device::clock;
use crate::edge::photos::Photo;
use crate::edge::reports::packet::{Packet, Picture, Section};
use crate::edge::store::OutboxReport;
use crate::i18n::locale;
use crate::locales::report::{self, PacketTexts, ReportTexts, SentTexts};
use serde_json::json;
use suyuan_record::{Seconds, Shown};

/// A section's rows; what says nothing is left out.
fn section(title: &str, rows: Vec<(&str, String)>) -> Section {
    let rows = rows.into_iter().filter(|(_, says)| !says.trim().is_empty());
    Section { title: title.to_owned(), rows: rows.map(|(name, says)| (name.to_owned(), says)).collect() }
}

/// The packet of a report, its photos yet to come; `hotline` is whom to call, by name and number.
pub(super) fn packet_of(kept: &OutboxReport, hotline: &str, now: Seconds) -> Packet {
    let (t, form, sent) = (PacketTexts::now(), ReportTexts::now(), SentTexts::now());
    let tag = locale().tag();
    let report = &kept.report;
    let shown = report.shown.clone().unwrap_or_else(|| Shown { at: report.written_at, ..Shown::default() });
    let who = report.complainant.clone().unwrap_or_default();
    let bought = &report.purchase;
    let receipt = match &kept.receipt {
        Some(receipt) => vec![
            (sent.number, receipt.number.clone()),
            (sent.received_at, clock::date_time(receipt.received_at, tag)),
            (sent.digest, receipt.sha256.clone()),
        ],
        None => vec![(sent.state, t.none.to_owned())],
    };
    let answers = kept.followed.iter().flat_map(|followed| &followed.status.replies);
    let answers = answers.map(|answer| (sent.answer, format!("{}\n{}", answer.text, clock::date_time(answer.at, tag))));
    let sections = vec![
        section(
            form.product,
            vec![
                (t.product, kept.name.get(tag).to_owned()),
                (t.code, report.code.clone()),
                (t.sub, report.sub.clone().unwrap_or_default()),
            ],
        ),
        section(
            t.verdict,
            vec![
                (t.headline, shown.title),
                (t.lines, shown.lines.iter().map(|line| format!("· {line}")).collect::<Vec<_>>().join("\n")),
                (t.shown_at, clock::date_time(shown.at, tag)),
                (t.outcome, [vec![report.outcome.clone()], report.reasons.clone()].concat().join(", ")),
            ],
        ),
        section(
            t.answers,
            vec![
                (t.concern, report::concern(report.concern).to_owned()),
                (t.description, report.description.clone()),
                (t.purpose, report::purpose(report.purpose)[0].to_owned()),
                (t.written, clock::date_time(report.written_at, tag)),
            ],
        ),
        section(
            t.bought,
            vec![
                (form.channel, bought.channel.map(report::channel).unwrap_or_default().to_owned()),
                (form.seller, bought.seller.clone()),
                (form.order, bought.order.clone()),
                (form.link, bought.link.clone()),
                (form.date, bought.date.map(|day| clock::date(day, tag)).unwrap_or_default()),
                (form.price, bought.price.clone()),
                (form.place, bought.place.clone()),
                (t.rough, report.place.map(|place| place.to_string()).unwrap_or_default()),
            ],
        ),
        section(
            t.person,
            vec![
                (form.name, who.name),
                (form.phone, who.phone),
                (form.address, who.address),
                (form.demand, who.demand),
                (form.contact, report.contact.clone().unwrap_or_default()),
            ],
        ),
        section(t.receipt, [receipt, answers.collect(), vec![(t.hotline, hotline.to_owned())]].concat()),
    ];
    let title = t.title.to_owned();
    let made = clock::date_time(now, tag);
    Packet {
        lead: format!("{} {made}\n{}", t.made, t.attests),
        foot: format!("{title} · {made}"),
        title,
        language: tag,
        made_at: now,
        sections,
        pictures: Vec::new(),
    }
}

/// What each photo of a report shows, by digest, in the language in use.
pub(super) fn captions(kept: &OutboxReport) -> Vec<(&'static str, String)> {
    kept.report.photos.iter().map(|named| (report::photo(named.role)[0], named.sha256.clone())).collect()
}

/// The photos that are there, each with what it shows.
pub(super) fn pictures(captions: Vec<(&'static str, String)>, photos: &[Photo]) -> Vec<Picture> {
    let picture = |(caption, sha256): (&str, String)| {
        let photo = photos.iter().find(|photo| photo.sha256() == sha256)?;
        Some(Picture { caption: caption.to_owned(), photo: photo.clone() })
    };
    captions.into_iter().filter_map(picture).collect()
}

/// The same as data. `sent` is the report byte by byte, of which `sha256` is the digest; what opens its state is left out.
pub(super) fn data_of(kept: &OutboxReport, photos: &[Photo], now: Seconds) -> String {
    let receipt = kept.receipt.as_ref().map(
        |receipt| json!({ "number": receipt.number, "received_at": receipt.received_at, "sha256": receipt.sha256 }),
    );
    let photos: Vec<_> = photos
        .iter()
        .map(|photo| json!({ "sha256": photo.sha256(), "media_type": photo.media_type, "size": photo.bytes.len() }))
        .collect();
    let data = json!({
        "made_at": now,
        "product": kept.name,
        "report": kept.report,
        "sent": kept.body,
        "sha256": kept.digest(),
        "receipt": receipt,
        "status": kept.followed.as_ref().map(|followed| &followed.status),
        "photos": photos,
    });
    format!("{data:#}\n")
}
