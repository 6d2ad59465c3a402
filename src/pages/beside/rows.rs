//! What two records say, row by row.

use crate::edge::device::clock;
use crate::i18n::{local, locale};
use crate::locales::beside::BesideTexts;
use crate::locales::record::{self, RecordTexts};
use suyuan_record::{Measured, ProductRecord, TestItem};

/// A value of each record, as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) values: [Option<String>; 2],
}

impl Row {
    /// Whether they say different things. Where one says nothing, nothing is known to differ.
    pub(super) fn differs(&self) -> bool {
        matches!(&self.values, [Some(one), Some(other)] if one != other)
    }
}

/// What there is of both, under headings; a row that neither has is left out.
pub(super) fn rows(records: [&ProductRecord; 2]) -> Vec<(&'static str, Vec<Row>)> {
    let mut sections = vec![(RecordTexts::now().product, facts(records)), (BesideTexts::now().tests, tests(records))];
    sections.retain(|(_, rows)| !rows.is_empty());
    sections
}

fn facts(records: [&ProductRecord; 2]) -> Vec<Row> {
    let t = RecordTexts::now();
    let tag = locale().tag();
    let row = |name: &'static str, value: &dyn Fn(&ProductRecord) -> Option<String>| Row {
        name: name.to_owned(),
        values: records.map(value),
    };
    let mut rows = vec![
        row(t.brand, &|it| local(&it.brand)),
        row(t.category, &|it| Some(record::category(it.category).to_owned())),
        row(t.company, &|it| local(&it.producer.name)),
        row(t.batch, &|it| it.batch.clone()),
        row(t.serial, &|it| it.serial.clone()),
        row(t.produced, &|it| it.produced.map(|day| clock::date(day, tag))),
        row(t.expires, &|it| it.expires.map(|day| clock::date(day, tag))),
        row(t.shelf_life, &|it| local(&it.shelf_life)),
        row(t.net_content, &|it| it.net_content.clone()),
        row(t.specification, &|it| local(&it.specification)),
        row(t.model, &|it| it.model.clone()),
        row(t.origin, &|it| local(&it.origin)),
        row(t.gtin, &|it| it.gtin.clone()),
    ];
    rows.retain(|row| row.values.iter().any(Option::is_some));
    rows
}

/// The tests of the latest report of each, by name: those that both were tested for first.
fn tests(records: [&ProductRecord; 2]) -> Vec<Row> {
    let tag = locale().tag();
    let [one, other] =
        records.map(|record| record.latest_report().map(|report| report.items.as_slice()).unwrap_or_default());
    let named = |items: &[TestItem], name: &str| items.iter().find(|it| it.name.get(tag) == name).map(value);
    let mut rows: Vec<Row> = Vec::new();
    for item in one.iter().chain(other) {
        let name = item.name.get(tag);
        if !rows.iter().any(|row| row.name == name) {
            rows.push(Row { name: name.to_owned(), values: [named(one, name), named(other, name)] });
        }
    }
    let (mut both, single): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.values.iter().all(Option::is_some));
    both.extend(single);
    both
}

fn value(item: &TestItem) -> String {
    match item.measured() {
        Measured::NotDetected => RecordTexts::now().not_detected.to_owned(),
        _ => format!("{} {}", item.value, item.unit.as_deref().unwrap_or_default()).trim().to_owned(),
    }
}
