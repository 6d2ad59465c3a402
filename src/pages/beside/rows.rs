//! What two records say, row by row.

use crate::edge::device::clock;
use crate::i18n::{InUse, Said, language, local, words};
use suyuan_record::{Measured, ProductRecord, TestItem};
use suyuan_words::{CompareWords, RecordWords, record};

/// A value of each record, as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) name: Said,
    pub(super) values: [Option<Said>; 2],
}

impl Row {
    /// Whether they say different things. Where one says nothing, nothing is known to differ.
    pub(super) fn differs(&self) -> bool {
        matches!(&self.values, [Some(one), Some(other)] if one.text != other.text)
    }
}

/// What there is of both, under headings; a row that neither has is left out.
pub(super) fn rows(records: [&ProductRecord; 2]) -> Vec<(&'static str, Vec<Row>)> {
    let mut sections =
        vec![(RecordWords::now().product(), facts(records)), (CompareWords::now().tests(), tests(records))];
    sections.retain(|(_, rows)| !rows.is_empty());
    sections
}

fn facts(records: [&ProductRecord; 2]) -> Vec<Row> {
    let t = RecordWords::now();
    let tag = language().tag();
    let row = |name: &'static str, value: &dyn Fn(&ProductRecord) -> Option<Said>| Row {
        name: name.to_owned().into(),
        values: records.map(value),
    };
    let plain = |name: &'static str, value: &dyn Fn(&ProductRecord) -> Option<String>| {
        row(name, &|it| value(it).map(Said::from))
    };
    let mut rows = vec![
        row(t.brand(), &|it| local(&it.brand)),
        plain(t.category(), &|it| Some(record::category(words(), it.category).to_owned())),
        row(t.company(), &|it| local(&it.producer.name)),
        plain(t.batch(), &|it| it.batch.clone()),
        plain(t.serial(), &|it| it.serial.clone()),
        plain(t.produced(), &|it| it.produced.map(|day| clock::date(day, tag))),
        plain(t.expires(), &|it| it.expires.map(|day| clock::date(day, tag))),
        row(t.shelf_life(), &|it| local(&it.shelf_life)),
        plain(t.net_content(), &|it| it.net_content.clone()),
        row(t.specification(), &|it| local(&it.specification)),
        plain(t.model(), &|it| it.model.clone()),
        row(t.origin(), &|it| local(&it.origin)),
        plain(t.gtin(), &|it| it.gtin.clone()),
    ];
    rows.retain(|row| row.values.iter().any(Option::is_some));
    rows
}

/// The tests of the latest report of each, by name: those that both were tested for first.
fn tests(records: [&ProductRecord; 2]) -> Vec<Row> {
    let tag = language().tag();
    let [one, other] =
        records.map(|record| record.latest_report().map(|report| report.items.as_slice()).unwrap_or_default());
    let named = |items: &[TestItem], name: &str| {
        items.iter().find(|it| it.name.get(tag) == name).map(|it| Said::from(value(it)))
    };
    let mut rows: Vec<Row> = Vec::new();
    for item in one.iter().chain(other) {
        let Some(name) = local(&item.name) else { continue };
        if !rows.iter().any(|row| row.name == name) {
            let values = [named(one, &name.text), named(other, &name.text)];
            rows.push(Row { name, values });
        }
    }
    let (mut both, single): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.values.iter().all(Option::is_some));
    both.extend(single);
    both
}

fn value(item: &TestItem) -> String {
    match item.measured() {
        Measured::NotDetected => RecordWords::now().not_detected().to_owned(),
        _ => format!("{} {}", item.value, item.unit.as_deref().unwrap_or_default()).trim().to_owned(),
    }
}
