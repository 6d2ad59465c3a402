//! `reports show`: all that belongs to one.

use super::database::Database;
use super::error::CommandError;
use super::output::{one_line, say};
use crate::cli::Show;
use crate::clock;
use crate::store::{Case, CasePhoto, Cases};
use std::io::Write;
use std::path::Path;
use suyuan_record::Report;

pub(super) fn show(database: &Database<'_>, given: &Show, out: &mut dyn Write) -> Result<(), CommandError> {
    let found = database.run(|connection| {
        let Some(case) = Cases::one(connection, &given.number)? else { return Ok(None) };
        let (replies, duplicates) = (case.replies(connection)?, case.duplicates(connection)?);
        let photos =
            (0..case.report.photos.len()).map(|at| case.photo(connection, at)).collect::<Result<Vec<_>, _>>()?;
        Ok(Some((case, replies, duplicates, photos)))
    })?;
    let (case, replies, duplicates, photos) = found.ok_or_else(|| CommandError::NoSuchReport(given.number.clone()))?;
    let people = if case.personal_data_erased_at.is_none() {
        let key = database.people_key()?;
        database.run(|_| case.people(&key))?
    } else {
        Default::default()
    };

    let mut line = |label: &str, text: &str| {
        if text.is_empty() { Ok(()) } else { say(out, format_args!("{label:<12} {}", one_line(text))) }
    };
    let Report { purchase, .. } = &case.report;
    line("number", &case.number)?;
    line("received", &clock::minute(case.received_at))?;
    line("state", &Case::name(&case.state))?;
    line("purpose", &Case::name(&case.report.purpose))?;
    line("repeats", case.duplicate_of.as_deref().unwrap_or_default())?;
    line("repeated by", &duplicates.join(" "))?;
    line("code", &case.report.code)?;
    line("identity", &case.sub)?;
    line("outcome", &format!("{} {}", case.report.outcome, case.report.reasons.join(" ")))?;
    if let Some(shown) = &case.report.shown {
        line("on screen", &format!("{}: {}", shown.language, shown.title))?;
        shown.lines.iter().try_for_each(|text| line("", text))?;
    }
    line("concern", &Case::name(&case.report.concern))?;
    line("description", &case.report.description)?;
    line("channel", &purchase.channel.map(|channel| Case::name(&channel)).unwrap_or_default())?;
    line("seller", &purchase.seller)?;
    line("order", &purchase.order)?;
    line("link", &purchase.link)?;
    line("bought", &purchase.date.map(|day| day.to_string()).unwrap_or_default())?;
    line("price", &purchase.price)?;
    line("bought in", &purchase.place)?;
    line("place", &case.report.place.map(|place| place.to_string()).unwrap_or_default())?;
    line("contact", people.contact.as_deref().unwrap_or_default())?;
    if let Some(complainant) = &people.complainant {
        line("name", &complainant.name)?;
        line("telephone", &complainant.phone)?;
        line("address", &complainant.address)?;
        line("demand", &complainant.demand)?;
    }
    if let Some(gone) = case.personal_data_erased_at {
        line("people", &format!("forgotten on {}", clock::minute(gone)))?;
    }
    line("sha-256", &case.sha256)?;
    line("ended", &case.ended_at.map(clock::minute).unwrap_or_default())?;
    for photo in &case.report.photos {
        line("photo", &format!("{} {}", Case::name(&photo.role), photo.sha256))?;
    }
    for reply in &replies {
        line("answer", &format!("{} {}", clock::minute(reply.at), reply.text))?;
    }
    if let Some(mail_in) = &case.mail_in {
        line("send to", &mail_in.address.join(", "))?;
        mail_in.checklist.iter().try_for_each(|text| line("enclose", text))?;
    }
    match &given.photos {
        Some(folder) => write_photos(&case, &photos, folder),
        None => Ok(()),
    }
}

/// Files named by the report's number, position and role: nothing that a shopper wrote is in a name.
fn write_photos(case: &Case, photos: &[Option<CasePhoto>], folder: &Path) -> Result<(), CommandError> {
    let unwritable =
        |error: std::io::Error| CommandError::Unwritable { path: folder.to_owned(), reason: error.to_string() };
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    for (at, (photo, named)) in photos.iter().zip(&case.report.photos).enumerate() {
        let Some(photo) = photo else { continue };
        let name = format!("{}-{}-{}.{}", case.number, at + 1, Case::name(&named.role), photo.extension());
        std::fs::write(folder.join(name), &photo.bytes).map_err(unwritable)?;
    }
    Ok(())
}
