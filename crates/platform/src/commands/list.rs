//! `reports list`: a line each, for people and for `grep`.

use super::database::Database;
use super::error::CommandError;
use super::output::{one_line, say};
use crate::cli::Selection;
use crate::clock;
use crate::store::{Case, Cases};
use std::io::Write;

pub(super) fn list(database: &Database<'_>, selection: &Selection, out: &mut dyn Write) -> Result<(), CommandError> {
    let cases = database.run(|connection| Cases::list(connection, &selection.filter()))?;
    for case in &cases {
        let Case { number, report, sub, .. } = case;
        let notes = [
            case.duplicate_of.as_ref().map(|first| format!("repeats {first}")),
            case.is_demo.then(|| "demo".to_owned()),
        ];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        say(
            out,
            format_args!(
                "{number}  {}  {:<16} {:<10} {:<17} {} photos  {}  {}",
                clock::minute(case.received_at),
                Case::name(&case.state),
                Case::name(&report.purpose),
                Case::name(&report.concern),
                report.photos.len(),
                one_line(sub),
                notes.join(", "),
            ),
        )?;
    }
    say(out, format_args!("{} reports", cases.len()))
}
