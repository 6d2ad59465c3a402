//! A report as it is sent, read and bounded: past here, a report is one.

use crate::hex;
use sha2::{Digest, Sha256};
use suyuan_record::{Purpose, Report, json};

/// Bytes of a report: a page of text is 3 KB, and the longest that its limits permit is 100 KB.
pub(crate) const MAX_REPORT: usize = 128 * 1024;
/// Photos of one report.
pub(crate) const MAX_PHOTOS: usize = 8;
/// Bytes of one photo.
pub(crate) const MAX_PHOTO: usize = 8 * 1024 * 1024;

/// Why what was sent is no report: the member at fault, and what it may be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("report: {0}")]
pub(crate) struct ReportMalformed(String);

/// A report within its limits, and as it was sent.
#[derive(Debug, Clone)]
pub(crate) struct Incoming {
    /// The report.
    pub(crate) report: Report,
    /// Its JSON, byte by byte as it came.
    pub(crate) sent: Vec<u8>,
    /// SHA-256 of that, in hexadecimal digits.
    pub(crate) sha256: String,
}

impl Incoming {
    /// Reads a report.
    ///
    /// # Errors
    /// [`ReportMalformed`].
    pub(crate) fn read(sent: Vec<u8>) -> Result<Self, ReportMalformed> {
        // Strictly, then again for words about the member at fault.
        json::parse(&sent).map_err(|error| ReportMalformed(error.to_string()))?;
        let report: Report = serde_json::from_slice(&sent).map_err(|error| ReportMalformed(error.to_string()))?;
        bound(&report).map_err(ReportMalformed)?;
        let sha256 = hex::encode(&Sha256::digest(&sent));
        Ok(Self { report, sent, sha256 })
    }
}

fn bound(report: &Report) -> Result<(), String> {
    // What was scanned holds separators, which are controls.
    if report.code.len() > 8_192 {
        return Err("code has at most 8192 bytes".to_owned());
    }
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    let Report { purchase, .. } = report;
    for (name, text, most) in [
        ("sub", &optional(&report.sub), 2_000),
        ("outcome", &report.outcome, 100),
        ("description", &report.description, 4_000),
        ("contact", &optional(&report.contact), 200),
        ("purchase.seller", &purchase.seller, 400),
        ("purchase.order", &purchase.order, 200),
        ("purchase.link", &purchase.link, 2_000),
        ("purchase.price", &purchase.price, 200),
        ("purchase.place", &purchase.place, 200),
    ] {
        text_is_fine(name, text, most)?;
    }
    list_is_fine("reasons", &report.reasons, 50, 200)?;
    if let Some(shown) = &report.shown {
        text_is_fine("shown.language", &shown.language, 35)?;
        text_is_fine("shown.title", &shown.title, 400)?;
        list_is_fine("shown.lines", &shown.lines, 50, 1_000)?;
        time_is_fine("shown.at", shown.at)?;
    }
    time_is_fine("written_at", report.written_at)?;
    let complainant = report.complainant.as_ref();
    if let Some(complainant) = complainant {
        text_is_fine("complainant.name", &complainant.name, 100)?;
        text_is_fine("complainant.phone", &complainant.phone, 100)?;
        text_is_fine("complainant.address", &complainant.address, 400)?;
        text_is_fine("complainant.demand", &complainant.demand, 2_000)?;
    }
    let is_named = |text: &str| !text.trim().is_empty();
    let is_complete = complainant.is_some_and(|person| is_named(&person.name) && is_named(&person.phone));
    if report.purpose == Purpose::Complaint && !is_complete {
        return Err("a complaint needs complainant.name and complainant.phone; a report needs neither".to_owned());
    }
    if report.photos.len() > MAX_PHOTOS {
        return Err(format!("photos has at most {MAX_PHOTOS} entries"));
    }
    for (position, photo) in report.photos.iter().enumerate() {
        if !hex::is_sha256(&photo.sha256) {
            return Err(format!("photos[{position}].sha256 is 64 lower-case hexadecimal digits"));
        }
        if report.photos[..position].iter().any(|before| before.sha256 == photo.sha256) {
            return Err(format!("photos[{position}] is there twice"));
        }
    }
    Ok(())
}

fn list_is_fine(name: &str, texts: &[String], most: usize, longest: usize) -> Result<(), String> {
    if texts.len() > most {
        return Err(format!("{name} has at most {most} entries"));
    }
    texts.iter().try_for_each(|text| text_is_fine(name, text, longest))
}

/// At most `most` characters, and none that a form does not give: controls, and what writes text backwards. What merely
/// travels along when a number is copied out of an address book (marks of direction) is let in, and made inert where it
/// is shown.
fn text_is_fine(name: &str, text: &str, most: usize) -> Result<(), String> {
    if text.chars().count() > most {
        return Err(format!("{name} has at most {most} characters"));
    }
    let is_no_text = |c: char| (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || c == '\u{202e}';
    match text.chars().find(|c| is_no_text(*c)) {
        Some(found) => Err(format!("{name} has U+{:04X} in it, which no text needs: take it out", u32::from(found))),
        None => Ok(()),
    }
}

/// Between 1970 and 9999, as everywhere in this protocol.
fn time_is_fine(name: &str, at: suyuan_record::Seconds) -> Result<(), String> {
    if (0..253_402_300_800).contains(&at) { Ok(()) } else { Err(format!("{name} is in seconds since 1970")) }
}
