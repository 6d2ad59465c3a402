//! Reports as a table for a spreadsheet, without who wrote them.

use crate::store::Case;
use crate::{clock, text};

/// Spreadsheets take a file without it for one in the system's own character set.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

const HEADINGS: [&str; 22] = [
    "number",
    "received",
    "state",
    "purpose",
    "repeats",
    "demo",
    "code",
    "identity",
    "outcome",
    "reasons",
    "concern",
    "description",
    "channel",
    "seller",
    "order",
    "link",
    "bought",
    "price",
    "bought_in",
    "place",
    "photos",
    "sha256",
];

/// The table as CSV (RFC 4180).
pub(crate) fn csv(cases: &[Case]) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    table.write_record(HEADINGS)?;
    for case in cases {
        let report = &case.report;
        let purchase = &report.purchase;
        let photos: Vec<&str> = report.photos.iter().map(|photo| &*photo.sha256).collect();
        let cells = [
            case.number.clone(),
            clock::minute(case.received_at),
            Case::name(&case.state),
            Case::name(&report.purpose),
            case.duplicate_of.clone().unwrap_or_default(),
            if case.is_demo { "demo".to_owned() } else { String::new() },
            report.code.clone(),
            case.sub.clone(),
            report.outcome.clone(),
            report.reasons.join(" "),
            Case::name(&report.concern),
            report.description.clone(),
            purchase.channel.map(|channel| Case::name(&channel)).unwrap_or_default(),
            purchase.seller.clone(),
            purchase.order.clone(),
            purchase.link.clone(),
            purchase.date.map(|day| day.to_string()).unwrap_or_default(),
            purchase.price.clone(),
            purchase.place.clone(),
            report.place.map(|place| place.to_string()).unwrap_or_default(),
            photos.join(" "),
            case.sha256.clone(),
        ];
        table.write_record(cells.map(|cell| harmless(&cell)))?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it (OWASP, CSV
/// injection), and what could hide the beginning is taken out. Full-width signs begin formulas too in Chinese and
/// Japanese spreadsheets.
fn harmless(cell: &str) -> String {
    let cell: String = cell.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let cell = text::shown(&cell);
    match cell.trim_start().chars().next() {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '|' | '%') => format!("'{cell}"),
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in [
            "=1+1",
            "+86 138",
            "-2",
            "@SUM(A1)",
            "\t=1+1",
            "\r=cmd|' /C calc'!A0",
            " =1",
            "＝1",
            "\u{200b}=1",
            "|x",
            "%0A=1",
        ] {
            assert!(harmless(cell).starts_with('\''), "{cell:?} becomes {:?}", harmless(cell));
        }
        assert_eq!(harmless("奶粉，批号 L1"), "奶粉，批号 L1");
        assert_eq!(harmless("a=b"), "a=b");
    }
}
