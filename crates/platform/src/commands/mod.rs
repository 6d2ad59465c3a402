//! Reports read and answered from the command line.

mod answer;
mod database;
mod error;
mod export;
mod filter;
mod list;
mod output;
mod show;

pub use error::CommandError;

use crate::cli::{Answer, Options, Reports};
use crate::clock;
use crate::store::{self, Purged};
use database::Database;
use output::say;
use std::io::Write;

/// Does what is asked with reports, and writes to `out` what is to be seen.
///
/// # Errors
/// [`CommandError`], see there.
pub fn reports(options: &Options, command: &Reports, out: &mut dyn Write) -> Result<(), CommandError> {
    let database = Database::open(options)?;
    match command {
        Reports::List(selection) => list::list(&database, selection, out),
        Reports::Show(given) => show::show(&database, given, out),
        Reports::Answer(given) => answer::answer(&database, given),
        Reports::Export(given) => export::export(&database, given, out),
        Reports::Purge => {
            let Purged { uploads, people, reports } =
                database.run(|connection| store::purge(connection, options.retention_periods(), clock::now()))?;
            say(
                out,
                format_args!("forgotten: {reports} reports, who wrote {people} more, {uploads} photos of no report"),
            )
        }
    }
}

/// Keeps an answer to a report; the shopper sees it the next time that the app asks.
///
/// # Errors
/// [`CommandError`], see there.
pub fn answer(options: &Options, given: &Answer) -> Result<(), CommandError> {
    answer::answer(&Database::open(options)?, given)
}
