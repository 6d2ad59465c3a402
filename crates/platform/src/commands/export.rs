//! `reports export`: a table for a spreadsheet, into a file or onto the terminal.

use super::database::Database;
use super::error::CommandError;
use crate::cli::Export;
use crate::report_table;
use crate::store::Cases;
use std::io::Write;

pub(super) fn export(database: &Database<'_>, given: &Export, out: &mut dyn Write) -> Result<(), CommandError> {
    let cases = database.run(|connection| Cases::list(connection, &given.selection.filter()))?;
    let path = given.to.clone().unwrap_or_else(|| "the terminal".into());
    let unwritable = |reason: String| CommandError::Unwritable { path: path.clone(), reason };
    let table = report_table::csv(&cases).map_err(|error| unwritable(error.to_string()))?;
    match &given.to {
        Some(file) => std::fs::write(file, table),
        None => out.write_all(&table),
    }
    .map_err(|error| unwritable(error.to_string()))
}
