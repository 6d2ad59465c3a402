//! The sheet that goes with a product to the laboratory.

use crate::components::{Glyph, Icon, QrCode};
use crate::edge::device::share;
use crate::locales::report::SentTexts;
use leptos::prelude::*;
use suyuan_record::MailIn;

/// Where to send the product, what to enclose, and the number as a code for whoever opens the parcel.
pub(super) fn slip(number: &str, mail_in: MailIn) -> AnyView {
    let t = SentTexts::now();
    let lines = |lines: Vec<String>| lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let checks = mail_in.checklist.into_iter().chain([t.slip_enclose.to_owned()]);
    let checks = checks
        .map(|line| view! { <li class="flex gap-3"><span class="mt-1 h-5 w-5 shrink-0 rounded border-2 border-soft" aria-hidden="true"></span>{line}</li> })
        .collect_view();
    view! {
        <section id="slip" class="card space-y-4 px-5 py-5" aria-labelledby="slip-title">
            <h2 id="slip-title" class="text-xl font-semibold">{t.slip}</h2>
            <div class="flex flex-wrap items-center gap-5">
                <QrCode text=number.to_owned() label=t.qr_alt.to_owned()/>
                <div class="min-w-0">
                    <p class="text-sm text-soft">{t.number}</p>
                    <p class="font-mono text-xl font-semibold break-all">{number.to_owned()}</p>
                </div>
            </div>
            <div>
                <h3 class="font-semibold">{t.slip_to}</h3>
                <ul>{lines(mail_in.address)}</ul>
            </div>
            <div>
                <h3 class="font-semibold">{t.slip_checklist}</h3>
                <ul class="space-y-1">{checks}</ul>
            </div>
            <button type="button" class="btn no-print" on:click=|_| share::print_part("slip")><Icon glyph=Glyph::Print/>{t.slip_print}</button>
        </section>
    }
    .into_any()
}
