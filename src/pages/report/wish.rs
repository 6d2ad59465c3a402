//! What the shopper wants to happen, and who asks for it.

use super::fields::{Editing, TextField};
use crate::components::live;
use crate::i18n::{InUse, words};
use crate::state::Derived;
use leptos::prelude::*;
use suyuan_record::{Complainant, Purpose, Report};
use suyuan_words::ReportWords;
use suyuan_words::reports::{self, PurposeText};

const PURPOSES: [Purpose; 3] = [Purpose::Report, Purpose::Complaint, Purpose::Inspection];

/// What is missing before it can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    Concern,
    CodePhoto,
    Name,
    Phone,
    Demand,
}

impl Missing {
    /// What to say, and the field to go to.
    pub(super) fn told(self) -> (&'static str, &'static str) {
        let t = ReportWords::now();
        match self {
            Self::Concern => (t.concern_missing(), "concern-0"),
            Self::CodePhoto => (t.code_photo_missing(), "photo-code"),
            Self::Name => (t.name_missing(), "name"),
            Self::Phone => (t.phone_missing(), "phone"),
            Self::Demand => (t.demand_missing(), "demand"),
        }
    }
}

/// Leaves out who complains where nobody does: of a report that was a complaint before, nothing goes that is not shown.
pub(super) fn without_what_is_not_asked(report: &mut Report) {
    match report.purpose {
        Purpose::Complaint => report.contact = None,
        Purpose::Report | Purpose::Inspection => report.complainant = None,
    }
}

fn of(report: &Report) -> Complainant {
    report.complainant.clone().unwrap_or_default()
}

fn who(report: &mut Report) -> &mut Complainant {
    report.complainant.get_or_insert_default()
}

/// Report, complaint or inspection, each with what it means; and what each of them needs.
pub(super) fn wish(editing: Editing) -> AnyView {
    let t = ReportWords::now();
    let chosen = Derived::new(move || editing.0.get().report.purpose);
    let choices = PURPOSES
        .into_iter()
        .enumerate()
        .map(|(at, choice)| {
            let PurposeText { name, meaning } = reports::purpose(words(), choice);
            let id = format!("purpose-{at}");
            let of = id.clone();
            view! {
                <label class="flex min-h-12 cursor-pointer items-start gap-3 rounded-xl px-3 py-2 hover:bg-brand-wash has-checked:bg-brand-wash" for=of>
                    <input id=id class="mt-1 h-5 w-5 shrink-0 accent-brand" type="radio" name="purpose"
                        prop:checked=move || chosen.get() == choice
                        on:change=move |_| editing.edit(&|report| report.purpose = choice)/>
                    <span><span class="block font-medium">{name}</span><span class="hint block">{meaning}</span></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="card px-3 py-4">
            <legend class="float-start mb-2 w-full px-2 text-lg font-semibold">{t.purpose()}</legend>
            <div class="clear-both">{choices}</div>
            <div class="mt-3 space-y-4 px-2">
                {live(move || if chosen.get() == Purpose::Complaint { complainant(editing) } else { contact(editing) })}
            </div>
        </fieldset>
    }
    .into_any()
}

fn complainant(editing: Editing) -> AnyView {
    let t = ReportWords::now();
    let name = TextField {
        autocomplete: "name",
        most: 100,
        ..TextField::line("name", t.name(), |it| of(it).name, |it, text| who(it).name = text)
    };
    let phone = TextField {
        autocomplete: "tel",
        kind: "tel",
        most: 100,
        hint: t.contact_hint(),
        ..TextField::line("phone", t.phone(), |it| of(it).phone, |it, text| who(it).phone = text)
    };
    let demand = TextField {
        kind: "area",
        hint: t.demand_hint(),
        most: 2000,
        ..TextField::line("demand", t.demand(), |it| of(it).demand, |it, text| who(it).demand = text)
    };
    let address = TextField {
        autocomplete: "street-address",
        most: 400,
        ..TextField::line("address", t.address(), |it| of(it).address, |it, text| who(it).address = text)
    };
    [name, phone, demand, address].into_iter().map(|field| field.draw(editing)).collect_view().into_any()
}

fn contact(editing: Editing) -> AnyView {
    let t = ReportWords::now();
    let contact = TextField {
        autocomplete: "tel",
        hint: t.contact_hint(),
        ..TextField::line(
            "contact",
            t.contact(),
            |it| it.contact.clone().unwrap_or_default(),
            |it, text| it.contact = Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        )
    };
    contact.draw(editing)
}
