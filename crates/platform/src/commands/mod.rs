//! Reports read and answered from the command line.

mod export;
mod list;
mod show;

pub(crate) use export::table;

use crate::people::{PeopleKey, PeopleKeyError};
use crate::store::{self, Filter, NewAnswer, OpenState, Purged, Store, StoreError, setting, settle_people_key};
use crate::{Answer, AnswerState, Options, Reports, Selection, StateFilter, clock};
use rusqlite::Connection;
use std::io::Write;
use std::path::PathBuf;
use suyuan_record::{MailIn, ReportState};

/// Why a command did not do its work; `Display` is one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The database cannot be used.
    #[error("The database {} cannot be used: {reason}. Name the platform's own with --db.", path.display())]
    Database {
        /// Where.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The key to what is personal cannot be used.
    #[error("The key {} cannot be used: {source}. Name the platform's own with --people-key.", path.display())]
    PeopleKey {
        /// Where.
        path: PathBuf,
        /// Why.
        source: PeopleKeyError,
    },
    /// There is no such report.
    #[error("There is no report {0}. Compare the number with the shopper's receipt.")]
    NoSuchReport(String),
    /// The product is asked for, and nobody says where to send it.
    #[error("There is no address to send the product to. Give it with --mail-in, once for each line.")]
    NoAddress,
    /// An address was given, and the product is not asked for.
    #[error("An address or a checklist goes with --state product-wanted. Say so, or leave them out.")]
    AddressUnasked,
    /// A file or the terminal cannot be written.
    #[error("{} cannot be written: {reason}. Name another place.", path.display())]
    Unwritable {
        /// Where.
        path: PathBuf,
        /// Why.
        reason: String,
    },
}

/// Does what is asked with reports, and writes to `out` what is to be seen.
///
/// # Errors
/// [`CommandError`], see there.
pub fn reports(options: &Options, command: &Reports, out: &mut dyn Write) -> Result<(), CommandError> {
    let desk = Desk::open(options)?;
    match command {
        Reports::List(selection) => list::list(&desk, selection, out),
        Reports::Show(given) => show::show(&desk, given, out),
        Reports::Answer(given) => desk.answer(given),
        Reports::Export(given) => export::export(&desk, given, out),
        Reports::Purge => {
            let Purged { uploads, people, reports } =
                desk.run(|connection| store::purge(connection, options.keep(), clock::now()))?;
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
pub fn answer(options: &Options, answer: &Answer) -> Result<(), CommandError> {
    Desk::open(options)?.answer(answer)
}

/// The database, and where it is.
struct Desk<'a> {
    options: &'a Options,
    path: PathBuf,
    store: Store,
}

impl<'a> Desk<'a> {
    fn open(options: &'a Options) -> Result<Self, CommandError> {
        let path = options.database();
        let unusable = |reason: String| CommandError::Database { path: path.clone(), reason };
        // A new database would be an empty one.
        if !path.is_file() {
            return Err(unusable("there is no such file".to_owned()));
        }
        let store = Store::open(&path).map_err(|error| unusable(error.to_string()))?;
        Ok(Self { options, path, store })
    }

    fn run<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T, StoreError>) -> Result<T, CommandError> {
        let unusable =
            |error: StoreError| CommandError::Database { path: self.path.clone(), reason: error.to_string() };
        self.store.run_here(work).map_err(unusable)
    }

    /// The key to what is personal; never made here, for one made now opens nothing.
    fn people_key(&self) -> Result<PeopleKey, CommandError> {
        let path = self.options.people_key_file().unwrap_or_default();
        let unusable = |source| CommandError::PeopleKey { path: path.clone(), source };
        let there = std::fs::metadata(&path).map_err(|error| unusable(error.into()));
        let key = there.and_then(|_| PeopleKey::of_file(&path).map_err(unusable))?;
        self.run(|connection| settle_people_key(connection, &key))?.map_err(unusable)?;
        Ok(key)
    }

    fn answer(&self, given: &Answer) -> Result<(), CommandError> {
        let mail_in = self.mail_in(given)?;
        let answer = NewAnswer { state: given.state.into(), text: given.text.clone(), mail_in, at: clock::now() };
        let is_known = self.run(|connection| answer.keep(connection, &given.number))?;
        if is_known { Ok(()) } else { Err(CommandError::NoSuchReport(given.number.clone())) }
    }

    fn mail_in(&self, given: &Answer) -> Result<Option<MailIn>, CommandError> {
        if given.state != AnswerState::ProductWanted {
            let is_unasked = !given.mail_in.is_empty() || !given.checklist.is_empty();
            return if is_unasked { Err(CommandError::AddressUnasked) } else { Ok(None) };
        }
        let mail_in = self.run(|connection| laboratory(connection))?;
        let mut mail_in = mail_in.unwrap_or(MailIn { address: Vec::new(), checklist: Vec::new() });
        if !given.mail_in.is_empty() {
            mail_in.address.clone_from(&given.mail_in);
        }
        if !given.checklist.is_empty() {
            mail_in.checklist.clone_from(&given.checklist);
        }
        if mail_in.address.is_empty() { Err(CommandError::NoAddress) } else { Ok(Some(mail_in)) }
    }
}

/// Where products are sent that are to be examined, where nobody says otherwise.
pub(crate) fn laboratory(connection: &Connection) -> Result<Option<MailIn>, StoreError> {
    let kept = setting(connection, store::LABORATORY)?;
    Ok(kept.map(|text| serde_json::from_slice(&text)).transpose()?)
}

impl Selection {
    fn filter(&self) -> Filter {
        Filter {
            state: self.state.map_or(OpenState::Any, OpenState::from),
            code: self.code.clone(),
            since: self.since.map(|day| clock::start_of(day.0)),
            ..Filter::default()
        }
    }
}

impl From<StateFilter> for OpenState {
    fn from(state: StateFilter) -> Self {
        match state {
            StateFilter::Open => Self::Open,
            StateFilter::Received => Self::At(ReportState::Received),
            StateFilter::InReview => Self::At(ReportState::InReview),
            StateFilter::ProductWanted => Self::At(ReportState::ProductWanted),
            StateFilter::ProductReceived => Self::At(ReportState::ProductReceived),
            StateFilter::Answered => Self::At(ReportState::Answered),
            StateFilter::Closed => Self::At(ReportState::Closed),
        }
    }
}

fn say(out: &mut dyn Write, text: std::fmt::Arguments<'_>) -> Result<(), CommandError> {
    let terminal =
        |error: std::io::Error| CommandError::Unwritable { path: "the terminal".into(), reason: error.to_string() };
    writeln!(out, "{text}").map_err(terminal)
}
